"""The keys of front matter that are read, by what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from linter.document.model import BlockKind

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "headline": ("title", "headline", "h1"),
    "standfirst": (
        "standfirst", "dek", "deck", "subtitle", "strapline", "subheadline", "lede", "description", "summary",
        "excerpt", "intro", "abstract",
    ),
    "kicker": ("kicker", "eyebrow", "overline"),
    "teaser": (
        "seo title", "meta title", "social title", "og title", "twitter title", "share title", "short title",
        "link title", "seo description", "meta description", "social description", "og description",
        "twitter description", "share description", "teaser",
    ),
    "caption": ("caption", "captions"),
    "alt": ("alt", "alt text", "alternative text"),
    "prose": (
        "key points", "key takeaways", "key facts", "takeaways", "highlights", "bullets", "bullet points", "points",
        "at a glance", "what we know", "pull quote", "pull quotes", "quote", "quotes", "correction", "corrections",
        "clarification", "note", "editors note", "editor note", "disclaimer", "blurb", "promo", "tagline", "heading",
        "subheading", "question", "answer", "text", "message", "tooltip", "lead", "lead in", "subhead", "introduction",
        "preamble", "overview", "synopsis", "snippet", "preview", "preheader", "trail", "trail text", "sell", "hook",
        "nut graf", "nutgraph", "precis", "digest", "tldr", "tl dr", "chapeau", "context", "background", "explainer",
        "factbox", "callout", "announcement", "notice", "alert", "notification", "tweet", "notes", "footnote", "update",
        "takeaway", "key point", "cta", "body", "content", "details", "about",
    ),
    "date": (
        "date", "publish date", "pub date", "published", "published at", "published on", "date published",
        "publication date", "updated", "updated at", "last mod", "last modified", "date modified",
    ),
    "lang": ("lang", "language", "locale"),
})  # fmt: skip
"""What the keys of front matter hold -> their names, of which the first that has a value counts. `seo title` stands for
`seo_title`, `seo-title` and `seoTitle` too. Keys that end in those of captions and alternative texts (`cover_alt`)
count, as deep as they stand; so do those of other prose, titles and descriptions where their values read like it, and
any other key that does not name something else (NO_PROSE) where its value is a sentence."""

NO_PROSE = frozenset(
    """
    author authors by byline name names address copyright license licence source sources credit credits tag tags topic
    topics keyword keywords category categories layout template slug url uri link path permalink script code command
    query sql css js style schema comment comments location venue citation cite publisher publication journal
    affiliation affiliations organization organisation company institution team role job section series channel genre
    artist album song book film work works reference references bibliography lyrics font regex pattern format hours
    photographer illustrator translator editor editors owner maintainer speaker speakers people person license
    prompt log output input example examples test tests todo draft class id key type alias aliases redirect
    """.split()  # noqa: SIM905
)
"""Last words of keys whose values are names, code, or words that no reader is shown."""
_FEWEST = 4
"""Words of a value that is a sentence."""
_BEGINS = re.compile(r"[\"'“‘(]?[A-Z]")
_SMALL = frozenset(
    """
    a an the of to in on at by for from with and or but is are was were be been has have had will would can could may
    it its this that these their his her our your we you they not as after before how when where what who why
    """.split()  # noqa: SIM905
)
"""Words without which hardly a sentence is written."""


def is_sentence(value: str) -> bool:
    """Whether the value of a key that says nothing of it reads like a sentence written for readers."""
    words = value.split()
    return (
        len(words) >= _FEWEST
        and _BEGINS.match(value) is not None
        and not _SMALL.isdisjoint(words)
        and sum(map(str.islower, words)) * 2 > len(words)
    )


KINDS = {
    "standfirst": BlockKind.STANDFIRST,
    "kicker": BlockKind.KICKER,
    "teaser": BlockKind.TEASER,
    "caption": BlockKind.CAPTION,
    "alt": BlockKind.ALT_TEXT,
    "prose": BlockKind.CAPTION,
}
