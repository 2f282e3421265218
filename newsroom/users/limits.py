from __future__ import annotations

from typing import NamedTuple

from django.core.cache import cache
from django.utils.crypto import salted_hmac


class Limit(NamedTuple):
    """How often something may happen to one account within some seconds.

    Counted in the cache: a cache that is away counts nothing, and lets everybody in.
    """

    name: str
    most: int
    seconds: int

    def is_reached(self, *who: str) -> bool:
        return int(cache.get(self._key(*who), 0)) >= self.most

    def note(self, *who: str) -> None:
        key = self._key(*who)
        cache.add(key, 0, self.seconds)
        try:
            cache.incr(key)
        except ValueError:  # It ran out just now, or the cache is away.
            return

    def forget(self, *who: str) -> None:
        cache.delete(self._key(*who))

    def _key(self, *who: str) -> str:
        """A name that tells nobody who reads the cache whose account it is."""
        return f"{self.name}:{salted_hmac(self.name, '|'.join(who).casefold()).hexdigest()}"


# For one account, from one address.
WRONG_PASSWORDS = Limit("wrong-passwords", most=10, seconds=15 * 60)
RESET_MAILS = Limit("reset-mails", most=3, seconds=60 * 60)
