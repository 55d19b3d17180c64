"""Find and read a draft's configuration file, and lay the command line's settings over it.

A configuration is `copydesk.toml`, `.copydesk.toml` or the table `[tool.copydesk]` of `pyproject.toml`, looked for in
this order in each folder from the draft's own upwards, up to and including the root of its repository (the folder
with `.git`). Only the first one found is used: files further up are not merged in.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.config.paths import fault_of
from linter.config.schema import Config, PathSection
from linter.errors import ConfigError, UsageError
from linter.files.bounded_read import read_regular, reason_of
from linter.files.owners import VARIABLE as SAFE_DIRECTORY
from linter.files.owners import foreign_owner
from linter.files.toml import LARGEST, Table, dotted, not_a_choice, read_toml, shown
from linter.findings.finding import Severity
from linter.languagetool.paths import START_LIMIT, URL_VARIABLE

if TYPE_CHECKING:
    from linter.dates import DateInterval

COMMAND_LINE = "command line"
"""The origin of a setting that no file states."""

SEVERITIES = tuple(severity.value for severity in Severity)

LONGEST = 86_400
"""Seconds that a time limit may have: a day."""


def find_config(start: Path) -> Path | None:
    """The configuration file for `start` (a draft that need not exist, or a folder), None if there is none.

    A file counts by its name even if it can't be read: `load_config` reports that. Raises ConfigError for a file or
    folder that another user owns (the user has not chosen it, and it can name programs), and for a `pyproject.toml` on
    the way that can't be read, or mentions copydesk and is not valid TOML.
    """
    folder = Path(start).absolute()
    for parent in (folder, *folder.parents):
        found = config_of(parent)
        if found is not None:
            for place, what in ((found, "belongs"), (parent, "lies in a folder that belongs")):
                owner = foreign_owner(place)
                if owner is not None:
                    raise ConfigError(f"{what} to another user (user id {owner}); {IF_TRUSTED}", path=shown(found))
            return found
        if os.path.exists(parent / ".git"):  # noqa: PTH110 - which takes any name, also one that is too long
            return None
    return None


def config_of(folder: Path) -> Path | None:
    """The configuration file in `folder` itself, whoever owns it. Raises ConfigError as find_config() does."""
    for name in ("copydesk.toml", ".copydesk.toml"):
        if os.path.lexists(folder / name):
            return folder / name
    project = folder / "pyproject.toml"
    return project if os.path.lexists(project) and _configures_copydesk(project) else None


IF_TRUSTED = f"to let it run programs as you, name the configuration with --config, or the folder in {SAFE_DIRECTORY}"
"""What to do about a configuration of another user."""


def load_config(path: Path | None) -> Config:
    """Read the configuration file at `path`; the defaults for None.

    Raises ConfigError with the line of the first error. Whether the named rules and options exist is checked later (see
    rulebook/selection.py).
    """
    if path is None:
        return Config()
    path = Path(path).absolute()
    table: Table | None = read_toml(path, ConfigError)
    assert table is not None
    if path.name == "pyproject.toml":
        tools = table.table("tool")
        table = tools.table("copydesk") if tools else None
        if table is None:
            raise ConfigError("has no table [tool.copydesk]", path=shown(path))
    return _config(table, path)


def merge_command_line(
    config: Config,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fail_level: str | None = None,
    date: str | None = None,
    encoding: str | None = None,
    baseline: Path | None = None,
    time_limit: float | None = None,
    cache_dir: Path | None = None,
    languagetool: str | None = None,
    languagetool_url: str | None = None,
) -> Config:
    """`config` with the command line's settings laid over it; `select` and `ignore` may contain commas.

    For LanguageTool's server, environment variables are used after the command line and before the file. Raises
    UsageError for an invalid value. Names of rules are checked when rules are selected.
    """
    origins = dict(config.origins)
    changes: dict[str, Any] = {}
    selected, ignored = _split(select), _split(ignore)
    if selected or ignored:
        changes["command_line"] = PathSection("**", select=selected, ignore=ignored)
    if fail_level is not None:
        if fail_level not in SEVERITIES:
            raise UsageError(not_a_choice("--fail-level", fail_level, SEVERITIES))
        changes["fail_level"] = Severity(fail_level)
        origins["fail-level"] = COMMAND_LINE
    if date is not None:
        changes["date"] = _date_interval(date)
        if changes["date"] is None:
            raise UsageError(f"--date {_NOT_A_DATE}, not {date!r}")
        origins["date"] = COMMAND_LINE
    if encoding is not None:
        if not _is_encoding(encoding):
            raise UsageError(f"--encoding: unknown encoding {encoding!r}")
        changes["encoding"] = encoding
        origins["encoding"] = COMMAND_LINE
    if baseline is not None:
        changes["baseline"] = baseline
        origins["baseline"] = COMMAND_LINE
    if time_limit is not None:
        if not 0 <= time_limit <= LONGEST:
            raise UsageError(f"--time-limit {_NOT_A_LIMIT}, not {time_limit:g}")
        changes["time_limit"] = time_limit
        origins["time-limit"] = COMMAND_LINE
    if cache_dir is not None:
        changes["cache_dir"] = cache_dir
        origins["cache-dir"] = COMMAND_LINE
    for key, value, origin in _languagetool(languagetool, languagetool_url):
        changes[key.replace("-", "_")] = value
        origins[key] = origin
    return config._replace(origins=origins, **changes) if changes else config


def _languagetool(mode: str | None, url: str | None) -> Iterator[tuple[str, str, str]]:
    """Keys, values and origins of what the command line, and the environment, say of LanguageTool."""
    if mode is not None:
        if mode not in LANGUAGETOOL:
            raise UsageError(not_a_choice("--languagetool", mode, LANGUAGETOOL))
        yield "languagetool", mode, COMMAND_LINE
    named = named_server(url)
    if named is not None:
        yield "languagetool-url", *named


def named_server(url: str | None) -> tuple[str, str] | None:
    """The address of the LanguageTool server from the command line, else the environment, and which of them named it.

    url: the command line's, None if not given. Raises UsageError for an invalid address.
    """
    option, origin = "--languagetool-url", COMMAND_LINE
    if not url:
        url, option, origin = os.environ.get(URL_VARIABLE), URL_VARIABLE, f"environment variable {URL_VARIABLE}"
    if not url:
        return None
    from linter.languagetool.address import server_address

    try:
        return server_address(url).url, origin
    except ValueError as reason:
        raise UsageError(f"{option} {_NOT_A_URL}, not {url!r}: {reason}") from reason


LANGUAGETOOL = ("auto", "required", "off")
"""What `languagetool` may say."""

_NOT_A_URL = "must be the address of a LanguageTool server, such as 'http://127.0.0.1:8081'"
_LANGUAGE_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"
_NOT_A_DATE = "must be YYYY, YYYY-MM, YYYY-MM-DD or START/END"
_NOT_A_LIMIT = f"must be a number of seconds from 0 (no limit) to {LONGEST}"


def _configures_copydesk(project: Path) -> bool:
    """Whether a pyproject.toml has a table for us; one that doesn't mention us need not even be valid TOML."""
    try:
        if b"copydesk" not in read_regular(project, LARGEST):
            return False
    except FileNotFoundError:  # a link to nothing
        return False
    except OSError as reason:
        raise ConfigError(f"can't be read: {reason_of(reason)}", path=shown(project)) from reason
    tools = read_toml(project, ConfigError).values.get("tool")
    return isinstance(tools, dict) and "copydesk" in tools


def _config(table: Table, path: Path) -> Config:
    config = Config(
        path=path,
        root=path.parent,
        packs=_names(table, "packs"),
        select=_names(table, "select"),
        ignore=_names(table, "ignore"),
        severity=_severities(table),
        fail_level=table.choice("fail-level", Severity, SEVERITIES) or Severity.WARNING,
        accept=_names(table, "accept"),
        accept_files=_names(table, "accept-files"),
        registers=_names(table, "registers"),
        lang=_lang(table),
        date=_date(table),
        encoding=_encoding(table),
        baseline=_baseline(table, path.parent),
        exclude=_exclude(table),
        time_limit=_time_limit(table),
        cache_dir=_cache_dir(table, path.parent),
        languagetool=table.choice("languagetool", str, LANGUAGETOOL) or "auto",
        languagetool_url=_url(table),
        languagetool_start_limit=_seconds(table, "languagetool-start-limit") or START_LIMIT,
        rules=_options(table),
        per_path=_per_path(table),
        origins=_origins(table),
    )
    table.finish()
    return config


def _names(table: Table, key: str) -> tuple[str, ...]:
    names = table.strings(key)
    for number, name in enumerate(names):
        if not name.strip():
            raise table.wrong(f"{dotted((*table.place, key, number))} is empty", key, number)
    return names


def _severities(table: Table) -> Mapping[str, Severity]:
    inner = table.table("severity")
    severities = {}
    for name in inner.values if inner else ():
        assert inner is not None
        severity = inner.choice(name, Severity, SEVERITIES)
        assert severity is not None
        severities[name] = severity
    return severities


def _options(table: Table) -> Mapping[str, Mapping[str, Any]]:
    inner = table.table("rules")
    return {name: options.values for name, options in inner.tables()} if inner else {}


def _per_path(table: Table) -> tuple[PathSection, ...]:
    inner = table.table("per-path")
    sections = []
    for pattern, section in inner.tables() if inner else ():
        fault = fault_of(pattern)
        if fault:
            raise section.wrong(f"the pattern {pattern!r} {fault}")
        sections.append(
            PathSection(
                pattern,
                select=_names(section, "select"),
                ignore=_names(section, "ignore"),
                severity=_severities(section),
                rules=_options(section),
            )
        )
        section.finish()
    return tuple(sections)


def _exclude(table: Table) -> tuple[str, ...]:
    patterns = table.strings("exclude")
    for number, pattern in enumerate(patterns):
        fault = fault_of(pattern)
        if fault:
            raise table.wrong(f"the pattern {pattern!r} {fault}", "exclude", number)
    return patterns


def _time_limit(table: Table) -> float:
    def fits(value: Any) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= LONGEST

    seconds = table.take("time-limit", f"a number of seconds from 0 (no limit) to {LONGEST}", fits)
    return Config().time_limit if seconds is None else float(seconds)


def _cache_dir(table: Table, root: Path) -> Path | None:
    folder = table.string("cache-dir")
    return None if folder is None else root / os.path.expanduser(folder)  # noqa: PTH111 - "~nobody" stays as it is


def _lang(table: Table) -> str | None:
    lang = table.string("lang")
    if lang is not None and not re.fullmatch(_LANGUAGE_TAG, lang):
        raise table.wrong(f"lang must be a language tag such as 'en' or 'en-GB', not {lang!r}", "lang")
    return lang


def _url(table: Table) -> str | None:
    url = table.string("languagetool-url")
    if url is None:
        return None
    from linter.languagetool.address import server_address

    try:
        return server_address(url).url
    except ValueError as reason:
        raise table.wrong(f"languagetool-url {_NOT_A_URL}, not {url!r}: {reason}", "languagetool-url") from reason


def _seconds(table: Table, key: str) -> float | None:
    def is_number(value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < 86_400

    value = table.take(key, "a number of seconds", is_number)
    return None if value is None else float(value)


def _encoding(table: Table) -> str | None:
    encoding = table.string("encoding")
    if encoding is not None and not _is_encoding(encoding):
        raise table.wrong(f"unknown encoding {encoding!r}", "encoding")
    return encoding


def _baseline(table: Table, root: Path) -> Path | None:
    name = table.string("baseline")
    return None if name is None else root / name


def _date(table: Table) -> DateInterval | None:
    value = table.take("date", "a date", lambda value: isinstance(value, (str, datetime.date)))
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        value = value.date()
    interval = _date_interval(str(value))
    if interval is None:
        raise table.wrong(f"date {_NOT_A_DATE}, not {value!r}", "date")
    return interval


def _date_interval(text: str) -> DateInterval | None:
    from linter.document.dates_of_publication import parse_date

    return parse_date(text)


def _is_encoding(name: str) -> bool:
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def _origins(table: Table) -> Mapping[str, str]:
    """Where each value of `table` stands, empty tables too; for an array, its elements too."""
    origins: dict[str, str] = {}
    path = shown(table.file.path)

    def note(value: object, place: tuple[str | int, ...]) -> None:
        if place and not (isinstance(value, dict) and value):
            origins[dotted(place)] = f"{path}:{table.line(*place)}"
        if isinstance(value, dict):
            for key, inner in value.items():
                note(inner, (*place, key))
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                note(inner, (*place, number))

    note(table.values, ())
    return origins


def _split(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for given in names for name in given.split(",") if name.strip())
