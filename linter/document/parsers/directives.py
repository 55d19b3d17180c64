"""Directives, containers, admonitions and callouts of Markdown: what in them is code, an option, a title or prose."""

from __future__ import annotations

import re

from linter.document.assembly import MASKED
from linter.document.languages import english
from linter.document.model import BlockKind
from linter.document.parsers.arguments import Arguments
from linter.document.parsers.masking import FAR, RAW
from linter.document.span import Span

_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*+(?:[ \t]+\"([^\"\n]*)\")?[ \t]*"
    r"|===[!+]?[ \t]+\"([^\"\n]*)\"[ \t]*"
)
_PROSE_DIRECTIVES = frozenset((
    "note", "tip", "warning", "caution", "danger", "important", "info", "hint", "attention", "error", "seealso",
    "admonition", "topic", "sidebar", "margin", "epigraph", "dropdown", "card", "details", "pull-quote", "abstract",
    "versionadded", "versionchanged", "deprecated", "grid", "tab-set", "tab-item", "figure-md", "aside", "exercise",
    "figure", "image", "list-table", "table", "glossary", "grid-item", "grid-item-card", "tabs", "tab", "highlights",
    "blockquote", "quote", "compound", "container", "div", "solution", "question", "example", "todo", "rubric",
    "prf:theorem", "prf:proof", "prf:lemma", "prf:definition", "prf:corollary", "prf:remark", "prf:example",
    "prf:proposition", "prf:observation", "prf:assumption", "prf:property", "prf:conjecture", "prf:algorithm",
    "prf:criterion", "prf:axiom", "prf:notation", "versionremoved", "centered", "hlist", "only", "ifconfig", "tabbed",
    "panels", "exercise-start", "solution-start", "subfigure", "collapse", "toggle", "line-block", "card-carousel",
    "step", "steps", "accordion", "proof", "theorem", "lemma", "definition", "corollary", "remark",
))  # fmt: skip
_OF_FILES = frozenset({"figure", "image", "figure-md", "container", "div", "tab-set", "grid", "versionadded",
    "versionchanged", "deprecated", "glossary", "versionremoved", "subfigure", "hlist", "only", "ifconfig",
})  # fmt: skip
"""Directives whose argument is no prose."""
_OF_CODE = RAW | {"code-cell", "literalinclude", "toctree", "tableofcontents", "bibliography", "eval-rst"}
"""Directives that hold code or names of files."""
LANGUAGE = re.compile(r"\blang=[\"']?([A-Za-z]{2,3}(?:-[\w-]+)?)(?![\w-])")
_CELL = re.compile(r"\{[A-Za-z]\w*[^\n]*\}[ \t]*\r?$", re.MULTILINE)
"""What opens a cell of code of R Markdown, behind the fence."""
_QUICK_ACTION = re.compile(r"/[a-z_]{2,30}(?:[ \t]+[~@%#!&][^\n\r]*)?[ \t]*")
_OF_PROGRAMS = re.compile(r"(?:py|c|cpp|js|rst|std|ts|go|php|rb|dart|http|java|rust):\w+")
"""Directives that describe a part of a program, whose argument is its name."""
_OPTION_LINES = re.compile(
    r"[ \t]*---[ \t]*\r?\n(?:(?![ \t]*---)[^\n]*\n){0,60}[ \t]*---[ \t]*(?:\r?\n|\Z)|(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))*"
)
_OPTIONS_OF_WORDS = re.compile(r"(?m)^[ \t]*:?(alt|caption):[ \t]+([^\r\n]+)")


class Directives(Arguments):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _fence(self, start: int, mark: str) -> int | None:
        source = self._source
        if start in self._closings:
            return self._closings[start]
        size = self._position - start
        line_end = self._end_of_line(self._position)
        no_fence = mark == "`" and source.find("`", self._position, line_end) >= 0
        if no_fence and _CELL.match(source, self._position) is None:
            return None
        pattern = rf"\n[ \t>]*{mark}{{{size},}}[ \t]*(?=\r?\n|\Z)"
        closing = re.compile(pattern).search(source, line_end)
        end = closing.end() if closing is not None else len(source)
        directive = re.compile(r"\{([\w:-]+)\}[ \t]*").match(source, self._position)
        if directive is not None:
            if directive[1] in _PROSE_DIRECTIVES or _OF_PROGRAMS.fullmatch(directive[1]) is not None:
                return self._directive_fence(start, directive.end(), line_end, closing)
            if directive[1] == "csv-table":
                self._text(BlockKind.CAPTION, directive.end(), line_end)
            self._options(line_end)
        if source.startswith("{", self._position):
            self._captions(self._position, line_end, end)
            if no_fence:  # what CommonMark takes for a paragraph: a caption of the cell has code spans
                return self._mask(start, end, " ")
        above = source.rfind("\n", max(self._start, start - FAR), max(self._start, self._line_start(start) - 1))
        line_above = source[above + 1 : max(0, self._line_start(start) - 1)].strip()
        if line_above.startswith("<") and not line_above.startswith(("<http", "<mailto")):
            self._mask(self._line_start(start), end, " ")  # HTML goes on to the next blank line, code and all
        return end

    def _captions(self, start: int, line_end: int, end: int) -> None:
        """What a cell of Quarto or R Markdown says of what it draws, in its options, and in their lines below it."""
        for match in re.compile(r"\b(?:fig|tbl)[-.](?:cap|alt)\s*=\s*([\"'])((?:(?!\1)[^\\\n])+)\1").finditer(
            self._source, start, line_end
        ):
            self._text(BlockKind.CAPTION, *match.span(2))
        lines = re.compile(r"[ \t]*(?:#|//|--|%%)\|[ \t]*(?:(?:fig|tbl)-(?:cap|alt)):[ \t]*([\"']?)([^\r\n]*[^\r\n\s])")
        at = self._after_break(line_end)
        while at < end and (line := re.compile(r"[ \t]*(?:#|//|--|%%)\|[^\n]*(?:\n|\Z)").match(self._source, at)):
            option = lines.match(self._source, at)
            if option is not None:
                last = option.end(2) - (bool(option[1]) and option[2].endswith(option[1]))
                self._text(BlockKind.CAPTION, option.start(2), last)
            at = line.end()

    def _directive_fence(self, start: int, title: int, line_end: int, closing: re.Match[str] | None) -> int:
        """A directive of MyST, whose content is Markdown."""
        source = self._source
        name = re.compile(r"\{([\w:-]+)\}").match(source, self._position)
        if title < line_end and name is not None and name[1] in _PROSE_DIRECTIVES - _OF_FILES:
            self._text(BlockKind.ALT_TEXT, title, line_end)
        self._mask(start, line_end, " ")
        end = self._options(line_end)
        if closing is not None:
            self._mask(closing.start() + 1, closing.end(), " ")
            self._closings[closing.end() - len(closing.group().lstrip("\n >\t"))] = closing.end()
        return max(end, line_end)

    def _options(self, line_end: int) -> int:
        """Mask the options of a directive below the line that ends at `line_end`; returns where they end."""
        options = _OPTION_LINES.match(self._source, min(self._after_break(line_end), len(self._source)))
        assert options is not None
        if options.group():
            for match in _OPTIONS_OF_WORDS.finditer(self._source, *options.span()):
                self._text(BlockKind.CAPTION if match[1] == "caption" else BlockKind.ALT_TEXT, *match.span(2))
            self._mask(options.start(), options.end(), " ")
        return options.end()

    def _colon(self, start: int) -> int | None:
        source = self._source
        if source.startswith("::", start):
            return self._container(start)
        if source[start - 1 : start].isalnum() or source[start - 1 : start] in {"/", ":"}:
            return None
        match = re.compile(r":(?:[a-z][\w+-]*|[+-]1):(?![\w:])|:[a-z][\w-]*(?=[\[{])").match(source, start)
        if match is None:
            return None
        parts = re.compile(r"(\[[^\[\]\n]*\])?(\{[^{}\n]*\})?").match(source, match.end())
        assert parts is not None
        if source[match.end() - 1] == ":" or not parts.group():
            return self._mask(start, match.end(), self._own_mark(start, match.end(), ""))
        if parts[1] is None:
            return self._mask(start, parts.end(), MASKED)
        self._mask(start, parts.start(1) + 1)
        return self._mask(parts.end(1) - 1, parts.end())

    def _container(self, start: int) -> int | None:
        """A line that opens or closes a container, or is a directive."""
        source = self._source
        if self._indentation(start) is None:
            return None
        end = self._end_of_line(start)
        match = re.compile(r":{2,}[ \t]*(?:\{([\w.:#-]+)[^}\n]*\}|([\w-]+))?[ \t]*").match(source, start, end)
        assert match is not None
        if source.startswith(":::", start):
            whole = self._container_of_code(start, match, end)
            if whole:
                return self._mask(start, whole, " ")
            label = re.compile(r"\[([^\]\n]+)\]").match(source, match.end(), end)
            if label is not None:
                self._text(BlockKind.ALT_TEXT, *label.span(1))
            elif (
                match.end() < end
                and source[match.end()] != "{"
                and (match[2] or (match[1] in _PROSE_DIRECTIVES and match[1] not in _OF_FILES))
            ):
                self._text(BlockKind.ALT_TEXT, match.end(), end)
            if match[1] and end < len(source):
                self._options(end)
        elif match[2]:
            self._has_leaves = True
            if re.compile(r"\r?\n[ \t]*---[ \t]*\r?\n").match(source, end):
                self._options(end)
        elif not self._has_leaves or source[start + 2 : end].strip():
            return None
        self._arguments(start, end)
        return self._mask(start, end)

    def _container_of_code(self, start: int, opening: re.Match[str], line_end: int) -> int:
        """Where a container ends that holds code or says that its words are not English; 0 for others."""
        lang = LANGUAGE.search(self._source, start, line_end)
        is_foreign = lang is not None and english(lang[1]) is None
        if not is_foreign and (opening[1] or "").casefold() not in _OF_CODE:
            return 0
        size = re.compile(r":+").match(self._source, start)
        assert size is not None
        closing = self._search(rf"\n[ \t]*:{{{len(size.group())},}}[ \t]*(?=\r?\n|\Z)", line_end)
        return closing.end() if closing is not None else 0

    def _admonition(self, start: int) -> int | None:
        """`!!! note "Title"` of MkDocs, whose content is indented."""
        source = self._source
        indentation = self._indentation(start)
        if indentation is None:
            return None
        end = self._end_of_line(start)
        match = _ADMONITION.fullmatch(source, start, end)
        if match is None:
            return None
        group = 1 if match[1] is not None else 2
        if match[group]:
            self._text(BlockKind.ALT_TEXT, *match.span(group))
        inner = rf"(?:\r?\n(?:[ \t]*(?=\r?\n)|[ \t]{{{indentation + 2},}}[^\n]*))*"
        content = re.compile(inner).match(source, end)
        assert content is not None
        if content.end() > end:
            self._indent(end, content.end(), indentation)
        return self._mask(start, end)

    def _slash(self, start: int) -> int | None:
        """A line `/// name | Title` of MkDocs, or the one that closes such a block; a line that GitLab obeys."""
        source = self._source
        if self._indentation(start) is None:
            return None
        end = self._end_of_line(start)
        if not source.startswith("//", start):
            return self._mask(start, end, " ") if _QUICK_ACTION.fullmatch(source, start, end) is not None else None
        match = re.compile(r"/{3,}[ \t]*(?:([\w-]+)(?:[ \t]*\|[ \t]*([^\r\n]+))?)?").fullmatch(source, start, end)
        if match is None:
            return None
        if match[2] and match[1] not in {"html", "define"}:
            self._text(BlockKind.ALT_TEXT, *match.span(2))
        options = re.compile(r"(?:\r?\n[ \t]{4,}[\w-]+:[^\n\r]*)*").match(source, end)
        assert options is not None
        return self._mask(start, options.end(), " ")

    def _directive(self, start: int) -> int | None:
        """A directive of reStructuredText."""
        source = self._source
        indentation = self._indentation(start)
        match = re.compile(r"\.\. ([\w-]+)::[^\n\r]*").match(source, start)
        if match is None or indentation is None:
            return None
        inner = rf"(?:\r?\n(?:[ \t]*(?=\r?\n)|[ \t]{{{indentation + 2},}}[^\n]*))*"
        content = re.compile(inner).match(source, match.end())
        assert content is not None
        if match[1] not in _PROSE_DIRECTIVES:
            return self._mask(start, content.end(), " ")
        self._mask(start, match.end())
        options = _OPTION_LINES.match(source, min(self._after_break(match.end()), len(source)))
        if options is not None and options.group():
            self._mask(options.start(), options.end(), " ")
        self._indent(match.end(), content.end(), indentation)
        return match.end()

    def _callout(self, start: int) -> int | None:
        """`> [!NOTE]`: what follows is set off, and is no quotation."""
        source = self._source
        line = self._line_start(start)
        match = re.compile(r"\[![\w-]+(?:\|[^\[\]\n]*)?\][+-]?").match(source, start)
        if match is None or line < 0 or re.fullmatch(r"[ \t]*>[ \t]*", source[line:start]) is None:
            return None
        if not self._quoted or self._quoted[-1].end <= line:
            lines = re.compile(r"(?:[ \t]*>[^\n]*(?:\n|\Z))*").match(source, line)
            assert lines is not None
            self._quoted.append(Span(line, max(lines.end(), match.end())))
        title_end = self._end_of_line(match.end())
        if source[match.end() : title_end].strip():
            self._text(BlockKind.ALT_TEXT, match.end(), title_end)
        return self._mask(start, title_end, " ")
