"""Reading what a LanguageTool server answers: every part that is used has the type and the size that it must have.

Each function raises UnusableAnswerError for anything else.
"""

from __future__ import annotations

from typing import Any

from linter.errors import LanguageToolError
from linter.records import NamedTuple


class NoAnswerError(LanguageToolError):
    """Nobody answers, or not in time. There is no use in asking this server again."""


class UnusableAnswerError(LanguageToolError):
    """An answer that is not LanguageTool's, or not a whole one."""


class RawMatch(NamedTuple):
    """What a rule says of `length` characters of what was sent, from `offset` on; both count UTF-16 units."""

    rule: str
    offset: int
    length: int
    message: str
    replacements: tuple[str, ...]


def read_version(answer: Any) -> str:
    """The version of the LanguageTool that gave the answer."""
    software = _table(_table(answer, "the answer").get("software"), "software")
    return short(_text(software.get("version"), "software.version"))


def read_languages(answer: Any) -> list[dict[str, str]]:
    """The languages that the server knows: of each its "code" and "longCode"."""
    languages = _list(answer, "the answer")
    return [{key: _text(_table(one, "a language").get(key), key) for key in ("code", "longCode")} for one in languages]


def read_matches(answer: Any, length: int, most_replacements: int) -> list[RawMatch]:
    """The matches in a text of `length` UTF-16 units, each with at most so many replacements.

    An answer that says of itself that it is incomplete is not one either.
    """
    table = _table(answer, "the answer")
    warnings = _table(table.get("warnings", {}), "warnings")
    if warnings.get("incompleteResults", False) is not False:
        why = warnings.get("incompleteResultsReason")
        why = f" ({short(_text(why, 'the reason for that'))})" if why else ""
        raise UnusableAnswerError(f"incomplete results{why}")
    return [_match(_table(one, "a match"), length, most_replacements) for one in _list(table.get("matches"), "matches")]


def short(text: str) -> str:
    """The beginning of what a server says, on one line."""
    return " ".join(text[: 4 * _SHOWN].split())[:_SHOWN]


_SHOWN = 300


def _match(table: dict[str, Any], length: int, most_replacements: int) -> RawMatch:
    offset, size = _number(table.get("offset"), "offset"), _number(table.get("length"), "length")
    if not 0 <= offset <= offset + size <= length:
        raise UnusableAnswerError(f"a match of {size} characters at {offset}, in a text of {length}")
    replacements = _list(table.get("replacements"), "replacements")[:most_replacements]
    return RawMatch(
        _text(_table(table.get("rule"), "rule").get("id"), "rule.id"),
        offset,
        size,
        _text(table.get("message"), "message"),
        tuple(_text(_table(one, "a replacement").get("value"), "value", empty=True) for one in replacements),
    )


def _table(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(name, "an object", value)
    return value


def _list(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong(name, "an array", value)
    return value


def _number(value: Any, name: str) -> int:
    if type(value) is not int:
        raise _wrong(name, "a whole number", value)
    return value


def _text(value: Any, name: str, *, empty: bool = False) -> str:
    if not isinstance(value, str) or not (value.strip() or empty):
        raise _wrong(name, "a text", value)
    if any("\ud800" <= character <= "\udfff" for character in value):  # half a character, which JSON can escape
        raise UnusableAnswerError(f"{name} is not Unicode text")
    return value


def _wrong(name: str, wanted: str, value: Any) -> UnusableAnswerError:
    found = {type(None): "missing", bool: "true or false", int: "a number", float: "a number"}
    found |= {list: "an array", dict: "an object"}
    text = "a text" if isinstance(value, str) and value.strip() else "an empty text"
    said = found.get(type(value), text)
    return UnusableAnswerError(f"{name} is {said}, not {wanted}")
