from __future__ import annotations

from datetime import timedelta
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber, Substr
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, WorkflowState
from wagtail.query import PageQuerySet

from newsroom.articles.choices import StoryKind
from newsroom.kit.querysets import public_record

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.models import ArticlePage, Author, SectionPage
    from newsroom.users.models import User
    from people.models import Person
    from shows.models import Season, Show

# Most sections have told enough in that time to fill a front.
OF_LATE = timedelta(days=180)
# Root, home and section: the steps of a treebeard path above a story.
_SECTION_PATH = 3 * Page.steplen


def _kept(moment: datetime.datetime) -> Q:
    return Q(live=True) & (Q(expire_at__isnull=True) | Q(expire_at__gt=moment))


def _fronts() -> QuerySet[Any]:
    """The keys of the home page and the sections: all that can stand above a story.

    By their own small tables, for a page's depth is in no index.
    """
    home = apps.get_model("articles.HomePage")._default_manager.order_by().values("pk")
    sections = apps.get_model("articles.SectionPage")._default_manager.order_by().values("pk")
    return home.union(sections)


class PublicPageQuerySet(PageQuerySet):
    """Questions about many pages of any type."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What a reader may see at ``at``: live, unexpired, nothing above hidden or restricted.

        An alias is public while what it repeats is. Two small queries more, for the pages that
        are not public.
        """
        shown = self._shown(at or timezone.now())
        repeated = self.model._default_manager.filter(shown).values("pk")
        alias = Q(alias_of__isnull=True) | Q(alias_of__in=repeated)
        return self.filter(shown & alias)

    def _shown(self, moment: datetime.datetime) -> Q:
        closed = self.private_q()
        hidden = Page.objects.filter(pk__in=_fronts()).exclude(_kept(moment))
        for path in hidden.values_list("path", flat=True):
            closed |= Q(path__startswith=path)
        return _kept(moment) & ~closed

    def private_q(self) -> Q:
        """True for what stands under a restriction. Mostly there is none, and no page is read."""
        if not PageViewRestriction.objects.exists():
            return Q(pk__in=[])
        return super().private_q()

    def in_menu_order(self) -> Self:
        return self.order_by("path")


class ArticleQuerySet(PublicPageQuerySet):
    """Questions about many stories."""

    def _shown(self, moment: datetime.datetime) -> Q:
        """As for every page, and no embargo stands on the story itself."""
        return super()._shown(moment) & public_record(moment)

    def about(self, show: Show) -> Self:
        return self.filter(subjects__show__in=[show.pk])

    def about_person(self, person: Person) -> Self:
        return self.filter(subjects__person__in=[person.pk])

    def about_any_of(self, people: Iterable[int]) -> Self:
        """Stories about at least one of the people with these keys, each of them once."""
        subjects = self.model._meta.get_field("subjects").related_model._default_manager
        return self.filter(pk__in=subjects.filter(person__in=people).values("article"))

    def signed_by(self, author: Author, roles: Iterable[str] | None = None) -> Self:
        """Stories with a byline of ``author``, in any part or in one of ``roles``, each once."""
        signed = self.model._meta.get_field("bylines").related_model._default_manager.of(author)
        if roles is not None:
            signed = signed.filter(role__in=roles)
        return self.filter(pk__in=signed.values("article"))

    def in_section(self, section: SectionPage) -> Self:
        return self.descendant_of(section)

    def of_owner(self, user: User | AnonymousUser) -> Self:
        return self.filter(owner=user)

    def drafts(self) -> Self:
        """Stories never published or taken down again."""
        return self.filter(live=False)

    def unfinished(self) -> Self:
        """Stories with something that is written and not published."""
        return self.filter(Q(live=False) | Q(has_unpublished_changes=True))

    def in_review(self) -> Self:
        """Stories of which a version waits for someone's judgement."""
        return self.filter(_specific_workflow_states__status=WorkflowState.STATUS_IN_PROGRESS)

    def scheduled(self) -> Self:
        """Stories of which a version waits for its moment."""
        return self.filter(_revisions__approved_go_live_at__isnull=False)

    def on_the_site(self) -> Self:
        return self.filter(live=True)

    def with_changes(self) -> Self:
        """Published stories of which a later version is being written."""
        return self.filter(live=True, has_unpublished_changes=True)

    def latest_saved(self) -> Self:
        return self.order_by("-latest_revision_created_at", "-pk")

    def at(self, section: str, slug: str) -> Self:
        """The story with that slug in the section with that slug."""
        return self.with_section().filter(section_slug=section, slug=slug)

    def beside(self, story: ArticlePage) -> Self:
        """Stories of the same section."""
        return self.filter(path__startswith=story.path[:_SECTION_PATH])

    def sharing_a_subject(self, *, shows: Iterable[int], people: Iterable[int]) -> Self:
        """Stories about any of these records, each of them once."""
        shared = Q(subjects__show__in=shows) | Q(subjects__person__in=people)
        return self.filter(shared).distinct()

    def rating_any_of(self, shows: Iterable[int]) -> Self:
        """Reviews that give any of these shows a rating, with what each review is about."""
        rated = self.filter(kind=StoryKind.REVIEW, rating__isnull=False, subjects__show__in=shows)
        return rated.distinct().prefetch_related("subjects")

    def besides(self, story: ArticlePage) -> Self:
        return self.exclude(pk=story.pk)

    def newest_first(self) -> Self:
        return self.order_by("-dated_on", "-first_published_at", "-pk")

    def newest_in_each_section(
        self, number: int, sections: Iterable[SectionPage], today: datetime.date | None = None
    ) -> Self:
        """The newest ``number`` stories of each of ``sections``, all of them newest first.

        One or two queries more, at once: the stories of late are ranked first, and only a section
        that has too few of those is looked through to its beginning.
        """
        since = (today or timezone.localdate()) - OF_LATE
        newest, full = self.filter(dated_on__gte=since)._ranked(number)
        slow = [Q(path__startswith=page.path) for page in sections if page.path not in full]
        if slow:
            newest += self.filter(reduce(or_, slow))._ranked(number)[0]
        return self.filter(pk__in=newest).newest_first()

    def _ranked(self, number: int) -> tuple[list[int], set[str]]:
        """The keys of the newest of each section, and the sections with ``number`` of them."""
        section = Substr("path", 1, _SECTION_PATH)
        place = Window(
            RowNumber(),
            partition_by=[section],
            order_by=[F("dated_on").desc(), F("first_published_at").desc(), F("pk").desc()],
        )
        # Only the keys are ranked: whole stories would be carried through the sorting.
        ranked = self.order_by().annotate(place_in_section=place, section_path=section)
        newest = ranked.filter(place_in_section__lte=number)
        rows = list(newest.values_list("pk", "section_path", "place_in_section"))
        return [key for key, _, _ in rows], {path for _, path, at in rows if at == number}

    def with_section(self) -> Self:
        """Each story's ``section_title``, ``_slug`` and ``_accent``, in the same query."""
        section = Page.objects.filter(path=Substr(OuterRef("path"), 1, _SECTION_PATH))
        return self.annotate(
            section_title=Subquery(section.values("title")[:1]),
            section_slug=Subquery(section.values("slug")[:1]),
            section_accent=Subquery(section.values("sectionpage__accent")[:1]),
        )

    def for_lines(self) -> Self:
        """All that a headline in a list draws: its section, in the same query."""
        return self.with_section().defer_streamfields()

    def for_cards(self) -> Self:
        """All that a card draws: picture, renditions, section and bylines; three queries more."""
        bylines = self.model._meta.get_field("bylines").related_model
        return (
            self.with_section()
            .select_related("lead_image")
            .prefetch_related(
                "lead_image__renditions",
                Prefetch("bylines", bylines.objects.select_related("author"), "signatures"),
            )
            .defer_streamfields()
        )


class SubjectQuerySet(QuerySet[Any]):
    """Questions about what stories are about."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What public stories are about; whether that is public itself is another question."""
        stories = self.model._meta.get_field("article").related_model.objects
        return self.filter(article__in=stories.public(at).order_by().values("pk"))

    def newest_of_each(
        self, number: int, *, shows: Iterable[int], people: Iterable[int], besides: int | None
    ) -> Self:
        """Of each show and each person the ``number`` newest stories on the site, with them.

        One query; a story not yet saved is besides no other.
        """
        newest = Window(
            RowNumber(),
            partition_by=[F("show"), F("person")],
            order_by=[F("article__dated_on").desc(), F("article").desc()],
        )
        told = self.filter(Q(show__in=shows) | Q(person__in=people), article__live=True)
        ranked = told.exclude(article=besides).annotate(nth=newest).filter(nth__lte=number)
        return ranked.select_related("article").order_by("nth")

    def recapping(self, season: Season) -> Self:
        """Those that name episodes of ``season`` which their stories recap, with the stories."""
        told = self.filter(season=season, article__kind=StoryKind.RECAP).exclude(episodes="")
        return told.select_related("article").order_by("-article__dated_on", "-article")

    def in_order(self) -> Self:
        return self.order_by("article", "sort_order", "pk")

    def shows(self) -> QuerySet[Any]:
        """The keys of the shows among them."""
        return self.filter(show__isnull=False).values("show")

    def people(self) -> QuerySet[Any]:
        """The keys of the people among them."""
        return self.filter(person__isnull=False).values("person")


class OutlineQuerySet(QuerySet[Any]):
    """Questions about many outlines."""

    def of_kind(self, kind: str) -> Self:
        """Those of one kind of story, the usual one first."""
        return self.filter(kind=kind).usual_first()

    def usual_first(self) -> Self:
        return self.order_by("-is_usual", "name", "pk")

    def alphabetical(self) -> Self:
        return self.order_by("name", "pk")

    def named_like(self, words: str) -> Self:
        return self.filter(name__icontains=words)
