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
    url: where it is fetched.
    form: "file" (can be resumed), "pages" (JSON whose pages name the next one), or "deposit" (a list of deposited
    files, of which the newest archive is fetched).
    licence: under which it is published.
    size: about how much is fetched, for people.
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
Afghanistan 889 Argentina 414 Australia 408 Austria 40 Bangladesh 902 Belgium 31 Brazil 155
Bulgaria 219 Canada 16 Chile 298 China 148 Colombia 739 Croatia 224 Czechia 213 Denmark 35 Egypt 79
Estonia 191 Ethiopia 115 Finland 33 France 142 Germany 183 Ghana 117 Greece 41 Hungary 28 India 668
Indonesia 252 Iran 794 Iraq 796 Ireland 27 Israel 801 Italy 38 Japan 17 Kenya 114 Latvia 211
Lithuania 37 Malaysia 833 Mexico 96 Netherlands 55 New-Zealand 664 Nigeria 1033 Norway 20 Pakistan 843
Peru 419 Philippines 928 Poland 36 Portugal 45 Romania 218 Russia 159 Saudi-Arabia 851 Serbia 403
Singapore 334 Slovakia 214 South-Africa 258 South-Korea 884 Spain 29 Sudan 1049 Sweden 34
Switzerland 39 Syria 858 Taiwan 865 Thailand 869 Turkey 43 Ukraine 212 United-Kingdom 145
United-States 30 Venezuela 717 Vietnam 881
"""
"""Countries with the numbers of their items in Wikidata, whose query service has too little time for all at once."""

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
            Source(f"wikidata-{name.lower()}", "offices", _query(f"Q{number}"), "file", "CC0", "1 MB", ".json")
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
