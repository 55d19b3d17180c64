"""Changes and shares stated together with their figures: "from $40 to $50, up 25%", "12 of the 60, or one in five".

A change has the figures before and after and a stated difference: a percentage, points, a fraction or a multiple
("doubled"). A share has a part, a whole and the stated ratio.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from linter.analysis.arithmetic.comparisons import Change, Share, role_changes, role_shares
from linter.analysis.arithmetic.rounding import other_scale
from linter.analysis.arithmetic.statements import (
    AGE,
    FRACTION,
    MONEY,
    PERCENT,
    PLAIN,
    POINTS,
    SCORE,
    Statement,
    dense,
    figures,
    has,
    places_of,
    statements,
)
from linter.analysis.arithmetic.tied_ratios import TiedRatio, tied_changes, tied_shares
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Document

_AMOUNTS = f"{PLAIN}{AGE}{PERCENT}{POINTS}{MONEY}{FRACTION}{SCORE}"
_WORDS = rf"[^{_AMOUNTS}.;:]"
_VALUE = f"[{PLAIN}{AGE}{PERCENT}{MONEY}]"
_FROM_TO = expression(
    rf"\bfrom (?:the |a |an |just |only |about |around |some |nearly |almost |over |under |more than |less than "
    rf"|roughly )*(?P<x>{_VALUE})(?P<gap>{_WORDS}{{0,60}}?) to (?:the |a |an |just |only |about |around |some "
    rf"|nearly |almost |over |under |more than |less than |roughly |as much as |at least )*(?P<y>{_VALUE})"
)
_TO_FROM = expression(
    rf"\bto (?:the |a |an |just |only |about |around |some |nearly |almost |over |under |more than |less than "
    rf"|roughly )*(?P<y>{_VALUE})(?P<gap>{_WORDS}{{0,50}}?) from (?:the |a |an |just |only |about |around |some "
    rf"|nearly |almost |over |under |more than |less than |roughly )*(?P<x>{_VALUE})"
)
_UP_FROM = expression(
    rf"(?P<y>{_VALUE})(?P<gap>{_WORDS}{{0,40}}?),? (?:up|down|compared with|against|rising|falling) (?:from )?(?:the "
    rf"|a |an |just |only |about "
    rf"|around |some |nearly |almost |over |under |more than |less than |roughly )*(?P<x>{_VALUE})"
)
_RATIO = f"[{PERCENT}{POINTS}{FRACTION}]"

_UP = (
    "rise|rises|rose|risen|rising|increas\\w+|grow|grows|grew|grown|growth|climb\\w*|jump\\w*|gain\\w*"
    "|surg\\w+|soar\\w*|up|more|higher|hike\\w*|raise[sd]?|raising|advance[sd]?|swell\\w*|swelled|expand\\w*"
    "|expansion|leap\\w*|leapt|bigger|larger|greater"
)
_DOWN = (
    "fall|falls|fell|fallen|falling|decreas\\w+|declin\\w+|drop\\w*|decline[sd]?|cut|cuts|cutting|reduc\\w+"
    "|down|less|fewer|lower\\w*|slump\\w*|plung\\w+|plummet\\w*|shrink\\w*|shrank|shrunk|tumbl\\w+|slid"
    "|slide[sd]?|dip\\w*|sank|sink\\w*|smaller|discount|saving|trim\\w*|slash\\w*|loss|lose[sd]?|losing|lost"
)
_CHANGE = expression(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_FROM = expression(
    r"from (?:[a-z]+ ){0,4}(?:[$£€₹]?\d|one |two |three |four |five |six |seven |eight |nine |ten |eleven "
    r"|twelve |twenty"
    r"|thirty|forty|fifty)"
)
_TWO_CHANGES = expression(
    r"\b(?:(?:(?<!in )a|per|each|every) (?:year|month|week|day|quarter|annum)(?! (?:earlier|ago|before|later|on|after))"
    r"|annual(?:ly|i[sz]ed)?|yearly|on average|an average|compound\w*|adjust\w+|in real terms|real-terms|"
    r"(?:for|above|of|with|than) inflation|inflation-adjusted|respectively|while|whereas|compared (?:with|to) "
    r"(?:a|an) (?:increase|rise|fall|drop)|margin of "
    r"error|among|another|a further|(?<!nce )again|then|before (?:falling|rising|dropping)|"
    r"faster|slower|times|as well as|followed by|seasonally|target|forecast\w*|expected|analysts)\b",
    re.IGNORECASE,
)
_MULTIPLE = expression(
    r"\b(?P<hedge>(?:much |far )?more than |over |nearly |almost |close to |about |roughly |around |virtually "
    r"|practically |approximately |just under |just over |at least |less than )?"
    r"(?P<word>doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)"
    r"|quintupl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadr": 4.0, "quint": 5.0, "halv": 0.5}
_HEDGES = dict.fromkeys(("more than", "over", "just over", "at least"), "above") | dict.fromkeys(
    ("less than", "nearly", "almost", "close to", "just under", "virtually", "practically"), "below"
)
_BY = expression(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?! than)"
    r"(?:(?: (?!and\b|but\b|or\b|as\b|while\b|with\b|than\b|by\b|from\b|to\b)[\w’'-]+){1,6} by)?(?: (?:by|of|about"
    r"|around|some|nearly|almost|roughly|just"
    rf"|only|over|under|more than|less than|a|an|almost|further|as much as))* ?$",
    re.IGNORECASE,
)
_LEADS_AFTER = expression(
    r"^[^,(–—]{0,40}?(?:, | ?\(| [–—-]{1,2} |[–—])(?:or |for |representing |that is,? |equivalent to |which "
    r"(?:is|was) |meaning |marking )?"
    r"(?:(?:up|down|rising|falling)(?: by)? |(?:an?|the) (?:[a-z-]+ ){0,3}(?:of |by )?)?(?:about |around |some "
    r"|nearly |almost |roughly |just |only |over |under |more than |less than |a |an |as much as )*$"
)
_RATE = expression(
    r"\b(?:to|per) (?:the|an?|one) (?:US |U\.S\. )?(?:dollar|pound|euro|yen|franc|mark|rupee|greenback)\b"
)
_PLAIN_VERB = expression(
    r"\b(?:(?P<up>rose|risen|rises|increased|grew|grown|climbed|jumped|surged|soared)|(?P<down>fell|fallen"
    r"|falls|dropped|declined|decreased|shrank|shrunk|plunged|plummeted|slumped|tumbled))$"
)


_REACH = 200
"""Characters to either side of a ratio within which two figures stand that it may be of."""
_MONEY_SIGNS = ("$", "£", "€", "₹")
_OF_WHOLE = expression(
    r"[Oo]f (?:[a-z]+ ){0,4}(?:[$£€₹]?\d|ten\b|twelve\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_VOTES_TO = expression(r"to \d[\d,]*(?: votes?)?,? (?:or )?[\d(]")
_ASIDE = expression(r"\((?:[a-z]+ ){0,3}[\d.]+ ?(?:%|per ?cent)|, or (?:[a-z]+ ){0,3}[\d.]+ ?(?:%|per ?cent)")


_RATIO_HINTS = (
    "%", "per cent", "percent", "point", "third", "quarter", "half", "halv", "fifth", "tenth", "doubl", "tripl",
    "trebl", "quadrupl", "twice", " times", "fold", "one in ", "two in ", "three in ", "four in ", "five in ",
    "six in ", "seven in ", "eight in ", "nine in ", "in 10", " out of ", "rose from", "fell from", "dropped from",
    "grew from", "increased from", "declined from",
)  # fmt: skip


@analysis
def changes(document: Document) -> tuple[Change, ...]:
    """The changes of all body text that are stated with both figures, in the order of the source."""
    return _read(document)[0]


@analysis
def shares(document: Document) -> tuple[Share, ...]:
    """The shares of all body text that are stated with part and whole, in the order of the source."""
    return _read(document)[1]


@analysis
def tied_ratios(document: Document) -> tuple[TiedRatio, ...]:
    """The ratios of all body text between two figures of which no word says which came first, in the source's order."""
    return _read(document)[2]


@analysis
def _read(document: Document) -> tuple[tuple[Change, ...], tuple[Share, ...], tuple[TiedRatio, ...]]:
    found: list[Change] = []
    parts: list[Share] = []
    tied: list[TiedRatio] = []
    places = figures(document)
    blocks = [block for block in document.body if block.index in places and dense(places[block.index], 2)]
    whole = "\n".join([block.text for block in blocks]).lower()
    hints = [hint for hint in _RATIO_HINTS if hint in whole]
    for block in blocks:
        text = block.text
        near = places[block.index]
        ratios = [
            place
            for place in places_of(text.lower(), hints)
            if bisect_left(near, place + _REACH) - bisect_left(near, place - _REACH) > 1
        ]
        each = (" each" in text or "apiece" in text or " a head" in text) and has(text, _MONEY_SIGNS)
        if not ratios and not each:
            continue
        before: Statement | None = None
        for sentence in statements(block):
            end = sentence.start + sentence.length
            at = bisect_left(ratios, sentence.start)
            if sentence.numbers and at < len(ratios) and ratios[at] < end:
                many = len(found)
                beside = _changes(sentence)
                known = {(one.before.start, one.stated.start if one.stated else -1) for one in beside}
                found.extend(beside)
                found.extend(
                    one
                    for one in role_changes(before, sentence)
                    if (one.before.start, one.stated.start if one.stated else -1) not in known
                )
                shared = _shares(sentence)
                shared += _new_shares(role_shares(before, sentence), shared)
                shared += _new_shares(tied_shares(before, sentence), shared)
                parts += shared
                if not shared and len(found) == many:
                    tied += tied_changes(before, sentence)
            elif each and len(sentence.numbers) > 2:
                parts.extend(_shares(sentence))
            before = sentence
    shares_of_it = tuple(one for one in parts if not _is_of_another(one))
    return tuple(one for one in found if not _is_no_change(one)), shares_of_it, tuple(tied)


def _is_of_another(share: Share) -> bool:
    """Whether a ratio behind a semicolon has a whole of its own: "150 moved; 70% of the tenants did"."""
    text = share.block.text
    last = max(share.part.end, share.whole.end)
    return ";" in text[last : share.stated.start] and text.startswith(" of the ", share.stated.end)


def _new_shares(some: Iterator[Share], known: list[Share]) -> list[Share]:
    """Those of which no other form has read part and whole."""
    read = {(one.part.start, one.whole.start) for one in known}
    return [one for one in some if (one.part.start, one.whole.start) not in read]


@analysis
def before_and_after(document: Document) -> tuple[tuple[Number, Number], ...]:
    """The pairs of figures of all body text that words set as before and after, whatever else is said of them."""
    found = [(one.before, one.after) for one in changes(document)]
    places = figures(document)
    for block in document.body:
        if not has(block.text, ("from ", "compared with", "against")) or len(places.get(block.index, ())) < 2:
            continue
        for sentence in statements(block):
            for pattern in (_FROM_TO, _TO_FROM, _UP_FROM):
                for match in pattern.finditer(sentence.text):
                    before, after = sentence.number(match.start("x")), sentence.number(match.start("y"))
                    if _comparable(before, after) and not _of_time(sentence.text, match, before, after):
                        found.append((before, after))
    return tuple(found)


def _comparable(one: Number, other: Number) -> bool:
    kinds = {"plain" if number.kind == "age" else number.kind for number in (one, other)}
    return len(kinds) == 1 and one.currency == other.currency and one.value > 0 and other.value > 0


def _changes(sentence: Statement) -> list[Change]:
    return list(_from_to(sentence))


_PAID = expression(rf"(?<={MONEY}) (?:a|per) (?:year|month|week|day)\b")
"""A price for a time, and no change of every month: "£1,000 a month"."""


def _from_to(sentence: Statement) -> Iterator[Change]:
    text = sentence.text
    pairs = [match for pattern in (_FROM_TO, _TO_FROM) for match in pattern.finditer(text)]
    if len(pairs) != 1 or _TWO_CHANGES.search(_PAID.sub("", text)):
        return
    pair = pairs[0]
    before, after = sentence.number(pair.start("x")), sentence.number(pair.start("y"))
    if (
        not _comparable(before, after)
        or not (0.01 < after.value / before.value < 100 or other_scale(before, after))
        or _of_time(text, pair, before, after)
    ):
        return
    start, end = pair.span()
    ratios = [match for match in re.finditer(_RATIO, text) if not start <= match.start() < end]
    multiples = [match for match in _MULTIPLE.finditer(text) if not start < match.start() < end]
    if len(ratios) == 1 and not multiples:
        yield from _stated(sentence, pair, before, after, ratios[0].start())
    elif len(multiples) == 1 and not ratios:
        yield from _multiplied(sentence, pair, before, after, multiples[0])
    elif not ratios and not multiples and before.kind == "percent" and (points := _POINTS_SAID.search(text)):
        yield from _stated(sentence, pair, before, after, points.start())
    elif not ratios and not multiples and (verb := _PLAIN_VERB.search(text[:start].rstrip(" ,"))):
        first, last = sentence.position(verb.start()), _end(sentence, pair)
        if _RATE.search(sentence.text, pair.start(), pair.end()):
            return  # a currency falls while more of it make a dollar
        way = 1 if verb["up"] else -1
        yield Change(sentence.block, first, last, before, after, None, 0.0, "", way, verb[0])


_POINTS_SAID = expression(rf"{PLAIN}(?= points?\b)")
_NO_CHANGE = expression(r"\b(?:ages?|aged|years?|anywhere|range[sd]?|ranging|vary|varies|varied)\b")
_SPAN = expression(r"[ -](?:months?|years?|days?|weeks?|hours?|minutes?)\b")


def _of_time(text: str, pair: re.Match[str], before: Number, after: Number) -> bool:
    """Whether a figure is an age, a time or an end of a range."""
    if _NO_CHANGE.search(text[max(0, pair.start() - 25) : pair.end("x")]):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", before.text) or re.fullmatch(r"(?:19|20)\d\d", after.text):
        return True
    spans = [_SPAN.match(one.block.text, one.end) for one in (before, after)]
    return any(spans) and not all(spans)


_OF_CLOCK = frozenset({"hours", "minutes", "seconds"})
_OF_WHOLE_AFTER = expression(r" (?:[A-Z]\w* )?(?:share|weight|weighting|stake)\b")


def _is_no_change(change: Change) -> bool:
    """Whether a percentage is the share that the thing has of a whole, or a multiple is of something else."""
    if change.times and change.after.unit in _OF_CLOCK:
        return True  # "halve the pears … simmer from 3 to 4 hours"
    stated = change.stated
    return stated is not None and _OF_WHOLE_AFTER.match(stated.block.text, stated.end) is not None


def _multiplied(
    sentence: Statement, pair: re.Match[str], before: Number, after: Number, match: re.Match[str]
) -> Iterator[Change]:
    """A change that "doubled", "tripled" or "halved" states beside its figures."""
    text, (start, end) = sentence.text, pair.span()
    if not _near(text, match.span(), (start, end)) or (match.start() and match["word"][0].isupper()):
        return  # a title: “Double Trouble”
    leads = match.start() < start
    between = text[match.end() : start] if leads else text[end : match.start()]
    bare = _YEARS_BETWEEN.sub("", between)
    if _CHANGE.search(bare) or " and " in bare:
        return
    if not leads and (
        not re.fullmatch(r"[^,(–—]{0,40}?(?:, | ?\(| [–—-]{1,2} |[–—])(?:a |or |thus |which is )*", between)
        or re.match(r" (?:the|its|their|his|her|a|an|compared|on|as)\b", text[match.end() : match.end() + 12])
    ):
        return
    hedge = (match["hedge"] or "").strip().lower().removeprefix("much ").removeprefix("far ")
    bound = _HEDGES.get(hedge, "about" if hedge else "")
    times = next(value for stem, value in _TIMES.items() if match["word"].lower().startswith(stem))
    first = sentence.position(min(match.start(), start))
    last = _end(sentence, pair) if leads else sentence.position(match.end() - 1) + 1
    yield Change(sentence.block, first, last, before, after, None, times, bound, 0, match["word"])


_YEARS_BETWEEN = expression(r"\bbetween (?:[A-Z][a-z]+ )?[\ue007] and (?:[A-Z][a-z]+ )?[\ue007]")


def _end(sentence: Statement, pair: re.Match[str]) -> int:
    return max(sentence.number(pair.start("x")).end, sentence.number(pair.start("y")).end)


def _near(text: str, one: tuple[int, int], pair: tuple[int, int]) -> bool:
    """Whether nothing but words stands between a statement of change and the two figures."""
    between = text[one[1] : pair[0]] if one[0] < pair[0] else text[pair[1] : one[0]]
    return len(between) <= 70 and re.search(rf"[{_AMOUNTS};:]", between) is None


def _in_range(sentence: Statement, number: Number) -> bool:
    """Whether it is one end of a range of its own kind; "12% to £46m" is none."""
    return bool(number.part) and any(
        other.part
        and other.part != number.part
        and other.kind == number.kind
        and 0 < abs(other.start - number.start) < 20
        for other in sentence.numbers
    )


def _stated(sentence: Statement, pair: re.Match[str], before: Number, after: Number, place: int) -> Iterator[Change]:
    text = sentence.text
    start, end = pair.span()
    stated = sentence.number(place)
    if not _near(text, (place, place + 1), (start, end)) or _in_range(sentence, stated):
        return
    if place > end:
        between = text[end:place]
        word = _CHANGE.search(between) or _CHANGE.match(text[place + 1 : place + 30].lstrip())
        if not _LEADS_AFTER.search(between):
            return
    else:
        between = text[place + 1 : start]
        following = re.match(r"\s(?:[a-z]+ )?", between)
        leading = _BY.search(text[max(0, place - 60) : place])
        word = leading or (
            _CHANGE.match(between.lstrip()) or (_CHANGE.match(between, following.end()) if following else None)
        )
        if word is None or re.search(r"\b(?:and|but|or|saw|with|that|who|which)\b", between):
            return
        if len(list(_CHANGE.finditer(between))) > (0 if leading else 1):
            return
    if word is None and not _CHANGE.search(text[max(0, start - 60) : start]):
        return  # "adults from 18 to 64, or 27%"
    direction = 0 if word is None else 1 if word["up"] else -1
    first, last = min(place, start), max(place + 1, end)
    start_at = stated.start if first == place else sentence.position(first)
    end_at = stated.end if last == place + 1 else _end(sentence, pair)
    said = word[0] if word else ""
    yield Change(sentence.block, start_at, end_at, before, after, stated, 0.0, "", direction, said)


_DET = r"(?:the |its |their |his |her |all |those |these |our |some |about )?(?:[a-z-]+ )?"
_HEDGE = (
    r"(?:about |around |roughly |nearly |almost |some |just |only |more than |over |just over |just under "
    r"|under |less than |approximately |an estimated |fully |a )*"
)
_OF = expression(
    rf"(?P<x>[{PLAIN}{AGE}{MONEY}])(?: [a-z]+)? (?:out of|of) "
    rf"{_DET}(?P<y>[{PLAIN}{AGE}{MONEY}])(?P<gap>{_WORDS}{{0,60}}?)(?:,? or |\s?\(|, or|\s[–—-]{{1,2}} |[–—]|, "
    rf"that is,? |, which is |, equal to |, equivalent to |, (?=(?:about |around |roughly |nearly |almost |some "
    rf"|just |only )*[^\ue000-\uf000]?[\ue002\ue005](?:[,.)]"
    rf"|$))){_HEDGE}(?P<z>[{PERCENT}{FRACTION}])(?P<after>[^.;]{{0,25}})"
)
_RATIO_FIRST = expression(
    rf"(?P<z>[{PERCENT}{FRACTION}])(?P<gap>{_WORDS}{{0,45}}?)(?:,? or |\s?\(|, | [–—] "
    rf"){_HEDGE}(?P<x>[{PLAIN}{AGE}]) (?:out of|of) {_DET}(?P<y>[{PLAIN}{AGE}])(?P<after>[^.;]{{0,25}})"
)
_RATIO_OF = expression(
    rf"(?P<z>[{PERCENT}{FRACTION}]) (?:of "
    rf")?{_DET}(?P<y>[{PLAIN}{AGE}{MONEY}])(?P<gap>[^{_AMOUNTS}.;:,]{{0,45}}?)(?:, or | or | \(|, that is,? "
    rf"){_HEDGE}(?P<x>[{PLAIN}{AGE}{MONEY}])(?P<after>[^.;]{{0,25}})"
)
_EACH = expression(
    rf"(?P<x>{MONEY})(?P<gap>{_WORDS}{{1,60}}?)\b(?:for|to|among|between|by|across|over) (?:the |its |their "
    rf"|all |about )?(?P<y>[{PLAIN}{AGE}])(?P<what>{_WORDS}{{1,40}}?)(?:, or |, | [–—(] "
    rf"?){_HEDGE}(?P<z>{MONEY}) (?:each|apiece|a head|per|for each|for every)\b(?P<after>)"
)
_NO_RATIO = expression(
    r"^ ?(?:more|less|higher|lower|fewer|points?|up|down|percentage|above|below|of (?!the (?:total|vote|whole"
    r"|electorate|workforce)|them|all|those|votes|its |their )|increase|rise|drop|chance|in the)\b|^ ?[a-z]+ "
    r"(?:more|less|fewer)\b"
)


_RATIO_ASIDE = expression(
    rf"(?P<z>[{PERCENT}{FRACTION}]) (?:of )?{_DET}(?P<y>[{PLAIN}{AGE}])(?P<gap> [^{_AMOUNTS}.;:,]{{2,40}}?),(?: "
    rf"or)? {_HEDGE}(?P<x>[{PLAIN}{AGE}])(?P<after>)(?=,)"
)
_FRACTION_TWICE = expression(
    rf"(?P<x>{FRACTION})(?P<gap>(?: of)?(?: [\w’'-]+){{0,10}}?)(?:, (?={PERCENT}[,.)])|,? or "
    rf"|\s?\(){_HEDGE}(?P<z>{PERCENT})(?P<after>[^.;]{{0,25}})"
)
_OF_THE = expression(
    rf"\b[Oo]f {_DET}(?P<y>[{PLAIN}{AGE}])(?P<gap>{_WORDS}{{1,60}}?), {_HEDGE}(?P<x>[{PLAIN}{AGE}])(?:,? or "
    rf"|\s?\(|, | [–—] ){_HEDGE}"
    rf"(?P<z>[{PERCENT}{FRACTION}])(?P<after>[^.;]{{0,25}})"
)


def _shares(sentence: Statement) -> list[Share]:
    return list(_beside(sentence))


def _beside(sentence: Statement) -> Iterator[Share]:
    text = sentence.text
    yield from _of_votes(sentence)
    for match in _FRACTION_TWICE.finditer(text):
        part, stated = sentence.number(match.start("x")), sentence.number(match.start("z"))
        if not _NO_RATIO.match(match["after"]) and not stated.part and re.search(r"\d|\b(?:in|out of)\b", part.text):
            whole = part._replace(value=1.0)
            yield Share(sentence.block, part.start, stated.end, part, whole, stated)
    for pattern in (_OF, _RATIO_FIRST, _RATIO_OF, _RATIO_ASIDE, _OF_THE, _EACH):
        for match in pattern.finditer(text):
            part, whole, stated = (sentence.number(match.start(name)) for name in "xyz")
            each = pattern is _EACH
            if not each and (not _comparable(part, whole) or part.value >= whole.value):
                continue
            if _NO_RATIO.match(match["after"]) or part.part or whole.part or stated.part:
                continue
            if re.search(r"\b(?:from|compared|up|down|than|but|while|and (?:a|the)|another)\b", match["gap"]):
                continue
            numbers = (part, whole, stated)
            first, last = min(one.start for one in numbers), max(one.end for one in numbers)
            yield Share(sentence.block, first, last, part, whole, stated, each)


_VOTES = expression(
    rf"(?P<x>[{PLAIN}{SCORE}])(?: votes?)?(?:-|–| to | votes to | against | for and )(?P<y>[{PLAIN}{SCORE}])(?: "
    rf"votes?| against)?"
    rf"(?:,? or |\s?\(|, (?:with )?| – ){_HEDGE}(?P<z>{PERCENT}) (?:of (?:those|the vote|votes|the votes|all votes)\b"
    rf"|in favou?r)"
)


def _of_votes(sentence: Statement) -> Iterator[Share]:
    """The share of votes for something: "612 votes to 408, or 60% of those cast"."""
    for match in _VOTES.finditer(sentence.text):
        if "vote" not in match[0][:-12]:
            continue  # "those 30-49, 77% of those 50-64"
        part, against, stated = (sentence.number(match.start(name)) for name in "xyz")
        whole = against._replace(value=part.value + against.value)
        yield Share(sentence.block, part.start, stated.end, part, whole, stated)
