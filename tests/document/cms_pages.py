"""Thirty pages as ten content management systems build them, each with three articles of our own.

`python cms_pages.py` prints how much of the articles is read, and how much else, beside trafilatura if it is installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from linter.document.parse import parse

PARAGRAPHS = (
    "The ferry left the pier at six in the morning, an hour late, with half of its seats empty and a crew of four.",
    "Nobody on board knew that the lock at the river's mouth had been shut since midnight because of a broken chain.",
    "“We waited and waited, and then somebody rowed over with a flask of tea,” said Marta Lindqvist, who runs the bar.",
    "The harbour office says that the chain was to be replaced in spring. It was last looked at four years ago.",
    "Two engineers came from the city in the afternoon. They brought the wrong part and went home to fetch another.",
    "By then some forty boats lay in the basin, and the fishermen had begun to sell their catch over the railing.",
    "A school class that was on its way to the island made the deck a stage and played until the sun went down.",
    "The council will talk about the lock on Thursday. Its chairman wants to know why there is no second chain.",
    "At nine in the evening the gate moved for the first time. It took all night until the last boat was through.",
    "The ferry came back the next day with a load of strawberries, which were given away to all who had waited.",
    "Older people in the town remember a winter when the lock froze and men crossed the river with their bicycles.",
    "What a new chain costs nobody would say. The one that broke had been bought second hand from a shipyard up north.",
)
HEADLINES = (
    "Broken chain shuts the river",
    "Forty boats wait for a night at the lock",
    "Strawberries for those who waited",
)
STANDFIRST = "A part that nobody had ordered kept the harbour shut for a day and a night"


class Article(NamedTuple):
    """An article: what must be read of a page."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    caption: str


def articles() -> Iterator[Article]:
    """Three articles, from a short one to a long one."""
    for number, (headline, count) in enumerate(zip(HEADLINES, (6, 9, 12), strict=True)):
        turned = PARAGRAPHS[number * 3 :] + PARAGRAPHS[: number * 3]
        yield Article(headline, STANDFIRST, turned[:count], "The gate of the lock on the morning after")


TEASERS = (
    ("Bakers want their night back", "Why the ovens in the old town stay cold until five, and who pays for it."),
    ("A museum for buttons", "One woman collected for sixty years; now the council has to find room for it all."),
    ("Tram line gets new rails", "Buses replace the trams for three weeks, and the night service stops altogether."),
    ("Swimming pool stays shut", "The tiles came off in winter, and the firm that laid them has gone out of business."),
)
COMMENTS = (
    "I stood there for three hours and the tea was cold when it came, so thanks for nothing, dear harbour office.",
    "My grandfather built that gate! He always said that they should keep a second chain in the shed behind it.",
    "Typical. First the pool and now the lock, and in autumn it will be the bridge again, just you wait for it.",
)
COOKIES = (
    "We and our partners use cookies to show you offers that you may like. You can change your choice at any time."
)
NEWSLETTER = "The best of the town in your inbox every morning. Sign up for our newsletter and never miss a story."
MENU = ("Home", "Town", "Sport", "Culture", "Opinion", "Jobs", "Weather", "Archive")
SHARE = ("Share on one network", "Share on another", "Send by mail", "Copy the link", "Print this page")
ABOUT = "Anna Weller has written about the harbour since she was a trainee and lives on a boat with two cats."
RIGHTS = "© 2026 The Quayside Courier. All rights reserved. Terms of use. Privacy policy. Imprint."


def menu(tag: str = "ul", item: str = "li") -> str:
    inside = "".join(f'<{item}><a href="/{one.lower()}">{one}</a></{item}>' for one in MENU)
    return f"<{tag}>{inside}</{tag}>"


def text(one: Article) -> str:
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in one.paragraphs)


def links(classes: str = "", tag: str = "div") -> str:
    named = f' class="{classes}"' if classes else ""
    return "".join(
        f'<{tag}{named}><a href="/{number}"><h3>{title}</h3></a><p>{said}</p></{tag}>'
        for number, (title, said) in enumerate(TEASERS)
    )


def comments(classes: str = "", tag: str = "div") -> str:
    named = f' class="{classes}"' if classes else ""
    return "".join(f"<{tag}{named}><span>Reader</span><p>{one}</p></{tag}>" for one in COMMENTS)


def page(head: str, body: str, classes: str = "") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>{head} | The Quayside Courier</title></head>\n'
        f'<body class="{classes}">{body}</body></html>'
    )


def share(classes: str = "") -> str:
    named = f' class="{classes}"' if classes else ""
    return f"<div{named}>" + "".join(f'<a href="#">{one}</a> ' for one in SHARE) + "</div>"


def blog(one: Article) -> str:
    """As a blog system with themes and plugins."""
    return page(
        one.headline,
        f"""<div id="page" class="site"><div id="masthead" class="site-header"><p class="site-title"><a href="/">The
Quayside Courier</a></p><div class="main-navigation">{menu()}</div></div><div id="content" class="site-content">
<div id="primary" class="content-area"><div class="hentry post"><h1 class="entry-title">{one.headline}</h1>
<div class="entry-meta">By Anna Weller</div><div class="entry-content"><p class="standfirst">{one.standfirst}</p>
{text(one)}<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">{one.caption}</p></div>
<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3>{share()}</div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{links("jp-relatedposts-post")}</div></div></div>
<div id="comments" class="comments-area"><h2>3 thoughts</h2><ol class="comment-list">{comments("comment", "li")}</ol>
</div></div><div id="secondary" class="widget-area"><div class="widget"><h2>Recent posts</h2>{menu()}</div></div></div>
<div id="colophon" class="site-footer"><p>{RIGHTS}</p></div></div>
<div id="cookie-notice"><p>{COOKIES}</p></div>""",
    )


def portal(one: Article) -> str:
    """As a modular system of universities and towns."""
    return page(
        one.headline,
        f"""<div class="dialog-off-canvas-main-canvas"><div class="region region-header">{menu()}</div>
<div class="region region-breadcrumb"><a href="/">Home</a> › <a href="/t">Town</a></div><div class="layout-container">
<div class="region region-content"><div class="node node--type-article"><h1>
<span class="field--name-title">{one.headline}
</span></h1><div class="field field--name-field-lead">{one.standfirst}</div><div class="clearfix text-formatted
field field--name-body">{text(one)}</div><div class="field--name-field-image"><figure><img src="a.jpg"><figcaption>
{one.caption}</figcaption></figure></div></div><div class="block block-views view-related-articles"><h2>More on this
</h2>{links("views-row")}</div><div class="field--name-comment comments">{comments("comment")}</div></div>
<div class="region region-sidebar-first">{menu()}<div class="block newsletter-block"><p>{NEWSLETTER}</p></div></div>
</div></div><div class="eu-cookie-compliance-banner"><p>{COOKIES}</p></div>""",
    )


def publication(one: Article) -> str:
    """As a system for magazines with members."""
    return page(
        one.headline,
        f"""<div class="gh-site"><header class="gh-head">{menu()}</header><main class="gh-main">
<article class="gh-article
post"><header class="gh-article-header"><h1 class="gh-article-title">{one.headline}</h1><p class="gh-article-excerpt">
{one.standfirst}</p><figure><img src="a.jpg"><figcaption>{one.caption}</figcaption></figure></header>
<section class="gh-content">{text(one)}<div class="kg-card kg-signup-card"><p>{NEWSLETTER}</p></div></section>
<section class="gh-subscribe"><h3>Become a member</h3><p>{NEWSLETTER}</p></section></article>
<aside class="gh-readmore-wrap"><h3>Read next</h3>{links("post-card", "article")}</aside></main>
<footer>{RIGHTS}</footer></div>""",
    )


def newspaper(one: Article) -> str:
    """As the system of a large newspaper: the text is in chunks, with advertisements in between."""
    half = len(one.paragraphs) // 2
    first, second = (
        "".join(f"<p>{paragraph}</p>" for paragraph in part) for part in (one.paragraphs[:half], one.paragraphs[half:])
    )
    return page(
        one.headline,
        f"""<div class="fusion-app"><div class="b-header"><div class="c-nav">{menu()}</div></div><div class="page-wrap">
<div class="article-top"><h1 class="c-heading">{one.headline}</h1><h2 class="subheadline">{one.standfirst}</h2>
<div class="byline-line">By Anna Weller</div>{share("c-social-bar social-bar")}</div><div class="lead-art"><img src="a">
<p class="image-metadata">{one.caption}</p></div><div class="article-chain"><div class="article-body-chunk">{first}
</div><div class="ad-slot"><p>Advertisement</p></div><div class="article-body-chunk">{second}</div></div>
<div class="c-author-bio author-bio"><p>{ABOUT}</p></div><div class="results-list">
<h2>Around the town</h2>{links()}</div>
<div class="c-most-read"><h2>Most read</h2>{menu("ol")}</div></div><div class="footer-wrap"><p>{RIGHTS}</p></div>
</div>""",
    )


def old_blog(one: Article) -> str:
    """As an old blog service: paragraphs are parted by line breaks."""
    body = "<br><br>\n".join(one.paragraphs)
    return page(
        one.headline,
        f"""<div class="content-outer"><div class="tabs-outer">{menu()}</div><div class="main-outer">
<div class="column-center">
<div class="date-outer"><div class="post-outer"><div class="post hentry"><h1 class="post-title entry-title">
{one.headline}</h1><div class="post-body entry-content" id="post-body-1"><b>{one.standfirst}</b><br><br>{body}
<br><br><i>{one.caption}</i></div><div class="post-footer">
<span>Posted by Anna Weller</span>{share("post-share-buttons")}
</div></div><div class="comments" id="comments"><h4>3 comments:</h4>{comments("comment-block")}</div></div></div></div>
<div class="column-right-outer"><div class="sidebar section"><div class="widget BlogArchive"><h2>Archive</h2>{menu()}
</div><div class="widget Profile"><h2>About me</h2><p>{ABOUT}</p></div></div></div></div></div>
<div class="cookie-choices-info"><span>{COOKIES}</span></div>""",
    )


def builder(one: Article) -> str:
    """As a system in which pages are put together from blocks."""
    return page(
        one.headline,
        f"""<div class="sqs-announcement-bar"><p>{NEWSLETTER}</p></div><header id="header">{menu()}</header>
<main><section class="blog-item-section"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper">
<div class="blog-item-title"><h1>{one.headline}</h1></div></div><div class="blog-item-content-wrapper">
<div class="sqs-layout"><div class="sqs-block html-block"><div class="sqs-block-content"><p><strong>{one.standfirst}
</strong></p>{text(one)}</div></div><div class="sqs-block image-block"><div class="image-caption"><p>{one.caption}</p>
</div></div><div class="sqs-block newsletter-block"><p>{NEWSLETTER}</p></div></div></div></div>
<div class="item-pagination"><a href="/1"><h2>{TEASERS[0][0]}</h2></a><a href="/2"><h2>{TEASERS[1][0]}</h2></a></div>
<div class="blog-item-comments">{comments()}</div></section></main><footer><p>{RIGHTS}</p></footer>""",
    )


def tables(one: Article) -> str:
    """As a page of the nineties, laid out by tables."""
    return page(
        one.headline,
        f"""<table width="100%"><tr><td colspan="3">{menu("p", "b")}</td></tr><tr><td width="150" valign="top">
{menu("div", "p")}</td><td valign="top"><h1><font size="5">{one.headline}</font></h1><p><b>{one.standfirst}</b></p>
{text(one)}<p><font size="1">{one.caption}</font></p></td><td width="200" valign="top"><table>
{"".join(f'<tr><td><a href="/{n}">{title}</a><br>{said}</td></tr>' for n, (title, said) in enumerate(TEASERS))}
</table></td></tr><tr><td colspan="3"><center>{RIGHTS}</center></td></tr></table>""",
    )


def company(one: Article) -> str:
    """As a system for companies, with modules around the text."""
    return page(
        one.headline,
        f"""<div class="body"><div class="container-header">{menu()}</div><div class="site-grid">
<div class="container-component">
<div class="mod-breadcrumbs"><a href="/">Home</a></div><div class="com-content-article item-page">
<div class="page-header">
<h1>{one.headline}</h1></div><div class="com-content-article__body"><p>{one.standfirst}</p>{text(one)}
<figure><img src="a"><figcaption>{one.caption}</figcaption></figure></div><ul class="tags"><li><a href="/a">lock</a>
</li>
<li><a href="/b">ferry</a></li></ul><div class="pagination"><a href="/1">Prev</a><a href="/2">Next</a></div></div></div>
<div class="container-sidebar-right"><div class="moduletable"><h3>Latest news</h3>{menu()}</div>
<div class="moduletable">
<h3>Popular</h3>{links()}</div></div></div><div class="container-footer"><p>{RIGHTS}</p></div></div>""",
    )


def hashed(one: Article) -> str:
    """As a page that a program builds in the browser: names of classes say nothing."""
    return page(
        one.headline,
        f"""<div id="__next"><div class="css-1a"><div class="css-2b">{menu("div", "div")}</div></div>
<div class="css-3c">
<div class="css-4d"><div class="css-5e"><h1 class="css-6f">{one.headline}</h1><p class="css-7g">{one.standfirst}</p>
{share("css-8h")}</div><div class="css-9i">{text(one)}<div class="css-0j"><img src="a"><span>{one.caption}</span></div>
</div><div class="css-1k"><p>{ABOUT}</p></div></div><div class="css-2l"><div class="css-3m">From the town</div>
{links("css-4n")}</div></div><div class="css-5o" role="dialog"><p>{COOKIES}</p><span>Accept</span></div>
<div class="css-6p"><p>{NEWSLETTER}</p></div><div class="css-7q">{RIGHTS}</div></div>""",
    )


def letters(one: Article) -> str:
    """As a service for letters to readers."""
    return page(
        one.headline,
        f"""<div class="main-menu topbar">{menu()}</div><div class="single-post-container"><div class="single-post">
<article
class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{one.headline}</h1>
<h3 class="subtitle">{one.standfirst}</h3>{share("post-ufi")}</div><div class="available-content">
<div class="body markup">
{text(one)}<figure><img src="a"><figcaption class="image-caption">{one.caption}</figcaption></figure>
<div class="subscription-widget-wrap"><p>{NEWSLETTER}</p></div></div></div></article></div>
<div class="comments-page"><h4>Discussion about this post</h4>{comments("comment-body")}</div>
<div class="single-post-section"><div class="portable-archive">{links("post-preview")}</div></div></div>
<div class="footer-wrap publication-footer"><p>{RIGHTS}</p></div>""",
    )


STYLES: tuple[Callable[[Article], str], ...] = (
    blog, portal, publication, newspaper, old_blog, builder, tables, company, hashed, letters,
)  # fmt: skip


def words(said: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", said)


def wanted(one: Article) -> list[str]:
    """The words of the article that a page must yield."""
    return words(" ".join((one.headline, one.standfirst, *one.paragraphs, one.caption)))


def read(html: str) -> list[str]:
    """The words that are read of a page."""
    return words(" ".join(block.text for block in parse(html, path="page.html").prose))


def shares(found: list[str], one: Article) -> tuple[float, float]:
    """How much of the article was found, and how much of what was found is the article."""
    left = list(wanted(one))
    for word in found:
        if word in left:
            left.remove(word)
    right = len(wanted(one)) - len(left)
    return right / len(wanted(one)), right / max(len(found), 1)


def main() -> None:
    """Print the shares for each style."""
    readers: dict[str, Callable[[str], list[str]]] = {"copydesk": read}
    try:
        import trafilatura
    except ImportError:
        pass
    else:
        readers["trafilatura"] = lambda html: words(trafilatura.extract(html, include_comments=False) or "")
    for name, reader in readers.items():
        all_shares = []
        for style in STYLES:
            got = [shares(reader(style(one)), one) for one in articles()]
            all_shares += got
            print(f"{name:12} {style.__name__:12}", *(f"{recall:.2f}/{precision:.2f}" for recall, precision in got))
        recall, precision = (sum(part) / len(all_shares) for part in zip(*all_shares, strict=True))
        print(f"{name:12} all          found {recall:.3f}, of the article {precision:.3f}")


if __name__ == "__main__":
    main()
