"""Participles with a noun for their subject, where a past is due: "the minister begun his speech", "the rain begun"."""

from __future__ import annotations

from itertools import pairwise

from linter.analysis.grammar.forms_after import ONE_OBJECT, TIMES_AFTER
from linter.analysis.grammar.noun_number import COLLECTIVES, noun_number
from linter.analysis.grammar.word_classes import ARTICLES, AUXILIARIES, BASE_OF_THIRD, DETERMINERS, NUMERALS
from linter.analysis.syntax.parse import SUBJECTS, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.words.irregular_verbs import mere_pasts
from linter.document.model import Block, BlockKind

_WITHOUT_OBJECT = frozenset({"begun", "sunk", "shrunk", "sprung"})
"""Participles of verbs that need no object, confused with their pasts."""
_LONGEST_SUBJECT = 5
_HELPERS = frozenset("get gets got as than 's 're 'd 've".split())  # noqa: SIM905


def lacks_auxiliary(block: Block, number: int) -> bool:
    """Whether a participle, a token of the block, has a noun for its subject and no auxiliary.

    Either an object follows, or the sentence has no other verb. Raises DataError if the parser's network can't be read.
    """
    words = lower_texts(block)
    noun = words[number - 1] if number else ""
    subject = noun_number(noun) or noun in COLLECTIVES or (number > 1 and words[number - 2] in ARTICLES)
    if not subject:
        return False
    return _has_object(block, number) or _is_only_verb(block, number)


def _has_object(block: Block, number: int) -> bool:
    words, after = lower_texts(block), (*lower_texts(block)[number + 1 : number + 2], "")[0]
    if words[number] not in ONE_OBJECT or not (after in DETERMINERS or after in NUMERALS):
        return False
    sentence = sentence_of(block, number)
    helped = any(word in AUXILIARIES or word in _HELPERS for word in words[sentence.first : number])
    if helped or not TIMES_AFTER.isdisjoint(words[number + 2 : number + 4]):
        return False
    found = parsed(sentence)
    starts = tokens(block).starts
    verb = next((word for word in found if word.start == starts[number]), None)
    if verb is None or verb.relation.startswith("acl"):
        return False
    return any(one.start == starts[number - 1] for one in found.dependents(verb, *SUBJECTS))


def _is_only_verb(block: Block, number: int) -> bool:
    """Whether a sentence of a paragraph, from its subject to a full stop, has no verb but the participle."""
    words, sentence = lower_texts(block), sentence_of(block, number)
    first = sentence.first
    row = words[first : sentence.last + 1]
    if block.kind is not BlockKind.PARAGRAPH or words[number] not in _WITHOUT_OBJECT or row[-1] != ".":
        return False
    if not (row[0] in DETERMINERS or row[0] in NUMERALS) or number - first > _LONGEST_SUBJECT:
        return False
    return not any(
        word in AUXILIARIES
        or word in _HELPERS
        or word in mere_pasts()
        or word in BASE_OF_THIRD
        or (word.endswith("ed") and before not in DETERMINERS)  # "a shed"
        for before, word in pairwise(row)
    )
