"""Accept files: words and names to accept, one per line; `#` starts a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from linter.config.schema import Config
from linter.errors import ConfigError, UsageError
from linter.files.bounded_read import MEGABYTE, read_regular, reason_of
from linter.files.toml import shown
from linter.records import NamedTuple

LARGEST = 10 * MEGABYTE
"""Bytes of an accept file: some 700,000 words."""
LONGEST = 100
"""Longest entry in characters; a longer line is not a word or name."""


class Entry(NamedTuple):
    """A word or name, and the line it stands on, counted from 0."""

    text: str
    line: int


def with_accept_files(config: Config) -> Config:
    """`config` with the entries of its accept files.

    Raises ConfigError at the configuration for a missing file, and with file and line for an invalid entry.
    """
    if not config.accept_files:
        return config
    words: list[str] = []
    for number, name in enumerate(config.accept_files):
        path = (config.root or Path.cwd()) / name
        try:
            text = read(path)
        except OSError as reason:
            origin, _, line = config.origins.get(f"accept-files[{number}]", "").rpartition(":")
            message = f"the accept file {name!r} can't be read: {reason_of(reason)}"
            raise ConfigError(message, path=origin or config.path, line=int(line) if origin else None) from reason
        words += [entry.text for entry in entries(text, path)]
    return config._replace(accept_words=tuple(words))


def read(path: Path) -> str:
    """The text of the accept file at `path`. Raises OSError, and ConfigError with the line if it is no UTF-8."""
    data = read_regular(path, LARGEST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = data.count(b"\n", 0, reason.start) + 1
        raise ConfigError(
            f"is not UTF-8 (invalid byte at offset {reason.start})", path=shown(path), line=line
        ) from reason


def entries(text: str, path: Path) -> Iterator[Entry]:
    """The words and names in the text of an accept file. Raises ConfigError at the line of an invalid one."""
    for number, line in enumerate(text.split("\n")):
        entry = _without_comment(line)
        if not entry:
            continue
        fault = fault_of(entry)
        if fault:
            raise ConfigError(fault, path=shown(path), line=number + 1)
        yield Entry(" ".join(entry.split()), number)


def fault_of(entry: str) -> str:
    """Why `entry` is not a valid word or name; "" if it is."""
    if len(entry) > LONGEST:
        return f"an accepted word or name may have at most {LONGEST} characters, not {len(entry)}"
    if not entry.isprintable():
        return f"{entry!r} contains a character that can't be printed"
    if not any(map(str.isalnum, entry)):
        return f"{entry!r} contains no letter (write one word or name per line; # starts a comment)"
    if _without_comment(entry) != entry:
        return f"{entry!r} contains a comment"
    return ""


def with_words(text: str, words: Iterable[str], path: Path) -> str:
    """The text of an accept file with `words` added in alphabetical order.

    All lines stay as they are, comments too; existing words are not added again.
    """
    lines = text.split("\n")
    end = "\r" if text.endswith("\r\n") else ""
    if lines[-1].strip():
        lines[-1] += end
        lines.append("")
    for word in words:
        held = list(entries("\n".join(lines), path))
        if any(entry.text == word for entry in held):
            continue
        before = [entry for entry in held if _order(entry.text) < _order(word)]
        if before:
            at = max(before, key=lambda entry: (_order(entry.text), entry.line)).line + 1
        else:
            at = min((entry.line for entry in held), default=len(lines) - 1)
        lines.insert(at, word + end)
    return "\n".join(lines)


def add(words: Iterable[str], config: Config, path: Path) -> dict[str, bool]:
    """Add words and names to the accept file at `path`; each, its spaces put in order, and whether it is new.

    Raises UsageError for what is no word or name, and for a file that can't be written; then none is added.
    """
    wanted = list(dict.fromkeys(" ".join(word.split()) for word in words))
    for word in wanted:
        fault = fault_of(word)
        if fault:
            raise UsageError(fault)
    try:
        text = read(path) if path.exists() else ""
        held = {entry.text for entry in entries(text, path)} | set(config.accept)
        new = [word for word in wanted if word not in held]
        if new:
            from linter.files.atomic_write import write_through_no_link

            write_through_no_link(path, with_words(text, new, path).encode())
    except OSError as error:
        raise UsageError(f"{shown(path)}: no words were added: {(error.strerror or str(error)).lower()}") from error
    return {word: word in new for word in wanted}


def accept_file(config: Config, named: Path | None = None) -> Path:
    """The accept file to add to. named: one that is wanted, else it is the first one in the configuration.

    Raises UsageError for one that the configuration doesn't name: it would have no effect.
    """
    folder = config.root or Path.cwd()
    known = [folder / name for name in config.accept_files]
    if not known:
        if config.path is None:
            raise UsageError("a configuration is neither here nor above; “copydesk init” makes one with an accept file")
        file = named or "accepted.txt"
        raise UsageError(f'no accept file is configured; add accept-files = ["{file}"] to {shown(config.path)}')
    if named is None:
        return known[0]
    if named.resolve() not in [path.resolve() for path in known]:
        listed = ", ".join(shown(path) for path in known)
        raise UsageError(f"--file: {named} is not a configured accept file (configured: {listed})")
    return named.absolute()


def _without_comment(line: str) -> str:
    """The part of a line before a comment."""
    place = line.find("#")
    while place > 0 and not line[place - 1].isspace():
        place = line.find("#", place + 1)
    return (line if place < 0 else line[:place]).strip()


def _order(text: str) -> tuple[str, str]:
    """By letters, without regard to case and accents; then as written."""
    from unicodedata import combining, normalize

    letters = "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    return letters, text
