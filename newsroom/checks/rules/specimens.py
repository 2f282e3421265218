"""The records that the examples of rules speak of: invented shows, and the facts about one."""

from __future__ import annotations

import datetime
from typing import Final

from newsroom.prose.facts import (
    CharacterFacts,
    CreditFacts,
    EpisodeFacts,
    OrganisationFacts,
    PersonFacts,
    Records,
    ReleaseFacts,
    SeasonFacts,
    ShowFacts,
    Spelling,
    StatusFacts,
)

_day = datetime.date
PRIME: Final = OrganisationFacts(id=1, name="Prime Video")
NETFLIX: Final = OrganisationFacts(id=2, name="Netflix")
MAX: Final = OrganisationFacts(
    id=3,
    name="HBO Max",
    names=(
        Spelling(text="HBO Max", kind="former", until_on=_day(2023, 5, 22)),
        Spelling(text="Max", kind="former", from_on=_day(2023, 5, 23), until_on=_day(2025, 7, 8)),
    ),
)
KIRBY: Final = PersonFacts(
    id=1, name="Luke Kirby", said_again="Kirby", trades=("actor",), born=_day(1978, 6, 29)
)
GAINSBOURG: Final = PersonFacts(
    id=2, name="Charlotte Gainsbourg", said_again="Gainsbourg", trades=("actor", "musician")
)
DE_LAAGE: Final = PersonFacts(id=3, name="Lou de Laâge", said_again="de Laâge", trades=("actor",))
TRUESDALE: Final = PersonFacts(
    id=4, name="Yanic Truesdale", said_again="Truesdale", trades=("actor",)
)
COTTIN: Final = PersonFacts(id=5, name="Camille Cottin", said_again="Cottin", trades=("actor",))
AMY: Final = PersonFacts(
    id=6,
    name="Amy Sherman-Palladino",
    said_again="Sherman-Palladino",
    given_name="Amy",
    trades=("writer", "director"),
)
DANIEL: Final = PersonFacts(
    id=7, name="Daniel Palladino", said_again="Palladino", given_name="Daniel", trades=("writer",)
)
GLICK: Final = PersonFacts(id=8, name="Gideon Glick", said_again="Glick", trades=("actor",))
ETOILE: Final = ShowFacts(
    id=1,
    title="Étoile",
    year=2025,
    credits=(
        CreditFacts(person=1, name="Luke Kirby", characters=("Jack McMillan",), tier="regular"),
        CreditFacts(
            person=2,
            name="Charlotte Gainsbourg",
            characters=("Geneviève Lavigne",),
            tier="regular",
            order=1,
        ),
        CreditFacts(
            person=3,
            name="Lou de Laâge",
            characters=("Cheyenne Toussaint",),
            tier="regular",
            order=2,
        ),
        CreditFacts(
            person=8, name="Gideon Glick", characters=("Tobias Bell",), tier="regular", order=3
        ),
        CreditFacts(
            person=4,
            name="Yanic Truesdale",
            characters=("Raphaël Marchand",),
            tier="recurring",
            order=4,
        ),
        CreditFacts(
            person=5,
            name="Camille Cottin",
            characters=("Geneviève Lavigne",),
            state="replaced",
            replaced_by="Charlotte Gainsbourg",
            order=5,
        ),
        CreditFacts(person=6, name="Amy Sherman-Palladino", job="creator"),
        CreditFacts(person=7, name="Daniel Palladino", job="creator"),
    ),
    characters=(
        CharacterFacts(id=1, name="Jack McMillan"),
        CharacterFacts(id=2, name="Geneviève Lavigne"),
        CharacterFacts(id=3, name="Cheyenne Toussaint"),
        CharacterFacts(id=4, name="Raphaël Marchand"),
        CharacterFacts(id=5, name="Tobias Bell"),
    ),
    releases=(
        ReleaseFacts(
            platform="Prime Video",
            platform_id=1,
            day=_day(2025, 4, 24),
            season=1,
            source="Deadline",
            former_days=((_day(2025, 4, 17), _day(2025, 2, 4)),),
        ),
    ),
    seasons=(SeasonFacts(number=1, episode_count=8),),
)
CANCELED: Final = ShowFacts(
    id=1,
    title="Étoile",
    year=2025,
    releases=ETOILE.releases,
    statuses=(
        StatusFacts(status="ordered", day=_day(2023, 6, 1), seasons_ordered=2),
        StatusFacts(status="cancelled", day=_day(2025, 6, 6), source="Deadline"),
    ),
)
GOLD: Final = ShowFacts(
    id=2,
    title="The Gold Coast",
    year=2019,
    kind="film",
    minutes=(112,),
    credits=(
        CreditFacts(person=9, name="Mara Quill", characters=("Ida",)),
        CreditFacts(person=10, name="Tomas Vik", job="director"),
        CreditFacts(person=1, name="Luke Kirby", characters=("Sam",)),
    ),
    characters=(CharacterFacts(id=9, name="Ida"), CharacterFacts(id=10, name="Sam")),
)
LANTERN: Final = ShowFacts(
    id=3,
    title="Lantern Row",
    year=2022,
    credits=(
        CreditFacts(person=9, name="Mara Quill", characters=("Nell Harrow",)),
        CreditFacts(person=10, name="Tomas Vik", job="director"),
    ),
    characters=(CharacterFacts(id=20, name="Nell Harrow"),),
    seasons=(
        SeasonFacts(
            number=1,
            episode_count=6,
            episodes=(EpisodeFacts(number="1", title="The Harbor", id=1),),
        ),
        SeasonFacts(number=2, episode_count=8),
    ),
    releases=(
        ReleaseFacts(platform="Netflix", platform_id=2, day=_day(2022, 9, 9), season=1),
        ReleaseFacts(platform="Netflix", platform_id=2, day=_day(2025, 9, 12), season=2),
    ),
)
QUILL: Final = PersonFacts(id=9, name="Mara Quill", said_again="Quill", trades=("actor",))
VIK: Final = PersonFacts(id=10, name="Tomas Vik", said_again="Vik", trades=("director",))
PEOPLE: Final = (KIRBY, GAINSBOURG, DE_LAAGE, TRUESDALE, COTTIN, AMY, DANIEL, GLICK, QUILL, VIK)
OUTLETS: Final = (PRIME, NETFLIX, MAX)
FILE: Final = Records(PEOPLE, (ETOILE,), OUTLETS)
AFTER: Final = Records(PEOPLE, (CANCELED,), OUTLETS)
SEVERAL: Final = Records(PEOPLE, (ETOILE, GOLD, LANTERN), OUTLETS)
