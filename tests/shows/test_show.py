from __future__ import annotations

import datetime
import unicodedata
from typing import Any

import pytest
from django.utils import timezone

from shows.models import (
    Character,
    Genre,
    Organisation,
    OrganisationName,
    Season,
    Show,
    ShowTitle,
)
from tests.factories import (
    CharacterFactory,
    GenreFactory,
    OrganisationFactory,
    SeasonFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)


def test_its_title_is_kept_exactly_and_searched_folded() -> None:
    show = ShowFactory.create(title=unicodedata.normalize("NFD", "Étoile"))
    show.refresh_from_db()

    assert show.title == "Étoile"
    assert list(Show.objects.titled_like("etoi")) == [show]
    assert list(Show.objects.called("ETOILE")) == [show]


def test_another_title_finds_it_once() -> None:
    show = ShowFactory.create(title="Money Heist")
    ShowTitle.objects.create(show=show, kind="translated", text="La casa de papel", language="es")
    ShowTitle.objects.create(show=show, kind="working", text="Casa")

    assert list(Show.objects.titled_like("casa")) == [show]
    assert list(Show.objects.called("la casa de papel")) == [show]


def test_two_works_of_one_title_are_told_apart_by_their_year() -> None:
    first = ShowFactory.create(title="Dune", year_label="1984", slug="")
    second = ShowFactory.build(title="Dune", year_label="2021", slug="")

    first.clean()
    first.save()
    second.clean()

    assert str(first) == "Dune (1984)"
    assert (first.slug, second.slug) == ("dune", "dune-2")


def test_an_article_does_not_decide_where_it_is_filed() -> None:
    ShowFactory.create(title="The Bear", sort_title="Bear, The")
    ShowFactory.create(title="Atlanta")
    ShowFactory.create(title="Étoile")

    titles = [show.title for show in Show.objects.alphabetical()]

    assert titles == ["Atlanta", "The Bear", "Étoile"]


@pytest.mark.parametrize("factory", [SeasonFactory, CharacterFactory])
@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="draft"),
        pytest.param({"expire_at": NOW - HOUR}, id="expired"),
        pytest.param({"embargo_until": NOW + HOUR}, id="embargoed"),
    ],
)
def test_what_belongs_to_it_is_hidden_with_it(factory: Any, hidden: dict[str, object]) -> None:
    record = factory(show=ShowFactory.create(**hidden))

    assert not type(record).objects.public(at=NOW).exists()


@pytest.mark.parametrize(
    ("words", "number"), [("stranger", None), ("stranger 2", 2), ("stranger things 1", 1)]
)
def test_a_season_is_found_by_its_show_and_number(words: str, number: int | None) -> None:
    show = ShowFactory.create(title="Stranger Things")
    seasons = [SeasonFactory.create(show=show, number=1), SeasonFactory.create(show=show, number=2)]

    found = list(Season.objects.named_like(words).alphabetical())

    assert found == [season for season in seasons if number in (None, season.number)]


def test_a_number_in_a_title_is_no_season() -> None:
    season = SeasonFactory.create(show=ShowFactory.create(title="24"), number=1)

    assert list(Season.objects.named_like("24")) == [season]


def test_a_season_is_called_by_its_label_where_it_has_one() -> None:
    assert SeasonFactory.build(number=3).name == "Season 3"
    assert SeasonFactory.build(number=3, label="Series 3").name == "Series 3"


def test_a_character_is_found_by_its_name_or_its_show() -> None:
    character = CharacterFactory.create(name="Geneviève", show=ShowFactory.create(title="Étoile"))

    assert list(Character.objects.named_like("genev")) == [character]
    assert list(Character.objects.named_like("etoile")) == [character]


def test_an_organisation_is_found_by_what_it_was_called() -> None:
    platform = OrganisationFactory.create(name="Max")
    OrganisationName.objects.create(organisation=platform, text="HBO Max")

    assert list(Organisation.objects.called("hbo max")) == [platform]
    assert list(Organisation.objects.named_like("hbo")) == [platform]


def test_a_genre_is_found_by_a_part_of_its_name() -> None:
    genre = GenreFactory.create(name="Dance drama")

    assert list(Genre.objects.named_like("drama")) == [genre]
