"""The words by which a text says that somebody spoke."""

from __future__ import annotations

import re
from typing import Final

from newsroom.prose.wordlists import words

_REGULAR: Final = words(
    """
    add admit announce answer argue ask assert beam blog boast bristle chuckle claim clarify comment
    complain concede conclude concur confess confide confirm contend continue counter crack declare
    demur describe disclose elaborate emphasise emphasize enthuse exclaim explain explode express
    gasp giggle grin groan grumble gush hint insist interject joke lament laugh maintain marvel
    mention mumble murmur muse nod note observe offer opine plead ponder post praise predict
    promise protest proclaim quip rave recall reason reckon recount reflect reiterate rejoin remark
    remember reminisce repeat reply report respond retort reveal scoff share shout shrug sigh
    smile smirk snap sneer state stress suggest surmise sum tease theorise theorize thunder
    tweet urge venture volunteer vow warn whisper wonder deadpan quote credit dub call
    allow dismiss characterise characterize jest acknowledge
    """
)
_IRREGULAR: Final = words(
    """
    say says said tell tells told write writes wrote put puts goes went begins began says
    replies replied reply cries cried swears swore quips quipped admits admitted
    ask hold holds held chimes chimed weighs weighed opens opened jokes joked means meant
    """
)
_DOUBLED: Final = {"admit": "admitted", "quip": "quipped", "snap": "snapped", "nod": "nodded"} | {
    "grin": "grinned",
    "sum": "summed",
    "deadpan": "deadpanned",
    "shrug": "shrugged",
    "dub": "dubbed",
    "demur": "demurred",
    "concur": "concurred",
    "blog": "blogged",
}
# Of these, the ones that say something only right beside a quotation.
_WITH_A_WORD: Final = {
    "goes": "on",
    "went": "on",
    "holds": "forth",
    "held": "forth",
    "weighs": "in",
    "weighed": "in",
    "chimes": "in",
    "chimed": "in",
    "opens": "up",
    "opened": "up",
    "begins": "",
    "began": "",
    "means": "",
    "meant": "",
    "hold": "forth",
}


def _inflected() -> frozenset[str]:
    found: set[str] = set()
    for base in _REGULAR:
        past = _DOUBLED.get(base) or (
            f"{base}d"
            if base.endswith("e")
            else f"{base[:-1]}ied"
            if base.endswith("y") and base[-2] not in "aeiou"
            else f"{base}ed"
        )
        third = (
            f"{base[:-1]}ies"
            if base.endswith("y") and base[-2] not in "aeiou"
            else f"{base}es"
            if base.endswith(("ss", "sh", "ch", "x"))
            else f"{base}s"
        )
        found |= {past, third}
    return frozenset(found)


def _participles() -> frozenset[str]:
    found = {"saying", "telling", "writing", "putting", "going on"}
    for base in _REGULAR:
        stem = base[:-1] if base.endswith("e") and base != "dye" else base
        doubled = _DOUBLED.get(base)
        found.add(f"{doubled[:-2] if doubled else stem}ing")
    return frozenset(found)


FINITE: Final = (_inflected() | _IRREGULAR) - {"mean", "means", "meant", "holds", "held", "hold"}
PARTICIPLES: Final = _participles()
_ALONE: Final = sorted(FINITE - set(_WITH_A_WORD))
_PHRASES: Final = tuple(
    rf"{verb}\s{particle}" for verb, particle in _WITH_A_WORD.items() if particle
)
# "did not say", "would only say", "would not comment" say by their second word.
_MODAL: Final = (
    r"(?:will|would|did|does|could|can|[’']ll|[’']d)\s(?:(?:not|only|also|just|later|never)\s)?"
    r"(?:say|admit|tell|add|allow)"
)
SAYING: Final = re.compile(
    rf"\b(?:{_MODAL}|{'|'.join(_PHRASES)}|{'|'.join(_ALONE)}|{'|'.join(sorted(PARTICIPLES))})\b"
)
# Inverted at the head of a sentence: "Says Oberlin: …".
INVERTED: Final = re.compile(r"(?:Says|Said|Adds|Added|Writes|Wrote|Recalls|Explains|Notes)\s")
ACCORDING: Final = re.compile(r"\b(?:[Aa]ccording\sto|[Ii]n\sthe\swords\sof|[Pp]er|[Aa]s)\s(?=\S+)")


# What may as well be a plural: "the press notes", "two posts".
PLURALS: Final = words(
    """
    answers calls claims comments credits hints jokes laughs notes offers posts quotes reasons
    reports reveals shares smiles sums urges vows wonders cries cracks shouts
    """
)


def is_participle(verb: str) -> bool:
    return verb in PARTICIPLES


def may_be_plural(verb: str) -> bool:
    return verb in PLURALS
