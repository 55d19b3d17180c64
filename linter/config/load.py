"""Find and read a draft's configuration file, and lay the command line's settings over it.

A configuration is `copydesk.toml`, `.copydesk.toml` or the table `[tool.copydesk]` of `pyproject.toml`, looked for in
this order in each folder from the draft's own upwards, up to and including the root of its repository (the folder
with `.git`). Only the first one found is used: files further up are not merged in.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter.config.schema import SETTINGS, Config, PathSection
from linter.config.settings import Words
from linter.errors import ConfigError, UsageError, nearest
from linter.files.bounded_read import read_regular, reason_of
from linter.files.owners import VARIABLE as SAFE_DIRECTORY
from linter.files.owners import foreign_owner
from linter.files.toml import LARGEST, Table, dotted, read_toml, shown

COMMAND_LINE = "command line"
"""The origin of a setting that no file states."""


def find_config(start: Path, known: dict[Path, Path | None] | None = None) -> Path | None:
    """The configuration file for `start` (a draft that need not exist, or a folder), None if there is none.

    known: the answers for folders so far, to which those for the folders on the way are added, so that asking for each
    folder of a tree looks into each folder once. A file counts by its name even if it can't be read: `load_config`
    reports that.

    Raises ConfigError for a file or folder that another user owns (the user has not chosen it, and it can name
    programs), and for a `pyproject.toml` on the way that can't be read, or mentions copydesk and is not valid TOML.
    """
    known = {} if known is None else known
    folder = start.absolute()
    passed: list[Path] = []
    found: Path | None = None
    while folder not in known:
        passed.append(folder)
        found = config_of(folder)
        if found is not None:
            _refuse_foreign(found)
            break
        is_top = os.path.exists(folder / ".git")  # noqa: PTH110 - which takes any name, also one that is too long
        if is_top or folder == folder.parent:
            break
        folder = folder.parent
    else:
        found = known[folder]
    known.update(dict.fromkeys(passed, found))
    return found


def _refuse_foreign(config: Path) -> None:
    for place, what in ((config, "belongs"), (config.parent, "lies in a folder that belongs")):
        owner = foreign_owner(place)
        if owner is not None:
            raise ConfigError(f"{what} to another user (user id {owner}); {IF_TRUSTED}", path=shown(config))


def config_of(folder: Path) -> Path | None:
    """The configuration file in `folder` itself, whoever owns it. Raises ConfigError as find_config() does."""
    for name in ("copydesk.toml", ".copydesk.toml"):
        if os.path.lexists(folder / name):
            return folder / name
    project = folder / "pyproject.toml"
    return project if os.path.lexists(project) and _configures_copydesk(project) else None


IF_TRUSTED = f"to let it run programs as you, name the configuration with --config, or the folder in {SAFE_DIRECTORY}"
"""What to do about a configuration of another user."""


def load_config(path: Path | None) -> Config:
    """Read the configuration file at `path`; the defaults for None.

    Raises ConfigError with the line of the first error. Whether the named rules and options exist is checked later (see
    rulebook/selection.py).
    """
    if path is None:
        return Config()
    path = Path(path).absolute()
    table: Table | None = read_toml(path, ConfigError)
    assert table is not None
    if path.name == "pyproject.toml":
        tools = table.table("tool")
        table = tools.table("copydesk") if tools else None
        if table is None:
            raise ConfigError("has no table [tool.copydesk]", path=shown(path))
    return _config(table, path)


def merge_command_line(config: Config, overrides: Mapping[str, Words]) -> Config:
    """`config` with the command line's settings laid over it. overrides: name of a setting -> its words there.

    Environment variables are used after the command line and before the file. Settings that a section of `per-path`
    may hold are laid over the file as one more section, the last (`Config.command_line`).

    Raises UsageError for an invalid value. Names of rules are checked when rules are selected.
    """
    unknown = [name for name in overrides if all(name != setting.name for setting in SETTINGS)]
    if unknown:
        raise UsageError(f"unknown setting {unknown[0]!r}{nearest(unknown[0], [one.name for one in SETTINGS])}")
    origins = dict(config.origins)
    changes: dict[str, Any] = {}
    section: dict[str, Any] = {}
    for setting in SETTINGS:
        if setting.name in overrides:
            source, origin, words = setting.option, COMMAND_LINE, overrides[setting.name]
        elif setting.variable and (named := os.environ.get(setting.variable)):
            source, origin, words = setting.variable, f"environment variable {setting.variable}", named
        else:
            continue
        value = setting.read_words(words, source)
        if setting.field in PathSection._fields:
            section[setting.field] = value
        else:
            changes[setting.field] = value
            origins[setting.name] = origin
    if any(section.values()):
        changes["command_line"] = PathSection("**", **section)
    return config._replace(origins=origins, **changes) if changes else config


def _configures_copydesk(project: Path) -> bool:
    """Whether a pyproject.toml has a table for us; one that doesn't mention us need not even be valid TOML."""
    try:
        if b"copydesk" not in read_regular(project, LARGEST):
            return False
    except FileNotFoundError:  # a link to nothing
        return False
    except OSError as reason:
        raise ConfigError(f"can't be read: {reason_of(reason)}", path=shown(project)) from reason
    tools = read_toml(project, ConfigError).values.get("tool")
    return isinstance(tools, dict) and "copydesk" in tools


def _config(table: Table, path: Path) -> Config:
    fields: dict[str, Any] = {}
    for setting in SETTINGS:
        value = table.read(setting.name, setting.kind.read)
        if value is not None:
            fields[setting.field] = path.parent / value if isinstance(value, Path) else value
    table.finish()
    return Config(path=path, root=path.parent, origins=_origins(table), **fields)


def _origins(table: Table) -> Mapping[str, str]:
    """Where each value of `table` stands, empty tables too; for an array, its elements too."""
    origins: dict[str, str] = {}
    path = shown(table.file.path)

    def note(value: object, place: tuple[str | int, ...]) -> None:
        if place and not (isinstance(value, dict) and value):
            origins[dotted(place)] = f"{path}:{table.line(*place)}"
        if isinstance(value, dict):
            for key, inner in value.items():
                note(inner, (*place, key))
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                note(inner, (*place, number))

    note(table.values, ())
    return origins
