from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.terminal import cells, coloured, excerpt, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text” é 漢 👩‍🚀", "plain “text” é 漢 👩‍🚀"),
        ("a\x1b[31mred\x1b[0m", "a␛[31mred␛[0m"),
        ("bell\a null\0 back\b del\x7f", "bell␇ null␀ back␈ del\ufffd"),
        ("tab\tline\nreturn\r", "tab line return "),
        ("c1\x9b31m", "c1\ufffd31m"),
        ("abc\u202edef\u2066", "abc\ufffddef\ufffd"),  # right-to-left override, isolate
        ("zero\u200bwidth soft\u00adhyphen", "zero\ufffdwidth soft\ufffdhyphen"),
        ("\ufeffmark", "mark"),
        ("no\u00a0break\u2028line", "no break line"),
        ("bad\udc80name", "bad\ufffdname"),
    ],
)
def test_nothing_printed_steers_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_printed_text_is_one_line_without_controls(text: str) -> None:
    assert all(one.isprintable() or one == "\u200d" for one in printable(text))


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("🚢", 2), ("“a”", 3), ("", 0)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_colours_are_off_when_off() -> None:
    assert coloured("a", "31", on=False) == "a"
    assert coloured("a", "31", "1", on=True) == "\x1b[31;1ma\x1b[0m"


@pytest.mark.parametrize(
    ("line", "ranges", "text", "marks"),
    [
        ("one two three", [(4, 7)], "one two three", "    ^^^"),
        ("one two three", [(0, 3), (8, 13)], "one two three", "^^^     ^^^^^"),
        ("one\ttwo", [(4, 7)], "one two", "    ^^^"),
        ("cafe\u0301 two", [(6, 9)], "cafe\u0301 two", "     ^^^"),
        ("漢字 two", [(1, 2), (3, 6)], "漢字 two", "  ^^ ^^^"),
        ("🚢 two", [(2, 5)], "🚢 two", "   ^^^"),
        ("\ufefftwo", [(1, 4)], "two", "^^^"),
        ("one two", [(4, 4)], "one two", "    ^"),
        ("one two", [(7, 7)], "one two", "       ^"),
        ("", [(0, 0)], "", "^"),
        ("a\x1bb", [(1, 2)], "a␛b", " ^"),
    ],
)
def test_marks_stand_under_the_words(line: str, ranges: list[tuple[int, int]], text: str, marks: str) -> None:
    assert excerpt(line, ranges, 80) == (text, marks)


LONG = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("alpha", "alpha beta gamma delta epsilon…"),
        ("epsilon", "…gamma delta epsilon zeta eta…"),
        ("lambda", "…zeta eta theta iota kappa lambda"),
    ],
)
def test_a_long_line_is_cut_around_the_words(words: str, text: str) -> None:
    start = LONG.index(words)
    shown = excerpt(LONG, [(start, start + len(words))], 34)
    assert shown.text == text
    assert cells(shown.text) <= 34
    assert shown.marks == " " * shown.text.index(words) + "^" * len(words)


def test_words_that_are_too_long_are_cut_at_their_end() -> None:
    shown = excerpt("a " + "b" * 50 + " c", [(2, 52)], 20)
    assert shown == ("…" + "b" * 18 + "…", " " + "^" * 18)


@settings(deadline=None)
@given(st.text(alphabet="ab 漢\u0301\t\x1b🚢", max_size=80), st.data(), st.integers(20, 60))
def test_an_excerpt_fits_and_marks_no_more_than_the_words(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    text, marks = excerpt(line, [(start, end)], width)
    assert cells(text) <= width
    assert marks.count("^") <= max(1, cells(printable(line[start:end])))
    assert "^" in marks or cells(printable(line[start:end])) == 0
