"""From entries to records: people, organisations and shows with all their rows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.utils import timezone

from newsroom.kit.dates import first_day
from newsroom.prose.name_parts import read_name
from people.choices import NameKind, PersonKind
from people.models import GroupMember, Person, PersonName, PersonPronouns, PersonTrade
from shows.choices import CompanyRole, FactState
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    Genre,
    Organisation,
    OrganisationName,
    Plot,
    Release,
    Season,
    Show,
    ShowCompany,
    ShowCountry,
    ShowGenre,
    ShowTitle,
    SkippedWeek,
    StatusEvent,
)

if TYPE_CHECKING:
    from newsroom.demo.dates import When
    from newsroom.demo.entries import (
        CreditEntry,
        OrganisationEntry,
        PersonEntry,
        ReleaseEntry,
        SeasonEntry,
        ShowEntry,
    )
    from newsroom.images.models import Picture
    from newsroom.kit.models import Record

Kept = TypeVar("Kept", bound="Record")


def _given_name(entry: PersonEntry) -> str:
    """As the name reads, where the editors of the demo read the rest of it the same way."""
    if entry.kind == PersonKind.GROUP:
        return ""
    readings = read_name(entry.name, family_first=entry.family_first)
    same = (parts for parts in readings if parts.second_mention == entry.second)
    return next((parts.given_name for parts in same), "")


class RecordKeeper:
    """Writes the records of the demo as of ``today``; every one gets a first revision."""

    def __init__(self, today: datetime.date) -> None:
        self.today = today

    def person(self, entry: PersonEntry, portrait: Picture) -> Person:
        person = Person(
            kind=entry.kind,
            name=entry.name,
            sort_name=entry.sort,
            second_mention=entry.second,
            given_name=_given_name(entry),
            family_first=entry.family_first,
            slug=entry.slug,
            disambiguator=entry.disambiguator,
            biography=entry.bio,
            portrait=portrait,
        )
        if entry.born:
            person.born_on, person.born_precision = self._partial(entry.born)
        if entry.died:
            person.died_on, person.died_precision = self._partial(entry.died)
        person.trades.set([PersonTrade(trade=trade) for trade in entry.trades])
        person.names.set(
            [
                PersonName(
                    text=name.text,
                    kind=NameKind(name.kind),
                    is_sensitive=name.sensitive,
                    language=name.language,
                )
                for name in entry.names
            ]
        )
        if entry.pronouns:
            told = PersonPronouns(text=entry.pronouns, source_note=entry.pronouns_note)
            person.pronouns.set([told])
        members = Person.objects.filter(slug__in=entry.members).alphabetical()
        person.members.set([GroupMember(person=member) for member in members])
        return keep(person, draft=entry.draft)

    def organisation(self, entry: OrganisationEntry) -> Organisation:
        organisation = Organisation(name=entry.name, slug=entry.slug, kind=entry.kind)
        organisation.names.set([OrganisationName(text=alias) for alias in entry.aliases])
        return keep(organisation)

    def show(self, entry: ShowEntry, *, key_art: Picture, poster: Picture) -> Show:
        show = Show(
            title=entry.title,
            slug=entry.slug,
            kind=entry.kind,
            year_label=entry.year_label,
            original_title=entry.original_title,
            original_language=entry.original_language,
            logline=entry.logline,
            setting=entry.setting,
            key_art=key_art,
            poster=poster,
            live=False,
        )
        show.full_clean()
        show.save()
        seasons = {season.number: self._season(show, season) for season in entry.seasons}
        self._tell(show, entry, seasons)
        kept = keep(show, draft=entry.draft)
        for season in seasons.values():
            keep(season)
        return kept

    def _tell(self, show: Show, entry: ShowEntry, seasons: dict[int, Season]) -> None:
        show.titles.set(
            [
                ShowTitle(kind=title.kind, text=title.text, language=entry.original_language)
                for title in entry.aliases
            ]
        )
        show.genres.set([ShowGenre(genre=_genre(name)) for name in entry.genres])
        show.countries.set([ShowCountry(country=code) for code in entry.countries])
        show.companies.set(
            [
                ShowCompany(organisation=_organisation(slug), role=CompanyRole.PRODUCTION)
                for slug in entry.studios
            ]
        )
        show.credits.set([self._credit(show, credit) for credit in entry.credits])
        show.plots.set(
            [
                Plot(
                    level=plot.level,
                    text=plot.text,
                    source=_organisation(plot.source),
                    spoils_season=plot.spoils[0] if plot.spoils else None,
                    spoils_episode=plot.spoils[1] if plot.spoils else None,
                )
                for plot in entry.plots
            ]
        )
        show.releases.set([self._release(release, seasons) for release in entry.releases])
        show.status_events.set(
            [
                StatusEvent(
                    status=event.status,
                    happened_on=self._partial(event.on)[0],
                    precision=event.on.precision,
                    note=event.note,
                    seasons_ordered=event.seasons or None,
                    source=_organisation(event.source),
                )
                for event in entry.status
            ]
        )

    def _season(self, show: Show, entry: SeasonEntry) -> Season:
        season = Season(
            show=show,
            number=entry.number,
            label=entry.label,
            episode_count=entry.ordered,
            pattern=entry.pattern,
            first_batch=entry.first or None,
            second_part_on=entry.second_part.day(self.today) if entry.second_part else None,
        )
        if entry.day_off:
            day = entry.day_off.day(self.today)
            season.skipped_weeks.set([SkippedWeek(day=day, note="A week off")])
        season.episodes.set(
            [
                Episode(number=str(number), title=episode.title, logline=episode.about)
                for number, episode in enumerate(entry.episodes, start=1)
            ]
        )
        season.live = False
        season.save()
        return season

    def _credit(self, show: Show, entry: CreditEntry) -> Credit:
        credit = Credit(
            person=Person.objects.get(slug=entry.person),
            job=entry.job,
            tier=entry.tier,
            state=entry.state,
            note=entry.note,
            credited_as=entry.credited_as,
            as_of=None if entry.state == FactState.BILLED else self.today,
        )
        if entry.embargo:
            midnight = datetime.time(tzinfo=timezone.get_current_timezone())
            day = entry.embargo.day(self.today)
            credit.embargo_until = datetime.datetime.combine(day, midnight)
        if entry.character:
            character = Character.objects.filter(show=show, name=entry.character).first()
            # A character known only from a fact under embargo is as secret as the fact.
            character = character or keep(
                Character(show=show, name=entry.character, embargo_until=credit.embargo_until)
            )
            credit.characters.set([CreditedCharacter(character=character)])
        return credit

    def _release(self, entry: ReleaseEntry, seasons: dict[int, Season]) -> Release:
        instant = entry.when.instant(self.today)
        return Release(
            platform=_organisation(entry.platform),
            regions=" ".join(entry.regions),
            event=entry.event,
            season=seasons[entry.season] if entry.season else None,
            state=entry.state,
            precision=entry.when.precision,
            date=None if instant else self._partial(entry.when)[0],
            instant=instant,
            zone=entry.when.zone,
            source_note=entry.note,
        )

    def _partial(self, when: When) -> tuple[datetime.date, str]:
        return first_day(when.day(self.today), when.precision), when.precision


def keep(record: Kept, *, draft: bool = False) -> Kept:
    """Save ``record`` with its rows and a first revision, and publish it unless it is a draft."""
    record.live = False
    record.full_clean()
    record.save()
    revision = record.save_revision(changed=False)
    if not draft:
        revision.publish()
        record.refresh_from_db()
    return record


def _genre(slug: str) -> Genre:
    name = slug.replace("-", " ").capitalize() if slug != "stand-up" else "Stand-up"
    found, _ = Genre.objects.get_or_create(slug=slug, defaults={"name": name})
    return found


def _organisation(slug: str) -> Any:
    return Organisation.objects.get(slug=slug) if slug else None
