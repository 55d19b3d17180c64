"""Template code and other markup that a format's own parser does not know, masked before it reads the text.

Hugo's shortcodes, Go templates, Liquid, Jinja, Nunjucks, Handlebars, ERB, EJS, WordPress's shortcodes; in Markdown
JSX, directives, containers, callouts, notes, mathematics, CriticMarkup and identifiers too. A masked text is as long as
it was, so that all places stay what they are. What stands between an opening and its closing tag is prose and stays; of
arguments, captions, titles and alternative texts are prose, and become blocks.

One pass. What is searched for in vain is paid for from a budget that grows with the text, so that time does too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from linter.document.assembly import DROPPED, MASKED, BlockBuilder
from linter.document.languages import english
from linter.document.model import Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.parsers.openers import pattern_of, signs_in
from linter.document.span import Span
from linter.records import NamedTuple

_FAR = 4000
"""Characters that the code of one tag may have."""
_FARTHEST = 40_000
"""Characters that code between two tags, an import or an export may have."""
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")

_ATTRIBUTE = re.compile(
    r"\b(alt|alt_?[tT]ext|caption|title|description)\s*[:=]\s*"
    r"(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|\{\s*[\"'`]([^\"'`$]*+)[\"'`]\s*\}|`([^`$]*+)`)",
    re.DOTALL,
)
"""What an argument that is prose looks like."""
_CAPTIONS = frozenset({"caption"})
_SILENT_GO = re.compile(
    r"\{\{\{?[-~]?\s*(?:[#/^>!&]|\$[\w.]+\s*:?=|(?:else|end|if|range|with|define|block|template|partial|include|import|set"
    r"|nav|break|continue|return|yield|extends)\b)"
)
_RAW = frozenset({
    "highlight", "code", "codeblock", "code-block", "codefence", "mermaid", "math", "katex", "latex", "tex", "chart",
    "diagram", "plantuml", "graphviz", "raw", "rawhtml", "raw-html", "verbatim", "schema", "style", "stylesheet",
    "javascript", "script", "csv", "json", "yaml", "sourcecode", "html", "terminal", "console", "embed", "audio",
    "video", "comment", "codesnippet", "prism", "syntaxhighlighter", "shiki", "pre", "codegroup", "tikz", "asciinema",
})  # fmt: skip
"""Paired tags whose content is no prose."""
_WORDPRESS = re.compile(
    r"\[(/?)([A-Za-z][\w-]*+)((?:\s+[\w-]+=(?:\"[^\"\]]*+\"|'[^'\]]*+'|[^\s\]\"']++))*+)\s*/?\](?![(\[:])"
)
_BARE_SHORTCODES = frozenset(
    {"gallery", "caption", "embed", "audio", "video", "playlist", "toc", "_toc_", "TOC", "_TOC_"}
)
_WIKI = re.compile(r"\[\[([^\[\]\n|`]{1,200}+)(?:\|([^\[\]\n]{1,200}+))?\]\](?![(\[])")
_PATH_LIKE = re.compile(r"[^ ]*[/_#\\.][^ ]*|[a-z\d]+(?:-[a-z\d]+)+")
_TAG_NAME = re.compile(r"</?([A-Za-z][\w.-]*)(?=[\s/>{])")
_HTML_NAME = re.compile(r"(?:[A-Z]|[A-Z]+[0-9]?)$")
_JSX_PART = re.compile(r"\s+|[\w:@.#|*-]++|=|\"[^\"]*+\"|'[^']*+'|/(?!>)|,|\?|\[|\]|\(|\)|&|;|\$|%|!|\+")
_ESM = re.compile(
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
_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*+(?:[ \t]+\"([^\"\n]*)\")?[ \t]*"
    r"|===[!+]?[ \t]+\"([^\"\n]*)\"[ \t]*"
)
_FOREIGN = re.compile(r"<([A-Za-z][A-Za-z0-9]*)\b[^<>]*?\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[\w-]+)?)\b")
_INLINE = frozenset({"span", "i", "em", "b", "strong", "cite", "q", "bdi", "dfn", "abbr", "small", "mark", "u"})
_ROLE = re.compile(r"\{[\w:+-]+\}(?=`)")
_SETTINGS = re.compile(r"\{[^{}\n=\"]*=[^{}\n]*\}")
_MATHEMATICAL = re.compile(r"[\\^_={}<>]|^[A-Za-z]$|^[\w ]+[+*/][\w ]+$")
_WORDS = re.compile(r"(?<![\\\w{])[A-Za-z]{4,}[ ,]+[A-Za-z]{3,}")
_PROSE_DIRECTIVES = frozenset((
    "note", "tip", "warning", "caution", "danger", "important", "info", "hint", "attention", "error", "seealso",
    "admonition", "topic", "sidebar", "margin", "epigraph", "dropdown", "card", "details", "pull-quote", "abstract",
    "versionadded", "versionchanged", "deprecated", "grid", "tab-set", "tab-item", "figure-md", "aside", "exercise",
))  # fmt: skip
_OPTION_LINES = re.compile(r"(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))*")
_LIST_OR_QUOTE = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*")


class Templates(NamedTuple):
    """What a text is without its template code.

    text: the text with all that is no prose masked, as long as it was.
    blocks: captions, alternative texts and notes that were found in the code, in order.
    comments: where comments of a template language stand, in order.
    """

    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...]

    def complete(self, parsed: Parsed) -> Parsed:
        """What a parser made of `text`, with the blocks and comments that were found in code."""
        comments = tuple(sorted((*parsed.comments, *self.comments)))
        if not self.blocks:
            return parsed._replace(comments=comments)
        starts = [block.source_span.start for block in parsed.blocks]
        after: dict[int, list[Block]] = {}
        for block in self.blocks:
            after.setdefault(bisect_right(starts, block.source_span.start), []).append(block)
        blocks: list[Block] = []
        emphasised: set[int] = set()
        for number in range(len(parsed.blocks) + 1):
            blocks += after.get(number, ())
            if number < len(parsed.blocks):
                if number in parsed.emphasised:
                    emphasised.add(len(blocks))
                blocks.append(parsed.blocks[number])
        return parsed._replace(blocks=blocks, emphasised=frozenset(emphasised), comments=comments)


def read_templates(source: str, start: int, syntax: str) -> Templates | None:
    """What `source` is without its template code from character `start` on; None if it has none.

    syntax: "plain", "html", "markdown" or "mdx".
    """
    return _Scanner(source, start, syntax).scan()


class _Mask(NamedTuple):
    start: int
    end: int
    character: str


class _Scanner:
    """Goes through the text once. All positions are characters of the source."""

    def __init__(self, source: str, start: int, syntax: str) -> None:
        self._source = source
        self._start = start
        self._syntax = syntax
        self._is_markdown = syntax in {"markdown", "mdx"}
        self._masks: list[_Mask] = []
        self._blocks: list[Block] = []
        self._comments: list[Span] = []
        self._said: set[int] = set()  # where comments start
        self._absent: set[str] = set()  # what a search to the end did not find
        self._budget = 100_000 + 20 * (len(source) - start)
        self._braces: dict[int, int] | None = None  # where each is closed
        self._brackets: dict[int, int] | None = None
        self._opened: dict[str, list[tuple[int, int]]] = {}  # tag -> (end of its line, its indentation)
        self._indented: list[tuple[int, int, int]] = []  # (start, end, how much of the lines' indentation is the tag's)
        self._quoted: list[Span] = []  # callouts, whose marks of quotation are none
        self._shortcodes: set[str] = set()  # names of WordPress's that were seen
        self._position = start
        self._find_sign: Callable[[str, int], re.Match[str] | None] | None = None
        self._which_sign: Callable[[str, int], re.Match[str] | None]

    def scan(self) -> Templates | None:
        """Everything."""
        source = self._source
        signs = signs_in(source, self._syntax)
        scripts = [match.start() for match in _ESM.finditer(source, self._start)] if "script" in signs else []
        scripts.append(len(source) + 1)
        match = self._next(signs)
        number = 0
        while self._budget >= 0 and (match is not None or number < len(scripts) - 1):
            start = match.start() if match is not None else len(source)
            if scripts[number] <= start:
                if scripts[number] >= self._position:
                    self._script(scripts[number])
                number += 1
            elif match is not None:
                self._position = match.end()
                handler: Callable[[int], int | None] = getattr(self, f"_{match.lastgroup}")
                end = handler(start)
                if end is not None:
                    self._position = end
            if match is not None and match.start() < self._position:
                match = self._next(signs)
        if not self._masks and not self._quoted:
            return None
        self._blocks.sort(key=lambda block: block.source_span)
        return Templates(self._masked(), tuple(self._blocks), tuple(sorted(self._comments)))

    def _next(self, signs: tuple[str, ...]) -> re.Match[str] | None:
        """The next beginning of code."""
        if not signs or signs == ("script",):
            return None
        if self._find_sign is None:
            first, which = pattern_of(tuple(name for name in signs if name != "script"))
            self._find_sign, self._which_sign = first.search, which.match
        position = self._position
        while (found := self._find_sign(self._source, position)) is not None:
            match = self._which_sign(self._source, found.start())
            if match is not None:
                return match
            position = found.end()
        return None

    # what the masks make of the text

    def _masked(self) -> str:
        source = self._source
        masks: list[_Mask] = []
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
                elif mask.character == " " or (alone and mask.character == DROPPED):
                    parts.append(re.sub(r"[^\r\n]", " ", code))
                else:
                    parts.append(mask.character * len(code))
                at = mask.end
        text = "".join([*parts, source[at:]])
        if self._quoted:
            text = self._unquoted(text)
        return self._dedented(text) if self._indented else text

    def _groups(self, masks: list[_Mask]) -> list[list[_Mask]]:
        """Masks with nothing but spaces between them."""
        groups: list[list[_Mask]] = []
        for mask in masks:
            if groups and not self._source[groups[-1][-1].end : mask.start].strip(" \t"):
                groups[-1].append(mask)
            else:
                groups.append([mask])
        return groups

    def _stands_alone(self, group: list[_Mask], after: int) -> bool:
        """Whether the masks are all that their lines have, and one of them leaves nothing."""
        source, start, end = self._source, group[0].start, group[-1].end
        line = source.rfind("\n", after, start) + 1
        if not line and after != self._start:
            return False
        if source[max(line, after) : start].strip(" \t>"):
            return False
        line_end = _line_end(source, end, len(source) if end > len(source) - _FAR else end + _FAR)
        return line_end is not None and not source[end:line_end].strip(" \t\r")

    def _is_embed(self, mask: _Mask) -> bool:
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

    # helpers

    def _mask(self, start: int, end: int, character: str = DROPPED) -> int:
        self._masks.append(_Mask(start, end, character))
        return end

    def _comment(self, start: int, end: int) -> None:
        self._comments.append(Span(start, end))
        self._said.add(start)

    def _find(self, wanted: str, position: int, far: int = _FAR) -> int:
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

    def _search(self, pattern: str, position: int, far: int = _FARTHEST) -> re.Match[str] | None:
        """The next match of `pattern`; what is not there is looked for once."""
        if pattern in self._absent:
            return None
        match = re.compile(pattern, re.IGNORECASE).search(self._source, position, position + far)
        if match is None:
            self._budget -= min(far, len(self._source) - position)
            if position + far >= len(self._source):
                self._absent.add(pattern)
        return match

    def _line_start(self, position: int) -> int:
        """Where the line of `position` starts; -1 if that is too far away."""
        floor = max(self._start, position - _FAR)
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

    def _text(self, kind: BlockKind, start: int, end: int) -> None:
        """A block of the words from `start` to `end`."""
        builder = BlockBuilder(kind, start)
        for match in re.compile(r"\\[\"'\\]|&(?:quot|amp|apos|#39|lt|gt|nbsp);|[^\\&]+|.", re.DOTALL).finditer(
            self._source, start, end
        ):
            part = match.group()
            meant = part[1] if part[0] == "\\" and len(part) == 2 else _ENTITIES.get(part, part)
            builder.add(meant, match.start(), len(part))
        block = builder.build(end)
        if block is not None and any(map(str.isalpha, block.text)) and " " in block.text:
            self._blocks.append(block)

    def _arguments(self, start: int, end: int) -> None:
        """The arguments between `start` and `end` that are prose."""
        for match in _ATTRIBUTE.finditer(self._source, start, end):
            kind = BlockKind.CAPTION if match[1] in _CAPTIONS else BlockKind.ALT_TEXT
            group = next((number for number in (2, 3, 4, 5) if match[number] is not None), 0)
            if group and not re.search(r"\{\{|\{%|<%", match[group]):
                self._text(kind, *match.span(group))

    # template languages

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
            end = self._find(closing, comment.end(), _FARTHEST)
            if end >= 0 and closing == "*/":
                end = self._find("}}", end, 20)
            if end >= 0:
                self._comment(start, end)
                return self._mask(start, end)
        closing = "}}}" if source.startswith("{{{", start) else "}}"
        end = self._find(closing, start + 2)
        if end < 0:
            return None
        if _BLANK_LINE.search(source, start, end):
            return self._refuse(end - start)
        if source.startswith("}", end) and closing == "}}" and self._closed(start) == end + 1:
            end += 1  # the object that a macro is called with
        self._arguments(start, end)
        return self._mask(start, end, DROPPED if _SILENT_GO.match(source, start) else MASKED)

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
        if not name[1] and name[2].casefold() in _RAW and source[end - 4] != "/":
            closing = self._search(rf"\{{\{{[<%]\s*/\s*{re.escape(name[2])}\s*[>%]\}}\}}", end)
            if closing is not None:
                return self._mask(start, closing.end())
        return self._mask(start, end)

    def _statement(self, start: int) -> int | None:
        """`{% name … %}` of Liquid, Jinja, Nunjucks, Tera and Markdoc."""
        source = self._source
        end = self._find("%}", start + 2)
        if end < 0:
            return None
        if _BLANK_LINE.search(source, start, end):
            return self._refuse(end - start)
        name = re.compile(r"\{%[-+~]?\s*+(\w*+)").match(source, start)
        assert name is not None
        if name[1].casefold() in _RAW:
            closing = self._search(rf"\{{%[-+~]?\s*end(?:{name[1]})?\s*[-+~]?%\}}", end)
            if closing is not None:
                if name[1] == "comment":
                    self._comment(start, closing.end())
                return self._mask(start, closing.end())
        self._arguments(start, end)
        return self._mask(start, end)

    def _hash_comment(self, start: int) -> int | None:
        """`{# … #}`; `{#id}` is an attribute of a heading."""
        source = self._source
        if source[start + 2 : start + 3] not in {" ", "\n", "\r", "\t", "-", "#"}:
            brace = source.find("}", start, start + _FAR)
            if brace < 0 or source[brace - 1] != "#" or brace < start + 3:
                return None
        end = self._find("#}", start + 2, _FARTHEST)
        if end < 0:
            return None
        self._comment(start, end)
        return self._mask(start, end)

    def _tag(self, start: int) -> int | None:
        source = self._source
        if source.startswith("<%", start):
            return self._embedded(start)
        if source.startswith("<!--", start):
            return max(self._find("-->", start + 4, len(source)), start + 4)
        foreign = _FOREIGN.match(source, start)
        if foreign is not None and english(foreign[2]) is None:
            return self._foreign(start, foreign[1])
        if self._syntax == "html":
            return self._raw_element(start)
        if source.startswith("<?", start):
            end = self._find("?>", start + 2, _FARTHEST)
            return self._mask(start, end) if end >= 0 else None
        return self._element(start) if self._is_markdown else None

    def _embedded(self, start: int) -> int | None:
        """`<% … %>` of ERB and EJS."""
        end = self._find("%>", start + 2, _FARTHEST)
        if end < 0:
            return None
        is_comment = self._source.startswith(("<%#", "<%--"), start)
        if is_comment:
            self._comment(start, end)
        is_output = self._source.startswith(("<%=", "<%-"), start) and not is_comment
        return self._mask(start, end, MASKED if is_output else DROPPED)

    def _foreign(self, start: int, name: str) -> int | None:
        """What an element holds that states another language than English."""
        source = self._source
        inside = source.find(">", start) + 1
        if not inside or name.casefold() in {"html", "body", "a", "link"} or self._syntax == "plain":
            return None
        depth = 1
        for match in re.compile(rf"<(/?){name}\b", re.IGNORECASE).finditer(source, inside, inside + _FARTHEST):
            depth += -1 if match[1] else 1
            if not depth:
                character = MASKED if name.casefold() in _INLINE else DROPPED
                return self._mask(inside, match.start(), character) if match.start() > inside else None
        return self._refuse(min(_FARTHEST, len(source) - inside))

    def _raw_element(self, start: int) -> int | None:
        """The end of a script or style, which the parser of HTML leaves out."""
        opening = re.compile(r"<(script|style|textarea)\b", re.IGNORECASE).match(self._source, start)
        if opening is None:
            return None
        closing = self._search(rf"</{opening[1].lower()}", opening.end(), len(self._source))
        return closing.end() if closing is not None else None

    def _bracket(self, start: int) -> int | None:
        source = self._source
        if self._is_markdown and source.startswith("[[", start):
            return self._wiki_link(start)
        if self._is_markdown and source.startswith("[!", start):
            return self._callout(start)
        match = _WORDPRESS.match(source, start)
        if match is None:
            return None
        closes, name, arguments = match[1], match[2], match[3]
        known = name in _BARE_SHORTCODES
        if not (arguments or known or (closes and name.casefold() in self._shortcodes)) or (closes and arguments):
            return None
        self._arguments(start, match.end())
        self._shortcodes.add(name.casefold())
        if not closes and name.casefold() in _RAW and source[match.end() - 2] != "/":
            closing = self._search(rf"\[/{re.escape(name)}\]", match.end())
            if closing is not None:
                return self._mask(start, closing.end())
        return self._mask(start, match.end())

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
            or source[end : end + 1] in _IN_ADDRESS
        ):
            return None
        return self._mask(begin, end, MASKED)

    # Markdown

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
        closing = re.compile(rf"(?<!`){'`' * size}(?!`)").search(source, self._position, start + _FAR)
        if closing is None or _BLANK_LINE.search(source, start, closing.start()):
            return self._refuse(min(len(source) - start, _FAR) if closing is None else closing.start() - start)
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
        above = source.rfind("\n", max(self._start, start - _FAR), max(self._start, self._line_start(start) - 1))
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

    def _closed(self, start: int) -> int:
        """Where the brace at `start` is closed, the character after it; -1 if it isn't, or far away."""
        if self._braces is None:
            self._braces = self._pairs("{", "}")
        end = self._braces.get(start, -1)
        return end if end - start <= _FARTHEST else -1

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

    def _refuse(self, distance: int) -> int | None:
        """Nothing; `distance` characters were looked at in vain."""
        self._budget -= distance
        return None

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
        end = self._find("*/", start + 3, _FARTHEST)
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
        simple = _SIMPLE_EXPRESSION.fullmatch(source, start, end) if end - start < _FAR else None
        if simple is None and self._syntax != "mdx":
            near = min(end, start + _FAR)
            if re.compile(r"=>|&&|\w\(|\? [^\n]* :").search(source, start, near) is None:
                return self._refuse(near - start)
        if simple is not None and not source[start + 1 : end - 1].strip("\"'` \n"):
            return self._mask(start, end, " ")  # {" "}
        return self._mask(start, end, MASKED)

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
        near = self._source.find(">", position, position + _FAR)
        code = self._source[position:near] if near >= 0 else ""
        return "{" in code or "className" in code or "<%" in code

    def _component(self, name: str, start: int, end: int) -> int:
        """The tag of a component from `start` to `end`, with what it holds if that is code."""
        source = self._source
        if source[start + 1] == "/":
            self._close_element(name, start)
        elif source[end - 2] != "/":
            if name.replace(".", "").casefold() in _RAW:
                closing = self._search(rf"</{re.escape(name)}\s*>", end)
                if closing is not None:
                    return self._mask(start, closing.end())
            self._open_element(name, start, end)
        return self._mask(start, end)

    def _end_of_tag(self, position: int) -> int | None:
        """Where a tag ends whose name ends at `position`."""
        source, start = self._source, position
        limit = min(len(source), position + _FARTHEST)
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
                found = source.find(closing, position + len(opening), position + _FAR)
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

    def _indent(self, start: int, end: int, indentation: int) -> None:
        """Lines from `start` to `end` are indented because of what stands around them."""
        first = re.compile(r"\s*\n([ \t]*)\S").match(self._source, start, end)
        if first is not None and len(first[1]) > indentation:
            self._indented.append((self._after_break(start), end, len(first[1]) - indentation))

    def _after_break(self, line_end: int) -> int:
        return line_end + (2 if self._source.startswith("\r\n", line_end) else 1)

    def _script(self, start: int) -> None:
        """An import or export, to the line on which all its brackets are closed."""
        source = self._source
        position, end = start, self._end_of_line(start)
        if source.startswith("import", start):
            match = _ESM.match(source, start)
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
                blank = _BLANK_LINE.search(source, end, end + _FARTHEST)
                end = blank.start() if blank is not None else end
        self._position = self._mask(start, end, " ")

    def _math(self, start: int) -> int | None:
        source = self._source
        opening = source[start : start + 2] if source[start] == "\\" or source.startswith("$$", start) else "$"
        closing = {"$$": "$$", "\\(": "\\)", "\\[": "\\]", "$": "$"}[opening]
        inside = start + len(opening)
        if opening == "$" and (source[start - 1 : start].isalnum() or source[inside : inside + 1].isspace()):
            return None
        end = self._find(closing, inside, 300 if opening == "$" else _FAR)
        if end < 0:
            return None
        content = source[inside : end - len(closing)]
        if opening == "$" and ("\n" in content or content[-1:].isspace() or source[end : end + 1].isdigit()):
            return None
        if _BLANK_LINE.search(content) or _WORDS.search(content) or not _MATHEMATICAL.search(content.strip()):
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
        if not start < end < start + _FAR:
            return None
        if _BLANK_LINE.search(self._source, start, end):
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


_IN_ADDRESS = frozenset("/@=&?#%-\"'.:~$")
_CRITIC = {"++": "++", "--": "--", "~~": "~~", "==": "==", ">>": "<<"}
_ENTITIES = {"&quot;": '"', "&amp;": "&", "&apos;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0"}


def _line_end(source: str, start: int, limit: int) -> int | None:
    """The end of the line of `start`, if it comes before `limit` or the text ends there."""
    found = source.find("\n", start, limit)
    return found if found >= 0 else len(source) if limit >= len(source) else None
