"""How well the rules do on pieces whose faults are known."""

from __future__ import annotations

from newsroom.checks.scoring.card import Card, Tally, score_pieces
from newsroom.checks.scoring.copy_pieces import CopyPiece, Planted, pieces_in, read_piece

__all__ = ["Card", "CopyPiece", "Planted", "Tally", "pieces_in", "read_piece", "score_pieces"]
