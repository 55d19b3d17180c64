"""What captions and alt texts say of the body's figures: numbers and days beside the body's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.arithmetic.roles import SPANS
from linter.analysis.arithmetic.scores import scores, votes
from linter.analysis.arithmetic.surroundings import stem, words_beside
from linter.analysis.numbers.agreement import rounds_to, same_kind, within_limit
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.vocabulary import MEASURES
from linter.analysis.text.expression import expression
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentences import sentences
from linter.dates import MONTHS, WEEKDAYS
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple


class CaptionNumber(NamedTuple):
    """A number of a caption and the only one that the body has for the same thing.

    stated: the caption's. body: the body's. shared: the words that stand beside both.
    closed: whether both count one noun, or are money, percentages or years, and nothing else tells them apart.
    """

    stated: Number
    body: Number
    shared: frozenset[str]
    closed: bool


def caption_blocks(document: Document) -> tuple[Block, ...]:
    """The captions and the alternative texts of a draft, in the order of the source; no titles of boxes."""
    return tuple(
        block
        for block in document.blocks
        if block.kind in CAPTIONS and block.text and not _is_no_caption(document, block)
    )


def _is_no_caption(document: Document, block: Block) -> bool:
    """Whether a text is the title of a box beside the article (`:::note Title`) or a value that describes no picture.

    Front matter has the latter: `author_bio: …`. Of keys that say what the text is the parser makes captions, too.
    """
    line = document.source.rfind("\n", 0, block.source_span.start) + 1
    if _BOX.match(document.source, line) is not None:
        return True
    key = _KEY.match(document.source, line, block.source_span.start + 1)
    opens = document.source.startswith(_FENCES)
    return bool(opens and key and line < _end_of_front(document.source) and _OF_PICTURES.search(key[1]) is None)


def _end_of_front(source: str) -> int:
    """Where the front matter of a source ends."""
    found = _FENCE.search(source, 3)
    return found.start() if found else 0


_KEY = re.compile(r"[ \t-]*[\"']?([A-Za-z][\w -]*)[\"']?[ \t]*[:=]")
_FENCES, _FENCE = ("---", "+++"), re.compile(r"^(?:---|\+\+\+)[ \t]*$", re.MULTILINE)
_OF_PICTURES = re.compile(r"(?i)caption|alt|image|photo|picture|figure|title|legend|key|point|summary|highlight|text")
_BOX = re.compile(r"[ \t>]*(?::{3,}|`{3,}\{|!!!|\?\?\?|===|/{3}|\[!)")


CAPTIONS = frozenset({BlockKind.CAPTION, BlockKind.ALT_TEXT})
"""The kinds of blocks that say what a picture shows."""


@analysis
def caption_numbers(document: Document) -> tuple[CaptionNumber, ...]:
    """The numbers of captions for which the body has another one, in the order of the source."""
    found: list[CaptionNumber] = []
    body: list[Number] | None = None
    for block in caption_blocks(document):
        if _OTHER_YEAR.search(block.text):
            continue  # "The bridge in 2011, when 4,000 …"
        for stated in numbers(block):
            if stated.kind not in {"plain", "money", "percent", "year"} or stated.part or stated.value <= 1:
                continue
            if re.search(r"[A-Z][\w’'-]+(?:, | \()$", block.text[: stated.start]) and not stated.unit:
                continue  # a person's age
            if stated.kind == "year" and _FULL_DATE.search(block.text[: stated.start]):
                continue  # the day of the photograph
            if body is None:
                body = [number for other in document.body for number in numbers(other)]
            clash = _rival(stated, body)
            if clash is not None and _may_be(stated) == _may_be(clash.body):
                found.append(clash)
    return tuple(found)


def _may_be(number: Number) -> bool:
    """Whether a number is of what can be or was meant to be: "The ferry can carry 340 passengers"."""
    return _MAY.search(number.block.text[: number.start]) is not None


_MAY = expression(
    r"\b(?:can|could|may|might|will|would|used to|designed to|able to|capacity|room for|up to|planned|originally"
    r"|once)\b[^,.;]{0,30}$"
)
_FULL_DATE = expression(rf"(?:{'|'.join(MONTHS)}|[A-Z][a-z]{{2,3}}\.) \d{{1,2}},? $|\d (?:{'|'.join(MONTHS)}) $")
_OTHER_YEAR = expression(
    r"(?<!built )(?<!opened )(?<!founded )(?<!made )(?<!launched )"
    r"\b(?:in|since|before|from|until|of|during) (?:[A-Z][a-z]+ )?(?:1[89]|20)\d\d, |\b(?:file|archive|library)\b|"
    r"\b(?:before|until|since|prior to) (?:the|its|his|her|their)\b|\b(?:last|the previous|a) year (?:ago|earlier)?\b|"
    r"\b(?:at|in) (?:its|their|his|her) (?:peak|heyday|height)\b"
)
"""What puts a caption in another time than the body's."""


def _rival(stated: Number, body: Sequence[Number]) -> CaptionNumber | None:
    """The body's number for what the caption's number is of, if the body has one for it and not the caption's."""
    if any(same_kind(stated, other) and other.value == stated.value for other in body):
        return None
    beside = words_beside(stated)
    unit = stem(stated.unit)
    rivals = []
    for other in body:
        if other.kind != stated.kind or other.currency != stated.currency or other.part:
            continue
        shared = beside & words_beside(other)
        if unit and stem(other.unit) == unit:
            shared -= {unit}
        elif unit and other.unit and not _variant(unit, stem(other.unit)):
            continue
        if shared and (stated.kind != "year" or _slip_of_digits(stated, other)):
            rivals.append((len(shared), other, shared))
    own = [rival for rival in rivals if unit and stem(rival[1].unit) == unit]
    rivals = own or rivals or _slips(stated, unit, body)
    values = {other.value for _, other, _ in rivals}
    if len(values) != 1:
        return None
    _, other, shared = max(rivals, key=lambda item: item[0])
    near = rounds_to(stated, other) or rounds_to(other, stated)
    limit = within_limit(
        stated, other, less=stated.bound in {"below", "about"}, more=stated.bound in {"above", "about"}
    )
    loose = (stated.approximate or other.approximate) and 1 / _FAR < stated.value / max(other.value, 1e-9) < _FAR
    if near or limit or loose:
        return None
    one_noun = bool(unit and (stem(other.unit) == unit or _variant(unit, stem(other.unit))))
    bare = not unit and stated.kind in {"money", "percent", "year"}
    together = content(stated.block.text) & content(sentence_of(other))
    sure = is_slip(stated, other) and len(together - {unit}) > (1 if stated.value < 10 else 0)
    told = one_noun or len(shared) > 2 or (bare and (sure or len(shared) > 1)) or (sure and len(shared) > 1)
    part = stated.value < other.value or stated.value > _MOST_TIMES * other.value  # of a crowd, or of another one
    closed = told and (sure or (stated.unit not in MEASURES | SPANS and (bare or not part)))
    return CaptionNumber(stated, other, frozenset(shared), closed)


def _slips(stated: Number, unit: str, body: Sequence[Number]) -> list[tuple[int, Number, set[str]]]:
    """The body's numbers of the caption's noun that a slip would make of it, where the sentences share words."""
    if not unit or stated.kind != "plain":
        return []
    own = content(stated.block.text) - {unit}
    found = []
    for other in body:
        if other.kind == "plain" and not other.part and stem(other.unit) == unit and is_slip(stated, other):
            shared = own & content(sentence_of(other))
            if shared:
                found.append((len(shared), other, shared))
    return found


def sentence_of(number: Number) -> str:
    """The sentence that a number stands in."""
    for sentence in sentences(number.block):
        if sentence.start <= number.start < sentence.end:
            return sentence.text
    return number.block.text


def content(text: str) -> set[str]:
    """The stems of the words of a text that say what it is about, names included."""
    return {
        stem(word) for word in re.findall(r"[^\W\d_][\w’'-]{2,}", text) if word.lower() not in FUNCTION_WORDS
    } - _EMPTY


_EMPTY = {
    "said",
    "say",
    "picture",
    "photo",
    "file",
    "image",
    "show",
    "seen",
    "during",
    "left",
    "right",
    "centre",
    "center",
}


def is_slip(one: Number, other: Number) -> bool:
    """Whether a slip of the hand or of the ear makes one number of the other: 83 of 38, 7 of 17, fourteen of forty."""
    first, second = f"{one.value:g}", f"{other.value:g}"
    if sorted(first) == sorted(second) or edit_distance(first, second) == 1:
        return True
    low, high = sorted((one.value, other.value))
    return 13 <= low <= 19 and high == (low - 10) * 10


_MOST_TIMES = 3.0
"""How many times the body's figure a caption's may be that is meant for it."""
_FAR = 1.5
"""How far, as a factor, a figure with "about" may be from another and still be it."""


def _variant(one: str, other: str) -> bool:
    """Whether one noun is a short form of the other: "pups", "puppies"."""
    one, other = sorted((one.rstrip("s"), other.rstrip("s")), key=len)
    return len(one) > 2 and other.startswith(one)


def _slip_of_digits(one: Number, other: Number) -> bool:
    """Whether two numbers have the same digits in another order, or differ in one digit."""
    if len(one.text) != len(other.text):
        return False
    return sorted(one.text) == sorted(other.text) or sum(map(str.__ne__, one.text, other.text)) == 1


class CaptionFigure(NamedTuple):
    """A day or a score of a caption, and what the body has for the same event.

    block, start, end: the figure in the caption.
    body: the body's, as written.
    place: the body's block and the characters of its figure.
    kind: "day", "score" or "vote".
    """

    block: Block
    start: int
    end: int
    body: str
    place: tuple[Block, int, int]
    kind: str


_DAY = expression(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})(?! (?:\d|(?:{'|'.join(MONTHS)})))"
    rf"|(?P<date>\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d{{1,2}}))\b(?!,? (?:1[89]|20)\d\d)"
)
_SHARED = 3
"""Words that a caption and a sentence of the body share where both tell one event."""


@analysis
def caption_days(document: Document) -> tuple[CaptionFigure, ...]:
    """The days of captions for which the body, of the same event, has only another, in the order of the source."""
    found = []
    captions = [(block, match) for block in caption_blocks(document) for match in _DAY.finditer(block.text)]
    if not captions:
        return ()
    told = [(block, sentence.text, sentence.start) for block in document.body for sentence in sentences(block)]
    text = " ".join(sentence for _, sentence, _ in told)
    for block, match in captions:
        if match[0] in text or len(list(_DAY.finditer(block.text))) != 1:
            continue
        name = "weekday" if match["weekday"] else "date"
        own = content(block.text[: match.start()] + block.text[match.end() :])
        rivals = [
            (where, start + other.start(), start + other.end(), other[0])
            for where, sentence, start in told
            for other in _DAY.finditer(sentence)
            if other[name] and _one_month(match[0], other[0], name) and len(own & content(sentence)) >= _SHARED
        ]
        if len({rival[3] for rival in rivals}) == 1:
            where, start, end, day = rivals[0]
            found.append(CaptionFigure(block, match.start(), match.end(), day, (where, start, end), "day"))
    return tuple(found)


def _one_month(one: str, other: str, name: str) -> bool:
    return name == "weekday" or not {word for word in one.split() if word.isalpha()}.isdisjoint(other.split())


_RESULT = expression(
    r"\b(?:wins?|won|victory|defeat(?:s|ed)?|beat(?:s|ing|en)?|draws?|drew|loss|lost|triumph|success)\b"
)
_CAPITAL_WORD = r"[A-Z][\w’'-]+"
_OTHER_MATCH = expression(
    r"\b(?:half-time|first leg|earlier|previous|last (?:season|year|week|month)|first half|set|quarter|in (?:1[89]"
    r"|20)\d\d)\b"
)


@analysis
def caption_scores(document: Document) -> tuple[CaptionFigure, ...]:
    """The scores of captions that are not the only one of the body, where both tell of a result of the same side."""
    found = []
    whole = " ".join(block.text for block in document.body)
    for block in caption_blocks(document):
        stated = scores([block])
        if len(stated) != 1 or not _RESULT.search(block.text) or _OTHER_MATCH.search(block.text):
            continue
        told = scores(document.body)
        if len({score.low_and_high for score in told}) != 1:
            continue
        one, other = stated[0], told[0]
        named = set(re.findall(_CAPITAL_WORD, block.text))
        sides = named & set(re.findall(_CAPITAL_WORD, other.block.text))
        if any(name not in whole for name in named - {block.text.split()[0]}):
            continue  # another match: "their 2-0 win over City in May"
        if sides - {"The", "A"} and one.low_and_high != other.low_and_high:
            found.append(CaptionFigure(block, one.start, one.end, other.text, other.place, "score"))
    return tuple(found)


@analysis
def caption_votes(document: Document) -> tuple[CaptionFigure, ...]:
    """The votes of captions of which one figure is another in the body's only count of votes."""
    found = []
    for block in caption_blocks(document):
        stated = votes([block])
        told = votes(document.body) if len(stated) == 1 else []
        if len({(vote.first[0], vote.second[0]) for vote in told}) != 1:
            continue
        one, other = stated[0], told[0]
        for figure, same, right, kept in (
            (one.second, one.first, other.second, other.first),
            (one.first, one.second, other.first, other.second),
        ):
            if same[0] == kept[0] and figure[0] != right[0]:
                value, start, end = right
                found.append(CaptionFigure(block, figure[1], figure[2], str(value), (other.block, start, end), "vote"))
    return tuple(found)
