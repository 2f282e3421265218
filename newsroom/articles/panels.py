from __future__ import annotations

from typing import Any

from django.forms import HiddenInput
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TitleFieldPanel,
)

from newsroom.articles.forms import HouseStyleForm, SubjectForm
from newsroom.kit.panels import FoldedPanel, RowsPanel
from shows.forms.fact import FactForm
from shows.panels.fact import VerificationPanel


class ItsSeasonPanel(FieldPanel):
    """Chooses among the seasons of the show in the same row."""

    def __init__(self, field_name: str = "season", **kwargs: Any) -> None:
        super().__init__(field_name, **kwargs)

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        viewset = self.db_field.remote_field.model.snippet_viewset.chooser_viewset
        beside = {"match": r"^id_subjects-\d+-", "append": "show"}
        chooser = viewset.widget_class(linked_fields={"show": beside}, show_clear_link=True)
        return options | {"widgets": {self.field_name: chooser}}


class BegunWithPanel(Panel):
    """Carries the outline that a story was begun with from form to form; shows nothing."""

    field_name = "outline"

    def get_form_options(self) -> dict[str, Any]:
        return {"fields": [self.field_name], "widgets": {self.field_name: HiddenInput()}}

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/panels/begun_with.html"

        @property
        def carried(self) -> Any:
            return self.form[self.panel.field_name]


def say_subject(subject: Any, below: Any) -> str:
    """“Étoile, season 1, episode 3”."""
    return str(subject) if subject.show_id or subject.person_id else ""


class SubjectsPanel(RowsPanel):
    """Rows that say at once where a season or an episode is not on file."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        rows = {"form": SubjectForm, "inherit_kwargs": ["for_user"]}
        options["formsets"][self.relation_name] |= rows
        return options


# In the order of writing: what it says, how it looks, what it is about, who wrote it.
STORY = [
    TitleFieldPanel(
        "title",
        heading="Headline",
        placeholder="Headline",
        help_text="As it stands over the story and on every card that leads to it.",
    ),
    "dek",
    FieldRowPanel(["kind", "dated_on"]),
    FieldRowPanel(["slugline", "planned_words"]),
    FieldPanel("spoiler_scope", attrs={"data-kinds": "recap review feature interview list"}),
    "body",
    MultiFieldPanel(
        ["lead_image", FieldRowPanel(["lead_image_alt", "lead_image_caption"])],
        heading="Lead image",
    ),
    SubjectsPanel(
        "subjects",
        panels=[FieldRowPanel(["show", "person"]), FieldRowPanel([ItsSeasonPanel(), "episodes"])],
        heading="What it is about",
        label="show or person",
        help_text="The first is what the story is mainly about; its page will list the story.",
        say=say_subject,
        fold=False,
    ),
    RowsPanel(
        "bylines",
        panels=[FieldRowPanel(["author", "role"])],
        heading="Bylines",
        label="byline",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["seen_as", "seen_note"]),
            FieldRowPanel(["episodes_seen", "episodes_in_all"]),
            FieldRowPanel(["rating", "rating_out_of"]),
            "disclosure",
            "has_nothing_to_disclose",
        ],
        heading="Review sheet",
        help_text="Printed with the verdict, and told to search engines from here, too.",
        attrs={"data-kinds": "review"},
    ),
    RowsPanel(
        "corrections",
        panels=[
            FieldRowPanel(["kind", "noted_at"]),
            "note",
            "is_on_top",
            FoldedPanel(
                [FieldRowPanel(["was", "now"]), FieldRowPanel(["cause", "found_by"])],
                heading="The words before and after, and how it came about",
            ),
        ],
        heading="Corrections",
        label="correction",
        help_text="A factual error is never put right without one. Readers see it at once.",
        classname="collapsed",
        fold=False,
    ),
    RowsPanel(
        "updates",
        panels=["text", "noted_at"],
        heading="Updates",
        label="update",
        help_text="One line for each thing that was added since the story was published.",
        classname="collapsed",
        fold=False,
    ),
]

FOR_SEARCH = [
    MultiFieldPanel(
        ["slug", "seo_title", "search_description", BegunWithPanel()],
        heading="Address and search engines",
    )
]

AUTHOR = ObjectList(
    [
        TitleFieldPanel("name", placeholder="Name as it stands over a story"),
        FieldRowPanel(["title", "slug"]),
        "biography",
        FieldPanel("portrait"),
        "user",
    ]
)

QUOTE = ObjectList(
    [
        "speaker",
        "text",
        FieldRowPanel(["obtained", "state"]),
        MultiFieldPanel(
            [
                FieldRowPanel(["source", "interviewer"]),
                "source_url",
                FieldRowPanel(["said_on", "said_precision"]),
                FieldRowPanel(["source_note", "as_of"]),
                VerificationPanel(),
            ],
            heading="To whom, where and when",
        ),
        RowsPanel(
            "subjects",
            panels=[FieldRowPanel(["show", "person"])],
            heading="What it is about",
            label="show or person",
            help_text="Its page will have the quote. A quote stands on its speaker’s page anyway.",
        ),
        FoldedPanel(["language", "translation", "translator"], heading="Said in another language"),
        FoldedPanel(["terms", "embargo_until"], heading="Terms and embargo"),
        PublishingPanel(),
    ],
    base_form_class=FactForm,
)

HOUSE_STYLE = ObjectList(
    [
        FieldPanel(
            "based_on",
            help_text="Choosing one sets all below; what is changed there makes it our own.",
        ),
        MultiFieldPanel(
            [FieldRowPanel(["show_titles", "film_titles", "episode_titles"]), "quote_marks"],
            heading="Titles in running text",
            help_text="Headlines, feeds, share cards and search results have titles plain.",
        ),
        FieldRowPanel(["dates", "seasons"], heading="Dates and seasons"),
        FieldRowPanel(["rating_out_of", "words_per_minute"], heading="Numbers"),
        FieldPanel("picture_credit"),
    ],
    base_form_class=HouseStyleForm,
)
