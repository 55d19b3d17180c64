"""A house's registers in TOML, CSV and .csv.gz, and every command that reads them.

What is wrong is refused with the file and the line, by all commands alike; what is right can be listed, searched,
shown and exported, and the export is a register that says the same.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Mapping, Sequence
from typing import Any

from inputs import PIECES, Case, Chance
from oracle import copydesk, require, said_where, shows_no_control
from toml_writer import Raw, toml

OFFICES: Sequence[Mapping[str, Any]] = (
    {"person": "Ada Quillfeather", "office_title": "Mayor of Aldermouth", "start": "2023-05-04", "as_of": "2026-02-03"},
    {"person": "Boris Johnson", "office_title": "Prime Minister", "country": "United Kingdom", "start": "2019-07-24",
     "end": "2022-09-06", "aliases": ["Alexander Johnson"], "source": "GOV.UK"},
    {"person": "Jane Tveit", "office_title": "harbour secretary", "organisation": "Harbour Board", "start": "2020",
     "end": "2021-03"},
)  # fmt: skip
ORGANISATIONS: Sequence[Mapping[str, Any]] = (
    {"canonical_name": "Aldermouth Harbour Safety Board", "acronym": ["AHSB"], "aliases": ["Aldermouth Safety Board"],
     "country": "United Kingdom", "neighbours": ["Aldermouth Harbour Society"], "wrong": ["Aldermouth Harbour Board"],
     "former": ["Aldermouth Dock Safety Board@2019-04-01"], "exclusive": True, "as_of": "2026-02-03"},
    {"canonical_name": "Institute for the Study of War", "acronym": ["ISW"]},
)  # fmt: skip
DRAFT = """\
---
date: 2024-05-01
---
# Harbour Board meets

Prime Minister Boris Johnson met Mayor Ada Quillfeather of the Aldermouth Harbour Board (AHSB). The Center for the
Study of War (ISW) and the Aldermouth Dock Safety Board, said harbour secretary Jane Tveit.
"""
WRONG = (
    "", "2024-02-30", "9999-12-31", "0000", "yes", "@", "x@2024", ";", ";;", "a;b", "x" * 5000, "Ada", "Á  B", "\t",
    "a\nb", "=cmd()", "-", "(", "Ada Quillfeather (mayor)", "2024-05-01T00:00:00Z", "1", "Ａｄａ Ｍｏｓ",
    *PIECES[:12],
)  # fmt: skip


def make(chance: Chance) -> Case:
    """One to three files of registers."""
    files = {"draft.md": DRAFT.encode(), "copydesk.toml": b'registers = ["./registers"]\nlanguagetool = "off"\n'}
    left = {"offices": list(OFFICES), "organisations": list(ORGANISATIONS)}
    for number in range(chance.randrange(1, 4)):
        kind = chance.choice(list(left))
        rows = left[kind] if not chance.one_in(12) else list(OFFICES)
        made = [
            row(chance, rows.pop(chance.randrange(len(rows)))) for _ in range(min(len(rows), chance.randrange(1, 3)))
        ]
        match chance.randrange(5):
            case 0 | 1:
                table: dict[str, Any] = {"source": "desk", "as_of": Raw("2026-02-03"), kind: made}
                if chance.one_in(10):
                    changed = chance.mutated_json(table, most=1)
                    table = _plain(changed) if isinstance(changed, dict) else {}
                text = toml(table)
                name, data = f"{number}.toml", text
            case _:
                name, data = f"{number}.csv", csv_text(made or OFFICES[2:])
        changed = chance.encoded(chance.mutated(data, (data,), most=2 if chance.one_in(8) else 0))
        if name.endswith(".csv") and chance.one_in(3):
            changed = gzip.compress(changed, mtime=0)
            changed = chance.damaged(changed, most=1) if chance.one_in(3) else changed
            name += ".gz"
        files[f"registers/{name}"] = changed
    return Case(files)


def warm() -> None:
    """Load the command line, the rules and the shipped registers."""
    copydesk(["check", "--isolated", "-"], DRAFT.encode())
    copydesk(["register", "search", "--isolated", "Boris Johnson"])


def check(case: Case) -> tuple[str, ...]:
    """Run the commands that read the registers."""
    answer = copydesk(["check", "draft.md", "--no-cache"])
    listed = copydesk(["register", "list"])
    shows_no_control(answer.said + listed.said, "a command shows a control character")
    if answer.code == 2:
        said_where(answer, [*case.files, "registers"])
        require(listed.code == 2, "refused by check alone", answer)
        return ("refused",)
    require(listed.code == 0, "refused by list alone", listed)
    for words in (["show", "Ada Quillfeather"], ["search", "Aldermouth"], ["search", "Johnson"], ["show", "ISW"]):
        one = copydesk(["register", *words])
        require(one.code in (0, 1), "refused by one command alone", one)
        shows_no_control(one.said, "a command shows a control character")
    for kind in ("offices", "organisations"):
        exported = copydesk(["register", "export", kind])
        rows = list(csv.DictReader(io.StringIO(exported.out, newline="")))
        require(exported.code == 0 and len(rows) > 100, "an export lacks rows", exported)
        require(all(None not in row and None not in row.values() for row in rows), "an export has ragged rows")
    return ("run",)


def row(chance: Chance, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row, now and then with something wrong in it."""
    changed = dict(row)
    if chance.one_in(5):
        column = chance.choice([*row, "aliases", "end", "as_of", "source", chance.choice(PIECES), "wrong", "former"])
        changed[column] = chance.choice(WRONG)
        if chance.one_in(3):
            changed[column] = [changed[column], chance.choice(WRONG)]
    return changed


def csv_text(rows: Sequence[Mapping[str, Any]]) -> str:
    """Rows as CSV."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column, "")) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) if isinstance(value, list) else str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return Raw(repr(value)) if isinstance(value, float) else value
