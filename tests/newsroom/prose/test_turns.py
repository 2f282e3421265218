"""History as an editor reads it: each line written by hand."""

from __future__ import annotations

import pytest

from newsroom.prose.turns import say_changes, say_joining, say_leaving

GOLDEN = [
    ({"tier": "guest"}, {"tier": "series regular"}, "Role changed from guest to series regular"),
    ({"tier": ""}, {"tier": "recurring"}, "Role given as recurring"),
    ({"tier": "cameo"}, {"tier": ""}, "Role cameo taken out"),
    (
        {"premiere": "April 24, 2025"},
        {"premiere": "May 1, 2025"},
        "Premiere moved from April 24, 2025 to May 1, 2025",
    ),
    ({"premiere": "spring 2025"}, {"premiere": ""}, "Premiere no longer set for spring 2025"),
    ({"release": ""}, {"release": "2026"}, "Release set for 2026"),
    ({"state": "announced"}, {"state": "confirmed"}, "Went from announced to confirmed"),
    ({"state": "in_talks"}, {"state": "announced"}, "Went from in talks to announced"),
    ({"state": "confirmed"}, {"state": "exited"}, "Left"),
    ({"state": "announced"}, {"state": "replaced"}, "Was replaced"),
    ({"state": "confirmed"}, {"state": "disputed"}, "Disputed by another source"),
    ({"state": "announced"}, {"state": "withdrawn"}, "Withdrawn"),
    (
        {"characters": "Geneviève"},
        {"characters": "Geneviève Lavigne"},
        "Character changed from Geneviève to Geneviève Lavigne",
    ),
    (
        {"replaced_by": ""},
        {"replaced_by": "Charlotte Gainsbourg"},
        "Replaced by Charlotte Gainsbourg",
    ),
    ({"platform": "HBO Max"}, {"platform": "Max"}, "Platform changed from HBO Max to Max"),
    (
        {"scope": "Season 1"},
        {"scope": "Season 1, episodes 3–5"},
        "Scope changed from Season 1 to Season 1, episodes 3–5",
    ),
    ({"text": "Two companies."}, {"text": "Two companies swap."}, "Text rewritten"),
    ({"is_uncredited": ""}, {"is_uncredited": "yes"}, "Now uncredited"),
    ({"is_uncredited": "yes"}, {"is_uncredited": ""}, "Now credited"),
    (
        {"happened": "June 2025"},
        {"happened": "June 6, 2025"},
        "Date moved from June 2025 to June 6, 2025",
    ),
    ({"status": "ordered"}, {"status": "canceled"}, "Status changed from ordered to canceled"),
]


@pytest.mark.parametrize(
    ("before", "after", "sentence"), [pytest.param(*row, id=row[2]) for row in GOLDEN]
)
def test_a_change_reads_as_a_sentence(
    before: dict[str, str], after: dict[str, str], sentence: str
) -> None:
    assert say_changes(before, after) == [sentence]


def test_what_stays_is_not_told() -> None:
    same = {"tier": "guest", "premiere": "2025", "state": "confirmed"}

    assert say_changes(same, dict(same)) == []


def test_the_state_is_told_before_the_rest() -> None:
    before = {"tier": "guest", "state": "announced"}
    after = {"tier": "recurring", "state": "confirmed"}

    told = say_changes(before, after)

    assert told == ["Went from announced to confirmed", "Role changed from guest to recurring"]


@pytest.mark.parametrize(
    ("name", "parts", "sentence"),
    [
        ("Lou de Laâge", ["Cheyenne Toussaint"], "Lou de Laâge joined as Cheyenne Toussaint"),
        (
            "Tatiana Maslany",
            ["Sarah", "Cosima", "Alison"],
            "Tatiana Maslany joined as Sarah, Cosima and Alison",
        ),
        ("Misty Copeland", [], "Misty Copeland joined"),
    ],
)
def test_joining_names_every_part(name: str, parts: list[str], sentence: str) -> None:
    assert say_joining(name, parts) == sentence


@pytest.mark.parametrize(
    ("parts", "successor", "sentence"),
    [
        (
            ["Geneviève Lavigne"],
            "Charlotte Gainsbourg",
            "Charlotte Gainsbourg replaced Camille Cottin as Geneviève Lavigne",
        ),
        ([], "Charlotte Gainsbourg", "Charlotte Gainsbourg replaced Camille Cottin"),
        (["Geneviève Lavigne"], "", "Camille Cottin left the part of Geneviève Lavigne"),
        ([], "", "Camille Cottin left"),
    ],
)
def test_leaving_names_who_came_after(parts: list[str], successor: str, sentence: str) -> None:
    assert say_leaving("Camille Cottin", parts, successor=successor) == sentence
