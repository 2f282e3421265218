"""Who plays what, with the performer first: "A will play Kit", "A as Kit", "A is Kit"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.billing import tier_of
from newsroom.prose.credits import Crediting
from newsroom.prose.masks import (
    ASIDE,
    BRACKET,
    ENTRY,
    FULL,
    LABEL,
    NAME,
    SINGLE,
    SUBJECTS,
    TITLE,
)
from newsroom.prose.parts import Part, parts_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.masks import Mask
    from newsroom.prose.runs import Run
    from newsroom.prose.sentences import Sentence
    from newsroom.prose.spans import Span

AUXILIARY: Final = (
    r"(?:(?:who|whom|will|would|can|could|may|might|is|are|was|were|has|have|had|been|be|being|also|now|"
    r"better|best|both|all|each|again|once|then|next|first|last|previously|originally|instead|still|who’ll|here|"
    r"newly|continues?|returns?|returning|agreed|invited|asked|set|slated|due|tapped|cast|signed|poised|going|board|attached|confirmed|announced|expected|"
    r"rumou?red|reported|said|talks|negotiations|up|on|in|to|\w+ly)\s){0,9}"
)
_PLAY: Final = (
    r"(?:(?:play(?:s|ed|ing)?(?:\sthe\s(?:part|role)\sof)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing|e))"
    r"(?!\s(?:[\w-]+\s){0,4}?by\b)|"
    r"embod(?:ies|ied|ying|y)|inhabits?|inhabiting|essay(?:s|ed|ing)?|"
    r"repris(?:es|ed|ing|e)|"
    r"(?:land|book|nab|score|secure|win|snag|get)(?:s|ed|bed|ged|d)?\sthe\s(?:\w+\s)?(?:role|part)\sof|"
    r"(?:takes?|taking|took|taken)\s(?:on|over)(?!\sfrom)|(?:steps?|stepping|stepped|slips?)\sinto|"
    r"(?:originat|assum|inherit|tackl|creat)(?:es?|ed|ing|s)\sthe\s(?:\w+\s)?(?:role|part)\sof|"
    r"(?:lends?|lending|gives?|giving)\s(?:\w+\s)?voice\sto|(?:is|are|as)\sthe\svoice\sof|"
    r"(?:provides?|providing)\sthe\svoice\s(?:of|for)|doubles\sas)"
)
_OF_THE_PART: Final = (
    r"(?:\s(?:the|h(?:is|er)|their)\s(?:[\w-]+\s){0,3}?(?:role|roles|part|parts|mantle|shoes|turn|turns)"
    r"\s(?:of|as))?"
)
_REPLACES: Final = r"(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?)"
_STARS_AS: Final = (
    r"(?:(?:co-|guest-|guest\s)?stars?|(?:co-|guest-)?starr(?:ed|ing)|appear(?:s|ed|ing)?|"
    r"recur(?:s|red|ring)?|return(?:s|ed|ing)?|repris(?:es|ed|ing|e)|debut(?:s|ed|ing)?|"
    r"cameo(?:s|ed|ing)?|lead(?:s|ing)?|led|head(?:s|ed|ing)?|headlin(?:es?|ed|ing)|toplin(?:es?|ed)|"
    r"fronts?|features?|featured|shin(?:es?|ing)|steal(?:s|ing)?|join(?:s|ed|ing)?|"
    r"(?:pop|crop|turn|show|step)(?:s|ped|ed|ping|ing)?\s(?:up|in)|cast|recast|tapped|named|announced|"
    r"confirmed|unveiled|set|signed|boarded|boards|hired|back|attached|board|seen|heard|known\sto\s[\w’]+|upped|"
    r"promoted|continu(?:es?|ing)|makes|making|made|tak(?:es?|ing)\sover|took\sover|taken\sover|"
    r"fill(?:s|ing)?\sin|is|are|wasted|excels?|impresses|charms|dazzles|comes?|arrives?|"
    r"enters?)"
)
_BESIDE: Final = r"(?:opposite|alongside|with|for|beside)"
_AS: Final = (
    rf"(?:\s(?:from|replacing)\s{LABEL}(?P<former>{NAME})|\s{_BESIDE}\s{LABEL}{NAME}(?:\sand\s{LABEL}{NAME})?|\s(?!(?:as|and|but|while|who|that|which|known|described|regarded|credited|remembered|listed|named)\b)"
    rf"[^\s,;.:()“”{FULL}{SINGLE}]+){{0,9}}?,?\s"
    r"(?:as|(?:in|for)\s(?:the|a)\s(?:[\w-]+\s){0,2}?(?:role|part)\s(?:of|as))\s"
)
_NO_PART: Final = (
    rf"(?!(?:well|such|of|if|the\s(?:piano|guitar|violin|drums|cello|field|part\sin|game|long\sgame)|(?:a|the|key|big)\s(?:\w+\s)?(?:role|part)\sin|host\sto|an?\s(?:guest\s|series\s|recurring\s)?(?:regular|guest|lead|star|fan|child|teenager)|"
    rf"(?:the\s|an?\s|its\s|their\s|both\s|h(?:is|er)\s)?(?:new\s|lead\s|series\s|co-|sole\s)?(?:[\w-]+\s)?(?:executive|exec|showrunners?|creators?|"
    rf"directors?|writers?|producers?|composers?|editors?|hosts?|presenters?|consultants?|series\sregulars?|regulars?|"
    rf"part\sof|one\sof|{TITLE})|(?:soon|long|far|early|late)\s(?:as|in))\b)"
)
_OF_WHOM: Final = r"(?:the\s(?:last|latter|former)\sof\swhom\s)?"
_SUBJECT: Final = rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s(?:–\s)?{_OF_WHOM}"
ACTIVE: Final = re.compile(
    rf"{_SUBJECT}{AUXILIARY}(?:{_PLAY}{_OF_THE_PART}|(?:{_STARS_AS}|{_REPLACES}\s{LABEL}(?P<replaced>{NAME})){_AS})\s?{_NO_PART}"
)
BARE_AS: Final = re.compile(
    rf"(?P<subjects>{SUBJECTS})(?P<aside>{ASIDE})?,?\s(?:(?:also|back|both|here)\s)?as\s{_NO_PART}"
    rf"(?!(?:the\s)?(?:{ENTRY}++|{TITLE}++))"
)
CARRIED: Final = re.compile(
    rf"(?:(?:^|[.!?;,]\s|\s)(?:and|but)\s|\b(?:[Hh]e|[Ss]he|[Tt]hey)(?:[’'](?:ll|s|d|re))?\s){AUXILIARY}"
    rf"(?:{_PLAY}{_OF_THE_PART}|(?:returned|returns?|(?:co-)?starred|(?:co-)?stars?|appeared|appears?|recurred|recurs?|cast){_AS})\s?{_NO_PART}"
)
IS: Final = re.compile(
    rf"(?<!oining\s)(?<!urning\s)(?<!oined\sby\s)(?P<subjects>{NAME})(?P<aside>{BRACKET})?"
    rf"\s(?:is|was|are|being)\s{_NO_PART}"
)
OTHERS_PLAY: Final = re.compile(r"\b(?:plays?|portrays?|voices?)\b")
_REPORTED: Final = re.compile(
    r"\s(?:first\s)?(?:reported|noted|revealed|told|put|said|says|has\sit|calls|called|writes|wrote)\b"
)
_HIMSELF: Final = re.compile(r"(?:(?:him|her|them|it)sel(?:f|ves)|sel(?:f|ves))\b")
_PLAYS: Final = re.compile(rf"\b{_PLAY}")
_DETERMINED: Final = re.compile(r"(?:an?|the|h(?:is|er)|their|twins?|rival|two|three)\s[a-z]")
_PLURAL: Final = re.compile(r"(?:an?|the|their|twins?|rival|two|three)\s[a-z]|[a-z-]+s\b")
_LISTED: Final = re.compile(r"(?:[:,;]\s|\b(?:and|with|stars|starring|features|featuring)\s)$")
_SURELY: Final = re.compile(
    r"\b(?:star|appear|recur|cameo|cast|recast|wasted|return|guest|pop|crop|turn|show)\w*\s"
)
SURENESS: Final = {ACTIVE: 0.9, BARE_AS: 0.88, CARRIED: 0.85}
_ENDS: Final = re.compile(r"[,.;:!?)–—]|\s[–—]|\s(?:and|who|in|on|for|while)\b|$")


def playing(mask: Mask, sentence: Sentence) -> Iterator[Crediting]:
    """Performers of one sentence who stand before what they play."""
    taken: set[Span] = set()
    for pattern in (ACTIVE, BARE_AS, CARRIED):
        place = sentence.start
        while match := pattern.search(mask.text, place, sentence.end):
            place = match.end()
            subjects = _subjects(mask, match, sentence)
            here = list(_shared(mask, subjects, match, sentence.end))
            spans = {credit.character_span for credit in here if credit.character_span}
            place = max([place, *(span.end for span in spans)])
            yield from (one for one in here if one.character_span not in taken)
            taken |= spans


def _subjects(mask: Mask, match: re.Match[str], sentence: Sentence) -> list[Run]:
    if match.re is CARRIED:
        return _carried(mask, match, sentence)
    return mask.names_in(*match.span("subjects"))


def is_part(mask: Mask, sentence: Sentence, performers: frozenset[str]) -> Iterator[Crediting]:
    """Read "Roux is Odessa Bright", but only of those whom the piece calls performers elsewhere."""
    for match in mask.matches(IS, sentence.start, sentence.end):
        runs = mask.names_in(*match.span("subjects"))
        if not runs:
            continue
        is_known = mask.reading.words(runs[0]).rpartition(" ")[2] in performers
        paragraph = mask.reading.document.paragraphs[sentence.paragraph]
        if (
            not is_known
            and not (
                paragraph.kind in {"heading", "list item"} and " " in mask.reading.words(runs[0])
            )
            and not (
                " " in mask.reading.words(runs[0])
                and OTHERS_PLAY.search(mask.text, sentence.start, sentence.end)
            )
        ):
            continue
        found = parts_at(mask, match.end(), sentence.end)
        if found and found[0].name and _ENDS.match(mask.text, found[0].end):
            yield _credit(mask, runs[0], found[0], 0.8, "")


def _shared(
    mask: Mask, subjects: Sequence[Run], match: re.Match[str], end: int
) -> Iterator[Crediting]:
    """Share parts out over performers: as many as there are names, or one to the last."""
    sureness = SURENESS[match.re]
    tier = tier_of(match.group()[-90:])
    if not subjects or _HIMSELF.match(mask.text, match.end()):
        for run in subjects[-1:]:
            yield _credit(mask, run, Part(match.end()), sureness, "self")
        return
    found = parts_at(mask, match.end(), end)
    named = [part for part in found if part.name]
    if named and _REPORTED.match(mask.text, named[-1].end):
        return
    if 1 < len(named) == len(subjects):
        yield from (
            _credit(mask, *pair, sureness, tier) for pair in zip(subjects, named, strict=True)
        )
    elif named:
        yield _credit(mask, subjects[-1], named[0], sureness, tier)
        yield from _former(mask, match, named[0])
    elif found and _is_told(mask, match):
        for run in subjects:
            yield _credit(mask, run, found[0], 0.75, tier)


def _former(mask: Mask, match: re.Match[str], part: Part) -> Iterator[Crediting]:
    """Whoever played the part before: "B replaces A as Kit", "B takes over from A as Kit"."""
    for group in ("former", "replaced"):
        if match.groupdict().get(group):
            for run in mask.names_in(*match.span(group)):
                yield _credit(mask, run, part, 0.9, "")


def _is_told(mask: Mask, match: re.Match[str]) -> bool:
    """Whether the words alone say that a part follows, even one without a name."""
    if match.re is CARRIED:
        return True
    if match.re is BARE_AS:
        before = mask.text[max(0, match.start() - 9) : match.start()]
        is_listed = _LISTED.search(before) is not None
        return is_listed and _DETERMINED.match(mask.text, match.end()) is not None
    if _PLAYS.search(match.group()):
        return True
    several = len(mask.names_in(*match.span("subjects"))) > 1
    wanted = _PLURAL if several else _DETERMINED
    return wanted.match(mask.text, match.end()) is not None and bool(_SURELY.search(match.group()))


def _carried(mask: Mask, match: re.Match[str], sentence: Sentence) -> list[Run]:
    """Whom "She" or a second verb means: the first name of the sentence, or of the one before."""
    reading = mask.reading
    here = mask.names_in(sentence.start, match.start() + 1)
    if here:
        return here[:1]
    before = reading.sentence_at(sentence.start - 1)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    return mask.names_in(before.start, before.end)[:1]


def _credit(mask: Mask, run: Run, part: Part, sureness: float, tier: str) -> Crediting:
    return Crediting(
        run.start,
        run.end,
        mask.reading.words(run),
        "actor",
        sureness,
        character=part.name,
        character_span=part.span,
        tier=tier,
        note=part.description,
    )
