from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.intake.revising.filed import Filed, FiledBlock
    from newsroom.intake.revising.present import Present

Kind = Literal["added", "changed", "removed"]
# What two versions of a paragraph have in common at least, of a hundred words.
SAME_BLOCK: Final = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One block that a later version tells otherwise, and what the desk made of it meanwhile.

    ``place`` counts the blocks of the new version; ``why`` says what has to be asked, and is
    empty where nobody of the desk touched the block.
    """

    kind: Kind
    id: str = ""
    place: int | None = None
    before: str = ""
    after: str = ""
    present: str = ""
    sign: str = ""
    why: str = ""


def aligned(filed: Filed, texts: Sequence[tuple[str, str]]) -> list[tuple[int | None, int | None]]:
    """Which block of the filed version is which of the new one, in the order of the new one."""
    old = [(one.kind, one.words) for one in filed.blocks]
    pairs: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(None, old, list(texts), autojunk=False)
    for _, first, last, begin, end in matcher.get_opcodes():
        if old[first:last] == list(texts[begin:end]):
            pairs += zip(range(first, last), range(begin, end), strict=True)
        else:
            pairs += _paired(old, texts, range(first, last), range(begin, end))
    return pairs


def _paired(
    old: Sequence[tuple[str, str]],
    new: Sequence[tuple[str, str]],
    gone: range,
    come: range,
) -> Iterator[tuple[int | None, int | None]]:
    """Blocks that were rewritten, each with the first later one that is like it."""
    waiting = list(gone)
    for place in come:
        like = next((one for one in waiting if _is_like(old[one][1], new[place][1])), None)
        if like is None:
            yield None, place
            continue
        while waiting and waiting[0] != like:
            yield waiting.pop(0), None
        waiting.remove(like)
        yield like, place
    for one in waiting:
        yield one, None


def _is_like(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.real_quick_ratio() >= SAME_BLOCK and matcher.ratio() >= SAME_BLOCK


def changes_between(
    filed: Filed, texts: Sequence[tuple[str, str]], present: Present
) -> list[Change]:
    """What a later version changes in the story, block by block, in its order.

    What the desk did alike already is no change any more.
    """
    said = {one.words for one in present.blocks.values()}
    found: list[Change] = []
    for old, new in aligned(filed, texts):
        if old is None and new is not None:
            if texts[new][1] not in said:
                found.append(Change(kind="added", place=new, after=texts[new][1]))
        elif old is not None and new is None:
            found += _removed(filed.blocks[old], present)
        elif old is not None and new is not None:
            found += _changed(filed.blocks[old], new, texts[new][1], present)
    return found


def _removed(block: FiledBlock, present: Present) -> Iterator[Change]:
    held = present.blocks.get(block.id)
    if held is None:
        return
    why = "the desk has changed it since" if held.value != block.value else ""
    if held.comments:
        why = f"it has {held.comments} comment{'s' if held.comments > 1 else ''}"
    yield Change(
        kind="removed",
        id=block.id,
        before=block.words,
        present=held.words,
        sign=held.value,
        why=why,
    )


def _changed(block: FiledBlock, place: int, after: str, present: Present) -> Iterator[Change]:
    held = present.blocks.get(block.id)
    if block.words == after or (held is not None and held.words == after):
        return
    why = ""
    if held is None:
        why = "the desk has taken it out since"
    elif held.value != block.value:
        why = "the desk has changed it since"
    yield Change(
        kind="changed",
        id=block.id,
        place=place,
        before=block.words,
        after=after,
        present=held.words if held else "",
        sign=held.value if held else "",
        why=why,
    )
