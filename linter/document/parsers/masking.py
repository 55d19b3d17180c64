"""What scanners of template code share: masks, and how they change a text; searches that are paid for."""

from __future__ import annotations

import re
from itertools import pairwise

from linter.document.assembly import BETWEEN, DROPPED, MASKED
from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple

FAR = 4000
"""Characters that the code of one tag may have."""
FARTHEST = 40_000
"""Characters that code between two tags, an import or an export may have."""
BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
RAW = frozenset({
    "highlight", "code", "codeblock", "code-block", "codefence", "mermaid", "math", "katex", "latex", "tex", "chart",
    "diagram", "plantuml", "graphviz", "raw", "rawhtml", "raw-html", "verbatim", "schema", "style", "stylesheet",
    "javascript", "script", "csv", "json", "yaml", "sourcecode", "html", "terminal", "console", "embed", "audio",
    "video", "comment", "codesnippet", "prism", "syntaxhighlighter", "shiki", "pre", "tikz", "asciinema", "kbd", "samp",
    "var", "tt", "ltx", "kroki", "d2", "dot", "vega", "vega-lite", "echarts", "abc", "bibtex", "svgbob", "wavedrom",
    "svg", "nomnoml", "typst", "chem", "equation", "markmap", "flowchart", "sequence", "sql", "bash", "shell",
    "command", "css", "js", "scss", "sass", "jsonld", "openapi", "graphql", "xml", "toml",
})  # fmt: skip
"""Paired tags of template languages whose content is no prose."""
RAW_COMPONENTS = RAW - {"comment", "openapi", "audio", "video", "embed", "highlight", "chart", "schema"} | {
    "filetree", "files", "tree", "syntax", "codeeditor", "livecode", "sandpack", "playground",
}  # fmt: skip
"""Components of JSX whose content is no prose."""

_PARTS_WORDINGS = re.compile(
    r"(?:\{\{|\{%|<%|<\?(?:php)?|\{:?)[-~+_=]?\s*(?:\}\s*)?(?:else|elif|elsif|elseif|when|\^|default|or\b)",
    re.IGNORECASE,
)
_CLOSINGS = re.compile(
    r"\{\{[<%]\s*/\s*([\w./-]+)|\{%[-+~]?\s*(?:end|/)\s*([\w-]+)|\[/([A-Za-z][\w-]*)\]|</([A-Za-z][\w.:-]*)"
)
_BEFORE_WORDS = re.compile(r"[ \t>#*+|-]*(?:\d{1,9}[.)][ \t]+)?")
"""What may stand before the first words of a line."""
_ENDS_CHOICE = re.compile(r"(?:\{\{|\{%|<%|<\?(?:php)?|\{)[-~+_]?\s*(?:/|end|\})")
_BEGINS_CHOICE = re.compile(
    r"(?:\{\{|\{%|<%|<\?(?:php)?|\{)[-~+_]?\s*(?:#\w|(?:if|unless|ifversion|ifequal|with|case|for|foreach|each|range)\b)"
)


class Mask(NamedTuple):
    """Characters of the source that are no prose, and what stands in their place for a parser."""

    start: int
    end: int
    character: str


class Masker:
    """Keeps the masks of one text. All positions are characters of the source."""

    def __init__(self, source: str, start: int, syntax: str) -> None:
        self._source = source
        self._start = start
        self._syntax = syntax
        self._is_markdown = syntax in {"markdown", "mdx"}
        self._masks: list[Mask] = []
        self._blocks: list[Block] = []
        self._comments: list[Span] = []
        self._said: set[int] = set()  # where comments start
        self._absent: set[str] = set()  # what a search to the end did not find
        self._budget = 100_000 + 20 * (len(source) - start)
        self._braces: dict[int, int] | None = None  # where each is closed
        self._brackets: dict[int, int] | None = None
        self._script_brackets: dict[int, int] | None = None
        self._opened: dict[str, list[tuple[int, int]]] = {}  # tag -> (end of its line, its indentation)
        self._indented: list[tuple[int, int, int]] = []  # (start, end, how much of the lines' indentation is the tag's)
        self._quoted: list[Span] = []  # callouts, whose marks of quotation are none
        self._shortcodes: set[str] = set()  # names of WordPress's that were seen
        self._closings: dict[int, int] = {}  # where marks that close a directive start and end
        self._has_leaves = False  # whether a line "::name" was seen
        self._choice_end = -1  # where the last tag ends that ended a choice of wordings
        self._after_comment = -1  # where a line starts that may go on with a comment
        self._defined: frozenset[str] | None = None  # what references have addresses
        self._closed_names: frozenset[str] | None = None  # what some tag of the text closes
        self._has_untranslated = "translate" in source
        self._position = start

    def _masked(self) -> str:
        source = self._source
        masks: list[Mask] = []
        end = self._start
        for mask in sorted(self._masks, key=lambda mask: (mask.start, -mask.end)):
            if mask.end > end:
                masks.append(mask if mask.start >= end else mask._replace(start=end))
                end = mask.end
        parts: list[str] = [source[: self._start]]
        at = self._start
        for group in self._groups(masks):
            alone = self._stands_alone(group, at)
            is_embed = alone and len(group) == 1 and self._is_embed(group[0])
            for mask in group:
                code = source[mask.start : mask.end]
                parts.append(source[at : mask.start])
                if is_embed:
                    parts.append(MASKED * len(code))
                elif mask.character == " " or (alone and mask.character in {DROPPED, BETWEEN}):
                    parts.append(re.sub(r"[^\r\n]", " ", code))
                else:
                    parts.append(mask.character * len(code))
                at = mask.end
        text = "".join([*parts, source[at:]])
        if self._quoted:
            text = self._unquoted(text)
        return self._dedented(text) if self._indented else text

    def _groups(self, masks: list[Mask]) -> list[list[Mask]]:
        """Masks with nothing but spaces between them."""
        groups: list[list[Mask]] = []
        for mask in masks:
            if groups and not self._source[groups[-1][-1].end : mask.start].strip(" \t"):
                groups[-1].append(mask)
            else:
                groups.append([mask])
        return groups

    def _stands_alone(self, group: list[Mask], after: int) -> bool:
        """Whether the masks are all that their lines have, and one of them leaves nothing."""
        source, start, end = self._source, group[0].start, group[-1].end
        line = source.rfind("\n", after, start) + 1
        if not line and after != self._start:
            return False
        if source[max(line, after) : start].strip(" \t>"):
            return False
        line_end = _line_end(source, end, len(source) if end > len(source) - FAR else end + FAR)
        return line_end is not None and not source[end:line_end].strip(" \t\r")

    def _is_embed(self, mask: Mask) -> bool:
        """Whether code stands between blank lines, so that something will stand there."""
        source = self._source
        if not source.startswith(("{{", "{%", "["), mask.start) or mask.start in self._said:
            return False
        if "\n" in source[mask.start : mask.end]:
            return False
        line = self._line_start(mask.start)
        if line > self._start and re.search(r"\n[ \t]*\r?\n\Z", source[max(self._start, line - 100) : line]) is None:
            return False
        return re.compile(r"[ \t]*\r?(?:\n[ \t]*\r?(?:\n|\Z)|\Z)").match(source, mask.end) is not None

    def _unquoted(self, text: str) -> str:
        parts, at = [], 0
        for span in self._quoted:
            if span.start >= at:
                parts += [text[at : span.start], re.sub(r"(?m)^([ \t]*)>", r"\1 ", text[span.start : span.end])]
                at = span.end
        return "".join([*parts, text[at:]])

    def _dedented(self, text: str) -> str:
        """The text with indentation that is a tag's moved to the end of the line above."""
        changes: dict[int, int] = {}
        for start, end, extra in self._indented:
            changes[start] = changes.get(start, 0) + extra
            changes[end] = changes.get(end, 0) - extra
        points = sorted(changes)
        parts, level = [text[: points[0]]], 0
        for point, following in pairwise([*points, len(text)]):
            level += changes[point]
            piece = text[point:following]
            if level > 0:
                # the piece starts on a line of its own, whose end above is the last that was written
                before = parts.pop()
                whole = re.sub(rf"(\r?\n)([ \t]{{1,{level}}})", r"\2\1", before[-2:] + piece)
                parts.append(before[:-2])
                piece = whole
            parts.append(piece)
        return "".join(parts)

    def _mask(self, start: int, end: int, character: str = DROPPED) -> int:
        self._masks.append(Mask(start, end, character))
        return end

    def _tag_mark(self, start: int, end: int) -> str:
        """What stands for a tag without words of its own: nothing, or a bar between two wordings that it parts."""
        source = self._source
        if _ENDS_CHOICE.match(source, start, end):
            self._choice_end = end
        elif _PARTS_WORDINGS.match(source, start, end) or (
            self._choice_end >= 0
            and _BEGINS_CHOICE.match(source, start, end)
            and not source[self._choice_end : start].strip(" \t")
        ):
            return BETWEEN
        return DROPPED

    def _own_mark(self, start: int, end: int, name: str) -> str:
        """What stands for a tag that nothing closes: between words the thing it shows, an icon or a number."""
        source = self._source
        if self._goes_on(start, end) and not self._is_closed(name):
            return MASKED
        if source[start - 1 : start] not in {" ", "(", "\t"} or source[end : end + 1].isalnum():
            return DROPPED
        line = self._line_start(start)
        if line < 0 or _BEFORE_WORDS.fullmatch(source, line, start) is not None or self._is_closed(name):
            return DROPPED
        return MASKED

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a tag at the start of a line stands among the words of a sentence: one ends the line before it, and a
        small letter follows.
        """
        source = self._source
        before = source[max(0, start - 3) : start].removesuffix("\n").removesuffix("\r")
        return (
            source[start - 1 : start] == "\n"
            and before[-1:].isalpha()
            and source[end : end + 1] == " "
            and source[end + 1 : end + 2].islower()
        )

    def _is_closed(self, name: str) -> bool:
        """Whether a tag somewhere in the text closes what `name` opens."""
        if self._closed_names is None:
            closings = _CLOSINGS.finditer(self._source, self._start)
            self._closed_names = frozenset(closing[closing.lastindex or 0].casefold() for closing in closings)
        return name.casefold() in self._closed_names

    def _comment(self, start: int, end: int) -> None:
        self._comments.append(Span(start, end))
        self._said.add(start)

    def _find(self, wanted: str, position: int, far: int = FAR) -> int:
        """Where the next `wanted` ends, -1 if there is none within `far` characters."""
        if wanted in self._absent:
            return -1
        found = self._source.find(wanted, position, position + far)
        if found < 0:
            self._budget -= min(far, 200)
            if position + far >= len(self._source):
                self._absent.add(wanted)
            return -1
        return found + len(wanted)

    def _search(self, pattern: str, position: int, far: int = FARTHEST) -> re.Match[str] | None:
        """The next match of `pattern`; what is not there is looked for once."""
        if pattern in self._absent:
            return None
        match = re.compile(pattern, re.IGNORECASE).search(self._source, position, position + far)
        if match is None:
            self._budget -= min(far, len(self._source) - position)
            if position + far >= len(self._source):
                self._absent.add(pattern)
        return match

    def _refuse(self, distance: int) -> int | None:
        """Nothing; `distance` characters were looked at in vain."""
        self._budget -= distance
        return None

    def _line_start(self, position: int) -> int:
        """Where the line of `position` starts; -1 if that is too far away."""
        floor = max(self._start, position - FAR)
        found = self._source.rfind("\n", floor, position)
        return found + 1 if found >= 0 else floor if floor == self._start else -1

    def _indentation(self, position: int) -> int | None:
        """How many characters of white space stand before `position` on its line; None if there is something else."""
        line = self._line_start(position)
        if line < 0:
            return None
        before = self._source[line:position]
        return len(before) if not before.strip(" \t>") else None

    def _end_of_line(self, position: int) -> int:
        found = self._source.find("\n", position)
        end = len(self._source) if found < 0 else found
        return end - (end > position and self._source[end - 1] == "\r")

    def _after_break(self, line_end: int) -> int:
        return line_end + (2 if self._source.startswith("\r\n", line_end) else 1)

    def _closed(self, start: int) -> int:
        """Where the brace at `start` is closed, the character after it; -1 if it isn't, or far away."""
        if self._braces is None:
            self._braces = self._pairs("{", "}")
        end = self._braces.get(start, -1)
        return end if end - start <= FARTHEST else -1

    def _pairs(self, opening: str, closing: str) -> dict[int, int]:
        """Where each opening mark is closed, the character after it."""
        pairs: dict[int, int] = {}
        open_: list[int] = []
        for match in re.compile(rf"[{re.escape(opening + closing)}]").finditer(self._source, self._start):
            if match.group() == opening:
                open_.append(match.start())
            elif open_:
                pairs[open_.pop()] = match.end()
        return pairs

    def _indent(self, start: int, end: int, indentation: int) -> None:
        """Lines from `start` to `end` are indented because of what stands around them."""
        first = re.compile(r"\s*\n([ \t]*)\S").match(self._source, start, end)
        if first is not None and len(first[1]) > indentation:
            self._indented.append((self._after_break(start), end, len(first[1]) - indentation))


def _line_end(source: str, start: int, limit: int) -> int | None:
    """The end of the line of `start`, if it comes before `limit` or the text ends there."""
    found = source.find("\n", start, limit)
    return found if found >= 0 else len(source) if limit >= len(source) else None
