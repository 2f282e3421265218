from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.prose import gazetteer, title_signs
from newsroom.prose.folding import fold
from newsroom.prose.given_names import is_given_name
from newsroom.prose.jobs import CRAFT_WORDS
from newsroom.prose.lexicon import BODY_WORDS, FORMS, TRADES
from newsroom.prose.marked_titles import Title, headed, in_quotes, italic, slated, title_at
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.runs import Run

ACCEPTED = 0.5
NUMBERED = re.compile(r"(?:Season|Series|Episode|Part|Chapter|Vol|Volume)s?\s\w+", re.IGNORECASE)
LINK = re.compile(r"\s(?:of|of\sthe|the|&|of\sa)\s|:\s|\s[–—-]\s|,?\s…\s?")
OF = re.compile(r"\sof\s(?:the\s|a\s)?")
LOOSE_LINK = re.compile(
    r"\s(?:in|in\sthe|at|at\sthe|on|on\sthe|to|to\sthe|from|from\sthe|for|for\sthe|with|with\sthe|"
    r"by\sthe|under\sthe|before|after|and\sthe|vs\.?|the|is|are|was|a|an|who|without)\s"
)
LISTED = re.compile(r",?\s(?:and|or|&)\s|,\s(?:both\s)?")
MOST_SEARCHED = 200
EVERYDAY = frozenset(
    {*FORMS, *TRADES, "art", "voice", "music", "story", "theme", "casting", "sale"}
)
NO_WORK = re.compile(r"\b(?:episode|song|single|chapter|track|album|headline|hashtag)[,:]?\s$")


def titles(reading: Reading) -> tuple[Title, ...]:
    """Find titles by their marks, by the records and by where they stand in a sentence.

    A title once recognised is recognised again wherever the same words stand.
    """
    found = _distinct([*italic(reading), *in_quotes(reading), *headed(reading), *slated(reading)])
    cover = Cover([title.span for title in found])
    runs = [run for run in reading.runs if run.entry is None and not cover.over(run.start, run.end)]
    placed = _in_position(reading, runs)
    found += _without_overlap(placed, cover)
    found += list(_listed_beside(reading, found, runs))
    return _everywhere(reading, _distinct(found))


def _in_position(reading: Reading, runs: Sequence[Run]) -> list[Title]:
    placed = []
    surnames = {
        run.words[-1].bare
        for run in runs
        if len(run.words) > 1 and is_given_name(run.words[0].text)
    }
    for position, run in enumerate(runs):
        if len(run.words) == 1 and run.words[0].bare in surnames:
            continue
        if NUMBERED.fullmatch(reading.words(run)) or reading.words(run).lower() in CRAFT_WORDS:
            continue
        reach = list(_reaches(reading, runs, position))
        is_common = _is_common(run)
        best = max(
            (
                _weighed(reading, start, end, is_common=is_common and end == run.end)
                for start, end in reach
            ),
            key=lambda title: (title.confidence, title.end - title.start),
        )
        if best.confidence >= ACCEPTED and (best.confidence > 0.7 or not _is_body(best.name)):
            placed.append(best)
        elif not is_common and reading.known.has_work(reading.words(run)):
            placed.append(replace(title_at(reading, run.start, run.end, 0.9)))
    return sorted(placed, key=lambda title: (-title.confidence, title.start))


def _reaches(reading: Reading, runs: Sequence[Run], position: int) -> Iterator[tuple[int, int]]:
    """The stretches that may be one title from this run on: alone, then joined by small words."""
    run = runs[position]
    cut = title_signs.season_cut(run)
    end = run.words[cut - 1].end if cut else run.end
    yield run.start, end
    if cut:
        return
    for following in runs[position + 1 : position + 4]:
        if following.sentence != run.sentence:
            return
        gap = reading.text[end : following.start]
        owned = re.fullmatch(r"['’]s?\s", gap)
        if not (owned or LINK.fullmatch(gap) or _links_loosely(gap, run, following)):
            return
        cut = title_signs.season_cut(following)
        end = following.words[cut - 1].end if cut else following.end
        yield run.start, end
        if cut:
            return


def _links_loosely(gap: str, run: Run, following: Run) -> bool:
    if not LOOSE_LINK.fullmatch(gap):
        return False
    if gap.startswith(" at ") and following.words[-1].lower in BODY_WORDS:
        return False  # "The Cherry Orchard at the National Theatre"
    return not (len(run.words) > 1 and is_given_name(run.words[0].text)) and not (
        len(following.words) > 1 and is_given_name(following.words[0].text)
    )


def _is_common(run: Run) -> bool:
    """Whether it may be a mere word: the first of a sentence, or somebody's given name.

    That a title on file is spelled like it says nothing then: “Girls”, “Barry”.
    """
    return len(run.words) == 1 and (run.is_initial or is_given_name(run.words[0].text))


def _weighed(reading: Reading, start: int, end: int, *, is_common: bool) -> Title:
    parts = [token.text for token in tokens(reading.text, start, end)]
    confidence = title_signs.score(reading.text, start, end, first_word=parts[0], words=len(parts))
    is_known = reading.known.has_work(reading.text[start:end])
    if is_known and not is_common:
        confidence = max(0.9, confidence)
    elif not is_known and (gazetteer.entry(tuple(parts)) or _is_everyday(parts)):
        confidence = 0.0
    return title_at(reading, start, end, confidence)


def _is_everyday(parts: Sequence[str]) -> bool:
    """Tell "Drama", "Veteran" and "Northern Irish" from titles."""
    last = gazetteer.entry((parts[-1],))
    if last is not None and last.kind == "place" and len(parts) > 1:
        return parts[0] in {"Northern", "Southern", "Eastern", "Western", "North", "South"}
    return len(parts) == 1 and parts[0].lower() in EVERYDAY


def _is_body(name: str) -> bool:
    last = name.split()[-1].lower()
    return last in BODY_WORDS and last not in FORMS and " " in name and not name.startswith("The ")


def _without_overlap(placed: Sequence[Title], cover: Cover) -> list[Title]:
    """Keep the surest of titles that overlap."""
    kept: list[Title] = []
    taken: set[int] = set()
    for title in placed:
        if cover.over(title.start, title.end):
            continue
        places = range(title.start, title.end)
        if taken.isdisjoint(places):
            kept.append(title)
            taken.update(places)
    return kept


def _listed_beside(
    reading: Reading, found: Sequence[Title], runs: Sequence[Run]
) -> Iterator[Title]:
    """Titles in one list: "Melancholia and Nymphomaniac star …", "known for A, B and C"."""
    by_start = {run.start: run for run in runs}
    by_end = {run.end: run for run in runs}
    for title in found:
        for toward in (1, -1):
            yield from _walk(reading, title, by_start if toward == 1 else by_end, toward)


def _walk(reading: Reading, title: Title, index: dict[int, Run], toward: int) -> Iterator[Title]:
    edge = title.end if toward == 1 else title.start
    for _ in range(6):
        around = (
            reading.text[edge : edge + 12]
            if toward == 1
            else reading.text[max(0, edge - 12) : edge]
        )
        gap = LISTED.match(around) if toward == 1 else _listed_end(around)
        if gap is None:
            return
        run = index.get(edge + gap.end() if toward == 1 else edge - len(gap.group()))
        if run is None or _is_like_a_person(run) or title.is_marked or _is_body(reading.words(run)):
            return
        end = _linked_end(reading, run, index) if toward == 1 else run.end
        yield title_at(reading, run.start, end, max(ACCEPTED, title.confidence - 0.1))
        edge = end if toward == 1 else run.start


def _linked_end(reading: Reading, run: Run, index: dict[int, Run]) -> int:
    """Where a listed title ends that goes on behind an "of the"."""
    link = OF.match(reading.text, run.end)
    more = index.get(link.end()) if link else None
    return more.end if more is not None else run.end


def _listed_end(before: str) -> re.Match[str] | None:
    return re.search(rf"(?:{LISTED.pattern})$", before)


def _is_like_a_person(run: Run) -> bool:
    return len(run.words) > 1 and (
        is_given_name(run.words[0].text) or len(run.words) > 4 or run.words[1].text.islower()
    )


def _distinct(found: Sequence[Title]) -> list[Title]:
    kept: dict[int, Title] = {}
    for title in found:
        if title.start not in kept or kept[title.start].confidence < title.confidence:
            kept[title.start] = title
    return list(kept.values())


def _repeated(reading: Reading, best: dict[str, Title], cover: Cover) -> Iterator[Title]:
    """The other places where a title of several words stands letter for letter."""
    models = [model for model in best.values() if " " in model.name][:MOST_SEARCHED]
    if not models:
        return
    by_name = {model.name: model for model in models}
    names = "|".join(sorted(map(re.escape, by_name), key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", reading.text):
        if not cover.over(match.start(), match.end()):
            confidence = round(by_name[match.group()].confidence - 0.05, 2)
            yield Title(match.start(), match.end(), match.group(), confidence)


def _everywhere(reading: Reading, found: Sequence[Title]) -> tuple[Title, ...]:
    cover = Cover([title.span for title in found])
    best: dict[str, Title] = {}
    for title in found:
        key = fold(title.name)
        if key not in best or best[key].confidence < title.confidence:
            best[key] = title
    again = list(_repeated(reading, best, cover))
    cover = Cover([title.span for title in (*found, *again)])
    for run in reading.runs:
        if run.entry is not None or cover.over(run.start, run.end):
            continue
        for candidate in (run, run.without_article()):
            model = best.get(fold(reading.words(candidate)))
            if model and not (run.is_initial and not model.is_marked and model.confidence < 0.6):
                again.append(
                    Title(
                        candidate.start,
                        candidate.end,
                        reading.words(candidate),
                        round(model.confidence - 0.05, 2),
                    )
                )
                break
    return tuple(sorted([*found, *again], key=lambda title: title.start))
