"""`typos/function-word` beyond its examples: how words, letters and numbers are said, and which pairs collide."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Finding, Safety
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/function-word").make()


def findings(text: str) -> list[Finding]:
    return list(RULE.check(parse(text, path="draft.md")))


def flagged(text: str) -> list[tuple[str, str]]:
    return [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)]


AN = """
apple email early unusual unimportant umbrella unopened undecided uninvited upbeat ugly ulcer urgent usher hour hourly
honest heir only ongoing onerous Oscar idea Indian Austrian FBI NBC MP NGO LCD SUV HIV AP EU ABC MSNBC X-ray UNdecided
8 80 800 8,000 8.5 11 18 11,000 18th 11th $8 £18 €11
""".split()  # noqa: SIM905
A = """
pear European euro eulogy one once unit union unique uniform unanimous university user usual useful utility utopian
Ukrainian ubiquitous Ugandan uranium year young huge house US UN UK UFO BBC CIA PhD NATO NASA 1 5 7 17 81 118 $1 £7
""".split()  # noqa: SIM905


@pytest.mark.parametrize("word", [word for word in AN if word != "UNdecided"])
def test_an_before(word: str) -> None:
    assert flagged(f"It was an {word} day.") == []
    if word != "X-ray":
        assert flagged(f"It was a {word} day.") == [(f"a {word}", f"an {word}")]


@pytest.mark.parametrize("word", [word for word in A if word not in {"PhD", "81"}])
def test_a_before(word: str) -> None:
    assert flagged(f"It was a {word} day.") == []
    assert flagged(f"It was an {word} day.") == [(f"an {word}", f"a {word}")]


@pytest.mark.parametrize("word", "historic hotel herb homage habitual Hispanic SAT FTSE NY 1816 1,100 0 U".split())  # noqa: SIM905
def test_either_is_said(word: str) -> None:
    assert flagged(f"It was a {word} day and an {word} night.") == []


def test_at_the_start_of_a_sentence_with_a_capital() -> None:
    assert flagged("A apple fell. “A orange fell.”") == [("A apple", "An apple"), ("A orange", "An orange")]
    assert flagged("It fell.\nAn pear fell.") == [("An pear", "A pear")]


def test_across_a_line_break() -> None:
    assert flagged("It was a\napple.") == [("a\napple", "an\napple")]


@pytest.mark.parametrize(
    "text",
    [
        "They want to a establish a fund.",
        "It was not a even a bad joke.",
        "He spoke for a authors of letters.",
        "Four actors, a Eva Lindqvist among them, met.",
        "They filed a class a action suit.",
        "They left in a exchange for money.",
        "It is the mayor's a account of it.",
    ],
)
def test_no_fix_is_safe_where_the_article_itself_may_be_one_word_too_many(text: str) -> None:
    (finding,) = findings(text)
    assert finding.suggestions[0].safety is Safety.UNSAFE


def test_only_the_longer_form_is_safe() -> None:
    assert [one.suggestions[0].safety for one in findings("He sold a apple to an pear.")] == [
        Safety.SAFE,
        Safety.UNSAFE,
    ]


@pytest.mark.parametrize(
    ("text", "pair", "mended"),
    [
        ("It gave the a chance.", "the a", "the"),
        ("She lost a the vote.", "a the", "a"),
        ("The of the town fell.", "The of", "The"),
        ("It fell, according a spokesman.", "according a", "according to a"),
        ("According the bank, it fell.", "According the", "According to the"),
        ("He is on of the best.", "on of", "one of"),
        ("It is one the largest in Oslo.", "one the", "one of the"),
        ("The bridge could had fallen.", "could had", "could have"),
        ("The plan has be dropped.", "has be", "has been"),
        ("The salts are have been found.", "are have", "are"),
        ("It went into of the hall.", "into of", "into"),
        ("His the car was sold.", "His the", "His"),
    ],
)
def test_collisions(text: str, pair: str, mended: str) -> None:
    assert flagged(text) == [(pair, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Exhibit A is a shoe, hepatitis A and B, firm A to firm C, from point A of it.",
        "A, the first letter; the, a small word; a — the — line.",
        "The A-list and the a-to-z were there, the to-do list and the for sale sign.",
        "The in crowd knew the in joke and gave the to do list away.",
        "They left as soon as they could had it been allowed.",
        "This is the one the most careful reader misses, and this one the first will see.",
        "He kept on of course, early on of his own will.",
        "The bonus due the teachers, all along the road, instead the road.",
        "A à la carte meal, a la mode, and an @handle",
        "A 1890s house and an 1890s house, a 911 call, a .38 pistol",
        "What he could must be seen; the is of identity",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) in ([], [("the is", "the")])


PIECES = [
    "a",
    "an",
    "A",
    "the",
    "The",
    "of",
    "is",
    "one",
    "$",
    "8",
    "apple",
    "FBI",
    "U",
    " ",
    " ",
    " ",
    "\n",
    ".",
    "-",
    "“",
]


@settings(deadline=None, max_examples=80)
@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_spans_are_inside_and_suggestions_differ(text: str) -> None:
    document = parse(text, path="a.txt")
    for one in RULE.check(document):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert document.text_of(one.span) not in {suggestion.text for suggestion in one.suggestions}
