from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager
from wagtail.search import index

from newsroom.articles import panels, previews, reading
from newsroom.articles.blocks import BodyBlock
from newsroom.articles.bylines.querysets import BylineQuerySet
from newsroom.articles.choices import BylineRole, SpoilerScope, StoryKind
from newsroom.articles.models.gated import Gated
from newsroom.articles.models.reviewed import Reviewed
from newsroom.articles.models.routing import PubliclyRouted
from newsroom.articles.permissions import StoryPermissions
from newsroom.articles.querysets import ArticleQuerySet, SubjectQuerySet
from newsroom.kit.models import Embargoed
from newsroom.prose.episodes import read_episodes, say_place

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from django.http import HttpRequest

    from newsroom.users.models import User


def today() -> datetime.date:
    """The date at the desk, for a story that is filed without one."""
    return timezone.localdate()


class ArticlePage(Gated, PubliclyRouted, Embargoed, Reviewed, Page):
    """A story of any kind, in the section it lives in. Its title is its headline."""

    kind = models.CharField(max_length=20, choices=StoryKind.choices, default=StoryKind.NEWS)
    dek = models.TextField(
        max_length=400,
        blank=True,
        help_text="The lines under the headline; they make one want to read.",
    )
    slugline = models.CharField(
        max_length=60, blank=True, help_text="What the desk calls it: “etoile-preview”."
    )
    dated_on = models.DateField(
        "dated", default=today, db_index=True, help_text="The date a reader sees."
    )
    spoiler_scope = models.CharField(
        "spoilers",
        max_length=20,
        choices=SpoilerScope.choices,
        default=SpoilerScope.NOTHING,
        help_text="Readers are told before they read on.",
    )
    planned_words = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The length that was agreed."
    )
    outline = models.ForeignKey(
        "articles.Outline", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # It guides whoever writes; nothing of the story rests on it. The option is Wagtail's.
    outline.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    lead_image = models.ForeignKey(
        "images.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lead_image_alt = models.CharField(
        "alternative text of the lead image",
        max_length=300,
        blank=True,
        help_text="Only where the picture’s own does not fit this story.",
    )
    lead_image_caption = models.CharField("caption", max_length=300, blank=True)
    body = StreamField(BodyBlock(), blank=True)

    objects = PageManager.from_queryset(ArticleQuerySet)()

    content_panels = panels.STORY
    promote_panels = panels.FOR_SEARCH
    settings_panels = [*Page.settings_panels, "embargo_until"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("dek"),
        index.SearchField("body"),
        index.FilterField("kind"),
        index.FilterField("dated_on"),
    ]
    parent_page_types = ["articles.SectionPage"]
    subpage_types: list[str] = []
    template = "articles/article.html"
    preview_modes = previews.MODES

    class Meta(Reviewed.Meta):
        verbose_name = "story"
        verbose_name_plural = "stories"

    def permissions_for_user(self, user: User) -> StoryPermissions:
        return StoryPermissions(user, self)

    @property
    def lead_alt_text(self) -> str:
        """What the lead image shows; empty where the story has none."""
        own = self.lead_image.alt_text if self.lead_image else ""
        return self.lead_image_alt or own

    @property
    def spoils(self) -> bool:
        """Whether it gives something away; cards and feeds carry a mark then."""
        return self.spoiler_scope != SpoilerScope.NOTHING

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | reading.around(self, request, others=ArticlePage.objects.public())

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return previews.TEMPLATES.get(mode_name, self.template)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        context = self.get_context(request)
        return context | previews.more_for(mode_name, self, request, context)


class Byline(Orderable):
    """One author's part in a story; their order is the order of the names everywhere."""

    article = ParentalKey(ArticlePage, related_name="bylines", on_delete=models.CASCADE)
    author = models.ForeignKey("articles.Author", related_name="+", on_delete=models.PROTECT)
    role = models.CharField(max_length=20, choices=BylineRole.choices, default=BylineRole.BY)

    objects = BylineQuerySet.as_manager()

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "role"],
                name="author_has_a_role_once",
                violation_error_message="This author already has that part in the story.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.author}"


class Subject(Orderable):
    """A show or a person a story is about; the first is what it is mainly about."""

    article = ParentalKey(ArticlePage, related_name="subjects", on_delete=models.CASCADE)
    show = models.ForeignKey(
        "shows.Show", null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    season = models.ForeignKey(
        "shows.Season",
        null=True,
        blank=True,
        related_name="+",
        on_delete=models.PROTECT,
        help_text="Left empty: the whole show.",
    )
    episodes = models.CharField(
        max_length=60, blank=True, help_text="“4”, “1-2”, “1, 3”. Left empty: the whole season."
    )

    objects = SubjectQuerySet.as_manager()

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(show__isnull=False, person__isnull=True)
                | Q(show__isnull=True, person__isnull=False),
                name="subject_is_a_show_or_a_person",
                violation_error_message="Choose a show or a person, one of the two.",
            ),
            models.CheckConstraint(
                condition=Q(season__isnull=True) | Q(show__isnull=False),
                name="season_of_a_subject_has_a_show",
                violation_error_message="Choose the show of that season, too.",
            ),
            models.CheckConstraint(
                condition=Q(episodes="") | Q(season__isnull=False),
                name="episodes_of_a_subject_have_a_season",
                violation_error_message="Say which season the episodes are of.",
            ),
            models.UniqueConstraint(
                fields=["article", "show"],
                name="show_is_a_subject_once",
                violation_error_message="The story is already about this show.",
            ),
            models.UniqueConstraint(
                fields=["article", "person"],
                name="person_is_a_subject_once",
                violation_error_message="The story is already about this person.",
            ),
        ]

    def __str__(self) -> str:
        """“Étoile, season 1, episode 3”: for the desk, whatever a reader may know."""
        named = str(self.show or self.person)
        return f"{named}, {self.place}" if self.place else named

    @property
    def place(self) -> str:
        """Where in the show, as text has it: “season 1, episode 3”; the season must be loaded."""
        return say_place(self.season.words, self.episodes) if self.season else ""

    def faults(self) -> Iterator[tuple[str, str]]:
        """What of season and episodes is not on file: the field and the complaint; two queries."""
        if self.season is None:
            return
        if self.season.show_id != self.show_id:
            yield "season", f"{self.season} is no season of {self.show}. Choose one of its own."
            return
        order = self.season.episode_numbers()
        for unknown in read_episodes(self.episodes, order=order).unknown:
            on_file = f"it has {order[0]} to {order[-1]}" if order else "it has none"
            yield "episodes", f"{self.season} has no episode “{unknown}” on file; {on_file}."
