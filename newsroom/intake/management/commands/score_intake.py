from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.intake.errors import IntakeError
from newsroom.intake.scoring import pieces_in, score_pieces

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from newsroom.intake.scoring import Card

WORST = 20


class Command(BaseCommand):
    help = "Read the pieces of a folder and say how well, by the answers beside them."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="Pieces, each with its answers as .json.")
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
        except IntakeError as error:
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
    yield f"{card.pieces} pieces, {card.words:,} words, {card.milliseconds:.0f} ms a 1,000 words"
    yield f"False people: {card.false_people:.1f} in 100 people proposed"
    yield ""
    yield f"{'':<14}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'made up':>9}{'missed':>8}"
    for name, one in card.scores.items():
        shares = f"{one.precision:>10.3f}{one.recall:>8.3f}{one.f1:>7.3f}"
        yield f"{name:<14}{shares}{one.right:>7}{one.wrong:>9}{one.missed:>8}"
    if card.cases and worst > 0:
        yield f"\nWorst of {len(card.cases)} cases"
        yield from (f"  {case}" for case in card.worst[:worst])
