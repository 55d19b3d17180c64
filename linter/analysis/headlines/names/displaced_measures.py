"""What a judge that learned from altered headlines looks at in a name that the lead has another one for, as figures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.headlines.names.displaced import Displaced
from linter.analysis.headlines.names.name_rivals import NameKind

DISPLACED_MEASURES = (
    "lead", "there", "slot", "own slot",  # as in `Displaced`
    "part", "second", "others", "absent", "roles", "titles",
    "lead less there", "slot less own",  # differences of these
    "often", "sentences", "after", "into", "length", "words",  # as natural logarithms; words: of the body
    "person", "place", "city", "rival person", "rival place", "rival city",  # what the two are of
    "same kind", "begins", "of two words",  # the name: whether the claim begins with it, whether it has more words
)  # fmt: skip
"""The figures, in the order of the trees."""


def displaced_measures(claim: Claim, name: ClaimName, found: Displaced) -> Mapping[str, float]:
    """The figures of a name in whose place the lead has another one."""
    return {
        "lead": found.lead,
        "there": found.there,
        "slot": found.slot,
        "own slot": found.own_slot,
        "part": float(found.part),
        "second": float(found.second),
        "others": float(found.others),
        "absent": float(found.absent),
        "roles": float(found.roles),
        "titles": float(found.titles),
        "lead less there": found.lead - found.there,
        "slot less own": found.slot - found.own_slot,
        "often": math.log1p(found.often),
        "sentences": math.log(found.sentences),
        "after": math.log(max(1, found.after)),
        "into": math.log1p(found.into),
        "length": math.log(max(1, found.length)),
        "words": math.log(max(1, len(claim.index) - claim.since)),
        **_kind("", found.kind),
        **_kind("rival ", found.rival_kind),
        "same kind": float(found.kind is found.rival_kind),
        "begins": float(name.words[0].number == 0),
        "of two words": float(len(name.words) > 1),
    }


def _kind(whose: str, kind: NameKind) -> dict[str, float]:
    kinds = {"person": NameKind.PERSON, "place": NameKind.PLACE, "city": NameKind.CITY}
    return {whose + name: float(kind is one) for name, one in kinds.items()}
