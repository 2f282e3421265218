"""A server of this code on a free port, and a Chromium that has signed in to its desk."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = "/usr/bin/chromium"
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


@contextlib.contextmanager
def served(
    manage: list[str], *, where: str = ".", env: dict[str, str] | None = None
) -> Iterator[str]:
    """The address of a server started by ``manage`` and stopped again at the end."""
    port = free_port()
    command = [sys.executable, *manage, "runserver", "--noreload", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(
        command, cwd=where, env=os.environ | (env or {}), stdout=quiet, stderr=quiet
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(PATIENCE * 2):
            time.sleep(0.5)
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5):
                break
            if server.poll() is not None:
                message = f"The server stopped: {' '.join(command)}"
                raise RuntimeError(message)
        yield address
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def browser_at(address: str, login: str, *, username: str, password: str) -> Iterator[Any]:
    """A page of Chromium, signed in."""
    path = os.environ.get("CHROMIUM", CHROMIUM)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"{address}{login}")
        page.get_by_label("Username").fill(username)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_load_state("networkidle")
        yield page
        browser.close()
