"""Counts, results, spans and shares of a headline beside the only ones that the body has for the same thing.

"Five held after raid" over "police arrested six people", "Half of shops shut" over "30% of shops have closed", "second
title" over "their fourth title". A figure is compared only where the body has one for what is done, or for the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from linter.analysis.arithmetic.headline_figures import HeadlineFigure
from linter.analysis.arithmetic.scores import Score, scores
from linter.analysis.arithmetic.surroundings import stem
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.vocabulary import ORDINALS
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_DONE = {
    "kill": "kill|kills|killed|killing|die|dies|died|dead|perish(?:ed)?|drown(?:ed)?|shot dead|lost their lives",
    "hurt": "hurt|injured?|injures|injuring|wounded|wounds|wounding|in hospital|taken to hospital|hospitali[sz]ed",
    "arrest": "arrest|arrests|arrested|arresting|held|holds?|holding|detained?|detains|in custody"
    "|questioned|questioning",
    "jail": "jailed|imprisoned|sent to (?:prison|jail)|put behind bars",
    "charge": "charged|in court|accused|indicted",
    "rescue": "rescued?|rescues|saved|saves|picked up|picks up|pulled from|plucked from|brought ashore",
    "evacuate": "evacuated|evacuates|flee|fled|moved out|forced out",
    "close": "close|closes|closed|closing|shut|shuts|shutting|axe|axes|axed",
    "cut": "cut|cuts|cutting|go|goes|going|lost|lose|loses|losing|shed|sheds|axe|axes|axed",
    "open": "open|opens|opened|opening|launch(?:es|ed)?",
    "sign": "signs?|signed|hires?|hired|recruits?|recruited",
}  # fmt: skip
_OF_PEOPLE = frozenset({"kill", "hurt", "arrest", "jail", "charge", "rescue", "evacuate"})
_WORDS = {"pair": 2.0, "duo": 2.0, "trio": 3.0, "quartet": 4.0, "foursome": 4.0}
_BETWEEN = r"(?: (?!and\b|but\b|while\b|after\b|who\b|by\b|in\b|from\b)[\w’'-]+){0,4}?"
_LOOSE = r"(?:at least |about |some |nearly |almost |more than |another |up to |the |all |its |of the |only |just )*"


@cache
def _after(group: str) -> re.Pattern[str]:
    """What follows a number of those to whom something is done."""
    return re.compile(
        rf"{_BETWEEN}(?: (?:are|were|was|is|be|been|have|has|had|to|will|would|being|feared|reported|left|say police))*"
        rf" (?:{_DONE[group]})\b",
        re.IGNORECASE,
    )


@cache
def _before(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_DONE[group]})(?: (?:dead|down|off))? {_LOOSE}$", re.IGNORECASE)


def _done_to(number: Number) -> set[str]:
    """What is done to those that a number counts."""
    text = number.block.text
    rest, lead = text[number.end : number.end + 80], text[max(0, number.start - 50) : number.start]
    return {group for group in _DONE if _after(group).match(rest) or _before(group).search(lead)}


@analysis
def headline_counts(document: Document) -> tuple[HeadlineFigure, ...]:
    """The figures of the headline that the body has otherwise, by what is done or by the noun."""
    block = document.headline
    if block is None or not document.body:
        return ()
    found: list[HeadlineFigure] = []
    for reader in (_counts, _groups, _ordinals, _results, _spans, _terms, _shares):
        found.extend(reader(document, block))
    return tuple(found)


def _body(document: Document) -> list[Number]:
    return [number for block in document.body for number in numbers(block)]


def _plain(number: Number) -> bool:
    return number.kind in {"plain", "age"} and 2 <= number.value < _ROUNDED and not number.part


_ROUNDED = 1000.0
"""From here on headlines round."""


def _counts(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Numbers in a headline to whom something is done."""
    plain = [number for number in numbers(block) if _plain(number)]
    if len(plain) != 1 or _LEADS_ELSEWHERE.search(block.text):
        return
    number = plain[0]
    for group in _done_to(number):
        stated = _Stated(number.start, number.end, *_allowed(number), stem(number.unit))
        yield from _rival(document, block, stated, group)


_LEADS_ELSEWHERE = expression(
    r"\b(?:after|since|until|of|more|another|over|days?|weeks?|months?|years?|hours?|live|updates?)\b|[?:]"
)
"""Words of headlines whose numbers may be of something else than the body's first event."""


def _allowed(number: Number) -> tuple[float, float]:
    """The values that a headline's number may stand for."""
    dozen = "dozen" in number.text.lower()
    least, most = number.value * (0.75 if dozen else 1.0), number.value * (1.25 if dozen else 1.0)
    if number.bound in {"above", "about"}:
        most *= 1.3
    if number.bound in {"below", "about"}:
        least *= 0.75
    return least, most


def _groups(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Pairs, trios and quartets to whom something is done."""
    for match in _GROUP.finditer(block.text):
        for group in _OF_PEOPLE:
            if _after(group).match(block.text, match.end()):
                value = _WORDS[match[0].lower()]
                yield from _rival(document, block, _Stated(*match.span(), value, value, ""), group)


_GROUP = expression(r"\b(?:pair|duo|trio|quartet|foursome)\b", re.IGNORECASE)


class _Stated(NamedTuple):
    """A figure of the headline.

    start, end: its place.
    least, most: the values that it allows.
    unit: the stem of its noun.
    """

    start: int
    end: int
    least: float
    most: float
    unit: str


_AND_ONE = expression(
    r"\b(?:an?|one|the|his|her) (?:[a-z-]+ ){0,2}[a-z-]+(?:,| and|, and) (?:about |the |another )?$", re.IGNORECASE
)
_AND_A_NEXT = expression(r"\b(?:and|,|but|while) (?:a|another|the) (?:(?:second|third|fourth|fifth|sixth|seventh|eighth"
                         r"|ninth|tenth)|\d+th|man|woman|person|boy|girl)\b")  # fmt: skip
"""One more than those who were counted just before."""
_FAR = 3.0
"""How many times the stated figure another one may be that is meant for it."""


def _rival(document: Document, block: Block, stated: _Stated, group: str) -> Iterator[HeadlineFigure]:
    """The body's only number to whom the same is done, where it has not the headline's."""
    body = _body(document)
    told = [number for number in body if _plain(number) and group in _done_to(number)]
    if group not in _OF_PEOPLE:
        told = [number for number in told if stated.unit and stem(number.unit) == stated.unit]
    values = {number.value for number in told}
    if len(values) != 1 or any(stated.least <= number.value <= stated.most and _plain(number) for number in body):
        return
    other = told[0]
    listed = sorted({number.value for number in body if _plain(number)})
    if any(stated.least <= one + two <= stated.most for one, two in combinations(listed, 2)):
        return  # seven soldiers and four airmen
    if _AND_A_NEXT.search(other.block.text, other.end) and stated.least <= other.value + 1 <= stated.most:
        return  # "four people died at the scene and a fifth in hospital"
    if _AND_ONE.search(other.block.text[max(0, other.start - 40) : other.start]):
        return  # "a driver and three passengers"
    if stated.most > _FAR * other.value or other.value > _FAR * stated.most:
        return  # of something else
    if other.bound and not other.value > stated.most:
        return
    place = (other.block, other.start, other.end)
    yield HeadlineFigure(block, stated.start, stated.end, stated.least, stated.most, other.value, place)


_COUNTED = expression(
    r" (?:(?:straight|successive|consecutive|career|league|world|national|Olympic|European|home|away|record) )?"
    r"(?P<noun>(?P<time>day|week|month|year|night)|anniversary|birthday|game|match|race|season|round|term|edition|title"
    r"|win|victory|defeat|loss|goal|medal|gold|crown|trophy|championship|century|strike|attack|quake"
    r"|bomb|recall"
    r"|victim|arrest|death|fine|ban|appeal|attempt|launch|child|baby|marriage|wedding|album|novel|film|Oscar"
    r"|Grammy)s?\b"
)
"""What is counted by ordinals, so that two of one noun in a draft may be one."""


_SPELT = [word for word, value in ORDINALS.items() if 1 < value <= 90]
_ORDINAL = expression(rf"\b(?:(?P<spelt>{'|'.join(_SPELT)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b", re.IGNORECASE)


_GOES_ON = expression(r"\b(?:enter(?:s|ed|ing)?|into|for)(?: an?| the| its| their| his| her)? $")
"""What makes an ordinal of days or weeks tell how long something goes on: "enters its third week"."""


def _is_running(text: str, ordinal: re.Match[str], noun: re.Match[str]) -> bool:
    row = re.match(r" (?:straight|successive|consecutive)\b", noun[0])
    return row is not None or _GOES_ON.search(text[: ordinal.start()]) is not None


def _ordinals_of(block: Block) -> Iterator[tuple[float, str, int, int]]:
    """The ordinals of a block with the noun that they count and their places."""
    for match in _ORDINAL.finditer(block.text):
        noun = _COUNTED.match(block.text, match.end())
        if noun is not None and (not noun["time"] or _is_running(block.text, match, noun)):
            value = float(match["digits"] or ORDINALS[match["spelt"].lower()])
            yield value, noun["noun"], *match.span()


def _ordinals(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Ordinals of one noun: "second title" over "their fourth title"."""
    told = [(body, *one) for body in document.body for one in _ordinals_of(body)] if _ORDINAL.search(block.text) else []
    for value, noun, start, end in _ordinals_of(block):
        same = [one for one in told if one[2] == noun]
        if len({one[1] for one in same}) == 1:
            where, other, _, first, last = same[0]
            yield HeadlineFigure(block, start, end, value, value, other, (where, first, last))


_RESULT = expression(
    r"\b(?:wins?|won|beat\w*|defeat\w*|victory|draws?|lose|loses|loss|edge|edges|thrash\w*|rout\w*|seal|over|past"
    r"|down|sink|sinks)\b",
    re.IGNORECASE,
)


def _results(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """The result in a headline beside the only one of the body; the margins stand for the scores."""
    stated = scores([block])
    if len(stated) != 1:
        return
    told = scores(document.body)
    if len({score.low_and_high for score in told}) != 1 or _RECORD.search(block.text[: stated[0].start]):
        return
    one, other = stated[0], told[0]
    if not _RESULT.search(block.text[max(0, one.start - _BESIDE) : one.end + _BESIDE]):
        return
    if one.low_and_high != other.low_and_high:
        value = _as_one(one)
        yield HeadlineFigure(block, one.start, one.end, value, value, _as_one(other), other.place)


_BESIDE = 25
"""Characters beside a score in which a word makes it a result."""
_RECORD = expression(
    r"\b(?:now|start|starts|started|record|fall to|improve to|go|goes|begin|begins|are|is|at)\b",
    re.IGNORECASE,
)
"""What makes two figures games won and lost."""


def _as_one(score: Score) -> float:
    """A score as one value: two scores are equal where these are."""
    low, high = score.low_and_high
    return high * 1000.0 + low


_SPAN = expression(
    r"\b(?:(?<!for )(?<!in )(?<!after )over|for|lasts?|spent|(?:[a-z]+est|most|first)(?: [a-z]+)? in)"
    r" (?P<words>\S+ (?P<unit>years|months|weeks|days|hours))\b",
    re.IGNORECASE,
)


def _spans(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """A span of time in a headline beside the only span of that unit in the body."""
    match = _SPAN.search(block.text)
    stated = [one for one in numbers(block) if match and match.start("words") <= one.start < match.end("words")]
    if match is None or len(stated) != 1 or (stated[0].bound and not match[0].lower().startswith("over")):
        return
    unit = match["unit"].lower()
    told = [one for one in _body(document) if one.unit == unit and one.kind in {"plain", "age"}]
    text = " ".join(body.text for body in document.body)
    if (
        len({one.value for one in told}) != 1
        or len(re.findall(rf"\b{unit[:-1]}s?\b", text)) != len(told)
        or told[0].bound
    ):
        return
    value, other = stated[0].value, told[0]
    if other.part or len(_verbs(block.text) & _verbs(_around(other.block, other.start))) < _TOLD:
        return
    yield HeadlineFigure(
        block, stated[0].start, stated[0].end, value, value, other.value, (other.block, other.start, other.end)
    )


_TOLD = 2
"""Words that a headline shares with what stands around a figure of the same event."""


def _around(block: Block, place: int) -> str:
    """The sentence of a place and the one before it."""
    listed = sentences(block)
    number = next((number for number, one in enumerate(listed) if one.start <= place < one.end), 0)
    return " ".join(one.text for one in listed[max(0, number - 1) : number + 1])


def _verbs(text: str) -> set[str]:
    """The stems of the words of a text that are long enough to say what happens."""
    return {stem(word) for word in re.findall(r"[a-z]{4,}", text.lower())} - _COMMON


_COMMON = {
    stem(word)
    for word in (
        "years", "months", "weeks", "days", "hours", "after", "over", "with", "from", "more", "than", "last", "this",
        "that", "have", "been", "were", "will",
    )
}  # fmt: skip

_TERM = expression(
    r"\b(?:jailed|jail|sentenced|gets?|given|handed|receives?|faces|prison|locked up|behind bars|banned|suspended"
    r"|imprisoned)(?: [a-z]+){0,2}? (?:for |to )?$",
    re.IGNORECASE,
)
_TERM_TOLD = expression(
    r"\b(?:sentenced to|jailed for|imprisoned for|sentence of|term of|given(?: a)?|handed(?: a)?|received(?: a)?"
    r"|got(?: a)?|banned for|ban of|suspended for|locked up for|(?:was|were) sent to (?:prison|jail) for) $"
)
_FIRST_SENTENCES = 3
"""Sentences of the body in which the headline's own event is told."""


def _terms(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """The length of a sentence or a ban in a headline beside the first one that the body tells."""
    stated = [one for one in numbers(block) if one.unit in _TERM_UNITS and _TERM.search(block.text[: one.start])]
    if len(stated) != 1:
        return
    one = stated[0]
    body = [number for number in _body(document) if number.unit.rstrip("s") == one.unit.rstrip("s")]
    if any(number.value == one.value for number in body) or one.bound or one.part:
        return
    counts = [number.value for number in _body(document) if _plain(number)]
    if any(one.value in {low + high, low * high} for low, high in combinations(counts, 2)):
        return  # eight years for one offence and two for another, or three men with ten years each
    lead = document.body[0]
    end = [*sentences(lead)[:_FIRST_SENTENCES]][-1].end if lead.text else 0
    told = [
        number
        for number in body
        if number.block is lead
        and number.start < end
        and _TERM_TOLD.search(lead.text[max(0, number.start - 40) : number.start])
    ]
    if len(told) == 1 and not told[0].bound and one.value < _FAR * told[0].value and told[0].value < _FAR * one.value:
        other = told[0]
        place = (other.block, other.start, other.end)
        yield HeadlineFigure(block, one.start, one.end, one.value, one.value, other.value, place)


_TERM_UNITS = frozenset(["years", "year", "months", "weeks", "days", "games", "matches"])

_SHARE = expression(
    r"\b(?P<words>(?P<most>majority|most)|(?:an? )?(?P<part>half|third|quarter|fifth|tenth)|(?P<two>two[- ]thirds"
    r"|three[- ]quarters))"
    r" of (?P<noun>[a-z]+)|\b(?P<words2>(?P<majority>[Mm]ajority|[Mm]ost voters)) (?:back|oppose|favou?r|support|want"
    r"|reject)s?\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters beside a percentage in which what it is of is named."""
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_OF = expression(r"(?:out )?of (?:the |its |their |all |some )?$")


def _shares(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """A share in words over the only percentage of the body, or the only number "of" another."""
    match = _SHARE.search(block.text)
    if match is None:
        return
    told = _percentages(document)
    if len({round(value, 1) for value, _ in told}) != 1:
        return
    value, place = told[0]
    beside = place[0].text[max(0, place[1] - _NEAR) : place[2] + _NEAR]
    noun = match["noun"] or re.split(r" ", match["words2"])[-1]
    if stem(noun) not in _verbs(beside) and (match["noun"] or not _verbs(block.text) & _verbs(beside)):
        return
    if match["most"] or match["majority"]:
        least, most = 50.0, 100.0
    else:
        part = _PARTS[match["part"].lower()] if match["part"] else 200 / 3 if "third" in match["two"].lower() else 75.0
        least, most = part * 0.85, part * 1.15
    span = match.span("words") if match["words"] else match.span("words2")
    yield HeadlineFigure(block, *span, least, most, value, place)


def _percentages(document: Document) -> list[tuple[float, tuple[Block, int, int]]]:
    """The percentages of the body, and what its numbers "of" others come to."""
    found = []
    for block in document.body:
        listed = numbers(block)
        found += [(one.value, (block, one.start, one.end)) for one in listed if one.kind == "percent"]
        for one, other in pairwise(listed):
            between = block.text[one.end : other.start]
            if (
                one.kind == other.kind == "plain"
                and len(between) < 24
                and _OF.search(between)
                and one.value < other.value
            ):
                found.append((100 * one.value / other.value, (block, one.start, other.end)))
    return found
