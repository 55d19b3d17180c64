"""consistency/names and titles/first-reference: whose name is spelt two ways, and who is never introduced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook

RULES = {one.id: one for one in load_rulebook((), None, {}).rules}
RULE = RULES["consistency/names"].make(None)


def findings(text: str) -> list[Finding]:
    return list(RULE.check(parse(text, path="draft.md")))


def fixed(text: str) -> list[tuple[str, str]]:
    return [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)]


def test_the_spelling_that_the_draft_uses_more_is_the_right_one() -> None:
    text = "Ann Marowick, the mayor, came. Marrowick said no. “No,” Marrowick said. Ann Marrowick, the mayor, left."
    assert fixed(text) == [("Marowick", "Marrowick")]


def test_of_two_spellings_used_once_the_first_counts() -> None:
    text = "Jussi Kvarnqvist, the mayor, came. On Friday Jussi Kvarnkvist, the mayor, left."
    assert fixed(text) == [("Kvarnkvist", "Kvarnqvist")]


def test_possessives_and_titles_are_left_out_of_the_span() -> None:
    text = "Jussi Lindqvist, the mayor, came. Lindqvist said no. Mayor Lindquist’s house burned."
    assert fixed(text) == [("Lindquist", "Lindqvist")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann O’Brien, the mayor, came. O'Brien said no.",
        "José Fernandéz, the mayor, came. Mayor Fernandez said no.",
        "Ann Rossini, the mayor, came. Rossino said that the Rossinis were ill.",
        "Ann Berg, the mayor, came. Bergs said no. Ben Burg said yes.",
        "Ann Marrowick, the mayor, came. Her son, Ben Marowick, said no; Marowick said so twice.",
    ],
)
def test_what_is_no_other_spelling(text: str) -> None:
    assert findings(text) == []


def test_two_common_surnames_may_be_two_people() -> None:
    (finding,) = findings(
        "Senator Mitch McConnell said no. McConnell said it twice. Mr. McDonnell said yes to the governor."
    )[:1]
    assert finding.severity is Severity.NOTE


def test_a_first_reference_in_the_headline_is_one() -> None:
    body = "\n\nThe court sat. Mr. Marrowick said that the harbour stays open.\n"
    assert [one.severity for one in findings("# Harbour stays open" + body)] == [Severity.NOTE]
    assert findings("# Jussi Marrowick opens the harbour" + body) == []


def test_first_reference_is_off_unless_it_is_asked_for() -> None:
    assert not RULES["titles/first-reference"].enabled


@given(
    st.lists(
        st.sampled_from(
            [
                "Jussi Lindqvist, the mayor, ",
                "Lindquist said ",
                "Mr. Lindqvist’s 🚢 ",
                "“no”, ",
                "Ann Marowick ",
                "left. ",
            ]
        ),
        max_size=12,
    )
)
def test_spans_are_words_of_the_draft_and_fixes_are_other_words_of_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    document = parse(text, path="draft.md")
    for finding in RULE.check(document):
        word = document.text_of(finding.span)
        assert word.isalpha()
        for suggestion in finding.suggestions:
            assert suggestion.text != word
            assert suggestion.text in text
