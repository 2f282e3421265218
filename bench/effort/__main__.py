"""The clicks and keys of filing a preview: our editor against Wagtail as it comes.

    DATABASE_URL=... python -m bench.effort [--only ours|theirs]

In a new database; what is counted and why is written in docs/developers/editor-effort.md.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from pathlib import Path

from django.core.management import call_command

from bench.effort import ours, theirs
from bench.effort.hands import Hands
from bench.serving import browser_at, served
from bench.targets import desk_user

PASSWORD = secrets.token_urlsafe()
AT_MOST = 0.5


def count_ours() -> Hands:
    call_command("migrate", verbosity=0)
    section = ours.prepare()
    user = desk_user()
    user.set_password(PASSWORD)
    user.save()
    with (
        served(["manage.py"], env={"DEBUG": "1"}) as address,
        browser_at(address, "/desk/login/", username=user.username, password=PASSWORD) as page,
    ):
        hands = Hands(page)
        ours.file(hands, address, section)
    ours.check()
    return hands


def count_theirs(folder: Path) -> Hands:
    database = folder / "stock.sqlite3"
    theirs.prepare(database, PASSWORD)
    env = {"STOCK_DATABASE": str(database)}
    with (
        served(["manage.py"], where=str(theirs.SITE), env=env) as address,
        browser_at(address, "/admin/login/", username="bench", password=PASSWORD) as page,
    ):
        hands = Hands(page)
        theirs.file(hands, address)
    theirs.check(database)
    return hands


def tell(name: str, hands: Hands) -> None:
    spent: dict[str, int] = {}
    for step, number in hands.spent():
        spent[step] = spent.get(step, 0) + number
    lines = [f"  {step:<28} {number:4d}" for step, number in spent.items()]
    head = f"{name}: {hands.clicks} clicks, {hands.keys} keys, {hands.total} in all"
    sys.stdout.write("\n".join([head, *lines, ""]) + "\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description="Count the effort of filing a preview.")
    parser.add_argument("--only", choices=["ours", "theirs"], help="one of the two journeys")
    options = parser.parse_args()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    totals = {}
    with tempfile.TemporaryDirectory() as folder:
        if options.only != "ours":
            hands = count_theirs(Path(folder))
            tell("Stock Wagtail", hands)
            totals["theirs"] = hands.total
        if options.only != "theirs":
            hands = count_ours()
            tell("Newsroom", hands)
            totals["ours"] = hands.total
    if len(totals) < 2:
        return 0
    share = totals["ours"] / totals["theirs"]
    sys.stdout.write(f"{share:.0%} of the effort; the goal is at most {AT_MOST:.0%}.\n")
    return int(share > AT_MOST)


if __name__ == "__main__":
    sys.exit(main())
