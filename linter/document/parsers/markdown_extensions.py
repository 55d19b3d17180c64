"""Extensions of Markdown that its parser does not know: directives, containers, callouts, notes, mathematics …"""

from __future__ import annotations

import re

from linter.document.assembly import MASKED
from linter.document.model import BlockKind
from linter.document.parsers.masking import BLANK_LINE, FAR, Masker
from linter.document.span import Span

_WIKI = re.compile(r"\[\[([^\[\]\n|`]{1,200}+)(?:\|([^\[\]\n]{1,200}+))?\]\](?![(\[])")
_PATH_LIKE = re.compile(r"[^ ]*[/_#\\.][^ ]*|[a-z\d]+(?:-[a-z\d]+)+")
_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*+(?:[ \t]+\"([^\"\n]*)\")?[ \t]*"
    r"|===[!+]?[ \t]+\"([^\"\n]*)\"[ \t]*"
)
_MATHEMATICAL = re.compile(r"[\\^_={}<>]|^[A-Za-z]$|^[\w ]+[+*/][\w ]+$")
_WORDS = re.compile(r"(?<![\\\w{])[A-Za-z]{4,}[ ,]+[A-Za-z]{3,}")
_PROSE_DIRECTIVES = frozenset((
    "note", "tip", "warning", "caution", "danger", "important", "info", "hint", "attention", "error", "seealso",
    "admonition", "topic", "sidebar", "margin", "epigraph", "dropdown", "card", "details", "pull-quote", "abstract",
    "versionadded", "versionchanged", "deprecated", "grid", "tab-set", "tab-item", "figure-md", "aside", "exercise",
))  # fmt: skip
_OPTION_LINES = re.compile(r"(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))*")
_LIST_OR_QUOTE = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*")
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}


class MarkdownExtensions(Masker):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _escape(self, start: int) -> int:
        return start + 2

    def _tilde(self, start: int) -> int | None:
        return self._fence(start, "~") if self._fence_prefix(start) is not None else None

    def _code(self, start: int) -> int | None:
        source = self._source
        size = self._position - start
        if size >= 3 and self._fence_prefix(start) is not None:
            end = self._fence(start, "`")
            if end is not None:
                return end
        if size > 9:
            return None
        closing = re.compile(rf"(?<!`){'`' * size}(?!`)").search(source, self._position, start + FAR)
        if closing is None or BLANK_LINE.search(source, start, closing.start()):
            return self._refuse(min(len(source) - start, FAR) if closing is None else closing.start() - start)
        return closing.end()

    def _fence_prefix(self, start: int) -> str | None:
        """What stands before a fence on its line; None if it opens none there."""
        line = self._line_start(start)
        before = self._source[line:start] if line >= 0 else "x"
        return before if _LIST_OR_QUOTE.fullmatch(before) else None

    def _fence(self, start: int, mark: str) -> int | None:
        source = self._source
        size = self._position - start
        line_end = self._end_of_line(self._position)
        if mark == "`" and source.find("`", self._position, line_end) >= 0:
            return None
        pattern = rf"\n[ \t>]*{mark}{{{size},}}[ \t]*(?=\r?\n|\Z)"
        closing = re.compile(pattern).search(source, line_end)
        end = closing.end() if closing is not None else len(source)
        directive = re.compile(r"\{([\w:-]+)\}[ \t]*").match(source, self._position)
        if directive is not None and directive[1] in _PROSE_DIRECTIVES:
            return self._directive_fence(start, directive.end(), line_end, closing)
        above = source.rfind("\n", max(self._start, start - FAR), max(self._start, self._line_start(start) - 1))
        line_above = source[above + 1 : max(0, self._line_start(start) - 1)].strip()
        if line_above.startswith("<") and not line_above.startswith(("<http", "<mailto")):
            self._mask(self._line_start(start), end, " ")  # HTML goes on to the next blank line, code and all
        return end

    def _directive_fence(self, start: int, title: int, line_end: int, closing: re.Match[str] | None) -> int:
        """A directive of MyST, whose content is Markdown."""
        source = self._source
        if title < line_end:
            self._text(BlockKind.ALT_TEXT, title, line_end)
        options = _OPTION_LINES.match(
            source, min(line_end + 1 + (source[line_end : line_end + 1] == "\r"), len(source))
        )
        assert options is not None
        self._mask(start, line_end, " ")
        if options.group():
            self._mask(options.start(), options.end(), " ")
        if closing is not None:
            self._mask(closing.start() + 1, closing.end(), " ")
        return max(options.end(), line_end)

    def _kramdown_extension(self, start: int) -> int | None:
        end = self._find("}", start + 3)
        if end < 0:
            return None
        if self._source[end - 2] == "/" or self._source.startswith("{::options", start):
            return self._mask(start, end)
        closing = self._search(r"\{:/[^}\n]*\}", end)
        if closing is None:
            return self._mask(start, end)
        if self._source.startswith("{::comment", start):
            self._comment(start, closing.end())
        return self._mask(start, closing.end())

    def _critic(self, start: int) -> int | None:
        """CriticMarkup: what is inserted or marked is read, what is deleted or remarked is not."""
        source = self._source
        opening = source[start + 1 : start + 3]
        end = self._find(_CRITIC[opening] + "}", start + 3)
        if end < 0:
            return None
        if opening in {"--", ">>"}:
            return self._mask(start, end)
        inside = start + 3
        if opening == "~~":
            arrow = source.find("~>", inside, end)
            if arrow < 0:
                return None
            inside = arrow + 2
        self._mask(start, inside)
        self._mask(end - 3, end)
        return inside

    def _math(self, start: int) -> int | None:
        source = self._source
        opening = source[start : start + 2] if source[start] == "\\" or source.startswith("$$", start) else "$"
        closing = {"$$": "$$", "\\(": "\\)", "\\[": "\\]", "$": "$"}[opening]
        inside = start + len(opening)
        if opening == "$" and (source[start - 1 : start].isalnum() or source[inside : inside + 1].isspace()):
            return None
        end = self._find(closing, inside, 300 if opening == "$" else FAR)
        if end < 0:
            return None
        content = source[inside : end - len(closing)]
        if opening == "$" and ("\n" in content or content[-1:].isspace() or source[end : end + 1].isdigit()):
            return None
        if BLANK_LINE.search(content) or _WORDS.search(content) or not _MATHEMATICAL.search(content.strip()):
            return self._refuse(len(content))
        return self._mask(start, end, MASKED)

    def _colon(self, start: int) -> int | None:
        source = self._source
        if source.startswith("::", start):
            return self._container(start)
        if source[start - 1 : start].isalnum() or source[start - 1 : start] in {"/", ":"}:
            return None
        match = re.compile(r":([a-z][\w+-]*):(?![\w:])|:[a-z][\w-]*(?=[\[{])").match(source, start)
        if match is None:
            return None
        return self._mask(start, match.end())

    def _container(self, start: int) -> int | None:
        """A line that opens or closes a container, or is a directive."""
        source = self._source
        if self._indentation(start) is None:
            return None
        end = self._end_of_line(start)
        match = re.compile(r":{2,}[ \t]*(?:\{([\w.#-]+)[^}\n]*\}|([\w-]+))?[ \t]*").match(source, start, end)
        assert match is not None
        if source.startswith(":::", start):
            label = re.compile(r"\[([^\]\n]+)\]").match(source, match.end(), end)
            if label is not None:
                self._text(BlockKind.ALT_TEXT, *label.span(1))
            elif match[2] and match.end() < end and source[match.end()] != "{":
                self._text(BlockKind.ALT_TEXT, match.end(), end)
            options = _OPTION_LINES.match(source, self._after_break(end)) if match[1] and end < len(source) else None
            if options is not None and options.group():
                self._mask(options.start(), options.end(), " ")
        elif not match[2]:
            return None
        self._arguments(match.end(), end)
        return self._mask(start, end)

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

    def _percent(self, start: int) -> int | None:
        """A comment of Obsidian."""
        if self._source[start - 1 : start].isalnum():
            return None
        end = self._find("%%", start + 2)
        if end < 0:
            return None
        self._comment(start, end)
        return self._mask(start, end)

    def _note(self, start: int) -> int | None:
        """A note inside a line: its words are a block of their own."""
        if self._brackets is None:
            self._brackets = self._pairs("[", "]")
        end = self._brackets.get(start + 1, -1)
        if not start < end < start + FAR:
            return None
        if BLANK_LINE.search(self._source, start, end):
            return self._refuse(end - start)
        self._text(BlockKind.PARAGRAPH, start + 2, end - 1)
        return self._mask(start, end)

    def _star(self, start: int) -> int | None:
        """An abbreviation, or names of the parts of a program."""
        source = self._source
        if source.startswith("*[", start):
            match = re.compile(r"\*\[[^\]\n]+\]:[^\n\r]*").match(source, start)
            return (
                self._mask(start, match.end()) if match is not None and self._indentation(start) is not None else None
            )
        match = re.compile(r"\*\*[\w-]+(?:,[\w-]+)+\*\*:?").match(source, start)
        return self._mask(start, match.end(), MASKED) if match is not None else None

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

    def _wiki_link(self, start: int) -> int | None:
        source = self._source
        match = _WIKI.match(source, start)
        if match is None:
            return None
        if match[1].strip().casefold() in {"toc", "_toc_"}:
            return self._mask(start, match.end())
        if source[start - 1 : start] == "!" and match[2] is None:
            return self._mask(start - 1, match.end(), MASKED)
        if match[2] is not None:
            self._mask(start, match.start(2))
            return self._mask(match.end() - 2, match.end())
        if _PATH_LIKE.fullmatch(match[1]):
            return self._mask(start, match.end(), MASKED)
        self._mask(start, start + 2)
        return self._mask(match.end() - 2, match.end())

    def _callout(self, start: int) -> int | None:
        """`> [!NOTE]`: what follows is set off, and is no quotation."""
        source = self._source
        line = self._line_start(start)
        match = re.compile(r"\[![\w-]+\][+-]?").match(source, start)
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
