"""Compile the shipped register of offices: `python -I -m linter.data.build.offices`."""

from __future__ import annotations

import csv
from pathlib import Path

from linter.registers.offices import COLUMNS, COMPILED, KIND, VERSION, keys_of
from linter.registers.table_writer import TableWriter

SOURCE = Path(__file__).parents[2] / "registers" / "data" / "offices.csv"
AS_OF = "2025-06-30"
NAME = "register of offices"


def compile_to(path: Path) -> None:
    """Write the compiled register as it must lie in the tree."""
    with SOURCE.open(encoding="utf-8", newline="") as file, TableWriter(path) as writer:
        for row in csv.DictReader(file):
            stated = {**dict.fromkeys(COLUMNS, ""), "source": NAME, "as_of": AS_OF, **row}
            columns = [stated[column] for column in COLUMNS]
            writer.add(columns, keys_of(columns))
        writer.finish(KIND, VERSION, {"source": NAME, "oldest": AS_OF, "newest": AS_OF})


if __name__ == "__main__":
    compile_to(COMPILED)
    print(f"{COMPILED.name}: {COMPILED.stat().st_size:,} bytes")
