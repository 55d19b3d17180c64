"""What a model keeps: keys of sequences, attractions, and which files are models."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_model.building import attracted, is_model, key_in
from linter.analysis.word_model.model import DEFAULT_PATH, company_key, key_of


def test_keys_of_packed_sequences() -> None:
    assert key_in("bigrams", 20 | 21 << 16) == key_of(20, 21)
    assert key_in("trigrams", 20 | 21 << 16 | 22 << 32) == key_of(20, 21, 22)
    assert key_in("skips", 20 | 21 << 32) == key_of(20, 21)
    assert key_in("far", 20 | 21 << 48) == key_of(20, 21)
    assert company_key(20, 21) == company_key(21, 20) != key_of(20, 21)


@pytest.mark.parametrize(
    ("count", "chance", "value"),
    [(1, 1, 0), (5, 1, 0), (6, 1, 1), (6, 1.11, 0), (7, 1, 2), (9, 1, 3), (99, 1, 19), (10**9, 1, 31)],
)
def test_attractions(count: int, chance: float, value: int) -> None:
    assert attracted(count, chance) == value


def test_which_files_are_models(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "other").write_text("something else, and more of it than a heading", encoding="utf-8")
    assert is_model(DEFAULT_PATH)
    assert is_model(tmp_path / "empty")
    assert not is_model(tmp_path / "other")
