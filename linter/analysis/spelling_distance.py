"""How likely one spelling is a slip for another: a weighted edit distance, and the skeleton under which slips meet.

Costs are natural logarithms of how rare a slip is, so that a cost can be set off against the logarithm of a word's
frequency. A left-out letter is the commonest slip and a letter from nowhere a rare one; doubled letters, swapped
neighbours and one vowel for another lie between. Every slip costs BASE besides, since two in a word are rarer still.
"""

from __future__ import annotations

BASE = 1.0
"""In the cost of every single slip."""
LIMIT = 18.0
"""The dearest distance worth knowing: about two slips."""

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


_NEIGHBOURS = _neighbours()

MOST_SLIPS = 3
"""A word that is more slips away is dearer than LIMIT, but for words that lost four letters."""


class Slips:
    """Counts how many slips a word is from what was written, a tenth of the work of `distance`.

    A slip is a letter left out, added or replaced, or two neighbours swapped; no letter is part of two (H. Hyyrö, A
    bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003).
    """

    __slots__ = ("_all", "_last", "_length", "_places")

    def __init__(self, written: str) -> None:
        self._length = len(written)
        self._all = (1 << self._length) - 1
        self._last = 1 << (self._length - 1)
        self._places: dict[str, int] = {}
        for place, letter in enumerate(written):
            self._places[letter] = self._places.get(letter, 0) | 1 << place

    def to(self, meant: str) -> int:
        """The number of slips between what was written (one letter or more) and `meant`."""
        full, last, places = self._all, self._last, self._places
        count, up, down, same, before = self._length, full, 0, 0, 0
        for letter in meant:
            here = places.get(letter, 0)
            swapped = ((~same & here) << 1) & before
            same = ((((here & up) + up) ^ up) | here | down | swapped) & full
            rises, falls = down | (full & ~(same | up)), same & up
            if rises & last:
                count += 1
            elif falls & last:
                count -= 1
            rises = (rises << 1 | 1) & full
            up, down = (falls << 1 | ~(same | rises)) & full, rises & same
            before = here
        return count


def distance(written: str, meant: str, limit: float = LIMIT) -> float:
    """The cost of the cheapest slips that make `written` of `meant`; more than `limit` when it is dearer.

    Damerau's distance (no letter is part of two slips) in a band of three letters either side.
    """
    if written == meant:
        return 0.0
    rows, columns = len(written), len(meant)
    far = limit + 1
    if abs(rows - columns) > 3:
        return far
    omitted = [0.0] + [_omitted(meant, j) for j in range(columns)]
    above2: list[float] = []
    above = [0.0] * (columns + 1)
    for j in range(1, columns + 1):
        above[j] = above[j - 1] + omitted[j]
    for i in range(1, rows + 1):
        letter = written[i - 1]
        before = written[i - 2] if i > 1 else ""
        extra = _added(written, i - 1)
        row = [far] * (columns + 1)
        if i <= 3:
            row[0] = above[0] + extra
        best = row[0]
        for j in range(max(1, i - 3), min(columns, i + 3) + 1):
            other = meant[j - 1]
            if letter == other:
                cost = above[j - 1]
            else:
                cost = above[j - 1] + _replaced(letter, other, i == 1 and j == 1, j == columns)
                if i > 1 and j > 1 and letter == meant[j - 2] and before == other:
                    swap = _SWAPPED_VOWELS if letter in _VOWELS and other in _VOWELS else _SWAPPED
                    edge = _AT_START if j == 2 else _AT_END if j == columns else 0.0
                    cost = min(cost, above2[j - 2] + swap + edge)
            cost = min(cost, above[j] + extra, row[j - 1] + omitted[j])
            row[j] = cost
            best = min(best, cost)
        if best > limit:
            return far
        above2, above = above, row
    return above[columns]


def _replaced(written: str, meant: str, first: bool, last: bool) -> float:
    edge = _AT_START if first else _AT_END if last else 0.0
    if written in _VOWELS and meant in _VOWELS:
        return _VOWEL + edge
    pair = written + meant
    return (_SOUND if pair in _SIMILAR else _KEY if pair in _NEIGHBOURS else _LETTER) + edge


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
