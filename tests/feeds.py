"""Reading a feed as a machine does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from django.test import Client

ATOM = "{http://www.w3.org/2005/Atom}"


def entries_of(client: Client, path: str = "/feed.xml") -> list[ET.Element]:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(response.content)  # noqa: S314 - written by the code under test
    return list(feed.iter(f"{ATOM}entry"))


def entry_of(client: Client, path: str = "/feed.xml") -> ET.Element:
    """The one entry of a feed."""
    [entry] = entries_of(client, path)
    return entry
