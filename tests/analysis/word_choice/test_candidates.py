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
        ("The affects of the storm were felt by the whole town.", "affects>effects 1 6.43 4392799.25 19.40"),
        ("The storm effected the whole town badly.", "effected>affected 2 0.08 2753089.44 4.92"),
        ("He lead the team to a win last year.", "lead>led 1 2.54 3030083.61 21.60"),
        ("The brakes of the car failed.", ""),
        ("The car's breaks failed on the hill.", "breaks>brakes 2 -3.28 7017.68 -0.25"),
        ("He put the breaks on the car.", "breaks>brakes 3 5.82 3224123.35 22.44"),
        ("The Principle of the school left.", ""),
        ("The principle of the school left on Monday.", ""),
        ("Principle of the school left.", ""),
        ("It was a matter of principal for him.", "principal>principle 5 3.75 1672454.74 12.15"),
        ("They lost there way in the fog.", "there>their 2 4.54 204587.92 29.26"),
        ("Their is a way out of the fog.", ""),
        ("He was to tired to go.", "tired>tried 3 -3.21 2462535.14 12.23"),
        ("The company said it's profits rose.", "it's>its 3 -1.98 284068.86 18.53"),
        ("Its a long way to go.", ""),
        ("The causalities of the war were civilians.", "causalities>casualties 1 6.11 4383474.01 16.89"),
        ("He past the exam with ease.", "past>passed 1 2.76 3024484.29 16.48"),
        ("She poured over the documents.", "poured>pored 1 -2.23 148985.41 20.89"),
        ("The council men voted on the measure.", ""),
        ("The public were effected by the flu and the cold and the heat.", "effected>affected 3 -2.11 395972.28 22.70"),
        ("A well-lead team won the off-breaks game.", ""),
        ("He said “Principle of the school” left.", ""),
        ("Mary F. Principle left the school.", ""),
        ("Then I. Principle left the school.", "principle>principal 3 0.50 2102766.61 -1.63"),
        ("PRINCIPLE of the school.", ""),
        ("P of the school", ""),
        ("He was formally the mayor of the town.", "formally>formerly 2 0.97 3045505.45 18.84"),
        ("The formally elected mayor spoke.", "formally>formerly 1 0.68 2883042.57 18.25"),
        ("The tenants were discrete about it.", "tenants>tenets 1 -1.93 2980128.97 6.08"),
        ("The site of blood made him sick.", ""),
        ("They went to the cite of the battle.", "cite>sight 4 6.96 4384550.96 19.86"),
        ("The troops were deserted in the desert.", ""),
        ("He ate desert after the meal.", "desert>dessert 2 2.82 92880.90 11.18"),
        ("Desserts of sand lie to the south.", "desserts>deserts 0 -1.88 3285480.15 10.96"),
        (
            "The ship rose and fell. The affects rose. Affects fell. The Affects are here.",
            "affects>effects 7 -0.35 2885806.07 5.93 | rose>raised 8 -3.73 2086650.99 -8.36",
        ),
        ("It is then bigger than the other.", ""),
        ("It is bigger then the other.", "then>than 3 5.47 2866825.96 37.59"),
        ("The loose of the game hurt.", ""),
        ("They will loose the game.", "loose>lose 2 6.64 2871570.01 27.99"),
        ("He has a flare for drama.", "flare>flair 3 5.88 1425129.97 24.15"),
        ("The weather or not of it.", ""),
        ("Weather he goes is open.", "weather>whether 0 5.38 2306684.14 29.42"),
    ],
)
def test_choices(
    text: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    assert " | ".join(shown(choice, knowledge) for choice in word_choices(draft(text), knowledge, scorer)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("He lead the team", "lead>led 1 2.43 3030077.42 18.29"),
        ("Principle of School Leaves Today", ""),
        ("Storm Affects Felt by Town Today", "affects>effects 1 -2.36 12855.68 12.04 heading"),
        ("The affects of it", "affects>effects 1 5.89 4261930.53 21.21"),
    ],
)
def test_headlines(
    headline: str, expected: str, draft: Callable[..., Document], knowledge: Knowledge, scorer: Scorer
) -> None:
    document = draft((BlockKind.HEADLINE, headline), "It was so. He said so.")
    found = word_choices(document, knowledge, scorer)
    assert " | ".join(shown(one, knowledge) + (" heading" if one.place.heading else "") for one in found) == expected
