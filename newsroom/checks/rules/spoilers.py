"""What gives away more than the story warns of, where nobody can be warned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.giving_away import told_in, words_from
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.facts import CharacterFacts, CreditFacts, PlotFacts, Records, ShowFacts
from newsroom.prose.pieces import TRAVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Passage, Piece

Found = tuple[int, int, str, "ShowFacts", str, tuple[int, int]]

_SHOWN: Final = Records(
    shows=(
        ShowFacts(
            id=1,
            title="Lights Up",
            credits=(
                CreditFacts(person=1, name="Ann Ray", characters=("Mora",)),
                CreditFacts(person=2, name="Bea Roy", characters=("Vesna",), spoils=(1, 5)),
            ),
            characters=(
                CharacterFacts(id=1, name="Mora Lind"),
                CharacterFacts(id=2, name="Vesna Lind", spoils=(1, 5)),
            ),
            plots=(PlotFacts(level="full", text="Mora burns the theater down.", spoils=(1, 8)),),
        ),
    )
)
_ABOUT: Final = {"subjects": (("show", 1),)}


@rule(
    "spoiler",
    number=39,
    level="block",
    name="Gives it away",
    purpose="Finds what lies beyond the spoiler warning in headline, dek, address or search words.",
    bad=[
        Example("# Bea Roy turns up in Lights Up", ("Bea Roy",), records=_SHOWN, sheet=_ABOUT),
        Example(
            "slug: lights-up-vesna-lind-explained",
            ("vesna-lind",),
            records=_SHOWN,
            sheet=_ABOUT | {"spoils": (1, 4)},
        ),
        Example(
            "! Mora burns down the theater at last.\n\nalt: Bea Roy on stage",
            ("Mora burns down the theater", "Bea Roy"),
            records=_SHOWN,
            sheet=_ABOUT,
        ),
    ],
    good=[
        Example(
            "# Bea Roy turns up in Lights Up", records=_SHOWN, sheet=_ABOUT | {"spoils": (1, 5)}
        ),
        Example(
            "# Lights Up, the ending\n\nMora burns the theater down.", records=_SHOWN, sheet=_ABOUT
        ),
        Example("# Mora leaves the theater", records=_SHOWN, sheet=_ABOUT),
        Example(
            "# Mora burns the theater down",
            records=_SHOWN,
            sheet=_ABOUT | {"spoils_everything": True},
        ),
        Example("# Bea Roy wins an award", records=_SHOWN, sheet={"subjects": (("person", 2),)}),
    ],
)
def spoiler(piece: Piece) -> Iterator[Hit]:
    if piece.sheet.spoils_everything:
        return
    for passage in piece.passages:
        if passage.kind in TRAVELS:
            yield from _in(piece, passage)


def _in(piece: Piece, passage: Passage) -> Iterator[Hit]:
    about = {number for kind, number in piece.sheet.subjects if kind == "show"}
    told: set[int] = set()
    for show in piece.records.shows:
        is_meant = show.id in about or any(
            told_in(piece, passage, title) for title in show.right_titles
        )
        for words, told_of, spoils in _beyond(piece, show) if is_meant else ():
            for start, end in told_in(piece, passage, words) or ():
                if start not in told:
                    told.add(start)
                    yield _hit(start, end, show, told_of, spoils)
        for plot in show.plots if is_meant else ():
            span = words_from(piece, passage, plot.text) if _is_beyond(piece, plot.spoils) else None
            if span and plot.spoils:
                yield _hit(*span, show, plot.text, plot.spoils)


def _beyond(piece: Piece, show: ShowFacts) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Names that give it away, unless the same name stands on a row that does not."""
    open_names = {row.name for row in show.credits if not _is_beyond(piece, row.spoils)}
    open_names |= {row.name for row in show.characters if not _is_beyond(piece, row.spoils)}
    for row in show.characters:
        if row.spoils and row.name not in open_names and _is_beyond(piece, row.spoils):
            yield row.name, f"the character {row.name}", row.spoils
    for credit in show.credits:
        if credit.spoils and credit.name not in open_names and _is_beyond(piece, credit.spoils):
            yield credit.name, f"{credit.name} in it", credit.spoils


def _is_beyond(piece: Piece, spoils: tuple[int, int] | None) -> bool:
    return spoils is not None and (piece.sheet.spoils is None or spoils > piece.sheet.spoils)


def _hit(start: int, end: int, show: ShowFacts, told: str, spoils: tuple[int, int]) -> Hit:
    season, episode = spoils
    return Hit(
        start=start,
        end=end,
        message=(
            f"This gives away season {season}, episode {episode}, to readers whom nothing warns. "
            "Say it below, or widen the spoiler warning."
        ),
        evidence=Evidence(record=show.key, name=show.title, fact="spoiler", value=told),
    )
