"""The preposition that a word takes, where a draft has one that edited news never has there: "dependent by the state".

No list says which word takes which: one preposition stands behind most uses of a word, the one written behind none.
"""

from __future__ import annotations

from functools import lru_cache

from linter.analysis.word_model.model import word_model

JUDGED = ("about", "against", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with")
"""The prepositions that are mistaken for one another."""

_USES = 60.0
"""How often the right preposition stands behind the word."""
_WRITTEN = 0.02
"""What the preposition as written may have of the right one's uses."""


_NO_INFINITIVE = 0.1
"""Which part of what stands behind "to" begins with "the", where it is no infinitive."""


@lru_cache(maxsize=6_000)
def preposition_taken(word: str, written: str, share: float, most: float = _WRITTEN) -> str:
    """The one preposition that a word takes, if `written` is another that it never has; "" if it may have several.

    Both in lower case. share: which part of all uses of the word the right one stands behind. most: what
    `written` may have of its uses. Raises DataError if the counts of news can't be read.
    """
    model = word_model()
    first = model.word_id(word)
    if first is None:
        return ""
    uses = {one: model.sequence(first, model.word_id(one) or 0) for one in JUDGED}
    right = max(JUDGED, key=lambda one: uses[one])
    often = uses[right]
    if often < _USES or often < share * model.total(first) or uses[written] > most * often:
        return ""
    if right != "to":
        return right
    to, the = model.word_id("to") or 0, model.word_id("the") or 0
    return right if model.sequence(first, to, the) >= _NO_INFINITIVE * often else ""


def fits(word: str, right: str, after: str) -> bool:
    """Whether news has `right` between the word and what follows, or seldom has either of the two in its place."""
    model = word_model()
    ids = [model.word_id(one) for one in (word, right, after)]
    if None in ids:
        return False
    first, good, second = (one or 0 for one in ids)
    return model.sequence(first, good, second) > 0 or model.sequence(good, second) >= _FITTING


_FITTING = 5.0
