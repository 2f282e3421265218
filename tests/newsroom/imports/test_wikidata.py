from __future__ import annotations

import pytest

from newsroom.imports.errors import BadDocumentError
from newsroom.imports.providers import PROVIDERS
from tests.newsroom.imports.documents import document, read, said

WIKIDATA = PROVIDERS["wikidata"]


def test_a_deprecated_claim_is_not_said() -> None:
    person = said(read("wikidata_person"), "record")

    assert person.columns["born_on"] == "1986-02-11"


def test_a_claim_of_no_value_says_nothing() -> None:
    assert "died_on" not in said(read("wikidata_person"), "record").columns


def test_a_birth_name_is_proposed_but_never_ticked_for_anybody() -> None:
    assert said(read("wikidata_person"), "name", "birth").is_risky


def test_an_alias_may_be_a_name_left_behind_and_is_not_taken_over() -> None:
    proposal = read("wikidata_person")

    assert all("Inès Lund" not in one.identity for one in proposal.said)
    assert any("left behind" in line for line in proposal.unread)


def test_a_month_stays_a_month() -> None:
    assert said(read("wikidata_series"), "release").columns["when"] == "2024-01"


def test_a_cast_member_comes_with_the_character() -> None:
    credit = said(read("wikidata_series"), "credit", "actor")

    assert credit.who is not None
    assert (credit.who.name, credit.columns["characters"]) == ("Inès Okafor-Lund", "Dagny Marsh")


def test_an_item_without_words_is_listed_and_asked_for() -> None:
    held = document("wikidata_series")

    assert "P161 Q900000004: the document has no words for it." in WIKIDATA.read(held).unread
    assert WIKIDATA.also_needed(held).endswith("&ids=Q900000004")


def test_the_words_asked_for_are_put_in() -> None:
    held = document("wikidata_series")
    words = {"entities": {"Q900000004": {"labels": {"en": {"value": "Tomás Brekke"}}}}}

    whole = WIKIDATA.join(held, words)

    assert WIKIDATA.also_needed(whole) == ""
    names = [one.who.name for one in WIKIDATA.read(whole).said if one.part == "credit" and one.who]
    assert names == ["Inès Okafor-Lund", "Tomás Brekke"]


def test_what_is_neither_a_person_nor_a_work_is_refused() -> None:
    held = document("wikidata_person")
    claim = held["entities"]["Q900000001"]["claims"]["P31"][0]
    claim["mainsnak"]["datavalue"]["value"]["id"] = "Q3624078"

    with pytest.raises(BadDocumentError, match="Q3624078"):
        WIKIDATA.read(held)


def test_everything_is_free_to_keep() -> None:
    assert {one.origin.licence for one in read("wikidata_series").said} == {"CC0 1.0"}
