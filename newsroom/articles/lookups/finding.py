"""The records that typed words may mean, the likeliest first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final, NamedTuple

from django.db.models import Case, IntegerField, QuerySet, Value, When

from newsroom.articles.lookups.near import About, named_like, near_like
from newsroom.articles.lookups.options import Option, describe
from newsroom.articles.mentions import KINDS, records_of
from newsroom.kit.choosers import LONGEST_QUERY
from newsroom.kit.folding import fold
from shows.models import CharacterWord, Show

FEWEST_LETTERS: Final = 2
MOST_OPTIONS: Final = 12
# Titles of episodes are common words: two letters find none of them, three and four only what
# begins with them, which the index has in order.
FEWEST_FOR_EPISODES: Final = 3
FEWEST_INSIDE_EPISODES: Final = 5

# Whom or what an editor means first where names are equally like.
_WEIGHT: Final = {
    "person": 0,
    "show": 0,
    "organisation": 0,
    "season": 0,
    "character": 1,
    "episode": 2,
}
_SORTED_BY: Final = {
    "person": ("-live", "sort_folded"),
    "show": ("-live", "sort_folded"),
    "season": ("-live", "show__sort_folded", "number"),
    "episode": ("folded",),
    "character": ("-live", "folded"),
    "organisation": ("-live", "folded"),
}
_SEASON: Final = re.compile(
    r"^(?:(?P<title>.*?)(?: |$))??(?:(?:season|series) ?|s)?(?P<season>\d{1,3})$"
)
_EPISODE: Final = re.compile(
    r"^(?:(?P<title>.*?)(?: |$))??"
    r"(?:(?:(?:season|series) ?|s)?(?P<season>\d{1,3}) ?)?"
    r"(?:episode ?|ep ?|e|x)0*(?P<episode>\d{1,4}[a-z]?)$"
)


class Found(NamedTuple):
    """How near to the story, how like the words, and the option itself."""

    nearness: int
    rank: int
    option: Option

    @property
    def order(self) -> tuple[Any, ...]:
        option = self.option
        weight = _WEIGHT[option.kind] if self.nearness > 1 else 0
        return (self.nearness, self.rank, weight, not option.is_live, fold(option.name))


def find_records(words: str, about: About | None = None) -> list[Option]:
    """The records that ``words`` may mean, the likeliest first.

    What the story is about comes before what belongs to that, and this before all the rest. Whole
    names come before beginnings of names, and these before words inside; what a reader can see
    comes before drafts.
    """
    words = words[:LONGEST_QUERY]
    folded = fold(words)
    if len(folded) < FEWEST_LETTERS:
        return []
    about = about or About()
    found = _near(words, folded, about) if about else []
    if len(found) < MOST_OPTIONS:
        known = {(one.option.kind, one.option.id) for one in found}
        far = _far(words, folded, known=known)
        found += far
    found.sort(key=lambda one: one.order)
    return [one.option for one in found[:MOST_OPTIONS]]


def _near(words: str, folded: str, about: About) -> list[Found]:
    found: list[Found] = []
    for kind in KINDS:
        asked = near_like(kind, words, about)
        if kind == "episode" and (numbered := _EPISODE.match(folded)) and not numbered["title"]:
            asked = _numbered_episodes(numbered).filter(season__show__in=about.shows)
        for rank, option in _best(kind, asked, folded):
            nearness = 0 if about.has(kind, option.id) else 1
            found.append(Found(nearness, rank, replace(option, is_near=True)))
    return found


def _far(words: str, folded: str, *, known: set[tuple[str, int]]) -> list[Found]:
    asked = {
        "person": named_like(records_of("person"), words),
        "show": named_like(records_of("show"), words),
        "organisation": named_like(records_of("organisation"), words),
        "character": _characters(words),
    }
    if len(folded) >= FEWEST_INSIDE_EPISODES:
        asked["episode"] = named_like(records_of("episode"), words)
    elif len(folded) >= FEWEST_FOR_EPISODES:
        begins = records_of("episode").filter(folded__startswith=folded).order_by("folded", "pk")
        first = list(begins.values_list("pk", flat=True)[:MOST_OPTIONS])
        asked["episode"] = records_of("episode").filter(pk__in=first)
    if (numbered := _EPISODE.match(folded)) and numbered["title"]:
        asked["episode"] = _numbered_episodes(numbered)
    elif (numbered := _SEASON.match(folded)) and numbered["title"]:
        shows = Show.objects.titled_like(numbered["title"]).order_by().values("pk")
        number = int(numbered["season"])
        asked["season"] = records_of("season").filter(show__in=shows, number=number)
    return [
        Found(2, rank, option)
        for kind, records in asked.items()
        for rank, option in _best(kind, records, folded)
        if (kind, option.id) not in known
    ]


def _characters(words: str) -> QuerySet[Any]:
    """By their own names only: the title of a show would bring all of its characters."""
    own = CharacterWord.objects.beginning(words).records()
    return records_of("character").filter(pk__in=own)


def _numbered_episodes(match: re.Match[str]) -> QuerySet[Any]:
    episodes = records_of("episode").filter(number__iexact=match["episode"])
    if match["season"]:
        episodes = episodes.filter(season__number=int(match["season"]))
    if match["title"]:
        shows = Show.objects.titled_like(match["title"]).order_by().values("pk")
        episodes = episodes.filter(season__show__in=shows)
    return episodes


def _best(kind: str, records: QuerySet[Any], folded: str) -> list[tuple[int, Option]]:
    """The likeliest of a kind with their ranks.

    Sorted by their keys alone and fetched then: to sort whole rows that begin with "the", with
    all that they stand on, takes six times as long.
    """
    rank = _rank(folded) if kind != "season" else Value(0)
    sorted_out = records.annotate(rank=rank).order_by("rank", *_SORTED_BY[kind], "pk")
    ranks = dict(sorted_out.values_list("pk", "rank")[:MOST_OPTIONS])
    if not ranks:
        return []
    fetched = {record.pk: record for record in records_of(kind).filter(pk__in=list(ranks))}
    options = describe(kind, [fetched[key] for key in ranks if key in fetched])
    return [(ranks[option.id], option) for option in options]


def _rank(folded: str) -> Case:
    return Case(
        When(folded=folded, then=Value(0)),
        When(folded__startswith=folded, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
