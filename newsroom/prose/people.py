from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.folding import fold
from newsroom.prose.lexicon import KIN, SPEECH_VERBS, TRADES
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.spans import Span
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsroom.prose.runs import Run

ACCEPTED = 0.5
_TRADE = "|".join(sorted(map(re.escape, TRADES), key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?:\b(?:{_TRADE}|{'|'.join(sorted(KIN))})(?:\s(?:and|/)\s(?:{_TRADE}))?|\bMr|\bMs|\bMrs|"
    rf"\blike|\bunlike|\bplayed\sby|\bfellow\s\w+|\bdebut\sof)\.?[,:]?\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:,\s\d{{1,2}},|,\swho\s(?:plays|starred|directed|wrote|created|won|is|was|died)|"
    rf"\s(?:{'|'.join(sorted(SPEECH_VERBS))})\b|,\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,4}}?(?:{_TRADE})\b|"
    rf"\s(?:is|was)\s(?:an?|the|one\sof)\s[^.;]{{0,60}}?\b(?:{_TRADE}s?|auteurs|legend|icon|talent|"
    rf"performer)\b|\s(?:stars?|plays|played|directs|directed|wrote|writes|returns\sas|starred)\b|"
    rf"\.\s(?:She|He)(?:[’']s)?\s|\s\((?:born|b\.|aged?|\d{{2}}\)))"
)
INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]|[A-Z]{2}")
NO_INITIALS = words("TV UK US EU UN DI DS DC PC AI LA NY VR HQ MP PR FX OK QC KC ID IT NZ GP XL CW")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|of\sthe|across|town\sof|city\sof|village\sof|university\sof|outside)\s$",
    re.IGNORECASE,
)
# "Santa Fe, N.M.", "Malmö, Sweden": a place, told by the one it lies in.
_PLACE_AFTER = re.compile(
    r",\s(?:[A-Z]\.[A-Z]\.|(?:Ala|Ariz|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|"
    r"Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Ont|Que)\.)"
)
_CONTACT = re.compile(r"\b(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries):\s$")
_BROUGHT_IN = re.compile(
    r"\b(?:an?|the|h(?:is|er)|their)\s(?:[a-zà-ÿ][\w’'-]*\s){0,4}[a-zà-ÿ]+,?\s$"
)
# "Gran Via’s Mark Roe": a house and one of its people.
_OWNS_A_NAME = re.compile(r"['’]s?\s[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ]")
_BORN = re.compile(r"\b(?:[Bb]orn|n[ée]e)\s$")
_LISTED = re.compile(r",?\s(?:and|or|&)\s|,\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A full name in prose and how surely it is a person."""

    start: int
    end: int
    name: str
    confidence: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def candidates(
    reading: Reading,
    *,
    taken: Sequence[Span],
    characters: Sequence[str],
    played: Sequence[str] = (),
) -> tuple[Candidate, ...]:
    """Full names outside titles and fiction, each once, at its surest place.

    A name in a list takes on what its neighbours are. ``played`` are the characters that have a
    player: where a piece calls one by a single name, the same name with another before it is one.
    """
    cover = Cover(taken)
    fictional = {fold(name) for name in characters}
    singles = {fold(name) for name in played if " " not in name}
    shaped = [
        run
        for run in reading.runs
        if not cover.over(run.start, run.end)
        and (names.is_name_shaped(run) or reading.known.has_person(reading.words(run)))
        and fold(reading.words(run)) not in fictional
        and fold(names.surname(reading.words(run))) not in singles
        and not (fold(run.words[0].bare) in singles and _is_described(reading, run))
    ]
    alone = Counter(
        reading.words(run) for run in reading.runs if len(run.words) == 1 and run.entry is None
    )
    weights = {run.start: _weight(reading, run, alone) for run in shaped}
    _share_along_lists(reading, shaped, weights)
    best: dict[str, Candidate] = {}
    for run in shaped:
        name = reading.words(run)
        bare = names.without_honours(name)
        candidate = Candidate(run.start, run.end, bare, round(weights[run.start], 2))
        key = fold(bare)
        if candidate.confidence >= ACCEPTED and (
            key not in best or best[key].confidence < candidate.confidence
        ):
            best[key] = candidate
    return tuple(sorted(best.values(), key=lambda candidate: candidate.start))


def _is_described(reading: Reading, run: Run) -> bool:
    """Tell a character that a plot brings in: "a young teacher, Ruth Ellery, who arrives"."""
    return _BROUGHT_IN.search(reading.text[max(0, run.start - 60) : run.start]) is not None


def _weight(reading: Reading, run: Run, alone: Mapping[str, int]) -> float:
    name = reading.words(run)
    if reading.known.has_person(name):
        return 0.95
    if reading.known.has_organisation(name) or reading.known.has_work(name):
        return 0.0
    before = reading.text[max(0, run.start - 40) : run.start]
    after = reading.text[run.end : run.end + 90]
    weight = 0.55 if names.is_surely_given(run) else 0.4 if names.has_given_name(run) else 0.15
    signs = (
        (0.4, bool(_BEFORE.search(before))),
        (0.3, before.endswith(" by ")),
        (-0.4, run.is_possessive and _OWNS_A_NAME.match(after) is not None),
        (-0.9, bool(_CONTACT.search(before)) or "@" in after[:40]),
        (0.35, bool(_AFTER.match(after))),
        (-0.25, bool(_PLACE_BEFORE.search(before))),
        (-0.9, bool(_PLACE_AFTER.match(after)) or _BORN.search(before) is not None),
        (-0.3, names.has_rank(run)),
        # A title is repeated whole; only a person comes back by surname.
        (0.35, bool(alone[names.surname(name)])),
        (0.15, any(len(word.text) == 1 or word.text.islower() for word in run.words[1:])),
        (0.35, _is_initials(run.words[0].text)),
    )
    weight += sum(value for value, holds in signs if holds)
    return max(0.0, min(0.95, weight))


def _is_initials(word: str) -> bool:
    """Tell initials with and without full stops: "J.R.", "K", "MR" James."""
    return INITIALS.fullmatch(word) is not None and word not in NO_INITIALS


def _share_along_lists(reading: Reading, shaped: Sequence[Run], weights: dict[int, float]) -> None:
    for earlier, later in _neighbours(reading, shaped):
        high = max(weights[earlier.start], weights[later.start])
        for run in (earlier, later):
            if high >= ACCEPTED and weights[run.start] < ACCEPTED:
                weights[run.start] = max(weights[run.start], high - 0.1, ACCEPTED)


def _neighbours(reading: Reading, shaped: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    pairs = [
        (earlier, later)
        for earlier, later in itertools.pairwise(shaped)
        if earlier.sentence == later.sentence
        and _LISTED.fullmatch(reading.text[earlier.end : later.start])
    ]
    yield from pairs
    yield from reversed(pairs)
