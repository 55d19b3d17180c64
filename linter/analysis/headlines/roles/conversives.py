"""Set phrases for what two do from the other's side: who "loses to" another is beaten by it, who "seeks damages from"
another sues it.

Syntax alone doesn't tell that they are the same deed, since no word of one is in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.roles.exchanges import NamePair
from linter.records import NamedTuple

_BEATING = (
    "beat defeat thrash trounce hammer crush rout overpower overcome outplay outclass stun upset humble edge oust"
)
_TABLE = (
    # verbs, phrases with the same doer, phrases with the other's: "_" joins words that stand in this order
    (
        "sue",
        "seek_damages_from seek_compensation_from claim_damages_from claim_compensation_from demand_damages_from "
        "demand_compensation_from file_suit_against file_lawsuit_against bring_suit_against bring_case_against "
        "take_action_against",
        "",
    ),
    (
        _BEATING,
        "win_against win_over victory_over triumph_over prevail_over see_off finish_ahead_of",
        "lose_to lose_out_to go_down_to go_out_to fall_to bow_to bow_out_to crash_to slump_to succumb_to",
    ),
    ("buy acquire purchase swallow", "offer_for bid_for", "accept_offer_from accept_bid_from"),
    ("succeed replace", "take_over_from step_in_for stand_in_for", "hand_over_to give_way_to make_way_for"),
    ("lend", "", "borrow_from"),
    ("teach", "", "learn_from"),
    ("overtake outstrip overhaul", "pull_ahead_of move_ahead_of", "fall_behind slip_behind drop_behind"),
)
_ON_THE_OTHER_SIDE = {
    "buy": ("sell",), "acquire": ("sell",), "purchase": ("sell",), "take": ("give", "hand"), "get": ("give", "send"),
    "receive": ("give", "send", "award"), "win": ("lose",), "borrow": ("lend",), "inherit": ("leave", "bequeath"),
    "learn": ("teach", "tell"), "hear": ("tell",), "rent": ("let", "lease"), "lease": ("let", "lease", "rent"),
    "sell": ("buy", "acquire", "purchase"), "lend": ("borrow",), "give": ("get", "receive"), "lose": ("win", "beat"),
    "send": ("get", "receive"), "leave": ("inherit",), "let": ("rent", "lease"), "teach": ("learn",),
}  # fmt: skip
"""What the other one does where one does something from or to it: who buys from another is sold to."""
_GAP = 3
"""Words that may stand between two of a phrase."""
_BEFORE, _AFTER = 14, 7
"""Words between a phrase and who does it, or whom it is done to."""


class _Phrase(NamedTuple):
    """A set phrase: its words, and whether its subject is who has it done to them."""

    words: tuple[str, ...]
    reversed: bool


def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, tuple[_Phrase, ...]] = {}
    for verbs, same, other in _TABLE:
        listed = [
            _Phrase(tuple(phrase.split("_")), turned)
            for group, turned in ((same, False), (other, True))
            for phrase in group.split()
        ]
        for verb in verbs.split():
            found[verb] = tuple(listed)
    return found


CONVERSIVES: Mapping[str, tuple[_Phrase, ...]] = _phrases()
"""Base form -> the set phrases for it."""


def is_told_from_the_other_side(claim: Claim, pair: NamePair, first: int, last: int) -> bool:
    """Whether a claim has a set phrase between two names for what the body has the second do to the first: "Lund falls
    to Malmo" over "Malmo beat Lund".

    first, last: the positions of the body that count, the last excluded.
    """
    index = claim.index
    between = [word.lemma for word in claim.words[pair.one.words[-1].number + 1 : pair.other.words[0].number]]
    ones = index.places_of(pair.one.words[-1].form, first)
    others = index.places_of(pair.other.words[-1].form, first)
    verbs = [
        verb
        for verb, phrases in CONVERSIVES.items()
        if any(phrase.reversed and _begins_with(between, phrase.words) for phrase in phrases)
    ]
    if between[-1:] in (["from"], ["to"]):
        verbs += [verb for lemma in between for verb in _ON_THE_OTHER_SIDE.get(lemma, ())]
    for verb in verbs:
        for place in index.positions(verb, first):
            here = index.sentence_of[place]
            if (
                place < last
                and any(at < place and index.sentence_of[at] == here for at in others)
                and any(at > place and index.sentence_of[at] == here for at in ones)
            ):
                return True
    return False


def _begins_with(lemmas: Sequence[str], words: Sequence[str]) -> bool:
    """Whether base forms have words in their order, with others between them."""
    left = iter(lemmas)
    return all(word in left for word in words)


class Told(NamedTuple):
    """Who does it to whom by a set phrase: the keys of the two, and the phrase's first and last position."""

    doer: int
    sufferer: int
    first: int
    last: int


def told_conversely(index: BodyIndex, verb: str, places: Mapping[int, int], first: int, last: int) -> Iterator[Told]:
    """What set phrases for a verb tell of two between two positions (the end excluded), but for what had been before.

    places: position -> the key of the one who is named there.
    """
    for phrase in CONVERSIVES[verb]:
        for start in index.positions(phrase.words[0], first):
            if start >= last:
                break
            end = _end(index, start, phrase.words, last)
            earlier = "had" in index.forms[max(first, start - 3) : start]
            if end is None or earlier or negator_near(index, start, before=4) is not None:
                continue
            before = next(
                (places[at] for at in range(start - 1, max(first - 1, start - _BEFORE), -1) if at in places), None
            )
            after = next((places[at] for at in range(end + 1, min(last, end + _AFTER)) if at in places), None)
            if before is not None and after is not None and before != after:
                doer, sufferer = (after, before) if phrase.reversed else (before, after)
                yield Told(doer, sufferer, start, end)


def _end(index: BodyIndex, start: int, words: tuple[str, ...], until: int) -> int | None:
    at = start
    for wanted in words[1:]:
        near = range(at + 1, min(until, at + 2 + _GAP))
        after = next((other for other in near if wanted in (index.forms[other], index.lemmas[other])), None)
        if after is None:
            return None
        at = after
    return at
