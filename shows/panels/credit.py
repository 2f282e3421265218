from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.panels import FieldRowPanel

from newsroom.kit.panels import FoldedPanel, RowsPanel
from shows.panels.fact import OfThisShowPanel, evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CREDIT_TOOLS = "wagtailadmin/panels/credit_tools.html"


def say_credit(credit: Any, below: Mapping[str, Sequence[Any]]) -> str:
    """A credit in one line: “Ada Reyes as Juno Pike — series regular, confirmed, S1”."""
    if credit.person_id is None:
        return ""
    named = credit.credited_as or credit.person.name
    played = [row.character.name for row in below.get("characters", ()) if row.character_id]
    who = f"{named} as {' and '.join(played)}" if played else named
    job = credit.job_text or ("" if played else credit.get_job_display().lower())
    told = [job, credit.get_tier_display().lower(), credit.get_state_display().lower()]
    return f"{who} — {', '.join(filter(None, [*told, _scope(credit)]))}"


def _scope(credit: Any) -> str:
    if credit.season_id is None:
        return ""
    first = f"S{credit.season.number}"
    last = f"S{credit.last_season.number}" if credit.last_season_id else ""
    return f"{first}–{last}" if last and last != first else first


CREDIT_ROW = [
    FieldRowPanel(["person", "job"]),
    RowsPanel(
        "characters",
        panels=[FieldRowPanel([OfThisShowPanel("character"), "age_label"])],
        heading="Characters",
        label="character",
    ),
    FieldRowPanel(["tier", "state"]),
    FieldRowPanel(["credited_as", "note"]),
    OfThisShowPanel("season"),
    FoldedPanel(
        [
            OfThisShowPanel("last_season"),
            FieldRowPanel(["first_episode", "last_episode", "episode_count"]),
            FieldRowPanel(["from_on", "until_on"]),
            "replaced_by",
        ],
        heading="Which seasons, which episodes, from when to when",
    ),
    FoldedPanel(
        [
            FieldRowPanel(["billing_group", "job_text", "dub_language"]),
            FieldRowPanel(["is_uncredited", "is_common_knowledge"]),
            FieldRowPanel(["spoils_season", "spoils_episode"]),
        ],
        heading="How it is printed, and whom it spoils",
    ),
    evidence(),
]
