from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.dates import first_day
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.folding import fold
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from newsroom.prose.name_parts import answers_to
from people.choices import PRINTED_NAMES, READER_FINDS_BY, IdScheme, PersonKind, Trade
from people.querysets import PersonQuerySet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from people.models.name import PersonName


class Person(Record):
    """Someone on or behind a screen, or a band or duo, under the name we print."""

    kind = models.CharField(max_length=10, choices=PersonKind.choices, default=PersonKind.PERSON)
    name = ExactField("display name", max_length=200, help_text="As we print it, accents and all.")
    sort_name = ExactField(
        max_length=200,
        blank=True,
        help_text="“Laâge, Lou de”. Left empty, the display name is used.",
    )
    second_mention = ExactField(
        "name for second mention",
        max_length=200,
        blank=True,
        help_text="What a story calls them after the first time: “de Laâge”, “Sherman-Palladino”.",
    )
    given_name = ExactField(
        max_length=100,
        blank=True,
        help_text="What tells two people of one family name apart: “Amy”, “Daniel”.",
    )
    family_first = models.BooleanField(
        "family name first",
        default=False,
        help_text="The display name begins with the family name: “Kim A-joong”.",
    )
    slug = models.SlugField(max_length=100, unique=True, blank=True)
    disambiguator = models.CharField(
        max_length=100,
        blank=True,
        help_text="Tells two people of one name apart: “actor, b. 1946”. Shown only to editors.",
    )
    born_on = models.DateField("date of birth", null=True, blank=True)
    born_precision = models.CharField(
        "birth date known to the",
        max_length=10,
        choices=PARTIAL_DATE_CHOICES,
        default=DatePrecision.DATE,
    )
    died_on = models.DateField("date of death", null=True, blank=True)
    died_precision = models.CharField(
        "death date known to the",
        max_length=10,
        choices=PARTIAL_DATE_CHOICES,
        default=DatePrecision.DATE,
    )
    biography = models.TextField("short biography", max_length=1200, blank=True)
    portrait = models.ForeignKey(
        "images.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    folded = FoldedField(source="name")
    sort_folded = FoldedField(source="sorting")

    objects = PersonQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
        # Readers search this index too: what may not lead them to a person is not in it.
        index.SearchField("names_readers_find_by"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name_plural = "people"
        # Whether a reader may see them stands in the index too, so that counting and paging
        # through everyone reads nothing else.
        indexes = [
            models.Index(
                fields=["sort_folded", "id", "live", "expire_at", "embargo_until"],
                name="people_by_sort_name",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(born_on__isnull=True)
                | Q(died_on__isnull=True)
                | Q(died_on__gte=F("born_on")),
                name="person_dies_after_birth",
                violation_error_message="The date of death comes before the date of birth.",
            ),
            models.UniqueConstraint(
                fields=["name", "disambiguator"],
                name="person_can_be_told_apart",
                violation_error_message=(
                    "Someone of that name is here already. If this is another person, say in"
                    " “Disambiguator” how to tell them apart, for example “actor, b. 1946”."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.disambiguator})" if self.disambiguator else self.name

    def get_absolute_url(self) -> str:
        return reverse("hubs:person", args=[self.slug])

    @property
    def sorting(self) -> str:
        return self.sort_name or self.name

    @property
    def said_again(self) -> str:
        """What a story calls them after the first time; the name itself where nothing is stored."""
        return self.second_mention or self.name

    def second_mention_among(self, people: Iterable[Person]) -> str:
        """The second mention in a piece that names all ``people``.

        The given name comes along where somebody else answers to it too, and the whole name where
        even that tells nobody apart: two Palladinos, a father and his son.
        """
        others = [other for other in people if other.pk != self.pk]
        if not any(answers_to(other.said_again, self.said_again) for other in others):
            return self.said_again
        if not any(answers_to(other._said_in_full, self._said_in_full) for other in others):
            return self._said_in_full
        return self.name

    @property
    def _said_in_full(self) -> str:
        if not self.given_name:
            return self.name
        parts = [self.given_name, self.said_again]
        return " ".join(reversed(parts) if self.family_first else parts)

    def may_be_printed_as(self, name: str) -> bool:
        """Whether a page may print ``name`` for them, for example because a credit did.

        Whoever has left a name behind for good stands under names of today only, since an old
        credit may print the old one in some form nobody listed. The names must be loaded.
        """
        rows = list(self.names.all())
        left_behind = [row.text for row in rows if row.is_sensitive]
        if not left_behind or fold(name) == fold(self.name):
            return True
        today = {fold(row.text) for row in rows if row.kind in READER_FINDS_BY}
        return fold(name) in today and not any(answers_to(name, old) for old in left_behind)

    def printed_names(self) -> list[PersonName]:
        """The other names a reader may read, in their order; the names must be loaded."""
        rows = [row for row in self.names.all() if row.kind in PRINTED_NAMES]
        return [row for row in rows if not row.is_sensitive and self.may_be_printed_as(row.text)]

    def names_readers_find_by(self) -> str:
        """For the index that everybody searches: no past name, and so none that is sensitive."""
        rows = [row for row in self.names.all() if row.kind in READER_FINDS_BY]
        found = [row for row in rows if self.may_be_printed_as(row.text)]
        return " ".join(f"{row.text} {fold(row.text)}" for row in found)

    def clean(self) -> None:
        super().clean()
        if self.born_on:
            self.born_on = first_day(self.born_on, self.born_precision)
        if self.died_on:
            self.died_on = first_day(self.died_on, self.died_precision)
        if not self.slug:
            self.slug = free_slug(self, self.name)

    def age_on(self, day: datetime.date) -> int | None:
        """Whole years lived on ``day``, or None where the birth date is not known to the day."""
        if self.born_on is None or self.born_precision != DatePrecision.DATE:
            return None
        had_birthday = (day.month, day.day) >= (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - (0 if had_birthday else 1)


class PersonTrade(Orderable):
    """One thing a person is known for; the first is what we call them."""

    person = ParentalKey(Person, related_name="trades", on_delete=models.CASCADE)
    trade = models.CharField(max_length=20, choices=Trade.choices)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["person", "trade"],
                name="trade_is_listed_once",
                violation_error_message="This trade is already listed for this person.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_trade_display()


class PersonExternalId(Orderable):
    """What another service calls this person. A link, never a key of ours."""

    person = ParentalKey(Person, related_name="external_ids", on_delete=models.CASCADE)
    scheme = models.CharField(max_length=20, choices=IdScheme.choices)
    value = models.CharField(max_length=100)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="external_id_names_one_person",
                violation_error_message="Another person already has that identifier.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"
