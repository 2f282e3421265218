from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NoReturn

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from collections.abc import Iterator

_noted: ContextVar[list[Refusal] | None] = ContextVar("refusals", default=None)


class Refusal(PermissionDenied):
    """A write that must not happen, with the sentences that tell an editor why."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


@contextmanager
def noting() -> Iterator[list[Refusal]]:
    """Collect every refusal inside, the ones that Wagtail turns into a redirect as well."""
    noted: list[Refusal] = []
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


def refuse(refusal: Refusal) -> NoReturn:
    """Raise ``refusal``, after noting it for whoever must undo the write around it."""
    noted = _noted.get()
    if noted is not None:
        noted.append(refusal)
    raise refusal
