"""Whether a name of the body stands in the part that a claim's name has: who does it, where it happens, whose it is."""

from __future__ import annotations

from itertools import takewhile

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.words.word_facts import word_facts

PLACING = frozenset({"in", "at", "near", "outside", "off", "around", "across", "over", "to", "from", "into", "inside"})
"""Prepositions before the place where something happens."""
_OF_A_THING = PLACING | {"of"}
"""Those between a thing and its place: "a court in Lund"."""
A_NAME = 0.5
"""Of its uses, the share with a capital from which on a word at the start of a sentence is a part of the name."""
FARTHEST = 5
"""Words between a thing and its place."""
MOST_NOUNS = 4
"""Words after a claim's name that say which thing is meant."""
_BEFORE_A_NAME = frozenset({"the", "a", "an", "sir", "dame", "mr", "mrs", "ms", "dr"})


def in_same_part(claim: Claim, name: ClaimName, at: int) -> bool:
    """Whether the name at a position of the body does what the claim's name does there, or says where, as that does."""
    return _begins(claim, name, at) or says_where(claim, name, at)


def says_where(claim: Claim, name: ClaimName, at: int) -> bool:
    """Whether the name at a position of the body says where something happens or whose it is, as the claim's does."""
    return _places(claim, name, at) or _belongs(claim, name, at)


def _begins(claim: Claim, name: ClaimName, at: int) -> bool:
    """Whether the claim begins with its name, and the sentence with the body's, with words of that name between."""
    first = next((word.number for word in claim.words[claim.kicker :] if word.is_word), -1)
    if name.words[0].number != first or name.words[-1].text.endswith(("'s", "’s", "s'", "s’")):
        return False
    index = claim.index
    start = index.sentences[index.sentence_of[at]].first
    start = _after_a_dateline(claim, start, at)
    if (
        start < at
        and index.forms[start] not in _BEFORE_A_NAME
        and (word_facts(index.texts[start]).capital or 1.0) < 0.5
    ):
        return False  # "Per the Courier"
    return all(
        text[:1].isupper() or form in _BEFORE_A_NAME
        for text, form in zip(index.texts[start:at], index.forms[start:at], strict=True)
    )


def _after_a_dateline(claim: Claim, start: int, at: int) -> int:
    """The first position of a sentence that comes after "LUND, May 3 — "."""
    marks = [place for place in range(start, at) if claim.index.texts[place] in {"—", "–", "--", ")"}]
    return marks[-1] + 1 if marks else start


def _places(claim: Claim, name: ClaimName, at: int) -> bool:
    """Whether a preposition of place stands before both."""
    first = name.words[0].number
    before = claim.words[first - 1].form if first else ""
    return before in PLACING and _preposition(claim, at) in PLACING


def _preposition(claim: Claim, at: int) -> str:
    """The word before a run of words with capitals."""
    index = claim.index
    start = index.sentences[index.sentence_of[at]].first
    while at > start and index.texts[at - 1][:1].isupper():
        at -= 1
    if at > start and index.forms[at - 1] == "the":
        at -= 1
    return index.forms[at - 1] if at > start else ""


def _belongs(claim: Claim, name: ClaimName, at: int) -> bool:
    """Whether a claim's name says which thing it is ("Lund library"), and so does the body's ("a library in Malmo")."""
    index = claim.index
    hits = support(claim).hits
    start = index.sentences[index.sentence_of[at]].first
    near = {*range(at + 1, at + 4)}
    if _preposition(claim, at) in _OF_A_THING:
        near.update(range(max(start, at - FARTHEST), at))

    def is_near(word: ClaimWord) -> bool:
        return any(hit.place in near for hit in hits.get(word.number, ()))

    following = claim.words[name.words[-1].number + 1 :]
    if not any(map(is_near, following[:MOST_NOUNS])):
        return False
    parts = parts_of_speech(claim)

    def of_the_thing(word: ClaimWord) -> bool:
        verb = word.form.endswith("s") and word.form != word.lemma  # "Lund buys"
        return parts.get(word.number) in {"NOUN", "ADJ", "PROPN"} and not verb

    return any(map(is_near, takewhile(of_the_thing, following[:MOST_NOUNS])))
