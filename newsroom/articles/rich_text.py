"""Mentions in the editor: what it is given, what it hands back, and how each one is labelled."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.signals import request_finished, request_started
from django.utils.html import format_html
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler

from newsroom.articles.lookups import describe
from newsroom.articles.mentions import KINDS, key_of, records_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4 import Tag

    from newsroom.articles.mentions import Key

# What every script needs that offers records under typed words.
RECORDS_JS = [
    "admin/js/editor_bridge.js",
    "admin/js/record_list.js",
    "admin/js/typed_records.js",
]
GONE = "The record behind this mention is gone."


class Label(NamedTuple):
    """Who it is, in one line, and why no reader is led there; "" where readers are."""

    text: str
    state: str = ""


# The labels this request has looked up; None between requests, so that none outlives its own.
_labels: ContextVar[dict[Key, Label] | None] = ContextVar("mention_labels", default=None)


def begin_request(**kwargs: Any) -> None:
    _labels.set({})


def end_request(**kwargs: Any) -> None:
    _labels.set(None)


request_started.connect(begin_request, dispatch_uid="mention-labels-begin")
request_finished.connect(end_request, dispatch_uid="mention-labels-end")


def learn_labels(keys: Iterable[Key]) -> dict[Key, Label]:
    """Label these mentions in a few queries, and keep the labels for the rest of the request."""
    known = _labels.get()
    labels = known if known is not None else {}
    unknown = {key for key in keys if key not in labels}
    for kind in KINDS:
        numbers = [number for asked, number in unknown if asked == kind]
        if numbers:
            found = describe(kind, records_of(kind).filter(pk__in=numbers))
            labels |= {(kind, option.id): Label(option.label, option.state) for option in found}
    labels |= {key: Label(GONE, "gone") for key in unknown if key not in labels}
    return labels


class MentionElementHandler(InlineEntityElementHandler):
    """Stored HTML to the editor; the words may be reworded, the record stays."""

    mutability = "MUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        key = key_of(attrs)
        label = learn_labels([key])[key] if key else Label(GONE, "gone")
        return {
            "kind": attrs.get("kind", ""),
            "id": attrs.get("id", ""),
            "label": label.text,
            "state": label.state,
        }


def mention_to_stored(props: dict[str, Any]) -> Any:
    """The editor's entity as stored HTML; one that names no record leaves its words."""
    key = key_of(props)
    if key is None:
        return props["children"]
    attrs = {"linktype": "mention", "kind": key[0], "id": str(key[1])}
    return DOM.create_element("a", attrs, props["children"])


class MentionEditorHTML:
    """The same for text that comes in over the API, which Wagtail cleans by other rules."""

    @staticmethod
    def get_db_attributes(tag: Tag) -> dict[str, str]:
        return {"kind": str(tag.get("data-kind", "")), "id": str(tag.get("data-id", ""))}

    @staticmethod
    def expand_db_attributes(attrs: dict[str, str]) -> str:
        kind, number = attrs.get("kind", ""), attrs.get("id", "")
        return format_html('<a data-linktype="mention" data-kind="{}" data-id="{}">', kind, number)
