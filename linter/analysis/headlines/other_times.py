"""What a body tells of a time that it sets beside its story: "in spring, when sales soared" for "sales fell in May"."""

from __future__ import annotations

from linter.analysis.headlines.claims import Claim
from linter.analysis.text.function_words import TIMES

_PERIODS = frozenset(
    """
    spring summer autumn fall winter year years month months week quarter decade half century season period era days
    time times
    """.split()  # noqa: SIM905
)
BEFORE_WHEN = 5
"""Words before "when" among which stands the time that its clause is of."""
IN_CLAUSE = 8
"""Words from "when" to what its clause tells."""


def is_of_another_time(claim: Claim, at: int) -> bool:
    """Whether the word at a position of the body is told in a clause with "when" of a time that the claim has not."""
    index = claim.index
    first = index.sentences[index.sentence_of[at]].first
    clause = [place for place in range(max(first, at - IN_CLAUSE), at) if index.forms[place] == "when"]
    if not clause:
        return False
    before = index.forms[max(first, clause[-1] - BEFORE_WHEN) : clause[-1]]
    times = {form for form in before if form in _PERIODS or form in TIMES or _is_a_year(form)}
    return bool(times) and not times <= {word.form for word in claim.words}


def _is_a_year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and form[:2] in {"18", "19", "20"}
