"""Holding a rule against the archive before it goes live: counts, and some of what it finds."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from newsroom.articles.models import ArticlePage
from newsroom.checks.checking import Switches, check
from newsroom.checks.models import BackTest
from newsroom.checks.reading import read
from newsroom.checks.rules import find_rule
from newsroom.checks.switching import profile_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.articles.querysets import ArticleQuerySet
    from newsroom.checks.findings import Finding
    from newsroom.checks.rules import Rule
    from newsroom.users.models import User

SAMPLES: Final = 40
BATCH: Final = 25
# So long at a stretch: whoever waits for an answer sees it move.
SECONDS: Final = 2.0


def begin(rule: Rule, *, user: User) -> BackTest:
    """A test of ``rule`` over every live story; `go_on` carries it out, bit by bit."""
    return BackTest.objects.create(code=rule.code, started_by=user, total=archive().count())


def go_on(test: BackTest) -> BackTest:
    """Read stories for a moment, and write down how far it has come.

    The rule is asked as it comes, whatever a house has set, so that one at rest can be tried.
    """
    rule, until = find_rule(test.code), monotonic() + SECONDS
    stories = [] if rule is None else list(_next(test))
    while rule is not None and stories:
        for story in stories:
            found = read(story, profile=profile_of(story))
            findings = check(found.piece, switches=Switches(), rules=[rule])
            _add(test, story, found.piece.word_count, findings)
        stories = list(_next(test)) if monotonic() < until else []
    if rule is None or not archive_after(test).exists():
        test.finished_at = timezone.now()
        test.total = test.stories
    test.save()
    return test


def archive() -> ArticleQuerySet:
    """The stories readers have, by their keys from the newest."""
    rows: ArticleQuerySet = ArticlePage.objects.filter(live=True).order_by("-pk")
    return rows


def archive_after(test: BackTest) -> ArticleQuerySet:
    rows = archive()
    return rows if test.last_story is None else rows.filter(pk__lt=test.last_story)


def _next(test: BackTest) -> ArticleQuerySet:
    return archive_after(test)[:BATCH]


def _add(test: BackTest, story: ArticlePage, words: int, findings: Sequence[Finding]) -> None:
    test.stories += 1
    test.words += words
    test.findings += len(findings)
    test.with_findings += bool(findings)
    test.last_story = story.pk
    for finding in findings[: max(0, SAMPLES - len(test.samples))]:
        told = {"story": story.pk, "headline": story.title}
        test.samples.append(told | finding.as_json())


def live_keys() -> list[int]:
    return list(archive().values_list("pk", flat=True))


def stories_by(keys: Sequence[int]) -> Iterator[ArticlePage]:
    """The stories with these keys in their order, a batch at a time."""
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        found = {story.pk: story for story in ArticlePage.objects.filter(pk__in=batch)}
        yield from (found[key] for key in batch if key in found)
