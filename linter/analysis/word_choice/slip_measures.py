"""What speaks for a change that may mend a slip: counts, the words' classes in the sentence, and the network.

Two rows of numbers, for two judges: the first holds counts alone and is cheap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log

from linter.analysis.syntax.parse import Word, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.context_network import FAR, ContextNetwork
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_choice.slips import EXTRA, GERUND, INFINITIVE, MISSING, SMALL, Slip, codes
from linter.analysis.word_model.model import EDGES, WordModel
from linter.analysis.words.verb_forms import base_of_gerund, base_of_past, verb_forms
from linter.document.model import Block

OF_COUNTS, OF_SENTENCE, OF_NETWORK = 41, 14, 6
"""How many numbers the rows have."""
SEEN = FAR + 2
"""Words on either side of a change that the network may look at, the change itself among them."""
FEWEST = -1.0
"""Stands for a sequence that there is none of."""


class Window:
    """The words around a change, as ids: `before` and `after` it two each, `old` and `new` those it changes."""

    __slots__ = ("after", "before", "new", "old", "place")

    def __init__(self, slip: Slip, block: Block, model: WordModel) -> None:
        ids = row_of(block, model).ids
        place = slip.number + EDGES
        length = _length(slip)
        new = [] if slip.kind == EXTRA else [model.word_id(slip.new) or 0]
        if slip.kind == INFINITIVE:
            new.insert(0, model.word_id("to") or 0)
        self.place = place
        self.before = list(ids[place - 2 : place])
        self.old = list(ids[place : place + length])
        self.new = new
        self.after = list(ids[place + length : place + length + 2])


def _length(slip: Slip) -> int:
    """How many tokens are changed."""
    return {MISSING: 0, GERUND: 2}.get(slip.kind, 1)


def measures_of_counts(slip: Slip, block: Block, model: WordModel) -> list[float]:
    """The first judge's row."""
    window = Window(slip, block, model)
    texts = tokens(block).texts
    found = [float(slip.kind), float(codes().get(slip.old, 0)), float(codes().get(slip.new, 0))]
    found += (_form(slip.old), _form(slip.new))
    sums = []
    for middle in (window.old, window.new):
        sequence = [*window.before, *middle, *window.after]
        logs = [_log_chance(model, *sequence[at - 2 : at + 1]) for at in range(2, len(sequence))]
        sums.append(sum(logs))
        found += (sum(logs), logs[0], logs[-1], min(logs))
        first, last = sequence[2], sequence[-3]
        found += (
            _known(model.sequence(sequence[1], first)),
            _known(model.sequence(last, sequence[-2])),
            _known(model.sequence(sequence[0], sequence[1], first)),
            _known(model.sequence(sequence[1], first, sequence[3])),
            _known(model.sequence(sequence[-4], last, sequence[-2])),
            _known(model.sequence(last, sequence[-2], sequence[-1])),
            _known(model.sequence(first, sequence[3], sequence[4]) if len(sequence) > 4 else 0.0),
        )
    found.append(sums[1] - sums[0])
    found += (
        _known(model.around(window.before[1], window.after[0])),
        _known(model.around(window.before[0], window.after[0])),
        _known(model.around(window.before[1], window.after[1])),
    )
    found += [log(1 + model.total(one)) for one in (*window.before, *window.after)]
    found += [_class(one) for one in (*window.before, *window.after)]
    at = slip.number
    found.append(float(at == 0) + 2.0 * float(texts[at][0].isupper()))
    found.append(float(bool(at) and texts[at - 1][0].isupper()))
    return found


def measures_of_sentence(slip: Slip, block: Block) -> list[float]:
    """What the second judge sees besides: the parser's words around the change."""
    words = parsed(sentence_of(block, slip.number))
    starts = tokens(block).starts
    length = _length(slip)
    at = slip.number
    numbers = [at - 2, at - 1, at, at + length, at + length + 1]
    around = [words.beginning_at(starts[one]) if 0 <= one < len(starts) else None for one in numbers]
    found = [float(_CLASSES.get(one.upos, 0)) if one else FEWEST for one in around]
    for one in around[1:4]:
        found.append(_shown(one))
        found.append(float(_RELATIONS.get(one.relation.partition(":")[0], 0)) if one else FEWEST)
        found.append(float(one.head - one.number) if one and one.head >= 0 else 0.0)
    return found


def measures_of_network(slip: Slip, block: Block, model: WordModel, network: ContextNetwork) -> list[float]:
    """What it sees at last: how the network likes the change."""
    window = Window(slip, block, model)
    # what the network sees, so that a long block costs no more than a short one
    first = max(0, window.place - SEEN)
    ids = row_of(block, model).ids[first : window.place + len(window.old) + SEEN]
    place = window.place - first
    changed = [*ids[:place], *window.new, *ids[place + len(window.old) :]]
    written, meant = (_fit(network, seen, place) for seen in (ids, changed))
    return [*written, *meant, meant[0] - written[0], meant[1] - written[1]]


def _fit(network: ContextNetwork, ids: Sequence[int], place: int) -> tuple[float, float]:
    """How well the word at a place fits it, without and with how frequent it is."""
    fit, frequent = network.fit(network.expectation(ids, place), ids[place])
    return fit, fit + frequent


def _known(count: float) -> float:
    return log(1 + count)


def _log_chance(model: WordModel, first: int, second: int, third: int) -> float:
    """The log of how often edited text has the third word behind two others, counts of fewer words helping out."""
    alone = (model.total(third) + 0.5) / model.tokens
    beside = (model.sequence(second, third) + 20 * alone) / (model.total(second) + 20)
    return log((model.sequence(first, second, third) + 5 * beside) / (model.sequence(first, second) + 5))


def _class(number: int) -> float:
    return float(number) if number < 16 else 16.0


@lru_cache(maxsize=6_000)
def _form(word: str) -> float:
    """Which form of a verb a word is by its look: 1 base, 2 "-s", 3 past, 5 participle, too, 6 "-ing"; 0 for none."""
    if not word or word in SMALL:
        return 0.0
    if base_of_gerund(word):
        return 6.0
    if word.endswith("s"):
        return 2.0
    if base_of_past(word):
        return 3.0 if verb_forms(base_of_past(word)).participle != word else 5.0
    return 5.0 if word.endswith("ed") else 1.0


_UPOS = "PUNCT SYM INTJ CCONJ SCONJ ADP PART DET NUM ADJ NOUN PROPN PRON ADV AUX VERB X".split()  # noqa: SIM905
_CLASSES: Mapping[str, int] = {name: number for number, name in enumerate(_UPOS, 1)}
_RELATIONS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        """
        punct cc mark case det nummod amod compound flat fixed nmod appos obj iobj obl nsubj expl csubj advmod aux cop
        advcl acl xcomp ccomp conj parataxis dep root
        """.split(),  # noqa: SIM905
        1,
    )
}
_SHOWN = {"Fin": 1, "Inf": 2, "Part": 3, "Ger": 4}


def _shown(word: Word | None) -> float:
    """The form of a verb, or the number of a noun, that the parser sees."""
    if word is None:
        return FEWEST
    form = word.features.get("VerbForm")
    if form:
        return float(_SHOWN.get(form, 0)) + (0.5 if word.features.get("Tense") == "Past" else 0.0)
    return {"Sing": 5.0, "Plur": 6.0}.get(word.features.get("Number", ""), 0.0)
