"""HTML as text, entities and tags, each with its place, in one pass whatever the input.

The standard html.parser gives the same pieces (a test holds the two against each other), but starts the search for a
comment's or a tag's end anew at every "<", which takes minutes on a megabyte of unclosed ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from linter.records import NamedTuple


class Piece(Enum):
    """What a stretch of HTML is. Declarations and processing instructions are left out."""

    COMMENT = auto()
    TEXT = auto()
    ENTITY = auto()
    START = auto()
    END = auto()


class Markup(NamedTuple):
    """`value`: the text, what the entity stands for, the tag's name in lower case, or nothing for a comment.

    start and end in characters.
    """

    piece: Piece
    value: str
    start: int
    end: int


RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea"})
"""Elements whose content is no markup; it is left out."""

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Hints where a line may break or letters join; where an entity stands for one, it is no part of the word."""

_ENTITY = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
_OPENING = r"<!--|<[!?]|</?[a-zA-Z][^\s/<>\0]*|" + _ENTITY
# What follows a tag's name. Possessive, so that an unclosed tag fails at once.
_TAG_REST = r"(?:[^<>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>"
_ATTRIBUTE = r"[\s/\"']({})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))|(?=[\s/>]))"


def read_markup(text: str) -> Iterator[Markup]:
    """The pieces of `text`, in order. A "<" or "&" that starts nothing is text."""
    find = re.compile(_OPENING).search
    absent: set[str] = set()  # what a search to the end did not find; it isn't searched for again
    position = written = 0
    while (match := find(text, position)) is not None:
        start, opening = match.start(), match.group()
        if opening[0] == "&":
            piece, position = _entity(opening, start)
            kept = piece is None
        elif opening[1] in "!?":
            piece = None
            position = _after(text, "-->" if opening == "<!--" else ">", start + 2, absent)
            kept = position < 0 and opening != "<!--"
            if opening == "<!--" and position >= 0:
                piece = Markup(Piece.COMMENT, "", start, position)
            position = match.end() if position < 0 else position  # the words after an unclosed comment are read
        else:
            piece, position = _tag(text, match)
            kept = piece is None
        if kept:
            continue
        if written < start:
            yield Markup(Piece.TEXT, text[written:start], written, start)
        if piece is not None:
            yield piece
            if piece.piece is Piece.START and piece.value in RAW_TEXT and text[position - 2] != "/":
                position = _raw_end(text, piece.value, position, absent)
        written = position
    if written < len(text):
        yield Markup(Piece.TEXT, text[written:], written, len(text))


def attribute(tag: str, name: str) -> str | None:
    """The value of the attribute `name` in a start tag's source, "" if it has none, None if it isn't there."""
    match = _attribute(name).search(tag)
    if match is None:
        return None
    value = match[2] or match[3] or match[4] or ""
    if "&" in value:
        import html

        value = html.unescape(value) if len(value) < 1000 else value
    return value


@cache
def _attribute(name: str) -> re.Pattern[str]:
    return re.compile(_ATTRIBUTE.format(re.escape(name)), re.IGNORECASE)


def attribute_span(tag: str, name: str) -> tuple[int, int] | None:
    """Where the value of the attribute `name` stands in a start tag's source, without quotation marks around it."""
    match = _attribute(name).search(tag)
    if match is None:
        return None
    return next((match.span(group) for group in (2, 3, 4) if match[group]), None)


def entity_pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The pieces of `text[start:end]`, in which nothing but entities is markup: what they stand for, start and end.

    White space at line ends is one space, as where the text is shown.
    """
    written = start
    if "&" not in text and "\n" not in text and "\r" not in text:
        yield text[start:end], start, end
        return
    for match in re.compile(_ENTITY + r"|(?<![ \t])[ \t]*+[\r\n]\s*").finditer(text, start, end):
        value, stop = " ", match.end()
        if match.group()[0] == "&":
            found, stop = _entity(match.group(), match.start())
            if found is None:
                continue
            value = found.value
        yield text[written : match.start()], written, match.start()
        if value not in INVISIBLE:
            yield value, match.start(), stop
        written = stop
    yield text[written:end], written, end


def _after(text: str, end: str, position: int, absent: set[str]) -> int:
    """The character after the next `end`, -1 if there is none."""
    if end in absent:
        return -1
    found = text.find(end, position)
    if found < 0:
        absent.add(end)
        return -1
    return found + len(end)


def _raw_end(text: str, name: str, position: int, absent: set[str]) -> int:
    """Where the end tag of the raw text element `name` starts.

    Without one, code runs to the end of the text; other elements were meant to be empty.
    """
    if name not in absent:
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position)
        if match is not None:
            return match.start()
        absent.add(name)
    return len(text) if name in {"script", "style"} else position


def _tag(text: str, opening: re.Match[str]) -> tuple[Markup | None, int]:
    """The tag that starts with `opening` (None if it has no end) and where to read on."""
    rest = re.compile(_TAG_REST).match(text, opening.end())
    if rest is None:
        return None, opening.end()
    is_end = text[opening.start() + 1] == "/"
    name = opening.group()[1 + is_end :].lower()
    return Markup(Piece.END if is_end else Piece.START, name, opening.start(), rest.end()), rest.end()


def _entity(reference: str, start: int) -> tuple[Markup | None, int]:
    """The character reference (None if it stands for nothing and is text) and where to read on."""
    end = start + len(reference)
    if reference[1] == "#":
        if len(reference) > 12:  # more digits than any character has, and int() has a limit
            value = "\ufffd"
        else:
            import html

            value = html.unescape(reference if reference[-1] == ";" else reference + ";")
        return Markup(Piece.ENTITY, value, start, end), end
    from html.entities import html5

    name = reference[1:]
    for length in range(len(name), 1, -1):
        value = html5.get(name[:length], "")
        if value:
            end = start + 1 + length
            return Markup(Piece.ENTITY, value, start, end), end
    return None, end
