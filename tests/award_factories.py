"""The smallest true award, and what hangs on it."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from shows.models import Award, AwardCategory, Ceremony, Nomination, Nominee
from tests.factories import PersonFactory, ShowFactory


class AwardFactory(DjangoModelFactory[Award]):
    class Meta:
        model = Award

    name = factory.Sequence(lambda n: f"Award {n}")
    slug = factory.Sequence(lambda n: f"award-{n}")


class AwardCategoryFactory(DjangoModelFactory[AwardCategory]):
    class Meta:
        model = AwardCategory

    award = factory.SubFactory(AwardFactory)
    name = factory.Sequence(lambda n: f"Category {n}")


class CeremonyFactory(DjangoModelFactory[Ceremony]):
    class Meta:
        model = Ceremony

    award = factory.SubFactory(AwardFactory)
    ordinal = factory.Sequence(lambda n: n + 1)


class NominationFactory(DjangoModelFactory[Nomination]):
    class Meta:
        model = Nomination

    ceremony = factory.SubFactory(CeremonyFactory)
    category = factory.SubFactory(
        AwardCategoryFactory, award=factory.SelfAttribute("..ceremony.award")
    )
    show = factory.SubFactory(ShowFactory)
    sort_order = factory.Sequence(int)


class NomineeFactory(DjangoModelFactory[Nominee]):
    class Meta:
        model = Nominee

    nomination = factory.SubFactory(NominationFactory)
    person = factory.SubFactory(PersonFactory)
