"""Nouns of what is done to a thing: what is said of the removal of a statue is not said of the statue."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.predicates.governing_words import FLIPPING
from linter.analysis.headlines.predicates.negation_and_hedging import REFUSALS
from linter.analysis.headlines.predicates.sayings import Saying
from linter.analysis.headlines.predicates.stated import Stated

UNDOING = frozenset(
    """
    removal ban abolition end loss lack cancellation repeal absence rejection destruction closure withdrawal halt
    prohibition demolition
    """.split()  # noqa: SIM905
)
"""Nouns that turn round what is said of the thing that they are of."""
OF_CHANGE = frozenset("growth increase rise gain decline fall drop slowdown pace rate momentum loss".split())  # noqa: SIM905
"""Nouns of a change: what rises more slowly still rises."""
OF_REFUSAL = frozenset({"refusal", "veto", "objection", "opposition", "conviction", "sentence", "dismissal", "snub"})
"""More nouns of what was decided against a thing."""
PLEAS = frozenset(
    """
    request appeal challenge bid plea petition motion lawsuit suit effort attempt claim case objection complaint
    application call demand proposal
    """.split()  # noqa: SIM905
)
"""What is denied with one of these is what it is for: "denied a request to block the law"."""
AFTER_PLEA = 12
"""Words from such a noun to what it is for."""
STOPPING = frozenset({"against", "over", "from"})
UNDOING_AT_LAW = frozenset("review challenge contest quash overturn annul nullify invalidate reverse".split())  # noqa: SIM905
"""Base forms of what a plea asks a court to do with a decision, which stands where the plea fails."""


def is_of_another_deed(claim: Claim, said: Stated, saying: Saying) -> bool:
    """Whether a predicate of the body is said of what is done to the claim's thing, or the claim's of what is done to
    the body's: "decried the removal of the statue" is for the statue, "growth slowed" is no fall.
    """
    index = claim.index
    if not saying.thing:
        return False
    head = saying.thing[0]
    lemma = index.lemmas[head]
    if is_in_claim(claim, head):
        lemma = ""
    if lemma in UNDOING or (lemma in OF_CHANGE and saying.pole.axis == "direction"):
        return True
    if lemma and is_plea_to_undo(index, head):
        return True
    undone = [word for word in said.thing if word.lemma in UNDOING | OF_REFUSAL]
    sentence = index.sentences[index.sentence_of[saying.first]]
    return bool(undone) and not any(
        index.lemmas[at] == word.lemma for word in undone for at in range(sentence.first, sentence.last)
    )  # "appeal against refusal allowed" over "turned the loft down"


def is_plea_to_undo(index: BodyIndex, head: int) -> bool:
    """Whether the word at a position is a plea to stop or undo something: "denied a request to block the law"."""
    if index.lemmas[head] not in PLEAS:
        return False
    last = index.sentences[index.sentence_of[head]].last
    undoing = FLIPPING | UNDOING | REFUSALS | UNDOING_AT_LAW
    after = range(head + 1, min(last, head + AFTER_PLEA))
    return any(index.lemmas[at] in undoing or index.forms[at] in STOPPING for at in after)


def is_in_claim(claim: Claim, place: int) -> bool:
    """Whether a claim has the word of the body at a position in any form."""
    return any(word.lemma == claim.index.lemmas[place] for word in claim.words)
