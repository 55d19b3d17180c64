"""JSX in Markdown: tags, expressions, comments, imports and exports."""

from __future__ import annotations

import re

from linter.document.assembly import BETWEEN, DROPPED, MASKED
from linter.document.languages import english
from linter.document.model import BlockKind
from linter.document.parsers.arguments import SENTENCE
from linter.document.parsers.directives import LANGUAGE
from linter.document.parsers.markdown_extensions import MarkdownExtensions
from linter.document.parsers.masking import BLANK_LINE, FAR, FARTHEST, RAW_COMPONENTS

_TAG_NAME = re.compile(r"</?([A-Za-z][\w.-]*(?::(?!/)[\w.-]+)?)(?=[\s/>{])")
_HTML_NAME = re.compile(r"(?:[A-Z]|[A-Z]+[0-9]?)$")
_JSX_PART = re.compile(r"\s+|[\w:@.#|*-]++|=|\"[^\"]*+\"|'[^']*+'|/(?!>)|,|\?|\[|\]|\(|\)|&|;|\$|%|!|\+")
ESM = re.compile(
    r"^(?:import\s+(?:[\w$*{][\w$*{},\s]{0,600}?\sfrom\s*)?[\"'][^\"'\n]+[\"'];?[ \t]*(?=\r?$)"
    r"|export\s+(?:(?:const|let|var)\s+[\w$]+[^\n=]*=|(?:default\s+)?(?:async\s+)?function\b[\s*]*\w*\s*\("
    r"|(?:default\s+)?class\s+\w+\s*(?:\{|extends)|default\s+(?:\(|\{|[\w.]+\s*(?:;|\(|$))"
    r"|(?:type|interface)\s+\w+\s*[={<]|\*\s+from|\{))",
    re.MULTILINE,
)
_OPENING = re.compile(r"[\[({]")
_METADATA = re.compile(
    r"export\s+(?:const|let|var)\s+(?:meta(?:data)?|front_?matter|matter|page|article|seo)\b", re.IGNORECASE
)
"""What a draft says of itself."""
_ALTERNATIVE = re.compile(r"(?:[?:]|&&|\|\|)\s*([\"'`])((?:(?!\1)[^\\\n{}<>])+)\1")
_SIMPLE_EXPRESSION = re.compile(
    r"\{\s*(?:[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\([^{}\n]*\)|\[[^\]{}\n]*\])*|\"[^\"\n{}]*\"|'[^'\n{}]*'|`[^`]*`)\s*\}"
)
_STRING = re.compile(r"\{\s*(?:\"([^\"\\\n]*)\"|'([^'\\\n]*)'|`([^`\\]*)`)\s*\}")
_BINDING = re.compile(r"[\])]=[\"']|\s[*#@:][a-z][\w.:-]*(?=[=\s/])|\sv-[a-z]+[=:.]")
"""An attribute of Angular or Vue that HTML does not know: `[title]="name"`, `(click)="go()"`, `*ngIf="is"`."""
_OF_ELEMENTS = re.compile(r"(?:&&|\|\||\?\??|:|=>|\(|\breturn\b|,|\[)\s*(<(?:>|[A-Za-z][\w.-]*(?=[\s/>])))")
_PLAINLY_CODE = re.compile(r"=>|&&|\w\(|\?\s*\(\s*<|\? [^\n]* :")
_MARKDOWN_TAG = re.compile(r"(?=[^<>]*\smarkdown(?:\s*=\s*[\"']?(?:1|block|span)\b|[\s>]))[^<>]*>")
_KRAMDOWN = re.compile(r"\{:(?!:)[^{}\n]*\}|\{\s*[.#][\w-][^{}\n]*\}")
_STATEMENT = re.compile(
    r"\{/(?:if|else|elseif|foreach|each|for|while|section|block|literal|capture|function|strip|await|key|snippet)\}"
    r"|\{(?:if|elseif|foreach|for|while|assign|include|capture)\s[^{}\n]*[$=][^{}\n]*\}|\{(?:else|literal|strip)\}"
    r"|\{!!? ?[^{}!\n]+ ?!!?\}"
    r"|\{[#:@](?:if|else|each|await|then|catch|key|html|debug|const|snippet|render)\b[^{}\n]*\}|\{\*[^{}]{0,2000}\*\}"
)
"""Statements of Smarty and Svelte."""
_SMARTY_OUTPUT = re.compile(r"\{\$[A-Za-z_][^{}\n]*\}")
_TITLED = re.compile(r"`([^`<>\n]*[^`<>\s])\s*<[^`<>\n]*>`(?!`)")
_ROLE = re.compile(r"\{[\w:+-]+\}(?=`)")
_ROLE_OF_WORDS = re.compile(r"\{(?:term|sub|sup|emphasis|strong|dfn|u|del|underline|smallcaps)\}`([^`<>\n]+)`(?!`)")
_SETTINGS = re.compile(r"\{[^{}\n=\"]*=[^{}\n]*\}")
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}


class Jsx(MarkdownExtensions):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _single_brace(self, start: int) -> int | None:
        source = self._source
        if source[start + 1 : start + 2] in {"/", " ", "\n", "\r", "\t"} and (end := self._jsx_comment(start)):
            return end
        if source.startswith("{::", start):
            return self._kramdown_extension(start)
        if source[start + 1 : start + 3] in _CRITIC:
            return self._critic(start)
        if (role := _ROLE.match(source, start)) is not None:
            return self._role(start, role.end())
        match = _KRAMDOWN.match(source, start) or _STATEMENT.match(source, start)
        if match is None and source[max(0, start - 1) : start] in {")", "]", "`"}:
            match = _SETTINGS.match(source, start)
        if match is None:
            output = _SMARTY_OUTPUT.match(source, start)
            return self._mask(start, output.end(), MASKED) if output is not None else self._expression(start)
        self._arguments(start, match.end())
        if source[start - 1 : start] == "]":
            lang = LANGUAGE.search(source, start, match.end())
            self._bare_span(start, is_foreign=lang is not None and english(lang[1]) is None)
        return self._mask(start, match.end(), self._tag_mark(start, match.end()))

    def _bare_span(self, end: int, *, is_foreign: bool) -> None:
        """Mask the brackets that end at `end` around words which attributes follow, as in Pandoc's `[words]{.name}`."""
        start = self._source.rfind("[", max(self._start, end - FAR), end)
        if start >= 0 and "]" not in self._source[start : end - 1] and "\n\n" not in self._source[start:end]:
            is_image = self._source[start - 1 : start] == "!"
            if not is_image and is_foreign:
                self._mask(start, end, MASKED)
            elif not is_image:
                self._mask(start, start + 1)
                self._mask(end - 1, end)

    def _role(self, start: int, end: int) -> int:
        """A role of MyST before its code span; the title before a target is prose."""
        titled = _TITLED.match(self._source, end)
        words = _ROLE_OF_WORDS.match(self._source, start)
        if words is not None and any(map(str.isalpha, words[1])):
            self._mask(start, words.start(1))
            return self._mask(words.end(1), words.end())
        if titled is None or self._source[start + 1 : end].startswith(("math", "code", "raw", "abbr")):
            return self._mask(start, end)
        self._mask(start, titled.start(1))
        return self._mask(titled.end(1), titled.end())

    def _jsx_comment(self, start: int) -> int | None:
        opening = re.compile(r"\{\s*/\*").match(self._source, start)
        if opening is None:
            return None
        end = self._find("*/", opening.end(), FARTHEST)
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
            if _PLAINLY_CODE.search(source, start, near) is None:
                return self._refuse(near - start)
        if simple is not None and not source[start + 1 : end - 1].strip("\"'` \n"):
            return self._mask(start, end, " ")  # {" "}
        if simple is not None or self._syntax == "mdx":
            string = _STRING.fullmatch(source, start, end) if end - start < FAR else None
            if string is not None and " " in string.group()[2:-2].strip():
                return self._string(start, end, *string.span(string.lastindex or 0))
        if simple is None:
            if "<" in source[start:end] and (inside := self._elements(start, end)):
                return inside
            self._alternatives(start, end)
        return self._mask(start, end, MASKED)

    def _alternatives(self, start: int, end: int) -> None:
        """The sentences that an expression chooses from."""
        for match in _ALTERNATIVE.finditer(self._source, start, end):
            if match[2][:1].isupper() and SENTENCE.fullmatch(match[2]) is not None:
                self._text(BlockKind.ALT_TEXT, *match.span(2))

    def _string(self, start: int, end: int, first: int, last: int) -> int:
        """An expression that is nothing but words for readers, from `first` to `last`."""
        self._mask(start, first)
        for match in re.compile(r"\$\{[^{}]*\}").finditer(self._source, first, last):
            self._mask(*match.span(), MASKED)
        return self._mask(last, end)

    def _elements(self, start: int, end: int) -> int:
        """Mask an expression but for the elements in it; returns where the first begins, 0 if there is none."""
        source, at, first = self._source, start, 0
        while (match := _OF_ELEMENTS.search(source, at, end)) is not None:
            begin = match.start(1)
            stop = self._end_of_element(begin, end)
            if stop < 0:
                return 0
            self._mask(at, begin, BETWEEN if first else DROPPED)
            indented = self._indentation(begin)
            if indented:
                line_end = self._line_start(begin) - 1
                self._indent(line_end - (source[line_end - 1] == "\r"), stop, 0)
            first = first or begin
            at = stop
        if first:
            self._mask(at, end)
        return first

    def _end_of_element(self, start: int, limit: int) -> int:
        """Where the element whose tag begins at `start` ends; -1 if that is not before `limit`."""
        source = self._source
        name = re.compile(r"<([\w.-]*)").match(source, start)
        assert name is not None
        tag_end = self._end_of_tag(name.end()) if name[1] else name.end() + 1
        if tag_end is None or source[tag_end - 2] == "/":
            return -1 if tag_end is None else tag_end
        depth = 1
        for match in re.compile(rf"<(/?){re.escape(name[1])}(?=[\s/>])").finditer(source, tag_end, limit):
            if match[1]:
                depth -= 1
            elif (inner := self._end_of_tag(match.end())) is None or source[inner - 2] != "/":
                depth += 1
            if not depth:
                self._budget -= match.end() - start
                return source.find(">", match.end(), limit) + 1 or -1
        self._budget -= limit - start
        return -1

    def _element(self, start: int) -> int | None:
        """A tag of JSX, a fragment, or an HTML tag with code among its attributes."""
        source = self._source
        fragment = re.compile(r"</?>").match(source, start)
        if fragment is not None:
            return self._mask(start, fragment.end())
        name = _TAG_NAME.match(source, start)
        if name is None:
            return None
        if name[1].casefold() in {"script", "style", "svg"} and source[start + 1] != "/":
            closing = self._search(rf"</{name[1].casefold()}\s*>", name.end(), len(source))
            return self._mask(start, closing.end()) if closing is not None else None
        is_component = (name[1][0].isupper() and not _HTML_NAME.match(name[1])) or "." in name[1] or ":" in name[1]
        if not is_component and not self._holds_code(name.end()):
            return self._markdown_element(name[1], start, name.end()) if self._syntax == "markdown" else None
        end = self._end_of_tag(name.end())
        if end is None or (not is_component and name[1].casefold() in {"code", "pre"}):
            return None
        self._arguments(start, end)
        return self._component(name[1], start, end) if is_component else self._mask(start, end)

    def _markdown_element(self, name: str, start: int, position: int) -> int | None:
        """An element whose attribute says that it holds Markdown; its end tag, if it was opened so; a placeholder."""
        source = self._source
        if source[start + 1] == "/":
            end = source.find(">", position, position + 20) + 1
            if not end or not self._opened.get(f"<{name}"):
                return None
            line_end, indentation = self._opened[f"<{name}"].pop()
            if line_end < 0:
                return None
            if self._indentation(start) is not None:
                self._indent(line_end, self._line_start(start), indentation)
            return self._mask(start, end)
        if self._is_placeholder(name, position):
            return self._mask(start, position + 1, MASKED)
        tag = _MARKDOWN_TAG.match(source, position)
        if tag is None:
            if f"<{name}" in self._opened:
                self._opened[f"<{name}"].append((-1, 0))  # one of the same name inside
            return None
        self._opened.setdefault(f"<{name}", []).append((self._end_of_line(tag.end()), self._indentation(start) or 0))
        return self._mask(start, tag.end())

    def _is_placeholder(self, name: str, end: int) -> bool:
        """Whether what looks like a tag stands for words that a reader puts there: "Run it as <your-name>"."""
        if not name.islower() or not self._source.startswith(">", end):
            return False
        from linter.document.parsers.elements import BLOCKS, INLINE, NOT_PROSE, VOID

        is_html = name in INLINE or name in BLOCKS or name in NOT_PROSE or name in VOID
        return not is_html and not self._is_closed(name)

    def _holds_code(self, position: int) -> bool:
        near = self._source.find(">", position, position + FAR)
        code = self._source[position:near] if near >= 0 else ""
        return "{" in code or "className" in code or "<%" in code or _BINDING.search(code) is not None

    def _component(self, name: str, start: int, end: int) -> int:
        """The tag of a component from `start` to `end`, with what it holds if that is code."""
        source = self._source
        if source[start + 1] == "/":
            self._close_element(name, start)
        elif source[end - 2] != "/":
            if name.replace(".", "").casefold() in RAW_COMPONENTS:
                closing = self._search(rf"</{re.escape(name)}\s*>", end)
                if closing is not None:
                    return self._mask(start, closing.end())
            if not self._is_closed(name):
                return self._mask(start, end, self._own_mark(start, end, name))
            self._open_element(name, start, end)
        else:
            return self._mask(start, end, self._own_mark(start, end, ""))
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

    def _closed_bracket(self, start: int) -> int:
        """Where a bracket of any kind is closed in a script, the character after it; -1 if it isn't, or far away."""
        if self._source[start] == "{":
            return self._closed(start)
        if self._script_brackets is None:
            self._script_brackets = {**self._pairs("[", "]"), **self._pairs("(", ")")}
        end = self._script_brackets.get(start, -1)
        return end if end - start <= FARTHEST else -1

    def _script(self, start: int) -> None:
        """An import or export, to the line on which all its brackets are closed."""
        source = self._source
        position, end = start, self._end_of_line(start)
        if source.startswith("import", start):
            match = ESM.match(source, start)
            end = self._end_of_line(match.end() if match is not None else start)
        else:
            while (bracket := _OPENING.search(source, position, end)) is not None:
                closed = self._closed_bracket(bracket.start())
                if closed < 0:
                    blank = BLANK_LINE.search(source, end, end + FARTHEST)
                    end = blank.start() if blank is not None else end
                    break
                position, end = closed, max(end, self._end_of_line(closed))
        if _METADATA.match(source, start) is not None:
            self._arguments(start, end)
        self._position = self._mask(start, end, " ")
