from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.articles.models import ArticlePage
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    StatusEventFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import RequestFactory

    from newsroom.images.models import Picture
    from shows.models import Show

pytestmark = pytest.mark.django_db

MANY = 20


def a_show() -> Show:
    """With a row of every kind that a block draws."""
    show: Show = ShowFactory.create()
    season = SeasonFactory.create(show=show, pattern="weekly", episode_count=8)
    EpisodeFactory.create(season=season, runtime=48)
    credit = CreditFactory.create(
        show=show,
        season=season,
        person__portrait=PictureFactory.create(),
        state="announced",
        as_of=datetime.date(2025, 3, 1),
        source=OrganisationFactory.create(),
    )
    CreditedCharacterFactory.create(credit=credit)
    CreditFactory.create(show=show, job="creator")
    PlotFactory.create(show=show)
    PlotFactory.create(show=show, season=season, spoils_season=1)
    ReleaseFactory.create(show=show, season=season, platform=OrganisationFactory.create())
    StatusEventFactory.create(show=show, source=OrganisationFactory.create())
    ShowGenreFactory.create(show=show)
    release = show.releases.get()
    release.date = datetime.date(2025, 5, 1)
    release.save()
    return show


def one_of_each(show: Show, picture: Picture, other: ArticlePage) -> list[tuple[str, Any]]:
    """Each kind of block that draws a record, a picture or a story."""
    point = {"text": f'<p>About <a linktype="mention" kind="show" id="{show.pk}">it</a>.</p>'}
    item = {"heading": "One", "show": show, "person": PersonFactory.create(), "picture": picture}
    return [
        ("cast_list", {"show": show, "scope": "everyone", "layout": "cards", "standing": "ever"}),
        ("plot", {"show": show, "level": "premise", "each_season": True, "guard": "folded"}),
        ("when_and_where", {"show": show, "calendar": True}),
        ("key_facts", {"show": show, "facts": []}),
        ("timeline", {"show": show}),
        ("picture", {"image": picture}),
        ("gallery", {"title": "Two", "pictures": [{"image": picture}, {"image": picture}]}),
        ("embed", {"url": "https://vimeo.com/76979871", "title": "Trailer", "poster": picture}),
        ("ranked_list", {"title": "Best", "items": [item | point]}),
        ("what_we_know", {"known": [point], "unknown": [point]}),
        ("related_stories", {"stories": [other], "is_filled_up": True, "layout": "cards"}),
    ]


def a_story(blocks: int) -> ArticlePage:
    """With so many blocks of each kind, each about a show of its own."""
    about = a_show()
    body = []
    for number in range(blocks):
        other = make_story(f"Other {number} of {blocks}", lead_image=PictureFactory.create())
        SubjectFactory.create(article=other, show=about)
        body += one_of_each(a_show(), PictureFactory.create(), other)
    story = make_story(f"With {blocks} of each", body=body)
    SubjectFactory.create(article=story, show=about)
    ArticlePage.objects.filter(pk=story.pk).update(spoiler_scope="season")
    return story


def test_twenty_blocks_of_each_kind_ask_no_more_than_one(
    django_assert_num_queries: Any, rf: RequestFactory
) -> None:
    small, large = a_story(1), a_story(MANY)
    for story in (small, large):
        _draw(ArticlePage.objects.get(pk=story.pk), rf)

    with django_assert_num_queries(52) as told:
        _draw(ArticlePage.objects.get(pk=small.pk), rf)
    with django_assert_num_queries(len(told)):
        text = _draw(ArticlePage.objects.get(pk=large.pk), rf)

    assert text.count('class="cast-cards"') == MANY


def _draw(story: ArticlePage, rf: RequestFactory) -> str:
    context = {"page": story, "request": rf.get("/")}
    return str(story.body.stream_block.render(story.body, context))
