"""Words of the body that deny a word near them, and words that hedge."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex

SELDOM = frozenset({"rarely", "seldom", "hardly", "barely", "scarcely"})
"""With them a claim itself says that a deed is hardly done; what denies the deed bears it out."""
NEGATORS = frozenset(
    """
    not n't no never nor neither none nobody nothing cannot without hardly scarcely barely nowhere don't doesn't
    didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't ain't
    mustn't needn't mightn't
    """.split()  # noqa: SIM905
)
"""Forms that turn a sentence round."""

REFUSALS = frozenset(
    """
    refuse refusal decline fail failure deny denial reject rejection avoid lack unlikely stop halt block prevent
    oppose against unable unwilling refrain resist drop cancel abandon scrap withdraw end forgo forego skip
    reverse instead unless false untrue hoax debunk dismiss dispute refute contradict doubt impossible absence
    absent neglect prohibit ban bar forbid shun spurn quash veto reluctant reluctance stall suspend
    """.split()  # noqa: SIM905
)
"""Base forms of words that say that something is not so, or not done."""

HEDGES = frozenset(
    """
    may might could would should can possibly possible possibility perhaps maybe probably probable potentially
    potential likely expect expected plan propose proposal proposed consider threaten threat seek want hope aim
    intend try attempt urge call demand ask request push propose vow pledge promise offer warn allege alleged
    allegedly accuse suspect suspected reportedly apparently seem appear suggest believe fear predict forecast
    estimate rumour rumor speculate speculation intention bid if unless whether discuss weigh mull explore ready
    prepare due preliminary tentative hopeful eye pursue pressure persuade encourage lobby ambition option
    unconfirmed
    """.split()  # noqa: SIM905
)
"""Forms and base forms of words that make of a fact a possibility, a plan or somebody's word."""

CERTAIN = frozenset(
    {"will", "'ll", "shall", "certain", "certainly", "definitely", "sure", "guarantee", "inevitable", "inevitably"}
)
WAYS_OUT = {
    **dict.fromkeys(("pull", "drop", "back", "bow", "opt", "rule", "bail"), frozenset({"out", "off", "away"})),
    **dict.fromkeys(("turn", "vote", "knock", "strike", "throw"), frozenset({"down", "out", "against"})),
    **dict.fromkeys(("walk", "step", "shy", "move", "stay", "steer"), frozenset({"away", "clear"})),
    **dict.fromkeys(("decide", "choose", "come"), frozenset({"against"})),
    "call": frozenset({"off"}),
    "put": frozenset({"off"}),
    "fall": frozenset({"through", "short"}),
    "hold": frozenset({"off", "back"}),
    "give": frozenset({"up"}),
    "leave": frozenset({"out"}),
}
"""Base form -> what follows it where it says that something is not done: "pull out", "turn down"."""

FARTHEST_DENIAL = 6
"""Words from "denied that" to the refusal that is denied."""
_OF_NUMBERS = frozenset(
    {"by", "in", "from", "of", "for", "since", "sharply", "slightly", "steadily", "during", ".", ","}
)
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "about", "just", "nearly", "around"})
_CHANCES = frozenset({"chance", "way", "doubt", "question", "prospect", "danger"})
_NO = frozenset({"no", "zero", "little", "without"})
_VIEWS_DENIED = frozenset(
    {"deny", "reject", "dispute", "dismiss", "refute", "rebut", "contradict", "challenge", "overturn"}
)
"""Before "that" they deny what the clause after it says: "rejects the view that he can't be charged"."""
_BREAKS = frozenset({";", ":", ".", "?", "!", "—", "–", "but", "“", "”"})


def negator_near(index: BodyIndex, place: int, *, before: int = 3, after: int = 0, refusals: int = 4) -> int | None:
    """The position of the word that negates the one at `place`, or None.

    before, after: how many words away a negator may stand; refusals: how many words before a word like "refuse" may.
    A break of the clause ends the search.
    """
    sentence = index.sentences[index.sentence_of[place]]
    for other in range(place - 1, max(sentence.first, place - max(before, refusals)) - 1, -1):
        form = index.forms[other]
        if form in _BREAKS:
            break
        if (form in NEGATORS or form.endswith("n't")) and other >= place - before and not _only(index, other):
            return None if _twice(index, other, sentence.first) else other
        if is_refusal(index, other) and other >= place - refusals:
            return None if _is_denied(index, other, sentence.first) else other
    for other in range(place + 1, min(sentence.last, place + after + 1)):
        form = index.forms[other]
        if form in _BREAKS:
            break
        if form in NEGATORS or form.endswith("n't"):
            return other
    return None


def is_refusal(index: BodyIndex, place: int) -> bool:
    """Whether the word at `place` says that something is not so or not done ("refuse", "pull out")."""
    base = index.lemmas[place]
    if base == "decline" and declines_in_number(index.forms[place + 1 : place + 3]):
        return False
    if base in REFUSALS:
        return True
    particles = WAYS_OUT.get(base)
    return particles is not None and any(form in particles for form in index.forms[place + 1 : place + 3])


def declines_in_number(after: list[str]) -> bool:
    """Whether the words after "decline" say by how much, in what, or to what: "declined to a low"."""
    if not after or after[0] in _OF_NUMBERS or after[0][:1].isdigit():
        return True
    return after[0] == "to" and len(after) > 1 and (after[1] in _DETERMINERS or after[1][:1].isdigit())


def in_double_refusal(index: BodyIndex, place: int) -> bool:
    """Whether the refusal at `place` is one of another, or another's: "refused to stop" lets something be."""
    forms = index.forms
    one = forms[place + 1 : place + 2] == ["to"] and place + 2 < len(index) and is_refusal(index, place + 2)
    other = place > 1 and forms[place - 1] == "to" and is_refusal(index, place - 2)
    return one or other


def said_at(index: BodyIndex, start: int, stated: list[str]) -> tuple[int, bool]:
    """Where words (without negators) that begin at `start` end in the body, -1 if they don't stand there, and whether
    a negator stands among them.
    """
    place, inside = start, False
    for wanted in stated:
        if place > start:
            while place < len(index) and without_negation(index.forms[place]) == ("", True):
                place, inside = place + 1, True
        form, negates = without_negation(index.forms[place]) if place < len(index) else ("", False)
        if form != wanted:
            return -1, False
        place, inside = place + 1, inside or negates
    return place - 1, inside


def without_negation(form: str) -> tuple[str, bool]:
    """A form without its negation ("isn't": "is"; "not": ""), and whether it had one."""
    if form in {"not", "never"}:
        return "", True
    if form in {"won't", "can't", "cannot"}:
        return ("will" if form == "won't" else "can"), True
    return (form[:-3], True) if form.endswith("n't") else (form, False)


def _is_denied(index: BodyIndex, place: int, first: int) -> bool:
    """Whether a refusal is itself denied: "denied that it will stop", "did not stop"."""
    for at in range(place - 1, max(first, place - FARTHEST_DENIAL) - 1, -1):
        form = index.forms[at]
        if form in _BREAKS or form == ",":
            return False
        if form in NEGATORS or form.endswith("n't"):
            return at >= place - 2
        if index.lemmas[at] == "deny":
            return "that" in index.forms[at + 1 : place]
    return False


def _twice(index: BodyIndex, place: int, first: int) -> bool:
    """Whether a negator is itself denied: "no chance that we won't", "rejects the view that they can't"."""
    before = range(max(first, place - 5), place)
    if any(index.forms[at] in _CHANCES and at > first and index.forms[at - 1] in _NO for at in before):
        return True
    that = next(
        (at for at in range(place - 1, max(first, place - FARTHEST_DENIAL) - 1, -1) if index.forms[at] == "that"), -1
    )
    return any(index.lemmas[at] in _VIEWS_DENIED for at in range(max(first, that - FARTHEST_DENIAL), that))


def _only(index: BodyIndex, place: int) -> bool:
    """Whether a negator is that of "not only", "no longer than" or "No. 10"."""
    after = index.forms[place + 1] if place + 1 < len(index) else ""
    return after in {"only", "just", "merely", "least", "."} or after.isdigit()
