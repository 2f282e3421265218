"""What the blocks of a story draw from the records, loaded at once for a whole body.

Each kind of thing has a shelf. ``gathered`` is told what all blocks of a body will ask for; the
first who asks has it loaded for everyone. Nothing on a shelf is more than a reader may see.
"""

from __future__ import annotations

from newsroom.articles.on_file.shelves import Draws, Shelf, Want, gathered

__all__ = ["Draws", "Shelf", "Want", "gathered"]
