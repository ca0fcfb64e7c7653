"""People's side: admin command, web pages, exports, the make-believe press."""


def main() -> int:
    """The command `blotter`; its exit status.

    It is here, and loads the commands only when it runs, because every new reading worker imports the module that the
    command began with: .004 instead of .07 CPU-s each time, and 5 MB less.
    """
    try:
        from blotter.cli import main as command
    except KeyboardInterrupt:  # loading takes half a second and more
        return 130
    return command()
