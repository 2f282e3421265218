"""The titles of a show: which is right for whom, on which day, and which is never printed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.kit.choosers import say_with_state
from shows.models import Show, ShowTitle
from tests.factories import ShowFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

CHANGED_ON = datetime.date(2024, 5, 1)
DAY_BEFORE = CHANGED_ON - datetime.timedelta(days=1)


def heist() -> Show:
    show = ShowFactory.create(
        title="Money Heist", original_title="La casa de papel", original_language="es"
    )
    ShowTitle.objects.create(show=show, kind="translated", text="Haus des Geldes", language="de")
    ShowTitle.objects.create(
        show=show, kind="translated", text="La Maison de papier", language="fr", region="CA"
    )
    ShowTitle.objects.create(show=show, kind="aka", text="The Paper House", region="AU")
    ShowTitle.objects.create(show=show, kind="aka", text="The Heist Show")
    ShowTitle.objects.create(show=show, kind="working", text="Los Desahuciados")
    ShowTitle.objects.create(show=show, kind="misspelling", text="Mony Heist")
    ShowTitle.objects.create(show=show, kind="abbreviation", text="LCDP")
    return show


@pytest.mark.parametrize(
    "title", ["M*A*S*H", "Tick, Tick… BOOM!", "9-1-1", "$h*! My Dad Says", "…And Justice", "If…."]
)
def test_title_punctuation_is_stored_exactly(title: str) -> None:
    show = ShowFactory.build(title=title, slug="")
    show.full_clean()
    show.save()

    assert Show.objects.get(pk=show.pk).title == title
    assert list(Show.objects.called(title)) == [show]


@pytest.mark.parametrize(
    ("title", "typed"), [("M*A*S*H", "mash"), ("Tick, Tick… BOOM!", "tick boom"), ("9-1-1", "9 1")]
)
def test_a_title_is_found_however_its_marks_are_typed(title: str, typed: str) -> None:
    show = ShowFactory.create(title=title)

    assert list(Show.objects.titled_like(typed)) == [show]


@pytest.mark.parametrize("title", ["Étoile", "ÉTOILE", "E\u0301toile"])
def test_all_caps_and_slug_keep_the_accent_and_fold_the_address(title: str) -> None:
    show = ShowFactory.build(title=title, slug="")
    show.full_clean()

    assert show.title.startswith("É")
    assert show.slug == "etoile"


@pytest.mark.parametrize(
    ("title", "values", "filed"),
    [
        ("The Bear", {}, "Bear, The"),
        ("Étoile", {}, ""),
        ("Die Hard", {}, ""),
        ("La casa de papel", {"original_language": "es"}, "Casa de papel, La"),
        (
            "Die Brücke",
            {"original_title": "Bron", "original_language": "sv"},
            "",
        ),
    ],
)
def test_a_leading_article_is_dropped_in_the_titles_own_language(
    title: str, values: dict[str, str], filed: str
) -> None:
    show = ShowFactory.build(title=title, **values)

    show.clean()

    assert show.sort_title == filed


def test_an_editors_own_sort_title_stays() -> None:
    show = ShowFactory.build(title="Se7en", sort_title="Seven")

    show.clean()

    assert show.sort_title == "Seven"


def test_a_suggested_sort_title_follows_the_title() -> None:
    show = ShowFactory.build(title="The Bears", sort_title="Bear, The")

    show.clean()

    assert show.sort_title == "Bears, The"


def test_the_bear_is_filed_under_b_although_nobody_filed_it() -> None:
    ShowFactory.create(title="The Bear")
    ShowFactory.create(title="Casual")
    ShowFactory.create(title="Atlanta")

    titles = [show.title for show in Show.objects.alphabetical()]

    assert titles == ["Atlanta", "The Bear", "Casual"]


def test_a_retitled_show_has_the_title_of_its_time() -> None:
    show = ShowFactory.create(title="Night Harbor")
    ShowTitle.objects.create(show=show, kind="former", text="Harbor Lights", until_on=DAY_BEFORE)

    assert show.title_on(DAY_BEFORE) == "Harbor Lights"
    assert show.title_on(CHANGED_ON) == "Night Harbor"
    assert "Harbor Lights" not in show.titles_on(CHANGED_ON)


def test_a_show_retitled_twice_has_each_title_in_its_turn() -> None:
    show = ShowFactory.create(title="Third")
    ShowTitle.objects.create(
        show=show, kind="former", text="Second", until_on=datetime.date(2024, 12, 31)
    )
    ShowTitle.objects.create(
        show=show, kind="former", text="First", until_on=datetime.date(2022, 12, 31)
    )

    years = [show.title_on(datetime.date(year, 6, 1)) for year in (2022, 2023, 2025)]

    assert years == ["First", "Second", "Third"]


def test_a_former_title_of_unknown_date_is_right_on_no_day() -> None:
    show = ShowFactory.create(title="Night Harbor")
    ShowTitle.objects.create(show=show, kind="former", text="Harbor Lights")

    assert show.title_on(DAY_BEFORE) == "Night Harbor"


@pytest.mark.parametrize(
    ("language", "region", "title"),
    [
        ("en", "", "Money Heist"),
        ("en", "US", "Money Heist"),
        ("en", "AU", "The Paper House"),
        ("es", "", "La casa de papel"),
        ("es-MX", "MX", "La casa de papel"),
        ("de", "", "Haus des Geldes"),
        ("de-AT", "AT", "Haus des Geldes"),
        ("fr", "CA", "La Maison de papier"),
        ("fr", "FR", "Money Heist"),
        ("ja", "", "Money Heist"),
    ],
)
def test_a_translated_title_is_shown_to_its_own_audience(
    language: str, region: str, title: str
) -> None:
    assert heist().title_in(language, region) == title


def test_a_translated_title_is_right_beside_the_title() -> None:
    right = heist().titles_on(CHANGED_ON)

    assert {"Money Heist", "La casa de papel", "Haus des Geldes", "LCDP"} <= right
    assert not {"Los Desahuciados", "Mony Heist"} & right


def test_titles_are_answered_for_without_a_query_once_they_are_loaded() -> None:
    show = Show.objects.prefetch_related("titles").get(pk=heist().pk)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        show.title_on(CHANGED_ON)
        show.title_in("de")
        show.titles_on(CHANGED_ON)
        show.other_titles()

    assert not queries.captured_queries


@pytest.mark.parametrize("typed", ["haus des", "maison", "mony", "lcdp", "casa papel"])
def test_a_reader_finds_a_show_by_its_other_titles(client: Client, typed: str) -> None:
    show = heist()
    ShowTitle.objects.create(show=show, kind="translated", text="La casa de papel", language="es")

    found = client.get("/shows/", {"name": typed}).context["shows"]

    assert list(found) == [show]


def test_a_reader_finds_no_show_by_a_working_title(client: Client) -> None:
    show = heist()

    found = client.get("/shows/", {"name": "desahuciados"}).context["shows"]

    assert list(found) == []
    assert list(Show.objects.titled_like("desahuciados")) == [show]


def test_only_true_titles_are_printed(client: Client) -> None:
    show = heist()

    page = client.get(show.get_absolute_url()).text

    assert all(title in page for title in ("Haus des Geldes", "The Paper House"))
    assert not any(title in page for title in ("Desahuciados", "Mony Heist", "LCDP"))


def test_a_title_that_is_still_to_come_is_not_printed(client: Client) -> None:
    show = ShowFactory.create(title="Night Harbor")
    ShowTitle.objects.create(
        show=show, kind="aka", text="Tomorrow Harbor", from_on=datetime.date(2999, 1, 1)
    )

    assert "Tomorrow" not in client.get(show.get_absolute_url()).text


def test_a_remake_of_the_same_title_has_its_year_in_choosers_and_not_on_its_page(
    client: Client,
) -> None:
    ShowFactory.create(title="Dune", year_label="1984", slug="dune")
    remake = ShowFactory.create(title="Dune", year_label="2021", slug="dune-2")

    page = client.get("/shows/dune-2/").text

    assert say_with_state(remake) == "Dune (2021)"
    assert "Dune (2021)" not in page


def test_a_title_that_is_a_common_word_needs_a_mark_to_be_taken_for_the_show() -> None:
    show = ShowFactory.create(title="Étoile")

    assert list(Show.objects.called("étoile")) == [show]
    assert show.titles_on(CHANGED_ON) == {"Étoile"}
    assert "étoile" not in show.titles_on(CHANGED_ON)
