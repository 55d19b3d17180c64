"""What two do to each other, so that who is named first says nothing: base forms of verbs and nouns."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import ClaimWord

RECIPROCAL = frozenset(
    """
    accord adjoin affiliation agree agreement alliance ally alternate argue argument associate association bargain
    battle bicker bond border brawl chat clash coincide coincidence collaborate collaboration collide collision
    collude combination combine communicate communication compare comparison compete competition compromise confer
    conflict connect conspiracy conspire contend contest contrast conversation converse cooperate cooperation
    correspond correspondence dance date deal debate differ difference dine disagree disagreement discuss discussion
    dispute divorce draw duel embrace encounter engagement equal equality exchange face feud fight friendship game
    grapple handshake hug intersect join kiss link live lunch marriage marry match mate meet meeting merge merger
    mingle mirror negotiate negotiation neighbor neighbour neighbourhood overlap pact pair part partner partnership
    perform play plot quarrel race reconcile reconciliation relation relationship remarry resemblance resemble
    reunion reunite rival rivalry row scuffle separate separation settle settlement shake share similarity sing
    skirmish spar speak split summit swap talk talks team tie touch trade treaty tussle twin twinning union unite
    vie war wed wedding work wrestle
    """.split()  # noqa: SIM905
)
MAKING = frozenset({"appoint", "reappoint", "name", "elect", "nominate", "crown", "anoint", "declare", "hire", "make"})
"""Deeds whose participle has behind it what somebody becomes."""


def makes_something_of(verb: ClaimWord) -> bool:
    """Whether what stands behind a verb is what its subject becomes: "Okafor appointed head"."""
    return verb.lemma in MAKING and not verb.form.endswith("s")
