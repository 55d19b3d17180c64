"""Which words of a stretch deny, leave open or report, by kind: the signs that a whole headline is judged by."""

from __future__ import annotations

from collections.abc import Iterable

from linter.analysis.headlines.certainty.hedges import Hedging, hedging_at
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS, is_refusal
from linter.records import NamedTuple

POSSIBLE, COMING, CHARGED, SAID, CONDITIONAL = range(5)
"""Kinds of what leaves a deed open: it may be, it is planned or asked for, it is charged, it is somebody's word, it
depends on something."""
OPEN_KINDS = 5
_KIND_OF = {
    Hedging.MODALITY: POSSIBLE,
    Hedging.DUTY: CONDITIONAL,
    Hedging.EXPECTATION: COMING,
    Hedging.PLAN: COMING,
    Hedging.NEGOTIATION: COMING,
    Hedging.ALLEGATION: CHARGED,
    Hedging.ATTRIBUTION: SAID,
    Hedging.RUMOUR: SAID,
    Hedging.CONDITION: CONDITIONAL,
    Hedging.DEMAND: COMING,
    Hedging.ATTEMPT: COMING,
    Hedging.UNSETTLED: COMING,
}
_TOLD = frozenset({"say", "tell", "report", "announce", "add", "confirm", "accord", "according"})
_DONE = frozenset({"has", "have", "had", "was", "were"})
_FUTURE = frozenset({"will", "'ll", "shall", "won't"})
_QUOTES = frozenset({"“", "”", '"'})


class Signs(NamedTuple):
    """The positions of a stretch that have a sign.

    denied: "not", "no", "without" and the like.
    refused: words that say that a thing is not so or not done.
    open: of each kind of what leaves a deed open.
    future: "will".
    done: auxiliaries of what has happened.
    told: verbs that say whose word it is.
    quoted: quotation marks.
    """

    denied: list[int]
    refused: list[int]
    open: list[list[int]]
    future: list[int]
    done: list[int]
    told: list[int]
    quoted: list[int]


def signs_of(index: BodyIndex, places: Iterable[int]) -> Signs:
    """The signs of the words at positions, in their order."""
    found = Signs([], [], [[] for _ in range(OPEN_KINDS)], [], [], [], [])
    forms, lemmas = index.forms, index.lemmas
    for at in places:
        form = forms[at]
        if len(form) == 1:
            if form in _QUOTES:
                found.quoted.append(at)
            continue
        if form in NEGATORS or form.endswith(("n't", "n’t")):
            found.denied.append(at)
        elif is_refusal(index, at):
            found.refused.append(at)
        hedging = hedging_at(index, at)
        if hedging is not None:
            found.open[_KIND_OF[hedging]].append(at)
        if form in _FUTURE:
            found.future.append(at)
        elif form in _DONE:
            found.done.append(at)
        elif lemmas[at] in _TOLD:
            found.told.append(at)
    return found
