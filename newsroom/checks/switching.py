"""How a house has set the rules, and in which style a story is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newsroom.articles.models import StyleProfile
from newsroom.checks.checking import Switches
from newsroom.checks.choices import SetLevel
from newsroom.checks.models import RuleSetting
from newsroom.checks.rules import all_rules

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.checks.findings import Level
    from newsroom.checks.rules import Rule


def profile_of(story: ArticlePage) -> StyleProfile:
    """The style of the site a story stands on; that of the main one before it has a place."""
    site = story.get_site() if story.path else None
    of_site = {"site": site} if site is not None else {"site__is_default_site": True}
    return StyleProfile.objects.filter(**of_site).first() or StyleProfile(site=site)


def switches_of(profile: StyleProfile) -> Switches:
    """One query; a style that was never saved leaves every rule as it comes."""
    if profile.pk is None:
        return Switches()
    rows = list(RuleSetting.objects.filter(profile=profile))
    off = frozenset(row.code for row in rows if row.is_parked or row.level == SetLevel.OFF)
    levels = {row.code: cast("Level", row.level) for row in rows if row.code not in off}
    return Switches(levels=levels, off=off)


def blocking_rules(switches: Switches) -> list[Rule]:
    """Those whose findings may stop a story."""
    return [
        one
        for one in all_rules()
        if one.code not in switches.off and switches.levels.get(one.code, one.level) == "block"
    ]
