"""Votes cast and the size of the body that cast them, wherever in two sentences each stands.

"Backed by 23 votes to 14, with four abstentions. All 41 members took part"; "52 in favour, 46 against and two absent in
the 100-seat house".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.statements import AGE, COUNT, PLAIN, SCORE, Statement, has
from linter.analysis.arithmetic.sum_terms import Sum
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_VOTE = f"[{SCORE}{PLAIN}{AGE}]"
_TALLY = expression(
    rf"(?P<a>{_VOTE})(?: votes?)?(?: (?:in favou?r|for|yes|to accept|to approve))?(?:,? (?:to|against|and|with)|-|–|,"
    rf"|;) "
    rf"?(?P<b>{_VOTE})(?P<no> (?:votes )?(?:against|opposed|no|to reject))?"
    rf"(?:(?:,|;)? ?(?:and|with) (?P<c>{COUNT}) (?:members? |others? |councillors? )?(?P<how>abstentions?|abstain\w+"
    rf"|absent|not voting|away|spoil\w+))?"
)
_VOTED = expression(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|tally|backed|carried|passed|approved|rejected|defeated|motion|bill|plan"
    r"|in favou?r|against)\b"
)
_SIZE = expression(
    rf"(?:\b(?P<all>[Aa]ll (?:of (?:the|its) )?|[Ww]ith all |[Tt]he full ))?(?P<n>{COUNT})(?:-(?P<sized>seat|member"
    rf"|strong|person)| (?P<noun>members"
    r"|councillors|senators|deputies|delegates|MPs|lawmakers|legislators|shareholders|directors|judges|jurors"
    r"|governors|trustees)\b)"
    r"(?P<after>(?: [\w’'-]+){0,6})"
)
_PRESENT = expression(r"\b(?:present|vot(?:ed|ing|e)|took part|taking part|turned (?:up|out)|attended|there|cast)\b")
_SOME = expression(
    r"\b(?:committee|panel|subcommittee|needed|majority|quorum|absent|missing|vacan\w+|stayed away|did not)\b"
)


def ballots(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """A tally and the body's size in a sentence, or in two that follow each other in either order."""
    for tallied, sized in ((sentence, sentence), (before, sentence), (sentence, before)):
        if tallied is None or sized is None or tallied.block is not sized.block:
            continue
        if tallied is not sized and (len(tallied.numbers) > 3 or len(sized.numbers) > 2):
            continue
        yield from _counted(tallied, sized)


_SIZED = (
    "-seat", "-strong", "-person", "member", "councillors", "senators", "deputies", "delegates", "MPs", "lawmakers",
    "legislators", "shareholders", "directors", "judges", "jurors", "governors", "trustees",
)  # fmt: skip
"""Strings of which each statement of a body's size has one."""


def _counted(tallied: Statement, sized: Statement) -> Iterator[Sum]:
    if not has(sized.text, _SIZED):
        return
    tallies = [match for match in _TALLY.finditer(tallied.text) if _is_tally(tallied, match)]
    sizes = list(_SIZE.finditer(sized.text))
    if len(tallies) != 1 or len(sizes) != 1:
        return
    tally, size = tallies[0], sizes[0]
    total = sized.number(size.start("n"))
    votes = [tallied.number(tally.start(name)) for name in ("a", "b", "c") if tally[name]]
    if any(one.start == total.start for one in votes):
        return
    if any(one.kind not in {"plain", "age", "score"} or one.bound for one in (*votes, total)):
        return
    whole = bool(size["all"]) and _PRESENT.search(sized.text) is not None
    told = tally["how"] in {"absent", "away", "not voting"}
    if not told and _SOME.search(tallied.text + " " + sized.text):
        return
    made = sum(one.value for one in votes)
    if max(votes[0].value, votes[1].value) < total.value and abs(made - total.value) <= 0.3 * total.value:
        start = min(one.start for one in (*votes, total))
        yield Sum(
            tallied.block,
            start,
            max(one.end for one in (*votes, total)),
            tuple(votes),
            total,
            at_most=not (whole or told),
        )


def _is_tally(sentence: Statement, match: re.Match[str]) -> bool:
    """Whether two figures are votes: both named so, or with a verb of voting near them."""
    one: Number = sentence.number(match.start("a"))
    if one.part and one.kind != "score":
        return False
    voted = _VOTED.search(sentence.text[max(0, match.start() - 70) : match.end() + 40]) is not None
    return voted and (one.kind == "score" or "vote" in match[0] or " to " in match[0] or match["no"] is not None)
