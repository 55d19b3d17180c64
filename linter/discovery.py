"""Which drafts the paths of a command line stand for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from linter.errors import InputError
from linter.findings.finding import Skipped

STDIN = "-"
"""The path that stands for standard input."""

_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


class Base(NamedTuple):
    """The earlier version of a draft that it is compared with: its path and format then, and its bytes."""

    path: str
    format: str | None
    data: bytes


class Draft(NamedTuple):
    """A draft to check. `path` is as given, or the folder as given with the rest as found; reports name it.

    format: given by `--as`; None means by the extension of `path`. stdin: its bytes, for standard input alone. staged:
    its bytes in git's index, where these are checked instead of the file. base: the version against which only what is
    new is reported; None means that everything is.
    """

    path: str
    format: str | None = None
    stdin: bytes | None = None
    staged: bytes | None = None
    base: Base | None = None

    def read(self, encoding: str | None) -> str:
        """The draft's text as it stands in the file. Raises InputError."""
        from linter.document.reading import read_bytes, read_file

        held = self.stdin if self.stdin is not None else self.staged
        if held is not None:
            return read_bytes(held, encoding, self.path)
        return read_file(Path(self.path), encoding)


class Found(NamedTuple):
    """Drafts in the order of their paths, what can't be checked and why, and what was passed over and why."""

    drafts: tuple[Draft, ...]
    failures: tuple[tuple[str, str], ...]
    skipped: tuple[Skipped, ...]


def find_drafts(
    paths: Sequence[str],
    *,
    format: str | None = None,  # noqa: A002 - the word that parse() and --as use
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
) -> Found:
    """The drafts that `paths` (files, folders, "-") stand for, each once.

    A folder is searched all through for the known extensions, without hidden files, hidden folders and folders of
    installed packages. `format` is that of every file named and of standard input; a folder's files go by extension.
    Standard input without a file name is plain text, of which no character is taken for markup.
    """
    drafts: dict[str, Draft] = {}  # by real path, so that a file given twice is checked once
    failures: list[tuple[str, str]] = []
    skipped: list[Skipped] = []
    for path in dict.fromkeys(paths):
        if path == STDIN:
            name = stdin_filename or "<stdin>"
            given = format or (None if stdin_filename else "plain")
            try:
                drafts[STDIN] = Draft(name, given or _format_of(name), stdin or b"")
            except InputError as error:
                failures.append((name, error.message))
            continue
        try:
            if stat.S_ISDIR(Path(path).stat().st_mode):
                found = list(_search(path, failures, skipped))
                if not found:
                    failures.append((path, f"no draft in this folder ({_known()})"))
            else:
                found = [Draft(path, format or _format_of(path))]
        except InputError as error:
            failures.append((path, error.message))
        except (OSError, ValueError) as error:  # ValueError: a null character in the name
            failures.append((path, reason_of(error)))
        else:
            for draft in found:
                drafts.setdefault(os.path.realpath(draft.path), draft)
    return Found(
        tuple(sorted(drafts.values(), key=lambda draft: draft.path)),
        tuple(dict.fromkeys(failures)),
        tuple(dict.fromkeys(skipped)),
    )


def reason_of(error: OSError | ValueError) -> str:
    """What the operating system says, in lower case and without number and path."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]


def _search(folder: str, failures: list[tuple[str, str]], skipped: list[Skipped]) -> Iterator[Draft]:
    from linter.document.parse import KNOWN_LATER, format_of

    def unreadable(error: OSError) -> None:
        failures.append((str(error.filename), reason_of(error)))

    for where, folders, files in os.walk(folder, onerror=unreadable):
        visible = [name for name in _sorted(folders) if not name.startswith(".") and name not in _SKIPPED_FOLDERS]
        links = (_join(where, name) for name in visible if Path(where, name).is_symlink())
        skipped.extend(Skipped("a link to a folder; name it to have it checked", file=link) for link in links)
        folders[:] = visible
        for name in _sorted(files):
            path = _join(where, name)
            if name.startswith("."):
                continue
            if (known := format_of(name)) is not None:
                yield Draft(path, known)
            elif (extension := os.path.splitext(name)[1].lower()) in KNOWN_LATER:  # noqa: PTH122 - a Path costs more
                skipped.append(Skipped(KNOWN_LATER[extension], file=path))


def _join(folder: str, name: str) -> str:
    return os.path.join(folder, name)  # noqa: PTH118 - keeps "./" and ".." as given


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names)


def _format_of(path: str) -> str:
    from linter.document.parse import KNOWN_LATER, format_of

    known = format_of(path)
    if known is not None:
        return known
    extension = Path(path).suffix.lower()
    if extension in KNOWN_LATER:
        raise InputError(KNOWN_LATER[extension])
    kind = f"extension {extension!r}" if extension else "no extension"
    raise InputError(f"no known kind of draft ({kind}; {_known()}); --as says what it is")


def _known() -> str:
    from linter.document.parsers import FORMATS

    return "known are " + ", ".join(extension for known in FORMATS.values() for extension in known.extensions)
