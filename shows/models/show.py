from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from newsroom.prose.sort_titles import is_suggestion, sort_title
from people.choices import IdScheme
from shows.choices import PRINTED_TITLES, RIGHT_TITLES, CompanyRole, ShowKind, TitleKind
from shows.models.course import Commitment, Course
from shows.models.history import keeping_history_of
from shows.querysets import ShowCountryQuerySet, ShowQuerySet

if TYPE_CHECKING:
    import datetime

    from shows.models.title import ShowTitle

COUNTRY_CODE = RegexValidator(
    r"^[A-Z]{2}$", "Give the country as two capital letters, such as US, GB or FR."
)
LANGUAGE_TAG = RegexValidator(
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "Give the language as a tag, such as en, fr or pt-BR."
)


class Show(Record):
    """A work people watch: a series, a film, a special. Its facts are its rows."""

    title = ExactField(max_length=200, help_text="Exact, with its accents and punctuation.")
    slug = models.SlugField(max_length=100, unique=True, blank=True)
    kind = models.CharField(max_length=20, choices=ShowKind.choices, default=ShowKind.SERIES)
    year_label = models.CharField(
        "year",
        max_length=20,
        blank=True,
        help_text="Tells two works of one title apart in lists: “2025”, “1984 film”.",
    )
    sort_title = ExactField(
        max_length=200,
        blank=True,
        help_text="“Bear, The”. Left empty, it is filled in by the language of the title.",
    )
    original_title = ExactField(max_length=200, blank=True)
    original_language = models.CharField(max_length=35, blank=True, validators=[LANGUAGE_TAG])
    logline = models.CharField(max_length=300, blank=True, help_text="What it is, in one sentence.")
    setting = models.CharField(max_length=200, blank=True, help_text="Where and when it plays.")
    key_art = models.ForeignKey(
        "images.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    poster = models.ForeignKey(
        "images.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    folded = FoldedField(source="title")
    sort_folded = FoldedField(source="sorting")

    objects = ShowQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("title"),
        index.AutocompleteField("folded"),
        index.RelatedFields("titles", [index.SearchField("text"), index.SearchField("folded")]),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta:
        permissions = [("verify_show", "Can verify the facts of shows")]
        # Whether a reader may see it stands in the index too, so that counting and paging through
        # all of them reads nothing else.
        indexes = [
            models.Index(
                fields=["sort_folded", "id", "live", "expire_at", "embargo_until"],
                name="shows_by_sort_title",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["title", "year_label"],
                name="show_can_be_told_apart",
                violation_error_message=(
                    "A work of that title is here already. If this is another one, give its year."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.year_label})" if self.year_label else self.title

    def get_absolute_url(self) -> str:
        return reverse("hubs:show", args=[self.slug])

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_history_of(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    @property
    def sorting(self) -> str:
        return self.sort_title or sort_title(self.title, self.title_language) or self.title

    @property
    def title_language(self) -> str:
        """The language of the title itself; a title that differs from the original is ours."""
        is_original = self.original_title in ("", self.title)
        return self.original_language if is_original and self.original_language else "en"

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.title)
        if not self.sort_title or is_suggestion(self.sort_title, self.title_language):
            self.sort_title = sort_title(self.title, self.title_language)

    def title_on(self, day: datetime.date) -> str:
        """What it was called on ``day``: its present title, or the former one not yet given up.

        The titles must be loaded.
        """
        used: list[tuple[datetime.date, str]] = [
            (row.until_on, row.text)
            for row in self.titles.all()
            if row.kind == TitleKind.FORMER and row.until_on and row.was_used_on(day)
        ]
        return min(used)[1] if used else self.title

    def titles_on(self, day: datetime.date) -> set[str]:
        """Every title under which a piece of ``day`` may rightly speak of it; titles loaded."""
        others = {row.text for row in self.titles.all() if row.is_right_on(day, RIGHT_TITLES)}
        return others | {self.title_on(day), *filter(None, [self.original_title])}

    def title_in(self, language: str, region: str = "") -> str:
        """What an audience of that language, and region such as "GB", knows it as; titles loaded.

        The present title where no other is on file for them.
        """
        fits = [(row.fit(language, region), row.text) for row in self.titles.all()]
        best, text = max(fits, key=lambda pair: pair[0], default=(0, ""))
        if best:
            return text
        speaks = language.partition("-")[0] == self.original_language.partition("-")[0]
        return self.original_title if speaks and self.original_title else self.title

    def other_titles(self, on: datetime.date | None = None) -> list[ShowTitle]:
        """The titles that stand on its page under "Also known as"; titles loaded."""
        day = on or timezone.localdate()
        rows: list[ShowTitle] = list(self.titles.all())
        printed = [row for row in rows if row.kind in PRINTED_TITLES and row.has_begun_by(day)]
        return [row for row in printed if row.text not in (self.title, self.original_title)]

    def course(self) -> Course:
        """The turns of its life that a reader may know of; the status events must be loaded."""
        return Course(row for row in self.status_events.all() if row.is_public())

    def kind_on(self, day: datetime.date) -> str:
        """What it was on ``day``: a limited series that was renewed had been one until then."""
        return self.course().kind_on(day) or self.kind

    def commitment_on(self, day: datetime.date) -> Commitment | None:
        """The seasons ordered by ``day``, and whether the order still stood."""
        return self.course().commitment_on(day)


class ShowGenre(Orderable):
    """A genre of a show; the first is what we call it."""

    show = ParentalKey(Show, related_name="genres", on_delete=models.CASCADE)
    genre = models.ForeignKey("shows.Genre", related_name="+", on_delete=models.PROTECT)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "genre"],
                name="genre_is_listed_once",
                violation_error_message="This genre is already listed for this show.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.genre)


class ShowCountry(Orderable):
    """A country of origin; a co-production has several, in the order of their part in it."""

    show = ParentalKey(Show, related_name="countries", on_delete=models.CASCADE)
    country = models.CharField(max_length=2, validators=[COUNTRY_CODE])

    objects = ShowCountryQuerySet.as_manager()

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "country"],
                name="country_is_listed_once",
                violation_error_message="This country is already listed for this show.",
            ),
        ]

    def __str__(self) -> str:
        return self.country


class ShowLanguage(Orderable):
    """A language spoken in a show; the first is the main one."""

    show = ParentalKey(Show, related_name="languages", on_delete=models.CASCADE)
    language = models.CharField(max_length=35, validators=[LANGUAGE_TAG])

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "language"],
                name="language_is_listed_once",
                violation_error_message="This language is already listed for this show.",
            ),
        ]

    def __str__(self) -> str:
        return self.language


class ShowCompany(Orderable):
    """A company that makes, commissions or distributes a show."""

    show = ParentalKey(Show, related_name="companies", on_delete=models.CASCADE)
    organisation = models.ForeignKey(
        "shows.Organisation", related_name="+", on_delete=models.PROTECT
    )
    role = models.CharField(max_length=20, choices=CompanyRole.choices)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "organisation", "role"],
                name="company_is_listed_once",
                violation_error_message="This company already has that part in this show.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.get_role_display().lower()}"


class ShowExternalId(Orderable):
    """What another service calls this show. A link, never a key of ours."""

    show = ParentalKey(Show, related_name="external_ids", on_delete=models.CASCADE)
    scheme = models.CharField(max_length=20, choices=IdScheme.choices)
    value = models.CharField(max_length=100)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="external_id_names_one_show",
                violation_error_message="Another show already has that identifier.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"
