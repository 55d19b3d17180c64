"""A word that no dictionary has and that is a slip for one.

Why: readers take a misspelling for carelessness with the facts.
Not flagged: names and other capitalised words that the word list does not have, unless a long ordinary word is plainly
meant; British, American, Canadian and Australian spellings; words that the draft uses again; new formations
("unbuildable", "battlespace"); foreign words in quotation marks or in a row; words stretched or cut short on purpose
("nooo", "goin'"); hyphenated words of one's own making; what the configuration accepts.
Source: SCOWL, the Spell Checker Oriented Word Lists; the counts of edited news.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp

from linter.api import (
    JOINTS,
    Correction,
    Document,
    Finding,
    Rule,
    Safety,
    Severity,
    Suggestion,
    UnknownWord,
    corrections,
    formation,
    lexicon,
    unknown_words,
)

THRESHOLD = -1.5
"""The logarithm of the odds from which a word is reported. All the figures below are such logarithms."""
NEVER = -99.0
FORMED = {"": 0.0, "inflection": 1.5, "derivation": 3.0, "compound": 4.5}
SURE = 3.0
"""Odds from which, and MARGIN to the next candidate by which, a fix needs no second look."""
MARGIN = 5.0

SOUNDS_LIKE_Z = str.maketrans("z", "s")
PARTICLES = (
    "al als da das de del der des di dos du ein el es est et il la las le les los pro san te und une von y yo zu"
)
FOREIGN = frozenset(PARTICLES.split())
OPENING, CLOSING, APOSTROPHES = frozenset("\"'“‘«("), frozenset("\"'”’»)"), frozenset("'’")


class Misspelling(Rule):
    """See the module."""

    severity = Severity.WARNING
    examples = (
        "The minister said he would [[definately=>definitely]] resign.",
        "The council will [[accomodate=>accommodate]] eighty families.",
        "It was, [[hesaid=>he said]], a good day for the valley.",
        "[[Nonethless=>Nonetheless]], the talks went on.",
        "Residents [[didnt=>didn't]] know that the [[goverment=>government]]’s plan had changed.",
        "“We are [[suprised=>surprised]],” said the mayor.",
        "The colour of the aluminium centre was grey; the color of the aluminum center was gray.",
        "The crowd shouted nooo as the gates were closed.",
        "He called it a “bonheur” of the old kind.",
        "The army calls it the battlespace, and its plans unbuildable.",
        "Ms Okonjwo and Mr Skjelbred met in Wrzeszcz.",
        "The seller of pirozhnoye says that pirozhnoye is no cake.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the slips among the draft's unknown words."""
        for unknown in unknown_words(document):
            found = corrections(unknown)
            if not found:
                continue
            odds = likelihood(unknown, found)
            if odds > THRESHOLD:
                yield self._report(unknown, found, odds)

    def _report(self, unknown: UnknownWord, found: list[Correction], odds: float) -> Finding:
        best = found[0]
        margin = best.score - found[1].score if len(found) > 1 else -NEVER
        safe = margin >= MARGIN and odds >= SURE and not unknown.capitalised
        written = unknown.text[: len(unknown.text) - len(unknown.ending)]
        return self.finding(
            unknown.span,
            f"“{written}” is in no dictionary; “{_cased(best.word, written)}” is one slip away",
            suggestions=[
                Suggestion(_cased(other.word, written), Safety.SAFE if safe and other is best else Safety.UNSAFE)
                for other in found[:4]
                if other.score > best.score - MARGIN
            ],
            confidence=round(min(0.99, 1 / (1 + exp(-odds - 2))), 2),
        )


def likelihood(unknown: UnknownWord, found: list[Correction]) -> float:
    """The logarithm of the odds that the word is a slip for the first of the candidates."""
    best, word = found[0], unknown.word
    left, _, right = best.word.partition(" ")
    if _impossible(unknown, best) or (right and left not in JOINTS and right not in JOINTS):
        return NEVER
    form = "" if right else formation(lexicon(), word)
    sure = len(word) - 5 + 0.7 * max(0, len(word) - 8)  # a long word is less likely near another by chance
    odds = best.score + (min(sure, 4) if form else sure) - FORMED[form] - _meant(unknown)
    if best.word + "s" == word and best.word[-1] != "s":
        odds -= 3
    if unknown.joined:
        odds -= 6 if form else 3
    if unknown.rare:
        odds -= -NEVER if form else 6
    if unknown.uses > 1:
        odds -= 5
    if unknown.capitalised:
        odds -= _name(unknown, best)
    return odds


def _impossible(unknown: UnknownWord, best: Correction) -> bool:
    word = unknown.word
    if "'" in word and "'" not in best.word:
        return True
    if len(word) <= 3 and (best.cost > (8.1 if best.frequency > 16 else 6.8) or best.frequency < 13):
        return True
    return word.translate(SOUNDS_LIKE_Z) == best.word.translate(SOUNDS_LIKE_Z)  # a variant that dictionaries forgot


def _meant(unknown: UnknownWord) -> float:
    """By how much the word's place makes it likelier that it is meant as it stands."""
    text, start, end = unknown.block.text, unknown.start, unknown.end
    before, after = text[start - 1 : start], text[end : end + 1]
    meant = 0.0
    if before in OPENING and after in CLOSING:
        meant += 7.0
    if unknown.partner:
        meant += 4.0
    if unknown.word.endswith("in") and (after in APOSTROPHES or lexicon().ordinary(unknown.word + "g")):
        meant += 9.0 if after in APOSTROPHES else 3.0
    left, right = text[max(0, start - 16) : start].split(), text[end : end + 8].split()
    last = left[-1] if left and before == " " else ""
    following = right[0] if right and after == " " else ""
    if last.lower() in FOREIGN or following.lower() in FOREIGN:
        meant += 4.0
    if not unknown.capitalised and last[:1].isupper() and following[:1].isupper() and len(unknown.word) < 6:
        meant += 4.0  # D dal Maso
    return meant


def _name(unknown: UnknownWord, best: Correction) -> float:
    """By how much a capital makes it likelier that the word is a name."""
    length = len(unknown.word)
    if " " in best.word or best.cost > 9:
        return -NEVER
    text = unknown.block.text
    before, after = text[: unknown.start].rstrip(' \n"“‘('), text[unknown.end : unknown.end + 2]
    if (not before or before[-1] in ".?!:") and after[:1] in ", " and after.strip(", ").islower():
        return 2.5 if length >= 5 else -NEVER  # the start of a sentence
    return 6.0 if length >= 8 and best.cost <= 7 and best.frequency >= 8 else -NEVER


def _cased(word: str, written: str) -> str:
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
