"""Options that choose a configuration, for commands other than `check`, and what is in force with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linter.config.load import find_config, load_config
from linter.errors import UsageError, nearest
from linter.rulebook.loader import LoadedRule
from linter.run.resolver import InForce, Resolver, RunSettings

if TYPE_CHECKING:
    from linter.registers.house import HouseRegisters

ConfigOption = Annotated[Path | None, typer.Option(metavar="FILE", help="Use this configuration file.")]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Ignore all configuration files.")]

CONTRADICTION = "--isolated cannot be combined with --config"


def in_force_at(folder: Path, config: Path | None, isolated: bool) -> InForce:
    """What is in force in `folder`. Raises UsageError for options that contradict each other."""
    if isolated and config is not None:
        raise UsageError(CONTRADICTION)
    return Resolver(RunSettings(config=config, isolated=isolated)).at(folder)


def house_at(folder: Path, config: Path | None, isolated: bool) -> HouseRegisters | None:
    """The registers that the configuration in force in `folder` names, None if it names none; no rule is loaded.

    Raises ConfigError, and UsageError for options that contradict each other.
    """
    if isolated and config is not None:
        raise UsageError("--isolated cannot be combined with --config")
    file = config if config is not None or isolated else find_config(folder)
    settings = load_config(file)
    if not settings.registers:
        return None
    from linter.config.registers import house_registers

    return house_registers(settings)


def rule_named(name: str, in_force: InForce) -> LoadedRule:
    """The rule with the id `name`, or the only one that has this name in any family. Raises UsageError."""
    rule = in_force.rulebook.get(name)
    if rule is not None:
        return rule
    alike = [one for one in in_force.rulebook.rules if one.name == name]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise UsageError(
            f"several rules have the name {name!r}; give one of their ids: {', '.join(one.id for one in alike)}"
        )
    raise UsageError(f"unknown rule {name!r}{nearest(name, [one.id for one in in_force.rulebook.rules])}")
