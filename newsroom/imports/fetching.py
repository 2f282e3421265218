"""The one place that speaks to other machines, and only to those that a source names.

An address is asked of the resolver once; what it answers is checked and then connected to, so that
a name cannot mean a public machine while it is checked and a private one a moment later.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests
from django.conf import settings
from django.db import connection
from requests.adapters import HTTPAdapter

from newsroom.imports.errors import FetchRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

logger = logging.getLogger(__name__)

MOST_BYTES: Final = 8 * 1024 * 1024
TIMEOUT: Final = (5, 15)
LONGEST: Final = 30.0
TRIES: Final = 3
PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 10.0
REDIRECTS: Final = 3
AGAIN: Final = (429, 500, 502, 503, 504)
REDIRECTED: Final = (301, 302, 303, 307, 308)
CHUNK: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Host:
    """A machine that may be asked. Only tests make one that is ``is_local``, on this machine."""

    name: str
    port: int = 443
    scheme: str = "https"
    is_local: bool = False


def resolve(name: str, port: int) -> list[str]:
    """Every address that ``name`` stands for."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def is_public(address: str) -> bool:
    """Whether an IP address is out on the internet, for everybody; also inside of IPv6."""
    found = ipaddress.ip_address(address.split("%", 1)[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (inner is None or inner.is_global)


class PinnedAdapter(HTTPAdapter):
    """Connects to one address, and asks the certificate for the name."""

    def __init__(self, host: Host, address: str) -> None:
        self._host = host
        self._address = f"[{address}]" if ":" in address else address
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        if self._host.scheme == "https":
            kwargs |= {"assert_hostname": self._host.name, "server_hostname": self._host.name}
        super().init_poolmanager(*args, **kwargs)

    def send(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        parts = urlsplit(request.url)
        request.headers["Host"] = parts.netloc
        place = f"{self._address}:{self._host.port}"
        request.url = urlunsplit((parts.scheme, place, parts.path, parts.query, ""))
        return super().send(request, *args, **kwargs)


class Fetcher:
    """Gets one JSON document, within limits of time and size, or says why not."""

    def __init__(
        self,
        hosts: Iterable[Host | str],
        *,
        resolver: Callable[[str, int], list[str]] = resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        known = [Host(host) if isinstance(host, str) else host for host in hosts]
        self._hosts = {host.name: host for host in known}
        self._resolve = resolver
        self._sleep = sleep

    def get(self, url: str, *, secrets: Mapping[str, str] | None = None) -> bytes:
        """The body at ``url``; ``secrets`` go along in the query and into no message."""
        refuse_inside_transaction()
        started = time.monotonic()
        address = url
        for _ in range(REDIRECTS + 1):
            response = self._asked(address, secrets or {}, started)
            with response:
                if response.status_code not in REDIRECTED:
                    return self._body(response, address, started)
                address = urljoin(address, response.headers.get("Location", ""))
        message = f"{url} sends on and on. Give the address it ends at."
        raise FetchRefusedError(message)

    def _asked(self, url: str, secrets: Mapping[str, str], started: float) -> requests.Response:
        """The answer of one address, after as many tries as it takes and is allowed."""
        host = self._allowed(url)
        place = self._pinned(host)
        why = "no answer"
        for attempt in range(TRIES):
            pause = PAUSE * 2**attempt
            try:
                response = _send(url, secrets, host, place)
            except requests.exceptions.SSLError as error:
                message = f"{host.name} has no certificate we trust; nothing was read."
                raise FetchRefusedError(message) from error
            except requests.RequestException as error:
                why = type(error).__name__
            else:
                if response.status_code not in AGAIN:
                    return response
                why = f"status {response.status_code}"
                pause = _asked_pause(response, pause)
                response.close()
            logger.info("%s did not answer (%s), try %d.", host.name, why, attempt + 1)
            if attempt + 1 < TRIES and time.monotonic() - started + pause < LONGEST:
                self._sleep(pause)
        message = (
            f"{host.name} did not answer ({why}). Try again later, or save the document and upload"
            " it."
        )
        raise FetchRefusedError(message)

    def _allowed(self, url: str) -> Host:
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            message = f"“{url}” is no address. Copy it whole from the browser."
            raise FetchRefusedError(message) from error
        host = self._hosts.get((parts.hostname or "").rstrip("."))
        if host is None or parts.username or parts.password:
            names = ", ".join(self._hosts)
            message = f"“{parts.hostname}” is not asked; only {names} is."
            raise FetchRefusedError(message)
        if parts.scheme != host.scheme or (port or host.port) != host.port:
            message = f"{url} is not asked; only {host.scheme} on port {host.port} is."
            raise FetchRefusedError(message)
        return host

    def _pinned(self, host: Host) -> str:
        try:
            addresses = self._resolve(host.name, host.port)
        except OSError as error:
            message = f"Nobody knows where {host.name} is. Is this machine on the internet?"
            raise FetchRefusedError(message) from error
        hidden = [one for one in addresses if not is_public(one)]
        if not addresses or (hidden and not host.is_local):
            place = hidden[0] if hidden else "nowhere"
            message = f"{host.name} leads to {place}, inside of a private network; not asked."
            raise FetchRefusedError(message)
        return addresses[0]

    def _body(self, response: requests.Response, url: str, started: float) -> bytes:
        if response.status_code == 404:
            message = f"{url} is not there. Check the number."
            raise FetchRefusedError(message)
        if response.status_code != 200:
            message = f"{url} answered with status {response.status_code}; nothing was read."
            raise FetchRefusedError(message)
        kind = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            message = f"{url} is “{kind or 'of no kind'}”; a JSON document was expected."
            raise FetchRefusedError(message)
        body = bytearray()
        try:
            for chunk in response.iter_content(CHUNK):
                body += chunk
                if len(body) > MOST_BYTES or time.monotonic() - started > LONGEST:
                    break
            else:
                return bytes(body)
        except requests.RequestException as error:
            message = f"{url} broke off ({type(error).__name__}). Try again."
            raise FetchRefusedError(message) from error
        message = (
            f"{url} is larger than {MOST_BYTES // 1024 // 1024} MB, or takes longer than"
            f" {LONGEST:.0f} seconds; nothing was kept."
        )
        raise FetchRefusedError(message)


def _send(url: str, secrets: Mapping[str, str], host: Host, address: str) -> requests.Response:
    session = requests.Session()
    # No proxy and no password file of the environment: the address is the one that was checked.
    session.trust_env = False
    session.mount(f"{host.scheme}://", PinnedAdapter(host, address))
    contact = settings.IMPORT_CONTACT or "no contact given"
    headers = {"User-Agent": f"Newsroom ({contact})", "Accept": "application/json"}
    return session.get(
        url,
        params=dict(secrets),
        headers=headers,
        timeout=TIMEOUT,
        allow_redirects=False,
        stream=True,
    )


def _asked_pause(response: requests.Response, pause: float) -> float:
    """As long as the other side asks for, within reason."""
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), LONGEST_PAUSE) if asked.isdigit() else pause


def refuse_inside_transaction() -> None:
    """Waiting for another machine while the database is locked would stop the whole desk."""
    blocks: list[Any] = connection.atomic_blocks
    if any(not block._from_testcase for block in blocks):
        message = "Nothing is fetched inside a transaction: fetch first, and write then."
        raise RuntimeError(message)
