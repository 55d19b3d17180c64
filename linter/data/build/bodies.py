"""Compile the large shipped register of organisations: `python -I -m linter.data.build.bodies [FOLDER]`.

It is made of `bodies.csv.gz` beside this module. With FOLDER, which holds the collected open data
(`organisations.csv.gz`), that file is made anew first, and `bodies.lock.json`, which says what it was made of.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import html
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from linter.data.build.organisations import SOURCE as CURATED
from linter.registers.imported_organisations import COLUMNS, COMPILED, KIND, VERSION, key_of_name, keys_of, words_of
from linter.registers.initials import explained
from linter.registers.table_writer import TableWriter

OPEN = Path(__file__).with_name("bodies.csv.gz")
LOCK = Path(__file__).with_name("bodies.lock.json")
FILE = "organisations.csv.gz"
AS_OF = "2026-08-22"
"""The day of the newest information; sources that state versions instead of days are about as old."""

LICENCES = {
    "CC0": "CC0",
    "CC0 (own work)": "CC0",
    "CC0/public domain": "public domain",
    "MIT": "MIT",
    "BSD-3-Clause": "BSD-3-Clause",
    "ODC-PDDL": "ODC-PDDL",
    "OGL v3 (GOV.UK content)": "OGL v3",
}
"""The licences under which rows may be shipped, as the sources write them, and as the register does."""

_PUBLISHERS = (
    ("ror-community", "ROR"),
    ("osmlab", "name-suggestion-index"),
    ("cisagov", ".gov registry"),
    ("Hipo", "university-domains-list"),
    ("nasdaq", "NASDAQ listings"),
    ("s-and-p", "S&P 500 companies"),
    ("govuk", "GOV.UK"),
    ("unitedstates/acronym", "list of US agencies' acronyms"),
    ("general knowledge", "general knowledge"),
)
_KINDS_LEFT_OUT = re.compile(
    r"government:(?:City|County|Special|School|Town|Independent)|brands/(?!amenity/bank)|operators/"
)
"""Towns, and brands of shops, which no definition with an acronym is about."""

COUNTRIES = {
    "Russian Federation": "Russia", "Turkiye": "Turkey", "Türkiye": "Turkey", "Viet Nam": "Vietnam",
    "Iran, Islamic Republic of": "Iran", "Korea, Republic of": "South Korea", "Czechia": "Czech Republic",
    "Taiwan, Province of China": "Taiwan", "The Netherlands": "Netherlands", "Syrian Arab Republic": "Syria",
    "Tanzania, United Republic of": "Tanzania", "Moldova, Republic of": "Moldova", "001": "", "us": "United States",
    "gb": "United Kingdom", "ca": "Canada", "au": "Australia", "ie": "Ireland", "in": "India", "nz": "New Zealand",
    "za": "South Africa", "Bolivia, Plurinational State of": "Bolivia", "Venezuela, Bolivarian Republic of":
    "Venezuela", "Palestine, State of": "Palestine", "Lao People's Democratic Republic": "Laos",
    "Congo, the Democratic Republic of the": "Democratic Republic of the Congo", "Macedonia": "North Macedonia",
}  # fmt: skip
"""Names of countries that sources write in their own way; other codes of two letters say nothing here."""

_FOREIGN = re.compile(
    r"\b(?:universit(?:é|à|ä|e|y of)?(?:at|as|aet|eit|atea|ario)|universidad(?:e)?|università|université|universiteit|"
    r"universitas|instituto|institut|istituto|hochschule|fachhochschule|escola|escuela|école|ecole|faculdade|centro|"
    r"hospital de|hôpital|krankenhaus|klinikum|fundaci[óo]n|funda[çc][ãa]o|fondazione|stiftung|gesellschaft|verein|"
    r"ministerio|minist[èe]re|ministero|consejo|conselho|conseil|sekolah|politeknik|yayasan|akademi|für|und|der|des|"
    r"della|dell|degli|del|dos|das|et|y|und|van|voor|och|og|na|w|i|de la|du|les|los|las|nacional|national(?:e|es)|"
    r"associa[çc][ãa]o|asociaci[óo]n|associazione|soci[ée]t[ée]|sociedad|centrum|uniwersytet|egyetem|sveučilište)\b",
    re.IGNORECASE,
)
_OTHER_SCRIPT = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff‘’“”–—•™®]")


def cleaned(raw: Mapping[str, str]) -> dict[str, str] | None:
    """A row of a source with the columns of the register; None if it may not be shipped or is of no use.

    Markup, names in other scripts and country names after the name are taken away; codes of stock exchanges are kept as
    acronyms only where they can be read off the name.
    """
    licence = LICENCES.get(raw["licence"], "")
    name, home = _without_country(plain(raw["canonical_name"]))
    if not licence or not name or _OTHER_SCRIPT.search(name) or _KINDS_LEFT_OUT.match(raw["kind"]):
        return None
    kind = re.sub(r":closed$|/inactive\b", "", raw["kind"])
    country = COUNTRIES.get(raw["country"], raw["country"]) or home
    country = "" if re.fullmatch(r"[a-z]{2}(?:-.*)?|.*\.geojson|\d+", country) else country
    acronyms = [one for part in re.split(r"[;,/]", raw["acronym"]) if (one := plain(part)) and is_acronym(one, name)]
    closed = "yes" if kind != raw["kind"] else ""
    if kind.startswith("company ("):
        acronyms = [one for one in acronyms if explained(words_of(name), one) < 1]
        kind = "company"
    aliases = [one for part in html.unescape(raw["aliases"]).split(";") if (one := _without_country(plain(part))[0])]
    kept = [one for one in dict.fromkeys(aliases) if one != name and not _OTHER_SCRIPT.search(one) and is_english(one)]
    row = {
        "canonical_name": name,
        "acronym": ";".join(dict.fromkeys(acronyms)),
        "aliases": ";".join(kept[:4]),
        "country": country,
        "kind": kind.lower(),
        "source": publisher(raw["source"]),
        "licence": licence,
        "ext_id": raw["ext_id"].partition(" ")[0],
        "as_of": raw["as_of"],
        "english": "" if is_english(name) else "no",
        "closed": closed,
    }
    return row if keys_of([row[column] for column in COLUMNS]) else None


def plain(text: str) -> str:
    """Text without markup and entities."""
    return " ".join(re.sub(r"<[^>]*>", " ", html.unescape(text)).split())


def _without_country(name: str) -> tuple[str, str]:
    """A name without the country in brackets that a source puts after it, and that country."""
    match = re.fullmatch(r"(.+?) \(([A-Z][A-Za-z .'-]+)\)", name)
    if match is None:
        return name, ""
    from linter.analysis.titles.parsed_title import country_key

    return (match[1], match[2]) if country_key(match[2]) else (name, "")


def is_acronym(text: str, name: str) -> bool:
    """Whether a source's acronym can be one: short, in letters, not the name itself."""
    return (
        2 <= len(text) <= 12
        and text != name
        and re.search(r"[A-Z]", text) is not None
        and not re.search(r"\d{3}", text)
    )


def is_english(name: str) -> bool:
    """Whether nothing shows that a name is in another language."""
    letters = sum(not letter.isascii() and letter.isalpha() for letter in name)
    return letters < 2 and not _FOREIGN.search(name)


def publisher(source: str) -> str:
    """Who publishes a row, in words for readers."""
    return next((words for part, words in _PUBLISHERS if part in source), source)


def distinct(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows, of those with one name and country the first with what the others add."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        key = (row["canonical_name"].casefold(), row["country"])
        first = found.setdefault(key, row)
        if first is not row:
            for column in ("acronym", "aliases"):
                both = [*first[column].split(";"), *row[column].split(";")]
                first[column] = ";".join(dict.fromkeys(filter(None, both)))
            first["closed"] = first["closed"] and row["closed"]
    yield from found.values()


def collect(folder: Path) -> None:
    """Write OPEN and LOCK from the file of collected open data in `folder`."""
    content = (folder / FILE).read_bytes()
    raws = list(csv.DictReader(io.StringIO(gzip.decompress(content).decode("utf-8"))))
    rows = sorted(distinct(row for raw in raws if (row := cleaned(raw)) is not None), key=_order)
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    with OPEN.open("wb") as packed, gzip.GzipFile("", "wb", 9, packed, mtime=0) as out:
        out.write(buffer.getvalue().encode())
    counts = Counter((row["source"], row["licence"]) for row in rows)
    newest = {source: max(row["as_of"] for row in rows if row["source"] == source) for source, _ in counts}
    lock = {
        "files": {FILE: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "rows": len(raws)}},
        "sources": [
            {"source": source, "licence": licence, "rows": count, "newest": newest[source]}
            for (source, licence), count in sorted(counts.items())
        ],
    }
    LOCK.write_text(json.dumps(lock, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _order(row: Mapping[str, str]) -> tuple[str, ...]:
    return (row["country"], row["canonical_name"], row["source"], row["ext_id"])


def compile_to(path: Path) -> None:
    """Write the compiled register as it must lie in the tree: without what the curated register has or calls wrong."""
    curated = curated_names()
    with gzip.open(OPEN, "rt", encoding="utf-8", newline="") as file, TableWriter(path) as writer:
        for row in csv.DictReader(file):
            homes = curated.get(key_of_name(words_of(row["canonical_name"])), set())
            if row["country"] in homes or (homes and not row["country"]):
                continue
            columns = [row[column] for column in COLUMNS]
            writer.add(columns, keys_of(columns))
        writer.finish(KIND, VERSION, {"source": "open data", "oldest": "2015", "newest": AS_OF})


def curated_names() -> dict[str, set[str]]:
    """The names of the curated register, right, former and wrong ones, with the countries of their bodies."""
    found: dict[str, set[str]] = {}
    with CURATED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            listed = [row["name"], *(text for column in _FORMS for text in row[column].split(";"))]
            for text in filter(None, listed):
                found.setdefault(key_of_name(words_of(text.partition("@")[0])), set()).add(row["country"])
    return found


_FORMS = ("aliases", "former", "wrong")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        collect(Path(sys.argv[1]))
        print(f"{OPEN.name}: {OPEN.stat().st_size:,} bytes")
    compile_to(COMPILED)
    print(f"{COMPILED.name}: {COMPILED.stat().st_size:,} bytes")
