"""Which rules run on a draft, with which options and severities, and why.

Precedence. Four levels speak about a rule; the first that does decides:

1. the command line (`--select`, `--ignore`);
2. the draft's front matter (`copydesk: {select: [...]}`), which can only add rules (its `ignore` drops findings later,
   see findings/suppressions.py);
3. the `per-path` sections whose pattern means the draft, the last in the file first;
4. `select` and `ignore` of the configuration file.

Within a level an exact id beats a family, a family beats "all", and at the same rank `ignore` beats `select`. A level
that has a `select` speaks about every rule: what it does not select is off. Where no level speaks, a rule runs if it
is enabled by default. "all" means the rules enabled by default; a family or an id runs the others too.

Severities and options are looked up in the same order of levels, an exact id before a family; options are merged
key by key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.config.paths import matches, relative_path
from linter.config.schema import Config, PathSection
from linter.errors import ConfigError, CopydeskError, InputError, UsageError, nearest
from linter.files.toml import dotted
from linter.findings.finding import Severity, Skipped
from linter.records import NamedTuple
from linter.rulebook.loader import LoadedRule, Rulebook, Selection
from linter.rulebook.options import OptionError, read_options
from linter.rulebook.rule import Rule
from linter.time_limit import signals_handled


def select(
    rulebook: Rulebook,
    config: Config,
    path: str,
    document_settings: Mapping[str, Any] | None = None,
    *,
    left_out: str | None = None,
) -> Selection:
    """The rules for the draft at `path` (from the working directory) with the `copydesk:` settings of its front matter.

    left_out: why rules that need LanguageTool do not run, None if they do; it depends on the configuration only. Rules
    are created once for all drafts with the same sections of the configuration. Raises ConfigError (with the line) or
    UsageError for an unknown rule or option, RuleError for a rule that can't be loaded, InputError for an unknown name
    in the front matter.
    """
    relative = relative_path(path, config.root) if config.root and config.per_path else None
    sections = tuple(
        number for number, section in enumerate(config.per_path) if relative and matches(section.pattern, relative)
    )
    added = _front_matter_names(rulebook, document_settings or {}, path)
    key = (id(config), sections, added)
    if key not in rulebook.selections:
        if id(config) not in rulebook.checked_configs:
            _check_config(rulebook, config)
            rulebook.checked_configs[id(config)] = config
        with signals_handled():
            rulebook.selections[key] = _select(rulebook, config, sections, added, left_out)
    return rulebook.selections[key]


class _Level(NamedTuple):
    """One voice on which rules run. `place`: its keys in the configuration file."""

    where: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    only_adds: bool = False


def _select(
    rulebook: Rulebook, config: Config, sections: tuple[int, ...], added: tuple[str, ...], left_out: str | None
) -> Selection:
    levels = list(_levels(config, sections, added))
    rules: list[Rule] = []
    reasons: dict[str, str] = {}
    skipped: list[Skipped] = []
    for loaded in rulebook.rules:
        if left_out is not None and loaded.needs_languagetool:
            runs, _ = _decision(loaded, levels, enabled=loaded.glance.get("enabled") != "false")
            if runs and config.languagetool != "off":  # what somebody turned off is not missing
                skipped.append(Skipped(left_out, rule=loaded.id))
            reasons[loaded.id] = f"off: {left_out}"
            continue
        runs, reason = _decision(loaded, levels)
        reasons[loaded.id] = f"{'on' if runs else 'off'}: {reason}"
        if runs:
            rules.append(_made(loaded, config, sections))
    return Selection(tuple(rules), reasons, (*rulebook.families, *reasons), tuple(skipped))


def _levels(config: Config, sections: tuple[int, ...], added: tuple[str, ...]) -> Iterator[_Level]:
    if config.command_line:
        yield _Level("on the command line", config.command_line.select, config.command_line.ignore)
    if added:
        yield _Level("in the draft's front matter", added, only_adds=True)
    for number in reversed(sections):
        section = config.per_path[number]
        yield _Level(_file(config, f"per-path.{section.pattern!r}"), section.select, section.ignore)
    yield _Level(_file(config, ""), config.select, config.ignore)


def _file(config: Config, section: str) -> str:
    name = config.path.name if config.path else "the configuration"
    return f"in {section} of {name}" if section else f"in {name}"


def _decision(rule: LoadedRule, levels: Iterable[_Level], enabled: bool | None = None) -> tuple[bool, str]:
    for level in levels:
        chosen, ignored = _rank(rule, level.select), _rank(rule, level.ignore)
        if ignored and ignored >= chosen:
            return False, f"ignored by {_name(rule, ignored)!r} {level.where}"
        if chosen:
            by = f"selected by {_name(rule, chosen)!r} {level.where}"
            if chosen == 1 and not (rule.enabled if enabled is None else enabled):
                return False, f"{by}, but disabled by default (select it by id or family)"
            return True, by
        if level.select and not level.only_adds:
            return False, f"not selected {level.where}"
    enabled = rule.enabled if enabled is None else enabled
    return enabled, "enabled by default" if enabled else "disabled by default (select it by id or family)"


def _rank(rule: LoadedRule, names: Iterable[str]) -> int:
    """How exactly `names` select the rule: 3 by id, 2 by family, 1 by "all", 0 not at all."""
    return 3 if rule.id in names else 2 if rule.family in names else 1 if "all" in names else 0


def _name(rule: LoadedRule, rank: int) -> str:
    return ("", "all", rule.family, rule.id)[rank]


def _made(loaded: LoadedRule, config: Config, sections: tuple[int, ...]) -> Rule:
    """The rule with its options and its severity in force."""
    voices: list[PathSection | Config] = [config.per_path[number] for number in reversed(sections)]
    voices.append(config)
    values: dict[str, Any] = {}
    for voice in voices:
        values = {**voice.rules.get(loaded.id, {}), **values}
    options = None
    if values:
        definition = loaded.definition
        assert definition.options_class is not None  # the configuration was checked
        options = read_options(definition.options_class, definition.options, values, config.root)
    rule = loaded.make(options)
    for voice in voices:
        severity = _severity(loaded, voice.severity)
        if severity is not None:
            rule.__dict__["severity"] = severity  # over the class's
            break
    return rule


def _severity(rule: LoadedRule, severities: Mapping[str, Severity]) -> Severity | None:
    return severities.get(rule.id) or severities.get(rule.family) or severities.get("all")


def _check_config(rulebook: Rulebook, config: Config) -> None:
    """Every rule, family and option that the configuration names exists."""
    if config.command_line:
        for option, names in (("--select", config.command_line.select), ("--ignore", config.command_line.ignore)):
            for name in names:
                if unknown := _unknown(rulebook, name):
                    raise UsageError(f"{option}: {unknown}")
    _check_section(rulebook, config, config, ())
    for section in config.per_path:
        _check_section(rulebook, config, section, ("per-path", section.pattern))


def _check_section(rulebook: Rulebook, config: Config, section: Config | PathSection, place: tuple[str, ...]) -> None:
    for key, names in (("select", section.select), ("ignore", section.ignore)):
        for number, name in enumerate(names):
            if unknown := _unknown(rulebook, name):
                raise _wrong(config, unknown, (*place, key, number))
    for name in section.severity:
        if unknown := _unknown(rulebook, name):
            raise _wrong(config, unknown, (*place, "severity", name))
    for rule_id, values in section.rules.items():
        loaded = rulebook.get(rule_id)
        where = (*place, "rules", rule_id)
        if loaded is None:
            known = (rule.id for rule in rulebook.rules)
            raise _wrong(config, f"unknown rule {rule_id!r}{nearest(rule_id, known)}", where, next(iter(values), None))
        options_class = loaded.definition.options_class
        if options_class is None:
            if values:
                raise _wrong(config, f"{rule_id} has no options", (*where, next(iter(values))))
            continue
        try:
            read_options(options_class, loaded.options, values)
        except OptionError as reason:
            raise _wrong(config, f"{rule_id}: {reason}", (*where, reason.option)) from reason


def _unknown(rulebook: Rulebook, name: str) -> str:
    """What is wrong with a name of rules, empty if nothing."""
    known = rulebook.names()
    if name in known:
        return ""
    return f"unknown {'rule' if '/' in name else 'rule or family'} {name!r}{nearest(name, known)}"


def _wrong(config: Config, message: str, place: tuple[str | int, ...], first_key: str | None = None) -> CopydeskError:
    """An error at a place of the configuration file, or at the first key of the table there."""
    origin = config.origins.get(dotted(place)) or (first_key and config.origins.get(dotted((*place, first_key))))
    if not origin:
        return ConfigError(f"{dotted(place)}: {message}", path=config.path)
    path, _, line = origin.rpartition(":")
    return ConfigError(message, path=path, line=int(line))


def _front_matter_names(rulebook: Rulebook, settings: Mapping[str, Any], path: str) -> tuple[str, ...]:
    names = settings.get("select", ())
    if isinstance(names, str):
        names = (names,)
    if not isinstance(names, (list, tuple)) or not all(isinstance(name, str) for name in names):
        raise InputError("select in the front matter must be a list of rules and families", path=path)
    for name in names:
        if unknown := _unknown(rulebook, name):
            raise InputError(f"in the front matter: {unknown}", path=path)
    return tuple(names)
