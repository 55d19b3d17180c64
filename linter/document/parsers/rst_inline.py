"""reStructuredText inside a paragraph: emphasis, links, roles, literals, references, escapes."""

from __future__ import annotations

import re

from linter.document.assembly import DROPPED, MASKED, BlockBuilder
from linter.document.model import OBJECT
from linter.document.parsers.lines import Ends, Words

_BEFORE = r"(?<![^\s'\"(\[{<\-/:‐‑‒–—“‘«¡¿])"
"""What may stand before markup; nothing does at the start of the text."""
_AFTER = r"(?![^\s'\")\]}>\-/:.,;!?\\‐‑‒–—”’»…])"
_START = re.compile(
    r"\\.|\\\Z|(?P<program>(?<![\w:/.@-])[A-Za-z]\w{0,60}(?:::~?\w{1,60})+(?:\(\))?"
    r"|(?<![\w:/.@-])[^\W_]{1,40}(?:_{1,3}[^\W_]{1,40})+(?:\(\))?(?![\w@/-]))"
    rf"|{_BEFORE}(?:"
    r"(?P<literal>``)(?=\S)"
    r"|(?P<strong>\*\*)(?=[^\s*])"
    r"|(?P<emphasis>\*)(?=[^\s*])"
    r"|(?P<role>:[A-Za-z][\w.:+-]{0,40}:)`(?=[^\s`])"
    r"|(?P<target>_`)(?=[^\s`])"
    r"|(?P<interpreted>`)(?=[^\s`])"
    r"|(?P<substitution>\|)(?=[^\s|])"
    r"|(?P<note>\[(?:\d{1,9}|\#[\w.:+-]{0,40}|\*)\]_)"
    r"|(?P<citation>\[[A-Za-z][\w.:+-]{0,40}\]_)"
    r"|(?P<word>[A-Za-z0-9](?:[\w.:+-]{0,80}[A-Za-z0-9])?)(?P<marks>__?)(?![^\s'\")\]}>/:.,;!?\\-]))",
    re.DOTALL,
)
_ENDS = {
    "literal": rf"(?<=\S)``{_AFTER}",
    "strong": rf"(?<=[^\s\\])\*\*{_AFTER}",
    "emphasis": rf"(?<=[^\s\\*])\*{_AFTER}",
    "target": rf"(?<=[^\s\\])`{_AFTER}",
    "interpreted": rf"(?<=[^\s\\])`(?:__?|:[A-Za-z][\w.:+-]{{0,40}}:)?{_AFTER}",
    "role": rf"(?<=[^\s\\])`{_AFTER}",
    "substitution": rf"(?<=[^\s\\])\|(?:__?)?{_AFTER}",
}
_PROSE_ROLES = frozenset({
    "emphasis", "strong", "title-reference", "title", "t", "subscript", "sub", "superscript", "sup", "term", "abbr",
    "abbreviation", "ac", "acronym", "dfn", "menuselection-title", "index",
})  # fmt: skip
_ROLES_OF_PAGES = frozenset(
    {"", "link", "ref", "doc", "term", "numref", "download", "any", "std:ref", "std:doc", "std:term"}
)
"""Roles whose title is words; that of a role for parts of a program may be a signature."""
_TARGET = re.compile(r"(?<!\\)<[^<>]*>\Z")
_SHORTEST_NAME = 4
"""Characters of a word that names something if its target has it too."""
_CODE_TITLE = re.compile(r"[_(){}=\\<>$@#]|\w\.\w|::")
_LOOKS_LIKE_CODE = re.compile(r"[_(){}=/\\<>$@#]|\w\.\w|::|^\S+$")


def add_inline(builder: BlockBuilder, words: Words, start: int = 0, end: int | None = None) -> bool:
    """Append what is prose in `words.text[start:end]`; returns whether all of it is emphasised."""
    text = words.text if end is None else words.text[:end]
    ends = Ends(text)
    at = start
    plain = False
    while (match := _START.search(text, at)) is not None:
        begin = match.start()
        kind = match.lastgroup or ""
        plain = plain or bool(text[at:begin].strip())
        words.add(builder, at, begin)
        if text[begin] == "\\":
            _escape(builder, words, begin, match.end())
            at = match.end()
            continue
        if kind == "program":
            words.add_whole(builder, OBJECT, begin, match.end())
            plain, at = True, match.end()
            continue
        if kind in {"note", "citation"}:
            if kind == "citation":
                words.add_whole(builder, OBJECT, begin, match.end())
            else:
                builder.drop_space()
            at = match.end()
            continue
        if kind == "marks":
            words.add(builder, begin, match.end("word"))
            at = match.end()
            plain = True
            continue
        closing = ends.next(_ENDS[kind], match.end())
        if closing is None:
            words.add(builder, begin, match.end())
            at = match.end()
            plain = True
            continue
        plain = plain or kind not in {"strong", "emphasis"}
        _marked(builder, words, kind, match, closing)
        at = closing.end()
    words.add(builder, at, len(text))
    return not plain and not text[at:].strip() and bool(text[start:].strip())


def _marked(builder: BlockBuilder, words: Words, kind: str, opening: re.Match[str], closing: re.Match[str]) -> None:
    """Append what stands between two marks, or one character if it is no prose."""
    start, end = opening.end(), closing.start()
    inside = words.text[start:end]
    role = (opening["role"] or "").strip(":")
    if kind == "interpreted":
        mark = closing.group()[1:]
        role = mark.strip(":_")
        if mark.startswith("_"):
            role = "link"
    if kind in {"strong", "emphasis", "target"}:
        _add_escaped(builder, words, start, end)
        return
    if kind in {"literal", "substitution"}:
        words.add_whole(builder, OBJECT, opening.start(), closing.end())
        return
    target = _TARGET.search(inside)
    titled = inside[: target.start()].rstrip() if target is not None else ""
    is_code = role.startswith(("math", "code", "raw"))
    is_bare = target is not None and not titled  # `<address>`_
    is_part = role == "link" and " " not in inside and _CODE_TITLE.search(inside) is not None
    if (
        is_bare
        or is_part
        or (titled and (is_code or _is_name(titled, inside, role) or not titled.strip(f"{MASKED}{DROPPED} ")))
    ):
        words.add_whole(builder, OBJECT, opening.start(), closing.end())
    elif titled:
        _add_escaped(builder, words, start, start + len(titled))
    elif role == "link" or role in _PROSE_ROLES or (not role and _LOOKS_LIKE_CODE.search(inside) is None):
        _add_escaped(builder, words, start, end)
    else:
        words.add_whole(builder, OBJECT, opening.start(), closing.end())


def _is_name(title: str, inside: str, role: str) -> bool:
    """Whether the title of a link or role is a name of something in a program: a signature, or a word of its target."""
    if role not in _ROLES_OF_PAGES and _CODE_TITLE.search(title) is not None:
        return True
    is_word = title.isascii() and title.islower() and " " not in title and len(title) >= _SHORTEST_NAME
    return is_word and (role not in _ROLES_OF_PAGES or title in inside[len(title) :].casefold())


def _add_escaped(builder: BlockBuilder, words: Words, start: int, end: int) -> None:
    """Append text in which nothing but escapes is markup."""
    at = start
    for match in re.compile(r"\\.|\\\Z", re.DOTALL).finditer(words.text, start, end):
        words.add(builder, at, match.start())
        _escape(builder, words, match.start(), match.end())
        at = match.end()
    words.add(builder, at, end)


def _escape(builder: BlockBuilder, words: Words, start: int, end: int) -> None:
    """A backslash takes the meaning from the character after it; white space after it is nothing."""
    character = words.text[start + 1 : end]
    if character and not character.isspace():
        words.add_whole(builder, character, start, end)
