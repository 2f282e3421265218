from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex, Revision

from newsroom.articles.models import ArticlePage, Subject
from newsroom.articles.models.quote import Quote, QuoteSubject
from newsroom.identity.actions import merge_people, split
from people.models import GroupMember, Person, PersonExternalId, PersonName
from shows.models import Credit, FactVersion
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    PersonNameFactory,
    ShowFactory,
    UserFactory,
    make_story,
)
from tests.newsroom.identity.dumps import difference, dump, mention, story_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserFactory.create()


def two_of_one():
    return (
        PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage"),
        PersonFactory.create(
            name="Lou de Laage", slug="lou-de-laage-2", biography="Born in Bordeaux."
        ),
    )


def test_a_record_deleted_or_merged_leaves_no_dead_mention_after_a_merge_of_1000(user):
    kept, removed = two_of_one()
    for number in range(20):
        words = " ".join(mention(removed, f"de Laâge {place}") for place in range(50))
        story_about(f"Story {number}", words)
    stories = ArticlePage.objects.all()
    before = dump()

    merger = merge_people(kept=kept, removed=removed, user=user)

    bodies = [json.dumps(story.body.raw_data[0]["value"]) for story in stories.all()]
    assert sum(body.count(f'id=\\"{kept.pk}\\"') for body in bodies) == 1000
    assert not any(f'id=\\"{removed.pk}\\"' in body for body in bodies)
    split(merger, user=user)
    assert not difference(before, dump())


def test_many_mentions_take_no_more_questions_than_few(user):
    def cost(stories):
        kept, removed = PersonFactory.create(), PersonFactory.create()
        for number in range(stories):
            story_about(f"Story {number}", mention(removed, "she"))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            merge_people(kept=kept, removed=removed, user=user)
        return len(asked)

    cost(1)

    assert cost(40) <= cost(4) + 2


def test_a_credit_moves_with_what_hangs_on_it(user):
    kept, removed = two_of_one()
    played = CreditedCharacterFactory.create(credit=CreditFactory.create(person=removed))

    merge_people(kept=kept, removed=removed, user=user)

    assert Credit.objects.get().person == kept
    assert list(Credit.objects.get().characters.all()) == [played]


def test_the_same_credit_twice_is_one_afterwards_and_two_after_a_split(user):
    kept, removed = two_of_one()
    show = ShowFactory.create()
    ours = CreditFactory.create(show=show, person=kept)
    theirs = CreditFactory.create(show=show, person=removed, note="returning from a play")
    character = CharacterFactory.create(show=show)
    CreditedCharacterFactory.create(credit=theirs, character=character)
    before = dump()

    merger = merge_people(kept=kept, removed=removed, user=user)

    credit = Credit.objects.get()
    assert (credit.pk, credit.note) == (ours.pk, "returning from a play")
    assert [played.character for played in credit.characters.all()] == [character]
    split(merger, user=user)
    assert not difference(before, dump())


def test_who_took_a_part_over_moves_too(user):
    kept, removed = two_of_one()
    CreditFactory.create(replaced_by=removed, state="replaced")

    merge_people(kept=kept, removed=removed, user=user)

    assert Credit.objects.get().replaced_by == kept


def test_quotes_subjects_and_members_move(user):
    kept, removed = two_of_one()
    band = PersonFactory.create(name="The Stagehands", kind="group")
    GroupMember.objects.create(group=band, person=removed)
    quote = Quote.objects.create(speaker=removed, text="We open on Friday.")
    QuoteSubject.objects.create(quote=quote, person=removed)
    story = make_story()
    Subject.objects.create(article=story, person=removed)

    merge_people(kept=kept, removed=removed, user=user)

    assert GroupMember.objects.get().person == kept
    assert Quote.objects.get().speaker == kept
    assert QuoteSubject.objects.get().person == kept
    assert Subject.objects.get().person == kept


def test_what_a_quote_said_before_names_the_kept_record_and_the_old_one_after_a_split(user):
    kept, removed = two_of_one()
    quote = Quote.objects.create(speaker=removed, text="We open on Friday.")
    quote.text = "We open."
    quote.save()
    was = removed.pk

    merger = merge_people(kept=kept, removed=removed, user=user)

    assert FactVersion.objects.get().values["speaker"] == kept.pk

    split(merger, user=user)

    assert FactVersion.objects.get().values["speaker"] == was


def test_a_story_about_both_is_about_one_and_about_both_again(user):
    kept, removed = two_of_one()
    story = make_story(subjects=[Subject(person=kept), Subject(person=removed)])
    story.save_revision().publish()
    before = dump()

    merger = merge_people(kept=kept, removed=removed, user=user)

    story.refresh_from_db()
    drafted = story.get_latest_revision_as_object()
    assert [subject.person for subject in story.subjects.all()] == [kept]
    assert [subject.person for subject in drafted.subjects.all()] == [kept]
    split(merger, user=user)
    assert not difference(before, dump())


def test_a_draft_beside_a_live_story_names_the_kept_record(user):
    kept, removed = two_of_one()
    story = story_about("Live", "Nobody yet.")
    story.body = [("paragraph", f"<p>{mention(removed, 'She')}</p>")]
    story.save_revision()

    merge_people(kept=kept, removed=removed, user=user)

    drafted = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert f'id="{kept.pk}"' in drafted.body.raw_data[0]["value"]


def test_the_reader_finds_by_the_old_name(user):
    kept, removed = two_of_one()

    merge_people(kept=kept, removed=removed, user=user)

    assert list(Person.objects.called("Lou de Laage")) == [kept]
    assert PersonName.objects.get(person=kept).kind == "misspelling"


def test_identifiers_and_names_move_behind_those_that_are_there(user):
    kept, removed = two_of_one()
    PersonNameFactory.create(person=kept, text="Lou", kind="mononym", sort_order=0)
    PersonNameFactory.create(person=removed, text="L. de Laâge", sort_order=0)
    PersonExternalId.objects.create(person=removed, scheme="imdb", value="nm1")

    merge_people(kept=kept, removed=removed, user=user)

    named = kept.names.order_by("sort_order").values_list("text", flat=True)
    assert list(named) == ["Lou", "L. de Laâge", "Lou de Laage"]
    assert kept.external_ids.get().value == "nm1"


def test_the_kept_record_wins_and_its_empty_fields_are_filled(user):
    kept = PersonFactory.create(name="Lou de Laâge", given_name="Lou")
    removed = PersonFactory.create(
        name="Lou Laâge",
        given_name="Louise",
        sort_name="Laâge, Lou",
        born_on="1990-01-01",
        born_precision="year",
    )

    merge_people(kept=kept, removed=removed, user=user)

    kept.refresh_from_db()
    assert (kept.given_name, kept.sort_name, kept.sort_folded) == ("Lou", "Laâge, Lou", "laage lou")
    assert (str(kept.born_on), kept.born_precision) == ("1990-01-01", "year")


def test_the_draft_of_the_kept_record_holds_what_came_to_it(user):
    kept, removed = two_of_one()
    kept.names = [PersonName(text="Lou", kind="mononym")]
    kept.save_revision().publish()
    PersonNameFactory.create(person=removed, text="L. de Laâge", sort_order=0)

    merge_people(kept=kept, removed=removed, user=user)

    drafted = Person.objects.get(pk=kept.pk).get_latest_revision_as_object()
    assert {name.text for name in drafted.names.all()} == {"Lou", "L. de Laâge", "Lou de Laage"}
    drafted.save_revision().publish()
    assert Person.objects.get(pk=kept.pk).names.count() == 3


def test_changes_not_yet_published_stay_so_and_gain_what_came(user):
    kept, removed = two_of_one()
    kept.save_revision().publish()
    kept.refresh_from_db()
    kept.biography = "Not yet published."
    kept.save_revision()

    merge_people(kept=kept, removed=removed, user=user)

    kept = Person.objects.get(pk=kept.pk)
    assert kept.biography == "Born in Bordeaux."
    assert kept.has_unpublished_changes
    drafted = kept.get_latest_revision_as_object()
    assert drafted.biography == "Not yet published."
    assert [name.text for name in drafted.names.all()] == ["Lou de Laage"]


def test_a_sensitive_name_stays_sensitive(user):
    kept, removed = two_of_one()
    PersonNameFactory.create(person=kept, kind="former", text="Old Name", is_sensitive=False)
    PersonNameFactory.create(person=removed, kind="former", text="Old Name", is_sensitive=True)
    PersonNameFactory.create(person=removed, kind="credited", text="Old Name")
    before = dump()

    merger = merge_people(kept=kept, removed=removed, user=user)

    named = PersonName.objects.filter(folded="old name")
    assert [(name.kind, name.is_sensitive) for name in named] == [("former", True)]
    split(merger, user=user)
    assert not difference(before, dump())


def test_a_record_under_a_sensitive_name_leaves_no_name_and_no_address(user):
    kept = PersonFactory.create(name="New Name")
    PersonNameFactory.create(person=kept, kind="former", text="Old Name", is_sensitive=True)
    removed = PersonFactory.create(name="Old Name", slug="old-name")

    merger = merge_people(kept=kept, removed=removed, user=user)

    assert [name.is_sensitive for name in kept.names.all()] == [True]
    assert not merger.was_public


def test_the_index_of_who_uses_what_follows_and_comes_back(user):
    kept, removed = two_of_one()
    for person in (kept, removed):
        person.save_revision().publish()
    story_about("Both", f"{mention(kept, 'Lou')} and {mention(removed, 'Lou')}")
    story_about("One", mention(removed, "Lou"))
    before = dump()
    assert ReferenceIndex.get_references_to(removed).count() == 2

    merger = merge_people(kept=kept, removed=removed, user=user)

    assert ReferenceIndex.get_references_to(kept).count() == 2
    assert not Revision.objects.filter(object_id=str(removed.pk), object_str="Lou de Laage")
    split(merger, user=user)
    assert not difference(before, dump())
