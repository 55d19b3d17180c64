"""A preposition that stands twice ("fell in in May"): whether a verb before it can have the first of the two."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.syntax.parse import parsed
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.document.model import Block

STOPS = frozenset(".!?;")
SUBJECTS = frozenset("i you he she it we they who that".split())  # noqa: SIM905
SAID = frozenset(
    """
    said says say saying thought think thinks know knows knew known believe believes believed hope hopes hoped feel
    feels felt fear fears feared claim claims claimed argue argues argued insist insists insisted warn warns warned
    told
    """.split()  # noqa: SIM905
)
"""Before these no clause is relative: "he thought it was was possible"."""
_ALONE = {
    "in": frozenset(
        """
        born died killed arrested said says resulted resulting results published wrote written held elected announced
        happen happened happens founded began begins situated located action fell rose grew increased declined slipped
        jumped climbed opened closed started ended launched completed finished arrived appeared remained stayed
        crashed collapsed erupted occurred expired resigned retired married divorced graduated won found seen
        discovered recovered injured wounded hurt spotted lived lives living resides resided settled worked works based
        stationed buried raised educated
        """.split()  # noqa: SIM905
    ),
    "on": frozenset(
        """
        said says saying told killed died arrested published released born began begins scheduled announced wrote
        reported quoted posted issued filed aired happened meet meets met left closed opened expired launched arrived
        ended started resigned retired married collapsed erupted occurred voted found seen discovered spotted
        recovered
        """.split()  # noqa: SIM905
    ),
}
"""Words that make no verb of two words with what follows them; what is no verb makes none either."""
_WITH_PARTICLE = {
    "in": frozenset(
        """
        swear swears swore sworn swearing bring brings brought bringing let lets letting take takes took taken taking
        invite invited call calls called calling vote voted voting usher ushered phone phoned come comes came coming
        go goes went gone going put puts putting move moved turn turned hand handed get gets got factor drag dragged
        chime chip weigh settle kick check fill jump barge fly drop step pitch log dial rush pour build break cave
        give
        """.split()  # noqa: SIM905
    ),
    "on": frozenset(
        """
        switch switched turn turned turning put puts keep kept take takes took taken pass passed egg egged cheer
        cheered lead led urge urged try tried bring brought have had knock hold carry
        """.split()  # noqa: SIM905
    ),
}
"""Verbs that an object may part from their particle: "they swore the mayor in in May"."""
_AUXILIARIES = frozenset("is are was were be been being has have had will would".split())  # noqa: SIM905
_NO_VERBS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_OBJECT_WORDS = 6
"""The object between a verb and its particle has at most so many words."""

_BEHIND_FIGURES = frozenset({"%", ","})


def stands_alone(block: Block, first: int) -> bool:
    """Whether the preposition at token `first` can't belong to a verb before it, so that one of two is too many."""
    lower = lower_texts(block)
    word = lower[first]
    if word not in _ALONE:
        return False
    earlier = list(lower[max(0, first - _OBJECT_WORDS) : first])
    while not STOPS.isdisjoint(earlier):
        del earlier[0]
    if not earlier:
        return True
    if not _WITH_PARTICLE[word].isdisjoint(earlier):
        return False
    if not earlier[-1].isalpha():
        return earlier[-1] in _BEHIND_FIGURES or earlier[-1][-1].isdecimal()
    if earlier[-1] in _ALONE[word]:
        return not _strands(lower, first)
    return _part_of_speech(block, first - 1) in _NO_VERBS


def _strands(lower: Sequence[str], first: int) -> bool:
    """Whether the verb at token `first` - 1 ends a clause that says more of a noun: "the house she was born in"."""
    place = first - 2
    while place > 0 and lower[place] in _AUXILIARIES:
        place -= 1
    if place < 1 or lower[place] not in SUBJECTS:
        return False
    noun = lower[place - 1]
    return noun.isalpha() and noun not in FUNCTION_WORDS and noun not in SAID


def _part_of_speech(block: Block, number: int) -> str:
    start = tokens(block).starts[number]
    return next((word.upos for word in parsed(sentence_of(block, number)) if word.start == start), "")
