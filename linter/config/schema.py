"""The shape of a configuration: frozen, every key typed, nothing else allowed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter.dates import DateInterval
from linter.findings.finding import Severity
from linter.languagetool.paths import START_LIMIT
from linter.records import NamedTuple


class PathSection(NamedTuple):
    """Settings for the files that match a glob (relative to the configuration's folder)."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}


class Config(NamedTuple):
    """The settings in force for a file.

    path: the configuration file, None for the defaults.
    root: the folder of that file.
    packs: packs beside the built-in one: folders from `root` (starting with "." or "/"), or names of installed packs.
    select, ignore: rule ids, families ("typos") or "all"; an empty `select` means all rules enabled by default.
    severity: rule id or family -> severity.
    fail_level: the lowest severity that fails a check.
    accept: words and names to accept.
    accept_files: files of words and names to accept, from `root`.
    accept_words: the entries of these files (see config/accept.py).
    registers: files and folders of the house's registers.
    lang: the BCP 47 tag for drafts that state none.
    date: the publication date of all drafts, whatever they state.
    encoding: the encoding of drafts, None for UTF-8.
    baseline: the file of findings that are not reported.
    exclude: patterns of paths, from `root`, that a search of folders leaves out.
    time_limit: CPU time per rule and draft in seconds, 0 for no limit.
    cache_dir: the folder of the cache, None for the one in the user's cache folder.
    languagetool: "auto" (used if installed), "required" (an error without it) or "off".
    languagetool_url: the server to use instead of starting one.
    languagetool_start_limit: time limit for a server's start in seconds.
    rules: rule id -> option -> value.
    per_path: settings for some paths, in the order of the file.
    command_line: what the command line selects and ignores, None if nothing.
    origins: key as TOML writes it (`per-path."opinion/**".select[0]`) -> "file:line" or "command line".
    """

    path: Path | None = None
    root: Path | None = None
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    fail_level: Severity = Severity.WARNING
    accept: tuple[str, ...] = ()
    accept_files: tuple[str, ...] = ()
    accept_words: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    lang: str | None = None
    date: DateInterval | None = None
    encoding: str | None = None
    baseline: Path | None = None
    exclude: tuple[str, ...] = ()
    time_limit: float = 30.0
    cache_dir: Path | None = None
    languagetool: str = "auto"
    languagetool_url: str | None = None
    languagetool_start_limit: float = START_LIMIT
    rules: Mapping[str, Mapping[str, Any]] = {}
    per_path: tuple[PathSection, ...] = ()
    command_line: PathSection | None = None
    origins: Mapping[str, str] = {}

    @property
    def accepted(self) -> frozenset[str]:
        """All words and names that are right."""
        return frozenset((*self.accept, *self.accept_words))
