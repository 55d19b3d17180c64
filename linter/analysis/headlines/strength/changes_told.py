"""How much the first sentences of a body say is lost or changed, where they are of the claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.strength.sizes import PERCENT, Magnitude, percentage_at, size_near

OF_THE_TOP, LEAD = 0.25, 3
"""So much of the claim must the first sentences hold, to be of it in any words; and how many they are."""
HARDLY = frozenset({"barely", "hardly", "scarcely", "little"})


LOWER = ("lower", "smaller", "fewer", "less", "down")


HIGHER = ("higher", "larger", "bigger", "more", "up")


LOST = frozenset({"lose", "loss", "small", "low", "less", "few", "damage", "fall", "drop", "down", "reduce", "shrink"})


def compared(claim: Claim, forms: tuple[str, ...]) -> Iterator[int]:
    """Where the body says by how many per cent something is less or more: "2% lower"; and that it hardly moved."""
    index = claim.index
    for form in forms:
        for place in index.places_of(form, claim.since):
            if place and (index.forms[place - 1] in PERCENT or index.forms[place - 1] == "cent"):
                yield place
    for form in ("moved", "changed", "budged"):
        for place in index.places_of(form, claim.since):
            if place and index.forms[place - 1] in HARDLY:
                yield place


def small_at_top(claim: Claim, places: Iterable[int]) -> list[int]:
    """Those of some places whose size is small, where the top of the body tells of the claim and of nothing large."""
    index = claim.index
    top = index.sentence_of[claim.since]
    shares = support(claim).scores()
    if max(shares.get(top + step, (0.0, 0))[0] for step in (0, 1)) < OF_THE_TOP:
        return []
    sizes = {place: size_near(index, place) for place in places if index.sentence_of[place] - top < LEAD}
    if any(size is not None and size.magnitude is Magnitude.LARGE for size in sizes.values()):
        return []
    return sorted(place for place, size in sizes.items() if size is not None)


def shares_lost(claim: Claim) -> Iterator[tuple[int, float]]:
    """The percentages of a loss that the first sentences tell, where they are of the claim: position and value."""
    index = claim.index
    top = index.sentence_of[claim.since]
    shares = support(claim).scores()
    for number in range(top, min(top + LEAD, len(index.sentences))):
        sentence = index.sentences[number]
        if max(shares.get(near, (0.0, 0))[0] for near in (number, top)) < OF_THE_TOP:
            continue
        for at in range(sentence.first, sentence.last):
            value = percentage_at(index, at)
            if value is not None and LOST & {*index.lemmas[max(sentence.first, at - 7) : at + 5]}:
                yield at, value


def is_large(index: BodyIndex, places: Iterable[int]) -> bool:
    """Whether a change that stands at one of some positions is large: "rose 31%"."""
    sizes = (size_near(index, place) for place in places)
    return any(size is not None and size.magnitude is Magnitude.LARGE for size in sizes)
