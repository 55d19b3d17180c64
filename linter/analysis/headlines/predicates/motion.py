"""Verbs of moving in a claim over nouns of its body that only look like weaker ones: "storms" over "his move"."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.syntax.parse import parts_of_speech as tagged
from linter.analysis.text.sentences import sentences

_MOVING = frozenset({"storm", "stampede", "flee", "rush", "invade", "besiege"})
"""How somebody moves, strongly."""


def is_of_another_sense(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether a claim has a verb of moving, and the body a noun at a position: "move", "head" and "leave" as nouns tell
    of another thing than going.
    """
    if word.lemma not in _MOVING or parts_of_speech(claim).get(word.number) != "VERB":
        return False
    return _is_a_noun(claim.index, place)


def _is_a_noun(index: BodyIndex, place: int) -> bool:
    """Whether the body has a word as a noun, by the parser."""
    found = index.sentences[index.sentence_of[place]]
    start = index.span(place, place).start
    return any(
        upos == "NOUN" and found.block.span(at, at + 1).start == start
        for sentence in sentences(found.block)
        if sentence.start == found.start
        for at, upos in tagged(sentence)
    )
