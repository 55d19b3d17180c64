from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.wrong_titles import wrong_titles
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("U.N. Secretary Paul Okoro left.", "U.N. Secretary", "U.N. Secretary-General"),
        ("Director of UNESCO Paul Okoro left.", "Director of UNESCO", "Director-General of UNESCO"),
        ("The White House chief Paul Okoro left.", "White House chief", "White House chief of staff"),
        ("UN high for Refugees Paul Okoro left.", "UN high for Refugees", "UN high Commissioner for Refugees"),
        ("The Danish Prime Paul Okoro left.", "Danish Prime", "Danish Prime Minister"),
        ("State Department spokes Paul Okoro left.", "spokes", "spokesman"),
    ],
)
def test_completed_as_the_draft_writes(text: str, written: str, right: str, draft: Callable[..., Document]) -> None:
    (wrong,) = wrong_titles(draft(text))
    assert (wrong.written, wrong.right[0]) == (written, right)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister for National Security Paul Okoro left.",
        "The Chairman Joint Chiefs Paul Okoro left.",
        "A Pentagon secretary, Paul Okoro, left.",
        "Paul Okoro, who met the UN secretary, left.",
        "Asia Pacific WHO Director Paul Okoro left.",
        "He knows who general Paul Okoro is.",
        "The California attorney Paul Okoro left.",
        "The city’s deputy attorney Paul Okoro left.",
        "The house staff Paul Okoro left.",
        "The management director Paul Okoro left.",
        "The US surgeon Paul Okoro operated.",
        "The foreign and Commonwealth Secretary Paul Okoro left.",
    ],
)
def test_what_stands_around_makes_it_another_title(text: str, draft: Callable[..., Document]) -> None:
    assert wrong_titles(draft(text)) == ()
