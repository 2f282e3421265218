from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from newsroom.articles.models import ArticlePage
from newsroom.desk.deletion import places_using
from people.models import Person
from shows.models import Show
from tests.factories import (
    AuthorFactory,
    BylineFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    UserFactory,
    make_story,
)
from tests.staff import signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def body_mentioning(person: Person) -> list[dict[str, str]]:
    words = f'<p><a linktype="mention" kind="person" id="{person.pk}">Her</a></p>'
    return [{"type": "paragraph", "value": words}]


def delete(client: Client, *records: Any) -> str:
    """Ask and answer the question, one by one or all at once; what the desk is told."""
    if len(records) == 1:
        view = records[0].snippet_viewset.get_url_name("delete")
        address = reverse(view, args=[records[0].pk])
    else:
        label = records[0]._meta
        address = (
            reverse("wagtail_bulk_action", args=[label.app_label, label.model_name, "delete"])
            + "?"
            + "&".join(f"id={record.pk}" for record in records)
        )
    return client.post(address, follow=True).text


def places(record: Any) -> str:
    return "; ".join(str(place) for place in places_using(record))


def test_a_record_that_nothing_uses_is_deleted(admin: Client) -> None:
    person = PersonFactory.create()

    delete(admin, person)

    assert not Person.objects.exists()


def test_a_person_whom_a_story_mentions_is_kept_and_the_story_named(admin: Client) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    make_story("A leap", body=body_mentioning(person))

    told = delete(admin, person)

    story = ArticlePage.objects.get()
    assert "Take it out there first, then delete it." in told
    assert "Stories on the site" in told
    assert f'<a href="{reverse("wagtailadmin_pages:edit", args=[story.pk])}">A leap</a>' in told
    assert Person.objects.filter(pk=person.pk).exists()


def test_a_person_whom_only_a_draft_mentions_is_kept_too() -> None:
    person = PersonFactory.create()
    make_story("Not out", live=False, body=body_mentioning(person))

    assert "the story “Not out” (body)" in places(person)


def test_a_person_whom_unpublished_changes_mention_is_kept_too() -> None:
    person = PersonFactory.create()
    story = make_story("Out")
    story.body = body_mentioning(person)
    story.save_revision()

    assert "the story “Out” (unpublished changes)" in places(person)


def test_a_person_whom_unpublished_credits_name_is_kept_too() -> None:
    person = PersonFactory.create()
    show = ShowFactory.create(title="Étoile")
    show.credits.add(CreditFactory.build(show=show, person=person))
    show.save_revision()

    assert "the show “Étoile” (unpublished changes)" in places(person)


def test_the_first_six_places_of_a_kind_are_named_and_all_of_them_counted(admin: Client) -> None:
    person = PersonFactory.create()
    for number in range(7):
        CreditFactory.create(person=person, show=ShowFactory.create(title=f"Show {number}"))

    told = delete(admin, person)

    assert sum(f">Show {number}</a>" in told for number in range(7)) == 6
    assert "and 1 more" in told
    assert "used in 7 places" in told


def test_the_places_are_found_with_the_same_number_of_questions_however_many(
    django_assert_max_num_queries: Any,
) -> None:
    person = PersonFactory.create()
    for _ in range(12):
        CreditFactory.create(person=person)

    with django_assert_max_num_queries(5):
        found = places_using(person)

    assert len(found) == 12


def test_the_question_itself_is_answered_with_what_stands_in_the_way(admin: Client) -> None:
    credit = CreditFactory.create(show__title="Étoile")
    view = credit.person.snippet_viewset.get_url_name("delete")

    told = admin.get(reverse(view, args=[credit.person.pk])).text

    edit = reverse(credit.show.snippet_viewset.get_url_name("edit"), args=[credit.show.pk])
    assert "Credits" in told
    assert f'<a href="{edit}">Étoile</a>' in told


def test_a_story_in_a_section_an_editor_does_not_see_is_counted_and_not_named() -> None:
    story = make_story("Not for all", live=False)
    show = ShowFactory.create()
    SubjectFactory.create(article=story, show=show)
    group = Group.objects.create(name="Records only")
    names = ("access_admin", "view_show", "change_show", "delete_show")
    group.permissions.set(Permission.objects.filter(codename__in=names))
    user = UserFactory.create()
    user.groups.add(group)

    told = delete(signed_in(user), show)

    assert "used in 1 place" in told
    assert "a story in a section you do not work in" in told
    assert "Not for all" not in told


def test_a_show_a_story_is_about_is_kept() -> None:
    show = ShowFactory.create()
    SubjectFactory.create(article=make_story("A leap"), show=show)

    assert "the story “A leap” (subject)" in places(show)


def test_a_show_takes_its_seasons_with_it(admin: Client) -> None:
    season = SeasonFactory.create()

    delete(admin, season.show)

    assert not Show.objects.exists()


def test_many_at_once_are_kept_if_one_of_them_is_used(admin: Client) -> None:
    used, free = PersonFactory.create(name="Used One"), PersonFactory.create()
    CreditFactory.create(person=used)

    told = delete(admin, used, free)

    assert "Used One" in told
    assert f"Delete only “{free}”" in told
    assert f"id={free.pk}&amp;" in told
    assert Person.objects.count() == 2


def test_many_at_once_go_if_none_is_used(admin: Client) -> None:
    delete(admin, PersonFactory.create(), PersonFactory.create())

    assert not Person.objects.exists()


def test_a_character_that_a_credit_names_is_kept() -> None:
    played = CreditedCharacterFactory.create(credit__show__title="Étoile")

    assert "the show “Étoile” (credit)" in places(played.character)


def test_an_author_with_a_byline_is_kept() -> None:
    author = AuthorFactory.create()
    BylineFactory.create(article=make_story("A leap"), author=author)

    assert "the story “A leap” (byline)" in places(author)


def test_an_organisation_is_kept_as_long_as_it_is_a_source() -> None:
    outlet = OrganisationFactory.create()
    CreditFactory.create(source=outlet)

    assert "the show" in places(outlet)
