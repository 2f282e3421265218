"""What a story is about, and what belongs to it: offered before all the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from newsroom.articles.mentions import records_of
from newsroom.kit.folding import fold
from newsroom.kit.words import MOST_WORDS
from people.models import PersonWord
from shows.models import CharacterWord, Credit, EpisodeWord, Release, ShowCompany, ShowWord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from newsroom.articles.models import ArticlePage
    from newsroom.kit.words import Word

MOST_SUBJECTS: Final = 20

_WORDS: Final[dict[str, type[Word]]] = {
    "person": PersonWord,
    "show": ShowWord,
    "character": CharacterWord,
    "episode": EpisodeWord,
}


@dataclass(frozen=True)
class About:
    """The shows and people that a story is about, by their keys."""

    shows: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()

    @classmethod
    def of(cls, shows: Iterable[str], people: Iterable[str]) -> Self:
        """From what a form sent; whatever is no key of a row is left out."""
        return cls(_keys(shows), _keys(people))

    @classmethod
    def of_story(cls, story: ArticlePage) -> Self:
        subjects = list(story.subjects.all())
        return cls(
            frozenset(row.show_id for row in subjects if row.show_id),
            frozenset(row.person_id for row in subjects if row.person_id),
        )

    def __bool__(self) -> bool:
        return bool(self.shows or self.people)

    def has(self, kind: str, key: int) -> bool:
        """Whether the story itself is about that record."""
        return key in {"show": self.shows, "person": self.people}.get(kind, frozenset())

    def keys(self, kind: str) -> list[int]:
        """Every record of a kind that belongs to what the story is about; a query or two."""
        match kind:
            case "person":
                cast = Credit.objects.filter(show__in=self.shows).values_list("person", flat=True)
                return sorted({*self.people, *(cast if self.shows else ())})
            case "show":
                own = Credit.objects.filter(person__in=self.people).values_list("show", flat=True)
                return sorted({*self.shows, *(own if self.people else ())})
            case "organisation":
                return sorted(self._organisations()) if self.shows else []
            case "episode":
                return self._under("season__show__in", kind)
            case _:
                return self._under("show__in", kind)

    def _under(self, path: str, kind: str) -> list[int]:
        if not self.shows:
            return []
        return list(records_of(kind).filter(**{path: self.shows}).values_list("pk", flat=True))

    def _organisations(self) -> set[int]:
        makers = ShowCompany.objects.filter(show__in=self.shows).order_by()
        on = Release.objects.filter(show__in=self.shows, platform__isnull=False).order_by()
        both = makers.values_list("organisation").union(on.values_list("platform"))
        return {key for (key,) in both}


def near_like(kind: str, words: str, about: About) -> QuerySet[Any]:
    """Those near the story in whose name each of ``words`` begins a word."""
    keys = about.keys(kind)
    if not keys:
        return records_of(kind).none()
    near = records_of(kind).filter(pk__in=keys)
    if kind in _WORDS:
        # By the few keys and not by the many words that begin so.
        own: Any = _WORDS[kind]._default_manager
        return near.filter(pk__in=own.filter(record__in=keys).beginning(words).records())
    if kind == "organisation":
        return named_like(near, words)
    asked = fold(words).split()[:MOST_WORDS]
    return near.filter(pk__in=[season.pk for season in near if _is_season(season, asked)])


def named_like(records: Any, words: str) -> QuerySet[Any]:
    """Those in whose name each of ``words`` begins a word; every kind of record answers it."""
    liked: QuerySet[Any] = records.named_like(words)
    return liked


def _is_season(season: Any, asked: list[str]) -> bool:
    """“season 2”, “s2”, “étoile 2”, “volume 1” and “series” all mean one."""
    number = season.number
    said = fold(f"{season.show.title} {season.label} season series {number} s{number}").split()
    return all(any(word.startswith(asked_word) for word in said) for asked_word in asked)


def _keys(given: Iterable[str]) -> frozenset[int]:
    sound = [one for one in given if one.isascii() and one.isdigit() and len(one) < 19]
    return frozenset(int(one) for one in sound[:MOST_SUBJECTS])
