from __future__ import annotations

import io

import pytest
from django.core.management import call_command

from newsroom.identity.models import DoublePair
from tests.factories import PersonFactory, ShowFactory

pytestmark = pytest.mark.django_db


def test_it_lists_doubles_and_counts_honestly():
    PersonFactory.create(name="Lou de Laâge")
    PersonFactory.create(name="Lou de Laage")
    ShowFactory.create(title="Night Ferry")
    out = io.StringIO()

    call_command("find_doubles", stdout=out)
    call_command("find_doubles", "--kind", "person", stdout=out)

    said = out.getvalue().splitlines()
    assert said[0].startswith("person: 1 new, 1 to decide")
    assert said[1].startswith("show: 0 new, 0 to decide")
    assert said[2].startswith("person: 0 new, 1 to decide")


def test_what_is_no_double_any_more_leaves_the_list():
    PersonFactory.create(name="Lou de Laâge")
    double = PersonFactory.create(name="Lou de Laage")
    call_command("find_doubles", stdout=io.StringIO())
    double.name = "Somebody Else"
    double.save()

    call_command("find_doubles", stdout=io.StringIO())

    assert not DoublePair.objects.exists()
