"""A fact in words, each thing it says apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps

from newsroom.kit.choices import DatePrecision
from newsroom.kit.countries import country_name
from newsroom.kit.dates import say_date
from newsroom.kit.languages import language_name
from newsroom.prose.episodes import say_run
from newsroom.prose.turns import listed
from shows.choices import ReleaseEvent
from shows.models import Credit, Plot, Release, StatusEvent
from shows.models.history import told_fields

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

GONE: Final = "a record that is gone"
NO_PREMIERE: Final = (ReleaseEvent.ON_DEMAND, ReleaseEvent.PHYSICAL)


class HiddenError(LookupError):
    """A fact names a record that may not be told of."""


class Names:
    """The names of all records that some facts point at; one query for each kind of record."""

    def __init__(self, rows: Iterable[Any], *, public: bool, at: datetime.datetime | None) -> None:
        wanted: defaultdict[Any, set[int]] = defaultdict(set)
        for row in rows:
            for field in told_fields(type(row)):
                key = getattr(row, field.attname)
                if field.is_relation and key is not None:
                    wanted[field.related_model].add(key)
            for character, _ in getattr(row, "played", []):
                wanted[apps.get_model("shows.Character")].add(character)
        self.is_public = public
        self.records: dict[Any, dict[int, Any]] = {}
        for model, keys in wanted.items():
            held = model._default_manager.public(at) if public else model._default_manager.all()
            if public and hasattr(held, "safe_to_tease"):
                held = held.safe_to_tease()
            self.records[model] = held.in_bulk(keys)

    def say(self, label: str, key: int | None) -> str:
        if key is None:
            return ""
        record = self.records.get(apps.get_model(label), {}).get(key)
        if record is None and self.is_public:
            raise HiddenError(label)
        return str(getattr(record, "name", record or GONE))


def subject_of(row: Any, names: Names) -> str:
    return TELLERS[type(row)].subject(row, names)


def words_of(row: Any, names: Names) -> dict[str, str]:
    """What a fact says, each thing in words; empty where it says nothing of it."""
    said = TELLERS[type(row)].words(row, names)
    return {"state": row.get_state_display().lower(), **said}


def _credit_subject(row: Credit, names: Names) -> str:
    return names.say("people.Person", row.person_id)


def _plot_subject(row: Plot, names: Names) -> str:
    return str(row.get_level_display())


def _release_subject(row: Release, names: Names) -> str:
    platform = names.say("shows.Organisation", row.platform_id)
    return platform or str(row.get_event_display())


def _status_subject(row: StatusEvent, names: Names) -> str:
    return str(row.get_status_display())


def _credit_words(row: Credit, names: Names) -> dict[str, str]:
    played = [
        f"{names.say('shows.Character', key)} ({age})" if age else names.say("shows.Character", key)
        for key, age in getattr(row, "played", [])
    ]
    return {
        "person": names.say("people.Person", row.person_id),
        "job": row.get_job_display().lower(),
        "job_text": row.job_text,
        "tier": row.get_tier_display().lower(),
        "characters": listed(played) if played else "",
        "scope": _scope(
            names,
            row.season_id,
            row.last_season_id,
            run=say_run(row.first_episode, row.last_episode),
        ),
        "episode_count": str(row.episode_count or ""),
        "billing_group": row.get_billing_group_display(),
        "credited_as": row.credited_as,
        "dub_language": language_name(row.dub_language) if row.dub_language else "",
        "is_uncredited": "yes" if row.is_uncredited else "",
        "replaced_by": names.say("people.Person", row.replaced_by_id),
        "from": say_date(row.from_on, DatePrecision.DATE),
        "until": say_date(row.until_on, DatePrecision.DATE),
        "note": row.note,
        "spoils": _spoils(row),
    }


def _plot_words(row: Plot, names: Names) -> dict[str, str]:
    return {
        "level": row.get_level_display().lower(),
        "text": row.text,
        "language": language_name(row.language),
        "scope": _scope(names, row.season_id),
        "author": row.author,
        "licence": row.licence,
        "spoils": _spoils(row),
    }


def _release_words(row: Release, names: Names) -> dict[str, str]:
    where = listed([country_name(code) for code in row.regions.split()] or ["the whole world"])
    left_out = [country_name(code) for code in row.excluded_regions.split()]
    part = f"part {row.part}" if row.part else ""
    return {
        "event": row.get_event_display().lower(),
        "release" if row.event in NO_PREMIERE else "premiere": row.when,
        "hour": row.clock,
        "platform": names.say("shows.Organisation", row.platform_id),
        "regions": f"{where} except {listed(left_out)}" if left_out else where,
        "drop_rule": row.drop_rule,
        "scope": _scope(names, row.season_id, run=part or say_run(row.episode, row.episode)),
    }


def _status_words(row: StatusEvent, names: Names) -> dict[str, str]:
    return {
        "status": row.get_status_display().lower(),
        "happened": row.when,
        "note": row.note,
        "seasons_ordered": str(row.seasons_ordered or ""),
        "platform": names.say("shows.Organisation", row.platform_id),
        "new_kind": row.get_new_kind_display().lower(),
    }


@dataclass(frozen=True, slots=True)
class Teller:
    """How the facts of one kind are told: whom or what one is about, and each thing it says."""

    subject: Callable[[Any, Names], str]
    words: Callable[[Any, Names], dict[str, str]]


# What stands above adds its own kinds of facts with `told_by`.
TELLERS: Final[dict[type[Any], Teller]] = {
    Credit: Teller(_credit_subject, _credit_words),
    Plot: Teller(_plot_subject, _plot_words),
    Release: Teller(_release_subject, _release_words),
    StatusEvent: Teller(_status_subject, _status_words),
}


def told_by(model: type[Any], teller: Teller) -> None:
    """Have the history of facts of ``model`` told by ``teller`` from now on."""
    TELLERS[model] = teller


def kinds() -> dict[str, Any]:
    """Every model whose history can be told, by the name its versions are kept under."""
    return {str(model._meta.model_name): model for model in TELLERS}


def _scope(names: Names, *seasons: int | None, run: str = "") -> str:
    named = dict.fromkeys(names.say("shows.Season", key) for key in seasons if key)
    return ", ".join(filter(None, ["–".join(named), run]))


def _spoils(row: Any) -> str:
    if row.spoils_season is None:
        return ""
    episode = f", episode {row.spoils_episode}" if row.spoils_episode else ""
    return f"season {row.spoils_season}{episode}"
