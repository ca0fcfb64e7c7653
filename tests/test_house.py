"""The house keeps its shape: the layers, one library one room, sizes, no circles; and the files say what they are."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS_OF_CODE = ("scraper", "storage", "blotter")
CODE = sorted(path for room in ROOMS_OF_CODE for path in (ROOT / room).rglob("*.py"))
CODE += [ROOT / "scheduler.py", ROOT / "fleet.py"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
COMPARE = [path.parent for path in sorted((ROOT / "scraper" / "compare").glob("**/__init__.py"))]
COMPARE.remove(ROOT / "scraper" / "compare" / "figures" / "lexicon")  # a file for each language

ROOMS = {
    "httpx2": ("scraper/fetch/",),
    "httpcore2": ("scraper/fetch/",),
    "protego": ("scraper/fetch/robots.py",),
    "selectolax": ("scraper/text/markup.py",),
    "feedparser": ("scraper/discover/feed.py",),
    "pydantic": ("scraper/sources", "blotter/web/api/schemas.py"),
    "ruamel": ("scraper/sources",),
    "trafilatura": ("scraper/extract/body.py",),
    "pebble": ("scraper/reading.py",),
    "pypdf": ("scraper/extract/files.py",),
    "sqlalchemy": ("storage/",),
    "alembic": ("storage/",),
    "apscheduler": ("scheduler.py",),
    "procrastinate": ("fleet.py",),
    "typer": ("blotter/cli/",),
    "rich": ("blotter/cli/",),
    "starlette": ("blotter/web/",),
    "jinja2": ("blotter/web/",),
    "uvicorn": ("blotter/web/",),
}
OUTSIDE = {"time", "random", "secrets", "uuid"}  # what a pure room may not ask
IMPURE = ("scraper/settings.py", "scraper/fetch/", "scraper/reading.py")
MAY_IMPORT = {"scheduler.py": {"scraper", "storage"}, "fleet.py": {"scraper", "storage", "scheduler"}}


def imported(path: Path) -> set[str]:
    """The top-level names of every module that a file imports, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> list[tuple[str, int]]:
    """Each function with the lines of its body, its docstring left out."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            found.append((f"{name_of(path)}:{node.name}", lines))
    return found


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_one_library_one_room(path: Path) -> None:
    strangers = {
        library: rooms
        for library, rooms in ROOMS.items()
        if library in imported(path) and not name_of(path).startswith(rooms)
    }
    assert not strangers


@pytest.mark.parametrize("path", [p for p in CODE if name_of(p).startswith("scraper/")], ids=name_of)
def test_no_clock_no_chance_no_printing_in_the_pure_rooms(path: Path) -> None:
    if name_of(path).startswith(IMPURE):
        return
    assert not imported(path) & OUTSIDE
    text = path.read_text()
    assert not re.search(r"\bprint\(|os\.environ|datetime\.now\(|\.today\(\)|utcnow\(", text)


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_the_two_modules_import_only_what_lies_below(name: str) -> None:
    ours = {"scraper", "storage", "blotter", "scheduler", "fleet"}
    assert imported(ROOT / name) & ours <= MAY_IMPORT[name]


def test_only_the_shows_import_the_scheduler() -> None:
    below = [path for path in CODE if name_of(path).startswith(("scraper/", "storage/"))]
    assert not [name_of(path) for path in below if imported(path) & {"scheduler", "fleet", "blotter"}]


@pytest.mark.parametrize("path", CODE + TESTS, ids=name_of)
def test_every_file_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= 400
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "a module opens with what it is"


def test_functions_are_short() -> None:
    # A migration's table is one statement, frozen as it was: nothing would be gained by cutting it up.
    sizes = [size for path in CODE if "migrations/versions" not in name_of(path) for size in functions(path)]
    lengths = sorted(lines for _, lines in sizes)
    assert not [name for name, lines in sizes if lines > 45]
    assert statistics.median(lengths) <= 6
    assert lengths[int(len(lengths) * 0.95)] <= 30


@pytest.mark.parametrize("room", COMPARE, ids=lambda room: room.name)
def test_every_module_of_compare_stands_in_the_map_of_its_room(room: Path) -> None:
    told = ast.get_docstring(ast.parse((room / "__init__.py").read_text())) or ""
    rows = "\n".join(line for line in told.splitlines() if line.startswith("    "))
    modules = {path.stem for path in room.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert not modules - {"__init__"} - set(re.findall(r"\w+", rows)), f"not in the map of {room}/__init__.py"


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_nothing_is_left_half_done(path: Path) -> None:
    # The words are put together here so that this file does not find itself.
    marks = ("TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error")
    assert not [mark for mark in marks if mark in path.read_text()]


def test_the_top_level_is_the_layer_diagram() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not tracked:
        pytest.skip("not a git checkout: nothing says which files belong to it")
    wanted = {
        "blotter", "fleet.py", "scheduler.py", "storage", "scraper", "sources.yaml", "docker-compose.yml", "Makefile",
        "Dockerfile", "pyproject.toml", "requirements.txt", "requirements-dev.txt", "requirements-bench.txt",
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "docs", "tests", "benchmarks", ".ci",
        ".gitignore", "zensical.toml",
    }  # fmt: skip
    assert {name.partition("/")[0] for name in tracked} <= wanted


def test_no_index_host_and_no_machine_path_is_recorded() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt", "pyproject.toml", "Makefile"):
        text = (ROOT / name).read_text()
        assert not re.search(
            r"index-url|find-links\b.*=|https?://\S+\.(whl|tar\.gz)", text.replace("--no-emit-index-url", "")
        )
    for path in CODE + TESTS:
        assert not re.search(r"(?<![\w.])/(work|root|home/[a-z]+)/", path.read_text()), name_of(path)


def test_every_extra_is_used_and_looked_for_by_doctor() -> None:
    from blotter.cli.home import EXTRAS

    offered = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert set(offered) == set(EXTRAS)
    named = {module for path in CODE for module in imported(path)}
    modules = {module for modules in EXTRAS.values() for module in modules}
    assert modules - named <= {"psycopg"}, "SQLAlchemy and procrastinate load the driver"


def test_what_the_command_begins_with_is_light() -> None:
    """Every new reading worker imports it again."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    module = project["scripts"]["blotter"].partition(":")[0]
    rooms = {*project["scripts"], "scraper", "storage", "scheduler", "typer", "rich"}
    loaded = f"import sys, {module}; print(*sorted({rooms!r} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.split() == ["blotter"]


def test_an_environment_without_pip_gets_one_from_make(tmp_path: Path) -> None:
    venv.create(tmp_path / ".venv", with_pip=False)
    made = ["make", "-f", str(ROOT / "Makefile"), ".venv/bin/pip"]
    subprocess.run(made, cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([tmp_path / ".venv/bin/python", "-m", "pip", "--version"], check=True, capture_output=True)
