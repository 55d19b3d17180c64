"""What a score is worth: tables read, and made from examples with known answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.calibration import Calibration, Knot, read_calibration
from linter.data.build.calibrating import Scored, isotonic, save_calibration
from linter.errors import DataError


def test_between_two_lines_a_share_goes_straight_and_beyond_the_ends_it_stays() -> None:
    found = Calibration({"homophone": [Knot(1.0, 0.2), Knot(3.0, 0.6), Knot(4.0, 0.9)]})
    assert found.kinds == {"homophone"}
    assert [round(found.confidence("homophone", score), 3) for score in (-9, 1, 2, 3, 3.5, 4, 99)] == [
        0.2, 0.2, 0.4, 0.6, 0.75, 0.9, 0.9,
    ]  # fmt: skip
    with pytest.raises(KeyError):
        found.confidence("slip", 1.0)


def test_examples_that_fall_are_pooled() -> None:
    examples = [Scored(0, False), Scored(1, True), Scored(2, False), Scored(3, True), Scored(3.5, True)]
    assert isotonic(examples) == [Knot(0, 0.0), Knot(1, 0.5), Knot(2, 0.5), Knot(3, 1.0), Knot(3.5, 1.0)]


def test_examples_stand_for_as_many_as_they_weigh_and_equal_scores_share_a_knot() -> None:
    assert isotonic([Scored(1, False, 3.0), Scored(1, True)]) == [Knot(1, 0.25)]
    assert isotonic([]) == []


def test_a_table_written_is_the_table_read(tmp_path: Path) -> None:
    path = tmp_path / "confidence.tsv"
    save_calibration(path, {"slip": [Knot(1.0004, 0.1), Knot(1.0003, 0.2), Knot(2, 0.75)], "core": [Knot(-1, 0.5)]})
    found = read_calibration(path)
    assert found.kinds == {"core", "slip"}
    assert found.confidence("slip", 1.5) == pytest.approx(0.475)
    assert found.confidence("core", 7) == 0.5


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("slip\t1", 2),
        ("slip\tone\t0.5", 2),
        ("slip\tnan\t0.5", 2),
        ("slip\t1\t1.5", 2),
        ("\t1\t0.5", 2),
        ("slip\t1\t0.5\nslip\t1\t0.6", 3),
        ("slip\t1\t0.5\nslip\t2\t0.4", 3),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, lines: str, number: int) -> None:
    path = tmp_path / "confidence.tsv"
    path.write_text(f"kind\tscore\tright\n{lines}\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"confidence\.tsv:{number}"):
        read_calibration(path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.tsv"):
        read_calibration(tmp_path / "none.tsv")
