from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from tests.factories import ShowFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", ["season", "character"])
def test_what_hangs_on_a_show_is_made_only_where_the_show_is_given(
    admin_client: Client, model: str
) -> None:
    show = ShowFactory.create()
    address = reverse(f"wagtailsnippetchoosers_shows_{model}:choose")

    unasked = admin_client.get(address).json()
    of_a_show = admin_client.get(address, {"show": show.pk}).json()

    assert "data-chooser-modal-creation-form" not in unasked["html"]
    assert "data-chooser-modal-creation-form" in of_a_show["html"]
