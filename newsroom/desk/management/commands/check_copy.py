from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.articles.models import ArticlePage
from newsroom.checks.backtest import live_keys, stories_by
from newsroom.checks.checking import check
from newsroom.checks.reading import read
from newsroom.checks.rules import all_rules, find_rule
from newsroom.checks.switching import profile_of, switches_of
from newsroom.desk.documents import piece_of_document
from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import held_by, read_bytes, unpack

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from newsroom.checks.findings import Finding
    from newsroom.checks.rules import Rule
    from newsroom.prose.pieces import Piece

LONGEST = 60


class Command(BaseCommand):
    help = "Hold the rules of the house against a document, a story, or every live story."

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = "Plain text, Markdown, HTML, .docx or .eml."
        parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=kinds)
        parser.add_argument("--story", type=int, metavar="ID", help="The draft of one story.")
        parser.add_argument("--all", action="store_true", help="Every story on the site.")
        parser.add_argument("--json", action="store_true", help="Print the findings as data.")
        parser.add_argument("--rule", metavar="CODE", help="Ask only this rule, parked or not.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what is found, one line each; with --json a list of pieces with their findings."""
        chosen = [options["file"] is not None, options["story"] is not None, options["all"]]
        if sum(chosen) != 1:
            message = "Name one thing to check: a FILE, --story ID, or --all."
            raise CommandError(message)
        rules = _rules(options["rule"])
        told = []
        for name, piece, findings in self._checked(rules, options):
            if options["json"]:
                told.append(
                    {
                        "name": name,
                        "words": piece.word_count,
                        "findings": [finding.as_json() for finding in findings],
                    }
                )
            else:
                self._say(name, piece, findings)
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))

    def _checked(
        self, rules: Sequence[Rule] | None, options: dict[str, Any]
    ) -> Iterator[tuple[str, Piece, list[Finding]]]:
        if options["file"] is not None:
            for name, piece in _documents(options["file"]):
                yield name, piece, check(piece, rules=rules)
            return
        for story in _stories(options):
            profile = profile_of(story)
            piece = read(story, profile=profile).piece
            switches = switches_of(profile) if rules is None else None
            yield story.title, piece, check(piece, switches=switches, rules=rules)

    def _say(self, name: str, piece: Piece, findings: list[Finding]) -> None:
        words = f"{piece.word_count:,} words"
        self.stdout.write(f"{name}: {len(findings)} found in {words}.")
        for finding in findings:
            text = " ".join(finding.text.split())
            shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"
            fix = f" → “{finding.fix}”" if finding.fix is not None else ""
            place = f"{finding.start}–{finding.end}"
            self.stdout.write(
                f"  {finding.level:5} {finding.check} ({finding.number}) at {place}:"
                f" {finding.message} “{shown}”{fix}"
            )


def _rules(code: str | None) -> Sequence[Rule] | None:
    if code is None:
        return None
    one = find_rule(code)
    if one is None:
        known = ", ".join(rule.code for rule in all_rules())
        message = f"There is no rule “{code}”. There are: {known}."
        raise CommandError(message)
    return [one]


def _stories(options: dict[str, Any]) -> Iterator[ArticlePage]:
    if options["all"]:
        yield from stories_by(live_keys())
        return
    story = ArticlePage.objects.filter(pk=options["story"]).first()
    if story is None:
        message = f"There is no story {options['story']}. Its number stands in its address."
        raise CommandError(message)
    yield story.get_latest_revision_as_object()


def _documents(file: Path) -> Iterator[tuple[str, Piece]]:
    try:
        for name, data in unpack(held_by(file), name=file.name):
            yield name, piece_of_document(read_bytes(data, name=name))
    except IntakeError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise CommandError(message) from error
