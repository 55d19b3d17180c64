"""Words with which a body says that a story is not true."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis

UNTRUE = frozenset(
    """
    hoax hoaxes debunk debunked debunks false untrue fake satire groundless
    fabricated unfounded baseless bogus rumour rumor rumours rumors retracted retraction discredited refuted
    """.split()  # noqa: SIM905
)
"""Forms that call a story untrue."""

_ADJECTIVES = frozenset(
    {"groundless", "false", "fake", "fabricated", "unfounded", "baseless", "bogus", "discredited", "debunked"}
)
_STORIES = frozenset({"story", "report", "rumour", "rumor", "tale", "site", "quote", "picture", "video"})
"""Adjectives of doubt speak of the whole story when alone ("is false.") or before one of these words."""
_PAIRS = {
    "no": ("evidence", "truth", "proof", "confirmation"),
    "pure": ("fiction", "invention", "fabrication", "fantasy"),
    "complete": ("fabrication", "fiction", "nonsense", "invention"),
    "not": ("true", "real", "accurate"),
    "isn't": ("true", "real"),
    "wasn't": ("true", "real"),
    "urban": ("legend", "myth"),
    "never": ("happened",),
}
_DOUBT_PAIRS: dict[str, tuple[str, ...]] = {
    "contrary": ("to",),
    **dict.fromkeys(("cast", "casts", "casting", "raise", "raises", "raised", "raising"), ("doubt", "doubts")),
    **dict.fromkeys(("deny", "denies", "denied", "denying"), ("that", "claims", "reports", "rumors", "rumours")),
    **dict.fromkeys(("dismiss", "dismisses", "dismissed", "dismissing"), ("claims", "reports", "rumors", "rumours")),
}
_DENIES = frozenset(
    """
    deny denial debunk refute doubt doubtful skeptical sceptical dismiss reject mistaken lie lying fabrication falsehood
    fiction invention nonsense rubbish slander smear misinformation disinformation propaganda groundless baseless
    repudiate disavow rebut untruth dispute contest wrong
    """.split()  # noqa: SIM905
)
"""Base forms of words that report somebody's denial or doubt."""

TOP = 5
"""Sentences at the top: a doubt there is what the story is about."""
DOUBT_SHARE = 0.6
"""How much of the claim a sentence must hold for the doubt that it reports to be of the claim."""


def debunked(index: BodyIndex, since: int = 0) -> list[tuple[int, int]]:
    """Where the body from position `since` on calls a story untrue: first and last position of the words, in order."""
    found = _debunked(index)
    return found[bisect_left(found, (since, 0)) :]


def doubted(index: BodyIndex, since: int = 0) -> list[tuple[int, int]]:
    """Where it reports a doubt or a denial of something ("cast doubt", "denied that"), in the same form."""
    found = _doubted(index)
    return found[bisect_left(found, (since, 0)) :]


def doubting(index: BodyIndex, number: int) -> bool:
    """Whether the sentence `number` of the body reports a denial or a doubt, whatever of."""
    return number in _doubting(index)


def doubts_of(claim: Claim) -> list[tuple[float, tuple[int, int]]]:
    """Where the body calls a story untrue, or doubts one at the top, and how much of the claim stands there."""
    index = claim.index
    scores = support(claim).scores()
    found: list[tuple[float, tuple[int, int]]] = []
    seen: set[int] = set()
    for first, last in debunked(index, claim.since):
        number = index.sentence_of[first]
        if first and index.texts[first - 1] in {"“", "‘", '"'}:
            continue  # somebody calls something so
        if number not in seen:
            seen.add(number)
            share = max(scores.get(near, (0.0, 0))[0] * weight for near, weight in ((number, 1.0), (number - 1, 0.7)))
            found.append((share, (first, last)))
    for first, last in doubted(index, claim.since):  # may be of anything: only at the top, where it is of the claim
        number = index.sentence_of[first]
        if number - index.sentence_of[claim.since] >= TOP:
            continue
        share = scores.get(number, (0.0, 0))[0]
        if share >= DOUBT_SHARE and number not in seen:
            seen.add(number)
            found.append((share, (first, last)))
    return found


_WISHES = frozenset({"hope", "wish", "pray", "if", "whether", "unless"})
WISH_REACH = 4
"""Words before a denial in which one of these leaves it open: "I hope that it isn't true"."""


@analysis
def _debunked(index: BodyIndex) -> list[tuple[int, int]]:
    found = []
    for place in sorted(place for form in _opening() for place in index.positions(form)):
        words = _debunks(index, place)
        if words and _WISHES.isdisjoint(index.lemmas[max(0, place - WISH_REACH) : place]):
            found.append((place, place + words - 1))
    return found


@analysis
def _doubted(index: BodyIndex) -> list[tuple[int, int]]:
    return [
        (place, place + 1)
        for place in sorted(place for form in _doubts() for place in index.positions(form))
        if place + 1 < len(index) and index.forms[place + 1] in _DOUBT_PAIRS.get(index.forms[place], ())
    ]


@analysis
def _doubting(index: BodyIndex) -> frozenset[int]:
    """The numbers of the sentences that report a denial or a doubt."""
    return frozenset(
        number
        for number, sentence in enumerate(index.sentences)
        if not _DENIES.isdisjoint(index.lemmas[sentence.first : sentence.last])
        or not UNTRUE.isdisjoint(index.forms[sentence.first : sentence.last])
    )


@cache
def _opening() -> tuple[str, ...]:
    """Base forms of the words that may open a denial."""
    return tuple(sorted({word_facts(form).lemma for form in (*UNTRUE, *_PAIRS)}))


@cache
def _doubts() -> tuple[str, ...]:
    return tuple(sorted({word_facts(form).lemma for form in _DOUBT_PAIRS}))


def _debunks(index: BodyIndex, place: int) -> int:
    """How many words from `place` on say that something is not true; 0 for none."""
    form = index.forms[place]
    following = index.forms[place + 1] if place + 1 < len(index) else ""
    if form in UNTRUE:
        if place and index.forms[place - 1] in {"not", "no", "alarm", "start", "confirm", "confirms", "confirmed"}:
            return 0
        if form in _ADJECTIVES and following == "and":
            return 0  # "false and defamatory statements"
        attributive = form in _ADJECTIVES and following[:1].isalpha() and following not in FUNCTION_WORDS
        if attributive and following == "news":
            following = index.forms[place + 2] if place + 2 < len(index) else ""
        return 0 if attributive and word_facts(following).lemma not in _STORIES else 1
    return 2 if following in _PAIRS.get(form, ()) else 0
