from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from django.utils import timezone
from django.utils.formats import date_format

from newsroom.delivery.refusals import Refusal, refuse

if TYPE_CHECKING:
    import datetime

    from newsroom.articles.models import ArticlePage


class Reason(NamedTuple):
    """Why a story may not go live, and the field of the form where that is put right."""

    message: str
    field: str = ""


class PublishVeto(Refusal):
    """A story was kept from going live."""


Rule: TypeAlias = Callable[["ArticlePage", "datetime.datetime"], Iterable[Reason]]

_rules: list[Rule] = []


def register(rule: Rule) -> Rule:
    """Add a rule that every story must pass from now on; usable as a decorator."""
    if rule not in _rules:
        _rules.append(rule)
    return rule


def reasons(story: ArticlePage, *, at: datetime.datetime | None = None) -> list[Reason]:
    """All that speaks against ``story`` being live at ``at`` (now, if none is given)."""
    moment = at or timezone.now()
    return [reason for rule in _rules for reason in rule(story, moment)]


def check(story: ArticlePage) -> None:
    """Refuse, with every reason at once, a story that may not be live now."""
    found = reasons(story)
    if found:
        refuse(PublishVeto(f"“{story.title}” stays as it is.", *(it.message for it in found)))


def clock(moment: datetime.datetime) -> str:
    """A moment as an editor at the desk reads it."""
    return date_format(timezone.localtime(moment), "F j, Y, H:i T")
