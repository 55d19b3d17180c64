"""Where a draft has another word than the phrase that it stands in: "bite the ballet", "tooth and mail".

The words around a place often leave little choice, though none of them is seldom seen beside the word as written: only
together they make the phrase. A word that looks or sounds like the one of the phrase may be a slip for it. Trees of
their own weigh what the phrase, the counts, the network and the vectors say of both words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from linter.analysis.text.tokens import WORD, Tokens, tokens
from linter.analysis.word_choice.candidates import FEWEST, Knowledge, Place, WordChoice
from linter.analysis.word_choice.confusion_tables import Confusion
from linter.analysis.word_choice.measures import USUAL, context, distant_measures, fit, keys_around, measures
from linter.analysis.word_choice.phrase_frames import Framed, PhraseFrames
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_choice.standing import is_part_of_compound
from linter.analysis.word_choice.usual_words import SLIP, SOUND, TWO_SLIPS, is_one_word, nearness
from linter.analysis.word_model.ids import FIRST_WORD, RARE
from linter.analysis.word_model.model import EDGES
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis_of_text
from linter.document.model import Block, Document
from linter.edit_distance import edit_distance
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

PHRASE = "phrase"
"""The kind of these confusions."""
SHORTEST, LONG = 3, 6
FAR = 4
"""Beside the ways of `nearness`: two edits in a word that is otherwise alike: it has three letters in a row at its
beginning or end in common, or all of them, or both ends if it has LONG letters: "host" is no slip for "heat"."""
LEAST_LEVEL = 0.0
"""The level of the surest frame below which words are no phrase: others stand there for the first time too often."""
PHRASE_MEASURES = 14 + 33 + 17
"""How many measures the trees see."""
_PART = 3
_NO_SECOND = -3.0
"""The level of a second frame that is not there."""


class PhraseSuspect(NamedTuple):
    """A word that is near the one of its phrase.

    block: the block that it is in.
    token: its number among the block's tokens.
    ids: those of all tokens of the block.
    confusion: the word, and the phrase's.
    frames: those that have the phrase's, the surest first.
    how: SLIP, SOUND, TWO_SLIPS or FAR.
    """

    block: Block
    token: int
    ids: Sequence[int]
    confusion: Confusion
    frames: Sequence[Framed]
    how: int


def phrase_words(
    document: Document, knowledge: Knowledge, bank: PhraseFrames, trees: DecisionTrees
) -> Iterator[WordChoice]:
    """The words that are probably slips for those of phrases, with their scores, in the order of the source."""
    for place in phrase_places(document, knowledge, bank):
        yield WordChoice(place, trees.score(place.measures))


def phrase_places(document: Document, knowledge: Knowledge, bank: PhraseFrames) -> Iterator[Place]:
    """The places of words that are not those of their phrases and may stand for them, measured."""
    for block in document.prose:
        if len(tokens(block)) >= FEWEST:
            yield from _places_in(block, knowledge, bank)


@analysis_of_text
def _places_in(block: Block, knowledge: Knowledge, bank: PhraseFrames) -> Sequence[Place]:
    found, ids = tokens(block), row_of(block, knowledge.model).ids
    places = []
    for number in _asked(block, knowledge):
        if not is_asked(found, number):
            continue
        at = bank.at(ids, number + EDGES)
        if not at or ids[number + EDGES] in at:
            continue
        word = found.texts[number]
        for meant, frames in at.items():
            right = knowledge.model.word(meant)
            how = likeness(word, right) if frames[0].level >= LEAST_LEVEL else 0
            if how:
                confusion = Confusion(word, right, PHRASE, meant)
                places.append(measured(PhraseSuspect(block, number, ids, confusion, frames, how), knowledge))
    return places


def _asked(block: Block, knowledge: Knowledge) -> Iterator[int]:
    """The numbers of the words of content that were seldom seen between their two neighbours."""
    content, trigram = knowledge.model.content, knowledge.model.trigrams.get
    ids, firsts, seconds, thirds, _ = row_of(block, knowledge.model)
    for place in range(EDGES, len(ids) - EDGES):
        word = ids[place]
        if word == RARE or (content[word] and trigram(firsts[place - 1] ^ seconds[place] ^ thirds[place + 1]) < USUAL):
            yield place - EDGES


def is_asked(found: Tokens, number: int) -> bool:
    """Whether the token is a word of the dictionary in lower case, and no part of a compound."""
    text = found.texts[number]
    if len(text) < SHORTEST or found.kinds[number] != WORD or not text.islower():
        return False
    return lexicon().ordinary(text) and not is_part_of_compound(found, number)


@lru_cache(maxsize=8_192)
def likeness(written: str, meant: str) -> int:
    """SLIP, SOUND, TWO_SLIPS or FAR where a word may stand for another by mistake; 0 where not, and for its forms."""
    near = nearness(written, meant)
    if near or min(len(written), len(meant)) <= SHORTEST or abs(len(written) - len(meant)) > 1:
        return near
    if edit_distance(written, meant) != 2 or is_one_word(written, meant):
        return 0
    ends = written[0] == meant[0] and written[-1] == meant[-1] and len(meant) >= LONG
    alike = ends or written[:_PART] == meant[:_PART] or written[-_PART:] == meant[-_PART:]
    return FAR if alike or sorted(written) == sorted(meant) else 0


def measured(suspect: PhraseSuspect, knowledge: Knowledge) -> Place:
    """The suspect with its measures."""
    model, ids, at = knowledge.model, suspect.ids, suspect.token + EDGES
    meant = suspect.confusion.id
    written = ids[at] if ids[at] >= FIRST_WORD else None
    keys = keys_around(ids, at)
    around = context(model, ids, at, keys)
    fit_written, fit_meant = fit(model, keys, written, knowledge.own), fit(model, keys, meant, knowledge.own)
    total, lower = (model.total(written), model.use(written)) if written is not None else (0, 0)
    frames, how = suspect.frames, suspect.how
    of_frames = [
        frames[0].level,
        frames[0].words,
        frames[0].content,
        frames[1].level if len(frames) > 1 else _NO_SECOND,
        len(frames),
        max(frame.words for frame in frames),
        max(frame.content for frame in frames),
        how == SLIP,
        how == SOUND,
        how == TWO_SLIPS,
        how == FAR,
        log(total + 1),
        lower / (total + 1),
        log(model.total(meant) + 1),
    ]
    counted = measures(around, fit_written, fit_meant, model.tokens)
    counted += distant_measures(model, ids, at, written, meant)
    place = Place(suspect.block, suspect.token, suspect.confusion, ids, [], around, fit_written, fit_meant)
    return place._replace(measures=[*of_frames, *counted, *knowledge.measures_of_meaning(place)])
