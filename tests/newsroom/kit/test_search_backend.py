from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse_lazy
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from modelsearch.backends import get_search_backend
from wagtail.search.models import IndexEntry

from newsroom.articles.models import ArticlePage
from newsroom.desk.roles import CHIEF_EDITOR
from newsroom.kit.search_backend import Backend, CalmIndex, Index, SearchBackend
from people.models import Person
from tests.factories import PersonFactory, make_story
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable


def scans(write: Callable[[], object]) -> list[str]:
    """The statements of ``write`` that read or rewrite the whole index."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        write()
    return [
        query["sql"]
        for query in queries
        if "AVG(" in query["sql"].upper()
        or ("UPDATE" in query["sql"].upper() and '"title_norm" =' in query["sql"])
    ]


@pytest.mark.django_db
def test_stock_every_save_reads_the_whole_index() -> None:
    person = PersonFactory.create()

    with mock.patch.object(SearchBackend, "index_class", Index):
        assert scans(person.save)


@pytest.mark.django_db
def test_no_save_reads_the_whole_index() -> None:
    person = PersonFactory.create()
    story = make_story()

    assert not scans(person.save)
    assert not scans(lambda: story.save_revision().publish())


@pytest.mark.django_db
def test_a_rebuild_weighs_the_titles() -> None:
    make_story("A rather long headline for a story")
    make_story("Short")

    CalmIndex(get_search_backend())._refresh_title_norms(full=True)

    norms = IndexEntry.objects.values_list("title_norm", flat=True).distinct()
    assert set(norms) != {1.0}


@pytest.mark.django_db
def test_what_was_saved_is_found() -> None:
    story = make_story("The Salt Road ends")
    person = PersonFactory.create(name="Inès Aumont")

    assert list(ArticlePage.objects.search("salt")) == [story]
    assert list(get_search_backend().autocomplete("Aum", Person)) == [person]


HOSTILE = [
    '"',
    '"a" ' * 300,
    "\x00",
    "word " * 500,
    "*",
    "a* OR b",
    "NEAR(a b)",
    "-",
    "^x",
    "'",
    ":",
    "(",
    "\\",
]


SEARCH_BOXES = [
    "/desk/pages/search/",
    reverse_lazy(Person.snippet_viewset.get_url_name("list")),
    reverse_lazy("wagtailimages:index"),
]


@pytest.mark.django_db
def test_stock_an_odd_character_is_an_error() -> None:
    make_story("Salt and sand")
    stock = Backend({})

    with pytest.raises((DatabaseError, ValueError)):
        list(stock.search("salt\x00", ArticlePage))


@pytest.mark.django_db
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed[:10]))
@pytest.mark.parametrize("address", SEARCH_BOXES)
def test_no_search_box_of_the_desk_fails(address: str, typed: str) -> None:
    chief = signed_in(make_staff(CHIEF_EDITOR))

    response = chief.get(str(address), {"q": typed})

    assert response.status_code == 200


class AnySearch(TestCase):
    @given(st.text(max_size=60))
    @hypothesis_settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
    def test_it_takes_whatever_is_typed(self, typed: str) -> None:
        list(ArticlePage.objects.search(typed)[:1])
        list(get_search_backend().autocomplete(typed, Person)[:1])
