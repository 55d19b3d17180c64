from __future__ import annotations

import pytest

from linter.analysis.words.corrections import corrections
from linter.analysis.words.lexicon import UnknownWord, unknown_words
from linter.analysis.words.slip_odds import among_capitals, likelihood, plural_meant, run_together, starts_sentence
from linter.document.parse import parse


def unknown(text: str) -> UnknownWord:
    return unknown_words(parse(text, path="draft.txt"))[0]


def odds(text: str) -> float:
    word = unknown(text)
    return likelihood(word, corrections(word))


def test_a_slip_for_a_common_word_is_likelier_than_one_in_a_word_of_ones_own() -> None:
    assert odds("It was a matter for the goverment alone.") > 0 > odds("It was an old-timey thing.")


def test_the_second_part_of_a_compound_is_no_word_of_ones_own() -> None:
    assert odds("The long-awaitted plan came.") > odds("The long-desirred plan came.")


def test_a_word_used_again_and_again_is_meant_unless_the_slip_is_everyday() -> None:
    once, often = "The dihydrite is dry.", "The dihydrite of a dihydrite is no dihydrite."
    assert odds(often) <= odds(once)


@pytest.mark.parametrize(("text", "plural"), [("The companys left.", "companies"), ("The skjelbs left.", "")])
def test_plurals_in_ys(text: str, plural: str) -> None:
    assert plural_meant(unknown(text)) == plural


def test_small_words_and_two_long_ones_are_run_together() -> None:
    assert run_together("ofthe", "of", "the")
    assert not run_together("battlespace", "battle", "space")


def test_what_accounts_for_a_capital() -> None:
    assert starts_sentence(unknown("It rained. Goverment cars left."))
    assert not starts_sentence(unknown("The Goverment left."))
    assert among_capitals(unknown("The Foriegn Office left."))
    assert not among_capitals(unknown("It rained. Goverment cars left."))


def test_a_particle_before_a_verb_in_ing_is_no_word_run_together() -> None:
    assert not run_together("inpainting", "in", "painting")
    assert run_together("inthe", "in", "the")
