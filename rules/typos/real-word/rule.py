"""Checks for a correctly spelled word in place of another: “innocent causalities”, “marital law”.

Why: no dictionary finds it, every reader does.
Not flagged: capitalised words, but where edited text hardly ever has another word than a similar one ("the European
Onion"); names that recur; parts of compounds with hyphens; words that edited text has often in the same place; places
where the other word fits only a little better; words of which words nearby tell ("correlations": causalities).
Repeating a word, or forms of it, speaks for it, unless it is in no vocabulary; so does the other word, if it is in the
same sentence and hardly there by chance ("a critic's palate, a painter's palette").
Limits: of confusions put into news it finds two in three, of slips one in three, of errors that were published four in
five. What it reports in news of papers that were not counted is right in four of five cases, in political news in
three of five, in an encyclopaedia in every second, in other edited text in two of three. Rare words in their right
sense ("expect to medal") are the usual false alarm: put them among the accepted words.
Source: counts of edited text and GloVe's vectors of words (see MODEL.md), and tables of confusions and of tell-tale
words written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.analysis.grammar.noun_number import noun_number
from linter.analysis.grammar.word_classes import PREPOSITIONS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.word_choice.candidates import RARE_USE, Knowledge, Scorer, WordChoice, kind_of, word_choices
from linter.analysis.word_choice.collocate_words import COLLOCATE, COLLOCATE_MEASURES, COUNTED_MEASURES, collocate_words
from linter.analysis.word_choice.collocates import Collocates
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import context_network
from linter.analysis.word_choice.measures import MEANING_MEASURES, MEASURES
from linter.analysis.word_choice.own_words import heads_an_entry, is_of_software
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.phrase_frames import PhraseFrames
from linter.analysis.word_choice.phrase_words import PHRASE, PHRASE_MEASURES, phrase_words
from linter.analysis.word_choice.told_apart import are_told_apart
from linter.analysis.word_choice.unusual_words import UNUSUAL, UNUSUAL_MEASURES, unusual_words
from linter.analysis.word_choice.usual_words import PAIR_MEASURES, UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.model import WordModel, word_model
from linter.analysis.words.word_facts import lemma
from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, Source, tokens
from linter.calibration import Calibration, read_calibration
from linter.files.decision_trees import DecisionTrees, read_trees
from linter.records import NamedTuple

SURE = 0.62
"""The share of findings in drafts that must be right where one is a warning; below it is a note."""
UNSEEN, FREQUENT = 3, 3000
"""Uses of a word in the model."""
SURE_ELSE = 0.65
SURE_OF_UNSEEN = {"core": 0.75, "slip": 0.65, "distant": 0.7}
SURE_OF_UNSEEN_ELSE = 0.85
"""The share for other kinds; and for a word that the model has fewer than UNSEEN times. In 2 million published words
two readers found 3 of 10 warnings below SURE_ELSE right, 46 of 76 from there on."""
SURE_OF_UNSEEN_FIRST = 0.96
"""That for one that it hardly has, with a capital, for nothing stands before it ("Seasonable till May"): of 17 such
warnings in 3.6 million published words none was right."""
SURE_OF_UNUSUAL = 0.8
"""That for a word that is not the usual one: it may be a name ("Vox")."""
SURE_OF_PHRASE = 0.55
"""That for a word that is not the one of its phrase."""
SURE_OF_COLLOCATE = 0.62
"""That for a word that is like a collocate of its neighbours: in 2 million published words that no tree had seen seven
were right ones from there on, and as many were errors."""
MANY_TIMES, SURE_OF_RARER = 10, 0.9
"""That for a word for which one with an apostrophe is meant that is so many times rarer: "well" for "we'll"."""
FEW, SURE_OF_FEW, SURE_OF_FEW_FREQUENT = 6, 0.8, 0.7
"""That for one of the core with fewer words of content around, where it is rarer than FREQUENT and where not; other
kinds are as right there as elsewhere."""
SURE_OF_ENTRY = 0.93
"""That for the first word of an entry of a list or of a subheading: an imperative or a label."""
DOUBTFUL = 0.4
"""The share below which nothing is said."""
HEADING_EXTRA = 1.0
"""Headlines in title case need more: their capitals hide names."""
REBUILD = "python -I -m linter.data.build.scorer rules/typos/real-word ARCHIVE ..."
REBUILD_USUAL = "python -I -m linter.data.build.usual rules/typos/real-word ARCHIVE ..."
REBUILD_PHRASES = "python -I -m linter.data.build.phrases rules/typos/real-word ARCHIVE ..."
REBUILD_COLLOCATES = "python -I -m linter.data.build.collocates rules/typos/real-word ARCHIVE ..."
REBUILD_VECTORS = "python -I -m linter.data.build.vectors rules/typos/real-word/topic.vectors VECTORS"


_SELF = ("self", "selves")


class Options(NamedTuple):
    """model: the file of a word model built with `copydesk model build`, instead of the shipped one."""

    model: Path | None = None


class RealWord(Rule):
    """See the module."""

    severity = Severity.WARNING
    Options = Options
    examples = (
        "Shelling of the town raised fears of more civilian [[causalities=>casualties]].",
        "Aid groups fear that the air strikes will cause more innocent [[causalities=>casualties]].",
        "The government declared [[marital=>martial]] law on Tuesday night.",
        "Diplomats tried to [[diffuse=>defuse]] the crisis before the summit.",
        "[[Pubic=>Public]] support for the war has fallen sharply.",
        "The new rules had no [[affect=>effect]] on the outcome of the vote.",
        "The bill was [[past=>passed]] by the Senate on Thursday.",
        "Shelling of the town raised fears of more civilian casualties.",
        "The philosopher wrote about time, free will and the causality of events.",
        "Insurers must tell correlations from causalities before they price a risk.",
        "Police said that the marital home had been sold.",
        "Doctors can affect the outcome by acting early, and the change took effect on Monday.",
        "Investigators followed the trail through the forest.",
        "The lead singer said that lead pipes had led to the illness.",
        "The company said its profits had risen.",
        "The museum says that the palate of a critic is not the palette of a painter.",
        "Ministers of the European [[Onion=>Union]] will vote on the new tariffs in May.",
        "The owners had to bite the [[ballet=>bullet]] and close the mill.",
        "The owners had to bite the bullet while the ballet closed.",
        "The army fired tear [[gash=>gas]] at the crowd in front of the parliament.",
        "The governor signed an executive [[odor=>order]] on Friday.",
        "An odor hung over the harbour; crews marched in solidarity, and executive odor tests were strict.",
        "The chef peeled an onion for the European ministers, and the gash on his hand bled.",
        "Critics liked European Onion. The play European Onion will be seen in May.",
        "Fog is rarer in Lund, Malmo and Ystad, the countries worst affected.",
        "He warns that the nations most experienced with ferries are turning to bridges.",
        "“He's with the skipper, takin him out of the valley,” she said.",
        "“We all sang it for the crew, and he sang it for hisself,” said the skipper.",
    )
    precision = Precision(
        hits=40,
        right=27,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the places whose score reaches the threshold of their kind."""
        model = word_model(self.options.model) if self.options.model else word_model()
        learnt = _learnt(self.folder, model)
        apostrophe = "’" if "’" in document.source else "'"
        for choice, kind, confidence in _likely(document, learnt):
            place = choice.place
            token = tokens(place.block)[place.token]
            meant = place.confusion.right
            contrasted = place.fit_right.uses < RARE_USE and are_told_apart(place.block, place.token, meant)
            if token.text in document.accepted or contrasted or _is_another_matter(place.block, place.token, meant):
                continue
            right = in_case_of(token.text, place.confusion.right).replace("'", apostrophe)
            yield self.finding(
                token.span,
                f"“{token.text}” is probably meant to be “{right}”.",
                suggestions=[right],
                evidence=_evidence(choice, model, token.text, right),
                confidence=round(confidence, 2),
                severity=Severity.NOTE if _is_doubtful(document, choice, kind, confidence, learnt) else None,
            )


def _is_another_matter(block: Block, number: int, right: str) -> bool:
    """Whether the word is right in speech or where it stands, or another rule's."""
    written = tokens(block).texts[number]
    if _is_reflexive(written, right) or _is_spoken(written, right):
        return True
    return _is_compared(block, number, right)


def _is_spoken(written: str, right: str) -> bool:
    """Whether a word is a form in "-ing" as dialect has it: "takin", but not "thin" for "thing"."""
    lower = right.lower()
    return lower == f"{written.lower()}g" and lower.endswith("ing") and lemma(lower) != lower


def _is_reflexive(written: str, right: str) -> bool:
    """Whether grammar/reflexive judges the word: "hisself", which it leaves to those who say it."""
    return written.lower().endswith(_SELF) and right.endswith(_SELF)


def _is_compared(block: Block, number: int, right: str) -> bool:
    """Whether a plural, for which a possessive is offered, has its adjective behind it: "the towns worst hit"."""
    words = lower_texts(block)
    if not right.endswith(("'s", "s'")) or number + 2 >= len(words):
        return False
    degree, adjective, after = (*words[number + 1 : number + 4], ".")[:3]
    ends = not after.isalpha() or after in PREPOSITIONS or after == "to"
    return (degree == "most" or degree in _WORST) and ends and not noun_number(adjective)


_WORST = frozenset("least worst best hardest closest longest nearest furthest farthest highest lowest".split())  # noqa: SIM905


def _is_doubtful(document: Document, choice: WordChoice, kind: str, confidence: float, learnt: _Learnt) -> bool:
    """Whether a finding is a note only: too little speaks for it, or the draft may mean what it says."""
    place = choice.place
    if confidence < _sure(choice, kind, learnt.knowledge):
        return True
    if confidence < SURE_OF_ENTRY and heads_an_entry(place.block, place.token):
        return True
    written, meant = tokens(place.block).texts[place.token], place.confusion.right
    return is_of_software(document, written, meant, often_confused=kind == "core")


class _Learnt(NamedTuple):
    """What was counted and trained, and what scores are worth by it."""

    knowledge: Knowledge
    scorer: Scorer
    usual: UsualWords
    unusual: DecisionTrees
    frames: PhraseFrames
    phrases: DecisionTrees
    collocates: Collocates
    collocate: Scorer
    calibration: Calibration


def _sure(choice: WordChoice, kind: str, knowledge: Knowledge) -> float:
    """The confidence from which on a choice is a warning."""
    place = choice.place
    written = tokens(place.block).texts[place.token]
    if kind == PHRASE:
        return SURE_OF_PHRASE
    if kind == COLLOCATE:
        return SURE_OF_COLLOCATE
    if kind == UNUSUAL:
        return SURE_OF_UNUSUAL
    uses = place.fit.uses
    if kind == "apostrophe":
        return SURE_OF_RARER if uses > MANY_TIMES * place.fit_right.uses else SURE
    if uses < UNSEEN and written[0].isupper():
        return SURE_OF_UNSEEN_FIRST
    least = SURE_ELSE if uses >= UNSEEN else SURE_OF_UNSEEN.get(kind, SURE_OF_UNSEEN_ELSE)
    if kind == "core" and knowledge.words_around(place) < FEW:
        least = max(least, SURE_OF_FEW if uses < FREQUENT else SURE_OF_FEW_FREQUENT)
    return least


def _likely(document: Document, learnt: _Learnt) -> Iterator[tuple[WordChoice, str, float]]:
    """The choices that are not too doubtful, each with its kind and its confidence; of one word's the surest."""
    found: dict[tuple[int, int], tuple[WordChoice, str, float]] = {}
    knowledge = learnt.knowledge
    for choice in (
        *word_choices(document, knowledge, learnt.scorer),
        *unusual_words(document, knowledge, learnt.usual, learnt.unusual),
        *phrase_words(document, knowledge, learnt.frames, learnt.phrases),
        *collocate_words(document, knowledge, learnt.collocates, learnt.collocate),
    ):
        place = choice.place
        kind = kind_of(place.confusion, knowledge)
        confidence = learnt.calibration.confidence(kind, choice.score - HEADING_EXTRA * place.heading)
        where = id(place.block), place.token
        if confidence >= DOUBTFUL and (where not in found or confidence > found[where][2]):
            found[where] = choice, kind, confidence
    yield from found.values()


@lru_cache(maxsize=4)
def _learnt(folder: Path, model: WordModel) -> _Learnt:
    usual = UsualWords(folder / "usual.words", model, rebuild=REBUILD_USUAL)
    knowledge = Knowledge(
        model,
        Confusions(folder / "confusions.tsv", model, folder / "slips.words"),
        CueTable(folder / "cues.tsv"),
        PairWeights(folder / "pairs.weights", rebuild=REBUILD),
        context_network(folder / "context.network", model),
        vectors=WordVectors(folder / "topic.vectors", model, rebuild=REBUILD_VECTORS),
        usual=usual,
    )
    first = read_trees(folder / "first.trees", MEASURES, rebuild=REBUILD)
    second = read_trees(folder / "second.trees", MEASURES + MEANING_MEASURES + PAIR_MEASURES, rebuild=REBUILD)
    return _Learnt(
        knowledge,
        Scorer(first, second),
        usual,
        read_trees(folder / "unusual.trees", UNUSUAL_MEASURES, rebuild=REBUILD_USUAL),
        PhraseFrames(folder / "phrases.frames", model, usual, rebuild=REBUILD_PHRASES),
        read_trees(folder / "phrases.trees", PHRASE_MEASURES, rebuild=REBUILD_PHRASES),
        Collocates(folder / "collocates.words", model, rebuild=REBUILD_COLLOCATES),
        Scorer(
            read_trees(folder / "collocate-first.trees", COUNTED_MEASURES, rebuild=REBUILD_COLLOCATES),
            read_trees(folder / "collocate.trees", COLLOCATE_MEASURES, rebuild=REBUILD_COLLOCATES),
        ),
        read_calibration(folder / "confidence.tsv"),
    )


def in_case_of(written: str, right: str) -> str:
    """`right` with the capitals of `written`."""
    if len(written) > 1 and written.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if written[0].isupper() else right


def _evidence(choice: WordChoice, model: WordModel, written: str, right: str) -> list[Evidence]:
    """The counts that tell the two words apart best: those of a phrase of the draft, else those of the words."""
    place = choice.place
    texts, number = tokens(place.block).texts, place.token
    fit, fit_right = place.fit, place.fit_right
    phrases = (
        (-1, 1, fit.middle, fit_right.middle),
        (-2, 0, fit.left2, fit_right.left2),
        (0, 2, fit.right2, fit_right.right2),
        (-1, 0, fit.left, fit_right.left),
        (0, 1, fit.right, fit_right.right),
    )
    shown = []
    for first, last, wrong_count, right_count in phrases:
        start, end = number + first, number + last + 1
        if right_count < 2 or right_count <= 3 * wrong_count or start < 0 or end > len(texts):
            continue
        before, after = texts[start:number], texts[number + 1 : end]
        if all(text[0].isalpha() for text in (*before, *after)):
            other = _counted([*before, right, *after], right_count)
            shown.append(f"{other}, {_counted([*before, written, *after], wrong_count)}")
            if len(shown) == 2:
                break
    if not shown:
        shown.append(f"{_counted([right], fit_right.uses)}, {_counted([written], fit.uses)}")
    source = Source(model.name, as_of=model.as_of)
    return [Evidence(f"in {model.articles:,} edited texts, {line}", source=source) for line in shown]


def _counted(words: list[str], count: float) -> str:
    phrase = f"“{' '.join(words)}”"
    if count < 2:
        return f"{phrase} hardly ever occurs"
    return f"{phrase} occurs about {round(count):,} times" if count > 6 else f"{phrase} occurs {round(count)} times"
