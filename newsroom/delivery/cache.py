"""A cache that the site can do without: when Redis is away, everything is only slower."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any, Final

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

PATIENCE: Final = 0.2
REST: Final = 10.0

# For each Redis, until when nobody asks it anything. Shared by all threads of a process.
_resting: dict[tuple[str, ...], float] = {}


class FailOpenClient(RedisCacheClient):
    """Takes a Redis that is down, frozen or full for an empty one, and lets it rest a while."""

    def __init__(self, servers: Any, **options: Any) -> None:
        options = {
            "socket_connect_timeout": PATIENCE,
            "socket_timeout": PATIENCE,
            "retry": Retry(NoBackoff(), 0),
            **options,
        }
        super().__init__(servers, **options)
        self._name = tuple(servers)

    def _attempt(self, call: Callable[..., Any], *args: Any, otherwise: Any) -> Any:
        if _resting.get(self._name, 0) > time.monotonic():
            return otherwise
        try:
            return call(*args)
        except (RedisError, OSError) as error:
            _resting[self._name] = time.monotonic() + REST
            logger.warning("Doing without the cache for %.0f seconds: %s", REST, error)
            return otherwise

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        return bool(self._attempt(super().add, key, value, timeout, otherwise=False))

    def get(self, key: Any, default: Any) -> Any:
        return self._attempt(super().get, key, default, otherwise=default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        self._attempt(super().set, key, value, timeout, otherwise=None)

    def touch(self, key: Any, timeout: Any) -> bool:
        return bool(self._attempt(super().touch, key, timeout, otherwise=False))

    def delete(self, key: Any) -> bool:
        return bool(self._attempt(super().delete, key, otherwise=False))

    def get_many(self, keys: Any) -> dict[Any, Any]:
        found: dict[Any, Any] = self._attempt(super().get_many, keys, otherwise={})
        return found

    def has_key(self, key: Any) -> bool:
        return bool(self._attempt(super().has_key, key, otherwise=False))

    def incr(self, key: Any, delta: int) -> int:
        value = self._attempt(super().incr, key, delta, otherwise=None)
        if value is None:
            message = f"Key {key!r} not found."
            raise ValueError(message)
        return int(value)

    def set_many(self, data: Any, timeout: Any) -> None:
        self._attempt(super().set_many, data, timeout, otherwise=None)

    def delete_many(self, keys: Any) -> None:
        self._attempt(super().delete_many, keys, otherwise=None)

    def clear(self) -> bool:
        return bool(self._attempt(super().clear, otherwise=False))


class FailOpenRedisCache(RedisCache):
    """Django's Redis cache, of which no reader and no editor ever sees the failure."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = FailOpenClient
