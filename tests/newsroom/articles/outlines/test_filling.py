"""What stands in the form of a story that starts from an outline."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import QueryDict
from wagtail.models import Site

from newsroom.articles.models import ArticlePage, Outline, StyleProfile, Subject
from newsroom.articles.outlines import Start, begin, outline_of, prompt_for
from newsroom.articles.outlines.usual import establish_outlines
from tests.factories import PersonFactory, SeasonFactory, ShowFactory

pytestmark = pytest.mark.django_db


def outline(*blocks: tuple[str, Any], kind: str = "preview", **values: Any) -> Outline:
    body = json.dumps([{"type": name, "value": value, "id": "old"} for name, value in blocks])
    return Outline.objects.create(name=f"{kind} of a test", kind=kind, body=body, **values)


def begun(start: Start, **values: Any) -> ArticlePage:
    story = ArticlePage(**values)
    begin(story, start)
    return story


def test_the_chosen_show_stands_in_every_block_from_the_records() -> None:
    show = ShowFactory.create()
    made = outline(("heading", "Plot"), ("plot", {"show": None}), ("cast_list", {"show": None}))

    story = begun(Start(kind="preview", outline=made, show=show))

    assert [block.block_type for block in story.body] == ["heading", "plot", "cast_list"]
    assert [block.value["show"] for block in story.body if block.block_type != "heading"] == [
        show,
        show,
    ]


def test_a_show_that_the_outline_names_stays() -> None:
    named, chosen = ShowFactory.create(), ShowFactory.create()
    made = outline(("plot", {"show": named.pk}))

    story = begun(Start(kind="preview", outline=made, show=chosen))

    assert story.body[0].value["show"] == named


def test_the_blocks_are_new_ones() -> None:
    story = begun(Start(kind="preview", outline=outline(("heading", "Plot"))))

    assert story.body.get_prep_value()[0]["id"] != "old"


def test_slugline_subjects_and_length_are_filled_in() -> None:
    season = SeasonFactory.create(show__title="Étoile", number=1)
    person = PersonFactory.create(name="Lou de Laâge")
    made = outline(kind="recap", planned_words=800)

    story = begun(
        Start(
            kind="recap",
            outline=made,
            show=season.show,
            season=season,
            episodes="3",
            person=person,
        )
    )

    assert (story.kind, story.slugline, story.planned_words) == ("recap", "etoile-s1e3-recap", 800)
    assert [str(row) for row in story.subjects.all()] == [
        "Étoile, season 1, episode 3",
        "Lou de Laâge",
    ]
    assert story.spoiler_scope == "episodes"


def test_the_slugline_of_a_preview_is_title_and_kind() -> None:
    show = ShowFactory.create(title="Étoile")

    assert Start(kind="preview", show=show).slugline == "etoile-preview"


def test_a_long_title_leaves_room_for_the_kind() -> None:
    show = ShowFactory.create(title="The Very " * 20)

    slugline = Start(kind="interview", show=show).slugline

    assert len(slugline) <= 60
    assert slugline.endswith("-interview")


def test_a_review_is_rated_as_the_house_rates() -> None:
    site = Site.objects.get(is_default_site=True)
    StyleProfile.objects.update_or_create(site=site, defaults={"rating_out_of": 10})

    assert begun(Start(kind="review")).rating_out_of == 10


def test_what_is_written_already_stays() -> None:
    show = ShowFactory.create()
    made = outline(("heading", "Plot"), planned_words=900)
    story = ArticlePage(
        slugline="mine", planned_words=300, body=[("paragraph", "<p>It begins.</p>")]
    )
    story.subjects.set([Subject(show=show)])

    begin(story, Start(kind="preview", outline=made, show=show))

    assert (story.slugline, story.planned_words) == ("mine", 300)
    assert [block.block_type for block in story.body] == ["paragraph"]
    assert story.subjects.count() == 1


@pytest.mark.parametrize(
    "asked",
    ["", "kind=poem", "outline=99999", "outline=1x", "outline=٣", f"outline={'9' * 40}"],
)
def test_an_address_that_names_nothing_starts_nothing(asked: str) -> None:
    assert Start.read(QueryDict(asked)) is None


def test_a_season_of_another_show_is_not_taken_over() -> None:
    season = SeasonFactory.create()
    other = ShowFactory.create()

    start = Start.read(QueryDict(f"kind=recap&show={other.pk}&season={season.pk}&episodes=1"))

    assert start == Start(kind="recap", show=other)


def test_the_prompt_is_that_of_the_usual_outline() -> None:
    Outline.objects.all().delete()
    Outline.objects.create(name="Other", kind="news", dek_prompt="Other prompt.")
    Outline.objects.create(name="Usual", kind="news", dek_prompt="What is new.", is_usual=True)

    assert prompt_for(ArticlePage(kind="news")) == "What is new."
    assert prompt_for(ArticlePage(kind="review")) == ""


# The outlines of a fresh desk


def test_a_fresh_desk_has_an_outline_of_every_kind() -> None:
    Outline.objects.all().delete()

    made = establish_outlines()

    assert [row.kind for row in made] == [
        "preview",
        "news",
        "review",
        "recap",
        "interview",
        "feature",
        "list",
        "obituary",
    ]
    assert all(row.guidance and row.dek_prompt and row.planned_words for row in made)


def test_a_preview_has_plot_cast_when_and_where_and_a_trailer() -> None:
    preview = Outline.objects.of_kind("preview").first()

    assert preview is not None
    assert preview.sections == ["Plot", "Cast", "When and where to watch", "Trailer"]


def test_what_the_desk_changed_is_not_touched() -> None:
    Outline.objects.exclude(kind="news").delete()

    assert establish_outlines() == []
    assert Outline.objects.count() == 1


def test_the_story_remembers_what_it_was_begun_with() -> None:
    usual = Outline.objects.get(kind="preview", is_usual=True)
    other = Outline.objects.create(name="A first look", kind="preview", dek_prompt="What was seen.")

    story = begun(Start(kind="preview", outline=other))

    assert outline_of(story) == other
    assert prompt_for(story) == "What was seen."
    assert outline_of(ArticlePage(kind="preview")) == usual


def test_a_story_that_became_of_another_kind_goes_by_the_usual_outline_of_that() -> None:
    usual = Outline.objects.get(kind="news", is_usual=True)
    story = begun(Start(kind="preview", outline=outline(kind="preview")))

    story.kind = "news"

    assert outline_of(story) == usual
