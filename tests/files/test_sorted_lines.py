"""Lines that begin with something, found in a text in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.files.sorted_lines import lines_from

LINES = st.lists(st.text("ab\t c", max_size=4).map(str.encode) | st.just(b"a" * 600), max_size=12)


@given(LINES, st.text("ab\t c", min_size=1, max_size=3).map(str.encode), st.sampled_from([b"", b"\n"]))
def test_they_are_those_that_going_through_all_finds(lines: list[bytes], start: bytes, end: bytes) -> None:
    text = b"\n".join(sorted(lines)) + end
    assert list(lines_from(memoryview(text), start)) == [one for one in sorted(lines) if one.startswith(start)]


@pytest.mark.parametrize("text", [b"", b"\n", b"\nberger ann\nberger paul\nokoro ann\n"])
def test_an_empty_line_before_the_first_is_none(text: bytes) -> None:
    assert list(lines_from(memoryview(text), b"okoro ")) == [b"okoro ann"] * (len(text) > 1)
