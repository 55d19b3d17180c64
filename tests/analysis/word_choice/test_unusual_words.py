"""Words that stand where edited text usually has another that looks or sounds like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.candidates import Knowledge
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.unusual_words import UNUSUAL_MEASURES, unusual_places, unusual_words
from linter.analysis.word_choice.usual_words import UsualWords
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
def bank() -> UsualWords:
    return UsualWords(LEARNT / "usual.words", word_model(), rebuild="")


@pytest.fixture(scope="module")
def trees() -> DecisionTrees:
    return read_trees(LEARNT / "unusual.trees", UNUSUAL_MEASURES, rebuild="")


def likely(text: str, knowledge: Knowledge, bank: UsualWords, trees: DecisionTrees) -> set[tuple[str, str]]:
    found = unusual_words(parse(text, path="draft.md"), knowledge, bank, trees)
    return {(one.place.confusion.wrong, one.place.confusion.right) for one in found if one.score > 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers of the European Onion will vote in May.", ("onion", "union")),
        ("The appeal went to the Supreme Count in May.", ("count", "court")),
        ("Doctors from the World Heath Organization came to the valley.", ("heath", "health")),
        ("The army fired tear gash at the crowd.", ("gash", "gas")),
    ],
)
def test_slips_in_names_and_phrases(
    text: str, expected: tuple[str, str], knowledge: Knowledge, bank: UsualWords, trees: DecisionTrees
) -> None:
    assert expected in likely(text, knowledge, bank, trees)


@pytest.mark.parametrize(
    "text",
    [
        "He has lived in the United States for ten years.",
        "The rope was untied when the ship left the harbour.",
        "The Count was the guest of the Supreme Soviet.",
        "She sat on the heath and read of the world.",
        "The Onion opens on Friday. Critics called the European Onion a comedy, and the European Onion is rope.",
        "The house-of cards fell.",
    ],
)
def test_right_words_are_left_alone(text: str, knowledge: Knowledge, bank: UsualWords, trees: DecisionTrees) -> None:
    assert likely(text, knowledge, bank, trees) == set()


def test_places_have_the_measures_that_the_trees_see(knowledge: Knowledge, bank: UsualWords) -> None:
    places = list(unusual_places(parse("The European Onion agreed.", path="draft.md"), knowledge, bank))
    assert [len(place.measures) for place in places if place.confusion.right == "union"] == [UNUSUAL_MEASURES]
