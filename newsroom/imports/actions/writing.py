"""Writing accepted values into the newest versions of records, and those to where they belong."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from wagtail.log_actions import log

from newsroom.imports.actions.casting import make_characters
from newsroom.imports.comparing.values import put_column
from newsroom.imports.errors import ImportRefusedError
from newsroom.kit.folding import fold
from people.models import Person
from shows.choices import OrganisationKind
from shows.models import Character, CreditedCharacter, Organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.imports.proposals import Reference
    from newsroom.users.models import User

IMPORTED: Final = "newsroom.import"


def may_publish(user: User | None, record: Any) -> bool:
    if user is None:
        return False
    meta = record._meta
    return bool(user.has_perm(f"{meta.app_label}.publish_{meta.model_name}"))


@contextmanager
def _refusing(record: Any) -> Iterator[None]:
    """Say in a sentence what keeps a record from being saved."""
    try:
        yield
    except ValidationError as error:
        said = "; ".join(error.messages)
        message = f"“{record}” cannot be saved: {said} Nothing was written."
        raise ImportRefusedError(message) from error


class Pen:
    """Makes and saves records for one person: as drafts, or on the site where they may publish."""

    def __init__(self, user: User | None, *, publish: bool, log_action: str = IMPORTED) -> None:
        self.user = user
        self.publish = publish
        self.log_action = log_action
        self.made: list[str] = []
        self.changed: list[str] = []
        self._organisations: dict[str, Organisation] = {}
        self._characters: dict[int, dict[str, Character]] = {}

    def create(self, record: Any) -> Any:
        """Save a new record as a draft, or publish it."""
        record.live = False
        self._check(record)
        record.save()
        log(instance=record, action="wagtail.create", user=self.user)
        self._keep(record, log_action=False, clean=False)
        self.made.append(f"{record._meta.verbose_name} {record}")
        return record

    def store(self, record: Any, draft: Any) -> None:
        """Save the newest version of a record that is on file. A lock of somebody else holds."""
        lock = draft.get_lock()
        if lock is not None and (self.user is None or lock.for_user(self.user)):
            message = f"“{record}” is locked; nothing was written. Ask whoever locked it."
            raise ImportRefusedError(message)
        if not record.live:
            self._check(draft)
            draft.save()
        self._keep(draft, log_action=self.log_action, clean=record.live)
        self.changed.append(str(draft))

    def _check(self, record: Any) -> None:
        with _refusing(record):
            record.full_clean()

    def _keep(self, record: Any, *, log_action: str | bool, clean: bool) -> None:
        with _refusing(record):
            revision = record.save_revision(user=self.user, log_action=log_action, clean=clean)
        if self.publish and may_publish(self.user, record):
            revision.publish(user=self.user)

    def organisation(self, who: Reference, known: Any) -> Organisation:
        """The organisation of that name, made where there is none."""
        if known is not None:
            return known
        name = fold(who.name)
        if name not in self._organisations:
            kinds = OrganisationKind.values
            kind = who.kind if who.kind in kinds else OrganisationKind.PUBLICATION
            found = Organisation.objects.called(who.name).first()
            made = found or self.create(Organisation(name=who.name, kind=kind))
            self._organisations[name] = made
        return self._organisations[name]

    def cast(self, show: Any, names: Iterable[str]) -> dict[str, Character]:
        """The characters of a show by folded name, with those made that it had not.

        All new ones are written at once: a table of credits names thousands, and one by one they
        would take most of its time.
        """
        if show.pk not in self._characters:
            held = Character.objects.filter(show_id=show.pk)
            self._characters[show.pk] = {fold(one.name): one for one in held}
        known = self._characters[show.pk]
        missing = {fold(name): name for name in names if fold(name) and fold(name) not in known}
        if missing:
            publish = self.publish and may_publish(self.user, Character)
            made = make_characters(show, list(missing.values()), user=self.user, publish=publish)
            known.update({fold(one.name): one for one in made})
            self.made += [f"character {one.name}" for one in made]
        return known

    def characters(self, credit: Any, show: Any, names: str) -> None:
        """Put the named characters to a credit, after those it has, each once."""
        wanted = [name.strip() for name in names.split(" / ") if fold(name)]
        known = self.cast(show, wanted)
        credited = {one.character_id for one in credit.characters.all()}
        for name in wanted:
            character = known[fold(name)]
            if character.pk not in credited:
                credited.add(character.pk)
                credit.characters.add(CreditedCharacter(character=character))

    def person(self, who: Reference, *, apart: str) -> Person:
        """A new person of that name, told from a namesake by ``apart``."""
        is_taken = Person.objects.filter(name=who.name).exists()
        person = Person(name=who.name, disambiguator=apart if is_taken else "")
        relation: Any = Person._meta.get_field("external_ids").related_model
        for scheme, value in who.ids:
            if not relation.objects.filter(scheme=scheme, value=value).exists():
                person.external_ids.add(relation(scheme=scheme, value=value))
        made: Person = self.create(person)
        return made

    def new_person(self, name: str) -> Person:
        """A new person of a name that nobody has."""
        made: Person = self.create(Person(name=name))
        return made

    def put(self, row: Any, show: Any, columns: dict[str, str]) -> None:
        """Write the columns of one row."""
        for column, text in columns.items():
            if column == "characters":
                self.characters(row, show, text)
            else:
                put_column(row, column, text)
