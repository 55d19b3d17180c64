"""What stands beside the names of a claim, and beside which of them the body has it: who did what, without syntax."""

from __future__ import annotations

import math
from bisect import bisect_left

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.headlines.names.name_kinds import names_another
from linter.analysis.headlines.roles.what_two_do import RECIPROCAL
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

WINDOW = 7
REACH = 5
"""Words: how far a name stands from what is told of it, in the body and in the claim."""
_ENDS = frozenset({":", ",", ";", "-", "–", "—", "|", "as", "after", "while", "but"})


class Neighbours(NamedTuple):
    """How often the body has what the claim has beside two names.

    own: beside the same name; a sum of logarithms, each word weighted by how near it stands to its name.
    exchanged: the same beside the other name.
    adjoining_own, adjoining_exchanged: the same for what stands right beside a name.
    words: how many words stand more often beside the other name.
    places: where they do, first and last position of the index.
    """

    own: float
    exchanged: float
    adjoining_own: float
    adjoining_exchanged: float
    words: int
    places: tuple[tuple[int, int], ...]


def neighbours(claim: Claim, one: ClaimName, other: ClaimName) -> Neighbours:
    """Compare what stands beside two names of a claim with the body."""
    first, second = one.words[-1], other.words[-1]
    own = exchanged = beside_own = beside_other = 0.0
    places: list[tuple[int, int]] = []
    words = 0
    for name, rival, of_name, of_rival in ((first, second, one, other), (second, first, other, one)):
        for word, weight, order in _context(claim, of_name, of_rival):
            mine, _ = _together(claim, of_name, rival, word, order)
            theirs, where = _together(claim, of_rival, name, word, order)
            own += weight * math.log1p(mine)
            exchanged += weight * math.log1p(theirs)
            if theirs > mine:
                words += 1
                places.extend(where)
        for step in (1, -1):
            word_beside = _adjoining(claim, name, rival, step)
            if word_beside is not None:
                beside_own += math.log1p(_times_beside(claim, name, word_beside, step))
                beside_other += math.log1p(_times_beside(claim, rival, word_beside, step))
    return Neighbours(own, exchanged, beside_own, beside_other, words, tuple(sorted(dict.fromkeys(places))))


def _context(claim: Claim, name: ClaimName, other: ClaimName) -> list[tuple[ClaimWord, float, int]]:
    """Content words near a name in its clause: the word, its weight, and +1 if it follows the name, -1 if it
    precedes."""
    taken = {word.number for word in (*name.words, *other.words)}
    found = []
    for direction in (1, -1):
        start = name.words[-1].number if direction == 1 else name.words[0].number
        for distance in range(1, REACH + 1):
            at = start + direction * distance
            if not 0 <= at < len(claim.words):
                break
            word = claim.words[at]
            if word.text in _ENDS or word.form in _ENDS:
                break
            if at in taken and word.number in {other.words[0].number, other.words[-1].number} and distance > 1:
                break
            if word.content and at not in taken and not is_name(word) and word.lemma not in RECIPROCAL:
                flipped = -direction if _passive(claim, word) else direction
                owns = name.words[-1].text.endswith(("'s", "’s")) and direction == 1 and distance <= 2
                weight = 0.3 + 0.7 * min(1.0, word.rarity)  # "set" and "take" go with anybody
                found.append((word, weight * (1.4 if owns else 1.0) / distance, flipped))
    return found


def _together(
    claim: Claim, name: ClaimName, rival: ClaimWord, word: ClaimWord, order: int
) -> tuple[float, list[tuple[int, int]]]:
    """How often the body has the word by the name, in that order, without the rival between; and where."""
    index = claim.index
    found = support(claim)
    rivals = {hit.place for hit in found.hits.get(rival.number, ())}
    names = [
        hit
        for hit in found.hits.get(name.words[-1].number, ())
        if hit.weight >= 0.8 and not names_another(claim, name, hit.place)
    ]
    total = 0.0
    places = []
    for hit in found.hits.get(word.number, ()):
        if hit.weight < 0.6:
            continue
        near = bisect_left(names, (hit.place - WINDOW,))
        for place in names[near : bisect_left(names, (hit.place + WINDOW + 1,))]:
            distance = hit.place - place.place
            if place.sentence != hit.sentence or not distance:
                continue
            low, high = sorted((hit.place, place.place))
            if not rivals.isdisjoint(range(low + 1, high)):
                continue
            by = any(index.forms[at] == "by" for at in range(low, high))
            direction = (1 if distance > 0 else -1) * (-1 if by else 1)
            if direction == order:
                total += hit.weight**2
                places.append((low, high))
            else:
                total += 0.25 * hit.weight**2
    return total, places


def _passive(claim: Claim, word: ClaimWord) -> bool:
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    return after is not None and after.form == "by"


def _adjoining(claim: Claim, name: ClaimWord, rival: ClaimWord, step: int) -> ClaimWord | None:
    """The word right beside a name, if it says something."""
    at = name.number + step
    if not 0 <= at < len(claim.words) or at == rival.number:
        return None
    word = claim.words[at]
    return word if word.content and word.lemma not in RECIPROCAL else None


def _times_beside(claim: Claim, name: ClaimWord, word: ClaimWord, step: int) -> int:
    """How often the body has a word right beside a name."""
    index = claim.index
    lemmas = index.lemmas
    return sum(
        1
        for place in index.positions(name.lemma, claim.since)
        if 0 <= place + step < len(lemmas) and lemmas[place + step] == word.lemma
    )


def is_name(word: ClaimWord) -> bool:
    """Whether a word of a claim is usually written with a capital."""
    share = word_facts(word.text).capital
    return word.capital and share is not None and share >= 0.75
