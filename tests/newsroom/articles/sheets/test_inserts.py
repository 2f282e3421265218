from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest

from newsroom.articles.models import QuoteSubject
from newsroom.articles.sheets import mentioned_in, sheets_for
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    QuoteFactory,
    ShowFactory,
    SubjectFactory,
    UserFactory,
    make_story,
)

if TYPE_CHECKING:
    from newsroom.users.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    user: User = UserFactory.create(is_superuser=True)
    return user


def test_a_show_can_be_inserted_as_a_mention_and_as_every_block_that_draws_one(user: User) -> None:
    show = ShowFactory.create(title="Étoile")
    story = make_story()
    SubjectFactory.create(article=story, show=show)

    [sheet] = sheets_for(story, user)

    [mention, *blocks] = sheet.inserts
    assert (mention.way, mention.name) == ("mention", "Mention: Étoile")
    assert mention.payload == {"kind": "show", "id": show.pk, "words": "Étoile"}
    kinds = {insert.payload["type"]: insert for insert in blocks}
    assert {"cast_list", "plot", "when_and_where"} <= set(kinds)
    held = json.loads(kinds["cast_list"].json)["value"]["show"]
    assert held["id"] == show.pk


def test_a_credit_can_be_inserted_as_person_character_and_role(user: User) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"))
    played = CreditedCharacterFactory.create(credit=credit, character__name="Jack")
    story = make_story()
    SubjectFactory.create(article=story, show=credit.show)

    [sheet] = sheets_for(story, user)

    [line] = dict(sheet.groups)["Cast and credits"]
    assert [(insert.way, insert.name) for insert in line.inserts] == [
        ("mention", "Mention: Luke Kirby"),
        ("mention", "Mention: Jack"),
        ("chip", "Role: Jack"),
    ]
    assert line.inserts[1].payload["id"] == played.character.pk
    assert line.inserts[2].payload == {
        "words": "Jack",
        "kind": "person",
        "id": str(credit.person.pk),
        "fact": "role",
        "show": str(credit.show.pk),
    }


def test_a_quote_of_the_ledger_can_be_inserted_by_those_it_is_by_and_about(user: User) -> None:
    show, person = ShowFactory.create(), PersonFactory.create(name="Lou")
    quote = QuoteFactory.create(speaker=person, text="We fell and fell.")
    QuoteSubject.objects.create(quote=quote, show=show)
    story = make_story()
    SubjectFactory.create(article=story, show=show, sort_order=1)
    SubjectFactory.create(article=story, person=person, sort_order=2)

    for sheet in sheets_for(story, user):
        [line] = dict(sheet.groups)["Quotes"]
        assert line.text == "“We fell and fell.”"
        assert [insert.payload["type"] for insert in line.inserts][:1] == ["quotation"]


def test_the_latest_changes_stand_by_the_show_and_by_the_person(user: User) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"))
    credit.state = "exited"
    credit.save()
    story = make_story()
    SubjectFactory.create(article=story, show=credit.show, sort_order=1)
    SubjectFactory.create(article=story, person=credit.person, sort_order=2)

    for sheet in sheets_for(story, user):
        [line] = dict(sheet.groups)["Latest changes"]
        assert line.text.startswith("Luke Kirby: ")


def test_a_changed_quote_stands_by_whom_it_is_by_and_about(user: User) -> None:
    show, person = ShowFactory.create(), PersonFactory.create(name="Lou")
    quote = QuoteFactory.create(speaker=person, text="We fell.")
    QuoteSubject.objects.create(quote=quote, show=show)
    quote.text = "We fell and fell."
    quote.save()
    story = make_story()
    SubjectFactory.create(article=story, show=show, sort_order=1)
    SubjectFactory.create(article=story, person=person, sort_order=2)

    for sheet in sheets_for(story, user):
        [line] = dict(sheet.groups)["Latest changes"]
        assert line.text == "Lou: Words changed from “We fell.” to “We fell and fell.”"


def test_our_newest_stories_about_a_record_stand_by_it_without_this_one(user: User) -> None:
    show = ShowFactory.create()
    story = make_story("This one")
    SubjectFactory.create(article=story, show=show)
    for number in range(6):
        other = make_story(f"Told {number}", dated_on=datetime.date(2025, 1, number + 1))
        SubjectFactory.create(article=other, show=show)
    draft = make_story("Not yet", live=False, dated_on=datetime.date(2025, 2, 1))
    SubjectFactory.create(article=draft, show=show)

    [sheet] = sheets_for(story, user)

    told = [(line.text, line.note) for line in dict(sheet.groups)["Coverage"]]
    assert told[0] == ("Told 5", "News, Jan 6, 2025")
    assert [text for text, _ in told] == ["Told 5", "Told 4", "Told 3", "Told 2"]


def test_what_is_only_mentioned_can_become_a_subject(user: User) -> None:
    person = PersonFactory.create(name="Other")
    body = f'<p><a linktype="mention" kind="person" id="{person.pk}">x</a></p>'
    story = make_story(body=[{"type": "paragraph", "value": body}])

    [sheet] = mentioned_in(story, user)

    assert sheet.can_be_subject
    assert json.loads(sheet.as_subject) == {
        "kind": "person",
        "id": person.pk,
        "title": "Other",
        "edit_url": f"/desk/snippets/people/person/edit/{person.pk}/",
    }
