"""Words that govern predicates, as the parser's base forms."""

from __future__ import annotations

from linter.analysis.headlines.predicates.governing_words import DECIDING, DENYING, FLIPPING, LIGHT, SAYING
from linter.analysis.words.word_facts import word_facts


def test_base_forms() -> None:
    words = DECIDING | DENYING | FLIPPING | LIGHT | SAYING
    assert {word: word_facts(word).lemma for word in sorted(words) if word_facts(word).lemma != word} == {}
