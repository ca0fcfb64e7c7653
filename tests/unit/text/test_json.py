"""JSON as it is let in, and the paths into it."""

from __future__ import annotations

import pytest

from scraper.text import jsonpath, strictjson
from scraper.text.characters import storable

DEEP = "[" * 200_000


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", '{"a": -Infinity}', "{", "", DEEP, "1e400", "[-1e999]"])
def test_what_is_no_json_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        strictjson.loads(text)


def test_the_first_value_ends_where_it_ends() -> None:
    script = 'window.X = {"a": "};", "b": [1]};window.Y = 2'
    assert strictjson.first(script, script.index("{")) == {"a": "};", "b": [1]}
    with pytest.raises(ValueError, match="deeply"):
        strictjson.first(DEEP)


def test_one_value_has_one_text() -> None:
    one = strictjson.canonical({"b": "é", "a": [1, {"y": 1, "x": 2}]})
    assert one == strictjson.canonical({"a": [1, {"x": 2, "y": 1}], "b": "é"}) == '{"a":[1,{"x":2,"y":1}],"b":"é"}'
    assert strictjson.canonical("\ud800") == '"\ufffd"'


def test_what_no_database_keeps_is_replaced() -> None:
    assert storable("a\x00b\ud800c\U0001f600é") == "a\ufffdb\ufffdc\U0001f600é"


ANSWER = {
    "nieuwsberichten": [
        {"alineas": [{"opgemaaktetekst": "<p>a"}, {"opgemaaktetekst": "<p>b"}], "tags": ["", "x"], "publicatieDatum": 5}
    ],
    "iterator": {"last": False},
}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("nieuwsberichten[].alineas[].opgemaaktetekst", ["<p>a", "<p>b"]),
        ("nieuwsberichten[0].tags[]", ["x"]),
        ("nieuwsberichten[0].tags", ["x"]),
        ("Nieuwsberichten[-1].publicatiedatum", ["5"]),
        ("iterator.last", ["false"]),
        ("iterator", []),
        ("nieuwsberichten[7].tags", []),
        ("missing.path[].x", []),
    ],
)
def test_paths(path: str, wanted: list[str]) -> None:
    assert jsonpath.texts(ANSWER, path) == wanted


def test_the_empty_path_is_the_value_itself() -> None:
    assert jsonpath.find(ANSWER, "") == [ANSWER]


@pytest.mark.parametrize("path", ["a[b", "a[x]", "a]b"])
def test_what_is_no_path_is_told(path: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        jsonpath.check(path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("https://press.example/{uid}", ["https://press.example/7"]),
        ("{kind}: {place.town}, {tags[]}", ["Fire: Strandvær, a b"]),
        ("{kind}: {place.street}", []),  # what is not whole is not said
    ],
)
def test_paths_inside_a_text_are_filled_in(text: str, wanted: list[str]) -> None:
    value = {"uid": 7, "kind": "Fire", "place": {"town": "Strandvær", "street": None}, "tags": ["a", "b"]}
    jsonpath.check(text)
    assert jsonpath.texts(value, text) == wanted


@pytest.mark.parametrize("text", ["a {b", "a b}", "a {}", "{a{b}}", "x {a[}"])
def test_braces_that_hold_no_path_are_told(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        jsonpath.check(text)
