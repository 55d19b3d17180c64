"""The prepositions that an adjective takes for its complement, and those that writers put there by mistake.

Of each group the first is the one that belongs there; an adjective that takes others as well names them. Which of the
rest are mistakes, and not the beginning of a phrase of time, place or cause, is one list a group. Taken as right, too,
are what some writers use ("equivalent with", "absent of"), and what an adjective that needs no complement has behind it
("capable with a rifle", "full for the evening").
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.69 and 16.79; the counts of edited news
decide of each pair (see MODEL.md).
"""

from __future__ import annotations

from functools import lru_cache

from linter.analysis.word_model.model import word_model

_GROUPS = {
    ("of", "for from about with"): """
        capable:for,with incapable fond aware:about unaware:about full:from,for ashamed:about jealous envious
        suspicious:about,from wary:about,for worthy devoid bereft characteristic:for,from representative supportive
        appreciative reminiscent ignorant:about conscious:about scornful contemptuous mindful guilty:about,with
        independent:from,for,with convinced:about,for,from,with oblivious:to
    """,
    ("for", "of"): """
        responsible eligible suitable ready grateful hungry liable famous:of renowned
    """,
    ("to", "of from with"): """
        similar:for equal equivalent:with accustomed addicted allergic averse comparable contrary
        dedicated devoted committed:with faithful hostile immune:from indebted indifferent inferior superior
        loyal opposed prone proportional relevant resistant susceptible subject vulnerable:from,with tantamount
        detrimental conducive amenable receptive oblivious:of impervious answerable
    """,
    ("in", "of about on"): """
        interested fluent deficient rich:on lacking:of,on versed engrossed
    """,
    ("on", "of from"): """
        dependent reliant intent insistent keen:of contingent predicated:of
    """,
    ("with", "of from"): """
        familiar:from compatible consistent:from satisfied content obsessed synonymous compliant commensurate fraught:of
        acquainted preoccupied unfamiliar incompatible inconsistent:from
    """,
    ("from", "of"): """
        exempt absent:of distinct separate indistinguishable
    """,
    ("about", "of from"): """
        worried anxious:of nervous:of excited:from optimistic pessimistic enthusiastic
    """,
}
_BY_ANOTHER = {
    "for": frozenset(
        "prone accustomed addicted allergic susceptible averse subject contrary immune loyal opposed".split()  # noqa: SIM905
    ),
    "with": frozenset(["similar", "equal", "contrary", "comparable"]),
    "in": frozenset({"keen", "capable", "fond"}),
    "on": frozenset({"independent", "capable", "fond", "worthy", "guilty"}),
}
"""Further mistakes of adjectives that need their complement, so that no phrase of another kind begins there."""
_MOST = 0.02
"""What the mistaken one may have of the uses of the right one in news, which holds mistakes, too."""
_LEAST = 25.0
"""Uses of the right one from which on the counts tell."""


def complement_of(adjective: str, written: str) -> str:
    """The preposition that an adjective takes, if the one written behind it is a mistake; else "".

    Both in lower case. Raises DataError if the counts of news can't be read.
    """
    right = _mistakes().get((adjective, written), "")
    return right if right and _is_seldom(adjective, written, right) else ""


@lru_cache(maxsize=2000)
def _is_seldom(adjective: str, written: str, right: str) -> bool:
    model = word_model()
    word, wrong, good = (model.word_id(one) for one in (adjective, written, right))
    if word is None or wrong is None or good is None:
        return False
    often = model.sequence(word, good)
    return often >= _LEAST and model.sequence(word, wrong) <= _MOST * often


@lru_cache(maxsize=1)
def _mistakes() -> dict[tuple[str, str], str]:
    """The right preposition for each adjective with one that is a mistake behind it."""
    found: dict[tuple[str, str], str] = {}
    for (right, mistaken), listed in _GROUPS.items():
        for entry in listed.split():
            adjective, _, others = entry.partition(":")
            further = {one for one, adjectives in _BY_ANOTHER.items() if adjective in adjectives}
            allowed = {right, *others.split(",")} - further
            for written in {*mistaken.split(), *further} - allowed:
                found[adjective, written] = right
    return found
