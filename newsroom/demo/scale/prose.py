"""Paragraphs that read like a story's, with mentions of the records they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.utils.html import escape

from newsroom.demo.scale.titling import logline, premise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from newsroom.demo.scale.people import Known
    from newsroom.demo.scale.shows import Titled

_OPENINGS: Final = (
    "{show} does not raise its voice, and that is the first good thing about it.",
    "The second look at {show} tells more than the first.",
    "It took three years, two writers’ rooms and one flood to bring {show} to {outlet}.",
    "{outlet} has set {show} among its quieter bets of the season.",
    "Nobody at the table read for {show} expected the ending.",
)
_MIDDLES: Final = (
    "{person} plays it small, and the room leans in.",
    "Opposite them, {person} finds a kind of comedy in being late for everything.",
    "The camera stays on {person} for most of the second hour, and it is right to.",
    "{person} joined after the first block of filming was already done.",
    "Much of the talk on set, says the crew, was about {person} and a borrowed coat.",
    "It is {person} who says the line that the marketing has not used.",
)
_FILLERS: Final = (
    "The light is that of late autumn, even indoors.",
    "There are fewer cuts than one has learned to expect, and longer silences.",
    "The music, when it comes, comes from a radio in another room.",
    "What is missing is an argument; what is there instead is a mood.",
    "Season two, if there is one, will have to find a new house to haunt.",
    "The production moved three times and kept the same kitchen.",
    "Extras were hired from the town, and it shows in the best way.",
    "None of this would matter if the jokes were not so exact.",
    "The last ten minutes belong to the weather.",
)
_HEADINGS: Final = ("Plot", "Cast", "When and where", "The verdict", "What comes next", "Behind it")
_QUOTES: Final = (
    "We shot the quiet scenes first, while nobody was tired of each other.",
    "I had read the last page before I had read the first.",
    "You learn the step and then you learn to hide it.",
)


class Writer:
    """Writes bodies of stories as the stored form of their blocks."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def body(self, show: Titled, *, length: int) -> list[dict[str, Any]]:
        """About ``length`` words on ``show``: paragraphs, headings, a quotation, record blocks."""
        blocks = [self._paragraph(show, opens=True)]
        words = 80
        while words < length:
            words += 80
            if self.random.random() < 0.2:
                blocks.append(self._block("heading", self.random.choice(_HEADINGS)))
            blocks.append(self._paragraph(show))
        if show.cast and self.random.random() < 0.4:
            blocks.append(self._quotation(self.random.choice(show.cast)))
        if self.random.random() < 0.25:
            cast_list = {"show": show.pk, "scope": "on_screen"}
            blocks.append(self._block("cast_list", cast_list))
        if self.random.random() < 0.2:
            blocks.append(self._block("when_and_where", {"show": show.pk}))
        return blocks

    def _paragraph(self, show: Titled, *, opens: bool = False) -> dict[str, Any]:
        random = self.random
        said = []
        if opens or random.random() < 0.3:
            titled = f"<i>{mention('show', show.pk, show.title)}</i>"
            opening = random.choice(_OPENINGS)
            said.append(opening.format(show=titled, outlet=escape(show.outlet)))
        said += [escape(logline(random)), *random.sample(_FILLERS, 2)]
        for person in self._some_of(show.cast):
            called = mention("person", person.pk, person.name)
            said.append(random.choice(_MIDDLES).format(person=called))
        said.append(escape(premise(random)))
        return self._block("paragraph", f"<p>{' '.join(said)}</p>")

    def _some_of(self, cast: Sequence[Known]) -> list[Known]:
        return self.random.sample(cast, min(len(cast), self.random.randrange(3)))

    def _quotation(self, speaker: Known) -> dict[str, Any]:
        said = {
            "text": self.random.choice(_QUOTES),
            "speaker": speaker.pk,
            "speaker_as": "",
            "outlet": None,
            "url": "",
        }
        return self._block("quotation", said)

    def _block(self, kind: str, value: Any) -> dict[str, Any]:
        key = UUID(int=self.random.getrandbits(128), version=4)
        return {"type": kind, "value": value, "id": str(key)}


def mention(kind: str, key: int, words: str) -> str:
    return f'<a linktype="mention" kind="{kind}" id="{key}">{escape(words)}</a>'
