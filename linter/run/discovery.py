"""Find the drafts that the paths of a command line name."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from linter.document.formats import (
    OTHER_FORMATS,
    decode,
    extension_of,
    format_of,
    known_extensions,
    known_format,
    save_as,
)
from linter.document.formats.format import Decoded
from linter.document.span import Span
from linter.errors import InputError
from linter.files.bounded_read import NOT_REGULAR, reason_of
from linter.findings.finding import Skipped
from linter.records import NamedTuple
from linter.run.unknown_files import may_be_drafts, prose_among

if TYPE_CHECKING:
    from linter.dates import DateInterval

STDIN = "-"
"""The path that stands for standard input."""

_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})
_BUILT_FOLDERS = frozenset({"_site", "_build", "public", "vendor", "templates"})
"""Folders that may hold what a site generator made, code of others or templates."""
_NO_DRAFT = (
    r"(?:.*requirements.*|constraints.*|robots|humans|ads|app-ads|security|licen[cs]e.*|.*[.-]licen[cs]e|copying.*|notice"
    r"|cmakelists|manifest|version|keywords|.*word-?_?lists?|words|.*stop-?_?words|.*dictionary|allow|expect|excludes?"
    r"|patterns|top_level|sources|dependency_links|entry_points|third-?party.*)\.te?xt"
)
"""Names of files in plain text that are no drafts."""
_BINARY = frozenset({".doc", ".docx", ".epub", ".fodt", ".odt", ".pages", ".rtf", ".wpd"})
"""Extensions of other formats that no format can be set for."""
_LINES, _LONGEST = 20, 2
"""A list of words has so many lines, of so many words."""


class Base(NamedTuple):
    """The earlier version of a draft that it is compared with: its path and format then, and its bytes."""

    path: str
    format: str | None
    data: bytes


class Draft(NamedTuple):
    """A draft to check.

    path: the path for reports: as given, or the given folder and the path found below it; without "./" at its head.
    format: the format from `--as`; None means by the extension of `path`.
    stdin: its bytes, if it is standard input.
    staged: its bytes in git's index, if these are checked instead of the file.
    base: the earlier version; only new findings are reported. None: all findings are reported.
    headline: where the headline is in the draft's text, if it is stored apart from the draft (see document/parse.py).
    date: of publication; it overrides the one in settings.
    lang: its language if the draft itself names none; it overrides the one in settings.
    """

    path: str
    format: str | None = None
    stdin: bytes | None = None
    staged: bytes | None = None
    base: Base | None = None
    headline: Span | None = None
    date: DateInterval | None = None
    lang: str | None = None

    def data(self) -> bytes:
        """Its bytes, at most as many as a draft may have and one. Raises InputError."""
        held = self.stdin if self.stdin is not None else self.staged
        if held is not None:
            return held
        from linter.files.reading import read_draft

        return read_draft(self.path)

    def read(self, encoding: str | None) -> Decoded:
        """The draft as it stands in the file. encoding: the one that the configuration names. Raises InputError."""
        return decode(self.data(), encoding, self.path, self.format)


class Found(NamedTuple):
    """Drafts, sorted by path; paths that can't be checked, with the reason; and paths that were skipped."""

    drafts: tuple[Draft, ...]
    failures: tuple[tuple[str, str], ...]
    skipped: tuple[Skipped, ...]


def find_drafts(
    paths: Sequence[str],
    *,
    format: str | None = None,  # noqa: A002 - the word that parse() and --as use
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    excluded: Callable[[str], str] | None = None,
    force_exclude: bool = False,
    mapped: Callable[[str], str | None] | None = None,
) -> Found:
    """The drafts that `paths` (files, folders, "-") name, each once.

    Folders are searched recursively for the supported extensions, without hidden files and folders, folders of
    installed packages, what site generators build, and paths that git ignores or the configuration excludes. A link in
    a folder is skipped and reported, unless it points to a draft that is found anyway, because its target may be any
    file of the machine. A link that is named is followed. `format` applies to named files and standard input, and in
    folders to files whose extension stands for no format but may be a draft's; others found there have the format of
    their extension. Standard input without a file name is plain text without markup.

    excluded: returns the configuration's pattern that excludes a path, "" if none does.
    force_exclude: whether named paths are excluded too; they are listed as skipped.
    mapped: returns the format that the configuration has for files with the extension of a path, None if it has none.
    """
    mapped = mapped or _nowhere
    excluded = excluded or _nothing
    drafts: dict[str, Draft] = {}  # by real path, so that a file given twice is checked once
    failures: list[tuple[str, str]] = []
    skipped: list[Skipped] = []
    files: list[Draft] = []
    links: list[Draft] = []  # named; a draft that is named both ways goes by its own name
    searches: list[_Search] = []
    for path in dict.fromkeys(paths):
        if path == STDIN:
            name = stdin_filename or "<stdin>"
            given = format or (mapped(name) if stdin_filename else "plain")
            try:
                drafts[STDIN] = Draft(name, known_format(name, given), stdin or b"")
            except InputError as error:
                failures.append((name, error.message))
            continue
        try:
            if force_exclude and (pattern := excluded(path)):
                skipped.append(Skipped(f"excluded by the configuration (pattern {pattern!r})", file=path))
                continue
            if stat.S_ISDIR(Path(path).stat().st_mode):
                search = _Search(path, excluded, failures, skipped, (mapped, format))
                files += search.drafts()
                searches.append(search)
            else:
                named = links if os.path.islink(path) else files  # noqa: PTH114 - a Path costs more
                named.append(Draft(path, known_format(path, format or mapped(path))))
        except InputError as error:
            failures.append((path, error.message))
        except (OSError, ValueError) as error:  # ValueError: a null character in the name
            failures.append((path, reason_of(error)))
    folders: dict[str, str] = {}
    for draft in files:
        drafts.setdefault(_real_path(draft.path, folders), draft)
    for draft in links:
        drafts.setdefault(os.path.realpath(draft.path), draft)
    for search in searches:
        search.conclude(drafts)
    found = [draft._replace(path=written(draft.path)) for draft in drafts.values()]
    return Found(
        tuple(sorted(found, key=lambda draft: draft.path)),
        tuple(dict.fromkeys((written(path), reason) for path, reason in failures)),
        tuple(dict.fromkeys(one._replace(file=written(one.file)) if one.file else one for one in skipped)),
    )


def written(path: str) -> str:
    """`path` as reports write it: without the "./" at its head."""
    while path.startswith("./") and path.strip("./"):
        path = path[2:].lstrip("/")
    return path


class _Search:
    """Searches a folder, adding to `failures` and `skipped`."""

    def __init__(
        self,
        folder: str,
        excluded: Callable[[str], str],
        failures: list[tuple[str, str]],
        skipped: list[Skipped],
        formats: tuple[Callable[[str], str | None], str | None],
    ) -> None:
        """formats: what the configuration has for a path, and what `--as` names."""
        self._mapped, self._format = formats
        self._no_drafts: dict[str, int] = {}  # extension -> how many files are none by their name or content
        self._folder = folder
        self._excluded = excluded
        self._failures = failures
        self._skipped = skipped
        self._ignored: frozenset[str] = frozenset()
        self._left_out = 0  # drafts and folders that are excluded or ignored
        self._links: list[Draft] = []
        self._others: dict[str, int] = {}  # extension of another format -> how many files
        self._unknown: dict[str, list[str]] = {}  # extension that stands for nothing -> paths
        self._is_empty = True

    def drafts(self) -> Iterator[Draft]:
        """The drafts in the folder and its subfolders, without links."""
        from linter.files.walking import walk

        self._ask_git(self._folder)
        for where, folders, files in walk(self._folder, self._unreadable):
            if where != self._folder and ".git" in (*folders, *files):  # a repository in the repository
                self._ask_git(where)
            folders[:] = [name for name in _sorted(folders) if self._enters(where, name)]
            for name in _sorted(files):
                path = _join(where, name)
                extension = extension_of(name)
                if name.startswith((".", "~$")):
                    continue
                known = self._mapped(path) or format_of(name) or self._widened(extension)
                if known is None and extension not in OTHER_FORMATS:
                    if may_be_drafts(name, extension):
                        self._unknown.setdefault(extension, []).append(path)
                    continue
                if self._is_left_out(path):
                    continue
                if known == "plain" and is_no_draft(path, name):
                    self._no_drafts[extension] = self._no_drafts.get(extension, 0) + 1
                elif known is None:
                    self._others[extension] = self._others.get(extension, 0) + 1
                elif (mode := _mode(path)) and stat.S_ISLNK(mode):
                    self._links.append(Draft(path, known))
                elif mode and not stat.S_ISREG(mode):
                    self._skipped.append(Skipped(NOT_REGULAR, file=path))
                else:
                    self._is_empty = False
                    yield Draft(path, known)

    def conclude(self, drafts: dict[str, Draft]) -> None:
        """Report links, files of other formats, and a folder without drafts.

        drafts: all drafts found, by real path. A broken link is added to them: reading it will report the error.
        """
        for link in self._links:
            target = os.path.realpath(link.path)
            if not os.path.exists(link.path):  # noqa: PTH110 - a Path costs more
                drafts.setdefault(target, link)
            if target in drafts:
                self._is_empty = False
            else:
                self._skipped.append(Skipped(_LINK, file=link.path))
        if self._others:
            counts = sorted(self._others.items(), key=lambda item: (-item[1], item[0]))
            listed = ", ".join(f"{number} {extension}" for extension, number in counts)
            self._skipped.append(Skipped(f"{listed}: unsupported formats; {save_as()}", file=self._folder))
        self._say_unknown()
        if self._no_drafts:
            listed = ", ".join(f"{number} {extension}" for extension, number in sorted(self._no_drafts.items()))
            said = f"{listed}: no drafts by their names, or lists of words; name a file to check it"
            self._skipped.append(Skipped(said, file=self._folder))
        if self._is_empty:
            left_out = f", {self._left_out} excluded or ignored by git" if self._left_out else ""
            self._failures.append((self._folder, f"no drafts found in this folder ({known_extensions()}{left_out})"))

    def _say_unknown(self) -> None:
        files = {
            extension: [path for path in paths if path not in self._ignored and not self._excluded(path)]
            for extension, paths in self._unknown.items()
        }
        prose = prose_among({extension: paths for extension, paths in files.items() if paths})
        if prose:
            counts = sorted(prose.items(), key=lambda item: (-item[1], item[0]))
            listed = ", ".join(f"{number} {extension or 'without extension'}" for extension, number in counts)
            self._skipped.append(Skipped(f"{listed}: {_UNKNOWN}", file=self._folder))

    def _enters(self, where: str, name: str) -> bool:
        path = _join(where, name)
        if name.startswith(".") or name in _SKIPPED_FOLDERS or self._is_left_out(path):
            return False
        if name in _BUILT_FOLDERS and _is_built(path):
            self._skipped.append(
                Skipped("not searched: built pages, templates or code of others; name it to do so", file=path)
            )
            return False
        if Path(path).is_symlink():
            self._skipped.append(Skipped("link to a folder; name it on the command line to check it", file=path))
        return True

    def _widened(self, extension: str) -> str | None:
        """The format that `--as` gives to files that may be drafts."""
        return self._format if extension in OTHER_FORMATS and extension not in _BINARY else None

    def _is_left_out(self, path: str) -> bool:
        left_out = path in self._ignored or bool(self._excluded(path))
        self._left_out += left_out
        return left_out

    def _ask_git(self, folder: str) -> None:
        from linter.git.command import GitError
        from linter.git.ignored import ignored_by_git

        try:
            self._ignored |= ignored_by_git(folder)
        except GitError as reason:
            self._skipped.append(Skipped(f"files that git ignores are checked too: {reason}", file=folder))

    def _unreadable(self, error: OSError) -> None:
        self._failures.append((str(error.filename), reason_of(error)))


def _real_path(path: str, folders: dict[str, str]) -> str:
    """The path of what is no link itself, with no link on the way. folders: the answers for folders so far."""
    folder, name = os.path.split(path)
    if name in {"", ".", ".."}:
        return os.path.realpath(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return _join(folders[folder], name)


_UNKNOWN = "they read like prose, in an unknown format; if they are drafts, name it under formats in the configuration"
_LINK = "link to a file outside this folder's drafts; name it on the command line to check it"


def _mode(path: str) -> int:
    """The mode of the file or link at `path`; 0 if unknown: reading the file will report the error."""
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0


def _is_built(folder: str) -> bool:
    """Whether a folder holds pages or templates, or folders alone, and no draft."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - a Path costs more
    except OSError:
        return False
    formats = {format_of(name) for name in names}
    return not formats & {"markdown", "mdx", "plain"} and (
        "html" in formats or folder.endswith(("_site", "_build", "vendor")) or formats <= {None}
    )


def is_no_draft(path: str, name: str) -> bool:
    """Whether a file in plain text is a program's, a licence or a list of words."""
    if re.fullmatch(_NO_DRAFT, name, re.IGNORECASE) is not None:
        return True
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return False
        with open(path, "rb") as file:  # noqa: PTH123 - a Path costs more
            lines = file.read(2000).splitlines()[:-1]
    except OSError:
        return False
    lines = [line for line in lines if not line.startswith((b"#", b"personal_ws-"))]  # heads of lists of words
    return len(lines) >= _LINES and all(
        len(line.split()) <= _LONGEST and line[-1:] not in {b".", b"!", b"?"} for line in lines
    )


def _nowhere(_path: str) -> str | None:
    return None


def _nothing(_path: str) -> str:
    return ""


def _join(folder: str, name: str) -> str:
    return os.path.join(folder, name)  # noqa: PTH118 - keeps "./" and ".." as given


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names)
