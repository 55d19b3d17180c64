"""Checks for a preposition that a word never takes: “dependent by the state”, “interested on it”.

Why: prepositions are chosen by habit, and habits differ from language to language and from word to word.
Not flagged: nouns, which any phrase may follow; times and numbers between a word and what it takes ("aware at once of",
"depends from day to day on"); a word whose right preposition follows anyway; words that take several; speech in
quotation marks and headings.
Limits: a warning behind predicates that need their complement, by a list and the counts of news ("similar with it").
Else a note: "about", "by", "for", "from", "of", "on", "against" and "into" behind predicates of which news has more
than half with one preposition (a fifth where "of" or "about" is written), and verbs of which it has nearly all.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.69; counts of edited news (MODEL.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.complements_of_adjectives import complement_of
from linter.analysis.grammar.noun_number import noun_number
from linter.analysis.grammar.right_prepositions import JUDGED, fits, preposition_taken
from linter.analysis.grammar.word_classes import BASE_OF_THIRD, DETERMINERS, NUMERALS, POSSESSIVES, is_adverb
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.function_words import FUNCTION_WORDS, TIMES
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.verb_forms import base_of_gerund, base_of_past
from linter.api import Block, BlockKind, Document, Finding, Precision, Rule, Severity, quoted, tokens


class Preposition(Rule):
    """Reports a preposition behind an adjective, a verb or a phrase that takes another one."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=16,
        right=9,
        corpus="news and other prose since 1940, 46 million words; warnings, one reader, doubtful ones wrong",
    )
    examples = (
        "The village is dependent [[by=>on]] one ferry, and few are interested [[on=>in]] it.",
        "Few were aware [[about=>of]] the risk.",
        "It depends [[from=>on]] the tide. It has become synonymous [[of=>with]] the mill.",
        "Seventy ferries are due for delivery, and the mayor was vulnerable with voters.",
        "The board is independent [[on=>of]] the port. The new pier is similar [[with=>to]] the old one.",
        "The firm is keen [[in=>on]] growth, and the shore is susceptible [[for=>to]] floods.",
        "Prices are consistent from port to port, and she is similar with age to her aunt, who is keen in May.",
        "The village is dependent on one ferry, and few were aware of it.",
        "The tide on which the mill depends for its power was late, and dealing in arms is a crime.",
        "Owners are responsible to not shut it, dealers obsess about it, and theft was rife at the port.",
        "“Few were aware about it,” he said.\n\n## Few are aware about the risk\n\nIt rained.",
        "She was aware at once of the risk, and it depends from day to day on the tide.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at every preposition with a word before it that takes another."""
        for block, numbers in places_of(document, _JUDGED):
            if block.kind not in _TELEGRAPHIC:
                words = lower_texts(block)
                for number in numbers:
                    if 0 < number < len(words) - 2:
                        found = self._listed(block, words, number) or self._at(block, words, number)
                        if found is not None and not quoted(document, found.span):
                            yield found

    def _listed(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        """What stands behind an adjective of the lists."""
        taken = complement_of(words[number - 1], words[number])
        if not taken or _is_adjunct(words, number) or not _is_complement(block, words, number, taken):
            return None
        return self._report(block, words, number, taken, sure=True)

    def _at(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        word, written, after = words[number - 1], words[number], words[number + 1]
        if written in _OF_LISTED or word in FUNCTION_WORDS or not word.isalpha() or _is_adjunct(words, number):
            return None
        right = preposition_taken(word, written, _SHARE_IF_CLEAR if written in _CLEAR else _SHARE)
        if right == "to" and written not in _CLEAR:
            return None  # "orders due for delivery"
        if not right or right == written or right in words[max(0, number - _NEAR) : number + _NEAR]:
            return None
        if not self._is_judged(block, words, number, right):
            return None
        if not tokens(block).texts[number - 1].islower() or not fits(word, right, after):
            return None
        return self._report(block, words, number, right, sure=False)

    def _report(self, block: Block, words: Sequence[str], number: int, right: str, *, sure: bool) -> Finding:
        return self.finding(
            tokens(block).span(number, number),
            f"“{words[number - 1]}” takes “{right}”, not “{words[number]}”",
            suggestions=[right],
            severity=None if sure else Severity.NOTE,  # of the others one in three was right on fresh text
            confidence=0.85 if sure else 0.8,
        )

    def _is_judged(self, block: Block, words: Sequence[str], number: int, right: str) -> bool:
        """Whether a verb or a predicate stands before a preposition, and its other forms take the right one, too."""
        word, written = words[number - 1], words[number]
        part = _part_of_speech(block, number - 1)
        if part == "VERB":
            base = base_of_gerund(word) or BASE_OF_THIRD.get(word) or base_of_past(word) or word
            # "dealing in arms": "deal" takes several
            if base == word and word.endswith("s"):
                return False
            return all(preposition_taken(form, written, _SHARE_OF_VERB) == right for form in (word, base))
        if part != "ADJ" or word.endswith(("er", "est")) or not _is_predicate(words, number - 2):
            return False
        # "engaged on"
        return not word.endswith("ed") or preposition_taken(word, written, _SHARE, _NEVER) == right


_JUDGED = frozenset(JUDGED) - {"at", "to"}
"""Those that are looked at; the others begin a phrase or an infinitive behind any word."""
_OF_LISTED = frozenset({"in", "with"})
"""Those that are so behind most words, and mistakes behind a few ("similar with it", "vulnerable with voters")."""


def _is_complement(block: Block, words: Sequence[str], number: int, right: str) -> bool:
    """Whether what stands behind a predicate's preposition is a noun phrase that the adjective can't do without."""
    after = words[number + 1]
    nominal = after in DETERMINERS or after in POSSESSIVES or after in _OBJECTS or noun_number(after) != ""
    if not nominal or not tokens(block).texts[number - 1].islower():
        return False
    beside = (*words[max(0, number - _NEAR) : number], *words[number + 2 : number + _NEAR])
    return right not in beside and _is_predicate(words, number - 2)


_TELEGRAPHIC = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL, BlockKind.BYLINE})
_SHARE, _SHARE_OF_VERB, _NEVER = 0.5, 0.85, 0.001
_SHARE_IF_CLEAR = 0.2
_CLEAR = frozenset({"about", "of"})
"""Prepositions that seldom begin a phrase of time or place, so that less of the right one is enough."""
_NEAR = 8
_ADJUNCTS = frozenset(
    """
    all any least most once last first second third time times times' night day week month year years months weeks days
    hours moment end beginning start same way part turn fact general particular large some many several various such
    both addition order case now then home work law far extent example instance every each
    """.split()  # noqa: SIM905
)
"""What stands behind a preposition, or an article behind that, where a phrase says when, how or how far."""
_OBJECTS = frozenset("it him them us me her you".split())  # noqa: SIM905
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})


def _is_adjunct(words: Sequence[str], number: int) -> bool:
    """Whether what a preposition opens may say when, how or by whom, of any word whatever."""
    written, after = words[number], words[number + 1]
    noun = words[number + 2] if after in _ARTICLES else after
    if not after[0].isalpha() or after in NUMERALS or noun in NUMERALS or noun in _ADJUNCTS or noun in TIMES:
        return True
    return written == "by" and (after.endswith("ing") or words[number - 1].endswith("ed"))


def _is_predicate(words: Sequence[str], at: int) -> bool:
    """Whether a form of "be", with adverbs at most, ends at a token, so that the adjective behind needs no noun."""
    while at > 0 and (is_adverb(words[at]) or words[at] in ("not", "so", "more", "most", "less", "also")):
        at -= 1
    return at >= 0 and words[at] in _LINKING


_LINKING = frozenset(
    """
    is are was were be been being isn't aren't wasn't weren't 's 're become becomes became seem seems seemed remain
    remains remained feel feels felt
    """.split()  # noqa: SIM905
)


def _part_of_speech(block: Block, number: int) -> str:
    """What the parser sees in a token; "" if nothing."""
    start = tokens(block).starts[number]
    return next((word.upos for word in parsed(sentence_of(block, number)) if word.start == start), "")
