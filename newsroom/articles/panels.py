from __future__ import annotations

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TitleFieldPanel,
)

from newsroom.kit.panels import FoldedPanel, RowsPanel
from shows.forms.fact import FactForm
from shows.panels.fact import VerificationPanel

# In the order of writing: what it says, how it looks, what it is about, who wrote it.
STORY = [
    TitleFieldPanel(
        "title",
        heading="Headline",
        placeholder="Headline",
        help_text="As it stands over the story and on every card that leads to it.",
    ),
    "dek",
    FieldRowPanel(["kind", "dated_on", "slugline"]),
    "body",
    MultiFieldPanel(
        ["lead_image", FieldRowPanel(["lead_image_alt", "lead_image_caption"])],
        heading="Lead image",
    ),
    RowsPanel(
        "subjects",
        panels=[FieldRowPanel(["show", "person"])],
        heading="What it is about",
        label="show or person",
        help_text="The first is what the story is mainly about; its page will list the story.",
    ),
    RowsPanel(
        "bylines",
        panels=[FieldRowPanel(["author", "role"])],
        heading="Bylines",
        label="byline",
    ),
]

FOR_SEARCH = [
    MultiFieldPanel(
        ["slug", "seo_title", "search_description"], heading="Address and search engines"
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
