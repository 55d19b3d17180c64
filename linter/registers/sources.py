"""Where open data for registers is published: addresses, licences and the files that hold it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

from linter.records import NamedTuple


class Source(NamedTuple):
    """One publication.

    name: what the command calls it; the file of what was fetched has this name and an ending.
    kind: "offices" or "organisations".
    url: where it is fetched. form: how: "file" (a file that can be resumed), "pages" (JSON whose pages name the next
    one), "deposit" (a list of deposited files, of which the newest archive is fetched).
    licence: under which it is published. size: about how much is fetched, for people.
    ending: of the file.
    """

    name: str
    kind: str
    url: str
    form: str
    licence: str
    size: str
    ending: str

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}{self.ending}"


_COUNTRIES = """
Afghanistan Q889 Argentina Q414 Australia Q408 Austria Q40 Bangladesh Q902 Belgium Q31 Brazil Q155
Bulgaria Q219 Canada Q16 Chile Q298 China Q148 Colombia Q739 Croatia Q224 Czechia Q213 Denmark Q35 Egypt Q79
Estonia Q191 Ethiopia Q115 Finland Q33 France Q142 Germany Q183 Ghana Q117 Greece Q41 Hungary Q28 India Q668
Indonesia Q252 Iran Q794 Iraq Q796 Ireland Q27 Israel Q801 Italy Q38 Japan Q17 Kenya Q114 Latvia Q211
Lithuania Q37 Malaysia Q833 Mexico Q96 Netherlands Q55 New-Zealand Q664 Nigeria Q1033 Norway Q20 Pakistan Q843
Peru Q419 Philippines Q928 Poland Q36 Portugal Q45 Romania Q218 Russia Q159 Saudi-Arabia Q851 Serbia Q403
Singapore Q334 Slovakia Q214 South-Africa Q258 South-Korea Q884 Spain Q29 Sudan Q1049 Sweden Q34
Switzerland Q39 Syria Q858 Taiwan Q865 Thailand Q869 Turkey Q43 Ukraine Q212 United-Kingdom Q145
United-States Q30 Venezuela Q717 Vietnam Q881
"""
"""Countries with their identifiers in Wikidata, whose query service allows too little time for all of them at once."""

_QUERY_SERVICE = "https://query.wikidata.org/sparql"


def sources() -> tuple[Source, ...]:
    """Every publication that `copydesk register update` knows."""
    congress = "https://unitedstates.github.io/congress-legislators"
    words = _COUNTRIES.split()
    countries = zip(words[::2], words[1::2], strict=True)
    return (
        Source("congress-executive", "offices", f"{congress}/executive.json", "file", "CC0", "100 KB", ".json"),
        Source("congress-current", "offices", f"{congress}/legislators-current.json", "file", "CC0", "2 MB", ".json"),
        *(
            Source(f"wikidata-{name.lower()}", "offices", _query(number), "file", "CC0", "1 MB", ".json")
            for name, number in countries
        ),
        Source("govuk", "organisations", "https://www.gov.uk/api/organisations", "pages", "OGL v3.0", "3 MB", ".json"),
        Source(
            "ror", "organisations", "https://zenodo.org/api/records?communities=ror-data&sort=mostrecent&size=1",
            "deposit", "CC0", "40 MB", ".zip",
        ),
    )  # fmt: skip


def _query(country: str) -> str:
    """The address of the results of the query of offices for one country."""
    text = (Path(__file__).parent / "data" / "wikidata-offices.rq").read_text(encoding="utf-8")
    query = re.sub(r"[ ]*#.*", "", text).strip().replace(" ?aliases", "", 1)
    query = re.sub(r"  OPTIONAL \{\n    SELECT.*?\n  \}\n", "", query, flags=re.DOTALL)  # too dear for a whole country
    statement = "  ?person_id p:P39"
    query = query.replace(statement, f"  ?position wdt:P1001|wdt:P17 wd:{country} .\n{statement}", 1)
    return f"{_QUERY_SERVICE}?{urlencode({'format': 'json', 'query': query})}"
