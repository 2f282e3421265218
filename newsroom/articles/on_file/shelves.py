from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class _Gathering:
    """What one body wants of each shelf, and what of it has been loaded."""

    def __init__(self, wanted: Iterable[Want]) -> None:
        self.wanted: defaultdict[Shelf[Any, Any], set[Any]] = defaultdict(set)
        for shelf, key in wanted:
            self.wanted[shelf].add(key)
        self.held: defaultdict[Shelf[Any, Any], dict[Any, Any]] = defaultdict(dict)


# None outside `gathered`, where everyone asks for themselves.
_gathering: ContextVar[_Gathering | None] = ContextVar("on_file", default=None)


class Shelf(Generic[K, T]):
    """One kind of thing by the keys of what it hangs on.

    ``load`` answers for many keys in a constant number of queries; a key it leaves out has
    ``nothing()``.
    """

    def __init__(
        self, load: Callable[[Collection[K]], Mapping[K, T]], *, nothing: Callable[[], T]
    ) -> None:
        self._load = load
        self._nothing = nothing

    def of(self, key: K) -> T:
        gathering = _gathering.get()
        if gathering is None:
            return self._loaded({key})[key]
        held: dict[K, T] = gathering.held[self]
        if key not in held:
            held |= self._loaded({key, *gathering.wanted[self]} - held.keys())
        return held[key]

    def all_of(self, keys: Iterable[K]) -> dict[K, T]:
        return {key: self.of(key) for key in keys}

    def _loaded(self, keys: set[K]) -> dict[K, T]:
        found = self._load(keys)
        return {key: found[key] if key in found else self._nothing() for key in keys}


class Want(NamedTuple):
    """That a block will ask a shelf for what it has under a key."""

    shelf: Shelf[Any, Any]
    key: Hashable


@runtime_checkable
class Draws(Protocol):
    """A block that draws from the shelves."""

    def wants(self, value: Any) -> Iterable[Want]:
        """What it will ask for where it has this value."""
        ...


@contextmanager
def gathered(wanted: Iterable[Want]) -> Iterator[None]:
    """Load what blocks ask for, inside, for all ``wanted`` keys of the same shelf at once."""
    token = _gathering.set(_Gathering(wanted))
    try:
        yield
    finally:
        _gathering.reset(token)
