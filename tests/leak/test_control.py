"""The control: what no reader found is really there, and whoever may edit it finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Comment, Revision

from newsroom.articles.models import ArticlePage
from newsroom.desk.roles import ADMIN
from tests.leak.canaries import text_fields
from tests.leak.states import GONE
from tests.leak.test_states import our_models
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from tests.leak.world import World

pytestmark = pytest.mark.django_db

# In the database, but in no form: Wagtail's own field, which ours replaces with another.
IN_NO_FORM = {("images.Picture", "description"), ("images.Picture", "file")}


def on_file(world: World) -> str:
    """All words of the house: every row of ours, every revision, every comment, every tag."""
    told = [str(content) for content in Revision.objects.values_list("content", flat=True)]
    told += Comment.objects.values_list("text", flat=True)
    told += apps.get_model("taggit.Tag").objects.values_list("name", flat=True)
    told += [str(list(story.body.raw_data)) for story in ArticlePage.objects.all()]
    for model in our_models():
        names = [field.name for field in text_fields(model)]
        told += [str(row) for row in model._default_manager.values_list(*names)] if names else []
    return "\n".join(told)


def test_every_canary_is_on_file_but_those_of_what_was_deleted(world: World) -> None:
    told = on_file(world)

    lost = [
        str(placed)
        for token, placed in world.canaries.placed.items()
        if token.startswith("zqk") and token not in told and placed.state not in GONE
    ]

    assert "\n".join(lost) == ""


def test_an_editor_finds_in_every_form_what_a_reader_does_not(world: World) -> None:
    """One form for each state and one for each model, all their canaries in them."""
    admin = make_staff(ADMIN)
    client, finder = signed_in(admin), AdminURLFinder(admin)
    missing = []
    for (state, label), thing in _sample(world).items():
        url = finder.get_edit_url(thing)
        form = client.get(url).text if url else ""
        missing += [
            f"{url} lacks {placed}"
            for token, placed in world.canaries.placed.items()
            if (placed.state, placed.model) == (state, label)
            and (label, placed.field) not in IN_NO_FORM
            and "slug of the alias" not in placed.field
            and token not in form
        ]

    assert "\n".join(missing) == ""


def _sample(world: World) -> dict[tuple[str, str], Any]:
    """So many of what is hidden that every state and every model is among them."""
    states, labels, sample = set(), set(), {}
    for (state, label), thing in world.edited.items():
        if state not in states or label not in labels:
            sample[state, label] = thing
            states.add(state)
            labels.add(label)
    return sample
