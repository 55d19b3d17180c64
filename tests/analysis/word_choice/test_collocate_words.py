"""Words that stand where their neighbours like to have another one that is like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.candidates import Knowledge, Scorer
from linter.analysis.word_choice.collocate_words import (
    COLLOCATE_MEASURES,
    COUNTED_MEASURES,
    FAR,
    FARTHER,
    FORM,
    alikeness,
    all_measures,
    collocate_places,
    collocate_words,
)
from linter.analysis.word_choice.collocates import Collocates
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.usual_words import SLIP, SOUND, TWO_SLIPS, UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.model import word_model
from linter.document.parse import parse
from linter.files.decision_trees import read_trees

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
def table() -> Collocates:
    return Collocates(LEARNT / "collocates.words", word_model(), rebuild="")


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    first = read_trees(LEARNT / "collocate-first.trees", COUNTED_MEASURES, rebuild="")
    return Scorer(first, read_trees(LEARNT / "collocate.trees", COLLOCATE_MEASURES, rebuild=""))


def likely(text: str, knowledge: Knowledge, table: Collocates, scorer: Scorer) -> set[tuple[str, str]]:
    found = collocate_words(parse(text, path="draft.md"), knowledge, table, scorer)
    return {(one.place.confusion.wrong, one.place.confusion.right) for one in found if one.score > 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor signed an executive odor on Friday.", ("odor", "order")),
        ("The skipper was held in solidarity confinement for a month.", ("solidarity", "solitary")),
        ("They want a level playing filed for all ferries.", ("filed", "field")),
        ("The scan showed a tumour in the bane marrow.", ("bane", "bone")),
    ],
)
def test_words_like_a_collocate(
    text: str, expected: tuple[str, str], knowledge: Knowledge, table: Collocates, scorer: Scorer
) -> None:
    assert expected in likely(text, knowledge, table, scorer)


@pytest.mark.parametrize(
    "text",
    [
        "The governor signed an executive order on Friday.",
        "An odor hung over the harbour, and the executive left.",
        "The skipper was held in solitary confinement; crews marched in solidarity.",
        "An EXECUTIVE ODOR, an executive Odor and an odor-order followed.",
    ],
)
def test_words_in_their_place(text: str, knowledge: Knowledge, table: Collocates, scorer: Scorer) -> None:
    assert likely(text, knowledge, table, scorer) == set()


def test_the_second_trees_see_what_the_first_see_and_the_meaning(knowledge: Knowledge, table: Collocates) -> None:
    document = parse("The governor signed an executive odor on Friday.", path="draft.md")
    places = list(collocate_places(document, knowledge, table))
    assert places
    for place in places:
        assert len(place.measures) == COUNTED_MEASURES
        assert len(all_measures(place, knowledge)) == COLLOCATE_MEASURES


@pytest.mark.parametrize(
    ("written", "meant", "how"),
    [
        ("filed", "field", SLIP),
        ("breeches", "breaches", SLIP),
        ("serial", "cereal", 0),
        ("sealing", "ceiling", 0),
        ("odor", "order", FAR),
        ("solidarity", "solitary", FARTHER),
        ("excess", "excessive", FORM),
        ("judged", "judges", FORM),
        ("prosecute", "persecute", SOUND),
        ("exhaustive", "exhausting", TWO_SLIPS),
        ("inhibition", "inhalation", FARTHER),
        ("realise", "realize", 0),
        ("order", "order", 0),
        ("old", "odd", 0),
        ("ferry", "harbour", 0),
    ],
)
def test_alikeness(written: str, meant: str, how: int) -> None:
    assert alikeness(written, meant) == how
