from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsroom.prose.turns import say_changes
from shows.choices import LEFT_STATES
from shows.histories.words import HiddenError, Names, kinds, subject_of, words_of
from shows.models import Credit, FactVersion, Plot, Release, StatusEvent
from shows.models.history import CHARACTERS, told_fields

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable

    from django.db.models import Model

    from newsroom.users.models import User
    from shows.models import Show

OF_A_SHOW: Final[tuple[Any, ...]] = (Credit, Plot, Release, StatusEvent)
# The latest changes; a show that has more has them in its revisions too.
MOST_VERSIONS: Final = 300
# What is news to a reader; how the desk words or files a fact is not.
TOLD_TO_READERS: Final = (
    "state",
    "tier",
    "characters",
    "replaced_by",
    "premiere",
    "release",
    "hour",
    "platform",
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one fact: when, what in words, by whom, and on whose word."""

    at: datetime.datetime
    subject: str
    sentences: list[str]
    row: Any
    by: User | None
    show_id: int | None


def changes_of(show: Show, *, besides: Collection[Model] = ()) -> list[Change]:
    """Everything that changed, latest first, for the desk; ten queries at most.

    ``besides`` are facts that hang on no show and yet concern this one, such as quotes about it.
    """
    return changes_of_any([show.pk], [], besides=besides)


def changes_of_rows(rows: Collection[Model]) -> list[Change]:
    """The latest changes of facts that hang on no show, for the desk; five queries at most."""
    return changes_of_any([], [], besides=rows)


def changes_of_any(
    shows: Collection[int], billed: Collection[Credit], *, besides: Collection[Model] = ()
) -> list[Change]:
    """The latest changes of these shows, credits and other facts, for the desk.

    Ten queries at most.
    """
    asked = FactVersion.objects.on_file_of_any(shows)
    if billed:
        asked |= FactVersion.objects.of_credits(billed)
    if besides:
        asked |= FactVersion.objects.of_rows_of_no_show(besides)
    versions = asked.with_evidence().latest_first()
    return _told(list(versions[:MOST_VERSIONS]), public=False)


def public_changes_of(show: Show, at: datetime.datetime | None = None) -> list[Change]:
    """What a reader may know changed, latest first: both what was said and what is said now.

    Ten queries at most. A row that was struck out is no news: it may never have been true.
    """
    return public_changes_of_any([show.pk], at).get(show.pk, [])


def public_changes_of_any(
    shows: Collection[int], at: datetime.datetime | None = None
) -> dict[int, list[Change]]:
    """The same for several shows, by their keys; no query more."""
    versions = FactVersion.objects.on_file_of_any(shows).with_evidence().latest_first()
    told: defaultdict[int | None, list[Change]] = defaultdict(list)
    for change in _told(list(versions[: MOST_VERSIONS * len(shows)]), public=True, at=at):
        told[change.show_id].append(change)
    return {show: changes for show, changes in told.items() if show is not None}


def _told(
    versions: list[FactVersion], *, public: bool, at: datetime.datetime | None = None
) -> list[Change]:
    keys: defaultdict[str, set[int]] = defaultdict(set)
    for version in versions:
        keys[version.kind].add(version.row)
    now: dict[tuple[str, int], Any] = {}
    known = kinds()
    for kind, model in known.items():
        if keys[kind]:
            for row in model._default_manager.filter(pk__in=keys[kind]).with_evidence():
                now[kind, row.pk] = row
    _learn_characters(now.values())
    rebuilt = {
        version.pk: _row_of(version, known[version.kind])
        for version in versions
        if version.kind in known
    }
    names = Names([*now.values(), *rebuilt.values()], public=public, at=at)
    changes = []
    later: dict[tuple[str, int], Any] = dict(now)
    for version in versions:
        before = rebuilt.get(version.pk)
        if before is None:
            continue
        after = later.get((version.kind, version.row))
        later[version.kind, version.row] = before
        change = _change(version, before, after, names, at=at)
        if change is not None:
            changes.append(change)
    return changes


def _change(
    version: FactVersion, before: Any, after: Any, names: Names, *, at: datetime.datetime | None
) -> Change | None:
    after = None if version.was_struck_out else after
    try:
        if names.is_public and not (after and _may_be_told(before, after, at)):
            return None
        old = words_of(before, names)
        new = words_of(after, names) if after else {}
    except HiddenError:
        return None
    if names.is_public:
        old = {name: old[name] for name in old if name in TOLD_TO_READERS}
        new = {name: new[name] for name in new if name in TOLD_TO_READERS}
    sentences = say_changes(old, new) if after else ["Struck out"]
    if not sentences:
        return None
    subject = subject_of(after or before, names)
    row, by = after or before, version.replaced_by
    return Change(version.replaced_at, subject, sentences, row, by, version.show_id)


def _may_be_told(before: Any, after: Any, at: datetime.datetime | None) -> bool:
    left = after.state in LEFT_STATES and not after.is_embargoed(at)
    # With its day, a departure has its own place in the timeline.
    stands = after.is_public(at) or (left and getattr(after, "until_on", None) is None)
    safe = all(getattr(row, "is_safe_to_tease", True) for row in (before, after))
    return before.is_public(at) and stands and safe


def _row_of(version: FactVersion, model: Any) -> Any:
    """The row as it was, in memory."""
    held = {
        field.attname: field.to_python(version.values[field.name])
        for field in told_fields(model)
        if field.name in version.values
    }
    row = model(pk=version.row, **held)
    if version.show_id is not None:
        row.show_id = version.show_id
    row.played = version.values.get(CHARACTERS, [])
    for name in ("state", "as_of", "embargo_until", "source_url", "source_note"):
        setattr(row, name, getattr(version, name))
    row.source = version.source
    return row


def _learn_characters(rows: Iterable[Any]) -> None:
    in_memory = {row.pk: row for row in rows if isinstance(row, Credit)}
    for credit in in_memory.values():
        credit.played = []
    played = Credit._meta.get_field("characters").related_model
    found = played._default_manager.filter(credit__in=in_memory).order_by("sort_order", "pk")
    if in_memory:
        for credit, character, age in found.values_list("credit", "character", "age_label"):
            in_memory[credit].played.append([character, age])


def disputed_facts_of(show: Show) -> list[Any]:
    """The rows on which sources disagree, on file as they stand; a query or two for each kind."""
    found = [
        row
        for model in OF_A_SHOW
        for row in model._default_manager.on_file_of(show).disputed().with_evidence()
    ]
    _learn_characters(found)
    names = Names(found, public=False, at=None)
    for row in found:
        row.subject = subject_of(row, names)
        told = words_of(row, names)
        row.told = ", ".join(told[name] for name in _DISPUTED_WORDS if told.get(name))
    return found


# Which of the words say what the dispute is about, for a row of any kind.
_DISPUTED_WORDS: Final = ("job", "characters", "tier", "scope", "premiere", "release", "happened")
