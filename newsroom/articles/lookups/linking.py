"""Names and titles in running text that are no mentions yet, with the records they may mean."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.lookups.options import Option, describe
from newsroom.articles.mentions import KINDS, records_of
from newsroom.kit.folding import fold
from newsroom.prose.gazetteer import AMBIGUOUS
from newsroom.prose.phrases import Phrase, phrases
from people.choices import SEARCH_ONLY_NAMES
from people.models import Person, PersonName
from shows.choices import RIGHT_TITLES, TitleKind
from shows.models import (
    Character,
    CharacterName,
    Episode,
    Organisation,
    OrganisationName,
    Show,
    ShowTitle,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet

    from newsroom.articles.lookups.near import About
    from newsroom.articles.mentions import Key

MOST_PARAGRAPHS: Final = 500
LONGEST_PARAGRAPH: Final = 10_000
CONTEXT: Final = 40
# Inside a quotation somebody speaks: who is named is certain, but titles are only set in marks.
SPOKEN_OF: Final = ("person", "character")
_WRITTEN_TITLES: Final = (*RIGHT_TITLES, TitleKind.FORMER)


@dataclass(frozen=True)
class Text:
    """A paragraph of the editor; ``taken`` are the stretches that mean something already."""

    text: str
    taken: Sequence[tuple[int, int]] = ()
    mentioned: Sequence[Key] = ()


@dataclass(frozen=True)
class Link:
    """A name or title in a paragraph, and what it may mean; ``is_sure`` where no doubt is left."""

    paragraph: int
    phrase: Phrase
    keys: tuple[Key, ...]
    is_sure: bool


@dataclass
class Names:
    """What the names and titles in some texts may mean, by the folded name."""

    by_name: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    near: set[Key] = field(default_factory=set)

    def add(self, kind: str, rows: Iterable[tuple[str, int]]) -> None:
        for name, key in rows:
            self.by_name[name].add((kind, key))


def find_links(texts: Sequence[Text], about: About) -> list[Link]:
    """Every unlinked name of a record, the longest where several begin at one place.

    Former names that are sensitive and misspellings link nothing. Characters and episodes are
    those of the story's shows. A second mention counts for whoever the story names in full.
    """
    read = [
        [phrase for phrase in phrases(one.text[:LONGEST_PARAGRAPH]) if _is_free(phrase, one.taken)]
        for one in texts[:MOST_PARAGRAPHS]
    ]
    names = _look_up({phrase.folded for found in read for phrase in found}, about)
    named = {key for one in texts for key in one.mentioned}
    named |= {
        key
        for found in read
        for phrase in found
        for key in _fitting(phrase, names)
        if key[0] == "person"
    }
    _add_second_mentions(names, [number for kind, number in named if kind == "person"])
    return [
        Link(position, phrase, keys, _is_sure(phrase, keys, names))
        for position, found in enumerate(read)
        for phrase, keys in _longest(found, names)
    ]


def options_of(links: Iterable[Link]) -> dict[Key, Option]:
    """Every record the links may mean, described; up to four queries a kind."""
    asked: dict[str, set[int]] = defaultdict(set)
    for link in links:
        for kind, number in link.keys:
            asked[kind].add(number)
    return {
        (kind, option.id): option
        for kind in KINDS
        if asked[kind]
        for option in describe(kind, records_of(kind).filter(pk__in=asked[kind]))
    }


def as_data(links: Sequence[Link], texts: Sequence[Text]) -> list[dict[str, Any]]:
    """For the editor's scripts: where each stands, between which words, and what it may mean."""
    options = options_of(links)
    found = []
    for link in links:
        text, phrase = texts[link.paragraph].text, link.phrase
        fitting = [options[key] for key in link.keys if key in options]
        fitting.sort(key=lambda option: (not option.is_live, option.label))
        found.append(
            {
                "paragraph": link.paragraph,
                "start": phrase.start,
                "end": phrase.end,
                "words": phrase.words,
                "before": text[max(0, phrase.start - CONTEXT) : phrase.start],
                "after": text[phrase.end : phrase.end + CONTEXT],
                "is_sure": link.is_sure,
                "options": [option.as_data() for option in fitting],
            }
        )
    return found


def _is_free(phrase: Phrase, taken: Sequence[tuple[int, int]]) -> bool:
    return all(phrase.end <= start or end <= phrase.start for start, end in taken)


def _look_up(folded: set[str], about: About) -> Names:
    names = Names()
    asked = sorted(folded)

    def rows(found: QuerySet[Any], key: str = "pk") -> Iterable[tuple[str, int]]:
        return found.filter(folded__in=asked).order_by().values_list("folded", key)

    written = PersonName.objects.filter(is_sensitive=False).exclude(kind__in=SEARCH_ONLY_NAMES)
    titles = ShowTitle.objects.filter(kind__in=_WRITTEN_TITLES)
    names.add("person", rows(Person.objects.all()))
    names.add("person", rows(written, "person"))
    names.add("show", rows(Show.objects.all()))
    names.add("show", rows(titles, "show"))
    names.add("organisation", rows(Organisation.objects.all()))
    names.add("organisation", rows(OrganisationName.objects.all(), "organisation"))
    if about.shows:
        other = CharacterName.objects.filter(is_misspelling=False)
        names.add("character", rows(Character.objects.filter(show__in=about.shows)))
        names.add("character", rows(other.filter(character__show__in=about.shows), "character"))
        names.add("episode", rows(Episode.objects.filter(season__show__in=about.shows)))
    if about:
        for kind in ("person", "show", "organisation", "character", "episode"):
            names.near |= {(kind, number) for number in about.keys(kind)}
    return names


def _add_second_mentions(names: Names, people: list[int]) -> None:
    """Second mentions of whoever is named in full; one of two people's is left to an editor."""
    again = Person.objects.among(people).exclude(second_mention="").only("second_mention")
    names.add("person", ((fold(person.second_mention), person.pk) for person in again))
    names.near |= {("person", person.pk) for person in again}


def _fitting(phrase: Phrase, names: Names) -> tuple[Key, ...]:
    keys = names.by_name.get(phrase.folded, set())
    if phrase.quoted == "inside":
        keys = {key for key in keys if key[0] in SPOKEN_OF}
    return tuple(sorted(keys))


def _longest(found: Sequence[Phrase], names: Names) -> Iterable[tuple[Phrase, tuple[Key, ...]]]:
    reached = 0
    for phrase in sorted(found, key=lambda one: (one.start, -one.end)):
        if phrase.start >= reached and (keys := _fitting(phrase, names)):
            reached = phrase.end
            yield phrase, keys


def _is_sure(phrase: Phrase, keys: Sequence[Key], names: Names) -> bool:
    """Whether exactly one record fits, and the words can hardly mean anything but it."""
    if len(keys) != 1:
        return False
    [key] = keys
    if not phrase.is_single or key in names.near or phrase.quoted == "whole":
        return True
    return key[0] == "organisation" and phrase.words not in AMBIGUOUS
