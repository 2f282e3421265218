from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from wagtail import hooks
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from newsroom.articles.choosers import AuthorChooserViewSet
from newsroom.articles.filters import QuoteFilterSet, StoryFilterSet
from newsroom.articles.ledger.listing import QuoteChooserViewSet
from newsroom.articles.ledger.side_panels import QuotesSidePanel
from newsroom.articles.models import ArticlePage, Author, Quote
from newsroom.articles.outlines import Start, begin, prompt_for
from newsroom.articles.outlines.side_panel import GuidanceSidePanel
from newsroom.articles.outlines.views import (
    StartBelowView,
    StartFromListView,
    StartFromUsesView,
)
from newsroom.articles.panels import AUTHOR, QUOTE
from newsroom.articles.rich_text import learn_labels
from newsroom.articles.side_panels import (
    ElsewhereSidePanel,
    RecordsSidePanel,
    WritingSidePanel,
)
from newsroom.kit.listings import RecordViewSet, StandingColumn

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.articles.bylines.querysets import AuthorQuerySet
    from newsroom.articles.ledger.querysets import QuoteQuerySet


def section_of(story: ArticlePage) -> str:
    """The name of the section a story lives in; `with_section` must have loaded it."""
    return story.section_title or ""


def day_of(story: ArticlePage) -> str:
    """The date a reader sees; Wagtail's own column would count the hours since its midnight."""
    return date_format(story.dated_on, "M j, Y")


STORY_COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label="Headline", sort_key="title", classname="title"),
    Column("kind", label="Kind", accessor="get_kind_display", sort_key="kind"),
    Column("dated_on", label="Dated", accessor=day_of, sort_key="dated_on"),
    DateColumn("latest_revision_created_at", label="Saved", sort_key="latest_revision_created_at"),
    PageStatusColumn("status", label="Status", sort_key="live"),
]


BESIDE_THE_TEXT = (
    GuidanceSidePanel,
    RecordsSidePanel,
    QuotesSidePanel,
    ElsewhereSidePanel,
    WritingSidePanel,
)


class RecordsBesideMixin(WagtailAdminTemplateMixin):
    """Puts the records beside the text, and labels all mentions of the body at once."""

    def get_side_panels(self) -> MediaContainer:
        above = [panel for hook in hooks.get_hooks("register_story_side_panel") for panel in hook()]
        own = [panel(self.page, self.request) for panel in (*BESIDE_THE_TEXT, *above)]
        panels = [*super().get_side_panels(), *own]
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        learn_labels(self.page.body.stream_block.mentioned(self.page.body))
        self.form.fields["dek"].widget.attrs["placeholder"] = prompt_for(self.page)
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context


class StoryCreateView(RecordsBesideMixin, CreateView):
    def get(self, request: HttpRequest) -> HttpResponse:
        """The form, begun by the outline that its address names."""
        start = Start.read(request.GET)
        if start is not None:
            begin(self.page, start)
        answer: HttpResponse = super().get(request)
        return answer


class StoryEditView(RecordsBesideMixin, EditView):
    # Whether an outline stands in the form that the draft does not hold yet.
    is_begun = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; of a draft that is empty, begun by the outline that its address names."""
        start = Start.read(request.GET) if not self.page.body else None
        if start is not None:
            begin(self.page, start)
            self.is_begun = True
        answer: HttpResponse = super().get(request, *args, **kwargs)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | ({"has_unsaved_changes": True} if self.is_begun else {})


class SectionStoriesView(ExplorableIndexView):
    """The stories of one section."""

    base_filterset_class = StoryFilterSet
    base_columns = STORY_COLUMNS


class StoryViewSet(PageViewSet):
    model = ArticlePage
    index_view_class = SectionStoriesView
    add_view_class = StoryCreateView
    edit_view_class = StoryEditView
    add_subpage_view_class = StartBelowView
    choose_parent_view_class = StartFromUsesView
    filterset_class = StoryFilterSet
    columns = STORY_COLUMNS
    list_export = ["title", "slugline", "kind", "dated_on", "slug", "live", "full_url"]


class AllStoriesView(IndexView):
    """The stories of all sections, as far as this editor may see them."""

    base_filterset_class = StoryFilterSet

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().with_section()


class AllStoriesViewSet(PageListingViewSet):
    model = ArticlePage
    index_view_class = AllStoriesView
    choose_parent_view_class = StartFromListView
    filterset_class = StoryFilterSet
    icon = "doc-full"
    menu_label = "Stories"
    menu_name = "stories"
    menu_order = 90
    add_to_admin_menu = True
    columns = [
        *STORY_COLUMNS[:2],
        Column("section", label="Section", accessor=section_of),
        *STORY_COLUMNS[2:],
    ]
    list_export = StoryViewSet.list_export


class AuthorViewSet(RecordViewSet):
    model = Author
    icon = "edit"
    menu_label = "Authors"
    edit_handler = AUTHOR
    chooser_viewset_class = AuthorChooserViewSet
    list_display = ["name", "title", "user"]
    list_export = ["name", "title", "slug"]
    inspect_view_fields = ["name", "title", "biography", "portrait", "user", "slug"]

    def get_queryset(self, request: HttpRequest) -> AuthorQuerySet:
        return Author.objects.alphabetical().select_related("user")


class QuoteViewSet(RecordViewSet):
    model = Quote
    icon = "openquote"
    menu_label = "Quotes"
    edit_handler = QUOTE
    filterset_class = QuoteFilterSet
    chooser_viewset_class = QuoteChooserViewSet
    list_display = [
        "excerpt",
        Column("speaker", label="Speaker", sort_key="speaker__sort_folded"),
        Column("source", label="Outlet", sort_key="source__folded"),
        Column("when", label="Said", sort_key="said_on"),
        Column("obtained", label="How obtained", accessor="get_obtained_display"),
        Column("state", label="State", accessor="get_state_display"),
        Column("stories", label="Stories", sort_key="stories"),
        StandingColumn(sort_key="live"),
    ]
    list_export = [
        "speaker",
        "text",
        "language",
        "translation",
        "source",
        "source_url",
        "said_on",
        "obtained",
        "state",
        "terms",
        "live",
    ]
    inspect_view_fields = [
        "speaker",
        "text",
        "language",
        "translation",
        "translator",
        "source",
        "source_url",
        "interviewer",
        "said_on",
        "obtained",
        "state",
        "terms",
        "subjects",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> QuoteQuerySet:
        return Quote.objects.latest_first().for_display().with_schedule().with_uses()
