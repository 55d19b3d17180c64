"""JSX in Markdown: tags, expressions, comments, imports and exports."""

from __future__ import annotations

import re

from linter.document.assembly import MASKED
from linter.document.parsers.markdown_extensions import MarkdownExtensions
from linter.document.parsers.masking import BLANK_LINE, FAR, FARTHEST, RAW

_TAG_NAME = re.compile(r"</?([A-Za-z][\w.-]*)(?=[\s/>{])")
_HTML_NAME = re.compile(r"(?:[A-Z]|[A-Z]+[0-9]?)$")
_JSX_PART = re.compile(r"\s+|[\w:@.#|*-]++|=|\"[^\"]*+\"|'[^']*+'|/(?!>)|,|\?|\[|\]|\(|\)|&|;|\$|%|!|\+")
ESM = re.compile(
    r"^(?:import\s+(?:[\w$*{][\w$*{},\s]{0,600}?\sfrom\s*)?[\"'][^\"'\n]+[\"'];?[ \t]*(?=\r?$)"
    r"|export\s+(?:(?:const|let|var)\s+[\w$]+[^\n=]*=|(?:default\s+)?(?:async\s+)?function\b[\s*]*\w*\s*\("
    r"|(?:default\s+)?class\s+\w+\s*(?:\{|extends)|default\s+(?:\(|\{|[\w.]+\s*(?:;|\(|$))"
    r"|(?:type|interface)\s+\w+\s*[={<]|\*\s+from|\{))",
    re.MULTILINE,
)
_SIMPLE_EXPRESSION = re.compile(
    r"\{\s*(?:[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\([^{}\n]*\)|\[[^\]{}\n]*\])*|\"[^\"\n{}]*\"|'[^'\n{}]*'|`[^`]*`)\s*\}"
)
_KRAMDOWN = re.compile(r"\{:(?!:)[^{}\n]*\}|\{[.#][\w-][^{}\n]*\}")
_ROLE = re.compile(r"\{[\w:+-]+\}(?=`)")
_SETTINGS = re.compile(r"\{[^{}\n=\"]*=[^{}\n]*\}")
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}


class Jsx(MarkdownExtensions):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _single_brace(self, start: int) -> int | None:
        source = self._source
        if source.startswith("{/*", start):
            return self._jsx_comment(start)
        if source.startswith("{::", start):
            return self._kramdown_extension(start)
        if source[start + 1 : start + 3] in _CRITIC:
            return self._critic(start)
        match = _ROLE.match(source, start) or _KRAMDOWN.match(source, start)
        if match is None and source[max(0, start - 1) : start] in {")", "]", "`"}:
            match = _SETTINGS.match(source, start)
        return self._mask(start, match.end()) if match is not None else self._expression(start)

    def _jsx_comment(self, start: int) -> int | None:
        end = self._find("*/", start + 3, FARTHEST)
        closing = re.compile(r"\s*\}").match(self._source, end) if end >= 0 else None
        if closing is None:
            return None
        self._comment(start, closing.end())
        return self._mask(start, closing.end())

    def _expression(self, start: int) -> int | None:
        """An expression of JSX: in Markdown only what is plainly one."""
        source = self._source
        end = self._closed(start)
        if end < 0:
            return None
        simple = _SIMPLE_EXPRESSION.fullmatch(source, start, end) if end - start < FAR else None
        if simple is None and self._syntax != "mdx":
            near = min(end, start + FAR)
            if re.compile(r"=>|&&|\w\(|\? [^\n]* :").search(source, start, near) is None:
                return self._refuse(near - start)
        if simple is not None and not source[start + 1 : end - 1].strip("\"'` \n"):
            return self._mask(start, end, " ")  # {" "}
        return self._mask(start, end, MASKED)

    def _element(self, start: int) -> int | None:
        """A tag of JSX, a fragment, or an HTML tag with code among its attributes."""
        source = self._source
        fragment = re.compile(r"</?>").match(source, start)
        if fragment is not None:
            return self._mask(start, fragment.end())
        name = _TAG_NAME.match(source, start)
        if name is None:
            return None
        if name[1].casefold() in {"script", "style"} and source[start + 1] != "/":
            closing = self._search(rf"</{name[1].casefold()}\s*>", name.end(), len(source))
            return self._mask(start, closing.end()) if closing is not None else None
        is_component = (name[1][0].isupper() and not _HTML_NAME.match(name[1])) or "." in name[1]
        if not is_component and not self._holds_code(name.end()):
            return None
        end = self._end_of_tag(name.end())
        if end is None or (not is_component and name[1].casefold() in {"code", "pre"}):
            return None
        self._arguments(start, end)
        return self._component(name[1], start, end) if is_component else self._mask(start, end)

    def _holds_code(self, position: int) -> bool:
        near = self._source.find(">", position, position + FAR)
        code = self._source[position:near] if near >= 0 else ""
        return "{" in code or "className" in code or "<%" in code

    def _component(self, name: str, start: int, end: int) -> int:
        """The tag of a component from `start` to `end`, with what it holds if that is code."""
        source = self._source
        if source[start + 1] == "/":
            self._close_element(name, start)
        elif source[end - 2] != "/":
            if name.replace(".", "").casefold() in RAW:
                closing = self._search(rf"</{re.escape(name)}\s*>", end)
                if closing is not None:
                    return self._mask(start, closing.end())
            self._open_element(name, start, end)
        return self._mask(start, end)

    def _end_of_tag(self, position: int) -> int | None:
        """Where a tag ends whose name ends at `position`."""
        source, start = self._source, position
        limit = min(len(source), position + FARTHEST)
        while position < limit:
            match = _JSX_PART.match(source, position, limit)
            if match is not None:
                position = match.end()
                continue
            if source.startswith((">", "/>"), position):
                return position + 1 + (source[position] == "/")
            closed = self._end_of_code(position)
            if closed < 0:
                break
            position = closed
        self._budget -= position - start
        return None

    def _end_of_code(self, position: int) -> int:
        """Where a value of an attribute ends that is code; -1 if there is none."""
        source = self._source
        if source[position] == "{":
            return self._closed(position)
        for opening, closing in (("<%", "%>"), ("`", "`")):
            if source.startswith(opening, position):
                found = source.find(closing, position + len(opening), position + FAR)
                return found + len(closing) if found >= 0 else -1
        return -1

    def _open_element(self, name: str, start: int, end: int) -> None:
        """Remember where the content of an element that stands alone on its lines starts."""
        indentation = self._indentation(start)
        line_end = self._end_of_line(end) if indentation is not None else 0
        if indentation is None or self._source[end:line_end].strip():
            self._opened.setdefault(name, []).append((-1, 0))
        else:
            self._opened.setdefault(name, []).append((line_end, indentation))

    def _close_element(self, name: str, start: int) -> None:
        opened = self._opened.get(name)
        if not opened:
            return
        line_end, indentation = opened.pop()
        if line_end >= 0 and self._indentation(start) is not None:
            self._indent(line_end, self._line_start(start), indentation)

    def _script(self, start: int) -> None:
        """An import or export, to the line on which all its brackets are closed."""
        source = self._source
        position, end = start, self._end_of_line(start)
        if source.startswith("import", start):
            match = ESM.match(source, start)
            end = self._end_of_line(match.end() if match is not None else start)
        else:
            while True:
                brace = source.find("{", position, end)
                closed = self._closed(brace) if brace >= 0 else -1
                if brace < 0 or closed < 0:
                    break
                position, end = closed, max(end, self._end_of_line(closed))
            if source[start:end].count("[") + source[start:end].count("(") > source[start:end].count("]") + source[
                start:end
            ].count(")"):
                blank = BLANK_LINE.search(source, end, end + FARTHEST)
                end = blank.start() if blank is not None else end
        self._position = self._mask(start, end, " ")
