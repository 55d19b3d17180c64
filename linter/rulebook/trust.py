"""Refusing the Python of a repository that is checked, for drafts that come from outside.

Whoever proposes a change to a repository may propose a rule with it. A declarative rule can only find words; a Python
rule is a program, which would run with whatever the machine that checks it may do. So where strangers' changes are
checked, no Python of theirs is loaded, and a run that would have needed it ends with an error.
"""

from __future__ import annotations

import sysconfig
from pathlib import Path

from linter.config.toml import shown
from linter.errors import RuleError
from linter.git import top_of
from linter.rulebook.loader import Rulebook
from linter.rulebook.pack import Pack


def refuse_python(rulebook: Rulebook, folder: Path, *, config: Path | None, named: bool) -> None:
    """Raise RuleError for the first Python rule that comes with the drafts in `folder`, whether it is selected or not.

    config: the configuration file that names the packs. named: whether the command line chose it. Python is run of the
    built-in pack, of packs that are installed beside copydesk or outside the repository of the drafts, and of folders
    outside it that a configuration outside it names on the command line; the configuration of a repository can't vouch
    for a folder.
    """
    repository = (top_of(folder) or (config.parent if config else folder)).resolve()
    chosen = named and config is not None and not config.resolve().is_relative_to(repository)
    for pack in rulebook.packs[1:]:
        if _is_trusted(pack, repository, chosen):
            continue
        for rule in rulebook.rules:
            if rule.pack is pack and rule.path.suffix == ".py":
                raise RuleError(
                    "is a Python rule, and --declarative-only runs none of the repository that is checked",
                    path=shown(rule.path),
                )


def _is_trusted(pack: Pack, repository: Path, chosen: bool) -> bool:
    folder = pack.folder.resolve()
    if pack.installed and any(
        folder.is_relative_to(Path(sysconfig.get_path(name)).resolve()) for name in ("purelib", "platlib")
    ):
        return True
    return (pack.installed or chosen) and not folder.is_relative_to(repository)
