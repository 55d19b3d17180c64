"""The table of counts: what goes in comes out, and hardly anything else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.word_model.xor_table import (
    HASH_BITS,
    MAX_VALUE,
    MAX_WIDE_VALUE,
    Scattered,
    build_table,
    build_wide_table,
    read_table,
    read_wide_table,
    scattered,
)

MAPPINGS = st.dictionaries(st.integers(0, 2**64 - 1).map(scattered), st.integers(1, MAX_VALUE), max_size=400)


@given(MAPPINGS)
@settings(deadline=None)
def test_every_stored_key_has_its_value(values: dict[int, int]) -> None:
    table = read_table(memoryview(build_table(values)))
    assert {key: table.get(key) for key in values} == values


def test_other_keys_hardly_ever_have_one() -> None:
    table = read_table(memoryview(build_table({scattered(key): 1 + key % 31 for key in range(20_000)})))
    strangers = sum(table.get(scattered(key)) != 0 for key in range(20_000, 40_000))
    assert 0 < strangers < 40  # one in 2,048 is expected: about 10


def test_the_same_mapping_gives_the_same_bytes_in_any_order() -> None:
    values = {scattered(key): 1 + key % 31 for key in range(500)}
    assert build_table(values) == build_table(dict(reversed(values.items())))


def test_a_table_takes_about_twenty_bits_a_key() -> None:
    values = {scattered(key): 1 + key % 31 for key in range(100_000)}
    assert len(build_table(values)) < 2.5 * len(values)


def test_keys_of_two_parts_do_not_collide() -> None:
    values = {scattered(one) ^ scattered(other | 1 << 32): 1 for one in range(150) for other in range(150)}
    assert len(values) == 150 * 150
    assert max(values) < 1 << HASH_BITS
    assert len(build_table(values)) < 2.6 * len(values)


def test_an_empty_table_knows_nothing() -> None:
    table = read_table(memoryview(build_table({})))
    assert table.get(scattered(1)) == 0


@pytest.mark.parametrize("length", [0, 10, 31, 32, 200])
def test_a_table_that_is_cut_short_is_refused(length: int) -> None:
    packed = build_table(dict.fromkeys(map(scattered, range(1000)), 1))
    with pytest.raises(ValueError, match="table"):
        read_table(memoryview(packed[:length]))


@given(st.dictionaries(st.integers(0, 2**64 - 1).map(scattered), st.integers(1, MAX_WIDE_VALUE), max_size=400))
@settings(deadline=None)
def test_a_wide_table_has_larger_values(values: dict[int, int]) -> None:
    table = read_wide_table(memoryview(build_wide_table(values)))
    assert {key: table.get(key) for key in values} == values


def test_a_wide_table_is_not_read_as_a_narrow_one() -> None:
    packed = memoryview(build_wide_table({scattered(key): 70_000 + key for key in range(500)}))
    with pytest.raises(ValueError, match="header"):
        read_table(packed)


def test_only_so_many_hashes_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.analysis.word_model.xor_table.MOST_REMEMBERED", 10)
    hashes, again = Scattered(1), Scattered(1)
    assert [hashes[number] for number in range(50)] == [again[number] for number in range(50)]
    assert len(hashes) <= 11
