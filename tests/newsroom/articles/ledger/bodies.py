"""Bodies that quote, as they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsroom.articles.models import Quote

NOBODY = {"speaker": None, "speaker_as": "", "outlet": None, "url": ""}


def quoting(quote: Quote | None, words: str = "", **typed: Any) -> dict[str, Any]:
    """A quotation block of an entry, or of what was typed."""
    value = {"quote": quote.pk if quote else None, "text": words, **NOBODY, **typed}
    return {"type": "quotation", "value": value}


def saying(words: str) -> dict[str, Any]:
    """A paragraph of running text."""
    return {"type": "paragraph", "value": f"<p>{words}</p>"}
