"""Verbs that change something by a multiple, held against percentages and proportions of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import SHARES, Placed
from linter.analysis.headlines.numbers.number_places import IN_PLACE
from linter.analysis.numbers.agreement import percent

MULTIPLES = {
    "double": (100.0, 2.0, ("double", "twice", "twofold", "two-fold")),
    "halve": (50.0, 2.0, ("halve", "half")),
    "triple": (200.0, 3.0, ("triple", "treble", "threefold", "three-fold", "three")),
    "treble": (200.0, 3.0, ("triple", "treble", "threefold", "three-fold", "three")),
    "quadruple": (300.0, 4.0, ("quadruple", "fourfold", "four-fold", "four")),
}
"""Verbs that change by a multiple: by so many percent, the proportion of more to less, and how else bodies say it."""
MOST_OFF = 0.15
"""How far, as a share, a change may be from a multiple and still be it."""


def may_multiply(claim: Claim) -> bool:
    """Whether a claim has such a verb. Cheap."""
    return any(_verb(word) in MULTIPLES for word in claim.words)


def multiplied_otherwise(claim: Claim, placed: Sequence[Placed]) -> Iterator[tuple[ClaimWord, Placed]]:
    """ "Doubles", "halved" and the like where the body says by what share it was, and that share."""
    for word in claim.words:
        verb = _verb(word)
        if verb not in MULTIPLES or not word.is_word or claim.quoted[word.number]:
            continue
        if word.form == verb and not _after_a_plural(claim, word):
            continue  # a double, double-decker
        change, factor, said = MULTIPLES[verb]
        if any(map(claim.in_body, said)) or _in_proportion(claim, placed, factor):
            continue
        near = [(support(claim).slot(word, item.place), item) for item in placed if item.number.kind in SHARES]
        if not near or any(abs(percent(item.number) - change) <= MOST_OFF * change for _, item in near):
            continue
        share, rival = max(near, key=lambda one: (one[0], -one[1].place))
        if share >= IN_PLACE:
            yield word, rival


def _verb(word: ClaimWord) -> str:
    """The base form of a verb, also of one whose forms no dictionary has ("trebled")."""
    bare = word.form.removesuffix("d").removesuffix("s")
    return bare if bare in MULTIPLES else word.lemma


def _after_a_plural(claim: Claim, word: ClaimWord) -> bool:
    """Whether a verb in its base form stands behind its subject and before no noun: "Onion prices double in May"."""
    before = claim.words[word.number - 1] if word.number else None
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    plural = before is not None and before.is_word and before.form.endswith("s") and before.form != before.lemma
    return plural and (after is None or not after.content) and (after is None or after.text != "-")


def _in_proportion(claim: Claim, placed: Sequence[Placed], factor: float) -> bool:
    """Whether two numbers of one sentence are as one to `factor`, in either order."""
    sentence_of = claim.index.sentence_of
    return any(
        sentence_of[one.place] == sentence_of[other.place]
        and one.number.value > 0
        and abs(max(one.number.value, other.number.value) / min(one.number.value, other.number.value) - factor)
        <= MOST_OFF * factor
        for at, one in enumerate(placed)
        for other in placed[at + 1 : at + 4]
        if other.number.value > 0
    )
