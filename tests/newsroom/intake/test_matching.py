from __future__ import annotations

import dataclasses
import datetime
import itertools
from typing import TYPE_CHECKING, Any, Final

import pytest

from newsroom.intake.actions import apply_proposals
from newsroom.intake.analysis import analyse
from newsroom.intake.knowing import known_names
from newsroom.intake.matching import match
from newsroom.intake.readers import read_bytes
from newsroom.intake.report import as_json, lines
from people.models import Person, PersonName
from shows.models import Credit, OrganisationName
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

FIRST: Final = ("Ada", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry")
LAST: Final = ("Lorne", "Roewood", "Otterley", "Arkwright", "Hallam", "Brandt", "Keel", "Moss")


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
    document = read_bytes(
        b"Xoli Nduma\xe2\x80\x99s Tidewrack is back. So is Saltmarsh.", name="a.txt"
    )

    known = known_names(document)

    assert known.has_person("xoli nduma")
    assert known.has_work("Tidewrack")
    assert not known.has_work("Saltmarsh")


def test_a_name_is_known_as_soon_as_it_is_on_file_and_no_longer_than_that() -> None:
    document = read_bytes(b"A word from Xoli Nduma-Reyes, here.", name="a.txt")
    person = PersonFactory.create(name="X. Nduma-Reyes")
    before = list(known_names(document).people)
    row = PersonNameFactory.create(person=person, kind="stage", text="Xoli Nduma Reyes")
    meanwhile = list(known_names(document).people)
    PersonName.objects.filter(pk=row.pk).delete()

    after = list(known_names(document).people)

    assert (before, meanwhile, after) == ([], ["xoli nduma reyes"], [])


def test_a_company_is_found_by_a_name_it_had() -> None:
    network = OrganisationFactory.create(name="Max", kind="platform")
    OrganisationName.objects.create(organisation=network, text="HBO Max")
    text = "“It rained,” Ada Lorne told HBO Max."

    found = match(analysed(text)).organisations

    assert found["hbo max"].record == network


def test_two_that_fit_are_always_asked_about() -> None:
    PersonFactory.create(name="Dr. Ada Lorne")
    other = PersonFactory.create(name="A. Lorne")
    PersonNameFactory.create(person=other, kind="stage", text="Ada Lorne")
    analysis = analysed("“It rained,” said Dr. Ada Lorne, who was there.")
    person = dataclasses.replace(analysis.people[0], name="Dr. Ada Lorne")

    found = match(dataclasses.replace(analysis, people=(person,))).person("Dr. Ada Lorne")

    assert found.state == "choose"
    assert len(found.candidates) == 2


@pytest.mark.parametrize("names", [3, 60])
def test_it_asks_no_more_for_many_names_than_for_few(
    names: int, django_assert_num_queries: Any
) -> None:
    cast = [f"{first} {last}" for first, last in itertools.product(FIRST, LAST)][:names]
    for name, apart in itertools.product(cast, ("actor", "painter")):
        PersonFactory.create(name=name, disambiguator=apart)
    text = "\n".join(["Cast", *(f"{name} as Role {name[0]}{name[-1]}" for name in cast)])
    head = "The new drama “Saltmarsh” premieres on Peacock on April 19, 2026."
    document = read_bytes(f"{head}\n\n{text}".encode(), name="a.txt")

    with django_assert_num_queries(6):
        known = known_names(document)
    analysis = analyse(document, known=known)
    with django_assert_num_queries(6):
        matches = match(analysis)
    with django_assert_num_queries(2):
        for one in matches.people.values():
            matches.told_apart(one)

    assert sum(one.state == "choose" for one in matches.people.values()) >= min(names, 3)
