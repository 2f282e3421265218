from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connections

from newsroom.kit import words
from shows.actions import plan_episodes, plan_seasons
from shows.models.history import keep_credit_of, keep_what_is_struck_out
from shows.models.word import WORDS

if TYPE_CHECKING:
    from shows.models import CreditedCharacter, Fact, Season, Show


def keep_fact_before_deletion(*, instance: Fact, origin: Any, **_: Any) -> None:
    keep_what_is_struck_out(instance, origin=origin)


def keep_credit_before_deletion(*, instance: CreditedCharacter, origin: Any, **_: Any) -> None:
    keep_credit_of(instance, origin=origin)


def plan_published_season(*, instance: Season, **_: Any) -> None:
    plan_episodes(season=instance)


def plan_seasons_of_published_show(*, instance: Show, **_: Any) -> None:
    plan_seasons(show=instance)


def keep_words(*, using: str, **_: Any) -> None:
    words.keep(WORDS, connections[using])
