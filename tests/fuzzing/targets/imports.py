"""Importing open data into registers: CSV, ROR, GOV.UK, congress-legislators, Popolo and Wikidata's results.

A file is refused, and then nothing has changed; or it is imported, and then it is listed with as many rows as were
said, searched, exported with all of them, and used by a check. Rows that make no sense are told with their line.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

from inputs import Case, Chance
from oracle import copydesk, require, shows_no_control
from targets import registers

ROR_2 = {
    "id": "https://ror.org/02mhbdp94", "status": "active", "types": ["education", "funder"],
    "names": [{"value": "University of the Andes", "types": ["label", "ror_display"], "lang": "en"},
              {"value": "ANDES", "types": ["acronym"], "lang": None},
              {"value": "Universidad de los Andes", "types": ["label"], "lang": "es"}],
    "locations": [{"geonames_id": 3688689, "geonames_details": {"country_name": "Colombia", "name": "Bogotá"}}],
    "admin": {"last_modified": {"date": "2024-05-13", "schema_version": "2.1"}},
}  # fmt: skip
ROR_1 = {
    "id": "https://ror.org/019wvm592", "name": "Australian National University", "acronyms": ["ANU"], "aliases": [],
    "labels": [{"label": "Université", "iso639": "fr"}], "status": "active", "types": ["Education"],
    "country": {"country_code": "AU", "country_name": "Australia"},
}  # fmt: skip
GOV_UK = {
    "id": "https://www.gov.uk/api/organisations/hm-treasury", "title": "HM Treasury", "format": "Ministry",
    "updated_at": "2024-03-01T10:00:00.000+00:00",
    "details": {"slug": "hm-treasury", "abbreviation": "HMT", "govuk_status": "live"},
}  # fmt: skip
CONGRESS = {
    "id": {"bioguide": "B000944", "wikidata": "Q381880"},
    "name": {"first": "Sherrod", "last": "Brown", "official_full": "Sherrod Brown", "nickname": "Sher"},
    "terms": [{"type": "rep", "start": "1993-01-05", "end": "1995-01-03", "state": "OH", "district": 13},
              {"type": "sen", "start": "2019-01-03", "end": "2025-01-03", "state": "OH"}],
}  # fmt: skip
POPOLO = {
    "persons": [{"id": "p1", "name": "Ada Moss", "other_names": [{"name": "A. Moss"}]}],
    "organizations": [{"id": "o1", "name": "House of Keys", "classification": "legislature"}],
    "events": [{"id": "term/1", "start_date": "2016-05-05", "end_date": "2021"}],
    "posts": [{"id": "post/1", "label": "Speaker"}],
    "memberships": [
        {"person_id": "p1", "organization_id": "o1", "role": "member", "legislative_period_id": "term/1"},
        {"person_id": "p1", "organization_id": "o1", "post_id": "post/1", "start_date": "2017-01-01"},
    ],
}  # fmt: skip
WIKIDATA_OFFICE = {
    "person": {"type": "literal", "value": "Jens Stoltenberg"}, "start": {"value": "2014-10-01T00:00:00Z"},
    "office_title": {"value": "Secretary General of NATO"}, "end": {"value": "2024-10-01T00:00:00Z"},
    "person_id": {"type": "uri", "value": "http://www.wikidata.org/entity/Q57665"},
}  # fmt: skip
WIKIDATA_BODY = {"canonical_name": {"value": "World Health Organization"}, "acronym": {"value": "WHO"}}


def make(chance: Chance) -> Case:
    """A file of one publisher's kind, most of it right; the words are the kind of register and the file's name."""
    kind = chance.choice(("offices", "organisations"))
    if kind == "offices":
        publisher = chance.choice(("csv", "congress", "popolo", "wikidata", "yaml"))
    else:
        publisher = chance.choice(("csv", "ror", "gov", "wikidata"))
    shapes: dict[str, list[Any]] = {
        "congress": [CONGRESS] * 2, "yaml": [CONGRESS] * 2, "popolo": [POPOLO], "ror": [ROR_2, ROR_1, ROR_2],
        "gov": [GOV_UK, GOV_UK], "wikidata": [WIKIDATA_OFFICE if kind == "offices" else WIKIDATA_BODY] * 2,
        "csv": [],
    }  # fmt: skip
    value = chance.mutated_json(shapes[publisher], most=3 if chance.one_in(2) else 0)
    name = f"data.{'yaml' if publisher == 'yaml' else 'json'}"
    if publisher == "csv":
        rows = registers.OFFICES if kind == "offices" else registers.ORGANISATIONS
        text = registers.csv_text([registers.row(chance, chance.choice(rows)) for _ in range(chance.randrange(1, 5))])
        data, name = chance.encoded(chance.mutated(text, (text,), most=3 if chance.one_in(3) else 0)), "data.csv"
    elif publisher == "yaml":
        text = "".join(f"- {_yaml(one)}\n" for one in value) if isinstance(value, list) else "x"
        data = chance.encoded(chance.mutated(text, (text, "- a: b\n"), most=3 if chance.one_in(3) else 0))
    else:
        whole: Any = value
        if publisher == "popolo":
            whole = value[0] if isinstance(value, list) and value else value
        elif publisher == "gov":
            whole = {"results": value, "total": 2}
        elif publisher == "wikidata":
            whole = {"head": {"vars": []}, "results": {"bindings": value}}
        data = chance.json_bytes(whole)
    return Case(*_packed(chance, kind, name, data))


def _packed(chance: Chance, kind: str, name: str, data: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    match chance.randrange(6):
        case 0:
            data, name = gzip.compress(data, mtime=0), f"{name}.gz"
        case 1:
            held = io.BytesIO()
            with zipfile.ZipFile(held, "w", chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as archive:
                for other in chance.choice(((), ("README.txt",), ("v1.csv",))):
                    archive.writestr(zipfile.ZipInfo(other), b"x")
                archive.writestr(zipfile.ZipInfo(f"x/{name}_schema_v2.json" if name.endswith("json") else name), data)
            data, name = held.getvalue(), "data.zip"
        case _:
            return {name: data}, (kind, name)
    return {name: chance.damaged(data, most=2) if chance.one_in(3) else data}, (kind, name)


def warm() -> None:
    """Load the command line, the rules and the shipped registers."""
    registers.warm()


def check(case: Case) -> tuple[str, ...]:
    """Import the file, and look at what the registers hold then."""
    if len(case.words) != 2 or len(case.files) != 1:
        return ("refused",)
    kind, name = case.words
    answer = copydesk(["register", "import", kind, name, "--name", "mine", "--quiet"])
    shows_no_control(answer.said, "a command shows a control character")
    told = [line for line in answer.err.splitlines() if line.startswith(f"{name}:")]
    require(all(re.match(rf"{name}:\d+: ", line) for line in told[:20]), "a row is told without its line", told)
    listed = copydesk(["register", "list", "--isolated"])
    mine = re.search(r"^(\w+) +imported +mine +([\d,]+) rows", listed.out, re.MULTILINE)
    if answer.code == 2:
        require("copydesk: error: " in answer.err and name in answer.err, "refused without the file", answer.err)
        require(mine is None, "a file that is refused is imported", listed.out)
        left = [path for path in Path(listed_folder()).rglob("*") if path.is_file()]
        require(not left, "a file that is refused leaves something behind", left)
        return ("refused",)
    said = re.search(r": ([\d,]+) rows", answer.out)
    require(answer.code == 0 and said is not None, "an import says nothing", answer)
    assert said is not None
    require(
        mine is not None and mine[1] == kind and mine[2] == said[1], "the list says other than the import", listed.out
    )
    rows = list(csv.DictReader(io.StringIO(copydesk(["register", "export", kind, "--isolated"]).out, newline="")))
    ours = [row for row in rows if "import" in (row.get("layer") or "")]
    require(len(ours) == int(said[1].replace(",", "")), "an export lacks rows", (len(ours), said[1]))
    column = "person" if kind == "offices" else "canonical_name"
    for row in ours[:3]:
        found = copydesk(["register", "show", "--isolated", "--", row[column]])
        require(found.code in (0, 1), "a row can't be shown", found)
        shows_no_control(found.said, "a command shows a control character")
    text = f"# News\n\n{ours[0][column]} met {ours[-1][column]} (WHO).\n" if ours else registers.DRAFT
    used = copydesk(
        ["check", "-", "--isolated", "--languagetool", "off", "--date", "2020"], text.encode("utf-8", "replace")
    )
    require(used.code in (0, 1), "a check with the register is not done", used)
    return ("run",)


def listed_folder() -> Path:
    """Where imported registers lie."""
    from linter.registers.folder import register_folder

    return register_folder()


def _yaml(value: Any, indent: int = 2) -> str:
    """A value as congress-legislators writes it, roughly."""
    space = " " * indent
    if isinstance(value, dict):
        return f"\n{space}".join(f"{key or '?'}: {_inner(one, indent)}" for key, one in value.items()) or "{}"
    return json.dumps(value)


def _inner(value: Any, indent: int) -> str:
    if isinstance(value, dict) and value:
        return f"\n{' ' * (indent + 2)}{_yaml(value, indent + 2)}"
    if isinstance(value, list) and value:
        space = " " * indent
        return "".join(f"\n{space}- {_yaml(one, indent + 2)}" for one in value)
    return json.dumps(value, ensure_ascii=False)
