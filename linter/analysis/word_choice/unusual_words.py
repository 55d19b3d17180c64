"""Where a draft has another word than edited text usually has between the same words: "the Untied States".

Beside the confusions of the tables, any word that looks or sounds like the usual one may be the wrong one, in names of
several words, too. Trees of their own weigh what the counts, the network and the vectors say of both words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from linter.analysis.text.tokens import WORD, Tokens, tokens
from linter.analysis.word_choice.candidates import (
    FEWEST,
    Knowledge,
    Place,
    WordChoice,
)
from linter.analysis.word_choice.confusion_tables import Confusion
from linter.analysis.word_choice.measures import USUAL, context, distant_measures, fit, keys_around, measures
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_choice.standing import is_part_of_compound, starts_sentence
from linter.analysis.word_choice.usual_words import SLIP, SOUND, TWO_SLIPS, Usual, UsualWords, nearness
from linter.analysis.word_model.ids import FIRST_WORD, NAME, RARE, folded
from linter.analysis.word_model.model import EDGES, encoded
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, Document
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

UNUSUAL = "unusual"
"""The kind of these confusions."""
SHORTEST = 3
SEEN = encoded(2)
"""Seen so often beside both neighbours, a word is in its place: of slips put into news 4% are."""
LEAST_LEFT_RIGHT, LEAST_WHOLE = 2.0, 4.0
"""Log-odds of the neighbours, on either side and with what is between them, below which no judge is asked."""
UNUSUAL_MEASURES = 11 + 23 + 10 + 17
"""How many measures the trees see."""


class Suspect(NamedTuple):
    """A word that is near the usual one of its place.

    block: the block that it is in.
    token: its number among the block's tokens.
    ids: those of all tokens of the block.
    confusion: the word, and the usual one.
    frames: those that have the usual one, the surest first.
    how: SLIP, SOUND or TWO_SLIPS.
    """

    block: Block
    token: int
    ids: Sequence[int]
    confusion: Confusion
    frames: Sequence[Usual]
    how: int


def unusual_words(
    document: Document, knowledge: Knowledge, bank: UsualWords, trees: DecisionTrees
) -> Iterator[WordChoice]:
    """The words that are probably slips for the usual ones, with their scores, in the order of the source."""
    for place in unusual_places(document, knowledge, bank):
        yield WordChoice(place, trees.score(place.measures))


def unusual_places(document: Document, knowledge: Knowledge, bank: UsualWords) -> Iterator[Place]:
    """The places of words that are not the usual ones and may stand for them, measured."""
    for block in document.prose:
        found = tokens(block)
        if len(found) < FEWEST:
            continue
        for number in suspects(block, knowledge):
            if _is_word(document, found, number):
                yield from _measured_at(block, number, knowledge, bank)


@analysis_of_text
def suspects(block: Block, knowledge: Knowledge) -> Sequence[int]:
    """The numbers of the words of content that were hardly seen between, and beside both of, their neighbours."""
    content, trigram = knowledge.model.content, knowledge.model.trigrams.get
    ids, firsts, seconds, thirds, pairs = row_of(block, knowledge.model)
    found = []
    for place in range(EDGES, len(ids) - EDGES):
        word = ids[place]
        if content[word]:
            if pairs[place - 1] >= SEEN and pairs[place] >= SEEN:
                continue
            if trigram(firsts[place - 1] ^ seconds[place] ^ thirds[place + 1]) < USUAL:
                found.append(place - EDGES)
        elif word in (RARE, NAME):
            found.append(place - EDGES)
    return found


@analysis_of_text
def _measured_at(block: Block, number: int, knowledge: Knowledge, bank: UsualWords) -> Sequence[Place]:
    """One place for each usual word that token `number` is near."""
    word, ids = folded(tokens(block).texts[number]), row_of(block, knowledge.model).ids
    found = []
    for meant, frames in bank.at(ids, number + EDGES).items():
        right = knowledge.model.word(meant)
        how = nearness(word, right)
        if how:
            confusion = Confusion(word, right, UNUSUAL, meant)
            place = measured(Suspect(block, number, ids, confusion, frames, how), knowledge)
            if place is not None:
                found.append(place)
    return found


def _is_word(document: Document, found: Tokens, number: int) -> bool:
    """Whether the token is an ordinary word, in a name of several words or in none; a name that recurs is meant."""
    text = found.texts[number]
    if len(text) < SHORTEST or found.kinds[number] != WORD or is_part_of_compound(found, number):
        return False
    if not _is_ordinary(text):
        return False
    return text[0].islower() or starts_sentence(found, number) or _capitalised(document)[text] < 2


@lru_cache(maxsize=6_000)
def _is_ordinary(text: str) -> bool:
    """Whether a word, in lower case or with one capital, is in the dictionary."""
    return (text.islower() or text[1:].islower()) and lexicon().ordinary(folded(text))


@analysis
def _capitalised(document: Document) -> Counter[str]:
    """How often the draft has each capitalised word."""
    return Counter([text for block in document.prose for text in tokens(block).texts if text[:1].isupper()])


def measured(suspect: Suspect, knowledge: Knowledge) -> Place | None:
    """The suspect with its measures; None where the counts of the neighbours do not speak for the usual word."""
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
    frames, text = suspect.frames, tokens(suspect.block).texts[suspect.token]
    of_frames = [
        frames[0].level,
        frames[1].level if len(frames) > 1 else 0.0,
        len(frames),
        frames[0].words,
        suspect.how == SLIP,
        suspect.how == SOUND,
        suspect.how == TWO_SLIPS,
        text[0].isupper(),
        log(total + 1),
        lower / (total + 1),
        log(model.total(meant) + 1),
    ]
    counted += distant_measures(model, ids, at, written, meant)
    place = Place(suspect.block, suspect.token, suspect.confusion, ids, [], around, fit_written, fit_meant)
    return place._replace(measures=[*of_frames, *counted, *knowledge.measures_of_meaning(place)])
