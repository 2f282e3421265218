"""A machine on the loopback that answers as each test says."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, NamedTuple

from newsroom.imports.fetching import Fetcher, Host

if TYPE_CHECKING:
    from collections.abc import Iterator


class Answer(NamedTuple):
    body: bytes = b"{}"
    status: int = 200
    kind: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


class Machine:
    """Gives its answers in turn, the last one for ever, and remembers what was asked."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/document"

    def fetcher(self, slept: list[float] | None = None) -> Fetcher:
        host = Host("127.0.0.1", port=self.port, scheme="http", is_local=True)
        pauses = slept if slept is not None else []
        return Fetcher([host], sleep=pauses.append)


@contextmanager
def machine(*answers: Answer) -> Iterator[Machine]:
    held = Machine(*answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            held.asked.append(self.path)
            held.headers.append(dict(self.headers))
            answer = held.answers.pop(0) if len(held.answers) > 1 else held.answers[0]
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    held.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield held
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
