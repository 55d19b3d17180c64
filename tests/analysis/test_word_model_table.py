"""The table of counts: what goes in comes out, and hardly anything else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.word_model_table import MAX_VALUE, build_table, read_table

MAPPINGS = st.dictionaries(st.integers(0, 2**64 - 1), st.integers(1, MAX_VALUE), max_size=400)


@given(MAPPINGS)
@settings(deadline=None)
def test_every_stored_key_has_its_value(values: dict[int, int]) -> None:
    table = read_table(memoryview(build_table(values)))
    assert {key: table.get(key) for key in values} == values


def test_other_keys_hardly_ever_have_one() -> None:
    table = read_table(memoryview(build_table({key * 7919: 1 + key % 31 for key in range(20_000)})))
    strangers = sum(table.get(key * 7919 + 1) != 0 for key in range(20_000))
    assert 0 < strangers < 40  # one in 2,048 is expected: about 10


def test_the_same_mapping_gives_the_same_bytes_in_any_order() -> None:
    values = {key * 104729: 1 + key % 31 for key in range(500)}
    assert build_table(values) == build_table(dict(reversed(values.items())))


def test_a_table_takes_about_eighteen_bits_a_key() -> None:
    values = {key * 104729: 1 + key % 31 for key in range(100_000)}
    assert len(build_table(values)) < 2.6 * len(values)


@pytest.mark.parametrize("length", [0, 10, 23, 24, 200])
def test_a_table_that_is_cut_short_is_refused(length: int) -> None:
    packed = build_table(dict.fromkeys(range(1000), 1))
    with pytest.raises(ValueError, match="table"):
        read_table(memoryview(packed[:length]))
