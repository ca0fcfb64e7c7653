"""The environment, read once: which home, which database, where the evidence lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from scraper.errors import ConfigError
from scraper.settings import read_settings


def test_home_is_the_folder_that_holds_a_sources_yaml(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("sources: []\n")
    settings = read_settings({}, tmp_path)
    assert settings.home == tmp_path
    assert settings.database == f"sqlite:///{tmp_path}/blotter.db"
    assert settings.evidence == tmp_path / "evidence"


def test_else_the_users_data_folder(tmp_path: Path) -> None:
    assert read_settings({}, tmp_path).home.name == "blotter"


def test_single_parts_can_be_elsewhere(tmp_path: Path) -> None:
    settings = read_settings({"BLOTTER_HOME": str(tmp_path), "BLOTTER_DATABASE": "sqlite:////data/b.db"}, tmp_path)
    assert settings.sources == tmp_path / "sources.yaml"
    assert settings.evidence == Path("/data/evidence")


def test_evidence_of_a_server_database_stays_in_the_home(tmp_path: Path) -> None:
    settings = read_settings({"BLOTTER_HOME": str(tmp_path), "BLOTTER_DATABASE": "postgresql://h/b"}, tmp_path)
    assert settings.evidence == tmp_path / "evidence"


def test_the_command_line_overrides_and_evidence_follows(tmp_path: Path) -> None:
    settings = read_settings({"BLOTTER_HOME": str(tmp_path)}, tmp_path)
    assert settings.at(database="sqlite:///elsewhere/b.db").evidence == Path("elsewhere/evidence")
    assert settings.at(evidence=Path("e")).evidence == Path("e")


@pytest.mark.parametrize("value", ["0", "-1", "many", "2.5"])
def test_a_bad_number_is_told(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigError, match="BLOTTER_WORKERS"):
        read_settings({"BLOTTER_WORKERS": value}, tmp_path)
