"""Compile the shipped register of organisations: `python -I -m linter.data.build.organisations`."""

from __future__ import annotations

import csv
from pathlib import Path

from linter.files.data_file import pack_sections, write_data
from linter.registers.organisations import COMPILED, KIND, VERSION, compile_sections

SOURCE = Path(__file__).parents[2] / "registers" / "data" / "organisations.csv"
AS_OF = "2026-11-23"


def payload() -> bytes:
    """The compiled register as it must lie in the tree."""
    with SOURCE.open(encoding="utf-8", newline="") as file:
        return pack_sections(compile_sections(csv.DictReader(file), AS_OF))


if __name__ == "__main__":
    write_data(COMPILED, KIND, VERSION, payload())
    print(f"{COMPILED.name}: {COMPILED.stat().st_size:,} bytes")
