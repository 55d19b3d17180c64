"""Cities and regions that a draft puts in a country or state: "in Graz, Austria", "the Austrian city of Graz", "in Graz
in Austria", "Graz, Austria's second city", "the Austrian region of Styria", "in Austria's Graz".

Only cities and landscapes of the gazetteer, and countries that it knows, in forms that can't be read in another way: no
lists ("in Graz, Austria and Hungary"), and no country that begins a clause ("In Graz, Austria won").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from linter.analysis.names.countries import adjectives
from linter.analysis.places.gazetteer import City, city, city_of_region, country_codes, landscape, region_codes
from linter.analysis.places.phrases import is_part_of_more
from linter.analysis.text.tokens import capitalised, tokens
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple
from linter.registers.levels import REGIONS

_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w'’-]+"
_SMALL = "de|del|la|el|al|upon|on|of|am|an der|sur|es|da|do|dos|di|du|des|le|les|los|las"
_NAME = rf"{_WORD}(?: (?:(?:{_SMALL}) )?{_WORD}){{0,3}}"


class CityInCountry(NamedTuple):
    """A city and the country that the draft says it lies in; places are characters of `block.text`.

    block: where both stand.
    start, end: the country's words.
    country: its code.
    city_start, city_end: the city's words.
    known: what the gazetteer has of the city.
    """

    block: Block
    start: int
    end: int
    country: str
    city_start: int
    city_end: int
    known: City

    @property
    def text(self) -> str:
        """The country as written."""
        return self.block.text[self.start : self.end]

    @property
    def city(self) -> str:
        """The city as written."""
        return self.block.text[self.city_start : self.city_end]

    @property
    def span(self) -> Span:
        """The country's place in the source."""
        return self.block.span(self.start, self.end)

    @property
    def city_span(self) -> Span:
        """The city's place in the source."""
        return self.block.span(self.city_start, self.city_end)


@analysis
def cities_in_countries(document: Document) -> tuple[CityInCountry, ...]:
    """Every city of the gazetteer with the country that the draft puts it in, in the order of the source."""
    found: list[CityInCountry] = []
    for block in document.prose:
        text = block.text
        texts = tokens(block).texts
        if _owners().isdisjoint([_first_part(texts[number]) for number in capitalised(block)]):
            continue
        if ", " in text:
            found += _after_comma(block)
        if _KINDS.search(text):
            found += _by_adjective(block)
            found += _in_country(block)
            found += _described(block)
        if "’s " in text or "'s " in text:
            found += _owned(block)
        if " in " in text or " (" in text:
            found += _without_comma(block)
    ordered = sorted(found, key=lambda one: (one.block.index, one.start, one.city_start))
    return tuple(one for one, before in zip(ordered, (None, *ordered), strict=False) if not _again(one, before))


def _again(one: CityInCountry, before: CityInCountry | None) -> bool:
    """Whether two forms read the same words."""
    return before is not None and (before.block.index, before.start) == (one.block.index, one.start)


@cache
def _owners() -> frozenset[str]:
    """The first words of the countries and states that cities are put in, and of their adjectives."""
    known = (*country_codes(), *region_codes(), *adjectives())
    return frozenset(_first_part(name.split(" ")[0]) for name in known)


def _first_part(word: str) -> str:
    """A word up to an apostrophe, a hyphen or a stop."""
    return word if word.isalpha() else _INNER.split(word, maxsplit=1)[0]


_INNER = re.compile(r"[’'.-]")


_TERRITORY = "region|province|state|island|peninsula|territory|county|district|archipelago|enclave|oblast"
_KINDS = re.compile(
    rf" (?:capital|city|port|town|village|resort)\b| (?:{_TERRITORY}) (?:of|in) (?:the )?[A-ZÀ-Þ]|"
    rf"[a-z] (?:{_TERRITORY})[,.;)]"
)
_VERBS = (
    r"leaving|visiting|reaching|left|fled|quit|reached|visited|toured|entered|struck|hit|bombed|shelled|attacked|seized|"
    r"captured|besieged|flooded|leaves?|visits?|reach(?:es)?|tours?|enters?|flees?|overlooking|overlooks|linking"
)
_BEFORE = (
    r"(?:in|near|from|to|outside|at|around|of|for|into|toward|towards|through|via|between|off|on|inside|above|over|"
    rf"against|{_VERBS})"
)


_FIRST = "In|At|Near|From|Outside"
"""What a clause begins with, before a city."""

# Found by their comma, which is quickest; what stands before is read only where a country follows.
_COMMA = re.compile(rf", (?P<country>{_WORD}(?: (?:and |of )?{_WORD}){{0,3}}|[A-Z]\.[A-Z]\.)")
_MOST = 70  # characters of a preposition and a city


@cache
def _city_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:^|(?<=[.!?] )|(?<=\n))(?P<line>(?:[A-Z]{{3,}}[A-Z -]*|(?!(?:{_FIRST}) ){_NAME}))|"
        rf"(?<![\w'’-])(?:{_BEFORE}|{_FIRST}) (?P<city>{_NAME}))$"
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in (*country_codes(), *region_codes()))


_SHORTENED = frozenset(
    """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man""".split()  # noqa: SIM905
)
"""States and provinces that are written with a stop."""


_AFTER = re.compile(
    r"(?:[;:)\]”\"—–]|[.?!](?=[\s”\"’)]|$)|\s*$|,(?! (?:and|or|as|plus)\b)(?! (?:the )?[A-ZÀ-Þ0-9])|"
    r" (?:on|in|at|to|for|from|by|with|where|who|when|that|this|last|next|after|before|during|until|since)\b|"
    r" (?:\(AP\)|[—–-])|"
    r", (?:and|but|or) (?:he|she|it|they|we|I|you|there|this|that|then|so|now)\b|"
    r", (?:and|but) (?:at (?:least|most)|more than|fewer than|some|about|around|nearly|almost|dozens|hundreds|"
    r"thousands|[a-z]+ (?:of them|people)|his|her|their|its|\d+) |"
    r",? and (?:(?:was|were|is|are|has|had|grew|then|later|now) |[a-z]+ed (?:in|at|by|to|from|the|an?|his|her|their) |"
    r"(?:the|its) (?:towns|villages|suburbs) ))"
)
_OPENING = re.compile(
    r"(?:After|Although|As|At|Amid|Back|Because|Before|Beyond|But|By|During|Despite|Even|Following|For|From|If|In|Near|"
    r"On|Once|Outside|Over|Since|Though|Through|To|Under|Until|When|Where|While|With|And|So|Born|Held|Left|Lost|"
    r"Beaten|Written|[A-Z][a-z]+(?:ing|ed) (?:in|at|by|to|from|on|the|an?|with|for|near|out|of|off|into|as|over|"
    r"through|his|her|their|its|up|down|about|around|under|after|before|against))\b"
)


def _after_comma(block: Block) -> list[CityInCountry]:
    """ "In Graz, Austria": not within lists, nor where the country is the subject of what follows."""
    text, codes = block.text, country_codes()
    found = []
    for comma in _COMMA.finditer(text):
        if comma["country"].split(" ", 1)[0] not in _first_words():
            continue
        country, end = _longest(comma["country"], comma.start("country"))
        begin = max(0, comma.start() - _MOST)
        code = codes.get(country) or region_codes().get(country, "")
        match = _city_before().search(text, begin, comma.start()) if code else None
        if match is None:
            continue
        group = "city" if match["city"] else "line"
        start = match.start(group)
        if country in _SHORTENED and text[end : end + 1] == ".":
            end += 1
        following = _AFTER.match(text, end)
        if following is None:
            continue
        if group == "line":
            if not re.match(r"(?: \([^)]{2,30}\))?,? ?[—–-]|\.?\s*$", text[end : end + 40]):
                continue
        elif _listed(text, match.start()) or _introduces(text, match.start(), end):
            continue
        one = _placed(block, (comma.start("country"), end), code, (start, match.end(group)))
        if one is not None:
            found.append(one)
    return found


def _longest(words: str, start: int) -> tuple[str, int]:
    """The longest beginning of capitalised words that is a country's name, and where it ends."""
    codes = country_codes()
    parts = words.split(" ")
    for length in range(len(parts), 0, -1):
        name = " ".join(parts[:length])
        if (name in codes or name in region_codes()) and length == len(parts):
            return name, start + len(name)
    return "", start


def _listed(text: str, start: int) -> bool:
    """Whether other places stand before the preposition's: "Paris, in Graz, Austria", "University of Graz"."""
    if _VERB.match(text, start):
        return False  # "They left Graz, Austria"
    before = text[max(0, start - 40) : start]
    if re.match(
        r"(?:[Ii]n|[Nn]ear|[Oo]utside|around|through|between|inside|to|from|via) ", text[start:]
    ) and not re.search(rf", $|{_OWN_PLACE} $", before):
        return False  # "over Freedom Square in Graz, Austria"
    first = _FIRST_WORD.search(before)
    if first is not None and text[start:].startswith(_OF_PLACE) and city(first[1]) is None:
        return False  # "Studies at Graz, Austria"
    return re.search(r"[A-ZÀ-Þ][\w'’-]*,? (?:and |or )?$", before) is not None and not before.endswith(
        ("City ", "Republic ")
    )


_VERB = re.compile(rf"(?:{_VERBS}) ")
_OWN_PLACE = r"\b(?:[A-Z][a-z]+s|Born|Held|Left|Lost|Beaten|Written)"
"""The first word of a clause without a verb: "Studies in"."""
_FIRST_WORD = re.compile(r"(?:^|[.!?][”\"]? |\n)([A-Z][a-z]+s) $")
_OF_PLACE = ("in ", "at ", "near ", "outside ", "around ", "from ")


def _introduces(text: str, start: int, end: int) -> bool:
    """Whether the country may be the subject of a clause that the words up to the city introduce."""
    begin = max(text.rfind(sign, 0, start) for sign in (". ", "! ", "? ", "\n", "; ", ": ", "” ", '" ', "– ", "— "))
    clause = text[begin + 1 : start].lstrip(" \n“\"'‘—–")
    if "," in clause:
        clause = clause[clause.rfind(",") + 1 :].lstrip()
        if _JOINED.match(clause):
            return False  # "and lorries took the hurt to Graz, Austria, where"
        clause = clause[:1].upper() + clause[1:]
    opened = _OPENING.match(clause) is not None or not clause
    if re.match(_CLOSED, text[end : end + 8]) or _SUBJECT.match(text, end):
        return False  # no subject has a comma before its verb, and the clause has another
    return opened and re.match(r"[.;)”\"?!—–]|\s*$", text[end : end + 2]) is None


_JOINED = re.compile(r"(?:and|but|while) [a-z]+ [a-z]+")
_NO_SUBJECT = "which|who|whose|where|when|with|along|like|unlike|once|then|now|having|being|led|backed|joined|said"
_FINITE = "was|were|is|are|has|have|had|will|would|can|could|may|might|must|said|say|says|[a-z]{2,}ed"
_SUBJECT = re.compile(
    r", (?:he|she|they|it|we|you|I|there|"
    rf"(?!(?:{_NO_SUBJECT})\b)(?:[a-z’'-]+ ){{1,4}}?(?:{_FINITE}))\b(?! by\b)"
)
"""The subject and verb of a clause after the country: ", volunteers were"."""
_CLOSED = r", (?:is|are|was|were|has|have|had|will|can)\b"


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?P<country>{_WORD}(?: {_WORD})?) (?:(?:port|coastal|border|southern|northern|eastern|western|"
        rf"second|largest|industrial|historic|old|main|holiday|seaside|tourist|autonomous|federal|mountain) )*"
        rf"(?:(?:city|port|town|village|resort|{_TERRITORY}) of|capital(?: of|,)?|(?:port )?city) (?P<city>{_NAME})"
        rf"(?=[,.;:)]|\s+[a-z—–(]|\s*$)"
    )


def _by_adjective(block: Block) -> list[CityInCountry]:
    """ "The Austrian city of Graz", "the Austrian capital, Vienna,"."""
    found = []
    for match in _adjective().finditer(block.text):
        start, code = _owner(match["country"])
        if not code:
            continue
        start += match.start("country")
        if ", " in block.text[match.end("country") : match.start("city")] and block.text[match.end() :][:1] != ",":
            continue  # "in the Austrian capital, Graz said"
        if " of " not in match.group() and _IN_THE.search(block.text, max(0, match.start() - 40), match.start()):
            continue  # "In the Austrian capital Graz won"
        one = _placed(block, (start, match.end("country")), code, match.span("city"))
        if one is not None:
            found.append(one)
    return found


def _owner(words: str) -> tuple[int, str]:
    """Where an adjective of a country, or a state's name, begins in one or two words, and its code; "" for neither."""
    last = words.rfind(" ") + 1
    for start in dict.fromkeys((0, last)):
        known = adjectives().get(words[start:])
        code = country_codes().get(known.noun) if known is not None else None
        code = code or region_codes().get(words[start:])
        if code and not (code.startswith("US-") and words[start:] in ("Washington", "New York")):
            return start, code  # "the New York city of" is no state's
    return 0, ""


@cache
def _in() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:city|port) of (?P<city>{_NAME}),? in (?:(?:the )?(?:south|north|east|west|central)\w* )?"
        rf"(?P<country>{_WORD}(?: {_WORD})?)(?=[,.;:)]|\s+[a-z—–(]|\s*$)"
    )


def _in_country(block: Block) -> list[CityInCountry]:
    """ "The city of Graz in Austria"."""
    return _by_name(block, _in().finditer(block.text))


def _by_name(block: Block, matches: Iterable[re.Match[str]]) -> list[CityInCountry]:
    """The cities of matches of which one other group, whatever its name, names the country."""
    found = []
    for match in matches:
        group = next(name for name, words in match.groupdict().items() if words and name != "city")
        code = country_codes().get(match[group])
        if code is not None:
            one = _placed(block, match.span(group), code, match.span("city"))
            if one is not None:
                found.append(one)
    return found


_IN_THE = re.compile(
    r"(?:^|[.!?:;][”\"]? |\n|, |[“\"])(?:In|At|From|Near|Outside|in|at|from|near|outside) (?:the |an? )?$"
)
_HOLDS = r"(?=[,.;:)”\"]|\s+[a-z—–(]|\s*$)"


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?:in|near|outside|at|left|fled|reached|visited|"
        r"(?:comes?|came|hails?|flew|moved|travell?ed|drove|sailed) (?:from|to)) "
        rf"(?P<city>{_WORD}(?: {_WORD})?) (?:in (?:(?:the )?(?:south|north|east|west|central)\w* )?"
        rf"(?P<country>{_WORD}(?: {_WORD})?){_HOLDS}|\((?P<bracket>{_WORD}(?: {_WORD})?)\))"
    )


def _without_comma(block: Block) -> list[CityInCountry]:
    """ "Near Graz in Austria", "in Graz (Austria)"."""
    return _by_name(block, _bare().finditer(block.text))


_SORT = (
    r"(?:(?:port|coastal|border|southern|northern|eastern|western|second|third|main|largest|biggest|second-largest|"
    r"second-biggest|third-largest|industrial|historic|old|bustling|small|commercial|financial|economic) )*"
    rf"(?:capital|city|town|port|village|resort|{_TERRITORY})(?: city)?"
)


@cache
def _appositive() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?P<city>{_WORD}(?: {_WORD})?), (?:"
        rf"(?P<owner>{_WORD}(?: {_WORD})?)['’]s {_SORT}{_HOLDS}|"
        rf"(?:the|an?) (?P<adjective>{_WORD}) {_SORT}(?=[,.;)]|\s*$)|"
        rf"(?:the|an?) {_SORT} (?:in|of) (?:(?:the )?(?:south|north|east|west|central)\w* )?"
        rf"(?P<country>{_WORD}(?: {_WORD})?){_HOLDS})|"
        rf"(?<![\w'’-])(?P<possessor>{_WORD})['’]s {_SORT},? (?P<named>{_WORD}(?: {_WORD})?)(?=[,.;)]|\s*$)"
    )


def _described(block: Block) -> list[CityInCountry]:
    """ "Graz, Austria's second city", "Graz, a city in southern Austria", "Austria's second city, Graz,"."""
    found = []
    for match in _appositive().finditer(block.text):
        place = "named" if match["named"] else "city"
        group = next(name for name in ("owner", "adjective", "country", "possessor") if match[name])
        noun = match[group]
        if group == "adjective":
            known = adjectives().get(noun)
            noun = known.noun if known is not None else ""
        code = country_codes().get(noun)
        if code is None or is_part_of_more(block.text, match.start()):
            continue
        if group == "adjective" and re.match(r", [A-ZÀ-Þ]", block.text[match.end() : match.end() + 3]):
            continue  # "Graz, a Slovenian village, Trieste and Udine"
        if group == "possessor" and _IN_THE.search(block.text, max(0, match.start() - 40), match.start()):
            continue  # "In Austria's capital, Graz, who led, lost"
        one = _placed(block, match.span(group), code, match.span(place))
        if one is not None:
            found.append(one)
    return found


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:in|near|outside|around|[Ii]n|[Nn]ear) (?P<country>{_WORD}(?: {_WORD})?)['’]s (?P<city>{_NAME})"
        r"(?=[,.;:)]|\s*$| (?:on|in|and|for|at|to|from|where|who|which|after|before|during|as|by|with|was|were|is|are|"
        r"has|had|will)\b)"
    )


def _owned(block: Block) -> list[CityInCountry]:
    """ "In Austria's Graz"."""
    return _by_name(block, _possessive().finditer(block.text))


_ARTICLES = ("Al-", "El-", "As-", "Ash-", "Al ", "Ar-", "Ad-", "Az-")
"""What Arabic names begin with that towns and villages of many countries bear, written in many ways."""
_REGIONS_OF = {"AR": "Argentina", "BR": "Brazil", "IN": "India", "IT": "Italy", "MX": "Mexico", "ES": "Spain",
               "MY": "Malaysia", "NL": "Netherlands", "PK": "Pakistan", "RU": "Russia", "ZA": "South Africa",
               "CH": "Switzerland", "DE": "Germany", "AT": "Austria"}  # fmt: skip


@cache
def _parts_of(code: str) -> frozenset[str]:
    """The names of the parts of a country that have governments of their own."""
    listed = REGIONS.get(_REGIONS_OF.get(code, ""), "")
    return frozenset(" ".join(name.split()) for name in listed.split(";"))


def _placed(block: Block, country: tuple[int, int], code: str, place: tuple[int, int]) -> CityInCountry | None:
    name = block.text[place[0] : place[1]]
    if name.isupper():
        opens = place[0] == 0 or block.text[place[0] - 1] == "\n" or block.text.isupper()
        if not opens:
            return None  # "SANA, Syria's state news agency"
        name = name.title()
    if name.startswith(_ARTICLES):
        return None
    known = city_of_region(name, code) if "-" in code else city(name) or landscape(name)
    if known is None or (code not in known.own and name in _parts_of(code)):
        return None
    return CityInCountry(block, *country, code, *place, known)
