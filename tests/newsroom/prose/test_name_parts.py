from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.name_parts import NameParts, answers_to, read_group_name, read_name

# Written by hand: the name, then what a careful editor would store of it.
READ = [
    ("Lou de Laâge", "de Laâge", "Lou", "Laâge, Lou de"),
    ("Ivan du Pontavice", "du Pontavice", "Ivan", "Pontavice, Ivan du"),
    ("Amy Sherman-Palladino", "Sherman-Palladino", "Amy", "Sherman-Palladino, Amy"),
    ("Daniel Palladino", "Palladino", "Daniel", "Palladino, Daniel"),
    ("Robert Downey Jr.", "Downey", "Robert", "Downey, Robert, Jr."),
    ("Robert Downey, Sr.", "Downey", "Robert", "Downey, Robert, Sr."),
    ("Harry Connick Jr", "Connick", "Harry", "Connick, Harry, Jr"),
    ("Thurston Howell III", "Howell", "Thurston", "Howell, Thurston, III"),
    ("Zendaya", "Zendaya", "", "Zendaya"),
    ("Sinéad O’Connor", "O’Connor", "Sinéad", "O’Connor, Sinéad"),
    ("Vincent D'Onofrio", "D'Onofrio", "Vincent", "D'Onofrio, Vincent"),
    ("Lars von Trier", "von Trier", "Lars", "Trier, Lars von"),
    ("Gus Van Sant", "Van Sant", "Gus", "Van Sant, Gus"),
    ("Robert De Niro", "De Niro", "Robert", "De Niro, Robert"),
    ("Guillermo del Toro", "del Toro", "Guillermo", "Toro, Guillermo del"),
    ("Oscar de la Hoya", "de la Hoya", "Oscar", "Hoya, Oscar de la"),
    ("Famke van der Meer", "van der Meer", "Famke", "Meer, Famke van der"),
    ("Haifaa al-Mansour", "al-Mansour", "Haifaa", "Mansour, Haifaa al-"),
    ("Omar bin Said", "bin Said", "Omar", "Said, Omar bin"),
    ("José Ortega y Gasset", "Ortega y Gasset", "José", "Ortega y Gasset, José"),
    ("J. J. Abrams", "Abrams", "J. J.", "Abrams, J. J."),
    ("J.J. Abrams", "Abrams", "J.J.", "Abrams, J.J."),
    ("F. Murray Abraham", "Abraham", "F. Murray", "Abraham, F. Murray"),
    ("Samuel L. Jackson", "Jackson", "Samuel", "Jackson, Samuel L."),
    ("Sir Ian McKellen", "McKellen", "Ian", "McKellen, Ian"),
    ("Al Pacino", "Pacino", "Al", "Pacino, Al"),
    ("Sacha Ben Amar", "Amar", "Sacha", "Amar, Sacha Ben"),
    ("Lana Del Rey", "Del Rey", "Lana", "Del Rey, Lana"),
    ("Mary Tyler Moore", "Moore", "Mary", "Moore, Mary Tyler"),
]


@pytest.mark.parametrize(("name", "second", "given_name", "filed"), READ, ids=lambda one: one)
def test_a_name_is_read_as_an_editor_would(
    name: str, second: str, given_name: str, filed: str
) -> None:
    assert read_name(name)[0] == NameParts(second, given_name, filed)


@pytest.mark.parametrize(
    ("name", "second"),
    [
        pytest.param("Gael García Bernal", "García Bernal", id="Spanish"),
        pytest.param("Helena Bonham Carter", "Bonham Carter", id="English"),
    ],
)
def test_a_double_surname_is_left_to_the_editor(name: str, second: str) -> None:
    last, both = read_name(name)

    assert last.second_mention == second.split()[1]
    assert both.second_mention == second


@pytest.mark.parametrize(
    "name", ["Samuel L. Jackson", "Lou de Laâge", "Amy Sherman-Palladino", "Robert Downey Jr."]
)
def test_a_plain_name_is_read_in_one_way(name: str) -> None:
    assert len(read_name(name)) == 1


@pytest.mark.parametrize("name", ["Kim A-joong", "Kim Min-hee"])
def test_a_name_with_the_family_first_is_called_by_it_and_filed_as_it_stands(name: str) -> None:
    [parts] = read_name(name, family_first=True)

    assert parts == NameParts("Kim", name.split()[1], name, family_first=True)


def test_a_name_that_looks_korean_is_offered_both_ways_round() -> None:
    first, second = read_name("Bong Joon-ho")

    assert first == NameParts("Bong", "Joon-ho", "Bong Joon-ho", family_first=True)
    assert second == NameParts("Joon-ho", "Bong", "Joon-ho, Bong")


def test_a_western_double_given_name_does_not_look_korean() -> None:
    [parts] = read_name("Jean-Luc Godard")

    assert parts.second_mention == "Godard"


@pytest.mark.parametrize("name", ["김아중", "宮崎駿", "معمر"])
def test_a_name_without_a_space_is_taken_whole(name: str) -> None:
    assert read_name(name) == (NameParts(name, "", name),)


def test_a_group_is_called_by_its_whole_name_and_filed_without_its_article() -> None:
    assert read_group_name("The Lamplighters") == (
        NameParts("The Lamplighters", "", "Lamplighters, The"),
    )
    assert read_group_name("Daft Moon") == (NameParts("Daft Moon", "", "Daft Moon"),)


@pytest.mark.parametrize(
    ("called", "answers"),
    [("Palladino", True), ("sherman palladino", True), ("Pallad", False), ("", False)],
)
def test_someone_answers_to_whole_words_of_their_name(called: str, *, answers: bool) -> None:
    assert answers_to("Sherman-Palladino", called) is answers


names = st.lists(
    st.sampled_from(
        ["Lou", "de", "la", "Laâge", "Jr.", "y", "al-Said", "J.", "Van", "Sir", "O’Hara", "A-joong"]
    )
    | st.text(max_size=8),
    max_size=6,
).map(" ".join)


@given(names, st.booleans())
def test_every_part_is_made_of_the_words_of_the_name(name: str, family_first: bool) -> None:  # noqa: FBT001
    plain = " ".join(unicodedata.normalize("NFC", name).split())

    for parts in read_name(name, family_first=family_first):
        assert parts.second_mention
        assert parts.second_mention in plain.replace(",", "") or parts.second_mention in plain
        assert parts.given_name in plain
        letters = set("".join(parts.sort_name.split()).replace(",", ""))
        assert letters <= set("".join(plain.split()))


@given(names)
def test_no_suffix_is_said_a_second_time(name: str) -> None:
    for parts in read_name(f"Ada {name} Lorne Jr."):
        assert not parts.second_mention.endswith("Jr.")
        assert parts.sort_name.endswith("Jr.")
