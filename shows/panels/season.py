from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.panels import (
    FieldRowPanel,
    HelpPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)

from newsroom.kit.panels import RowFormSet, RowsPanel
from newsroom.kit.zones import day_in, say_clock
from shows.choices import DropPattern
from shows.forms.release import EpisodeReleaseForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class DatesByHand(RowFormSet):
    """Only the dates an editor set; those that follow from the pattern are worked out anew."""

    def __init__(self, *args: Any, instance: Any = None, **kwargs: Any) -> None:
        if instance is not None and kwargs.get("queryset") is None:
            rows = getattr(instance, self.fk.remote_field.related_name)
            kwargs["queryset"] = rows.filter(is_set_by_hand=True)
        super().__init__(*args, instance=instance, **kwargs)

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.season = self.instance
        releases = form.fields["release"].queryset
        form.fields["release"].queryset = (
            releases.of_season(self.instance) if self.instance.pk else releases.none()
        )

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Let a date set by hand take the place of the one that was worked out."""
        keys = {(form.instance.release_id, form.instance.episode) for form in self.forms}
        rows = getattr(self.instance, self.fk.remote_field.related_name)
        twins = [
            row
            for row in rows.filter(is_set_by_hand=False)
            if (row.release_id, row.episode) in keys
        ]
        rows.remove(*twins)
        return super().save(*args, **kwargs)


class DatesByHandPanel(RowsPanel):
    """Dates an editor gives single episodes."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name] |= {
            "formset": DatesByHand,
            "form": EpisodeReleaseForm,
        }
        return options


class DropCalendarPanel(Panel):
    """What the pattern gives each release, as the season was last saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/panels/drop_calendar.html"

        @property
        def releases(self) -> list[Any]:
            """Each release of the season with its ``dates``; two queries."""
            season = self.instance
            if season.pk is None:
                return []
            rows = season._meta.get_field("episode_releases").related_model
            release_model = rows._meta.get_field("release").related_model
            by_hand = {
                (row.release_id, row.episode): row
                for row in season.episode_releases.filter(is_set_by_hand=True)
            }
            releases = list(release_model.objects.of_season(season).for_tiles())
            for release in releases:
                release.dates = [
                    _planned(by_hand.get((release.pk, turn.episode)) or turn, release)
                    for turn in season.turns(release)
                ]
            return releases

        @property
        def warnings(self) -> list[str]:
            season = self.instance
            told = []
            if season.pattern == DropPattern.SPLIT and season.second_part_on is None:
                told.append(
                    "The second part has no date. Give it under “second part on”, or as a release"
                    " of part 2."
                )
            if season.pattern == DropPattern.SOME_THEN_WEEKLY and not season.first_batch:
                told.append("Say how many episodes come on the first day; until then it is one.")
            return told


def _planned(turn: Any, release: Any) -> dict[str, Any]:
    """A turn of the pattern, or the row that stands in its place, by the clock of its release."""
    moment = turn.instant
    return {
        "episode": turn.episode,
        "day": day_in(moment, release.zone) if moment else turn.date,
        "clock": say_clock(moment, release.zone) if moment else "",
        "by_hand": hasattr(turn, "is_set_by_hand"),
    }


def say_date_by_hand(row: Any, below: Mapping[str, Sequence[Any]]) -> str:
    del below
    if row.release_id is None:
        return ""
    return f"Episode {row.episode} — {row.release}"


EPISODE_ROW = [
    FieldRowPanel(["number", "title"]),
    FieldRowPanel(["original_title", "runtime"]),
    "logline",
    FieldRowPanel(["title_spoils", "embargo_until"]),
    FieldRowPanel(["absolute_number", "production_number"]),
]

SEASON = TabbedInterface(
    [
        ObjectList(
            [
                "show",
                FieldRowPanel(["number", "label"]),
                "episode_count",
                "embargo_until",
                PublishingPanel(),
            ],
            heading="Season",
        ),
        ObjectList(
            [RowsPanel("episodes", panels=EPISODE_ROW, heading="Episodes", label="episode")],
            heading="Episodes",
        ),
        ObjectList(
            [
                HelpPanel(
                    "The pattern gives every episode its day, for each release of the season that"
                    " is known to the day. Days off send all that follows one turn further.",
                    heading="How it comes out",
                ),
                FieldRowPanel(["pattern", "first_batch", "second_part_on"]),
                RowsPanel(
                    "parts",
                    panels=[
                        FieldRowPanel(["number", "label"]),
                        FieldRowPanel(["first_episode", "last_episode"]),
                    ],
                    heading="Parts",
                    label="part",
                ),
                RowsPanel(
                    "skipped_weeks",
                    panels=[FieldRowPanel(["day", "note"])],
                    heading="Days off",
                    label="day off",
                ),
                DropCalendarPanel(heading="Dates as last saved"),
                DatesByHandPanel(
                    "episode_releases",
                    panels=[
                        FieldRowPanel(["release", "episode"]),
                        FieldRowPanel(["date", "instant"]),
                        "embargo_until",
                    ],
                    heading="Dates set by hand",
                    label="date",
                    say=say_date_by_hand,
                ),
            ],
            heading="Dates",
        ),
    ]
)
