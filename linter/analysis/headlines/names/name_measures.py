"""What a judge that learned from altered headlines looks at in a name that the body lacks, as a row of figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names
from linter.analysis.headlines.names.name_odds import closeness, is_short
from linter.analysis.headlines.names.name_rivals import NameKind, Rival, places_apart
from linter.analysis.headlines.names.understood_names import left_to_be_understood
from linter.analysis.names.aliases import other_names
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_facts import word_facts

NAME_MEASURES = (
    "slot", "often",  # of the body's name that may belong there: how far the claim's words stand around it, 0 to 1, and
    # how often the body has it, as the natural logarithm of one more
    "rival person", "rival place", "rival unknown",  # what that is
    "next slot",  # the same of the next one
    "leading often",  # how often the body has the one of the first sentences that it has most
    "in part",  # names of the body in the part of the claim's, 3 at most
    "places apart",  # mentions of other places, as a logarithm
    "others", "others there", "others absent",  # other names of the claim; the share and the number that are there
    "before there", "after there",  # whether the body has words of the name before those it lacks, or after them
    "words",  # of the name
    "share", "lead",  # how much of the claim, the name left out, the best sentence and the first ones hold, 0 to 1
    "length", "body",  # sentences of the body, and its words and marks, as logarithms
    "certain",  # how surely it is a name, 0 to 1
    "capital",  # the share of its uses with a capital, 0 to 1
    "left out",  # how often bodies lack it whose titles have it, 0 to 1
    "other names", "ordinary", "short",  # whether a table has another name for it; whether it may be no name
    "understood",  # whether it is of those that bodies leave to be understood
)  # fmt: skip
"""The figures, in the order of the trees."""
LEAD = 2
UNSEEN = 0.9
"""The share with a capital of a word that was never counted."""
MOST = 4.0
MOST_IN_PART = 3.0


def name_measures(claim: Claim, name: ClaimName, absent: Sequence[int], found: Sequence[Rival]) -> Mapping[str, float]:
    """The figures of a name whose words at the places `absent` the body lacks.

    found: the names of the body that may belong there.
    """
    words = tuple(name.words[place] for place in absent)
    index = claim.index
    others = [other for other in claim_names(claim) if other is not name]
    facts = [word_facts(word.text) for word in words]
    shares = support(claim).scores(tuple(word.number for word in name.words))
    first = index.sentence_of[claim.since]
    return {
        **_of_rivals(found),
        "places apart": math.log1p(places_apart(claim, name)),
        "others": min(MOST, len(others)),
        "others there": sum(all(other.found) for other in others) / len(others) if others else 0.5,
        "others absent": min(MOST_IN_PART, sum(not any(other.found) for other in others)),
        "before there": float(any(name.found[: absent[0]])),
        "after there": float(any(name.found[absent[-1] + 1 :])),
        "words": float(len(name.words)),
        "share": max((share for share, _ in shares.values()), default=0.0),
        "lead": max((shares.get(at, (0.0, 0))[0] for at in range(first, first + LEAD)), default=0.0),
        "length": math.log(max(1, len(index.sentences))),
        "body": math.log(max(1, len(index) - claim.since)),
        "certain": min(name.certain[place] for place in absent),
        "capital": min(UNSEEN if one.capital is None else one.capital for one in facts),
        "left out": max(one.absent or 0.0 for one in facts),
        "other names": float(any(other_names(word.form) for word in words)),
        "ordinary": float(any(lexicon().ordinary(word.form) for word in words)),
        "short": float(all(map(is_short, words))),
        "understood": float(left_to_be_understood(claim, name, words)),
    }


def _of_rivals(found: Sequence[Rival]) -> dict[str, float]:
    """The figures of the names that may belong there."""
    best = max(found, key=closeness, default=None)
    following = max((rival for rival in found if rival is not best), key=closeness, default=None)
    kind = best.kind if best is not None else None
    return {
        "slot": best.slot if best is not None else -1.0,
        "often": math.log1p(best.often) if best is not None else 0.0,
        "rival person": float(kind is NameKind.PERSON),
        "rival place": float(kind is NameKind.PLACE),
        "rival unknown": float(kind is NameKind.UNKNOWN),
        "next slot": following.slot if following is not None else -1.0,
        "leading often": math.log1p(max((rival.often for rival in found if rival.leads), default=0)),
        "in part": min(MOST_IN_PART, sum(rival.part for rival in found)),
    }
