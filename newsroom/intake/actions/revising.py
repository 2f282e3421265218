"""A later version of a piece brought into the story that an earlier one became."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from wagtail.log_actions import log

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions.drafting import (
    body_of,
    dek_of,
    evidence_of,
    headline_of,
    raw_body,
)
from newsroom.intake.errors import IntakeError
from newsroom.intake.reviewing.later import later_of
from newsroom.intake.revising import Filed, FiledBlock, canonical, texts_of
from newsroom.intake.revising.changes import aligned

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newsroom.intake.actions.drafting import Held
    from newsroom.intake.models import Submission
    from newsroom.intake.proposals import Analysis
    from newsroom.intake.reviewing.later import Later
    from newsroom.users.models import User

Raw = dict[str, Any]


def later_held(submission: Submission, analysis: Analysis, *, user: User | None) -> Later | None:
    """What the document changes in its story, which nobody else may change until this ends.

    Raises ``IntakeError`` where ``user`` may not change the story, or it is locked.
    """
    before = submission.filed_before
    if before is None or before.story_id is None:
        return None
    story = ArticlePage.objects.select_for_update().get(pk=before.story_id)
    if user is not None:
        _refuse(story, user)
    return later_of(submission, analysis)


def _refuse(story: ArticlePage, user: User) -> None:
    may: Any = story.permissions_for_user(user)
    if not may.can_edit():
        message = f"You may not change “{story}”. Ask somebody who may, or file this on its own."
        raise IntakeError(message)
    if may.page_locked():
        message = f"“{story}” is locked. Wait until it is free, or ask whoever locked it."
        raise IntakeError(message)


def revise_story(
    later: Later,
    held: Held,
    analysis: Analysis,
    *,
    accepted: Mapping[str, Any],
    user: User | None,
) -> tuple[ArticlePage, Filed]:
    """Save what was accepted of a later version as a new draft of its story.

    ``analysis`` is what is left of it after decisions; ``accepted`` has the key of each change
    that was accepted and its value where somebody put that right. Blocks keep their ids, so their
    comments stay, and whatever the desk wrote that no accepted change is about stays as it is.
    """
    story = later.version
    for key, head in later.head.items():
        if key in accepted:
            setattr(story, _FIELDS[head.name], accepted[key] or head.value)
    raw = _stored(raw_body(analysis, held))
    words = [one for one in raw if one["type"] != "picture"]
    body, ids = _body(later, words, accepted)
    _hang_pictures(body, raw, ids)
    stream: Any = story.body
    story.body = stream.stream_block.to_python(body)
    story.save_revision(user=user, log_action=True)
    log(instance=story, action="newsroom.intake", user=user, data=evidence_of(analysis))
    return story, _filed(later, ids, body, accepted)


_FIELDS = {"headline": "title", "dek": "dek"}


def _stored(raw: Sequence[tuple[str, Any]]) -> list[Raw]:
    """Raw blocks as the database holds them, each with an id of its own."""
    stream: Any = body_of(list(raw))
    stored: list[Raw] = stream.get_prep_value()
    return [{**one, "id": one.get("id") or str(uuid.uuid4())} for one in stored]


def _body(
    later: Later, words: Sequence[Raw], accepted: Collection[str]
) -> tuple[list[Raw], list[str]]:
    """The body with the accepted changes, and the id in it of each block of the new version."""
    body: list[Raw] = [
        {"type": one.kind, "value": one.raw, "id": one.id} for one in later.present.blocks.values()
    ]
    ids = [""] * len(later.texts)
    for old, new in aligned(later.filed, later.texts):
        if old is not None and new is not None:
            ids[new] = later.filed.blocks[old].id
    for key, change in later.blocks.items():
        if key not in accepted:
            continue
        if change.kind == "removed":
            body[:] = [one for one in body if one["id"] != change.id]
        elif change.place is not None:
            _place(body, ids, change.place, words[change.place])
    return body, ids


def _place(body: list[Raw], ids: list[str], place: int, block: Raw) -> None:
    """Put a block where its id stands, or behind the block that the piece has before it."""
    held = next((at for at, one in enumerate(body) if one["id"] == ids[place]), None)
    if held is not None:
        body[held] = {**block, "id": ids[place]}
        return
    ids[place] = ids[place] or block["id"]
    body.insert(_behind(body, ids, place), {**block, "id": ids[place]})


def _behind(body: Sequence[Raw], ids: Sequence[str], place: int) -> int:
    stands = {one["id"]: at for at, one in enumerate(body)}
    before = next((one for one in reversed(ids[:place]) if one in stands), None)
    return stands[before] + 1 if before is not None else 0


def _hang_pictures(body: list[Raw], raw: Sequence[Raw], ids: Sequence[str]) -> None:
    """Put each new picture behind the words that the piece has before it."""
    place = 0
    for one in raw:
        if one["type"] == "picture":
            body.insert(_behind(body, ids, place), one)
        else:
            place += 1


def _filed(
    later: Later, ids: Sequence[str], body: Sequence[Raw], accepted: Collection[str]
) -> Filed:
    """The common ground of this version and the next.

    What was turned down has no value in common with the story, so it is asked about again.
    """
    stands = {one["id"]: canonical(one["type"], one["value"]) for one in body}
    for key, one in later.blocks.items():
        if key not in accepted and one.place is not None:
            stands[ids[one.place]] = ""
    kept = {one.id: one.value for one in later.filed.blocks}
    touched = {one.place for one in later.blocks.values()}
    blocks = tuple(
        FiledBlock(
            id=ids[place],
            kind=kind,
            words=words,
            value=(stands if place in touched else kept).get(ids[place], ""),
        )
        for place, (kind, words) in enumerate(later.texts)
    )
    digests = [one.digest for one in later.analysis.pictures]
    return Filed(
        headline=headline_of(later.analysis),
        dek=dek_of(later.analysis),
        blocks=blocks,
        pictures=(*later.filed.pictures, *digests),
    )


def filed_of(story: ArticlePage, analysis: Analysis) -> Filed:
    """What a piece said when it became a new story."""
    stream: Any = story.get_latest_revision_as_object().body
    stored = [one for one in stream.get_prep_value() if one["type"] != "picture"]
    texts = texts_of(analysis)
    return Filed(
        headline=headline_of(analysis),
        dek=dek_of(analysis),
        blocks=tuple(
            FiledBlock(one["id"], kind, words, canonical(one["type"], one["value"]))
            for one, (kind, words) in zip(stored, texts, strict=True)
        ),
        pictures=tuple(one.digest for one in analysis.pictures),
    )
