"""Whether a body is a brief, or an excerpt that begins in the middle: what it lacks may stand in what was left out."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis

HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "messrs"})
"""Before a surname that the text has introduced with a first name or an office."""
_CONTINUING = frozenset(
    "but and nor or he she they also besides however meanwhile moreover nevertheless though instead".split()  # noqa: SIM905
)
"""No text begins with them; what comes after something does."""
DETERMINERS = frozenset({"a", "an", "the", "of", "from", "whose"})
FEWEST_SENTENCES, FEW_SENTENCES = 3, 4
FEW_WORDS = 60
"""What a body has fewer of is a brief or a teaser, which leaves out most of what its headline tells."""
TOP = 4
"""Sentences at the top."""
MOST_CREDITS = 3
LONGEST_CREDIT = 9
"""Words and marks."""
JOINING_NAMES = frozenset({",", "and", "&", "|", "/", "-", "of", "for", "by", "in", "the"})
_FROM_NOW = frozenset({"this", "last", "next"})


def is_brief(index: BodyIndex) -> bool:
    """Whether the body is too short for what it lacks to tell anything."""
    return len(index.sentences) < FEW_SENTENCES or len(index) < FEW_WORDS


def is_teaser(index: BodyIndex) -> bool:
    """Whether the body is a sentence or two, which go on from the headline and don't repeat its names."""
    return len(index.sentences) < FEWEST_SENTENCES and len(index) < FEW_WORDS


@analysis
def begins_in_the_middle(index: BodyIndex) -> bool:
    """Whether the first sentence goes on from another ("But ..."), or the first ones call somebody "Mr Holm" of whom
    nothing before says who that is.
    """
    if not index.sentences:
        return False
    if index.forms[index.sentences[0].first] in _CONTINUING:
        return True
    last = index.sentences[min(TOP, len(index.sentences)) - 1].last
    for place in range(index.body_start, last - 1):
        if index.forms[place] not in HONORIFICS or not index.texts[place][0].isupper():
            continue
        name = place + 2 if index.texts[place + 1] == "." else place + 1
        if name >= len(index) or not index.texts[name][0].isupper():
            continue
        if index.places_of(index.forms[name])[0] >= name:
            return not _is_introduced(index, name)
    return False


def first_told(index: BodyIndex, since: int) -> int:
    """The number of the first sentence from position `since` on that is no credit: a block of its own with who wrote
    the text or where it comes from ("Ana Holm", "Ana Holm, and Tom Lund").
    """
    number = first = index.sentence_of[since]
    if since < index.body_start:
        return first  # the standfirst
    while number < min(first + MOST_CREDITS, len(index.sentences) - 1) and _is_credit(index, number):
        number += 1
    return number


def _is_credit(index: BodyIndex, number: int) -> bool:
    sentence = index.sentences[number]
    texts = index.texts[sentence.first : sentence.last]
    if len(texts) > LONGEST_CREDIT or index.sentences[number + 1].block is sentence.block:
        return False
    names = [text for text in texts if text not in JOINING_NAMES]
    named = bool(names) and (names[0].isupper() or word_facts(names[0]).first_name)
    return named and all(name[0].isupper() for name in names)


def _is_introduced(index: BodyIndex, name: int) -> bool:
    """Whether the surname at a position has a first name before it or tells who it is after a comma."""
    following = index.texts[name + 1 : name + 3]
    if following[:1] == [","]:
        return following[-1].isdigit() or following[-1] in DETERMINERS
    return bool(following) and following[0][:1].isupper() and word_facts(index.texts[name]).first_name


@analysis
def says_years_from_now(index: BodyIndex) -> bool:
    """Whether a body says a year by its distance from its own: "this year"."""
    return any(index.forms[place - 1] in _FROM_NOW for place in index.places_of("year", 1))
