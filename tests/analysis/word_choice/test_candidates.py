"""Where another word may have been meant: which words, how likely, and by which measures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.analysis.word_choice.candidates import Knowledge, Place, Scorer, WordChoice, word_choices
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.measures import MEANING_MEASURES, MEASURES
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.usual_words import PAIR_MEASURES, UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.model import word_model
from linter.document.model import BlockKind, Document
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
def scorer() -> Scorer:
    return Scorer(
        read_trees(LEARNT / "first.trees", MEASURES, rebuild=""),
        read_trees(LEARNT / "second.trees", MEASURES + MEANING_MEASURES + PAIR_MEASURES, rebuild=""),
    )


def shown(choice: WordChoice, knowledge: Knowledge) -> str:
    """Written and meant word, token, score; the sums of the measures of the first and of those of the second look."""
    place = choice.place
    sums = f"{sum(place.measures):.2f} {sum(knowledge.measures_of_meaning(place)):.2f}"
    return f"{place.confusion.wrong}>{place.confusion.right} {place.token} {choice.score:.2f} {sums}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The affects of the storm were felt by the whole town.", "affects>effects 1 5.62 4392799.25 33.73"),
        ("The storm effected the whole town badly.", "effected>affected 2 0.33 2753089.44 20.74"),
        ("He lead the team to a win last year.", "lead>led 1 1.51 3030083.61 36.68"),
        ("The brakes of the car failed.", ""),
        ("The car's breaks failed on the hill.", "breaks>brakes 2 -2.59 7017.68 8.39"),
        ("He put the breaks on the car.", "breaks>brakes 3 5.76 3224123.35 32.13"),
        ("The Principle of the school left.", ""),
        ("The principle of the school left on Monday.", ""),
        ("Principle of the school left.", ""),
        ("It was a matter of principal for him.", "principal>principle 5 3.26 1672454.74 17.44"),
        ("They lost there way in the fog.", "there>their 2 3.56 204587.92 36.65"),
        ("Their is a way out of the fog.", ""),
        ("He was to tired to go.", "tired>tried 3 -2.85 2462535.14 14.47"),
        ("The company said it's profits rose.", "it's>its 3 -0.48 284068.86 26.45"),
        ("Its a long way to go.", ""),
        ("The causalities of the war were civilians.", "causalities>casualties 1 5.56 4383474.01 30.10"),
        ("He past the exam with ease.", "past>passed 1 -0.00 3024484.29 20.84"),
        ("She poured over the documents.", "poured>pored 1 0.56 148985.41 26.91"),
        ("The council men voted on the measure.", ""),
        ("The public were effected by the flu and the cold and the heat.", "effected>affected 3 2.26 395972.28 38.62"),
        ("A well-lead team won the off-breaks game.", ""),
        ("He said “Principle of the school” left.", ""),
        ("Mary F. Principle left the school.", ""),
        ("Then I. Principle left the school.", "principle>principal 3 0.01 2102766.61 8.73"),
        ("PRINCIPLE of the school.", ""),
        ("P of the school", ""),
        ("He was formally the mayor of the town.", "formally>formerly 2 0.46 3045505.45 23.47"),
        ("The formally elected mayor spoke.", "formally>formerly 1 -1.52 2883042.57 21.83"),
        (
            "The tenants were discrete about it.",
            "tenants>tenets 1 -1.27 2980128.97 12.23 | discrete>discreet 3 -0.77 204814.00 18.86",
        ),
        ("The site of blood made him sick.", ""),
        ("They went to the cite of the battle.", "cite>sight 4 6.03 4384550.96 26.80"),
        ("The troops were deserted in the desert.", ""),
        ("He ate desert after the meal.", "desert>dessert 2 3.63 92880.90 20.13"),
        ("Desserts of sand lie to the south.", "desserts>deserts 0 3.23 3285480.15 26.22"),
        (
            "The ship rose and fell. The affects rose. Affects fell. The Affects are here.",
            "affects>effects 7 0.18 2885806.07 10.78 | rose>raised 8 -3.68 2086650.99 -0.19",
        ),
        ("It is then bigger than the other.", ""),
        ("It is bigger then the other.", "then>than 3 4.26 2866825.96 43.52"),
        ("The loose of the game hurt.", ""),
        ("They will loose the game.", "loose>lose 2 5.01 2871570.01 29.23"),
        ("He has a flare for drama.", "flare>flair 3 5.21 1425129.97 28.50"),
        ("The weather or not of it.", ""),
        ("Weather he goes is open.", "weather>whether 0 3.48 2306684.14 27.84"),
    ],
)
def test_choices(
    text: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    assert " | ".join(shown(choice, knowledge) for choice in word_choices(draft(text), knowledge, scorer)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("He lead the team", "lead>led 1 0.65 3030077.42 24.30"),
        ("Principle of School Leaves Today", ""),
        ("Storm Affects Felt by Town Today", "affects>effects 1 0.81 12855.68 24.05 heading"),
        ("The affects of it", "affects>effects 1 5.23 4261930.53 25.86"),
    ],
)
def test_headlines(
    headline: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    document = draft((BlockKind.HEADLINE, headline), "It was so. He said so.")
    found = word_choices(document, knowledge, scorer)
    assert " | ".join(shown(one, knowledge) + (" heading" if one.place.heading else "") for one in found) == expected


def test_a_text_that_repeats_itself_is_asked_about_once(
    draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    measured = Knowledge.measures_of_meaning

    def counted(self: Knowledge, place: Place) -> list[float]:
        asked.append(place.token)
        return measured(self, place)

    monkeypatch.setattr(Knowledge, "measures_of_meaning", counted)
    found = list(word_choices(draft("to " * 400), knowledge, scorer))
    assert len({round(choice.score, 9) for choice in found[50:350]}) == 1
    assert asked
    assert not set(range(50, 350)) & set(asked)
