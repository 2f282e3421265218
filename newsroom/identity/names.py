"""The name of the record that is gone: another name of the one that stays, unless it is private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.kit.folding import fold
from people.choices import NameKind
from people.models import Person, PersonName
from shows.choices import TitleKind
from shows.models import Show, ShowTitle

if TYPE_CHECKING:
    from newsroom.identity.absorbing import Absorption

Named = Person | Show


def name_of(record: Named) -> str:
    return record.name if isinstance(record, Person) else record.title


def viewset_of(model: type[Named]) -> Any:
    """How the desk edits and chooses records of a kind."""
    return model.snippet_viewset


def alias_kinds(record: Named) -> list[tuple[str, str]]:
    return list(NameKind.choices if isinstance(record, Person) else TitleKind.choices)


def usual_alias_kind(*, kept: Named, removed: Named) -> str:
    """What the name of a double mostly is: the same with a slip, or another one in use."""
    same = fold(name_of(kept)) == fold(name_of(removed))
    if isinstance(kept, Person):
        return NameKind.MISSPELLING if same else NameKind.CREDITED
    return TitleKind.MISSPELLING if same else TitleKind.ALSO_KNOWN_AS


def secret_names(person: Person) -> set[str]:
    """The folded names of a person that no reader may learn."""
    hidden = PersonName.objects.filter(person=person, is_sensitive=True)
    return set(hidden.values_list("folded", flat=True))


def is_secret_name(*, kept: Named, removed: Named) -> bool:
    """Whether what the removed record is called is a sensitive name of either."""
    if not isinstance(kept, Person) or not isinstance(removed, Person):
        return False
    return fold(removed.name) in secret_names(kept) | secret_names(removed)


def take_over_name(
    absorption: Absorption, *, kept: Named, removed: Named, kind: str, is_secret: bool
) -> None:
    """List the name of ``removed`` under ``kept`` as ``kind``, and hush what must not be read.

    A name that is sensitive stands only as the sensitive one afterwards.
    """
    if isinstance(kept, Person):
        _hush(absorption, kept)
    name = name_of(removed)
    if is_secret or name == name_of(kept):
        return
    rows: Any = kept.names if isinstance(kept, Person) else kept.titles
    model: Any = PersonName if isinstance(kept, Person) else ShowTitle
    holder = "person" if isinstance(kept, Person) else "show"
    there = model.objects.filter(**{holder: kept.pk})
    if there.filter(text=name).exists():
        return
    last = there.order_by("-sort_order").values_list("sort_order", flat=True).first()
    place = 0 if last is None else last + 1
    row = model(**{f"{holder}_id": kept.pk}, kind=kind, text=name, sort_order=place)
    model.objects.bulk_create([row])
    absorption.journal.made(rows.model, [row.pk])
    absorption.moved[model].add(row.pk)


def _hush(absorption: Absorption, person: Person) -> None:
    secret = secret_names(person)
    if not secret:
        return
    printed = PersonName.objects.filter(person=person, is_sensitive=False, folded__in=secret)
    absorption.drop(PersonName, list(printed.values_list("pk", flat=True)))
