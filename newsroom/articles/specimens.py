"""Sentences in which every rule of a house style shows, about works there never were."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.safestring import SafeString, mark_safe

from newsroom.prose.title_style import Mention

if TYPE_CHECKING:
    from newsroom.articles.models import StyleProfile
    from newsroom.prose.title_style import Work

WINTER, SPRING = datetime.date(2027, 1, 24), datetime.date(2027, 4, 24)
# A letter for the kind of work, and its title in braces.
_TITLE: Final = re.compile(r"(?P<kind>[sfe])\{(?P<title>[^}]+)\}")
_WORKS: Final[dict[str, Work]] = {"s": "show", "f": "film", "e": "episode"}
_ELEMENT: Final = re.compile(r'<a data-work="(?P<work>\w+)">(?P<words>.*?)</a>')


@dataclass(frozen=True, slots=True)
class Line:
    """What a sentence shows, and the sentence."""

    about: str
    html: SafeString


def lines_in(profile: StyleProfile) -> list[Line]:
    """The specimen, set in ``profile``."""
    opening, closing = ("‘", "’") if profile.quote_marks == "single" else ("“", "”")
    place = profile.say_place(2, 3)
    sentences = [
        ("A series and a possessive", "A second season of s{Ward Nine}, with s{Low Water}’s cast."),
        ("A film, with its year", "Before f{The Drowned Bell} (1978), nobody had filmed there."),
        ("An episode", f"In e{{Night Bus}}, {place}, the lights go out."),
        (
            "A title in speech",
            f"{opening}I wrote e{{Night Bus}} in a week,{closing} she said of s{{Ward Nine}}.",
        ),
        (
            "Dates",
            f"It opens {profile.say_day(WINTER)}, and closes"
            f" {profile.say_day(SPRING, with_year=False)}.",
        ),
    ]
    return [Line(about, _set(profile, sentence)) for about, sentence in sentences]


def _set(profile: StyleProfile, sentence: str) -> SafeString:
    html = _TITLE.sub(
        lambda match: f'<a data-work="{_WORKS[match["kind"]]}">{match["title"]}</a>', sentence
    )
    mentions = [
        Mention(
            match.start(),
            match.start("words"),
            match.end("words"),
            match.end(),
            _WORKS[match["work"][0]],
            (match["words"],),
        )
        for match in _ELEMENT.finditer(html)
    ]
    told = profile.titles.set(html, mentions)
    return mark_safe(re.sub(r"</?a\b[^>]*>", "", told))  # noqa: S308 - our own sentences
