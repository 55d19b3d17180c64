from __future__ import annotations

import pytest

from linter.document.model import OBJECT, BlockKind, Document
from linter.document.parse import parse

PARAGRAPH = BlockKind.PARAGRAPH


def _parse(source: str) -> Document:
    return parse(source, path="draft.html")


def _kinds(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in _parse(source).blocks]


def _texts(source: str) -> list[str]:
    return [block.text for block in _parse(source).blocks]


PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Troops leave | The Example</title>
<meta property="article:published_time" content="2022-03-30T10:00:00Z">
<script>var page = "<p>not this</p>";</script><style>p { color: red }</style></head>
<body class="x"><header><h1>The Example</h1><p>Sign in</p></header><nav><ul><li><a href="/">Home</a></li></ul></nav>
<main><article><header><h1>Troops
   <em>leave</em> the north</h1><p class="standfirst">No one saw it</p><p>By Ann Lee</p></header>
<p>The army left &amp; went&nbsp;home, <a href="x?a=1&amp;copy=2">he said</a>.</p>
<h2>What remains</h2>
<ul><li>Ruins</li><li><p>Mines</p></li></ul>
<blockquote><p>We will stay.</p></blockquote>
<figure><img src="t.png" alt="A tank in the mud"><figcaption>A tank</figcaption></figure>
<table><caption>Losses</caption><tr><th>Place<th>Dead<tr><td>Kyiv<td>12</table>
<pre>code</pre>
<aside class="related-links">Read on</aside><aside><p>Fact box</p></aside>
</article></main><form><p>Subscribe!</p></form><footer>All rights reserved</footer></body></html>
"""


def test_an_article_page() -> None:
    document = _parse(PAGE)
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.TEASER, 0, "Troops leave | The Example"),
        (BlockKind.HEADLINE, 1, "Troops leave the north"),
        (BlockKind.STANDFIRST, 0, "No one saw it"),
        (BlockKind.BYLINE, 0, "By Ann Lee"),
        (PARAGRAPH, 0, "The army left & went\u00a0home, he said."),
        (BlockKind.SUBHEADING, 2, "What remains"),
        (BlockKind.LIST_ITEM, 0, "Ruins"),
        (BlockKind.LIST_ITEM, 0, "Mines"),
        (BlockKind.QUOTATION, 0, "We will stay."),
        (BlockKind.ALT_TEXT, 0, "A tank in the mud"),
        (BlockKind.CAPTION, 0, "A tank"),
        (BlockKind.CAPTION, 0, "Losses"),
        (BlockKind.TABLE_CELL, 0, "Place"),
        (BlockKind.TABLE_CELL, 0, "Dead"),
        (BlockKind.TABLE_CELL, 0, "Kyiv"),
        (BlockKind.TABLE_CELL, 0, "12"),
        (BlockKind.CODE, 0, ""),
        (PARAGRAPH, 0, "Fact box"),
    ]
    assert (document.lang, str(document.date), document.date_source) == ("en-GB", "2022-03-30", "page")


def test_exact_places() -> None:
    for mark in ("", "\ufeff"):
        document = _parse(mark + PAGE.replace("\n", "\r\n"))
        headline, paragraph = document.blocks[1], document.blocks[4]
        assert document.text_of(headline.span(0, 12)) == "Troops\r\n   <em>leave"
        assert document.text_of(headline.span(6, 7)) == "\r\n   "
        assert document.text_of(paragraph.span(14, 15)) == "&amp;"
        assert document.text_of(paragraph.span(16, 25)) == "went&nbsp;home"
        assert document.text_of(paragraph.span(27, 34)) == "he said"
        assert document.text_of(paragraph.source_span).startswith("<p>The army")
        assert document.text_of(document.blocks[14].source_span) == "<td>Kyiv"


@pytest.mark.parametrize(
    ("source", "text", "start", "end", "under"),
    [
        ("<p>half<b>heart</b>ed</p>", "halfhearted", 0, 11, "half<b>heart</b>ed"),
        ("<p>a  <b> b </b> c</p>", "a b c", 2, 3, "b"),
        ("<p>casual&shy;ties</p>", "casualties", 0, 10, "casual&shy;ties"),
        ("<p>casu&#8203;al&zwnj;ties</p>", "casualties", 0, 10, "casu&#8203;al&zwnj;ties"),
        ("<p>the <i class=x></i> pier</p>", f"the {OBJECT} pier", 4, 5, "<i class=x></i>"),
        ("<p>the <a id=x></a> pier</p>", "the pier", 0, 3, "the"),
        ("<p>5 < 6 & 7 &lt 8 &bogus;</p>", "5 < 6 & 7 < 8 &bogus;", 10, 11, "&lt"),
        ("<p>&notit;</p>", "¬it;", 0, 1, "&not"),
        ("<p>&#x1F600;&#8212;&#99999999999999;x</p>", "😀—\ufffdx", 1, 3, "&#8212;&#99999999999999;"),
        ("<p>a <code>x</code> b</p>", f"a {OBJECT} b", 2, 3, "<code>x</code>"),
        ("<p>a <del>x</del> b</p>", f"a {OBJECT} b", 2, 3, "<del>x</del>"),
        ("<p>a <img src='x > y'> b</p>", f"a {OBJECT} b", 2, 3, "<img src='x > y'>"),
        ("<p>a <svg><title>t</title><p>x</p></svg> b</p>", f"a {OBJECT} b", 4, 5, "b"),
        ("<p>a <button>Share</button> b</p>", f"a {OBJECT} b", 2, 3, "<button>Share</button>"),
        ("<p>x<sup>2</sup> 1<sup>st</sup></p>", "x 1st", 2, 5, "1<sup>st"),
        ("<p><q>no</q></p>", "“no”", 0, 4, "<q>no</q>"),
        ("<p>one<br>two</p>", "one\ntwo", 3, 4, "<br>"),
        ("<p>one <!-- > two --> three</p>", "one three", 4, 9, "three"),
        ("<p>one <!-- two three</p>", "one two three", 4, 7, "two"),
        ("<p>one <? two > <!x> three</p>", "one three", 4, 9, "three"),
        ("<P CLASS=a>One</P >", "One", 0, 3, "One"),
        ("<my-card>One</my-card>", "One", 0, 3, "One"),
        ("One \0 two", "One \0 two", 6, 9, "two"),
    ],
)  # fmt: skip
def test_text_and_places_of_a_line(source: str, text: str, start: int, end: int, under: str) -> None:
    document = _parse(source)
    (block,) = document.blocks
    assert (block.kind, block.text) == (PARAGRAPH, text)
    assert document.text_of(block.span(start, end)) == under


def test_the_title_is_the_headline_only_without_a_heading() -> None:
    document = _parse("<title>Troops &amp; tanks leave the north – The Example</title><p>Text.")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.HEADLINE, "Troops & tanks leave the north"),
        (PARAGRAPH, "Text."),
    ]
    assert document.text_of(document.blocks[0].span(0, 8)) == "Troops &amp;"
    assert _kinds("<title>Other</title><h1>Troops leave</h1>") == [
        (BlockKind.TEASER, "Other"), (BlockKind.HEADLINE, "Troops leave"),
    ]  # fmt: skip
    assert _texts("<title>Troops leave north | The Site</title><h1>Troops leave north</h1>") == ["Troops leave north"]
    assert _texts("<title>Short | Site</title>") == ["Short | Site"]


def test_what_a_page_tells_others_is_read_once() -> None:
    head = """<head><title>Boats sink in the harbour</title><meta name="description" content='How "boats" sink &mdash;
        a story'><meta property="og:title" content="Boats sink in the harbour"><meta name="keywords" content="teh">
        <meta name="twitter:description" content="It rained all day and then…">
        <meta property="og:description" content="Why it happened">
        <meta property="og:image:alt" content="A boat"></head>"""
    document = _parse(f"{head}<h1>Boats sink in the harbour</h1><p>It rained all day and then the boats sank.</p>")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TEASER, 'How "boats" sink — a story'), (BlockKind.TEASER, "Why it happened"),
        (BlockKind.ALT_TEXT, "A boat"),
        (BlockKind.HEADLINE, "Boats sink in the harbour"), (PARAGRAPH, "It rained all day and then the boats sank."),
    ]  # fmt: skip
    assert document.text_of(document.blocks[0].span(17, 18)) == "&mdash;"


def test_descriptions_and_labels_follow_the_block_they_stand_in() -> None:
    assert _kinds(
        "<p>The <img src=a alt='A boat &amp; a pier'> was "
        "<a href=b title=\"Read more\" aria-label='Read more'>late</a>.</p>"
        "<img alt=''><img alt='IMG_204.jpg'><img alt=boats>"
        "<section aria-label='The long read'><p>It sank.</p></section>"
        "<nav aria-label='teh'></nav><button aria-label='Send it on'>x</button>"
        "<div hidden title='teh'></div><input title='teh'>"
    ) == [
        (PARAGRAPH, f"The {OBJECT} was late."), (BlockKind.ALT_TEXT, "A boat & a pier"),
        (BlockKind.ALT_TEXT, "Read more"), (BlockKind.ALT_TEXT, "boats"), (BlockKind.ALT_TEXT, "The long read"),
        (PARAGRAPH, "It sank."), (BlockKind.ALT_TEXT, "Send it on"),
    ]  # fmt: skip


def test_the_heading_of_the_article_is_the_headline() -> None:
    assert _kinds("<h1>Site</h1><article><h1>Troops leave</h1><p>Text.</article>") == [
        (BlockKind.SUBHEADING, "Site"),
        (BlockKind.HEADLINE, "Troops leave"),
        (PARAGRAPH, "Text."),
    ]
    assert _kinds("<header><h1>Troops leave</h1><p>Menu</header><p>Text.")[0] == (BlockKind.HEADLINE, "Troops leave")


def test_tags_that_are_left_open_or_closed_wrongly() -> None:
    assert _kinds("<p>one<p>two<h2>three<p>four<ul><li>five<li>six</ul>seven</p></i></li>") == [
        (PARAGRAPH, "one"),
        (PARAGRAPH, "two"),
        (BlockKind.SUBHEADING, "three"),
        (PARAGRAPH, "four"),
        (BlockKind.LIST_ITEM, "five"),
        (BlockKind.LIST_ITEM, "six"),
        (PARAGRAPH, "seven"),
    ]
    assert _texts("<div><b>one</div>two</b> three") == ["one", "two three"]
    assert _texts("text <p class='a") == ["text <p class='a"]


def test_two_line_breaks_end_a_paragraph() -> None:
    assert _texts("<div>one<br>two<br>\n<br/>three<br><br><br>four</div>") == ["one\ntwo", "three", "four"]


def test_text_outside_paragraphs_is_kept() -> None:
    assert _kinds("one<div>two<p>three</p>four</div>five") == [
        (PARAGRAPH, text) for text in ("one", "two", "three", "four", "five")
    ]
    assert _kinds("<blockquote>one<p>two</p>three<ul><li>four</ul></blockquote>") == [
        (BlockKind.QUOTATION, text) for text in ("one", "two", "three", "four")
    ]


@pytest.mark.parametrize(
    "left_out",
    [
        "<nav><p>x</nav>", "<header><p>x</header>", "<footer>x</footer>", "<aside>x</aside>", "<form>x</form>",
        "<script>x < y</script>", "<style>x</style>", "<template><p>x</template>", "<noscript><img alt=x></noscript>",
        "<select><option>x</select>", "<textarea><p>x</textarea>", "<p hidden>x</p>",
        "<div aria-hidden='true'><p>x</div>", "<div role=navigation>x</div>", "<SCRIPT>x</sCRIPT>",
        "<svg><text>x</text></svg>", "<button><div>x</div></button>",
    ],
)  # fmt: skip
def test_what_is_no_part_of_the_article(left_out: str) -> None:
    padding = "<p>The army left the north on Friday and went home.</p>"
    assert _texts(f"{padding}{left_out}{padding}") == ["The army left the north on Friday and went home."] * 2


def test_chrome_that_never_closes_hides_nothing() -> None:
    for name in ("nav", "header", "footer", "aside", "form"):
        assert "Text." in _texts(f"<body><{name}><p>Menu</p><p>Text.</p></body>")
    assert "Text." in _texts("<form action=x><div><p>Text.</p><p>More.</p></div></form>")
    assert _texts("<iframe src=x><p>Text.") == ["", "Text."]


def test_asides_of_the_article_are_part_of_it() -> None:
    assert _texts("<article><aside><p>Facts</aside><aside class='ad-slot'>Buy</aside></article>") == ["Facts"]


def test_embeds() -> None:
    source = (
        "<p>One</p><blockquote class='twitter-tweet'><p>x</p></blockquote><iframe src=x>y</iframe><p>https://a.b/c</p>"
        "<video><source src=x>z</video>"
    )
    assert [kind for kind, _ in _kinds(source)] == [PARAGRAPH] + [BlockKind.EMBED] * 4
    assert _texts(source) == ["One", "", "", "", ""]


def test_dates_on_the_page() -> None:
    for meta in (
        '<meta name="date" content="2022-03-30">',
        "<meta itemprop=datePublished content=2022-03-30T10:00>",
        '<time datetime="2022-03-30T10:00" itemprop="datePublished">yesterday</time>',
    ):
        document = _parse(f"<p>Text.</p>{meta}")
        assert (str(document.date), document.date_source) == ("2022-03-30", "page")
    assert _parse('<meta name="date" content="soon"><p>Text.').date is None
    assert _parse('<time datetime="2020-01-01">x</time>').date is None


def test_front_matter_may_stand_before_the_page() -> None:
    assert _texts("---\ntitle: x\n---\n<p>y</p>") == ["x", "y"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["<div>", "<p>", "<!-- ", "<a ", "<script ", "<iframe>", "<a =\"'>'\"", "<nav>", "<form>", "&a", "<"]
)
def test_a_hundred_thousand_open_tags_are_read(unit: str) -> None:
    assert "end" in _parse(unit * 100_000 + "<p>the end</p>").blocks[-1].text


def test_comments_know_their_places() -> None:
    source = "<html><head><!-- a --></head><nav><!-- b --></nav><p>é <!-- c --> x</p><script><!-- d --></script><!-- e"
    document = _parse(source)
    assert [document.text_of(span) for span in document.comments] == ["<!-- a -->", "<!-- b -->", "<!-- c -->"]
    assert [block.text for block in document.blocks] == ["é x", "e"]


@pytest.mark.parametrize(
    "source",
    [
        "a <code>b <del>c</code> d</del> e",  # tags that cross: the words of the second are not cut once more
        "a <del>b <code>c</del> d</code> e",
        "a <sup>1<code>b</sup> c</code> d",
    ],
)
def test_tags_that_cross_leave_runs_in_the_order_of_the_source(source: str) -> None:
    for name in ("a.html", "a.md"):
        for block in parse(source, path=name).blocks:
            ends = [run.source_start + run.source_length for run in block.runs]
            assert all(run.source_start >= end for run, end in zip(block.runs[1:], ends, strict=False))


@pytest.mark.parametrize(
    "source",
    [
        "<p>A pier</p><select><option>@</option><option>One</option></select>",
        "<p>A <select>\n<option value='x y'>@\n<option>One</select> pier</p>",
        "<p>A pier</p><div><button type='x y'>@</button></div>",
        "<p>A pier <button><b>@</b></button></p>",
    ],
)
def test_what_buttons_and_options_say_is_read(source: str) -> None:
    document = parse(source.replace("@", "Boats &amp; ferries"), path="a.html")
    block = document.prose[-1]
    assert (block.kind, block.text) == (BlockKind.ALT_TEXT, "Boats & ferries")
    assert document.text_of(block.text_span) == "Boats &amp; ferries"
