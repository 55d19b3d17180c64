"""Compounds with a wrong word: what the table may hold, which words are taken for others, and where compounds stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.patterns.compounds import CompoundTable, compound_slips
from linter.document.parse import parse
from linter.errors import DataError


def table(folder: Path, lines: str) -> CompoundTable:
    path = folder / "compounds.tsv"
    path.write_text(lines, encoding="utf-8")
    return CompoundTable(path)


def slips(compounds: CompoundTable, text: str) -> list[tuple[str, str, float]]:
    (block,) = parse(text, path="a.txt").prose
    return [(slip.written, slip.compound, round(slip.sureness, 1)) for slip in compound_slips(block, compounds)]


@pytest.mark.parametrize(
    ("lines", "text", "found"),
    [
        ("moth-_\teaten:40", "a moth-beaten coat", [("beaten", "moth-eaten", 3.5)]),
        ("moth-_\teaten:40", "a moth-eaten coat", []),
        ("moth-_\teaten:40 beaten", "a moth-beaten coat", []),
        ("moth-_\teaten:40\n2/2 beaten\t30", "a moth-beaten coat", [("beaten", "moth-eaten", 1.0)]),
        ("moth-_\teaten:40!\n2/2 beaten\t30", "a moth-beaten coat", [("beaten", "moth-eaten", 2.0)]),
        ("_-heeled\twell:40\nwell-_\theeled:40!", "a well-healed man", [("healed", "well-heeled", 4.5)]),
        ("moth-_\teaten:40", "a moth-xeaten coat", []),
        ("out-of-_\tpocket:40", "an out-of-packet sum", [("packet", "out-of-pocket", 4.5)]),
        ("out-_-pocket\tof:40", "an out-off-pocket sum", []),
        ("rank-_-file\tand:40", "the rank-in-file", [("in", "rank-and-file", 4.0)]),
        ("rank-_\tand:40", "the rank-in", []),
        ("moth-_\teaten:40", "Moth‑beaten coats", [("beaten", "Moth-eaten", 3.5)]),
        ("_-eaten\tmoth:40", "Mouth-eaten coats", [("Mouth", "Moth-eaten", 4.5)]),
        ("moth-_\teaten:40", "the Moth-beaten prize", []),
        ("moth-_\teaten:40", "the Moth-Beaten Prize", []),
        ("moth-_\teaten:40", "moth-beaten.example, moth-beaten-coat, @moth-beaten and moth-beaten/x", []),
        ("moth-_\teaten:40", "moth beaten", []),
        ("shut-_\tdown:40", "a shut-dawn order", [("dawn", "shut-down", 4.5)]),
        ("_-down\tlet:40", "a lit-down", [("lit", "let-down", 2.5)]),
        ("_-down\tlet:40!", "a lit-down", [("lit", "let-down", 4.5)]),
        ("self-_\temployed:40", "the self-employer", []),
        ("full-_\tfledged:40", "a full-fledge war", [("fledge", "full-fledged", 3.5)]),
        ("over-_\ttaken:40", "over-token", [("token", "over-taken", 2.5)]),
        ("_-taken\tover:40", "ever-taken", []),
    ],
)
def test_slips(lines: str, text: str, found: list[tuple[str, str, float]], tmp_path: Path) -> None:
    assert slips(table(tmp_path, f"# A comment\n{lines}\n"), text) == found


def test_as_one_word_or_with_a_space_it_is_right(tmp_path: Path) -> None:
    lines = "_-shirt\thair:40\n_-pocket\tlust:40\n"
    assert slips(table(tmp_path, lines), "a nair-shirt") == []
    assert slips(table(tmp_path, "_-mail\twhite:40\n"), "white-mail") == []


def test_a_line_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        table(tmp_path, "# A comment\nmoth-_ eaten:40\n")
    assert error.value.line == 2
    assert "a line of compounds" in str(error.value)


def test_no_more_than_so_many_parts(tmp_path: Path) -> None:
    frame = "a-_" + "-b" * 3
    assert slips(table(tmp_path, f"{frame}\tmoth:40\n"), "a-mouth-b-b-b") == [("mouth", "a-moth-b-b-b", 4.5)]
    assert slips(table(tmp_path, f"{frame}-b\tmoth:40\n"), "a-mouth-b-b-b-b") == []
