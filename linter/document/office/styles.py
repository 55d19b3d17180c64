"""What paragraphs and words are, by the names of their styles: those of Word, LibreOffice, pandoc and newsrooms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.records import NamedTuple

TITLE, SUBTITLE, HEADING, ITEM, CELL = "title", "subtitle", "heading", "list item", "cell"
CAPTION, QUOTATION, CODE, BYLINE, DATE, NOTE = "caption", "quotation", "code", "byline", "date", "note"
EMPHASISED, LANGUAGE = "emphasised", "language"
OMITTED = "omitted"
"""Tables of contents and the like, which the program writes."""
LONGEST_CHAIN = 20
"""Styles that are based on each other; the programs allow half as many."""

_ROLES = {
    "title": TITLE, "headline": TITLE,
    "subtitle": SUBTITLE, "standfirst": SUBTITLE, "dek": SUBTITLE, "strapline": SUBTITLE, "abstract": SUBTITLE,
    "subhead": f"{HEADING} 2", "subheading": f"{HEADING} 2", "sub-heading": f"{HEADING} 2",
    "crosshead": f"{HEADING} 2", "cross-heading": f"{HEADING} 2",
    "caption": CAPTION, "image caption": CAPTION, "table caption": CAPTION, "figure caption": CAPTION,
    "figurecaption": CAPTION, "tablecaption": CAPTION, "picture caption": CAPTION,
    "quote": QUOTATION, "intense quote": QUOTATION, "quotations": QUOTATION, "block text": QUOTATION,
    "block quotation": QUOTATION, "blockquote": QUOTATION, "pull quote": QUOTATION,
    "source code": CODE, "html preformatted": CODE, "preformatted text": CODE, "macro": CODE, "macro text": CODE,
    "code": CODE, "code block": CODE,
    "author": BYLINE, "byline": BYLINE, "date": DATE, "dateline": DATE,
    "footnote text": NOTE, "endnote text": NOTE, "footnote": NOTE, "endnote": NOTE,
    "list bullet": ITEM, "list number": ITEM,
    "toc heading": OMITTED, "contents heading": OMITTED, "toa heading": OMITTED, "index heading": OMITTED,
    "table of figures": OMITTED, "table of authorities": OMITTED, "header": OMITTED, "footer": OMITTED,
    "annotation text": OMITTED, "comment text": OMITTED, "balloon text": OMITTED,
}  # fmt: skip
_NUMBERED = re.compile(r"(heading|toc|contents|index|list bullet|list number|user index) ?([1-9]\d?)")
_CODE = frozenset({"html code", "html typewriter", "html keyboard", "html sample", "source text", "verbatim char",
                   "code", "inline code", "teletype"})  # fmt: skip


class Style(NamedTuple):
    """A style with what it takes from those it is based on.

    None is unknown: the text around it decides.

    role: of its paragraphs, "" for any paragraph.
    code: whether its words are code.
    hidden: whether they are hidden.
    struck: whether they are struck out.
    bold: whether they are bold.
    italic: whether they are italic.
    lang: the tag of their language.
    """

    role: str = ""
    code: bool = False
    hidden: bool | None = None
    struck: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    lang: str | None = None

    def over(self, other: Style) -> Style:
        """This style for words inside others in the style `other`, which says what this one leaves open."""
        return Style(
            self.role,
            self.code or other.code,
            other.hidden if self.hidden is None else self.hidden,
            other.struck if self.struck is None else self.struck,
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            self.lang or other.lang,
        )


PLAIN = Style()


def role_of(names: Iterable[str]) -> str:
    """The role that the first known of `names` stands for: of a style, then of those it is based on."""
    for name in names:
        plain = name.replace("_20_", " ").replace("_", " ").casefold().strip()
        if plain in _ROLES:
            return _ROLES[plain]
        numbered = _NUMBERED.fullmatch(plain)
        if numbered is not None:
            if numbered[1] == "heading":
                return heading(int(numbered[2]))
            return ITEM if numbered[1].startswith("list") else OMITTED
    return ""


def heading(level: int) -> str:
    """The role of a heading; there are six levels."""
    return f"{HEADING} {min(max(level, 1), 6)}"


def is_code(names: Iterable[str]) -> bool:
    """Whether words in a style with these names are code."""
    return any(name.replace("_20_", " ").replace("_", " ").casefold() in _CODE for name in names)
