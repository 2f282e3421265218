"""Pictures out of a document: kept beside it for the review, then taken into the house."""

from __future__ import annotations

import dataclasses
import io
import secrets
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image

from newsroom.images.actions import add_picture
from newsroom.images.choices import Rights
from newsroom.images.laundering import UnusablePictureError, launder
from newsroom.intake.choices import Stage
from newsroom.intake.models import SubmissionPicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.images.laundering import CleanFile
    from newsroom.images.models import Picture
    from newsroom.intake.models import Submission
    from newsroom.intake.proposals import Analysis, PictureProposal
    from newsroom.prose.documents import Document
    from newsroom.users.models import User

    # A stage of the reading, and how much of it is done.
    Progress = Callable[[str, int, int], None]


def nobody_watches(stage: str, done: int, total: int) -> None:
    """For whoever reads a document and need not tell how far that has got."""


def look_into_pictures(
    analysis: Analysis, document: Document, *, progress: Progress = nobody_watches
) -> tuple[Analysis, dict[str, CleanFile]]:
    """What each picture says of itself, and its clean file by the digest of the one that came.

    One that cannot be used is listed with what the document holds and a story cannot. Decodes
    every picture, so it takes up to a second each; it writes nothing.
    """
    clean: dict[str, CleanFile] = {}
    kept: list[PictureProposal] = []
    left_out: list[str] = []
    found = {one.digest: one for one in analysis.pictures}
    pairs = zip(found.values(), _sources(analysis, document), strict=True)
    for number, (proposal, source) in enumerate(pairs):
        progress(Stage.PICTURES, number, len(found))
        try:
            file = launder(io.BytesIO(source))
        except UnusablePictureError as refusal:
            told = f", with the caption “{proposal.caption}”" if proposal.caption else ""
            left_out.append(f"{proposal.name}{told}: {' '.join(refusal.messages)}")
            continue
        clean[proposal.digest] = file
        kept.append(
            dataclasses.replace(
                proposal,
                alt_text=proposal.alt_text or file.supplied.alt_text,
                credit=file.supplied.credit,
                caption=(proposal.caption or file.supplied.description)[:300],
            )
        )
    left = (*analysis.left_out, *left_out)
    return dataclasses.replace(analysis, pictures=tuple(kept), left_out=left), clean


def _sources(analysis: Analysis, document: Document) -> list[bytes]:
    """The files behind the proposals, which are the document's without those that repeat."""
    return list(dict.fromkeys(one.data for one in document.pictures))


def keep_pictures(submission: Submission, clean: dict[str, CleanFile]) -> None:
    """Store the clean files beside a document that was just saved, under names nobody can guess."""
    for digest, file in clean.items():
        data = file.read()
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
        picture = SubmissionPicture(
            submission=submission, digest=digest, width=width, height=height
        )
        name = f"{secrets.token_hex(16)}{PurePath(file.name or '').suffix}"
        picture.file.save(name, ContentFile(data), save=False)
        picture.save()


def take_picture_in(
    submission: Submission, proposal: PictureProposal, *, user: User | None
) -> Picture | None:
    """The picture of the house that a proposal becomes; None if its file is gone."""
    held = submission.pictures.filter(digest=proposal.digest).first()
    if held is None:
        return None
    with held.file.open("rb") as file:
        return add_picture(
            file,
            title=(proposal.caption or proposal.alt_text or f"{submission}")[:255],
            uploaded_by=user,
            alt_text=proposal.alt_text,
            credit=proposal.credit,
            rights=proposal.rights if proposal.rights in Rights.values else Rights.HANDOUT,
        )


def throw_pictures_away(submission: Submission) -> None:
    """Remove the files beside a document that is closed for good, once that stands."""
    files = [picture.file for picture in submission.pictures.all()]
    submission.pictures.all().delete()
    for file in files:
        transaction.on_commit(partial(file.delete, save=False))
