"""Whether an author tells two words apart that others confuse: both stand in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import lower_texts
from linter.analysis.word_model.ids import folded
from linter.document.model import Block


def are_told_apart(block: Block, number: int, other: str) -> bool:
    """Whether the sentence of token `number`, a word of content, has the word `other` too, in a place of its own.

    Elsewhere in the draft the other word speaks for a slip; in the sentence itself it is there for the contrast: "the
    leek growers knew of the leak". Not if both are beside the same word of content, which only one of them goes with:
    "of his martial infidelity and of her marital infidelity".
    """
    words, meant = lower_texts(block), folded(other)
    if meant in FUNCTION_WORDS or words[number] in FUNCTION_WORDS:
        return False
    sentence = next((one for one in sentences(block) if one.first <= number < one.last), None)
    if sentence is None:
        return False
    uses = [place for place in range(sentence.first, sentence.last) if words[place] == meant]
    return bool(uses) and not any(_beside(words, number) & _beside(words, place) for place in uses)


def _beside(words: Sequence[str], number: int) -> set[str]:
    """The words of content directly before and after a token."""
    near = {*words[max(0, number - 1) : number], *words[number + 1 : number + 2]}
    return {word for word in near if word[0].isalpha() and word not in FUNCTION_WORDS}
