"""Set phrases with a wrong word: what the table may hold, which words are taken for others, and what it costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from counting import calls

from linter.analysis.patterns.set_phrases import SetPhraseTable, phrase_slips
from linter.document.parse import parse
from linter.errors import DataError


def table(folder: Path, lines: str) -> SetPhraseTable:
    path = folder / "phrases.tsv"
    path.write_text(lines, encoding="utf-8")
    return SetPhraseTable(path)


def slips(phrases: SetPhraseTable, text: str) -> list[tuple[str, int, str]]:
    (block,) = parse(text, path="a.txt").prose
    return [(slip.phrase, slip.number, slip.meant) for slip in phrase_slips(block, phrases)]


@pytest.mark.parametrize(
    ("lines", "text", "meant"),
    [
        ("salt of the earth", "the sale of the earth", ["salt"]),
        ("salt of the earth", "the salt of the hearth", ["earth"]),
        ("salt of the earth", "the wine of the earth", []),
        ("salt of the earth", "the sales of the hearth", []),
        ("salt of the earth\tsale malt", "the malt of the earth", []),
        ("salt of the earth\nearth = wharf", "the salt of the wharf", ["earth"]),
        ("salt of the earth", "Sale of the earth", ["Salt"]),
        ("salt of the earth", "the Sale of the earth", []),
        ("salt of the earth", "the slat of the earths", []),
        ("House of Elders", "the Mouse of Elders", ["House"]),
        ("House of Elders", "the mouse of Elders", []),
        ("bury* the old hatchet", "burying the old hatched", ["hatchet"]),
        ("bury* the old hatchet", "they busy the old hatchet", []),
        ("bury*! the old hatchet", "they busy the old hatchet", ["bury"]),
        ("salt? of the earth", "the sale of the earth", []),
        ("salt? of the earth", "the salt of the hearth", ["earth"]),
        ("gall and wormwood", "goal and wormwood", ["gall"]),
        ("pen, ink and blotter", "pan, ink and blotter", ["pen"]),
        ("pen, ink and blotter", "pen, ink, and plotter", ["blotter"]),
        ("pen, ink and blotter", "pen oink and blotter", ["ink"]),
        ("pen, ink and blotter", "a pen; oink and blotter", []),
        ("grey and bald", "gray and bald", []),
        ("apple of his eye", "the ample of her eye", ["apple"]),
        ("centre of the earth", "the center of the earth", []),
    ],
)
def test_slips(tmp_path: Path, lines: str, text: str, meant: list[str]) -> None:
    assert [right for _, _, right in slips(table(tmp_path, lines), text)] == meant


def test_a_word_with_a_sign_is_proven(tmp_path: Path) -> None:
    phrases = table(tmp_path, "salt of the earth!\n")
    (block,) = parse("The salt of the hearth, the sale of the earth.", path="a.txt").prose
    found = [(slip.phrase, slip.meant, slip.known_by, slip.proven) for slip in phrase_slips(block, phrases)]
    assert found == [("salt of the earth", "earth", 1, True), ("salt of the earth", "salt", 1, False)]


def test_a_phrase_of_one_telling_word_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="two words that tell something"):
        table(tmp_path, "# phrases\nin the salt\n")


def test_twice_the_text_is_twice_the_work(tmp_path: Path) -> None:
    phrases = table(tmp_path, "salt of the earth\nsalt of the sea\n")

    def work(times: int) -> int:
        return calls(lambda: slips(phrases, "The sale of the earth. " * times))

    work(1)
    assert work(200) < 2.6 * work(100)
