from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from newsroom.images.credits import HOUSE_TEMPLATE, check_template, credit_line
from newsroom.images.models import Picture


@pytest.mark.parametrize(
    ("credit", "rights", "line"),
    [
        ("A. Name/Agency", "agency", "Photo: A. Name/Agency"),
        ("A. Name", "own", "Photo: A. Name"),
        ("A. Name/Studio", "handout", "Handout photo: A. Name/Studio"),
        ("Studio", "screengrab", "Screengrab: Studio"),
        ("A. Name", "illustration", "Illustration: A. Name"),
        ("", "own", ""),
        ("Courtesy of the studio", "handout", "Courtesy of the studio"),
        ("Image credit: Studio.", "handout", "Image credit: Studio."),
    ],
)
def test_a_credit_says_what_the_picture_is_and_whose(credit: str, rights: str, line: str) -> None:
    assert credit_line(Picture(credit=credit, rights=rights)) == line


@pytest.mark.parametrize(
    ("template", "with_agency", "without"),
    [
        ("{kind}: {name}/{agency}", "Photo: A. Name/Agency", "Photo: A. Name"),
        ("{name} ({agency})", "A. Name (Agency)", "A. Name"),
        ("© {name}, {agency}", "© A. Name, Agency", "© A. Name"),
        ("{agency}/{name}", "Agency/A. Name", "A. Name"),
    ],
)
def test_the_house_says_how_a_credit_reads(template: str, with_agency: str, without: str) -> None:
    assert credit_line(Picture(credit="A. Name/Agency"), template) == with_agency
    assert credit_line(Picture(credit="A. Name"), template) == without


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("Photo: {agency}", "Say where the name stands: {name}."),
        ("{name} {year}", "“{year}” is none of {kind}, {name} and {agency}."),
        ("{name", "Say where the name stands: {name}."),
    ],
)
def test_a_form_that_cannot_be_filled_in_is_refused(template: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check_template(template)

    assert refused.value.messages == [message]


def test_the_usual_form_can_be_filled_in() -> None:
    check_template(HOUSE_TEMPLATE)
