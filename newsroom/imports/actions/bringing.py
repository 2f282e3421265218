from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from newsroom.delivery.tasks import one_write
from newsroom.imports.choices import RunState
from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.fetching import MOST_BYTES, Fetcher
from newsroom.imports.matching import match_record
from newsroom.imports.models import ImportRun
from newsroom.imports.providers import parse

if TYPE_CHECKING:
    from newsroom.imports.providers import Provider
    from newsroom.users.models import User

KEPT_WAITING = datetime.timedelta(days=30)


def fetch_document(provider: Provider, words: str, *, fetcher: Fetcher | None = None) -> Any:
    """The document that ``words`` mean, with what it needs beside it. Never in a transaction."""
    asked = fetcher or Fetcher(provider.hosts)
    address = provider.locate(words)
    document = parse(asked.get(address, secrets=provider.secrets()), source=provider.label)
    other = provider.also_needed(document)
    if other:
        beside = parse(asked.get(other), source=provider.label)
        document = provider.join(document, beside)
    return document


def bring_in(
    document: Any, *, provider: Provider, user: User | None = None, address: str = ""
) -> ImportRun:
    """Keep a document until somebody has decided on it; read once, so that a broken one is told.

    Where a record is surely meant, the run points at it.
    """
    proposal = provider.read(document)
    text = json.dumps(document, sort_keys=True, ensure_ascii=False)
    found = match_record(proposal)
    with one_write():
        forget_old_documents()
        run = ImportRun(
            provider=provider.name,
            name=proposal.name[:255],
            address=address,
            document=document,
            fingerprint=hashlib.sha256(text.encode()).hexdigest(),
            brought_by=user,
        )
        if found.record is not None:
            run.content_type = ContentType.objects.get_for_model(type(found.record))
            run.object_id = found.record.pk
        run.save()
    return run


def read_file(content: bytes, *, provider: Provider) -> Any:
    """The document of a file that somebody saved."""
    if len(content) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MB; no document is."
        raise FetchRefusedError(message)
    return parse(content, source=provider.label)


def forget_old_documents() -> None:
    """Drop documents nobody decided on: no source lets them be kept for ever."""
    long_ago = timezone.now() - KEPT_WAITING
    old = ImportRun.objects.filter(state=RunState.WAITING, brought_at__lt=long_ago)
    old.update(state=RunState.DROPPED, document=None)
