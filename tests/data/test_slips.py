"""The slips that are generated: one letter apart, two words and no forms of one, and none that would embarrass."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.confusion_tables import Confusions
from linter.analysis.word_model.model import word_model
from linter.data.build.slips import NEVER_MEANT, distant, near, one_slip, one_word

RULE = Path(__file__).parents[2] / "rules" / "typos" / "real-word"


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("untied", "united", True),
        ("ballet", "ballot", True),
        ("hostels", "hotels", True),
        ("strides", "strikes", True),
        ("though", "through", True),
        ("form", "from", True),
        ("trail", "trial", True),
        ("board", "broad", False),
        ("nuclear", "unclear", True),
        ("causality", "casualty", False),
        ("abcd", "badc", False),
    ],
)
def test_one_slip(written: str, meant: str, expected: bool) -> None:
    assert one_slip(written, meant) is expected
    assert one_slip(meant, written) is expected


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("harbours", "harbour", True),
        ("harbour", "harbor", True),
        ("walked", "walker", True),
        ("travelled", "traveled", True),
        ("bake", "baked", True),
        ("send", "sent", True),
        ("ban", "band", False),
        ("heard", "heart", False),
        ("caring", "carrying", False),
        ("ballet", "ballot", False),
        ("strides", "strikes", False),
    ],
)
def test_forms_and_spellings_of_one_word(written: str, meant: str, expected: bool) -> None:
    assert one_word(written, meant) is expected


def test_pairs_go_both_ways() -> None:
    assert list(near(["cat", "cart", "dog"])) == [("cart", "cat"), ("cat", "cart")]


def test_what_is_distant_sounds_alike_or_begins_alike() -> None:
    use = {"curate": 60, "creator": 900, "recoiled": 10, "recalled": 900, "munition": 5, "mention": 900, "spy": 900}
    assert list(distant(use)) == [("recoiled", "recalled"), ("munition", "mention")]


def test_what_is_shipped_meets_what_was_asked() -> None:
    confusions = Confusions(RULE / "confusions.tsv", word_model(), RULE / "slips.words")
    assert "ballot" in {one.right for one in confusions.get("ballet")}
    assert "hotels" in {one.right for one in confusions.get("hostels")}
    assert [one for one in confusions if one.right in NEVER_MEANT] == []
