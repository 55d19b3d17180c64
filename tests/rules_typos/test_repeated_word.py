"""`typos/repeated-word` beyond its examples: where it looks, what it leaves alone, what its fixes make."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Safety, Severity
from linter.fixes.apply import apply_edits, safe_edits
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/repeated-word").make()


def flagged(text: str, path: str = "draft.md") -> list[str]:
    document = parse(text, path=path)
    return [document.text_of(one.span) for one in RULE.check(document)]


def fixed(text: str, path: str = "draft.md") -> str:
    document = parse(text, path=path)
    return apply_edits(text, safe_edits(document, list(RULE.check(document))))


SMALL = "the a an of and or as than from into would should which their has been because".split()  # noqa: SIM905


@pytest.mark.parametrize("word", SMALL)
def test_small_words_anywhere_in_a_sentence(word: str) -> None:
    assert flagged(f"The envoy went quickly {word} {word} quietly.") == [f"{word} {word}"]
    assert flagged(f"{word.capitalize()} {word} day.") == [f"{word.capitalize()} {word}"]
    assert flagged(f"# Heading {word} {word} day\n\nText.") == [f"{word} {word}"]
    assert flagged(f"He said: “It fell {word} {word} ground.”") == [f"{word} {word}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is by the harbour harbour.", "harbour harbour"),
        ("What is it for for?", "for for"),
        ("Harbour harbour dues rose.", "Harbour harbour"),
        ("It fell. Then then it rose.", "Then then"),
        ("The minister said he he was ill.", "he he"),
        ("She claimed that that the road was shut.", "that that"),
        ("He said there there was no road.", "there there"),
        ("Prices fell for the third time in in May.", "in in"),
        ("The talks, held in in Oslo, failed.", "in in"),
        ("They met on on Monday.", "on on"),
        ("In in Oslo they met.", "In in"),
        ("The old President President left.", "President President"),
        ("They flew to the United United Kingdom.", "United United"),
        ("The council sat with Mr Clinton Clinton.", "Clinton Clinton"),
        ("They could get get there.", "get get"),
        ("The harbour\nharbour is full.", "harbour\nharbour"),
    ],
)
def test_the_end_of_a_sentence_capitals_and_small_words(text: str, expected: str) -> None:
    assert flagged(text) == [expected]


@pytest.mark.parametrize(
    ("text", "path", "after"),
    [
        ("It went to the the moon.", "a.md", "It went to the moon."),
        ("The the moon.", "a.md", "The moon."),
        ("It went to the\nthe moon.", "a.md", "It went to the moon."),
        ("It went to the\nthe moon.\n\nIt did.", "a.txt", "It went to the moon.\n\nIt did."),
        ("It went to **the** the moon.", "a.md", "It went to **the** moon."),
        ("It went to the *the moon*.", "a.md", "It went to the *moon*."),
        ("<p>It went to <b>the</b> the moon.</p>", "a.html", "<p>It went to <b>the</b> moon.</p>"),
        ("> It went to the\n> the moon.", "a.md", "> It went to the\n> the moon."),
        ("He said: “It went to the the moon.”", "a.md", "He said: “It went to the the moon.”"),
    ],
)
def test_safe_fixes_take_out_one_word_and_one_space(text: str, path: str, after: str) -> None:
    assert len(flagged(text, path)) == 1
    assert fixed(text, path).replace("the\n", "the ") == after.replace("the\n", "the ")


def test_a_fix_between_marks_is_none() -> None:
    document = parse("It went to *the* *the* moon.", path="a.md")
    (finding,) = RULE.check(document)
    assert (document.text_of(finding.span), finding.suggestions) == ("the", ())


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("The mayor and and the council met in the the hall.", "The mayor and the council met in the hall."),
        ("None of of them is older than than he.", "None of them is older than he."),
        ("It was a a long day. The the hall was full.", "It was a long day. The hall was full."),
        ("They lost their their way and could be be late.", "They lost their way and could be late."),
    ],
)
def test_words_that_never_stand_twice_are_fixed(text: str, after: str) -> None:
    assert fixed(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "The talks talks ended.",  # any word of content
        "Take a look a a few pages.",  # at a
        "She is the ambassador the the council.",  # to the
        "They left to to rest with with care for for once.",  # each may end a clause
        "They did not not go.",
        "The river has has drained.",
        "There has been been lot of rain.",  # a lot
        "She was born in in 1950.",
        "The Minister Minister is ill.",
    ],
)
def test_a_double_that_may_be_right_or_stand_for_another_word_is_left_to_a_person(text: str) -> None:
    assert flagged(text)
    assert fixed(text) == text
    found = RULE.check(parse(text, path="draft.md"))
    assert {one.safety for finding in found for one in finding.suggestions} == {Safety.UNSAFE}


@pytest.mark.parametrize(
    "text",
    [
        "The energy it has has drained away.",
        "The money they have have been spent.",
        "Those who can can go.",
        "The oil the old sea has has drained away.",
    ],
)
def test_a_verb_at_the_end_of_a_relative_clause_is_a_note(text: str) -> None:
    (finding,) = RULE.check(parse(text, path="draft.md"))
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize("text", ["He said it has has drained.", "The old sea has has drained.", "It has has drained."])
def test_a_verb_that_ends_no_relative_clause_is_a_warning(text: str) -> None:
    (finding,) = RULE.check(parse(text, path="draft.md"))
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "All that he had had had no effect, and that that is so is so.",
        "What he is is tired. The thing is is that nobody knows what this is is.",
        "Nobody knew what they were were lies.",
        "The war they had fought for for years, the men they dealt with with care.",
        "She was sworn in in May, the talks went on on Monday, the price ended up up a third.",
        "He told her her rights and told you you were late.",
        "It reads the The Sun and plays in In the Heights.",
        "Duran Duran, Walla Walla, New York New York and Sirhan Sirhan",
        "THE END. The end of the, the road; the. The road.",
        "The place she was born in in 1950 is gone, and the mayor whom they swore in in May is ill.",
        "They tested it in in vitro cells. He he, she laughed. The lynx (Lynx lynx) sleeps.",
        "He said he was for that that she gave, and that something that that she saw was lost.",
        "There was not much there there when we came, and the people who live there there are few.",
        "She hums “Monday Monday”, plays Dance Dance Revolution and cheers Sing Sing and Yo Yo Ma.",
        "Treatment Treatment may last.. Hassan Hassan met Abdullah Abdullah.",
        "The row that he was caught up in in Ohio is the one to beat Clinton Clinton threatens to end.",
        "They told her “their their [sic] house”, the Korean War war crimes and fifty fifty chances.",
        "A A rating. Vitamin A a day. Option b b was plan c c.",
        "A day-to-day to-do list in in-house style, state of-of the art.",
        "Nous nous levons, vous vous levez.",
        "the the the",
        "No no, very very good, bye bye, ha ha, so so, many many more.",
        "Refugees whom the town let in in March, and let back in in May.",
        "When I run it it fails. If they want it it is theirs.",
        "He spoke as mayor as well as as a father, and got as far as as anyone.",
        "She rode a boda boda past a wolf (Canis krulus krulus) and ate agar agar.",
        "The western gorilla (Gorilla gorilla) saw saw grass.",
        "Row, row, row your boat\nboats go\nrow row row",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


PIECES = [
    "the",
    "The",
    "had",
    "of",
    "in",
    "talks",
    " ",
    " ",
    " ",
    "\n",
    ".",
    ",",
    "-",
    "*",
    "“",
    "’",
    "1",
    "é",
    "\u200b",
]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_flags_and_fixes_stay_inside_the_text(text: str) -> None:
    document = parse(text, path="a.txt")
    for one in RULE.check(document):
        assert 0 <= one.span.start < one.span.end <= len(text)
        words = re.findall(r"\w+", document.text_of(one.span).replace("\u200b", "").lower())
        assert words[: len(words) // 2] == words[len(words) // 2 :]
    assert len(fixed(text, "a.txt")) <= len(text)
