"""Head words beside a body whose office the person holds under another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.other_heads import other_head
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level
Ida Falk,,Secretary-General of the Harbour Union,Harbour Union,,2010-01-01,2014-01-01,a list,2020-01-01,organisation
Ann Groll,,Director of the Tide Bureau,Tide Bureau,,2010-01-01,2014-01-01,a list,2020-01-01,organisation
Ann Groll,,President of the Tide Bureau,Tide Bureau,,2004-01-01,2006-01-01,a list,2020-01-01,organisation
Bo Lund,,Chair of the Kelp Board,Kelp Board,,2010-01-01,2014-01-01,a list,2020-01-01,organisation
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Union president Ida Falk left.", "Secretary-General of the Harbour Union"),
        ("Ida Falk, director of the Harbour Union, left.", "Secretary-General of the Harbour Union"),
        ("Harbour Union chief Ida Falk left.", ""),
        ("Harbour Union deputy president Ida Falk left.", ""),
        ("President Ida Falk left.", ""),
        ("Kelp Union president Ida Falk left.", ""),
        # The title of another time, and what the chair may be called besides.
        ("Tide Bureau president Ann Groll left.", ""),
        ("Tide Bureau governor Ann Groll left.", "Director of the Tide Bureau"),
        ("Kelp Board president Bo Lund left.", ""),
        ("Kelp Board director Bo Lund left.", "Chair of the Kelp Board"),
    ],
)
def test_heads(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    draft = dated(text, "2012-05-05")
    assert draft.date is not None
    found = [other_head(claim, draft.date) for claim in title_claims(draft)]
    assert "".join(term.office for term in found if term is not None) == expected


def test_nothing_is_known_of_another_time(dated: Callable[[str, str], Document]) -> None:
    draft = dated("Harbour Union president Ida Falk left.", "2016-05-05")
    assert draft.date is not None
    assert [other_head(claim, draft.date) for claim in title_claims(draft)] == [None]
