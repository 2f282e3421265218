"""The pages a reader and a desk ask for most, over whatever the database holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from newsroom.articles.models import ArticlePage, HomePage, SectionPage
from newsroom.hubs.filters import Premiere
from people.models import Person
from shows.models import Award, Ceremony, Character, Credit, Genre, Release, Season, Show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.users.models import User

BUDGET = 150.0
MENTION_BUDGET = 100.0

# Many matches, some, one word and a half, a second word, a native script, none.
NAMES = ("ma", "kings", "lou", "clemence gir", "wei", "김", "zzyzx")
TITLES = ("the", "gold", "the golden ho", "montreal", "zzyzx")


class Target(NamedTuple):
    """One page: under which heading, its name in the table, its address, its budget in ms."""

    group: str
    name: str
    url: str
    budget: float = BUDGET

    @property
    def who(self) -> str:
        return self.group.partition(",")[0]


def desk_user() -> User:
    users: Any = get_user_model()
    found = users.objects.filter(username="bench").first()
    return found or users.objects.create_superuser("bench", "bench@newsroom.example", None)


def find_targets() -> Iterator[Target]:
    yield from _fronts()
    yield from _browsing()
    yield from _hubs()
    yield from _desk()


def _with(url: str, **given: object) -> str:
    return f"{url}?{urlencode(given)}" if given else url


def _fronts() -> Iterator[Target]:
    home = HomePage.objects.get()
    section = max(SectionPage.objects.public(), key=lambda page: page.numchild)
    stories = ArticlePage.objects.public()
    longest = stories.filter(path__startswith=section.path).newest_first()[:50]
    story = max(longest, key=lambda page: len(page.body))
    yield Target("Reader, fronts and stories", "home", home.url)
    yield Target("Reader, fronts and stories", "largest section", section.url)
    last = section.numchild // 20
    yield Target(
        "Reader, fronts and stories", "largest section, deep", _with(section.url, page=last)
    )
    yield Target("Reader, fronts and stories", "story", story.url)


def _browsing() -> Iterator[Target]:
    shows, people = reverse("hubs:shows"), reverse("hubs:people")
    platform = _commonest(Release.objects.public(), "platform__slug")
    genre = Genre.objects.values_list("slug", flat=True).get(name="Comedy")
    group = "Reader, shows"
    yield Target(group, "all", shows)
    yield Target(group, "page 400", _with(shows, page=400))
    for title in TITLES:
        yield Target(group, f"titled {title}", _with(shows, name=title))
    yield Target(group, "kind", _with(shows, kind="series"))
    yield Target(group, "platform", _with(shows, platform=platform))
    yield Target(group, "genre", _with(shows, genre=genre))
    yield Target(group, "country US", _with(shows, country="US"))
    for span in Premiere:
        yield Target(group, f"premiere {span.value}", _with(shows, premiere=span.value))
    yield Target(group, "with stories", _with(shows, covered="on"))
    every = {"kind": "series", "platform": platform, "genre": genre, "covered": "on"}
    yield Target(group, "four filters at once", _with(shows, **every))
    group = "Reader, people"
    yield Target(group, "all", people)
    yield Target(group, "page 1500", _with(people, page=1500))
    for name in NAMES:
        yield Target(group, f"named {name}", _with(people, name=name))
    yield Target(group, "trade actor", _with(people, trade="actor"))
    yield Target(group, "trade executive", _with(people, trade="executive"))
    yield Target(group, "letter M", _with(people, letter="M"))
    yield Target(group, "with stories", _with(people, covered="on"))
    yield Target(
        group, "letter, trade, stories", _with(people, letter="M", trade="actor", covered="on")
    )


def _hubs() -> Iterator[Target]:
    group = "Reader, hubs"
    credited = Credit.objects.public()
    busiest = Show.objects.public().get(slug=_commonest(credited, "show__slug"))
    told = Show.objects.public().get(
        slug=_commonest(ArticlePage.objects.public(), "subjects__show__slug")
    )
    plain = Show.objects.public().alphabetical()[Show.objects.public().count() // 2]
    yield Target(group, "show with most credits", busiest.get_absolute_url())
    yield Target(group, "show with most stories", told.get_absolute_url())
    yield Target(group, "show", plain.get_absolute_url())
    yield from _beside_shows(busiest)
    person = Person.objects.public().get(slug=_commonest(credited, "person__slug"))
    someone = Person.objects.public().alphabetical()[Person.objects.public().count() // 2]
    yield Target(group, "person with most credits", person.get_absolute_url())
    yield Target(group, "person", someone.get_absolute_url())


def _beside_shows(show: Show) -> Iterator[Target]:
    """What hangs on shows: a season, a part, a platform, a month of premieres, a prize."""
    group = "Reader, hubs"
    season = Season.objects.public().order_by("-episode_count", "pk")[0]
    yield Target(group, "season", reverse("hubs:season", args=[season.show.slug, season.number]))
    part = Character.objects.public().filter(show=show)[0]
    yield Target(group, "character", reverse("hubs:character", args=[show.slug, part.slug]))
    outlet = _commonest(Release.objects.public(), "platform__slug")
    yield Target(group, "busiest platform", reverse("hubs:organisation", args=[outlet]))
    today = timezone.localdate()
    month = reverse("hubs:calendar_month", args=[today.year, today.month])
    yield Target(group, "premieres of this month", month)
    yield Target(group, "awards", reverse("hubs:awards"))
    for award in Award.objects.public().alphabetical()[:1]:
        yield Target(group, "an award", reverse("hubs:award", args=[award.slug]))
        last = Ceremony.objects.public().filter(award=award).latest_first()[0]
        address = reverse("hubs:ceremony", args=[award.slug, last.ordinal])
        yield Target(group, "a ceremony", address)


def _commonest(rows: Any, field: str) -> str:
    counted = rows.order_by().filter(**{f"{field}__isnull": False}).values_list(field)
    found: str = counted.annotate(times=Count("pk")).order_by("-times", field)[0][0]
    return found


def _desk() -> Iterator[Target]:
    group = "Desk, mention list"
    for words in (*NAMES, "the", "the golden ho", "montreal"):
        url = _with(reverse("articles:mentions"), q=words)
        yield Target(group, f"@{words}", url, MENTION_BUDGET)
    yield from _desk_lists()
    group = "Desk, edit pages"
    person = Person.objects.get(slug=_commonest(Credit.objects.public(), "person__slug"))
    show = Show.objects.get(slug=_commonest(Credit.objects.public(), "show__slug"))
    plain = Show.objects.alphabetical()[100]
    story = ArticlePage.objects.public().newest_first()[0]
    yield Target(group, "person", reverse("wagtailsnippets_people_person:edit", args=[person.pk]))
    yield Target(group, "show", reverse("wagtailsnippets_shows_show:edit", args=[plain.pk]))
    yield Target(
        group, "show with 60 credits", reverse("wagtailsnippets_shows_show:edit", args=[show.pk])
    )
    yield Target(group, "story", reverse("wagtailadmin_pages:edit", args=[story.pk]))


def _desk_lists() -> Iterator[Target]:
    group = "Desk, lists and choosers"
    records = {
        "people_person": ("ma", "clemence gir"),
        "shows_show": ("the", "montreal"),
        "shows_season": ("the golden", "2"),
        "shows_character": ("ma", "clemence gir"),
        "shows_organisation": ("aurora",),
        "articles_author": ("ma",),
    }
    for model, queries in records.items():
        name = model.partition("_")[2]
        listed = reverse(f"wagtailsnippets_{model}:list")
        found = reverse(f"wagtailsnippets_{model}:list_results")
        choose = reverse(f"wagtailsnippetchoosers_{model}:choose")
        chosen = reverse(f"wagtailsnippetchoosers_{model}:choose_results")
        yield Target(group, f"list of {name}", listed)
        yield Target(group, f"chooser of {name}", choose)
        for words in queries:
            yield Target(group, f"list of {name}, {words}", _with(found, q=words))
            yield Target(group, f"chooser of {name}, {words}", _with(chosen, q=words))
    people, shows = (
        reverse("wagtailsnippets_people_person:list"),
        reverse("wagtailsnippets_shows_show:list"),
    )
    yield Target(group, "list of person, drafts", _with(people, standing="draft"))
    yield Target(group, "list of person, public", _with(people, standing="public"))
    yield Target(group, "list of person, trade", _with(people, trade="actor"))
    yield Target(group, "list of show, kind", _with(shows, kind="series"))
    section = max(SectionPage.objects.all(), key=lambda page: page.numchild)
    yield Target(
        group, "explorer of the largest section", reverse("wagtailadmin_explore", args=[section.pk])
    )
