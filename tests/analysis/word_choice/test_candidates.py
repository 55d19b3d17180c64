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
        ("The affects of the storm were felt by the whole town.", "affects>effects 1 9.60 2448365.89 21.61"),
        ("The storm effected the whole town badly.", "effected>affected 2 5.35 1486114.34 8.37"),
        ("He lead the team to a win last year.", "lead>led 1 2.11 1669040.19 23.26"),
        ("The brakes of the car failed.", ""),
        ("The car's breaks failed on the hill.", "breaks>brakes 2 -1.60 4926.86 1.54"),
        ("He put the breaks on the car.", "breaks>brakes 3 6.45 1786575.84 22.54"),
        ("The Principle of the school left.", ""),
        ("The principle of the school left on Monday.", "principle>principal 1 2.18 2446764.08 9.26"),
        ("Principle of the school left.", "principle>principal 0 4.06 2190185.72 2.07"),
        ("It was a matter of principal for him.", "principal>principle 5 6.92 893527.41 15.93"),
        ("They lost there way in the fog.", "there>their 2 7.44 126227.20 31.84"),
        ("Their is a way out of the fog.", ""),
        ("He was to tired to go.", "to>too 2 1.51 894873.08 22.14 | tired>tried 3 -0.86 1509510.86 11.63"),
        (
            "The company said it's profits rose.",
            "it's>its 3 2.87 204935.43 21.64 | rose>raised 5 -1.75 1330697.28 7.35",
        ),
        ("Its a long way to go.", ""),
        ("The causalities of the war were civilians.", "causalities>casualties 1 6.82 2445439.58 0.00"),
        ("He past the exam with ease.", "past>passed 1 4.21 1670513.28 18.00"),
        ("She poured over the documents.", "poured>pored 1 -0.02 96011.71 20.83"),
        ("The council men voted on the measure.", ""),
        ("The public were effected by the flu and the cold and the heat.", "effected>affected 3 7.42 194794.07 24.88"),
        ("A well-lead team won the off-breaks game.", ""),
        ("He said “Principle of the school” left.", "principle>principal 3 1.25 1400850.63 0.38"),
        ("Mary F. Principle left the school.", ""),
        ("Then I. Principle left the school.", "principle>principal 3 1.65 1207104.98 -3.29"),
        ("PRINCIPLE of the school.", ""),
        ("P of the school", ""),
        ("He was formally the mayor of the town.", "formally>formerly 2 3.65 1637241.49 18.00"),
        ("The formally elected mayor spoke.", "formally>formerly 1 5.62 1546220.24 19.42"),
        ("The tenants were discrete about it.", "tenants>tenets 1 -0.36 1597495.46 6.05"),
        ("The site of blood made him sick.", ""),
        ("They went to the cite of the battle.", "cite>sight 4 8.75 2446069.76 20.17"),
        ("The troops were deserted in the desert.", ""),
        ("He ate desert after the meal.", "desert>dessert 2 2.66 55279.48 9.10"),
        ("Desserts of sand lie to the south.", "desserts>deserts 0 4.09 2054662.49 13.01"),
        (
            "The ship rose and fell. The affects rose. Affects fell. The Affects are here.",
            "affects>effects 7 4.38 1524723.68 11.48 | rose>raised 8 -2.40 1196398.13 -8.73",
        ),
        ("It is then bigger than the other.", ""),
        ("It is bigger then the other.", "then>than 3 7.60 1555865.75 38.45"),
        ("The loose of the game hurt.", ""),
        ("They will loose the game.", "loose>lose 2 9.08 1566726.48 28.74"),
        ("He has a flare for drama.", "flare>flair 3 7.80 830354.70 24.01"),
        ("The weather or not of it.", ""),
        ("Weather he goes is open.", "weather>whether 0 8.38 1597184.99 29.40"),
    ],
)
def test_choices(
    text: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    assert " | ".join(shown(choice, knowledge) for choice in word_choices(draft(text), knowledge, scorer)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("He lead the team", "lead>led 1 2.92 1669033.63 20.19"),
        ("Principle of School Leaves Today", "principle>principal 0 2.19 2056351.01 1.02"),
        ("Storm Affects Felt by Town Today", "affects>effects 1 4.45 5459.53 10.41 heading"),
        ("The affects of it", "affects>effects 1 9.27 2316500.66 23.88"),
    ],
)
def test_headlines(
    headline: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    document = draft((BlockKind.HEADLINE, headline), "It was so. He said so.")
    found = word_choices(document, knowledge, scorer)
    assert " | ".join(shown(one, knowledge) + (" heading" if one.place.heading else "") for one in found) == expected
