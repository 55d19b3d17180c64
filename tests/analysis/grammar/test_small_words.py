"""Small words that a sentence lacks, or has for others: where they are seen, and where not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.small_words import (
    before_bases,
    is_mere_verb,
    is_plural_with_apostrophe,
    is_their,
    lacks_than,
    lacks_to,
    takes_infinitive,
    takes_to,
)
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document

Draft = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "word", "lacking"),
    [
        ("Neighbours tried break down the door.", "tried", True),
        ("She was due appear in court.", "due", True),
        ("She will likely miss the final.", "likely", False),
        ("Rates are expected eventually to fall.", "expected", False),
        ("They referred both to the court.", "referred", False),
        ("He asked not be named.", "asked", True),
        ("He asked not to be named.", "asked", False),
        ("Neighbours tried to break down the door.", "tried", False),
        ("Tests planned start on Monday.", "planned", False),
        ("The attempted break in failed.", "attempted", False),
        ("The minister declined comment on it.", "declined", False),
        ("They need admit a few.", "need", False),
        ("Clinics are referring people out to others.", "referring", False),
        ("They help mend the roof.", "help", False),
        ("Their six-try win over the Saints was late.", "try", False),
    ],
)
def test_to_is_missed_before_a_base_that_news_never_has_bare(text: str, word: str, lacking: bool, draft: Draft) -> None:
    block = draft(text).prose[0]
    assert lacks_to(block, lower_texts(block).index(word)) is lacking


@pytest.mark.parametrize(
    ("text", "word", "lacking"),
    [
        ("There were more 900 people on board.", "more", True),
        ("Less 40 trees stand.", "less", True),
        ("There were more than 900 people on board.", "more", False),
        ("There were two more 90-minute games.", "more", False),
        ("No more 900 boats came.", "more", False),
        ("They have more 4 wheelers.", "more", False),
    ],
)
def test_than_is_missed_before_a_number_of_things(text: str, word: str, lacking: bool, draft: Draft) -> None:
    block = draft(text).prose[0]
    assert lacks_than(block, lower_texts(block).index(word)) is lacking


@pytest.mark.parametrize(
    ("text", "their"),
    [
        ("There mother was killed.", True),
        ("The cubs hid, and there mother was killed.", True),
        ("There mother and child are well.", False),
        ("There Mother was buried.", False),
        ("The man there sister was shot.", False),
    ],
)
def test_a_person_with_a_verb_shows_that_there_is_their(text: str, their: bool, draft: Draft) -> None:
    block = draft(text).prose[0]
    assert is_their(block, lower_texts(block).index("there")) is their


@pytest.mark.parametrize(
    ("text", "number", "plural"),
    [
        ("Farmer's have been urged to check.", 0, True),
        ("Judge's said her leeks were best.", 0, True),
        ("The resident's have asked for a crossing.", 1, True),
        ("The farmer's have grown old.", 1, True),
        ("The skipper's are suing the port.", 1, True),
        ("The skipper's are the oldest.", 1, False),
        ("Mother's said she was ill.", 0, False),
        ("Visitor's to the mill must pay.", 0, True),
        ("Butcher's to shut after fire.", 0, False),
        ("Farmer's Weekly is read.", 0, False),
        ("The driver's were the only prints.", 1, False),
        ("Judge's said to have wept.", 0, False),
    ],
)
def test_a_verb_of_their_own_shows_persons_in_the_plural(text: str, number: int, plural: bool, draft: Draft) -> None:
    assert is_plural_with_apostrophe(draft(text).prose[0], number) is plural


def test_counts_say_what_takes_an_infinitive() -> None:
    assert takes_infinitive("tried", "break")
    assert takes_infinitive("asked", "be", negated=True)
    assert not takes_infinitive("help", "mend")
    assert is_mere_verb("appear")
    assert not is_mere_verb("visit")


def test_words_that_may_lack_to_are_looked_up_cheaply(draft: Draft) -> None:
    assert takes_to("tried")
    assert not takes_to("blue")
    block = draft("He tried break the blue door, and tried to paint it.").prose[0]
    assert "tried" in {lower_texts(block)[number] for number in before_bases(block)}
    assert 8 not in before_bases(block)
