"""Template languages: Hugo, Go, Liquid, Jinja, Handlebars, ERB, WordPress; names of programs, other languages."""

from __future__ import annotations

import re

from linter.document.assembly import DROPPED, MASKED
from linter.document.languages import english
from linter.document.parsers.jsx import Jsx
from linter.document.parsers.masking import BLANK_LINE, FAR, FARTHEST, RAW

_SILENT_GO = re.compile(
    r"\{\{\{?[-~]?\s*(?:[#/^>!&]|\$[\w.]+\s*:?=|(?:else|end|if|range|with|define|block|template|partial|include|import|set"
    r"|nav|break|continue|return|yield|extends)\b)"
)
_WORDPRESS = re.compile(
    r"\[(/?)([A-Za-z][\w-]*+)((?:\s+(?:[\w-]+=(?:\"[^\"\]]*+\"|'[^'\]]*+'|[^\s\]\"']++)|https?://[^\s\]]++))*+)\s*/?\]"
    r"(?![(:])"
)
_COMPONENT = re.compile(
    r"\[!([a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\]\"']+))+[^\[\]\n]*)\](?:\([^()\s]*\))?"
)
_MERGED = re.compile(
    r"\*\|[A-Z][A-Z\d_:|.=!<> \"'-]{0,200}\|\*|%%[=\w][^%\n]{0,200}%%|\[\[\s*[\w.|-]{1,80}\s*\]\]|\$\{[^{}\n]{1,200}\}"
    r"|#\{[\w.:]{1,80}\}|%(?:FIRST|LAST|FULL)?_?[A-Z][A-Z_]{2,40}%"
)
_BARE_SHORTCODES = frozenset(
    {"gallery", "caption", "embed", "audio", "video", "playlist", "toc", "_toc_", "TOC", "_TOC_"}
)
_OF_NAMES = frozenset({"ref", "relref", "param", "i18n", "T", "include", "readfile", "gist", "highlight", "code"})
"""Shortcodes whose arguments are names of something."""
_LOGIC = frozenset({
    "if", "elsif", "elif", "else", "unless", "case", "when", "for", "set", "assign", "capture", "include", "import",
    "from", "extends", "link", "post_url", "render", "block", "macro", "call", "filter", "with", "cycle", "liquid",
    "include_relative", "include_cached", "comment", "raw", "trans", "load", "url", "static", "gist", "highlight",
})  # fmt: skip
"""Statements whose arguments are names and conditions."""
_FOREIGN = re.compile(r"<([A-Za-z][A-Za-z0-9]*)\b[^<>]*?\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[\w-]+)?)\b")
_UNTRANSLATED = re.compile(
    r"<([A-Za-z][A-Za-z0-9]*)\b(?=[^<>]*?\s(?:translate\s*=\s*[\"']?no\b|class\s*=\s*(?:\"[^\"<>]*?|'[^'<>]*?)?\bnotranslate\b))"
)
_IN_PLAIN_TEXT = re.compile(
    r"<!--(?:(?!-->)[\s\S]){0,2000}-->|<[A-Za-z][\w.:-]*(?:\s+[^\s\"'<>/=]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[\w./#:-]+))?){0,12}\s*/?>"
    r"(?<=[\"'/]>)|</[A-Za-z][\w.:-]*>"
)
"""Comments and tags of HTML that a CMS left in plain text."""
_INLINE = frozenset({"span", "i", "em", "b", "strong", "cite", "q", "bdi", "dfn", "abbr", "small", "mark", "u"})
_IN_ADDRESS = frozenset("/@=&?#%-\"'.:~$")


class TemplateLanguages(Jsx):
    """Each method takes the place where something begins, and returns its end, or None."""

    def _brace(self, start: int) -> int | None:
        following = self._source[start + 1 : start + 2]
        if following == "{":
            return self._double_brace(start)
        if following == "%":
            return self._statement(start)
        if following == "#" and (end := self._hash_comment(start)):
            return end
        return self._single_brace(start) if self._is_markdown else None

    def _double_brace(self, start: int) -> int | None:
        source = self._source
        if source[start + 2 : start + 3] in {"<", "%"}:
            return self._shortcode(start)
        comment = re.compile(r"\{\{(?:-?\s*/\*|!--|!)").match(source, start)
        if comment is not None:
            opening = comment.group()
            closing = "*/" if "/*" in opening else "--}}" if "--" in opening else "}}"
            end = self._find(closing, comment.end(), FARTHEST)
            if end >= 0 and closing == "*/":
                end = self._find("}}", end, 20)
            if end >= 0:
                self._comment(start, end)
                return self._mask(start, end)
        closing = "}}}" if source.startswith("{{{", start) else "}}"
        end = self._find(closing, start + 2)
        if end < 0:
            return None
        if BLANK_LINE.search(source, start, end):
            return self._refuse(end - start)
        if source.startswith("}", end) and closing == "}}" and self._closed(start) == end + 1:
            end += 1  # the object that a macro is called with
        self._arguments(start, end)
        return self._mask(start, end, self._tag_mark(start, end) if _SILENT_GO.match(source, start) else MASKED)

    def _shortcode(self, start: int) -> int | None:
        """Hugo's `{{< name key="value" >}}`."""
        source = self._source
        mark = ">" if source[start + 2] == "<" else "%"
        if source.startswith("/*", start + 3):
            end = self._find(f"*/{mark}}}}}", start)
            if end < 0:
                return None
            return self._mask(start, end, MASKED)
        end = self._find(f"{mark}}}}}", start + 3)
        if end < 0:
            return None
        self._arguments(start, end)
        name = re.compile(r"\{\{[<%]\s*+(/?)\s*+([\w./-]*+)").match(source, start)
        assert name is not None
        if name[2] not in _OF_NAMES:
            self._positional(name.end(), end)
        if not name[1] and name[2].casefold() in RAW and source[end - 4] != "/":
            closing = self._search(rf"\{{\{{[<%]\s*/\s*{re.escape(name[2])}\s*[>%]\}}\}}", end)
            if closing is not None:
                return self._mask(start, closing.end())
        if mark == ">" and self._is_markdown:  # what such a pair holds is no Markdown, and may be indented with it
            if name[1]:
                self._close_element(f"{{{{<{name[2]}", start)
            elif self._is_closed(name[2]) and source[end - 4] != "/":
                self._open_element(f"{{{{<{name[2]}", start, end)
        return self._mask(start, end, DROPPED if name[1] else self._own_mark(start, end, name[2]))

    def _statement(self, start: int) -> int | None:
        """`{% name … %}` of Liquid, Jinja, Nunjucks, Tera and Markdoc."""
        source = self._source
        end = self._find("%}", start + 2)
        if end < 0:
            return None
        if BLANK_LINE.search(source, start, end):
            return self._refuse(end - start)
        name = re.compile(r"\{%[-+~]?\s*+(\w*+)").match(source, start)
        assert name is not None
        if name[1].casefold() in RAW and not (name[1] == "embed" and "url=" in source[start:end]):
            closing = self._search(rf"\{{%[-+~]?\s*end(?:{name[1]})?\s*[-+~]?%\}}", end)
            if closing is not None:
                if name[1] == "comment":
                    self._comment(start, closing.end())
                return self._mask(start, closing.end())
        self._arguments(start, end)
        mark = self._tag_mark(start, end)
        if name[1] not in _LOGIC:
            self._positional(name.end(), end)
            self._words_of_options(name.end(), end)
            if mark == DROPPED and name[1] and not name[1].startswith(("end", "else", "default", "or", "then")):
                mark = self._own_mark(start, end, name[1])
        return self._mask(start, end, mark)

    def _hash_comment(self, start: int) -> int | None:
        """`{# … #}`; `{#id}` is an attribute of a heading."""
        source = self._source
        if source[start + 2 : start + 3] not in {" ", "\n", "\r", "\t", "-", "#"}:
            brace = source.find("}", start, start + FAR)
            if brace < 0 or source[brace - 1] != "#" or brace < start + 3:
                return None
        end = self._find("#}", start + 2, FARTHEST)
        if end < 0:
            return None
        self._comment(start, end)
        return self._mask(start, end)

    def _tag(self, start: int) -> int | None:
        source = self._source
        if source.startswith("<%", start):
            return self._embedded(start)
        if self._syntax == "lines":
            return None
        if source.startswith("<!--", start) and self._syntax != "plain":
            return max(self._find("-->", start + 4, len(source)), start + 4)
        foreign = self._in_other_language(start)
        if foreign:
            return self._foreign(start, foreign)
        if self._syntax == "plain" and (markup := _IN_PLAIN_TEXT.match(source, start)) is not None:
            return self._mask(start, markup.end())
        return self._raw_element(start) if self._syntax == "html" else self._tag_of_text(start)

    def _tag_of_text(self, start: int) -> int | None:
        """What a tag may be where the text is no HTML."""
        source = self._source
        if source.startswith("<?", start):
            end = self._find("?>", start + 2, FARTHEST)
            return self._mask(start, end, self._tag_mark(start, end)) if end >= 0 else None
        if not self._is_markdown:
            return None
        if source.startswith("<<", start):  # the code of a file, as VitePress takes it in
            snippet = re.compile(r"<<<[ \t]+[@./][^\n\r]*").match(source, start)
            return self._mask(start, snippet.end(), " ") if snippet is not None else None
        return self._element(start)

    def _in_other_language(self, start: int) -> str:
        """The name of the element that begins at `start` if it says that its words are not English; else ""."""
        match = _FOREIGN.match(self._source, start)
        if match is not None and english(match[2]) is None:
            return match[1]
        match = _UNTRANSLATED.match(self._source, start) if self._has_untranslated else None
        return match[1] if match is not None else ""

    def _embedded(self, start: int) -> int | None:
        """`<% … %>` of ERB and EJS."""
        end = self._find("%>", start + 2, FARTHEST)
        if end < 0:
            return None
        is_comment = self._source.startswith(("<%#", "<%--"), start)
        if is_comment:
            self._comment(start, end)
        is_output = self._source.startswith(("<%=", "<%-"), start) and not is_comment
        return self._mask(start, end, MASKED if is_output else self._tag_mark(start, end))

    def _foreign(self, start: int, name: str) -> int | None:
        """What an element holds that states another language than English."""
        source = self._source
        inside = source.find(">", start) + 1
        if not inside or name.casefold() in {"html", "body", "a", "link"} or self._syntax == "plain":
            return None
        depth = 1
        for match in re.compile(rf"<(/?){name}\b", re.IGNORECASE).finditer(source, inside, inside + FARTHEST):
            depth += -1 if match[1] else 1
            if not depth:
                character = MASKED if name.casefold() in _INLINE else DROPPED
                return self._mask(inside, match.start(), character) if match.start() > inside else None
        return self._refuse(min(FARTHEST, len(source) - inside))

    def _raw_element(self, start: int) -> int | None:
        """The end of a script or style, which the parser of HTML leaves out."""
        opening = re.compile(r"<(script|style|textarea)\b", re.IGNORECASE).match(self._source, start)
        if opening is None:
            return None
        closing = self._search(rf"</{opening[1].lower()}", opening.end(), len(self._source))
        return closing.end() if closing is not None else None

    def _bracket(self, start: int) -> int | None:
        source = self._source
        if self._is_markdown and source.startswith(("[[", "[!"), start):
            return self._wiki_link(start) if source[start + 1] == "[" else self._badge(start) or self._callout(start)
        if source.startswith("[[", start):
            return self._merge(start)
        if source.startswith("[%", start):  # Template Toolkit
            end = self._find("%]", start + 2)
            return self._mask(start, end, MASKED) if end >= 0 else None
        match = _WORDPRESS.match(source, start)
        if match is None or not self._is_shortcode(match):
            return None
        name = match[2].casefold()
        self._arguments(start, match.end())
        self._shortcodes.add(name)
        if not match[1] and name in RAW and source[match.end() - 2] != "/":
            closing = self._search(rf"\[/{re.escape(match[2])}\]", match.end())
            if closing is not None:
                return self._mask(start, closing.end())
        return self._mask(start, match.end(), DROPPED if match[1] else self._own_mark(start, match.end(), match[2]))

    def _badge(self, start: int) -> int | None:
        """A component of Retype, `[!badge text="New"]`, `[!ref The words](address)`."""
        match = _COMPONENT.match(self._source, start)
        if match is None:
            return None
        self._arguments(start, match.end(1))
        return self._mask(start, match.end(), MASKED)

    def _merge(self, start: int) -> int | None:
        """What a newsletter puts in for each reader: `*|NAME|*`, `%%name%%`, `[[name]]`, `${name}`, `%name%`."""
        match = _MERGED.match(self._source, start)
        if match is None:
            return None
        is_choice = match.group().startswith(("*|IF", "*|ELSE", "*|END", "*|IFNOT"))
        return self._mask(start, match.end(), DROPPED if is_choice else MASKED)

    def _is_shortcode(self, match: re.Match[str]) -> bool:
        """Whether what stands in brackets is a shortcode of WordPress's, and no words of the draft."""
        closes, name, arguments = match[1], match[2], match[3]
        if closes and arguments:
            return False
        known = name in _BARE_SHORTCODES or re.fullmatch(r"[a-z\d]+(?:_[a-z\d]+)+", name) is not None
        return bool(arguments) or known or (bool(closes) and name.casefold() in self._shortcodes)

    def _identifier(self, start: int) -> int | None:
        """A name of a program, whole: `ssize_t`, `std::vector`."""
        source = self._source
        begin, floor = start, max(self._masks[-1].end if self._masks else self._start, start - 200)
        while begin > floor and (source[begin - 1].isalnum() or source[begin - 1] in "_:"):
            begin -= 1
        while source[begin] == ":" or (source[begin] == "_" and self._is_markdown):
            begin += 1
        match = re.compile(r"[\w:]*\w(?:\(\))?").match(source, start)
        end = match.end() if match is not None else start
        while end > begin and source[end - 1] == "_":
            end -= 1
        if (
            not begin < end < begin + 200
            or source[begin - 1 : begin] in _IN_ADDRESS
            or (source[end : end + 1] in _IN_ADDRESS and source[end : end + 2].rstrip() != ".")
        ):
            return None
        return self._mask(begin, end, MASKED)
