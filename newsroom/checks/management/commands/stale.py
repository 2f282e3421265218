from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand

from newsroom.articles.models import ArticlePage
from newsroom.checks.models import Claim, StaleClaim
from newsroom.checks.radar import follow_records, follow_time, index_claims
from newsroom.checks.radar.wording import FACTS, as_json

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Lists the live sentences that no longer agree with the records."""

    help = (
        "Lists the live sentences that no longer agree with the records, after looking at what the"
        " day has changed. With --rebuild every live story is read anew first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="Print them as data.")
        parser.add_argument(
            "--rebuild",
            action="store_true",
            help="Read every live story anew and hold it against the records of today.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["rebuild"]:
            self._rebuild(quiet=options["json"])
        follow_time()
        rows = StaleClaim.objects.all().open().select_related("story").newest_first()
        if options["json"]:
            told = {"stale": [as_json(row) for row in rows]}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
            return
        for row in rows:
            self.stdout.write(f"{row.story.title} ({FACTS.get(row.fact, row.fact).lower()})")
            self.stdout.write(f"  {row.sentence}")
            self.stdout.write(f"  {row.new}")
            if row.proposed:
                self.stdout.write(f"  “{row.text}” → “{row.proposed}”")
        count = len(rows)
        noun = "sentence is" if count == 1 else "sentences are"
        told_so = f"{count or 'No'} {noun} stale."
        self.stdout.write(self.style.WARNING(told_so) if count else self.style.SUCCESS(told_so))

    def _rebuild(self, *, quiet: bool) -> None:
        """Read all live stories one after another, and tell how far that is."""
        stories = ArticlePage.objects.filter(live=True).order_by("pk")
        total = stories.count()
        for number, story in enumerate(stories.iterator(chunk_size=100), start=1):
            index_claims(story)
            rows = story_records(story)
            follow_records(rows)
            if not quiet and (number % 50 == 0 or number == total):
                self.stderr.write(f"Read {number} of {total} stories.")


def story_records(story: ArticlePage) -> set[tuple[str, int]]:
    """The records that a story states something of."""
    told = Claim.objects.filter(story=story.pk).order_by()
    return {*told.values_list("record_kind", "record_id").distinct()}
