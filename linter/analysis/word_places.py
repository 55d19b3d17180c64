"""Where a draft uses a word that is confused with another, and how much better the other would fit there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.analysis.context_network import ContextNetwork
from linter.analysis.decision_trees import DecisionTrees
from linter.analysis.tokens import WORD, Tokens, tokens
from linter.analysis.word_choice import (
    Context,
    Fit,
    Neighbours,
    context,
    distant_measures,
    fit,
    is_common,
    likely,
    measures,
)
from linter.analysis.word_model import EDGES, WordModel
from linter.analysis.word_model_ids import FIRST_WORD, folded
from linter.analysis.word_pairs import Clues, PairWeights
from linter.analysis.word_tables import KINDS, NO_CUES, Confusion, Confusions, Cues, CueTable
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

_ENDS = frozenset(".!?:;…") | {"..."}
_OPENINGS = frozenset("\"'“”‘’«»([{-–—*•") | {"--"}
_HYPHENS = frozenset("-‐‑/")
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST})


class Place(NamedTuple):
    """Token number `token` of `block`, where another word may have been meant.

    ids: those of all the block's tokens, as `WordModel.ids` gives them. measures: for the scorer's first look. fit,
    fit_right: how often edited news has either word in the `context`.
    """

    block: Block
    token: int
    confusion: Confusion
    ids: Sequence[int]
    measures: list[float]
    context: Context
    fit: Fit
    fit_right: Fit

    @property
    def heading(self) -> bool:
        """Whether the token is capitalised only because it stands in a headline in title case."""
        found = tokens(self.block)
        return not found.texts[self.token][0].islower() and not starts_sentence(found, self.token)


def matches(cues: Cues, near: Sequence[str]) -> int:
    """How many of the folded words `near` are cues."""
    words, beginnings = cues
    if not words:
        return 0
    return sum([word in words or (bool(beginnings) and word.startswith(beginnings)) for word in near])


class WordChoice(NamedTuple):
    """A place with its score, the log-odds that the other word was meant."""

    place: Place
    score: float


class Scorer(NamedTuple):
    """What turns measures into log-odds: `first` sees those of `Place.measures`, `second` those of the network too."""

    first: DecisionTrees
    second: DecisionTrees

    def score(self, place: Place, knowledge: Knowledge) -> float:
        """The log-odds that the other word was meant, those of the first look where they are too low for a second."""
        first = self.first.score(place.measures)
        if first < WORTH_A_SECOND_LOOK:
            return first
        return self.second.score(place.measures + knowledge.network_measures(place))


class Knowledge:
    """What word choices are judged by: the word model, the confusions, hand-written cues, pair weights, the network."""

    def __init__(
        self,
        model: WordModel,
        confusions: Confusions,
        cues: CueTable,
        pairs: PairWeights,
        network: ContextNetwork,
    ) -> None:
        self.model = model
        self.confusions = confusions
        self._cues = cues
        self._pairs = pairs
        self._clues = Clues(model)
        self._network = network
        self._expected: tuple[Sequence[int], int, list[float]] = ((), 0, [])

    def network_measures(self, place: Place) -> list[float]:
        """What the network says for the other word, without and with how frequent both are, and of each by itself."""
        ids, number = place.ids, place.token + EDGES
        if self._expected[0] is not ids or self._expected[1] != number:
            self._expected = ids, number, self._network.expectation(ids, number)
        expected = self._expected[2]
        written, often_written = self._network.fit(expected, self.model.word_id(place.confusion.wrong))
        meant, often_meant = self._network.fit(expected, place.confusion.id)
        return [meant - written, meant + often_meant - written - often_written, meant, written]

    def hopeful(self, ids: Sequence[int], place: int, confusions: Sequence[Confusion]) -> list[Confusion]:
        """Which of the confusions, all of the same wrong word, deserve a look at `ids[place]`, going by its neighbours.

        This is asked at every second token, so it asks little: nothing speaks where the word itself is usual.
        """
        model = self.model
        middle = ids[place - 1] | ids[place] << 16 | ids[place + 1] << 32
        if model.trigrams.get(middle) >= 5 and ids[place] >= FIRST_WORD:
            return [confusion for confusion in confusions if self._is_cued(confusion)]
        favour = Neighbours(model, ids, place).favour
        return [
            confusion
            for confusion in confusions
            if favour(confusion.id) > (SLIP_FAVOUR if confusion.kind == "slip" else FAVOUR) or self._is_cued(confusion)
        ]

    def is_core(self, confusion: Confusion) -> bool:
        """Whether the confusion is one that desks meet again and again: both of its words have cues."""
        return confusion.wrong in self._cues and confusion.right in self._cues

    def _is_cued(self, confusion: Confusion) -> bool:
        """Whether cues may overrule the neighbours: the right word has some, and is too rare to go by counts alone."""
        return confusion.right in self._cues and self.model.use(confusion.id) < RARE_USE

    def measure(
        self, found: Tokens, number: int, ids: Sequence[int], confusions: Sequence[Confusion], uses: Mapping[str, int]
    ) -> Iterator[Place]:
        """The places, one for each confusion that is at all likely, where token `number` is the wrong word.

        ids: those of all tokens, as `WordModel.ids` gives them, that of the wrong word at this place. confusions: of
        one wrong word, the hopeful ones.
        """
        model, place = self.model, number + EDGES
        written_id = ids[place] if ids[place] >= FIRST_WORD else None
        common = written_id is not None and is_common(model, ids, place)
        around = context(model, ids, place)
        written = fit(model, around, written_id)
        clues: list[int] | None = None
        near: list[str] = []
        wide: list[str] = []
        wrong = confusions[0].wrong
        cues_w = self._cues.get(wrong)
        for confusion in confusions:
            slip = confusion.kind == "slip"
            right = folded(confusion.right)
            cues_c = NO_CUES if slip else self._cues.get(right)
            cued = bool(cues_c.words) and self._is_cued(confusion)
            if common and not cued:
                continue
            meant = fit(model, around, confusion.id)
            measured = measures(around, written, meant, model.tokens)
            promising = not common and likely(measured, slip=slip)
            if not promising and not cued:
                continue
            if not wide:
                near = _folded_near(found, number, NEAR)
                wide = _folded_near(found, number, WIDE)
            matched = matches(cues_w, near), matches(cues_c, near), matches(cues_w, wide), matches(cues_c, wide)
            if (not promising and matched[2] >= matched[3]) or (matched[2] >= WELL_CUED and not matched[3]):
                continue
            if clues is None:
                clues = self._clues.around(ids, place)
            pair = self._pairs.score(wrong, right, clues)
            measured += distant_measures(model, ids, place, written_id, confusion.id)
            measured += (0.0, 0) if pair is None else (pair, 1)
            measured += matched
            measured += (self.is_core(confusion), uses[wrong], uses[right], KINDS[confusion.kind])
            yield Place(found.block, number, confusion, ids, measured, around, written, meant)


RARE_USE = 1000
"""Words used more often in the model's articles are known by their neighbours."""
WORTH_A_SECOND_LOOK = -0.5
"""Log-odds of the first look below which the second, which is dearer, hardly ever makes up for it."""
FAVOUR, SLIP_FAVOUR = 0.5, 30.0
"""So many times likelier by its neighbours alone must another word be, for a closer look."""
WELL_CUED = 2
"""So many cues for the word written, with none for the other, leave no doubt about it."""
FEWEST = 3
"""Blocks of fewer tokens, as the heads of a table, say too little about their words."""
NEAR, WIDE = 3, 10
"""Tokens on either side in which cues are looked for."""


def _folded_near(found: Tokens, number: int, reach: int) -> list[str]:
    texts = found.texts
    return [folded(text) for text in (*texts[max(0, number - reach) : number], *texts[number + 1 : number + 1 + reach])]


def word_choices(document: Document, knowledge: Knowledge, scorer: Scorer) -> Iterator[WordChoice]:
    """The likeliest other word for every place where one is at all likely, in the order of the source."""
    best: WordChoice | None = None
    for place in places(document, knowledge):
        choice = WordChoice(place, scorer.score(place, knowledge))
        if best is not None and (best.place.block is not place.block or best.place.token != place.token):
            yield best
            best = None
        if best is None or choice.score > best.score:
            best = choice
    if best is not None:
        yield best


def places(document: Document, knowledge: Knowledge) -> Iterator[Place]:
    """Every place of `document` where a confusion is at all likely, in the order of the source.

    Names, that is capitalised words inside a sentence, are left alone.
    """
    uses = uses_in(document)
    confusions, model = knowledge.confusions, knowledge.model
    for block in document.prose:
        found = tokens(block)
        if len(found) < FEWEST:
            continue
        ids: list[int] | None = None
        title_case = block.kind in _HEADINGS and _is_title_case(found)
        for number, text in enumerate(found.texts):
            known = confusions.get(text)
            if not known:
                continue
            if ids is None:
                ids = model.ids(found.texts, found.kinds)
            hopeful = knowledge.hopeful(ids, number + EDGES, known)
            if hopeful and is_candidate(document, found, number, title_case):
                yield from knowledge.measure(found, number, ids, hopeful, Others(uses, text))


class Others(dict[str, int]):
    """How often a draft uses words apart from one place, where `text` stands."""

    def __init__(self, uses: Mapping[str, int], text: str) -> None:
        super().__init__()
        self._uses = uses
        self._here = text if text.islower() else ""

    def __missing__(self, word: str) -> int:
        return self._uses[word] - (word == folded(self._here))


def is_candidate(document: Document, found: Tokens, number: int, title_case: bool) -> bool:
    """Whether the token is an ordinary word: lower case, or capitalised because of its place and not as a name."""
    text = found.texts[number]
    if found.kinds[number] != WORD or _is_part(found, number):
        return False
    if text[0].islower():
        return True
    if not text[1:].islower() and len(text) > 1:
        return False
    return (title_case or starts_sentence(found, number)) and not _is_name(document, text)


@analysis
def uses_in(document: Document) -> Counter[str]:
    """How often the draft has each word, folded when it is written in lower case."""
    counted: Counter[str] = Counter()
    for block in document.prose:
        counted.update(tokens(block).texts)
    for text in [text for text in counted if "’" in text]:
        counted[folded(text)] += counted[text]
    return counted


def _is_part(found: Tokens, number: int) -> bool:
    """Whether the token is part of a compound with hyphens: "off-loads" is no form of "load"."""
    texts, starts, ends = found.texts, found.starts, found.ends
    if number and texts[number - 1] in _HYPHENS and ends[number - 1] == starts[number]:
        return True
    return number + 1 < len(texts) and texts[number + 1] in _HYPHENS and ends[number] == starts[number + 1]


def _is_name(document: Document, text: str) -> bool:
    """Whether the draft's body writes `text`, a capitalised word, inside a sentence."""
    for block in document.body:
        found = tokens(block)
        if text in found.texts and any(
            other == text and not starts_sentence(found, number) for number, other in enumerate(found.texts)
        ):
            return True
    return False


def starts_sentence(found: Tokens, number: int) -> bool:
    """Whether the token is the first word after a block's start, a full stop, a colon, or a mark that opens speech."""
    before = number - 1
    while before >= 0 and found.texts[before] in _OPENINGS:
        if found.texts[before] in "“‘«\"'":
            return True
        before -= 1
    return before < 0 or (found.texts[before] in _ENDS and not _is_initial(found, before))


def _is_initial(found: Tokens, stop: int) -> bool:
    """Whether the stop belongs to an initial, as in "Mary F. Lund"; "I." ends a sentence."""
    before = found.texts[stop - 1] if stop else ""
    return found.texts[stop] == "." and len(before) == 1 and before.isupper() and before != "I"


def _is_title_case(found: Tokens) -> bool:
    words = [text for text, kind in zip(found.texts, found.kinds, strict=True) if kind == WORD and len(text) > 3]
    return len(words) > 1 and sum(text[0].isupper() for text in words) * 4 >= 3 * len(words)
