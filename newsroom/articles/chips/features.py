"""Fact chips as Wagtail's rich text editor takes them: a button, and typing "="."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse_lazy
from wagtail.admin.rich_text.converters.editor_html import LinkTypeRule
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature, PluginFeature

from newsroom.articles.chips.rich_text import (
    ATTRIBUTES,
    ENTITY,
    ChipEditorHTML,
    ChipElementHandler,
    ChipLinkHandler,
    chip_to_stored,
)
from newsroom.articles.rich_text import RECORDS_JS

if TYPE_CHECKING:
    from wagtail.rich_text.feature_registry import FeatureRegistry

CSS: Final = {"all": ["admin/css/mentions.css", "admin/css/facts.css"]}
JS: Final = [
    *RECORDS_JS,
    *(f"admin/js/fact_{name}.js" for name in ("words", "dialog", "chips", "typing")),
]


def register_chips(features: FeatureRegistry) -> None:
    """Two features are one thing to an editor: Wagtail allows each of them one editor plugin."""
    features.register_link_type(ChipLinkHandler)
    urls = {
        "recordsUrl": reverse_lazy("articles:mentions"),
        "optionsUrl": reverse_lazy("chips:options"),
        "statesUrl": reverse_lazy("chips:states"),
    }
    entity = {
        "type": ENTITY,
        "icon": "tag",
        "description": "Fact",
        "attributes": list(ATTRIBUTES),
        **urls,
    }
    features.register_editor_plugin("draftail", "fact", EntityFeature(entity, js=JS, css=CSS))
    features.register_editor_plugin(
        "draftail", "fact-typing", PluginFeature({"type": "fact-typing", **urls}, js=JS)
    )
    features.register_converter_rule(
        "contentstate",
        "fact",
        {
            "from_database_format": {'a[linktype="fact"]': ChipElementHandler(ENTITY)},
            "to_database_format": {"entity_decorators": {ENTITY: chip_to_stored}},
        },
    )
    features.register_converter_rule("editorhtml", "fact", [LinkTypeRule("fact", ChipEditorHTML)])
