from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from newsroom.intake.actions import apply_proposals
from newsroom.intake.matching import known_names, match
from newsroom.intake.report import as_json, lines
from people.models import Person
from shows.models import Credit
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    ShowFactory,
)
from tests.newsroom.intake.pieces import analysed

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db


def test_records_on_file_are_found_by_any_name_and_without_accents(
    section: SectionPage,
) -> None:
    ada = PersonFactory.create(name="Ada Lornè")
    ben = PersonFactory.create(name="Benjamin Roewood")
    PersonNameFactory.create(person=ben, kind="stage", text="Ben Roewood")

    apply_proposals(analysed(), section=section)

    assert not Person.objects.filter(name__in=["Ada Lorne", "Ben Roewood"]).exists()
    credited = {one.person_id: one.credited_as for one in Credit.objects.all()}
    assert credited[ada.pk] == ""
    assert credited[ben.pk] == "Ben Roewood"


def test_a_name_with_two_candidates_is_left_for_a_person_to_choose(
    section: SectionPage,
) -> None:
    PersonFactory.create(name="Ada Lorne", disambiguator="actor, b. 1946", slug="ada-1")
    PersonFactory.create(name="Ada Lorne", disambiguator="physicist", slug="ada-2")

    applied = apply_proposals(analysed(), section=section)

    assert Person.objects.filter(name="Ada Lorne").count() == 2
    assert not Credit.objects.filter(person__name="Ada Lorne").exists()
    assert applied.left == [
        "person Ada Lorne: choose between Ada Lorne (actor, b. 1946); Ada Lorne (physicist)"
    ]


def test_whoever_must_choose_between_namesakes_reads_what_tells_them_apart() -> None:
    for apart, trade, born, title in (
        ("actor", "actor", 1946, "Dark Water"),
        ("physicist", "host", 1968, "Star Tides"),
    ):
        cox = PersonFactory.create(
            name="Ada Lorne",
            disambiguator=apart,
            born_on=datetime.date(born, 1, 1),
            born_precision="year",
        )
        PersonTradeFactory.create(person=cox, trade=trade)
        CreditFactory.create(person=cox, show__title=title)
    analysis = analysed()
    matches = match(analysis)

    [told] = [line for line in lines(analysis, matches) if "choose between" in line]
    data = as_json(analysis, matches)["people"]
    [candidates] = [one["record"]["candidates"] for one in data if one["name"] == "Ada Lorne"]

    assert "Ada Lorne (actor) · actor · b. 1946 · Dark Water; " in told
    assert "Ada Lorne (physicist) · host · b. 1968 · Star Tides" in told
    assert [one["works"] for one in candidates] == ["Dark Water", "Star Tides"]
    assert [one["facts"] for one in candidates] == ["actor · b. 1946", "host · b. 1968"]


def test_a_publication_is_found_with_or_without_its_article() -> None:
    paper = OrganisationFactory.create(name="Los Angeles Times", kind="publication")
    text = "“It rained a lot on us,” Ada Lorne told The Los Angeles Times."

    found = match(analysed(text)).organisation("The Los Angeles Times")

    assert found.record == paper


def test_the_names_on_file_help_to_read_a_piece() -> None:
    PersonFactory.create(name="Xoli Nduma")
    ShowFactory.create(title="Tidewrack")

    known = known_names()

    assert known.has_person("xoli nduma")
    assert known.has_work("Tidewrack")
    assert not known.has_work("Saltmarsh")
