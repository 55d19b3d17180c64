"""Packs that other installed packages provide, known by their entry points."""

from __future__ import annotations

import importlib.metadata
import importlib.util
from pathlib import Path

from linter.errors import nearest


def installed_pack(name: str, group: str) -> Path:
    """The folder of the pack that an installed distribution registers as `name` in `group`.

    The entry point names a package, or a folder in it (`newsroom`, `newsroom.rules` or `newsroom:rules`); nothing is
    imported to find it. Raises LookupError with what to tell the user if there is none.
    """
    entries = importlib.metadata.entry_points(group=group)
    values = sorted({entry.value for entry in entries if entry.name == name})
    if not values:
        near = nearest(name, sorted({entry.name for entry in entries}))
        raise LookupError(
            f"unknown pack {name!r}: no installed pack has this name{near or '; to name a folder, start with ./'}"
        )
    if len(values) > 1:
        raise LookupError(f"several installed packs have the name {name!r}: {', '.join(values)}")
    package, *inner = values[0].replace(":", ".").split(".")
    found = importlib.util.find_spec(package)
    for place in (found.submodule_search_locations or []) if found else []:
        folder = Path(place, *inner)
        if folder.is_dir():
            return folder
    raise LookupError(f"the installed pack {name!r} names {values[0]!r}, which is not a package folder")
