"""A pack: a folder of rules with a `pack.toml` that describes it."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from linter.errors import CopydeskError, RuleError
from linter.records import NamedTuple


class Manifest(NamedTuple):
    """The content of a `pack.toml`. `overrides` are the ids of rules of earlier packs that this pack replaces."""

    name: str
    version: str = ""
    description: str = ""
    overrides: tuple[str, ...] = ()


class Pack:
    """A folder of rules. Its `pack.toml` is read on first use, and raises RuleError if it is wrong.

    A house's own folder of rules may do without one: then its name is the folder's. installed: whether another
    distribution brought it.
    """

    def __init__(self, folder: Path, *, installed: bool = False) -> None:
        self.folder = folder
        self.installed = installed

    def __repr__(self) -> str:
        return f"Pack({self.folder})"

    @cached_property
    def manifest(self) -> Manifest:
        """The content of `pack.toml`."""
        from linter.files.toml import read_toml

        name = self.folder.resolve().name
        path = self.folder / "pack.toml"
        if not os.path.lexists(path):
            return Manifest(name)
        table = read_toml(path, RuleError)
        manifest = Manifest(
            name=table.string("name") or name,
            version=table.string("version") or "",
            description=table.string("description") or "",
            overrides=table.strings("overrides"),
        )
        table.finish()
        return manifest

    @property
    def name(self) -> str:
        """Its name in lists and messages."""
        return self.manifest.name

    @property
    def version(self) -> str:
        """Its version, "" if it states none."""
        return self.manifest.version

    @property
    def description(self) -> str:
        """One line of description."""
        return self.manifest.description

    @property
    def overrides(self) -> tuple[str, ...]:
        """Ids of rules of earlier packs that it replaces."""
        return self.manifest.overrides

    def wrong_override(self, number: int, message: str) -> CopydeskError:
        """An error at one of the overrides, counted from 0."""
        from linter.files.toml import read_toml

        return read_toml(self.folder / "pack.toml", RuleError).wrong(message, "overrides", number)
