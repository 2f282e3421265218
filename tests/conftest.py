from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import caches
from django.test import TransactionTestCase, override_settings
from playwright.sync_api import sync_playwright

from tests.databases import copies, locked
from tests.networks import loopback_only
from tests.workers import FolderScheduling

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer
    from pytest_django.plugin import DjangoDbBlocker

ROOT = Path(__file__).resolve().parent.parent
NO_SKIPS = os.environ.get("NEWSROOM_NO_SKIPS") == "1"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


# How a run is dealt out, and what it allows


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> FolderScheduling | None:
    return FolderScheduling(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"NEWSROOM_NO_SKIPS=1 allows no skip: {reason}"
    return report


@pytest.fixture(scope="session", autouse=True)
def _loopback_only() -> Iterator[None]:
    with loopback_only():
        yield


# What a test may count on: a migrated database, an empty cache, no file of another test


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: DjangoDbBlocker,
    worker: str,
) -> Iterator[None]:
    """Replaces pytest-django's: the same for SQLite and PostgreSQL, without migrating again."""
    folder = request.config.cache.mkdir("database")
    scratch = Path(tempfile.mkdtemp(prefix="newsroom-tests-"))
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        database = copies(folder, scratch, worker=worker)
        with locked(folder):
            database.build()
            database.restore()
        # A flush would delete the root page and the permissions, which only migrations make.
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: database.restore())
        yield
        database.drop()
    shutil.rmtree(scratch)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(worker: str) -> Iterator[None]:
    """Give each worker a Redis database of its own, since clearing one empties it whole."""
    number = int(worker.removeprefix("gw")) + 1 if worker.startswith("gw") else 0
    own = {
        alias: options | {"LOCATION": f"{options['LOCATION'].rstrip('/')}/{number}"}
        if options["BACKEND"].endswith("RedisCache")
        else options
        for alias, options in django_settings.CACHES.items()
    }
    with override_settings(CACHES=own):
        yield


@pytest.fixture(autouse=True)
def _leaves_nothing_behind() -> Iterator[None]:
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()
    shutil.rmtree(django_settings.TEST_FILES, ignore_errors=True)


@pytest.fixture
def example_path() -> Path:
    """The piece the project started from. It lies beside the checkout and never inside it."""
    beside = ROOT.parent / "shared" / "examples" / "etoile-preview.txt"
    path = Path(os.environ.get("NEWSROOM_EXAMPLE", beside))
    if not path.exists():
        pytest.skip("The example piece is not beside this checkout; NEWSROOM_EXAMPLE names it.")
    return path


# A real browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if chromium is None:
        pytest.skip(f"Browser tests need Chromium; none of {', '.join(CHROMIUM_NAMES)} is here.")
    # Playwright leaves an event loop running in this thread; the tests stay synchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A fresh visitor on a desktop screen; paths are relative to the site under test."""
    context = browser.new_context(
        base_url=live_server.url, locale="en-US", viewport={"width": 1440, "height": 900}
    )
    yield context.new_page()
    context.close()
