"""How much work Blotter does per CPU second, beside peers in one run: `make bench`. Never run as tests."""
