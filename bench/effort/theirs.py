"""Filing the same preview on Wagtail as it comes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.effort.hands import add_block
from bench.effort.piece import CAST, DEK, HEADLINE, OTHERS, QUOTES, SHOW, sections

if TYPE_CHECKING:
    from bench.effort.hands import Hands

SITE: Final = Path(__file__).parent / "stock"
# As many letters of a family name as leave one person in the list.
LETTERS: Final = 4
MAKE: Final = """
import json
from django.contrib.auth import get_user_model
from newsdesk.models import Person, Quote, Show
told = json.loads(TOLD)
get_user_model().objects.create_superuser("bench", "bench@stock.example", told["password"])
people = {name: Person.objects.create(name=name) for name in told["people"]}
Show.objects.create(title=told["show"])
for speaker, text in told["quotes"]:
    Quote.objects.create(speaker=people[speaker], text=text)
"""


def manage(database: Path, *command: str) -> None:
    env = os.environ | {"STOCK_DATABASE": str(database)}
    line = [sys.executable, "manage.py", *command]
    subprocess.run(line, cwd=SITE, env=env, check=True, stdout=subprocess.DEVNULL)


def prepare(database: Path, password: str) -> None:
    manage(database, "migrate", "-v0")
    told = {
        "password": password,
        "people": [*(name for name, _ in CAST), *OTHERS],
        "show": SHOW,
        "quotes": QUOTES,
    }
    manage(database, "shell", "-v0", "-c", f"TOLD = {json.dumps(told)!r}\n{MAKE}")


def file(hands: Hands, address: str) -> None:
    page = hands.page
    page.goto(f"{address}/admin/pages/add/newsdesk/articlepage/2/")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2000)
    hands.click(page.locator("#id_title"))
    hands.paste(HEADLINE)
    hands.click(page.locator("#id_dek"))
    hands.paste(DEK)
    hands.pick(page.locator("#id_kind"), "preview")
    hands.mark("headline, dek and kind")
    hands.click(page.get_by_role("button", name="Choose show").first)
    _choose(hands, SHOW[4:8], SHOW)
    hands.mark("the show")
    for number, text in enumerate(sections()):
        add_block(hands, "Paragraph")
        hands.paste(text)
        page.wait_for_timeout(600)
        hands.mark("five parts of the text")
        if number < len(QUOTES):
            speaker, said = QUOTES[number]
            add_block(hands, "Quote")
            hands.click(page.get_by_role("button", name="Choose quote").last)
            _choose(hands, speaker.split()[-1][:LETTERS], f"{speaker}: {said[:60]}")
            hands.mark("four quotes")
    _cast(hands)
    hands.mark("ten names of the cast")
    page.wait_for_timeout(8000)


def _choose(hands: Hands, letters: str, name: str) -> None:
    page = hands.page
    page.locator(".modal-body #id_q").wait_for()
    page.wait_for_timeout(800)
    if not page.evaluate("document.activeElement?.id === 'id_q'"):
        hands.click(page.locator(".modal-body #id_q"))
    hands.type(letters)
    page.wait_for_timeout(1200)
    hands.click(page.locator(".modal-body").get_by_role("link", name=name).first)
    page.locator(".modal-body").wait_for(state="detached")


def _cast(hands: Hands) -> None:
    page = hands.page
    add_block(hands, "Cast")
    for number, (name, part) in enumerate(CAST):
        if number:
            hands.click(page.locator("button[title='Add']:visible").last)
        hands.click(page.get_by_role("button", name="Choose person").last)
        _choose(hands, name.split()[-1][:LETTERS], name)
        # On to the field beside it: over the chosen record and its menu, by the keyboard.
        role = page.locator("[data-contentpath='role'] input").last
        hands.click(role)
        hands.type(part)


def check(database: Path) -> None:
    with sqlite3.connect(database) as held:
        [(content,)] = held.execute(
            "SELECT content FROM wagtailcore_revision ORDER BY id DESC LIMIT 1"
        ).fetchall()
    body = json.loads(json.loads(content)["body"])
    kinds = [block["type"] for block in body]
    cast = [row for block in body if block["type"] == "cast" for row in block["value"]]
    if kinds.count("paragraph") < len(sections()) or kinds.count("quote") != len(QUOTES):
        message = f"The stock site filed {kinds}."
        raise RuntimeError(message)
    if len(cast) != len(CAST):
        message = f"The stock site filed {len(cast)} names of the cast."
        raise RuntimeError(message)
