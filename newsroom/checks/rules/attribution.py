"""Who said it and to whom: speakers, and outlets that had the words first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.quoting import LEDGER, quotes_of, uses_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.sightings import sightings_within
from newsroom.prose.lexicon import SPEECH_VERBS
from newsroom.prose.names import is_mononym_shaped, is_name_shaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.attributions import Quote
    from newsroom.prose.pieces import Piece
    from newsroom.prose.sentences import Sentence

_ELSEWHERE: Final = re.compile(
    r"\btold\s(?:the|a|an|one)\s(?:\w+\s)?(?:outlet|magazine|publication|newspaper|paper|site|"
    r"website|podcast|trade|blog)\b"
    r"|\b(?:told|in|during|from)\s(?:an?|another|the\ssame|a\srecent|an\searlier|a\s20\d\d|a\snew)\s"
    r"(?:\w+\s)?(?:interview|profile|podcast)\b(?!\s(?:with|for|in|on|to|by|at|conducted))",
    re.IGNORECASE,
)
_OURS: Final = re.compile(r"\b(?:us|me|we|our)\b")


@rule(
    "second-hand",
    number=29,
    level="block",
    name="Whose interview it was",
    purpose="Finds words that somebody gave to others, without the outlet or a link to it.",
    bad=[
        Example("“It was odd,” Ray said in an interview.", ("in an interview",)),
        Example("“It was odd,” Ray told the magazine.", ("told the magazine",)),
        Example(
            "“We had no idea that the company would let us in,” Ray says.",
            ("We had no idea that the company would let us in,",),
            records=LEDGER,
        ),
        Example("“It was odd, and we liked it,” Ray told Variety.", ("Variety",)),
    ],
    good=[
        Example("“It was odd,” Ray told [Variety](https://variety.example/ray)."),
        Example("“It was odd,” Ray told us in an interview. “Very,” she told me."),
        Example(
            "“It was a gift,” Ray told [Vogue](https://v.example).\n\n"
            "“We had no idea that the company would let us in,” she said.",
            records=LEDGER,
        ),
        Example("“It was odd,” Ray said in an interview with [Vogue](https://v.example)."),
        Example("“It was odd,” Ray said in a statement. She gives an interview in the film."),
        Example(
            "“It was odd,” Ray told Variety last year.\n\n"
            "Ray’s [talk with Variety](https://variety.example/ray) has more."
        ),
    ],
)
def second_hand(piece: Piece) -> Iterator[Hit]:
    yield from _without_outlet(piece)
    yield from _without_link(piece)
    yield from _unnamed(piece)


def _without_outlet(piece: Piece) -> Iterator[Hit]:
    named = min((quote.start for quote in quotes_of(piece) if quote.outlet), default=None)
    for match in _ELSEWHERE.finditer(piece.text):
        sentence = piece.reading.sentence_at(match.start())
        if sentence is None or piece.is_quoted(*match.span()):
            continue
        if named is not None and named < sentence.end:
            continue
        around = piece.text[sentence.start : sentence.end]
        is_ours = bool(_OURS.search(around)) or _linked(piece, sentence.start, sentence.end)
        if not is_ours and _quotes_in(piece, sentence):
            message = "Say which outlet had this interview, and link to it."
            yield Hit(start=match.start(), end=match.end(), message=message)


def _quotes_in(piece: Piece, sentence: Sentence) -> bool:
    return any(
        one.paragraph == sentence.paragraph
        and one.outer.start < sentence.end
        and sentence.start < one.outer.end + 1
        for one in piece.reading.quotations
    )


def _linked(piece: Piece, start: int, end: int) -> bool:
    return any(it.kind == "link" and it.start < end and start < it.end for it in piece.marks)


def _without_link(piece: Piece) -> Iterator[Hit]:
    """Outlets that words are taken from and that no link of the story leads to."""
    links = [
        piece.text[it.start : it.end] + " " + it.href for it in piece.marks if it.kind == "link"
    ]
    told: set[str] = set()
    for quote in quotes_of(piece):
        outlet = quote.outlet
        if not outlet or quote.obtained != "second_hand" or outlet in told:
            continue
        told.add(outlet)
        paragraph = piece.passages[quote.paragraph]
        if any(_names(link, outlet) for link in links) or _linked(
            piece, paragraph.start, paragraph.end
        ):
            continue
        at = piece.text.find(outlet, paragraph.start, paragraph.end)
        if at >= 0:
            message = f"Link to what {outlet} published, at the first words taken from it."
            yield Hit(start=at, end=at + len(outlet), message=message)


def _names(link: str, outlet: str) -> bool:
    bare = re.sub(r"^the\s", "", outlet.casefold())
    return bare in link.casefold() or re.sub(r"\W", "", bare) in link.casefold()


def _unnamed(piece: Piece) -> Iterator[Hit]:
    """Words that the ledger has from an outlet that the story has not named by then."""
    for use in uses_of(piece):
        entry = use.entry
        if entry.obtained != "second_hand" or not entry.outlet:
            continue
        passage = piece.passage_at(use.start)
        block = next((it for it in piece.quoted if it.start == use.start), None)
        until = passage.end if passage else use.end
        is_named = entry.outlet.casefold() in piece.text[:until].casefold()
        if not is_named and not (block and (block.outlet or block.url)):
            yield Hit(
                start=use.start,
                end=use.end,
                message=f"{entry.speaker_name} told {entry.outlet} this. Name it and link to it.",
                evidence=Evidence(
                    name=entry.speaker_name,
                    fact="outlet",
                    value=entry.outlet,
                    source=entry.outlet,
                    source_url=entry.source_url,
                ),
            )


FEWEST_WORDS: Final = 6
# Words that nobody says to a reporter: of the work itself, of an announcement, of a sign.
_OF_THE_WORK: Final = re.compile(
    r"\b(?:scenes?|trailer|teaser|tagline|logline|synopsis|description|caption|lines?|lyrics?|song|"
    r"voiceover|voice-over|narration|dialogue|script|poster|sign|note|letter|motto|proverb|reads?|"
    r"titled|entitled|credits?|monologue|toast|character|statement|announcement|release|plot|"
    r"premise|according|hears?|shouts?|yells?|whispers?|sings?|asks?|plays?|episode|words)\b",
    re.IGNORECASE,
)
_SAYING: Final = re.compile(rf"\b(?:{'|'.join(sorted(SPEECH_VERBS))})\b", re.IGNORECASE)
_PLACED: Final = re.compile(r"\b(?:in|at|on|from|near|to|for|of|since|by)\s(?:the\s)?$")
_PRONOUN: Final = re.compile(r"\b(?:he|she|they|I|we)\b", re.IGNORECASE)


@rule(
    "no-speaker",
    number=31,
    level="warn",
    name="No speaker",
    purpose="Finds a quotation that neither its sentence nor the one before gives to anybody.",
    bad=[
        Example(
            "The season was shot in Ostend. "
            "“We froze for eleven weeks and loved every one of them.”",
            ("We froze for eleven weeks and loved every one of them.",),
        ),
        Example(
            "The wait is over.\n\n“It took us three years to find the right dancer for this.”",
            ("It took us three years to find the right dancer for this.",),
        ),
        Example(
            "The studio is proud. “It has never once let an animal in.” “We shall see,” Ray said.",
            ("It has never once let an animal in.",),
        ),
    ],
    good=[
        Example("Ann Ray is glad. “We froze for eleven weeks and loved every one of them.”"),
        Example(
            "“We froze for eleven weeks and loved every one,” Ann Ray said.\n\n“It was a joy.”"
        ),
        Example(
            "“It was cold,” Ann Ray said. “We froze for eleven weeks and loved every one.”\n\n"
            "“It was a joy to be out there with all of them.”"
        ),
        Example("In one scene there is only this. “You danced for eleven weeks and loved it.”"),
        Example("“We froze for eleven weeks.\n\n“And we loved every one of them,” she said."),
        Example("The official logline: “A company trades its stars for one long year.”"),
        Example("It is a “once in a lifetime kind of part” for her."),
    ],
)
def no_speaker(piece: Piece) -> Iterator[Hit]:
    for quote in quotes_of(piece):
        words = piece.text[quote.start : quote.end]
        is_speech = len(words.split()) >= FEWEST_WORDS and words.rstrip()[-1:] in tuple(".,!?…")
        if quote.continues or not quote.is_closed or not is_speech:
            continue
        if not _is_given(piece, quote):
            message = "Say who said this, here or in the sentence before."
            yield Hit(start=quote.start, end=quote.end, message=message)


def _is_given(piece: Piece, quote: Quote) -> bool:
    """Whether anything near may say whose words they are."""
    reading = piece.reading
    own = reading.sentence_at(quote.start)
    last = reading.sentence_at(max(quote.start, quote.end - 1))
    if own is None or last is None:
        return True
    before = reading.sentence_at(own.start - 1) if own.start else None
    behind = reading.sentence_at(last.end + 1)
    stretches = [(own.start, quote.start), (quote.end, last.end)]
    if before is not None and piece.passages[before.paragraph].kind not in {"headline", "dek"}:
        stretches.append((before.start, before.end))
    follows = behind is not None and behind.start > last.start
    if behind and follows and behind.paragraph == own.paragraph and not _quotes_in(piece, behind):
        stretches.append((behind.start, behind.end))
    if any(_may_tell(piece, start, end) for start, end in stretches if start < end):
        return True
    # Speech that goes straight on from speech of somebody known is that person’s.
    return before is not None and any(
        one.speaker and one.start < before.end <= one.end + 2 for one in quotes_of(piece)
    )


def _may_tell(piece: Piece, start: int, end: int) -> bool:
    words = piece.text[start:end]
    if _SAYING.search(words) or _OF_THE_WORK.search(words) or _PRONOUN.search(words):
        return True
    if any(one.key[0] == "person" for one in sightings_within(piece, start, end)):
        return True
    runs = piece.reading.runs_within(start, end)
    return any(
        run.entry is None
        and (is_name_shaped(run) or (is_mononym_shaped(run) and not run.is_initial))
        and not _PLACED.search(piece.text[max(start, run.start - 12) : run.start])
        for run in runs
    )
