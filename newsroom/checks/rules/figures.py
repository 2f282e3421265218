"""Numbers that a record knows: of episodes and seasons, years, ages, running times."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from newsroom.checks.rules import specimens
from newsroom.checks.rules.claimed import contradicted, told_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.ages import age_claims, judge_age, judge_year, year_claims
from newsroom.prose.claims.counting import counting_claims, judge_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.checks.findings import Hit
    from newsroom.prose.pieces import Piece

_DATED: Final = {"dated_on": datetime.date(2025, 4, 19)}


@rule(
    "episode-count",
    number=19,
    level="block",
    name="Episodes and seasons",
    purpose="Finds a number of episodes or seasons that the record does not have.",
    bad=[
        Example(
            "The ten-episode season of *Étoile* is set in Paris.",
            ("ten",),
            "The eight-episode season of Étoile is set in Paris.",
            records=specimens.FILE,
        ),
        Example(
            "Season 2 of *Lantern Row* has 6 episodes.",
            ("6",),
            "Season 2 of Lantern Row has 8 episodes.",
            records=specimens.SEVERAL,
        ),
    ],
    good=[
        Example("All eight episodes of the series drop at once.", records=specimens.FILE),
        Example("We have seen six episodes of *Étoile* so far.", records=specimens.FILE),
        Example("The first three episodes of the show are slow.", records=specimens.FILE),
        Example("It takes two episodes of the show to see why.", records=specimens.FILE),
        Example("Season 1 of *Lantern Row* has six episodes.", records=specimens.SEVERAL),
        Example("The 14 episodes of *Lantern Row* make two seasons.", records=specimens.SEVERAL),
    ],
)
def episode_count(piece: Piece) -> Iterator[Hit]:
    counted = [it for it in counting_claims(piece) if it.fact in {"episodes", "seasons"}]
    known = piece.once(told_of)
    return contradicted(piece, counted, lambda it: judge_count(it, known))


@rule(
    "title-year",
    number=21,
    level="block",
    name="Year in brackets",
    purpose="Finds a year behind a title in which nothing of that work came out.",
    bad=[
        Example(
            "Kirby was in *The Gold Coast* (2018).",
            ("2018",),
            "Kirby was in The Gold Coast (2019).",
            records=specimens.SEVERAL,
        ),
        Example(
            "*Lantern Row* (2021) returns.",
            ("2021",),
            "Lantern Row (2022) returns.",
            records=specimens.SEVERAL,
        ),
    ],
    good=[
        Example("Kirby was in *The Gold Coast* (2019).", records=specimens.SEVERAL),
        Example("*Lantern Row* (2025) is its second season.", records=specimens.SEVERAL),
        Example("*Lantern Row* (2021–23) ran long.", records=specimens.SEVERAL),
    ],
)
def title_year(piece: Piece) -> Iterator[Hit]:
    known = piece.once(told_of)
    return contradicted(piece, year_claims(piece), lambda it: judge_year(it, known))


@rule(
    "age",
    number=22,
    level="warn",
    name="Age",
    purpose="Finds an age that the date of birth on file does not give on the story’s day.",
    bad=[
        Example(
            "Luke Kirby, 47, plays Jack.",
            ("47",),
            "Luke Kirby, 46, plays Jack.",
            records=specimens.FILE,
            sheet=_DATED,
        ),
        Example(
            "The 48-year-old Kirby dances.",
            ("48",),
            "The 46-year-old Kirby dances.",
            records=specimens.FILE,
            sheet=_DATED,
        ),
    ],
    good=[
        Example("Luke Kirby, 46, plays Jack.", records=specimens.FILE, sheet=_DATED),
        Example("Charlotte Gainsbourg, 60, has no birth date on file.", records=specimens.FILE),
        Example("Luke Kirby, 12 years after his first part, dances.", records=specimens.FILE),
    ],
)
def age(piece: Piece) -> Iterator[Hit]:
    on = piece.sheet.dated_on
    known = piece.once(told_of)
    return contradicted(piece, age_claims(piece), lambda it: judge_age(it, known, on=on))


@rule(
    "runtime",
    number=23,
    level="warn",
    name="Running time",
    purpose="Finds a running time that the record does not have.",
    bad=[
        Example(
            "*The Gold Coast* is a 121-minute drama.",
            ("121",),
            "The Gold Coast is a 112-minute drama.",
            records=specimens.SEVERAL,
        ),
        Example(
            "The show *The Gold Coast* runs 95 minutes.",
            ("95",),
            "The show The Gold Coast runs 112 minutes.",
            records=specimens.SEVERAL,
        ),
    ],
    good=[
        Example("*The Gold Coast* is a 112-minute drama.", records=specimens.SEVERAL),
        Example("The first 30 minutes of the show are slow.", records=specimens.SEVERAL),
        Example("*Étoile* is a 50-minute show, as far as we know.", records=specimens.SEVERAL),
    ],
)
def runtime(piece: Piece) -> Iterator[Hit]:
    minutes = [it for it in counting_claims(piece) if it.fact == "runtime"]
    known = piece.once(told_of)
    return contradicted(piece, minutes, lambda it: judge_count(it, known))
