"""Bodies and bare head words where a title should stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.titles_of_nothing import titles_of_nothing
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Secretary of Ann Berger said no.", "Secretary of"),
        ("The chairman of the joint, Ann Berger, said no.", "chairman of the joint"),
        ("Ann Berger, president of the African, said no.", "president of the African"),
        ("The chief of naval Paul Okoro said no.", "chief of naval"),
        ("Moderator of the General, Ann Berger, said no.", "Moderator of the General"),
        ("Senate Ann Berger adjourned it.", "Senate"),
        ("It was read by the Commons Sir Paul Okoro.", "Commons"),
        ("Ann Berger, NATO deputy secretary, said no.", "deputy secretary"),
        ("The minister of Norway, Ann Berger, said no.", "minister of Norway"),
        ("Ann Berger, the shadow secretary, said no.", "shadow secretary"),
        ("Wales's chief, Ann Berger, said so.", "chief"),
        ("The cabinet for health, Ann Berger, said no.", "cabinet"),
        ("The Bank of England's, Ann Berger, said so.", "The Bank of England's"),
        ("The governor of the Bank of, Ann Berger, said no.", "governor of the Bank of"),
        ("Vatican secretary of Ann Berger said no.", "secretary of"),
        ("Canada's shadow Ann Berger said no.", "shadow"),
        ("The vice Ann Berger said no.", "vice"),
        ("EU climate Ann Berger said no.", "climate"),
        ("Deputy national security Ann Berger said no.", "Deputy national security"),
        ("The council's regional for Africa, Ann Berger, said no.", "regional"),
        ("The trade and, Ann Berger, said no.", "trade and"),
        ("Ann Berger, minister for Scottish, said no.", "minister for Scottish"),
    ],
)
def test_what_names_no_office(text: str, written: str, draft: Callable[..., Document]) -> None:
    assert [cut.written for cut in titles_of_nothing(draft(text))] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "The chairman of the joint chiefs, Ann Berger, and the president of the European Parliament, Paul Okoro, said no.",
        "In the shadow Ann Berger said no.",
        "In the Senate Ann Berger spoke.",
        "Chairman of Murray Goulburn Ann Berger said no.",
        "The minister of trade, Ann Berger, said no.",
        "She works at McDonald's, Ann Berger said.",
        "UN deputy secretary general Ann Berger said no.",
        "A member of the public, Ann Berger, said no.",
    ],
)
def test_whole_titles_and_other_words_are_none(text: str, draft: Callable[..., Document]) -> None:
    assert not titles_of_nothing(draft(text))
