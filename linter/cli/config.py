"""`copydesk config`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from linter.cli.output import write
from linter.cli.scope import ConfigOption, IsolatedOption, in_force_at
from linter.config.schema import SETTINGS, Config
from linter.files.toml import dotted, shown
from linter.reports.wording import counted
from linter.rulebook.selection import select
from linter.run.resolver import InForce
from linter.terminal import printable

DEFAULT = "default"
"""The origin of what nobody set."""


def config(
    path: Annotated[
        Path, typer.Argument(metavar="[PATH]", help="Draft or folder (default: the working directory).")
    ] = Path(),
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Show the settings and rules in force for a path, and where each comes from.

    The draft need not exist: its front matter is not read (see check --why).
    """
    in_force = in_force_at((path if path.is_dir() else path.parent).absolute(), config, isolated)
    lines = [*_settings(in_force.config), *_registers(in_force), "", *_rules(in_force, path)]
    write("".join(f"{printable(line)}\n" for line in lines))


def _settings(config: Config) -> Iterator[str]:
    yield f"# configuration: {shown(config.path) if config.path else 'none found, defaults apply'}"
    for setting in SETTINGS:
        if setting.field != "per_path":
            yield from _lines((setting.name,), getattr(config, setting.field), config.origins)
    for section in config.per_path:
        for setting in SETTINGS:
            value = getattr(section, setting.field, None)
            if value:
                yield from _lines(("per-path", section.pattern, setting.name), value, config.origins)


def _registers(in_force: InForce) -> Iterator[str]:
    """The house's registers that the configuration leads to, a file a line."""
    for file in in_force.services.house.files if in_force.services.house else ():
        dates = " to ".join(dict.fromkeys(filter(None, (file.oldest, file.newest)))) or "no date stated"
        yield f"# register: {shown(file.path)}, {counted(file.rows, 'row')} of {file.kind}, as of {dates}"


def _lines(place: tuple[str, ...], value: Any, origins: Mapping[str, str]) -> Iterator[str]:
    """A line for a setting; for a table, one for each thing that stands in it."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _lines((*place, key), inner, origins)
    elif value is None:
        yield f"# {dotted(place)} is not set"
    else:
        yield f"{dotted(place)} = {_toml(value)}  # {origins.get(dotted(place), DEFAULT)}"


def _toml(value: Any) -> str:
    import json

    def plain(inner: Any) -> str:
        return shown(inner) if isinstance(inner, Path) else str(inner)

    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=plain)


def _rules(in_force: InForce, path: Path) -> Iterator[str]:
    selection = select(in_force.rulebook, in_force.config, str(path), left_out=in_force.left_out)
    running = {rule.id: rule for rule in selection.rules}
    longest = max((len(name) for name in selection.reasons), default=0)
    yield f"# {counted(len(running), 'rule')} of {len(selection.reasons)} run"
    for name, reason in selection.reasons.items():
        severity = running[name].severity.value if name in running else ""
        yield f"# {name:<{longest}}  {severity:<7}  {reason}"
