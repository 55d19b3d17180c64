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
    """What is in force for a file. `path` is the configuration file, None for the defaults; `root` is its folder.

    packs: folders (relative to `root`, starting with "." or "/") and names of installed packs, beside the built-in one.
    select, ignore: rule ids, families ("typos") or "all"; an empty `select` means every rule enabled by default.
    severity: rule id or family -> level. rules: rule id -> option -> value. accept: words and names that are right;
    accept_files: files of such words, from `root`; accept_words: what stands in them (see config/accept.py).
    lang: a BCP 47 tag for drafts that state none. date: overrides every other publication date.
    baseline: the file of findings that are not reported.
    exclude: patterns of paths (relative to `root`) that no folder's search yields. time_limit: seconds of CPU time
    that a rule may take for a draft, 0 for any. cache_dir: the folder of the cache, None for the user's own.
    languagetool: "auto" asks LanguageTool if it is there, "required" fails without it, "off" leaves it alone;
    languagetool_url: a server to ask instead of one of our own; languagetool_start_limit: seconds it may take to start.
    per_path: in the order of the file. command_line: what the command line selects and ignores, None if nothing.
    origins: key as TOML writes it (`per-path."opinion/**".select[0]`) -> "file:line" or "command line", for
    `copydesk config` and for errors that only the rules can tell.
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
