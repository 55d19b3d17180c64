"""What the parser says of a noun that a determiner or a numeral stands before."""

from __future__ import annotations

from linter.analysis.grammar.noun_number import PLURAL
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import tokens
from linter.document.model import Block


def is_noun_of_number(block: Block, noun: int, number: str) -> bool:
    """Whether the parser sees a noun of that number that no other is the head of."""
    listed = tokens(block)
    found = parsed(sentence_of(block, noun))
    seen = found.beginning_at(listed.starts[noun])
    if seen is None or seen.upos != "NOUN" or seen.relation == "compound":
        return False
    return seen.features.get("Number") == ("Plur" if number == PLURAL else "Sing")


def is_determined_by(block: Block, determiner: int, noun: int, number: str) -> bool:
    """Whether the parser hangs the determiner on the noun, and sees a noun of that number."""
    listed = tokens(block)
    found = parsed(sentence_of(block, noun))
    first, second = found.beginning_at(listed.starts[determiner]), found.beginning_at(listed.starts[noun])
    if first is None or second is None or first.head != second.number:
        return False
    return second.upos == "NOUN" and second.features.get("Number") == ("Plur" if number == PLURAL else "Sing")
