"""Where a draft has another word than its neighbours like to have beside them: "an executive odor", "excess force".

Any word of content that was hardly seen where it stands is held against the collocates of the words around it. One that
looks or sounds like it, or that is another form of it, may be the one that was meant; no table of pairs says which.
Trees of their own weigh what the counts, the network and the vectors say of both words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from linter.analysis.text.tokens import WORD, Tokens, tokens
from linter.analysis.word_choice.candidates import FEWEST, Knowledge, Place, Scorer, WordChoice
from linter.analysis.word_choice.collocates import PLACES, Collocates
from linter.analysis.word_choice.confusion_tables import Confusion
from linter.analysis.word_choice.measures import context, distant_measures, fit, keys_around, measures
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_choice.standing import is_part_of_compound
from linter.analysis.word_choice.unusual_words import suspects
from linter.analysis.word_choice.usual_words import is_one_word, nearness
from linter.analysis.word_model.ids import FIRST_WORD, folded
from linter.analysis.word_model.model import EDGES, WordModel
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.same_word import plain_spelling
from linter.document.analysed import analysis_of_text
from linter.document.model import Block, Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

COLLOCATE = "collocate"
"""The kind of these confusions."""
SHORTEST = 4
LEAST_LEFT_RIGHT, LEAST_WHOLE = 2.0, 4.0
"""Log-odds of the neighbours, on either side and with what is between them, below which no judge is asked."""
COUNTED_MEASURES = 13 + 23 + 10
"""How many measures the first trees see."""
COLLOCATE_MEASURES = COUNTED_MEASURES + 17
"""How many the second trees see, with those of meaning."""
WORTH_A_SECOND_LOOK = -0.5
"""Log-odds of the first trees below which the second are not asked: of what those find one in 200 is lost, and the
network is spared at 19 of 20 places."""
FORM, FAR, FARTHER = 4, 5, 6
"""Beside the ways of `nearness`: a form of the same word, or one that begins so; two edits; three in long words."""
_BEGINNING, _SHARE, _LONGEST_END = 4, 0.5, 5
_LONG = 7
_MOST_LETTERS, _MOST_LONGER = 4, 3
"""Words that differ in more letters, or in length by more, are no slips for each other, unless they begin alike."""


class CollocateSuspect(NamedTuple):
    """A word that is like a collocate of its neighbours.

    block: the block that it is in.
    token: its number among the block's tokens.
    ids: those of all tokens of the block.
    confusion: the word, and the collocate.
    levels: for each of PLACES how often the collocate stands beside the word there, 0.0 if that is none of its own.
    how: a way of `nearness`, FORM, FAR or FARTHER.
    """

    block: Block
    token: int
    ids: Sequence[int]
    confusion: Confusion
    levels: Sequence[float]
    how: int


def collocate_words(
    document: Document, knowledge: Knowledge, table: Collocates, scorer: Scorer
) -> Iterator[WordChoice]:
    """The words that are probably slips for collocates, with their scores, in the order of the source."""
    for place in collocate_places(document, knowledge, table):
        if scorer.first.score(place.measures) >= WORTH_A_SECOND_LOOK:
            yield WordChoice(place, scorer.second.score(all_measures(place, knowledge)))


def all_measures(place: Place, knowledge: Knowledge) -> list[float]:
    """What the second trees see of a place: its measures and those of meaning."""
    return [*place.measures, *knowledge.measures_of_meaning(place)]


def collocate_places(document: Document, knowledge: Knowledge, table: Collocates) -> Iterator[Place]:
    """The places of words that are hardly seen there and may stand for a collocate, measured."""
    for block in document.prose:
        if len(tokens(block)) >= FEWEST:
            yield from _places_in(block, knowledge, table)


@analysis_of_text
def _places_in(block: Block, knowledge: Knowledge, table: Collocates) -> Sequence[Place]:
    found, ids = tokens(block), row_of(block, knowledge.model).ids
    places = []
    for number in suspects(block, knowledge):
        if not _is_word(found, number):
            continue
        written = folded(found.texts[number])
        for meant, levels in meant_at(ids, number, written, knowledge, table).items():
            right = knowledge.model.word(meant)
            confusion = Confusion(written, right, COLLOCATE, meant)
            suspect = CollocateSuspect(block, number, ids, confusion, levels, alikeness(written, right))
            place = measured(suspect, knowledge)
            if place is not None:
                places.append(place)
    return places


def _is_word(found: Tokens, number: int) -> bool:
    """Whether the token is a word of the dictionary in lower case, and no part of a compound."""
    text = found.texts[number]
    if len(text) < SHORTEST or found.kinds[number] != WORD or not text.islower():
        return False
    return lexicon().ordinary(text) and not is_part_of_compound(found, number)


def meant_at(
    ids: Sequence[int], number: int, written: str, knowledge: Knowledge, table: Collocates
) -> dict[int, list[float]]:
    """The collocates of the words around a token that are like the word written, by their ids, each with its levels."""
    found: dict[int, list[float]] = {}
    beginning, letters = written[:_BEGINNING], _letters(written)
    for place, collocate, level in table.at(ids, number, written[0]):
        text, others = _spelling(knowledge.model, collocate)
        if (letters ^ others).bit_count() > _MOST_LETTERS and text[:_BEGINNING] != beginning:
            continue
        if alikeness(written, text):
            found.setdefault(collocate, [0.0] * len(PLACES))[PLACES.index(place)] = level
    return found


@lru_cache(maxsize=8_192)
def _spelling(model: WordModel, number: int) -> tuple[str, int]:
    """A word and its letters, as bits."""
    word = model.word(number)
    return word, _letters(word)


def _letters(word: str) -> int:
    return sum({1 << ord(letter) - ord("a") for letter in word if "a" <= letter <= "z"})


@lru_cache(maxsize=8_192)
def alikeness(written: str, meant: str) -> int:
    """How a word may have come to stand for one with the same first letter.

    0 where it can hardly have, and for spellings of one word.
    """
    shorter, longer = sorted((len(written), len(meant)))
    if written == meant or written[0] != meant[0] or shorter < SHORTEST:
        return 0
    alike = next((place for place in range(shorter) if written[place] != meant[place]), shorter)
    if alike >= _BEGINNING and alike >= _SHARE * longer and longer - alike <= _LONGEST_END:
        return 0 if plain_spelling(written) == plain_spelling(meant) else nearness(written, meant) or FORM
    near = nearness(written, meant)
    if near or longer - shorter > _MOST_LONGER or is_one_word(written, meant):
        return near
    edits = edit_distance(written, meant)
    far = edits == 3 and shorter >= _LONG and written[:2] == meant[:2]
    return FAR if edits == 2 else FARTHER if far else 0


def measured(suspect: CollocateSuspect, knowledge: Knowledge) -> Place | None:
    """The suspect with the measures of the first trees; None where the neighbours do not speak for the collocate."""
    model, ids, at = knowledge.model, suspect.ids, suspect.token + EDGES
    meant = suspect.confusion.id
    written = ids[at] if ids[at] >= FIRST_WORD else None
    keys = keys_around(ids, at)
    around = context(model, ids, at, keys)
    fit_written, fit_meant = fit(model, keys, written, knowledge.own), fit(model, keys, meant, knowledge.own)
    counted = measures(around, fit_written, fit_meant, model.tokens)
    if counted[0] < LEAST_LEFT_RIGHT or counted[1] < LEAST_WHOLE:
        return None
    total, lower = (model.total(written), model.use(written)) if written is not None else (0, 0)
    word, right = suspect.confusion.wrong, suspect.confusion.right
    of_pair = [
        *suspect.levels,
        sum(map(bool, suspect.levels)),
        suspect.how,
        edit_distance(word, right),
        len(word) - len(right),
        min(len(word), len(right)),
        word[-1] == right[-1],
        log(total + 1),
        lower / (total + 1),
        log(model.total(meant) + 1),
    ]
    counted += distant_measures(model, ids, at, written, meant)
    measured = [*of_pair, *counted]
    return Place(suspect.block, suspect.token, suspect.confusion, ids, measured, around, fit_written, fit_meant)
