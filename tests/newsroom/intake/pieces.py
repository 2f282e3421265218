"""One small piece that has everything, for the tests of what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read_bytes

if TYPE_CHECKING:
    from newsroom.intake.proposals import Analysis

PIECE = """date 2026-02-03 Peacock’s new crime drama Saltmarsh arrives this spring. Read on.

The first trailer shows rain, mud & more <rain>.

Plot

Saltmarsh follows Nell Arkwright, who goes home when a body turns up in the oyster beds.

Cast

The cast includes Ada Lorne as Nell Arkwright, Ben Roewood (returning from Copper Sky), and, in a
small role, Cyrus Otterley. The series was created by Dora Venn-Marsh.

“It never stopped raining,” Lorne told Variety. “I grew to like it.”

Release date

Saltmarsh premieres on Peacock on April 19, 2026.
"""


def analysed(text: str = PIECE, name: str = "saltmarsh.txt") -> Analysis:
    return analyse(read_bytes(text.encode(), name=name))
