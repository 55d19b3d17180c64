"""Whether a word in a fixed name of several words is a slip for the right one: "Supreme Count", "Untied States"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.model import word_model
from linter.analysis.words.distance import distance
from linter.analysis.words.forms_of_names import is_other_form, romanised, sound
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import LOWER, lexicon
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

CLOSE, CHEAP = 5.8, 6.8
"""The cost of a slip (see distance.py) that makes another's name of a person's; of one that is a slip however often the
draft makes it, or beside a word that many names share."""
UNKNOWN_COST, KNOWN_COST, SOUND_COST = 9.0, 9.8, 18.0
"""The dearest slip in a fixed name: by a word that none is, by another word, by one that sounds alike."""
SHORTEST, SHORTEST_UNKNOWN, SHORTEST_SOUND = 4, 5, 5
"""Letters of a wrong word in a fixed name; of one that no dictionary has; of one that sounds like the right one."""
SHORTEST_FAR, FAR = 6, 2
"""Letters of a word that may be so many edits from the right one where news has that again and again."""
EVERYWHERE = 11.0
"""The binary logarithm of the uses from which a word may stand before anything ("special", "national")."""
OPEN = frozenset(
    """
    street avenue road lane row square circus park garden gardens bridge river lake loch mount mountain mountains bay
    beach white black red green blue golden city county town island islands valley fort port hall house tower palace
    castle abbey cathedral church stadium station airport university college school hospital bank sea strait ocean
    cape gulf isle new north south east west san santa los las el st saint battle treaty family memorial museum
    gallery prize cup award awards day
    """.split()  # noqa: SIM905
)
"""Words that any name may stand beside: "Hall Street", "Mount Everett"."""
TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof st saint judge sgt capt".split())  # noqa: SIM905
SELDOM, HARDLY = 0.05, 0.02
"""The share of the right pair's uses that a wrong one may have in news; of a person's name with another first name."""
OFTEN, FAMOUS = 50, 60
"""Uses in news of a name whose plural may not be its singular, and of a person nobody else is taken for."""
SMALL_WORD = 12
"""Uses in news of a name that a small word, or a plural, is wrong in."""
LONG = 4
"""Words of a name that may go without the first."""


class FixedName(NamedTuple):
    """A name of several words (of a `person` or not), as written and in lower case; word `missing` may be wrong."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    missing: int
    person: bool


def is_small_word_slip(window: Sequence[str], expected: Sequence[str], place: int) -> bool:
    """Whether "for" stands for "of", or "of" for "for", in a name: "Bank for England".

    window: the words as written. expected: those of the name. place: which of them differs. All in lower case.
    """
    if not 0 < place < len(expected) - 1 or {window[place], expected[place]} != {"of", "for"}:
        return False
    model = word_model()
    before, after = model.word_id(expected[place - 1]), model.word_id(expected[place + 1])
    odd, right = model.word_id(window[place]), model.word_id(expected[place])
    if before is None or after is None or odd is None or right is None:
        return False
    usual = model.sequence(before, right, after)
    return usual >= SMALL_WORD and model.sequence(before, odd, after) <= HARDLY * usual


def is_slip(window: Sequence[str], name: FixedName, *, shared: bool, in_headline: bool, single: bool = False) -> bool:
    """Whether a word is a slip for the one of a fixed name.

    shared: whether many names are like it but for that word. in_headline: whether a capital follows. single: whether
    there is one thing of the name, so that it has no plural.
    """
    place = name.missing
    odd, right = window[place], name.lower[place]
    if odd == f"{right}s" and not name.person and name.words[place][0].isupper():
        last = place == len(window) - 1
        told = last and (single or not {"of", "for"}.isdisjoint(window))  # not "Departments of Homeland Security"
        whole = len(window) >= LONG and not in_headline
        return told and (whole or _unseen(window, name, at_least=SMALL_WORD, share=HARDLY))  # "British Museums"
    if len(right) < SHORTEST or not name.words[place][0].isupper() or not odd.isascii() or "'" in odd:
        return False
    unknown = not lexicon().flags(odd)
    if len(odd) < (SHORTEST_UNKNOWN if unknown else SHORTEST):
        return False
    if name.person and not unknown and is_name(odd):
        return _wrong_person(window, name)
    return _may_be_wrong(window, name, unknown=unknown, shared=shared, in_headline=in_headline)


def _may_be_wrong(window: Sequence[str], name: FixedName, *, unknown: bool, shared: bool, in_headline: bool) -> bool:
    """The same for a word that is nobody else's name."""
    place = name.missing
    odd, right = window[place], name.lower[place]
    far = edit_distance(odd, right) > 1
    other = name.person and set(odd) != set(right)  # "Steve Benen" is not Bannon
    if far and (other or (in_headline and not unknown)):
        return False  # "How the World Sees Us"
    if name.person and not unknown and (place == 0 or in_headline):
        return False  # “Mayors Back Obama”, “Elon Must Pay”
    others = [word for number, word in enumerate(window) if number != place and word not in FUNCTION_WORDS]
    return _wrong_word(window, name, unknown=unknown, anyones=OPEN.issuperset(others) or (shared and not unknown))


def may_be(odd: str, right: str, *, long: bool) -> bool:
    """Whether a word is near enough to be looked at: in length and, but in `long` names, in its first letter."""
    return (long or odd[:1] == right[0]) and abs(len(odd) - len(right)) <= FAR


def _wrong_person(window: Sequence[str], name: FixedName) -> bool:
    """Whether the name of another person is a slip for this one's: "Hilary Clinton"."""
    odd, right = window[name.missing], name.lower[name.missing]
    if romanised(odd) == romanised(right) or distance(odd, right, CLOSE) > CLOSE:
        return False
    return _unseen(window, name, at_least=FAMOUS, share=HARDLY)


def _wrong_word(window: Sequence[str], name: FixedName, *, unknown: bool, anyones: bool) -> bool:
    """Whether a word is a slip for the one of the name; `anyones`: any name may stand beside the other words."""
    odd, right = window[name.missing], name.lower[name.missing]
    if right == f"{odd}s" and not name.person:
        return _unseen(window, name, at_least=OFTEN)  # "New York Time", "Marine Corp"
    if romanised(odd) == romanised(right) if name.person else is_other_form(odd, right):
        return _lost_its_end(window, name, unknown=unknown)
    sounds = not anyones and len(odd) >= SHORTEST_SOUND and sound(odd) == sound(right)
    limit = SOUND_COST if sounds else CHEAP if anyones else UNKNOWN_COST if unknown else KNOWN_COST
    close = distance(odd, right, limit) <= limit or (unknown and odd == right + right[-1])
    if close and name.person and odd in (f"{right}s", f"{right}es"):
        return False
    long = len(window) >= LONG and name.missing > 0 and not name.person and edit_distance(odd, right) <= FAR
    if unknown or not lexicon().flags(odd) & LOWER:
        return (close and unknown) or (long and not unknown)  # "Victoria and Alberta Museum"
    if long or (close and _unseen(window, name)):
        return True  # three words of four are right: "American Civil Liberties Onion"
    far = not name.person and len(odd) >= SHORTEST_FAR and lexicon().frequency(odd) < EVERYWHERE
    far = far and edit_distance(odd, right) <= FAR
    return far and _unseen(window, name, at_least=OFTEN, share=HARDLY)  # "Federal Reverse"


def _lost_its_end(window: Sequence[str], name: FixedName, *, unknown: bool) -> bool:
    """Whether a word that may be another form of the right one is none here: "Royal Shakespear Company".

    So is a word that no dictionary has and that is no longer than the right one ("Burkino Faso"), and one that news
    never has beside its neighbour, though it has the right one there often ("Nation Theatre").
    """
    odd, right = window[name.missing], name.lower[name.missing]
    if name.person or len(odd) > len(right) or right.removesuffix("ic") == odd:  # "the Democrat Party"
        return False
    if unknown:
        return distance(odd, right, UNKNOWN_COST) <= UNKNOWN_COST
    lost = right.startswith(odd) and bool(lexicon().flags(odd) & LOWER)
    return lost and _unseen(window, name, at_least=SMALL_WORD, share=HARDLY)


def _unseen(window: Sequence[str], name: FixedName, *, at_least: int = 0, share: float = SELDOM) -> bool:
    """Whether news hardly ever has the odd word beside its neighbour, and the right one `at_least` so often."""
    model, place = word_model(), name.missing
    beside = place + 1 if place + 1 < len(window) else place - 1
    odd, right, other = (model.word_id(word) for word in (window[place], name.lower[place], window[beside]))
    if right is None or other is None:
        return not at_least
    usual, wrong = (
        0.0 if word is None else model.sequence(word, other) if beside > place else model.sequence(other, word)
        for word in (right, odd)
    )
    return usual >= at_least and wrong <= share * usual


def is_name(word: str) -> bool:
    """Whether a capitalised word, here in lower case, is a title or mostly a name."""
    return word in TITLES or mostly_a_name(word)
