"""The weekdays and months that a claim names as the time of what it tells, and those of the body's first sentences."""

from __future__ import annotations

from linter import dates
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.records import NamedTuple

WEEKDAYS = tuple(name.lower() for name in dates.WEEKDAYS)
MONTHS = tuple(name.lower() for name in dates.MONTHS)
FULL = {
    **{form: WEEKDAYS[number] for form, number in dates.WEEKDAY_NUMBERS.items()},
    **{form: MONTHS[number - 1] for form, number in dates.MONTH_NUMBERS.items()},
}
BEFORE_A_DAY = frozenset(
    {"on", "by", "until", "till", "from", "before", "after", "since", "this", "next", "last", "for"}
)
BEFORE_NAMES = frozenset(
    """
    black good super easter palm ash bloody cyber sheffield ruby shrove giving maundy holy man freaky blue mad fat whit
    happy the every : - – —
    """.split()  # noqa: SIM905
)
"""What makes a name of a day with it ("Black Friday"), or does not tell which."""
BEFORE_A_MONTH = frozenset(
    {
        "in",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "since",
        "this",
        "next",
        "last",
        "late",
        "early",
        "mid",
        "of",
    }
)
SAYING = frozenset(
    """
    say tell announce add report state declare confirm reveal publish release statement interview briefing news
    conference write speak show disclose unveil
    """.split()  # noqa: SIM905
)
"""Beside these a day is that of the news, not of what it tells: "the ministry said on Tuesday"."""
NOUNS_TOO = frozenset({"report", "state", "release", "show"})
"""Verbs of saying whose base form is a noun as often."""
BEFORE_A_VERB = frozenset({"to", "will", "would", "may", "might", "could", "should", "can", "they", "we", "i", "you"})
RELATIVE = frozenset({"today", "tomorrow", "yesterday", "tonight", "weekend", "overnight", "morning", "evening"})
SPANS = frozenset({"and", "to", "-", "–", "or", "until", "through"})
"""Between two days from one to the other."""
SAYING_WITHIN = 4
"""Words from a verb of saying to its day."""
LEAD = 2
"""Sentences at the top, which say when it is."""
BRIEF = 5
"""Sentences of a body whose first one alone does: the second already tells another thing."""
MUCH_LESS = 0.8
"""Of what the lead holds of a claim, what a later sentence with its day holds at most."""
HARDLY = 0.3
"""The same of a sentence that tells something else for certain."""
MOST_OF_IT = 0.5
"""How much of a claim the lead holds then."""
INSTEAD_OF = frozenset({"than", "not"})
"""Before a day that it is not."""
MOVED_WITHIN = 4
"""Words from a day to the "to" before the one that something was moved to."""


class DayInstead(NamedTuple):
    """Another day or month that the lead gives for what a claim tells.

    word: the claim's. place: the position of the lead's. own: the first position of the claim's in the body, None where
    the body lacks it. apart: whether the body has it of something else for certain.
    """

    word: ClaimWord
    place: int
    own: int | None
    apart: bool = False


def days_instead(claim: Claim) -> list[DayInstead]:
    """The days and months of a claim in whose place the lead has another one.

    None where the lead has the claim's own too, dates in figures, or words such as "tomorrow".
    """
    found = []
    for word in claim.words:
        kind = _kind(claim, word)
        if kind is None:
            continue
        instead = _instead(claim, word, kind)
        if instead is not None:
            found.append(instead)
    return found


def _kind(claim: Claim, word: ClaimWord) -> tuple[str, ...] | None:
    """The names of its kind of which a word of a claim is one that tells when something is; None if it is none."""
    if not word.is_word or not word.capital or claim.quoted[word.number] or not word.number:
        return None
    name = _full(word.form)
    before = claim.words[word.number - 1].form
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    if after is not None and after.capital and not claim.title_case:
        return None  # Friday Night Lights
    if name in WEEKDAYS:
        bare = before not in BEFORE_NAMES and not (after is not None and after.capital and after.content)
        bare = bare and (claim.title_case or not claim.words[word.number - 1].capital)
        return WEEKDAYS if before in BEFORE_A_DAY or bare else None
    if name in MONTHS and before in BEFORE_A_MONTH and (after is None or not after.text[:1].isdigit()):
        return MONTHS
    return None


def _full(form: str) -> str:
    bare = form.rstrip(".")
    return FULL.get(bare) or FULL.get(bare.removesuffix("s"), form)  # "on Tuesdays"


def _instead(claim: Claim, word: ClaimWord, kind: tuple[str, ...]) -> DayInstead | None:
    index = claim.index
    name = _full(word.form)
    first = index.sentence_of[claim.since]
    last = min(first + (LEAD if len(index.sentences) - first > BRIEF else 1), len(index.sentences))
    start, end = index.sentences[first].first, index.sentences[last - 1].last
    own = [
        place
        for place in range(claim.since, len(index))
        if _full(index.forms[place]) == name and index.texts[place][0].isupper()
    ]
    moved = [place for place in own if place < end and _no_longer(index, place)]
    if claim.words[word.number - 1].form == "to":
        own = [place for place in own if place not in moved]
    if any(place < end for place in own) or (kind is WEEKDAYS and _relative(index, start, end)):
        return None
    others = [
        place
        for place in range(start, end)
        if index.texts[place][0].isupper()
        and _full(index.forms[place]) in kind
        and not _no_longer(index, place)
        and not _of_the_news(claim, place, index.sentences[index.sentence_of[place]].first)
    ]
    before = claim.words[word.number - 1].form
    listed = {
        place
        for place in others
        for at in (place - 2, place + 2)
        if at in others and index.forms[(place + at) // 2] in SPANS
    }
    others = [place for place in others if place not in listed]
    if before == "since":
        others = [place for place in others if index.forms[place - 1] == before]
    if not others or (own and len({_full(index.forms[place]) for place in others}) > 1):
        return None
    apart = False
    found = support(claim)
    others.sort(key=lambda place: (-found.slot(word, place), place))
    if own:
        scores = found.scores((word.number,))
        lead = scores.get(index.sentence_of[others[0]], (0.0, 0))[0]
        there = max(scores.get(index.sentence_of[place], (0.0, 0))[0] for place in own)
        if not lead or there > MUCH_LESS * lead:
            return None
        apart = lead >= MOST_OF_IT and there <= HARDLY * lead
    return DayInstead(word, others[0], own[0] if own else None, apart)


def _no_longer(index: BodyIndex, place: int) -> bool:
    """Whether a day is one that something was moved from: "from Sunday to Monday", "instead of Mondays"."""
    before = index.forms[max(0, place - 2) : place]
    if before[-1:] == ["from"]:
        return "to" in index.forms[place + 1 : place + 1 + MOVED_WITHIN]
    return not INSTEAD_OF.isdisjoint(before[-1:]) or before == ["instead", "of"]


def _relative(index: BodyIndex, start: int, end: int) -> bool:
    """Whether the first sentences tell a day by another, "tomorrow", "a day later", or a morning without its day."""
    return any(
        index.forms[place] in RELATIVE
        and not (index.forms[place] in {"morning", "evening"} and _full(index.forms[place - 1]) in WEEKDAYS)
        for place in range(start, end)
    ) or any(
        index.forms[place] == "day"
        and (index.forms[place - 1] in {"next", "following"} or index.forms[place + 1] in {"later", "earlier", "after"})
        for place in range(max(1, start), end - 1)
    )


def _of_the_news(claim: Claim, place: int, first: int) -> bool:
    """Whether a day is the one on which something is said: a verb of saying stands before it, or right after, and the
    claim does not tell of that itself.
    """
    index = claim.index
    before = range(max(first, place - SAYING_WITHIN), place)
    own = {word.lemma for word in claim.words}
    if any(_says(index, at) and index.lemmas[at] not in own for at in before):
        return not any(index.forms[at] in {"that", ","} for at in before)
    return place + 1 < len(index) and index.lemmas[place + 1] in SAYING


def _says(index: BodyIndex, place: int) -> bool:
    if index.lemmas[place] not in SAYING:
        return False
    form = index.forms[place]
    return form not in NOUNS_TOO or (place > 0 and index.forms[place - 1] in BEFORE_A_VERB)
