"""Which words of a headline, and which place of the body, to show where the two differ in sign as wholes."""

from __future__ import annotations

from linter.analysis.headlines.certainty.own_distance import attributes
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS, REFUSALS, WAYS_OUT
from linter.analysis.headlines.predicates.stated import NONE
from linter.analysis.headlines.predicates.told_verb import first_verb
from linter.analysis.headlines.whole.near_clauses import Near, near_clauses
from linter.analysis.headlines.whole.signs import CHARGED, COMING, CONDITIONAL, POSSIBLE, SAID
from linter.records import NamedTuple

JUDGING = frozenset(
    {"can't", "cannot", "couldn't", "shouldn't", "wouldn't", "isn't", "aren't", "don't", "ain't", "nowhere", "never"}
)
"""Negators with which headlines judge or advise rather than report."""
_SUPPOSING = frozenset({"if", "unless", "when", "whether", "why", "because"})
_JUDGED = frozenset({"mean", "matter", "need", "want", "care", "know", "think", "deserve", "understand", "belong"})
"""What a headline denies as its own view, or of somebody's mind."""
_MOST_SHOWN = 4
"""Words from what denies to the verb, at most, that are shown with it."""


class Conflict(NamedTuple):
    """Words of a headline, from the first to the last, and what of the body's nearest sentences speaks against them.

    says: the body's word that leaves open, "" where the headline denies. first_place, last_place: its position, or
    those of the nearest sentence.
    """

    first: ClaimWord
    last: ClaimWord
    says: str
    first_place: int
    last_place: int


def turned_as_a_whole(claim: Claim) -> Conflict | None:
    """What to show where a headline denies what its body tells.

    None without a verb, and where the sign is of something less than the headline: somebody's words ("says he did
    not"), a thing that there is none of ("no end in sight"), a condition, a judgement ("can't").
    """
    words = [word for word in claim.words[claim.kicker :] if word.is_word]
    if any(attributes(claim, word) for word in words):
        return None
    nearest = near_clauses(claim)
    negator = next((word for word in words if word.form in NEGATORS | NONE or word.form.endswith("n't")), None)
    if negator is None:
        return _refused(claim, nearest)
    if negator.form in NONE | JUDGING or any(word.form in _SUPPOSING for word in words):
        return None
    after = next((word for word in words if word.number > negator.number and word.content), negator)
    following = claim.words[after.number + 1].form if after.number + 1 < len(claim.words) else ""
    if after.lemma in REFUSALS | _JUDGED or following in WAYS_OUT.get(after.lemma, ()):
        return None  # "does not rule out": what two turn round is as it was
    if any(one.inside(one.signs.refused) for one in _first_of(nearest)):
        return None  # "will not play" over "pulled out"
    last = after if after.number - negator.number <= _MOST_SHOWN else negator
    return _shown(claim, negator, last, nearest[0], -1)


def _refused(claim: Claim, nearest: tuple[Near, ...]) -> Conflict | None:
    """What to show of a headline that denies by its verb alone: "refuses", "fails"."""
    verb = first_verb(claim)
    if verb is None or verb.lemma not in REFUSALS:
        return None
    if any(one.inside(those) for one in _first_of(nearest) for those in (one.signs.denied, one.signs.refused)):
        return None  # in what words it is refused is not known
    return _shown(claim, verb, verb, nearest[0], -1)


def open_as_a_whole(claim: Claim) -> Conflict | None:
    """What to show where a headline is certain and the body leaves open.

    None without a verb, where no clause leaves anything open, where the body says "will", too, and where the headline
    has two clauses or quotes: of which of the two the body speaks is not known.
    """
    verb = first_verb(claim)
    if verb is None or any(claim.quoted) or any(word.text in {",", ";"} for word in claim.words):
        return None
    nearest = near_clauses(claim)
    after = claim.words[verb.number + 1].form if verb.number + 1 < len(claim.words) else ""
    if after == "that" or ("will" in {word.form for word in claim.words} and any(one.signs.future for one in nearest)):
        return None  # "worried that": that is in somebody's mind
    for near in _first_of(nearest):
        for kind in (POSSIBLE, CHARGED, COMING, SAID, CONDITIONAL):
            inside = [at for at in near.signs.open[kind] if near.first <= at < near.last]
            if inside:
                return _shown(claim, verb, verb, near, inside[0])
    return None


def _first_of(nearest: tuple[Near, ...]) -> tuple[Near, Near]:
    """The sentence that has most of the headline, and the body's first one."""
    return max(nearest, key=lambda one: one.share), next(one for one in nearest if one.number == 0)


def _shown(claim: Claim, first: ClaimWord, last: ClaimWord, near: Near, at: int) -> Conflict:
    if at >= 0:
        return Conflict(first, last, claim.index.texts[at], at, at)
    sentence = claim.index.sentences[near.number + claim.index.sentence_of[claim.since]]
    return Conflict(first, last, "", sentence.first, sentence.last - 1)
