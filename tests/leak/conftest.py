from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from django.db import transaction

from newsroom.articles import gate
from newsroom.delivery.tasks import one_write
from tests.leak.facts import (
    plant_choices,
    plant_coverage,
    plant_drops,
    plant_episode,
    plant_facts,
    plant_members,
    plant_quotes,
    plant_ties,
    plant_versions,
)
from tests.leak.pictures import plant_pictures
from tests.leak.planting import plant_records, plant_stories
from tests.leak.references import plant_below, plant_quotations, plant_references
from tests.leak.unprinted import plant_house_words, plant_names
from tests.leak.world import World, backbone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker

PLANTERS = (
    plant_records,
    plant_stories,
    plant_facts,
    plant_ties,
    plant_members,
    plant_versions,
    plant_drops,
    plant_quotes,
    plant_choices,
    plant_coverage,
    plant_names,
    plant_episode,
    plant_pictures,
    plant_references,
    plant_below,
    plant_quotations,
    plant_house_words,
)


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Built once for this folder, whose tests only read, and rolled back before any other runs."""
    with django_db_blocker.unblock(), transaction.atomic():
        # Each thing is indexed once, not with each of its rows; and what the gate would stop could
        # have got past it before there was such a rule.
        with one_write(), patch.object(gate, "check"):
            built = backbone()
            for plant in PLANTERS:
                plant(built)
        yield built
        transaction.set_rollback(True)
