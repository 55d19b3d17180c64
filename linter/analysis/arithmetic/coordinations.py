"""Parts that a sentence names side by side, and the whole before or after them, whatever words join the two.

"In all, 37 people were hurt: 14 in Ashby, 12 in Corle and 11 in Lisle"; "37 pupils sat the test. Fourteen passed and
23 failed"; "seven dead: the driver, two children and four nurses". A coordination is two figures or more of one kind,
each in a short phrase of its own, of which the last follows "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.opposites import are_opposites
from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.roles import (
    LOOSELY,
    SPANS,
    has_rate,
    is_total,
    may_have_begun_before,
    one_thing,
)
from linter.analysis.arithmetic.statements import Statement
from linter.analysis.arithmetic.sum_terms import Sum, made_otherwise, near, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time", "fraction", "points", "score"})
_MOST = 7
_WEAK_REACH = 28
"""Characters between the last part and a total that only "making" announces."""
_PHRASE = (
    r"(?: (?!that\b|which\b|because\b|but\b|while\b|from\b|than\b|compared\b|before\b|after\b"
    r"|when\b|if\b|or\b)(?:[\w’'.-]+|[\ue005-\ue00a]))"
)
_JOINT = expression(
    rf"^[)]?{_PHRASE}{{0,7}}[)]?(?P<joint>, and|; and|, plus|, as well as|,|;| and| plus)(?: (?!or\b"
    rf"|but\b)(?:[\w’'.-]+|[\ue005-\ue00a])){{0,5}}"
    r" ?[(]?$"
)
_OPENS = expression(
    r"^(?P<noun>(?:,? (?!of\b|from\b|to\b|or\b|with\b)[\w’'-]+){0,12}?)"
    r"(?P<opens>:|;| [–—-]{1,2}| \(|,? (?:out )?of (?:which|whom|them|these)|, with|,)"
    rf"(?P<lead>(?: [\w’'-]+){{0,4}}?) ?{LOOSELY}$"
)
_OF_THEM = expression(r"^ of (?:them|whom|which|these|those)\b")
_ENDS = expression(r"^\)?(?: (?:[\w’'-]+|[\ue005-\ue00a])){0,10}\)?(?:[.,;:)!?]| [–—-]|\n|[\"”]|$)")
_OTHERS = expression(r"\b(?:the rest|others?|remain\w*|balance|include[sd]?|including|among|mostly|some of)\b")
_RATED = expression(r"\b(?:career|season|average\w*|expected|forecast\w*|record|target|goal|needs?|needed|out of)\b")
_AFTER = expression(
    r"(?:\b(?:giv(?:e|es|ing)|gave|mak(?:e|es|ing)|made|br(?:ing|ings|inging|ought)|leav(?:e|es|ing)|left|for|with|or"
    r"|adding"
    r" up to|to)(?: (?:it|them|him|her|us|[\w’'-]+|the [\w’'-]+))?(?: (?:an?|the|its|their|his|her|annual|full-year"
    r"|total"
    r"|combined|overall|final|[a-z]+)){0,3} (?:total|toll|sum|tally|aggregate|sales|profits?|turnover|revenue|income"
    r"|cost"
    r"|bill|haul|score|complement|workforce|membership|count)s? (?:of|to|at)"
    r"|,? a (?:[a-z-]+ )?(?:total|toll|sum|tally|aggregate|haul|workforce|party|group|crowd) of"
    r"|,? (?:giving|gives|gave) (?:it|them|him|her|us)|\bmake up (?:the|a|its|their|this)(?: [a-z]+)?(?: of)?"
    r"|\b(?:finish|end|complet)(?:ed|es|ing)?(?: (?:up|the [a-z]+|his [a-z]+))? (?:on|with|at)"
    rf"|\b(?P<weak>of|for|in|to|towards?) (?:the|a|its|their)) {LOOSELY}$"
)
_SIZED = expression(r"^-(?:strong|seat|member|person|man|woman|people|piece|vehicle|ship|room|bed|judge)\b")
_AFTER_SUM = expression(
    r"^(?: [\w’'-]+){0,4}? (?:in all|in total|altogether|all told|combined|between them|overall|put together)\b"
)
_BEGINS = expression(
    rf"^[\"“]?(?:(?:Of|Among) (?:these|those|them|the [a-z]+)(?: [a-z]+)?,? |The [a-z]+ (?:holds?|has|have|won"
    rf"|took) )?{LOOSELY}$",
    re.IGNORECASE,
)
_COUNTED = expression(r"\b(?:numbers?|numbered|toll|total\w*|stands? at|stood at|dead|came to|comes to|tally|count)\b")


def coordinations(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """The coordinated parts of a sentence with their whole; the whole may stand in the sentence before."""
    amounts = [place for place, one in enumerate(sentence.numbers) if one.kind not in _NO_PART]
    if len(amounts) > 12:
        return
    for run in coordinated(sentence, amounts):
        parts = [sentence.numbers[place] for place in run]
        if any(one.part or one.value <= 0 or one.kind == "percent" for one in parts) or len(parts) > _MOST:
            continue
        yield from _whole_first(sentence, amounts, run)
        yield from _whole_last(sentence, amounts, run)
        for many in range(2, len(run)):  # "…, for a total of 37": joined by a comma, too
            yield from _whole_last(sentence, amounts, run[:many])
        if before is not None:
            yield from _whole_before(before, sentence, run)


def _between(sentence: Statement, one: int, other: int) -> str:
    return sentence.text[sentence.place(one) + 1 : sentence.place(other)]


def coordinated(sentence: Statement, amounts: list[int]) -> Iterator[list[int]]:
    """The longest runs of coordinated amounts, by their places."""
    run: list[int] = []
    for place in amounts:
        if run and _joined(sentence, run[-1], place):
            run.append(place)
            continue
        if len(run) > 1:
            yield run
        run = [place]
    if len(run) > 1:
        yield run


def _joined(sentence: Statement, one: int, other: int) -> bool:
    first, second = sentence.numbers[one], sentence.numbers[other]
    same = first.currency == second.currency and (
        {first.kind, second.kind} <= {"plain", "age"} or first.kind == second.kind
    )
    return same and _JOINT.match(_between(sentence, one, other)) is not None


def _is_closed(sentence: Statement, run: list[int], opens: str) -> bool:
    """Whether "and" or an opening that needs a closing makes the run a whole list."""
    last = _between(sentence, run[-2], run[-1])
    rest = sentence.text[sentence.place(run[-1]) + 1 :]
    ended = (
        _ENDS.match(rest) is not None
        and re.match(r"[^.;]{0,40},? (?:and|or|plus) (?:one\b|an? |the |its |his |her |their |[A-Z])", rest) is None
    )
    return ended and (" and " in last or ";" in last or " plus " in last or opens.strip() in {"–", "—", "(", ":"})


def _fits(sentence: Statement, total: Number, parts: Sequence[Number], text: str, share: float) -> bool:
    """Whether parts may make a total, and miss it by no more than a slip does."""
    return (
        same_kind(total, parts)
        and not total.part
        and total.bound in {"", "about"}
        and not any(one.bound in {"above", "below"} for one in parts)
        and total.value > max(one.value for one in parts)
        and one_thing(total, parts, kinds=True)
        and not has_rate(re.sub(r"\bof (?:them|whom|which|these|those)\b", "", text))
        and _RATED.search(sentence.text) is None
        and near(total, parts, share)
        and not made_otherwise(total, parts)
    )


_SINGLE_PART = expression(r"(?:\band|,) (?:one|an?) [a-z]")


def _whole_first(sentence: Statement, amounts: list[int], run: list[int]) -> Iterator[Sum]:
    """A whole, and its parts behind a colon, a dash, a bracket, "of which" or "of them"."""
    at = amounts.index(run[0])
    starts = [(amounts[at - 1], run)] if at else []
    if len(run) > 2:  # "37 schools, 14 of them primary, …": the whole is coordinated, too
        starts.append((run[0], run[1:]))
    for whole, parts_at in starts:
        match = _OPENS.match(_between(sentence, whole, parts_at[0]))
        if match is None:
            continue
        total, parts = sentence.numbers[whole], [sentence.numbers[place] for place in parts_at]
        opens = match["opens"].strip(" ,")
        of_them = _OF_THEM.match(_between(sentence, parts_at[0], parts_at[1])) is not None
        sure = of_them or opens not in {"", "with", ";"} or (opens == ";" and len(parts) > 2)
        counted = _COUNTED.search(sentence.text[: sentence.place(whole)]) is not None
        if not (sure or (opens == "with" and counted)) or not (plural(total.unit) or total.kind == "money" or counted):
            continue
        listed = sentence.text[sentence.place(parts_at[0]) - 1 : sentence.place(parts_at[-1]) + 30]
        if not _is_closed(sentence, parts_at, opens) or total.unit in SPANS - {"days", "weeks", "hours", "points"}:
            continue
        partial = of_them or "which" in opens or "whom" in opens
        if partial and len(parts) == 2 and not are_opposites(*_phrases(sentence, parts_at)):
            continue
        repeated = [one for one in parts if one.unit == total.unit]
        if 0 < len(repeated) < len(parts) and parts[0].unit != total.unit:
            continue
        if _SINGLE_PART.search(listed):
            continue  # "five members and one senator"
        if _fits(sentence, total, parts, listed, 0.2):
            yield sum_over(
                sentence, parts, total, at_most=_OTHERS.search(sentence.text, sentence.place(whole)) is not None
            )


def _phrases(sentence: Statement, run: list[int]) -> tuple[str, str]:
    """What is said of two parts."""
    text = sentence.text
    return _between(sentence, run[0], run[1]), text[sentence.place(run[1]) + 1 : sentence.place(run[1]) + 60]


_OVER = expression(r"^(?: [a-z]+)? ?(?:over|in|across) (?:the |all |those |both )?$")


def _over_as_many(sentence: Statement, whole: int, many: int) -> bool:
    """Whether a figure is said to be of as many days or places as parts were named: "320 over the two nights"."""
    following = sentence.numbers[whole + 1 : whole + 2]
    return bool(following) and following[0].value == many and _OVER.match(sentence.gap(whole + 1)) is not None


_EVERY = expression(r"[^.;]{3,50}[;,] all (?:of (?:the|them) )?")
"""What brings in as many as were named before: "18 and 23 pupils collided; all 41"."""
_NOT_OF_THEM = expression(
    r"[;:]|\b(?:but|while|than|from|compared|out of)\b|\b(?:fleet|staff|membership|collection|stock|force|network) of\b"
)
"""What makes a figure after others one of more than these: a fleet may have been there before."""


def _whole_last(sentence: Statement, amounts: list[int], run: list[int]) -> Iterator[Sum]:
    """Parts, and what they come to: "…, giving it 37", "make up the 37-strong group", "– 37 weapons in total"."""
    at = amounts.index(run[-1])
    if at + 1 == len(amounts):
        return
    whole = amounts[at + 1]
    gap = _between(sentence, run[-1], whole)
    after = sentence.gap(whole + 1)
    total, parts = sentence.numbers[whole], [sentence.numbers[place] for place in run]
    sized = _SIZED.match(after) is not None
    summed = _AFTER_SUM.match(after) is not None or _over_as_many(sentence, whole, len(run))
    said = _AFTER.search(gap)
    if after.startswith(("-run", "-goal", "-point", "-man", "-way")):
        return  # "to make it a two-run game"
    every = parts[-1].unit == total.unit and plural(total.unit) and _EVERY.fullmatch(gap) is not None
    if len(gap) > 80 or (not every and _NOT_OF_THEM.search(gap)):
        return
    weak = said is not None and said["weak"] is not None
    if not (
        summed
        or every
        or is_total(sentence, whole)
        or (said and (sized or not weak or (total.kind == "money" and len(parts) > 2)))
    ):
        return
    if not said and not summed and len(gap) > _WEAK_REACH:
        return
    listed = sentence.text[sentence.place(run[0]) : sentence.place(run[-1]) + 12]
    if _fits(sentence, total, parts, listed, 0.2 if len(parts) > 2 or said or summed else 0.12):
        grown = may_have_begun_before(sentence, whole) and len(parts) < 3
        yield sum_over(sentence, parts, total, at_most=grown)


def _whole_before(before: Statement, sentence: Statement, run: list[int]) -> Iterator[Sum]:
    """A whole with a sentence of its own, and its parts at the beginning of the next: "… 14 passed, 23 failed"."""
    wholes = [one for one in before.numbers if one.kind not in _NO_PART]
    if (
        len(wholes) != 1
        or not _BEGINS.match(sentence.text[: sentence.place(run[0])])
        or before.block is not sentence.block
    ):
        return
    total, parts = wholes[0], [sentence.numbers[place] for place in run]
    if len([one for one in sentence.numbers if one.kind not in _NO_PART]) != len(parts) or not plural(total.unit):
        return
    if not _is_closed(sentence, run, "") or any(plural(one.unit) and one.unit not in PEOPLE for one in parts):
        return
    if len(parts) == 2 and not are_opposites(*_phrases(sentence, run)):
        return
    if _fits(sentence, total, parts, sentence.text, 0.2):
        yield sum_over(sentence, parts, total, at_most=_OTHERS.search(sentence.text) is not None)


# -- parts of which some are one person, without a number --

_SINGLE = r"(?:the|an?|his|her|their|its|one) (?:[a-z-]+ ){0,2}[a-z]+(?: [A-Z][\w’'-]+){0,3}"
_SEVERAL = (
    r"(?:the |his |her |their |a further |another )?[\ue000\ue001] (?:[a-z-]+ ){0,3}[a-z]+"
    r"(?: (?:from|of|on|in|who) [^,.;:]{3,40})?"
)
_PERSONS = expression(
    rf"(?P<total>[\ue000\ue001]) (?P<noun>(?:[a-z-]+ ){{0,3}}?(?:dead|people|victims|injured|wounded|survivors"
    rf"|[a-z]+s))"
    rf"(?P<opens>:|, namely| –| —| \(| are| were) (?P<list>(?:{_SINGLE}|{_SEVERAL})(?:(?:, and |, | and )(?:{_SINGLE}"
    rf"|{_SEVERAL}))+)"
    r"(?=\.|,? (?:who|[a-z ]{0,20}police|officials)|[,;)]| –| —|$)"
)
_ITEM = re.compile(r", and |, | and ")
_SAYS = expression(r" (?:said|says|told|added|reported|confirmed|announced|wrote)\b")


def with_persons(sentence: Statement) -> Iterator[Sum]:
    """A number of people and a list with single ones: "seven dead: the driver, two children and four nurses"."""
    for match in _PERSONS.finditer(sentence.text):
        total = sentence.number(match.start("total"))
        items = _ITEM.split(match["list"])
        singles = [item for item in items if not re.search("[\ue000\ue001]", item)]
        parts = list(sentence.between(match.start("list"), match.end("list")))
        heads = {re.split(r" (?:from|of|on|in|who) ", item)[0].split()[-1] for item in singles}
        if not parts or len(parts) + len(singles) != len(items) or any(head.endswith("s") for head in heads):
            continue
        if any(_SAYS.search(item) for item in singles):
            continue  # "…, a spokesman said"
        if not (total.unit in PEOPLE or match["noun"].split()[-1] in PEOPLE) or not all(
            one.unit in PEOPLE or not plural(one.unit) or one.unit.rstrip("s") + "s" == one.unit for one in parts
        ):
            continue
        place = sentence.position(match.start("list"))
        ones = [Number(sentence.block, place, place + 1, 1.0, "plain", "", False, 1.0) for _ in singles]
        made = [*parts, *ones]
        off = abs(sum(one.value for one in made) - total.value)
        if (
            same_kind(total, made)
            and 0 < off <= max(2.0, 0.25 * total.value)
            and not total.bound
            and not _OTHERS.search(match["list"].replace("other ", ""))
        ):
            yield sum_over(sentence, made, total)
