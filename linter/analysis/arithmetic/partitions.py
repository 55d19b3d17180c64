"""Parts and the whole that they make, read off the role of each figure: what is of it, what is left, what it comes to.

"Of the 20 houses, 12 are sold and the other eight …"; "12 in Ashby and eight in Corle, 20 in all"; "a crew of 20, made
up of …"; the whole may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.opposites import are_opposites
from linter.analysis.arithmetic.people import APART, PEOPLE
from linter.analysis.arithmetic.roles import (
    LOOSELY,
    SPANS,
    has_rate,
    is_part_of,
    is_rest,
    is_total,
    is_weak_total,
    is_whole,
    may_have_begun_before,
    one_thing,
)
from linter.analysis.arithmetic.statements import ANY, COUNT, MONEY, Statement
from linter.analysis.arithmetic.sum_terms import Sum, in_money_of, made_otherwise, near, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_SIGNS = ANY[1:-1]
_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time"})
_MOST = 6


def _amounts(numbers: Sequence[Number]) -> list[Number]:
    """Those that can be added: no years, days and ordinals."""
    return [one for one in numbers if one.kind not in _NO_PART]


def partitions(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """The partitions of a sentence; the whole or the parts may stand in the one before it."""
    yield from _come_to(before, sentence)
    yield from _left(before, sentence)
    yield from _all_named(sentence)
    if len(sentence.numbers) > 2:  # a whole and two parts
        yield from _named_parts(sentence)
    yield from _money_parts(sentence)


# -- parts, and what they come to --

_TOTAL_SENTENCE = expression(
    r"^[\"“]?(?:That|This|Which|It|They|Together|Altogether|In all|In total|All told|Between them|Overall|The total"
    r"|The combined total|The grand total|The final total|Their combined)\b"
)


_AFTER_PART = 12
"""Characters after the last part in which it may be said to be a rate."""
_SEVERAL = 3
_WEAK_REACH = 28
"""Characters between the last part and a total that only "making" announces."""


def _come_to(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """A figure that words call a total, after its parts or in the sentence after them."""
    for number, total in enumerate(sentence.numbers):
        if sentence.gap(number + 1).startswith("-") and not sentence.gap(number + 1).startswith(
            ("-strong", "-member", "-seat")
        ):
            continue  # "to make it a two-run game"
        if total.kind in _NO_PART or total.part or not is_total(sentence, number):
            continue
        place = sentence.place(number)
        clause = re.split(r"[;]|(?<=[a-z]) – (?=[a-z ]*$)", sentence.text[:place])[-1]
        begin = place - len(clause)
        parts = _amounts(sentence.between(begin, place))
        text = clause
        if total.kind == "money" and parts and parts[0].kind == "money":  # "312 euros on Friday, 288 on Saturday"
            parts = in_money_of(total, parts)
        if len(parts) < 2 and not parts and before is not None and _TOTAL_SENTENCE.match(sentence.text):
            parts, text = _amounts(before.numbers), before.text
        # a number before the colon counts what is listed, not a part: "three towns: 12 in Ashby …"
        last = parts[-1].end - sentence.start if parts else 0
        if text is clause and parts:
            text = sentence.block.text[sentence.position(begin) : sentence.start + last + _AFTER_PART]
        if not 2 <= len(parts) <= _MOST or not same_kind(total, parts) or has_rate(text):
            continue
        if any(is_part_of(sentence, place) for place in range(1, number)):
            continue  # "11 of 13"
        if len(sentence.gap(number)) > _WEAK_REACH and is_weak_total(sentence, number):
            continue  # "…, play the others, making seven games"
        if any(one.part or one.value <= 0 for one in parts) or not one_thing(total, parts, kinds=near(total, parts)):
            continue
        if near(total, parts, 0.25) and not made_otherwise(total, parts):
            grown = may_have_begun_before(sentence, number) and len(parts) < _SEVERAL
            yield sum_over(sentence, parts, total, at_most=grown)


# -- a part, and the rest --

_OF_THEM = expression(r"\bof (?:them|these|those|whom|which|the (?:group|total|pupils|passengers))\b")
_AFTERWARDS = expression(r"^(?: [\w’'-]+){0,5}?,? (?:and|or|plus) " + LOOSELY + "$")


def _left(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """A whole, its parts and the rest of it: "12 of the 20 were sold, leaving eight"."""
    for last, rest in enumerate(sentence.numbers):
        if not last or rest.kind in _NO_PART or not is_rest(sentence, last):
            continue
        found = _whole_of(before, sentence, last)
        if found is None:
            continue
        whole, total, own = found
        parts = [one for number, one in enumerate(sentence.numbers[: last + 1]) if not own or number != whole]
        amounts = _amounts(parts)
        if len(amounts) < 2 or not same_kind(total, amounts) or any(one.part for one in amounts):
            continue
        own_nouns = any(plural(one.unit) and not _of_one_noun(total, one) for one in amounts)
        of_them = own and _OTHER.search(sentence.gap(last)) and not SPANS & {one.unit for one in amounts}
        if own_nouns and not of_them:
            continue
        after = sentence.numbers[last + 1 : last + 2]
        if after and after[0].kind == rest.kind and _AFTERWARDS.match(sentence.gap(last + 1)):
            continue  # "the other 5 and 3 …"
        if has_rate(re.sub(_OF_THEM_AGAIN, "", sentence.text[sentence.place(0) : sentence.place(last)])):
            continue
        if near(total, amounts, 0.3):
            yield sum_over(sentence, amounts, total)


_OTHER = expression(r"\b(?:other|remaining|rest)\b")
_OF_THEM_AGAIN = r"\b(?:out )?of (?:them|these|those|whom|which)\b|\bout of\b|\bincluding\b"


def _of_one_noun(total: Number, part: Number) -> bool:
    """Whether a part may count what the whole does."""
    if part.unit in {"others", "remaining"} or part.unit.rstrip("s") == total.unit.rstrip("s"):
        return True
    if not plural(total.unit):
        return total.unit == "" and part.unit not in SPANS
    return part.unit in PEOPLE and total.unit in PEOPLE and part.unit not in {"dead", "injured", "wounded"}


def _whole_of(before: Statement | None, sentence: Statement, last: int) -> tuple[int, Number, bool] | None:
    """The whole of which the figure at `last` is the rest: its place, itself, and whether it is of this sentence."""
    for number in range(last):
        if sentence.numbers[number].kind in _NO_PART:
            continue
        if is_part_of(sentence, number) or is_whole(sentence, number):
            return number, sentence.numbers[number], True
    first = sentence.numbers[0]
    between = sentence.text[sentence.place(0) : sentence.place(last)]
    amounts = _amounts(sentence.numbers[: last + 1])
    opens = len(amounts) == _SEVERAL and first.start == amounts[0].start and plural(first.unit)
    if opens and (_OF_THEM.search(between) or _is_in_part_done(sentence, amounts, last)):
        return 0, first, True
    if before is None or re.search(r"\b(?:leav|left)", sentence.gap(last)):
        return None
    if plural(first.unit) and not _OF_THEM.search(between):
        return None  # a number of its own
    wholes = [one for one in _amounts(before.numbers) if one.kind in {"plain", "money"}]
    begins = sentence.gap(0).strip(' "“').lower()
    # "the other five" is of a whole, so of the only one that was named, if no figure counts things of its own
    bare = len(amounts) == 2 and _OTHER.search(sentence.gap(last)) and not any(plural(one.unit) for one in amounts)
    if len(wholes) == 1 and plural(wholes[0].unit) and wholes[0].unit not in SPANS and (bare or begins in _BEGINS):
        return 0, wholes[0], False
    return None


def _is_in_part_done(sentence: Statement, amounts: Sequence[Number], last: int) -> bool:
    """Whether so many things are to be done, so many are, and the figure at `last` is to come."""
    whole, *others = amounts
    done = _DONE.search(sentence.text, sentence.place(0), sentence.place(last)) is not None
    bare = whole.unit not in SPANS and not any(plural(one.unit) for one in others)
    left = "leaving " in sentence.gap(last) or _TO_COME.match(sentence.gap(last + 1)) is not None
    return done and bare and left


_DONE = expression(
    r"\b(?:receiv|deliver|complet|finish|built|buil|install|sold|open|fill|paid|used|count|report|arriv|return|freed"
    r"|rescu|repair|clear|test|treat|vaccinat|ready|done|plant|ship|process|examin|read|search|identif|settl|hear|deal)"
)
"""What has been done with a part of what is to be done: "ordered 60 and has received 45"."""
_TO_COME = expression(
    r"^(?: [a-z]+){0,2}? (?:(?:still |yet )to |outstanding|remain|left(?=[.,;]|$)|pending|unsold|unpaid|waiting"
    r"|to go\b)"
)
_BEGINS = frozenset(
    {"", "of these,", "of them,", "of those,", "of those", "of these", "about", "they are", "they were"}
)


_CLOSED_LIST = expression(rf"\band (?:[\w’'-]+ ){{0,4}}{LOOSELY}$")
_WHICH = expression(r"^(?: [\w’'-]+){1,3},? of (?:which|whom) $")


def _all_named(sentence: Statement) -> Iterator[Sum]:
    """A whole and three parts or more that can't be more: "of 50 applicants, 20 were accepted, 18 refused and …"."""
    amounts = _amounts(sentence.numbers)
    if not 3 <= len(amounts) <= _MOST or len(amounts) != len(sentence.numbers):
        return
    of_first = len(amounts) > 3 and is_part_of(sentence, 1)
    which = _WHICH.match(sentence.gap(1)) is not None
    if not (of_first or which or re.fullmatch(rf"[\"“]?Of {LOOSELY}", sentence.gap(0))) or not _CLOSED_LIST.search(
        sentence.gap(len(amounts) - 1)
    ):
        return
    whole = amounts[1] if of_first else amounts[0]
    parts = [one for one in amounts if one is not whole]
    bare = all(not plural(one.unit) or _of_one_noun(whole, one) for one in parts)
    few = len(parts) == 2 and not are_opposites(sentence.gap(2), sentence.gap(3))
    if bare and not few and same_kind(whole, parts) and not has_rate(sentence.text) and near(whole, parts, 0.15):
        full = len(parts) == 2 and _ALL_THERE_ARE.search(sentence.gap(2) + sentence.gap(3)) is not None
        yield sum_over(sentence, parts, whole, at_most=not full)


_ALL_THERE_ARE = expression(
    r"\bmen\b.*\bwomen\b|\bwomen\b.*\bmen\b|\bboys\b.*\bgirls\b|\bgirls\b.*\bboys\b|\bmales?\b.*\bfemales?\b"
    r"|\bfemales?\b.*\bmales?\b"
)
"""Two groups of which one has everybody, so that they are no fewer than all."""


# -- a whole, and its named parts --

_WORD = r"(?!and |or |who |which )[\w’'-]+"
_SHORT = rf"{_WORD}(?: {_WORD}){{0,4}}"
_PART = rf"{LOOSELY}{COUNT} {_SHORT}"
_PARTS = rf"{_PART}(?:(?:, and |; and | and |, |; | plus | as well as ){_PART})+"
_END = r"(?=\s*(?:[.;)–—]|,|$))"
_NAMED = expression(
    rf"(?P<total>{COUNT})(?P<joint>[- ](?:strong|member|seat|person|piece|man|woman|people|vehicle|ship|bed|room))?"
    rf"(?P<noun> (?:[\w’'-]+ ){{0,3}}?[\w’'-]+)?"
    r"(?P<opens>,? (?:(?:which|that|who) )?(?:(?:is|are|was|were|has been|have been|be) )?(?:made up of|composed of"
    r"|comprised of|comprises|comprised|comprising|consists of|consisted of|consisting of|split (?:evenly )?(?:between"
    r"|into|among)|divided (?:between|into|among)|broken down (?:into|as)|formed of|formed by|in the form of)"
    r"|, namely|(?:, [\w’' -]{3,40} (?:said|says|added|reported|told [\w ]{3,20}))?:| are| were|, with| with| has|"
    r" had|,| –| —| \()"
    rf" ?(?P<list>{_PARTS}){_END}"
)
_CREW = expression(
    rf"\b(?:[Cc]rew|[Jj]ury|[Gg]roup|[Tt]eam|[Pp]arty|[Pp]anel|[Ff]amily|[Ss]quad|[Cc]ast|[Cc]lass|[Ss]taff|[Bb]oard"
    rf"|[Dd]elegation|[Cc]ommittee|[Gg]ang|[Cc]onvoy|[Ff]leet|[Cc]abinet|[Bb]ench|[Hh]erd|[Ss]hortlist|[Cc]ouncil"
    rf"|[Ff]orce|[Ff]lock|[Hh]aul|[Cc]hoir|[Oo]rchestra|[Bb]and|[Tt]roupe|[Aa]udience|[Tt]otal) of {LOOSELY}$"
)
_TWO_SEXES = expression(
    rf"(?P<total>{COUNT}) (?:[\w’'-]+ ){{0,2}}?[\w’'-]+,? (?P<a>{COUNT}) of (?:them|whom) (?P<one>women|men|girls|boys"
    rf"|children|adults|females|males) and (?P<b>{COUNT}) (?P<other>men|women|boys|girls|adults|children|males"
    r"|females)\b"
)
_SAID_OF_FIRST = expression(r" (?:in|for|at|on|from|against|to|with|by)(?: |$)")
_SAID_OF_PART = expression(rf" and {LOOSELY}{COUNT} (?:were|was|are|is|had|has|have)\b")
_SURE = expression(r"made up|compos|compris|consist|split|divided|broken|form|namely")
_PERSONAL = frozenset({"member", "seat", "person", "strong", "man", "woman", "people"})


def _named_parts(sentence: Statement) -> Iterator[Sum]:
    """A whole and a list of nouns with their numbers: "20 singers, eight sopranos, seven altos and five tenors"."""
    last = len(sentence.numbers)
    for match in _TWO_SEXES.finditer(sentence.text):
        total, one, other = (sentence.number(match.start(name)) for name in ("total", "a", "b"))
        if any({match["one"], match["other"]} <= apart for apart in APART) and near(total, (one, other)):
            yield sum_over(sentence, (one, other), total)
    for match in _NAMED.finditer(sentence.text):
        total = sentence.number(match.start("total"))
        if any(is_total(sentence, number) for number in range(sentence.numbers.index(total) + 1, last)):
            continue  # the first of several parts, and their total
        parts = list(sentence.between(match.start("list"), match.end("list")))
        opens = match["opens"].strip(" ,")
        group = _CREW.search(sentence.text[max(0, match.start() - 40) : match.start()]) is not None
        sized = match["joint"] is not None
        sure = _SURE.search(opens) is not None
        weak = opens in {"has", "had", "with"} and not (sized or group)
        if weak or (opens in {"are", "were"} and not (match["noun"] and plural(total.unit))):
            continue
        if not (sized or group or plural(total.unit)) or total.unit in SPANS or total.bound in {"above", "below"}:
            continue
        if not same_kind(total, parts) or total.part or any(one.part or one.bound for one in parts):
            continue
        units = [one.unit for one in parts]
        kinds = all(map(plural, units)) and len({*units, total.unit}) == len(units) + 1 and SPANS.isdisjoint(units)
        named = [unit for unit in units if unit]
        bare = not any(plural(unit) and unit not in PEOPLE for unit in units) and len(set(named)) == len(named)
        kinds = kinds or bare or (sure and SPANS.isdisjoint(units))  # "12 upstairs and eight below"
        if not kinds or has_rate(match["list"]) or not near(total, parts, 0.25):
            continue
        if any({*units, total.unit} <= apart for apart in APART) or _are_told_apart(match["list"], parts):
            continue  # a series of groups, not a whole and its parts
        series = not (sure or sized or group) and opens in {"", ","}
        # "six goals in the league, four in the cup and three abroad"
        alike = not any(map(plural, units)) and _SAID_OF_FIRST.search(match["noun"] or "") is not None
        if series and (alike or not (_whole_before(sentence, match) and _is_next(total, parts))):
            continue
        if not made_otherwise(total, parts):
            yield sum_over(sentence, parts, total)


def _are_told_apart(listed: str, parts: Sequence[Number]) -> bool:
    """Whether two parts are told of with verbs that both may be true of one thing: "19 were men and 9 had a degree"."""
    return (
        len(parts) < _SEVERAL
        and _SAID_OF_PART.search(listed) is not None
        and not are_opposites(*listed.split(" and ", 1))
    )


def _is_next(total: Number, parts: Sequence[Number]) -> bool:
    """Whether parts miss a total by a slip, so that a series of three figures is hardly meant."""
    off = abs(sum(one.value for one in parts) - total.value)
    return off <= max(1.0, 0.08 * total.value) and total.value > max(one.value for one in parts)


def _whole_before(sentence: Statement, match: re.Match[str]) -> bool:
    """Whether nothing before a whole that commas join to its parts makes it one of a series."""
    lead = sentence.text[: match.start("total")]
    return re.search(rf"[{_SIGNS}][^.;:]*,[^.;:]*$|[{_SIGNS}].*[:(–—] ?{LOOSELY}$|(?:,|\band) {LOOSELY}$", lead) is None


# -- an amount of money, and who gives it --

_SHARED = expression(
    r"\b(?:fund(?:ed|ing)|financ(?:ed|ing)|paid|pays?|paying|split|divided|shared|made up|compris\w+|consist\w*|raised"
    r"|contribut\w+|gave|giv(?:en|es|ing)|put(?:ting)? (?:in|up)|provid\w+|comes?|coming|came|allocat\w+|earmarked"
    r"|go(?:es)? to|going to|distributed|broken down)\b"
)
_NOT_SHARED = expression(
    r"\b(?:but|in addition|while|whereas|of which|including|includes?|included|than|compared|from ["
    + MONEY
    + r"]|(?<!made )(?<!put )up|down|more|less|fewer|extra|further|another"
    r"|plus|instead|originally|about|already|so far|each|every|per|a (?:year|month|week|day|head|piece)|annual\w*"
    r"|first|initial\w*|and an? |at least|interest|fine[ds]?|worth|valued|estimated|rising|rose|fell|if)\b"
)


_FIRST_OF_THEM = expression(r"\b(?:contribution|grant|donation|gift|loan|share|payment|sum)s? of $")
"""What makes the first amount one of the parts: "from a grant of £7m, the county, contributing £5m, and …"."""


def _money_parts(sentence: Statement) -> Iterator[Sum]:
    """A price and the sums that pay it: "the £40m bridge is funded by the council, which gave £25m, and …"."""
    amounts = [one for one in sentence.numbers if one.kind == "money"]
    if not 3 <= len(amounts) <= _MOST or any(one.kind in {"percent", "fraction", "points"} for one in sentence.numbers):
        return
    total, parts = amounts[0], amounts[1:]
    first, last = sentence.numbers.index(total), sentence.numbers.index(parts[-1])
    if any(is_total(sentence, number) for number in range(first + 1, last + 1)):
        return
    between = sentence.text[sentence.place(first) : sentence.place(last)]
    if _FIRST_OF_THEM.search(sentence.gap(first)):
        return
    if not _SHARED.search(between) or _NOT_SHARED.search(between) or not same_kind(total, parts):
        return
    if (
        not any(one.part or one.bound for one in amounts)
        and near(total, parts, 0.2)
        and total.value > max(one.value for one in parts)
    ):
        yield sum_over(sentence, parts, total)
