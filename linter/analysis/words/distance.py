"""How likely one spelling is a slip for another: a weighted edit distance, and the skeleton under which slips meet.

Costs are natural logarithms of how rare a slip is, so that a cost can be set off against the logarithm of a word's
frequency. A left-out letter is the commonest slip and a letter from nowhere a rare one; doubled letters, swapped
neighbours and one vowel for another lie between. Every slip costs BASE besides, since two in a word are rarer still.
"""

from __future__ import annotations

from itertools import accumulate

BASE = 1.0
"""In the cost of every single slip."""
LIMIT = 18.0
"""The dearest distance worth knowing: about two slips."""
BAND = 3
"""By how many places a letter may be out of place."""

_VOWELS = frozenset("aeiouy")
_GROUPS = ("cks", "cq", "kq", "sz", "gj", "fv", "dt", "mn", "bp", "vw", "xc", "xs", "ct", "lr", "uw")
_SIMILAR = frozenset(a + b for group in _GROUPS for a in group for b in group if a != b)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_OFFSETS = (0.0, 0.25, 0.75)

_OMITTED, _OMITTED_DOUBLE, _OMITTED_APOSTROPHE = BASE + 3.0, BASE + 2.0, BASE + 0.5
_ADDED, _ADDED_DOUBLE, _ADDED_APOSTROPHE = BASE + 6.5, BASE + 4.7, BASE + 2.0
_VOWEL, _SOUND, _KEY, _LETTER = BASE + 5.3, BASE + 5.8, BASE + 6.7, BASE + 7.8
_SWAPPED, _SWAPPED_VOWELS = BASE + 4.0, BASE + 3.2
_AT_START, _AT_END = 2.0, 0.8
"""Added for slips in the first letter and in the last: people look at those."""


def _neighbours() -> frozenset[str]:
    place = {
        letter: (row, column + _OFFSETS[row]) for row, keys in enumerate(_KEYS) for column, letter in enumerate(keys)
    }
    return frozenset(
        a + b
        for a, (row, x) in place.items()
        for b, (other, y) in place.items()
        if a != b and abs(row - other) <= 1 and abs(x - y) <= 1.0
    )


def _replacements() -> dict[str, dict[str, float]]:
    costs = {letter: dict.fromkeys(_VOWELS, _VOWEL) if letter in _VOWELS else {} for keys in _KEYS for letter in keys}
    for pairs, cost in ((_SIMILAR, _SOUND), (_neighbours(), _KEY)):
        for pair in pairs:
            costs[pair[0]].setdefault(pair[1], cost)
    return costs


_REPLACED = _replacements()
"""Letter that was written -> letter that was meant -> the cost, where it is not that of just any letter."""

MOST_EDITS = 3
"""A word that is more edits away is dearer than LIMIT, but for words that lost four letters."""


def distance(written: str, meant: str, limit: float = LIMIT) -> float:
    """The cost of the cheapest slips that make `written` of `meant`; more than `limit` when it is dearer.

    Damerau's distance (no letter is part of two slips) in a band of three letters either side. The letters with which
    both begin and end are right as far as that can be told.
    """
    if written == meant:
        return 0.0
    far = limit + 1
    if abs(len(written) - len(meant)) > BAND:
        return far
    first, last = _alike(written, meant)
    rows, columns, final = len(written) - first - last, len(meant) - first - last, len(meant) - 1
    omitted = [_omitted(meant, place) for place in range(first, first + columns)]
    above2: list[float] = []
    above = list(accumulate(omitted, initial=0.0))
    before = ""
    for i in range(1, rows + 1):
        letter = written[first + i - 1]
        replaced = _REPLACED.get(letter, {})
        extra = _added(written, first + i - 1)
        row = [far] * (columns + 1)
        if i <= BAND:
            row[0] = above[0] + extra
        for j in range(max(1, i - BAND), min(columns, i + BAND) + 1):
            place = first + j - 1
            other = meant[place]
            cost = above[j - 1]
            if letter != other:
                edge = _AT_START if place == 0 and i == 1 else _AT_END if place == final else 0.0
                cost += replaced.get(other, _LETTER) + edge
                if i > 1 < j and letter == meant[place - 1] and before == other:
                    cost = min(cost, above2[j - 2] + _swapped(letter, other, place, final))
            row[j] = min(cost, above[j] + extra, row[j - 1] + omitted[j - 1])
        if min(row) > limit:
            return far
        above2, above = above, row
        before = letter
    return above[columns]


def _alike(one: str, other: str) -> tuple[int, int]:
    """With how many letters two different words both begin, and both end, that are surely right.

    A letter that comes again within the band may be part of a slip itself: of the two pairs "ta" that "metada" may
    lack of "metadata" the first is the likelier, since it is not at the end.
    """
    most = min(len(one), len(other))
    first = _right(one, other, most)
    return first, _right(one[::-1], other[::-1], most - first)


def _right(one: str, other: str, most: int) -> int:
    count = next((place for place in range(most) if one[place] != other[place]), most)
    while count:
        letter, end = one[count - 1], count + BAND
        if letter not in one[count:end] and letter not in other[count:end]:
            break
        count -= 1
    return count


def _swapped(written: str, meant: str, place: int, final: int) -> float:
    edge = _AT_START if place == 1 else _AT_END if place == final else 0.0
    return (_SWAPPED_VOWELS if written in _VOWELS and meant in _VOWELS else _SWAPPED) + edge


def _omitted(meant: str, place: int) -> float:
    letter = meant[place]
    if letter == "'":
        return _OMITTED_APOSTROPHE
    if letter in (meant[place - 1 : place], meant[place + 1 : place + 2]):
        return _OMITTED_DOUBLE
    return _OMITTED + (_AT_START if place == 0 else _AT_END if place == len(meant) - 1 else 0.0)


def _added(written: str, place: int) -> float:
    letter = written[place]
    if letter == "'":
        return _ADDED_APOSTROPHE
    if letter in (written[place - 1 : place], written[place + 1 : place + 2]):
        return _ADDED_DOUBLE
    return _ADDED + (_AT_START if place == 0 else 0.0)


_FOLD = str.maketrans("ckqszxgjvwdt", "kkkssskkffdd")
_DROPPED = _VOWELS | {"h", "'"}


def skeleton(word: str) -> str:
    """The consonants of a word with those that sound alike made one and none doubled; the first letter always counts.

    Two spellings of one word mostly have the same skeleton, or skeletons one letter apart.
    """
    folded = word.replace("ph", "f").translate(_FOLD)
    last = "a" if word[0] in _VOWELS else folded[0]
    letters = [last]
    for letter in folded[1:]:
        if letter != last and letter not in _DROPPED:
            letters.append(letter)
        last = letter
    return "".join(letters)
