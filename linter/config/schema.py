"""The settings: each is declared here, once, as a field of `Config`, and nowhere else.

A configuration file, the environment and the command line are read by the declarations (`load.py`), `copydesk config`
lists them, and the options of `copydesk check` and docs/settings.md are made of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter.config import kinds
from linter.config.settings import Declarations, Kind, Setting
from linter.dates import DateInterval
from linter.errors import nearest
from linter.files.values import WrongValueError, inside, table
from linter.findings.finding import Severity
from linter.languagetool.paths import START_LIMIT, URL_VARIABLE
from linter.records import NamedTuple


class PathSection(NamedTuple):
    """Settings for the files that match a glob (relative to the configuration's folder): those of `Config` named so."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}


def _section(pattern: str, value: Any) -> PathSection:
    kinds.check_pattern(pattern)
    settings = {setting.name: setting for setting in SETTINGS if setting.field in PathSection._fields}
    fields = {}
    for name, inner in table(value).items():
        with inside(name):
            if name not in settings:
                raise WrongValueError(
                    f"unknown key {name!r} in a section of per-path{nearest(name, settings)}", named=False
                )
            fields[settings[name].field] = settings[name].kind.read(inner)
    return PathSection(pattern, **fields)


_sections = kinds.table_of(_section)
_SECTIONS = Kind("a table of pattern = table of settings", lambda value: tuple(_sections(value).values()))
_declared = Declarations()
_setting = _declared.setting


class Config(NamedTuple):
    """What is in force for a file.

    path: the configuration file, None for the defaults. root: its folder. accept_words: what stands in `accept_files`
    (see config/accept.py). command_line: what the command line says of those settings that a section of `per_path` may
    hold, None if nothing. origins: key as TOML writes it (`per-path."opinion/**".select[0]`) -> "file:line" or "command
    line", for `copydesk config` and for errors that only the rules can tell.
    """

    path: Path | None = None
    root: Path | None = None
    packs: tuple[str, ...] = _setting(
        "packs",
        kinds.NAMES,
        default=(),
        help="The house's own rules: folders (./rules, from the configuration's folder) and names of installed packs.",
    )
    select: tuple[str, ...] = _setting(
        "select", kinds.NAMES, default=(), metavar="RULE", help='Run only these rules, families or "all".'
    )
    ignore: tuple[str, ...] = _setting(
        "ignore", kinds.NAMES, default=(), metavar="RULE", help="Don't run these rules or families."
    )
    accept: tuple[str, ...] = _setting("accept", kinds.NAMES, default=(), help="Words and names that are right.")
    accept_files: tuple[str, ...] = _setting(
        "accept-files", kinds.PATHS, default=(), help="Files of words and names that are right, one a line."
    )
    registers: tuple[str, ...] = _setting(
        "registers",
        kinds.PATHS,
        default=(),
        help="The house's registers of people and organisations: folders and files.",
    )
    fail_level: Severity = _setting(
        "fail-level",
        kinds.one_of(Severity),
        default=Severity.WARNING,
        metavar="SEVERITY",
        help="Fail from this severity on: note, warning or error.",
    )
    lang: str | None = _setting("lang", kinds.LANGUAGE, default=None, help="Language of drafts that state none.")
    date: DateInterval | None = _setting(
        "date", kinds.DATE, default=None, metavar="DATE", help="Publication: a day, month or year, or two with a slash."
    )
    encoding: str | None = _setting(
        "encoding", kinds.ENCODING, default=None, metavar="NAME", help="Encoding of the drafts, if not UTF-8."
    )
    baseline: Path | None = _setting(
        "baseline", kinds.PATH, default=None, metavar="FILE", help="Leave out the findings that this file records."
    )
    exclude: tuple[str, ...] = _setting(
        "exclude", kinds.PATTERNS, default=(), help="What the search of a folder leaves out."
    )
    time_limit: float = _setting(
        "time-limit",
        kinds.TIME_LIMIT,
        default=30.0,
        metavar="SECONDS",
        help="CPU time that a rule may take for a draft (30); 0: any.",
    )
    cache_dir: Path | None = _setting(
        "cache-dir",
        kinds.PATH,
        default=None,
        metavar="FOLDER",
        help="Keep what was found there, not in the user's cache folder.",
    )
    languagetool: str = _setting(
        "languagetool",
        kinds.one_of(("auto", "required", "off")),
        default="auto",
        metavar="MODE",
        help="auto, required (fail without it) or off.",
    )
    languagetool_url: str | None = _setting(
        "languagetool-url",
        kinds.SERVER,
        default=None,
        metavar="URL",
        variable=URL_VARIABLE,
        help="Ask this LanguageTool server; drafts are sent to it.",
    )
    languagetool_start_limit: float = _setting(
        "languagetool-start-limit",
        kinds.WAIT,
        default=START_LIMIT,
        help="How long LanguageTool's server may take to answer.",
    )
    severity: Mapping[str, Severity] = _setting(
        "severity", kinds.SEVERITIES, default={}, help="Severities in place of the rules' own."
    )
    rules: Mapping[str, Mapping[str, Any]] = _setting("rules", kinds.OPTIONS, default={}, help="Options of rules.")
    per_path: tuple[PathSection, ...] = _setting(
        "per-path", _SECTIONS, default=(), help="select, ignore, severity and rules for a part of the drafts."
    )
    accept_words: tuple[str, ...] = ()
    command_line: PathSection | None = None
    origins: Mapping[str, str] = {}

    @property
    def accepted(self) -> frozenset[str]:
        """All words and names that are right."""
        return frozenset((*self.accept, *self.accept_words))


SETTINGS: tuple[Setting, ...] = _declared.all()
"""All settings, in the order in which they are listed."""
