"""Refuse Python code of the checked repository, for drafts from strangers.

A proposed change can contain a rule. A declarative rule can only find words, but a Python rule is a program with all
permissions of the machine. If strangers' changes are checked, none of their Python is loaded, and a run that needs it
ends with an error.
"""

from __future__ import annotations

import os
import sysconfig
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from linter.config.load import IF_TRUSTED
from linter.config.schema import Config, PathSection
from linter.errors import ConfigError, RuleError
from linter.files.owners import foreign_owner
from linter.files.toml import dotted, shown
from linter.rulebook.loader import LoadedRule, Rulebook
from linter.rulebook.pack import Pack

_MOST_LINKS = 40  # as Linux has it


class Checked:
    """The checked repository: everything that a stranger may have written, for drafts in `folder`.

    It is every folder with a `.git`, of whatever kind, above the drafts, above the working directory and above the
    configuration `config`: if one repository is inside another, such as a submodule, a change can be proposed to
    either. Drafts outside of repositories belong to their folder, and to that of their configuration.
    """

    def __init__(self, folder: Path, config: Path | None) -> None:
        around = [folder, *([config.parent] if config else [])]
        self.in_git = bool(_repositories(folder))
        self.roots = {root for start in around for root in _repositories(start)}
        with suppress(FileNotFoundError):  # the working directory is gone
            self.roots.update(_repositories(Path.cwd()))
        if not self.in_git:
            self.roots.update(Path(os.path.realpath(place)) for place in around)

    def holds(self, path: Path) -> bool:
        """Whether the file or folder at `path` lies there, or a link that leads to it does."""
        return any(place.is_relative_to(root) for place in _on_the_way(path) for root in self.roots)


def refuse_python(rulebook: Rulebook, folder: Path, *, config: Path | None, named: bool) -> None:
    """Raise RuleError for the first Python rule of the checked repository, whether it is selected or not.

    config: the configuration file that names the packs. named: whether the command line chose it. Trusted are the
    built-in pack, packs installed beside copydesk or outside the checked repository, and folders outside it that are
    named by a configuration outside it that the command line chose: a repository's configuration can't vouch for a
    folder.
    """
    if len(rulebook.packs) < 2:
        return
    checked = Checked(folder, config)
    chosen = named and config is not None and checked.in_git and not checked.holds(config)
    for pack in rulebook.packs[1:]:
        for rule in rulebook.rules:
            if rule.pack is pack and rule.path.suffix == ".py" and not _is_trusted(rule, pack, checked, chosen):
                raise RuleError(
                    "is a Python rule of the checked repository, which --declarative-only does not run",
                    path=shown(rule.path),
                )


def refuse_files(rulebook: Rulebook, folder: Path, config: Config) -> None:
    """Raise ConfigError for the first option that names a file of the checked repository, such as a word model.

    C++ libraries that trust their input read such files: a malicious file can crash the process, or worse.
    Call it after `refuse_python`.
    """
    sections: list[tuple[Config | PathSection, tuple[str, ...]]] = [(config, ())]
    sections += [(section, ("per-path", section.pattern)) for section in config.per_path]
    for section, place in sections:
        for rule_id, values in section.rules.items():
            rule = rulebook.get(rule_id)
            for option in rule.options if rule is not None and values else ():
                value = option.read(values[option.name]) if option.name in values else None
                if isinstance(value, Path) and Checked(folder, config.path).holds((config.root or Path.cwd()) / value):
                    origin = config.origins.get(dotted((*place, "rules", rule_id, option.name)), "")
                    path, _, line = origin.rpartition(":")
                    raise ConfigError(
                        f"{option.name} names a file of the checked repository, which --declarative-only does not read",
                        path=path or config.path,
                        line=int(line) if path else None,
                    )


def refuse_foreign(rulebook: Rulebook) -> None:
    """Raise RuleError for the first Python rule in a folder that another user of this machine could have written to.

    For packs of a configuration that the command line did not choose. The owner of a folder can replace its bytecode.
    """
    for rule in rulebook.rules:
        if rule.pack is rulebook.packs[0] or rule.pack.installed or rule.path.suffix != ".py":
            continue
        bytecode = Path(cache_from_source(rule.path))
        for place in (rule.path, bytecode, bytecode.parent, rule.path.parent, rule.pack.folder):
            owner = foreign_owner(place)
            if owner is not None:
                what = "belongs" if place == rule.path else f"{shown(place)} belongs"
                raise RuleError(f"{what} to another user (user id {owner}); {IF_TRUSTED}", path=shown(rule.path))


def _is_trusted(rule: LoadedRule, pack: Pack, checked: Checked, chosen: bool) -> bool:
    if pack.installed and all(map(_is_beside_copydesk, (pack.folder, rule.path))):
        return True
    return (pack.installed or chosen) and not checked.holds(pack.folder) and not checked.holds(rule.path)


def _is_beside_copydesk(path: Path) -> bool:
    folders = (Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib"))
    real = path.resolve()
    return any(real.is_relative_to(folder) for folder in folders)


def _repositories(start: Path) -> list[Path]:
    """Every folder with a `.git` at or above `start`."""
    return [place for place in _on_the_way(start) if os.path.lexists(place / ".git")]


def _on_the_way(path: Path) -> list[Path]:
    """All folders and links that the system goes through to come to `path`, and where it comes to."""
    absolute = path.absolute()
    here = Path(absolute.anchor)
    passed, waiting, links = [here], list(absolute.parts[1:]), 0
    while waiting:
        name = waiting.pop(0)
        if name == "..":
            here = here.parent
            continue
        here /= name
        passed.append(here)
        if os.path.islink(here) and links < _MOST_LINKS:  # noqa: PTH114 - it raises nothing
            target = here.readlink()
            here = Path(target.anchor) if target.is_absolute() else here.parent
            waiting[:0] = target.parts[1:] if target.is_absolute() else target.parts
            links += 1
    return passed
