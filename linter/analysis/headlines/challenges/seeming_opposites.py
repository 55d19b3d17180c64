"""Words of a body that only look like what stands on a list: names, particles, voices and terms."""

from __future__ import annotations

from linter.analysis.headlines.certainty.hedges import Hedging, hedge_before
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.predicates.poles import Thing, poles_of

_PARTICLES = frozenset({"up", "down", "ups", "downs"})
_BEFORE_PARTICLES = frozenset(
    """
    is are was were be been being am 's ’s 're ’re remains stays remained stayed still further slightly sharply
    """.split()  # noqa: SIM905
)
_AFTER_PARTICLES = frozenset({"by", "from", "on", "to", "more", "almost", "nearly", "about", "slightly", "sharply"})
_WHERE = frozenset({"in", "on", "at", "with", "near", "there", "here", "by", "among", "together", "alone", "next"})
_BE = frozenset("is are was were be been being gets got get 's ’s".split())  # noqa: SIM905
_VOICE = 3
"""Words from a form of "be" to its participle."""
_TERMS = frozenset({"until", "till", "unless", "before", "without", "except"})
_FARTHEST_TERM = 12
_ASKED = frozenset({Hedging.DEMAND, Hedging.CONDITION, Hedging.ATTEMPT})


def only_seems(index: BodyIndex, at: int) -> bool:
    """Whether the word at a position is a name, a particle ("caught up"), or says where somebody lives."""
    form = index.forms[at]
    first = index.sentences[index.sentence_of[at]].first
    if index.texts[at][:1].isupper() and at > first and index.texts[at - 1][:1] not in {"“", "‘", '"', "'"}:
        return True
    before = index.forms[at - 1] if at > first else ""
    after = index.forms[at + 1] if at + 1 < len(index) else ""
    if form in _PARTICLES:
        told = before in _BEFORE_PARTICLES or before == "," or after in _AFTER_PARTICLES or after[:1].isdigit()
        return not told
    if index.lemmas[at] == "live":
        return after in _WHERE
    return form == "missing" or (form == "alive" and before not in _BE | {"still", "found"})


def turned_by_voice(index: BodyIndex, at: int) -> bool:
    """Whether a participle says of its subject the contrary of what its verb says of who does it: "was beaten"."""
    if index.forms[at] == index.lemmas[at] or index.forms[at].endswith(("s", "ing")):
        return False
    first = index.sentences[index.sentence_of[at]].first
    if _BE.isdisjoint(index.forms[max(first, at - _VOICE) : at]):
        return False
    poles = [entry.pole for entry in poles_of(index.lemmas[at]) if not entry.rest]
    return any(
        one.axis == other.axis and one.sign != other.sign and one.thing is Thing.OBJECT
        for one in poles
        for other in poles
    )


def is_on_terms(index: BodyIndex, at: int) -> bool:
    """Whether a denial of the word at a position holds until something, or unless something happens."""
    last = index.sentences[index.sentence_of[at]].last
    return not _TERMS.isdisjoint(index.forms[at + 1 : min(last, at + _FARTHEST_TERM)])


def is_asked_for(index: BodyIndex, at: int) -> bool:
    """Whether somebody only asks for what the word at a position says, or tries it: "calls to stop raising"."""
    found = hedge_before(index, at)
    return found is not None and found.hedging in _ASKED
