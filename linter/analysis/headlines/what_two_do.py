"""What two do to each other, so that who is named first says nothing: base forms of verbs and nouns."""

from __future__ import annotations

RECIPROCAL = frozenset(
    """
    accord adjoin agree agreement alliance ally alternate argue associate bargain battle bicker bond border brawl
    chat clash coincide collaborate collide collude combine communicate compare compete compromise confer conflict
    connect conspire contend contrast converse cooperate correspond dance date deal debate differ dine disagree
    discuss dispute divorce draw duel embrace encounter equal exchange face feud fight friendship game grapple hug
    intersect join kiss link live lunch marriage marry match mate meet meeting merge merger mingle mirror negotiate
    negotiation neighbor neighbour overlap pact pair part partner perform play plot quarrel race reconcile relation
    relationship remarry resemble reunite rival rivalry row scuffle separate settle shake share sing skirmish spar
    speak split summit swap talk talks team tie touch trade treaty tussle unite vie war wed wedding work wrestle
    """.split()  # noqa: SIM905
)
