"""Checks for a pronoun in “-self” that English does not have, or that does not fit: “hisself”, “by Ann and myself”.

Why: “myself” sounds more polite than “me”, and a pronoun is left behind when the subject is changed.
Not flagged: "himself" and its kind where the person has been named before them in the clause ("I did it for her and
myself"); "themself" of one person; emphasis ("the mayor and he himself", "the girl he helped herself became a nurse");
forms of dialect and slips of speech in quotation marks.
Fix: the form that English has; "me" for "myself".
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 6.23-6.28.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.contact_clauses import is_contact_clause
from linter.analysis.grammar.word_classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_adverb
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.api import Block, Document, Finding, Rule, Severity, quoted, tokens


class Reflexive(Rule):
    """Reports reflexive pronouns of a wrong form, in the place of “me”, and of another person than their subject."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "He hurt [[hisself=>himself]] when he fell, and the players blamed [[theirselves=>themselves]].",
        "The report was written by my colleague and [[myself=>me]].",
        "Please send the forms to Mr Hale or [[myself=>me]].",
        "[[Myself=>I]] and the director were at the meeting.",
        "She found [[himself=>herself]] alone, and he has often described [[herself=>himself]] as shy.",
        "They saw [[himself=>themselves]] as heroes, and we blame [[themselves=>ourselves]].",
        "I did it for my colleague and myself, and my wife and I paid for our children and myself.",
        "He hurt himself; she told him that he himself was late.",
        "A person who puts themself first sees themself as wise.",
        "“He hurt hisself,” she said. They are the themselves of old, and he is not himself.",
        "She met the man himself, he gave her herself back, and they saw the mayor himself.",
        "By myself and for myself I went; he and herself, she said, were late.",
        "It was for us and myself. She said himself was the word, and he met her herself.",
        "The mate she trained himself became a captain. “I blame ourselves, and she blames himself,” said the mayor.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at every pronoun in "-self" and "-selves"."""
        for block, numbers in places_of(document, _WATCHED):
            words = lower_texts(block)
            for number in numbers:
                word = words[number]
                right = _WRONG_FORMS.get(word)
                if right is not None:
                    found = self._form(block, number, right)
                    if not quoted(document, found.span):
                        yield found
                elif word == "myself":
                    if _is_me(block, words, number):
                        yield self._form(block, number, "me")
                    elif _is_i(block, words, number):
                        found = self._form(block, number, "I")
                        if not quoted(document, found.span):
                            yield found
                else:
                    subject = _subject_before(block, words, number)
                    if subject is not None and word not in _OWN[subject]:
                        found = self._form(block, number, _OWN[subject][0])
                        if not quoted(document, found.span):
                            yield found

    def _form(self, block: Block, number: int, right: str) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        if written[0].isupper():
            right = right[0].upper() + right[1:]
        return self.finding(
            listed.span(number, number), f"“{written}” should be “{right}” here", suggestions=[right], confidence=0.85
        )


_WRONG_FORMS = {
    "hisself": "himself",
    "hisselves": "themselves",
    "theirself": "themselves",
    "theirselves": "themselves",
    "theirselfs": "themselves",
    "themselfs": "themselves",
    "themselfes": "themselves",
    "ourselfs": "ourselves",
    "ourselfes": "ourselves",
    "yourselfs": "yourselves",
    "yourselfes": "yourselves",
    "meself": "myself",
    "itsself": "itself",
    "it'self": "itself",
    "it'sself": "itself",
    "herselves": "themselves",
    "himselves": "themselves",
    "itselves": "themselves",
}
_OWN = {
    "he": ("himself",),
    "she": ("herself",),
    "they": ("themselves", "themself"),
    "we": ("ourselves", "ourself"),
    "i": ("myself",),
}
"""The reflexives of a subject, the usual one first."""
_REFLEXIVES = frozenset("himself herself themselves ourselves".split())  # noqa: SIM905
_WATCHED = frozenset(_WRONG_FORMS) | _REFLEXIVES | {"myself"}
_GOVERNING = frozenset("by for to with from between of about against on at including".split())  # noqa: SIM905
_FIRST_PERSON = frozenset("i we me us".split())  # noqa: SIM905
_ENDS = frozenset('. , ; : ? ! ) ” "'.split())  # noqa: SIM905
_AFTER = _ENDS | frozenset("to in on at for with when after before if by as will is are was were have has had".split())  # noqa: SIM905
_FARTHEST = 6
_LONGEST_VERB = 3
_SAYING = frozenset("said says say thought thinks knew was is are were called wrote meant".split())  # noqa: SIM905
"""Verbs after which "himself" may be a subject, or a word that is spoken of."""
_JOINING = frozenset("and or than as".split())  # noqa: SIM905
_NO_VERBS = _SAYING | _JOINING | PREPOSITIONS | DETERMINERS


def _is_me(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether "myself" is one of two that a preposition governs, and nobody says "I" before it."""
    after = words[number + 1] if number + 1 < len(words) else "."
    if words[number - 1 : number] not in (["and"], ["or"]) or after not in _AFTER:
        return False
    for at in range(number - 2, max(-1, number - 2 - _FARTHEST), -1):
        if words[at] in _GOVERNING:
            first = sentence_of(block, number).first
            joined = words[at + 1 : number - 1]
            return bool(joined) and _FIRST_PERSON.isdisjoint(words[first:number])
        if words[at] in _ENDS or words[at] in AUXILIARIES:
            return False
    return False


def _is_i(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether "myself" begins a sentence as one of two subjects."""
    return words[number + 1 : number + 2] == ["and"] and sentence_of(block, number).first == number


def _subject_before(block: Block, words: Sequence[str], number: int) -> str | None:
    """The pronoun whose verb stands right before a reflexive; None unless only the verb is between them."""
    for at in range(number - 2, max(-1, number - 2 - _LONGEST_VERB), -1):
        word = words[at]
        if word in _OWN:
            between = [one for one in words[at + 1 : number] if not is_adverb(one) and one not in AUXILIARIES]
            before = words[at - 1] if at else ""
            alone = before not in _JOINING or words[at - 2 : at - 1] == [","]
            verb = len(between) == 1 and between[0].isalpha()
            if not (alone and verb) or between[0] in _NO_VERBS:
                return None
            return None if is_contact_clause(words, at + 1, sentence_of(block, at).first) else word
        if not (is_adverb(word) or word in AUXILIARIES or at == number - 2):
            return None
    return None
