"""Words that stand in a phrase in the place of one that looks or sounds like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.candidates import Knowledge
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.phrase_frames import PhraseFrames
from linter.analysis.word_choice.phrase_words import FAR, PHRASE_MEASURES, likeness, phrase_places, phrase_words
from linter.analysis.word_choice.usual_words import SLIP, SOUND, TWO_SLIPS, UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.model import word_model
from linter.document.parse import parse
from linter.files.decision_trees import DecisionTrees, read_trees

LEARNT = Path(__file__).parents[3] / "rules" / "typos" / "real-word"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    model = word_model()
    return Knowledge(
        model,
        Confusions(LEARNT / "confusions.tsv", model),
        CueTable(LEARNT / "cues.tsv"),
        PairWeights(LEARNT / "pairs.weights", rebuild=""),
        ContextNetwork(LEARNT / "context.network", model, rebuild=""),
        vectors=WordVectors(LEARNT / "topic.vectors", model, rebuild=""),
        usual=UsualWords(LEARNT / "usual.words", model, rebuild=""),
    )


@pytest.fixture(scope="module")
def bank() -> PhraseFrames:
    model = word_model()
    usual = UsualWords(LEARNT / "usual.words", model, rebuild="")
    return PhraseFrames(LEARNT / "phrases.frames", model, usual, rebuild="")


@pytest.fixture(scope="module")
def trees() -> DecisionTrees:
    return read_trees(LEARNT / "phrases.trees", PHRASE_MEASURES, rebuild="")


def likely(text: str, knowledge: Knowledge, bank: PhraseFrames, trees: DecisionTrees) -> set[tuple[str, str]]:
    found = phrase_words(parse(text, path="draft.md"), knowledge, bank, trees)
    return {(one.place.confusion.wrong, one.place.confusion.right) for one in found if one.score > 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owners had to bite the ballet and close the mill.", ("ballet", "bullet")),
        ("Neighbours fought tooth and mail against the new quarry.", ("mail", "nail")),
        ("The author is by now a household mane in her country.", ("mane", "name")),
        ("The plea fell on deaf cars, the nurses said.", ("cars", "ears")),
        ("The new bridge is a far cay from what was promised.", ("cay", "cry")),
    ],
)
def test_slips_in_phrases(
    text: str, expected: tuple[str, str], knowledge: Knowledge, bank: PhraseFrames, trees: DecisionTrees
) -> None:
    assert expected in likely(text, knowledge, bank, trees)


@pytest.mark.parametrize(
    "text",
    [
        "The owners had to bite the bullet and close the mill.",
        "The dancers learnt the ballet and went home.",
        "Her mail came late, and a tooth hurt.",
        "The cook put a hot plate on the rock.",
        "A BALLET that bites the Ballet and a bite-the-ballet evening followed.",
    ],
)
def test_right_words_are_left_alone(text: str, knowledge: Knowledge, bank: PhraseFrames, trees: DecisionTrees) -> None:
    assert likely(text, knowledge, bank, trees) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The owners had to bite the Ballet.",
        "The owners had to bite the ballet-master.",
        "Bite the bx.",
    ],
)
def test_names_compounds_and_what_is_no_word_are_not_asked_about(
    text: str, knowledge: Knowledge, bank: PhraseFrames
) -> None:
    assert [place.confusion.wrong for place in phrase_places(parse(text, path="draft.md"), knowledge, bank)] == []


def test_each_place_has_the_measures_that_the_trees_see(knowledge: Knowledge, bank: PhraseFrames) -> None:
    draft = parse("The owners had to bite the ballet and close the mill.", path="draft.md")
    (place,) = phrase_places(draft, knowledge, bank)
    assert len(place.measures) == PHRASE_MEASURES
    assert place.confusion[:2] == ("ballet", "bullet")


@pytest.mark.parametrize(
    ("written", "meant", "how"),
    [
        ("ballet", "bullet", SLIP),
        ("brake", "break", SOUND),
        ("diction", "direction", TWO_SLIPS),
        ("mane", "name", FAR),
        ("ditches", "riches", FAR),
        ("names", "name", 0),
        ("host", "heat", 0),
        ("dye", "dry", 0),
        ("lemon", "water", 0),
        ("baking", "baker", 0),
    ],
)
def test_which_words_may_stand_for_which(written: str, meant: str, how: int) -> None:
    assert likeness(written, meant) == how
