"""How long the checks take: reading a story of 3,000 words with 200 linked records, and the rules.

    DATABASE_URL=... python -m bench.checks [--rounds 5]

Everything is written in one transaction and taken back. Timed is all that the open editor waits
for: facts, rules and dismissals; the middle of the rounds is held against the limit.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import uuid
from typing import Final

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from bench.long_story import Telling
from newsroom.articles.models import ArticlePage, HomePage, SectionPage, Subject
from newsroom.checks.looking import look_at
from people.models import Person
from shows.models import Credit, Release, Show

LIMIT: Final = 1500
RECORDS: Final = 200
WORDS: Final = 3000
CAST: Final = 12


def make_story() -> ArticlePage:
    mark = uuid.uuid4().hex[:6]
    section = SectionPage(title=f"Bench {mark}", slug=f"bench-{mark}")
    HomePage.objects.get().add_child(instance=section)
    shows = [
        Show.objects.create(title=f"The {mark} Hours of {number}", slug=f"{mark}-hours-{number}")
        for number in range(RECORDS // 2)
    ]
    people = [
        Person.objects.create(name=f"Ada {mark.title()}{number}", slug=f"ada-{mark}-{number}")
        for number in range(RECORDS // 2)
    ]
    for at, show in enumerate(shows):
        Release.objects.create(show=show, date="2026-03-04")
        Credit.objects.bulk_create(
            Credit(show=show, person=people[(at + step) % len(people)], tier="regular")
            for step in range(CAST)
        )
    story = ArticlePage(title=f"A long piece {mark}", body=_body(shows, people), live=False)
    section.add_child(instance=story)
    Subject.objects.create(article=story, show=shows[0])
    return ArticlePage.objects.get(pk=story.pk)


def _body(shows: list[Show], people: list[Person]) -> list[dict[str, str]]:
    telling = Telling()
    room = WORDS // len(shows) - 8
    body = []
    for show, person in zip(shows, people, strict=True):
        named = f'<a linktype="mention" kind="person" id="{person.pk}">{person.name}</a>'
        titled = f'<a linktype="mention" kind="show" id="{show.pk}">{show.title}</a>'
        words = f"{named} is in {titled} {telling.words(room)}."
        body.append({"type": "paragraph", "value": f"<p>{words}</p>"})
    return body


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with transaction.atomic():
        story = make_story()
        look_at(story)
        with CaptureQueriesContext(connection) as asked:
            looked = look_at(ArticlePage.objects.get(pk=story.pk))
        taken = []
        for _ in range(rounds):
            fresh = ArticlePage.objects.get(pk=story.pk)
            started = time.perf_counter()
            look_at(fresh)
            taken.append(1000 * (time.perf_counter() - started))
        transaction.set_rollback(True)
    piece = looked.read.piece
    middle = statistics.median(taken)
    sys.stdout.write(
        f"{piece.word_count:,} words, {len(piece.mentions)} linked records,"
        f" {len(looked.looks)} findings, {len(asked)} queries\n"
        f"{middle:,.0f} ms in the middle of {rounds} rounds"
        f" ({min(taken):,.0f} to {max(taken):,.0f}); the limit is {LIMIT:,} ms\n"
    )
    sys.exit(middle > LIMIT)


if __name__ == "__main__":
    main()
