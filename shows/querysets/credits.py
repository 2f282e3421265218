from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from newsroom.kit.querysets import public_record
from newsroom.prose.episodes import falls_within
from shows.choices import ABOVE_THE_LINE, LEFT_STATES, ON_SCREEN, STANDING_STATES
from shows.querysets.facts import FactQuerySet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

    from people.models import Person
    from shows.models import Character, Season


class CreditQuerySet(FactQuerySet):
    """Questions about many credits."""

    def public(
        self, at: datetime.datetime | None = None, *, states: Collection[str] = STANDING_STATES
    ) -> Self:
        """As for every fact, and the person and the seasons named may be known too.

        ``states`` are those a timeline tells of; whoever left is no credit that stands.
        """
        first = Q(season__isnull=True) | public_record(at, through="season__")
        last = Q(last_season__isnull=True) | public_record(at, through="last_season__")
        person = public_record(at, through="person__")
        return self._public(at, states).filter(person, first, last)

    def safe_to_tease(self) -> Self:
        """What someone who has seen nothing may know of.

        An uncredited turn is a surprise unless everybody knows of it anyway.
        """
        known = Q(is_uncredited=False) | Q(is_common_knowledge=True)
        return self.filter(known, spoils_season__isnull=True)

    def of(self, person: Person) -> Self:
        return self.filter(person=person)

    def playing(self, character: Character) -> Self:
        return self.filter(characters__character=character)

    def on_screen(self) -> Self:
        return self.filter(job__in=ON_SCREEN)

    def behind_the_screen(self) -> Self:
        return self.exclude(job__in=ON_SCREEN)

    def above_the_line(self) -> Self:
        return self.filter(job__in=ABOVE_THE_LINE)

    def in_the_original(self) -> Self:
        """Without the voices of dubs, who belong to one language edition only."""
        return self.filter(dub_language="")

    def in_dubs(self) -> Self:
        return self.exclude(dub_language="").order_by("dub_language", "sort_order", "pk")

    def true_on(self, day: datetime.date) -> Self:
        """Credits that held on ``day``; one without days of its own always holds."""
        begun = Q(from_on__isnull=True) | Q(from_on__lte=day)
        going = Q(until_on__isnull=True) | Q(until_on__gte=day)
        return self.filter(begun, going)

    def present_cast(self, today: datetime.date | None = None) -> Self:
        """Who is in it as things stand: nobody who left, and no voice of a dub."""
        current = self.on_screen().in_the_original().standing()
        return current.true_on(today or timezone.localdate())

    def ever_cast(self) -> Self:
        """Everyone who was ever in it, those who left too; rumors are not being in it."""
        cast = self.on_screen().in_the_original()
        return cast.filter(state__in=[*STANDING_STATES, *LEFT_STATES])

    def history(self) -> Self:
        """Who left, the latest first; a departure without its day has no place in a timeline."""
        gone = self.filter(state__in=LEFT_STATES, until_on__isnull=False)
        return gone.order_by("-until_on", "-pk")

    def covering(self, *, season: Season, episode: str = "") -> Self:
        """Credits that hold for ``season``, or for the episode of that number in it.

        With an episode, two queries more: text numbers such as “1a” or “Special” are placed by
        the order of the season.
        """
        same_show = self.filter(show=season.show_id)
        run = Q(season__number__lte=season.number, last_season__number__gte=season.number)
        held = same_show.filter(Q(season__isnull=True) | Q(season=season) | run)
        return held._covering_episode(season, episode) if episode else held

    def _covering_episode(self, season: Season, episode: str) -> Self:
        order = list(season.episodes.order_by("sort_order", "pk").values_list("number", flat=True))
        keys = []
        limits = self.values_list("pk", "season", "last_season", "first_episode", "last_episode")
        for key, first_season, last_season, first, last in limits:
            starts_here = first_season == season.pk
            ends_here = (last_season or first_season) == season.pk
            if falls_within(
                episode,
                first=first if starts_here else "",
                last=last if ends_here else "",
                order=order,
            ):
                keys.append(key)
        return self.filter(pk__in=keys)

    def in_billing_order(self) -> Self:
        return self.order_by("sort_order", "pk")

    def for_filmography(self, at: datetime.datetime | None = None) -> Self:
        """Public credits with their shows, characters and releases; two queries more."""
        releases = apps.get_model("shows.Release")._default_manager.public_in_bulk(at)
        return self.select_related("show__poster", "season", "last_season").prefetch_related(
            Prefetch("characters", self._known_characters(at), "public_characters"),
            Prefetch("show__releases", releases.in_order(), "public_releases"),
        )

    def for_cast_list(self, at: datetime.datetime | None = None) -> Self:
        """Each credit with its person, names, portrait and public characters; three queries more.

        The names tell whether the printed one may be printed still.
        """
        return self.select_related("person__portrait", "season", "last_season").prefetch_related(
            self._with_characters(at), "person__names"
        )

    def for_timeline(self, at: datetime.datetime | None = None) -> Self:
        """Each credit with its people, its source and public characters; two queries more."""
        return self.select_related("person", "replaced_by", "source", "season").prefetch_related(
            self._with_characters(at), "person__names"
        )

    def _with_characters(self, at: datetime.datetime | None) -> Prefetch[Any, Any, Any]:
        """As ``public_characters``, each with its show, under whose address its own stands."""
        addressed = self._known_characters(at).select_related("character__show")
        return Prefetch("characters", addressed, "public_characters")

    def _known_characters(self, at: datetime.datetime | None) -> QuerySet[Any]:
        """Those a reader may know of; one whose very name spoils is left out."""
        below: QuerySet[Any] = self.model._meta.get_field("characters").related_model.objects
        known = below.filter(
            public_record(at, through="character__"),
            public_record(at, through="character__show__"),
            character__spoils_season__isnull=True,
        )
        return known.select_related("character").order_by("sort_order", "pk")
