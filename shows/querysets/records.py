from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from newsroom.kit.folding import fold
from newsroom.kit.querysets import RecordQuerySet, public_record
from newsroom.kit.words import MOST_WORDS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.kit.words import WordQuerySet
    from shows.models import Genre, Organisation
    from shows.querysets.releases import ReleaseQuerySet


class ShowQuerySet(RecordQuerySet):
    """Questions about many shows."""

    def alphabetical(self) -> Self:
        return self.order_by("sort_folded", "pk")

    def called(self, title: str) -> Self:
        """Every show whose title or other title, accents and case aside, is ``title``."""
        return self.filter(self.any_name(Q(folded=fold(title)), "titles"))

    def titled_like(self, words: str) -> Self:
        """Every show with a title in which each of ``words`` begins a word."""
        return self.having_words(words_of_titles(), words)

    def publicly_titled_like(self, words: str) -> Self:
        """As ``titled_like``, but a working title helps no reader find a show."""
        return self.having_words(words_of_titles().for_readers(), words)

    def named_like(self, words: str) -> Self:
        """What choosers and lists ask of every kind of record."""
        return self.titled_like(words)

    def among(self, keys: Iterable[int] | QuerySet[Any]) -> Self:
        return self.filter(pk__in=keys)

    def on(self, platform: Organisation, at: datetime.datetime | None = None) -> Self:
        """Shows that ``platform`` has, or has been announced to have."""
        return self.filter(pk__in=self._releases(at).filter(platform=platform).values("show"))

    def of_organisation(
        self, organisation: Organisation, at: datetime.datetime | None = None
    ) -> Self:
        """Shows that ``organisation`` has, makes, commissions or distributes."""
        on_it = self._releases(at).filter(platform=organisation).order_by().values("show")
        companies = self.model._meta.get_field("companies").related_model.objects
        made = companies.filter(organisation=organisation).order_by().values("show")
        return self.filter(pk__in=on_it.union(made))

    def of_genre(self, genre: Genre) -> Self:
        return self.filter(genres__genre=genre)

    def from_country(self, code: str) -> Self:
        return self.filter(countries__country=code)

    def premiering(
        self,
        first: datetime.date | None,
        last: datetime.date | None,
        at: datetime.datetime | None = None,
    ) -> Self:
        """Shows with a public release between the two days; None leaves that end open."""
        days = first or date.min, last or date.max
        if first is not None:
            return self.filter(pk__in=self._releases(at).between(*days).values("show"))
        releases: ReleaseQuerySet = self.model._meta.get_field("releases").related_model.objects
        nearly_all = releases.public_in_bulk(at).between(*days)
        return self.public(at).filter(pk__in=nearly_all.order_by().values("show"))

    def for_cards(self, at: datetime.datetime | None = None) -> Self:
        """All that a poster draws: picture, genres and public releases; five queries more."""
        genres = self.model._meta.get_field("genres").related_model.objects
        releases = self._releases(at).in_order().select_related("platform")
        return self.select_related("poster", "key_art").prefetch_related(
            "poster__renditions",
            "key_art__renditions",
            Prefetch("genres", genres.select_related("genre"), "listed_genres"),
            Prefetch("releases", releases, "public_releases"),
        )

    def for_hub(self) -> Self:
        """The show with its art; two queries more."""
        return self.select_related("poster", "key_art").prefetch_related(
            "poster__renditions", "key_art__renditions"
        )

    def _releases(self, at: datetime.datetime | None) -> ReleaseQuerySet:
        releases: ReleaseQuerySet = self.model._meta.get_field("releases").related_model.objects
        return releases.public(at)


def words_of_titles() -> WordQuerySet:
    words: WordQuerySet = apps.get_model("shows.ShowWord")._default_manager.all()
    return words


class GenreQuerySet(QuerySet[Any]):
    """Questions about many genres."""

    def alphabetical(self) -> Self:
        return self.order_by("name")

    def named_like(self, words: str) -> Self:
        return self.filter(name__icontains=words.strip())

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Genres that at least one public show has."""
        through = apps.get_model("shows.ShowGenre")._default_manager
        listed = through.filter(public_record(at, through="show__"), genre=OuterRef("pk"))
        return self.filter(Exists(listed))


class ShowCountryQuerySet(QuerySet[Any]):
    """Questions about where shows come from."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(public_record(at, through="show__"))

    def codes(self) -> QuerySet[Any, str]:
        return self.order_by().values_list("country", flat=True).distinct()


class CharacterQuerySet(RecordQuerySet):
    """Questions about many characters."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        return super().public(at).filter(public_record(at, through="show__"))

    def safe_to_tease(self) -> Self:
        """Those someone who has seen nothing may know of."""
        return self.filter(spoils_season__isnull=True)

    def at(self, show: str, slug: str) -> Self:
        """The character with that slug in the show with that slug, and the show with it."""
        return self.filter(show__slug=show, slug=slug).select_related("show")

    def called(self, name: str) -> Self:
        return self.filter(folded=fold(name))

    def alphabetical(self) -> Self:
        return self.order_by("folded", "pk").select_related("show")

    def named_like(self, words: str) -> Self:
        """Everyone each of whose ``words`` begins a word of a name of theirs or of their show's."""
        kept = apps.get_model("shows.CharacterWord")._default_manager.all()
        asked = self
        for word in fold(words).split()[:MOST_WORDS]:
            shows = words_of_titles().of_own_names().beginning(word).records()
            told = self.model._default_manager.order_by().filter(show__in=shows).values("pk")
            asked = asked.filter(pk__in=kept.beginning(word).records().union(told))
        return asked
