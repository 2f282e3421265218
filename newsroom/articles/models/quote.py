from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.articles.choices import HOW_SAID, Obtained
from newsroom.articles.ledger.querysets import QuoteQuerySet
from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.dates import first_day, say_date
from newsroom.kit.fields import FoldedField
from newsroom.kit.models import Record
from shows.models import Evidence
from shows.models.history import keeping_row
from shows.models.show import LANGUAGE_TAG

if TYPE_CHECKING:
    import datetime

    from shows.models import Organisation


EXCERPT = 60


TOLD: Final = (
    "speaker",
    "text",
    "language",
    "translation",
    "translator",
    "interviewer",
    "said_on",
    "said_precision",
    "obtained",
)


class Quote(Evidence, Record):
    """What someone said, word for word, and to whom. The source of the evidence is the outlet."""

    speaker = models.ForeignKey("people.Person", related_name="+", on_delete=models.PROTECT)
    text = models.TextField(max_length=4000, help_text="Word for word, without quotation marks.")
    language = models.CharField(max_length=35, default="en", validators=[LANGUAGE_TAG])
    translation = models.TextField(
        max_length=4000, blank=True, help_text="In English, where it was said in another language."
    )
    translator = models.CharField(max_length=100, blank=True)
    interviewer = models.CharField(
        max_length=200, blank=True, help_text="Who asked or wrote it down."
    )
    said_on = models.DateField("said on", null=True, blank=True)
    said_precision = models.CharField(
        "known to the", max_length=10, choices=PARTIAL_DATE_CHOICES, default=DatePrecision.DATE
    )
    obtained = models.CharField(
        "how obtained", max_length=20, choices=Obtained.choices, default=Obtained.SECOND_HAND
    )
    terms = models.CharField(
        max_length=200, blank=True, help_text="“Only with the review”, “approved by her agent”."
    )
    folded = FoldedField(source="text")

    objects = QuoteQuerySet.as_manager()

    search_fields = [
        index.SearchField("text"),
        index.SearchField("translation"),
        index.RelatedFields("speaker", [index.SearchField("name"), index.SearchField("folded")]),
        index.FilterField("live"),
    ]

    class Meta:
        indexes = [models.Index(fields=["speaker", "said_on"], name="quotes_of_speaker")]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.excerpt}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_row(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    @classmethod
    def told_names(cls) -> tuple[str, ...]:
        return TOLD

    @property
    def was_ever_public(self) -> bool:
        return self.live or self.first_published_at is not None

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """As for every record, and it must stand; the row's twin of ``QuoteQuerySet.public``."""
        return Record.is_public(self, at) and Evidence.is_public(self, at)

    def is_public_once_published(self, at: datetime.datetime | None = None) -> bool:
        """Whether a reader could see it if the story that is being written took it along."""
        return self.is_new and Evidence.is_public(self, at) and not self.is_embargoed(at)

    def clean(self) -> None:
        super().clean()
        if self.said_on:
            self.said_on = first_day(self.said_on, self.said_precision)

    @property
    def excerpt(self) -> str:
        """How it begins, in quotation marks, for lists."""
        if len(self.text) <= EXCERPT:
            return f"“{self.text}”"
        words = self.text[:EXCERPT].rpartition(" ")[0].rstrip(".,;:!?–— ")
        return f"“{words} …”"

    @property
    def is_english(self) -> bool:
        return self.language.partition("-")[0] == "en"

    @property
    def is_translated(self) -> bool:
        return bool(self.translation) and not self.is_english

    @property
    def reading(self) -> str:
        """The words in the language of our readers, as far as we have them."""
        return self.translation if self.is_translated else self.text

    @property
    def is_new(self) -> bool:
        """Whether no reader ever saw it and nobody has set the hour; a story takes it along."""
        return not self.live and self.first_published_at is None and self.go_live_at is None

    @property
    def how(self) -> str:
        """What stands between the speaker and the outlet, or in its place."""
        return HOW_SAID[Obtained(self.obtained)]

    @property
    def to_whom(self) -> str:
        """How it was said, for the desk; the source must be loaded."""
        return f"to {self.source}" if self.source and not self.how else self.how

    @property
    def public_outlet(self) -> Organisation | None:
        """Whom it was told, as far as a reader may know of them; the source must be loaded."""
        return self.source if self.source and self.source.is_public() else None

    @property
    def when(self) -> str:
        return say_date(self.said_on, self.said_precision)


class QuoteSubject(Orderable):
    """A show or a person that a quote is about."""

    quote = ParentalKey(Quote, related_name="subjects", on_delete=models.CASCADE)
    show = models.ForeignKey(
        "shows.Show", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(show__isnull=False, person__isnull=True)
                | Q(show__isnull=True, person__isnull=False),
                name="quote_is_about_a_show_or_a_person",
                violation_error_message="Choose a show or a person, one in each row.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.show or self.person)
