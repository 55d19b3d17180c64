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
    lang: str | None = None
    ignore_pattern: tuple[str, ...] = ()
    ignore_block: tuple[tuple[str, str], ...] = ()


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
    """The settings in force for a file; what each means stands at its declaration.

    path: the configuration file, None for the defaults.
    root: the folder of that file.
    accept_words: the entries of `accept_files` (see config/accept.py).
    command_line: the command line's settings that a section of `per_path` may hold, None if it has none.
    origins: key as TOML writes it (`per-path."opinion/**".select[0]`) -> "file:line" or "command line".
    """

    path: Path | None = None
    root: Path | None = None
    packs: tuple[str, ...] = _setting(
        "packs",
        kinds.NAMES,
        default=(),
        help="Packs of your own rules: folders (such as ./rules, from the configuration's folder) or installed packs.",
    )
    select: tuple[str, ...] = _setting(
        "select", kinds.NAMES, default=(), metavar="RULE", help='Run only these rules, families or "all".'
    )
    ignore: tuple[str, ...] = _setting(
        "ignore", kinds.NAMES, default=(), metavar="RULE", help="Do not run these rules or families."
    )
    accept: tuple[str, ...] = _setting("accept", kinds.NAMES, default=(), help="Words and names to accept.")
    accept_files: tuple[str, ...] = _setting(
        "accept-files", kinds.PATHS, default=(), help="Files of words and names to accept, one per line."
    )
    registers: tuple[str, ...] = _setting(
        "registers",
        kinds.PATHS,
        default=(),
        help="Your own registers of people and organisations: folders and files.",
    )
    fail_level: Severity = _setting(
        "fail-level",
        kinds.one_of(Severity),
        default=Severity.WARNING,
        metavar="SEVERITY",
        help="Lowest severity that fails the check: note, warning or error (default warning).",
    )
    lang: str | None = _setting(
        "lang", kinds.LANGUAGE, default=None, help="Language of drafts that state none, such as en-GB."
    )
    date: DateInterval | None = _setting(
        "date", kinds.DATE, default=None, metavar="DATE", help="Publication date: YYYY[-MM[-DD]] or START/END."
    )
    encoding: str | None = _setting(
        "encoding", kinds.ENCODING, default=None, metavar="NAME", help="Encoding of the drafts (default UTF-8)."
    )
    baseline: Path | None = _setting(
        "baseline", kinds.PATH, default=None, metavar="FILE", help="Leave out the findings recorded in this baseline."
    )
    exclude: tuple[str, ...] = _setting(
        "exclude", kinds.PATTERNS, default=(), help="Paths that a search of folders leaves out."
    )
    time_limit: float = _setting(
        "time-limit",
        kinds.TIME_LIMIT,
        default=30.0,
        metavar="SECONDS",
        help="CPU time limit per rule and draft, in seconds (default 30, 0 = none).",
    )
    cache_dir: Path | None = _setting(
        "cache-dir",
        kinds.PATH,
        default=None,
        metavar="FOLDER",
        help="Folder of the result cache (default: in the user's cache folder).",
    )
    languagetool: str = _setting(
        "languagetool",
        kinds.one_of(("auto", "required", "off")),
        default="auto",
        metavar="MODE",
        help="Use LanguageTool: auto, required (fail without it) or off (default auto).",
    )
    languagetool_url: str | None = _setting(
        "languagetool-url",
        kinds.SERVER,
        default=None,
        metavar="URL",
        variable=URL_VARIABLE,
        help="Use the LanguageTool server at this URL; drafts are sent to it.",
    )
    languagetool_start_limit: float = _setting(
        "languagetool-start-limit",
        kinds.WAIT,
        default=START_LIMIT,
        help="Time limit for the start of a LanguageTool server, in seconds.",
    )
    severity: Mapping[str, Severity] = _setting(
        "severity", kinds.SEVERITIES, default={}, help="Severities that replace those of the rules."
    )
    ignore_pattern: tuple[str, ...] = _setting(
        "ignore-pattern",
        kinds.EXPRESSIONS,
        default=(),
        help="Regular expressions whose matches are left out, as code is.",
    )
    ignore_block: tuple[tuple[str, str], ...] = _setting(
        "ignore-block",
        kinds.PASSAGES,
        default=(),
        help="Passages to leave out: what one of their lines matches, or what their first and last line match.",
    )
    formats: Mapping[str, str] = _setting(
        "formats", kinds.FORMATS, default={}, help="Formats of files by their extension, such as .mkd = 'markdown'."
    )
    front_matter: Mapping[str, tuple[str, ...]] = _setting(
        "front-matter",
        kinds.FRONT_MATTER,
        default={},
        help="Your own keys of front matter: those that hold the headline, standfirst, kicker, teaser, caption, alt, "
        "prose (of any other kind), date or lang.",
    )
    rules: Mapping[str, Mapping[str, Any]] = _setting("rules", kinds.OPTIONS, default={}, help="Options of rules.")
    per_path: tuple[PathSection, ...] = _setting(
        "per-path",
        _SECTIONS,
        default=(),
        help="Values of select, ignore, severity, rules, lang, ignore-pattern and ignore-block for some paths.",
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
