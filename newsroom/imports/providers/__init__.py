"""The services that records may come from, behind one face. Off unless an operator names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from django.conf import settings

from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.providers.reading import parse
from newsroom.imports.providers.tmdb import Tmdb
from newsroom.imports.providers.tvmaze import TVmaze
from newsroom.imports.providers.wikidata import Wikidata

if TYPE_CHECKING:
    from typing import Any

    from newsroom.imports.proposals import Proposal

__all__ = ["PROVIDERS", "Provider", "parse", "provider_called", "switched_on"]


class Provider(Protocol):
    """One service: where its documents are, and what they say. It never touches the network."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def licence(self) -> str: ...

    @property
    def hosts(self) -> tuple[str, ...]: ...

    @property
    def example(self) -> str:
        """What a person may give, for ``locate``."""

    def locate(self, words: str) -> str:
        """The address of the document that a person means by an address or a number."""

    def secrets(self) -> dict[str, str]:
        """What is added to an address only while it is asked, and stored nowhere."""

    def also_needed(self, document: Any) -> str:
        """The address of what the document needs beside it, or nothing."""

    def join(self, document: Any, other: Any) -> Any:
        """The document with what ``also_needed`` named put into it."""

    def read(self, document: Any) -> Proposal:
        """What the document says; ``BadDocumentError`` names the value that cannot be read."""


PROVIDERS: Final[dict[str, Provider]] = {
    provider.name: provider for provider in (Wikidata(), TVmaze(), Tmdb())
}


def switched_on() -> list[Provider]:
    """The services that the operator has named, in our order."""
    return [one for name, one in PROVIDERS.items() if name in settings.IMPORT_PROVIDERS]


def provider_called(name: str) -> Provider:
    """The service of that name, if it is switched on."""
    for provider in switched_on():
        if provider.name == name:
            return provider
    message = (
        f"Nothing is brought in from “{name}” here. An operator switches it on with the setting"
        " IMPORT_PROVIDERS."
    )
    raise FetchRefusedError(message)
