from __future__ import annotations

import pytest

from newsroom.prose.makers import makers
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def made(text: str) -> list[tuple[str, str]]:
    read = reading(text)
    found = makers(read, [title.span for title in titles(read)])
    return sorted({(one.name, one.job) for one in found})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Executive producers are Ada Lorne and Ben Roe for Copperline; "
            "Cy Ott and Dee Ray for Fifth Season.",
            [
                ("Ada Lorne", "executive_producer"),
                ("Ben Roe", "executive_producer"),
                ("Cy Ott", "executive_producer"),
                ("Dee Ray", "executive_producer"),
            ],
        ),
        (
            "It is written and directed by Ada Lorne.",
            [("Ada Lorne", "director"), ("Ada Lorne", "writer")],
        ),
        ("The series comes from creator Ada Lorne.", [("Ada Lorne", "creator")]),
        (
            "Ada Lorne serves as showrunner and executive producer.",
            [("Ada Lorne", "executive_producer"), ("Ada Lorne", "showrunner")],
        ),
        (
            "Ada Lorne executive produces alongside Ben Roe and Cy Ott for Copperline.",
            [
                ("Ada Lorne", "executive_producer"),
                ("Ben Roe", "executive_producer"),
                ("Cy Ott", "executive_producer"),
            ],
        ),
        (
            "It was created by Ada Lorne and Ben Roe, who also executive produce.",
            [
                ("Ada Lorne", "creator"),
                ("Ada Lorne", "executive_producer"),
                ("Ben Roe", "creator"),
                ("Ben Roe", "executive_producer"),
            ],
        ),
        ("Ada Lorne will direct the first two episodes.", [("Ada Lorne", "director")]),
        ("The four-parter is penned by Ada Lorne.", [("Ada Lorne", "writer")]),
        ("Ada Lorne will showrun.", [("Ada Lorne", "showrunner")]),
        ("Showrun by Ada Lorne, it streams in May.", [("Ada Lorne", "showrunner")]),
        ("The score is composed by Ada Lorne.", [("Ada Lorne", "composer")]),
        ("Music by Ada Lorne.", [("Ada Lorne", "composer")]),
        ("The pilot was helmed by Ada Lorne.", [("Ada Lorne", "director")]),
        ("Ada Lorne is attached to direct.", [("Ada Lorne", "director")]),
        (
            "Ada Lorne directs from a script by Ben Roe.",
            [("Ada Lorne", "director"), ("Ben Roe", "writer")],
        ),
        (
            "Also executive producing are Ada Lorne and Ben Roe.",
            [("Ada Lorne", "executive_producer"), ("Ben Roe", "executive_producer")],
        ),
        (
            "Ada Lorne and Ben Roe are executive producers, with Cy Ott producing.",
            [
                ("Ada Lorne", "executive_producer"),
                ("Ben Roe", "executive_producer"),
                ("Cy Ott", "producer"),
            ],
        ),
        (
            "The drama is produced by Ada Lorne for Kudos and directed by Ben Roe.",
            [("Ada Lorne", "producer"), ("Ben Roe", "director")],
        ),
        (
            "Director: Ada Lorne. Writer: Ben Roe.",
            [("Ada Lorne", "director"), ("Ben Roe", "writer")],
        ),
        (
            "Saltmarsh creator and showrunner Ada Lorne is back.",
            [("Ada Lorne", "creator"), ("Ada Lorne", "showrunner")],
        ),
        (
            "From writer Ada Lorne and director Ben Roe comes a drama.",
            [("Ada Lorne", "writer"), ("Ben Roe", "director")],
        ),
        ("Ada Lorne, the show’s creator, agreed.", [("Ada Lorne", "creator")]),
        (
            "Ada Lorne (writer) and Ben Roe (director) met in May.",
            [("Ada Lorne", "writer"), ("Ben Roe", "director")],
        ),
        ("Ada Lorne joins as an executive producer.", [("Ada Lorne", "executive_producer")]),
        (
            "Ada Lorne exec produces with Ben Roe.",
            [("Ada Lorne", "executive_producer"), ("Ben Roe", "executive_producer")],
        ),
        (
            "Ada Lorne co-wrote the series with Ben Roe.",
            [("Ada Lorne", "writer"), ("Ben Roe", "writer")],
        ),
        (
            "It is executive produced by Ada Lorne, Ben Roe and Kudos’ Cy Ott.",
            [
                ("Ada Lorne", "executive_producer"),
                ("Ben Roe", "executive_producer"),
                ("Cy Ott", "executive_producer"),
            ],
        ),
        (
            "Ada Lorne adapts from Ben Roe’s novel.",
            [("Ada Lorne", "writer"), ("Ben Roe", "author")],
        ),
        ("It is based on the novel by Ada Lorne.", [("Ada Lorne", "author")]),
        ("The screenplay is by Ada Lorne.", [("Ada Lorne", "writer")]),
        (
            "Ada Lorne produces, Ben Roe directs.",
            [("Ada Lorne", "producer"), ("Ben Roe", "director")],
        ),
        (
            "Ada Lorne will write and executive produce the project.",
            [("Ada Lorne", "executive_producer"), ("Ada Lorne", "writer")],
        ),
        (
            "Cinematography is by Ada Lorne, with editing by Ben Roe.",
            [("Ada Lorne", "cinematographer"), ("Ben Roe", "editor")],
        ),
    ],
)
def test_it_reads_who_makes_it(text: str, found: list[tuple[str, str]]) -> None:
    assert made(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Casting director Ada Lorne said so.",
        "Festival director Ada Lorne said so.",
        "Ada Lorne wrote on Instagram that she was sad.",
        "He was directed by doctors to rest.",
        "Ada Lorne is developing a film about bees.",
        "The gala was hosted by Ada Lorne.",
        "It is from the makers of Copper Sky.",
    ],
)
def test_other_trades_and_letters_are_no_credits(text: str) -> None:
    assert made(text) == []


def test_a_couple_shares_its_surname() -> None:
    found = made("It is directed by Marcy and Bill Trautman.")

    assert found == [("Bill Trautman", "director"), ("Marcy Trautman", "director")]


def test_a_song_is_written_by_its_composer() -> None:
    assert made("The theme song is written by Ada Lorne.") == [("Ada Lorne", "composer")]
