"""Whether more than the order of two names bears out that a claim exchanges them.

The order alone is poor evidence where a body tells several deeds between the same two: "Xi looks to soothe Trump" over
"Trump hailed Xi". What is told of one then has to stand beside the other one, or a sentence has to have them in each
other's parts.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.roles.exchanges import NamePair
from linter.analysis.headlines.roles.who_did_what import compare, slots_of

FEW, MANY = 2, 4
"""Words that stand more often beside the other name: enough with a great difference, and with any."""
DIFFERENCE = 0.5
PART, ANY = 0.5, 0.5
"""How far one of two has the other's part in a deed of the claim, or both in any deed, with neither in its own."""


def is_borne_out(claim: Claim, pair: NamePair, measures: Mapping[str, float]) -> bool:
    """Whether neighbours or syntax speak for an exchange. Parses a few sentences where the neighbours do not.

    measures: those of EXCHANGE_MEASURES.
    """
    words = measures["words"]
    if words >= MANY or (words >= FEW and measures["difference"] >= DIFFERENCE):
        return True
    found = compare(claim, pair.one.words[-1], pair.other.words[-1], slots_of(claim))
    if found.both_exchanged > found.both_own:
        return True
    one = found.one_exchanged >= PART and not found.one_own
    return one or (found.any_exchanged >= ANY and not found.any_own)
