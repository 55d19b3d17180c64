"""Which parts of speech and which objects a predicate may have."""

from __future__ import annotations

from linter.analysis.headlines.predicates.poles import Thing
from linter.analysis.syntax.parse import Word

PARTS_OF_CONTESTS = frozenset(
    "set game point frame toss half leg heat round service tie-break tiebreak hole rally corner penalty".split()  # noqa: SIM905
)
"""Who wins one of these may lose the whole."""
WHOLE_CONTESTS = frozenset(
    """
    match final semi-final semifinal quarter-final race election vote ballot case battle war tie series title
    championship appeal bid fight bout tournament cup trophy league derby opener seat primary poll contest lawsuit suit
    challenge argument debate clash playoff play-off fixture meeting encounter by-election nomination crown medal gold
    way one first second third last
    """.split()  # noqa: SIM905
)
"""What is won or lost as a whole; who loses anything else need not have lost: "lost their captain"."""
STANDING = frozenset(
    """
    opposed hostile critical dismissive scathing supportive sympathetic committed enthusiastic unhappy furious
    """.split()  # noqa: SIM905
)
"""Predicative adjectives that say how their subject stands to what follows their preposition."""
MEASURES = frozenset(
    "% percent point points percentage pence cents p pc cent fifth third quarter".split()  # noqa: SIM905
)


def fits(word: Word, thing: Thing) -> bool:
    """Whether a word has a part of speech with which it says something of such a thing."""
    if word.upos == "ADJ" and word.text.lower() in STANDING:
        return thing is Thing.OBJECT
    if thing is Thing.NOUN:
        return word.upos == "NOUN"
    if thing is Thing.ADJECTIVE:
        return word.upos in {"ADJ", "VERB", "ADV"}
    return word.upos == "VERB" or (word.upos == "ADJ" and word.text.lower().endswith(("ed", "en")))


def is_measure(noun: Word) -> bool:
    """Whether an object says by how much: "rose 5%", "fell two points"."""
    return noun.upos in {"NUM", "SYM"} or noun.text.lower() in MEASURES
