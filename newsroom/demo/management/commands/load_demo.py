from __future__ import annotations

import os
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.test import Client

from newsroom.demo import actions
from newsroom.demo.backends import DEMO_PASSWORD
from newsroom.demo.staff import ACCOUNTS

FIRST_PAGES: Final = ("/", "/shows/", "/people/", "/shows/etoile/", "/television/etoile-preview/")


class Command(BaseCommand):
    help = "Load what of the demo is not loaded yet, and say how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(actions.REFUSAL)
        loaded = actions.load_demo(report=self._report)
        if loaded:
            counts = ", ".join(f"{number} {kind}" for kind, number in loaded.items())
            self.stdout.write(self.style.SUCCESS(f"Loaded {counts}."))
            self._look_around()
        else:
            self.stdout.write("The demo is loaded already; what you edited stays as it is.")
        self._say_where()

    def _report(self, kind: str, done: int, of: int) -> None:
        if done == of:
            self.stdout.write(f"  {kind}: {of}       ")
        elif done % 10 == 0 and self.stdout.isatty():
            self.stdout.write(f"  {kind}: {done} of {of}", ending="\r")
        self.stdout.flush()

    def _look_around(self) -> None:
        """Visit the pages a newcomer sees first, which makes the sizes of their pictures."""
        self.stdout.write("  Making pictures for the first pages ...")
        visitor = Client(raise_request_exception=False, headers={"host": "localhost"})
        for path in FIRST_PAGES:
            visitor.get(path)

    def _say_where(self) -> None:
        host = f"http://localhost:{os.environ.get('PORT', '8000')}"
        self.stdout.write(f"\n  Read:  {host}/")
        self.stdout.write(f"  Edit:  {host}/desk/\n")
        self.stdout.write(f"\n  Sign in with any of these; the password is {DEMO_PASSWORD}")
        for account in ACCOUNTS:
            name = f"{account.first_name} {account.last_name}"
            self.stdout.write(f"    {account.username:<10} {account.role:<15} {name}")
        self.stdout.write("")
