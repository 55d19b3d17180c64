"""The keys of front matter that are read, by what they hold."""

from __future__ import annotations

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
        "subheading", "question", "answer", "text", "message", "tooltip",
    ),
    "date": (
        "date", "publish date", "pub date", "published", "published at", "published on", "date published",
        "publication date", "updated", "updated at", "last mod", "last modified", "date modified",
    ),
    "lang": ("lang", "language", "locale"),
})  # fmt: skip
"""What the keys of front matter hold -> their names, of which the first that has a value counts. `seo title` stands for
`seo_title`, `seo-title` and `seoTitle` too. Keys that end in those of captions and alternative texts (`cover_alt`)
count, as deep as they stand; so do those of other prose, titles and descriptions where their values read like it."""

KINDS = {
    "standfirst": BlockKind.STANDFIRST,
    "kicker": BlockKind.KICKER,
    "teaser": BlockKind.TEASER,
    "caption": BlockKind.CAPTION,
    "alt": BlockKind.ALT_TEXT,
    "prose": BlockKind.CAPTION,
}
