from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.articles.lookups import About
from newsroom.articles.lookups.linking import Text, find_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.articles.models import ArticlePage
    from newsroom.prose.documents import Mark
    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import Mention, Passage
    from newsroom.prose.story_parts import ChipUse

# Where a name may be linked, and where it is only read.
READ: Final = frozenset(
    {"headline", "dek", "paragraph", "list item", "question", "answer", "verdict", "caption"}
)


def unlinked_in(
    story: ArticlePage,
    text: str,
    passages: Sequence[Passage],
    *,
    mentions: Sequence[Mention],
    chips: Sequence[ChipUse],
    marks: Sequence[Mark],
) -> tuple[tuple[Key, str], ...]:
    """The records that a text names and does not link, with the words they answer to.

    The way “Link all” finds them; at most seventeen queries, whatever the length.
    """
    taken = [(one.start, one.end) for one in mentions]
    taken += [(one.start, one.end) for one in chips]
    taken += [(one.start, one.end) for one in marks if one.kind == "link"]
    texts = [_text(text, one, mentions, taken) for one in passages if one.kind in READ]
    links = find_links(texts, About.of_story(story)) if texts else []
    found = [(key, link.phrase.words) for link in links for key in link.keys]
    return tuple(dict.fromkeys(found))


def _text(
    text: str, passage: Passage, mentions: Sequence[Mention], taken: Iterable[tuple[int, int]]
) -> Text:
    start, end = passage.start, passage.end
    inside = [(one - start, other - start) for one, other in taken if start <= one and other <= end]
    held = [one.key for one in mentions if start <= one.start and one.end <= end]
    return Text(text=text[start:end], taken=inside, mentioned=held)
