"""The builder of the weights that tell exchanged names in headlines."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from linter.analysis.headlines.exchanges import FIGURES, name_pairs
from linter.data.build.exchanges import claim_of, exchanged, figures, fitted, headlines

BODY = "Anna Lindqvist sued Tom Moreau over the boat on Monday. Moreau laughed at Lindqvist, who had lost the boat."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lindqvist sues Moreau over boat", "Moreau sues Lindqvist over boat"),
        ("Anna Lindqvist sues Moreau’s crew", "Moreau sues Anna Lindqvist’s crew"),
    ],
)
def test_two_names_of_a_headline_change_places(title: str, expected: str) -> None:
    claim = claim_of(title, BODY)
    assert claim is not None
    (pair,) = name_pairs(claim)
    assert exchanged(claim, pair.one, pair.other) == expected


def test_what_claims_nothing_is_left_out() -> None:
    assert claim_of("Why Lindqvist sues Moreau", BODY) is None


def test_the_figures_of_a_pair_speak_for_the_body() -> None:
    right, wrong = (claim_of(title, BODY) for title in ("Lindqvist sues Moreau", "Moreau sues Lindqvist"))
    assert right is not None
    assert wrong is not None
    told, back = (
        dict(zip(FIGURES, figures(claim)[names], strict=True))
        for claim, names in ((right, ("Lindqvist", "Moreau")), (wrong, ("Moreau", "Lindqvist")))
    )
    assert told["both_own"] > told["both_exchanged"]
    assert back["both_exchanged"] > back["both_own"]


def test_an_archive_gives_headlines_as_published_and_exchanged(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "title": "Lindqvist sues Moreau over boat", "text": BODY},
        {"id": "2", "title": "Boat is lost", "text": BODY},
        {"id": "3", "title": "", "text": BODY},
    ]
    archive = tmp_path / "archive.jsonl.xz"
    archive.write_bytes(lzma.compress("\n".join(map(json.dumps, rows)).encode()))
    first, second = headlines(archive, 1)
    assert len(first.published) == 1
    assert first.exchanged is not None
    assert first.exchanged == [first.pair]
    assert first.exchanged != first.published
    assert (list(second.published), second.exchanged, second.pair) == ([], None, None)


def test_weights_follow_the_figures(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    rows = [{"id": str(n), "title": "Lindqvist sues Moreau over boat", "text": BODY} for n in range(4)]
    archive = tmp_path / "archive.jsonl.xz"
    archive.write_bytes(lzma.compress("\n".join(map(json.dumps, rows)).encode()))
    weights = dict(zip(FIGURES, fitted(list(headlines(archive, 1))), strict=False))
    assert weights["both_exchanged"] > 0 > weights["both_own"]
