from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Substr
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from newsroom.kit.querysets import public_record

if TYPE_CHECKING:
    import datetime

    from newsroom.articles.models import SectionPage
    from people.models import Person
    from shows.models import Show

# Root, home and section: the steps of a treebeard path above a story.
_SECTION_PATH = 3 * Page.steplen


class ArticleQuerySet(PageQuerySet):
    """Questions about many stories."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What a reader may see at ``at``.

        Live, not expired, not embargoed, and nothing above it hidden or restricted. Two small
        queries more, for the sections that are not public.
        """
        moment = at or timezone.now()
        shown = super().public().filter(public_record(moment))
        hidden = Page.objects.filter(depth__lte=3).exclude(
            Q(live=True) & (Q(expire_at__isnull=True) | Q(expire_at__gt=moment))
        )
        for path in hidden.values_list("path", flat=True):
            shown = shown.exclude(path__startswith=path)
        return shown

    def about(self, show: Show) -> Self:
        return self.filter(subjects__show=show)

    def about_person(self, person: Person) -> Self:
        return self.filter(subjects__person=person)

    def in_section(self, section: SectionPage) -> Self:
        return self.descendant_of(section)

    def newest_first(self) -> Self:
        return self.order_by("-dated_on", "-first_published_at", "-pk")

    def with_section(self) -> Self:
        """Each story's ``section_title`` and ``section_slug``, in the same query."""
        section = Page.objects.filter(path=Substr(OuterRef("path"), 1, _SECTION_PATH))
        return self.annotate(
            section_title=Subquery(section.values("title")[:1]),
            section_slug=Subquery(section.values("slug")[:1]),
        )

    def for_cards(self) -> Self:
        """All that a card draws: picture, renditions, section and bylines; three queries more."""
        bylines = self.model._meta.get_field("bylines").related_model
        return (
            self.with_section()
            .select_related("lead_image")
            .prefetch_related(
                "lead_image__renditions",
                Prefetch("bylines", bylines.objects.select_related("author")),
            )
            .defer_streamfields()
        )
