from __future__ import annotations

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR
from linter.analysis.grammar.parsed_nouns import is_determined_by, is_noun_of_number
from linter.document.parse import parse


def test_the_parser_sees_a_noun_its_number_and_its_determiner() -> None:
    (block,) = parse("The board rejected these plans on Monday.", path="draft.txt").prose
    assert is_noun_of_number(block, 4, PLURAL)
    assert not is_noun_of_number(block, 4, SINGULAR)
    assert is_determined_by(block, 3, 4, PLURAL)
    assert not is_determined_by(block, 0, 4, PLURAL)
