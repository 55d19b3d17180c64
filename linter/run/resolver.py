"""Find what is in force for a draft: the command line's settings, its configuration and the rules of its packs."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from linter.config.load import find_config, load_config, merge_command_line
from linter.config.paths import matches, relative_path
from linter.config.schema import Config
from linter.config.settings import Words
from linter.errors import ConfigError, RuleError
from linter.findings.finding import Skipped
from linter.languagetool.paths import NOT_INSTALLED, server_jar
from linter.records import NamedTuple
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select
from linter.run.discovery import Draft, Found, find_drafts
from linter.services import DEFAULT, Services

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.findings.baseline import Baseline
    from linter.findings.finding import Finding, RuleFailure
    from linter.languagetool.engine import Engine
    from linter.rulebook.loader import Rulebook, Selection
    from linter.rulebook.rule import Rule
    from linter.run.caches import Stores


class RunSettings(NamedTuple):
    """The command line's settings for a run; None and empty mean "not given".

    config: the configuration file for every draft.
    isolated: whether to ignore all configuration files.
    overrides: name of a setting -> its words on the command line, laid over every configuration (see config/schema.py).
    format: the format of named files and of standard input.
    stdin_filename: the name for standard input in reports.
    baseline: a baseline that was read, instead of the configuration's.
    changed: report only what is new since this commit or branch; "" means the main branch.
    staged: report only what is new in git's index.
    declarative_only: do not run Python of the checked repository.
    force_exclude: exclude named paths too.
    jobs: the largest number of processes, None for one per core.
    cache: whether to use the result cache.
    """

    config: Path | None = None
    isolated: bool = False
    overrides: Mapping[str, Words] = {}
    format: str | None = None
    stdin_filename: str | None = None
    baseline: Baseline | None = None
    changed: str | None = None
    staged: bool = False
    declarative_only: bool = False
    force_exclude: bool = False
    jobs: int | None = None
    cache: bool = True

    @property
    def compares(self) -> bool:
        """Whether drafts are compared with an earlier version."""
        return self.changed is not None or self.staged


class RunRules(Protocol):
    """Runs rules on `document`, the text of `draft`."""

    def __call__(
        self, document: Document, draft: Draft, rules: Sequence[Rule], in_force: InForce
    ) -> tuple[list[Finding], list[RuleFailure]]:
        """What the rules found, and which of them failed."""


class InForce(NamedTuple):
    """What is in force for a draft.

    config: the configuration, with the command line's settings laid over it.
    rulebook: the rules of its packs.
    baseline: its baseline.
    services: the registers and the LanguageTool that documents may ask.
    left_out: why rules that need LanguageTool do not run; None if they do.
    apart: runs rules on a document if some of them must run in another process; None if none must.
    """

    config: Config
    rulebook: Rulebook
    baseline: Baseline | None = None
    services: Services = DEFAULT
    left_out: str | None = None
    apart: RunRules | None = None

    def asking(self, languagetool: Engine) -> InForce:
        """The same where this engine is asked about sentences."""
        return self._replace(services=self.services._replace(languagetool=languagetool))

    def without_languagetool(self) -> InForce:
        """The same where LanguageTool is turned off."""
        return self._replace(config=self.config._replace(languagetool="off"), left_out=OFF)

    def select(self, path: str, document_settings: Mapping[str, Any] | None = None) -> Selection:
        """The rules for the draft at `path`; see rulebook/selection.py."""
        return select(self.rulebook, self.config, path, document_settings, left_out=self.left_out)

    def languagetool_ids(self) -> Iterator[str]:
        """The ids of LanguageTool's rules that any rule surfaces, selected or not."""
        for rule in self.rulebook.selected():
            yield from rule.languagetool
        for loaded in self.rulebook.rules:
            if loaded.needs_languagetool:
                with suppress(RuleError):  # what is not selected can't fail
                    yield from loaded.make().languagetool

    def files(self) -> Iterator[Path]:
        """The files that decide: the configuration, what it names, and all that lies in the packs that it names."""
        if self.config.path is not None:
            yield self.config.path
        yield from ((self.config.root or Path.cwd()) / name for name in self.config.accept_files)
        yield from (file.path for file in (self.services.house.files if self.services.house else ()))
        if self.baseline is not None:
            yield self.baseline.file
        yield from self._option_files()
        from linter.files.walking import walk

        for pack in self.rulebook.packs[1:]:
            for where, folders, files in walk(pack.folder):
                folders[:] = [name for name in folders if name != "__pycache__"]
                yield from (Path(where, name) for name in files)

    def _option_files(self) -> Iterator[Path]:
        """The files that options of rules name."""
        for settings in (self.config.rules, *(section.rules for section in self.config.per_path)):
            for name, values in settings.items():
                loaded = self.rulebook.get(name)
                with suppress(RuleError):  # told where the rule is made
                    for option in loaded.options if loaded else ():
                        value = option.read(values[option.name]) if option.name in values else None
                        if isinstance(value, Path):
                            yield (self.config.root or Path.cwd()) / value


class Resolver:
    """Finds what is in force for a draft; reads each configuration and each pack once."""

    def __init__(self, settings: RunSettings) -> None:
        self._settings = settings
        self._files: dict[Path, Path | None] = {}  # folder -> its configuration file
        self._configs: dict[Path | None, Config] = {}
        self._in_force: dict[Path | None, InForce] = {}
        self._rulebooks: dict[Any, Rulebook] = {}
        self._baselines: dict[Path, Baseline] = {}
        self._caches: dict[tuple[Path | None, Path | None], Skipped | None] = {}  # by place, and folder of drafts
        self._folders: dict[str, Path] = {}  # as paths name them -> absolute
        self._without_excludes: set[Path] = set()  # folders where no configuration excludes anything
        self._registers_open = False

    def drafts(self, paths: Sequence[str], stdin: bytes | None = None) -> Found:
        """The drafts that `paths` (files, folders, "-" for `stdin`) stand for. Raises ConfigError or UsageError."""
        said = self._settings
        return find_drafts(
            paths,
            format=said.format,
            stdin=stdin,
            stdin_filename=said.stdin_filename,
            excluded=self.excludes,
            force_exclude=said.force_exclude,
            mapped=self.format_at,
        )

    def unmatched(self, paths: Sequence[str]) -> Iterator[Skipped]:
        """Warnings about patterns that match no file, in the configurations whose whole folder is among `paths`."""
        for config in list(self._configs.values()):
            if config.exclude or config.per_path:
                from linter.config.unmatched import unmatched_patterns

                yield from unmatched_patterns(config, paths)

    def for_draft(self, draft: Draft) -> InForce:
        """What is in force for `draft`, with its rules loaded.

        Raises ConfigError, DataError, RuleError or UsageError.
        """
        in_force = self.in_force(draft)
        in_force.select(draft.path)  # whatever is wrong with rules ends the run here
        return in_force

    def in_force(self, draft: Draft) -> InForce:
        """The same without loading rules, of which none may be needed where every draft is known.

        The configuration is looked for from the draft's folder; for standard input, from the working directory.
        """
        if not self._registers_open:
            DEFAULT.open_imported()  # a register that can't be used is told even if no draft has use for it
            self._registers_open = True
        return self.at(self._folder(draft))

    @contextmanager
    def languagetool(self, work: Sequence[tuple[Draft, InForce]], stores: Stores) -> Iterator[Engine | None]:
        """LanguageTool for the drafts resolved so far, until the context ends; None if no rule needs it.

        work: these drafts. stores: the run's caches, one of which stores LanguageTool's matches if it may be used. All
        LanguageTool rules that any rule of the packs uses are asked, selected or not, so that a stored match of a
        sentence can be used again whatever is selected. Raises ConfigError if the configurations name different
        servers.
        """
        needing = [here for here in self._in_force.values() if here.left_out is None]
        ids = {name for here in needing for name in here.languagetool_ids()}
        if not ids:
            yield None
            return
        from linter.languagetool.connection import Connection
        from linter.languagetool.engine import Engine

        urls = {here.config.languagetool_url for here in needing}
        if len(urls) > 1:
            named = ", ".join(sorted(url or "copydesk's own" for url in urls))
            raise ConfigError(
                f"the configurations of the drafts name different LanguageTool servers; use one server per run: {named}"
            )
        limit = max(here.config.languagetool_start_limit for here in needing)
        open_store = None
        if work and all(self.may_cache(draft, here.config) for draft, here in work):
            # sentences have nothing to do with configurations: where several name a cache, the first draft's is used
            open_store = partial(stores.at, work[0][1].config.cache_dir)
        with Connection(urls.pop(), limit=limit) as connection:
            yield Engine(ids, connection, open_store)

    def at(self, folder: Path) -> InForce:
        """What is in force in `folder`. Raises ConfigError, RuleError or UsageError."""
        file, said = self._config_file(folder), self._settings
        if file not in self._in_force:
            config = self._config(file)
            rulebook = self._rulebook(config)
            if said.config is None and len(rulebook.packs) > 1:
                from linter.rulebook.trust import refuse_foreign

                refuse_foreign(rulebook)
            baseline = self._baseline(config)
            self._in_force[file] = InForce(config, rulebook, baseline, _services(config), _left_out(config))
        if said.declarative_only:
            from linter.rulebook.trust import refuse_files, refuse_python

            here = self._in_force[file]
            refuse_python(here.rulebook, folder, config=file, named=said.config is not None)
            refuse_files(here.rulebook, folder, here.config)
        return self._in_force[file]

    def files_at(self, folder: Path) -> Iterator[Path]:
        """The files that decide what is in force in `folder`. Raises ConfigError, RuleError or UsageError."""
        yield from self.at(folder).files()

    def may_cache(self, draft: Draft, config: Config) -> bool:
        """Whether results of earlier runs may be used for a draft under `config`; if not, `skipped` says why.

        A cache that a proposed change can bring along could hide findings.
        """
        if not self._settings.cache:
            return False
        folder = self._folder(draft) if self._settings.declarative_only else None
        if (config.cache_dir, folder) not in self._caches:
            from linter.files.user_folders import cache_folder
            from linter.rulebook.trust import Checked
            from linter.run.cache_trust import why_unused

            place = config.cache_dir or cache_folder()
            checked = None if folder is None else Checked(folder, config.path)
            named_by = config.path if "cache-dir" not in self._settings.overrides and config.cache_dir else None
            reason = why_unused(place, checked, named_by)
            self._caches[config.cache_dir, folder] = None if reason is None else Skipped(reason, file=str(place))
        return self._caches[config.cache_dir, folder] is None

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Warnings about caches that are not used."""
        return tuple(dict.fromkeys(one for one in self._caches.values() if one is not None))

    def format_at(self, path: str) -> str | None:
        """The format that the configuration has for files with the extension of `path`, None if it has none."""
        formats = self._config(self._config_file(self._folder_of(path))).formats
        if not formats:
            return None
        from linter.document.formats import extension_of

        return formats.get(extension_of(path))

    def excludes(self, path: str) -> str:
        """The pattern of `exclude` that matches the file or folder at `path`; "" if none does.

        Accept files are excluded too. The configuration for the folder of `path` is asked first, then those of the
        folders above. Raises ConfigError or UsageError.
        """
        first = self._folder_of(path)
        if first in self._without_excludes:
            return ""
        folder: Path | None = first
        nothing = True
        while folder is not None:
            config = self._config(self._config_file(folder))
            left_out = config.exclude or config.accept_files
            nothing = nothing and not left_out
            relative = relative_path(path, config.root) if config.root and left_out else None
            for pattern in config.exclude if relative else ():
                if relative and matches(pattern, relative):
                    return pattern
            if relative and relative in map(posixpath.normpath, config.accept_files):
                return relative
            if config.root is None or config.root == config.root.parent or self._settings.config is not None:
                break
            folder = None if (config.root / ".git").exists() else config.root.parent
        if nothing:
            self._without_excludes.add(first)
        return ""

    def _folder(self, draft: Draft) -> Path:
        return Path.cwd() if draft.stdin is not None else self._folder_of(draft.path)

    def _folder_of(self, path: str) -> Path:
        """The folder that the file or folder at `path` lies in, absolute; worked out once for each that paths name."""
        folder, name = os.path.split(path)
        if name in {"", "."}:
            return Path(path).absolute().parent
        if folder not in self._folders:
            self._folders[folder] = Path(folder).absolute()
        return self._folders[folder]

    def _config(self, file: Path | None) -> Config:
        if file not in self._configs:
            config = load_config(file)
            if config.accept_files:
                from linter.config.accept import with_accept_files

                config = with_accept_files(config)
            self._configs[file] = merge_command_line(config, self._settings.overrides)
        return self._configs[file]

    def _config_file(self, folder: Path) -> Path | None:
        if self._settings.isolated or self._settings.config is not None:
            return self._settings.config
        return find_config(folder, self._files)

    def _baseline(self, config: Config) -> Baseline | None:
        if self._settings.baseline is not None:
            return self._settings.baseline
        file = config.baseline
        if file is None:
            return None
        if file not in self._baselines:
            from linter.findings.baseline import read_baseline

            self._baselines[file] = read_baseline(file)
        return self._baselines[file]

    def _rulebook(self, config: Config) -> Rulebook:
        key = (config.packs, config.root if config.packs else None)  # without packs the folder changes nothing
        if key not in self._rulebooks:
            self._rulebooks[key] = load_rulebook(*key, config.origins)
        return self._rulebooks[key]


def _services(config: Config) -> Services:
    if not config.registers:
        return DEFAULT
    from linter.config.registers import house_registers

    return Services(house_registers(config))


def _left_out(config: Config) -> str | None:
    """Why rules that need LanguageTool do not run, or None; where it is required they run, and fail without it."""
    if config.languagetool == "off":
        return OFF
    if config.languagetool == "required" or config.languagetool_url or server_jar().is_file():
        return None
    return NOT_INSTALLED


OFF = "LanguageTool is turned off in the configuration"
"""The reason if LanguageTool is turned off; reports do not mention it."""
