"""Regular expressions that could run for ever are refused; harmless ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.rulebook.expressions import PIECE, pieces, reason_to_refuse


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(\w+)\s+\1\b",
        r"not only .* but",
        r"(?:very ){1,5}much",
        r"(?:[A-Z]\w+ ){1,8}Ministry",
        r"(?:\w+ ){3}end",
        r"[0-9]+(?:,[0-9]{3})*",
        r"(?>\w+ ?)*x",
        r"(?:ab|cd)+",
        r"colou?r(?:s|ed)?",
        r"(?<=the )\w+(?= of)",
        r"\d+[.,]?\d*\s*(?:per ?cent|%)",
        r"(?:a+b)*+c",
        r"‘[^’]*’",
    ],
)
def test_harmless(pattern: str) -> None:
    assert reason_to_refuse(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"(a+)+b", "repeat inside a repeat"),
        (r"(a*)*", "empty text"),
        (r"x(a*)*", "repeat inside a repeat"),
        (r"(?:\w+\s?)+!", "repeat inside a repeat"),
        (r"(?:\w+ ){0,20}x", "repeat inside a repeat"),
        (r"(?:a|(?:b+|c))+x", "repeat inside a repeat|can start alike"),
        (r"(?=(?:a+)+b)c", "repeat inside a repeat"),
        (r"(?:(x)?(?(1)a+|b))+y", "repeat inside a repeat"),
        (r"(?:ab|a|b)+x", "can start alike"),
        (r"(?:\w|\d\d)+x", "can start alike"),
        (r"(?:|a)+x", "can start alike"),
        (r"a.*b.*c", "more than once"),
        (r"[^.]*said[^.]*x", "more than once"),
        (r"(?:.+)x(?:.+)", "more than once"),
        (r"[a-z ]+x[\w\s]+", "more than once"),
        (r"a.{0,900}b.{0,900}c", "more than once"),
        (r"a?", "empty text"),
        (r"(?=a)", "empty text"),
        (r"\b", "empty text"),
    ],
)
def test_refused(pattern: str, reason: str) -> None:
    said = reason_to_refuse(pattern)
    assert any(part in said for part in reason.split("|")), said


@given(
    st.text(st.sampled_from("ab  \n"), max_size=40).flatmap(lambda text: st.integers(1, 200).map(lambda n: text * n))
)
@settings(deadline=None)
def test_pieces_cover_a_text_without_gaps(text: str) -> None:
    ranges = list(pieces(text))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(end - start <= PIECE for start, end in ranges)
    for start, end in ranges[:-1]:
        assert text[end] == " " or " " not in text[start + 1 : end]
