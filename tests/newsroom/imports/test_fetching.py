from __future__ import annotations

import ast
import socket
from typing import Any

import pytest
from django.db import transaction

from newsroom.imports import fetching
from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.fetching import Fetcher, is_public
from tests.architecture.sources import modules, short, tree_of
from tests.newsroom.imports.servers import Answer, machine

PRIVATE = [
    "127.0.0.1",
    "10.0.0.8",
    "172.16.4.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104 - an address that must not be asked
    "224.0.0.1",
    "::1",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:10.0.0.8",
    "2002:0a00:0008::1",
]


def test_it_brings_a_document() -> None:
    with machine(Answer(b'{"id": 1}')) as there:
        assert there.fetcher().get(there.url) == b'{"id": 1}'


def test_it_says_who_asks(settings: Any) -> None:
    settings.IMPORT_CONTACT = "desk@newsroom.example"

    with machine(Answer()) as there:
        there.fetcher().get(there.url)

    assert there.headers[0]["User-Agent"] == "Newsroom (desk@newsroom.example)"


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_leads_inside_is_not_asked(address: str) -> None:
    fetcher = Fetcher(["api.tvmaze.com"], resolver=lambda name, port: [address])

    with pytest.raises(FetchRefusedError, match="private network"):
        fetcher.get("https://api.tvmaze.com/shows/1")


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    fetcher = Fetcher(["api.tvmaze.com"], resolver=lambda name, port: ["8.8.8.8", "10.0.0.8"])

    with pytest.raises(FetchRefusedError, match=r"10\.0\.0\.8"):
        fetcher.get("https://api.tvmaze.com/shows/1")


def test_the_address_that_was_checked_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter([["93.184.215.14"], ["10.0.0.8"]])
    connected = []

    def refuse(host: str, address: tuple[str, int], **_: object) -> None:
        connected.append(address)
        raise OSError

    monkeypatch.setattr(
        "urllib3.util.connection.create_connection", lambda address, *_, **__: refuse("", address)
    )
    fetcher = Fetcher(
        ["api.tvmaze.com"], resolver=lambda name, port: next(answers), sleep=lambda pause: None
    )

    with pytest.raises(FetchRefusedError, match="did not answer"):
        fetcher.get("https://api.tvmaze.com/shows/1")

    assert {address for address, _port in connected} == {"93.184.215.14"}


@pytest.mark.parametrize(
    "url",
    [
        "http://api.tvmaze.com/shows/1",
        "https://api.tvmaze.com:8443/shows/1",
        "https://api.tvmaze.com.evil.example/shows/1",
        "https://evil.example/api.tvmaze.com",
        "https://user:word@api.tvmaze.com/shows/1",
        "https://api.tvmaze.com@evil.example/shows/1",
        "file:///etc/passwd",
        "https://[::1]/shows/1",
        "https://api.tvmaze.com:port/shows/1",
    ],
)
def test_only_the_machines_of_the_source_are_asked(url: str) -> None:
    fetcher = Fetcher(["api.tvmaze.com"], resolver=lambda name, port: ["8.8.8.8"])

    with pytest.raises(FetchRefusedError):
        fetcher.get(url)


@pytest.mark.parametrize(
    "where",
    ["http://169.254.169.254/latest", "https://localhost/x", "http://127.0.0.1:1/x", "file:///x"],
)
def test_it_follows_no_redirect_to_another_place(where: str) -> None:
    with machine(Answer(status=302, headers=(("Location", where),))) as there:
        with pytest.raises(FetchRefusedError, match="not asked"):
            there.fetcher().get(there.url)

        assert len(there.asked) == 1


def test_it_follows_a_redirect_on_the_same_machine() -> None:
    moved = Answer(status=301, headers=(("Location", "/moved"),))

    with machine(moved, Answer(b'{"id": 2}')) as there:
        assert there.fetcher().get(there.url) == b'{"id": 2}'
        assert there.asked == ["/document", "/moved"]


def test_a_machine_that_sends_round_in_circles_is_left() -> None:
    with machine(Answer(status=302, headers=(("Location", "/document"),))) as there:
        with pytest.raises(FetchRefusedError, match="on and on"):
            there.fetcher().get(there.url)

        assert len(there.asked) == fetching.REDIRECTS + 1


def test_it_tries_again_and_waits_longer_each_time() -> None:
    slept: list[float] = []

    with machine(Answer(status=503), Answer(status=500), Answer(b'{"id": 3}')) as there:
        assert there.fetcher(slept).get(there.url) == b'{"id": 3}'

    assert slept == [1.0, 2.0]


def test_it_waits_as_long_as_it_is_asked_to_within_reason() -> None:
    slept: list[float] = []
    busy = Answer(status=429, headers=(("Retry-After", "3600"),))

    with machine(busy, Answer(b"{}")) as there:
        there.fetcher(slept).get(there.url)

    assert slept == [fetching.LONGEST_PAUSE]


def test_it_gives_up_and_names_the_machine() -> None:
    with machine(Answer(status=503)) as there:
        with pytest.raises(FetchRefusedError, match=r"127\.0\.0\.1 did not answer \(status 503\)"):
            there.fetcher().get(there.url)

        assert len(there.asked) == fetching.TRIES


def test_a_document_that_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 100_000)

    with (
        machine(Answer(b" " * 200_000)) as there,
        pytest.raises(FetchRefusedError, match="larger than"),
    ):
        there.fetcher().get(there.url)


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream", ""])
def test_what_is_no_json_is_not_read(kind: str) -> None:
    with (
        machine(Answer(kind=kind)) as there,
        pytest.raises(FetchRefusedError, match="JSON document was expected"),
    ):
        there.fetcher().get(there.url)


def test_a_missing_page_is_told_as_such() -> None:
    with machine(Answer(status=404)) as there, pytest.raises(FetchRefusedError, match="not there"):
        there.fetcher().get(there.url)


def test_a_key_goes_along_and_into_no_message() -> None:
    with machine(Answer(status=404)) as there:
        with pytest.raises(FetchRefusedError) as refused:
            there.fetcher().get(there.url, secrets={"api_key": "house-key"})

        assert there.asked == ["/document?api_key=house-key"]
    assert "house-key" not in str(refused.value)


def test_a_name_that_nobody_knows_is_told() -> None:
    def lost(name: str, port: int) -> list[str]:
        raise socket.gaierror

    with pytest.raises(FetchRefusedError, match="Nobody knows"):
        Fetcher(["api.tvmaze.com"], resolver=lost).get("https://api.tvmaze.com/shows/1")


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111"])
def test_what_is_on_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.django_db(transaction=True)
def test_nothing_is_fetched_inside_a_transaction() -> None:
    with (
        machine(Answer()) as there,
        transaction.atomic(),
        pytest.raises(RuntimeError, match="inside a transaction"),
    ):
        there.fetcher().get(there.url)


def test_one_module_alone_speaks_to_other_machines() -> None:
    speaking = {
        short(path)
        for path in modules()
        for node in ast.walk(tree_of(path))
        for name in _imported(node)
        if name.split(".")[0] in {"requests", "urllib3", "http", "socket", "aiohttp", "httpx"}
        or name.startswith("urllib.request")
    }

    assert {one for one in speaking if one.startswith("newsroom/imports")} == {
        "newsroom/imports/fetching.py"
    }


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [str(node.module)] if isinstance(node, ast.ImportFrom) else []
