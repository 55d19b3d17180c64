"""Numbers of things that the draft then lists: "three men: …", "the two towns, Ashby and Corle"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from linter.analysis.arithmetic.announced import announced
from linter.analysis.arithmetic.listings import listings
from linter.analysis.arithmetic.lists import Enumeration, Items, items
from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.small_numbers import from_numbers, has_groups, small_numbers
from linter.analysis.arithmetic.statements import figures, has
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

_WORDS = {word: value for word, value in UNITS.items() if 2 <= value <= 12}
_NUMBER = (
    r"(?P<number>[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|"
    r"(?<![\d.,$£€/–-])(?:[2-9]|1[0-2])(?![\d.,/–-]))"
)
_GAP = (
    r"(?P<gap>(?: (?!The\b|of\b|or\b|to\b|and\b|more than\b|other than\b|a\.m|p\.m|two\b|three\b|four\b|five\b"
    r"|six\b|seven\b|eight\b|nine\b|ten\b)"
    r"[\w’'-]+){1,7})"
)
_LONG_GAP = _GAP.replace("{1,7}", "{1,12}")
_UNCERTAIN = expression(
    r"(?:\b(?:at least|more than|over|about|around|some|nearly|almost|up to|as many as|fewer than|less than"
    r"|under|another|other|"
    r"of|first|last|next|past|every|than|or|chapter|page|article|section|no|number|top|day|week|year|phase|part"
    r"|group|level|grade|act) "
    r"|[-–/$£€])$",
    re.IGNORECASE,
)
_NAME_BEFORE = expression(
    r"(?<![.!?”\"] )(?!(?:The|These|Those|All|Only|And|But|In|For|On|By|With|From|At|Both|His|Her|Its|Their"
    r"|Just)\b)\b[A-Z][\w.]* $"
)
_NO_LIST = frozenset(
    """
    years months weeks days hours minutes seconds times percent points miles feet inches metres meters kilometres
    kilometers degrees decades centuries ago later earlier million billion thousand hundred dozen goals runs wickets
    games matches wins losses p.m a.m pm am cents dollars pounds euros yards acres cups tablespoons teaspoons people's
    words letters syllables questions sentences stars stages thirds quarters others halves sides ways
    """.split()  # noqa: SIM905
)
_VERB_GAP = expression(
    r"\b(?:including|include[sd]?|such|like|among|named|between|was|is|has|had|said|says|say|told|that|which"
    r"|who|because|if|when|after|before|with|from|than|except|namely)\b"
)
_COLON = expression(
    rf"\b{_NUMBER}{_GAP}(?:,? (?:the|an?|his|her|its|their|he|she|they|it|police|officials) "
    rf"[^,:.]{{2,30}})?(?P<open>:)\s+(?P<list>[^\n:]+?)(?P<close>[.]?[\"”’')\]]*)$"
)
_ASIDE = expression(
    rf"\b{_NUMBER}{_GAP}(?:(?P<open>\s?[–—]\s?|\s--\s)(?P<list>[^–—:()]{{5,250}}?)(?P<close>\s?[–—]|\s--|[.]$)"
    rf"|\s\((?P<list2>[^():]{{5,250}})\))"
)
_NAME = r"(?:the )?[A-Z][\w’'.-]*(?: (?:(?:of|de|da|von|van|al|bin|the|du|del|der|la|le) ){0,2}[A-Z0-9][\w’'.-]*){0,4}"
_AGED = r"(?:, (?:aged )?\d{1,2}(?=,|\.?$| and))?"
_COMMAS = expression(
    rf"\b{_NUMBER}{_GAP}, (?P<list>{_NAME}{_AGED}(?:, {_NAME}{_AGED}){{0,8}},? and "
    rf"{_NAME}{_AGED})(?P<close>,(?= (?!and\b)[a-z])|[.]?$)"
)
_ARE = expression(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]ll|[Oo]ur|[Tt]hose|[Tt]hese|[\w-]+['’]s) {_NUMBER}{_LONG_GAP} "
    r"(?:are|were|have been)(?: (?:named|identified|listed)(?: by [a-z]+)?(?: as)?)?:? "
    rf"(?P<list>(?:the )?[A-Z][^\n:]+?)(?P<close>[.]?[\"”’')\]]*)$"
)
_SIGNS_OF = (
    (_COLON, (":",)),
    (_ASIDE, ("–", "—", "--", "(")),
    (_COMMAS, (" and ",)),
    (_ARE, (" are", " were", " have been")),
)
"""The forms, and strings of which each has one: a look for these is cheaper."""
_AGE = r"(?:[1-9]\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_AGES = expression(
    rf"\b(?:{_NUMBER}(?P<gap>(?: [a-z’'-]+){{1,4}})|(?P<pair>[Tt]he (?:couple|pair|twins)|[Aa] (?:[a-z]+ "
    rf")?(?:man|woman|boy|girl|mother"
    rf"|father|couple)(?: and (?:a|his|her) (?:[a-z]+ )?(?:man|woman|boy|girl|wife|husband|son|daughter|brother"
    rf"|sister))?))"
    rf"(?:,|\s?[–—(]| who were| were| are)? ?(?:all |both |who were |who are )?(?P<word>aged?s? "
    rf")?(?P<list>{_AGE}(?:, {_AGE})*,? and {_AGE})(?! [a-z]+s\b)(?=[,.;)]|\s?[–—]| were| are| have| had| died| "
    rf"from| in|$)"
)
_RANGE = expression(r"between\b|from\b|to\b")
_PLURAL = expression(
    r"(?:[a-z’'-]*[^s]s|people|men|women|children|teeth|feet|mice|geese|media|criteria|phenomena|series|species"
    r"|firemen|policemen|brethren)$"
)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS.get(number.lower(), 2)


@analysis
def enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The stated numbers of all body text whose things are listed, in the order of the source."""
    found: list[Enumeration] = []
    places, small = figures(document), small_numbers(document)
    for block in document.body:
        counted = small.get(block.index)
        if counted is None or (block.index not in places and not has_groups(document)):
            continue
        if counted.listing:
            for sentence in sentences(block):
                if counted.lists_within(sentence.start, sentence.end):
                    found.extend(_in_sentence(block, sentence.start, sentence.end, counted.within(sentence)))
        found.extend(listings(block, counted.all))
        found.extend(announced(block, counted.all))
        if "irst" in block.text and "econd" in block.text:
            found.extend(_points(block))
    found = [one for one in found if not _is_of_others(one)]
    found.extend(_entries(document))
    return tuple(found)


_MORE = expression(
    r"[)\"”]*\s?(?:(?:,|–|—|-) ?(?:both|all|each)\b[^.]*?(?:,|–|—)? and (?:[A-Z]|the |an? )|; )",
)


_WITH_OBJECT = frozenset(
    "playing using carrying wearing holding having driving speaking wielding riding".split()  # noqa: SIM905
)
"""What those do who are counted, and not the things listed."""


def _is_of_others(one: Enumeration) -> bool:
    """Whether a list is not all, or not at all, of what is counted: "…, both of Leeds, and Ann Rae of York"."""
    if one.noun.split(" ")[0].lower() in _WITH_OBJECT:
        return True  # "five playing live instruments (violin, …)"
    if one.number.isdecimal() and one.block.text[: one.start].endswith("("):
        return True  # "Ashby (3 mm), Corle (4 mm) and …"
    return one.found.most < one.value and _MORE.match(one.block.text, one.end) is not None


def _in_sentence(block: Block, start: int, end: int, places: Sequence[int]) -> Iterator[Enumeration]:
    whole = block.text
    text = whole[start:end].rstrip()
    for pattern, signs in _SIGNS_OF:
        if not has(text, signs):
            continue
        for match in pattern.finditer(text) if pattern is _ARE else from_numbers(pattern, text, places):
            group = "list2" if pattern is _ASIDE and match["list2"] else "list"
            if not _announces(text, match, pattern) or not _fits(
                pattern, group, match[group], both=match["number"].lower() == "both"
            ):
                continue
            cut = pattern in (_COLON, _ARE) or (group == "list" and match.end() == len(text))
            if (cut and not _whole(whole, end)) or whole[start + match.end(group) :][:2] in {"..", "…"}:
                continue
            counted = items(match[group])
            if (
                counted is None
                or counted.most < 2
                or (pattern is _ASIDE and counted.fewest < 2)
                or _explained(text, match, counted)
            ):
                continue
            if match["number"].lower() == "both" and PEOPLE.isdisjoint(match["gap"].lower().split()):
                continue
            if pattern is _COMMAS and _FIGURED.search(match[group]):
                continue  # "11 pubs, Corle 12 and Ashby 14"
            of_people = not PEOPLE.isdisjoint(match["gap"].lower().split())
            if (of_people and not _OTHERS.match(match[group]) and _GROUPS.search(match[group])) or (
                pattern is _COMMAS
                and (
                    (counted.most == 2 and ", and " in match[group])
                    or re.search(r", (?:the |and )?$", _before(text, match))
                )
            ):
                continue
            begins = match.start("number")
            first, last = start + begins, start + match.end(group)
            number, value = match["number"], _value(match["number"])
            if some := _SOME_OF.search(text, max(0, begins - _LONGEST_BEFORE), begins):
                first, number, value = (
                    start + some.start(),
                    text[some.start() : match.end("number")],
                    _value(some["some"]),
                )
            yield Enumeration(block, first, last, number, value, _noun(match), counted, "items")
    if " and " in text:
        yield from _ages(block, start, text)
        yield from _all_of_them(block, start, text)
        yield from _sized(block, start, text)


_SOME_OF = expression(
    r"\b(?P<some>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[2-9]|1[0-2]) (?:out )?of "
    r"(?:(?:the|its|their|his|her|these|those) )?(?:[\w.]+['’]s? )?$"
)


def _fits(pattern: re.Pattern[str], group: str, listed: str, *, both: bool) -> bool:
    """Whether what stands at the place of a list begins and goes on as one there does."""
    if _ODD.match(listed):
        return False
    if both:
        return pattern is _COMMAS
    if pattern is _ARE:
        return re.search(r"(?:, |and )(?!the [A-Z]|and )[a-z]", listed) is None
    if pattern is _ASIDE:
        return _ARTICLED.match(listed) is not None and (group == "list" or " and " in listed)
    return True


_ARTICLED = expression(r"(?:the |an? |his |her |its |their )?[A-Z]|(?:an?|the|his|her|its|their) ")
_ODD = expression(
    r"(?:first|including|such|like|e\.g|i\.e|for example|from|not|no|both|either|all|some|most|that|how|what|why|"
    r"to|in|for|as|plus|mostly|except|with|at|on|or|it|men|who|which|because)\b",
    re.IGNORECASE,
)


_SIZES = {"duo": 2, "pair": 2, "couple": 2, "trio": 3, "quartet": 4, "quintet": 5}
_SIZED = expression(
    rf"\b[Tt]he (?P<number>duo|pair|couple|trio|quartet|quintet)(?:,| –| —| \() ?(?P<list>{_NAME}{_AGED}(?:, "
    rf"{_NAME}{_AGED}){{0,5}},? and {_NAME}{_AGED})"
    r"(?=,| –| —|\)|\.?$)"
)
_APPOSED = expression(
    rf"(?:^|\b(?:at|in|of|from|between|for|by|to) )(?P<list>{_NAME}(?:, {_NAME}){{1,14}},? and {_NAME})(?:,| –| —) "
    rf"(?:the|all|its|their|these) {_NUMBER} "
    r"(?P<noun>(?:[a-z-]+ ){0,2}[a-z]+s)\b(?! of\b)(?=[,.;)–—]| –| —|$)"
)


def _sized(block: Block, start: int, text: str) -> Iterator[Enumeration]:
    """Lists beside a word for their size, and lists that a number sums up."""
    for pattern in (_SIZED, _APPOSED) if has(text, tuple(_SIZES)) else (_APPOSED,):
        for match in pattern.finditer(text):
            counted = items(match["list"])
            if counted is None or counted.fewest < 2:
                continue
            if pattern is _SIZED:
                number, value, noun = match["number"], _SIZES[match["number"]], ""
            else:
                number, value, noun = match["number"], _value(match["number"]), match["noun"]
            first = start + min(match.start("number"), match.start("list"))
            last = start + max(match.end("list"), match.end("number"))
            yield Enumeration(block, first, last, number, value, noun, counted, "items")


_LIST_FIRST = expression(
    rf"(?:^|\b(?:at|in|of|from|between|for|by|to) )(?P<list>{_NAME}(?:, {_NAME}){{1,14}},? and {_NAME}) "
    rf"(?P<gap>[^.:()\d]{{3,70}}?)"
    rf"\b(?:all|the other|each of the) {_NUMBER} (?P<noun>[a-z]+s)\b"
)


_SUMS_UP = expression(r"(?:[,;–—-]|, [a-z]+ing|,? so(?: that)?) $")


def _all_of_them(block: Block, start: int, text: str) -> Iterator[Enumeration]:
    """A list of names and then their number: "Hull, Goole and Immingham stopped work; all three ports …"."""
    match = _LIST_FIRST.search(text) if has(text, ("all ", "the other ", "each of the ")) else None
    if match is None or not _SUMS_UP.search(match["gap"]):
        return  # "the teams from Hull, Goole and York changed all four seats"
    if _OTHERS.search(match["gap"]) or re.search(r"[A-Z]|\b(?:said|says|but)\b", match["gap"]):
        return
    counted = items(match["list"])
    if counted is not None and counted.fewest > 1:
        value = _value(match["number"])
        first, last = start + match.start("list"), start + match.end()
        yield Enumeration(block, first, last, match["number"], value, match["noun"], counted, "items")


def _ages(block: Block, start: int, text: str) -> Iterator[Enumeration]:
    """Persons and their ages."""
    for match in _AGES.finditer(text):
        if match["number"]:
            people = not PEOPLE.isdisjoint(match["gap"].lower().split())
            if not people or _UNCERTAIN.search(_before(text, match)):
                continue
        elif match["word"] is None or not re.search(r" and |couple|pair|twins", match["pair"]):
            continue
        value = _value(match["number"]) if match["number"] else 2
        ages = len(re.findall(_AGE, match["list"]))
        yield Enumeration(
            block,
            start + match.start(),
            start + match.end("list"),
            match["number"] or match["pair"],
            value,
            (match["gap"] or "").strip(),
            Items(ages, max(ages, value)),  # two of them may be of one age
            "ages",
        )


_FIGURED = expression(r"[A-Z][a-z]+ \d+(?=,| and )")
_OTHERS = expression(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b", re.IGNORECASE)
_GROUPS = expression(
    r"(?:^|[,;] |\band )(?:(?:and|the|my|his|her|its|their|a few|local|other) )*[a-z-]+(?: "
    r"[a-z-]+)?[^s’']s(?=[,;.]|$| and )"
)


def _explained(text: str, match: re.Match[str], counted: Items) -> bool:
    """Whether another number of the sentence counts the list: "six of the eight towns – …"."""
    before = text[: match.start("number")]
    for other in _OTHERS.findall(before):
        value = int(other) if other.isdigit() else UNITS.get(other.lower(), 0)
        if counted.fewest <= value <= counted.most:
            return True
    if _SOME_OF.search(before):
        return False
    return (
        re.search(
            r"\bof (?:the|his|her|its|their|these|those|our|[\w.]+['’]s?)(?: [\w’'-]+)? $|\b(?:one|two|three"
            r"|four|five|six|seven|eight|nine) and $",
            before,
        )
        is not None
    )


def _noun(match: re.Match[str]) -> str:
    """What is counted: the words up to the first plural."""
    words: list[str] = []
    for word in match["gap"].split():
        words.append(word)
        if _PLURAL.match(word.lower()):
            break
    return " ".join(words)


_LOOSE = expression(r"\b(?:with|after|from|before)\b")  # what a list cut by semicolons can't belong to
_NAMED = expression(r"\b(?:were|was|been) (?:named|identified|listed)\b")


_IS_OF_POINTS = expression(r" points:\s+(?:an?|the) ")
"""What is agreed, and no score."""


_LONGEST_BEFORE = 120
"""Characters before a number that say whether it counts a list."""


def _before(text: str, match: re.Match[str]) -> str:
    """The words before the number of a match."""
    start = match.start("number")
    return text[max(0, start - _LONGEST_BEFORE) : start]


def _announces(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether the words between number and list let the number count what is listed."""
    gap = match["gap"].lower().split()
    before = _before(text, match)
    if some := _SOME_OF.search(before):
        before = before[: some.start()]
    if (
        _UNCERTAIN.search(before)
        or (match["number"].isdigit() and _NAME_BEFORE.search(before))
        or _VERB_GAP.search(_LOOSE.sub("", match["gap"]) if ";" in match[0] else match["gap"])
        or (_NO_LIST & set(gap) and not (pattern is _COLON and _IS_OF_POINTS.search(match[0])))
    ):
        return False
    written = match["gap"].split()
    small = [word for word in written if word[0].islower()] or written
    plural = [number for number, word in enumerate(gap) if _PLURAL.match(word) and written[number] in small]
    if not plural or plural[0] > 3:
        return False
    if pattern is _COLON:
        return True
    return plural[-1] == len(gap) - 1 or (
        pattern is _ARE and (plural[-1] >= len(gap) - 2 or _NAMED.search(match[0]) is not None)
    )


_LONG_ENOUGH = 40
"""Characters before the end of a sentence that say whether it is one."""


def _whole(whole: str, end: int) -> bool:
    """Whether a sentence ends where it seems to, and not at an abbreviation of the list."""
    before = whole[max(0, end - _LONG_ENOUGH) : end].rstrip()
    last = re.search(r"([\w.]+)\.[\"”’')\]]*$", before)
    if last is None:
        return before[-1:] not in ",;" and end >= len(whole.rstrip())
    return len(last[1]) > 3 or last[1].islower() or last[1].isdigit()


# -- "for two reasons. First, … Second, … Third, …" --

_REASONS = expression(
    rf"\b{_NUMBER} (?:[a-z]+ ){{0,2}}(?P<noun>reasons|things|points|conditions|questions|aims|goals|problems"
    rf"|lessons|options|arguments|factors|demands|issues|causes|facts)\b"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_POINT = expression(
    r"(?:^|[.;:,!?] (?:and |And )?)(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth)(?:ly)?,"
)


def _points(block: Block) -> Iterator[Enumeration]:
    """A number of reasons and their "first, … second, … third, …" in one paragraph."""
    match = _REASONS.search(block.text)
    if match is None or _UNCERTAIN.search(_before(block.text, match)):
        return
    points = list(_POINT.finditer(block.text, match.end()))
    names = [_ORDINALS.index(point["word"].lower()) for point in points]
    if len(names) > 1 and names == list(range(len(names))):
        count = len(names)
        yield Enumeration(
            block, match.start(), points[-1].end("word"), match["number"], _value(match["number"]), match["noun"],
            Items(count, max(count, 99)), "points",
        )  # fmt: skip


# -- a number and the entries of a list below it --

_BEFORE_ENTRIES = expression(rf"\b{_NUMBER}{_GAP}[:.]$")


_GOING_ON = 12
"""Blocks after a list within which a further entry shows that the list goes on."""
_PREPOSITION = expression(r"(?:with|in|across|at|by|for|on|over|to|from|that|which|who|and|of)\b")
_ENTRY = expression(r"(?m)^(?:[*+-]|\d{1,2}[.)])[ \t]+\S")
"""An entry in the source, with prose or without ("- `delete`")."""
_OF_SEVERAL = expression(r"\uFFFC(?: \([^()]*\))?(?:,| and\b| or\b| &)[^.:;]{0,40}\uFFFC")
"""An entry that is about two or more things in code, "`rows`, `cells` and `heads`"."""
_POINTS = expression(
    r"\b(?:rules|reasons|steps|points|options|tips|conditions|aims|demands|questions|lessons|takeaways|goals|priorities"
    r"|requirements|categories|recommendations|changes|proposals|principles|choices|stages)$"
)
"""What a list is made of that follows a full stop."""


def _entries(document: Document) -> Iterator[Enumeration]:
    """A number before a colon or, of points, a full stop, and the entries of the list that follows."""
    for lead, following in pairwise(document.blocks):
        if (
            following.kind is not BlockKind.LIST_ITEM
            or lead.kind is not BlockKind.PARAGRAPH
            or not lead.text.endswith((":", "."))
        ):
            continue
        match = _BEFORE_ENTRIES.search(lead.text[-120:])
        if match is None:
            continue
        offset = max(0, len(lead.text) - 120)
        noun = _noun(match)
        if not _announces(lead.text[-120:], match, _COLON) or (match[0][-1] == "." and not _POINTS.search(noun)):
            continue
        if _PREPOSITION.match(following.text):
            continue  # entries that go on the sentence are no things
        entries = list(takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, document.blocks[following.index :]))
        margins = [_margin(document, block) for block in entries]
        count = margins.count(margins[0])
        # those within an entry may be what is counted, so all that have none within
        most = sum(after <= before for before, after in pairwise([*margins, 0]))
        if any(_OF_SEVERAL.match(block.text) for block in entries):
            continue
        last_entry = document.blocks[following.index + count :][:_GOING_ON]
        end = last_entry[0].source_span.start if last_entry else len(document.source)
        marks = len(_ENTRY.findall(document.source, lead.source_span.end, end))
        if not 2 <= count >= marks or any(
            block.kind is BlockKind.LIST_ITEM and _margin(document, block) == margins[0] for block in last_entry
        ):
            continue  # a list that text between its entries cuts
        first, last = offset + match.start("number"), offset + match.end() - 1
        value = _value(match["number"])
        yield Enumeration(lead, first, last, match["number"], value, noun, Items(count, most), "entries")


def _margin(document: Document, block: Block) -> int:
    """The characters before a block on its line."""
    start = block.source_span.start
    return start - document.source.rfind("\n", 0, start)
