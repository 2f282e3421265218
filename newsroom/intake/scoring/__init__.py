"""How well intake reads: what it proposes of pieces beside answers written by hand."""

from __future__ import annotations

from newsroom.intake.scoring.card import Card, Case, score_pieces
from newsroom.intake.scoring.pieces import Piece, pieces_in
from newsroom.intake.scoring.score import Score

__all__ = ["Card", "Case", "Piece", "Score", "pieces_in", "score_pieces"]
