from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsroom.desk.roles import CHIEF_EDITOR, DESK_EDITOR
from newsroom.identity.choices import DoubleReason, PairState
from newsroom.identity.doubles import find_doubles
from newsroom.identity.models import DoublePair, Merger
from people.models import Person
from tests.factories import CreditFactory, PersonFactory, ShowFactory
from tests.newsroom.identity.dumps import mention, story_about
from tests.staff import make_staff, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return signed_in(make_staff(CHIEF_EDITOR))


@pytest.fixture
def two():
    return (
        PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage"),
        PersonFactory.create(name="Lou de Laage", slug="lou-2", biography="Born in Bordeaux."),
    )


def merge_path(kept, removed, kind="person"):
    return reverse("identity:merge", args=[kind, kept.pk, removed.pk])


def test_the_more_menu_of_a_person_leads_to_merging(chief, two):
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[two[0].pk])

    assert reverse("identity:choose", args=["person", two[0].pk]) in chief.get(edit).text


def test_who_may_not_merge_is_not_offered_it(two):
    editor = signed_in(make_staff(DESK_EDITOR))
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[two[0].pk])

    assert reverse("identity:choose", args=["person", two[0].pk]) not in editor.get(edit).text
    assert editor.get(merge_path(*two)).status_code == 302
    assert Person.objects.count() == 2


def test_choosing_the_other_record_leads_to_the_two_beside_each_other(chief, two):
    kept, removed = two
    path = reverse("identity:choose", args=["person", kept.pk])

    assert chief.get(path).status_code == 200
    response = chief.post(path, {"other": removed.pk})

    assert response["Location"] == merge_path(kept, removed)


def test_a_record_is_not_merged_with_itself(chief, two):
    kept, _ = two
    path = reverse("identity:choose", args=["person", kept.pk])

    assert "this one" in chief.post(path, {"other": kept.pk}).text
    assert chief.get(merge_path(kept, kept)).status_code == 404


def test_the_preview_shows_what_moves_and_what_differs(chief, two):
    kept, removed = two
    CreditFactory.create(person=removed)
    story_about("One", mention(removed, "Lou"))

    text = chief.get(merge_path(kept, removed)).text

    assert "Credits" in text
    assert "Texts that mention it" in text
    assert "Born in Bordeaux." in text
    assert merge_path(removed, kept) in text
    assert Person.objects.count() == 2


def test_merging_and_undoing_at_the_desk(chief, two):
    kept, removed = two

    response = chief.post(merge_path(kept, removed), {"alias_kind": "misspelling"}, follow=True)

    merger = Merger.objects.get()
    assert response.request["PATH_INFO"] == reverse("identity:merger", args=[merger.pk])
    assert "Undo this merge" in response.text
    assert merger.merged_by is not None
    chief.post(reverse("identity:merger", args=[merger.pk]))
    assert Person.objects.filter(pk=removed.pk).exists()
    assert "for a while" in chief.get(reverse("identity:merger", args=[merger.pk])).text


def test_an_undo_that_cannot_be_exact_names_what_changed_and_asks(chief, two):
    kept, removed = two
    chief.post(merge_path(kept, removed), {"alias_kind": "misspelling"})
    merger = Merger.objects.get()
    path = reverse("identity:merger", args=[merger.pk])
    Person.objects.filter(pk=kept.pk).update(biography="Rewritten.")

    refused = chief.post(path)

    assert "Changed since the two became one: the person “Lou de Laâge”." in refused.text
    assert "Undo the rest" in refused.text
    chief.post(path, {"leaving_changes": "1"})
    assert Person.objects.filter(pk=removed.pk).exists()
    assert Person.objects.get(pk=kept.pk).biography == "Rewritten."


def test_what_forbids_a_merger_is_said_before_and_stops_it(chief, two):
    kept, removed = two
    removed.embargo_until = timezone.now() + datetime.timedelta(days=3)
    removed.save()

    text = chief.get(merge_path(kept, removed)).text

    assert "readers would learn what it holds" in text
    assert "Merge the two" not in text
    chief.post(merge_path(kept, removed), {"alias_kind": "misspelling"})
    assert Person.objects.filter(pk=removed.pk).exists()


def test_the_report_lists_doubles_with_what_tells_them_apart(chief, two):
    find_doubles("person")

    text = chief.get(reverse("identity:doubles")).text

    assert "Same name" in text
    assert merge_path(*two) in text


def test_the_report_asks_the_same_questions_for_many_pairs(chief, two):
    find_doubles("person")
    chief.get(reverse("identity:doubles"))
    with CaptureQueriesContext(connection) as few:
        chief.get(reverse("identity:doubles"))
    for number in range(12):
        PersonFactory.create(name=f"Ludivine Sagnier {number}", disambiguator="")
        PersonFactory.create(name=f"Ludivine Sagniér {number}", disambiguator="")
    find_doubles("person")

    with CaptureQueriesContext(connection) as many:
        text = chief.get(reverse("identity:doubles")).text

    assert text.count("Compare and merge") == 13
    assert len(many) == len(few)


def test_an_empty_report_says_so(chief):
    assert "No doubles are listed" in chief.get(reverse("identity:doubles")).text
    assert "No two records have been merged" in chief.get(reverse("identity:mergers")).text


def test_not_the_same_is_remembered(chief, two):
    find_doubles("person")
    pair = DoublePair.objects.get()

    chief.post(reverse("identity:decide", args=[pair.pk]))
    find_doubles("person")

    pair.refresh_from_db()
    assert pair.state == PairState.DISMISSED
    assert merge_path(*two) not in chief.get(reverse("identity:doubles")).text
    chief.post(reverse("identity:decide", args=[pair.pk]), {"reopen": "1"})
    pair.refresh_from_db()
    assert pair.state == PairState.OPEN


def test_looking_again_lists_what_is_new(chief, two):
    chief.post(reverse("identity:look"))

    assert DoublePair.objects.get().reason == DoubleReason.SAME_NAME


def test_the_list_is_narrowed_by_kind_reason_and_likeness(chief, two):
    ShowFactory.create(title="Night Ferry")
    ShowFactory.create(title="Night Fery")
    for kind in ("person", "show"):
        find_doubles(kind)
    path = reverse("identity:doubles")

    assert "Night Fery" not in chief.get(path, {"kind": "person"}).text
    assert "Night Fery" in chief.get(path, {"reason": "near_name"}).text
    assert "Night Fery" not in chief.get(path, {"score": "95"}).text
    assert "No pair answers" in chief.get(path, {"kind": "person", "reason": "same_id"}).text


def test_every_merger_is_listed_with_the_way_to_undo_it(chief, two):
    chief.post(merge_path(*two), {"alias_kind": "misspelling"})

    text = chief.get(reverse("identity:mergers")).text

    assert "Lou de Laage" in text
    assert reverse("identity:merger", args=[Merger.objects.get().pk]) in text
