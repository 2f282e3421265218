"""How long a thing runs, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def say_runtimes(minutes: Sequence[int]) -> str:
    """Say "52 minutes", "48 to 61 minutes"; nothing where no length is known."""
    if not minutes:
        return ""
    shortest, longest = min(minutes), max(minutes)
    if shortest == longest:
        return say_runtime(shortest)
    return f"{shortest} to {longest} minutes"


def say_runtime(minutes: int) -> str:
    """Say "52 minutes", "1 hour", "2 hours 5 minutes"."""
    hours, rest = divmod(minutes, 60)
    said = [f"{hours} hour{'' if hours == 1 else 's'}" if hours else ""]
    said.append(f"{rest} minute{'' if rest == 1 else 's'}" if rest or not hours else "")
    return " ".join(filter(None, said))
