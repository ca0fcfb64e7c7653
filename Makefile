# Blotter: every task a person needs. `make demo` and `make test` do all their own set-up into .venv.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: .venv/core ## the whole path on a make-believe press, narrated; leaves a database to explore
	@$(BIN)/blotter demo

run: .venv/core ## the daemon with its web page, on the real press rooms of sources.yaml
	@$(BIN)/blotter run --web

test: .venv/dev ## every test (PostgreSQL comes from a wheel; browser tests need chromium)
	@$(BIN)/python -m pytest

check: .venv/dev ## style, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

quality: .venv/bench ## the scores on labelled data beside peers, into docs/quality.md (some: ONLY=copies)
	@$(BIN)/python -m tests.quality $(ONLY)

faults: .venv/dev ## crashes, hostile pages, a misbehaving server
	@$(BIN)/python -m pytest tests/faults

bench: .venv/bench ## work per CPU second, beside peers in one run, into docs/performance.md
	@$(BIN)/python -m benchmarks

docs: .venv/dev ## the documentation into site/, its reference pages made anew
	@$(BIN)/python docs/generate.py
	@$(BIN)/zensical build

lock: .venv/dev ## lock the dependencies by hash, naming no index
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --no-header pyproject.toml --extra postgres --extra warc --group build -o requirements.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --no-header pyproject.toml --all-extras --group build --group test --group dev -c requirements.txt \
	  -o requirements-dev.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --no-header pyproject.toml --group bench -c requirements-dev.txt -o requirements-bench.txt

ci: check test ## what .ci/run does

clean: ## remove what was built, not what was gathered
	@rm -rf .venv dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Blotter needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"; exit 2; }
	@echo "Setting up .venv (once; a minute or so)"
	@$(PYTHON) -m venv .venv

# One that was made by uv or without pip has none.
.venv/bin/pip: | .venv/bin/python
	@$(BIN)/python -m ensurepip --default-pip >/dev/null || { echo "There is no pip in .venv: remove it and try again"; exit 2; }

# The locked lists are whole: without looking at dependencies pip is quicker, and silent about extras that a package lost.
.venv/core: requirements.txt pyproject.toml | .venv/bin/pip
	@$(BIN)/python -m pip install -q --no-deps --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: requirements-dev.txt pyproject.toml | .venv/bin/pip
	@echo "Installing what the tests need (once)"
	@$(BIN)/python -m pip install -q --no-deps --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch .venv/core $@

.venv/bench: requirements-bench.txt | .venv/dev
	@$(BIN)/python -m pip install -q --no-deps --require-hashes -r requirements-bench.txt
	@touch $@

.PHONY: help demo run test check quality faults bench docs lock ci clean
