"""How a headline keeps its distance from what it says: by a hedge, a source, a doubt."""

from __future__ import annotations

from linter.analysis.headlines.certainty.open_at_the_top import STILL_OPEN
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.governing_words import DENYING, FLIPPING, UNREAL
from linter.analysis.headlines.predicates.negation_and_hedging import HEDGES, NEGATORS
from linter.analysis.headlines.predicates.told_verb import ATTRIBUTES

NEAR = frozenset({"seen", "tipped", "nears", "close", "report", "reports"})
"""Forms with which a headline says that a thing is not done yet, or whose word it is."""
SOURCES = frozenset(
    """
    cops cop feds authorities prosecutors sheriff coroner lawsuit suit complaint affidavit documents da fbi doj nypd
    lapd pm report reports study studies poll survey police court officials official source sources review analysis
    watchdog experts scientists researchers opinion leader chief minister president mayor senator aide lawyer expert
    """.split()  # noqa: SIM905
)
"""Before a colon they say whose word the headline is."""
CLAIMING = frozenset({"claim", "allege", "suggest", "argue", "accuse", "feel"})
"""Base forms with which a headline gives somebody's word."""
AT_LAW = frozenset(
    """
    test examine screen inspect check assess
    settlement settle defend defence defense arrest charge hold accuse suspect probe investigate investigation
    inquiry trial try court jury juror sue lawsuit hunt search deny appeal extradite remand detain question police case
    verdict plea plead bail inquest judge prosecutor allegation
    claim scare fear alert threat report rumour rumor debate row ruling rule plot warning
    risk danger
    """.split()  # noqa: SIM905
)
"""Base forms with which a headline says that a thing is looked into, or feared, and not that it is so."""
TRYING = frozenset(
    "urge ask beg plead implore press pressure push lobby encourage coax nudge seek try attempt campaign".split()  # noqa: SIM905
)
"""Base forms of verbs of asking and trying: who "sought to persuade" did urge."""
DEEDS_TOO = frozenset({"close", "near", "step", "right", "power", "tip"})
DASHES = frozenset({"-", "–", "—"})
LONGEST_SOURCE = 5
"""Words at the end that say who says it: ", says the mayor of Aldport"."""
OPEN = (
    HEDGES
    | UNREAL
    | STILL_OPEN
    | frozenset({"consideration", "toy", "flirt", "ponder", "contemplate", "moot", "await", "pending", "pend", "sure"})
)
"""Forms and base forms with which a headline leaves something open by itself."""


def attributes(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word says whose word the headline is, not what they say besides ("shuts border, says it will")."""
    if word.form not in ATTRIBUTES:
        return False
    besides = word.number > 1 and claim.words[word.number - 1].text == ","
    return not besides or len(claim.words) - word.number <= LONGEST_SOURCE


def is_near(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word says that a thing is not done yet, or whose word it is: "close to", not "to close two prisons"."""
    if word.form not in NEAR:
        return False
    before = claim.words[word.number - 1].form if word.number else ""
    after = claim.words[word.number + 1].form if word.number + 1 < len(claim.words) else ""
    return word.form != "close" or (before not in {"to", "will", "must"} and after in {"to", "in"})


def _is_a_deed(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word that says "nearly" or "able" beside others is a deed of its own here: "to close", "steps"."""
    before = claim.words[word.number - 1].form if word.number else ""
    return word.lemma in DEEDS_TOO and (before in {"to", "will", "must"} or word.form != word.lemma)


def ends_with_source(claim: Claim) -> bool:
    """Whether a dash at the end of the headline sets off who says it: "buys dollars – dealers"."""
    for word in claim.words[max(claim.kicker + 1, len(claim.words) - LONGEST_SOURCE) : -1]:
        spaced = word.start > claim.words[word.number - 1].end
        if word.text in DASHES and (spaced or claim.words[word.number + 1].start > word.end):
            return True
    return False


def keeps_open(claim: Claim) -> bool:
    """Whether the headline hedges, denies or attributes by itself."""
    return (
        any(word.form in SOURCES for word in claim.words[: claim.kicker])
        or ends_with_source(claim)
        or any(word.text == ":" for word in claim.words[max(claim.kicker, len(claim.words) - 4) :])  # "…: Lund"
        or any(
            attributes(claim, word)
            or is_near(claim, word)
            or word.form in NEGATORS
            or ({word.form, word.lemma} & OPEN and not _is_a_deed(claim, word))
            or word.form == "according"
            for word in claim.words
            if word.is_word
        )
    )


def is_turned_round(claim: Claim, word: ClaimWord) -> bool:
    """Whether the headline says of a word that it is not so, or not done: "denies selling", "avoids talk of leak"."""
    before = claim.words[max(claim.kicker, word.number - 2) : word.number]
    if before and before[-1].form in {"to", "of", "from", "any", "the"}:
        before = before[:-1]
    return bool(before) and before[-1].is_word and before[-1].lemma in FLIPPING | DENYING
