"""Where a draft uses a word that is confused with another, and how much better the other would fit there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.analysis.text.tokens import WORD, Tokens, capitalised, tokens
from linter.analysis.word_choice.confusion_tables import (
    FREQUENT,
    GENERATED,
    KINDS,
    NO_CUES,
    Confusion,
    Confusions,
    CueTable,
    matches,
)
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.measures import (
    PRIOR,
    ROUNDING,
    USUAL,
    USUAL_OF_FREQUENT,
    Context,
    Fit,
    context,
    distant_measures,
    fit,
    is_common,
    keys_around,
    likely,
    measures,
)
from linter.analysis.word_choice.pair_weights import Clues, PairWeights
from linter.analysis.word_choice.rows import Row, row_of, seen_from
from linter.analysis.word_choice.standing import is_part_of_compound, is_title_case, starts_sentence
from linter.analysis.word_choice.uses import Others, uses_in
from linter.analysis.word_choice.usual_words import UsualWords, pair_measures
from linter.analysis.word_choice.word_vectors import NOTHING_AROUND, WordVectors
from linter.analysis.word_model.ids import FIRST_WORD, folded
from linter.analysis.word_model.model import EDGES, FIRST, LEVELS, SECOND, THIRD, WordModel
from linter.analysis.word_model.xor_table import MOST_REMEMBERED, scattered
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, BlockKind, Document
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST})


class Place(NamedTuple):
    """A token for which another word may have been meant.

    block: the block that it is in.
    token: its number among the block's tokens.
    confusion: the pair of words.
    ids: the ids of all tokens of the block (see `WordModel.ids`).
    measures: the measures for the scorer's first step, without the network's.
    context: what stands around the token.
    fit: how often edited news has the written word in the context.
    fit_right: how often edited news has the other word in the context.
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


class Other(NamedTuple):
    """A confusion, and the thresholds for its right word where the wrong one is written.

    confusion: the pair of words.
    cued: whether cues may overrule the neighbouring words.
    wanted: how many times likelier the neighbouring words must make the right word.
    share: how often the right word would be seen beside any neighbouring word by chance, as a share of its uses.
    most: the largest count that the right word can have beside a neighbouring word.
    first, second: the two hashes of the right word.
    """

    confusion: Confusion
    cued: bool
    wanted: float
    share: float
    most: float
    first: int
    second: int


class Watch(NamedTuple):
    """What a word may stand for.

    share: its own, as in `Other`.
    usual: the value of a count of the word between its neighbours from which on it is in its place.
    others: what it may stand for.
    cued: the confusions that cues may tell.
    """

    share: float
    usual: int
    others: tuple[Other, ...]
    cued: tuple[Confusion, ...]


class WordChoice(NamedTuple):
    """A place with its score, the log-odds that the other word was meant."""

    place: Place
    score: float


class Scorer(NamedTuple):
    """What turns measures into log-odds: `first` sees those of `Place.measures`, `second` those of meaning too."""

    first: DecisionTrees
    second: DecisionTrees

    def score(self, place: Place, knowledge: Knowledge) -> float:
        """The log-odds that the other word was meant, those of the first look where they are too low for a second."""
        first = self.first.score(place.measures)
        if first < CLEAR_AT_FIRST_LOOK.get(kind_of(place.confusion, knowledge), WORTH_A_SECOND_LOOK):
            return first
        return self.second.score(knowledge.all_measures(place))


class Knowledge:
    """What word choices are judged by: the word model, the confusions, cues, pair weights, the network, the vectors.

    watches: what to look for where a draft has a word, as written; None for a word that nobody confuses.
    own: see `fit`; None but while judges are trained.
    """

    own: int | None = None

    def __init__(
        self,
        model: WordModel,
        confusions: Confusions,
        cues: CueTable,
        pairs: PairWeights,
        network: ContextNetwork,
        *,
        vectors: WordVectors,
        usual: UsualWords,
    ) -> None:
        self.model = model
        self.confusions = confusions
        self._cues = cues
        self._pairs = pairs
        self._clues = Clues(model)
        self._network = network
        self._vectors = vectors
        self._usual = usual
        self._around = NOTHING_AROUND
        self.watches: Mapping[str, Watch | None] = _Watches(self)
        self._bigram, self._trigram = model.bigrams.get, model.trigrams.get
        self._expected: tuple[Sequence[int], int, list[float]] = ((), 0, [])

    def all_measures(self, place: Place) -> list[float]:
        """What the second look sees: a place's own measures, those of meaning and those of `pair_measures`."""
        written_id = self.model.word_id(place.confusion.wrong)
        of_pair = pair_measures(self._usual, place.ids, place.token + EDGES, place.confusion, written_id)
        return place.measures + self.measures_of_meaning(place) + of_pair

    def measures_of_meaning(self, place: Place) -> list[float]:
        """What the network and the vectors of words say of both words.

        The network's: log-odds of the other word without and with word frequency, and each word's score; then those of
        `WordVectors.measures`.
        """
        ids, number, confusion = place.ids, place.token + EDGES, place.confusion
        written_id = self.model.word_id(confusion.wrong)
        if self._expected[0] is not ids or self._expected[1] != number:
            self._expected = ids, number, self._network.expectation(ids, number)
            self._around = self._vectors.around(ids, number)
        expected = self._expected[2]
        written, often_written = self._network.fit(expected, written_id)
        meant, often_meant = self._network.fit(expected, confusion.id)
        by_subject = self._vectors.measures(self._around, written_id, confusion.id)
        return [meant - written, meant + often_meant - written - often_written, meant, written, *by_subject]

    def words_around(self, place: Place) -> int:
        """How many different words of content stand near a place, as far as they have vectors."""
        return len(self._vectors.around(place.ids, place.token + EDGES).words)

    def hopeful(self, ids: Sequence[int], place: int, watch: Watch) -> tuple[Confusion, ...]:
        """Which of a word's confusions deserve a look at `ids[place]`, going by its neighbours.

        This is asked at every third token, so it asks little: nothing speaks where the word itself is usual.
        """
        left, word, right = ids[place - 1 : place + 2]
        before, after = FIRST[left], SECOND[right]
        if word < FIRST_WORD:
            return self._likelier(before, after, 0, 0, watch)
        if self._trigram(before ^ SECOND[word] ^ THIRD[right]) >= watch.usual:
            return watch.cued
        beside = self._bigram(before ^ SECOND[word]), self._bigram(FIRST[word] ^ after)
        return self._likelier(before, after, *beside, watch)

    def _likelier(
        self, before: int, after: int, with_left: int, with_right: int, watch: Watch
    ) -> tuple[Confusion, ...]:
        """The confusions that the neighbours, whose hashes these are, make likelier than the word; and cued ones.

        with_left, with_right: the counts, as values of a table, of the word with its neighbours.
        """
        bigram = self._bigram
        share, _, others, _ = watch
        written = (LEVELS[with_left] + share) * (LEVELS[with_right] + share) / share
        found = []
        for confusion, cued, wanted, share, most, first, second in others:
            if not cued:
                least = wanted * written * share
                beside = LEVELS[bigram(before ^ second)] + share
                if beside * most < least or beside * (LEVELS[bigram(first ^ after)] + share) <= least:
                    continue
            found.append(confusion)
        return tuple(found)

    def hopeful_places(
        self, row: Row, watched: Iterable[tuple[int, Watch]]
    ) -> Iterator[tuple[int, tuple[Confusion, ...]]]:
        """Those of the tokens `watched` where any confusion is hopeful, with these; as `hopeful` says, but at once."""
        ids, firsts, seconds, thirds, pairs = row
        trigram, likelier = self._trigram, self._likelier
        for number, watch in watched:
            place = number + EDGES
            before = firsts[place - 1]
            if ids[place] < FIRST_WORD:
                found = likelier(before, seconds[place + 1], 0, 0, watch)
            elif trigram(before ^ seconds[place] ^ thirds[place + 1]) >= watch.usual:
                found = watch.cued
            else:
                found = likelier(before, seconds[place + 1], pairs[place - 1], pairs[place], watch)
            if found:
                yield number, found

    def is_core(self, confusion: Confusion) -> bool:
        """Whether the confusion is one that desks meet again and again: both of its words have cues."""
        return confusion.wrong in self._cues and confusion.right in self._cues

    def _is_cued(self, confusion: Confusion) -> bool:
        """Whether cues may overrule the neighbours: the right word has some, and is too rare to go by counts alone."""
        return confusion.right in self._cues and self.model.use(confusion.id) < RARE_USE

    def new_watch(self, wrong: str, confusions: Sequence[Confusion]) -> Watch | None:
        """What to look for at every place of a folded word with these confusions."""
        if not confusions:
            return None
        model = self.model

        def share(number: int | None) -> float:
            return (model.use(number) + 0.5) / model.tokens * PRIOR

        others = tuple(
            Other(
                confusion,
                self._is_cued(confusion),
                SLIP_FAVOUR if confusion.kind in GENERATED else FAVOUR,
                share(confusion.id),
                model.total(confusion.id) * ROUNDING + share(confusion.id),
                FIRST[confusion.id],
                SECOND[confusion.id],
            )
            for confusion in confusions
        )
        cued = tuple(other.confusion for other in others if other.cued)
        number = model.word_id(wrong)
        usual = USUAL_OF_FREQUENT if model.use(number) > FREQUENT * model.tokens else USUAL
        return Watch(share(number), usual, others, cued)

    def measure(
        self, found: Tokens, number: int, ids: Sequence[int], confusions: Sequence[Confusion], uses: Others
    ) -> Iterator[Place]:
        """The places, one for each confusion that is at all likely, where token `number` is the wrong word.

        ids: those of all tokens, as `WordModel.ids` gives them, that of the wrong word at this place. confusions: of
        one wrong word, the hopeful ones. uses: how often the draft has words elsewhere.
        """
        for place in self.look(found, number, ids, confusions):
            yield self.with_uses(place, uses)

    def look(self, found: Tokens, number: int, ids: Sequence[int], confusions: Sequence[Confusion]) -> Iterator[Place]:
        """The same places without the measures that `with_uses` adds."""
        model, place = self.model, number + EDGES
        written_id = ids[place] if ids[place] >= FIRST_WORD else None
        keys = keys_around(ids, place)
        common = written_id is not None and is_common(model, keys, written_id)
        wrong = confusions[0].wrong
        cues_w = self._cues.get(wrong)
        around = written = clues = None
        near: list[str] = []
        wide: list[str] = []
        for confusion in confusions:
            slip = confusion.kind in GENERATED
            right = folded(confusion.right)
            cues_c = NO_CUES if slip else self._cues.get(right)
            cued = bool(cues_c.words) and self._is_cued(confusion)
            if common and not cued:
                continue
            if cues_w.words or cues_c.words:
                wide = wide or _words_near(found, number, WIDE)
            matched_wide = matches(cues_w, wide), matches(cues_c, wide)
            told = cued and matched_wide[0] < matched_wide[1]
            if (common and not told) or (matched_wide[0] >= WELL_CUED and not matched_wide[1]):
                continue
            if around is None or written is None:
                around = context(model, ids, place, keys)
                written = fit(model, keys, written_id, self.own)
            meant = fit(model, keys, confusion.id, self.own)
            measured = measures(around, written, meant, model.tokens)
            if not told and (common or not likely(measured, slip=slip)):
                continue
            measured += distant_measures(model, ids, place, written_id, confusion.id)
            if self._pairs.knows(wrong, right):
                if clues is None:
                    clues = list(map(scattered, self._clues.around(ids, place)))
                measured += self._pairs.score(wrong, right, clues), 1
            else:
                measured += 0.0, 0
            if cues_w.words or cues_c.words:
                near = near or _words_near(found, number, NEAR)
            measured += matches(cues_w, near), matches(cues_c, near), *matched_wide
            yield Place(found.block, number, confusion, ids, measured, around, written, meant)

    def with_uses(self, place: Place, uses: Others) -> Place:
        """A place with the measures of how a draft uses both words elsewhere, and of the kind of confusion.

        How often the draft has the wrong word elsewhere speaks for it, but for a word that is in no vocabulary: who
        confuses that one with another does so throughout.
        """
        confusion = place.confusion
        wrong, right = confusion.wrong, folded(confusion.right)
        throughout = place.ids[place.token + EDGES] < FIRST_WORD and confusion.kind not in GENERATED
        repeated = 0 if throughout else uses[wrong]
        of_uses = (self.is_core(confusion), repeated, uses[right], KINDS[confusion.kind])
        forms = uses.forms(wrong, right), uses.forms(right, wrong)
        return place._replace(measures=[*place.measures, *of_uses, *forms])


SPOKEN = frozenset({"embarrassing", "homophone", "near-homophone", "usage"})
"""Kinds of which those whose words both have cues are the core."""


def kind_of(confusion: Confusion, knowledge: Knowledge) -> str:
    """The kind by which scores are calibrated: the core is one by itself."""
    return "core" if confusion.kind in SPOKEN and knowledge.is_core(confusion) else confusion.kind


class _Watches(dict[str, Watch | None]):
    """What to look for by the words of drafts as written, looked up when they are first met."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self._knowledge = knowledge

    def __missing__(self, text: str) -> Watch | None:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        known, wrong = self._knowledge, folded(text)
        found = known.new_watch(wrong, known.confusions.get(wrong)) if wrong == text else self[wrong]
        return self.setdefault(text, found)


RARE_USE = 1000
"""Words used more often in the model's articles are known by their neighbours."""
WORTH_A_SECOND_LOOK = -2.5
"""Log-odds of the first look below which the second, which is dearer, hardly ever makes up for it."""
CLEAR_AT_FIRST_LOOK = {"slip": -0.5, "distant": -0.5, "core": -3.5, "embarrassing": -3.5, "homophone": -3.0}
"""The same for kinds of which only high scores count, and for those that even a good writer takes for each other, of
which the second look finds some that the first thinks clear."""
FAVOUR, SLIP_FAVOUR = 0.2, 30.0
"""So many times likelier by its neighbours alone must another word be, for a closer look."""
WELL_CUED = 2
"""So many cues for the word written, with none for the other, leave no doubt about it."""
FEWEST = 3
"""Blocks of fewer tokens, as the heads of a table, say too little about their words."""
NEAR, WIDE = 3, 10
"""Tokens on either side in which cues are looked for."""


def _words_near(found: Tokens, number: int, reach: int) -> list[str]:
    """The folded words up to so many tokens from token `number`; marks among them may be left as they are."""
    texts = found.texts
    near = (*texts[max(0, number - reach) : number], *texts[number + 1 : number + 1 + reach])
    return folded("\n".join(near)).split("\n")  # all at once: this is asked far more often than it finds anything


def word_choices(document: Document, knowledge: Knowledge, scorer: Scorer) -> Iterator[WordChoice]:
    """The likeliest other word for every place where one is at all likely, in the order of the source."""
    best: WordChoice | None = None
    for place in places(document, knowledge):
        known = _scores(place.block)
        judged = scorer, place.confusion, seen_from(place.ids, place.token + EDGES), *place.measures
        if judged not in known:
            known[judged] = scorer.score(place, knowledge)
        choice = WordChoice(place, known[judged])
        if best is not None and (best.place.block is not place.block or best.place.token != place.token):
            yield best
            best = None
        if best is None or choice.score > best.score:
            best = choice
    if best is not None:
        yield best


@analysis_of_text
def _scores(_block: Block) -> dict[tuple[object, ...], float]:
    """The scores of its places so far, by what decides them: a use elsewhere may be one of the measures."""
    return {}


def places(document: Document, knowledge: Knowledge) -> Iterator[Place]:
    """Every place where a confusion is at all likely, in order, names (capitals inside a sentence) left alone."""
    uses = uses_in(document)
    for block in document.prose:
        found = tokens(block)
        if len(found) < FEWEST:
            continue
        title_case = block.kind in _HEADINGS and is_title_case(found)
        for number, hopeful in hopeful_in(block, knowledge):
            if is_candidate(document, found, number, title_case):
                elsewhere = Others(uses, found.texts[number])
                for place in _looked_at(block, number, hopeful, knowledge):
                    yield knowledge.with_uses(place, elsewhere)


@analysis_of_text
def _looked_at(block: Block, number: int, hopeful: tuple[Confusion, ...], knowledge: Knowledge) -> Sequence[Place]:
    """What `Knowledge.look` finds at a token of a block."""
    ids = row_of(block, knowledge.model).ids
    return list(knowledge.look(tokens(block), number, ids, hopeful))


@analysis_of_text
def hopeful_in(block: Block, knowledge: Knowledge) -> Sequence[tuple[int, tuple[Confusion, ...]]]:
    """The tokens of a block where any confusion is hopeful, with these."""
    watches = map(knowledge.watches.__getitem__, tokens(block).texts)
    watched = [(number, watch) for number, watch in enumerate(watches) if watch is not None]
    return list(knowledge.hopeful_places(row_of(block, knowledge.model), watched)) if watched else []


def is_candidate(document: Document, found: Tokens, number: int, title_case: bool) -> bool:
    """Whether the token is an ordinary word: lower case, or capitalised because of its place and not as a name."""
    text = found.texts[number]
    if found.kinds[number] != WORD or is_part_of_compound(found, number):
        return False
    if text[0].islower():
        return True
    if not text[1:].islower() and len(text) > 1:
        return False
    return (title_case or starts_sentence(found, number)) and not _is_name(document, text)


def _is_name(document: Document, text: str) -> bool:
    """Whether the draft's body writes `text`, a capitalised word, inside a sentence."""
    return text in _capitals_inside(document)


@analysis
def _capitals_inside(document: Document) -> frozenset[str]:
    """The words that the draft's body writes with a capital inside a sentence."""
    inside: set[str] = set()
    for block in document.body:
        found = tokens(block)
        for number in capitalised(block):
            if found.texts[number] not in inside and not starts_sentence(found, number):
                inside.add(found.texts[number])
    return frozenset(inside)
