"""From the parts of a body to the blocks of a story."""

from __future__ import annotations

import datetime
import html
from typing import TYPE_CHECKING, Any

from django.forms.utils import flatatt

from newsroom.articles import chips
from newsroom.articles.choices import CastScope
from newsroom.articles.models import Quote
from newsroom.demo import bodies, boxes
from people.models import Person
from shows.models import Character, Episode, Organisation, Season, Show

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from newsroom.demo.pictures import PictureDrawer

MODELS: dict[str, type[Person | Show]] = {"person": Person, "show": Show}
# The blocks that say where the notes of a story stand.
NOTES = {"corrections": "correction_note", "updates": "update_log"}


class Typesetter:
    """Turns parts into blocks as of ``today``; asks for every record by its slug."""

    def __init__(self, today: datetime.date, drawer: PictureDrawer) -> None:
        self.today = today
        self.drawer = drawer

    def body(self, parts: Iterable[bodies.Part]) -> list[tuple[str, Any]]:
        return [self._block(part) for part in parts]

    def dated(self, text: str) -> str:
        """``text`` with its ``{date:-3}`` and kin said as a reader of today would read them."""
        return bodies.MOMENT.sub(self._moment, text)

    def _block(self, part: bodies.Part) -> tuple[str, Any]:
        if isinstance(part, bodies.Paragraph):
            return "paragraph", self.rich(part.text)
        if isinstance(part, bodies.Heading):
            return "heading", self.dated(part.text)
        if isinstance(part, bodies.Quotation):
            return "quotation", self._quotation(part)
        if isinstance(part, bodies.Interview):
            return "questions", self._interview(part)
        if isinstance(part, boxes.Box):
            return boxes.block_of(part, self)
        return self._directive(part)

    def rich(self, text: str) -> str:
        """Running text with its mentions and italics, as a paragraph stores it."""
        said = html.escape(self.dated(text), quote=False)
        italic = bodies.ITALICS.sub(r"<i>\g<words></i>", said)
        mentioning = bodies.MENTION.sub(self._mention, italic)
        return f"<p>{bodies.FACT.sub(self._fact, mentioning)}</p>"

    def _fact(self, match: re.Match[str]) -> str:
        """A fact as the editor would leave it: in the words that readers get today."""
        show = match["show"] and Show.objects.get(slug=match["show"]).pk
        told = {
            "kind": match["kind"],
            "id": MODELS[match["kind"]]._default_manager.get(slug=match["slug"]).pk,
            "fact": match["fact"],
            "form": match["form"],
            "show": show,
            "fallback": html.unescape(match["fallback"] or ""),
        }
        attrs = flatatt(chips.Chip.read(told).attributes())
        return f"<a{attrs}>{chips.plain(f'<a{attrs}></a>')}</a>"

    def _mention(self, match: re.Match[str]) -> str:
        record = _mentioned(match["kind"], match["slug"])
        return f'<a linktype="mention" kind="{match["kind"]}" id="{record.pk}">{match["words"]}</a>'

    def _moment(self, match: re.Match[str]) -> str:
        day = self.today + datetime.timedelta(days=int(match["days"]))
        return {
            "date": f"{day:%B} {day.day}",
            "weekday": f"{day:%A}",
            "month": f"{day:%B}",
            "year": f"{day.year}",
        }[match["form"]]

    def _quotation(self, part: bodies.Quotation) -> dict[str, Any]:
        has_record = part.speaker.startswith("person:")
        slug = part.speaker.removeprefix("person:")
        speaker = Person.objects.get(slug=slug) if has_record else None
        kept = Quote.objects.by(speaker).saying(part.text).first() if speaker else None
        if kept is not None:
            return {"quote": kept, "text": ""}
        return {
            "quote": None,
            "text": self.dated(part.text),
            "speaker": speaker,
            "speaker_as": "" if has_record else part.speaker,
            "outlet": Organisation.objects.get(slug=part.outlet) if part.outlet else None,
            "url": part.url,
        }

    def _interview(self, part: bodies.Interview) -> dict[str, Any]:
        speaker = Person.objects.get(slug=part.speaker.removeprefix("person:"))
        exchanges = [
            {"question": self.dated(question), "answer": self.rich(answer)}
            for question, answer in part.exchanges
        ]
        return {"speaker": speaker, "exchanges": exchanges}

    def _directive(self, part: bodies.Directive) -> tuple[str, Any]:
        if part.name == "image":
            picture = self.drawer.lead((part.words[0], part.words[1]))
            return "picture", {"image": picture, "alt_text": "", "caption": part.caption}
        if part.name == "embed":
            return "embed", {"url": part.words[0], "title": part.caption}
        if part.name == "pull":
            slug = part.words[0].removeprefix("person:")
            return "pull_quote", {"words": part.caption, "by": Person.objects.get(slug=slug).name}
        if part.name in NOTES:
            return NOTES[part.name], None
        if part.name == "verdict":
            return "verdict", {"sentence": self.dated(part.caption)}
        show = Show.objects.get(slug=part.words[0])
        if part.name == "plot":
            return "plot", {"show": show, "level": part.words[1]}
        if part.name == "when":
            return "when_and_where", {"show": show}
        scope = CastScope.ON_SCREEN if part.name == "cast" else CastScope.BEHIND
        return "cast_list", {"show": show, "scope": scope}


def _mentioned(kind: str, slug: str) -> Any:
    """The record of a mention; what stands on a show is named by the show's slug and its own."""
    show, *rest = slug.split("/")
    match kind:
        case "season":
            return Season.objects.get(show__slug=show, number=rest[0])
        case "episode":
            return Episode.objects.get(
                season__show__slug=show, season__number=rest[0], number=rest[1]
            )
        case "character":
            return Character.objects.get(show__slug=show, slug=rest[0])
        case "organisation":
            return Organisation.objects.get(slug=slug)
        case _:
            return MODELS[kind]._default_manager.get(slug=slug)
