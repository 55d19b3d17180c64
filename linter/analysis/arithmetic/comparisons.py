"""Changes and shares read off the role of each figure: before and after, part and whole, and what is said of them.

A sentence is read when nothing in it is ambiguous: two figures of one kind of which words tell which came first, or
which is the whole, and one ratio that words tie to them. The other figure may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.arithmetic.compared_figures import comparable, figures_of, is_range, joined
from linter.analysis.arithmetic.comparison_forms import (
    AFTER,
    AGAINST,
    AND,
    ASIDE,
    BEFORE,
    BESIDE,
    BY,
    CHANGED_AFTER,
    CHANGED_BEFORE,
    COMPARED,
    EARLIER,
    FAR,
    HEDGED,
    HEDGES,
    IN_YEAR,
    LATER,
    MORE,
    MULTIPLE,
    MULTIPLE_OF,
    NOT_A_SHARE,
    OBJECT,
    OF,
    OF_OTHERS,
    OF_WHICH,
    OF_WHOM,
    OPENING,
    OR,
    OTHER_SERIES,
    PRESENT,
    RATIOS,
    SURVEY,
    THAN,
    TIED,
    TIMES,
    WAY,
)
from linter.analysis.arithmetic.roles import LOOSELY, SPANS, is_part_of, is_whole
from linter.analysis.arithmetic.statements import YEAR, Statement
from linter.analysis.numbers.numbers import Number
from linter.document.model import Block
from linter.records import NamedTuple


class Change(NamedTuple):
    """A change with both figures.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    before, after: the figures.
    stated: the difference as a number of the draft; None where it is a word.
    times: the multiple that a word states ("doubled": 2, "halved": 0.5); 0 without one.
    hedge: "about", "below" or "above" beside that word, else "".
    direction: 1 for words that say more, -1 for less, 0 where none says it.
    word: the word that says the multiple or the direction.
    """

    block: Block
    start: int
    end: int
    before: Number
    after: Number
    stated: Number | None
    times: float
    hedge: str
    direction: int
    word: str


class Share(NamedTuple):
    """A part of a whole with its ratio.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    part, whole: the figures.
    stated: the ratio: a percentage or a fraction; an amount where `each`.
    each: whether the stated figure is what each of the whole gets of the part.
    """

    block: Block
    start: int
    end: int
    part: Number
    whole: Number
    stated: Number
    each: bool = False


def role_changes(before: Statement | None, sentence: Statement) -> Iterator[Change]:
    """The changes of a sentence with two comparable figures and one ratio; one may stand in the sentence before."""
    found = list(_changes_of(sentence))
    own = len(figures_of(sentence))
    if not found and own in {1, 2} and before is not None and len(figures_of(before)) == 1:
        both = joined(before, sentence)
        kinds = [before.numbers[number].kind for number in figures_of(before)]
        found = list(_changes_of(both)) if both is not None and kinds[0] not in RATIOS else []
    yield from found


def _changes_of(sentence: Statement) -> Iterator[Change]:
    places = figures_of(sentence)
    if not 2 <= len(places) <= 3 or OTHER_SERIES.search(sentence.text):
        return
    if any(sentence.place(late) - sentence.place(early) > FAR for early, late in pairwise(places)):
        return
    if len(places) == 2:
        yield from _multiplied(sentence, places)
        return
    ratios = _ratios(sentence, places)
    if len(ratios) != 1:
        return
    ratio = ratios[0]
    clause = sentence.gap(ratio) if ratio > places[0] else re.sub(r"^[^,]{0,20}, with ", " ", sentence.gap(places[1]))
    if AND.search(clause):
        return  # "sales rose from 40 to 50, and profits were up 60%"
    one, other = (place for place in places if place != ratio)
    first, second, stated = sentence.numbers[one], sentence.numbers[other], sentence.numbers[ratio]
    in_points = stated.kind in {"points", "plain"}
    increase = first.kind == "percent" and any(CHANGED_AFTER.match(sentence.gap(place + 1)) for place in (one, other))
    unlike = increase or not comparable(first, second) or is_range(sentence, one, other)
    both = first.kind == "percent" and other == one + 1 and re.search(r"\band $", sentence.gap(other))
    if unlike or both or (in_points and first.kind != "percent"):
        return  # "192%, compared with a 46% increase"
    if stated.kind == "fraction" and MULTIPLE_OF.match(sentence.gap(ratio + 1)) and one < ratio < other:
        yield from _fraction_of(sentence, one, ratio, other)
    elif (
        _is_change(sentence, ratio)
        and WAY.search(HEDGED.sub(" ", sentence.text))
        and 0.02 < first.value / second.value < 50
    ):
        yield from _by_ratio(sentence, one, other, ratio)


def _ratios(sentence: Statement, places: list[int]) -> list[int]:
    """Those of three figures that may be what the other two differ by."""
    numbers = sentence.numbers
    kinds = [numbers[place].kind for place in places]
    if kinds.count("fraction") == 1 and not {"percent", "points"} & set(kinds):
        return [place for place in places if numbers[place].kind == "fraction"]
    ratios = [
        place
        for place in places
        if numbers[place].kind in RATIOS
        or (
            numbers[place].kind == "plain" and numbers[place].unit in {"points", "point"} and numbers[place].value < 100
        )
    ]
    if len(ratios) < 3:
        return ratios
    increases = sum(CHANGED_AFTER.match(sentence.gap(place + 1)) is not None for place in places)
    if MULTIPLE.search(sentence.text) or increases > 1:
        return []  # the increases of two things
    return [  # "from 4% to 5%, or 25%"
        place
        for place in places
        if CHANGED_BEFORE.search(sentence.gap(place))
        and not _is_figure(sentence, place)
        and not sentence.gap(place + 1).startswith(" of")
    ]


def _fraction_of(sentence: Statement, one: int, ratio: int, other: int) -> Iterator[Change]:
    """A figure that is a fraction of another: "20 pubs, half the 40 of 1990"."""
    before, after, stated = sentence.numbers[other], sentence.numbers[one], sentence.numbers[ratio]
    if stated.bound in {"", "about"} and not COMPARED.match(sentence.gap(ratio + 1)):
        word = stated.text
        yield Change(sentence.block, after.start, before.end, before, after, None, stated.value, stated.bound, 0, word)


def _by_ratio(sentence: Statement, one: int, other: int, ratio: int) -> Iterator[Change]:
    """Two figures, and by how much per cent or points the one is more or less than the other."""
    amount = list(_by_amount(sentence, one, other, ratio))
    if amount or _apart(sentence, one, other):
        yield from amount
        return
    order = _in_time(sentence, one, other)
    if one < ratio < other and THAN.match(sentence.gap(ratio + 1)):
        order = other, one  # "50, 25% more than in 2023, when there were 40"
    if order is None:
        return
    numbers = sentence.numbers
    before, after, stated = numbers[order[0]], numbers[order[1]], numbers[ratio]
    start, end = numbers[min(one, other, ratio)].start, numbers[max(one, other, ratio)].end
    yield Change(sentence.block, start, end, before, after, stated, 0.0, "", _way(sentence, ratio), "")


def _is_change(sentence: Statement, number: int) -> bool:
    """Whether words beside a ratio make it a change."""
    return not sentence.gap(number + 1).startswith(" of ") and (
        CHANGED_BEFORE.search(sentence.gap(number)) is not None
        or CHANGED_AFTER.match(sentence.gap(number + 1)) is not None
    )


def _is_figure(sentence: Statement, number: int) -> bool:
    return BEFORE.search(sentence.gap(number)) is not None or AFTER.search(sentence.gap(number)) is not None


def _way(sentence: Statement, ratio: int) -> int:
    """1 where the words at a ratio say more, -1 where less, 0 where neither or both."""
    ways = {match.lastgroup for match in WAY.finditer(sentence.gap(ratio) + "·" + sentence.gap(ratio + 1)[:30])}
    return 0 if len(ways) != 1 else 1 if ways == {"up"} else -1


def _in_time(sentence: Statement, one: int, other: int) -> tuple[int, int] | None:
    """The figure before and the one after, by their places; None where nothing tells."""
    earlier = [place for place in (one, other) if _is_before(sentence, place)]
    if len(earlier) == 2:
        earlier = [place for place in earlier if BEFORE.search(sentence.gap(place))]
    later = [place for place in (one, other) if _is_after(sentence, place)]
    if len(later) == 2:
        later = [place for place in later if re.search(rf"\bto {LOOSELY}$", sentence.gap(place))]
    if len(earlier) == 1 and later in ([], [one if earlier[0] == other else other]):
        return earlier[0], one if earlier[0] == other else other
    if len(later) == 1 and not earlier and PRESENT.search(sentence.gap(one if later[0] == other else other)):
        # the other one may be said to be now, too: "now 50, will rise to 60"
        return (one if later[0] == other else other), later[0]
    years = [_year_of(sentence, place) for place in (one, other)]
    if not earlier and not later and years[0] and years[1] and years[0] != years[1]:
        return (one, other) if years[0] < years[1] else (other, one)
    return None


def _is_before(sentence: Statement, place: int) -> bool:
    before = sentence.gap(place)
    found = BEFORE.search(before)
    if found is not None and found[0].startswith(("after", "on the")):
        found = found if WAY.search(sentence.text) else None
    if found is not None and "than" in found[0] and place == figures_of(sentence)[0]:
        return False  # "of less than 50"
    if found is None and AFTER.search(before):
        return False
    return found is not None or EARLIER.match(sentence.gap(place + 1)) is not None


def _is_after(sentence: Statement, place: int) -> bool:
    return AFTER.search(sentence.gap(place)) is not None or LATER.match(sentence.gap(place + 1)) is not None


def _year_of(sentence: Statement, place: int) -> int | None:
    """The year that follows what a figure counts, or stands before it: "40 in 2010", "in 2010 there were 40"."""
    numbers = sentence.numbers
    if place + 1 < len(numbers) and numbers[place + 1].kind == "year" and IN_YEAR.match(sentence.gap(place + 1)):
        return int(numbers[place + 1].value)
    if (
        place
        and numbers[place - 1].kind == "year"
        and re.search(rf"(?:^|[.,;] )[Ii]n (?:[A-Z][a-z]+ )?{YEAR}$", sentence.text[: sentence.place(place - 1) + 1])
    ):
        return int(numbers[place - 1].value)
    return None


def _apart(sentence: Statement, one: int, other: int) -> bool:
    """Whether one of two figures is how much more or less the other is: "added 40 jobs, …, to reach 400"."""
    for place in (one, other):
        gap = sentence.gap(place)
        if (BY.search(gap) or OR.match(gap)) and not BEFORE.search(gap) and not AFTER.search(gap):
            return True
    return False


def _by_amount(sentence: Statement, one: int, other: int, ratio: int) -> Iterator[Change]:
    """What an amount is of the figure before: "rose £5, or 10%, to £55"."""
    numbers = sentence.numbers
    if ratio + 1 in (one, other) and OR.match(sentence.gap(ratio + 1)):  # "rose 10%, or £5, to £55"
        amount, figure = (one, other) if ratio + 1 == one else (other, one)
        change = ratio
    else:
        amount, figure = (one, other) if ratio == one + 1 else (other, one)
        change = amount
        if ratio != amount + 1 or not OR.match(sentence.gap(ratio)):
            return
    if not BY.search(sentence.gap(change)) or numbers[ratio].kind != "percent" or numbers[amount].kind == "percent":
        return
    way = _way(sentence, change)
    if not way or not AFTER.search(sentence.gap(figure)) or numbers[figure].value <= numbers[amount].value:
        return
    before = numbers[figure]._replace(value=numbers[figure].value - way * numbers[amount].value)
    first, last = min(one, other, ratio), max(one, other, ratio)
    yield Change(
        sentence.block,
        numbers[first].start,
        numbers[last].end,
        before,
        numbers[figure],
        numbers[ratio],
        0.0,
        "",
        way,
        "by",
    )


def _multiplied(sentence: Statement, places: list[int]) -> Iterator[Change]:
    """Two figures and a word for their ratio: "double the 40 of last year", "a threefold rise, from 40 to 120"."""
    numbers = sentence.numbers
    one, other = places
    if not comparable(numbers[one], numbers[other]) or is_range(sentence, one, other):
        return
    found = list(MULTIPLE.finditer(sentence.text))
    if len(found) != 1 or (found[0].start() and found[0]["word"][0].isupper()):
        return  # none, or a title: “Double Trouble”
    match = found[0]
    last = [place for place in places if sentence.place(place) < match.start()]
    if last and re.search(
        r"\band (?!(?:has|have|had|so|thus|then) )", sentence.text[sentence.place(last[-1]) : match.start()]
    ):
        return  # "from 40 to 60, and others doubled"
    word = match["word"].lower()
    times = TIMES.get(word[:4]) or TIMES.get(word[:3]) or 0.0
    if word.endswith("times"):
        times = sentence.number(match.start("word")).value
    of = [
        place
        for place in places
        if match.end() <= sentence.place(place)
        and MULTIPLE_OF.match(sentence.text[match.end() : sentence.place(place)])
    ]
    if (of and word in {"double", "twice", "half", "triple", "treble"}) or (of and word.endswith("times")):
        early = of[0]
        late = one if early == other else other
        if late > early or times <= 0:
            return
    elif re.match(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:es?|ed|ing)$|.*fold$", word):
        order = _in_time(sentence, one, other)
        if order is None or OBJECT.match(sentence.text, match.end()):
            return
        early, late = order
        ways = {way.lastgroup for way in WAY.finditer(sentence.text[max(0, match.start() - 30) : match.end() + 30])}
        if word.endswith("fold") and ways == {"down"}:
            times = 1 / times
    else:
        return
    hedge = (match["hedge"] or "").strip().lower().removeprefix("much ").removeprefix("far ")
    bound = HEDGES.get(hedge, "about" if hedge else "")
    begin = sentence.position(match.start("word"))
    start, end = min(begin, numbers[one].start), max(sentence.position(match.end()), numbers[other].end)
    yield Change(sentence.block, start, end, numbers[early], numbers[late], None, times, bound, 0, match["word"])


# -- shares --


def role_shares(before: Statement | None, sentence: Statement) -> Iterator[Share]:
    """The shares of a sentence with a part, a whole, their ratio and no other figures; the whole may come before."""
    found = list(_shares_of(sentence))
    if not found and before is not None and len(figures_of(sentence)) == 2 and len(figures_of(before)) == 1:
        both = joined(before, sentence)
        found = list(_shares_of(both)) if both is not None else []
    yield from found


_BY_RATIO = re.compile(
    r"\b(?:by|(?<!make )(?<!makes )(?<!making )(?<!made )up|down|rose|fell|(?<!more )(?<!less )(?<!fewer )than) $",
    re.IGNORECASE,
)


def _shares_of(sentence: Statement) -> Iterator[Share]:
    places = figures_of(sentence)
    numbers = sentence.numbers
    if len(places) != 3 or any(sentence.place(late) - sentence.place(early) > FAR for early, late in pairwise(places)):
        return
    about = sentence.text[max(0, sentence.place(places[0]) - BESIDE) : sentence.place(places[2]) + BESIDE]
    if NOT_A_SHARE.search(HEDGED.sub(" ", about)):
        return
    ratios = [place for place in places if numbers[place].kind in {"percent", "fraction"}]
    if len(ratios) != 1:
        return
    ratio = ratios[0]
    one, other = (place for place in places if place != ratio)
    first, second = numbers[one], numbers[other]
    if not comparable(first, second) or first.kind == "percent" or any(one.part for one in numbers):
        return
    after = sentence.gap(ratio + 1)
    other_whole = OF_OTHERS.match(after) and (ratio > other or re.search(r"\band $", sentence.gap(ratio + 1)))
    if MORE.match(after) or other_whole or _BY_RATIO.search(sentence.gap(ratio)):
        return
    if (
        AGAINST.match(sentence.gap(other))
        and other == one + 1
        and re.match(r"(?: [\w’'-]+)? against\b", sentence.gap(other + 1))
    ):
        whole = second._replace(value=first.value + second.value)
        if ratio > other and re.search(
            r"favou?r|for|support|back|approv", sentence.gap(ratio) + sentence.gap(ratio + 1)
        ):
            yield _share(sentence, one, other, ratio, whole)
        return
    found = _part_and_whole(sentence, one, other, ratio)
    if found is not None:
        part, whole_place = found
        if numbers[part].value <= numbers[whole_place].value and _one_noun(numbers[part], numbers[whole_place]):
            yield _share(sentence, part, whole_place, ratio, numbers[whole_place])


def _share(sentence: Statement, part: int, whole: int, ratio: int, all_of_it: Number) -> Share:
    numbers = [sentence.numbers[place] for place in (part, whole, ratio)]
    start, end = min(one.start for one in numbers), max(one.end for one in numbers)
    return Share(sentence.block, start, end, numbers[0], all_of_it, numbers[2])


def _one_noun(part: Number, whole: Number) -> bool:
    return part.unit not in SPANS or whole.unit == part.unit or not whole.unit


def _part_and_whole(sentence: Statement, one: int, other: int, ratio: int) -> tuple[int, int] | None:
    """The part and the whole of a ratio, by their places; None where words don't tie all three together."""
    tied = TIED.search(sentence.gap(ratio)) is not None
    following = sentence.gap(ratio + 1)
    if other == one + 1 and is_part_of(sentence, other) and not is_whole(sentence, one):  # "12 of the 20, or 60%"
        near = tied and len(sentence.gap(ratio)) < FAR
        return (one, other) if near or (ratio < one and ASIDE.match(sentence.gap(one))) else None
    if ratio + 1 in (one, other) and OF.match(following) and " of " in f"{following[:4]} ":  # "60% of the 20"
        part = one if ratio + 1 == other else other
        beside = (
            tied or re.search(r"[,–(] *$", sentence.gap(ratio)) if part < ratio else TIED.search(sentence.gap(part))
        )
        return (part, ratio + 1) if beside else None
    opens = (OPENING.search(sentence.gap(one)) and is_whole(sentence, one)) or SURVEY.search(sentence.gap(one))
    of_it = OF_WHOM.match(sentence.gap(other + 1)) or OF_WHICH.search(sentence.gap(other))
    return (
        (other, one) if tied and ratio > other and (opens or of_it) else None
    )  # "of the 20, 12, or 60%"; "20, 12 of whom (60%)"
