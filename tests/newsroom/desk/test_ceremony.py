"""The form of a ceremony: a ballot of many categories that an editor can still fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from shows.models import Nomination
from tests.award_factories import (
    AwardCategoryFactory,
    AwardFactory,
    CeremonyFactory,
    NominationFactory,
    NomineeFactory,
)
from tests.factories import ShowFactory, UserFactory
from tests.newsroom.desk.forms import edit_url
from tests.staff import filled_form, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Ceremony

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


def a_full_ceremony(categories: int) -> Ceremony:
    ceremony = CeremonyFactory.create()
    for place in range(categories):
        category = AwardCategoryFactory.create(award=ceremony.award, sort_order=place)
        for _ in range(3):
            nomination = NominationFactory.create(ceremony=ceremony, category=category)
            NomineeFactory.create(nomination=nomination)
    return ceremony


def test_ticking_the_box_copies_the_categories_of_the_last_ceremony(admin: Client) -> None:
    award = AwardFactory.create()
    before = CeremonyFactory.create(award=award, ordinal=1)
    drama = AwardCategoryFactory.create(award=award, name="Drama")
    NominationFactory.create(ceremony=before, category=drama)
    ceremony = CeremonyFactory.create(award=award, ordinal=2)
    address = edit_url(ceremony)

    form = filled_form(admin.get(address).text) | {"opens_ballot": "on"}
    response = admin.post(address, form | {"action-publish": "Publish"})

    assert response.status_code == 302
    assert [row.category for row in ceremony.nominations.all()] == [drama]
    assert not Nomination.objects.public().filter(ceremony=ceremony).exists()


def test_saving_twice_with_the_box_ticked_copies_nothing_twice(admin: Client) -> None:
    category = AwardCategoryFactory.create()
    ceremony = CeremonyFactory.create(award=category.award)
    address = edit_url(ceremony)

    for _ in range(2):
        form = filled_form(admin.get(address).text) | {"opens_ballot": "on"}
        admin.post(address, form | {"action-publish": "Publish"})

    assert ceremony.nominations.count() == 1


def test_a_ballot_of_twenty_five_categories_is_saved_as_it_stands(admin: Client) -> None:
    ceremony = a_full_ceremony(25)
    held = list(ceremony.nominations.order_by("pk").values_list("pk", "category", "show"))
    address = edit_url(ceremony)

    form = filled_form(admin.get(address).text)
    response = admin.post(address, form | {"action-publish": "Publish"})

    assert response.status_code == 302
    assert list(ceremony.nominations.order_by("pk").values_list("pk", "category", "show")) == held


def test_the_form_of_a_large_ballot_asks_as_much_as_that_of_a_small_one(
    admin: Client, django_assert_max_num_queries: Any
) -> None:
    small, large = a_full_ceremony(2), a_full_ceremony(25)
    admin.get(edit_url(small))
    with django_assert_max_num_queries(200) as asked:
        admin.get(edit_url(small))

    with django_assert_max_num_queries(len(asked)):
        admin.get(edit_url(large))


def test_the_chooser_of_categories_offers_those_of_the_award(admin: Client) -> None:
    category = AwardCategoryFactory.create(name="Lead Actor")
    AwardCategoryFactory.create(name="Best Tune")
    address = reverse("award_categories:choose")

    told = admin.get(address, {"award": category.award_id}).json()["html"]

    assert "Lead Actor" in told
    assert "Best Tune" not in told


def test_a_category_is_found_by_a_part_of_its_name(admin: Client) -> None:
    AwardCategoryFactory.create(name="Lead Actor")
    AwardCategoryFactory.create(name="Best Tune")

    told = admin.get(reverse("award_categories:choose_results"), {"q": "tune"}).text

    assert "Best Tune" in told
    assert "Lead Actor" not in told


def test_an_award_keeps_what_a_category_was_called_before(admin: Client) -> None:
    award = AwardFactory.create()
    old = AwardCategoryFactory.create(award=award, name="Best Serial", sort_order=0)
    new = AwardCategoryFactory.create(award=award, name="Best Drama", follows=old, sort_order=1)
    address = edit_url(award)

    form = filled_form(admin.get(address).text)
    response = admin.post(address, form | {"action-publish": "Publish"})

    assert response.status_code == 302
    new.refresh_from_db()
    assert new.follows == old


def test_a_nominated_show_is_not_deleted_under_its_nomination(admin: Client) -> None:
    show = ShowFactory.create()
    NominationFactory.create(show=show)

    admin.post(reverse(show.snippet_viewset.get_url_name("delete"), args=[show.pk]))

    assert Nomination.objects.filter(show=show).exists()
