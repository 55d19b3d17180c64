"""What a title says: its role noun, rank, countries and the other words, alike for a draft and for a register."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from linter.analysis.names.countries import adjectives, countries
from linter.analysis.titles.parts_of_countries import spelt_out
from linter.records import NamedTuple


class Reading(NamedTuple):
    """A title taken apart. `role` is the class of its role noun ("minister", "spokes"), "" without one.

    ranks: what sets it below or beside the plain office ("deputy", "vice", "assistant"). content: the other words,
    folded ("defence", "affairs"). countries: by their adjective ("Ukrainian").
    """

    role: str
    ranks: frozenset[str]
    content: frozenset[str]
    countries: frozenset[str]


ROLE_CLASSES = {
    word: words.split()[0]
    for words in """
    president
    minister
    premier
    chancellor
    taoiseach
    tanaiste tánaiste
    secretary
    spokes spokesman spokeswoman spokesperson
    director
    treasurer
    chief head boss leader
    chair chairman chairwoman chairperson
    governor gov
    administrator
    commissioner
    ambassador
    ombudsman ombudswoman
    prosecutor
    attorney
    solicitor
    executive ceo
    speaker
    mayor
    commander
    representative
    adviser advisor
    archbishop
    """.strip().split("\n")
    for word in words.split()
}
"""Role nouns, lower case, with the first of their class."""

RANKS = frozenset(
    """deputy vice assistant associate acting interim under undersecretary junior shadow parliamentary caretaker
    honorary first second regional lieutenant former ex designate elect nominee co principal special""".split()  # noqa: SIM905
)
_SITTING = ("current", "sitting", "incumbent", "Current", "Sitting", "Incumbent")
_SMALL = frozenset(("of", "for", "the", "and", "to", "in", "at", "on", "a", "an", "s", "who", "is", "our", *_SITTING))
_SAME = {
    "defense": "defence",
    "labor": "labour",
    "organization": "organisation",
    "advisor": "adviser",
    "program": "programme",
    "center": "centre",
    "foreign": "external",
    "fed": "reserve",
    "home": "interior",
    "treasury": "finance",
    "met": "metropolitan",
    "lib": "liberal",
    "dem": "democrat",
    "dems": "democrat",
    "tory": "conservative",
}
_WORD = r"W\.Va\b|(?:[A-Z]\.){2,}|(?<!['’])[^\W_]+|(?<=['’])(?!s\b)[^\W_]+"


@lru_cache(maxsize=4096)
def read_title(title: str) -> Reading:
    """Take a title as a draft or a register writes it apart."""
    boundary = re.search(_HEAD, title)
    head = boundary.start() if boundary else len(title)
    found = spelt_out(re.findall(_WORD, title))
    before = len(spelt_out(re.findall(_WORD, title[:head])))
    abroad: set[str] = set()
    words: list[str] = []
    limit = 0  # how many of `words` stand before the first "of"
    number = 0
    while number < len(found):
        country, length = _country_at(found, number)
        if country:
            abroad.add(country)
        elif found[number] not in _SMALL:
            words.append(folded(found[number]))
        number += length
        if number <= before:
            limit = len(words)
    role, words = _role(words, limit)
    ranks = frozenset(word for word in words if word in RANKS)
    return Reading(role, ranks, frozenset(map(_plain, words)) - frozenset(map(_plain, ranks)), frozenset(abroad))


_HEAD = r" (?:of|for|to)\b|, "


def _country_at(words: list[str], number: int) -> tuple[str, int]:
    """The country that words from `number` name and how many they are; "" and 1 without one."""
    for length in (3, 2, 1):
        if number + length <= len(words):
            country = country_key(" ".join(words[number : number + length]))
            if country:
                return country, length
    return "", 1


def _role(words: list[str], limit: int) -> tuple[str, list[str]]:
    """The class of the role noun, preferably among the first `limit` words, and the other words."""
    places = [n for n, word in enumerate(words) if word in ROLE_CLASSES]
    if not places:
        return "", words
    place = next((n for n in reversed(places) if n < limit), places[-1])
    role, last = ROLE_CLASSES[words[place]], place + 1
    first = place
    if words[last : last + 1] == ["general"] and role in _GENERALS:
        role, last = role + "-general", last + 1
    elif words[place - 1 : place] in _PAIRS and _PAIRED.get((words[place - 1], role)):
        role, first = _PAIRED[words[place - 1], role], place - 1
    return role, words[:first] + words[last:]


_GENERALS = ("secretary", "director", "attorney", "prosecutor", "governor", "solicitor")
_PAIRED = {
    ("press", "secretary"): "spokes",
    ("chief", "executive"): "executive",
    ("prime", "minister"): "premier",
}
_PAIRS = (["press"], ["chief"], ["prime"])


def country_key(name: str) -> str:
    """The adjective of a country, by which it is known here, "" if `name` is no country."""
    if not name[:1].isupper():
        return ""
    name = name.removeprefix("The ")
    name = _OTHER_ADJECTIVES.get(name, name)
    country = countries().get(name) or adjectives().get(name)
    return country.adjective if country else ""


@lru_cache(maxsize=64)
def names_of_country(adjective: str) -> frozenset[str]:
    """The names, without "The", that `country_key` reads as the country with this adjective."""
    known = {*countries(), *adjectives(), *_OTHER_ADJECTIVES}
    return frozenset(name for name in known if country_key(name) == adjective)


_OTHER_ADJECTIVES = {
    "Macedonia": "North Macedonian",
    "Macedonian": "North Macedonian",
    "Burma": "Myanmar",
    "Burmese": "Myanmar",
    "Cabo Verde": "Cape Verdean",
    "Cote d'Ivoire": "Ivorian",
    "Turkiye": "Turkish",
    "DR Congo": "Congolese",
    "DRC": "Congolese",
    "Democratic Republic of Congo": "Congolese",
    "Republic of Congo": "Congolese",
    "Bosnia-Herzegovina": "Bosnian",
    "Republic of Korea": "South Korean",
    "Argentinian": "Argentine",
    "Argentinean": "Argentine",
    "Filipino": "Philippine",
    "Kazakhstani": "Kazakh",
    "Kyrgyzstani": "Kyrgyz",
    "Kosovar": "Kosovan",
    "Slovakian": "Slovak",
    "Slovene": "Slovenian",
    "Salvadorean": "Salvadoran",
    "Saudi Arabian": "Saudi",
    "Luxembourger": "Luxembourgish",
    "Uzbekistani": "Uzbek",
    "Monégasque": "Monaco",
    "Republic of Ireland": "Irish",
    "People's Republic of China": "Chinese",
    "Democratic Republic of the Congo": "Congolese",
    "Palestinian Authority": "Palestinian",
    "State of Palestine": "Palestinian",
    "United States of America": "American",
    "Kingdom of Denmark": "Danish",
    "Kingdom of the Netherlands": "Dutch",
}


def folded(word: str) -> str:
    """Lower case without accents and stops."""
    word = word.lower()
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
        word = "".join(sign for sign in word if not unicodedata.combining(sign))
    return word.replace(".", "")


def _plain(word: str) -> str:
    """One form for spellings of English and for plurals."""
    word = _SAME.get(word, word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def initials(name: str) -> str:
    """The acronym that a body's name gives: "cdcp", small words left out."""
    return "".join(word[0] for word in re.findall(_WORD, name) if word[0].isupper()).lower()
