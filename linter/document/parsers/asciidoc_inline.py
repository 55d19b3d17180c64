"""AsciiDoc inside a paragraph: emphasis, links, macros, attributes, passthroughs, escapes."""

from __future__ import annotations

import html
import re

from linter.document.assembly import BlockBuilder
from linter.document.model import OBJECT, BlockKind
from linter.document.parsers.lines import Ends, Words
from linter.document.span import Span

_MACROS = (
    "link|mailto|xref|footnote|footnoteref|image|icon|kbd|btn|menu|stem|latexmath|asciimath|pass|anchor|indexterm2?|"
    "bibitem|cite|callto|irc|tel|counter2?"
)
_START = re.compile(  # a program's name may be the macro of an extension, javadoc:org.example.Class[]
    r"\\(?P<escape>\*\*?|__?|``?|##?|\+{1,3}|\^|~|\{|<<|\[\[|https?:|link:|mailto:|xref:|image:|footnote:|\"`|'`)"
    r"|(?P<pass>\+\+\+|\+\+|\$\$)(?=\S)"
    r"|(?P<free>\*\*|__|``|##)(?=[^\s])"
    r"|(?<![\w\\])(?P<role>\[[^\]\[\n]{1,80}\])(?P<marks>##?|\*\*?|__?|``?)(?=\S)"
    r"|(?<![\w:])(?P<program>[A-Za-z]\w{0,60}(?:::~?\w{1,60})+(?:\(\))?"
    r"|(?<![\w/.@-])[^\W_]{1,40}(?:_{1,3}[^\W_]{1,40})+(?:\(\))?(?![\w@/-])"
    rf"|(?<![\w/.@:-])(?!(?:{_MACROS}|https?|ftp):)[a-z][a-z\d-]{{2,30}}:[A-Za-z\d][^\s\[\]<>]{{0,500}}\[[^\[\]\n]{{0,300}}\])"
    r"|(?<![^\W_])(?<![\\;:}*])(?P<strong>\*)(?=[^\s*])"
    r"|(?<![\w\\;:}])(?P<emphasis>_)(?=[^\s_])"
    r"|(?<![^\W_])(?<![\\;:}\"'`])(?P<code>`)(?=[^\s`])"
    r"|(?<![^\W_])(?<![\\;:}#])(?P<mark>\#)(?=[^\s#])"
    r"|(?<![^\W_])(?<![\\;:}+])(?P<literal>\+)(?=[^\s+])"
    r"|(?P<quote>[\"']`)(?=\S)"
    r"|(?P<unquote>`'|`\"(?!\w))"
    r"|(?P<raised>[\^~])(?=[^\s^~])"
    r"|\{(?P<attribute>\w[\w-]{0,60}(?::[^{}\s]{1,80})?)\}"
    r"|<<(?P<reference>[^<>,\n]{1,200})(?P<titled>,\s*)?"
    r"|(?<![\w\\])(?P<url>(?:https?|ftp|irc)://[^\s\[\]<>]{1,2000})\["
    rf"|(?<![\w\\:])(?P<macro>{_MACROS}):(?!:)(?P<target>\+\+[^\s+]{{1,2000}}\+\+|[^\s\[\]<>]{{0,2000}})\["
    r"|(?P<anchor>\[\[\[?)(?=\w)"
    r"|(?P<hidden>\(\(\()(?=[^\s(])"
    r"|(?P<index>\(\()(?=[^\s(])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});)"
    r"|(?P<break> \+(?=\n|\Z))",
)
_ENDS = {
    "**": r"(?<=\S)\*\*",
    "__": r"(?<=\S)__",
    "``": r"(?<=\S)``",
    "##": r"(?<=\S)##",
    "*": r"(?<=[^\s\\*])\*(?![^\W_])",
    "_": r"(?<=[^\s\\_])_(?!\w)",
    "`": r"(?<=[^\s\\`])`(?![^\W_])(?![\"'`])",
    "#": r"(?<=[^\s\\#])#(?![^\W_])",
    "+": r"(?<=[^\s+])\+(?![^\W_])",
    "+++": r"\+\+\+",
    "++": r"\+\+",
    "$$": r"\$\$",
    "^": r"(?<=\S)\^",
    "~": r"(?<=\S)~",
    "[": r"(?<!\\)\]",
    "<<": r">>",
    "[[": r"\]\]",
    "[[[": r"\]\]\]",
    "((": r"\)\)",
    "(((": r"\)\)\)",
}
_CHARACTERS = {
    "nbsp": "\u00a0", "sp": " ", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "deg": "°", "plus": "+", "amp": "&", "lt": "<", "gt": ">", "startsb": "[", "endsb": "]", "vbar": "|", "caret": "^",
    "asterisk": "*", "tilde": "~", "backslash": "\\", "backtick": "`", "two-colons": "::", "two-semicolons": ";;",
}  # fmt: skip
"""Attributes that stand for characters everywhere."""
_NOTHING = frozenset({"empty", "blank", "zwsp", "wj"})
_QUOTES = {'"`': "“", "'`": "‘", '`"': "”", "`'": "’"}
_DEEPEST = 12
"""Marks inside each other."""


class Inline:
    """Appends the prose of one paragraph to a block.

    notes: where footnotes and descriptions of pictures in it stand, in characters of its text, and what kind each is.
    """

    def __init__(self, words: Words, builder: BlockBuilder) -> None:
        self.notes: list[tuple[int, int, BlockKind]] = []
        self._words = words
        self._builder = builder
        self._ends = Ends(words.text)
        self._plain = False  # whether there are words without emphasis

    def add(self, start: int = 0, end: int | None = None) -> bool:
        """Append what is prose in `words.text[start:end]`; returns whether all of it is emphasised."""
        self._add(start, len(self._words.text) if end is None else end, 0, emphasised=False)
        return not self._plain and not self._builder.ends_with_space

    def _add(self, start: int, end: int, depth: int, *, emphasised: bool) -> None:
        at = start
        while (match := _START.search(self._words.text, at, end)) is not None:
            self._text(at, match.start(), emphasised=emphasised)
            at = self._piece(match, end, depth, emphasised=emphasised)
        self._text(at, end, emphasised=emphasised)

    def _text(self, start: int, end: int, *, emphasised: bool) -> None:
        self._plain = self._plain or (not emphasised and bool(self._words.text[start:end].strip()))
        self._words.add(self._builder, start, end)

    def _whole(self, text: str, start: int, end: int) -> None:
        self._words.add_whole(self._builder, text, start, end)

    def _object(self, start: int, end: int) -> None:
        self._plain = True
        self._whole(OBJECT, start, end)

    def _piece(self, match: re.Match[str], stop: int, depth: int, *, emphasised: bool) -> int:
        """Append what `match` begins, which ends before `stop`; returns where the text goes on."""
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "escape":
            self._text(start + 1, end, emphasised=emphasised)
        elif kind == "program":
            self._object(start, end)
        elif kind in {"quote", "unquote"}:
            self._whole(_QUOTES[match.group()], start, end)
        elif kind == "attribute":
            name = match["attribute"].casefold()
            if name in _CHARACTERS:
                self._whole(_CHARACTERS[name], start, end)
            elif name not in _NOTHING:
                self._object(start, end)
        elif kind == "entity":
            value = html.unescape(match.group())
            if value != "\u00ad":
                self._whole(value, start, end)
        elif kind != "break":
            return self._marked(match, stop, depth, emphasised=emphasised)
        return end

    def _marked(self, match: re.Match[str], stop: int, depth: int, *, emphasised: bool) -> int:
        """Append what stands between two marks; the first is text if there is no second."""
        opening, start, end = _opening(match), match.start(), match.end()
        closing = self._ends.next(_ENDS[opening], end)
        if closing is None or closing.end() > stop or depth > _DEEPEST:
            self._text(start, end, emphasised=emphasised)
            return end
        inner, after = closing.start(), closing.end()
        if opening in {"[[", "[[[", "((("}:
            if opening == "(((":
                self._builder.drop_space()
        elif opening in {"`", "``", "+", "++", "+++", "$$"} or "line-through" in (match["role"] or ""):
            self._object(start, after)
        elif opening == "<<":
            self._titled(end if match["titled"] is not None else inner, inner, Span(start, after), depth)
        elif opening == "[":
            self._macro(match, end, inner, after, depth)
        else:
            strong = emphasised or opening[0] in "*_"
            self._add(end, inner, depth + 1, emphasised=strong)
        return after

    def _titled(self, start: int, end: int, whole: Span, depth: int) -> None:
        """Append the text of a link, which stands for all of it; without one it is no prose."""
        if self._words.text[start:end].strip():
            self._add(start, end, depth + 1, emphasised=False)
        else:
            self._object(*whole)

    def _macro(self, match: re.Match[str], start: int, end: int, after: int, depth: int) -> None:
        """A link's text, a note, or something that is no prose."""
        name = match["macro"] or "link"
        if name in {"footnote", "footnoteref"}:
            self._builder.drop_space()
            if name == "footnoteref":
                comma = self._words.text.find(",", start, end)
                start = comma + 1 if comma >= 0 else end
            self.notes.append((start, end, BlockKind.PARAGRAPH))
        elif name in {"link", "mailto", "xref", "indexterm2", "callto", "tel", "irc"}:
            start, end = text_of_attributes(self._words.text, start, end)
            self._titled(start, end, Span(match.start(), after), depth)
        elif name in {"anchor", "indexterm", "bibitem"}:
            pass
        elif name == "image":
            self._object(match.start(), after)
            start, end = text_of_attributes(self._words.text, start, end)
            size = re.compile(r"(?:,\s*\d+%?)+\s*$").search(self._words.text, max(start, end - 40), end)
            end = size.start() if size is not None else end
            if " " in self._words.text[start:end].strip():
                self.notes.append((start, end, BlockKind.ALT_TEXT))
        else:
            self._object(match.start(), after)


def _opening(match: re.Match[str]) -> str:
    """The mark that begins: what its end is looked up by."""
    kind = match.lastgroup
    if kind in {"url", "target", "macro"}:
        return "["
    if kind in {"reference", "titled"}:
        return "<<"
    return match["marks"] or match.group()


def text_of_attributes(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the first positional attribute stands in `text[start:end]`, without marks around it; empty without one."""
    while start < end and text[start].isspace():
        start += 1
    if text.startswith('"', start) and (close := text.find('"', start + 1, end)) > 0:
        return start + 1, close
    named = re.compile(r",\s*[\w%.#-]{1,40}\s*=|,\s*(?:role|window|opts)\b").search(text, start, end)
    stop = named.start() if named is not None else end
    first = re.compile(r"[\w%.#-]{1,40}\s*=\s*[\"\w]").match(text, start, stop)
    if first is not None:
        return start, start
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] == "^"):
        stop -= 1
    return start, stop
