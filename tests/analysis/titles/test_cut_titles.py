from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.cut_titles import cut_titles
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Ann Berger, the army chief of, flew home.", "chief of", "chief of staff"),
        ("The Navy chief of, Ann Berger, flew home.", "chief of", "chief of staff"),
        ("Paul Q Okoro, the magazine's editor in, left.", "", ""),
        ("Ann Berger, chairman of the Joint Chiefs of, left.", "Chiefs of", "Chiefs of Staff"),
        ("The Danish prime, Ann Berger, left.", "prime", "prime minister"),
        ("Ann Berger, the bank’s chief financial, left.", "chief financial", "chief financial officer"),
        ("S Okoro, the EU high for foreign affairs, left.", "high", "high commissioner"),
        ("Ann Berger, the UN High for refugees, left.", "High", "High Commissioner"),
        ("Apple senior vice Ann Berger left.", "senior vice", "senior vice-president"),
        ("The director of national, Ann Berger, left.", "director of national", "director of national intelligence"),
        ("Israeli national adviser Ann Berger left.", "national adviser", "national security adviser"),
        ("External minister S Okoro left.", "External minister", "External affairs minister"),
        ("The German foreign, Ann Berger, left.", "foreign", "foreign minister"),
        ("Ann Berger, the German finance, said no.", "finance", "finance minister"),
        ("Scottish First Ann Berger left.", "First", "First Minister"),
        ("The new Australian governor, Ann Berger, left.", "governor", "governor-general"),
        ("Supreme Court Chief Ann Berger left.", "Chief", "Chief Justice"),
        ("Surrey’s police and crime Ann Berger left.", "police and crime", "police and crime commissioner"),
        ("Raise it with the chancellor of the treasury.", "chancellor of the treasury", "chancellor of the exchequer"),
        ("Ontario’s auditor Ann Berger left.", "auditor", "auditor general"),
        ("Cork County District Ann Berger dropped it.", "District", "District Attorney"),
    ],
)
def test_what_is_left_out_is_suggested(text: str, written: str, right: str, draft: Callable[..., Document]) -> None:
    found = [(cut.written, cut.right[0]) for cut in cut_titles(draft(text))]
    assert found == ([(written, right)] if written else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berger, who is the firm she was chief of, left.",
        "German finance, French wine and Ann Berger, the British defence, lost.",
        "The state governor, Ann Berger, left, and Supreme Court Chief Justice Paul Okoro stayed.",
        "Ann Berger, secretary of, and adviser to, the board, left.",
        "Shares reached a new high for the year, Ann Berger said.",
        "The city hates vice, Ann Berger said.",
        "Writing for the majority, Ann Berger agreed.",
        "The county auditor Ann Berger and a parliamentary officer left.",
        "In the Cork District Ann Berger said no.",
        "Lake District Ann Berger said no.",
        "U.S. District Ann Berger said no.",
        "Hong Kong executive Airlines Group left.",
    ],
)
def test_whole_words_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert not cut_titles(draft(text))
