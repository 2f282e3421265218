from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.checks.scoring import pieces_in, score_pieces
from newsroom.checks.scoring.card import blocking_numbers
from newsroom.checks.scoring.copy_pieces import PieceError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from newsroom.checks.scoring import Card, Tally

WORST = 20


class Command(BaseCommand):
    help = "Hold all rules against pieces whose faults are known, and say how well they do."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="Pieces with their faults marked.")
        parser.add_argument("--prefix", default="", help="Only pieces whose names begin so.")
        parser.add_argument("--json", action="store_true", help="Print all of it as data.")
        parser.add_argument(
            "--worst", type=int, default=WORST, help=f"How many cases are told; usually {WORST}."
        )
        parser.add_argument(
            "--figures",
            action="store_true",
            help="Tell no cases, for pieces that nobody who writes rules may read.",
        )

    def handle(self, *args: Any, folder: Path, prefix: str, **options: Any) -> None:
        try:
            pieces = pieces_in(folder, prefix=prefix)
        except PieceError as error:
            raise CommandError(str(error)) from error
        if not pieces:
            message = f"No piece in {folder} has a name that begins with {prefix!r}."
            raise CommandError(message)
        card = score_pieces(pieces)
        if options["figures"]:
            card.cases.clear()
        if options["json"]:
            self.stdout.write(json.dumps(card.as_json(), ensure_ascii=False, indent=2))
            return
        for line in _lines(card, worst=options["worst"]):
            self.stdout.write(line)


def _lines(card: Card, *, worst: int) -> Iterator[str]:
    spent = 1000 * card.milliseconds / max(card.words, 1)
    yield f"{card.pieces} pieces, {card.words:,} words, {spent:.0f} ms a 1,000 words"
    yield f"False alarms on right copy: {card.alarms_in_1000_words:.2f} in 1,000 words"
    yield f"Near misses told of: {card.near_told} of {card.near}"
    yield ""
    yield f"{'check':<10}{'precision':>10}{'recall':>8}{'planted':>9}{'found':>7}{'made up':>9}"
    for number, one in sorted(card.tallies.items()):
        yield _line(str(number), one)
    yield _line("blocking", card.sum_of(blocking_numbers()))
    yield _line("all", card.sum_of(card.tallies))
    if card.cases and worst > 0:
        yield f"\nWorst of {len(card.cases)} cases"
        yield from (f"  {case}" for case in card.cases[:worst])


def _line(name: str, one: Tally) -> str:
    shares = f"{one.precision:>10.3f}{one.recall:>8.3f}"
    return f"{name:<10}{shares}{one.planted:>9}{one.found:>7}{one.false:>9}"
