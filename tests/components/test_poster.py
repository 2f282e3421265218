from __future__ import annotations

import pytest
from django.template.loader import render_to_string

from tests.factories import PersonFactory, PictureFactory, ShowFactory

pytestmark = pytest.mark.django_db


def test_a_show_without_a_poster_gets_one_of_type_and_color() -> None:
    show = ShowFactory.create(title="Étoile", slug="etoile")

    text = render_to_string("components/poster.html", {"show": show})

    assert "<span>Étoile</span>" in text
    assert 'data-hue="' in text
    assert "<img" not in text


def test_a_poster_is_silent_beside_its_title() -> None:
    show = ShowFactory.create(poster=PictureFactory.create())

    text = render_to_string("components/poster.html", {"show": show, "sizes": "10rem"})

    assert 'alt=""' in text


def test_a_person_without_a_portrait_gets_initials() -> None:
    person = PersonFactory.create(name="Lou de Laâge")

    text = render_to_string("components/portrait.html", {"person": person, "shape": "thumb"})

    assert '<span aria-hidden="true">LL</span>' in text
