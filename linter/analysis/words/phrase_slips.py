"""Slips that the word beside them shows: "Whie House", "Atleast 12 people"."""

from __future__ import annotations

import re

from linter.analysis.word_model.model import word_model
from linter.analysis.words.corrections import JOINTS, Correction, corrections
from linter.analysis.words.everyday_slips import EVERYDAY_FREQUENCY
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.analysis.words.slip_odds import COMMON, LAST_NAME, NEVER, NEXT_NAME

_SHORTEST, _COST, _USES, _SHARE = 4, 6.4, 50.0, 0.1
PHRASE_ODDS = 2.5
"""A capitalised word is a slip in a name if another, so few letters away, stands so often beside its neighbour, in such
a share of the neighbour's uses."""
_OFTEN_SO = 200.0
"""Uses of two words side by side from which one that begins a sentence is both without their space."""


def meets(first: str, second: str) -> bool:
    """Whether news has two words, in lower case, side by side, or hardly has the second."""
    model = word_model()
    one, other = model.word_id(first), model.word_id(second)
    return other is None or model.total(other) < _USES or (one is not None and model.sequence(one, other) > 0)


def in_fixed_phrase(unknown: UnknownWord) -> tuple[list[Correction], float]:
    """The correction of a capitalised word that news has with the next one again and again ("Whie House"), its odds."""
    if unknown.uses > 1 or len(unknown.word) < _SHORTEST:
        return [], NEVER
    text = unknown.block.text
    after = NEXT_NAME.match(text, unknown.end) if not unknown.ending else None
    before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
    follows, leads = _frequent(after), _frequent(before)
    if follows is None and leads is None:
        return [], NEVER
    model = word_model()
    best: list[tuple[float, Correction]] = []
    for candidate in corrections(unknown, in_context=False):
        number = model.word_id(candidate.word)
        if number is None or candidate.cost > _COST or candidate.frequency < EVERYDAY_FREQUENCY:
            continue
        seen = [(model.sequence(number, follows), follows)] if follows is not None else []
        seen += [(model.sequence(leads, number), leads)] if leads is not None else []
        best += [
            (uses, candidate) for uses, neighbour in seen if uses >= _USES and uses >= _SHARE * model.total(neighbour)
        ]
    return ([max(best)[1]], PHRASE_ODDS) if best else ([], NEVER)


def two_at_start(unknown: UnknownWord) -> tuple[list[Correction], float]:
    """The two words that a capitalised one at the start of a sentence is, if news has them so: "Atleast", its odds."""
    word, model, words = unknown.word, word_model(), lexicon()
    for left in sorted(JOINTS):
        right = word[len(left) :]
        if word.startswith(left) and len(right) >= _SHORTEST and words.suggestible(right) >= COMMON:
            first, second = model.word_id(left), model.word_id(right)
            if first is not None and second is not None and model.sequence(first, second) >= _OFTEN_SO:
                frequency = words.suggestible(right)
                return [Correction(f"{left} {right}", 0.0, frequency, frequency)], PHRASE_ODDS
    return [], NEVER


def _frequent(name: re.Match[str] | None) -> int | None:
    """The word model's id of a neighbour (group 1), None if that is too rare to be part of a phrase."""
    number = word_model().word_id(name[1]) if name else None
    return number if number is not None and word_model().total(number) >= _USES else None
