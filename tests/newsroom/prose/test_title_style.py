from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newsroom.prose.title_style import Mention, TitleStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGAZINE = TitleStyle({"show": "italics", "film": "italics", "episode": "quotes"})
WIRE = TitleStyle({"show": "quotes", "film": "quotes", "episode": "quotes"})
BRITISH = TitleStyle({"show": "quotes", "film": "italics", "episode": "quotes"}, "single")
PLAIN = TitleStyle({"show": "plain", "film": "plain", "episode": "plain"})
STYLES = {"magazine": MAGAZINE, "wire": WIRE, "british": BRITISH}

# In the examples [Étoile] mentions a series of that title, {Pilot} an episode, <Dune> a film;
# behind a bar stand the titles the record has, where the words are others.
_MENTION = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|⟨([^⟩]+)⟩")
_ELEMENT = re.compile(r'<a k="(?P<work>\w+)" t="(?P<titles>[^"]*)">(?P<words>.*?)</a>')


def written(text: str) -> str:
    def element(match: re.Match[str]) -> str:
        work = ("show", "episode", "film")[(match.lastindex or 1) - 1]
        words, _, titles = match[match.lastindex or 1].partition("|")
        return f'<a k="{work}" t="{titles or words}">{words}</a>'

    return _MENTION.sub(element, text)


def mentions(html: str) -> Iterator[Mention]:
    for match in _ELEMENT.finditer(html):
        titles = tuple(filter(None, match["titles"].replace("?", "").split(";")))
        yield Mention(
            match.start(),
            match.start("words"),
            match.end("words"),
            match.end(),
            match["work"],  # type: ignore[arg-type]  # the pattern allows no other
            titles,
        )


def drawn(style: TitleStyle, text: str) -> str:
    """The text as a reader sees it, links left out and italics between underscores."""
    html = written(text)
    told = style.set(html, mentions(html))
    return re.sub(r'</?cite(?: class="title")?>', "_", re.sub(r"</?a[^>]*>", "", told))


@pytest.mark.parametrize(
    ("typed", "magazine", "wire", "british"),
    [
        ("Watch [Étoile] now", "Watch _Étoile_ now", "Watch “Étoile” now", "Watch ‘Étoile’ now"),
        ("See {Pilot} now", "See “Pilot” now", "See “Pilot” now", "See ‘Pilot’ now"),
        ("In [Étoile], he", "In _Étoile_, he", "In “Étoile,” he", "In ‘Étoile’, he"),
        ("In [Étoile].", "In _Étoile_.", "In “Étoile.”", "In ‘Étoile’."),
        ("In [Étoile]; in", "In _Étoile_; in", "In “Étoile”; in", "In ‘Étoile’; in"),
        ("In [Étoile]?", "In _Étoile_?", "In “Étoile”?", "In ‘Étoile’?"),
        ("In [Étoile]...", "In _Étoile_...", "In “Étoile”...", "In ‘Étoile’..."),
    ],
)
def test_it_marks_a_title_and_places_what_follows(
    typed: str, magazine: str, wire: str, british: str
) -> None:
    assert drawn(MAGAZINE, typed) == magazine
    assert drawn(WIRE, typed) == wire
    assert drawn(BRITISH, typed) == british


@pytest.mark.parametrize(
    ("typed", "magazine", "wire"),
    [
        pytest.param("[Étoile]’s end", "_Étoile_’s end", "“Étoile”’s end", id="behind it"),
        pytest.param("[Étoile’s|Étoile] end", "_Étoile_’s end", "“Étoile”’s end", id="inside it"),
        pytest.param("<i>[Étoile]’s</i> end", "_Étoile_’s end", "“Étoile”’s end", id="in italics"),
        pytest.param("“[Étoile]’s” end", "_Étoile_’s end", "“Étoile”’s end", id="in marks"),
        pytest.param("[Étoile]'s end", "_Étoile_'s end", "“Étoile”'s end", id="straight"),
        pytest.param("[Cheers]’ end", "_Cheers_’ end", "“Cheers”’ end", id="after an s"),
        pytest.param("[Harry’s] end", "_Harry’s_ end", "“Harry’s” end", id="part of the title"),
        pytest.param("[Harry’s]’s end", "_Harry’s_’s end", "“Harry’s”’s end", id="of such a title"),
        pytest.param("[Étoile]’s, too", "_Étoile_’s, too", "“Étoile”’s, too", id="before a comma"),
    ],
)
def test_a_possessive_stands_outside_the_marks(typed: str, magazine: str, wire: str) -> None:
    assert drawn(MAGAZINE, typed) == magazine
    assert drawn(WIRE, typed) == wire


@pytest.mark.parametrize(
    ("typed", "magazine", "wire", "british"),
    [
        (
            "“I loved {Pilot},” she said.",
            "“I loved ‘Pilot,’” she said.",
            "“I loved ‘Pilot,’” she said.",
            "“I loved ‘Pilot’,” she said.",
        ),
        (
            "‘I don’t know {Pilot}’, she said.",
            "‘I don’t know “Pilot”’, she said.",
            "‘I don’t know “Pilot”’, she said.",
            "‘I don’t know “Pilot”’, she said.",
        ),
        (
            "“[Étoile],” she said.",
            "“_Étoile_,” she said.",
            "“‘Étoile,’” she said.",
            "“‘Étoile’,” she said.",
        ),
        (
            "“No,” he said of {Pilot}, “never.”",
            "“No,” he said of “Pilot,” “never.”",
            "“No,” he said of “Pilot,” “never.”",
            "“No,” he said of ‘Pilot’, “never.”",
        ),
        (
            "<p>“One.</p><p>{Pilot} is</p><p>“Two {Pilot}”</p>",
            "<p>“One.</p><p>“Pilot” is</p><p>“Two ‘Pilot’”</p>",
            "<p>“One.</p><p>“Pilot” is</p><p>“Two ‘Pilot’”</p>",
            "<p>“One.</p><p>‘Pilot’ is</p><p>“Two ‘Pilot’”</p>",
        ),
        (
            "‘The dancers’ room in {Pilot}’ it",
            "‘The dancers’ room in “Pilot”’ it",
            "‘The dancers’ room in “Pilot”’ it",
            "‘The dancers’ room in “Pilot”’ it",
        ),
    ],
)
def test_inside_a_quotation_the_other_marks_are_taken(
    typed: str, magazine: str, wire: str, british: str
) -> None:
    assert drawn(MAGAZINE, typed) == magazine
    assert drawn(WIRE, typed) == wire
    assert drawn(BRITISH, typed) == british


@pytest.mark.parametrize(
    "typed",
    [
        "In [Étoile], Kirby plays",
        "In <i>[Étoile]</i>, Kirby plays",
        "In <i>[Étoile],</i> Kirby plays",
        "In <em>[Étoile]</em>, Kirby plays",
        "In [<i>Étoile</i>|Étoile], Kirby plays",
        "In “[Étoile],” Kirby plays",
        "In “[Étoile]”, Kirby plays",
        'In "[Étoile]," Kirby plays',
        "In &quot;[Étoile]&quot;, Kirby plays",
        "In ‘[Étoile]’, Kirby plays",
        "In [“Étoile”|Étoile], Kirby plays",
        "In <i>“[Étoile]”</i>, Kirby plays",
        "In “<i>[Étoile]</i>,” Kirby plays",
    ],
)
def test_marks_the_writer_typed_are_not_doubled(typed: str) -> None:
    assert drawn(MAGAZINE, typed) == "In _Étoile_, Kirby plays"
    assert drawn(WIRE, typed) == "In “Étoile,” Kirby plays"
    assert drawn(BRITISH, typed) == "In ‘Étoile’, Kirby plays"
    assert drawn(PLAIN, typed) == "In Étoile, Kirby plays"


def test_bold_around_a_title_stays() -> None:
    assert drawn(MAGAZINE, "<b>[Étoile]</b>, on") == "<b>_Étoile_</b>, on"
    assert drawn(WIRE, "<b>[Étoile]</b>, on") == "“<b>Étoile</b>,” on"


def test_longer_italics_around_a_title_stay() -> None:
    assert drawn(WIRE, "<i>all of [Étoile] now</i>") == "<i>all of “Étoile” now</i>"


@pytest.mark.parametrize(
    ("typed", "magazine", "wire"),
    [
        pytest.param("⟨Dune⟩ (1984), by", "_Dune_ (1984), by", "“Dune” (1984), by", id="behind"),
        pytest.param(
            "⟨Dune (1984)|Dune⟩, by", "_Dune_ (1984), by", "“Dune” (1984), by", id="in it"
        ),
        pytest.param("⟨Dune (1984)|?⟩, by", "_Dune_ (1984), by", "“Dune” (1984), by", id="unknown"),
    ],
)
def test_a_year_in_brackets_stays_outside(typed: str, magazine: str, wire: str) -> None:
    assert drawn(MAGAZINE, typed) == magazine
    assert drawn(WIRE, typed) == wire


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[the series|Étoile]", "the series"),
        ("[the series|?]", "the series"),
        ("[the new Étoile|Étoile]", "the new _Étoile_"),
        ("[Étoile season 2|Étoile]", "_Étoile_ season 2"),
        ("[Maisel|The Marvelous Mrs. Maisel]", "_Maisel_"),
        ("[etoile|Étoile]", "_etoile_"),
        ("[mother!|mother!]", "_mother!_"),
        ("[Law &amp; Order|?]", "_Law &amp; Order_"),
        ("[All of Us|?]", "_All of Us_"),
        ("{Episode 3|Pilot}", "Episode 3"),
        ("{the finale|?}", "the finale"),
    ],
)
def test_only_a_title_among_the_words_is_marked(words: str, told: str) -> None:
    assert drawn(MAGAZINE, words) == told


def test_a_season_has_the_marks_of_its_show_and_none_of_its_own() -> None:
    html = '<a k="season" t="Étoile">Étoile season 2</a> and <a k="season" t="Étoile">Season 2</a>'

    told = MAGAZINE.set(html, mentions(html))

    assert (
        re.sub(r"</?a[^>]*>", "", told) == '<cite class="title">Étoile</cite> season 2 and Season 2'
    )


def test_a_title_on_its_own_takes_in_the_point_behind_it() -> None:
    assert MAGAZINE.html_of("A & B", "show", point=".") == '<cite class="title">A &amp; B</cite>.'
    assert WIRE.html_of("A & B", "show", point=".") == "“A &amp; B.”"
    assert BRITISH.html_of("A & B", "show", point=".") == "‘A &amp; B’."


@pytest.mark.parametrize(
    ("style", "typed", "told"),
    [
        pytest.param(BRITISH, "[Étoile]’s end", "“Étoile”’s end", id="a British house"),
        pytest.param(BRITISH, "[Cheers]’ end", "“Cheers”’ end", id="behind an s"),
        pytest.param(BRITISH, "[Étoile]’s {Pilot}", "“Étoile”’s ‘Pilot’", id="that title alone"),
        pytest.param(BRITISH, "‘Of [Étoile]’s end’", "‘Of “Étoile”’s end’", id="in a quotation"),
        pytest.param(WIRE, "“Of [Étoile]’s end”", "“Of ‘Étoile’\u200a’s end”", id="inside double"),
    ],
)
def test_a_closing_mark_never_meets_an_apostrophe_like_it(
    style: TitleStyle, typed: str, told: str
) -> None:
    assert drawn(style, typed) == told


_texts = some.lists(
    some.sampled_from(
        [
            "[Étoile]",
            "{Pilot}",
            "⟨Dune⟩",
            "[Cheers]",
            "[the show|Étoile]",
            "word",
            " ",
            ",",
            ".",
            "“",
            "”",
            "‘",
            "’",
            '"',
            "’s",
            "<i>",
            "</i>",
            "<b>",
            "</b>",
            "</p><p>",
            "&amp;",
            "said",
        ]
    ),
    max_size=14,
).map("".join)
_MARKS = re.compile("<[^>]*>|&quot;|[“”‘’\"',.\u200a]")


@given(_texts)
def test_it_touches_nothing_but_marks(text: str) -> None:
    for style in (*STYLES.values(), PLAIN):
        html = written(text)

        told = style.set(html, mentions(html))

        assert _MARKS.sub("", told) == _MARKS.sub("", html)
        assert len(re.findall(r"[,.]", told)) == len(re.findall(r"[,.]", html))


@given(_texts)
def test_it_keeps_every_link_and_leaves_no_tag_open_that_was_closed(text: str) -> None:
    html = written(text)
    for style in (*STYLES.values(), PLAIN):
        told = style.set(html, mentions(html))

        assert re.findall(r"<a [^>]*>|</a>", told) == re.findall(r"<a [^>]*>|</a>", html)
        for tag in ("i", "b", "cite"):
            lost = html.count(f"<{tag}>") - told.count(f"<{tag}>")
            assert lost == html.count(f"</{tag}>") - told.count(f"</{tag}>") or tag == "cite"
        assert told.count("<cite") == told.count("</cite>")
