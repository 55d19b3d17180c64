"""Extensions of Markdown that its parser does not know: notes, mathematics, comments, wiki links, CriticMarkup …"""

from __future__ import annotations

import re
from functools import cache

from linter.document.assembly import MASKED, BlockBuilder
from linter.document.model import BlockKind
from linter.document.parsers.directives import Directives
from linter.document.parsers.masking import BLANK_LINE, FAR, FARTHEST
from linter.document.parsers.openers import FEWEST_LABELS

_WIKI = re.compile(r"\[\[([^\[\]\n|`\\]{1,200}+)(?:\\?\|([^\[\]\n]{1,200}+))?\]\](?![(\[])")
_PATH_LIKE = re.compile(r"[^ ]*[/_#\\.!*~+$][^ ]*|[a-z\d]+(?:-[a-z\d]+)*")
_MATHEMATICAL = re.compile(r"[\\^_={}<>]|^[A-Za-z]$|^[\w ]+[+*/][\w ]+$")
_WORDS = re.compile(r"(?<![\\\w{])[A-Za-z]{4,}[ ,]+[A-Za-z]{3,}")
_TEX = re.compile(r"\\([A-Za-z]{2,}\*?)(?:\[[^\[\]\n]*\])*(\{[^{}\n]*\})?(?:\{[^{}\n]*\}|\[[^\[\]\n]*\])*")
_VARIABLE = re.compile(r"\$[A-Za-z_]\w+(?![\w$\\^{}=+*/<>-])(?! ?[\\^=+*/<>$-])")
_TEX_OF_WORDS = frozenset({
    "emph", "textbf", "textit", "textsc", "textsf", "textrm", "textsl", "textup", "textmd", "underline", "enquote",
    "uline", "section", "subsection", "subsubsection", "paragraph", "chapter", "part", "caption", "title", "subtitle",
    "footnote", "marginpar", "mbox", "text", "centerline", "uppercase", "MakeUppercase",
})  # fmt: skip
_TEX_DEFINITIONS = frozenset({
    "newcommand", "renewcommand", "providecommand", "def", "DeclareMathOperator", "newenvironment", "usepackage",
    "documentclass", "setlength", "newtheorem", "setcounter",
})  # fmt: skip
_LIST_OR_QUOTE = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*")
_FIELD_KEY = re.compile(
    r"(?:^[ \t>]*(?:[-*+][ \t]+(?:\[.\][ \t]+)?)?|(?P<bracket>[\[(]))(?P<name>\*{0,2}[^\W\d_][\w /-]{0,40}\*{0,2})$",
    re.MULTILINE,
)
_LABEL = re.compile(r"\n[-*] ([a-z][\w./-]*(?:, ?[a-z][\w./-]*){0,3}):(?= [\w`*])")
_LEADS_TO_NOUN = re.compile(
    r"(?:(?:^|[.:;!?]\s+|\b(?:[Ss]ee|[Ii]n|[Aa]nd|[Bb]y|of|or|from|with|to|than|as|at|on|both|are|is|cf\.|per)\s+)|\n)$"
)
"""What stands before the sources of a sentence that names them: "see [@smith]"."""
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}


class MarkdownExtensions(Directives):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _escape(self, start: int) -> int:
        """An escaped character, a command of TeX or of bookdown, or a path on Windows."""
        source = self._source
        if source.startswith(("\\\\(", "\\\\["), start):  # of MathJax, where Markdown takes one backslash away
            end = self._find("\\\\)" if source[start + 2] == "(" else "\\\\]", start + 3)
            if end >= 0 and _is_formula(source[start + 3 : end - 3].strip(), "\\("):
                return self._mask(start, end, MASKED)
        if re.compile(r"(?<![A-Za-z])[A-Za-z]:").match(source, max(0, start - 2)) is not None:
            path = re.compile(r"(?:\\[\w.$-]+)+").match(source, start)
            return self._mask(start - 2, path.end(), MASKED) if path is not None else start + 2
        reference = re.compile(r"\\@ref\([^()\s]+\)").match(source, start)
        if reference is not None:
            return self._mask(start, reference.end(), MASKED)
        placeholder = re.compile(r"\\(?:\{[\w.-]+\\?\}|<[\w.-]+\\?>)").match(source, start)
        if placeholder is not None:
            return self._mask(start, placeholder.end(), MASKED)
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
        closing = _code_end(size).search(source, self._position, start + FAR)
        if closing is None or BLANK_LINE.search(source, start, closing.start()):
            return self._refuse(min(len(source) - start, FAR) if closing is None else closing.start() - start)
        return closing.end()

    def _fence_prefix(self, start: int) -> str | None:
        """What stands before a fence on its line; None if it opens none there."""
        line = self._line_start(start)
        before = self._source[line:start] if line >= 0 else "x"
        return before if _LIST_OR_QUOTE.fullmatch(before) else None

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
        is_no_mark = source[start - 1 : start].isalnum() or source[inside : inside + 1].isspace()
        if opening == "$" and (is_no_mark or not self._is_markdown):
            return None
        name = _VARIABLE.match(source, start)
        if name is not None and name.group() != "$latex":
            return self._mask(start, name.end(), MASKED)
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

    def _mark(self, start: int) -> int | None:
        """Words that are marked, underlined or raised, `==words==`, `^^words^^`, `2^nd^`."""
        source = self._source
        match = re.compile(r"(==?|\^\^?)(?:(?!\1)[^\n]|\n(?![ \t]*\r?\n)){1,500}?(?<=\S)\1(?!\w)").match(source, start)
        if match is None:
            return self._refuse(500)
        size = len(match[1])
        self._mask(match.end() - size, match.end())
        return self._mask(start, start + size)

    def _field(self, start: int) -> int | None:
        """A field of Obsidian's Dataview, `key:: words`, perhaps in brackets: its key is no prose."""
        source = self._source
        line = self._line_start(start)
        if line < 0:
            return None
        key = _FIELD_KEY.search(source, line, start)
        if key is None:
            return None
        begin = key.start("name")
        if key["bracket"]:
            begin = key.start("bracket")
            end = source.find("]" if key["bracket"] == "[" else ")", start, self._end_of_line(start))
            if end < 0:
                return None
            self._mask(end, end + 1)
        return self._mask(begin, start + 3)

    def _table(self, start: int) -> int | None:
        """A table of Pandoc, at its dashes or its first border."""
        line = self._line_start(start)
        if line < 0 or self._source[line:start].strip(" "):
            return None
        from linter.document.parsers.pandoc_tables import read_columns, read_grid

        is_grid = self._source[start] == "+"
        table = read_grid(self._source, line) if is_grid else read_columns(self._source, self._start, line)
        if table is None:
            return self._refuse(2000)
        for lines in table.paragraphs:
            builder = BlockBuilder(BlockKind.TABLE_CELL, lines[0].start)
            for number, one in enumerate(lines):
                if number:
                    builder.add("\n", lines[number - 1].end, one.start - lines[number - 1].end)
                self._add_words(builder, one.start, one.end)
            block = builder.build(lines[-1].end)
            if block is not None and any(map(str.isalpha, block.text)):
                self._blocks.append(block)
        return self._mask(table.start, table.end, " ")

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
        if _LEADS_TO_NOUN.search(source, max(self._start, start - 20), start) is not None:
            return self._mask(start, match.end(), MASKED)
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
        for match in found:
            if len(found) >= FEWEST_LABELS or re.search(r",\S", match[1]) is not None:
                self._mask(*match.span(1), MASKED)

    def _star(self, start: int) -> int | None:
        """An abbreviation, or names of the parts of a program."""
        source = self._source
        if source.startswith("*[", start):
            meaning = re.compile(r"\*\[[^\]\n]+\]:[ \t]*([^\n\r]*)").match(source, start)
            if meaning is None or self._indentation(start) is None:
                return None
            self._text(BlockKind.ALT_TEXT, *meaning.span(1))
            return self._mask(start, meaning.end())
        match = re.compile(r"\*\*(?:[\w-]+(?:, ?[\w-]+)+\*\*:?|[a-z][\w./-]*\*\*:(?=\s))").match(source, start)
        return self._mask(start, match.end(), MASKED) if match is not None else None

    def _wiki_link(self, start: int) -> int | None:
        source = self._source
        match = _WIKI.match(source, start)
        if match is None:
            return None
        if match[1].strip().casefold() in {"toc", "_toc_"}:
            return self._mask(start, match.end())
        if source[start - 1 : start] == "!":  # a file put in here; its size may follow, or what describes it
            if match[2] is not None and re.fullmatch(r"[\dx ]+", match[2]) is None:
                self._text(BlockKind.CAPTION, *match.span(2))
            return self._mask(start - 1, match.end(), MASKED)
        if match[2] is not None:
            self._mask(start, match.start(2))
            return self._mask(match.end() - 2, match.end())
        if _PATH_LIKE.fullmatch(match[1].strip()):
            return self._mask(start, match.end(), MASKED)
        self._mask(start, start + 2)
        return self._mask(match.end() - 2, match.end())


@cache
def _code_end(size: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!`){'`' * size}(?!`)")


def _is_formula(content: str, opening: str) -> bool:
    """Whether what stands between marks of mathematics is any."""
    if BLANK_LINE.search(content) is not None:
        return False
    if _WORDS.search(content) is not None:
        return content.startswith("latex ")
    is_word = opening != "\\[" and re.fullmatch(r"[A-Za-z]+", content) is not None
    return is_word or _MATHEMATICAL.search(content.strip()) is not None
