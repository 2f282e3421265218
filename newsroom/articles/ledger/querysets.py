from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, ReferenceIndex

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet, begins_words, public_record
from shows.choices import STANDING_STATES

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from people.models import Person
    from shows.models import Show


class QuoteQuerySet(RecordQuerySet):
    """Questions about many quotes."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Quotes that stand, by a speaker a reader may know of."""
        return (
            super()
            .public(at)
            .filter(public_record(at, through="speaker__"), state__in=STANDING_STATES)
        )

    def latest_first(self) -> Self:
        return self.order_by(F("said_on").desc(nulls_last=True), "-pk")

    def by(self, person: Person) -> Self:
        return self.filter(speaker=person)

    def about(self, show: Show) -> Self:
        subjects = self.model._meta.get_field("subjects").related_model._default_manager
        return self.filter(pk__in=subjects.filter(show=show).values("quote"))

    def about_person(self, person: Person) -> Self:
        subjects = self.model._meta.get_field("subjects").related_model._default_manager
        return self.filter(pk__in=subjects.filter(person=person).values("quote"))

    def saying(self, words: str) -> Self:
        """Quotes of exactly these words, accents, case and punctuation aside."""
        folded = self.model._meta.get_field("folded")
        return self.filter(folded=fold(words)[: folded.max_length])

    def alphabetical(self) -> Self:
        """What choosers and lists ask of every kind of record: by who speaks, the latest first."""
        return self.order_by(
            "speaker__sort_folded", "speaker", F("said_on").desc(nulls_last=True), "-pk"
        ).select_related("speaker", "source")

    def named_like(self, words: str) -> Self:
        """Quotes in whose words, speaker or outlet each of ``words`` begins a word."""
        return self.filter(begins_words(words, "folded", "speaker__folded", "source__folded"))

    def near(self, *, shows: Iterable[int], people: Iterable[int]) -> Self:
        """Those by or about these people and about these shows."""
        return self.filter(self._near(shows, people))

    def _near(self, shows: Iterable[int], people: Iterable[int]) -> Q:
        subjects = self.model._meta.get_field("subjects").related_model._default_manager
        about = subjects.filter(Q(show__in=shows) | Q(person__in=people)).values("quote")
        return Q(pk__in=about) | Q(speaker__in=people)

    def subjects_first(self, *, shows: Iterable[int], people: Iterable[int]) -> Self:
        """First those near these shows and people, then the others; of either, the latest first."""
        near = When(self._near(shows, people), then=0)
        rank = Case(near, default=1, output_field=IntegerField())
        return self.annotate(rank=rank).order_by("rank", F("said_on").desc(nulls_last=True), "-pk")

    def with_evidence(self) -> Self:
        """Each with its outlet and who of the house checked it; no query more."""
        return self.select_related("source", "verified_by")

    def for_display(self) -> Self:
        """Each with its speaker and outlet; no query more."""
        return self.select_related("speaker", "source")

    def with_uses(self) -> Self:
        """Each quote's ``stories``: how many have a quotation that is this entry; same query."""
        quoting = ReferenceIndex.objects.filter(
            base_content_type=ReferenceIndex._get_base_content_type(Page),
            to_content_type=ReferenceIndex._get_base_content_type(self.model),
            to_object_id=Cast(OuterRef("pk"), CharField()),
        )
        counted = (
            quoting.order_by()
            .values("to_object_id")
            .annotate(number=Count("object_id", distinct=True))
        )
        return self.annotate(stories=Coalesce(Subquery(counted.values("number")), 0))
