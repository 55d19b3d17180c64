"""What each HTML element is to an article: a kind of block, part of a line, or no part of it."""

from __future__ import annotations

import re

from linter.document.model import BlockKind
from linter.document.parsers.markup import attribute

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(HEADINGS) | frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "head", "header", "hgroup", "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "title", "tr", "ul",
    )
)  # fmt: skip
"""Elements that end the block before them and start one of their own."""
KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "pre": BlockKind.CODE,
}
"""Kinds of block that elements are; the others are what the element around them is."""
NOT_PROSE = frozenset(
    {"button", "canvas", "datalist", "math", "nav", "noscript", "select", "svg", "template", "tex-math", "textarea"}
)
"""Elements left out with all they hold; in the text around them all but nav are one character."""
EMBEDS = frozenset({"audio", "iframe", "object", "video"})
"""Elements left out that are embeds."""
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements without content."""
KEEP_HEADING_OPEN = frozenset({"div", "section", "hgroup"})
"""Blocks that may stand inside a heading; any other ends it."""
INLINE = frozenset(
    (
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "blink", "cite", "code", "colgroup", "data", "del",
        "dfn", "em", "embed", "font", "frame", "frameset", "i", "iframe", "image", "ins", "kbd", "label", "listing",
        "map", "mark", "marquee", "meter", "nobr", "noembed", "noframes", "object", "optgroup", "option", "output",
        "picture", "plaintext", "portal", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script",
        "search", "slot", "small", "span", "strike", "strong", "style", "sub", "sup", "time", "tt", "u", "var",
        "video", "xmp",
    )
)  # fmt: skip
"""The other elements of HTML, old ones too."""
CHROME = frozenset({"aside", "footer", "form", "header", "nav"})
"""Parts of a page that may hold its navigation, its advertisements and what else is no part of the article."""
SIBLINGS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
}
"""Elements that the start of another of their kind ends."""
_ADVERTISING = (
    r"(?:^|[\s_-])(?:ads?|advert\w*|promo\w*|related|newsletter|share|sharing|social|sponsor\w*|recommend\w*|comments?)"
    r"(?:$|[\s_-])"
)
_PULLED = r"(?i)\bpull(?:ed)?[-_]?quote"
_EMBEDDED_POST = (
    r"\b(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|reddit-embed\w*|bluesky-embed|mastodon-embed)\b"
)
_STANDFIRST = r"(?:^|[\s_-])(?:standfirst|dek|deck|strapline|subtitle)(?:$|[\s_-])"


def left_out(name: str, tag: str, *, in_article: bool, in_quotation: bool) -> str:
    """Why the element that `tag` opens is no part of the article: its name or "embed"; "" if it is part of it."""
    if name in NOT_PROSE or name in EMBEDS or name == "head":
        return name
    labels = ""
    if "class" in tag or "id" in tag or "role" in tag or "hidden" in tag or "display" in tag:
        labels = " ".join(attribute(tag, key) or "" for key in ("class", "id"))
        hidden = (
            attribute(tag, "hidden") is not None
            or attribute(tag, "aria-hidden") == "true"
            or ("display" in tag and re.search(r"display\s*:\s*none", attribute(tag, "style") or "") is not None)
        )
        if hidden or attribute(tag, "role") in {"navigation", "banner", "contentinfo", "search"}:
            return name
    if name == "blockquote" and re.search(_EMBEDDED_POST, labels):
        return "embed"
    chrome = (
        name == "form"
        or (name == "header" and not in_article)
        or (name == "footer" and not in_quotation)
        or (
            name == "aside"
            and (
                (not in_article and re.search(_PULLED, labels) is None)
                or re.search(_ADVERTISING, labels, re.IGNORECASE) is not None
            )
        )
    )
    return name if chrome else ""


def lifts(name: str, around: str) -> bool:
    """Whether an element belongs to the article although it stands in one, `around`, that doesn't."""
    return (name == "main" and around in CHROME) or (name in {"article", "h1"} and around in {"header", "form"})


def is_standfirst(name: str, tag: str) -> bool:
    """Whether the element is marked as the lines that introduce the article."""
    if name not in {"p", "h2", "div"} or "class" not in tag:
        return False
    return re.search(_STANDFIRST, attribute(tag, "class") or "") is not None
