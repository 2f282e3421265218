"""The list of likely doubles, made anew from the records; what editors decided stays decided."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django_tasks import task

from newsroom.delivery.tasks import one_write
from newsroom.identity.choices import PairState, RecordKind
from newsroom.identity.likeness import Entry, Likeness, likely_doubles, plain_identifier
from newsroom.identity.models import DoublePair
from newsroom.kit.folding import fold
from people.models import Person, PersonExternalId, PersonName
from shows.models import Show, ShowExternalId, ShowTitle

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.users.models import User

BATCH: Final = 500


def no_one(done: int, of: int) -> None:
    """Listens to no progress."""


def find_doubles(kind: str, *, tell: Callable[[int, int], None] = no_one) -> tuple[int, int]:
    """Bring the list of one kind up to date; return how many pairs are new, how many are left.

    A pair that somebody called two stays so, whatever speaks for it. Reading and comparing come
    before the write, so that nobody waits for it.
    """
    entries = people_entries() if kind == RecordKind.PERSON else show_entries()
    found = {pair[:2]: pair for pair in likely_doubles(entries, tell=tell)}
    with one_write():
        listed = {
            (pair.first_id, pair.second_id): pair
            for pair in DoublePair.objects.of_kinds([kind]).select_for_update()
        }
        new = [_pair(kind, likeness) for key, likeness in found.items() if key not in listed]
        DoublePair.objects.bulk_create(new, batch_size=BATCH)
        changed = [
            pair for key, pair in listed.items() if key in found and _renew(pair, found[key])
        ]
        DoublePair.objects.bulk_update(changed, ["reason", "score", "shared"], batch_size=BATCH)
        gone = [
            pair.pk
            for key, pair in listed.items()
            if key not in found and pair.state == PairState.OPEN
        ]
        for start in range(0, len(gone), BATCH):
            DoublePair.objects.filter(pk__in=gone[start : start + BATCH]).delete()
        return len(new), DoublePair.objects.of_kinds([kind]).to_decide().count()


@task()
def look_for_doubles(kind: str) -> None:
    """The same for the desk, where it may run behind its back."""
    find_doubles(kind)


def dismiss(pair: DoublePair, *, user: User | None) -> None:
    """Remember that the two are two."""
    _decide(pair, PairState.DISMISSED, user=user)


def reopen(pair: DoublePair, *, user: User | None) -> None:
    _decide(pair, PairState.OPEN, user=user)


def people_entries() -> list[Entry]:
    """Everyone by all that tells them from others; three queries."""
    aliases: dict[int, set[str]] = defaultdict(set)
    for key, folded in PersonName.objects.order_by().values_list("person_id", "folded"):
        aliases[key].add(folded)
    ids = _identifiers(PersonExternalId, "person_id")
    told = Person.objects.order_by("pk").values_list(
        "pk", "folded", "disambiguator", "born_on", "kind"
    )
    return [
        Entry(
            key=key,
            name=name,
            told_apart_by=fold(told_apart_by),
            year=born_on.year if born_on else None,
            kind=kind,
            aliases=tuple(aliases.get(key, ())),
            ids=tuple(ids.get(key, ())),
        )
        for key, name, told_apart_by, born_on, kind in told.iterator()
    ]


def show_entries() -> list[Entry]:
    """Every show by all that tells it from others; three queries."""
    aliases: dict[int, set[str]] = defaultdict(set)
    for key, folded in ShowTitle.objects.order_by().values_list("show_id", "folded"):
        aliases[key].add(folded)
    ids = _identifiers(ShowExternalId, "show_id")
    told = Show.objects.order_by("pk").values_list("pk", "folded", "year_label", "kind")
    return [
        Entry(
            key=key,
            name=name,
            told_apart_by=fold(year),
            kind=kind,
            aliases=tuple(aliases.get(key, ())),
            ids=tuple(ids.get(key, ())),
        )
        for key, name, year, kind in told.iterator()
    ]


def _identifiers(model: Any, holder: str) -> dict[int, set[str]]:
    ids: dict[int, set[str]] = defaultdict(set)
    for key, scheme, value in model.objects.order_by().values_list(holder, "scheme", "value"):
        ids[key].add(plain_identifier(scheme, value))
    return ids


def _pair(kind: str, found: Likeness) -> DoublePair:
    return DoublePair(
        kind=kind,
        first_id=found.first,
        second_id=found.second,
        reason=found.reason,
        score=found.score,
        shared=found.shared,
        found_at=timezone.now(),
    )


def _renew(pair: DoublePair, found: Likeness) -> bool:
    """Say what speaks for the pair today; whether that is something else than before."""
    today = (found.reason.value, found.score, found.shared)
    if (pair.reason, pair.score, pair.shared) == today:
        return False
    pair.reason, pair.score, pair.shared = today
    return True


def _decide(pair: DoublePair, state: PairState, *, user: User | None) -> None:
    pair.state, pair.decided_at, pair.decided_by = state, timezone.now(), user
    pair.save(update_fields=["state", "decided_at", "decided_by"])
