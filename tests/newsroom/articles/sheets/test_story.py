from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles.sheets import mentioned_in, sheets_for
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PersonTradeFactory,
    ReleaseFactory,
    ShowFactory,
    StatusEventFactory,
    SubjectFactory,
    UserFactory,
    make_story,
)

if TYPE_CHECKING:
    from newsroom.users.models import User

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now() + datetime.timedelta(days=1)


@pytest.fixture
def user() -> User:
    user: User = UserFactory.create(is_superuser=True)
    return user


def test_a_show_is_told_with_its_dates_its_status_and_its_cast_in_billing_order(
    user: User,
) -> None:
    show = ShowFactory.create(title="Étoile", year_label="2025")
    ReleaseFactory.create(
        show=show, platform=OrganisationFactory.create(name="Prime Video"), regions="US GB"
    )
    StatusEventFactory.create(show=show)
    CreditFactory.create(show=show, person=PersonFactory.create(name="Second"), sort_order=2)
    first = CreditFactory.create(
        show=show,
        person=PersonFactory.create(name="First"),
        sort_order=1,
        tier="regular",
        source=OrganisationFactory.create(name="Deadline"),
        source_note="March 4",
        as_of=datetime.date(2025, 3, 4),
    )
    CreditedCharacterFactory.create(credit=first, character__name="Jack")
    story = make_story()
    SubjectFactory.create(article=story, show=show)

    [sheet] = sheets_for(story, user)

    assert (sheet.kind, sheet.name, sheet.warning) == ("Show", "Étoile (2025)", "")
    assert sheet.edit_url == f"/desk/snippets/shows/show/edit/{show.pk}/"
    told = {heading: [line.text for line in lines] for heading, lines in sheet.groups}
    assert told == {
        "When and where": ["April 24, 2025 on Prime Video"],
        "Facts that follow the record": [
            "Premiere: April 24, 2025",
            "Platform: Prime Video",
            "Original network: Prime Video",
            "Status: ordered",
        ],
        "Status": ["Ordered, June 1, 2023"],
        "Cast and credits": ["First, as Jack", "Second, actor"],
    }
    [[line, _other]] = [lines for heading, lines in sheet.groups if heading == "Cast and credits"]
    assert (line.note, line.source) == ("Series regular", "Deadline March 4, as of Mar 4, 2025")


@pytest.mark.parametrize(
    ("values", "warning"),
    [
        pytest.param({"state": "confirmed"}, "", id="confirmed"),
        pytest.param({"state": "announced"}, "", id="announced"),
        pytest.param({"state": "rumoured"}, "Rumoured", id="rumoured"),
        pytest.param({"state": "exited"}, "Exited", id="exited"),
    ],
)
def test_what_must_not_be_printed_says_why(
    user: User, values: dict[str, Any], warning: str
) -> None:
    credit = CreditFactory.create(**values)
    story = make_story()
    SubjectFactory.create(article=story, show=credit.show)

    [sheet] = sheets_for(story, user)

    [(_heading, [line])] = sheet.groups
    assert line.warning == warning
    assert sheet.warnings == bool(warning)


def test_a_name_that_begins_with_a_small_letter_stays_so(user: User) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="k.d. lang"))
    story = make_story()
    SubjectFactory.create(article=story, show=credit.show)

    [sheet] = sheets_for(story, user)

    [(_heading, [line])] = sheet.groups
    assert line.text == "k.d. lang, actor"


def test_an_embargoed_fact_says_until_when(user: User) -> None:
    moment = datetime.datetime(2099, 4, 1, 13, 0, tzinfo=datetime.UTC)
    release = ReleaseFactory.create(embargo_until=moment)
    story = make_story()
    SubjectFactory.create(article=story, show=release.show)

    [sheet] = sheets_for(story, user)

    groups = dict(sheet.groups)
    [line] = groups["When and where"]
    assert line.warning == "Embargoed until Apr 1, 2099, 9:00 a.m."
    assert "2025" not in "".join(fact.text for fact in groups["Facts that follow the record"])


@pytest.mark.parametrize(
    ("hidden", "warning"),
    [
        ({"live": False}, "Draft: no reader sees it yet"),
        ({"embargo_until": TOMORROW}, "Embargoed until "),
    ],
)
def test_a_record_that_is_not_public_says_so(
    user: User, hidden: dict[str, Any], warning: str
) -> None:
    story = make_story()
    SubjectFactory.create(article=story, person=PersonFactory.create(**hidden))

    [sheet] = sheets_for(story, user)

    assert sheet.warning.startswith(warning)


def test_a_person_is_told_with_the_name_for_second_mention_and_works(user: User) -> None:
    person = PersonFactory.create(name="Lou de Laâge", second_mention="de Laâge")
    PersonTradeFactory.create(person=person, trade="actor")
    CreditFactory.create(person=person, show=ShowFactory.create(title="Étoile"))
    story = make_story()
    SubjectFactory.create(article=story, person=person)

    [sheet] = sheets_for(story, user)

    assert sheet.told == "actor"
    assert [(heading, lines[0].text) for heading, lines in sheet.groups] == [
        ("Second mention", "de Laâge"),
        ("Credits", "Étoile, actor"),
    ]


def test_the_sheets_stand_in_the_order_of_the_story(user: User) -> None:
    story = make_story()
    show, person = ShowFactory.create(title="Étoile"), PersonFactory.create(name="Lou")
    SubjectFactory.create(article=story, show=show, sort_order=2)
    SubjectFactory.create(article=story, person=person, sort_order=1)

    assert [sheet.name for sheet in sheets_for(story, user)] == ["Lou", "Étoile"]


def test_what_the_text_mentions_besides_stands_in_a_line_each(user: User) -> None:
    about, person = (
        PersonFactory.create(name="Main"),
        PersonFactory.create(name="Other", live=False),
    )
    show = ShowFactory.create(title="Earlier")
    links = "".join(
        f'<a linktype="mention" kind="{kind}" id="{record.pk}">x</a>'
        for kind, record in (("person", about), ("person", person), ("show", show))
    )
    story = make_story(body=[{"type": "paragraph", "value": f"<p>{links}</p>"}])
    SubjectFactory.create(article=story, person=about)

    found = mentioned_in(story, user)

    assert [(sheet.kind, sheet.name, bool(sheet.warning)) for sheet in found] == [
        ("Person", "Other", True),
        ("Show", "Earlier", False),
    ]


def test_an_editor_who_may_not_change_records_gets_no_way_there() -> None:
    story = make_story()
    SubjectFactory.create(article=story, show=ShowFactory.create())

    [sheet] = sheets_for(story, UserFactory.create())

    assert sheet.edit_url is None


def test_forty_credits_ask_no_more_than_one(user: User, django_assert_max_num_queries: Any) -> None:
    story = make_story()
    for _ in range(3):
        show = ShowFactory.create()
        SubjectFactory.create(article=story, show=show)
        for _ in range(12):
            CreditedCharacterFactory.create(
                credit=CreditFactory.create(show=show, source=OrganisationFactory.create())
            )
        ReleaseFactory.create(show=show, platform=OrganisationFactory.create())
        StatusEventFactory.create(show=show)
    story.refresh_from_db()

    with django_assert_max_num_queries(48):
        sheets = sheets_for(story, user)

    assert len(sheets) == 3
