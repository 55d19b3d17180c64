from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.missing_heads import missing_heads
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("WFP governor Paul Okoro left.", "WFP governor", "WFP executive director"),
        ("The SEC Governor, Paul Okoro, left.", "SEC Governor", "SEC Chair"),
        ("Paul Okoro, the Frontex secretary-general, left.", "Frontex secretary-general", "Frontex executive director"),
        ("Paul Okoro, chancellor of India's central bank, left.", "chancellor of India's central bank",
         "governor of India's central bank"),
        ("The prime minister of Unison said no.", "prime minister of Unison", "general secretary of Unison"),
        ("A letter from Harvard's archbishop, sent in May.", "Harvard's archbishop", "Harvard's president"),
        ("The Kent Police commissioner said no.", "Kent Police commissioner", "Kent Police chief constable"),
        ("The Knesset, whose governor, Paul Okoro, left.", "governor", "speaker"),
        ("BBC general Okoro left.", "BBC general", "BBC director general"),
        ("BBC General Paul Okoro left.", "BBC General", "BBC Director General"),
        ("# Fifa commissioner Okoro leaves", "Fifa commissioner", "Fifa president"),
        ("Royal Navy Field Marshal Paul Okoro left.", "Royal Navy Field Marshal", "Royal Navy Admiral"),
    ],
)  # fmt: skip
def test_the_head_of_the_body_is_suggested(text: str, written: str, right: str, draft: Callable[..., Document]) -> None:
    (missing,) = missing_heads(draft(text))
    assert (missing.written, missing.right[0]) == (written, right)


@pytest.mark.parametrize(
    "text",
    [
        "WFP executive director Paul Okoro and Fifa vice-president Ann Berger left.",
        "The governor of Virginia met the president of Columbia University.",
        "A Nasa secretary kept the diary, and one Frontex president of the works council left.",
        "Paul Okoro, president of the Unicef’s staff club, left.",
        "Paul Okoro, president of Harvard University Press, left.",
        "The University of Texas premier Paul Okoro left.",
        "The Fifa commissioner’s office and the Nasa secretary-in-waiting closed.",
        "Meta governor rules and an ice president melt.",
        "They met NSA Director General Paul Okoro of the army.",
        "BBC General Election coverage began.",
        "The deputy CIA secretary Paul Okoro left.",
        "They sued the IRS, Attorney General Paul Okoro and others.",
        "Its governor, Paul Okoro, left Unicef.",
        "Fifa’s lawyers and its commissioner for women met.",
    ],
)
def test_other_officers_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert not missing_heads(draft(text))
