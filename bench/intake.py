"""How long a piece of 1,000 words takes to be read and held against the records on file.

    DATABASE_URL=... python -m bench.intake [--words 1000] [--rounds 15]

It needs a catalogue (``manage.py make_scale_data --people 100000``) and writes nothing. The piece
is put together from names and titles of that catalogue, a fifth of them unknown to it, so that
every kind of proposal has something to match. Each step is timed on the clock and in processor
time; the least of the rounds says what the work is, the middle one what a busy machine makes of it.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import sys
import time
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from django.db import connection

from newsroom.intake.analysis import analyse
from newsroom.intake.knowing import known_names
from newsroom.intake.matching import match
from newsroom.intake.readers import read_bytes
from people.models import Person, PersonName
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.intake.proposals import Analysis

GOAL: Final = 300
PARAGRAPHS: Final = (
    "The new drama “{show}” stars {one} as Kit Brandt, a harbor pilot, and {two} as her brother."
    " {three} directs from scripts by {four}, who last wrote “{other}” for {house}.",
    "“It never stopped raining, and by the end I had grown to like it,” {one} told {house}. “You"
    " learn to wait for the light.” {two} agreed, and said that the crew had kept them going.",
    "Also in the cast are {two}, {three} and {four}. The series premieres on {house} on April 19,"
    " 2026, in the United States and a day later everywhere else, with two episodes at once.",
    "{four} has been attached since the first season of “{other}” was announced in the spring, and"
    " was joined by {three}, whose company produces with {house}. Nobody said how long it runs.",
)


def piece(words: int) -> str:
    """Prose about people and shows of the catalogue, as long as is asked."""
    names = list(Person.objects.order_by("pk").values_list("name", flat=True)[:2000:37])
    names += ["Xaviera Quillon", "Tobiah Wrensfield", "Maud Ellersby-Okoro"] * 4
    shows = list(Show.objects.order_by("pk").values_list("title", flat=True)[:1000:41])
    houses = list(Organisation.objects.order_by("pk").values_list("name", flat=True)[:20])
    named, titled, housed = map(itertools.cycle, (names, shows, houses))
    out: list[str] = [f"{shows[0]}: everything we know\n"]
    for shape in itertools.cycle(PARAGRAPHS):
        if sum(len(one.split()) for one in out) >= words:
            return "\n\n".join(out)
        one, two, three, four = itertools.islice(named, 4)
        told = {"one": one, "two": two, "three": three, "four": four}
        out.append(shape.format(show=shows[0], other=next(titled), house=next(housed), **told))
    return ""


class Clock:
    """Milliseconds of each step, on the clock and of processor time."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.worked: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start, busy = time.perf_counter(), time.process_time()
        yield
        self.taken[name].append((time.perf_counter() - start) * 1000)
        self.worked[name].append((time.process_time() - busy) * 1000)

    def lines(self) -> Iterator[str]:
        yield f"{'ms':<10}{'least':>8}{'middle':>8}{'of work':>9}"
        for name, taken in self.taken.items():
            work = statistics.median(self.worked[name])
            yield f"{name:<10}{min(taken):>8.0f}{statistics.median(taken):>8.0f}{work:>9.0f}"


def once(text: str, clock: Clock) -> Analysis:
    with clock.step("whole"):
        with clock.step("reading"):
            document = read_bytes(text.encode(), name="piece.txt")
        with clock.step("known"):
            known = known_names(document)
        with clock.step("analysis"):
            analysis = analyse(document, known=known)
        with clock.step("matching"):
            match(analysis)
    return analysis


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    if not Show.objects.exists() or not Organisation.objects.exists():
        sys.exit("There is no catalogue; make one with manage.py make_scale_data --people 100000.")
    text = piece(options.words)
    analysis = once(text, Clock())
    clock = Clock()
    for _ in range(options.rounds):
        once(text, clock)
    names = Person.objects.count() + PersonName.objects.count()
    told = (
        f"{connection.vendor}: {names:,} names of people, {Show.objects.count():,} shows;"
        f" {len(text.split()):,} words with {len(analysis.people)} people,"
        f" {len(analysis.credits)} credits; {options.rounds} rounds"
    )
    sys.stdout.write("\n".join([told, *clock.lines(), f"goal: {GOAL} ms for the whole\n"]))


if __name__ == "__main__":
    main()
