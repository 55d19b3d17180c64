"""The house's registers that a configuration names, by their paths."""

from __future__ import annotations

import os
from pathlib import Path

from linter.config.schema import Config
from linter.errors import ConfigError
from linter.files.toml import dotted
from linter.registers.house import HouseRegisters
from linter.registers.house_files import ENDINGS, read_house


def house_registers(config: Config) -> HouseRegisters | None:
    """The registers that a configuration names, None if it names none.

    Raises ConfigError: at the configuration's line for what is not there, else at the line of the register.
    """
    if not config.registers:
        return None
    paths = []
    for number, name in enumerate(config.registers):
        path = (config.root or Path()) / name
        if not os.path.exists(path):  # noqa: PTH110 - which takes any name, also one that is too long
            raise _wrong(config, number, f"register not found: {name!r}")
        if not path.is_dir() and not path.name.endswith(ENDINGS):
            supported = ", ".join(ENDINGS)
            raise _wrong(config, number, f"{name!r} is not a file of a register (supported: {supported}) or a folder")
        paths.append(path)
    return read_house(paths)


def _wrong(config: Config, number: int, message: str) -> ConfigError:
    """An error at the line where the configuration names its register `number`, counted from 0."""
    file, _, line = config.origins.get(dotted(("registers", number)), "").rpartition(":")
    return ConfigError(message, path=file or config.path, line=int(line) if line.isdigit() else None)
