"""Votes and the body that cast them, seats and the house, margins, games won and lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.statements import (
    AGE,
    ANY,
    COUNT,
    PERCENT,
    PLAIN,
    SCORE,
    Statement,
    has,
)
from linter.analysis.arithmetic.sum_terms import Sum, plural, same_kind, sum_over
from linter.analysis.text.expression import expression

# -- votes --

_BODY = expression(
    rf"(?P<size>{COUNT})[- ](?:member|seat|person|strong|judge|justice|man|woman)\b(?P<between>[^.;]{{1,90}}?)"
    rf"\b(?:voted?|ruled|decided|split|voting|rejected it|approved it"
    rf"|agreed)\b(?P<gap>[^.;{ANY[1:-1]}]{{0,40}}?)(?P<a>[{SCORE}{PLAIN}{AGE}])(?:-|–|—| to | votes to "
    rf")(?P<b>[{SCORE}{PLAIN}{AGE}])"
    rf"(?:,? with (?P<c>{COUNT}) (?:abstentions?|abstaining|absent|not voting))?"
)


_MEMBERS = expression(
    rf"(?:\b(?:has|of|with) (?P<size>{COUNT}) (?:members|councillors|judges|seats)"
    rf"|\b(?:jury|panel|board|bench|court|commission) of (?P<all>{COUNT}))(?P<between>,? "
    rf"[^.;{ANY[1:-1]}]{{0,40}}?)"
    r"\b(?:voted|split|ruled|decided|agreed|divided|convicted|acquitted)\b"
    rf"(?P<gap>[^.;{ANY[1:-1]}]{{0,30}}?)(?P<a>[{SCORE}{PLAIN}{AGE}])(?:-|–| "
    rf"to )(?P<b>[{SCORE}{PLAIN}{AGE}])"
    rf"(?:,? with (?P<c>{COUNT}) (?:abstentions?|abstaining))?"
)


def vote(sentence: Statement) -> Iterator[Sum]:
    """Votes for and against, and the members of the body that cast them."""
    for match in (*_BODY.finditer(sentence.text), *_MEMBERS.finditer(sentence.text)):
        if re.search(
            r"\b(?:that|which|whose|who|after|before|when|full|recommend\w*|whole|committee|panel|subcommittee)\b",
            match["between"][3:],
        ):
            continue
        size = sentence.number(match.start("all") if match.groupdict().get("all") else match.start("size"))
        votes = [sentence.number(match.start(name)) for name in ("a", "b", "c") if match[name]]
        yield sum_over(sentence, votes, size, at_most=True)
    yield from _of_all(sentence)


_VOTED = expression(
    rf"(?P<a>{SCORE})(?:-|–)(?P<b>{SCORE}) (?:vote|decision|ruling|split)\b|\bvoted? (?P<c>{SCORE})[-–](?P<d>{SCORE})"
)
_ALL = expression(
    rf"\b(?:all|its|with) (?P<size>{COUNT}) (?:of (?:its|the) )?(?:[a-z]+ )?(?:members|councillors|judges|justices)\b"
)
_SCORE_AND_SIZE = 3
_ONE_TOO_MANY = 2
"""Votes more than members beyond which the members are those of another body."""


def _of_all(sentence: Statement) -> Iterator[Sum]:
    """Votes and all the members: "the 4-2 vote came after all six members had spoken"."""
    if len(sentence.numbers) < _SCORE_AND_SIZE or not has(sentence.text, (" vote", " decision", " ruling", " split")):
        return
    voted, whole = list(_VOTED.finditer(sentence.text)), list(_ALL.finditer(sentence.text))
    if len(voted) != 1 or len(whole) != 1:
        return
    votes = [sentence.number(voted[0].start(name)) for name in "abcd" if voted[0][name]]
    size = sentence.number(whole[0].start("size"))
    if sum(one.value for one in votes) - size.value <= _ONE_TOO_MANY:
        yield sum_over(sentence, votes, size, at_most=True)


_MADE_OF = expression(
    rf"(?P<size>{COUNT})[- ](?:member|seat|person|strong|man|woman|piece|judge|player)\b[^.;:{ANY[1:-1]}]{{2,40}}?"
    rf"(?:\bof|\bwith|\bmade up of|\bcompris(?:ing|es|ed)|:| –| —|\bcomposed of|\bhas|\bhad) (?:just |only )?"
    rf"(?P<parts>{COUNT} [a-z -]+?(?:, {COUNT} [a-z -]+?)*,? and {COUNT} [a-z-]+)(?![a-z -]*,? and )"
)


_CHOSEN = expression(
    rf"(?P<parts>{COUNT} (?:men|women|boys|girls|adults) and {COUNT} (?:women|men|girls|boys"
    rf"|children))\b[^.;:{ANY[1:-1]}]{{2,50}}?"
    rf"\b(?:the|a|an|its|their|his|her) (?P<size>{COUNT})-(?:member|person|strong|seat|man)\b"
)


def made_of(sentence: Statement) -> Iterator[Sum]:
    """A body with its size and its members: "a 12-member jury of seven men and five women"."""
    for match in _CHOSEN.finditer(sentence.text):
        parts = sentence.between(match.start("parts"), match.end("parts"))
        yield sum_over(sentence, parts, sentence.number(match.start("size")), at_most=True)
    for match in _MADE_OF.finditer(sentence.text):
        parts = sentence.between(match.start("parts"), match.end("parts"))
        units = [one.unit for one in parts]
        if all(unit in PEOPLE or unit in _BLOCS for unit in units) and len(set(units)) == len(units):
            yield sum_over(sentence, parts, sentence.number(match.start("size")))


_BLOCS = frozenset({"liberals", "conservatives", "republicans", "democrats", "nationalists", "socialists", "greens"})
_HOUSE = expression(
    rf"\b(?:on|of|in|to) (?:the|a|its|their) (?:new |current |outgoing |next "
    rf")?(?P<size>{COUNT})-(?:seat|member)\b"
)
_HELD = expression(rf"{COUNT} (?:seats?|in favou?r|against)\b")


def house(sentence: Statement) -> Iterator[Sum]:
    """Seats of several parties in a house whose size is given: they can't be more than it has."""
    text = sentence.text
    match = _HOUSE.search(text)
    if match is None or not _HELD.search(text) or _NOT_SEATS.search(text):
        return
    size = sentence.number(match.start("size"))
    parts = [one for one in sentence.numbers if one.start != size.start]
    if (
        len(parts) > 1
        and same_kind(size, parts)
        and all(one.unit in {"", "seats", "seat", "abstentions", "favour"} for one in parts)
    ):
        yield sum_over(sentence, parts, size, at_most=True)


_NOT_SEATS = expression(
    r"\b(?:from|up|down|more|fewer|than|needed?|majority|at least|gain\w*|lead|last"
    r"|previous\w*|lost|losing|loss|up to|or)\b"
)


_MARGIN = expression(
    rf"(?P<a>[{SCORE}{PLAIN}{AGE}{PERCENT}])(?P<one> votes?)?(?:-|–|—| to | votes to | against | for and "
    rf")(?P<b>[{SCORE}{PLAIN}{AGE}{PERCENT}])(?P<two> votes?| against)?,? ?"
    rf"(?:(?:on|in|after|at) [^,.;{ANY[1:-1]}]{{1,40}}, |[–—] ?)?(?:with |by |giving (?:him|her|them|it) |for "
    rf"|or )?(?:a |an overall )(?P<what>majority|margin|lead) of (?:just |only )?(?P<d>{ANY})(?! seats)"
)


def margin(sentence: Statement) -> Iterator[Sum]:
    """Two figures and how far they are apart: "34 votes to 30, a majority of four"."""
    for match in _MARGIN.finditer(sentence.text):
        a, b, d = (sentence.number(match.start(name)) for name in "abd")
        if d.kind not in {"plain", "age", "points", "percent"} or (
            {a.kind, b.kind} & {"percent"} and d.kind == "plain" and "point" not in d.unit
        ):
            continue
        if d.kind in {"points", "percent"} and "percent" not in {a.kind, b.kind}:
            continue
        if a.value > b.value:
            yield sum_over(sentence, (a, b), d, minus=True)


# -- seats and votes of one house --

_SEATS = expression(
    rf"\b[Oo]f (?:the |its |their |all )?(?P<total>{COUNT}) (?:[a-z]+ ){{0,2}}(?:seats|votes|places|delegates"
    rf"|mandates)\b(?P<rest>[^.;:()]*)"
)
_NOT_SHARES = expression(
    r"\b(?:of|including|from|up|down|more|fewer|than|needed?|majority|least|gain\w*|lead|for a|another|further|last)\b"
)


def seats(sentence: Statement) -> Iterator[Sum]:
    """Seats of several parties, of a number of seats that is given first."""
    match = _SEATS.search(sentence.text)
    if match is None or _NOT_SHARES.search(match["rest"]):
        return
    total = sentence.number(match.start("total"))
    parts = sentence.between(match.start("rest"), match.end("rest"))
    if (
        len(parts) > 1
        and same_kind(total, parts)
        and all(not plural(one.unit) or one.unit == total.unit for one in parts)
    ):
        yield sum_over(sentence, parts, total, at_most=True)


# -- won, drawn and lost --

_OF_GAMES = expression(
    rf"\b(?:of|in|from|[Aa]fter) (?:their|its|his|her|the|our|my)?(?: (?:last|past|previous|first|opening|final|most "
    rf"recent|league|home|away|\w+ league))* ?(?P<games>{COUNT})(?P<what> (?:[a-z]+ )?(?:games|matches|outings"
    rf"|starts|meetings|fixtures|tests|fights|bouts|races))?(?P<end>[,.; ]|$)"
    r"|(?:\b(?:[Oo]f|[Ii]n|[Ff]rom|[Aa]fter) |\b(?=[Tt]heir|[Ii]ts|[Hh]is|[Hh]er))(?:(?:[Tt]heir|[Ii]ts|[Hh]is|[Hh]er"
    r"|their|its|his|her|the|our|my|all|last|past|previous|first|opening)"
    rf" )*(?P<more>{COUNT})"
    rf" (?:[a-z]+ ){{0,2}}(?:games|matches|outings|starts|meetings|fixtures|tests|fights|bouts|races)\b"
    rf"|\bplayed (?P<played>{COUNT})(?: (?:[a-z]+ )?(?:games|matches))?"
    rf"|(?P<n>{COUNT}) (?:[a-z]+ )?(?:games|matches)(?=,? (?:winning|with|of which|so far))"
)
_END = r"(?=,| and| of| to|\.|;|$| times| games| matches| at| in| so| on|\))"
_WON = expression(
    rf"\b(?:won|winning|win|wins) (?:just |only )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) (?:wins|victories)\b"
)
_DREW = expression(
    rf"\b(?:drew|drawn|drawing|draw|tied|tying) (?:just |only |the other )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) "
    rf"(?:draws?|ties?|drawn|tied)\b"
)
_LOST = expression(
    rf"\b(?:lost|losing|lose) (?:just |only |the other )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) (?:loss(?:es)?|defeats?"
    r"|lost)\b"
)


_WON_OR_DRAWN = ("won", "win", "victor", "dr", "tie", "tying")
"""Strings of which each record has one."""


def record(sentence: Statement) -> Iterator[Sum]:
    """Games won, drawn and lost, and games played."""
    text = sentence.text
    if not has(text, _WON_OR_DRAWN):
        return
    games = list(_OF_GAMES.finditer(text))
    if not games:
        return
    sides = [list(pattern.finditer(text)) for pattern in (_WON, _DREW, _LOST)]
    if not sides[0] and not (sides[1] and sides[2]):
        return
    if any(len(side) > 1 for side in sides) or sum(map(len, sides)) < 2 or len(games) != 1:
        return
    match = games[0]
    total = sentence.number(next(match.start(name) for name in ("games", "more", "played", "n") if match[name]))
    parts = [sentence.number(side[0].start("x") if side[0]["x"] else side[0].start("y")) for side in sides if side]
    if any(part.start == total.start for part in parts):
        return
    if match["games"] and not match["what"] and plural(total.unit) and total.unit not in _GAMES:
        return
    yield sum_over(sentence, sorted(parts, key=lambda one: one.start), total, at_most=len(parts) < 3)


_GAMES = frozenset(
    ["games", "matches", "outings", "starts", "meetings", "fixtures", "tests", "fights", "bouts", "races", "times"]
)
