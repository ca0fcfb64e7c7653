"""Help as people read it: placeholders instead of Python's types, no type beside a flag, paragraphs that flow.

It changes what `--help` shows; what a command takes is decided by the command.
"""

from __future__ import annotations

from typing import Any

OPTIONS = ["-h", "--help"]


def readable(command: Any) -> Any:
    """The same command (of Typer's, with those below it), its help as above."""
    paragraphs = (command.help or "").split("\n\n")
    command.help = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs) or None
    command.short_help = " ".join(paragraphs[0].split())  # else a list without colour cuts it after 45 characters
    for parameter in command.get_params(command.context_class(command, help_option_names=OPTIONS)):
        parameter.display_type = _shown(parameter)
    for each in getattr(command, "commands", {}).values():
        readable(each)
    return command


def _shown(parameter: Any) -> Any:
    """What stands for a parameter's value: nothing beside a flag and beside an argument, which is named itself."""
    described = parameter.type_descriptor
    silent = parameter.param_type_name == "argument" or getattr(parameter, "is_flag", False)
    words = "" if silent else "N" if described.is_ranged else "FILE" if described.is_path else "TEXT"
    return lambda context: words
