from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.utils import timezone

from shows.models import OrganisationName, OrganisationParent, ShowCompany
from tests.factories import OrganisationFactory, ReleaseFactory, SeasonFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Organisation

pytestmark = pytest.mark.django_db

LATER = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)


def max_again() -> Organisation:
    """HBO Max from 2020, Max from May 23, 2023, HBO Max again from July 9, 2025."""
    platform = OrganisationFactory.create(name="HBO Max", slug="hbo-max")
    for text, first, last in (
        ("HBO Max", datetime.date(2020, 5, 27), datetime.date(2023, 5, 22)),
        ("Max", datetime.date(2023, 5, 23), datetime.date(2025, 7, 8)),
    ):
        OrganisationName.objects.create(
            organisation=platform, text=text, from_on=first, until_on=last
        )
    return platform


def read(client: Client, organisation: Organisation) -> str:
    response = client.get(organisation.get_absolute_url())
    assert response.status_code == 200
    return " ".join(response.text.split())


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2023-05-22", "HBO Max"),
        ("2023-05-23", "Max"),
        ("2024-06-16", "Max"),
        ("2025-07-08", "Max"),
        ("2025-07-09", "HBO Max"),
        ("2026-11-22", "HBO Max"),
        ("2010-01-01", "HBO Max"),
    ],
)
def test_platform_renamed_has_the_name_of_the_day(day: str, name: str) -> None:
    assert max_again().name_on(datetime.date.fromisoformat(day)) == name


def test_a_name_without_dates_is_no_name_of_any_day() -> None:
    platform = OrganisationFactory.create(name="Prime Video")
    OrganisationName.objects.create(organisation=platform, text="Amazon Prime")

    assert platform.name_on(datetime.date(2024, 1, 1)) == "Prime Video"
    assert platform.name_on(None) == "Prime Video"


def test_a_release_of_old_is_on_the_platform_as_it_was_called(client: Client) -> None:
    show, platform = ShowFactory.create(), max_again()
    ReleaseFactory.create(show=show, platform=platform, date=datetime.date(2024, 6, 16))
    ReleaseFactory.create(show=show, platform=platform, date=datetime.date(2026, 6, 21))

    text = " ".join(client.get(show.get_absolute_url()).text.split())

    assert f'<a href="{platform.get_absolute_url()}">Max</a>' in text
    assert f'<a href="{platform.get_absolute_url()}">HBO Max</a>' in text


def test_it_tells_its_names_and_owners_with_their_years(client: Client) -> None:
    platform = max_again()
    owner = OrganisationFactory.create(name="Harbor Group")
    secret = OrganisationFactory.create(name="Shell Company", embargo_until=LATER)
    for parent in (owner, secret):
        OrganisationParent.objects.create(
            organisation=platform, parent=parent, from_on=datetime.date(2022, 4, 8)
        )

    text = read(client, platform)

    assert "HBO Max since 2025; Max 2023–2025; HBO Max 2020–2023" in text
    assert "Harbor Group</a> since 2022" in text
    assert "Shell Company" not in text


def test_it_tells_what_is_coming_and_what_has_just_come(client: Client) -> None:
    platform = OrganisationFactory.create()
    for title, day, precision in (
        ("Ahead", "2026-12-01", "date"),
        ("Someday", "2026-10-01", "quarter"),
        ("Fresh", "2026-11-20", "date"),
        ("Old", "2020-01-01", "date"),
        ("Over", "2026-01-01", "quarter"),
    ):
        ReleaseFactory.create(
            show__title=title,
            platform=platform,
            date=datetime.date.fromisoformat(day),
            precision=precision,
        )

    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        text = read(client, platform)

    slate, shows = text.split('<h2 id="shows">')
    assert slate.index("Ahead") < slate.index("Someday") < slate.index("Fresh")
    assert "Old" not in slate
    assert "Over" not in slate
    for title in ("Ahead", "Someday", "Fresh", "Old", "Over"):
        assert title in shows


def test_a_studio_has_the_shows_it_makes(client: Client) -> None:
    studio = OrganisationFactory.create(kind="studio")
    for title, live in (("Made Here", True), ("Not Yet Known", False)):
        show = ShowFactory.create(title=title, live=live)
        ShowCompany.objects.create(show=show, organisation=studio, role="production")

    text = read(client, studio)

    assert "Made Here" in text
    assert "Not Yet Known" not in text


def test_it_hides_what_is_not_public(client: Client) -> None:
    platform = OrganisationFactory.create()
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    season = SeasonFactory.create(embargo_until=LATER, show__title="Half Secret")
    shown = ReleaseFactory.create(show__title="Known", platform=platform, date=tomorrow)
    hidden: list[dict[str, Any]] = [
        {"show__title": "Rumored", "state": "rumoured"},
        {"show__title": "Embargoed", "embargo_until": LATER},
        {"show__title": "Whole Secret", "show__embargo_until": LATER},
        {"show": season.show, "season": season},
    ]
    for values in hidden:
        ReleaseFactory.create(platform=platform, date=tomorrow, **values)

    text = read(client, platform)

    assert shown.show.title in text
    for title in ("Rumored", "Embargoed", "Whole Secret", "Half Secret"):
        assert title not in text


@pytest.mark.parametrize("values", [{"live": False}, {"embargo_until": LATER}])
def test_it_has_no_page_before_it_is_public(client: Client, values: dict[str, Any]) -> None:
    platform = OrganisationFactory.create(**values)

    assert client.get(platform.get_absolute_url()).status_code == 404


def test_an_organisation_without_shows_says_so(client: Client) -> None:
    paper = OrganisationFactory.create(name="The Post", kind="publication")

    assert "We have no show of The Post on file." in read(client, paper)


def test_it_asks_as_many_questions_for_twelve_shows_as_for_one(
    client: Client, django_assert_num_queries: Any
) -> None:
    platform = OrganisationFactory.create()

    def add(shows: int) -> None:
        for days in range(-shows, shows + 1):
            ReleaseFactory.create(
                platform=platform,
                season=SeasonFactory.create(),
                date=timezone.localdate() + datetime.timedelta(days=days),
            )
        OrganisationName.objects.create(organisation=platform, text=f"Name {shows}")

    add(1)
    client.get(platform.get_absolute_url())
    with django_assert_num_queries(17):
        client.get(platform.get_absolute_url())
    add(8)
    with django_assert_num_queries(17):
        client.get(platform.get_absolute_url())
