"""How many things a list in a sentence names: between the fewest and the most that it can be read as.

"Norway, Chile and Laos" are three. "Portland, Oregon, and York" are two or three, "Chile and Trinidad and Tobago"
two or three, and "Ann Berger, a nurse, and Tom Lisle, 34" two.
"""

from __future__ import annotations

import re
from itertools import pairwise

from linter.analysis.names.countries import countries
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.abbreviations import BEFORE_NAMES, EITHER, STATES
from linter.analysis.text.expression import expression
from linter.document.model import Block
from linter.records import NamedTuple


class Items(NamedTuple):
    """The fewest and the most things that a list can be read to name."""

    fewest: int
    most: int


class Enumeration(NamedTuple):
    """A stated number of things and the list that names them.

    block: the block that states the number.
    start, end: the characters of its text that state it and list the things, end excluded.
    number: the number as written.
    value: its value.
    noun: what is counted, as written.
    found: how many things the list names.
    of: what the list is made of: "items", "ages", "points" or "entries".
    """

    block: Block
    start: int
    end: int
    number: str
    value: int
    noun: str
    found: Items
    of: str


_US_STATES = frozenset(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming
    Alberta Manitoba Ontario Quebec Saskatchewan Victoria Queensland Tasmania England Scotland Wales D.C
    """.split()  # noqa: SIM905
)
_TWO_WORDS = frozenset(
    {
        "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Rhode Island",
        "South Carolina", "South Dakota", "West Virginia", "British Columbia", "New Brunswick", "Nova Scotia",
        "New South Wales", "South Australia", "Western Australia", "Northern Ireland", "N.Y", "N.J", "N.H", "N.M",
        "N.C", "N.D", "R.I", "S.C", "S.D", "W.Va", "B.C", "U.K", "U.S",
    }
)  # fmt: skip
_REGIONS = _US_STATES | _TWO_WORDS | STATES
_AFTER_NAMES = EITHER | {
    "Jr",
    "Sr",
    "Inc",
    "Ltd",
    "II",
    "III",
    "MP",
    "MD",
    "Ph.D",
    "LLC",
    "Co",
    "Esq",
    "MBE",
    "OBE",
    "QC",
    "KC",
}
_BESIDE = expression(
    r"(?:an?|his|her|its|their|who|whom|whose|which|where|when|aged?|both|each|all|from|of|in|at|on|by|with|for"
    r"|as|also|then|now|"
    r"(?:Deputy|Acting|Former|Vice|Chief|Executive|Managing|Senior|Assistant|Associate|President|Chair\w*"
    r"|Director|Head|Mayor|Minister|Secretary|"
    r"Professor|Editor|Leader|Founder|Governor|Senator|Bishop|Judge|Member|MP|CEO) (?:[A-Z]\w+ )*(?:of|for|at|and)\b|"
    r"formerly|respectively|most|just|even|plus|including|such|like|or|the [a-z]+(?: [a-z]+)* (?:of|at|in|for"
    r"|who|that|and)|[RDI]-|age)\b|\d|[RDI]-"
    r"|(?:Republican|Democrat|Independent|Conservative|Liberal|Labour|Tory|Green)(?= (?:of|from) |$)",
)
_VERB = expression(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|not|"
    r"that|who|which|because|if|when|while|after|before|until|although|but|so|reported|told|announced|according"
    r"|confirmed|wrote|did|joined)\b"
)
_AND = expression(r"\s+(?:and|&|plus)\s+")
_LEAD_AND = expression(r"^(?:(?:and|or|plus|&)\s+)?(?:the (?=[A-Z]))?")
_LED = expression(r"^(?:and|or|plus|&)\s+", re.IGNORECASE)
_LONGEST = 5
"""Words of an item that begins with a small letter, above which it is a clause."""


def items(text: str) -> Items | None:
    """The things that `text`, a list without what leads to it, names; None where that can't be told."""
    text = re.sub(r"\s*\([^()]*\)", "", text.strip().rstrip(".").strip())
    if text[:1] in {'"', "“"}:
        return _quoted(text)
    if not text or re.search(r"[\"“:?]", text):
        return None
    counted = _counted_parts(text)
    if counted is not None or _UNCLEAR.search(text) or _COUNTED.search(text) or _runs_on(text):
        return counted
    if ";" in text:
        return _cut_by_semicolons([part.strip() for part in text.split(";") if part.strip()])
    return _cut_by_commas([segment.strip() for segment in text.split(",") if segment.strip()])


_QUOTED = expression(r"[\"“][^\"“”]{1,80}[\"”]")
_BETWEEN_QUOTED = expression(r"(?: (?:by|from|in|at|for|on|with) [^,;\"“]{2,50})?(?:,? and |[,;] )")


def _quoted(text: str) -> Items | None:
    """The count of titles in quotation marks, each perhaps with its author."""
    titles = list(_QUOTED.finditer(text))
    between = [text[one.end() : other.start()] for one, other in pairwise(titles)]
    if len(titles) < 2 or not all(map(_BETWEEN_QUOTED.fullmatch, between)) or " and " not in between[-1]:
        return None
    rest = text[titles[-1].end() :]
    return Items(len(titles), len(titles)) if not re.search(r"[,;]|\band\b", rest) else None


def _cut_by_commas(segments: list[str]) -> Items | None:
    if len(segments) < 2 and not _AND.search(segments[0]):
        return None
    capitals = [_LEAD_AND.sub("", segment)[:1].isupper() for segment in segments]
    if not any(capitals):
        return _common(segments)
    found = _named(segments)
    return found if found is not None and (capitals[0] or found.most > 1) else None


_UNCLEAR = expression(r"[()\[\]–—…~]| -|\.\.|\b(?:as well as|along with|in addition)\b")
_COUNTED = expression(
    r"(?:^|[,;] |\band )(?:(?:about|some|over|the|another|his|her|[\w.’']+['’]s) )?(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|several|many|most|both|all|men|women|dozens|\d+ [a-z]+)\b"
)


_PART = expression(r"(?P<many>one|two|three|four|five|six|seven|eight|nine|ten|an?|\d{1,3}) [A-Za-z]")
_BEGINS_COUNTED = expression(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)|an? [^,;]+(?:, | and )(?:[^;]*(?:, | and ))?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) "
)
_VALUES = {"a": 1, "an": 1} | {word: value for word, value in UNITS.items() if value}


def _counted_parts(text: str) -> Items | None:
    """The sum of a list of which each item is a number of things: "two Poles and a Dane"."""
    if ";" in text or not _BEGINS_COUNTED.match(text) or not _AND.search(text):
        return None
    total = 0
    pieces = re.split(r",? and |, ", text)
    for piece in pieces:
        match = _PART.match(piece)
        if match is None or len(piece.split()) > 8 or _VERB.search(piece):
            return None
        total += int(match["many"]) if match["many"].isdigit() else _VALUES[match["many"]]
    return Items(min(total, len(pieces)), max(total, len(pieces)))  # "three groups: four liberals, four …"


def _runs_on(text: str) -> bool:
    """Whether a stop inside the list may end its sentence: after anything but an initial, a title or a state."""
    return any(
        len(word) > 1 and word not in BEFORE_NAMES and word not in _REGIONS
        for word in re.findall(r"([\w.]+)\. [A-Z]", text)
    )


def _cut_by_semicolons(parts: list[str]) -> Items | None:
    """The count of a list whose items may hold commas; one that holds "and" may be two."""
    if any(_VERB.search(part) for part in parts) or (len(parts) == 2 and "," in parts[0]):
        return None
    most = len(parts)
    for part in parts:
        bare = _LEAD_AND.sub("", part)
        joined = len(_AND.findall(bare))
        most += joined + (bare.count(",") if joined else 0)
    return Items(len(parts), most)


_ROLE = expression(r" (?!of\b|and\b|the\b|de\b|for\b|in\b)[a-z]")


def _is_place(name: str) -> bool:
    return name in _REGIONS or name in countries()


def _named(segments: list[str]) -> Items | None:
    """The count of a list of names."""
    fewest = most = 0
    last = len(segments) - 1
    bares = [_LEAD_AND.sub("", segment) for segment in segments]
    of_regions = all(_is_place(bare.rstrip(".")) for bare in re.split(r", | and ", ", ".join(bares)))
    if any(_AND.search(bare) for bare in bares[:-1]):
        return None  # pairs, or names with "and"
    if any(re.search(r" (?:through|via|between|to|from) [A-Z]", bare) for bare in bares):
        return None
    shut = any(map(_LED.match, segments)) or _AND.search(bares[-1]) is not None
    doubtful = False  # whether this segment may go on what the one before began: "South Bend, Ind., Mayor …"
    for number, segment in enumerate(segments):
        led = _LED.match(segment) is not None
        bare = bares[number]
        if not bare:
            return None
        pieces = len(_AND.findall(bare))
        if _VERB.search(bare) and not _BESIDE.match(bare):
            return None
        if number and not led and (_BESIDE.match(bare) or bare.rstrip(".") in _AFTER_NAMES):
            most += pieces + (re.match(r"(?:an?|his|her|its|their|the)\b", bare) is not None)
            continue
        most += 1 + pieces
        begins = re.match(r"(?:(?:New|North|South|West|British|Nova) )?[\w.]+", bare)
        place = begins is not None and not of_regions and number > 0 and not led and _is_place(begins[0].rstrip("."))
        role = segment != bare and not led and _ROLE.search(bare) is not None  # "the Northwell group chief"
        if bare[0].isupper() and not place and not doubtful and not role:
            fewest += 1 + (1 if pieces and number == last and not led and number else 0)
        doubtful = place
    return Items(fewest, most) if shut or (fewest > 2 and fewest == len(segments)) else None


_ARTICLE = expression(r"(?:the|an?|his|her|its|their|my|our)\b")


def _common(segments: list[str]) -> Items | None:
    """The count of a list of common nouns: short items that a last "and" closes."""
    closed = _LED.match(segments[-1]) is not None or _AND.search(segments[-1]) is not None
    if not closed or len(segments) < 2:
        return None
    count = 0
    articles = {_ARTICLE.match(_LED.sub("", segment)) is not None for segment in segments}
    if len(articles) > 1:
        return None  # "the hot, crisp scones, …"
    for number, segment in enumerate(segments):
        bare = _LEAD_AND.sub("", segment)
        words = max(_AND.split(bare), key=len).split()
        if not words or len(words) > _LONGEST + 2 * (number == len(segments) - 1) or _VERB.search(bare):
            return None
        if number and (
            re.match(r"(?:who|which|whose|where|such|like|including|to|or|from|of|in|at|on|by|with|for|as)\b", bare)
        ):
            return None
        count += 1
    pieces = len(_AND.findall(_LEAD_AND.sub("", segments[-1])))
    inner = sum(len(_AND.findall(segment)) for segment in segments[:-1])
    if _LED.match(segments[-1]) or segments[-1].startswith("then "):  # "up and out at the base, then in and up"
        return Items(count, count + pieces + inner)
    return Items(count + 1, count + pieces + inner)
