"""What stands in markup beside the prose: notes, hidden words, signatures, what is embedded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs, urlsplit

# A mark that leads to a note, and the way back from the note: Google Docs, Word, mammoth, pandoc.
NOTE: Final = r"#_?(?P<kind>ftn|ftnt|fn|edn|footnote|endnote|cmnt|msocom|comment)"
MARK: Final = re.compile(NOTE + r"[_:-]?\d+", re.IGNORECASE)
BACK: Final = re.compile(NOTE + r"[_:-]?ref[_:-]?\d+", re.IGNORECASE)
NOTE_ID: Final = re.compile(r"(?P<kind>footnote|endnote)-\d+")
COMMENTS: Final = {"cmnt", "msocom", "comment"}
OFFICE: Final = re.compile(
    r"mso-element:(?P<kind>footnote|endnote|comment|header|footer)(?![\w-])", re.IGNORECASE
)
HIDDEN: Final = re.compile(r"display:none|mso-hide:all|visibility:hidden", re.IGNORECASE)
BULLET: Final = re.compile(r"mso-list:ignore", re.IGNORECASE)
SIGNED: Final = re.compile(r"gmail_signature\b|moz-signature|\bms-outlook-mobile-signature")
HIGHLIGHT: Final = re.compile(
    r"background(?:-color)?:(?!transparent|none|initial|inherit|white|#f{3,6}\b|rgba\([^)]*,0\)|"
    r"rgba?\(255,255,255)[#a-z]"
)
STRUCK: Final = re.compile(r"text-decoration(?:-line)?:[^;]*line-through")
EMBEDDED: Final = {
    "iframe": "an embedded frame",
    "object": "an embedded object",
    "embed": "an embedded object",
    "video": "a video",
    "audio": "a sound",
}
# Set apart without a word: the note or the item that it belongs to says it.
SILENT: Final = {"mark", "bullet"}


@dataclass(slots=True)
class Aside:
    """Words that are being set apart until the tag that opened them closes."""

    tag: str
    kind: str
    depth: int = 1
    where: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def told(self) -> str:
        """The sentence for an editor; none for what is silent or holds nothing."""
        text = re.sub(r"^\[\w{1,4}\]\s*|\s*↑$", "", self.text)
        if self.kind in SILENT or (not text and not self.where and self.tag not in EMBEDDED):
            return ""
        where = f" at {self.where[:200]}" if self.where else ""
        if self.kind in ("deleted", "hidden words"):
            return f"{self.kind}, not in the text: “{text}”"
        return f"{self.kind}{where}: {text}" if text else f"{self.kind}{where}"


def aside_of(tag: str, values: dict[str, str]) -> Aside | None:
    """What an element sets apart, if it does."""
    kind, where = _kind(tag, values), ""
    if tag in EMBEDDED:
        kind, where = EMBEDDED[tag], values.get("src", "") or values.get("data", "")
    return Aside(tag, kind, where=where) if kind else None


def _kind(tag: str, values: dict[str, str]) -> str:
    style = values.get("style", "").replace(" ", "")
    note = NOTE_ID.fullmatch(values.get("id", "")) or OFFICE.search(style)
    if note:
        return note_kind(note["kind"].lower())
    if tag == "a" and MARK.fullmatch(values.get("href", "")):
        return "mark"
    if tag == "del":
        return "deleted"
    if "hidden" in values or HIDDEN.search(style):
        return "hidden words"
    if BULLET.search(style):
        return "bullet"
    if SIGNED.search(values.get("class", "")) or values.get("id") in ("Signature", "signature"):
        return "a signature"
    return ""


def note_kind(word: str) -> str:
    if word in COMMENTS:
        return "a comment"
    if word in ("header", "footer"):
        return f"page {word}"
    return "an endnote" if word.startswith("e") else "a footnote"


def unwrapped(href: str) -> str:
    """The address that a link means where Google Docs or Outlook has wrapped it in its own."""
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return href
    wraps = host == "www.google.com" and parts.path == "/url"
    if not wraps and not host.endswith(".safelinks.protection.outlook.com"):
        return href
    asked = parse_qs(parts.query)
    inner = (asked.get("q") or asked.get("url") or [""])[0]
    return inner if inner.startswith(("http://", "https://")) else href
