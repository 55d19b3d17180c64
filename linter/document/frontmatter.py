"""Front matter: the YAML between two `---` lines at the head of a draft, with the place of every word that is prose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

from linter.dates import DateInterval
from linter.document.assembly import BlockBuilder
from linter.document.dates_of_publication import ACCEPTED, parse_date
from linter.document.model import Block, BlockKind
from linter.document.span import Span
from linter.errors import InputError
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.document.formats.format import Format
    from linter.files.yaml_nodes import Node

_FENCE = r"---[ \t]*(?:\r\n|\r|\n)"
_END = r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"
_KEY = r"(?<![^\r\n])[\"']?\w[^:\r\n]*:(?:\s|$)"


class FrontMatter(NamedTuple):
    """What the front matter of a draft states.

    end: the character of the source where the body begins, 0 without front matter.
    blocks: blocks of prose, such as the title.
    date: the publication date.
    lang: the language tag.
    settings: the mapping under `copydesk:`.
    setting_places: key of a setting -> where its value, or each value of its list, stands.
    """

    end: int
    blocks: tuple[Block, ...] = ()
    date: DateInterval | None = None
    lang: str | None = None
    settings: Mapping[str, Any] = {}
    setting_places: Mapping[str, tuple[Span, ...]] = {}


NO_FRONT_MATTER = FrontMatter(0)

_KEYS = frozenset({"title", "date", "standfirst", "description", "lang", "copydesk"})


def read_front_matter(source: str, start: int, path: str) -> FrontMatter:
    """The front matter of `source` from character `start` on.

    Raises InputError, with its line, for invalid YAML and for an invalid title, date, language or setting. Text that is
    not closed, or contains no key, is not front matter: a draft may start with a line of dashes.
    """
    if not source.startswith("---", start):
        return NO_FRONT_MATTER
    opening = re.compile(_FENCE).match(source, start)
    if opening is None:
        return NO_FRONT_MATTER
    closing = re.compile(_END).search(source, opening.end())
    if closing is None:
        return NO_FRONT_MATTER
    text = source[opening.end() : closing.start()]
    if not text.strip():
        return FrontMatter(closing.end())
    if re.search(_KEY, text) is None:
        return NO_FRONT_MATTER
    return _Reader(text, opening.end(), path).read(closing.end())


def unread_front_matter(source: str, known: Format) -> str:
    """Why front matter at the head of a draft is ignored; "" if there is none of an unsupported form.

    source: the whole text of a file as read. known: its format.
    """
    start = 1 if source.startswith("\ufeff") else 0
    if source[start : start + 1] not in _HEADS:
        return ""
    if re.compile(_TOML_HEAD).match(source, start):
        what = "front matter in TOML (+++)"
    elif re.compile(_JSON_HEAD).match(source, start):
        what = "front matter in JSON"
    elif (opening := re.compile(_YAML_HEAD).match(source, start)) is None:
        return ""
    else:
        is_closed = re.compile(_END).search(source, opening.end(1)) is not None
        if is_closed and not known.front_matter:
            what = f"front matter in {known.title}"
        elif is_closed and opening.start(1) > start:
            what = "front matter that does not start on the first line"
        elif not is_closed and opening.start(1) == start:
            what = "front matter without its closing ---"
        else:
            return ""
    return f"{what} is not supported: its headline, date and settings are ignored"


_HEADS = frozenset("-+{ \t\r\n")
_NAME = r"(?:[A-Za-z_][\w-]*+|\"[^\"\r\n]*+\")"
_COMMENTS = r"\s*+(?:#[^\r\n]*+\s++)*+"
_TOML_HEAD = rf"\s*+\+\+\+[ \t]*+[\r\n]{_COMMENTS}(?:{_NAME}(?:\.{_NAME})*+[ \t]*+=|\[[^\]\r\n]++\][ \t]*+[\r\n])"
_JSON_HEAD = r"\s*+\{\s*+\"[^\"\r\n]*+\"\s*+:"
_YAML_HEAD = rf"\s*+({_FENCE}){_COMMENTS}{_NAME}:(?:\s|\Z)"


class _Reader:
    """Reads one draft's front matter: `text` starts at character `offset` of the source, on line 2."""

    def __init__(self, text: str, offset: int, path: str) -> None:
        # characters that YAML forbids, or takes for line breaks, are white space for it, in the same place
        plain = text.replace("\n", "").isprintable()
        self._text = (
            text if plain else re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", " ", text)
        )
        self._offset = offset
        self._path = path

    def read(self, end: int) -> FrontMatter:
        from linter.files.yaml_nodes import YamlError, read_yaml

        try:
            root = read_yaml(self._text)
            if root is None:
                return FrontMatter(end)
            if not root.is_mapping:
                self._fail("front matter must be a mapping of keys to values", root.line)
            return self._read(root, end)
        except YamlError as error:
            self._fail(f"front matter: {error.message}", error.line, error)

    def _read(self, root: Node, end: int) -> FrontMatter:
        found = self._keys(root)
        title = self._prose(found.get("title"), "title", BlockKind.HEADLINE, level=1)
        wanted = "standfirst" if "standfirst" in found else "description"
        standfirst = self._prose(found.get(wanted), wanted, BlockKind.STANDFIRST)
        blocks = sorted(filter(None, (title, standfirst)), key=lambda block: block.source_span)
        date, lang = self._date(found.get("date")), self._lang(found.get("lang"))
        return FrontMatter(end, tuple(blocks), date, lang, *self._settings(found))

    def _keys(self, root: Node) -> dict[str, Node]:
        """The values of the keys that mean something here; a key that has no value is left out."""
        from linter.files.yaml_nodes import pairs

        found: dict[str, Node] = {}
        for key, value in pairs(root):
            name = key.value.casefold() if isinstance(key.value, str) else ""
            if name not in _KEYS:
                continue
            if name in found:
                self._fail(f"{key.value!r} occurs twice", key.line)
            found[name] = value
        return {name: value for name, value in found.items() if not _is_empty(value)}

    def _scalar(self, node: Node, name: str) -> str:
        if not isinstance(node.value, str):
            self._fail(f"{name!r} must be a single value", node.line)
        return node.value

    def _prose(self, node: Node | None, name: str, kind: BlockKind, *, level: int = 0) -> Block | None:
        if node is None:
            return None
        from linter.files.yaml_nodes import pieces

        self._scalar(node, name)
        builder = BlockBuilder(kind, self._offset + node.start, level=level)
        for text, start, length in pieces(node, self._text):
            builder.add(text, self._offset + start, length)
        length = len(
            self._text[node.start : node.end].rstrip(" \t\r\n")
        )  # a block scalar takes the lines below it along
        return builder.build(self._offset + node.start + length)

    def _date(self, node: Node | None) -> DateInterval | None:
        if node is None:
            return None
        text = self._scalar(node, "date")
        date = parse_date(text)
        if date is None:
            self._fail(f"date {text!r} can't be read; write it as {ACCEPTED}", node.line)
        return date

    def _lang(self, node: Node | None) -> str | None:
        if node is None:
            return None
        lang = self._scalar(node, "lang").strip().replace("_", "-")
        if re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", lang) is None:
            self._fail(f"lang {lang!r} is not a language tag; write it as en, en-GB or en-US", node.line)
        return lang

    def _settings(self, found: Mapping[str, Node]) -> tuple[Mapping[str, Any], Mapping[str, tuple[Span, ...]]]:
        """The settings, and where their values stand."""
        node = found.get("copydesk")
        if node is None:
            return {}, {}
        from linter.files.yaml_nodes import Node, pairs, plain

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
        raise InputError(message, path=self._path, line=line + 2) from cause  # line 1 is the fence


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
