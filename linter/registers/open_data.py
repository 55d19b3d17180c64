"""Open data as its publishers have it, turned into the columns of registers, one entry at a time.

JSON is read entry by entry from the array that holds them, YAML line by line up to the next entry; only Popolo, whose
parts refer to one another, is read whole.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO

from linter.errors import InputError
from linter.files.nodes import NodeError, plain
from linter.files.yaml_nodes import read_yaml
from linter.registers.records import Record

_PIECE = 1 << 16  # bytes read at a time
_LONGEST_ENTRY = 1 << 24  # characters
_LARGEST_WHOLE = 200_000_000  # characters of a file that is read whole
_WHITE = r"[ \t\r\n,]*"

Rows = Iterator[dict[str, str]]


def json_records(file: Path, stream: BinaryIO, kind: str) -> Iterator[Record]:
    """The records of a JSON file that is an array of entries, or an object that holds one. Raises InputError."""
    with _text(stream) as text:
        yield from _json_records(file, text, kind)


@contextmanager
def _text(stream: BinaryIO) -> Iterator[io.TextIOWrapper]:
    """The stream as text; bytes that are no UTF-8 become lone surrogates. It stays open: its owner closes it."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape")
    try:
        yield text
    finally:
        text.detach()


def _json_records(file: Path, text: IO[str], kind: str) -> Iterator[Record]:
    head = text.read(_PIECE)
    if kind == "offices" and re.search(r'"memberships"\s*:|"persons"\s*:\s*\[', head):
        yield from _popolo(file, head, text)
        return
    start = re.match(r"\s*\[", head) or re.search(r'"(?:results|bindings|items)"\s*:\s*\[', head)
    if start is None:
        raise InputError(
            'contains no array of entries (expected an array, or one under "results" or "bindings")', path=file, line=1
        )
    decoder = json.JSONDecoder()
    white_space = re.compile(_WHITE)
    line = head.count("\n", 0, start.end()) + 1
    buffer, at = head, start.end()
    while True:
        white = white_space.match(buffer, at)
        assert white is not None
        line += buffer.count("\n", at, white.end())
        at = white.end()
        if buffer[at : at + 1] == "]":
            return
        try:
            entry, end = decoder.raw_decode(buffer, at)
        except RecursionError:
            raise InputError("an entry is nested too deeply", path=file, line=line) from None
        except ValueError as error:  # not valid JSON, which may be because the end is still to come
            more = text.read(max(_PIECE, len(buffer) - at)) if len(buffer) - at < _LONGEST_ENTRY else ""
            if not more:
                raise InputError(f"is damaged: {_fault(error)}", path=file, line=line) from None
            buffer, at = buffer[at:] + more, 0
            continue
        yield from _turned(line, entry, kind)
        line += buffer.count("\n", at, end)
        at = end
        if at > _PIECE:
            buffer, at = buffer[at:], 0


def yaml_records(file: Path, stream: BinaryIO, kind: str) -> Iterator[Record]:
    """The records of a YAML file that is a list of entries, each starting with "- " at the margin.

    Raises InputError for an entry of more than _LONGEST_ENTRY characters.
    """
    lines: list[str] = []
    first, length = 1, 0
    with _text(stream) as text:
        for number, line in enumerate(iter(partial(text.readline, _LONGEST_ENTRY + 1), ""), 1):
            if line.startswith("- ") and lines:
                yield from _yaml_entry(file, first, lines, kind)
                lines, first, length = [], number, 0
            if line.strip() not in ("---", "") and not line.startswith("#"):
                lines.append(line)
                length += len(line)
            if length > _LONGEST_ENTRY:
                raise InputError(f"an entry is longer than {_LONGEST_ENTRY:,} characters", path=file, line=first)
    if lines:
        yield from _yaml_entry(file, first, lines, kind)


def _yaml_entry(file: Path, first: int, lines: list[str], kind: str) -> Iterator[Record]:
    try:
        root = read_yaml("".join(lines))
        entries = None if root is None else plain(root)
    except NodeError as error:
        yield Record(first + error.line, {}, f"is not valid YAML: {error.message}")
        return
    if not isinstance(entries, list):
        raise InputError("is not a list of entries", path=file, line=first)
    for entry in entries:
        yield from _turned(first, entry, kind)


def _fault(error: ValueError) -> str:
    """What is wrong with JSON, less the advice that Python gives to programmers about long numbers."""
    return str(error).partition("; use sys.")[0]


def _turned(line: int, entry: Any, kind: str) -> Iterator[Record]:
    """The records of an entry of whatever publisher it is; one that nobody publishes is malformed."""
    if isinstance(entry, dict):
        for known, turn in _PUBLISHERS[kind]:
            if all(key in entry for key in known):
                try:
                    for columns in turn(entry):
                        yield _record(line, columns)
                except (AttributeError, KeyError, TypeError, IndexError, ValueError) as error:
                    yield Record(line, {}, f"does not have its publisher's structure: {type(error).__name__} {error}")
                return
    yield Record(line, {}, f"is not a supported entry of {kind}")


def _record(line: int, columns: Mapping[str, Any]) -> Record:
    for name, value in columns.items():
        if isinstance(value, (list, dict)):
            return Record(line, {}, f"{name} must be a single value")
    cells = {name: " ".join(str(value).split()) for name, value in columns.items() if value is not None}
    if any("\ud800" <= letter <= "\udfff" for cell in cells.values() if not cell.isascii() for letter in cell):
        return Record(line, {}, "is not UTF-8")
    if any("\0" in cell for cell in cells.values()):
        return Record(line, {}, "contains a null character")
    return Record(line, cells)


def _row(entry: dict[str, Any]) -> Rows:
    """A row with the columns of a register: plain, or of a Wikidata query, whose variables have a value each."""
    columns = {name: cell["value"] if isinstance(cell, dict) else cell for name, cell in entry.items()}
    if any(isinstance(cell, dict) for cell in entry.values()):
        columns = {"source": "Wikidata", "licence": "CC0", **columns}
    for number in ("person_id", "ext_id"):
        if str(columns.get(number, "")).startswith(("http:", "https:")):
            columns[number] = columns[number].rpartition("/")[2]
    yield columns


_CONGRESS = {
    "sen": ("United States senator", "Senate"),
    "rep": ("member of the United States House of Representatives", "House of Representatives"),
    "prez": ("President", ""),
    "viceprez": ("Vice President", ""),
}


def _congress(entry: dict[str, Any]) -> Rows:
    """A person of congress-legislators: one row a term. Its ends are those that the law foresees."""
    name = entry["name"]
    given = [name[key] for key in ("first", "nickname") if name.get(key)]
    written = list(dict.fromkeys(f"{one} {name['last']}" for one in given))
    person = name.get("official_full") or written[0]
    number = entry["id"].get("wikidata") or entry["id"].get("bioguide", "")
    for term in entry["terms"]:
        title, body = _CONGRESS[term["type"]]
        yield {
            "person": person,
            "aliases": ";".join(one for one in written if one != person),
            "office_title": title,
            "organisation": body,
            "country": "United States",
            "start": term["start"],
            "end": term.get("end", ""),
            "source": "congress-legislators",
            "licence": "CC0",
            "person_id": number,
            "kind": "legislator" if body else "executive",
        }


def _ror(entry: dict[str, Any]) -> Rows:
    """A record of the Research Organization Registry, of the first or second version of its schema."""
    if entry.get("status", "active") != "active":
        return
    number = "ror:" + entry["id"].rpartition("/")[2]
    if "names" not in entry:
        yield {
            "canonical_name": entry["name"],
            "acronym": ";".join(entry.get("acronyms", ())),
            "aliases": ";".join([*entry.get("aliases", ()), *(one["label"] for one in entry.get("labels", ()))]),
            "country": entry["country"]["country_name"],
            "kind": ";".join(entry.get("types", ())),
            "source": "ROR",
            "licence": "CC0",
            "ext_id": number,
        }
        return
    names = entry["names"]
    english = [one["value"] for one in names if "label" in one["types"] and one.get("lang") == "en"]
    shown = [one["value"] for one in names if "ror_display" in one["types"]]
    name = (english or shown)[0]
    others = [one["value"] for one in names if "acronym" not in one["types"] and one["value"] != name]
    places = entry.get("locations") or [{}]
    yield {
        "canonical_name": name,
        "acronym": ";".join(one["value"] for one in names if "acronym" in one["types"]),
        "aliases": ";".join(others),
        "country": places[0].get("geonames_details", {}).get("country_name", ""),
        "kind": ";".join(entry.get("types", ())),
        "source": "ROR",
        "licence": "CC0",
        "ext_id": number,
        "as_of": entry.get("admin", {}).get("last_modified", {}).get("date", ""),
    }


def _gov_uk(entry: dict[str, Any]) -> Rows:
    """An organisation of GOV.UK's list; those that are closed are left out."""
    details = entry["details"]
    if details.get("govuk_status") in ("closed", "no_longer_exists", "replaced", "merged"):
        return
    yield {
        "canonical_name": entry["title"],
        "acronym": details.get("abbreviation") or "",
        "country": "United Kingdom",
        "kind": f"government:{entry.get('format', '')}".rstrip(":"),
        "source": "GOV.UK",
        "licence": "Open Government Licence",
        "ext_id": entry.get("id", "").rpartition("/")[2],
        "as_of": (entry.get("updated_at") or "")[:10],
    }


_PUBLISHERS: dict[str, tuple[tuple[tuple[str, ...], Callable[[dict[str, Any]], Rows]], ...]] = {
    "offices": ((("name", "terms", "id"), _congress), (("person", "office_title"), _row)),
    "organisations": (
        (("id", "names"), _ror),
        (("id", "name", "country"), _ror),
        (("title", "details"), _gov_uk),
        (("canonical_name",), _row),
    ),
}  # fmt: skip
"""Kind -> the keys by which an entry's publisher is told, and what turns it into rows; the first that fits."""


def _popolo(file: Path, head: str, text: IO[str]) -> Iterator[Record]:
    """The memberships of a Popolo file, with the dates of the legislative period where they have none of their own."""
    rest = text.read(_LARGEST_WHOLE)
    if text.read(1):
        raise InputError(f"is larger than {_LARGEST_WHOLE // 1_000_000} MB, the limit for Popolo", path=file)
    try:
        data = json.loads(head + rest)
    except json.JSONDecodeError as error:
        raise InputError(f"is damaged: {error.msg}", path=file, line=error.lineno) from None
    except RecursionError:
        raise InputError("is nested too deeply", path=file) from None
    except ValueError as error:
        raise InputError(f"is damaged: {_fault(error)}", path=file) from None
    if not isinstance(data, dict) or not isinstance(data.get("memberships"), list):
        raise InputError("is Popolo without memberships", path=file)
    persons, bodies, posts, periods = (
        _by_id(data.get(part)) for part in ("persons", "organizations", "posts", "events")
    )
    for number, membership in enumerate(data["memberships"], 1):
        try:
            person = persons[membership["person_id"]]
            body = bodies.get(membership.get("organization_id", ""), {})
            period = periods.get(membership.get("legislative_period_id", ""), {})
            post = posts.get(membership.get("post_id", ""), {})
            role = membership.get("label") or post.get("label") or membership.get("role") or ""
            title = f"{role} of the {body['name']}" if role == "member" and body.get("name") else role
            yield _record(
                1,
                {
                    "person": person["name"],
                    "aliases": ";".join(one["name"] for one in person.get("other_names", ())),
                    "office_title": title,
                    "organisation": body.get("name", ""),
                    "country": "",
                    "start": membership.get("start_date") or period.get("start_date") or "",
                    "end": membership.get("end_date") or period.get("end_date") or "",
                    "source": "Popolo",
                    "person_id": person["id"],
                    "kind": "legislator" if role == "member" else "",
                },
            )
        except (AttributeError, KeyError, TypeError) as error:
            yield Record(1, {}, f"membership {number} does not have Popolo's structure: {type(error).__name__} {error}")


def _by_id(entries: object) -> dict[str, Any]:
    """The entries of a list of Popolo by their ids; what has none is left out."""
    if not isinstance(entries, list):
        return {}
    return {one["id"]: one for one in entries if isinstance(one, dict) and isinstance(one.get("id"), str)}
