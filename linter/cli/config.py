"""`copydesk config`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from linter.cli.output import write
from linter.cli.scope import ConfigOption, IsolatedOption, in_force_at
from linter.config.schema import Config, PathSection
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
    for key, value in (
        ("packs", config.packs),
        ("select", config.select),
        ("ignore", config.ignore),
        ("accept", config.accept),
        ("accept-files", config.accept_files),
        ("registers", config.registers),
        ("fail-level", config.fail_level.value),
        ("lang", config.lang),
        ("date", str(config.date) if config.date else None),
        ("encoding", config.encoding),
        ("baseline", shown(config.baseline) if config.baseline else None),
        ("exclude", config.exclude),
        ("time-limit", config.time_limit),
        ("cache-dir", str(config.cache_dir) if config.cache_dir else None),
        ("languagetool", config.languagetool),
        ("languagetool-url", config.languagetool_url),
        ("languagetool-start-limit", config.languagetool_start_limit),
    ):
        yield _line((key,), value, config.origins)
    yield from _tables(config, (), config.origins)
    for section in config.per_path:
        place = ("per-path", section.pattern)
        for key, names in (("select", section.select), ("ignore", section.ignore)):
            if names:
                yield _line((*place, key), names, config.origins)
        yield from _tables(section, place, config.origins)


def _registers(in_force: InForce) -> Iterator[str]:
    """The house's registers that the configuration leads to, a file a line."""
    for file in in_force.services.house.files if in_force.services.house else ():
        dates = " to ".join(dict.fromkeys(filter(None, (file.oldest, file.newest)))) or "no date stated"
        yield f"# register: {shown(file.path)}, {counted(file.rows, 'row')} of {file.kind}, as of {dates}"


def _tables(section: Config | PathSection, place: tuple[str, ...], origins: Mapping[str, str]) -> Iterator[str]:
    for name, severity in section.severity.items():
        yield _line((*place, "severity", name), severity.value, origins)
    for rule, options in section.rules.items():
        for option, value in options.items():
            yield _line((*place, "rules", rule, option), value, origins)


def _line(place: Iterable[str], value: Any, origins: Mapping[str, str]) -> str:
    key = dotted(place)
    origin = origins.get(key, DEFAULT)
    return f"{key} = {_toml(value)}  # {origin}" if value is not None else f"# {key} is not set"


def _toml(value: Any) -> str:
    import json

    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=str)


def _rules(in_force: InForce, path: Path) -> Iterator[str]:
    selection = select(in_force.rulebook, in_force.config, str(path), left_out=in_force.left_out)
    running = {rule.id: rule for rule in selection.rules}
    longest = max((len(name) for name in selection.reasons), default=0)
    yield f"# {counted(len(running), 'rule')} of {len(selection.reasons)} run"
    for name, reason in selection.reasons.items():
        severity = running[name].severity.value if name in running else ""
        yield f"# {name:<{longest}}  {severity:<7}  {reason}"
