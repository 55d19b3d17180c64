"""Compile the shipped register of offices: `python -I -m linter.data.build.offices [FOLDER]`.

It is made of `registers/data/offices.csv` and, beside this module, `heads_of_bodies.csv`, both written by people, and
of two files: `offices.csv.gz`, rows of open data as their sources have them but for the columns and rows that are left
out, and `legislators.csv.gz`, one row for each lawmaker's time in one parliament. With FOLDER, which holds the
collected open data (FILES and `stale_register.csv`), these two are made anew first, and `offices.lock.json`,
which says what they were made of.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from linter.registers import succession, tenures, terms
from linter.registers.confirmation import UNCHECKED
from linter.registers.offices import COLUMNS, COMPILED, KIND, VERSION, add_freshness, keys_of
from linter.registers.table_writer import TableWriter
from linter.registers.terms import Row

SOURCE = Path(__file__).parents[2] / "registers" / "data" / "offices.csv"
HEADS = Path(__file__).with_name("heads_of_bodies.csv")
OPEN = Path(__file__).with_name("offices.csv.gz")
ENDED = Path(__file__).with_name("offices_ended.csv")
LOCK = Path(__file__).with_name("offices.lock.json")
AS_OF = "2025-06-30"
"""The day of the rows that people wrote; those of open data state their own."""
NAME = "register of offices"

FILES = ("offices.csv.gz", "offices_2022_2026.csv.gz", "legislators.csv.gz")
LAWMAKERS = Path(__file__).with_name("legislators.csv.gz")
KEPT = ("person", "aliases", "office_title", "organisation", "country", "start", "end", "source", "licence",
        "person_id", "as_of", "kind", "checked", "start_evidence", "end_evidence")  # fmt: skip
"""The columns of OPEN."""
LEFT_OUT = "already in offices.csv.gz"
"""The note of rows that a file repeats."""


def compile_to(path: Path) -> None:
    """Write the compiled register as it must lie in the tree."""
    rows = register()
    days = sorted(row.as_of for row in rows if row.as_of)
    fresh: dict[str, str] = {}
    with TableWriter(path) as writer:
        for row in rows:
            columns = _columns(row)
            writer.add(columns, keys_of(columns))
            if row.level == "national" and row.kind != "legislator":
                add_freshness(fresh, columns)
        writer.finish(KIND, VERSION, {"source": NAME, "oldest": days[0], "newest": days[-1], **fresh})


def register() -> list[Row]:
    """The rows of the shipped register, mended and judged, in the order of countries, offices and days."""
    rows = []
    for path in (SOURCE, HEADS):
        with path.open(encoding="utf-8", newline="") as file:
            for raw in csv.DictReader(file):
                remembered = path == HEADS and raw["checked"] == UNCHECKED
                rows.append(terms.by_hand(raw, NAME, AS_OF, remembered=remembered))
    rows += [row for raw in open_rows(OPEN) if (row := terms.cleaned(raw)) is not None]
    lawmakers = [row for raw in open_rows(LAWMAKERS) if (row := terms.cleaned(raw)) is not None]
    with ENDED.open(encoding="utf-8", newline="") as file:
        ended = list(csv.DictReader(file))
    whole = tenures.placed(tenures.joined(terms.with_ends(rows, ended)), lawmakers)
    whole = terms.with_ends(tenures.sharing_ends(whole), ended)
    found = succession.judged(succession.closed(whole)) + lawmakers
    return sorted(found, key=lambda row: (row.country, row.title, row.start, row.person, row.end, row.person_id))


def _columns(row: Row) -> list[str]:
    stated = terms.columns_of(row)
    return [stated[column] for column in COLUMNS]


def open_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of OPEN or LAWMAKERS, with the columns KEPT."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def collect(folder: Path) -> None:
    """Write OPEN, ENDED and LOCK from the files of collected open data in `folder`."""
    found: dict[str, list[dict[str, str]]] = {}
    files = {}
    for name in FILES:
        path = folder / name
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            raws = list(csv.DictReader(file))
        used = [_kept(raw) for raw in raws if raw["licence"] in terms.LICENCES and raw.get("note") != LEFT_OUT]
        files[name] = {**_checksum(path), "rows": len(raws), "used": len(used)}
        found[name] = used
    offices, newer, lawmakers = (found[name] for name in FILES)
    _write(OPEN, [*offices, *newer])
    _write(LAWMAKERS, _parliaments(lawmakers))
    path = folder / "stale_register.csv"
    with path.open(encoding="utf-8", newline="") as file:
        ended = list(csv.DictReader(file))
    files[path.name] = {**_checksum(path), "rows": len(ended), "used": len(ended)}
    with ENDED.open("w", encoding="utf-8", newline="") as file:
        shown = csv.DictWriter(file, ("country", "person", "title", "start", "end"), lineterminator="\n")
        shown.writeheader()
        shown.writerows({name: row[name] for name in shown.fieldnames} for row in ended)
    lock = {"files": files, "sources": _sources([*offices, *newer, *lawmakers])}
    LOCK.write_text(json.dumps(lock, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _write(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, KEPT, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    with path.open("wb") as packed, gzip.GzipFile("", "wb", 9, packed, mtime=0) as out:
        out.write(buffer.getvalue().encode())


_STATES = frozenset(
    ("Australia", "Austria", "Belgium", "Canada", "India", "Northern Ireland", "Scotland", "Spain", "United States",
     "Wales")
)  # fmt: skip
"""Countries of whose states' parliaments news tells, or whose sources label a state's posts as the country's."""
_SAT_UNTIL = "2010"
"""Lawmakers who had left by then are of no use to drafts of today, and are many."""


def _parliaments(raws: Iterable[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """One row for each lawmaker's time in one parliament that went on after _SAT_UNTIL."""
    rows = [row for raw in raws if (row := terms.cleaned(raw)) is not None]
    for row in tenures.joined(rows):
        if not row.country or (row.level != "national" and row.country not in _STATES):
            continue
        if not row.end or row.end >= _SAT_UNTIL:
            stated = {
                "person": row.person, "aliases": ";".join(row.aliases), "office_title": row.title,
                "organisation": row.organisation, "country": row.country, "start": row.start, "end": row.end,
                "source": "Wikidata" if row.sources == ("Wikidata",) else "github:unitedstates/congress-legislators",
                "licence": "CC0 (Wikidata extract)" if row.licence == "CC0" else "CC0/public domain",
                "person_id": row.person_id, "as_of": row.as_of, "kind": "legislator", "checked": "",
                "start_evidence": "stated", "end_evidence": "stated",
            }  # fmt: skip
            yield stated


def _kept(raw: Mapping[str, str]) -> dict[str, str]:
    kept = {name: raw.get(name, "") for name in KEPT}
    kept["source"] = raw["source"].partition(" (")[0].partition(" + ")[0].partition(":html")[0]
    if raw["source"].startswith("github:"):
        kept["source"] = ":".join(kept["source"].split(":")[:2])
    elif not raw["source"].startswith("general knowledge"):
        kept["source"] = "news reports" if raw["source"].startswith("news") else "public pages"
    for side in ("start", "end"):
        said = raw.get(f"{side}_evidence")
        if said is None:  # a file that tells of no evidence: what is remembered has none
            said = "general knowledge" if raw["source"].startswith("general knowledge") else raw[side] and "source"
        kept[f"{side}_evidence"] = terms.evidence(said) if raw[side] else ""
    return kept


def _checksum(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def _sources(rows: Iterable[Mapping[str, str]]) -> list[dict[str, object]]:
    """The sources with their licences, the number of their rows and the newest day of their information."""
    counts: Counter[tuple[str, str]] = Counter()
    newest: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (row["source"], terms.LICENCES[row["licence"]])
        counts[key] += 1
        newest[key] = max(newest.get(key, ""), row["as_of"][:10])
    return [
        {"source": source, "licence": licence, "rows": count, "newest": newest[source, licence]}
        for (source, licence), count in sorted(counts.items())
    ]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        collect(Path(sys.argv[1]))
        print(f"{OPEN.name}: {OPEN.stat().st_size:,} bytes")
    compile_to(COMPILED)
    print(f"{COMPILED.name}: {COMPILED.stat().st_size:,} bytes")
