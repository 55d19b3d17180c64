"""The options by which commands other than `check` choose a configuration, and what they lead to."""

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

ConfigOption = Annotated[Path | None, typer.Option(metavar="FILE", help="Use this configuration.")]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]

CONTRADICTION = "--isolated uses no configuration and --config names one; give one of them"


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
        raise UsageError("--isolated uses no configuration and --config names one; give one of them")
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
        raise UsageError(f"several rules are called {name!r}: {', '.join(one.id for one in alike)}")
    raise UsageError(f"no rule is called {name!r}{nearest(name, [one.id for one in in_force.rulebook.rules])}")
