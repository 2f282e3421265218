from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.intake.scoring import pieces_in, score_pieces

if TYPE_CHECKING:
    from newsroom.intake.scoring import Card

CORPUS = Path(__file__).parent / "intake"


def score(prefix: str) -> Card:
    """Score every piece of the corpus whose name starts with ``prefix``."""
    return score_pieces(pieces_in(CORPUS, prefix=prefix))
