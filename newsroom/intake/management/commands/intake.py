from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from newsroom.articles.models import SectionPage
from newsroom.delivery.tasks import one_write
from newsroom.intake import report
from newsroom.intake.actions import apply_proposals
from newsroom.intake.actions.illustrating import look_into_pictures
from newsroom.intake.analysis import analyse
from newsroom.intake.errors import IntakeError
from newsroom.intake.knowing import known_names
from newsroom.intake.matching import match
from newsroom.intake.readers import held_by, read_bytes, unpack

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from newsroom.intake.actions import Applied
    from newsroom.intake.proposals import Analysis
    from newsroom.prose.documents import Document

BAR = 30


class Command(BaseCommand):
    help = "Read finished pieces and say which stories and records they would make."

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = "Plain text, Markdown, HTML, .docx or .eml."
        parser.add_argument("files", type=Path, nargs="+", metavar="file", help=kinds)
        parser.add_argument("--json", action="store_true", help="Print the proposals as data.")
        parser.add_argument("--apply", action="store_true", help="Write a draft and its records.")
        parser.add_argument("--section", help="The slug of the section the draft goes into.")
        parser.add_argument("--dry-run", action="store_true", help="Write nothing, whatever else.")
        parser.add_argument(
            "--mentioned",
            action="store_true",
            help="Make drafts of works that are only mentioned, too.",
        )

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        """One object of data for one document, a list for several; a file refused stops no other.

        Ends with 1 if a file was refused, and with 2 if it was called wrongly.
        """
        section = self._section(options["section"]) if options["apply"] else None
        told: list[Any] = []
        refused: list[str] = []
        for number, file in enumerate(files, start=1):
            try:
                documents = self._documents(file)
                told.extend(self._take_in(one, section, options) for one in documents)
            except IntakeError as error:
                refused.append(str(error))
            self._step(number, len(files))
        if options["json"]:
            whole = told[0] if len(files) == 1 and len(told) == 1 else told
            self.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2))
        if refused:
            raise CommandError("\n".join(refused))

    def _documents(self, file: Path) -> Iterator[Document]:
        """What a file holds to read: an e-mail may bring several documents."""
        for name, data in unpack(held_by(file), name=file.name):
            yield read_bytes(data, name=name)

    def _step(self, number: int, total: int) -> None:
        """A bar that grows on a terminal; one file needs none."""
        if total > 1 and self.stderr.isatty():
            bar = "█" * (BAR * number // total)
            end = "\n" if number == total else ""
            self.stderr.write(f"\r{bar:<{BAR}} {number:,} of {total:,} files", ending=end)

    def _take_in(
        self, document: Document, section: SectionPage | None, options: Any
    ) -> dict[str, Any] | None:
        analysis = analyse(document, known=known_names(document), received=timezone.localdate())
        analysis, _ = look_into_pictures(analysis, document)
        matches = match(analysis)
        data = report.as_json(analysis, matches) if options["json"] else None
        if data is None:
            for line in report.lines(analysis, matches):
                self.stdout.write(line)
        if section is not None:
            applied = self._apply(analysis, section, options)
            if data is None:
                self._say(applied, is_dry=options["dry_run"])
            else:
                data["applied"] = self._told(applied, is_dry=options["dry_run"])
        return data

    def _section(self, slug: str | None) -> SectionPage:
        slugs = list(SectionPage.objects.order_by("path").values_list("slug", flat=True))
        names = ", ".join(slugs) or "none yet"
        if not slug:
            message = f"Say where the draft goes with --section SLUG. Sections: {names}."
            raise CommandError(message, returncode=2)
        section = SectionPage.objects.filter(slug=slug).first()
        if section is None:
            message = f"No section has the slug {slug!r}. Sections: {names}."
            raise CommandError(message, returncode=2)
        return section

    @one_write()
    def _apply(self, analysis: Analysis, section: SectionPage, options: Any) -> Applied:
        applied = apply_proposals(analysis, section=section, with_mentioned=options["mentioned"])
        if options["dry_run"]:
            transaction.set_rollback(True)
        return applied

    def _say(self, applied: Applied, *, is_dry: bool) -> None:
        if not applied.is_new:
            self.stdout.write(
                f"\nThis text came in before, as “{applied.story.title}”; nothing was written."
            )
            return
        self.stdout.write("\nWould write" if is_dry else "\nWrote")
        self.stdout.write(f"  draft “{applied.story.title}”")
        for line in (*applied.made, *applied.changed):
            self.stdout.write(f"  {line}")
        for line in applied.left:
            self.stdout.write(f"  left alone: {line}")

    def _told(self, applied: Applied, *, is_dry: bool) -> dict[str, Any]:
        return {
            "dry_run": is_dry,
            "story": None if is_dry else applied.story.pk,
            "is_new": applied.is_new,
            "made": applied.made,
            "changed": applied.changed,
            "left": applied.left,
        }
