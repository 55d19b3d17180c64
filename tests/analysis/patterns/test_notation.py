"""The notation of word patterns: what a table may hold, and what a damaged line says."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.patterns.notation import PatternTable, anchor_of
from linter.analysis.patterns.search import find_patterns
from linter.analysis.word_model.model import word_model
from linter.document.parse import parse
from linter.errors import DataError

KINDS = frozenset({"slip"})


def table(folder: Path, lines: str) -> PatternTable:
    path = folder / "patterns.tsv"
    path.write_text(f"wrong\tright\tkind\n{lines}\n", encoding="utf-8")
    return PatternTable(path, KINDS)


def found(patterns: PatternTable, text: str) -> list[tuple[str, str]]:
    (block,) = parse(text, path="a.txt").prose
    return [
        (" ".join(match.written), " ".join(match.corrected)) for match in find_patterns(block, patterns, word_model())
    ]


@pytest.mark.parametrize(
    ("line", "text", "result"),
    [
        ("cheese/milk of goat\tgoat cheese/milk\tslip", "Some milk of goat", [("milk of goat", "goat milk")]),
        ("make* a bath\ttake* a bath\tslip", "He made a bath.", [("made a bath", "took a bath")]),
        ("{red} sky\tblue sky\tslip", "A crimson sky", [("crimson sky", "blue sky")]),
        ("red/green apple\tblue/pink apple\tslip", "A green apple", [("green apple", "pink apple")]),
        ("pay* very? much coin\tpay* very? well\tslip", "They paid much coin.", [("paid much coin", "paid well")]),
        ("old ape\t<a> ape\tslip", "See old ape here", [("old ape", "an ape")]),
        ("!the old man\tyoung man\tslip", "An old man and the old man", [("old man", "young man")]),
        ("old man !river\tyoung man\tslip", "Old man river, old man", [("old man", "young man")]),
        ("<number> of <number>\t<number> in <number>\tslip", "It is 3 of 7.", [("3 of 7", "3 in 7")]),
        ("sail to <name>\tsail for <name>\tslip", "Sail to port, sail to Rome", [("sail to Rome", "sail for Rome")]),
        ("<start> old ape\tyoung ape\tslip", "Old ape. Old ape, old ape",
         [("Old ape", "Young ape"), ("Old ape", "Young ape")]),
        ("<start> old ape\tyoung ape\tslip", 'The "mad" old ape sang "old ape".', [("old ape", "young ape")]),
        ("help* <who> <ing>\thelp* <who> <base>\tslip", "It helped the young crew winning the cup.",
         [("helped the young crew winning", "helped the young crew win")]),
    ],
)  # fmt: skip
def test_notation(tmp_path: Path, line: str, text: str, result: list[tuple[str, str]]) -> None:
    if "{red}" in line:
        line = "# lists\n{red} = scarlet crimson\n" + line
    if line.startswith("<number> of"):
        line = line.replace("<number> of", "is <number> of").replace("\t<number> in", "\tis <number> in")
        result = [(f"is {wrong}", f"is {right}") for wrong, right in result]
    assert found(table(tmp_path, line), text) == result


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("old man\tyoung man", "wanted, with tabs between"),
        ("old man\tyoung man\tother", "wanted, with tabs between"),
        ("old man\t\tslip", "wanted, with tabs between"),
        ("old <men>\tyoung\tslip", "is not an element of a pattern"),
        ("old {men}\tyoung\tslip", "is not an element of a pattern"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    patterns = table(tmp_path, f"first man\tsecond man\tslip\n{line}")
    with pytest.raises(DataError, match=reason) as caught:
        list(patterns)
    assert caught.value.line == 3


def test_the_rarest_word_is_looked_for() -> None:
    for pattern, number in {
        "by the skin of the teeth": 5,
        "accuse* <who> for": 0,
        "!the old man": 1,
        "in very? tall": 0,
    }.items():
        assert anchor_of(pattern.split()) == number
