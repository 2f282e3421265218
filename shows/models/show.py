from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from people.choices import IdScheme
from shows.choices import CompanyRole, ShowKind, TitleKind
from shows.querysets import ShowCountryQuerySet, ShowQuerySet

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
        max_length=200, blank=True, help_text="“Bear, The”. Left empty, the title is used."
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

    @property
    def sorting(self) -> str:
        return self.sort_title or self.title

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.title)


class ShowTitle(Orderable):
    """Another title a show goes or went by."""

    show = ParentalKey(Show, related_name="titles", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, choices=TitleKind.choices)
    text = ExactField("title", max_length=200)
    language = models.CharField(max_length=35, blank=True, validators=[LANGUAGE_TAG])
    region = models.CharField(
        max_length=2, blank=True, validators=[COUNTRY_CODE], help_text="“GB”, where only there."
    )
    from_on = models.DateField("from", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)
    folded = FoldedField(source="text")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "kind", "text", "language", "region"],
                name="title_is_listed_once",
                violation_error_message="This title is already listed for this show.",
            ),
            models.CheckConstraint(
                condition=models.Q(from_on__isnull=True)
                | models.Q(until_on__isnull=True)
                | models.Q(from_on__lte=models.F("until_on")),
                name="title_ends_after_it_starts",
                violation_error_message="This title ends before it starts.",
            ),
        ]

    def __str__(self) -> str:
        return self.text


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
