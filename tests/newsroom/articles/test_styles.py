from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from newsroom.articles import styles
from newsroom.articles.models import StyleProfile
from newsroom.desk.roles import ADMIN, CHIEF_EDITOR, ROLES
from newsroom.kit.dates import say_date
from tests.factories import EpisodeFactory, ShowFactory, make_story
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.desk.roles import Role

pytestmark = pytest.mark.django_db

WINTER, SPRING = datetime.date(2025, 1, 24), datetime.date(2025, 4, 24)


def house_style(**values: Any) -> StyleProfile:
    """The style of the main site, as an editor has set it."""
    return StyleProfile.objects.create(site=Site.objects.get(is_default_site=True), **values)


def mention(kind: str, number: int, words: str) -> str:
    return f'<a linktype="mention" kind="{kind}" id="{number}">{words}</a>'


def test_a_site_that_has_set_nothing_is_set_as_a_magazine() -> None:
    assert styles.current_style().show_titles == "italics"
    assert not StyleProfile.objects.exists()


def test_a_request_is_answered_in_the_style_of_its_site() -> None:
    house_style(show_titles="quotes")
    request = RequestFactory().get("/")

    with styles.answering(request), CaptureQueriesContext(connection) as asked:
        marks = [styles.current_style().show_titles for _ in range(12)]

    assert set(marks) == {"quotes"}
    assert len(asked) <= 2


def test_a_draft_of_the_style_is_used_inside_and_forgotten_outside() -> None:
    with styles.using(StyleProfile(dates="british")):
        inside = say_date(SPRING)

    assert inside == "24 April 2025"
    assert say_date(SPRING) == "April 24, 2025"


@pytest.mark.parametrize(
    ("form", "winter", "spring", "month"),
    [
        ("long", "January 24, 2025", "April 24, 2025", "January 2025"),
        ("short", "Jan. 24, 2025", "April 24, 2025", "January 2025"),
        ("british", "24 January 2025", "24 April 2025", "January 2025"),
    ],
)
def test_dates_are_said_as_the_house_says_them(
    form: str, winter: str, spring: str, month: str
) -> None:
    with styles.using(StyleProfile(dates=form)):
        assert say_date(WINTER) == winter
        assert say_date(SPRING) == spring
        assert say_date(WINTER, "month") == month
        assert say_date(WINTER, today=SPRING) == winter.replace(", 2025", "").replace(" 2025", "")


def test_seasons_and_episodes_have_one_wording() -> None:
    assert StyleProfile().say_place(2, 3) == "season 2, episode 3"
    assert StyleProfile(seasons="upper").say_place(2, 3) == "Season 2, Episode 3"


def test_one_story_in_three_styles_differs_in_nothing_but_marks(client: Client) -> None:
    series, film = ShowFactory.create(title="Étoile"), ShowFactory.create(title="Dune", kind="film")
    episode = EpisodeFactory.create(title="The Swap", season__show=series)
    text = (
        f"<p>{mention('show', series.pk, 'Étoile')}’s third,"
        f" {mention('episode', episode.pk, 'The Swap')},"
        f" nods to {mention('show', film.pk, 'Dune')} (1984).</p>"
    )
    story = make_story(body=[{"type": "paragraph", "value": text}])
    profile = house_style()
    told = {}

    for base, values in {
        "magazine": {},
        "wire": {"show_titles": "quotes", "film_titles": "quotes"},
        "own": {"film_titles": "plain", "quote_marks": "single"},
    }.items():
        StyleProfile.objects.filter(pk=profile.pk).update(
            **{"show_titles": "italics", "film_titles": "italics", **values}
        )
        html = client.get(story.url).text
        told[base] = html[html.index('<div class="rich-text">') : html.index("</p></div>")]

    assert '<cite class="title">Étoile</cite></a>’s third, “<a' in told["magazine"]
    assert "The Swap</a>,” nods" in told["magazine"]
    assert '<cite class="title">Dune</cite></a> (1984)' in told["magazine"]
    assert "Étoile</a>”’s third" in told["wire"]
    assert "Dune</a>” (1984)" in told["wire"]
    assert "The Swap</a>’, nods" in told["own"]
    assert ">Dune</a> (1984)" in told["own"]


def test_a_title_no_reader_may_follow_is_marked_all_the_same() -> None:
    show = ShowFactory.create(title="Étoile", kind="film", live=False)
    story = make_story(body=[{"type": "paragraph", "value": mention("show", show.pk, "Étoile")}])

    assert '<cite class="title">Étoile</cite>' in str(story.body.render_as_block({}))


def test_whether_a_hidden_work_is_a_film_does_not_show_in_its_marks() -> None:
    house_style(film_titles="quotes")
    show = ShowFactory.create(title="Étoile", kind="film", live=False)
    story = make_story(body=[{"type": "paragraph", "value": mention("show", show.pk, "Étoile")}])

    assert '<cite class="title">Étoile</cite>' in str(story.body.render_as_block({}))


# At the desk


def style_path() -> str:
    site = Site.objects.get(is_default_site=True)
    return reverse("wagtailsettings:edit", args=["articles", "styleprofile", site.pk])


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_the_house_style_is_set_by_the_chief_editor_and_the_admin(role: Role) -> None:
    answer = signed_in(make_staff(role)).get(style_path())

    assert (answer.status_code == 200) is (role in (CHIEF_EDITOR, ADMIN))


def save(**values: Any) -> StyleProfile:
    client = signed_in(make_staff(CHIEF_EDITOR))
    form = filled_form(client.get(style_path()).text)
    answer = client.post(style_path(), {**form, **values})
    assert answer.status_code == 302
    return StyleProfile.objects.get()


def test_choosing_the_wire_sets_what_the_wires_do() -> None:
    profile = save(based_on="wire")

    assert profile.based_on == "wire"
    assert (profile.show_titles, profile.film_titles, profile.dates) == (
        "quotes",
        "quotes",
        "short",
    )


def test_departing_from_a_convention_makes_the_style_our_own() -> None:
    profile = save(film_titles="quotes")

    assert profile.based_on == "own"
    assert (profile.show_titles, profile.film_titles) == ("italics", "quotes")


def test_what_is_changed_with_the_convention_stands_and_is_our_own() -> None:
    profile = save(based_on="wire", dates="british")

    assert profile.based_on == "own"
    assert (profile.show_titles, profile.dates) == ("quotes", "british")


def test_an_own_style_is_left_as_it_is() -> None:
    profile = save(based_on="own", dates="british")

    assert profile.based_on == "own"
    assert (profile.show_titles, profile.dates) == ("italics", "british")


def test_the_preview_sets_the_specimen_in_the_style_being_chosen() -> None:
    client = signed_in(make_staff(CHIEF_EDITOR))
    form = filled_form(client.get(style_path()).text)
    site = Site.objects.get(is_default_site=True)
    path = reverse("wagtailsettings:preview_on_edit", args=["articles", "styleprofile", site.pk])

    client.post(path, {**form, "based_on": "wire", "seasons": "upper"})
    told = client.get(path).text

    assert "“Ward Nine,” with “Low Water”’s cast." in told
    assert "“I wrote ‘Night Bus’ in a week,” she said of “Ward Nine.”" in told
    assert "Season 2, Episode 3" in told
    assert "It opens Jan. 24, 2027, and closes April 24." in told
