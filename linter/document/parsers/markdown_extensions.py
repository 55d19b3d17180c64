"""Extensions of Markdown that its parser does not know: directives, containers, callouts, notes, mathematics …"""

from __future__ import annotations

import re

from linter.document.assembly import MASKED
from linter.document.model import BlockKind
from linter.document.parsers.masking import BLANK_LINE, FAR, FARTHEST, Masker
from linter.document.parsers.openers import FEWEST_LABELS
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
    "figure", "image", "list-table", "table", "glossary", "grid-item", "grid-item-card", "tabs", "tab", "highlights",
    "blockquote", "quote", "compound", "container", "div", "solution", "question", "example", "todo", "rubric",
    "prf:theorem", "prf:proof", "prf:lemma", "prf:definition", "prf:corollary", "prf:remark", "prf:example",
    "prf:proposition", "prf:observation", "prf:assumption", "prf:property", "prf:conjecture", "prf:algorithm",
))  # fmt: skip
_OF_FILES = frozenset({"figure", "image", "figure-md", "container", "div", "tab-set", "grid", "versionadded",
    "versionchanged", "deprecated", "glossary"})  # fmt: skip
"""Directives whose argument is no prose."""
_TEX = re.compile(r"\\([A-Za-z]{2,}\*?)(?:\[[^\[\]\n]*\])*(\{[^{}\n]*\})?(?:\{[^{}\n]*\}|\[[^\[\]\n]*\])*")
_TEX_OF_WORDS = frozenset({
    "emph", "textbf", "textit", "textsc", "textsf", "textrm", "textsl", "textup", "textmd", "underline", "enquote",
    "uline", "section", "subsection", "subsubsection", "paragraph", "chapter", "part", "caption", "title", "subtitle",
    "footnote", "marginpar", "mbox", "text", "centerline", "uppercase", "MakeUppercase",
})  # fmt: skip
_TEX_DEFINITIONS = frozenset({
    "newcommand", "renewcommand", "providecommand", "def", "DeclareMathOperator", "newenvironment", "usepackage",
    "documentclass", "setlength", "newtheorem", "setcounter",
})  # fmt: skip
_OPTION_LINES = re.compile(r"(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))*")
_LIST_OR_QUOTE = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*")
_LABEL = re.compile(r"\n[-*] ([a-z][\w./-]*(?:, ?[a-z][\w./-]*){0,3}):(?= [\w`*])")
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}


class MarkdownExtensions(Masker):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _escape(self, start: int) -> int:
        """An escaped character, a command of TeX or of bookdown, or a path on Windows."""
        source = self._source
        if re.compile(r"(?<![A-Za-z])[A-Za-z]:").match(source, max(0, start - 2)) is not None:
            path = re.compile(r"(?:\\[\w.$-]+)+").match(source, start)
            return self._mask(start - 2, path.end(), MASKED) if path is not None else start + 2
        reference = re.compile(r"\\@ref\([^()\s]+\)").match(source, start)
        if reference is not None:
            return self._mask(start, reference.end(), MASKED)
        command = _TEX.match(source, start)
        return start + 2 if command is None else self._tex(command)

    def _tex(self, command: re.Match[str]) -> int:
        """A command of TeX: its arguments are no prose, but for those that only say how words look."""
        source, start, end = self._source, command.start(), command.end()
        name, braces = command[1].rstrip("*"), command[2]
        if name == "begin" and braces:
            closing = self._find(f"\\end{braces}", end, FARTHEST) if self._indentation(start) is not None else -1
            if closing >= 0:
                return self._mask(start, closing, " ")
        if name in _TEX_OF_WORDS and braces:
            self._mask(start, command.start(2) + 1)
            self._mask(command.end(2) - 1, command.end(2))
            return command.start(2) + 1
        if name in _TEX_DEFINITIONS:
            end = max(end, self._end_of_line(start))
            return self._mask(start, end, " ")
        alone = self._indentation(start) is not None and not source[end : self._end_of_line(end)].strip()
        if not braces and not alone:
            return start + 2
        return self._mask(start, end, " " if alone else MASKED)

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
        if source.startswith("{", self._position):
            self._captions(self._position, line_end, end)
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
        if title < line_end and name is not None and name[1] not in _OF_FILES:
            self._text(BlockKind.ALT_TEXT, title, line_end)
        self._mask(start, line_end, " ")
        end = self._options(line_end)
        if closing is not None:
            self._mask(closing.start() + 1, closing.end(), " ")
        return max(end, line_end)

    def _options(self, line_end: int) -> int:
        """Mask the options of a directive below the line that ends at `line_end`; returns where they end."""
        options = _OPTION_LINES.match(self._source, min(self._after_break(line_end), len(self._source)))
        assert options is not None
        if options.group():
            for match in re.compile(r":(alt|caption):[ \t]+([^\r\n]+)").finditer(self._source, *options.span()):
                self._text(BlockKind.CAPTION if match[1] == "caption" else BlockKind.ALT_TEXT, *match.span(2))
            self._mask(options.start(), options.end(), " ")
        return options.end()

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
        is_block = opening == "$$" and content[:1] in "\r\n" and self._indentation(start) is not None
        return (
            self._mask(start, end, MASKED) if is_block or _is_formula(content, opening) else self._refuse(len(content))
        )

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
            elif (
                match.end() < end
                and source[match.end()] != "{"
                and (match[2] or (match[1] in _PROSE_DIRECTIVES and match[1] not in _OF_FILES))
            ):
                self._text(BlockKind.ALT_TEXT, match.end(), end)
            if match[1] and end < len(source):
                self._options(end)
        elif not match[2]:
            return None
        self._arguments(start, end)
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
        """A comment of Obsidian, or a line of one of MyST."""
        source = self._source
        if source[start + 1 : start + 2] == " ":
            line = self._line_start(start)
            above = source[max(self._start, line - 100) : line] if line == start else ""
            if re.search(r"\n[ \t]*\r?\n\Z", above) is None and self._after_comment != start:
                return None
            end = self._end_of_line(start)
            self._after_comment = self._after_break(end)
            self._comment(start, end)
            return self._mask(start, end, " ")
        if source[start - 1 : start].isalnum():
            return None
        end = self._find("%%", start + 2)
        if end < 0:
            return None
        self._comment(start, end)
        return self._mask(start, end)

    def _note(self, start: int) -> int | None:
        """A note inside a line: its words are a block of their own; or the name of a block of Obsidian."""
        name = re.compile(r"\^[\w-]+[ \t]*(?=\r?\n|\Z)").match(self._source, start)
        if name is not None:
            return self._mask(start, name.end()) if not self._source[start - 1 : start].strip() else None
        if self._brackets is None:
            self._brackets = self._pairs("[", "]")
        end = self._brackets.get(start + 1, -1)
        if not start < end < start + FAR:
            return None
        if BLANK_LINE.search(self._source, start, end):
            return self._refuse(end - start)
        self._text(BlockKind.PARAGRAPH, start + 2, end - 1)
        return self._mask(start, end)

    def _plus(self, start: int) -> int | None:
        """Keys of MkDocs, `++ctrl+s++`, or a break between blocks of MyST."""
        source = self._source
        keys = re.compile(r"(?<![\w+])\+\+[\w\"-]+(?:\+[\w\"-]+)*\+\+(?![\w+])").match(source, start)
        if keys is not None:
            return self._mask(start, keys.end(), MASKED)
        line = re.compile(r"\+\+\+(?:[ \t]+\{[^\n]*)?[ \t]*(?=\r?\n|\Z)").match(source, start)
        return self._mask(start, line.end(), " ") if line is not None and self._line_start(start) == start else None

    def _snippet(self, start: int) -> int | None:
        """The files that MkDocs puts in a place, `--8<-- "file"`."""
        if self._indentation(start) is None:
            return None
        source = self._source
        match = re.compile(
            r"-{2,}8<-{2,}[ \t]*(?:[\"'][^\n]*|\r?\n(?:[^\n]+\n){1,20}?[ \t]*-{2,}8<-{2,}[ \t]*)?(?=\r?\n|\Z)"
        )
        found = match.match(source, start)
        return self._mask(start, found.end(), " ") if found is not None else None

    def _slash(self, start: int) -> int | None:
        """A line `/// name | Title` of MkDocs, or the one that closes such a block."""
        source = self._source
        if self._indentation(start) is None:
            return None
        end = self._end_of_line(start)
        match = re.compile(r"/{3,}[ \t]*(?:([\w-]+)(?:[ \t]*\|[ \t]*([^\r\n]+))?)?").fullmatch(source, start, end)
        if match is None:
            return None
        if match[2] and match[1] not in {"html", "define"}:
            self._text(BlockKind.ALT_TEXT, *match.span(2))
        options = re.compile(r"(?:\r?\n[ \t]{4,}[\w-]+:[^\n\r]*)*").match(source, end)
        assert options is not None
        return self._mask(start, options.end(), " ")

    def _target(self, start: int) -> int | None:
        """A name of MyST or bookdown for what follows; an address with spaces, which CommonMark takes for text."""
        if self._source.startswith("(mailto:", start):
            address = re.compile(r"\([^()\s]+[^()\n\"']* [^()\n\"']*\)").match(self._source, start)
            return self._mask(start, address.end()) if address is not None else None
        match = re.compile(r"\([\w.:/-]+\)=[ \t]*(?=\r?\n|\Z)|\(ref:[\w:-]+\)").match(self._source, start)
        return self._mask(start, match.end()) if match is not None and self._indentation(start) is not None else None

    def _citation(self, start: int) -> int | None:
        """Sources of Pandoc, `[@key, p. 3; @other]`."""
        source = self._source
        match = re.compile(r"\[(?:[^\[\]\n@]{0,60}[ ;])?-?@[^\[\]\n]+\](?![(\[{:])").match(source, start)
        if match is None:
            return None
        before_mark = source[start - 1 : start] == " " and source[match.end() : match.end() + 1] in {
            ".",
            ",",
            ";",
            ":",
            ")",
        }
        return self._mask(start - before_mark, match.end())

    def _reference(self, start: int) -> int | None:
        """The second part of `[words][name]` where the draft gives no address for the name."""
        source = self._source
        match = re.compile(r"\[([^\[\]\n]{0,200})\]").match(source, start)
        if match is None:
            return None
        name = match[1]
        if not name:
            open_ = source.rfind("[", max(0, start - 200), start - 1)
            name = source[open_ + 1 : start - 1].strip("`")
        if self._defined is None:
            definitions = re.compile(r"^[ ]{0,3}\[([^\[\]\n]{1,200})\]:", re.MULTILINE).finditer(source, self._start)
            self._defined = frozenset(definition[1].casefold() for definition in definitions)
        if re.fullmatch(r"[^\s]*[._/:-][^\s]*", name) is None or name.casefold() in self._defined:
            return self._refuse(200)
        if not match[1]:
            self._mask(open_, start, MASKED)
        return self._mask(start, match.end())

    def _labels(self) -> None:
        """Mask the parts of a program at the head of items of a list of changes, "- repl: the prompt is shown"."""
        found = list(_LABEL.finditer(self._source, self._start))
        if len(found) >= FEWEST_LABELS:
            for match in found:
                self._mask(*match.span(1), MASKED)

    def _star(self, start: int) -> int | None:
        """An abbreviation, or names of the parts of a program."""
        source = self._source
        if source.startswith("*[", start):
            match = re.compile(r"\*\[[^\]\n]+\]:[^\n\r]*").match(source, start)
            return (
                self._mask(start, match.end()) if match is not None and self._indentation(start) is not None else None
            )
        match = re.compile(r"\*\*(?:[\w-]+(?:, ?[\w-]+)+\*\*:?|[a-z][\w./-]*\*\*:(?=\s))").match(source, start)
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


def _is_formula(content: str, opening: str) -> bool:
    """Whether what stands between marks of mathematics is any."""
    if BLANK_LINE.search(content) is not None:
        return False
    if _WORDS.search(content) is not None:
        return content.startswith("latex ")
    is_word = opening != "\\[" and re.fullmatch(r"[A-Za-z]+", content) is not None
    return is_word or _MATHEMATICAL.search(content.strip()) is not None
