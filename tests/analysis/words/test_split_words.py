"""Words that a space cuts in two, and pairs that only look like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.words.split_words import SplitWord, split_words
from linter.document.model import Document


def shown(split: SplitWord) -> str:
    """The two halves, the word that they make, ! where one is a fragment."""
    return f"{split.block.text[split.start : split.end]}={split.word}{'!' if split.fragment else ''}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He read the news paper there.", "news paper=newspaper"),
        ("The govern ment said so.", "govern ment=government!"),
        ("The gov ernment said so.", "gov ernment=government!"),
        ("He went in side the house.", ""),
        ("He went in  side the house.", ""),
        ("He went in\nside the house.", ""),
        ("It is through out the day.", "through out=throughout!"),
        ("It is through the out door.", ""),
        ("any one may be here every day", ""),
        ("The south west wind.", ""),
        ("The south Western wind.", ""),
        ("The well-news paper there.", ""),
        ("The news paper-maker there.", ""),
        ("The News paper there.", "News paper=Newspaper"),
        ("The NEWS paper there.", ""),
        ("the news Paper there", ""),
        ("He is a way.", ""),
        ("He is a bout it.", ""),
        ("We saw him self there.", "him self=himself!"),
        ("We saw them selves there.", "them selves=themselves!"),
        ("He wants some thing.", "some thing=something!"),
        ("He wants some one.", "some one=someone!"),
        ("He wants every where to go.", "every where=everywhere!"),
        ("He wants no body here.", ""),
        ("He wants no where here.", "no where=nowhere!"),
        ("How ever it is.", ""),
        ("What ever it is.", ""),
        ("when ever it is", "when ever=whenever!"),
        ("there fore it is", "there fore=therefore!"),
        ("He was un able to.", "un able=unable"),
        ("Inter national law.", "Inter national=International"),
        ("The com mittee met.", "com mittee=committee!"),
        ("The com mit tee met.", "com mit=commit!"),
        ("A foot ball game.", "foot ball=football"),
        ("a c t", ""),
        ("The over all view.", ""),
        ("The up on view.", ""),
        ("He is with in reach.", ""),
        ("He is with out reach.", "with out=without!"),
        ("He is here in deed.", ""),
        ("an other man", "an other=another!"),
        ("her self her there", ""),
    ],
)
def test_split_words(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, split_words(draft(text)))) == expected
