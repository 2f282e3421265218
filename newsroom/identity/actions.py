"""Two records made one, and one parted into the two it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.log_actions import log

from newsroom.delivery.choices import LiveEvent
from newsroom.delivery.outbox import write as note_event
from newsroom.delivery.tasks import one_write
from newsroom.identity.absorbing import Absorption
from newsroom.identity.choices import RecordKind
from newsroom.identity.contents import Rewriter
from newsroom.identity.filling import Conflict, conflicts
from newsroom.identity.finding import find_again, forget, to_find_again
from newsroom.identity.journal import Journal, changed_since, take_back
from newsroom.identity.models import DoublePair, Merger
from newsroom.identity.names import (
    Named,
    is_secret_name,
    take_over_name,
    usual_alias_kind,
)
from newsroom.identity.references import rebuild_references, redirect_references
from newsroom.identity.refusing import (
    CannotMergeError,
    CannotSplitError,
    name_changed,
    reasons_against,
    warnings_about,
)
from newsroom.identity.relations import every_model
from newsroom.identity.rewriting import rewrite_fact_versions, rewrite_texts, rewrite_versions
from newsroom.identity.versions import let_them_go, renew_versions, rows_that_leave
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from newsroom.users.models import User

MODELS: dict[str, type[Person] | type[Show]] = {RecordKind.PERSON: Person, RecordKind.SHOW: Show}


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What would become of two records: all that moves, meets or disagrees, and what forbids it."""

    kept: Any
    removed: Any
    counts: list[list[Any]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    reasons_against: list[str] = field(default_factory=list)


def merge_people(
    *, kept: Person, removed: Person, user: User | None, alias_kind: str = ""
) -> Merger:
    """Let ``kept`` stand for ``removed`` everywhere and delete ``removed``; ``split`` undoes it.

    Raises ``CannotMergeError`` where readers or other editors would be harmed.
    """
    return _merge(kept=kept, removed=removed, user=user, alias_kind=alias_kind)


def merge_shows(*, kept: Show, removed: Show, user: User | None, alias_kind: str = "") -> Merger:
    """As ``merge_people``; seasons of one number and characters of one name become one as well."""
    return _merge(kept=kept, removed=removed, user=user, alias_kind=alias_kind)


def look_ahead(*, kept: Named, removed: Named, user: User | None) -> Outlook:
    """Do it all, count, and take it back: what is shown is what would happen, to the row."""
    against = reasons_against(kept=kept, removed=removed, user=user)
    warnings = warnings_about(kept=kept, removed=removed) if not against else []
    absorption = Absorption(Journal())
    counts: list[list[Any]] = []
    try:
        with transaction.atomic():
            counts = _become_one(absorption, kept=kept, removed=removed, user=user, alias_kind="")
            transaction.set_rollback(True)
    except CannotMergeError as error:
        against = [*against, *error.reasons]
    except IntegrityError as error:
        against = [*against, _say_broken(error)]
    taken = absorption.filled.get((type(kept), kept.pk), {})
    return Outlook(
        kept=kept,
        removed=removed,
        counts=counts,
        conflicts=conflicts(type(kept), kept=kept, removed=removed, taken=taken),
        warnings=warnings,
        reasons_against=against,
    )


def split(merger: Merger, *, user: User | None = None, leaving_changes: bool = False) -> None:
    """Part what ``merger`` made one: every row, mention and link as it was, to the letter.

    Where something was changed since, it raises ``CannotSplitError``, which names it; with
    ``leaving_changes`` that alone stays as it is and all else goes back.
    """
    with one_write():
        merger = Merger.objects.select_for_update().get(pk=merger.pk)
        if merger.is_undone:
            message = f"“{merger}” was undone already."
            raise CannotSplitError(message)
        steps = list(merger.steps.order_by("place"))
        changed = changed_since(steps)
        if changed and not leaving_changes:
            raise CannotSplitError(*name_changed(changed), changed=changed)
        leaving = rows_that_leave(steps) if changed else None
        try:
            with transaction.atomic():
                take_back(steps, leaving=changed)
                if leaving is not None:
                    let_them_go(leaving)
        except IntegrityError as error:
            raise CannotSplitError(*name_changed(changed), _say_broken(error)) from error
        model = MODELS[merger.kind]
        kept = model.objects.filter(pk=merger.kept_id).first()
        removed = model.objects.filter(pk=merger.removed_id).first()
        if kept is None or removed is None:
            message = f"“{merger}” cannot be undone: one of the two is not there any more."
            raise CannotSplitError(message)
        merger.undone_at, merger.undone_by = timezone.now(), user
        merger.save(update_fields=["undone_at", "undone_by"])
        if removed.live:
            _note(LiveEvent.WENT_LIVE, removed)
        told = {"kept": str(kept), "removed": str(removed), "merger": merger.pk}
        for record in (kept, removed):
            log(record, "identity.split", user=user, data=told, content_changed=True)
        find_again(to_find_again(steps, kept, removed))


def _merge(*, kept: Named, removed: Named, user: User | None, alias_kind: str) -> Merger:
    with one_write():
        kept, removed = _locked(kept), _locked(removed)
        against = reasons_against(kept=kept, removed=removed, user=user)
        if against:
            raise CannotMergeError(*against)
        journal = Journal()
        absorption = Absorption(journal)
        merger = Merger(
            kind=str(type(kept)._meta.model_name),
            kept_id=kept.pk,
            removed_id=removed.pk,
            kept_name=str(kept),
            removed_name=str(removed),
            removed_slug=removed.slug,
            was_public=_was_public(kept=kept, removed=removed),
            merged_at=timezone.now(),
            merged_by=user,
        )
        told = {"kept": str(kept), "removed": str(removed)}
        log(removed, "identity.merge", user=user, data=told, deleted=True)
        forget(removed)
        if removed.live:
            _note(LiveEvent.WITHDRAWN, removed)
        try:
            with transaction.atomic():
                merger.counts = _become_one(
                    absorption, kept=kept, removed=removed, user=user, alias_kind=alias_kind
                )
        except IntegrityError as error:
            raise CannotMergeError(_say_broken(error)) from error
        merger.save()
        journal.keep(merger)
        told["merger"] = str(merger.pk)
        log(kept, "identity.merge", user=user, data=told, content_changed=True)
        find_again(to_find_again(journal.steps, kept))
    return merger


def _become_one(
    absorption: Absorption, *, kept: Named, removed: Named, user: User | None, alias_kind: str
) -> list[list[Any]]:
    """Do all of it but remember nothing; return what moved and what met, by the kind of thing."""
    kind = alias_kind or usual_alias_kind(kept=kept, removed=removed)
    is_secret = is_secret_name(kept=kept, removed=removed)
    pairs = DoublePair.objects.naming(str(type(kept)._meta.model_name), [removed.pk])
    absorption.journal.remove(DoublePair, list(pairs.values_list("pk", flat=True)))
    absorption.take_up(type(kept), kept=kept.pk, removed=removed.pk)
    take_over_name(absorption, kept=kept, removed=removed, kind=kind, is_secret=is_secret)
    rewriter = Rewriter(absorption)
    texts = rewrite_texts(absorption, rewriter)
    versions = rewrite_versions(absorption, rewriter)
    rewrite_fact_versions(absorption, rewriter)
    renew_versions(absorption, rewriter, user=user)
    redirect_references(absorption)
    rebuild_references(absorption)
    return [
        *_counted(absorption),
        *_named("Texts that mention it", texts),
        *_named("Saved versions", versions),
    ]


def _counted(absorption: Absorption) -> list[list[Any]]:
    models = sorted(
        {model for model, keys in absorption.moved.items() if keys} | set(absorption.met),
        key=lambda model: str(model._meta.verbose_name_plural),
    )
    return [
        [
            capfirst(str(model._meta.verbose_name_plural)),
            len(absorption.moved[model]),
            absorption.met[model],
        ]
        for model in models
    ]


def _named(label: str, count: int) -> list[list[Any]]:
    return [[label, count, 0]] if count else []


def _locked(record: Named) -> Any:
    return type(record).objects.select_for_update().get(pk=record.pk)


def _was_public(*, kept: Named, removed: Named) -> bool:
    """Whether readers may have the address, and it tells them nothing that is private."""
    has_been = removed.live or removed.first_published_at is not None
    is_private = is_secret_name(kept=kept, removed=removed)
    return has_been and not removed.is_embargoed() and not is_private


def _note(event: LiveEvent, record: Any) -> None:
    using = record._state.db or "default"
    note_event(event, record, revision_id=record.live_revision_id or 0, using=using)


def _say_broken(error: IntegrityError) -> str:
    """A rule of the database, in the words that its model has for editors."""
    for model in every_model():
        for constraint in model._meta.constraints:
            if constraint.name in str(error):
                return str(constraint.get_violation_error_message())
    return "The two cannot be one: a rule of the records forbids it."
