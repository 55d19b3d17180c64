"""Nouns of what is done to a thing: what is said of the removal of a statue is not said of the statue."""

from __future__ import annotations

from linter.analysis.headlines.claims import Claim
from linter.analysis.headlines.negation_and_hedging import REFUSALS
from linter.analysis.headlines.sayings import FLIPPING, Saying
from linter.analysis.headlines.stated import Stated

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
AFTER_PLEA = 9
"""Words from such a noun to what it is for."""
STOPPING = frozenset({"against", "over", "from"})


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
    if lemma in PLEAS:
        last = index.sentences[index.sentence_of[head]].last
        after = range(head + 1, min(last, head + AFTER_PLEA))
        if any(index.lemmas[at] in FLIPPING | UNDOING | REFUSALS or index.forms[at] in STOPPING for at in after):
            return True  # "denied a request to block the law"
    undone = [word for word in said.thing if word.lemma in UNDOING | OF_REFUSAL]
    sentence = index.sentences[index.sentence_of[saying.first]]
    return bool(undone) and not any(
        index.lemmas[at] == word.lemma for word in undone for at in range(sentence.first, sentence.last)
    )  # "appeal against refusal allowed" over "turned the loft down"


def is_in_claim(claim: Claim, place: int) -> bool:
    """Whether a claim has the word of the body at a position in any form."""
    return any(word.lemma == claim.index.lemmas[place] for word in claim.words)
