"""The states, provinces and nations of countries, where a title names one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache


def part_named(title: str) -> str:
    """The part of a country that a title names ("New Jersey", also as "N.J."), "" if it names none."""
    match = _parts().search(title) or _parts().search(" ".join(spelt_out(title.split())))
    return match[0] if match else ""


def spelt_out(words: Sequence[str]) -> list[str]:
    """The words of a title with states and provinces by their names: "New York Gov" for "N.Y. Gov".

    An adjective is read as the name too: "Scottish" as "Scotland".
    Two letters that mean something else as well ("SA", "UP", "MS") are read so before the heads of such parts alone.
    """
    spelt: list[str] = []
    for number, word in enumerate(words):
        part = _ADJECTIVES.get(word) or _ABBREVIATED.get(word.removesuffix("'s").removesuffix("’s").rstrip("."))
        if part is None:
            following = " ".join(words[number + 1 : number + 3]).casefold()
            part = next((codes[word] for heads, codes in _CODES if word in codes and following.startswith(heads)), None)
        spelt += [word] if part is None else part.split()
    return spelt


_ADJECTIVES = {
    "Andalusian": "Andalusia", "Bavarian": "Bavaria", "Catalan": "Catalonia", "Chechen": "Chechnya",
    "Crimean": "Crimea", "Flemish": "Flanders", "Scottish": "Scotland", "Sicilian": "Sicily",
    "Tasmanian": "Tasmania", "Tyrolean": "Tyrol", "Victorian": "Victoria", "Walloon": "Wallonia", "Welsh": "Wales",
}  # fmt: skip
_ABBREVIATED = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ill": "Illinois", "Kan": "Kansas", "Ky": "Kentucky",
    "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota", "Mo": "Missouri", "Mont": "Montana",
    "Neb": "Nebraska", "Nev": "Nevada", "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico",
    "N.Y": "New York", "N.C": "North Carolina", "N.D": "North Dakota", "Okla": "Oklahoma", "Ore": "Oregon",
    "Pa": "Pennsylvania", "Penn": "Pennsylvania", "R.I": "Rhode Island", "S.C": "South Carolina",
    "S.D": "South Dakota", "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont", "Va": "Virginia",
    "Wash": "Washington", "W.Va": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming",
    "Alta": "Alberta", "B.C": "British Columbia", "N.B": "New Brunswick", "N.L": "Newfoundland", "N.S": "Nova Scotia",
    "Ont": "Ontario", "P.E.I": "Prince Edward Island", "PEI": "Prince Edward Island", "Que": "Quebec",
    "Sask": "Saskatchewan",
    "NSW": "New South Wales", "N.S.W": "New South Wales", "Qld": "Queensland", "QLD": "Queensland",
    "Tas": "Tasmania", "Vic": "Victoria", "U.P": "Uttar Pradesh", "M.P": "Madhya Pradesh",
}  # fmt: skip
"""As news and the Associated Press shorten them, without the last stop."""
_CODES = (
    (
        ("gov", "governor", "lt", "lieutenant", "attorney general"),
        {
            "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
            "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
            "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
            "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
            "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
            "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
            "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
            "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
            "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
            "WI": "Wisconsin", "WY": "Wyoming",
        },
    ),
    (
        ("premier", "chief minister"),
        {
            "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick", "NL": "Newfoundland",
            "NS": "Nova Scotia", "ON": "Ontario", "QC": "Quebec", "SK": "Saskatchewan", "SA": "South Australia",
            "WA": "Western Australia", "NT": "Northern Territory", "UP": "Uttar Pradesh", "MP": "Madhya Pradesh",
            "AP": "Andhra Pradesh", "HP": "Himachal Pradesh", "TN": "Tamil Nadu", "MH": "Maharashtra",
        },
    ),
)  # fmt: skip
"""Two letters, by the words that follow."""


@cache
def _parts() -> re.Pattern[str]:
    from linter.registers.levels import REGIONS

    names = {" ".join(name.split()) for listed in REGIONS.values() for name in listed.split(";")}
    listed = "|".join(map(re.escape, sorted(sorted(filter(None, names)), key=len, reverse=True)))
    return re.compile(rf"\b(?:{listed})\b")
