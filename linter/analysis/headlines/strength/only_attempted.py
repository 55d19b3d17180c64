"""A success or a proof in a claim where the body has only the attempt or the claim: "proves" over "alleged"."""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.finite_verbs import is_finite, to_after
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.contradictions import in_same_role
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.strength.achievements import ACHIEVED, FOLLOWED, SAID, WITH_FOR, WITH_TO
from linter.analysis.words.word_facts import related_words
from linter.records import NamedTuple

TOP = 5
"""Sentences at the top: what they leave open is the story."""
OF_THE_TOP = 0.3
"""So much of the claim one of them must hold."""
SAME_SLOT, NEAR_SLOT = 0.2, 0.35
"""So much of what stands beside the claim's word must stand beside the body's for it to be of the same thing: where the
body has as much, and where it has less.
"""


class OnlyAttempted(NamedTuple):
    """An achievement of a claim.

    word: the claim's word.
    score: how surely the body has only the attempt, 0.5 to 1.
    places: where it has that, the nearest first.
    of_anything: whether what it has is said of everything and everybody, and not by syntax of the claim's thing.
    """

    word: ClaimWord
    score: float
    places: tuple[int, ...]
    of_anything: bool


def only_attempted(claim: Claim) -> Iterator[OnlyAttempted]:
    """The claim's achievements for which the body has only words for less."""
    index = claim.index
    found = support(claim)
    for word in claim.words:
        if not word.content or claim.quoted[word.number] or word.lemma not in ACHIEVED:
            continue
        if not is_finite(claim, word) or (word.lemma in WITH_TO and not to_after(claim, word)):
            continue
        attempts, done = ACHIEVED[word.lemma]
        if any(
            found.slot(word, place) >= SAME_SLOT
            for base in (word.lemma, *done, *related_words(word.lemma, nearest=True))
            for place in index.positions(base, claim.since)
            if negator_near(index, place) is None  # "it is not proof"
        ):
            continue
        near = [
            (found.slot(word, place), place)
            for base in attempts
            for place in index.positions(base, claim.since)
            if base not in WITH_FOR or FOLLOWED.get(base, {"for", "to"}) & {*index.forms[place + 1 : place + 3]}
        ]
        near = sorted((item for item in near if item[0] >= NEAR_SLOT), key=lambda item: (-item[0], item[1]))
        if near:
            places = [place for _, place in near]
            wanted = index.lemmas[places[0]] in {"want", *SAID}  # everybody wants and says something
            of_anything = wanted and not _is_the_claims(claim, places[0]) and not in_same_role(claim, word, places)
            yield OnlyAttempted(word, 0.5 + 0.5 * near[0][0], tuple(places), of_anything)


def _is_the_claims(claim: Claim, place: int) -> bool:
    """Whether a sentence at the top is of the claim."""
    number = claim.index.sentence_of[place]
    share = support(claim).scores().get(number, (0.0, 0))[0]
    return number - claim.index.sentence_of[claim.since] < TOP and share >= OF_THE_TOP
