"""Tables of confusions and cues: what a line gives, and what is no line."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.confusion_tables import NO_CUES, Confusions, CueTable, read_slips, save_slips
from linter.analysis.word_model.model import word_model
from linter.errors import DataError


def confusions(folder: Path, *lines: str) -> Confusions:
    path = folder / "confusions.tsv"
    path.write_text("\n".join(["wrong\tright\tkind", *lines]) + "\n", encoding="utf-8")
    return Confusions(path, word_model())


def test_lines_in_order(tmp_path: Path) -> None:
    table = confusions(
        tmp_path, "affect\teffect\thomophone", "brake\tbrace\tslip", "brake\tbreak\thomophone", "the\tthe\tslip"
    )
    assert [one.right for one in table.get("brake")] == ["brace", "break"]
    assert [one.right for one in table.get("affect")] == ["effect"]
    assert [one.right for one in table] == ["effect", "brace", "break"]
    assert all(one.id == word_model().word_id(one.right) for one in table)


def test_slips_of_the_commonest_words_and_unknown_words_are_left_out(tmp_path: Path) -> None:
    table = confusions(tmp_path, "brake\tzorblatt\tslip", "the\tthen\thomophone", "the\tthey\tslip")
    assert table.get("brake") == ()
    assert [one.right for one in table.get("the")] == ["then"]


@pytest.mark.parametrize("line", ["brake\tbreak", "brake\tbreak\tother", "brake\tbreak\tslip\tmore"])
def test_a_line_that_is_no_confusion_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(DataError) as caught:
        confusions(tmp_path, "affect\teffect\thomophone", line).get("brake")
    assert caught.value.line == 3


def test_a_line_out_of_order_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="in order") as caught:
        confusions(tmp_path, "brake\tbreak\tslip", "affect\teffect\tslip")
    assert caught.value.line == 3


def test_cues(tmp_path: Path) -> None:
    path = tmp_path / "cues.tsv"
    path.write_text("word\tcues\nbrake\tpedal car*\n", encoding="utf-8")
    table = CueTable(path)
    assert table.get("brake") == (frozenset({"pedal"}), ("car",))
    assert table.get("break") is NO_CUES
    assert "brake" in table
    assert "break" not in table
    path.write_text("word\tcues\nbrake\tpedal\nbreak\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        CueTable(path)
    assert caught.value.line == 3


def test_generated_slips_come_after_what_was_written_down(tmp_path: Path) -> None:
    slips = tmp_path / "slips.words"
    save_slips(
        slips, [("brake", "break"), ("brake", "brave"), ("ballet", "ballot"), ("they", "then"), ("brake", "brawl")]
    )
    path = tmp_path / "confusions.tsv"
    path.write_text("wrong\tright\tkind\nbrake\tbreak\thomophone\n", encoding="utf-8")
    table = Confusions(path, word_model(), slips)
    assert [(one.right, one.kind) for one in table.get("Brake")] == [
        ("break", "homophone"),
        ("brawl", "distant"),
        ("brave", "slip"),
    ]
    assert [(one.wrong, one.right) for one in table] == [
        ("brake", "break"),
        ("ballet", "ballot"),
        ("brake", "brave"),
        ("brake", "brawl"),
    ]
    assert table.get("they") == ()  # the commonest words fit nearly everywhere


def test_damaged_slips_are_named(tmp_path: Path) -> None:
    slips = tmp_path / "slips.words"
    save_slips(slips, [("brake", "break")])
    slips.write_bytes(slips.read_bytes()[:-1])
    with pytest.raises(DataError, match=r"slips\.words"):
        read_slips(slips)
