"""Names with a wrong apostrophe, hyphen or space: "Sainsburys", "Morrison's supermarket", "Rolls Royce".

Companies, shops and places of whose name the mark is part. A family is none of them ("the McDonalds of Skye"), nor
what is somebody's own ("Kate Barclay's bank").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from linter.analysis.text.tokens import capitalised, tokens
from linter.analysis.words.distance import distance
from linter.analysis.words.forms_of_names import is_other_form
from linter.analysis.words.lexicon import lexicon, split_ending
from linter.document.model import Block, Document
from linter.records import NamedTuple

_SLIP, _SHORTEST = 11.0, 4
"""The dearest slip (see distance.py) in a part of a name that a hyphen joins to the others, and its fewest letters."""
_OWNERS = frozenset(
    """
    sainsbury mcdonald macy kohl sotheby nando bloomingdale barnardo applebee wendy denny arby hardee kellogg haldiram
    hershey lillywhite hamley
    """.split()  # noqa: SIM905
)
"""Companies that are called by an owner's name with an apostrophe and "s"."""
_PLAIN = frozenset(
    """
    barclays morrisons harrods selfridges debenhams walgreens waterstones halfords currys greggs ladbrokes starbucks
    woolworths clarks specsavers lloyds wickes
    """.split()  # noqa: SIM905
)
"""Companies whose name ends in "s" without an apostrophe."""
_SINGULAR = frozenset("tesco asda aldi lidl primark walmart ikea costco waitrose argos netto spar".split())  # noqa: SIM905
"""Shops whose name has no "s", though people say it with one."""
_BUSINESS = (
    r"(?:bank|banks|branch|branches|store|stores|shop|shops|supermarkets?|superstore|car park|checkout|till|"
    r"restaurants?|outlets?|franchises?|drive-through|chain|stake|shares?|bakery|cafe|café|depot|warehouse|customers|staff|"
    r"workers|employees|burgers?|fries|meal|adverts?|sandwich|pasty)"
)
_BUSINESS_AFTER = re.compile(rf" {_BUSINESS}\b")
_BUSINESS_BEFORE = re.compile(
    r"\b(?:bank|supermarket|supermarkets|chain|retailer|grocer|department store|bookmaker|bookseller|shop|store|"
    r"lender|chemist|bakery|giant|group) $"
)
_AT_SHOP = re.compile(r"\b(?:at|to|from|in|outside|near|behind|by|for|into|local|nearest) $")
_FAMILY_BEFORE = re.compile(r"\b(?:[Tt]he|[Ff]amily|[A-Z][\w’'-]*[a-z]\.?|[Tt]wo|[Tt]hree|[Bb]oth|Mr|Mrs|of) $")
_PLURAL_AFTER = re.compile(r" (?:are|were|have|family|and the [A-Z]|clan|brothers|sisters)\b")
_UMLAUT = re.compile("([aou])e")
"""How a German umlaut is written without its dots."""
_APOSTROPHES = "'’"
_HYPHENED = tuple(
    """
    Rolls-Royce Coca-Cola Mercedes-Benz Harley-Davidson Hewlett-Packard Colgate-Palmolive Bristol-Myers Kimberly-Clark
    Tetra-Pak Mary-le-Bow Guinea-Bissau Timor-Leste Bosnia-Herzegovina Austria-Hungary Alsace-Lorraine
    Baden-Wurttemberg Schleswig-Holstein Mecklenburg-Vorpommern Saxony-Anhalt Rhineland-Palatinate Emilia-Romagna
    Trentino-Alto Nagorno-Karabakh Kabardino-Balkaria Karachay-Cherkessia Ivano-Frankivsk Bobo-Dioulasso Cap-Haitien
    Pointe-Noire Saint-Etienne Saint-Denis Port-au-Prince Aix-en-Provence Rostov-on-Don Stoke-on-Trent Southend-on-Sea
    Newcastle-under-Lyme Ashton-under-Lyne Berwick-upon-Tweed Stratford-upon-Avon Weston-super-Mare
    Clacton-on-Sea Newton-le-Willows Chester-le-Street Wells-next-the-Sea Barrow-in-Furness Burton-upon-Trent
    Stow-on-the-Wold Henley-on-Thames Wilkes-Barre Winston-Salem Miami-Dade Kitchener-Waterloo Trois-Rivieres
    Saint-Germain
    """.split()  # noqa: SIM905
)
"""Names whose parts hyphens join. A part that is no word of any dictionary is a slip for the one that stands there."""
_ALWAYS_JOINED = frozenset("rolls-royce coca-cola mercedes-benz harley-davidson guinea-bissau port-au-prince".split())  # noqa: SIM905
"""Those of them that are never written with spaces."""
_ONE_WORD = {
    ("astra", "zeneca"): "AstraZeneca",
    ("glaxo", "smithkline"): "GlaxoSmithKline",
    ("you", "tube"): "YouTube",
    ("pay", "pal"): "PayPal",
    ("wiki", "leaks"): "WikiLeaks",
    ("uni", "credit"): "UniCredit",
    ("nat", "west"): "NatWest",
    ("linked", "in"): "LinkedIn",
    ("pepsi", "co"): "PepsiCo",
    ("whats", "app"): "WhatsApp",
    ("master", "card"): "Mastercard",
    ("lulu", "lemon"): "Lululemon",
}
"""Names of one word whose halves have capitals of their own when they are parted."""


class WrongName(NamedTuple):
    """A name that is written otherwise than it is: characters `start` to `end` of a block, and what it is."""

    block: Block
    start: int
    end: int
    right: str


def wrong_trade_names(document: Document) -> Iterator[WrongName]:
    """The names of a draft with another mark than they have, in order."""
    for block in document.prose:
        listed = tokens(block)
        for number in capitalised(block):
            start, end = listed.starts[number], listed.ends[number]
            word = listed.texts[number].lower().replace("’", "'")
            if word[-1] == "s":
                yield from _with_s(document, block, start, end, word)
            if word in _first_parts():
                yield from _joined(block, listed.texts, listed.starts, listed.ends, number)


def _with_s(document: Document, block: Block, start: int, end: int, word: str) -> Iterator[WrongName]:
    """A name that ends in "s" or in an apostrophe and "s"."""
    text = block.text
    base = word.removesuffix("'s") if word.endswith("'s") else word[:-1]
    written = text[start : start + len(base)]
    business = _BUSINESS_AFTER.match(text, end)
    before = text[max(0, start - 30) : start]
    if "'" not in word and base in _OWNERS:
        mark = 1 if text[end : end + 1] in _APOSTROPHES and text[end : end + 1] and not business else 0
        family = (_FAMILY_BEFORE.search(before) and not business) or _PLURAL_AFTER.match(text, end)
        if not family and not before.endswith(("-", "@", "#")):
            yield WrongName(block, start, end + mark, f"{written}’s" if "’" in text else f"{written}'s")
    elif word.endswith("'s") and f"{base}s" in _PLAIN:
        told = business or _BUSINESS_BEFORE.search(before)
        person = re.search(r"[A-Z][\w’'-]*\.? $", before) or _is_person(document, written)
        if told and not person:
            yield WrongName(block, start, end, f"{written}s")
    elif "'" not in word and base in _SINGULAR and _AT_SHOP.search(before) and not business:
        yield WrongName(block, start, end, written)


def _is_person(document: Document, name: str) -> bool:
    """Whether the draft has the name without an "s" anywhere, so that somebody is called so."""
    return any(re.search(rf"\b{re.escape(name)}\b(?![’'])", block.text) for block in document.prose)


@cache
def _first_parts() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The names of several parts under their first ones, those of the first part's slips left out."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _HYPHENED:
        found.setdefault(name.split("-")[0].lower(), []).append(tuple(name.split("-")))
    for one, two in _ONE_WORD:
        found.setdefault(one, []).append((one, two))
    return found


def _joined(
    block: Block, texts: Sequence[str], starts: Sequence[int], ends: Sequence[int], number: int
) -> Iterator[WrongName]:
    """A name of several parts that begins at a token, with a wrong part or without its hyphens."""
    text = block.text
    for parts in _first_parts()[texts[number].lower()]:
        one = _ONE_WORD.get((parts[0], parts[1]))
        written, places = [texts[number]], [number]
        while len(written) < len(parts):
            place = places[-1] + 1
            hyphen = place < len(texts) and texts[place] in "-‐‑"
            place += hyphen
            if place >= len(texts) or starts[place] != ends[places[-1]] + 1:
                break
            written.append(split_ending(texts[place].replace("’", "'"))[0])
            places.append(place)
        if len(written) < len(parts):
            continue
        end = starts[places[-1]] + len(written[-1])
        lower = tuple(part.lower() for part in written)
        if one is not None:
            spaced = text[ends[number]] == " " and written[1][0].isupper() and not written[1].isupper()
            if one and spaced and lower == parts:
                yield WrongName(block, starts[number], end, one)
            continue
        wrong = [(got, meant) for got, meant in zip(written, parts, strict=True) if got.lower() != meant.lower()]
        right = "-".join(parts)
        parted = not wrong and right.lower() in _ALWAYS_JOINED and " " in text[starts[number] : end]
        if parted or (len(wrong) == 1 and _is_slip(*wrong[0])):
            yield WrongName(block, starts[number], end, right)


def _is_slip(odd: str, right: str) -> bool:
    """Whether a part, which is no known word, is a slip for the right one."""
    lower, meant = odd.lower(), right.lower()
    if len(lower) < _SHORTEST or not odd[0].isupper() or not odd.isascii() or lexicon().flags(lower):
        return False
    if _UMLAUT.sub(r"\1", lower) == meant:
        return False  # Baden-Wuerttemberg
    return distance(lower, meant, _SLIP) <= _SLIP and not (is_other_form(lower, meant) and len(lower) > len(meant))
