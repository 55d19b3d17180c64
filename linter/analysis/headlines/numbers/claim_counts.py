"""Numbers of a claim that count from another one of the body, on it or beside it: others, one more, since a year."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import (
    FOLLOWING,
    LEAD,
    OTHERS,
    Placed,
    slot,
    unit_words,
    word_at,
)
from linter.analysis.numbers.casualties import toll_group
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.words.word_facts import word_facts

_EXTREMES = frozenset({"least", "most", "fewest", "worst", "best", "low", "high", "record", "first", "trough", "peak"})
_SPARED = frozenset({"survivor", "rescuer", "firefighter", "officer", "witness", "ambulance", "hospital"})
"""Nouns for people whom no toll counts, and for what stands beside it."""
_INCLUDING = frozenset({"including", "include", "includes"})


def one_apart(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether the body counts one that the claim leaves out, or adds: four for "three others", twelve for "13 dead
    including gunman".
    """
    following = [word.form for word in claim.words if word.start >= stated.end][:FOLLOWING]
    apart = 1 if counts_others(claim, stated) else -1
    if apart < 0 and _INCLUDING.isdisjoint(following):
        return False
    return any(item.number.kind == "plain" and item.number.value == stated.value + apart for item in placed)


def counts_others(claim: Claim, stated: Number) -> bool:
    """Whether a number of a claim counts those beside somebody, or what is added: "23 others", "three more"."""
    following = [word.form for word in claim.words if word.start >= stated.end][:1]
    return not OTHERS.isdisjoint(following)


def counting_others(claim: Claim, stated: Number, same: Sequence[Placed]) -> bool:
    """Whether the body has a toll's number only for people of another kind: "twelve survivors" for "twelve die"."""
    word = word_at(claim, stated)
    if stated.kind != "plain" or word is None or not same:
        return False
    own = numbers(claim.block)
    beside = [at.number for one in own if one is not stated and (at := word_at(claim, one)) is not None]
    group = toll_group([other.lemma for other in claim.words], word.number, word.number, beside)
    if group is None:
        return False

    def of_others(item: Placed) -> bool:
        unit = word_facts(item.number.unit).lemma
        return unit in _SPARED or toll_group(["", unit], 0, 0) not in {None, group}

    return all(map(of_others, same))


def since_another(claim: Claim, stated: Number, others: Sequence[Placed]) -> list[tuple[float, Placed]]:
    """Years of the lead that follow "since" where it tells of an extreme, as the stated year of the claim does.

    others: the numbers of the body that are none of the claim's own. Empty where the body has "since" the stated year.
    """
    index = claim.index
    word = word_at(claim, stated)
    if stated.kind != "year" or word is None or not word.number or claim.words[word.number - 1].form != "since":
        return []
    if not any(_an_extreme(other.form) for other in claim.words):
        return []
    own = index.positions(word.lemma, claim.since)
    first = index.sentence_of[claim.since]
    found = []
    for item in others:
        at = index.sentence_of[item.place]
        if item.number.kind != "year" or at >= first + LEAD or index.forms[item.place - 1] != "since":
            continue
        sentence = index.sentences[at]
        if any(map(_an_extreme, index.forms[sentence.first : sentence.last])):
            found.append((slot(claim, stated, item), item))
    sentences = {index.sentence_of[item.place] for _, item in found}
    if any(index.forms[place - 1] == "since" or index.sentence_of[place] in sentences for place in own):
        return []
    return found


def _an_extreme(form: str) -> bool:
    return form in _EXTREMES or (form.endswith("est") and len(form) > 4 and word_facts(form).lemma != form)


def only_one(claim: Claim, stated: Number) -> int | None:
    """Where the lead has a single one of what the claim counts more of: the position of "single"; None elsewhere."""
    index = claim.index
    units = unit_words(claim, stated)
    if stated.kind != "plain" or stated.value < 2 or not units:
        return None
    first = index.sentence_of[claim.since]
    for place in index.positions(units[0].lemma, claim.since):
        if index.sentence_of[place] >= first + LEAD:
            return None
        if index.forms[place] == units[0].lemma and place and index.forms[place - 1] == "single":
            return place - 1
    return None
