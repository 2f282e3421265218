from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.desk.roles import WRITER
from tests.factories import (
    CreditFactory,
    PersonFactory,
    ShowFactory,
    SubjectFactory,
    UserFactory,
    make_section,
    make_story,
)
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def listed(client: Client, **asked: Any) -> list[str]:
    """The headlines of the list, in its order."""
    answer = client.get(reverse("stories:index_results"), asked)
    return [story.title for story in answer.context["object_list"]]


def test_all_stories_stand_in_one_list_with_their_section(admin: Client) -> None:
    make_story("One", section=make_section("TV"))
    make_story("Two", section=make_section("Film"))

    answer = admin.get(reverse("stories:index"))

    found = {(story.title, story.section_title) for story in answer.context["object_list"]}
    assert found == {("One", "TV"), ("Two", "Film")}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({"kind": "review"}, ["A review"], id="kind"),
        pytest.param({"standing": "draft"}, ["A draft"], id="drafts"),
        pytest.param({"standing": "changed"}, ["A change"], id="changed"),
        pytest.param({"standing": "scheduled"}, ["A draft"], id="scheduled"),
        pytest.param({"standing": "review"}, [], id="in review"),
        pytest.param({"dated_on_from": "2025-01-01"}, ["A review"], id="dated since"),
        pytest.param({"q": "review"}, ["A review"], id="searched"),
    ],
)
def test_the_list_is_narrowed(admin: Client, asked: dict[str, str], found: list[str]) -> None:
    long_ago = datetime.date(2020, 1, 1)
    make_story("A review", kind="review", dated_on=datetime.date(2025, 4, 1))
    make_story("A change", dated_on=long_ago).save_revision()
    draft = make_story("A draft", live=False, dated_on=long_ago)
    draft.go_live_at = timezone.now() + datetime.timedelta(days=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)

    assert listed(admin, **asked) == found


def test_the_list_is_narrowed_by_section(admin: Client) -> None:
    film = make_section("Film")
    make_story("On film", section=film)
    make_story("On TV", section=make_section("TV"))

    assert listed(admin, section=film.pk) == ["On film"]


def test_the_list_of_a_section_has_the_columns_of_a_desk(admin: Client) -> None:
    section = make_section("TV")
    make_story("On TV", section=section, kind="review", dated_on=datetime.date(2025, 4, 1))

    html = admin.get(reverse("wagtailadmin_explore", args=[section.pk])).text

    assert "On TV" in html
    assert "Review" in html
    assert "Apr 1, 2025" in html


def test_the_list_can_be_taken_along(admin: Client) -> None:
    make_story("A review", kind="review")

    answer: Any = admin.get(reverse("stories:index"), {"export": "csv"})

    assert "A review" in b"".join(answer.streaming_content).decode()


def test_a_writer_sees_the_stories_of_the_desk() -> None:
    make_story("Of the desk")

    assert listed(signed_in(make_staff(WRITER))) == ["Of the desk"]


def test_someone_without_any_right_to_pages_does_not() -> None:
    make_story("Of the desk")

    answer = signed_in(UserFactory.create()).get(reverse("stories:index"))

    assert answer.status_code == 302


def test_the_records_stand_beside_the_text(admin: Client) -> None:
    story = make_story()
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"), state="rumoured")
    SubjectFactory.create(article=story, show=credit.show)

    html = admin.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).text

    assert "record-sheets" in html
    assert "Luke Kirby, actor" in html
    assert "Rumoured" in html
    assert "1 entry below may not be printed." in html


def test_a_new_story_says_how_to_bring_records_beside_it(admin: Client) -> None:
    section = make_section()
    add = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk])

    assert "This story is about no record yet." in admin.get(add).text


def test_autosave_brings_the_records_of_a_new_subject(admin: Client) -> None:
    story = make_story()
    show = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby")).show
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(admin.get(edit).text) | body_of("Words.")
    form |= {
        "subjects-TOTAL_FORMS": "1",
        "subjects-0-id": "",
        "subjects-0-ORDER": "1",
        "subjects-0-show": show.pk,
    }

    answer = admin.post(edit, form, headers={"Accept": "application/json"})

    assert answer.json()["success"] is True
    assert "Luke Kirby, actor" in answer.json()["html"]


def test_autosave_stays_quiet_about_what_only_publishing_asks_for(admin: Client) -> None:
    story = make_story(live=False, embargo_until=timezone.now() + datetime.timedelta(days=1))
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = filled_form(admin.get(edit).text) | body_of("Words.")

    saved = admin.post(edit, form, headers={"Accept": "application/json"})
    published = admin.post(edit, form | {"action-publish": "action-publish"})

    assert saved.json()["success"] is True
    assert "The story is embargoed until" in published.text


def test_twelve_mentions_in_the_editor_cost_a_few_queries(
    admin: Client, django_assert_max_num_queries: Any
) -> None:
    words = "".join(
        f'<a linktype="mention" kind="{kind}" id="{record.pk}">x</a>'
        for kind, factory in (("person", PersonFactory), ("show", ShowFactory))
        for record in factory.create_batch(12)
    )
    story = make_story(body=[{"type": "paragraph", "value": f"<p>{words}</p>"}] * 3)
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    admin.get(edit)

    with django_assert_max_num_queries(92):
        admin.get(edit)
