"""Front matter: YAML, TOML or JSON at the head of a draft, with the place of every word of it that is prose."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

from linter.dates import DateInterval
from linter.document.assembly import MASKED, BlockBuilder
from linter.document.dates_of_publication import ACCEPTED, parse_date
from linter.document.frontmatter_keys import KEYS, KINDS, NO_PROSE, is_sentence
from linter.document.languages import language_tag
from linter.document.model import Block, BlockKind
from linter.document.span import Span
from linter.errors import InputError
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.document.formats.format import Format
    from linter.files.nodes import Node

_END_OF_LINE = r"[ \t]*(?:\r\n|\r|\n)"
_OPENING = rf"(?:---(?P<language>yaml|yml|toml|json)?|(?P<toml>\+\+\+)){_END_OF_LINE}"
_FENCE = rf"---{_END_OF_LINE}"
_END = r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"
_TOML_END = r"(?<![^\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"
_KEY = r"(?<![^\r\n])[\"']?\w[^:\r\n]*:(?:\s|$)"
_TEMPLATE = r"\{\{[^\r\n]*?\}\}|\{%[^\r\n]*?%\}|<%[^\r\n]*?%>"

_CODE = re.compile(r"[<>{}|`\[\]\\=_]|://|^\W*/")
"""What no value has that is words alone."""
_MARKED = re.compile(r"(?<!\w)[*_]{1,3}\w[^*_]*[*_]{1,3}(?!\w)|</?[a-z][^<>]*>|`[^`]+`|\]\([^()\s]+\)", re.IGNORECASE)
"""Words in italics or bold, tags, code and links."""
_TRANSPARENT = frozenset({"params", "extra", "data", "metadata"})
"""Mappings whose keys mean what they mean at the top."""
_SHARED = frozenset({"seo", "og", "opengraph", "social", "twitter", "share", "meta"})
"""Mappings whose titles and descriptions are teasers."""
_YES_OR_NO = frozenset({"true", "false", "yes", "no", "on", "off"})
_AHEAD = 366
"""Days: what is dated later than that from now has not been published, nor will it be."""
_EARLIEST = 1600
_FEWEST_WORDS = 3
"""Of a value that is prose although its key does not say so."""


class FrontMatter(NamedTuple):
    """What the front matter of a draft states.

    end: the character of the source where the body begins, 0 without front matter.
    blocks: blocks of prose, such as the title.
    date: the publication date.
    lang: the language tag.
    settings: the mapping under `copydesk:`.
    setting_places: key of a setting -> where its value, or each value of its list, stands.
    unused: what of it can't be used, a sentence each without its stop.
    date_unused: the same of a date.
    """

    end: int
    blocks: tuple[Block, ...] = ()
    date: DateInterval | None = None
    lang: str | None = None
    settings: Mapping[str, Any] = {}
    setting_places: Mapping[str, tuple[Span, ...]] = {}
    unused: tuple[str, ...] = ()
    date_unused: str = ""


NO_FRONT_MATTER = FrontMatter(0)


def read_front_matter(
    source: str, start: int, path: str, own_keys: Mapping[str, tuple[str, ...]] | None = None
) -> FrontMatter:
    """The front matter of `source` from character `start` on. own_keys: more names of keys, as in KEYS.

    Raises InputError, with its line, for invalid YAML, TOML or JSON and for an invalid setting. Text that is not
    closed, or contains no key, is not front matter: a draft may start with a line of dashes.
    """
    if source[start : start + 1] not in {"-", "+", "{"}:
        return NO_FRONT_MATTER
    place = _place(source, start)
    if place is None:
        return NO_FRONT_MATTER
    if not source[place.start : place.end].strip():
        return FrontMatter(place.body)
    return _Reader(source, place, path, own_keys or {}).read()


class _Place(NamedTuple):
    """Where front matter is, in characters of the source.

    language: "yaml", "toml" or "json".
    start, end: of its text, without fences.
    line: the line of its start below the head of the draft.
    body: where the body begins.
    """

    language: str
    start: int
    end: int
    line: int
    body: int


def _place(source: str, start: int) -> _Place | None:
    if source.startswith("{", start):
        return _place_of_object(source, start)
    opening = re.compile(_OPENING).match(source, start)
    if opening is None:
        return None
    closing = re.compile(_TOML_END if opening["toml"] else _END).search(source, opening.end())
    if closing is None:
        return None
    language = "toml" if opening["toml"] else (opening["language"] or "yaml").replace("yml", "yaml")
    text = source[opening.end() : closing.start()]
    if text.strip() and not opening["language"]:  # bare fences may be lines of a draft
        has_key = re.compile(_TOML_HEAD).match(source, start) if opening["toml"] else re.search(_KEY, text)
        if has_key is None:
            return None
    return _Place(language, opening.end(), closing.start(), 1, closing.end())


def _place_of_object(source: str, start: int) -> _Place | None:
    """Where front matter that is a JSON object is, without fences; None if what stands there is no such object."""
    if re.compile(_JSON_HEAD).match(source, start) is None:
        return None
    from linter.files.json_nodes import read_json
    from linter.files.nodes import NodeError

    try:
        end = read_json(source, start).end
    except NodeError:
        return None
    rest = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)").match(source, end)
    return None if rest is None else _Place("json", start, end, 0, rest.end())


def unread_front_matter(source: str, known: Format) -> str:
    """Why front matter at the head of a draft is ignored; "" if there is none of an unsupported form.

    source: the whole text of a file as read. known: its format.
    """
    start = 1 if source.startswith("\ufeff") else 0
    what = _unread(source, start, known) if source[start : start + 1] in _HEADS else ""
    return f"{what} is not supported: its headline, date and settings are ignored" if what else ""


def _unread(source: str, start: int, known: Format) -> str:
    if (opening := re.compile(_TOML_HEAD).match(source, start)) is not None:
        is_closed = re.compile(_TOML_END).search(source, opening.end()) is not None
        is_first, broken = source.startswith("+", start), " in TOML (+++) without its closing +++"
    elif re.compile(_JSON_HEAD).match(source, start):
        if not known.front_matter:
            return ""  # a notebook is itself an object
        is_first, broken = source.startswith("{", start), " in JSON that is broken"
        is_closed = not is_first or _place_of_object(source, start) is not None
    elif (opening := re.compile(_YAML_HEAD).match(source, start)) is not None:
        is_closed = re.compile(_END).search(source, opening.end(1)) is not None
        is_first, broken = opening.start(1) == start, " without its closing ---"
    else:
        return ""
    if is_closed and is_first:
        return "" if known.front_matter else f"front matter in {known.title}"
    if is_closed:
        return "front matter that does not start on the first line"
    return f"front matter{broken}" if is_first else ""


_HEADS = frozenset("-+{ \t\r\n")
_NAME = r"(?:[A-Za-z_][\w-]*+|\"[^\"\r\n]*+\")"
_COMMENTS = r"\s*+(?:#[^\r\n]*+\s++)*+"
_TOML_HEAD = rf"\s*+\+\+\+[ \t]*+[\r\n]{_COMMENTS}(?:{_NAME}(?:\.{_NAME})*+[ \t]*+=|\[[^\]\r\n]++\]\]?+[ \t]*+[\r\n])"
_JSON_HEAD = r"\s*+\{\s*+\"[^\"\r\n]*+\"\s*+:"
_YAML_HEAD = rf"\s*+({_FENCE}){_COMMENTS}{_NAME}:(?:\s|\Z)"


@lru_cache(maxsize=1024)
def words_of(key: str) -> str:
    """The words of a key, in lower case: "seo title" for `seoTitle`, `seo_title` and `seo-title`."""
    return " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", key).lower().split())


def _joined(key: str) -> str:
    """A key that reads the same however its words are joined."""
    return words_of(key).replace(" ", "")


@lru_cache(maxsize=8)
def _names_of_keys(
    own: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    """What keys hold -> the words of their names; and, joined, those of keys that may hold prose at any depth."""
    keys = {**KEYS, **{what: (*names, *KEYS[what]) for what, names in own}}
    named = {what: tuple(dict.fromkeys(map(words_of, names))) for what, names in keys.items()}
    prose = frozenset(name.replace(" ", "") for what in ("prose", "headline", "standfirst") for name in named[what])
    return named, prose


class _Reader:
    """Reads one draft's front matter."""

    def __init__(self, source: str, place: _Place, path: str, own_keys: Mapping[str, tuple[str, ...]]) -> None:
        text = source[place.start : place.end]
        # characters that YAML forbids, or takes for line breaks, are white space for it, in the same place
        plain = text.replace("\n", "").isprintable()
        self._text = (
            text if plain else re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", " ", text)
        )
        self._written = self._text
        if "{{" in text or "{%" in text or "<%" in text:  # what a template puts there nobody knows yet
            self._text = re.sub(_TEMPLATE, lambda match: MASKED * len(match.group()), self._text)
        self._offset = place.start
        self._line = place.line
        self._body = place.body
        self._path = path
        self._language = place.language
        self._keys, self._prose_keys = _names_of_keys(tuple(own_keys.items()))
        self._unused: list[str] = []

    def read(self) -> FrontMatter:
        """All that it states."""
        from linter.files.nodes import NodeError

        try:
            root = self._root()
            if root is None:
                return FrontMatter(self._body)
            if not root.is_mapping:
                self._fail("front matter must be a mapping of keys to values", root.line)
            return self._read(root)
        except NodeError as error:
            self._fail(f"front matter: {error.message}", error.line, error)

    def _root(self) -> Node | None:
        if self._language == "yaml":
            from linter.files.yaml_nodes import read_yaml

            return read_yaml(self._text)
        if self._language == "toml":
            from linter.files.toml_nodes import read_toml

            return read_toml(self._text)
        from linter.files.json_nodes import read_json

        return read_json(self._text)

    def _pieces(self, node: Node) -> list[tuple[str, int, int]]:
        if self._language == "yaml":
            from linter.files.yaml_nodes import pieces
        elif self._language == "toml":
            from linter.files.toml_nodes import pieces
        else:
            from linter.files.json_nodes import pieces
        return pieces(node, self._text)

    def _read(self, root: Node) -> FrontMatter:
        found = self._found(root)
        blocks = [*self._headlines(found), *self._others(found), *self._nested(root)]
        seen: dict[Span, Block] = {}
        texts: set[str] = set()
        for block in blocks:
            if block.kind is not BlockKind.CAPTION or block.text not in texts:
                seen.setdefault(block.source_span, block)
            texts.add(block.text)
        date, date_unused = self._date(found)
        lang = self._lang(found)
        settings, places = self._settings(root)
        ordered = sorted(seen.values(), key=lambda block: block.source_span)
        return FrontMatter(self._body, tuple(ordered), date, lang, settings, places, tuple(self._unused), date_unused)

    def _found(self, root: Node) -> dict[str, tuple[str, Node]]:
        """A key at the top as `_joined` -> the key and its value; a key that has no value is left out."""
        from linter.files.nodes import pairs

        found: dict[str, tuple[str, Node]] = {}
        deeper: list[Node] = []
        for key, value in pairs(root):
            name = key.value if isinstance(key.value, str) else ""
            words = _joined(name)
            if words in _TRANSPARENT and value.is_mapping:
                deeper.append(value)
            elif _is_empty(value):
                continue
            elif words in found and found[words][0].casefold() == name.casefold():
                if not isinstance(value.value, str) or value.value != found[words][1].value:
                    self._unused.append(f"{name!r} occurs twice in the front matter: the first is read")
            elif words:
                found.setdefault(words, (name, value))
        for mapping in deeper:
            for key, value in pairs(mapping):
                if isinstance(key.value, str) and not _is_empty(value):
                    found.setdefault(_joined(key.value), (key.value, value))
        return found

    def _named(self, found: Mapping[str, tuple[str, Node]], what: str) -> Iterator[tuple[str, Node]]:
        for name in self._keys[what]:
            joined = name.replace(" ", "")
            if joined in found:
                yield found[joined]

    def _headlines(self, found: Mapping[str, tuple[str, Node]]) -> Iterator[Block]:
        """The headline, and other titles as what other pages show."""
        headline: Block | None = None
        for name, node in self._named(found, "headline"):
            kind = BlockKind.HEADLINE if headline is None else BlockKind.TEASER
            block = self._prose(node, name, kind, level=int(headline is None))
            if block is None or (headline is not None and block.text.split() == headline.text.split()):
                continue
            headline = headline or block
            yield block

    def _others(self, found: Mapping[str, tuple[str, Node]]) -> Iterator[Block]:
        for what in ("standfirst", "kicker", "teaser"):
            kind = KINDS[what]
            seen: set[str] = set()
            for name, node in self._named(found, what):
                if isinstance(node.value, list):  # what is listed is read one by one
                    continue
                block = self._prose(node, name, kind)
                if block is None or block.text in seen:
                    continue
                if what == "standfirst" and seen:
                    block = block.as_kind(BlockKind.TEASER)
                seen.add(block.text)
                yield block

    def _nested(self, root: Node) -> Iterator[Block]:
        """Captions and alternative texts at any depth, and what pages elsewhere show."""
        from linter.files.nodes import Node, pairs

        around: list[tuple[Node, str]] = [(root, "")]
        for node, name in around:  # grows on the way
            if node.is_mapping:
                for key, value in pairs(node):
                    words = words_of(key.value) if isinstance(key.value, str) else ""
                    if words == "copydesk" or value.value is None:
                        continue
                    if not isinstance(value.value, str):
                        around.append((value, words))
                    elif not _is_empty(value) and (kind := self._nested_kind(words, name, value.value)):
                        block = self._prose(value, words, kind)
                        if block is not None:
                            yield block
            elif isinstance(node.value, str):  # one of a list
                if self._nested_kind(name, "", node.value) is BlockKind.CAPTION:
                    block = self._prose(node, name, BlockKind.CAPTION)
                    if block is not None:
                        yield block
            elif isinstance(node.value, list):
                around += ((item, name) for item in node.value if isinstance(item, Node) and item.value is not None)

    def _nested_kind(self, words: str, around: str, value: str) -> BlockKind | None:
        for what in ("caption", "alt"):
            if any(words == name or words.endswith(f" {name}") for name in self._keys[what]):
                return KINDS[what]
        if around in _SHARED and words in {"title", "description"}:
            return BlockKind.TEASER
        named = words.replace(" ", "") in self._prose_keys and len(value.split()) >= _FEWEST_WORDS
        is_prose = named or (words.rpartition(" ")[2] not in NO_PROSE and is_sentence(value))
        return BlockKind.CAPTION if is_prose and _CODE.search(value) is None else None

    def _scalar(self, node: Node, name: str) -> str | None:
        if isinstance(node.value, str):
            return node.value
        what = "a mapping" if node.is_mapping else "a list" if node.value is not None else "an alias"
        self._unused.append(f"{name} in the front matter not understood: {what}, where one value is read")
        return None

    def _prose(self, node: Node, name: str, kind: BlockKind, *, level: int = 0) -> Block | None:
        if self._scalar(node, name) is None:
            return None
        builder = BlockBuilder(kind, self._offset + node.start, level=level)
        for text, start, length in self._pieces(node):
            if len(text) == length and _MARKED.search(text) is not None:
                from linter.document.parsers.arguments import pieces_of_words

                for part, first, size in pieces_of_words(text, 0, length):
                    builder.add(part, self._offset + start + first, size)
            elif "&" in text and len(text) == length:
                from linter.document.parsers.markup import entity_pieces

                for part, first, last in entity_pieces(text, 0, length):
                    builder.add(part, self._offset + start + first, last - first)
            else:
                builder.add(text, self._offset + start, length)
        length = len(
            self._text[node.start : node.end].rstrip(" \t\r\n")
        )  # a block scalar takes the lines below it along
        return builder.build(self._offset + node.start + length)

    def _date(self, found: Mapping[str, tuple[str, Node]]) -> tuple[DateInterval | None, str]:
        """The first date that can be used, or what is wrong with the first that can't."""
        wrong = ""
        for name, node in self._named(found, "date"):
            if not isinstance(node.value, str):
                wrong = wrong or f"{name} in the front matter not understood"
                continue
            text = node.value
            if text.casefold() in _YES_OR_NO:  # Jekyll's `published: true` says whether, not when
                continue
            date = parse_date(text)
            if date is not None and date.first.year >= _EARLIEST and date.first <= _latest():
                return date, wrong
            if MASKED in text:
                text = self._written[node.start : node.end]
            shown = text if len(text) <= 40 else f"{text[:40]}…"
            why = "no article was published then" if date is not None else f"write it as {ACCEPTED}"
            wrong = wrong or f"{name} {shown!r} in the front matter not understood ({why})"
        return None, wrong

    def _lang(self, found: Mapping[str, tuple[str, Node]]) -> str | None:
        for name, node in self._named(found, "lang"):
            value = self._scalar(node, name)
            if value is None:
                continue
            lang = language_tag(value)
            if lang is not None:
                return lang
            self._unused.append(f"{name} {value!r} in the front matter not understood: write it as en, en-GB or en-US")
        return None

    def _settings(self, root: Node) -> tuple[Mapping[str, Any], Mapping[str, tuple[Span, ...]]]:
        """The settings, and where their values stand."""
        from linter.files.nodes import Node, pairs, plain

        node = next(
            (value for key, value in pairs(root) if isinstance(key.value, str) and key.value.casefold() == "copydesk"),
            None,
        )
        if node is None or _is_empty(node):
            return {}, {}
        if not node.is_mapping:
            self._fail("'copydesk' must be a mapping of settings to values", node.line)
        settings = {name: _frozen(value) for name, value in plain(node).items()}
        places = {}
        for key, value in pairs(node):
            listed = [] if value.is_mapping or not isinstance(value.value, list) else value.value
            items = [one for one in listed if isinstance(one, Node)] if listed else [value]
            places[str(key.value)] = tuple(Span(self._offset + one.start, self._offset + one.end) for one in items)
        return MappingProxyType(settings), MappingProxyType(places)

    def _fail(self, message: str, line: int, cause: Exception | None = None) -> NoReturn:
        raise InputError(message, path=self._path, line=line + self._line + 1) from cause


def _latest() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).date() + datetime.timedelta(days=_AHEAD)


def _frozen(value: Any) -> Any:
    """`value` in a form that no rule can change."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    return value


def _is_empty(node: Node) -> bool:
    """Whether a value is left out or null, as YAML writes it."""
    return isinstance(node.value, str) and node.style is None and node.value in {"", "~", "null", "Null", "NULL"}
