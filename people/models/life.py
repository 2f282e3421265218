from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from newsroom.kit.dates import say_years
from newsroom.kit.spells import Spell, ends_after_it_starts
from people.models.person import Person
from people.querysets import GroupMemberQuerySet

if TYPE_CHECKING:
    import datetime


class PersonPronouns(Spell, Orderable):
    """Pronouns a person says are theirs; without their own word for it there is no row."""

    person = ParentalKey(Person, related_name="pronouns", on_delete=models.CASCADE)
    text = models.CharField("pronouns", max_length=40, help_text="“she/her”, “they/them”.")
    source_url = models.URLField("where they say so", max_length=500, blank=True)
    source_note = models.CharField(
        "or how we know", max_length=200, blank=True, help_text="“Told us, June 2026”."
    )

    class Meta(Orderable.Meta):
        verbose_name_plural = "pronouns"
        constraints = [
            models.CheckConstraint(
                condition=~Q(source_url="", source_note=""),
                name="pronouns_are_self_described",
                violation_error_message=(
                    "Give an address or a note that shows the person says so themselves."
                ),
            ),
            ends_after_it_starts(
                "pronouns_end_after_they_start", "These pronouns end before they start."
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        refuse_ending_early(self.from_on, self.until_on, what=f"“{self.text}”")

    def is_current(self, day: datetime.date) -> bool:
        return self.held_on(day)


class GroupMember(Spell, Orderable):
    """Someone who is or was part of a band, a duo or a company."""

    group = ParentalKey(Person, related_name="members", on_delete=models.CASCADE)
    person = models.ForeignKey(Person, related_name="+", on_delete=models.PROTECT)

    objects = GroupMemberQuerySet.as_manager()

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person", "from_on"],
                name="member_joins_once_a_day",
                violation_error_message="This member is already listed from that day.",
            ),
            models.UniqueConstraint(
                fields=["group", "person"],
                condition=Q(from_on__isnull=True),
                name="member_is_listed_once",
                violation_error_message="This member is already listed.",
            ),
            ends_after_it_starts(
                "membership_ends_after_it_starts", "This membership ends before it starts."
            ),
            models.CheckConstraint(
                condition=~Q(group=F("person")),
                name="group_is_no_member_of_itself",
                violation_error_message="A group cannot be a member of itself.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)

    def clean(self) -> None:
        super().clean()
        if self.person_id is not None and self.person_id == self.group_id:
            raise ValidationError({"person": "A group cannot be a member of itself."})
        if self.person_id is not None:
            refuse_ending_early(self.from_on, self.until_on, what=f"{self.person} in the group")

    @property
    def years(self) -> str:
        return say_years(self.from_on, self.until_on)


def refuse_ending_early(
    from_on: datetime.date | None, until_on: datetime.date | None, *, what: str
) -> None:
    if from_on and until_on and until_on < from_on:
        message = f"{what} ends before it starts. Exchange the two dates, or clear one of them."
        raise ValidationError({"until_on": message})
