"""`typos/mixed-script` beyond its examples: which letters, which words, what the fix makes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Safety
from linter.fixes.apply import apply_edits, safe_edits
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/mixed-script").make()


def flagged(text: str, path: str = "draft.md") -> list[tuple[str, str]]:
    document = parse(text, path=path)
    return [(document.text_of(one.span), one.suggestions[0].text) for one in RULE.check(document)]


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("pr\u0435sident", "president"),
        ("\u0420resident", "President"),
        ("pr\u0435s\u0456d\u0435nt's", "president's"),
        ("c\u043eup", "coup"),
        ("Z\u00fcri\u0441h", "Z\u00fcrich"),
        ("\u0391thens", "Athens"),
        ("Sab\u03b1to", "Sabato"),
        ("gov\u200bernment", "government"),
        ("gov\u200dernment", "government"),
        ("gov\u2060ern\u200cment", "government"),
        ("G\u20607", "G7"),
    ],
)
def test_found_and_fixed(word: str, plain: str) -> None:
    text = f"# The {word} fell\n\nThe *{word}* fell, said the “{word}”."
    assert flagged(text) == [(word, plain)] * 3
    text = f"The {word} fell."
    document = parse(text, path="a.txt")
    (one,) = RULE.check(document)
    assert one.suggestions[0].safety is Safety.SAFE
    assert apply_edits(text, safe_edits(document, [one])) == f"The {plain} fell."


def test_the_message_names_the_letter() -> None:
    (one,) = RULE.check(parse("The pr\u0435sident fell.", path="a.txt"))
    assert one.message == "“president” is written with a Cyrillic letter, “\u0435”, in it"


@pytest.mark.parametrize(
    "text",
    [
        "\u041c\u043e\u0441\u043a\u0432\u0430 and \u0421\u0421\u0421\u0420, \u0433\u043e\u0432\u043e\u0440\u0438\u0442",
        "\u0421-300 rockets and \u0422-72 tanks",
        "TNF\u03b1, \u03b1-helix, 5 \u00b5m, 3 k\u03a9, \u0394T and \u03c0r\u00b2",
        "\u0391\u03b8\u03ae\u03bd\u03b1 \u03ba\u03b1\u03b9 \u03bf \u03ba\u03cc\u03c3\u03bc\u03bf\u03c2",
        "gov\u00adern\u00adment and caf\u00e9, na\u00efve, \u0141\u00f3d\u017a, S\u00e3o Paulo, cafe\u0301",
        "\u200bThe president\u200b fell \u200b at 5\u200b p.m.\ufeff",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645, \u0915\u094d\u200d\u0937 and \U0001f468\u200d\U0001f469",
        "\u042fndex and Ko\u042fn",
        "See https://ex\u0430mple.org and mail \u0430nn@example.org.",
        "Plain ASCII, with “quotes” and dashes — that is all.",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


LETTERS = "abeo\u0430\u0435\u043e\u0436\u03b1\u03bf\u03b8\u200b\u200d\u00ad' 7\u00e9\u0301\u0645-."


@settings(deadline=None, max_examples=120)
@given(st.one_of(st.text(max_size=30), st.text(alphabet=LETTERS, max_size=30)))
def test_fixed_once_and_for_all(text: str) -> None:
    document = parse(text, path="a.txt")
    found = list(RULE.check(document))
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
    fixed = apply_edits(text, safe_edits(document, found))
    assert len(fixed) <= len(text)
    if safe_edits(document, found):
        assert len(flagged(fixed, "a.txt")) < len(found)
