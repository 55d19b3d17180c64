"""A first name of a claim that the body has with another surname."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.names.places import folded
from linter.analysis.words.word_facts import word_facts

NO_FIRST_NAMES = frozenset({"senate", "house", "christian"})
"""Words that counts of who speaks ("Senate Leader Ana Holm said") take for first names."""


def other_surname(claim: Claim, name: ClaimName) -> tuple[int, int, int] | None:
    """A surname after a first name that the body has with other surnames only: its place, and the body's positions.

    Where the body has that surname too, the headline must have both: they are exchanged.
    """
    index = claim.index
    named = {word.number for word in name.words}
    own = {word.form for word in claim.words if word.number not in named}
    for place in range(1, len(name.words)):
        first, second = name.words[place - 1], name.words[place]
        if (
            not word_facts(first.text).first_name
            or first.text.isupper()
            or first.form in NO_FIRST_NAMES
            or (second.form.endswith("s") and second.lemma != second.form)
            or second.number != first.number + 1
            or (name.found[place] and _seen_together(claim, first, second))
        ):
            continue
        if place + 1 < len(name.words) and (name.found[place + 1] or word_facts(second.text).first_name):
            continue
        others: list[tuple[int, int]] = []
        for position in index.positions(first.lemma, claim.since):
            if position + 1 >= len(index) or not index.texts[position][0].isupper():
                continue
            after = position + 1
            if len(index.texts[after].rstrip(".")) == 1 or index.texts[after] == ".":
                others = []
                break
            if folded(index.forms[after]) == folded(second.form):
                others = []
                break
            if (
                index.texts[after][0].isupper()
                and not index.texts[after].isupper()
                and index.sentence_of[after] == index.sentence_of[position]
            ):
                others.append((position, after))
        if others and (not name.found[place] or any(index.forms[after] in own for _, after in others)):
            return place, others[0][0], others[0][1]
    return None


def _seen_together(claim: Claim, first: ClaimWord, second: ClaimWord) -> bool:
    index = claim.index
    return any(
        place + 1 < len(index) and index.forms[place + 1] == second.form
        for place in index.positions(first.lemma, claim.since)
    )
