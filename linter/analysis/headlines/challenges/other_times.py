"""What a body tells of a time that it sets beside its story: "in spring, when sales soared" for "sales fell in May"."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.text.function_words import TIMES
from linter.dates import MONTH_NUMBERS, WEEKDAYS

PERIODS = frozenset(
    """
    spring summer autumn fall winter year years month months week quarter decade half century season period era day days
    time times
    """.split()  # noqa: SIM905
)
"""Stretches of time, which are no deeds."""
_LONG = frozenset({"years", "months", "decades", "weeks", "centuries", "generations", "seasons"})
BEFORE_WHEN = 5
"""Words before "when" among which stands the time that its clause is of."""
IN_CLAUSE = 8
"""Words from "when" to what its clause tells."""
_NOW = frozenset(
    {"now", "today", "yesterday", "tonight", "has", "have", "is", "are", *(name.lower() for name in WEEKDAYS)}
)
_AROUND = 9
"""Words from what a sentence tells to when that was, at most."""
_BREAKS = frozenset({";", ":", "but", "and", "while", "though", "although", "who", "which"})


def is_of_the_past(claim: Claim, at: int) -> bool:
    """Whether the word at a position of the body has a date before the story's beside it, which the claim has not:
    "lost in 2019", "had been open for forty years", "turned it down in March". Figures of a month or a year are no
    such thing, so this is not to be asked of what rises or falls.
    """
    index = claim.index
    sentence = index.sentences[index.sentence_of[at]]
    low, high = max(sentence.first, at - _AROUND), min(sentence.last, at + 1 + _AROUND)
    for place in range(at + 1, high):
        if index.forms[place] in _BREAKS:
            high = place
            break
    for place in range(at - 1, low - 1, -1):
        if index.forms[place] in _BREAKS:
            low = place + 1
            break
    claimed = {word.form for word in claim.words}
    perfect = not {"has", "have"}.isdisjoint(index.forms[max(sentence.first, at - 3) : at])  # that is now
    state = not index.forms[at].endswith("ed")  # "has been jailed for two years" tells no state
    return any(
        _is_past_date(claim, place, low, high) and index.forms[place] not in claimed
        for place in range(low, high)
        if place != at
        and (state or index.forms[place] != "for")
        and (not perfect or index.forms[place] in {"for", "since"})
    )


def _is_past_date(claim: Claim, place: int, low: int, high: int) -> bool:
    """Whether a word of the body names a time before the story's, or how long something was so."""
    index = claim.index
    form = index.forms[place]
    after = index.forms[place + 1] if place + 1 < high else ""
    before = index.forms[place - 1] if place > low else ""
    if form in {"ago", "previously", "formerly", "originally", "initially"}:
        return True
    if form in {"last", "previous"}:
        return after in PERIODS - {"week", "days", "time", "times"} or after in MONTH_NUMBERS
    if _is_a_year(form):
        return before in {"in", "since", "of", "until", "from", *MONTH_NUMBERS}
    if form in {"for", "since"}:
        perfect = not {"has", "have", "had", "been"}.isdisjoint(index.forms[low:place])
        long = form == "since" or any(one in _LONG for one in index.forms[place + 1 : min(high, place + 5)])
        return perfect and long
    if form in MONTH_NUMBERS and index.texts[place][:1].isupper() and before in {"in", "since"}:
        return _is_of_now(claim, index.sentence_of[place])
    return False


def _is_of_now(claim: Claim, other: int) -> bool:
    """Whether another sentence of the body says when it is told: "on Monday", "has now"."""
    index = claim.index
    return any(
        not _NOW.isdisjoint(index.forms[sentence.first : sentence.last])
        for number, sentence in enumerate(index.sentences)
        if number != other
    )


def is_of_another_time(claim: Claim, at: int) -> bool:
    """Whether the word at a position of the body is told in a clause with "when" of a time that the claim has not."""
    index = claim.index
    first = index.sentences[index.sentence_of[at]].first
    clause = [place for place in range(max(first, at - IN_CLAUSE), at) if index.forms[place] == "when"]
    if not clause:
        return False
    before = index.forms[max(first, clause[-1] - BEFORE_WHEN) : clause[-1]]
    times = {form for form in before if form in PERIODS or form in TIMES or _is_a_year(form)}
    return bool(times) and not times <= {word.form for word in claim.words}


def _is_a_year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and form[:2] in {"18", "19", "20"}
