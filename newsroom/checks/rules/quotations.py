"""What is quoted: whether it was said so, and how often and how much we print of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.quoting import LEDGER, quotes_of, uses_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.pieces import CopyStyle
from newsroom.prose.verbatim import differences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.checks.rules.quoting import Use
    from newsroom.prose.pieces import Piece
    from newsroom.prose.verbatim import Difference

FEWEST_WORDS_COUNTED: Final = 100


@rule(
    "not-verbatim",
    number=30,
    level="block",
    name="Not as it was said",
    purpose="Finds a quotation that differs from the words on file without a mark to say so.",
    bad=[
        Example(
            "“We had no clue that the company would let us in,” Ray told [Vogue](https://v.example).",
            ("We had no clue that the company would let us in,",),
            records=LEDGER,
        ),
        Example(
            "> It was a gift. We had no idea the company would let us in.",
            ("It was a gift. We had no idea the company would let us in.",),
            records=LEDGER,
        ),
        Example(
            "“We danced every night with a real company,” Roy says.",
            ("We danced every night with a real company,",),
            records=LEDGER,
        ),
    ],
    good=[
        Example("“It was a gift,” Ray said.", records=LEDGER),
        Example("“We had no idea that [they] would let us in,” Ray said.", records=LEDGER),
        Example("“It was a gift. … [T]he company would let us in,” Ray said.", records=LEDGER),
        Example("“We danced every day,” Roy says, “with a real company.”", records=LEDGER),
        Example("“It was a strange time for all of us at the house,” Ray said.", records=LEDGER),
    ],
)
def not_verbatim(piece: Piece) -> Iterator[Hit]:
    for use in uses_of(piece):
        found = _differences(piece, use)
        if not found:
            continue
        more = f" And {len(found) - 1} more." if len(found) > 1 else ""
        entry = use.entry
        yield Hit(
            start=use.start,
            end=use.end,
            message=f"On file it reads otherwise. {found[0].sentence}{more}",
            evidence=Evidence(
                name=entry.speaker_name,
                fact="quote",
                value=entry.reading or entry.text,
                source=entry.outlet or entry.source,
                source_url=entry.source_url,
            ),
        )


def _differences(piece: Piece, use: Use) -> tuple[Difference, ...]:
    words = piece.text[use.start : use.end].strip('“”"')
    told = [
        differences(words, text, is_fragment=not use.is_whole)
        for text in dict.fromkeys((use.entry.text, use.entry.reading))
        if text
    ]
    return min(told, key=len, default=())


@rule(
    "used-before",
    number=32,
    level="info",
    name="Quoted before",
    purpose="Finds words that another of our stories has quoted.",
    bad=[
        Example("“It was a gift,” Ray told Vogue.", ("It was a gift,",), records=LEDGER),
        Example("> It was a gift.", ("It was a gift.",), records=LEDGER),
    ],
    good=[
        Example("“We danced every day,” Roy said.", records=LEDGER),
        Example("“It was a shock,” Ray told Vogue.", records=LEDGER),
        Example(">> It was a gift", records=LEDGER),
    ],
)
def used_before(piece: Piece) -> Iterator[Hit]:
    pulled = {it.start for it in piece.quoted if it.is_pull_quote}
    for use in uses_of(piece):
        if not use.entry.used_in or use.start in pulled:
            continue
        others = len(use.entry.used_in) - 1
        more = f" and {others} more" if others else ""
        message = f"We printed this in “{use.entry.used_in[0]}”{more}."
        yield Hit(start=use.start, end=use.end, message=message)


@rule(
    "one-outlet",
    number=33,
    level="warn",
    name="Much from one outlet",
    purpose="Finds a story whose words are taken to a large part from one outlet.",
    bad=[
        Example(
            f"“{'We did dance in it, and it was hard for all. ' * 6}It was,” Ray told Vogue. "
            f"{'The show comes back soon with a new cast. ' * 8}",
            ("Vogue",),
            style=CopyStyle(most_from_one_outlet=40),
        ),
        Example(
            f"“{'We did dance in it, and it was hard for all. ' * 3}It was,” Ray told Vogue. "
            f"{'The show comes back soon with a new cast. ' * 10}",
            ("Vogue",),
            style=CopyStyle(most_from_one_outlet=20),
        ),
    ],
    good=[
        Example(
            f"“It was a long time,” Ray told Vogue. {'The show comes back with a cast. ' * 20}"
        ),
        Example("“We did dance in it, and it was hard for all of us,” Ray told Vogue."),
        Example(
            f"“{'We did dance in it, and it was hard for all. ' * 6}It was,” Ray told us. "
            f"{'The show comes back soon with a new cast. ' * 8}"
        ),
    ],
)
def one_outlet(piece: Piece) -> Iterator[Hit]:
    if piece.word_count < FEWEST_WORDS_COUNTED:
        return
    counted: dict[str, int] = defaultdict(int)
    first: dict[str, int] = {}
    for quote in quotes_of(piece):
        if quote.outlet and quote.obtained != "own_interview":
            counted[quote.outlet] += len(piece.text[quote.start : quote.end].split())
            first.setdefault(quote.outlet, quote.paragraph)
    for block in piece.quoted:
        if block.outlet and not block.is_pull_quote:
            counted[block.outlet] += len(piece.text[block.start : block.end].split())
    for outlet, number in counted.items():
        share = round(100 * number / piece.word_count)
        if share > piece.style.most_from_one_outlet:
            at = max(piece.text.find(outlet, piece.passages[first.get(outlet, 0)].start), 0)
            end = at + len(outlet) if piece.text.startswith(outlet, at) else at
            message = f"{share} % of the words are quoted from {outlet}. Cut, or report some."
            yield Hit(start=at, end=end, message=message)
