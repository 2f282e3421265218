from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from people.models.person import Person


class PersonPronouns(Orderable):
    """Pronouns a person says are theirs; without their own word for it there is no row."""

    person = ParentalKey(Person, related_name="pronouns", on_delete=models.CASCADE)
    text = models.CharField("pronouns", max_length=40, help_text="“she/her”, “they/them”.")
    from_on = models.DateField("from", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)
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
            models.CheckConstraint(
                condition=Q(from_on__isnull=True)
                | Q(until_on__isnull=True)
                | Q(from_on__lte=F("until_on")),
                name="pronouns_end_after_they_start",
                violation_error_message="These pronouns end before they start.",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class GroupMember(Orderable):
    """Someone who is or was part of a band, a duo or a company."""

    group = ParentalKey(Person, related_name="members", on_delete=models.CASCADE)
    person = models.ForeignKey(Person, related_name="+", on_delete=models.PROTECT)
    from_on = models.DateField("from", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)

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
            models.CheckConstraint(
                condition=Q(from_on__isnull=True)
                | Q(until_on__isnull=True)
                | Q(from_on__lte=F("until_on")),
                name="membership_ends_after_it_starts",
                violation_error_message="This membership ends before it starts.",
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
