from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from newsroom.kit.querysets import RecordQuerySet, begins_words, lifted, public_record
from shows.choices import STANDING_STATES, NomineeResult
from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    import datetime

    from people.models import Person
    from shows.models import Award, Ceremony, Show


class AwardQuerySet(RecordQuerySet):
    """Questions about many awards."""

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk")

    def named_like(self, words: str) -> Self:
        return self.filter(begins_words(words, "folded"))

    def with_counts(self) -> Self:
        """Each award's ``ceremony_count``; no query more."""
        return self.annotate(ceremony_count=Count("ceremonies"))

    def for_index(self, at: datetime.datetime | None = None) -> Self:
        """Each with its body and its ``public_ceremonies``, the latest first; one query more."""
        ceremonies = apps.get_model("shows.Ceremony")._default_manager.public(at)
        return self.select_related("body").prefetch_related(
            Prefetch("ceremonies", ceremonies.order_by("-ordinal"), "public_ceremonies")
        )


class CategoryQuerySet(QuerySet[Any]):
    """Questions about many categories."""

    def alphabetical(self) -> Self:
        """In the order of their award, which is the order of the evening."""
        return self.order_by("award__folded", "award", "sort_order", "pk").select_related("award")

    def named_like(self, words: str) -> Self:
        found = Q()
        for word in words.split()[:8]:
            found &= Q(name__icontains=word) | begins_words(word, "award__folded")
        return self.filter(found)

    def given_at(self, ordinal: int) -> Self:
        """Categories that the ceremony of that number has under their name of then."""
        begun = Q(first_ordinal__isnull=True) | Q(first_ordinal__lte=ordinal)
        kept = Q(last_ordinal__isnull=True) | Q(last_ordinal__gte=ordinal)
        return self.filter(begun, kept)


class CeremonyQuerySet(RecordQuerySet):
    """Questions about many ceremonies."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="award__"))

    def of(self, award: Award) -> Self:
        return self.filter(award=award)

    def numbered(self, ordinal: int) -> Self:
        return self.filter(ordinal=ordinal)

    def before(self, ordinal: int) -> Self:
        return self.filter(ordinal__lt=ordinal)

    def after(self, ordinal: int) -> Self:
        return self.filter(ordinal__gt=ordinal)

    def held_in(self, year: int) -> Self:
        """Ceremonies of a calendar year; two of one award can fall in it."""
        return self.filter(held_on__year=year)

    def latest_first(self) -> Self:
        return self.order_by("award__folded", "award", "-ordinal").select_related("award")

    def alphabetical(self) -> Self:
        """What choosers and lists ask of every kind of record."""
        return self.latest_first()

    def with_counts(self) -> Self:
        """Each ceremony's ``nomination_count``; no query more."""
        return self.annotate(nomination_count=Count("nominations"))

    def named_like(self, words: str) -> Self:
        """Every ceremony of an award so named; a number at the end is its ordinal."""
        *name, last = words.split() or [""]
        asked = begins_words(words, "award__folded")
        number = last.rstrip("stndrh")
        if number.isascii() and number.isdigit():
            named = begins_words(" ".join(name), "award__folded")
            asked |= named & Q(ordinal=min(int(number), 32767))
        return self.filter(asked)


class NomineeQuerySet(QuerySet[Any]):
    """Questions about those named in nominations."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(public_record(at, through="person__"))

    def for_display(self) -> Self:
        """In order, each with its person and its character; no query more."""
        return self.order_by("sort_order", "pk").select_related("person", "character__show")


class NominationQuerySet(FactQuerySet):
    """Questions about many nominations."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Rows that stand and are free of embargo, at a public ceremony, for a public show.

        One that names people is there as long as a reader may know one of them; one that names
        nobody and no show is a place on the ballot that is still empty.
        """
        named = apps.get_model("shows.Nominee")._default_manager.filter(nomination=OuterRef("pk"))
        shown = Q(show__isnull=True) | public_record(at, through="show__")
        return self.filter(
            Exists(named.public(at)) | Q(~Exists(named), show__isnull=False),
            lifted(at),
            public_record(at, through="ceremony__"),
            public_record(at, through="ceremony__award__"),
            shown,
            state__in=STANDING_STATES,
        )

    def for_show(self, show: Show) -> Self:
        return self.filter(show=show).latest_first()

    def for_person(self, person: Person) -> Self:
        named = apps.get_model("shows.Nominee")._default_manager.filter(person=person)
        return self.filter(pk__in=named.values("nomination")).latest_first()

    def at_ceremony(self, ceremony: Ceremony) -> Self:
        return self.filter(ceremony=ceremony).in_order()

    def won(self) -> Self:
        return self.filter(result=NomineeResult.WON)

    def in_order(self) -> Self:
        """As the categories stand in the award, and the nominations in each."""
        return self.order_by("category__sort_order", "category", "sort_order", "pk")

    def latest_first(self) -> Self:
        return self.order_by(
            F("ceremony__held_on").desc(nulls_last=True),
            "ceremony__award__folded",
            "-ceremony__ordinal",
            "category__sort_order",
            "sort_order",
            "pk",
        )

    def for_display(self, at: datetime.datetime | None = None) -> Self:
        """All that a ballot and an award shelf draw, ``public_nominees`` with it; a query more."""
        named = apps.get_model("shows.Nominee")._default_manager.public(at).for_display()
        return self.select_related("category", "ceremony__award", "show").prefetch_related(
            Prefetch("nominees", named, "public_nominees")
        )
