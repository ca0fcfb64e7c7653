"""Clusters with translations among their copies: what each member is to the origin, whichever was seen first."""

from __future__ import annotations

from scraper.model import Relation, Traits, Version
from storage import Storage
from tests.storage.made import after, judged, link, released

DUTCH, ENGLISH = Traits(language="nl"), Traits(language="en")


def three(storage: Storage) -> tuple[Version, Version, Version]:
    one, two, three = (released(storage, name, at=after(hours=number)) for number, name in enumerate("abc"))
    return one, two, three


def standing(storage: Storage, release: str) -> dict[str, tuple[str, tuple[float, float]]]:
    """Name of each page -> relation and shares."""
    members = storage.queries.cluster(release).members
    return {member.url[-1]: (member.relation.value, member.containment) for member in members}


def test_a_copy_of_a_translation_is_a_translation_of_the_origin(storage: Storage) -> None:
    original, translation, copy = three(storage)
    judged(storage, original, traits=DUTCH)
    made = link(translation, original, Relation.TRANSLATION)
    judged(storage, translation, made, traits=ENGLISH, copy_of=made)
    again = link(copy, translation, Relation.VERBATIM)
    judged(storage, copy, again, traits=ENGLISH, copy_of=again)
    assert [standing(storage, copy.release)[name][0] for name in "abc"] == ["LEAD", "TRANSLATION", "TRANSLATION"]


def test_a_copy_that_has_its_own_link_to_the_origin_stands_by_it(storage: Storage) -> None:
    original, translation, copy = three(storage)
    judged(storage, original, traits=DUTCH)
    made = link(translation, original, Relation.TRANSLATION)
    judged(storage, translation, made, traits=ENGLISH, copy_of=made)
    own, other = link(copy, original, Relation.ABRIDGED), link(copy, translation, Relation.TRANSLATION)
    judged(storage, copy, own, other, traits=DUTCH, copy_of=own)
    assert standing(storage, copy.release)["c"] == ("ABRIDGED", (0.95, 0.8))


def test_an_original_that_comes_last_turns_all_copies_into_translations(storage: Storage) -> None:
    translation, copy, original = three(storage)
    judged(storage, translation, traits=ENGLISH)
    again = link(copy, translation, Relation.VERBATIM)
    judged(storage, copy, again, traits=ENGLISH, copy_of=again)
    made = link(original, translation, Relation.TRANSLATION)
    judged(storage, original, made, traits=DUTCH, copy_of=made, leads=True)
    found = standing(storage, copy.release)
    assert [found[name][0] for name in "abc"] == ["TRANSLATION", "TRANSLATION", "LEAD"]
    assert found["a"][1] == (0.8, 0.95)  # the shares from its own side
    assert storage.queries.cluster(copy.release).lead == original.release


def test_without_translations_no_language_is_asked(storage: Storage) -> None:
    original, copy, _ = three(storage)
    judged(storage, original, traits=DUTCH)
    made = link(copy, original, Relation.VERBATIM)
    judged(storage, copy, made, traits=ENGLISH, copy_of=made)
    assert standing(storage, copy.release)["b"][0] == "VERBATIM"
