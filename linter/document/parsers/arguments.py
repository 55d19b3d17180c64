"""Words for readers in the code of a tag: captions, titles and alternative texts among its arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document.assembly import BlockBuilder
from linter.document.model import OBJECT, BlockKind
from linter.document.parsers.masking import Masker

_ATTRIBUTE = re.compile(
    r"\b(alt|alt_?[tT]ext|caption|title|description|(?:fig|tbl)[-.](?:alt|cap)|attr(?:ibution)?|credits?|label|heading"
    r"|header|headline|sub-?(?:title|heading)|standfirst|dek|summary|excerpt|intro|text|quote|tooltip|question|answer"
    r"|message|tagline|content|body|note|footer|aria-label)[\"']?\s*[:=]\s*"
    r"(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|\{\s*[\"'`]([^\"'`$]*+)[\"'`]\s*\}|\{?\s*`([^`\\]*+)`"
    r"|\{\s*(<[^{}]*>)\s*\})",
    re.DOTALL,
)
"""What an argument that may be prose looks like."""
_CAPTIONS = frozenset({"caption", "fig-cap", "fig.cap", "tbl-cap"})
_ALWAYS_PROSE = frozenset({"alt", "title", "description", "caption", "summary", "tooltip", "aria-label"})
SENTENCE = re.compile(r"\W{0,3}[^\W\d_](?:[^\W_]|['’-])*+[,;:]?(?: [^\W_](?:[^\W_]|['’.-])*+[,;:]?){2,}+\W{0,4}")
"""Three words or more, as a reader would be shown them."""
_SENTENCE_ARGUMENT = re.compile(
    r"\b([\w-]+)[\"']?\s*[:=]\s*\{?(?:\"([A-Z“‘][^\"<>{}=\\\n]{8,}+)\"|'([A-Z“‘][^'<>{}=\\\n]{8,}+)')"
)
"""An argument of any name that may be a sentence."""
_NEVER_PROSE = frozenset({
    "class", "classname", "style", "id", "key", "src", "srcset", "sizes", "href", "url", "to", "path", "d", "points",
    "viewbox", "transform", "media", "type", "lang", "language", "name", "by", "author", "authors", "artist", "camera",
    "font", "fontfamily", "font-family", "query", "search", "filter", "sort", "pattern", "regex", "command", "cmd",
    "code", "keywords", "tags", "categories", "category", "rel", "target", "slot", "date", "time", "format", "locale",
    "timezone", "file", "filename", "dir", "icon", "color", "theme", "variant", "model", "device", "address",
})  # fmt: skip
"""Arguments that hold names, formats and code."""
_POSITIONAL = re.compile(r"(?<=[\s,(])(?:\"([^\"\\\n]*+)\"|'([^'\\\n]*+)')(?=[\s,)/>%])")
_OPTION = re.compile(r"\s--(?:alt|caption|title) +([^\s\"'-][^\"\n{}%]*?)(?=\s+--|\s*[-~]?%\})")
_PIECES = re.compile(
    r"(?P<escape>\\[\"'\\*_`])|&(?:quot|amp|apos|#39|lt|gt|nbsp);"
    r"|!?\[(?P<link>[^\[\]\n]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: +\"[^\"]*\")?\)|\{[^{}\n]*\})"
    r"|(?P<object>`+[^`\n]+`+|\$\{[^{}]*+\}|\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|<%[^<>]{0,300}%>"
    r"|:[a-z][\w+-]*+:(?!\w)|(?<![\w/.:@#&?=-])[^\W_]++(?:_++[^\W_]++)++(?:\(\))?(?![/.:@#&?=-]\w))"
    r"|(?P<mark>\*\*|__|==|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)|</?(?:[A-Za-z][^<>]*)?>|\{[#.:][^{}\n]*\})"
    r"|[^\\&$!\[`{<\w*=]+|[^\W_]+|.",
    re.DOTALL,
)
"""The pieces of words for readers: what is escaped, a link, no prose, a mark, or text."""
_ENTITIES = {"&quot;": '"', "&amp;": "&", "&apos;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0"}


def pieces_of_words(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words for readers from `start` to `end` without marks of Markdown and tags: text, its start and length."""
    for match in _PIECES.finditer(source, start, end):
        part, at = match.group(), match.start()
        if match["link"] is not None:
            yield match["link"], match.start("link"), len(match["link"])
        elif match["object"] is not None:
            yield OBJECT, at, len(part)
        elif match["mark"] is None:
            yield part[1] if match["escape"] is not None else _ENTITIES.get(part, part), at, len(part)


def _is_code(value: str) -> bool:
    """Whether the value was cut off at a quotation mark in template code."""
    return value.count("{{") != value.count("}}") or value.count("{%") != value.count("%}") or "<%" in value


class Arguments(Masker):
    """Makes blocks of the words that are found in code."""

    def _text(self, kind: BlockKind, start: int, end: int) -> None:
        """A block of the words from `start` to `end`, without the marks of Markdown that may be among them."""
        builder = BlockBuilder(kind, start)
        self._add_words(builder, start, end)
        block = builder.build(end)
        if block is not None and any(map(str.isalpha, block.text)) and " " in block.text:
            self._blocks.append(block)

    def _add_words(self, builder: BlockBuilder, start: int, end: int) -> None:
        """Append the words from `start` to `end` to a block."""
        for text, at, length in pieces_of_words(self._source, start, end):
            builder.add(text, at, length)

    def _arguments(self, start: int, end: int) -> None:
        """The arguments between `start` and `end` that are prose."""
        read: set[int] = set()
        for match in _ATTRIBUTE.finditer(self._source, start, end):
            kind = BlockKind.CAPTION if match[1] in _CAPTIONS else BlockKind.ALT_TEXT
            group = next((number for number in (2, 3, 4, 5, 6) if match[number] is not None), 0)
            if not group or _is_code(match[group]):
                continue
            is_prose = match[1] in _ALWAYS_PROSE or match[1].startswith(("alt", "fig", "tbl"))
            if is_prose or SENTENCE.match(re.sub(r"[`*]+", "", match[group])) is not None:
                read.add(match.start(group))
                self._text(kind, *match.span(group))
        for match in _SENTENCE_ARGUMENT.finditer(self._source, start, end):
            group = 2 if match[2] is not None else 3
            is_code = match[1].casefold() in _NEVER_PROSE or match[1].startswith(("data-", "on"))
            if not is_code and match.start(group) not in read and SENTENCE.fullmatch(match[group]) is not None:
                self._text(BlockKind.ALT_TEXT, *match.span(group))

    def _words_of_options(self, start: int, end: int) -> None:
        """Options of a command between `start` and `end` that are words for readers: `--alt A boat --class wide`."""
        for match in _OPTION.finditer(self._source, start, end):
            self._text(BlockKind.ALT_TEXT, *match.span(1))

    def _positional(self, start: int, end: int) -> None:
        """Arguments without a name between `start` and `end` that are words for readers."""
        for match in _POSITIONAL.finditer(self._source, start, end):
            group = 1 if match[1] is not None else 2
            if self._source[max(start, match.start() - 5) : match.start()].rstrip().endswith((":", "=")):
                continue  # it has a name, as in YAML
            if match[group][:1].isupper() and SENTENCE.fullmatch(match[group]) is not None:
                self._text(BlockKind.ALT_TEXT, *match.span(group))
