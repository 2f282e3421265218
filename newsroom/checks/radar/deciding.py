"""What an editor does with a sentence that has gone stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import timezone
from wagtail.models import Page

from newsroom.articles.models import ArticlePage, StoryUpdate
from newsroom.checks.choices import StaleState
from newsroom.checks.models import Claim, StaleClaim
from newsroom.checks.rewriting import PassageMovedError, replace_words
from newsroom.delivery.refusals import Refusal
from newsroom.delivery.tasks import one_write
from newsroom.prose.story_parts import Place

if TYPE_CHECKING:
    from newsroom.users.models import User

NOTED: Final[dict[str, str]] = {
    "release": "Updated the release date.",
    "role": "Corrected who plays whom.",
    "job": "Corrected who made it.",
    "platform": "Updated where it is shown.",
    "episodes": "Updated the number of episodes.",
    "seasons": "Updated the number of seasons.",
    "status": "Updated what has become of it.",
    "year": "Corrected a year.",
    "runtime": "Corrected the running time.",
}


DECIDED: Final = "This sentence has been decided already."


class NotDecidedError(Refusal):
    """A stale sentence could not be put right by itself."""


def accept(stale: StaleClaim, *, by: User, words: str = "", note: str = "") -> ArticlePage:
    """Put the proposed words, or ``words``, into the story and publish it with a dated note.

    What readers have is changed and published; a later draft that is being written is changed,
    too, and stays a draft. All or nothing. Raises `NotDecidedError` where the sentence has gone,
    where there is nothing to put, or where somebody else has decided; the gate may refuse as well.
    """
    with one_write():
        row = StaleClaim.objects.select_for_update(of=("self",)).get(pk=stale.pk)
        put = words.strip() or row.proposed
        claim = row.claim
        if row.state != StaleState.OPEN or claim is None:
            raise NotDecidedError(DECIDED)
        if not put:
            message = f"Say what to put for “{row.text}”."
            raise NotDecidedError(message)
        # Whoever publishes at the same moment waits for the row.
        Page.objects.select_for_update().get(pk=row.story_id)
        story = ArticlePage.objects.get(pk=row.story_id)
        draft = story.get_latest_revision_as_object() if story.has_unpublished_changes else None
        _change(story, claim, put)
        told = note.strip() or NOTED.get(row.fact, "Updated a fact.")
        story.updates.add(StoryUpdate(text=told, noted_at=timezone.now()))
        revision = story.save_revision(user=by, log_action=True, changed=True)
        revision.publish(user=by)
        if draft is not None:
            _carry_into(draft, claim, put, told, by)
        _decide(row, StaleState.ACCEPTED, by=by, reason=told)
    return ArticlePage.objects.get(pk=row.story_id)


def leave(stale: StaleClaim, *, by: User, reason: str) -> None:
    """Keep a sentence as it is; it is not queued again until the record says something new."""
    if not reason.strip():
        message = "Say why the sentence stays as it is."
        raise NotDecidedError(message)
    row = StaleClaim.objects.get(pk=stale.pk)
    if row.state != StaleState.OPEN:
        raise NotDecidedError(DECIDED)
    _decide(row, StaleState.DISMISSED, by=by, reason=reason.strip())


def _change(story: ArticlePage, claim: Claim, put: str) -> None:
    place = Place(claim.field, claim.block, claim.path)
    try:
        replace_words(story, place, claim.start, claim.end, old=claim.text, new=put)
    except PassageMovedError as error:
        raise NotDecidedError(str(error)) from error


def _carry_into(draft: ArticlePage, claim: Claim, put: str, told: str, by: User) -> None:
    """The same in the draft that lay above; where it has other words there, it keeps them."""
    place = Place(claim.field, claim.block, claim.path)
    try:
        replace_words(draft, place, claim.start, claim.end, old=claim.text, new=put)
    except PassageMovedError:
        return
    finally:
        draft.updates.add(StoryUpdate(text=told, noted_at=timezone.now()))
        draft.live_revision_id = ArticlePage.objects.values_list("live_revision", flat=True).get(
            pk=draft.pk
        )
        draft.save_revision(user=by, changed=True)


def _decide(row: StaleClaim, state: StaleState, *, by: User, reason: str) -> None:
    row.state, row.decided_by, row.decided_at = state, by, timezone.now()
    row.reason = reason[:300]
    row.save(update_fields=["state", "decided_by", "decided_at", "reason"])
