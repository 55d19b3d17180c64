"""The document that rules read: blocks of prose, each character of which knows its place in the source file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Protocol

from linter.dates import DateInterval
from linter.document.analysed import Analysed, analysis
from linter.document.span import Span
from linter.records import NamedTuple
from linter.services import DEFAULT, Services

if TYPE_CHECKING:
    from dataclasses import Field

OBJECT = "\ufffc"
"""Stands in a block's text for something that is not prose (inline code, an image, an embed): one character."""


class BlockKind(StrEnum):
    """What part of an article a block is.

    A kicker stands above the headline. A teaser is what other pages, search results and social networks show of the
    article. An alternative text stands for an image where none is shown.
    """

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    ALT_TEXT = "alternative text"
    TEASER = "teaser"
    TABLE_CELL = "table cell"
    CODE = "code"
    EMBED = "embed"


PROSE_KINDS = frozenset(BlockKind) - {BlockKind.CODE, BlockKind.EMBED}
"""Kinds whose text is language. Code and embed blocks are kept for their place only; their text is empty."""

BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})
"""Kinds that make up the body a headline is held against."""


class Run(NamedTuple):
    """A stretch of a block's text that comes from one stretch of the source.

    `text_start` counts characters of the block's text, the others characters of the source file. When both lengths
    agree the characters map one to one; when they differ (an entity, an escape, a line break with its indentation)
    the run is one piece that is never split.
    """

    text_start: int
    text_length: int
    source_start: int
    source_length: int


class Block(Analysed):
    """One headline, paragraph, list item … with its prose. Immutable: what one rule sees, the next one sees too.

    `text` is the prose alone: markup removed, entities and escapes decoded, line breaks inside a paragraph kept as
    one character (`\\n` or a space). `runs` are in order, without gaps or overlaps in the text. `level` is the
    heading level 1-6, 0 for other kinds. `source_span` covers the whole block with its markup. `index` is its number
    among the document's blocks, from 0.
    """

    __slots__ = ("index", "kind", "level", "runs", "source_span", "text")

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    source_span: Span
    level: int
    index: int

    def __init__(self, kind: BlockKind, text: str, runs: Sequence[Run], source_span: Span, *, level: int = 0) -> None:
        super().__init__()
        _set_kind(self, kind)
        _set_text(self, text)
        _set_runs(self, tuple(runs))
        _set_source_span(self, source_span)
        _set_level(self, level)
        _set_index(self, 0)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"blocks can't be changed: {name} is read-only")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"blocks can't be changed: {name} is read-only")

    def as_kind(self, kind: BlockKind, *, level: int | None = None) -> Block:
        """The same words as a block of another kind and, if it is given, level."""
        return Block(kind, self.text, self.runs, self.source_span, level=self.level if level is None else level)

    def move(self, to: Block, results: Analysed.Results) -> None:
        """Let the block stand where one of the same kind, level and text stands. results: what is known of its text."""
        _set_runs(self, to.runs)
        _set_source_span(self, to.source_span)
        _set_results(self, results)

    def __repr__(self) -> str:
        return f"Block({self.kind.value}, {self.text[:40]!r}, {self.source_span})"

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, both in characters of `text`; markup in between is covered."""
        if start >= end:
            place = self._source_start(start) if start < len(self.text) else self._source_end(start)
            return Span(place, place)
        return Span(self._source_start(start), self._source_end(end))

    @property
    def text_span(self) -> Span:
        """The source span of all the text."""
        return self.span(0, len(self.text)) if self.text else self.source_span

    def _source_start(self, position: int) -> int:
        run = self.runs[bisect_right(self.runs, (position, inf)) - 1]
        if run.text_length == run.source_length:
            return run.source_start + position - run.text_start
        return run.source_start

    def _source_end(self, position: int) -> int:
        if position <= 0 or not self.runs:
            return self.text_span.start if self.runs else self.source_span.start
        run = self.runs[bisect_right(self.runs, (position - 1, inf)) - 1]
        if run.text_length == run.source_length:
            return run.source_start + position - run.text_start
        return run.source_start + run.source_length


# how a block's values are set, once; object.__setattr__ would take twice as long
_set_kind, _set_text, _set_runs, _set_source_span, _set_level, _set_index = (
    Block.__dict__[name].__set__ for name in ("kind", "text", "runs", "source_span", "level", "index")
)
_set_results = Analysed.__dict__["_analyses"].__set__


def number_as(block: Block, index: int) -> None:
    """Let the block be the one of this index, for a document that shows it alone and for its own again."""
    _set_index(block, index)


class Section(NamedTuple):
    """A subheading (none for what stands before the first) and the blocks under it."""

    subheading: Block | None
    blocks: tuple[Block, ...]


class Text(Protocol):
    """The text of a draft, parsed or not. path, format, source, text_of: as a Document has them."""

    @property
    def path(self) -> str: ...  # noqa: D102 - see above

    @property
    def format(self) -> str: ...  # noqa: D102

    @property
    def source(self) -> str: ...  # noqa: D102

    def text_of(self, span: Span, /) -> str: ...  # noqa: D102

    def parsed(self) -> Document:
        """The document that it is. Raises InputError if the text can't be had any more."""


class _Fields:
    """The fields of a dataclass, for `dataclasses.replace`; importing that module takes a twentieth of a cold check."""

    def __get__(self, _: object, owner: type) -> Any:
        from dataclasses import make_dataclass

        return make_dataclass(owner.__name__, owner.__annotations__).__dataclass_fields__  # type: ignore[attr-defined]


class Document(Analysed):
    """A parsed draft. It is immutable; analyses of it are cached on it.

    path: the path for reports, as given or found.
    source: the whole text as read, byte order mark included.
    format: its name (see document/formats).
    blocks: its blocks of prose, in order.
    date: when it is published, None if unknown.
    date_source: where the date is from: "option", "front matter", "page", "file name" or "dateline"; None without one.
    lang: the BCP 47 tag from the draft or the configuration, None if neither states one.
    settings: the front matter's `copydesk:` mapping; values are strings, tuples and mappings.
    setting_places: key of a setting -> where its value, or each value of its list, stands.
    comments: where the HTML comments of the body stand, in order.
    accepted: words and names that the configuration accepts.
    services: the registers and the LanguageTool in force for it.
    unused: what the draft states and can't be used, such as a date, a sentence each without its stop.
    """

    path: str
    source: str
    format: str
    blocks: tuple[Block, ...]
    date: DateInterval | None
    date_source: str | None
    lang: str | None
    settings: Mapping[str, Any]
    setting_places: Mapping[str, tuple[Span, ...]]
    comments: tuple[Span, ...]
    accepted: frozenset[str]
    services: Services
    unused: tuple[str, ...]

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:
        __dataclass_fields__ = _Fields()

    def __init__(  # noqa: PLR0917 - as a dataclass takes them
        self,
        path: str,
        source: str,
        format: str,  # noqa: A002 - as it is called everywhere
        blocks: tuple[Block, ...],
        date: DateInterval | None = None,
        date_source: str | None = None,
        lang: str | None = None,
        settings: Mapping[str, Any] | None = None,
        setting_places: Mapping[str, tuple[Span, ...]] | None = None,
        comments: tuple[Span, ...] = (),
        accepted: frozenset[str] = frozenset(),
        services: Services = DEFAULT,
        unused: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.__dict__.update(
            path=path,
            source=source,
            format=format,
            blocks=blocks,
            date=date,
            date_source=date_source,
            lang=lang,
            settings={} if settings is None else settings,
            setting_places={} if setting_places is None else setting_places,
            comments=comments,
            accepted=accepted,
            services=services,
            unused=unused,
        )
        for index, block in enumerate(blocks):
            _set_index(block, index)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        return f"Document({self.path!r}, {len(self.blocks)} blocks)"

    @property
    @analysis
    def prose(self) -> tuple[Block, ...]:
        """Blocks that hold language, in the order of the source."""
        return tuple(block for block in self.blocks if block.kind in PROSE_KINDS and block.text)

    @property
    @analysis
    def headline(self) -> Block | None:
        """The first headline block, if there is one."""
        return next((block for block in self.blocks if block.kind is BlockKind.HEADLINE), None)

    @property
    @analysis
    def standfirst(self) -> Block | None:
        """The first standfirst block, if there is one."""
        return next((block for block in self.blocks if block.kind is BlockKind.STANDFIRST), None)

    @property
    @analysis
    def body(self) -> tuple[Block, ...]:
        """Paragraphs, quotations, list items and table cells, in the order of the source."""
        return tuple(block for block in self.blocks if block.kind in BODY_KINDS and block.text)

    def sections(self) -> Iterator[Section]:
        """The body cut at its subheadings; a section without blocks is yielded too if it has a subheading."""
        subheading: Block | None = None
        collected: list[Block] = []
        for block in self.blocks:
            if block.kind is BlockKind.SUBHEADING:
                if subheading is not None or collected:
                    yield Section(subheading, tuple(collected))
                subheading, collected = block, []
            elif block.kind in BODY_KINDS and block.text:
                collected.append(block)
        if subheading is not None or collected:
            yield Section(subheading, tuple(collected))

    def text_of(self, span: Span) -> str:
        """The characters of the source under `span`."""
        return self.source[span.start : span.end]

    def parsed(self) -> Document:
        """Itself, as a Text that is parsed already."""
        return self
