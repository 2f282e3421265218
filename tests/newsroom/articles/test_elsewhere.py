from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission

from newsroom.articles.elsewhere import stories_elsewhere
from tests.factories import (
    AuthorFactory,
    BylineFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    UserFactory,
    make_section,
    make_story,
)

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage, SectionPage
    from newsroom.users.models import User
    from shows.models import Show

pytestmark = pytest.mark.django_db

DAY = datetime.date(2025, 4, 1)
WORDS = [{"type": "paragraph", "value": "<p>Words.</p>"}]


@pytest.fixture
def chief() -> User:
    user: User = UserFactory.create(is_superuser=True)
    return user


@pytest.fixture
def show() -> Show:
    show: Show = ShowFactory.create(title="Étoile")
    return show


def story_about(show: Show, title: str = "This one", **values: Any) -> ArticlePage:
    story = make_story(title, **{"dated_on": DAY, "body": WORDS, **values})
    SubjectFactory.create(article=story, show=show, sort_order=0)
    return story


def editor_of(section: SectionPage) -> User:
    group = Group.objects.create(name=f"Editors of {section}")
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=section, permission=change)
    user: User = UserFactory.create()
    user.groups.add(group)
    return user


def test_other_stories_about_the_same_are_told_newest_first(show: Show, chief: User) -> None:
    story = story_about(show)
    story_about(show, "Older", dated_on=DAY - datetime.timedelta(days=40))
    newer = story_about(show, "Newer", kind="news")
    BylineFactory.create(article=newer, author=AuthorFactory.create(name="Callum Reyes"))
    story_about(ShowFactory.create(), "About another")

    found = stories_elsewhere(story, chief)

    assert [one.title for one in found] == ["Newer", "Older"]
    assert (found[0].kind, found[0].day, found[0].shared) == ("News", "Apr 1, 2025", "Étoile")
    assert (found[0].writers, found[0].standing) == ("Callum Reyes", "On the site")


@pytest.mark.parametrize(
    ("values", "standing"),
    [
        pytest.param({}, "On the site", id="live"),
        pytest.param(
            {"has_unpublished_changes": True}, "On the site, changes being written", id="changed"
        ),
        pytest.param({"live": False}, "Draft", id="draft"),
        pytest.param({"live": False, "body": []}, "Planned, nothing written yet", id="planned"),
    ],
)
def test_each_says_how_far_it_has_come(
    show: Show, chief: User, values: dict[str, Any], standing: str
) -> None:
    story = story_about(show)
    story_about(show, "The other", **values)

    [found] = stories_elsewhere(story, chief)

    assert found.standing == standing


def test_one_that_waits_for_its_moment_says_when(show: Show, chief: User) -> None:
    story = story_about(show)
    other = story_about(show, "The other", live=False)
    other.go_live_at = timezone.now() + datetime.timedelta(days=2)
    other.save_revision().publish()

    [found] = stories_elsewhere(story, chief)

    assert found.standing.startswith("Scheduled for ")


def test_a_draft_of_a_desk_that_is_closed_to_an_editor_is_not_told(show: Show) -> None:
    mine, theirs = make_section("TV"), make_section("Film")
    story = story_about(show, section=mine)
    story_about(show, "Our draft", section=mine, live=False)
    story_about(show, "Their draft", section=theirs, live=False)
    story_about(show, "Their story", section=theirs)

    found = stories_elsewhere(story, editor_of(mine))

    assert {one.title for one in found} == {"Our draft", "Their story"}


def test_who_filed_it_stands_in_for_a_byline(show: Show, chief: User) -> None:
    story = story_about(show)
    story_about(show, "Draft", live=False, owner=UserFactory.create(username="ada"))

    [found] = stories_elsewhere(story, chief)

    assert found.writers == "ada"


@pytest.mark.parametrize(
    ("values", "looks_double"),
    [
        pytest.param({"kind": "preview"}, True, id="same kind, same days"),
        pytest.param({"kind": "news"}, False, id="another kind"),
        pytest.param(
            {"kind": "preview", "dated_on": DAY - datetime.timedelta(days=15)}, False, id="long ago"
        ),
    ],
)
def test_a_piece_of_the_same_kind_about_the_same_looks_double(
    show: Show, chief: User, values: dict[str, Any], *, looks_double: bool
) -> None:
    story = story_about(show, kind="preview")
    story_about(show, "The other", **values)

    [found] = stories_elsewhere(story, chief)

    assert found.looks_double is looks_double


def test_pieces_about_two_episodes_are_no_doubles(show: Show, chief: User) -> None:
    season = SeasonFactory.create(show=show)
    stories = [make_story(f"Part {n}", kind="feature", dated_on=DAY, body=WORDS) for n in (1, 2)]
    for number, story in enumerate(stories, start=1):
        SubjectFactory.create(article=story, show=show, season=season, episodes=str(number))

    [found] = stories_elsewhere(stories[0], chief)

    assert not found.looks_double


def test_a_second_subject_alone_makes_no_double(show: Show, chief: User) -> None:
    story = story_about(show, kind="preview")
    person = PersonFactory.create()
    SubjectFactory.create(article=story, person=person, sort_order=5)
    other = make_story("Of the person", kind="preview", dated_on=DAY, body=WORDS)
    SubjectFactory.create(article=other, person=person)

    [found] = stories_elsewhere(story, chief)

    assert not found.looks_double


def test_a_story_about_nothing_yet_asks_for_its_subjects_alone(
    chief: User, django_assert_num_queries: Any
) -> None:
    story = make_story()

    with django_assert_num_queries(1):
        assert stories_elsewhere(story, chief) == []


def test_many_stories_ask_no_more_than_one(
    show: Show, chief: User, django_assert_max_num_queries: Any
) -> None:
    story = story_about(show)
    for number in range(10):
        other = story_about(show, f"Other {number}", live=False, owner=UserFactory.create())
        BylineFactory.create(article=other)

    with django_assert_max_num_queries(8):
        found = stories_elsewhere(story, chief)

    assert len(found) == 10
