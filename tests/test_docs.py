"""The documentation keeps step: generated pages are current, every command, setting and YAML key is told, links lead
somewhere, and the README's commands exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.settings import VARIABLES

ROOT = Path(__file__).resolve().parent.parent
RUN = "import sys; from blotter import main; sys.exit(main())"
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"])


def test_generated_pages_are_current() -> None:
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run `make docs`; stale: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("name", VARIABLES)
def test_every_setting_is_told(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs/settings.md").read_text()


def yaml_keys() -> list[str]:
    from scraper.sources import json_schema

    schema = json_schema()
    shapes = [schema, *schema.get("$defs", {}).values()]
    return sorted({key for shape in shapes for key in shape.get("properties", {})})


@pytest.mark.parametrize("key", yaml_keys())
def test_every_yaml_key_is_told(key: str) -> None:
    assert f"`{key}`" in (ROOT / "docs/sources.md").read_text()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), target


def readme_commands() -> list[str]:
    blocks = re.findall(r"```(?:sh|console)\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return sorted({line for line in lines if re.match(r"(make|(\.venv/bin/)?blotter)\b", line)})


def test_the_readme_has_commands() -> None:
    assert len(readme_commands()) >= 5


@pytest.mark.parametrize("line", readme_commands())
def test_every_readme_command_exists(line: str) -> None:
    words = shlex.split(line, comments=True)
    if words[0] == "make":
        assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text(), re.MULTILINE)
        return
    verbs = [word for word in words[1:] if re.fullmatch(r"[a-z][a-z-]+", word)][:2]
    for count in range(len(verbs), 0, -1):
        done = subprocess.run(
            [sys.executable, "-c", RUN, *verbs[:count], "--help"],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return
    pytest.fail(f"no such command: {line}\n{done.stderr}")
