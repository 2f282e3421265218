"""What other apps want done at every round of the worker."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

_acts: list[Callable[[], object]] = []


def at_each_round(act: Callable[[], object]) -> None:
    """Do ``act`` once a round from now on; it must be cheap where there is nothing to do."""
    if act not in _acts:
        _acts.append(act)


def go_round() -> None:
    """Do all of it; one that fails is noted and keeps nothing else from being done."""
    for act in _acts:
        try:
            act()
        except Exception:
            logger.exception("%s failed; it is tried again in the next round.", act.__name__)
