"""Which countries once held places that lie in another one today, so that an old text puts them there."""

from __future__ import annotations

from collections.abc import Iterable

_EMPIRES = frozenset("AT BE CN DE DK ENG ES FR GB GR IR IT JP NL NO PT RU SE TR US".split())  # noqa: SIM905
"""Held land on several continents or most of one, Greece and Iran in antiquity."""

_HELD = {
    "AL": "XK GR MK", "AM": "AZ TR GE IR", "AR": "UY PY BO CL FK", "AZ": "AM IR GE", "BG": "MK GR RS RO TR",
    "BO": "CL PY BR PE AR", "BR": "UY PY BO", "BY": "PL LT UA LV RU", "CH": "IT FR", "CL": "PE BO", "CM": "NG",
    "CO": "PA VE EC PE", "CZ": "SK UA PL DE", "EC": "PE", "EE": "RU LV", "EG": "SD SY PS IL LY SA", "ET": "ER SO DJ",
    "FI": "RU SE", "GE": "RU TR AM AZ", "HR": "BA RS SI IT", "HU": "SK RO RS UA HR AT SI BA IT", "ID": "TL",
    "IE": "GB NIR", "IL": "PS SY EG LB", "IN": "PK BD MM LK", "IQ": "KW IR SY", "JO": "PS IL", "KH": "VN TH LA",
    "KP": "KR CN", "KR": "KP CN", "KZ": "RU UZ", "LA": "TH KH", "LB": "SY IL", "LT": "BY PL UA RU", "LV": "RU EE",
    "LY": "TD EG", "MA": "EH ES DZ MR ML", "MD": "UA RO", "ME": "RS AL", "MK": "GR BG", "ML": "SN MR NE", "MM": "TH IN",
    "MN": "CN RU", "MX": "US GT", "MY": "SG BN", "NG": "CM", "OM": "TZ AE PK", "PE": "CL BO EC CO", "PK": "BD IN",
    "PL": "UA BY LT CZ LV DE RU SK", "PY": "BR AR", "RO": "UA MD BG HU RS", "RS": "MK XK BA HR ME SI AL HU RO",
    "SA": "YE JO KW", "SD": "SS EG", "SI": "IT AT HR", "SK": "HU CZ UA PL", "SN": "ML GM", "SO": "ET KE DJ",
    "SY": "LB TR JO IL PS IQ", "TH": "KH LA MY MM", "TN": "DZ LY", "TZ": "RW BI", "UA": "RU PL MD BY",
    "UZ": "KZ TJ KG TM", "VN": "KH LA", "YE": "SA", "ZA": "NA BW LS SZ",
}  # fmt: skip
"""The codes of countries, and of those that hold land today which these held."""


def may_have_held(country: str, today: Iterable[str]) -> bool:
    """Whether a country may once have held land of the countries that a place lies `today`; codes of the gazetteer."""
    return country in _EMPIRES or not set(_HELD.get(country, "").split()).isdisjoint(today)
