from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column

from newsroom.articles.models import Outline
from newsroom.articles.outlines.forms import OutlineForm
from newsroom.kit.choosers import RecordChooserViewSet, Summary
from newsroom.kit.listings import RecordViewSet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from newsroom.articles.querysets import OutlineQuerySet

OUTLINE = ObjectList(
    [
        "name",
        FieldRowPanel(["kind", "is_usual"]),
        FieldRowPanel(["dek_prompt", "planned_words"]),
        "guidance",
        FieldPanel(
            "body",
            help_text=(
                "Leave the show empty in blocks from the records: the one that is chosen for the"
                " story is put in."
            ),
        ),
    ],
    base_form_class=OutlineForm,
)


def parts_of(outline: Outline) -> str:
    return " · ".join(outline.sections)


def describe_outlines(outlines: Iterable[Outline]) -> dict[int, Summary]:
    return {row.pk: Summary(row.get_kind_display(), parts_of(row)) for row in outlines}


class OutlineChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_outlines)
    form_fields = ["name", "kind"]


class OutlineViewSet(RecordViewSet):
    model = Outline
    icon = "list-ul"
    menu_label = "Outlines"
    edit_handler = OUTLINE
    chooser_viewset_class = OutlineChooserViewSet
    list_display = [
        "name",
        Column("kind", label="Kind", accessor="get_kind_display", sort_key="kind"),
        Column("parts", label="Its parts", accessor=parts_of),
        BooleanColumn("is_usual", label="The usual one", sort_key="is_usual"),
    ]
    list_filter = ["kind"]
    list_export = ["name", "kind", "is_usual", "guidance", "dek_prompt", "planned_words"]
    inspect_view_fields = ["name", "kind", "is_usual", "guidance", "dek_prompt", "planned_words"]

    def get_queryset(self, request: HttpRequest) -> OutlineQuerySet:
        return Outline.objects.alphabetical()
