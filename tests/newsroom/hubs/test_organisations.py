from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from shows.models import OrganisationName
from tests.factories import OrganisationFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def names(client: Client, query: str = "") -> list[str]:
    return [found.name for found in client.get(f"/organizations/{query}").context["organisations"]]


def test_it_lists_what_is_public_by_name(client: Client) -> None:
    OrganisationFactory.create(name="Vogue", kind="publication")
    OrganisationFactory.create(name="Aurora", kind="platform")
    OrganisationFactory.create(name="Unannounced", live=False)

    assert names(client) == ["Aurora", "Vogue"]
    assert "Streaming platform" in client.get("/organizations/").text


@pytest.mark.parametrize(
    "query", ["?name=aur", "?name=old", "?kind=platform", "?name=a&kind=platform"]
)
def test_a_filter_narrows_the_list(client: Client, query: str) -> None:
    aurora = OrganisationFactory.create(name="Aurora", kind="platform")
    OrganisationName.objects.create(organisation=aurora, text="Old Light")
    OrganisationFactory.create(name="Vogue", kind="publication")

    assert names(client, query) == ["Aurora"]


@pytest.mark.parametrize("query", ["?name=zzz", "?kind=venue", "?kind=circus"])
def test_what_none_matches_says_so_and_leads_back(client: Client, query: str) -> None:
    OrganisationFactory.create(kind="platform")

    text = client.get(f"/organizations/{query}").text

    assert "None on file matches all of that." in text
    assert "See all of them" in text


def test_an_empty_catalogue_says_so(client: Client) -> None:
    assert "None is on file yet." in client.get("/organizations/").text


def test_each_leads_to_its_page_and_its_page_to_its_kind(client: Client) -> None:
    aurora = OrganisationFactory.create(name="Aurora", kind="platform")

    assert f'href="{aurora.get_absolute_url()}"' in client.get("/organizations/").text
    assert 'href="/organizations/?kind=platform"' in client.get(aurora.get_absolute_url()).text


def test_the_foot_of_every_page_leads_to_it(client: Client) -> None:
    assert 'href="/organizations/"' in client.get("/people/").text


def test_it_asks_the_same_number_of_questions_however_many(
    client: Client, django_assert_num_queries: Any
) -> None:
    OrganisationFactory.create()
    client.get("/organizations/")
    with django_assert_num_queries(7):
        client.get("/organizations/")
    OrganisationFactory.create_batch(12)

    with django_assert_num_queries(7):
        client.get("/organizations/")
