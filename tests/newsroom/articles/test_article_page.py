from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from newsroom.articles.models import ArticlePage
from tests.factories import (
    BylineFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    PictureFactory,
    ReleaseFactory,
    ShowFactory,
    SubjectFactory,
    make_section,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client, RequestFactory

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def a_full_story(rows: int) -> ArticlePage:
    """A story about a show with so many credits and releases, among so many related stories."""
    show = ShowFactory.create(poster=PictureFactory.create())
    for number in range(rows):
        credit = CreditFactory.create(show=show, person__portrait=PictureFactory.create())
        CreditedCharacterFactory.create(credit=credit)
        ReleaseFactory.create(show=show, date=datetime.date(2020 + number, 1, 1))
        related = make_story(f"Related {number}")
        SubjectFactory.create(article=related, show=show)
        BylineFactory.create(article=related)
    story = make_story(
        "The story",
        lead_image=PictureFactory.create(),
        body=[
            ("paragraph", "<p>It begins.</p>"),
            ("cast_list", {"show": show, "scope": "everyone"}),
            ("plot", {"show": show, "level": "premise"}),
            ("when_and_where", {"show": show}),
        ],
    )
    SubjectFactory.create(article=story, show=show)
    SubjectFactory.create(
        article=story, person=PersonFactory.create(portrait=PictureFactory.create())
    )
    BylineFactory.create(article=story)
    return story


def test_it_names_its_authors_in_order_with_their_parts(client: Client) -> None:
    story = make_story("The story")
    BylineFactory.create(article=story, author__name="Ana Reis", sort_order=0)
    BylineFactory.create(article=story, author__name="Bo Lund", role="photography", sort_order=1)

    page = BeautifulSoup(client.get(story.url).text, "html.parser")

    said = [sentence.text for sentence in page.select(".story .byline > span")]
    assert said == ["By Ana Reis", "Photography by Bo Lund"]


def test_it_draws_the_cast_from_the_record(client: Client) -> None:
    show = ShowFactory.create()
    credit = CreditFactory.create(show=show, person__name="Lou de Laâge")
    CreditedCharacterFactory.create(credit=credit, character__name="Cheyenne Toussaint")
    story = make_story("Cast", body=[("cast_list", {"show": show, "scope": "on_screen"})])

    before = client.get(story.url).text
    credit.note = "returning from the first season"
    credit.save()
    after = client.get(story.url).text

    assert "Lou de Laâge" in before
    assert "Cheyenne Toussaint" in before
    assert "returning from the first season" in after


def test_it_files_only_the_public_records_it_is_about(client: Client) -> None:
    story = make_story("The story")
    SubjectFactory.create(article=story, show=ShowFactory.create(title="Open Show"), sort_order=0)
    SubjectFactory.create(
        article=story, show=ShowFactory.create(title="Hidden Show", live=False), sort_order=1
    )
    SubjectFactory.create(
        article=story, person=PersonFactory.create(name="Hidden Person", live=False)
    )

    text = client.get(story.url).text

    assert "Open Show" in text
    assert "Hidden Show" not in text
    assert "Hidden Person" not in text


def test_it_leads_on_to_stories_that_share_its_records_then_to_its_section(client: Client) -> None:
    story, related = make_story("The story"), make_story("Related")
    other = make_story("Same section")
    make_story("Other section", section=make_section("Film"))
    show = ShowFactory.create()
    for article in (story, related):
        SubjectFactory.create(article=article, show=show)

    context = client.get(story.url).context

    assert context["related"] == [related]
    assert context["latest"] == [other]


def test_a_picture_outside_its_rights_is_not_shown(client: Client) -> None:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    picture = PictureFactory.create(credit="Agency")
    story = make_story(
        "The story",
        lead_image=picture,
        lead_image_caption="The caption",
        body=[("picture", {"image": picture, "alt_text": "", "caption": "Inside"})],
    )
    picture.rights_end_on = yesterday
    picture.save()

    text = client.get(story.url).text

    assert "<img" not in text
    assert "Agency" not in text
    assert "The caption" not in text
    assert "Inside" not in text


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"live": False}, id="a draft"),
        pytest.param({"embargo_until": timezone.now() + HOUR * 999}, id="live under embargo"),
        pytest.param({"expire_at": timezone.now() - HOUR}, id="expired before the scheduler ran"),
    ],
)
def test_it_is_a_plain_404_while_it_is_not_public(client: Client, values: dict[str, Any]) -> None:
    story = make_story("The story")
    ArticlePage.objects.filter(pk=story.pk).update(**values)

    assert client.get(story.url).status_code == 404


def test_it_is_a_plain_404_under_a_hidden_section(client: Client) -> None:
    make_story("The story", section=make_section("TV", live=False))

    assert client.get("/tv/the-story/").status_code == 404


def test_it_is_a_plain_404_while_it_is_restricted(client: Client) -> None:
    story = make_story("The story")
    PageViewRestriction.objects.create(page=story, restriction_type="password", password="x")

    assert client.get("/tv/the-story/").status_code == 404


def test_its_preview_is_drawn_whatever_its_state(rf: RequestFactory) -> None:
    story = make_story(
        "The story", live=False, embargo_until=timezone.now() + HOUR, slug="the-story"
    )

    response = story.make_preview_request(rf.get("/"))

    assert response.status_code == 200
    assert "The story" in response.text


def test_its_head_says_what_it_is(client: Client) -> None:
    story = make_story("The story", dek="What it says.", lead_image=PictureFactory.create())

    text = client.get(story.url).text

    assert "<title>The story — Newsroom</title>" in text
    assert '<meta name="description" content="What it says.">' in text
    assert '<link rel="canonical" href="http://testserver/tv/the-story/">' in text
    assert '<meta property="og:image" content="http://testserver/share/tv/the-story/' in text


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    small, large = a_full_story(2), a_full_story(12)
    client.get(small.url)
    client.get(large.url)

    with django_assert_num_queries(41):
        client.get(small.url)
    with django_assert_num_queries(41):
        client.get(large.url)
