"""The kinds of settings: what each may hold, and what is said of a value that it can't."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.config.paths import fault_of
from linter.config.settings import Kind, Value
from linter.errors import nearest
from linter.files import values
from linter.files.values import Choice, WrongValueError, describe, inside, string, table
from linter.findings.finding import Severity

if TYPE_CHECKING:
    from linter.dates import DateInterval

DAY = 86_400
"""Seconds: the most that a time limit may be."""

_LANGUAGE_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"


def one_of(choices: Iterable[Choice]) -> Kind[Choice]:
    """One of several words."""
    choices = tuple(choices)
    return Kind(f"one of {', '.join(map(repr, map(str, choices)))}", values.one_of(choices))


def seconds(what: str, fits: Callable[[float], bool]) -> Kind[float]:
    """A number of seconds that `fits`; `what` says which do."""

    def read(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not fits(value):
            raise WrongValueError(f"must be {what}, not {describe(value)}")
        return float(value)

    return Kind(what, read, parse=_number)


def _number(text: str) -> int | float | str:
    """The number that a text stands for; one that stands for none as it is, so that reading it says so."""
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text


def _names(value: Any) -> tuple[str, ...]:
    names = values.strings(value)
    for number, name in enumerate(names):
        if not name.strip():
            raise WrongValueError("is empty", number)
    return names


def _patterns(value: Any) -> tuple[str, ...]:
    patterns = values.strings(value)
    for number, pattern in enumerate(patterns):
        with inside(number):
            check_pattern(pattern)
    return patterns


def check_pattern(pattern: str) -> None:
    """Raise WrongValueError for what is no pattern of paths."""
    fault = fault_of(pattern)
    if fault:
        raise WrongValueError(f"the pattern {pattern!r} {fault}", named=False)


def _path(value: Any) -> Path:
    return Path(_expanded(string(value)))


def _paths(value: Any) -> tuple[str, ...]:
    return tuple(map(_expanded, _names(value)))


def _expanded(path: str) -> str:
    return os.path.expanduser(path)  # noqa: PTH111 - "~nobody" stays as it is


def _language(value: Any) -> str:
    lang = string(value)
    if not re.fullmatch(_LANGUAGE_TAG, lang):
        raise WrongValueError(f"must be a language tag such as 'en' or 'en-GB', not {lang!r}")
    return lang


def _encoding(value: Any) -> str:
    encoding = string(value)
    try:
        "a".encode(encoding)
    except (LookupError, ValueError):
        raise WrongValueError(f"must be an encoding such as 'utf-8' or 'windows-1252', not {encoding!r}") from None
    return encoding


def _date(value: Any) -> DateInterval:
    from linter.document.dates_of_publication import parse_date

    if not isinstance(value, (str, datetime.date)):
        raise WrongValueError(f"must be a date, not {describe(value)}")
    if isinstance(value, datetime.datetime):
        value = value.date()
    interval = parse_date(str(value))
    if interval is None:
        raise WrongValueError(f"must be YYYY, YYYY-MM, YYYY-MM-DD or START/END, not {value!r}")
    return interval


def _server(value: Any) -> str:
    from linter.languagetool.address import server_address

    url = string(value)
    try:
        return server_address(url).url
    except ValueError as reason:
        address = "the address of a LanguageTool server, such as 'http://127.0.0.1:8081'"
        raise WrongValueError(f"must be {address}, not {url!r}: {reason}") from reason


def table_of(read: Callable[[str, Any], Value]) -> Callable[[Any], dict[str, Value]]:
    """What reads a table whose keys are names. read: makes of a name and its value what the setting has for it."""

    def read_table(value: Any) -> dict[str, Value]:
        made = {}
        for name, inner in table(value).items():
            with inside(name):
                made[name] = read(name, inner)
        return made

    return read_table


def _expressions(value: Any) -> tuple[str, ...]:
    patterns = values.strings(value)
    for number, pattern in enumerate(patterns):
        with inside(number):
            _check_expression(pattern)
    return patterns


def _passages(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, (list, tuple)):
        raise WrongValueError(f"must be an array, not {describe(value)}")
    passages = []
    for number, one in enumerate(value):
        with inside(number):
            pair = [one] if isinstance(one, str) else one
            if not isinstance(pair, (list, tuple)) or not 1 <= len(pair) <= 2:
                raise WrongValueError(f"must be an expression or a pair of them, not {describe(one)}")
            for pattern in pair:
                _check_expression(string(pattern))
            passages.append((pair[0], pair[1] if len(pair) > 1 else ""))
    return tuple(passages)


def _check_expression(pattern: str) -> None:
    from linter.files.expressions import reason_to_refuse

    try:
        re.compile(pattern)
        fault = reason_to_refuse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        fault = f"is not a regular expression: {error}"
    if fault:
        raise WrongValueError(f"the expression {pattern!r} {fault}", named=False)


def _format(extension: str, name: Any) -> tuple[str, str]:
    from linter.document.formats import FORMATS, extension_of, no_format

    dotted = f".{extension.lower().lstrip('.')}"
    if extension_of(f"a{dotted}") != dotted:
        raise WrongValueError(f"{extension!r} in formats is not an extension of files", named=False)
    if string(name) not in FORMATS:
        raise WrongValueError(no_format(name), named=False)
    return dotted, name


def _keys(what: str, names: Any) -> tuple[str, ...]:
    from linter.document.frontmatter_keys import KEYS

    if what not in KEYS:
        raise WrongValueError(f"unknown key {what!r} in front-matter{nearest(what, KEYS)}", named=False)
    return _names(names)


_severity = values.one_of(Severity)


NAMES = Kind("an array of strings", _names, several=True)
PATHS = Kind("an array of paths", _paths, several=True)
PATTERNS = Kind("an array of patterns of paths", _patterns, several=True)
PATH = Kind("a path", _path)
LANGUAGE = Kind("a language tag", _language)
ENCODING = Kind("an encoding", _encoding)
DATE = Kind("a date", _date)
SERVER = Kind("an address", _server)
SEVERITIES = Kind("a table of rule or family = severity", table_of(lambda _, level: _severity(level)))
OPTIONS = Kind("a table of rule = table of options", table_of(lambda _, options: table(options)))
EXPRESSIONS = Kind("an array of regular expressions", _expressions)
PASSAGES = Kind("an array of regular expressions, or of pairs of them", _passages)
FORMATS = Kind("a table of extension = format", lambda value: dict(table_of(_format)(value).values()))
FRONT_MATTER = Kind("a table of what keys hold = array of their names", table_of(_keys))
TIME_LIMIT = seconds(f"a number of seconds from 0 (no limit) to {DAY}", lambda number: 0 <= number <= DAY)
WAIT = seconds("a number of seconds", lambda number: 0 < number < DAY)
