"""Which files a command may write to: no file that a check reads, no file in .git, and none behind a link."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from linter.errors import CopydeskError, UsageError

if TYPE_CHECKING:
    from linter.run.discovery import Draft
    from linter.run.resolver import InForce, Resolver

_CONFIGURATIONS = frozenset({"copydesk.toml", ".copydesk.toml", "pyproject.toml"})


def refuse_place(option: str, target: Path) -> None:
    """Raise UsageError if `option` may not write to `target`, whether it exists or not."""
    from linter.files.atomic_write import is_stream, link_fault

    if is_stream(target):
        return
    try:
        real = Path(os.path.realpath(target))
        fault = link_fault(target)
    except (OSError, ValueError) as error:  # ValueError: a null character
        raise UsageError(f"{option} {str(target)!r}: {error}") from error
    if real.name in _CONFIGURATIONS:
        raise UsageError(f"{option} {target}: this name is reserved for configuration files")
    if ".git" in real.parts:
        raise UsageError(f"{option} {target}: files in .git belong to git")
    if fault:
        raise UsageError(f"{option} {target}: {fault}")


def refuse_read(option: str, target: Path, drafts: Sequence[Draft], resolver: Resolver) -> None:
    """Raise UsageError if `target` is one of `drafts`, or one of the files that the check reads."""
    from linter.registers.house_files import ENDINGS

    here = Path(os.path.realpath(target))
    in_force = _in_force(drafts, resolver)
    for folder, what in _folders(in_force):
        if here.is_relative_to(os.path.realpath(folder)) and (what == _RULES or here.name.endswith(ENDINGS)):
            raise UsageError(f"{option} {target}: the check would read this file as one of the {what} in {folder}")
    try:
        status = here.stat()
    except OSError:  # not there, so that nothing is replaced
        return
    for path, what in _read(drafts, in_force):
        try:
            is_same = os.path.samestat(status, os.stat(path))  # noqa: PTH116 - for ten thousand drafts
        except OSError:
            continue
        if is_same:
            raise UsageError(f"{option} {target} would overwrite {path} ({what})")


def same_file(one: Path, other: Path) -> bool:
    """Whether writing to one path overwrites what was written to the other."""
    if os.path.realpath(one) == os.path.realpath(other):
        return not one.exists() or one.is_file()
    return one.is_file() and other.is_file() and one.samefile(other)


_RULES = "rules"


def _in_force(drafts: Sequence[Draft], resolver: Resolver) -> list[InForce]:
    """What is in force for the drafts and in the working directory; errors are reported where it is used."""
    folders = dict.fromkeys((Path.cwd(), *(Path(draft.path).absolute().parent for draft in drafts)))
    found: dict[int, InForce] = {}
    for folder in folders:
        with suppress(CopydeskError):
            here = resolver.at(folder)
            found[id(here)] = here
    return list(found.values())


def _folders(in_force: Iterable[InForce]) -> Iterator[tuple[Path, str]]:
    """Folders of packs, of which every file is read, and of registers, of which every .toml and .csv file is read."""
    for here in in_force:
        for pack in here.rulebook.packs:
            yield pack.folder, _RULES
        for name in here.config.registers:
            folder = (here.config.root or Path()) / os.path.expanduser(name)  # noqa: PTH111 - as registers are read
            if folder.is_dir():
                yield folder, "registers"


def _read(drafts: Iterable[Draft], in_force: Iterable[InForce]) -> Iterator[tuple[Path | str, str]]:
    """Every file that is read, and what it is."""
    for draft in drafts:
        yield draft.path, "a draft"
    for here in in_force:
        for file in here.files():
            yield file, "a file that the check reads"
