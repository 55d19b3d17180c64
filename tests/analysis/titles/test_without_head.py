"""Bodies right before the name of who leads them or speaks for them, without the title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.without_head import titles_without_head
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level
Paul Falk,,Chair of the Northern Grain Board,Northern Grain Board,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
Ann Dahl-Berg,,Harbour House Press Secretary,Harbour House,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
Mary Storm,,Mayor of Vik,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,regional
Peter Lund,,Leader of the Lamp Party,Lamp Party,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
Emma Rask,,General Secretary of the Lamp Union,Lamp Union,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
James Holt,,Director of Northern Tides,Harbour House,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
Ursula von der Lind,,Chair of the Kelp Board,Kelp Board,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation
Xuri Zorn,,Chief Minister of Kerala,,India,2010-01-01,2018-01-01,a list,2020-01-01,regional
Xemi Quill,,Deputy Chief Minister of Kerala,,India,2010-01-01,2018-01-01,a list,2020-01-01,regional
Xali Bram,,Solicitor General of India,,India,2010-01-01,2018-01-01,a list,2020-01-01,national
David Orm,,Chair of the Northern Grain Board,Northern Grain Board,Norway,2002-01-01,2008-01-01,a list,2020-01-01,organisation
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northern Grain Board Paul Falk left.", [("Northern Grain Board", "Northern Grain Board Chair")]),
        ("On Monday NGB Paul K. Falk left.", [("NGB", "NGB Chair")]),
        ("In Oslo, Harbour House Ann Dahl-Berg laughed.", [("Harbour House", "Harbour House Press Secretary")]),
        ("She was seen with Vik Mary Storm, who left.", [("Vik", "Vik Mayor")]),
        ("But Vik Mary Storm left.", [("Vik", "Vik Mayor")]),
        ("Kelp Board Ursula von der Lind left.", [("Kelp Board", "Kelp Board Chair")]),
        ("Former NGB David Orm left.", [("NGB", "NGB Chair")]),
        # Titles of several words without the last.
        ("Chief Xuri Zorn left.", [("Chief", "Chief Minister")]),
        ("Kerala Chief Xuri Zorn left.", [("Kerala Chief", "Kerala Chief Minister")]),
        ("But Deputy Chief Xemi Quill left.", [("Deputy Chief", "Deputy Chief Minister")]),
        ("On Monday Solicitor Xali Bram left.", [("Solicitor", "Solicitor General")]),
        ("Police Chief Xuri Zorn and Fire Chief Xuri Zorn left. Chief Paul Falk left.", []),
        ("A former aide at NGB David Orm met left.", []),
        ("NGB David Orm left.", []),
        # The ends of other words, possessives, a title, a hyphen, more of the name, headings.
        ("She saw the envoy to Vik Mary Storm met. They met at Vik Mary Storm said.", []),
        ("Harbour House’s Ann Dahl-Berg and the Vik-born Mary Storm left.", []),
        ("Vik Mayor Mary Storm left with Old Vik Mary Storm and Vik Mary Storm Moe.", []),
        ("# Vik Mary Storm leaves\n\nShe did.", []),
        # A title of its own, which the office begins with.
        ("The case was argued by Director James Holt.", []),
        ("General Emma Rask left.", []),
        # A party, initials of the office itself, another body.
        ("Lamp Party Peter Lund left. DNT James Holt left. Harbour House Mary Storm left.", []),
    ],
)
def test_titles_without_head(text: str, expected: list[tuple[str, str]], dated: Callable[[str, str], Document]) -> None:
    found = titles_without_head(dated(text, "2014-05-05"))
    assert [(cut.written, *cut.right) for cut in found] == expected


def test_a_term_of_another_time_says_nothing(dated: Callable[[str, str], Document]) -> None:
    assert not titles_without_head(dated("Vik Mary Storm left.", "2005-05-05"))
    assert titles_without_head(dated("Vik Mary Storm left.", ""))
