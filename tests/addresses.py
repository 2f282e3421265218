"""Every address the site answers at, read from the URL resolver; nothing is typed by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import URLPattern, URLResolver, get_resolver

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DESK = "desk/"
_CONVERTER = re.compile(r"<(?:\w+:)?(\w+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>[^()]*\)")


@dataclass(frozen=True)
class Address:
    """One URL pattern: its route as written, and its name with the namespace."""

    route: str
    name: str
    view: Any

    @property
    def parameters(self) -> list[str]:
        return [*_GROUP.findall(self.route), *_CONVERTER.findall(_GROUP.sub("", self.route))]

    @property
    def is_desk(self) -> bool:
        return self.route.startswith(DESK)

    def fill(self, values: Mapping[str, Any]) -> str:
        """The path with ``values`` for its parameters."""
        path = _GROUP.sub(lambda found: str(values[found[1]]), self.route)
        path = _CONVERTER.sub(lambda found: str(values[found[1]]), path)
        return "/" + path.replace("^", "").replace("$", "").replace("\\", "")


def addresses() -> list[Address]:
    return list(_walk(get_resolver()))


def _walk(
    resolver: URLResolver, route: str = "", spaces: tuple[str, ...] = ()
) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        longer = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            deeper = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern, longer, deeper)
        elif isinstance(pattern, URLPattern):
            name = ":".join((*spaces, pattern.name)) if pattern.name else longer
            yield Address(longer, name, pattern.callback)
