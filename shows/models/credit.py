from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from newsroom.kit.fields import ExactField
from newsroom.kit.spells import Spell, ends_after_it_starts
from newsroom.prose.episodes import say_run
from shows.choices import BillingGroup, FactState, Job, Tier
from shows.models.fact import Fact
from shows.models.history import keeping_characters
from shows.models.show import LANGUAGE_TAG, Show
from shows.models.spoiling import Spoiling, spoiled_episode_has_a_season
from shows.querysets import CreditQuerySet

if TYPE_CHECKING:
    import datetime

    from shows.models.season import Season


class Credit(Spoiling, Spell, Fact, ClusterableModel):
    """One person doing one job on one show; its position is the billing.

    What it covers narrows from the show to a run of seasons to a run of episodes. Episodes are
    named by their printed number, since a credit is often known before its episode is on file.
    """

    show = ParentalKey(Show, related_name="credits", on_delete=models.CASCADE)
    season = models.ForeignKey(
        "shows.Season",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Left empty, the credit holds for the whole show.",
    )
    last_season = models.ForeignKey(
        "shows.Season",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Where it holds for several in a row: the last of them.",
    )
    first_episode = models.CharField(
        "from episode", max_length=10, blank=True, help_text="“1”. Left empty: the whole season."
    )
    last_episode = models.CharField("to episode", max_length=10, blank=True)
    episode_count = models.PositiveSmallIntegerField("number of episodes", null=True, blank=True)
    person = models.ForeignKey("people.Person", related_name="+", on_delete=models.PROTECT)
    job = models.CharField(max_length=20, choices=Job.choices, default=Job.ACTOR)
    job_text = models.CharField(
        "job as printed", max_length=100, blank=True, help_text="“created for television by”."
    )
    tier = models.CharField(max_length=20, choices=Tier.choices, blank=True)
    billing_group = models.CharField(
        "set apart as", max_length=20, choices=BillingGroup.choices, blank=True
    )
    is_uncredited = models.BooleanField(
        "uncredited", default=False, help_text="On screen, but not in the titles."
    )
    is_common_knowledge = models.BooleanField(
        "everybody knows",
        default=False,
        help_text="An uncredited turn is kept from readers; tick this where it is no surprise.",
    )
    dub_language = models.CharField(
        "voice of the dub in",
        max_length=35,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text="A language tag, such as fr. Left empty for the original.",
    )
    replaced_by = models.ForeignKey(
        "people.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who took the part over.",
    )
    credited_as = ExactField(
        max_length=200, blank=True, help_text="Only where the printed name differs from ours."
    )
    note = models.CharField(
        max_length=200, blank=True, help_text="“returning from The Marvelous Mrs. Maisel”."
    )

    objects = CreditQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "person", "job", "state", "tier", "dub_language"],
                condition=Q(season__isnull=True),
                name="credit_is_listed_once",
                violation_error_message="This person already has that credit on this show.",
            ),
            models.UniqueConstraint(
                fields=[
                    "season",
                    "person",
                    "job",
                    "state",
                    "tier",
                    "dub_language",
                    "first_episode",
                ],
                condition=Q(season__isnull=False),
                name="credit_is_listed_once_a_season",
                violation_error_message="This person already has that credit on this season.",
            ),
            models.CheckConstraint(
                condition=Q(last_season__isnull=True) | Q(season__isnull=False),
                name="credited_seasons_have_a_first",
                violation_error_message="Say in which season the credit begins.",
            ),
            models.CheckConstraint(
                condition=Q(first_episode="", last_episode="") | Q(season__isnull=False),
                name="credited_episodes_have_a_season",
                violation_error_message="Say which season these episodes are of.",
            ),
            models.CheckConstraint(
                condition=Q(last_episode="") | ~Q(first_episode=""),
                name="credited_episodes_have_a_first",
                violation_error_message="Say with which episode the credit begins.",
            ),
            ends_after_it_starts(
                "credit_ends_after_it_starts", "This credit ends before it starts."
            ),
            spoiled_episode_has_a_season("credit_spoiling_an_episode_has_a_season"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_job_display().lower()}"

    def clean(self) -> None:
        super().clean()
        if self.replaced_by_id is not None and self.replaced_by_id == self.person_id:
            raise ValidationError({"replaced_by": "Nobody is replaced by themselves."})

    @property
    def printed_name(self) -> str:
        """The name on the screen, unless they left it behind for good; names must be loaded."""
        if self.credited_as and self.person.may_be_printed_as(self.credited_as):
            return self.credited_as
        return self.person.name

    @property
    def is_safe_to_tease(self) -> bool:
        is_surprise = self.is_uncredited and not self.is_common_knowledge
        return super().is_safe_to_tease and not is_surprise

    def is_true_on(self, day: datetime.date) -> bool:
        """Whether it held on ``day``; twin of ``true_on``."""
        return self.held_on(day)

    def covers(self, season: Season) -> bool:
        """Whether it holds for ``season`` of its show; twin of ``covering``, seasons loaded."""
        if self.season is None:
            return True
        last = self.last_season or self.season
        return bool(self.season.number <= season.number <= last.number)

    @property
    def scope(self) -> str:
        """What of the show it covers, in words; empty for all of it. The seasons must be loaded."""
        if self.season is None:
            return ""
        seasons = [self.season.name]
        if self.last_season is not None and self.last_season != self.season:
            seasons.append(self.last_season.name)
        return ", ".join(filter(None, ["–".join(seasons), self.run]))

    @property
    def is_annotated(self) -> bool:
        """Whether a cast list has more to say of it than a name and a part."""
        tier = self.tier and self.tier != Tier.SELF
        told = [tier, self.billing_group, self.season, self.episode_count, self.note]
        return any(told) or self.is_uncredited or self.state == FactState.ANNOUNCED

    @property
    def run(self) -> str:
        return say_run(self.first_episode, self.last_episode)


class CreditedCharacter(Orderable):
    """A character a credit stands for; an actor with several has several rows, in order."""

    credit = ParentalKey(Credit, related_name="characters", on_delete=models.CASCADE)
    character = models.ForeignKey("shows.Character", related_name="+", on_delete=models.PROTECT)
    age_label = models.CharField(
        "younger or older self",
        max_length=40,
        blank=True,
        help_text="“young”, “in 1920”, where several actors share the part.",
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["credit", "character"],
                name="character_is_credited_once",
                violation_error_message="This credit already names that character.",
            ),
        ]

    def __str__(self) -> str:
        return self.character.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_characters(self.credit):
            super().save(*args, **kwargs)
