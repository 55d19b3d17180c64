"""The caches of one run; each folder's cache is opened once, on first use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.findings.finding import Skipped

if TYPE_CHECKING:
    from linter.cache.store import Store


class Stores:
    """The caches by folder. Nothing is imported or opened before first use."""

    def __init__(self) -> None:
        self._stores: dict[Path | None, Store] = {}

    def at(self, folder: Path | None) -> Store:
        """The cache in `folder`, a configuration's `cache-dir`; None for the user's own."""
        if folder not in self._stores:
            from linter.cache.store import Store
            from linter.files.user_folders import cache_folder

            self._stores[folder] = Store(folder or cache_folder(), named=folder is not None)
        return self._stores[folder]

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The warnings of the caches, for the report."""
        return tuple(
            Skipped(trouble, file=str(store.path)) for store in self._stores.values() for trouble in store.troubles
        )
