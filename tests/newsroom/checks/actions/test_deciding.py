from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import PageLogEntry

from newsroom.checks.actions import dismiss, override_gate, take_back
from newsroom.checks.choices import DismissReason
from newsroom.checks.looking import Look, look_at
from newsroom.checks.models import Dismissal, Override
from tests.factories import UserFactory
from tests.newsroom.checks.stories import draft, latest, set_rule

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db


def look_in(story: ArticlePage) -> Look:
    looks = look_at(latest(story)).looks
    return next(look for look in looks if look.finding.check == "doubled-word")


def test_whoever_writes_waves_a_warning_through() -> None:
    set_rule("doubled-word", "warn")
    story = draft()

    dismiss(
        story,
        look_in(story),
        user=UserFactory.create(),
        reason=DismissReason.OTHER,
        note="A stammer.",
    )

    assert look_in(story).dismissal is not None
    assert Dismissal.objects.get().note == "A stammer."
    assert not Override.objects.exists()


def test_what_stops_a_story_is_waved_through_by_nobody_without_the_right() -> None:
    story = draft()

    with pytest.raises(PermissionDenied, match="Only a chief editor"):
        dismiss(
            story, look_in(story), user=UserFactory.create(), reason=DismissReason.RIGHT_AS_IT_IS
        )

    assert not Dismissal.objects.exists()


def test_a_chief_who_waves_it_through_has_overridden_the_gate() -> None:
    story, chief = draft(), UserFactory.create(is_superuser=True)
    look = look_in(story)

    dismiss(story, look, user=chief, reason=DismissReason.RIGHT_AS_IT_IS, note="A band.")

    made = Override.objects.get()
    assert made.marks == [look.mark]
    assert made.reason == "It is right as it is. A band."


def test_an_override_needs_a_reason() -> None:
    story, chief = draft(), UserFactory.create(is_superuser=True)

    with pytest.raises(ValueError, match="Give a reason"):
        override_gate(story, [look_in(story).finding], user=chief, reason="  ")


def test_an_override_stands_in_the_history() -> None:
    story, chief = draft(), UserFactory.create(is_superuser=True)

    override_gate(story, [look_in(story).finding], user=chief, reason="Lawyers agreed.")

    entry = PageLogEntry.objects.get(page=story.pk, action="checks.override")
    assert entry.user == chief
    assert "Lawyers agreed." in entry.message
    assert "in in" in entry.message


def test_what_was_waved_through_can_be_taken_back() -> None:
    story, chief = draft(), UserFactory.create(is_superuser=True)
    look = look_in(story)
    dismiss(story, look, user=chief, reason=DismissReason.RIGHT_AS_IT_IS)

    assert take_back(story, mark=look.mark, user=chief)

    assert look_in(story).is_open
    assert Override.objects.get().marks == []
