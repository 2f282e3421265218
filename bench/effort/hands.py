"""Hands that count: every click, every key, every pasting goes through them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Hands:
    """A click is one; a key is one, with whatever is held down beside it; a letter is a key."""

    page: Any
    clicks: int = 0
    keys: int = 0
    steps: list[tuple[str, int]] | None = None

    @property
    def total(self) -> int:
        return self.clicks + self.keys

    def click(self, target: Any) -> None:
        self.clicks += 1
        target.click()

    def press(self, key: str) -> None:
        self.keys += 1
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.page.keyboard.type(text, delay=15)

    def paste(self, text: str) -> None:
        """The writer has the text already; only bringing it in is counted."""
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.press("Control+V")

    def pick(self, target: Any, option: str) -> None:
        """From a short menu: one click to open it, one to choose."""
        self.clicks += 2
        target.select_option(option)

    def mark(self, step: str) -> None:
        """Remember what has been spent up to here, under the name of the step."""
        self.steps = [*(self.steps or []), (step, self.total)]

    def spent(self) -> Iterator[tuple[str, int]]:
        before = 0
        for step, total in self.steps or []:
            yield step, total - before
            before = total


def add_block(hands: Hands, kind: str) -> None:
    """A block at the end of the body, by Wagtail's own button; the same on both sites."""
    page = hands.page
    hands.click(page.locator("button[title='Insert a block']:visible").last)
    hands.click(page.get_by_role("option", name=kind, exact=True).first)
    page.wait_for_timeout(500)
