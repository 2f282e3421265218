from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Revision, Site, TaskState

from newsroom.articles.models import ArticlePage, HomePage, SectionPage
from newsroom.demo.actions import DemoRefusedError, load_demo
from newsroom.demo.models import LoadedEntry
from newsroom.desk.roles import ROLES
from newsroom.images.models import Picture
from newsroom.users.models import User
from people.models import Person, PersonName
from shows.models import Credit, Release, Season, Show
from tests.newsroom.demo.small import read_small

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_allowed")]

NOW = datetime.datetime(2026, 3, 10, 15, tzinfo=datetime.UTC)


def test_the_whole_demo_loads_and_a_second_run_changes_nothing() -> None:
    loaded = load_demo()

    assert loaded["shows"] == 31
    assert loaded["people"] == 122
    assert Show.objects.public().count() == 30
    assert Person.objects.public().count() == 121
    assert ArticlePage.objects.public().count() == 61
    assert SectionPage.objects.live().count() == 6
    assert Picture.objects.filter(alt_text="").count() == 0
    revisions = Revision.objects.count()

    assert load_demo() == {}
    assert Revision.objects.count() == revisions


def test_it_refuses_without_debug(settings: Settings) -> None:
    settings.DEBUG = False

    with pytest.raises(DemoRefusedError, match="only while DEBUG is on"):
        load_demo()
    with pytest.raises(CommandError, match="only while DEBUG is on"):
        call_command("load_demo")
    assert User.objects.count() == 0


def test_what_was_edited_is_kept() -> None:
    catalogue = read_small(shows=("pampa",))
    load_demo(catalogue=catalogue)
    Show.objects.update(logline="Edited at the desk.")

    load_demo(catalogue=catalogue)

    assert Show.objects.get().logline == "Edited at the desk."


def test_what_was_deleted_stays_deleted() -> None:
    catalogue = read_small(stories=("pampa-review",))
    load_demo(catalogue=catalogue)
    ArticlePage.objects.get().delete()

    load_demo(catalogue=catalogue)

    assert not ArticlePage.objects.exists()


def test_an_interrupted_load_goes_on_where_it_stopped() -> None:
    load_demo(catalogue=read_small())

    loaded = load_demo(catalogue=read_small(shows=("pampa",)))

    assert dict(loaded) == {"organisations": 2, "people": 5, "shows": 1}
    assert LoadedEntry.objects.filter(key="shows/pampa").exists()


def test_the_site_gets_its_name() -> None:
    load_demo(catalogue=read_small())

    assert Site.objects.get().site_name == "Houselights"
    assert HomePage.objects.get().title == "Houselights"


def test_there_is_one_login_for_each_role_and_none_has_a_password() -> None:
    load_demo(catalogue=read_small())

    staff = User.objects.filter(is_demo=True)
    assert {user.groups.get().name for user in staff} == {role.name for role in ROLES}
    assert not any(user.has_usable_password() for user in staff)
    assert Group.objects.count() == len(ROLES)


def test_days_count_from_the_day_of_the_load() -> None:
    load_demo(catalogue=read_small(shows=("night-ferry",)), now=NOW)

    nordic, american = Release.objects.order_by("pk")
    assert nordic.date == datetime.date(2026, 2, 26)
    assert (american.date, american.precision) == (datetime.date(2026, 5, 1), "month")


def test_true_days_stay() -> None:
    load_demo(catalogue=read_small(shows=("etoile",)), now=NOW)

    assert Release.objects.get().date == datetime.date(2025, 4, 24)


def test_a_show_comes_with_all_its_rows_and_a_first_revision() -> None:
    load_demo(catalogue=read_small(shows=("night-ferry",)))

    show = Show.objects.get()
    assert show.credits.count() == 11
    assert [
        str(row) for row in show.credits.get(person__slug="siiri-haapala").characters.all()
    ] == ["Inspector Aino Kallio"]
    assert show.plots.count() == 3
    assert Season.objects.get().episodes.count() == 6
    assert show.live_revision is not None
    assert not show.has_unpublished_changes


def test_a_credit_under_embargo_is_not_public_and_neither_is_its_character() -> None:
    load_demo(catalogue=read_small(shows=("orbit-of-small-things",)))

    hidden = Credit.objects.get(person__slug="imogen-achebe")
    assert hidden.is_embargoed()
    assert not hidden.characters.get().character.is_public()


def test_a_former_name_is_kept_and_marked() -> None:
    load_demo(catalogue=read_small(shows=("night-ferry",)))

    assert PersonName.objects.get(kind="former").is_sensitive


def test_a_live_story_is_dated_back_to_its_day() -> None:
    load_demo(catalogue=read_small(stories=("pampa-review",)), now=NOW)

    story = ArticlePage.objects.get()
    assert story.dated_on == datetime.date(2025, 9, 28)
    assert timezone.localdate(story.first_published_at) == story.dated_on


def test_mentions_hold_the_records_of_this_database() -> None:
    load_demo(catalogue=read_small(stories=("pampa-review",)))

    story, show = ArticlePage.objects.get(), Show.objects.get()
    first = story.body[0].value.source
    assert f'<i><a linktype="mention" kind="show" id="{show.pk}">Pampa</a></i>' in first


@pytest.mark.parametrize(
    ("slug", "step"),
    [
        pytest.param("footlight-guest-submitted", "Edit", id="with the desk"),
        pytest.param("velvet-hour-costumes-checking", "Fact check", id="with the fact checker"),
        pytest.param("dimcheva-next-checked", "Approval", id="with the chief editor"),
    ],
)
def test_a_story_in_review_waits_at_its_step(slug: str, step: str) -> None:
    load_demo(catalogue=read_small(stories=(slug,)))

    story = ArticlePage.objects.get()
    assert not story.live
    assert story.current_workflow_task.name == step


def test_a_returned_story_says_why() -> None:
    load_demo(catalogue=read_small(stories=("kingfisher-rumor-returned",)))

    story = ArticlePage.objects.get()
    rejected = TaskState.objects.get(status=TaskState.STATUS_REJECTED)
    assert story.current_workflow_state.status == "needs_changes"
    assert rejected.comment.startswith("One source")


def test_a_draft_has_not_been_sent_to_anyone() -> None:
    load_demo(catalogue=read_small(stories=("salt-road-dinner-draft",)))

    story = ArticlePage.objects.get()
    assert (story.live, story.workflow_in_progress) == (False, False)


@pytest.mark.parametrize("slug", ["knock-knock-review", "orbit-surprise-embargoed"])
def test_a_scheduled_story_waits_for_its_day(slug: str) -> None:
    load_demo(catalogue=read_small(stories=(slug,)))

    story = ArticlePage.objects.get()
    assert not story.live
    assert story.scheduled_revision.approved_go_live_at > timezone.now()


def test_an_edited_story_reads_as_before_until_it_is_published() -> None:
    load_demo(catalogue=read_small(stories=("second-spring-recap-7",)))

    story = ArticlePage.objects.get()
    assert story.has_unpublished_changes
    assert story.title == "Second Spring recap: the pupil’s mother"
    assert "the whole street" in story.get_latest_revision_as_object().title


def test_the_command_says_how_to_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setattr("newsroom.demo.actions.read_catalogue", read_small)
    out = io.StringIO()

    call_command("load_demo", stdout=out)
    call_command("load_initial_data", stdout=out)

    printed = out.getvalue()
    assert "http://localhost:8123/desk/" in printed
    assert "the password is lights-up" in printed
    assert "chief      Chief editor    Ruth Ambrose" in printed
    assert "loaded already; what you edited stays" in printed
