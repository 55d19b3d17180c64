"""The tokens of a block as the word model knows them, read once for all that judges its words."""

from __future__ import annotations

from collections.abc import Sequence
from operator import xor

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.context_network import FAR
from linter.analysis.word_choice.word_vectors import REACH
from linter.analysis.word_model.model import FIRST, SECOND, THIRD, WordModel
from linter.document.analysed import analysis_of_text
from linter.document.model import Block
from linter.records import NamedTuple


class Row(NamedTuple):
    """A block's tokens.

    ids: those of the tokens, with edges on either side (see `WordModel.ids`).
    firsts: their hashes in the first place of a sequence.
    seconds: those in the second place.
    thirds: those in the third place.
    pairs: for each but the last, how often edited text has it before the next, as the model's table says it.
    """

    ids: Sequence[int]
    firsts: Sequence[int]
    seconds: Sequence[int]
    thirds: Sequence[int]
    pairs: Sequence[int]


@analysis_of_text
def row_of(block: Block, model: WordModel) -> Row:
    """The row of a block's tokens."""
    found = tokens(block)
    ids = model.ids(found.texts, found.kinds)
    firsts, seconds, thirds = (list(map(part.__getitem__, ids)) for part in (FIRST, SECOND, THIRD))
    return Row(ids, firsts, seconds, thirds, list(map(model.bigrams.get, map(xor, firsts, seconds[1:]))))


def seen_from(ids: Sequence[int], place: int) -> tuple[int, ...]:
    """What the network and the vectors see of `ids` from a place: where a text repeats itself, they say the same."""
    reach = max(FAR, REACH)
    return (min(place, reach), *ids[max(0, place - reach) : place + reach + 1])
