"""Words for what somebody achieved, and for what falls short of it."""

from __future__ import annotations

TRIED = (
    "seek",
    "demand",
    "ask",
    "urge",
    "call",
    "request",
    "want",
    "push",
    "propose",
    "press",
    "threaten",
    "pursue",
    "apply",
    "appeal",
    "bid",
)
SAID = ("claim", "suggest", "allege", "argue", "believe", "accuse", "suspect", "insist")
GOT = ("get", "secure", "gain", "obtain", "receive", "clinch", "earn", "approve", "grant", "victory", "win", "agree")
SHOWN = ("show", "prove", "confirm", "demonstrate", "establish", "proof", "evidence", "find", "verify")
MADE = ("force", "order", "make", "compel", "require", "oblige", "mandate", "direct")
ACHIEVED = {
    **dict.fromkeys(("win", "secure", "obtain", "clinch", "gain"), (TRIED, GOT)),
    **dict.fromkeys(("prove", "confirm", "verify", "demonstrate"), (SAID, SHOWN)),
    **dict.fromkeys(("force", "order", "compel"), (TRIED, MADE)),
}
"""Base form -> what falls short of it, and what is as much."""
WITH_FOR = frozenset({"ask", "call", "push", "press", "apply", "appeal", "bid"})
"""Of what falls short, words that do so only before "for" or "to"."""
FOLLOWED = {"call": {"for", "on"}}
"""Where only some of these words count: who calls to congratulate asks for nothing."""
WITH_TO = frozenset({"force", "order", "compel"})
"""Of achievements, those that take somebody to do something: "forces rebels to leave"."""
