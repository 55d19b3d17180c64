"""Find the rules of packs by path: the tree is the registry.

A pack is a folder with a `pack.toml` and a folder for each family. A rule is `<family>/<rule>.py`,
`<family>/<rule>/rule.py` or `<family>/<rule>.toml`, and its id is `<family>/<rule>`. Other files of a family are data;
names that start with "_" or "." are ignored. A rule's file is read only when more than its id is needed, so rules that
are not selected cost nothing and cannot fail.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.errors import ConfigError, DataError, RuleError, nearest
from linter.files.bounded_read import read_regular
from linter.files.toml import LARGEST, shown
from linter.findings.finding import Severity
from linter.rulebook.definition import RuleDefinition, is_rule_name
from linter.rulebook.options import Option
from linter.rulebook.pack import Pack
from linter.rulebook.rule import Precision, Rule

if TYPE_CHECKING:
    from linter.config.schema import Config
    from linter.rulebook.documentation import RuleDoc
from linter.config.schema import Config
from linter.findings.finding import Skipped
from linter.records import NamedTuple

ENTRY_POINTS = "copydesk.packs"
"""The group of entry points by which installed packs are known: name = "package" or "package.folder"."""

_RULE_FILES = (".py", ".toml")


class LoadedRule:
    """A rule of a pack: where it is and, read on first use, what it is.

    Every attribute but `id`, `family`, `name`, `pack` and `path` raises RuleError (file and line) if the rule's file is
    wrong.
    """

    def __init__(self, rule_id: str, pack: Pack, path: Path) -> None:
        self.id = rule_id
        self.pack = pack
        self.path = path
        self.family, _, self.name = rule_id.partition("/")

    def __repr__(self) -> str:
        return f"LoadedRule({self.id})"

    @cached_property
    def definition(self) -> RuleDefinition:
        """What the rule's file says."""
        if self.path.suffix == ".toml":
            from linter.rulebook.declarative import load_declarative_rule

            return load_declarative_rule(self.path, self.id)
        from linter.rulebook.python_rules import load_python_rule

        return load_python_rule(self.path, self.id)

    @cached_property
    def glance(self) -> Mapping[str, str]:
        """The keys `kind` and `enabled` of a TOML rule as its file writes them, read without a parser.

        For rules that can't run, which should cost nothing: what is wrong with their files is told when they can.
        """
        if self.path.suffix != ".toml":
            return {}
        try:
            text = read_regular(self.path, LARGEST).decode("utf-8", "replace")
        except OSError:
            return {}
        return dict(re.findall(r"^(kind|enabled)[ \t]*=[ \t]*[\"']?([a-z-]+)", text.partition("\n[")[0], re.MULTILINE))

    @property
    def needs_languagetool(self) -> bool:
        """Whether it is a declarative rule whose kind asks LanguageTool."""
        return self.glance.get("kind") == "languagetool"

    @cached_property
    def doc(self) -> RuleDoc:
        """The rule's documentation."""
        return self.definition.read_doc()

    @property
    def severity(self) -> Severity:
        """The severity of its findings unless the configuration says otherwise."""
        return self.definition.severity

    @property
    def enabled(self) -> bool:
        """Whether it runs when nothing selects it."""
        return self.definition.enabled

    @property
    def quotations(self) -> str:
        """What happens to findings inside quotation marks: "check" or "skip"."""
        return self.definition.quotations

    @property
    def examples(self) -> tuple[str, ...]:
        """Small drafts in the notation of rulebook/testing.py."""
        return self.definition.examples

    @property
    def precision(self) -> Precision | None:
        """How often it is right, as measured."""
        return self.definition.precision

    @property
    def options(self) -> tuple[Option, ...]:
        """The settings it takes."""
        return self.definition.options

    def make(self, options: Any = None) -> Rule:
        """A rule ready to run. `options`: an instance of its options class, None for the defaults."""
        return self.definition.build(options)


class Rulebook:
    """All rules of all packs, by id. Read once for a run."""

    def __init__(self, packs: Sequence[Pack], rules: Sequence[LoadedRule]) -> None:
        self.packs = tuple(packs)
        self.rules = tuple(sorted(rules, key=lambda rule: rule.id))
        self._by_id = {rule.id: rule for rule in self.rules}
        self.families = tuple(dict.fromkeys(rule.family for rule in self.rules))
        self.selections: dict[Any, Selection] = {}  # made by rulebook/selection.py, kept as long as the rules are
        self.checked_configs: dict[int, Config] = {}  # by id; kept, so that its id stays its own

    def get(self, rule_id: str) -> LoadedRule | None:
        """The rule with this id."""
        return self._by_id.get(rule_id)

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The ids of the rules that are written in Python and not copydesk's own."""
        own = self.packs[0]
        return frozenset(rule.id for rule in self.rules if rule.pack is not own and rule.path.suffix == ".py")

    def selected(self) -> Iterator[Rule]:
        """The rules that were selected for any draft so far, with their options."""
        for selection in tuple(self.selections.values()):  # other threads may add to them
            yield from selection.rules

    def names(self) -> tuple[str, ...]:
        """Everything that `select` and `ignore` may name: ids, families and "all"."""
        return ("all", *self.families, *self._by_id)


def builtin_pack() -> Path:
    """The folder of the built-in pack: in the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / "pack.toml").is_file():
            return folder
    raise DataError("the built-in rules are missing; install copydesk again", path=package / "rules")


def load_rulebook(
    packs: Sequence[str] = (), root: Path | None = None, origins: Mapping[str, str] | None = None
) -> Rulebook:
    """The rules of the built-in pack and of `packs`: folders (from `root`; they start with "." or "/") and names of
    installed packs. `origins` are a configuration's, to say where a pack that is not there was named.

    Raises ConfigError for a pack that is not there, RuleError for one whose folder or `pack.toml` is wrong, or with a
    rule that another pack has too and it does not override.
    """
    loaded = [Pack(builtin_pack())]
    for number, name in enumerate(packs):
        try:
            pack = _named(name, root)
        except LookupError as reason:
            origin, _, line = (origins or {}).get(f"packs[{number}]", "").rpartition(":")
            raise ConfigError(str(reason.args[0]), path=origin or None, line=int(line) if origin else None) from reason
        if all(pack.folder.resolve() != other.folder.resolve() for other in loaded):
            loaded.append(pack)
    rules: dict[str, LoadedRule] = {}
    for pack in loaded:
        own = {rule.id: rule for rule in _rules(pack)}
        if pack is not loaded[0]:  # whose pack.toml is then not needed
            _check_overrides(pack, own, rules)
        rules.update(own)
    return Rulebook(loaded, list(rules.values()))


def _named(name: str, root: Path | None) -> Pack:
    if not name.startswith((".", "/")):
        from linter.rulebook.installed import installed_pack

        return Pack(installed_pack(name, ENTRY_POINTS), installed=True)
    folder = (root or Path.cwd()) / name
    if not os.path.isdir(folder):  # noqa: PTH112 - which takes any name, also one that is too long
        raise LookupError(f"pack {name!r} not found: {shown(folder)} is not a folder")
    return Pack(folder)


def _rules(pack: Pack) -> Iterator[LoadedRule]:
    for entry in _entries(pack.folder):
        if entry.is_dir():
            yield from _family(entry, pack)
        elif entry.suffix in _RULE_FILES and entry.name != "pack.toml":
            raise RuleError("is not in a family folder; move it to <pack>/<family>/", path=shown(entry))


def _family(folder: Path, pack: Pack) -> Iterator[LoadedRule]:
    seen: dict[str, Path] = {}
    for entry in _entries(folder):
        if entry.is_dir():
            name, path = entry.name, entry / "rule.py"
            if not os.path.lexists(path):
                stray = next((inner for inner in _entries(entry) if inner.suffix in _RULE_FILES), None)
                if stray is None:
                    continue  # data
                raise RuleError(
                    "is not a rule file; in a rule's own folder the file must be named rule.py", path=shown(stray)
                )
        elif entry.suffix in _RULE_FILES:
            name, path = entry.stem, entry
        else:
            continue
        for what, word in (("family", folder.name), ("rule", name)):
            if not is_rule_name(word):
                raise RuleError(
                    f"{word!r} is not a valid {what} name (use lower-case letters, digits and hyphens)",
                    path=shown(path),
                )
        rule_id = f"{folder.name}/{name}"
        if name in seen:
            raise RuleError(f"{rule_id} is already defined by {shown(seen[name])}", path=shown(path))
        seen[name] = path
        yield LoadedRule(rule_id, pack, path)


def _entries(folder: Path) -> list[Path]:
    """What lies in `folder`, by name, less hidden and private things."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as reason:
        raise RuleError(f"can't be read: {reason.strerror}", path=shown(folder)) from reason
    return [entry for entry in entries if not entry.name.startswith((".", "_"))]


def _check_overrides(pack: Pack, own: Mapping[str, LoadedRule], others: Mapping[str, LoadedRule]) -> None:
    for number, rule_id in enumerate(pack.overrides):
        missing = None
        if rule_id not in others:
            missing = f"overrides unknown rule {rule_id!r}: no earlier pack has it{nearest(rule_id, others)}"
        elif rule_id not in own:
            missing = f"overrides {rule_id!r}, but this pack has no such rule{nearest(rule_id, own)}"
        if missing:
            raise pack.wrong_override(number, missing)
    for rule_id, rule in own.items():
        if rule_id in others and rule_id not in pack.overrides:
            other = others[rule_id]
            raise RuleError(
                f"{rule_id} is already a rule of pack {other.pack.name!r} ({shown(other.path)}); "
                f'to replace it, add overrides = ["{rule_id}"] to pack.toml',
                path=shown(rule.path),
            )


class Selection(NamedTuple):
    """The rules that run on a draft, sorted by id, with the severity in force: their findings never have a higher one.

    rules: the rules.
    reasons: the id of each rule of the rulebook -> why it is on or off.
    names: the ids and families of all rules of the rulebook.
    skipped: rules that would run if what they need were available.
    unfit: rules that can't check this draft.
    """

    rules: tuple[Rule, ...]
    reasons: Mapping[str, str]
    names: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    unfit: tuple[Skipped, ...] = ()
