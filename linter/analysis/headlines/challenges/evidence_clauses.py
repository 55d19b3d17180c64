"""Whether the clause of the body that speaks against a claim tells the claim's own deed.

What has the opposite word may tell of what was before ("letters they had kept"), of what is only supposed ("if you are
one who won't pay"), of other people or another thing. The parser says who does what in the clause; of the claim the
order of words does.
"""

from __future__ import annotations

from enum import IntEnum

from linter.analysis.headlines.challenges.challenges import Kind
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.contradictions import OBJECT
from linter.analysis.headlines.predicates.governing_words import DECIDING
from linter.analysis.headlines.predicates.sayings import Reader, Saying, reader
from linter.analysis.headlines.predicates.stated import Stated, as_said, parts_of_speech
from linter.analysis.syntax.parse import Word

_RELATIVE = frozenset({"acl:relcl", "acl"})
_SUPPOSING = frozenset({"if", "unless", "whether", "whenever"})
_FARTHEST = 5
"""Clauses from a verb up to the sentence's own."""
_JUST_BEFORE = 5
"""Words before a verb among which its doer may stand, where the parser gives it another."""
_VERBS = frozenset({"VERB", "AUX"})


class Worth(IntEnum):
    """What the clause of a place of the body is worth against a claim: nothing, not enough for a warning, or enough."""

    NOTHING = 0
    DOUBTFUL = 1
    EVIDENCE = 2


def worth_of(claim: Claim, word: ClaimWord, kind: Kind, at: int) -> Worth:
    """What the clause of the word at a position of the body is worth against a word of the claim.

    kind: what it seems to show against the word. NOTHING where it is not told as the claim's deed, DOUBTFUL where it
    names others and other things. What is no verb is not judged.
    """
    read = reader(claim.index, claim.index.sentence_of[at])
    told = read.word_at(at)
    if told is None or told.upos not in _VERBS:
        return Worth.EVIDENCE
    if kind is Kind.OPEN:
        if _is_the_means(read, told) or _is_decided(read, told):
            return Worth.NOTHING
    elif is_told_besides(claim.index, at):
        return Worth.NOTHING
    said = as_said(claim, word, word, OBJECT, parts_of_speech(claim))
    saying = read.saying(at, OBJECT, at)
    if said is None or saying is None:
        return Worth.EVIDENCE
    if kind is Kind.OPPOSITE and is_exchanged(claim, said, saying):
        return Worth.NOTHING
    return Worth.DOUBTFUL if is_of_others(claim, said, saying) else Worth.EVIDENCE


def is_told_besides(index: BodyIndex, at: int) -> bool:
    """Whether the verb at a position only says which thing is meant, and of an earlier time, or stands under an "if"
    that is not its own.
    """
    read = reader(index, index.sentence_of[at])
    told = above = read.word_at(at)
    if told is None:
        return False
    earlier = read.polarity(told)[4]
    relative = False
    for _ in range(_FARTHEST):
        if above is None:
            return False
        if earlier and above.relation in _RELATIVE:
            return True
        if relative and any(one.text.lower() in _SUPPOSING for one in read.tree.dependents(above, "mark", "advmod")):
            return True
        relative = relative or above.relation in _RELATIVE
        above = read.tree.head(above)
    return False


def is_of_others(claim: Claim, said: Stated, saying: Saying) -> bool:
    """Whether claim and clause name those who have a part in the deed, and none of them is the same."""
    theirs = {*saying.doer, *saying.thing}
    if not theirs or saying.pronoun or not (said.doer or said.thing):
        return False
    own = _places(claim, said.doer) | _places(claim, said.thing)
    return own.isdisjoint(theirs) and own.isdisjoint(range(saying.first - _JUST_BEFORE, saying.first))


def is_exchanged(claim: Claim, said: Stated, saying: Saying) -> bool:
    """Whether the clause has the claim's thing as the doer, or its doer as the thing, and the claim's verb has two.

    "Law blocks mining" over "parliament passed the law", "keeps truce" over "the truce ended the fighting". Where its
    doer is said to have the deed done to it, the clause is in the passive or tells of another.
    """
    if not said.thing or said.alone or not saying.thing or saying.pronoun:
        return False
    things, doers = _places(claim, said.thing), _places(claim, said.doer)
    if claim.index.lemmas[saying.thing[0]] == "way":
        return True  # "cleared the way for", "gave way"
    if not things.isdisjoint(saying.thing):
        return False
    if not doers.isdisjoint(saying.doer):
        return False
    if not doers.isdisjoint(saying.thing):
        return True
    before = {at for at in (*saying.doer, *saying.clause) if at < saying.first}
    active = all(at > saying.last for at in saying.thing)
    return active and not things.isdisjoint(before)


def _is_the_means(read: Reader, told: Word) -> bool:
    """Whether a verb says by what something is sought, which is done: "seeks to win by attacking"."""
    return told.text.lower().endswith("ing") and any(
        one.text.lower() == "by" for one in read.tree.dependents(told, "mark", "case")
    )


def _is_decided(read: Reader, told: Word) -> bool:
    """Whether a verb says what was decided, which headlines tell as done: "decided to open"."""
    head = read.tree.head(told)
    return (
        head is not None
        and told.relation == "xcomp"
        and read.lemma(head) in DECIDING
        and head.upos == "VERB"
        and read.polarity(head)[2]
    )


def _places(claim: Claim, words: tuple[ClaimWord, ...]) -> set[int]:
    """Where the body names what words of the claim name."""
    hits = support(claim).hits
    return {hit.place for word in words for hit in hits.get(word.number, ())}
