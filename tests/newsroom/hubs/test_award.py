"""The pages of awards: every category of an evening, the winner first, and nobody who is hidden."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from shows.models import Nomination, Nominee
from tests.award_factories import (
    AwardCategoryFactory,
    AwardFactory,
    CeremonyFactory,
    NominationFactory,
    NomineeFactory,
)
from tests.factories import PersonFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Ceremony

pytestmark = pytest.mark.django_db

LATER = datetime.datetime(2999, 1, 1, tzinfo=datetime.UTC)
HIDDEN = [
    pytest.param({"live": False}, id="draft"),
    pytest.param({"embargo_until": LATER}, id="embargoed"),
    pytest.param({"expire_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)}, id="expired"),
]


def lanterns(ordinal: int = 77, **values: Any) -> Ceremony:
    award = AwardFactory.create(name="Lantern Awards", slug="lantern-awards")
    day = datetime.date(2025, 9, 14)
    return CeremonyFactory.create(award=award, ordinal=ordinal, held_on=day, **values)


def nominate(ceremony: Ceremony, category: str = "Drama", **values: Any) -> Any:
    named = AwardCategoryFactory.create(award=ceremony.award, name=category)
    return NominationFactory.create(ceremony=ceremony, category=named, **values)


def words(client: Client, path: str) -> str:
    return " ".join(
        BeautifulSoup(client.get(path).text, "html.parser").select("main")[0].get_text().split()
    )


def test_the_index_lists_awards_with_their_last_ceremonies(client: Client) -> None:
    ceremony = lanterns(eligibility="2024–25")
    CeremonyFactory.create(award=ceremony.award, ordinal=76)

    told = words(client, "/awards/")

    assert "Lantern Awards" in told
    assert told.index("77th") < told.index("76th")


def test_an_award_lists_its_ceremonies_by_number_with_both_years(client: Client) -> None:
    lanterns(eligibility="2024–25")

    told = words(client, "/awards/lantern-awards/")

    assert "77th September 14, 2025 for work of 2024–25" in told


def test_a_renamed_category_says_what_it_was(client: Client) -> None:
    award = lanterns().award
    old = AwardCategoryFactory.create(award=award, name="Best Serial", last_ordinal=70)
    AwardCategoryFactory.create(award=award, name="Best Drama", first_ordinal=71, follows=old)

    assert "Best Drama formerly Best Serial" in words(client, "/awards/lantern-awards/")


def test_a_ceremony_has_the_winner_of_each_category_first(client: Client) -> None:
    ceremony = lanterns()
    category = AwardCategoryFactory.create(award=ceremony.award, name="Drama")
    for place, (title, result) in enumerate([("Low Water", "nominated"), ("Étoile", "won")]):
        NominationFactory.create(
            ceremony=ceremony,
            category=category,
            show=ShowFactory.create(title=title),
            result=result,
            sort_order=place,
        )

    told = words(client, "/awards/lantern-awards/77/")

    assert "Drama Winner Étoile Low Water" in told


@pytest.mark.parametrize(
    ("result", "label"),
    [("shortlisted", "Shortlisted"), ("withdrawn", "Withdrawn"), ("rescinded", "Rescinded")],
)
def test_a_result_is_said_in_words(client: Client, result: str, label: str) -> None:
    nominate(lanterns(), show=ShowFactory.create(title="Étoile"), result=result)

    assert f"{label} Étoile" in words(client, "/awards/lantern-awards/77/")


def test_nominees_and_shows_lead_to_their_pages(client: Client) -> None:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    nomination = nominate(lanterns(), show=show)
    NomineeFactory.create(nomination=nomination, person=PersonFactory.create(slug="ada-reyes"))

    page = client.get("/awards/lantern-awards/77/").text

    assert 'href="/shows/etoile/"' in page
    assert 'href="/people/ada-reyes/"' in page


def test_a_ceremony_leads_to_those_before_and_after_it(client: Client) -> None:
    award = lanterns().award
    CeremonyFactory.create(award=award, ordinal=76)
    CeremonyFactory.create(award=award, ordinal=78)
    CeremonyFactory.create(award=award, ordinal=70)

    page = BeautifulSoup(client.get("/awards/lantern-awards/77/").text, "html.parser")

    assert [page.select(f"[rel={way}]")[0]["href"] for way in ("prev", "next")] == [
        "/awards/lantern-awards/76/",
        "/awards/lantern-awards/78/",
    ]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_award_has_no_page_and_takes_its_ceremonies_with_it(
    client: Client, hidden: dict[str, Any]
) -> None:
    ceremony = lanterns()
    for name, value in hidden.items():
        setattr(ceremony.award, name, value)
    ceremony.award.save()

    paths = ["/awards/lantern-awards/", "/awards/lantern-awards/77/"]

    assert [client.get(path).status_code for path in paths] == [404, 404]
    assert "Lantern" not in client.get("/awards/").text


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_ceremony_has_no_page_and_is_listed_nowhere(
    client: Client, hidden: dict[str, Any]
) -> None:
    ceremony = lanterns(**hidden)
    CeremonyFactory.create(award=ceremony.award, ordinal=76)

    pages = [client.get(f"/awards/{path}").text for path in ("", "lantern-awards/76/")]

    assert client.get("/awards/lantern-awards/77/").status_code == 404
    assert not any("77th" in page for page in pages)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_category_of_which_nobody_may_know_a_nominee_is_not_there(
    client: Client, hidden: dict[str, Any]
) -> None:
    ceremony = lanterns()
    nomination = nominate(ceremony, "Lead Actor", show=ShowFactory.create(title="Étoile"))
    NomineeFactory.create(nomination=nomination, person=PersonFactory.create(**hidden))

    told = words(client, "/awards/lantern-awards/77/")

    assert "Lead Actor" not in told
    assert "Étoile" not in told


def test_a_place_on_the_ballot_that_is_empty_is_not_shown(client: Client) -> None:
    nominate(lanterns(), "Lead Actor", show=None)

    assert "Lead Actor" not in words(client, "/awards/lantern-awards/77/")


@pytest.mark.parametrize("path", ["/awards/", "/awards/lantern-awards/"])
def test_the_lists_ask_the_same_number_of_questions_however_long(
    client: Client, django_assert_max_num_queries: Any, path: str
) -> None:
    award = lanterns().award
    for ordinal in range(1, 13):
        CeremonyFactory.create(award=award, ordinal=ordinal)
        CeremonyFactory.create()
        AwardCategoryFactory.create(award=award)
    client.get(path)

    with django_assert_max_num_queries(9):
        client.get(path)


def test_a_ceremony_asks_the_same_number_of_questions_however_many_nominations(
    client: Client, django_assert_num_queries: Any
) -> None:
    small, large = CeremonyFactory.create(), CeremonyFactory.create()
    for ceremony, size in ((small, 2), (large, 12)):
        for number in range(size):
            nomination = nominate(ceremony, f"Category {number}", show=ShowFactory.create())
            NomineeFactory.create(nomination=nomination)
    client.get(small.get_absolute_url())

    with django_assert_num_queries(9):
        client.get(small.get_absolute_url())
    with django_assert_num_queries(9):
        client.get(large.get_absolute_url())


def test_the_pages_only_read(client: Client) -> None:
    ceremony = lanterns()

    for path in ("/awards/", ceremony.award.get_absolute_url(), ceremony.get_absolute_url()):
        assert client.post(path).status_code == 405


def test_a_ceremony_is_previewed_with_the_ballot_in_memory(rf: Any) -> None:
    ceremony = lanterns(live=False)
    category = AwardCategoryFactory.create(award=ceremony.award, name="Lead Actor")
    known, secret = PersonFactory.create(name="Ada Reyes"), PersonFactory.create(live=False)
    empty = Nomination(category=category, sort_order=2)
    for place, person in enumerate((known, secret)):
        row = Nomination(category=category, result="won", sort_order=place)
        row.nominees.set([Nominee(person=person)])
        ceremony.nominations.add(row)
    ceremony.nominations.add(empty)

    page = ceremony.make_preview_request(rf.get("/")).content.decode()

    assert "Ada Reyes" in page
    assert secret.name not in page
    assert page.count("Winner") == 1


def test_an_award_is_previewed_before_it_is_saved(rf: Any) -> None:
    award = AwardFactory.build(name="Lantern Awards", slug="lantern-awards")

    page = award.make_preview_request(rf.get("/")).content.decode()

    assert "We have no ceremony of the Lantern Awards on file." in page


def test_a_ceremony_still_ahead_is_to_be_held(client: Client) -> None:
    ceremony = lanterns()
    ceremony.held_on = datetime.date(2999, 9, 14)
    ceremony.save()

    assert "To be held September 14, 2999" in words(client, "/awards/lantern-awards/77/")
