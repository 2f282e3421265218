"""What the first version has to find in the piece the project started from."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read
from tests.newsroom.intake.hashed import GOLDEN, without_sentences

if TYPE_CHECKING:
    from pathlib import Path

CAST = [
    "Luke Kirby",
    "Charlotte Gainsbourg",
    "Lou de Laâge",
    "Gideon Glick",
    "David Alvarez",
    "Ivan du Pontavice",
    "Taïs Vinolo",
    "David Haig",
    "LaMay Zhang",
    "Simon Callow",
    "Yanic Truesdale",
    "Kelly Bishop",
]


@cache
def result(path: Path) -> dict[str, Any]:
    return analyse(read(path)).as_json()


@pytest.fixture
def found(example_path: Path) -> dict[str, Any]:
    return result(example_path)


def test_it_finds_what_it_found_before(found: dict[str, Any]) -> None:
    golden = json.loads((GOLDEN / "example.json").read_text(encoding="utf-8"))

    assert without_sentences(found) == golden


def test_it_takes_the_mark_for_the_date_and_off_the_prose(found: dict[str, Any]) -> None:
    story = found["story"]

    assert story["date"] == "2025-04-19"
    assert story["dek"].startswith("Now,")
    assert not any("2025-04-19" in block["text"] for block in story["sections"][0]["blocks"])


def test_it_finds_the_sections(found: dict[str, Any]) -> None:
    assert [one["heading"] for one in found["story"]["sections"]] == ["", "Plot", "Cast"]


def test_it_keeps_every_character_of_prose_in_order(found: dict[str, Any]) -> None:
    parts = []
    for section in found["story"]["sections"]:
        parts += [section["heading"], *(block["text"] for block in section["blocks"])]

    read_text = found["text"].split("2025-04-19", 1)[1]

    assert "".join("".join(parts).split()) == "".join(read_text.split())


def test_it_proposes_a_headline_that_it_does_not_claim_to_have_read(
    found: dict[str, Any],
) -> None:
    assert found["story"]["headline"].startswith("Étoile")
    assert found["story"]["fields"]["headline"]["confidence"] <= 0.3


def test_it_finds_the_show_its_platform_and_its_premise(found: dict[str, Any]) -> None:
    [subject] = [work for work in found["works"] if work["role"] == "subject"]
    [release] = found["releases"]
    [plot] = found["plots"]

    assert (subject["title"], subject["kind"]) == ("Étoile", "series")
    assert (release["work"], release["platform"]) == ("Étoile", "Prime Video")
    assert (plot["work"], plot["level"]) == ("Étoile", "premise")
    assert plot["text"].startswith("Set in")


def test_it_finds_the_creators_by_their_full_names(found: dict[str, Any]) -> None:
    creators = [credit["person"] for credit in found["credits"] if credit["job"] == "creator"]

    assert creators == ["Amy Sherman-Palladino", "Daniel Palladino"]


def test_it_finds_the_cast_exactly_and_in_printed_order(found: dict[str, Any]) -> None:
    cast = [credit for credit in found["credits"] if credit["job"] == "actor"]

    assert [credit["person"] for credit in cast] == CAST
    assert [credit["order"] for credit in cast] == list(range(1, 13))
    assert cast[0]["note"] == "returning from The Marvelous Mrs. Maisel"
    assert cast[-1]["tier"] == "small_role"


def test_it_tells_works_from_people_and_publications(found: dict[str, Any]) -> None:
    works = {work["title"] for work in found["works"]}
    people = {person["name"] for person in found["people"]}
    organisations = {one["name"]: one["kind"] for one in found["organisations"]}

    assert works == {
        "Étoile",
        "Gilmore Girls",
        "Bunheads",
        "The Marvelous Mrs. Maisel",
        "Cats",
        "Roseanne",
        "Melancholia",
        "Nymphomaniac",
    }
    assert people == {
        *CAST,
        "Amy Sherman-Palladino",
        "Daniel Palladino",
        "Vince Gilligan",
        "Shonda Rhimes",
        "Taylor Sheridan",
    }
    assert organisations == {
        "Prime Video": "platform",
        "Vanity Fair": "publication",
        "The Los Angeles Times": "publication",
        "Vogue": "publication",
    }


def test_it_gives_quotations_their_speaker_and_outlet(found: dict[str, Any]) -> None:
    whole = [
        (quote["speaker"], quote["outlet"])
        for quote in found["quotes"]
        if quote["speaker"] and quote["outlet"]
    ]

    assert ("Amy Sherman-Palladino", "Vanity Fair") in whole
    assert ("Amy Sherman-Palladino", "The Los Angeles Times") in whole
    assert ("Charlotte Gainsbourg", "Vogue") in whole
    assert len(whole) >= 4


@pytest.mark.parametrize(
    "group",
    ["works", "people", "organisations", "credits", "releases", "plots", "quotes", "mentions"],
)
def test_every_proposal_has_evidence_a_sentence_and_a_confidence(
    found: dict[str, Any], group: str
) -> None:
    for entry in found[group]:
        evidence, sentence = entry["evidence"], entry["sentence"]

        assert 0 <= sentence["start"] <= evidence["start"] < evidence["end"] <= sentence["end"]
        assert 0 < entry["confidence"] <= 1


def test_evidence_of_a_name_is_the_name_as_typed(found: dict[str, Any]) -> None:
    for person in found["people"]:
        span = person["evidence"]

        assert found["text"][span["start"] : span["end"]] == person["name"]
