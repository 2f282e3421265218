"""Autosave never writes over words that somebody decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied

from newsroom.articles.models import ArticlePage
from newsroom.kit.revisions import KeepsEvidence
from tests.factories import PersonFactory, UserFactory, make_story

if TYPE_CHECKING:
    from people.models import Person

pytestmark = pytest.mark.django_db


def draft_story() -> ArticlePage:
    return make_story("First words", live=False)


def draft_person() -> Person:
    person: Person = PersonFactory.create(name="First words", live=False)
    return person


subjects = pytest.mark.parametrize("make", [draft_story, draft_person], ids=["story", "record"])


def reworded(subject: Any, words: str) -> Any:
    subject = type(subject).objects.get(pk=subject.pk).get_latest_revision_as_object()
    field = "title" if isinstance(subject, ArticlePage) else "name"
    setattr(subject, field, words)
    return subject


def words_in(revision: Any) -> str:
    revision.refresh_from_db()
    return str(revision.content.get("title") or revision.content["name"])


@subjects
def test_stock_autosave_rewrites_what_was_published(make: Any) -> None:
    revision = make().save_revision()
    revision.publish()
    stock = mock.patch.object(
        KeepsEvidence,
        "save_revision",
        lambda self, *args, **kwargs: super(KeepsEvidence, self).save_revision(*args, **kwargs),
    )

    with stock:
        reworded(revision.content_object, "Rewritten").save_revision(overwrite_revision=revision)

    assert words_in(revision) == "Rewritten"


@subjects
def test_what_is_live_stays_as_it_was(make: Any) -> None:
    revision = make().save_revision()
    revision.publish()

    later = reworded(revision.content_object, "Rewritten").save_revision(
        overwrite_revision=revision
    )

    assert later.pk != revision.pk
    assert words_in(revision) == "First words"


@subjects
def test_what_was_live_once_stays_as_it_was(make: Any) -> None:
    revision = make().save_revision()
    revision.publish()
    type(revision.content_object).objects.get().unpublish()

    reworded(revision.content_object, "Rewritten").save_revision(overwrite_revision=revision)

    assert words_in(revision) == "First words"


@subjects
def test_what_is_scheduled_stays_as_it_was(make: Any) -> None:
    subject = make()
    revision = subject.save_revision(approved_go_live_at="2099-01-01T00:00:00Z")
    revision.refresh_from_db()

    reworded(subject, "Rewritten").save_revision(overwrite_revision=revision)

    assert words_in(revision) == "First words"
    assert revision.approved_go_live_at is not None


@subjects
@pytest.mark.parametrize("verdict", ["approve", "reject"])
def test_what_was_reviewed_stays_as_it_was(make: Any, verdict: str) -> None:
    subject = make()
    revision = subject.save_revision()
    state = subject.get_workflow().start(subject, user=UserFactory.create())
    getattr(state.current_task_state, verdict)(user=UserFactory.create())

    reworded(subject, "Rewritten").save_revision(overwrite_revision=revision)

    assert words_in(revision) == "First words"


@subjects
def test_a_draft_nobody_decided_on_is_written_over(make: Any) -> None:
    subject = make()
    revision = subject.save_revision()

    later = reworded(subject, "Rewritten").save_revision(overwrite_revision=revision)

    assert later.pk == revision.pk
    assert words_in(revision) == "Rewritten"


@subjects
def test_an_outdated_autosave_is_refused_as_ever(make: Any) -> None:
    subject = make()
    revision = subject.save_revision()
    revision.publish()
    reworded(subject, "Somebody else’s").save_revision()

    with pytest.raises(PermissionDenied):
        reworded(subject, "Rewritten").save_revision(overwrite_revision=revision)
