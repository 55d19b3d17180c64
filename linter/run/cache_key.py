"""The key of what is known of a draft: a digest of everything that it depends on, before the draft is parsed.

That is the draft (bytes, path, format, and what the run says of it), its configuration, the content of the packs, of
the registers and of the files that options name, copydesk and its data, the imported registers, and Python. Not part of
it are the settings that come into play afterwards: the fail level, the baseline and what is excluded.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.cache.digest import digest
from linter.files.bounded_read import stream_regular
from linter.files.walking import walk
from linter.registers.folder import register_folder
from linter.rulebook.loader import builtin_pack

if TYPE_CHECKING:
    from linter.cache.store import Store
    from linter.run.discovery import Draft
    from linter.run.resolver import InForce

FORMAT = 3
"""Version of the cached results; a new version makes all older ones unknown."""

FEWEST_DRAFTS = 10
"""Smallest number of drafts for which opening the cache and computing keys pays."""

_LIBRARIES = ("marisa_trie", "pyromark", "yaml")
_WHOLE = 1 << 18  # bytes: the data files of copydesk that are longer have a checksum in their first 64
_HEADER = 64
_APART = frozenset({
    "path", "root", "packs", "registers", "accept_files", "fail_level", "baseline", "exclude", "time_limit",
    "cache_dir", "languagetool_url", "languagetool_start_limit", "formats", "origins",
})  # fmt: skip
"""Fields of a configuration that decide nothing about a draft, or only by what else is in the key."""
_INSTALLED = "installed"  # kind of answers in the cache: the digest of copydesk, by what the system says of its files
_FRESH = 3_000_000_000  # nanoseconds: in a file that is younger, a change may go unnoticed


class Keys:
    """Computes keys for one run; what all drafts share is read once. store: knows what copydesk itself consists of."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store
        self._packs: dict[Path, bytes] = {}
        self._configurations: dict[int, tuple[InForce, bytes | None]] = {}

    def key(self, draft: Draft, data: bytes, in_force: InForce, *, compared: bool = False) -> bytes | None:
        """The 16-byte key of what is known of `draft`, whose bytes are `data`; None if it can't be computed.

        compared: whether it is to be held against a baseline or an earlier version.
        """
        configuration = self.configuration(in_force)
        if configuration is None:
            return None
        said = (draft.format, draft.headline, draft.date, draft.lang, sections_of(draft, in_force), compared)
        return digest(configuration, draft.path.encode("utf-8", "surrogatepass"), repr(said).encode(), data)

    def configuration(self, in_force: InForce) -> bytes | None:
        """A digest of all that is in force and not one draft's own; None if some of it can't be read."""
        known = self._configurations.get(id(in_force.config))
        if known is None:
            known = self._configurations[id(in_force.config)] = (in_force, self._configuration(in_force))
        return known[1]

    def _configuration(self, in_force: InForce) -> bytes | None:
        config, services = in_force.config, in_force.services
        parts = [self._copydesk]
        for pack in in_force.rulebook.packs[1:]:  # the first is copydesk's own
            if pack.folder not in self._packs:
                self._packs[pack.folder] = digest(*_contents(pack.folder, _LONGEST))
            parts.append(self._packs[pack.folder])
        named = [config.rules, *(section.rules for section in config.per_path)]
        if config.command_line is not None:
            named.append(config.command_line.rules)
        try:
            files = [_named_file(config.root, value) for value in _strings(named)]
        except OSError:
            return None
        said = (
            [(name, value) for name, value in config._asdict().items() if name not in _APART],
            services.house.version if services.house is not None else "",
            services.imported,
            in_force.left_out,
        )
        return digest(*parts, b"%d" % len(files), *files, repr(said).encode("utf-8", "backslashreplace"))

    @cached_property
    def _copydesk(self) -> bytes:
        """A digest of copydesk, its data and rules, the registers and the platform.

        It is looked up by what the system says of the files, of which the time of the last change can't be set.
        """
        package = Path(__file__).parent.parent
        folders = [package] if builtin_pack().is_relative_to(package) else [package, builtin_pack()]
        folders.append(register_folder())
        if self._store is None:
            return _installed(folders)
        stamps: list[str] = []
        newest = 0
        for folder in folders:
            stamps.append(os.fspath(folder))
            for name, status in _statuses(folder):
                stamps.append(f"{name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}")
                newest = max(newest, status.st_ctime_ns)
        key = digest(_platform(), "\n".join(stamps).encode("utf-8", "surrogateescape"))
        known = self._store.look_up(_INSTALLED, [key]).get(key)
        if known is not None:
            return known
        found = _installed(folders)
        if time.time_ns() - newest > _FRESH:
            self._store.keep(_INSTALLED, {key: found})
        return found


_LONGEST = 1 << 62


def sections_of(draft: Draft, in_force: InForce) -> tuple[int, ...]:
    """The numbers of the configuration's sections for the draft's path."""
    if not in_force.config.per_path:
        return ()
    from linter.run.check import sections_for

    chosen = sections_for(in_force.config, draft.path)
    return tuple(number for number, section in enumerate(in_force.config.per_path) if section in chosen)


def _installed(folders: Iterable[Path]) -> bytes:
    parts = [_platform()]
    for folder in folders:
        parts += _contents(folder, _WHOLE)
    return digest(*parts)


def _platform() -> bytes:
    parts = [b"%d" % FORMAT, sys.version.encode()]
    for name in _LIBRARIES:
        found = find_spec(name)
        size = Path(found.origin).stat().st_size if found and found.origin else 0
        parts.append(f"{name} {size}".encode())
    return digest(*parts)


def _strings(value: Any) -> Iterator[str]:
    """All texts among the options of rules, any of which may name a file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _strings(inner)


def _named_file(root: Path | None, value: str) -> bytes:
    """The content of the file that an option names, if it is one. Raises OSError if it can't be read."""
    try:
        path = (root or Path.cwd()) / value
        if not value or not path.exists():
            return b""
    except (OSError, ValueError):  # too long for a name, or a null character
        return b""
    return _file(path, _WHOLE)


def _contents(folder: Path, whole: int) -> Iterator[bytes]:
    """Names and contents of the files in `folder`, in order; of files longer than `whole` bytes, see _file()."""
    for where, folders, files in walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            yield os.fsencode(path.relative_to(folder))
            try:
                yield _file(path, whole)
            except OSError:
                yield b"unreadable"


def _statuses(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """What the system says of the files whose contents `_contents` yields, with their names."""
    waiting = [os.fspath(folder)]
    while waiting:
        where = waiting.pop()
        try:
            with os.scandir(where) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in found:
            try:
                if not entry.is_dir():
                    yield entry.path, entry.stat()
                elif entry.name != "__pycache__" and not entry.name.startswith(".") and not entry.is_symlink():
                    waiting.append(entry.path)
            except OSError:  # such as a link to nothing, which `_contents` can't read either
                continue


def _file(path: Path, whole: int) -> bytes:
    """A digest of a file's content or, if it is long, of its size, time and first bytes."""
    with stream_regular(path) as file:
        status = os.fstat(file.fileno())
        if status.st_size <= whole:
            return file.read()
        header = file.read(_HEADER)
    written = 0 if header.startswith(b"copydesk") else status.st_mtime_ns  # whose header has a checksum
    return b"%d %d %b" % (status.st_size, written, header)
