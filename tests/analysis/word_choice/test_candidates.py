"""Where another word may have been meant: which words, how likely, and by which measures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.analysis.word_choice.candidates import Knowledge, Scorer, WordChoice, word_choices
from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.decision_trees import read_trees
from linter.analysis.word_choice.measures import MEASURES, NETWORK_MEASURES
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_model.model import word_model
from linter.document.model import BlockKind, Document

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
    )


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer(
        read_trees(LEARNT / "first.trees", MEASURES, rebuild=""),
        read_trees(LEARNT / "second.trees", MEASURES + NETWORK_MEASURES, rebuild=""),
    )


def shown(choice: WordChoice, knowledge: Knowledge) -> str:
    """Written and meant word, token, score; the sums of the measures of the first and of those of the second look."""
    place = choice.place
    sums = f"{sum(place.measures):.2f} {sum(knowledge.network_measures(place)):.2f}"
    return f"{place.confusion.wrong}>{place.confusion.right} {place.token} {choice.score:.2f} {sums}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The affects of the storm were felt by the whole town.", "affects>effects 1 8.20 4392799.25 22.41"),
        ("The storm effected the whole town badly.", "effected>affected 2 -0.83 2753089.44 1.73"),
        ("He lead the team to a win last year.", "lead>led 1 2.04 3030083.61 23.21"),
        ("The brakes of the car failed.", ""),
        ("The car's breaks failed on the hill.", "breaks>brakes 2 -3.55 7017.68 2.93"),
        ("He put the breaks on the car.", "breaks>brakes 3 5.98 3224123.35 24.36"),
        ("The Principle of the school left.", ""),
        ("The principle of the school left on Monday.", ""),
        ("Principle of the school left.", ""),
        ("It was a matter of principal for him.", "principal>principle 5 3.13 1672454.74 14.48"),
        ("They lost there way in the fog.", "there>their 2 4.26 204587.92 30.23"),
        ("Their is a way out of the fog.", ""),
        ("He was to tired to go.", "tired>tried 3 -3.46 2462535.14 12.25"),
        ("The company said it's profits rose.", "it's>its 3 -0.60 284068.86 20.80"),
        ("Its a long way to go.", ""),
        ("The causalities of the war were civilians.", "causalities>casualties 1 6.28 4383474.01 18.40"),
        ("He past the exam with ease.", "past>passed 1 1.23 3024484.29 17.97"),
        ("She poured over the documents.", "poured>pored 1 -2.80 148985.41 22.15"),
        ("The council men voted on the measure.", ""),
        ("The public were effected by the flu and the cold and the heat.", "effected>affected 3 -0.51 395972.28 25.23"),
        ("A well-lead team won the off-breaks game.", ""),
        ("He said “Principle of the school” left.", ""),
        ("Mary F. Principle left the school.", ""),
        ("Then I. Principle left the school.", "principle>principal 3 0.44 2102766.61 2.38"),
        ("PRINCIPLE of the school.", ""),
        ("P of the school", ""),
        ("He was formally the mayor of the town.", "formally>formerly 2 0.04 3045505.45 21.69"),
        ("The formally elected mayor spoke.", "formally>formerly 1 -0.48 2883042.57 16.23"),
        ("The tenants were discrete about it.", "tenants>tenets 1 -1.74 2980128.97 5.83"),
        ("The site of blood made him sick.", ""),
        ("They went to the cite of the battle.", "cite>site 4 7.79 4393063.71 19.85"),
        ("The troops were deserted in the desert.", ""),
        ("He ate desert after the meal.", "desert>dessert 2 3.05 92880.90 12.28"),
        ("Desserts of sand lie to the south.", "desserts>deserts 0 -0.20 3285480.15 16.63"),
        (
            "The ship rose and fell. The affects rose. Affects fell. The Affects are here.",
            "affects>effects 7 -1.09 2885806.07 5.65 | rose>raised 8 -4.18 2086650.99 -9.62",
        ),
        ("It is then bigger than the other.", ""),
        ("It is bigger then the other.", "then>than 3 3.05 2866825.96 40.81"),
        ("The loose of the game hurt.", ""),
        ("They will loose the game.", "loose>lose 2 6.28 2871570.01 28.09"),
        ("He has a flare for drama.", "flare>flair 3 5.37 1425129.97 25.62"),
        ("The weather or not of it.", ""),
        ("Weather he goes is open.", "weather>whether 0 3.75 2306684.14 23.79"),
    ],
)
def test_choices(
    text: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    assert " | ".join(shown(choice, knowledge) for choice in word_choices(draft(text), knowledge, scorer)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("He lead the team", "lead>led 1 1.48 3030077.42 17.61"),
        ("Principle of School Leaves Today", ""),
        ("Storm Affects Felt by Town Today", "affects>effects 1 1.36 12855.68 14.80 heading"),
        ("The affects of it", "affects>effects 1 6.45 4261930.53 23.94"),
    ],
)
def test_headlines(
    headline: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    document = draft((BlockKind.HEADLINE, headline), "It was so. He said so.")
    found = word_choices(document, knowledge, scorer)
    assert " | ".join(shown(one, knowledge) + (" heading" if one.place.heading else "") for one in found) == expected
