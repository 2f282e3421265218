"""Redis may be down, frozen or away: nobody sees an error, and nobody waits."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from django.test import Client, override_settings
from redis.exceptions import RedisError

from newsroom.delivery import cache as cache_module
from newsroom.delivery.cache import PATIENCE, FailOpenRedisCache

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _nobody_rests() -> Iterator[None]:
    cache_module._resting.clear()
    yield
    cache_module._resting.clear()


@pytest.fixture
def down() -> str:
    """An address where nothing listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return f"redis://127.0.0.1:{unused.getsockname()[1]}"


@pytest.fixture
def frozen() -> Iterator[str]:
    """A server that takes every connection and never says a word."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(50)
        yield f"redis://127.0.0.1:{silent.getsockname()[1]}"


@pytest.fixture(params=["down", "frozen"])
def unwell(request: pytest.FixtureRequest) -> str:
    address: str = request.getfixturevalue(request.param)
    return address


def with_redis(address: str, backend: type[RedisCache]) -> Any:
    name = f"{backend.__module__}.{backend.__qualname__}"
    redis = {"BACKEND": name, "LOCATION": address}
    return override_settings(CACHES={"default": redis, "renditions": redis})


@pytest.mark.django_db
def test_stock_a_site_without_its_redis_is_down(down: str) -> None:
    with with_redis(down, RedisCache), pytest.raises(RedisError):
        Client().get("/")


@pytest.mark.django_db
def test_a_site_without_its_redis_answers(unwell: str) -> None:
    with with_redis(unwell, FailOpenRedisCache):
        begun = time.monotonic()
        statuses = [Client().get(path).status_code for path in ("/", "/shows/", "/desk/login/")]
        taken = time.monotonic() - begun

    assert statuses == [200, 200, 200]
    assert taken < 5


def test_every_question_has_an_answer(unwell: str) -> None:
    cache = FailOpenRedisCache(unwell, {})

    assert cache.get("key") is None
    assert cache.get("key", "else") == "else"
    assert cache.set("key", 1) is None  # type: ignore[func-returns-value]
    assert cache.add("key", 1) is False
    assert cache.touch("key") is False
    assert cache.delete("key") is False
    assert cache.get_many(["key"]) == {}
    assert cache.set_many({"key": 1}) == []
    assert cache.delete_many(["key"]) is None  # type: ignore[func-returns-value]
    assert cache.has_key("key") is False
    assert "key" not in cache
    assert cache.get_or_set("key", lambda: "made") == "made"
    cache.clear()
    with pytest.raises(ValueError, match="not found"):
        cache.incr("key")


def test_one_failure_is_waited_for_and_then_it_rests(frozen: str) -> None:
    cache = FailOpenRedisCache(frozen, {})

    begun = time.monotonic()
    for _ in range(100):
        cache.get("key")

    assert time.monotonic() - begun < 5 * PATIENCE


def test_it_is_asked_again_after_its_rest(down: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = FailOpenRedisCache(down, {})
    cache.get("key")
    asked = []
    monkeypatch.setattr(cache._cache, "get_client", lambda *_, **__: asked.append(1))
    monkeypatch.setattr(cache_module, "_resting", {(down,): time.monotonic() - 1})

    with pytest.raises(AttributeError):
        cache.get("key")

    assert asked


def test_nobody_is_signed_out_when_a_cache_is_lost() -> None:
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"


def test_a_cache_that_is_well_is_used() -> None:
    caches["default"].set("key", {"kept": True}, 10)

    assert caches["default"].get("key") == {"kept": True}
