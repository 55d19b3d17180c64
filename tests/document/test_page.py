"""The article in whole pages of content management systems; what stands around it is no part of the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import steps
from document import cms_pages
from document.cms_pages import STYLES, Article, articles, read, shares

from linter.document.model import OBJECT, BlockKind
from linter.document.parse import parse


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_the_whole_article_is_read_and_little_else(style: Callable[[Article], str]) -> None:
    for one in articles():
        recall, precision = shares(read(style(one)), one)
        assert recall == 1
        assert precision >= 0.97


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_the_headline_is_that_of_the_article_and_places_are_exact(style: Callable[[Article], str]) -> None:
    for one in articles():
        html = style(one)
        document = parse(html, path="page.html")
        assert document.headline is not None
        assert document.headline.text == one.headline
        for block in document.prose:
            for word in block.text.replace(OBJECT, " ").split()[:3]:
                at = block.text.index(word)
                assert document.text_of(block.span(at, at + len(word))) == word


PROSE = "<p>The ferry left the pier at six in the morning, an hour late, and nobody on the boat knew why it was so.</p>"
AROUND = [
    '<div class="related-posts"><a href="x">Something else that happened</a><p>What it is about.</p></div>',
    '<div id="cookie-banner"><p>Some words on what we keep and why.</p></div>',
    '<div class="share-bar"><span>Send it on</span></div>',
    '<section class="newsletter"><p>All that matters, every day.</p></section>',
    '<ul class="breadcrumbs"><li><a href="/">Home</a></li></ul>',
    '<div id="comments"><p>I was there and it was not like that at all, dear editor, I waited for hours.</p></div>',
]


@pytest.mark.parametrize("around", AROUND)
def test_what_stands_around_is_left_out_inside_the_text_and_beside_it(around: str) -> None:
    whole = 8 * PROSE
    for body in (f"<div>{whole}</div>{around}", f"<div>{whole}{around}{PROSE}</div>", f"{around}<div>{whole}</div>"):
        document = parse(f"<html><body><h1>The ferry is late</h1>{body}</body></html>", path="page.html")
        assert {block.kind for block in document.prose} == {BlockKind.HEADLINE, BlockKind.PARAGRAPH}
        assert len({block.text for block in document.prose}) == 2


@pytest.mark.parametrize("around", AROUND)
def test_a_fragment_is_read_whole(around: str) -> None:
    words = len(parse(around, path="draft.html").prose)
    assert len(parse(f"<h1>The ferry is late</h1>{8 * PROSE}{around}", path="draft.html").prose) == 9 + words


@pytest.mark.parametrize(
    "end",
    [
        f"<div class='more-text'>{3 * PROSE}</div>", f"<div>{3 * PROSE}</div>", "<figure><figcaption>A boat.</figure>",
        "<div class='image-row'><p>A boat in the rain.</p></div>",
    ],
)  # fmt: skip
def test_the_end_of_an_article_is_not_lost(end: str) -> None:
    page = f"<html><body><h1>The ferry is late</h1><div class='c'>{12 * PROSE}</div>{end}</body></html>"
    found = len(parse(page, path="page.html").prose)
    assert found == 13 + end.count("<p>") + end.count("<figcaption>")


def test_a_wrapper_that_names_what_it_also_holds_hides_nothing() -> None:
    page = f"<html><body class='has-sidebar'><div class='content sidebar share'><h1>Late</h1>{9 * PROSE}</div></body>"
    assert len(parse(page, path="page.html").prose) == 10


@pytest.mark.slow
@pytest.mark.parametrize(
    "many",
    [
        lambda n: "<div>" * n + 9 * PROSE, lambda n: "<div class=ad>" * n + 9 * PROSE,
        lambda n: 9 * PROSE + "<div class=ad><p>a</p></div>" * n, lambda n: 9 * PROSE + "<h1>a</h1>" * n,
        lambda n: "<div>" * n + f"<div class=ad>{PROSE}</div>" * n, lambda n: 9 * PROSE + "<a href=x>a</a>" * n,
    ],
)  # fmt: skip
def test_twice_the_page_is_twice_the_work(many: Callable[[int], str]) -> None:
    def work(size: int) -> int:
        return steps(lambda: parse(f"<html><body>{many(size)}", path="page.html"))

    work(10)  # loads what is loaded once
    assert work(1000) < 2.6 * work(500)


def test_the_pages_can_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    cms_pages.main()
    assert "copydesk     all          found 1.000" in capsys.readouterr().out
