"""Checks for a pronoun in the wrong case: “between you and I”, “to he and his brother”, “who's car”, “the man whom is”.

Why: a pronoun that is joined to another word, or that stands far from its verb, takes the case that sounds politer.
Not flagged: speech in quotation marks; a clause after the preposition ("the man I came with and I agree", "before he
and his brother left"); "whom police say is".
Fix: the other case.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 6.4-6.5 and 6.35. "Who" after a
preposition is a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.word_classes import AUXILIARIES, BASE_OF_THIRD, DETERMINERS, PREPOSITIONS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import mere_pasts
from linter.api import Block, Document, Finding, Precision, Rule, Severity, tokens


class PronounCase(Rule):
    """Reports a subject pronoun after a preposition, and "who", "whom", "whose" and "who's" for each other."""

    severity = Severity.WARNING
    precision = Precision(hits=6, right=6, corpus="news of 2012-2020 and prose of 60 other sources, 5.6 million words")
    quotations = "skip"
    examples = (
        "It was kept between you and [[I=>me]].",
        "The letter was for my wife and [[I=>me]].",
        "A quarrel between [[he=>him]] and the mayor ended.",
        "It was sent to [[he=>him]] and his brother.",
        "The man [[who's=>whose]] car was stolen walked home.",
        "The woman [[whose=>who's]] been elected lives here.",
        "The player, [[whom=>who]] is out for a month, fell.",
        "[[Who's=>Whose]] car was it, and the man [[whom=>who]] came left.",
        "She did not know to [[who=>whom]] it belonged.",
        "Before he and his brother left, you and I spoke.",
        "The man, whom police say is armed, and two others, one of whom is hurt, fled.",
        "The man who's been elected knows whose car it was.",
        "“Between you and I, it is over,” he said.",
        "Their love for The King and I grew, and the general, whose The Art of War is famed, told the WHO of it.",
        "He wrote to me and I, at noon, replied; whom can the party send?",
        "It was between them, and he and she knew.",
        "What we are up to they know, and who she works for who knows.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at pronouns that show case, and at what stands around them."""
        for block, numbers in places_of(document, _SHOWING_CASE):
            words = lower_texts(block)
            for number in numbers:
                word = words[number]
                if word in _RELATIVES:
                    if not tokens(block).texts[number].isupper():
                        yield from self._relative(block, words, number)
                elif number and _is_object(words, number) and not _is_title(block, number):
                    yield self._case(block, number, _OBJECT_OF[word])

    def _case(self, block: Block, number: int, right: str, severity: Severity | None = None) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        if written[0].isupper() and written != "I":
            right = right.capitalize()
        return self.finding(
            listed.span(number, number),
            f"“{written}” should be “{right}” here",
            suggestions=[right],
            severity=severity,
            confidence=0.85,
        )

    def _relative(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        word, before = words[number], words[number - 1] if number else ""
        after = words[number + 1] if number + 1 < len(words) else "."
        later = words[number + 2] if number + 2 < len(words) else "."
        finite = after in _FINITE or after in mere_pasts()
        if word == "whom" and finite and _may_be_subject(before, later):
            yield self._case(block, number, "who")
        elif word == "who's" and after in _POSSESSED and before not in _LOOSE:
            yield self._case(block, number, "whose")
        elif word == "whose" and after in _AFTER_CONTRACTION and not _is_capital(block, number + 2):
            yield self._case(block, number, "who’s" if "’" in block.text else "who's")
        elif word == "who" and before in _STRICT and after not in _NO_OBJECTS:
            yield self._case(block, number, "whom", Severity.NOTE)


_OBJECT_OF = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_PREPOSITIONS = frozenset("between to with from by against about at without beside near behind among for of".split())  # noqa: SIM905
_DIRECT = frozenset("between with from against without beside behind among to".split())  # noqa: SIM905
_ENDS = frozenset(". , ; : ? ! )".split())  # noqa: SIM905
_AFTER_PAIR = _ENDS | frozenset("in on at for from to with when after before during last this by until".split())  # noqa: SIM905
_RELATIVES = frozenset({"whom", "who's", "whose", "who"})
_OBJECTS = frozenset("me us him them".split())  # noqa: SIM905
"""After one of these "and I" begins a clause: "he wrote to me and I"."""
_SHOWING_CASE = _RELATIVES | frozenset(_OBJECT_OF)
_FINITE = frozenset(
    """
    is was has had are were have will would can could should may might must wasn't isn't hasn't
    """.split()  # noqa: SIM905
)
_SPEAKERS = frozenset({"i", "he", "she", "we", "they", "you", "it"})
_POSSESSED = frozenset(
    """
    car home house family father mother parents son daughter children wife husband brother sister body death name
    names job work career life lives team company firm party mandate term office passport phone dog money idea fault
    turn book books film films music songs victims friends supporters members clients customers bodies own
    """.split()  # noqa: SIM905
)
_AFTER_CONTRACTION = frozenset("been not going coming the a an also already never always currently".split())  # noqa: SIM905
_NO_OBJECTS = AUXILIARIES | frozenset(BASE_OF_THIRD) | (_SPEAKERS - {"it"}) | {"?"}
"""After "who" they begin a clause that is the object as a whole: "it fits with who he is"."""
_LOOSE = frozenset({"guess", "see"})
_STRICT = frozenset("to with from against between among towards whom".split()) - {"whom"}  # noqa: SIM905
_FARTHEST = 3


def _may_be_subject(before: str, later: str) -> bool:
    """Whether "whom" between these words is a subject: no preposition governs it, and no question begins."""
    return (before.isalpha() or before == ",") and before not in PREPOSITIONS and later not in _SPEAKERS | DETERMINERS


def _is_capital(block: Block, number: int) -> bool:
    texts = tokens(block).texts
    return number < len(texts) and texts[number][0].isupper()


def _is_title(block: Block, number: int) -> bool:
    """Whether a pronoun belongs to a title: "The King and I"."""
    texts = tokens(block).texts
    return texts[number - 1] == "and" and number > 1 and texts[number - 2][0].isupper() and texts[number - 2] != "I"


def _is_object(words: Sequence[str], number: int) -> bool:
    """Whether a preposition governs a subject pronoun, directly or as one of two that "and" joins."""
    before = words[number - 1]
    after = words[number + 1] if number + 1 < len(words) else "."
    if before in ("and", "or") and after in _AFTER_PAIR:
        for at in range(number - 2, max(-1, number - 2 - _FARTHEST), -1):
            word = words[at]
            if word in _PREPOSITIONS:
                joined = words[at + 1 : number - 1]
                plain = all(one.isalpha() and one not in AUXILIARIES and one not in _OBJECTS for one in joined)
                return bool(joined) and plain and (word == "between" or after in _ENDS or words[number] != "i")
            if word in _ENDS or word in AUXILIARIES:
                return False
        return False
    if before in _DIRECT and after == "and":
        nearer = words[number + 2] if number + 2 < len(words) else ""
        rest = words[number + 2 : number + 6]
        return nearer in DETERMINERS and (before == "between" or not any(word in AUXILIARIES for word in rest))
    return before == "between" and after == "and"
