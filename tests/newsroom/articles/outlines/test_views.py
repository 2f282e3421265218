"""From “What are you writing?” to a form in which to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.articles.models import ArticlePage, Outline
from newsroom.desk.roles import DESK_EDITOR, PICTURE_EDITOR, WRITER
from tests.factories import EpisodeFactory, ShowFactory, make_section, make_story
from tests.newsroom.articles.outlines.bodies import sent_body
from tests.newsroom.desk.forms import edit_url, errors_in
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

START = "/desk/write/"


@pytest.fixture
def writer() -> Client:
    return signed_in(make_staff(WRITER))


def usual(kind: str) -> Outline:
    found: Outline = Outline.objects.of_kind(kind).get(is_usual=True)
    return found


def add_url() -> str:
    section = make_section()
    return reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk])


def test_it_offers_an_outline_of_every_kind_and_the_sections(writer: Client) -> None:
    make_section("Film")
    soup = BeautifulSoup(writer.get(START).text, "html.parser")

    offered = [label.text for label in soup.select(".start-story__kind label")]
    assert offered == [
        "Preview",
        "News",
        "Review",
        "Recap",
        "Interview",
        "Feature",
        "List",
        "Obituary",
    ]
    assert "Film" in [option.text for option in soup.select("#id_section option")]


def test_a_kind_without_an_outline_starts_empty(writer: Client) -> None:
    Outline.objects.filter(kind="list").delete()
    asked = {"start": "1", "outline": "list", "section": make_section().pk}

    answer = writer.get(START, asked)

    assert answer["Location"] == f"{add_url()}?kind=list"


def test_what_is_chosen_goes_on_in_the_address_of_the_form(writer: Client) -> None:
    episode = EpisodeFactory.create(number="3")
    season = episode.season
    asked: dict[str, Any] = {
        "start": "1",
        "outline": usual("recap").pk,
        "section": make_section().pk,
        "show": season.show.pk,
        "season": season.pk,
        "episodes": "3",
    }

    answer = writer.get(START, asked)

    assert answer["Location"] == (
        f"{add_url()}?outline={usual('recap').pk}&episodes=3"
        f"&show={season.show.pk}&season={season.pk}"
    )


def test_it_names_the_episode_that_is_not_on_file(writer: Client) -> None:
    season = EpisodeFactory.create(number="3", season__show__title="Étoile").season
    asked: dict[str, Any] = {
        "start": "1",
        "outline": usual("recap").pk,
        "section": make_section().pk,
        "show": season.show.pk,
        "season": season.pk,
        "episodes": "4",
    }

    answer = writer.get(START, asked)

    assert "Étoile, Season 1 has no episode “4” on file." in errors_in(answer.text)


def test_the_form_is_begun_and_nothing_is_written(writer: Client) -> None:
    show = ShowFactory.create(title="Étoile")

    form = filled_form(
        writer.get(add_url(), {"outline": usual("preview").pk, "show": show.pk}).text
    )

    assert (form["kind"], form["slugline"]) == (["preview"], "etoile-preview")
    assert (form["subjects-TOTAL_FORMS"], form["subjects-0-show"]) == ("1", str(show.pk))
    assert form["planned_words"] == "900"
    assert not ArticlePage.objects.exists()


def test_the_dek_is_asked_for_in_the_words_of_the_outline(writer: Client) -> None:
    html = writer.get(add_url(), {"outline": usual("news").pk}).text

    dek = BeautifulSoup(html, "html.parser").select_one("#id_dek")
    assert dek is not None
    assert dek["placeholder"] == usual("news").dek_prompt


@pytest.mark.parametrize("kind", ["preview", "review", "interview", "list"])
def test_what_is_begun_can_be_saved_as_a_draft(writer: Client, kind: str) -> None:
    show = ShowFactory.create(title="Étoile")
    url = add_url()
    page = writer.get(url, {"outline": usual(kind).pk, "show": show.pk})
    form = filled_form(page.text) | sent_body(page.context["form"].instance.body)

    answer = writer.post(url, form | {"title": "To come", "slug": "to-come"})

    assert answer.status_code == 302, errors_in(answer.text)
    story = ArticlePage.objects.get()
    draft = story.get_latest_revision_as_object()
    assert [str(row) for row in draft.subjects.all()] == ["Étoile"]
    assert [block.block_type for block in draft.body] == [
        block.block_type for block in usual(kind).body
    ]


def test_the_guidance_is_that_of_the_outline_it_was_begun_with(writer: Client) -> None:
    look = Outline.objects.create(
        name="A first look", kind="preview", guidance="Say what was seen."
    )
    url = add_url()
    page = writer.get(url, {"outline": look.pk})
    form = filled_form(page.text) | sent_body(page.context["form"].instance.body)

    saved = writer.post(url, form | {"title": "To come", "slug": "to-come"})

    told = BeautifulSoup(writer.get(saved["location"]).text, "html.parser").select_one(".guidance")
    assert told is not None
    assert "Say what was seen." in told.text
    assert usual("preview").guidance not in told.text


def test_adding_to_a_section_begins_there(writer: Client) -> None:
    section = make_section()

    answer = writer.get(reverse("wagtailadmin_pages:add_subpage", args=[section.pk]))

    assert answer["Location"] == f"{START}?section={section.pk}"


def test_adding_from_the_list_of_stories_begins_there(writer: Client) -> None:
    make_section()

    assert writer.get(reverse("stories:choose_parent"))["Location"] == START


def test_whoever_may_add_nowhere_is_refused() -> None:
    make_section()
    pictures = signed_in(make_staff(PICTURE_EDITOR), raise_request_exception=False)

    assert pictures.get(START).status_code in {302, 403}


def test_a_section_that_is_not_ones_own_is_not_offered(writer: Client) -> None:
    make_section()
    asked = {"start": "1", "outline": str(usual("news").pk), "section": "1"}

    assert "Select a valid choice" in writer.get(START, asked).text


def test_the_form_of_a_show_leads_there(writer: Client) -> None:
    make_section()
    show = ShowFactory.create()

    html = writer.get(edit_url(show)).text

    [link] = BeautifulSoup(html, "html.parser").select(f'a[href^="{START}"]')
    assert link["href"] == f"{START}?kind=preview&show={show.pk}"
    assert "Write a preview" in link.text


# Drafts that are still empty


def start_url(html: str) -> str:
    link = BeautifulSoup(html, "html.parser").select_one(".guidance a")
    return str(link["href"]) if link else ""


def editor_of(story: ArticlePage) -> tuple[Client, str]:
    client = signed_in(make_staff(DESK_EDITOR))
    return client, reverse("wagtailadmin_pages:edit", args=[story.pk])


def test_an_empty_draft_may_start_from_an_outline() -> None:
    story = make_story("Empty", live=False, kind="preview")
    client, url = editor_of(story)
    show = ShowFactory.create()

    address = start_url(client.get(url).text)
    asked: dict[str, Any] = {
        "start": "1",
        "story": story.pk,
        "outline": usual("preview").pk,
        "show": show.pk,
    }
    answer = client.get(START, asked)
    page = client.get(answer["Location"])

    assert address == f"{START}?story={story.pk}"
    assert answer["Location"].startswith(f"{url}?")
    assert filled_form(page.text)["subjects-0-show"] == str(show.pk)
    assert len(page.context["form"].instance.body) == len(usual("preview").body)
    story.refresh_from_db()
    assert not story.body


def test_a_draft_with_a_text_keeps_it() -> None:
    story = make_story("Written", live=False, body=[("paragraph", "<p>It begins.</p>")])
    client, url = editor_of(story)

    page = client.get(url, {"outline": usual("preview").pk})

    assert [block.block_type for block in page.context["form"].instance.body] == ["paragraph"]
    assert not start_url(page.text)


def test_somebody_elses_draft_is_refused() -> None:
    story = make_story("Empty", live=False, owner=make_staff(WRITER))
    stranger = signed_in(make_staff(WRITER), raise_request_exception=False)

    assert stranger.get(START, {"story": story.pk}).status_code in {302, 403}


# The desk edits them


def test_an_outline_has_gaps_that_a_story_fills() -> None:
    client = signed_in(make_staff(DESK_EDITOR))
    made = usual("preview")
    url = edit_url(made)
    form = filled_form(client.get(url).text) | sent_body(made.body)

    answer = client.post(url, form | {"guidance": "Short."})

    assert answer.status_code == 302, errors_in(answer.text)
    made.refresh_from_db()
    assert made.guidance == "Short."
    assert made.sections == ["Plot", "Cast", "When and where to watch", "Trailer"]


def test_guidance_stands_beside_the_text_with_what_is_lacking() -> None:
    story = make_story("Recap", live=False, kind="recap")
    client, url = editor_of(story)

    panel = BeautifulSoup(client.get(url).text, "html.parser").select_one(".guidance")

    assert panel is not None
    assert usual("recap").guidance[:30] in panel.text
    assert "Say how much the recap gives away." in panel.text
