"""What is in force for a draft: the settings of the command line, its configuration and the rules of its packs."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from linter.config.accept import with_accept_files
from linter.config.load import find_config, load_config, merge_command_line
from linter.config.paths import matches, relative_path
from linter.config.schema import Config
from linter.config.settings import Words
from linter.errors import ConfigError, RuleError
from linter.files.walking import walk
from linter.findings.finding import Skipped
from linter.languagetool.paths import NOT_INSTALLED, server_jar
from linter.records import NamedTuple
from linter.registers.opening import open_imported
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select
from linter.run.discovery import Draft, Found, find_drafts

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.findings.baseline import Baseline
    from linter.findings.finding import Finding, RuleFailure
    from linter.languagetool.engine import Engine
    from linter.registers.house import HouseRegisters
    from linter.rulebook.loader import Rulebook, Selection
    from linter.rulebook.rule import Rule
    from linter.run.caches import Stores


class RunSettings(NamedTuple):
    """What the command line says for a whole run; None and empty mean that it says nothing.

    config: the configuration file for every draft. isolated: no configuration file counts. overrides: what is laid over
    every configuration, by the names of its settings ("fail-level": "note"; see config/schema.py). format: of the
    files named and of standard input. stdin_filename: the name under which standard input is reported. baseline: one
    that was read, in place of the configuration's. changed: only what is new since this commit or branch is reported;
    empty means the main branch. staged: only what is new in git's index is. declarative_only: no Python of the
    repository that is checked is run. force_exclude: files that are named are excluded too. jobs: processes at most,
    None for one for each core. cache: whether to use what earlier runs found.
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
    """The configuration with the command line laid over it, the rules of its packs, its baseline and its registers.

    left_out: why no rule runs that needs LanguageTool; None if they do. apart: what runs rules on a document where some
    of them must not run in this process; None if they all may.
    """

    config: Config
    rulebook: Rulebook
    baseline: Baseline | None = None
    house: HouseRegisters | None = None
    left_out: str | None = None
    apart: RunRules | None = None

    def select(self, path: str, document_settings: Mapping[str, Any] | None = None) -> Selection:
        """The rules for the draft at `path`; see rulebook/selection.py."""
        return select(self.rulebook, self.config, path, document_settings, left_out=self.left_out)

    def files(self) -> Iterator[Path]:
        """The files that decide: the configuration, what it names, and all that lies in the packs that it names."""
        if self.config.path is not None:
            yield self.config.path
        yield from ((self.config.root or Path.cwd()) / name for name in self.config.accept_files)
        yield from (file.path for file in (self.house.files if self.house else ()))
        if self.baseline is not None:
            yield self.baseline.file
        yield from self._option_files()
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
    """Finds what is in force for a draft, reading each configuration and each pack once."""

    def __init__(self, settings: RunSettings) -> None:
        self._settings = settings
        self._files: dict[Path, Path | None] = {}  # folder -> its configuration file
        self._configs: dict[Path | None, Config] = {}
        self._in_force: dict[Path | None, InForce] = {}
        self._rulebooks: dict[Any, Rulebook] = {}
        self._baselines: dict[Path, Baseline] = {}
        self._caches: dict[tuple[Path | None, Path | None], Skipped | None] = {}  # by place, and folder of drafts
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
        )

    def unmatched(self, paths: Sequence[str]) -> Iterator[Skipped]:
        """What to say of patterns that mean no file, in the configurations so far whose folders `paths` hold."""
        for config in list(self._configs.values()):
            if config.exclude or config.per_path:
                from linter.config.unmatched import unmatched_patterns

                yield from unmatched_patterns(config, paths)

    def for_draft(self, draft: Draft) -> InForce:
        """What is in force for `draft`, with its rules loaded. Raises ConfigError, DataError, RuleError or UsageError.

        The configuration is looked for from the draft's folder; for standard input, from the working directory.
        """
        if not self._registers_open:
            open_imported()  # a register that can't be used is told even if no draft has use for it
            self._registers_open = True
        in_force = self.at(self._folder(draft))
        in_force.select(draft.path)  # whatever is wrong with rules ends the run here
        return in_force

    @contextmanager
    def languagetool(self, work: Sequence[tuple[Draft, InForce]], stores: Stores) -> Iterator[Engine | None]:
        """LanguageTool for the drafts asked about so far, in use until the context ends; None if no rule needs it.

        work: these drafts. stores: the run's caches, in one of which its answers are kept unless that must not be used.
        It is asked for all that any rule of their packs surfaces, selected or not: what it has said of a sentence can
        then be used again whatever is selected. Raises ConfigError if the drafts' configurations name two servers.
        """
        needing = [here for here in self._in_force.values() if here.left_out is None]
        ids = {name for here in needing for rule in here.rulebook.selected() for name in rule.languagetool}
        for here in needing:
            for loaded in here.rulebook.rules:
                if loaded.needs_languagetool:
                    with suppress(RuleError):  # what is not selected can't fail
                        ids.update(loaded.make().languagetool)
        if not ids:
            yield None
            return
        from linter.languagetool.engine import Engine, in_use

        urls = {here.config.languagetool_url for here in needing}
        if len(urls) > 1:
            named = ", ".join(sorted(url or "one of our own" for url in urls))
            raise ConfigError(f"the drafts of one run can't be checked by different LanguageTool servers: {named}")
        limit = max(here.config.languagetool_start_limit for here in needing)
        open_store = None
        if work and all(self.may_cache(draft, here.config) for draft, here in work):
            # sentences have nothing to do with configurations: where several name a cache, the first draft's is used
            open_store = partial(stores.at, work[0][1].config.cache_dir)
        with in_use(Engine(ids, url=urls.pop(), limit=limit, open_store=open_store)) as engine:
            yield engine

    def at(self, folder: Path) -> InForce:
        """What is in force in `folder`. Raises ConfigError, RuleError or UsageError."""
        file, said = self._config_file(folder), self._settings
        if file not in self._in_force:
            config = self._config(file)
            rulebook = self._rulebook(config)
            if said.config is None and len(rulebook.packs) > 1:
                from linter.rulebook.trust import refuse_foreign

                refuse_foreign(rulebook)
            self._in_force[file] = InForce(config, rulebook, self._baseline(config), _house(config), _left_out(config))
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
        """Whether what earlier runs found may be used for a draft that `config` is in force for; `skipped` says if not.

        A cache that whoever proposes a change can bring along would decide what is found.
        """
        if not self._settings.cache:
            return False
        folder = self._folder(draft) if self._settings.declarative_only else None
        if (config.cache_dir, folder) not in self._caches:
            from linter.cache.store import user_folder
            from linter.rulebook.trust import Checked
            from linter.run.cache_trust import why_unused

            place = config.cache_dir or user_folder()
            checked = None if folder is None else Checked(folder, config.path)
            named_by = config.path if "cache-dir" not in self._settings.overrides and config.cache_dir else None
            reason = why_unused(place, checked, named_by)
            self._caches[config.cache_dir, folder] = None if reason is None else Skipped(reason, file=str(place))
        return self._caches[config.cache_dir, folder] is None

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What to say of the caches that are not used."""
        return tuple(dict.fromkeys(one for one in self._caches.values() if one is not None))

    def excludes(self, path: str) -> str:
        """The pattern by which `exclude` of a configuration means the file or folder at `path`; empty if none does.

        An accept file is no draft either. The configuration for the folder of `path` is asked, then those of the
        folders above. Raises ConfigError or UsageError.
        """
        folder: Path | None = Path(path).absolute().parent
        while folder is not None:
            config = self._config(self._config_file(folder))
            left_out = config.exclude or config.accept_files
            relative = relative_path(path, config.root) if config.root and left_out else None
            for pattern in config.exclude if relative else ():
                if relative and matches(pattern, relative):
                    return pattern
            if relative and relative in map(posixpath.normpath, config.accept_files):
                return relative
            if config.root is None or config.root == config.root.parent or self._settings.config is not None:
                return ""
            folder = None if (config.root / ".git").exists() else config.root.parent
        return ""

    def _folder(self, draft: Draft) -> Path:
        return Path.cwd() if draft.stdin is not None else Path(draft.path).absolute().parent

    def _config(self, file: Path | None) -> Config:
        if file not in self._configs:
            self._configs[file] = merge_command_line(with_accept_files(load_config(file)), self._settings.overrides)
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


def _house(config: Config) -> HouseRegisters | None:
    if not config.registers:
        return None
    from linter.config.registers import house_registers

    return house_registers(config)


def _left_out(config: Config) -> str | None:
    """Why rules that need LanguageTool don't run; where they were asked for they run, and fail if they can't."""
    if config.languagetool == "off":
        return OFF
    if config.languagetool == "required" or config.languagetool_url or server_jar().is_file():
        return None
    return NOT_INSTALLED


OFF = "the configuration turns LanguageTool off"
"""Why rules that need LanguageTool don't run where nobody wants them; not worth a word in reports."""
