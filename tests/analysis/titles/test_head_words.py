"""Head words that nobody has for the office that the person holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.head_words import head_of_part, other_head_word
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level
Olga Lind,,Minister of Finance,,Sweden,2010-01-01,2016-01-01,a list,2020-01-01,national
Erik Dahl,,Minister of Foreign Affairs,,Sweden,2011-06-01,2016-01-01,a list,2020-01-01,national
Erik Dahl,,Foreign Secretary,,Sweden,2006-01-01,2011-05-30,a list,2020-01-01,national
Nora Vik,,Treasurer,,Australia,2010-01-01,2016-01-01,a list,2020-01-01,national
Hilde Marr,,Secretary of Commerce,,United States,2010-01-01,2018-01-01,a list,2020-01-01,national
Vera Stolt,,Secretary of State,,United States,2010-01-01,2018-01-01,a list,2020-01-01,national
Ann Groll,,Home Secretary,,United Kingdom,2010-01-01,2018-01-01,a list,2020-01-01,national
Lena Quist,,Secretary of Finance,,Philippines,2010-01-01,2018-01-01,a list,2020-01-01,national
Jan Rask,,Minister of Health,,Sweden,2010-01-01,2016-01-01,a list,2020-01-01,national
Jan Rask,,Secretary of Health,,Mexico,2010-01-01,2016-01-01,a list,2020-01-01,national
Ravi Moe,,Foreign Secretary,,India,2010-01-01,2016-01-01,a list,2020-01-01,national
Dora Lie,,Governor of Ohio,,United States,2010-01-01,2016-01-01,a list,2020-01-01,regional
Pia Storm,,Chief Minister of Kerala,,India,2010-01-01,2016-01-01,a list,2020-01-01,regional
Bo Lund,,Deputy Chief Minister of Kerala,,India,2010-01-01,2016-01-01,a list,2020-01-01,regional
Ola Nes,,Governor of Ohio,,United States,2010-01-01,2013-01-01,a list,2020-01-01,regional
Ola Nes,,Vice President,,United States,2012-05-01,2016-01-01,a list,2020-01-01,national
Ida Falk,,Premier of Quebec,,Canada,2010-01-01,2016-01-01,a list,2020-01-01,regional
Per Holt,,Premier of Bavaria,,Germany,2010-01-01,2016-01-01,a list,2020-01-01,regional
Kari Sund,,Lieutenant Governor of Ohio,,United States,2010-01-01,2012-04-20,a list,2020-01-01,regional
Kari Sund,,Governor of Ohio,,United States,2011-06-01,2016-01-01,a list,2020-01-01,regional
Tor Berg,,House Minority Leader,United States House of Representatives,United States,2010-01-01,2016-01-01,a list,2020-01-01,organisation
Liv Moen,,Speaker of the House,United States House of Representatives,United States,2012-04-25,2016-01-01,a list,2020-01-01,national
Eva Tangen,,Solicitor General,,India,2010-01-01,2016-01-01,a list,2020-01-01,national
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Ministries: the head word of another country's.
        ("Finance Secretary Olga Lind left.", "Minister of Finance"),
        ("Sweden’s finance secretary, Olga Lind, left.", "Minister of Finance"),
        ("Treasury Secretary Nora Vik left.", "Treasurer"),
        ("Union Finance Secretary Olga Lind left.", "Minister of Finance"),
        ("Commerce Minister Hilde Marr left.", "Secretary of Commerce"),
        ("Foreign Minister Vera Stolt left.", "Secretary of State"),
        ("Foreign Secretary Vera Stolt left.", "Secretary of State"),
        ("Home Minister Ann Groll left.", "Home Secretary"),
        ("Foreign Minister Ravi Moe left.", "Foreign Secretary"),
        # Of another ministry, where the paragraph names the country.
        ("Health Secretary Olga Lind left Sweden.", "Minister of Finance"),
        ("Health Secretary Olga Lind left.", ""),
        # The right word, what agencies call British ministers, other offices of that name, countries that have both.
        ("Finance Minister Olga Lind and Commerce Secretary Hilde Marr left.", ""),
        ("Interior Minister Ann Groll left.", ""),
        ("Permanent Finance Secretary Olga Lind and Party Secretary Olga Lind left.", ""),
        ("Finance Minister Lena Quist left.", ""),
        ("US Finance Secretary Olga Lind left.", ""),
        # A namesake who is called so; what the person was before, in a sentence about that time.
        ("Health Secretary Jan Rask left.", ""),
        ("Foreign Secretary Erik Dahl left.", ""),
        ("Back then Finance Secretary Olga Lind left.", ""),
        # States and provinces.
        ("Ohio Attorney General Dora Lie left.", "Governor of Ohio"),
        ("Kerala Governor Pia Storm left.", "Chief Minister of Kerala"),
        ("Governor Pia Storm left Kerala.", "Chief Minister of Kerala"),
        ("Kerala Prime Minister Pia Storm left.", "Chief Minister of Kerala"),
        ("Kerala Chief Minister Bo Lund left.", "Deputy Chief Minister of Kerala"),
        ("Kerala Chief Minister Pia Storm and Ohio Gov. Dora Lie left.", ""),
        ("Governor Pia Storm left.", ""),
        ("Ohio Senate President Dora Lie left.", ""),
        ("Quebec Prime Minister Ida Falk left.", ""),
        ("Kerala president Bo Lund left.", ""),
        ("Bavarian Governor Per Holt left.", ""),
        ("Ohio Lieutenant Governor Kari Sund left.", ""),
        ("Vice President Ola Nes left Ohio. President Dora Lie left Ohio.", ""),
        ("Ohio Vice President Ola Nes left.", ""),
        # Chambers.
        ("House Majority Leader Tor Berg left.", "House Minority Leader"),
        ("Senate Minority Leader Tor Berg left.", "House Minority Leader"),
        ("House Speaker Tor Berg left.", "House Minority Leader"),
        ("House Leader Tor Berg and House Minority Leader Tor Berg left.", ""),
        ("Ohio House Speaker Tor Berg left.", ""),
        ("House Majority Leader Liv Moen left.", ""),
        # Law officers.
        ("Attorney General Eva Tangen left.", "Solicitor General"),
        ("Solicitor General Eva Tangen left.", ""),
        ("Ohio Attorney General Eva Tangen left.", ""),
    ],
)
def test_other_head_word(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    draft = dated(text, "2012-05-05")
    assert draft.date is not None
    found = [other_head_word(claim, draft.date) for claim in title_claims(draft)]
    assert "".join(term.office for term in found if term is not None) == expected


def test_a_former_post_is_wrong_when_it_is_long_over(dated: Callable[[str, str], Document]) -> None:
    draft = dated("Foreign Secretary Erik Dahl left.", "2014-05-05")
    assert draft.date is not None
    found = [other_head_word(claim, draft.date) for claim in title_claims(draft)]
    assert [term.office for term in found if term is not None] == ["Minister of Foreign Affairs"]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Lt. Gov.", "lieutenant governor"),
        ("Lieutenant Governor of Ohio", "lieutenant governor"),
        ("Gov.", "governor"),
        ("Ohio governor", "governor"),
        ("Deputy Chief Minister of Kerala", "deputy chief minister"),
        ("Attorney-General", "attorney general"),
        ("Secretary", ""),
        ("Mayor and Governor", ""),
    ],
)
def test_head_of_part(title: str, head: str) -> None:
    assert head_of_part(title) == head
