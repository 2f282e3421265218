from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.desk.roles import RECORDS
from tests.factories import UserFactory
from tests.staff import signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("label", RECORDS)
def test_a_new_record_has_the_panels_that_it_will_have_once_it_is_stored(label: str) -> None:
    client = signed_in(UserFactory.create(is_superuser=True))
    app, model = label.split(".")

    page = client.get(reverse(f"wagtailsnippets_{app}_{model}:add"))

    panels = BeautifulSoup(page.text, "html.parser").select("[data-side-panel]")
    named = {str(panel["data-side-panel"]) for panel in panels}
    assert "used-in" in named
    assert "Nothing uses this" in page.text or model == "quote"
    if label in {"people.person", "shows.show"}:
        assert "sources" in named
    assert ("facts" in named) is (label in {"shows.show", "articles.quote"})
