"""Recorded findings that checks leave out, in a file of JSON lines.

An entry identifies a finding by its fingerprint, which contains no line number. If a sentence was edited, so that its
findings have other fingerprints, an entry stands for a finding of the same rule on the same words: an edit can reduce
the recorded findings of a draft, never add to them. Paths are relative to the folder of the file.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from linter.document.model import Text
from linter.errors import ConfigError, nearest
from linter.files.bounded_read import MEGABYTE, read_regular, reason_of
from linter.findings.finding import Finding
from linter.records import NamedTuple

LARGEST = 64 * MEGABYTE
"""Largest size of a baseline file in bytes: some 300,000 findings."""
MOST_WORDS = 80
"""Characters of the flagged words that an entry shows."""

MOST_MATCHES = 1_000_000
"""Pairs of an old and a new name of a draft that are weighed up, first those with the rarest findings in common."""


class Entry(NamedTuple):
    """A recorded finding. path: from the folder of the baseline's file, with slashes."""

    path: str
    rule: str
    words: str
    fingerprint: str


class Baseline:
    """The content of the baseline file at `file`."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self.entries = tuple(sorted(set(entries)))
        self._folder = os.path.realpath(file.parent)
        self._by_path: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            self._by_path.setdefault(entry.path, {})[entry.fingerprint] = entry

    def path_of(self, draft: str) -> str:
        """The name in the baseline of the draft at this path (from the working directory)."""
        return Path(os.path.relpath(os.path.realpath(draft), self._folder)).as_posix()

    def of(self, draft: str) -> Mapping[str, Entry]:
        """Fingerprint -> entry of the draft at this path (from the working directory)."""
        return self._by_path.get(self.path_of(draft), {})

    def entry(self, finding: Finding, document: Text) -> Entry:
        """The entry for a finding that has its fingerprint."""
        return Entry(self.path_of(document.path), finding.rule, words_of(finding, document), finding.fingerprint)

    def vanished(self) -> Mapping[str, Collection[Entry]]:
        """The recorded paths where no file exists any more, with their entries."""
        return {
            path: tuple(entries.values())
            for path, entries in self._by_path.items()
            if not os.path.exists(os.path.join(self._folder, path))  # noqa: PTH110, PTH118 - once for each path
        }

    def moved(self, renamed: Mapping[str, str]) -> Baseline:
        """The same baseline with the entries of these paths (old -> new) under their new paths."""
        return Baseline(self.file, (one._replace(path=renamed.get(one.path, one.path)) for one in self.entries))

    def as_bytes(self) -> bytes:
        """The content of the file: a line for each entry, sorted."""
        return "".join(json.dumps(one._asdict(), ensure_ascii=False) + "\n" for one in self.entries).encode(
            "utf-8", "backslashreplace"
        )


def recorded(findings: Sequence[Finding], entries: Mapping[str, Entry], document: Text) -> dict[str, Entry]:
    """Fingerprint -> entry of the findings in `document` that `entries` record; each entry records one finding."""
    found = {one.fingerprint: entries[one.fingerprint] for one in findings if one.fingerprint in entries}
    left: dict[tuple[str, str], deque[Entry]] = {}
    for fingerprint, entry in entries.items():
        if fingerprint not in found:
            left.setdefault((entry.rule, entry.words), deque()).append(entry)
    for one in findings:
        if left and one.fingerprint not in found:
            alike = left.get((one.rule, words_of(one, document)))
            if alike:
                found[one.fingerprint] = alike.popleft()
    return found


def words_of(finding: Finding, document: Text) -> str:
    """The flagged words as an entry shows them."""
    words = " ".join(document.text_of(finding.span).split())
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"


def read_baseline(file: Path) -> Baseline:
    """Read the baseline in `file`. Raises ConfigError with the line of the first error."""
    from linter.files.toml import shown

    name = shown(file)
    try:
        data = read_regular(file, LARGEST)
    except FileNotFoundError as reason:
        raise ConfigError(
            "the baseline file does not exist; to create it, run: copydesk baseline create", path=name
        ) from reason
    except OSError as reason:
        raise ConfigError(f"can't be read: {reason_of(reason)}", path=name) from reason
    entries = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            entry = _entry(line)
            if isinstance(entry, str):
                raise ConfigError(f"invalid baseline entry: {entry}", path=name, line=number)
            entries.append(entry)
    return Baseline(file, entries)


def renamed(vanished: Mapping[str, Collection[Entry]], found: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Old path -> new path of renamed drafts.

    found: path -> fingerprints of the drafts that the baseline does not know. A draft is the renamed one if at least
    half of the entries of a missing draft were found in it. Each takes at most one missing draft, and the best match is
    made first, so that a copy of a renamed draft does not get its entries too. A finding that thousands of drafts share
    is not enough for a match (see MOST_MATCHES).
    """
    recorded_at = {old: frozenset(entry.fingerprint for entry in entries) for old, entries in vanished.items()}
    found_at = {new: frozenset(fingerprints) for new, fingerprints in found.items()}
    taken = _same(recorded_at, found_at)
    news = set(taken.values())
    left = {new: fingerprints for new, fingerprints in found_at.items() if new not in news}
    for _, old, new in sorted(_matches({o: f for o, f in recorded_at.items() if o not in taken}, left)):
        if old not in taken and new not in news:
            taken[old] = new
            news.add(new)
    return taken


Fingerprints = Mapping[str, frozenset[str]]
"""Path -> fingerprints."""


def _same(old: Fingerprints, new: Fingerprints) -> dict[str, str]:
    """Old path -> new path of drafts in which exactly the recorded findings were found."""
    alike: dict[frozenset[str], deque[str]] = {}
    for path in sorted(new):
        alike.setdefault(new[path], deque()).append(path)
    return {path: alike[old[path]].popleft() for path in sorted(old) if old[path] and alike.get(old[path])}


def _matches(old: Fingerprints, new: Fingerprints) -> Iterator[tuple[int, str, str]]:
    """Pairs of an old and a new path that share at least half of the old one's fingerprints, with the negated number of
    shared ones, so that the best sort first.
    """
    holders: dict[str, tuple[list[str], list[str]]] = {}
    for number, paths in enumerate((old, new)):
        for path, fingerprints in paths.items():
            for fingerprint in fingerprints:
                holders.setdefault(fingerprint, ([], []))[number].append(path)
    compared: set[tuple[str, str]] = set()
    room = MOST_MATCHES
    for olds, news in sorted(holders.values(), key=lambda both: len(both[0]) * len(both[1])):
        room -= len(olds) * len(news)
        if room < 0:
            break
        compared.update(product(olds, news))
    for one, other in compared:
        shared = len(old[one] & new[other])
        if 2 * shared >= len(old[one]):
            yield -shared, one, other


def _entry(line: bytes) -> Entry | str:
    """The entry in a line, or what is wrong with it."""
    if line.startswith((b"<<<<<<<", b"=======", b">>>>>>>")):
        return "unresolved merge conflict; keep the lines of both sides and run copydesk baseline update"
    try:
        values = json.loads(line)
    except json.JSONDecodeError as reason:
        return f"not valid JSON: {reason.msg} (column {reason.colno})"
    except (ValueError, RecursionError):
        return "not valid JSON in UTF-8"
    return _fault(values) or Entry(**values)


def _fault(values: Any) -> str | None:
    if not isinstance(values, dict):
        return 'expected {"path": …, "rule": …, "words": …, "fingerprint": …}'
    for key in values:
        if key not in Entry._fields:
            return f"unknown key {key!r}{nearest(key, Entry._fields)}"
    for key in Entry._fields:
        if not isinstance(values.get(key), str):
            return f"{key} must be a string" if key in values else f"{key} is missing"
    path = values["path"]
    if "\0" in path or not _encodes(path):
        return f"{path!r} is not a path"
    digits = values["fingerprint"]
    if not digits or set(digits) - set("0123456789abcdef"):
        return f"{digits!r} is not a fingerprint"
    return None


def _encodes(path: str) -> bool:
    """Whether `path` can be encoded for the system."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        return False
    return True
