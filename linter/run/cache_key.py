"""The key of a cached result: a digest of everything that the rules' findings in a draft depend on.

That is the draft (text, path, format, date, language, accepted words), the selected rules with their severities and
options, the content of their packs, copydesk and its data, the imported registers, and Python. Suppressions,
quotations, baselines and the fail level are applied after the rules, so they are not part of the key.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.cache.digest import digest
from linter.files.bounded_read import stream_regular
from linter.files.walking import walk
from linter.registers.folder import register_folder
from linter.rulebook.loader import builtin_pack
from linter.rulebook.rule import NoOptions

if TYPE_CHECKING:
    from linter.config.schema import Config
    from linter.document.model import Document
    from linter.rulebook.loader import Rulebook, Selection

FORMAT = 1
"""Version of the cached results; a new version makes all older ones unknown."""

_LIBRARIES = ("marisa_trie", "pyromark", "yaml")
_WHOLE = 1 << 18  # bytes: the data files of copydesk that are longer have a checksum in their first 64
_HEADER = 64


class Keys:
    """Computes keys for one run; what all drafts share is read once."""

    def __init__(self) -> None:
        self._packs: dict[Path, bytes] = {}
        self._selections: dict[int, tuple[Selection, bytes | None]] = {}

    def key(self, document: Document, selection: Selection, rulebook: Rulebook, config: Config) -> bytes | None:
        """The 16-byte key for the findings of the selected rules in `document`; None if it can't be computed.

        Rules with external dependencies are left out. config: the source of the date and language for parsing.
        """
        known = self._selections.get(id(selection))
        if known is None:
            known = self._selections[id(selection)] = (selection, self._rules(selection, rulebook))
        if known[1] is None:
            return None
        house = document.services.house
        draft = (
            document.path,
            document.format,
            str(config.date),
            str(document.date),
            str(document.date_source),
            str(document.lang),
            document.source,
            house.version if house is not None else "",
            str(document.services.imported),
            repr(sorted(config.front_matter.items())),
            repr((config.ignore_pattern, config.ignore_block)),
            repr([(one.pattern, one.ignore_pattern, one.ignore_block) for one in config.per_path]),
            *sorted(document.accepted),
        )
        return digest(known[1], *(part.encode("utf-8", "surrogatepass") for part in draft))

    def _rules(self, selection: Selection, rulebook: Rulebook) -> bytes | None:
        parts = [self._copydesk]
        for pack in rulebook.packs[1:]:  # the first is copydesk's own
            if pack.folder not in self._packs:
                self._packs[pack.folder] = digest(*_contents(pack.folder, _LONGEST))
            parts.append(self._packs[pack.folder])
        for rule in selection.rules:
            if rule.outside:
                continue
            options = _options(rule.options)
            if options is None:
                return None
            parts += (rule.id.encode(), rule.severity.value.encode(), options)
        return digest(*parts)

    @cached_property
    def _copydesk(self) -> bytes:
        """A digest of copydesk, its data and rules, the registers and the platform."""
        package = Path(__file__).parent.parent
        folders = [package] if builtin_pack().is_relative_to(package) else [package, builtin_pack()]
        parts = [b"%d" % FORMAT, sys.version.encode()]
        for name in _LIBRARIES:
            found = find_spec(name)
            size = Path(found.origin).stat().st_size if found and found.origin else 0
            parts.append(f"{name} {size}".encode())
        for folder in folders:
            parts += _contents(folder, _WHOLE)
        return digest(*parts, *_contents(register_folder(), _WHOLE))


_LONGEST = 1 << 62


def _options(options: Any) -> bytes | None:
    """The options of a rule with the content of the files that they name; None if these can't be read."""
    if isinstance(options, NoOptions):
        return b""
    parts = [repr(options).encode("utf-8", "surrogatepass")]
    for field in fields(options):
        value = getattr(options, field.name)
        if isinstance(value, Path):
            try:
                parts.append(_file(value, _WHOLE))
            except OSError:
                return None
    return digest(*parts)


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


def _file(path: Path, whole: int) -> bytes:
    """A digest of a file's content or, if it is long, of its size, time and first bytes."""
    with stream_regular(path) as file:
        status = os.fstat(file.fileno())
        if status.st_size <= whole:
            return file.read()
        header = file.read(_HEADER)
    time = 0 if header.startswith(b"copydesk") else status.st_mtime_ns  # whose header has a checksum
    return b"%d %d %b" % (status.st_size, time, header)
