from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.rich_text.converters.editor_html import LinkTypeRule
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature, PluginFeature
from wagtail.admin.widgets.button import Button

from newsroom.articles.chips.features import register_chips
from newsroom.articles.mentions import MentionLinkHandler
from newsroom.articles.outlines.forms import sections_to_write_in
from newsroom.articles.rich_text import (
    RECORDS_JS,
    MentionEditorHTML,
    MentionElementHandler,
    mention_to_stored,
)
from newsroom.articles.styles import current_style
from newsroom.articles.viewsets import AllStoriesViewSet, StoryViewSet
from newsroom.prose.marked_titles import SMALL
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest
    from django.utils.safestring import SafeString
    from wagtail.admin.viewsets.base import ViewSet
    from wagtail.rich_text.feature_registry import FeatureRegistry

MENTION_CSS = {"all": ["admin/css/mentions.css"]}
MENTION_JS = [
    *RECORDS_JS,
    "admin/js/mention_words.js",
    "admin/js/mention_dialog.js",
    "admin/js/mention_typing.js",
    "admin/js/mention_card.js",
    "admin/js/link_all.js",
]

PASTE_JS = ["admin/js/editor_bridge.js", "admin/js/paste.js"]


@hooks.register("register_admin_urls")
def mention_urls() -> list[URLResolver]:
    return [
        path("mentions/", include("newsroom.articles.urls")),
        path("quotations/", include("newsroom.articles.ledger.urls")),
        path("write/", include("newsroom.articles.outlines.urls")),
    ]


@hooks.register("register_record_buttons")
def write_about(record: Model, request: HttpRequest) -> list[Button]:
    """In the “more” menu of a show or a person: to write about it."""
    name = "show" if isinstance(record, Show) else "person" if isinstance(record, Person) else ""
    if not name or not sections_to_write_in(request.user).exists():
        return []
    kind = "preview" if name == "show" else "interview"
    url = f"{reverse('outlines:start')}?kind={kind}&{name}={record.pk}"
    article = "a" if kind == "preview" else "an"
    return [Button(f"Write {article} {kind}", url=url, icon_name="edit", priority=30)]


@hooks.register("register_icons")
def icons(known: list[str]) -> list[str]:
    return [*known, "wagtailadmin/icons/sound.svg"]


@hooks.register("register_admin_urls")
def chip_urls() -> list[URLResolver]:
    return [path("facts/", include("newsroom.articles.chips.urls"))]


hooks.register("register_rich_text_features", register_chips)


@hooks.register("insert_editor_js")
def title_marks() -> SafeString:
    """How the house marks titles, for the editor to show them so."""
    titles = current_style().titles
    told = {"marks": dict(titles.marks), "quotes": titles.quotes, "small": sorted(SMALL)}
    return format_html(
        '<link rel="stylesheet" href="{}"><script src="{}" data-style="{}" defer></script>',
        static("admin/css/title_marks.css"),
        static("admin/js/title_marks.js"),
        json.dumps(told),
    )


@hooks.register("register_admin_viewset")
def story_viewsets() -> list[ViewSet]:
    return [StoryViewSet(), AllStoriesViewSet("stories")]


@hooks.register("register_rich_text_features")
def mention_features(features: FeatureRegistry) -> None:
    """The toolbar button and typing "@": Wagtail allows a feature one editor plugin each."""
    features.register_link_type(MentionLinkHandler)
    urls = {
        "options": reverse_lazy("articles:mentions"),
        "card": reverse_lazy("articles:mention_card"),
        "unlinked": reverse_lazy("articles:unlinked"),
    }
    entity = {
        "type": "MENTION",
        "icon": "user",
        "description": "Mention a record",
        "attributes": ["kind", "id", "label", "state"],
        "optionsUrl": urls["options"],
    }
    features.register_editor_plugin(
        "draftail", "mention", EntityFeature(entity, js=MENTION_JS, css=MENTION_CSS)
    )
    typing = {"type": "mention-typing", "urls": urls}
    features.register_editor_plugin(
        "draftail", "mention-typing", PluginFeature(typing, js=MENTION_JS)
    )
    cleaning = PluginFeature({"type": "clean-paste"}, js=PASTE_JS)
    features.register_editor_plugin("draftail", "clean-paste", cleaning)
    features.register_converter_rule(
        "contentstate",
        "mention",
        {
            "from_database_format": {'a[linktype="mention"]': MentionElementHandler("MENTION")},
            "to_database_format": {"entity_decorators": {"MENTION": mention_to_stored}},
        },
    )
    features.register_converter_rule(
        "editorhtml", "mention", [LinkTypeRule("mention", MentionEditorHTML)]
    )
