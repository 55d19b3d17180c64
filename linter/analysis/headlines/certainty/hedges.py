"""The constructions by which news leaves open whether a deed was done, by type.

Most stand before the deed ("is in talks to buy"), some behind it ("if regulators agree", ", police believe"). They were
written as whole classes, from knowledge of English.
"""

from __future__ import annotations

from enum import IntEnum

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.records import NamedTuple


class Hedging(IntEnum):
    """What kind of construction it is; a measure that trees go by, so the numbers stay."""

    MODALITY = 0  # may, possibly
    DUTY = 1  # should, would
    EXPECTATION = 2  # expected to, about to
    PLAN = 3
    NEGOTIATION = 4
    ALLEGATION = 5
    ATTRIBUTION = 6  # claims to have, is said to
    RUMOUR = 7
    CONDITION = 8
    DEMAND = 9  # urges, calls for
    ATTEMPT = 10
    UNSETTLED = 11  # has yet to


class Hedge(NamedTuple):
    """A word that leaves a deed open: its position, its type, whether it stands behind the deed."""

    at: int
    hedging: Hedging
    behind: bool = False


_TABLE = {
    Hedging.MODALITY: """
        may might could possibly possible possibility perhaps maybe probably probable probability potentially potential
        conceivably likely unlikely likelihood chance prospect risk danger
    """,
    Hedging.DUTY: "should would ought need",
    Hedging.EXPECTATION: """
        expect expected expectation forecast predict prediction anticipate tip tipped poised poise favourite favorite
        frontrunner front-runner contender shortlist shortlisted brink verge nominate nominated nominee due nearing
    """,
    Hedging.PLAN: """
        plan plans planned planning intend intention aim hope hopeful want wish seek propose proposal proposed consider
        consideration contemplate ponder weigh mull explore moot mooted draft tentative option idea prepare ready
        threaten threat vow pledge promise offer apply application eye decide design blueprint ambition willing keen
        target schedule
    """,
    Hedging.NEGOTIATION: """
        talk talks negotiate negotiation discuss discussion haggle bargain bid bidder bidding courting courted woo
        interested
    """,
    Hedging.ALLEGATION: """
        allege alleged allegedly allegation accuse accusation charge indict indictment suspect suspected suspicion
        investigate investigation inquiry probe prosecute trial lawsuit complaint
    """,
    Hedging.ATTRIBUTION: """
        claim believe belief think argue suggest indicate insist contend maintain assert estimate reportedly apparently
        purported purportedly supposed supposedly presumed seem appear ostensibly deny denial
    """,
    Hedging.RUMOUR: """
        rumour rumor rumoured rumored speculate speculation speculative gossip unconfirmed hint fear feared theory
        hypothesis guess
    """,
    Hedging.CONDITION: "if unless whether pending provided providing until depend contingent conditional hinge",
    Hedging.DEMAND: """
        urge ask demand request pressing pressed pressure push lobby campaign petition beg plead implore encourage
        recommend
        advise warn appeal insistence debate toward towards
    """,
    Hedging.ATTEMPT: "try attempt effort struggle endeavour endeavor bound fail battle fight compete",
}
_BEFORE = {word: hedging for hedging, words in _TABLE.items() for word in words.split()}
"""Forms and base forms that leave open what follows them."""
_ONLY_BEFORE = {
    "about": (Hedging.EXPECTATION, frozenset({"to"})),
    "set": (Hedging.EXPECTATION, frozenset({"to"})),
    "track": (Hedging.EXPECTATION, frozenset({"to"})),
    "course": (Hedging.EXPECTATION, frozenset({"to"})),
    "line": (Hedging.EXPECTATION, frozenset({"to"})),
    "near": (Hedging.EXPECTATION, frozenset({"to"})),
    "close": (Hedging.EXPECTATION, frozenset({"to"})),
    "closer": (Hedging.EXPECTATION, frozenset({"to"})),
    "look": (Hedging.PLAN, frozenset({"at", "to", "into"})),
    "call": (Hedging.DEMAND, frozenset({"for", "on", "to", "that"})),
    "press": (Hedging.DEMAND, frozenset({"for", "to"})),
    "interest": (Hedging.NEGOTIATION, frozenset({"in", "from"})),
    "study": (Hedging.PLAN, frozenset({"whether", "if", "how", "plans", "ways", "options"})),
    "toy": (Hedging.PLAN, frozenset({"with"})),
    "flirt": (Hedging.PLAN, frozenset({"with"})),
    "work": (Hedging.PLAN, frozenset({"towards", "toward"})),
    "say": (Hedging.ATTRIBUTION, frozenset({"to"})),
    "report": (Hedging.ATTRIBUTION, frozenset({"to"})),
    "understand": (Hedging.ATTRIBUTION, frozenset({"to"})),
    "know": (Hedging.CONDITION, frozenset({"if", "whether"})),
    "yet": (Hedging.UNSETTLED, frozenset({"to"})),
    "subject": (Hedging.CONDITION, frozenset({"to"})),
}
"""Base forms that do so before certain words alone."""
_BEHIND = {
    "if": Hedging.CONDITION,
    "unless": Hedging.CONDITION,
    "pending": Hedging.CONDITION,
    "provided": Hedging.CONDITION,
    "allegedly": Hedging.ALLEGATION,
    "reportedly": Hedging.ATTRIBUTION,
    "apparently": Hedging.ATTRIBUTION,
    "perhaps": Hedging.MODALITY,
    "possibly": Hedging.MODALITY,
    "probably": Hedging.MODALITY,
}
"""Forms that leave open what they follow."""
_ADDED = {
    "believe": Hedging.ATTRIBUTION,
    "think": Hedging.ATTRIBUTION,
    "claim": Hedging.ATTRIBUTION,
    "suggest": Hedging.ATTRIBUTION,
    "understand": Hedging.ATTRIBUTION,
    "suspect": Hedging.ALLEGATION,
    "allege": Hedging.ALLEGATION,
    "fear": Hedging.RUMOUR,
    "speculate": Hedging.RUMOUR,
    "rumour": Hedging.RUMOUR,
    "hope": Hedging.PLAN,
    "predict": Hedging.EXPECTATION,
}
"""Base forms that, behind a comma and at most so many words, leave open what stands before it: ", police believe"."""
_NO_NAMED_SOURCE = frozenset(
    "a an one some people sources source reports report rumours rumors leaked unnamed anonymous media draft".split()  # noqa: SIM905
)
"""Behind "according to" they name nobody who knows."""
BREAKS = frozenset({";", ":", ".", "?", "!", "—", "–", "“", "”", '"', "who", "which", "but"})
"""Marks and words that end a clause."""
_CAPITAL_IS_A_NAME = frozenset({"may", "will", "hope", "chance", "weigh"})
_REACH, _REACH_BEHIND, _WORDS_OF_A_SOURCE = 7, 14, 4


def hedge_before(index: BodyIndex, at: int) -> Hedge | None:
    """The nearest word of its clause that leaves open the word at a position."""
    first = index.sentences[index.sentence_of[at]].first
    for place in range(at - 1, max(first, at - _REACH) - 1, -1):
        if index.forms[place] in BREAKS:
            return None
        hedging = hedging_at(index, place)
        if hedging is not None:
            return Hedge(place, hedging)
    return None


def hedging_at(index: BodyIndex, place: int) -> Hedging | None:
    """How the word at a position leaves open what follows it; None if it does not."""
    form, base = index.forms[place], index.lemmas[place]
    first = index.sentences[index.sentence_of[place]].first
    if index.texts[place][0].isupper() and (form in _CAPITAL_IS_A_NAME or place != first):
        return None
    found = _BEFORE.get(form)
    if found is None:
        found = _BEFORE.get(base)
    if found is None and base in _ONLY_BEFORE:
        hedging, following = _ONLY_BEFORE[base]
        after = index.forms[place + 1] if place + 1 < len(index) else ""
        found = hedging if after in following else None
    return found


def hedge_behind(index: BodyIndex, at: int) -> Hedge | None:
    """What leaves open the word at a position from behind, in its sentence: a condition, or whose word it is."""
    last = index.sentences[index.sentence_of[at]].last
    comma = -_REACH_BEHIND
    for place in range(at + 1, min(last, at + _REACH_BEHIND)):
        form = index.forms[place]
        if form in BREAKS:
            return None
        if form == ",":
            comma = place
        if form in _BEHIND:
            return Hedge(place, _BEHIND[form], behind=True)
        if form in {"subject", "conditional", "contingent"} and index.forms[place + 1 : place + 2] in (["to"], ["on"]):
            return Hedge(place, Hedging.CONDITION, behind=True)
        if form == "according" and not _NO_NAMED_SOURCE.isdisjoint(index.forms[place + 2 : place + 4]):
            return Hedge(place, Hedging.RUMOUR, behind=True)
        if index.lemmas[place] in _ADDED and place - comma <= _WORDS_OF_A_SOURCE:
            return Hedge(place, _ADDED[index.lemmas[place]], behind=True)
    return None
