from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.intake.actions import apply_proposals
from newsroom.intake.matching import known_names, match
from people.models import Person
from shows.models import Credit
from tests.factories import OrganisationFactory, PersonFactory, PersonNameFactory, ShowFactory
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
        "person Ada Lorne: choose between Ada Lorne (actor, b. 1946), Ada Lorne (physicist)"
    ]


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
