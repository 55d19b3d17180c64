"""Diffs to spans, and which findings count as new."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NoReturn

import pytest
from counting import steps
from hypothesis import given
from hypothesis import strategies as st

from linter.document.span import Span
from linter.findings.changed import MOST_LOOKS, MOST_PAIRS, Changes, changed_spans, differing, meets
from linter.findings.finding import Evidence, Finding, Severity

WORDS = st.sampled_from(["the", "a", "troops", "left", "Zoë", "46", "“so”", "😀", "e\u0301", "."])
LINES = st.lists(st.lists(WORDS, max_size=5).map(" ".join), max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\n\n"])
PIECES = st.lists(st.sampled_from("abcdefg"), max_size=14)


@st.composite
def texts(draw: st.DrawFn) -> str:
    return draw(ENDS).join(draw(LINES)) + draw(st.sampled_from(["", "\n"]))


def marked(old: str, new: str) -> str:
    """`new` with its changed spans in brackets."""
    for span in reversed(changed_spans(old, new)):
        new = f"{new[: span.start]}[{new[span.start : span.end]}]{new[span.end :]}"
    return new


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One two three.\n", "One two three.\n", "One two three.\n"),
        ("One two three.\n", "One 2 three.\n", "One [2] three.\n"),
        ("One two three.\n", "One two, three.\n", "One two[,] three.\n"),
        ("One three.\n", "One two three.\n", "One [two ]three.\n"),
        ("One two three four.\n", "One two four.\n", "One [two four].\n"),  # a gap touches its neighbours
        ("About 46 people.\n", "46 people.\n", "[46] people.\n"),
        ("A.\n\nB.\n\nC.\n", "A.\n\nC.\n", "A.\n\n[]C.\n"),  # lines that went touch nothing
        ("A.\nC.\n", "A.\nB.\nC.\n", "A.\n[B.\n]C.\n"),
        ("A b\nc d.\n", "A b c\nd.\n", "A b c\nd.\n"),  # a new line break is no change
        ("A b c.\n\nD.\n", "A b c.\r\n\r\nD.\r\n", "A b c.\r\n\r\nD.\r\n"),  # nor are other line ends
        ("A b. C d.\n", "A b.\n\nC d.\n", "A b.[\n\n]C d.\n"),  # a new paragraph is one
        ("", "New.\n", "[New.\n]"),
        ("Old.\n", "", "[]"),
        ("A.\n", "A.", "A."),
    ],
)
def test_spans_of_a_change(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


@given(texts(), texts())
def test_what_is_outside_the_spans_was_there_before_in_this_order(old: str, new: str) -> None:
    spans = changed_spans(old, new)
    assert all(0 <= one.start <= one.end <= len(new) for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    edges = [0, *(edge for span in spans for edge in span), len(new)]
    kept = "".join(new[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    before = iter("".join(old.split()))
    assert all(character in before for character in "".join(kept.split()))


@given(texts())
def test_nothing_changed_yields_no_span(text: str) -> None:
    assert changed_spans(text, text) == ()
    assert changed_spans(text, text.replace("\r\n", "\n")) == ()


@given(texts(), st.data())
def test_a_word_that_is_put_in_is_in_a_span(old: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(old)))
    new = f"{old[:place]} novelty {old[place:]}"
    word = Span(new.index("novelty"), new.index("novelty") + 7)
    assert any(change.contains(word) for change in changed_spans(old, new))


@given(texts(), texts(), st.data())
def test_a_place_whose_text_was_not_there_before_is_met(old: str, new: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.tuples(st.integers(0, len(new)), st.integers(0, len(new)))))
    place = Span(*ends)
    text = "".join(new[place.start : place.end].split())
    if text and text not in "".join(old.split()):
        assert any(meets(change, place) for change in changed_spans(old, new))


@given(PIECES, PIECES)
def test_blocks_rebuild_the_new_sequence_from_the_old(old: list[str], new: list[str]) -> None:
    rebuilt: list[str] = []
    place = 0
    for a, b, c, d in differing(old, new):
        rebuilt += old[place:a] + new[c:d]
        place = b
    assert rebuilt + old[place:] == new


def test_what_is_too_much_to_compare_counts_as_changed() -> None:
    half = int(MOST_PAIRS**0.5) + 10
    old, new = "x y\n" * half, "y x\n" * half
    assert changed_spans(f"Same.\n{old}Last.\n", f"Same.\n{new}Last.\n") == (Span(6, 6 + len(new) - 1),)
    assert list(differing(["a", "b"] * half, ["b", "a"] * half)) == [(0, 2 * half, 0, 2 * half)]


def never() -> NoReturn:
    raise AssertionError("the earlier version is not needed")


def finding(span: Span, *evidence: Span, severity: Severity = Severity.WARNING, fingerprint: str = "f") -> Finding:
    because = tuple(Evidence("m", one) for one in evidence)
    return Finding("house/a", span, "m", severity, evidence=because, fingerprint=fingerprint)


def test_what_meets_the_change_is_new_with_no_look_at_the_earlier_version() -> None:
    own, by_evidence = finding(Span(4, 8)), finding(Span(0, 3), Span(90, 95), Span(5, 6))
    assert Changes((Span(5, 7),), never).new([own, by_evidence]) == [own, by_evidence]


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ({}, True),
        ({"other": Severity.ERROR}, True),
        ({"f": Severity.WARNING}, False),
        ({"f": Severity.ERROR}, False),
        ({"f": Severity.NOTE}, True),  # it has become worse
    ],
)
def test_what_does_not_meet_it_is_new_if_it_was_not_there_or_was_less(
    before: Mapping[str, Severity], new: bool
) -> None:
    one = finding(Span(40, 44), Span(60, 62))
    assert Changes((Span(5, 7),), lambda: before).new([one]) == [one] * new


def test_words_beside_lines_that_went_are_not_met() -> None:
    gap = Span(10, 10)
    assert [meets(gap, place) for place in (Span(5, 10), Span(10, 12), Span(10, 10), Span(9, 11))] == [
        False,
        False,
        False,
        True,
    ]


SPANS = st.lists(st.integers(0, 40), min_size=2, max_size=12, unique=True).map(
    lambda edges: [Span(*both) for both in zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False)]
)
GAPS = st.lists(st.integers(0, 40), max_size=4).map(lambda places: [Span(place, place) for place in places])


@given(SPANS, GAPS, st.tuples(st.integers(0, 40), st.integers(0, 5)))
def test_a_finding_is_new_if_any_change_meets_it(spans: list[Span], gaps: list[Span], place: tuple[int, int]) -> None:
    lone = [gap for gap in gaps if not any(span.start < gap.start < span.end for span in spans)]
    changes = sorted({*spans, *lone})
    one = finding(Span(place[0], sum(place)))
    met = any(meets(change, one.span) for change in changes)
    assert Changes(tuple(changes), lambda: {"f": Severity.ERROR}).new([one]) == [one] * met


def test_findings_and_changes_are_not_held_against_each_other_one_by_one() -> None:
    def counted(number: int) -> int:
        spans = tuple(Span(10 * one, 10 * one + 5) for one in range(number))
        found = [finding(Span(10 * one + 7, 10 * one + 9)) for one in range(number)]
        return steps(lambda: Changes(spans, dict).new(found))

    assert counted(200) < 2.4 * counted(100)


def _onion(layers: int) -> list[str]:
    """A sequence in which only the last but one piece stands once; without it, the one before; and so on."""
    return ["u0", *(piece for layer in range(1, layers) for piece in (f"u{layer}", f"u{layer - 1}"))]


def test_versions_that_could_be_compared_for_ever_are_not() -> None:
    def counted(layers: int) -> int:
        old = _onion(layers)
        new = [f"x{number}" if number % 4 == 3 else piece for number, piece in enumerate(old)]
        return steps(lambda: list(differing(old, new)))

    assert counted(400) < 2.4 * counted(200)


def test_what_is_left_to_compare_then_counts_as_changed() -> None:
    old = _onion(40 * MOST_LOOKS)
    new = [f"x{number}" if number % 4 == 3 else piece for number, piece in enumerate(old)]
    rebuilt: list[str] = []
    place = 0
    for a, b, c, d in differing(old, new):
        rebuilt += old[place:a] + new[c:d]
        place = b
    assert rebuilt + old[place:] == new
