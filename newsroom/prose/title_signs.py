"""What around a capitalised run speaks for it being the title of a work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import gazetteer
from newsroom.prose.genders import meant_by
from newsroom.prose.given_names import is_given_name
from newsroom.prose.lexicon import FORMS, SPEECH_VERBS, TRADES
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from newsroom.prose.runs import Run

LOOK_BACK = 70
LOOK_AHEAD = 110

_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_TRADE = "|".join(sorted(map(re.escape, TRADES), key=len, reverse=True))
_PART = (
    "season|seasons|series|episode|episodes|finale|premiere|pilot|spinoff|spin-off|reboot|revival|"
    "sequel|prequel|franchise|movie|film|cast|fans|universe|trailer|teaser|remake|adaptation|"
    "writers|set|stage play|musical|team|world|run|ending"
)
# Of these, what can stand right behind a title; "set" and "run" would be verbs there.
_THING = "|".join(part for part in _PART.split("|") if part not in {"set", "run", "team", "film"})
_THEATRE = re.compile(
    r"\b(?:tour|production|broadway\s\w+|west\send\s\w+|staging|revival)['\"”’]*\sof\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sign:
    pattern: re.Pattern[str]
    weight: float


def _before(pattern: str, weight: float) -> Sign:
    return Sign(re.compile(rf"(?:{pattern})[“\"‘']?$", re.IGNORECASE), weight)


def _after(pattern: str, weight: float) -> Sign:
    return Sign(re.compile(pattern), weight)


_CLEAR_FORM = "|".join(
    sorted(
        (re.escape(form) for form in FORMS if form not in {"play", "short", "special", "feature"}),
        key=len,
        reverse=True,
    )
)
_NAME = r"[A-ZÀ-Þ][\w’'.-]*"
BEFORE: tuple[Sign, ...] = (
    _before(rf"\b(?:{_CLEAR_FORM})s?(?:,?\s(?:called|titled|entitled|named|dubbed))?:?\s", 0.75),
    _before(r"\b(?:the|a|an|new|her|his|stage)\s(?:\w+\s)?(?:play|short|special|feature)\s", 0.7),
    _before(rf"\b(?:{_FORM})s?,?\s(?:like|such\sas|including)\s", 0.75),
    _before(rf"\b(?:new|latest|next|upcoming|debut|hit)\s(?:[\w-]+\s){{0,3}}(?:{_FORM}),\s", 0.6),
    _before(
        rf"\b(?:{_TRADE}|{_PART}|staff|room|tour|production|episode|premise|events|success|story|"
        rf"version|making|crew|people|rewatch|heart|fan|creators)(?:\s(?:\d+|one|two|three|four|five))?"
        rf"['\"”’]*\s(?:of|behind)\s(?:the\s)?",
        0.65,
    ),
    _before(
        r"\b(?:known\sfor|(?:contestant|judge|host|guest|stint|part|appearance|arc|panellist)s?\son|"
        r"(?:appear|star|co-star|guest-star)(?:s|ed|red|ring|ing)?\s(?:in|on)|"
        r"seen\s(?:in|on)|roles?\s(?:in|on)|work(?:ed|ing)?\son|returning\sfrom|breakout\sin|"
        r"turns?\s(?:in|on)|performances?\s(?:in|on)|credits\sinclud(?:e|ing)|fresh\soff|"
        r"hot\soff|seasons?\son|time\son|years\son|nominated\sfor|acclaim\sfor|work\sin|lead\sin|"
        r"remembered\sfor|familiar\sfrom|recogni[sz]e\sfrom|adapted\sfrom|based\son)\s(?:both\s)?",
        0.6,
    ),
    _before(r"\b(?:parts?|roles?|lead|turns?|cameos?)\s(?:in|on)\s", 0.6),
    _before(
        r"\b(?:created|co-created|directed|wrote|co-wrote|inspired|penned|helmed|produced|ran|made|"
        r"watch(?:ed|ing)?|rewatch(?:ed|ing)?|binged?|renewed|cancell?ed|axed|ordered|greenlit|"
        r"picked\sup|adapted|followed\sup|revived|announced|set\sfor|release\sof|filming)\s",
        0.5,
    ),
)
# Asked only where a bracket is open: "director Ada Lorne (Copper Sky)".
IN_BRACKETS: tuple[Sign, ...] = (
    _before(rf"\b(?:{_TRADE})\s(?:{_NAME}\s){{2,3}}\((?:[^()]{{2,50}},\s)?", 0.6),
    _before(rf"(?:{_NAME}\s){{1,3}}\((?:[^()]{{2,50}},\s)?", 0.35),
)
AFTER: tuple[Sign, ...] = (
    _after(
        r",\swhich\s(?:\w+ly\s)?(?:has\s|had\s|will\s|is\s|was\s)?(?:been\s|also\s)?(?:nominated|"
        r"premier\w+|stars|follows|debut\w+|aired|airs|ran|won|takes|wrapped|returns|opens|ended)\b",
        0.65,
    ),
    _after(
        r"\s(?:took|takes|was\snamed|lost|leads)\s(?:home\s)?(?:[Bb]est|[Oo]utstanding|the\sfield)",
        0.6,
    ),
    _after(
        r"\s(?:co-)?(?:star|stars|alum|alums|veteran|breakout|lead)\s(?=[^\W\d_a-zß-öø-ÿ])", 0.7
    ),
    _after(
        r"\s(?:co-)?(?:creators?|showrunners?|directors?|writers?|actors?|actress|host|boss|"
        r"producers?|executive\sproducers?|composer|helmer|scribe|star(?![.,;])|alum|veteran)\b"
        r"(?!\s(?:in|as|on|opposite|alongside)\b)",
        0.6,
    ),
    _after(rf"\s(?:{_THING})\b", 0.5),
    _after(rf"['’]s?\s(?:[\w-]+\s){{0,2}}?(?:{_PART}|creator|showrunner|star)s?\b", 0.5),
    _after(
        r"\s(?:is|was|has\sbeen|will\sbe|had\sbeen|got|gets|isn[’']t|wasn[’']t|were|are)\s"
        r"(?:[\w-]+\s){0,2}?(?:cancell?ed|renewed|axed|picked\sup|ordered|greenlit|rebooted|"
        r"adapted\s(?:from|by)|based\son|set\s(?:in|for|against|during|over|on)|released|available|"
        r"streaming|filmed|airing|shot\s(?:in|on)|coming\s(?:to|back)|inspired\sby|"
        r"(?:created|written|directed|produced|penned|narrated|executive\sproduced)\sby)\b",
        0.75,
    ),
    _after(
        rf"\s(?:is|was|remains|became|isn[’']t)\s(?:a|an|the|one|that|this|not|\w+['’]s|\w+\+['’]s)"
        rf"\s[^.;:!?“”\"]{{0,70}}?\b(?:{_FORM})s?\b(?!['’\s-]+(?:{_TRADE})\b)",
        0.6,
    ),
    _after(
        r",?\s(?:which\s)?(?:will\s|to\s|is\sset\sto\s)?(?:\w+ly\s)?"
        r"(?:premier(?:e|es|ed|ing)|debut(?:s|ed)?|airs?|aired|streams?|streamed|"
        r"cent(?:er|re)s\s(?:on|around)|revolves|tells\s(?:the|how|of)|takes\splace|ran\sfor|wrapped|"
        r"opens\s(?:in|on)|lands\son|arrives\s(?:on|in)|hits|drops|launche[sd]|follows|"
        r"returns\s(?:to|for|on)\s(?:[A-Z]|[\w-]+\s(?:[\w-]+\s)?(?:season|run))|unfolds|"
        r"picks\sup|kicks\soff|bows)\b",
        0.65,
    ),
    _after(r"\sstars\s(?!in\b|as\b|opposite\b|alongside\b|on\b)", 0.65),
    _after(r"\s(?:also\s|co-)stars\s(?=[^\W\d_a-zß-öø-ÿ])", 0.6),
    _after(r"\s\((?:(?:19|20)\d\d|[A-Z][\w+]+,\s(?:19|20)\d\d)", 0.75),
    _after(r"\swon\b[^.;]{0,60}\b(?:awards?|prizes?|Emmys?|Globes?|BAFTAs?|Series|Oscars?)\b", 0.3),
)
_LEADS_TO_A_TITLE = re.compile(rf"\s(?:{_FORM}),?\s[“\"‘]?[A-ZÀ-Þ]")
_IN_IT = re.compile(r"\b(?:in|of|from|on|to)\s$")
_OWNED = re.compile(r"[’']s?\s(?:[a-z-]+\s){0,2}[“\"‘']?$")
_BESIDE = re.compile(r"[”\"’']?\s\(([^(),;]{2,32})[),;]")
LONGEST_STATION = 4
_DESCRIBES = re.compile(rf"\s(?:{_FORM})s?\b")
_IN_BRACKETS = re.compile(r"\((?:[^()]{2,50},\s)?$")
_AS_SOMEBODY = re.compile(
    r"(?:,\s[^()]{2,50})?\)\s(?:stars?\s|is\s|will\s|plays|joins?|has\s|have\s|are\s|co-star|as\s)"
)
_SAYS = re.compile(rf",?[”\"]?\s(?:{'|'.join(sorted(SPEECH_VERBS))})\b")
_OWNS_A_THING = re.compile(r"['’]s\s[a-zà-ÿ]")
_PERSON_BEFORE = re.compile(
    rf"\b(?:{_TRADE}|by|mr|mrs|ms|dr|stars|starring|featuring|her|his|joining|opposite|alongside|"
    rf"says|said|asked|with)\.?\s$",
    re.IGNORECASE,
)


def score(text: str, run_start: int, run_end: int, *, first_word: str, words: int) -> float:
    """Weigh a stretch as a title: 0 for nothing to say so, up to 0.95."""
    before = text[max(0, run_start - LOOK_BACK) : run_start].rpartition("\n\n")[2]
    after = text[run_end : run_end + LOOK_AHEAD]
    weights = [sign.weight for sign in BEFORE if sign.pattern.search(before)]
    weights += [sign.weight for sign in AFTER if sign.pattern.match(after)]
    if "(" in before[-60:]:
        weights += [sign.weight for sign in IN_BRACKETS if sign.pattern.search(before)]
    if _belongs_to_a_station(before):
        weights.append(0.6)
    if _is_beside_a_station(after):
        weights.append(0.8)
    total = max(weights, default=0.0) + 0.1 * max(0, len(weights) - 1)
    total += _lean(before, after, first_word=first_word, words=words)
    return max(0.0, min(0.95, total))


def _belongs_to_a_station(before: str) -> bool:
    """Tell "HBO’s Undersong"; somebody of it is called by a given name."""
    owned = _OWNED.search(before)
    if owned is None:
        return False
    owner = before[: owned.start()].split()[-LONGEST_STATION:]
    return any(_is_station(tuple(owner[place:])) for place in range(len(owner)))


def _is_beside_a_station(after: str) -> bool:
    """Tell "Ghost Kitchen (Max, March 13)"."""
    beside = _BESIDE.match(after)
    return beside is not None and _is_station(tuple(beside[1].split()))


def _is_station(words: tuple[str, ...]) -> bool:
    entry = gazetteer.entry(tuple(word.strip('“"‘(') for word in words))
    return entry is not None and entry.kind in {"platform", "network"}


def _lean(before: str, after: str, *, first_word: str, words: int) -> float:
    lean = 0.0
    opens = not before.strip() or before.rstrip()[-1:] in '.!?…:“"\n'
    if first_word in {"The", "A", "An"} and words > 1:
        lean += 0.2 if opens else 0.5 if _IN_IT.search(before) else 0.45
    if _LEADS_TO_A_TITLE.match(after):
        lean -= 0.6
    if _DESCRIBES.match(after) and re.search(r"\b(?:the|an?|new|this)\s$", before):
        lean -= 0.6
    if _AS_SOMEBODY.match(after) and _IN_BRACKETS.search(before):
        lean += 0.3
    if words > 1 and (is_given_name(first_word) or meant_by(first_word)):
        lean -= 0.6 if _OWNS_A_THING.match(after) else 0.25
    if _SAYS.match(after):
        lean -= 0.5
    if _PERSON_BEFORE.search(before):
        lean -= 0.35
    return lean


def kind_before(text: str, start: int) -> str | None:
    """The form that a noun right before a title gives it; None when no noun stands there."""
    before = text[max(0, start - LOOK_BACK) : start]
    if _THEATRE.search(before):
        return "stage"
    words = re.findall(r"[\w-]+", before[-40:])
    for word in reversed(words[-2:]):
        lowered = word.lower()
        if lowered == "play" and not re.search(
            r"\b(?:the|a|new|stage|h(?:is|er))\s(?:\w+\s)?play", before
        ):
            continue
        if lowered in FORMS:
            return FORMS[lowered]
        if lowered.removesuffix("s") in FORMS:
            return FORMS[lowered.removesuffix("s")]
    return None


def kind_after(text: str, end: int) -> str | None:
    """The form a sentence "X is a limited series" gives."""
    match = re.match(
        rf",?\s(?:is|was)\s(?:a|an|the)\s[^.;:!?,]{{0,60}}?\b({_FORM})\b",
        text[end : end + LOOK_AHEAD],
    ) or re.match(
        rf"[”\"’]?,\s(?:the|an?|h(?:is|er)|their|its)\s[^.;:!?,]{{0,60}}?\b({_FORM})\b",
        text[end : end + LOOK_AHEAD],
    )
    return FORMS[match.group(1)] if match else None


def season_cut(run: Run) -> int | None:
    """The count of words before a trailing "Season 2" or "Series Three", if the run has one."""
    for position, word in enumerate(run.words[1:], start=1):
        if word.text in {"Season", "Series", "Episode", "Vol", "Volume", "Part", "Chapter"}:
            following = run.words[position + 1 : position + 2]
            if following and (following[0].text[0].isdigit() or following[0].lower in _NUMERALS):
                return position
    return None


_NUMERALS = words(
    """
    one two three four five six seven eight nine ten i ii iii iv v vi
    """
)
