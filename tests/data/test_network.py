"""The builder of the network: which words it learns to tell from which."""

from __future__ import annotations

from pathlib import Path

from linter.analysis.word_choice.confusion_tables import Confusions, save_slips
from linter.analysis.word_model.model import word_model
from linter.data.build.network import LISTED, confused_with


def test_words_are_told_from_those_they_are_confused_with_either_way(tmp_path: Path) -> None:
    model = word_model()
    (tmp_path / "confusions.tsv").write_text("wrong\tright\tkind\nmarital\tmartial\tnear-homophone\n", encoding="utf-8")
    save_slips(tmp_path / "slips.words", [("marital", "martial"), ("partial", "martial"), ("zzmartial", "martial")])
    partners = confused_with(Confusions(tmp_path / "confusions.tsv", model, tmp_path / "slips.words"), model)
    marital, martial, partial = (model.word_id(word) for word in ("marital", "martial", "partial"))
    assert partners == {
        marital: {martial: LISTED},
        martial: {marital: LISTED, partial: 1.0},
        partial: {martial: 1.0},
    }


def test_a_word_whose_only_partner_is_unknown_has_itself(tmp_path: Path) -> None:
    model = word_model()
    (tmp_path / "confusions.tsv").write_text("wrong\tright\tkind\n", encoding="utf-8")
    save_slips(tmp_path / "slips.words", [("zzmartial", "martial")])
    partners = confused_with(Confusions(tmp_path / "confusions.tsv", model, tmp_path / "slips.words"), model)
    martial = model.word_id("martial")
    assert partners == {martial: {martial: 1.0}}
