"""Every kind of record at the desk: its lists, its forms, its history, its chooser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.articles.models import Author, Outline, Quote
from newsroom.desk.roles import WRITER
from newsroom.desk.viewsets import RecordsViewSetGroup
from people.models import Person
from shows.models import Award, Ceremony, Character, Genre, Organisation, Season, Show
from tests.award_factories import AwardFactory, CeremonyFactory
from tests.factories import (
    AuthorFactory,
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    GenreFactory,
    OrganisationFactory,
    OutlineFactory,
    PersonFactory,
    PersonTradeFactory,
    QuoteFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
)
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

FACTORIES: dict[type[Any], Any] = {
    Show: ShowFactory,
    Person: PersonFactory,
    Season: SeasonFactory,
    Character: CharacterFactory,
    Organisation: OrganisationFactory,
    Quote: QuoteFactory,
    Award: AwardFactory,
    Ceremony: CeremonyFactory,
    Genre: GenreFactory,
    Author: AuthorFactory,
    Outline: OutlineFactory,
}
ALL = [pytest.param(model, id=model.__name__) for model in FACTORIES]
WITH_DRAFTS = [
    pytest.param(model, id=model.__name__)
    for model in FACTORIES
    if model not in (Genre, Author, Outline)
]


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def url(model: Any, view: str, *args: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def chooser_url(model: Any, view: str, *args: Any) -> str:
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(view), args=args)


def test_every_kind_of_record_is_on_the_menu() -> None:
    assert [item.model for item in RecordsViewSetGroup.items] == list(FACTORIES)


@pytest.mark.parametrize("model", ALL)
@pytest.mark.parametrize("view", ["list", "list_results", "add"])
def test_its_lists_and_its_empty_form_open(admin: Client, model: Any, view: str) -> None:
    FACTORIES[model]()

    assert admin.get(url(model, view)).status_code == 200


@pytest.mark.parametrize("model", ALL)
@pytest.mark.parametrize("view", ["edit", "inspect", "usage", "history", "delete"])
def test_the_pages_of_one_record_open(admin: Client, model: Any, view: str) -> None:
    record = FACTORIES[model]()

    assert admin.get(url(model, view, record.pk)).status_code == 200


@pytest.mark.parametrize("model", WITH_DRAFTS)
def test_two_versions_can_be_compared(admin: Client, model: Any) -> None:
    record = FACTORIES[model]()
    versions = [record.save_revision(), record.save_revision()]

    compared = url(model, "revisions_compare", record.pk, versions[0].pk, versions[1].pk)

    assert admin.get(compared).status_code == 200


@pytest.mark.parametrize("model", WITH_DRAFTS)
@pytest.mark.parametrize("view", ["lock", "unpublish", "workflow_history"])
def test_it_can_be_locked_and_taken_down(admin: Client, model: Any, view: str) -> None:
    record = FACTORIES[model]()

    answer = admin.post(url(model, view, record.pk)) if view == "lock" else None
    answer = answer or admin.get(url(model, view, record.pk))

    assert answer.status_code in (200, 302)


@pytest.mark.parametrize("model", WITH_DRAFTS)
def test_it_can_be_seen_as_a_reader_would_before_it_is_saved(admin: Client, model: Any) -> None:
    record = FACTORIES[model].create()
    preview = url(model, "preview_on_edit", record.pk)
    form = filled_form(admin.get(url(model, "edit", record.pk)).text)

    assert admin.post(preview, form).json() == {"is_valid": True, "is_available": True}
    assert admin.get(preview).status_code == 200


@pytest.mark.parametrize("model", ALL)
@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_its_chooser_opens_and_searches(admin: Client, model: Any, view: str) -> None:
    record = FACTORIES[model]()

    answer = admin.get(chooser_url(model, view), {"q": str(record).split()[0][:3]})

    assert answer.status_code == 200
    assert f"/chosen/{record.pk}/" in answer.text.replace("\\/", "/")


@pytest.mark.parametrize("model", ALL)
@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_its_list_can_be_taken_along(admin: Client, model: Any, export: str) -> None:
    FACTORIES[model]()

    answer: Any = admin.get(url(model, "list"), {"export": export})

    assert answer.status_code == 200
    assert b"".join(answer.streaming_content)


@pytest.mark.parametrize("model", ALL)
def test_saving_it_untouched_is_accepted(admin: Client, model: Any) -> None:
    record = FACTORIES[model]()
    form = filled_form(admin.get(url(model, "edit", record.pk)).text)
    # A script draws the form of a body, here of none.
    body = {"body-count": "0"} if model is Outline else {}

    answer = admin.post(url(model, "edit", record.pk), form | body)

    assert answer.status_code == 302


@pytest.mark.parametrize("standing", ["public", "draft", "changed", "embargoed"])
@pytest.mark.parametrize("model", WITH_DRAFTS)
def test_its_list_is_narrowed_by_how_it_stands(admin: Client, model: Any, standing: str) -> None:
    assert admin.get(url(model, "list"), {"standing": standing}).status_code == 200


def test_the_list_is_searched_with_accents_aside(admin: Client) -> None:
    PersonFactory.create(name="Lou de Laâge")
    PersonFactory.create(name="Kelly Bishop")

    answer = admin.get(url(Person, "list"), {"q": "laage"})

    assert "Lou de Laâge" in answer.text
    assert "Kelly Bishop" not in answer.text


def test_people_are_narrowed_by_trade(admin: Client) -> None:
    PersonTradeFactory.create(person=PersonFactory.create(name="Dancing Dora"), trade="dancer")
    PersonTradeFactory.create(person=PersonFactory.create(name="Acting Anna"), trade="actor")

    answer = admin.get(url(Person, "list"), {"trade": "dancer"})

    assert "Dancing Dora" in answer.text
    assert "Acting Anna" not in answer.text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({"kind": "film"}, "A film", id="kind"),
        pytest.param({"year": "2025"}, "Out in 2025", id="year of a release"),
        pytest.param({"year": "0"}, None, id="a year that never was"),
        pytest.param({"unsettled": "rumoured"}, "With a rumour", id="state of a credit"),
    ],
)
def test_shows_are_narrowed(admin: Client, asked: dict[str, str], found: str | None) -> None:
    titles = ["A film", "Out in 2025", "With a rumour"]
    ShowFactory.create(title=titles[0], kind="film")
    ReleaseFactory.create(show=ShowFactory.create(title=titles[1]))
    CreditFactory.create(show=ShowFactory.create(title=titles[2]), state="rumoured")

    listed = admin.get(url(Show, "list_results"), asked).text

    assert [title for title in titles if title in listed] == ([found] if found else titles)


def test_shows_are_narrowed_by_platform(admin: Client) -> None:
    platform = OrganisationFactory.create(name="Prime Video")
    ReleaseFactory.create(show=ShowFactory.create(title="On Prime"), platform=platform)
    ReleaseFactory.create(show=ShowFactory.create(title="Elsewhere"))

    listed = admin.get(url(Show, "list_results"), {"platform": platform.pk}).text

    assert "On Prime" in listed
    assert "Elsewhere" not in listed


@pytest.mark.parametrize("model", [Person, Show])
def test_a_long_list_asks_no_more_than_a_short_one(
    admin: Client, model: Any, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        show, person = ShowFactory.create(), PersonTradeFactory.create().person
        ReleaseFactory.create(show=show, platform=OrganisationFactory.create())
        CreditFactory.create(show=show, person=person)
    admin.get(url(model, "list"))

    with django_assert_max_num_queries(15):
        admin.get(url(model, "list"))


@pytest.mark.parametrize("model", [Person, Show, Character])
def test_a_long_chooser_asks_no_more_than_a_short_one(
    admin: Client, model: Any, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        credit = CreditFactory.create(person=PersonTradeFactory.create().person)
        CreditedCharacterFactory.create(credit=credit)
        ReleaseFactory.create(show=credit.show, platform=OrganisationFactory.create())
    admin.get(chooser_url(model, "choose"))

    with django_assert_max_num_queries(10):
        admin.get(chooser_url(model, "choose"))


def test_a_chooser_tells_namesakes_apart(admin: Client) -> None:
    actor = PersonFactory.create(name="Brian Cox", disambiguator="actor, b. 1946")
    PersonTradeFactory.create(person=actor, trade="actor")
    show = ShowFactory.create(title="Succession", year_label="2018")
    CreditFactory.create(person=actor, show=show)
    PersonFactory.create(name="Brian Cox", disambiguator="physicist", live=False)

    listed = admin.get(chooser_url(Person, "choose_results"), {"q": "cox"}).text

    assert "Brian Cox (actor, b. 1946)" in listed
    assert "Succession (2018)" in listed
    assert "Brian Cox (physicist)" in listed
    assert "draft" in listed.lower()


def test_a_chooser_opened_for_one_show_offers_only_its_own(admin: Client) -> None:
    ours, other = CharacterFactory.create(name="Tobias"), CharacterFactory.create(name="Toby")

    listed = admin.get(chooser_url(Character, "choose_results"), {"show": ours.show_id}).text

    assert "Tobias" in listed
    assert other.name not in listed


def test_a_character_made_in_the_chooser_belongs_to_the_show_at_hand(admin: Client) -> None:
    show = ShowFactory.create()
    opened = admin.get(chooser_url(Character, "choose"), {"show": show.pk}).json()["html"]

    answer = admin.post(
        chooser_url(Character, "create"), {"show": show.pk, "name": "Geneviève", "kind": "person"}
    )

    made = Character.objects.get()
    assert f'<input type="hidden" name="show" value="{show.pk}"' in opened
    assert answer.json()["result"]["id"] == str(made.pk)
    assert (made.show, made.live) == (show, True)


def test_a_record_made_in_a_chooser_is_a_draft_unless_its_maker_may_publish() -> None:
    writer = signed_in(make_staff(WRITER))

    answer = writer.post(chooser_url(Person, "create"), {"name": "New Face", "disambiguator": ""})

    made = Person.objects.get()
    assert answer.json()["result"]["string"] == "New Face – draft"
    assert made.live is False
    assert made.latest_revision is not None


def test_a_namesake_cannot_be_made_in_a_chooser_unnoticed(admin: Client) -> None:
    PersonFactory.create(name="Brian Cox")

    answer = admin.post(chooser_url(Person, "create"), {"name": "Brian Cox", "disambiguator": ""})

    assert "Someone of that name is here already" in answer.json()["htmlFragment"]
    assert Person.objects.count() == 1
