"""Who else held an office at a date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.successors import held_by_another
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level
Eva Moor,,Governor of Atlantis,,United States,2001-01-01,2005-01-01,a list,2020-01-01,regional
Per Toft,,Governor of Atlantis,,United States,2005-01-02,2009-01-01,a list,2020-01-01,regional
"""


@pytest.mark.parametrize(("day", "expected"), [("2005-01-05", ""), ("2005-02-05", "Per Toft"), ("2004-02-05", "")])
def test_who_governs_a_state_instead(day: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    draft = dated("Atlantis Governor Eva Moor left.", day)
    (claim,) = title_claims(draft)
    assert draft.date is not None
    other = held_by_another(claim, claim.terms[0], draft.date, draft)
    assert (other.person if other is not None else "") == expected
