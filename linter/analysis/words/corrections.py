"""What a misspelt word was probably meant to be: candidates of the word list, the likeliest first.

A candidate's score is a logarithm: how often news uses it, less what the slip costs, plus how well it fits between
the words before and after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import inf, log

from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.model import EDGES, WordModel, word_model
from linter.analysis.words.distance import LIMIT, MOST_EDITS, distance, skeleton
from linter.analysis.words.lexicon import Lexicon, UnknownWord, lexicon
from linter.edit_distance import EditDistance
from linter.records import NamedTuple

CONTEXT_WEIGHT = 0.2
"""What the logarithm of "how much oftener side by side than by chance" counts, for each side."""
SPLIT_COST = 10.0
"""Of a space left out, less the logarithm of how often the two words stand side by side."""

LISTED = 5.0
"""What a word's score gains where the list of known misspellings says that it was meant."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_CONSONANTS = "bdfhklmnprs"
_NATURAL = log(2)
_LONG = 8
_STRANGE_LETTERS = 4
"""Letters that only one of two words two slips apart can have."""
_OTHER_LETTERS = 2
"""Letters of a long word that one which begins like it may lack."""
_FREE_START = 3
"""Some word begins with nearly any letters fewer than these."""
_MOVED, _LONG_ENOUGH, _FARTHEST_MOVE = 6.2, 7, 3
"""The cost of a letter in another place, the letters of a word where that is a slip, and how far it may be."""
_ONE_SLIP = 7.6
"""The cost of a plain slip in the middle of a word; where one explains the word, no letter has moved."""
_MOST_LETTERS = 40
"""Longer words are no misspellings of anything."""
_IN_REACH = 9.0
"""Candidates whose score is that much below the best are not judged by context."""
_SPLIT_FREQUENCY = 7.0
"""The binary logarithm of the uses that both halves of a run-together pair have, at least."""
_SHORT_WORDS = "a i an as at be by do go he if in is it me my no of on or so to up us we am"
_SHORT = frozenset(_SHORT_WORDS.split())
_JOINT_WORDS = """
    the and of to with that for this these those was were are is have has had will would from than his her he she
    they their you your who which be been a as at or but not we it its in i on
"""
JOINTS = frozenset(_JOINT_WORDS.split())
"""Words that are run together with the next one by mistake, and hardly ever on purpose."""


class Correction(NamedTuple):
    """A word (or two, with a space) that may have been meant.

    `cost`: of the slip, about one for a plain wrong letter. `frequency`: binary logarithm of its uses. `score`: see
    the module; only differences between candidates, and high or low, mean something.
    """

    word: str
    cost: float
    frequency: float
    score: float


def corrections(unknown: UnknownWord, most: int = 5, *, in_context: bool = True) -> Sequence[Correction]:
    """At most `most` candidates for an unknown word where it stands, the likeliest first; ties alphabetical.

    Without `in_context` the words beside it don't count.
    """
    found: Sequence[Correction] = candidates(lexicon(), unknown.word, far=not unknown.capitalised)
    if in_context and found and (_is_close(found) or _may_be_two(unknown.word, found)):
        found = _in_context(word_model(), unknown, found)
    return found[:most]


def _is_close(found: Sequence[Correction]) -> bool:
    """Whether what stands beside a word may change which of its candidates is the first."""
    return " " in found[0].word or found[0].score - found[-1].score < _IN_REACH


def _may_be_two(word: str, found: Sequence[Correction]) -> bool:
    """Whether a known misspelling may be two words run together as well."""
    return any(" " in one.word for one in found) and found[0].word in lexicon().meant_by(word)


@lru_cache(maxsize=4000)
def candidates(words: Lexicon, written: str, *, far: bool = True) -> tuple[Correction, ...]:
    """The candidates for a lower-case word anywhere, the likeliest first; without `far` only those one edit away.

    A name is near some word sooner or later, so for capitalised words only the nearest are worth the search. What is
    unknown in one draft is so in the next: the words of the day, and those that the word list lacks.
    """
    if len(written) > _MOST_LETTERS:
        return ()
    listed = words.meant_by(written)
    if not far:
        return tuple(sorted(_measured(words, written, _one_edit_away(words, written).union(listed), listed), key=_rank))
    found = _measured(words, written, _near(words, written).union(listed), listed)
    if not found and len(written) >= _LONG:
        found = _measured(words, written, _same_start(words, written))
    found += _splits(words, written)
    found.sort(key=_rank)
    return tuple(found[:12])


def _measured(words: Lexicon, written: str, near: Iterable[str], listed: Sequence[str] = ()) -> list[Correction]:
    found: list[Correction] = []
    edits = EditDistance(written)
    for word in near:
        frequency = words.suggestible(word)
        if frequency < 0 or edits.to(word) > MOST_EDITS:
            continue
        cost = distance(written, word)
        if cost <= LIMIT:
            score = frequency * _NATURAL - cost + (LISTED if word in listed else 0.0)
            found.append(Correction(word, cost, frequency, score))
    if found and min(one.cost for one in found) > _ONE_SLIP:
        found = [_moved(written, one) for one in found]
    return found


def _moved(written: str, found: Correction) -> Correction:
    """A candidate, cheaper if it is the word with one letter in another place."""
    gain = found.cost - _MOVED
    if gain <= 0 or not _is_moved(written, found.word):
        return found
    return found._replace(cost=_MOVED, score=found.score + gain)


def _is_moved(written: str, meant: str) -> bool:
    """Whether one letter stands a few places further on or back: "diahrrea" for "diarrhea"."""
    if len(written) != len(meant) or len(written) < _LONG_ENOUGH:
        return False
    different = [place for place in range(len(written)) if written[place] != meant[place]]
    if not different or not different[0] or different[-1] - different[0] > _FARTHEST_MOVE:
        return False
    one, other = written[different[0] : different[-1] + 1], meant[different[0] : different[-1] + 1]
    return one == other[1:] + other[0] or other == one[1:] + one[0]


def one_edit(word: str, begins: Callable[[str], bool] | None = None) -> set[str]:
    """Every string one letter (or apostrophe) away: inserted, left out, replaced, or two neighbours swapped.

    Where `begins` says whether anything begins with some letters, strings that nothing can begin like are left out.
    """
    edits = set()
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if begins is not None and place >= _FREE_START and not begins(head):
            break  # nor does anything begin with more of the word
        edits.update([head + letter + tail for letter in _LETTERS])
        if tail:
            rest = tail[1:]
            edits.add(head + rest)
            edits.update([head + letter + rest for letter in _LETTERS])
            if rest:
                edits.add(head + rest[0] + tail[0] + rest[1:])
    edits.discard(word)
    return edits


def _one_edit_away(words: Lexicon, written: str) -> set[str]:
    return {word for word in one_edit(written, words.begins) if word in words}


def _rank(candidate: Correction) -> tuple[float, str]:
    return (-candidate.score, candidate.word)


def _near(words: Lexicon, written: str) -> set[str]:
    near = _one_edit_away(words, written)
    bones = skeleton(written)
    shapes = {bones}
    if len(written) >= 5 and len(bones) >= 3:
        shapes |= bones_one_edit(bones, words.begins_skeleton)
    length, letters = len(written), frozenset(written)
    for shape in shapes:
        for word in words.with_skeleton(shape):
            if -3 < len(word) - length < 3 and len(letters.symmetric_difference(word)) <= _STRANGE_LETTERS:
                near.add(word)
    near.discard(written)
    return near


def _same_start(words: Lexicon, written: str) -> list[str]:
    """Words that begin like a long one and have nearly its letters: the last resort."""
    letters, length = Counter(written), len(written)
    different = frozenset(written)
    return [
        word
        for word in words.starting(written[:3])
        if -3 < len(word) - length < 3
        and len(different.difference(word)) <= _OTHER_LETTERS  # implied by what follows, and much cheaper
        and sum((letters - Counter(word)).values()) <= _OTHER_LETTERS
    ]


def bones_one_edit(bones: str, begins: Callable[[str], bool]) -> set[str]:
    """The skeletons one consonant away, as far as `begins` says that anything begins with their letters."""
    edits = set()
    for place in range(1, len(bones) + 1):
        head, tail = bones[:place], bones[place:]
        if place >= _FREE_START and not begins(head):
            break
        edits.update([head + letter + tail for letter in _CONSONANTS])
        if tail:
            edits.add(head + tail[1:])
            edits.update([head + letter + tail[1:] for letter in _CONSONANTS])
            if len(tail) > 1:
                edits.add(head + tail[1] + tail[0] + tail[2:])
    edits.add(bones[1:])
    return edits


def _splits(words: Lexicon, written: str) -> list[Correction]:
    found = []
    for place in range(1, len(written)):
        left, right = written[:place], written[place:]
        if (len(left) < 3 and left not in _SHORT) or (len(right) < 3 and right not in _SHORT):
            continue
        second = words.suggestible(right)
        if second < _SPLIT_FREQUENCY:
            continue
        first = words.frequency(left) if len(left) == 1 else words.suggestible(left)
        if first < _SPLIT_FREQUENCY:
            continue
        frequency = min(first, second)
        found.append(Correction(f"{left} {right}", SPLIT_COST, frequency, frequency * _NATURAL - SPLIT_COST))
    return found


def _in_context(model: WordModel, unknown: UnknownWord, found: Sequence[Correction]) -> list[Correction]:
    """The candidates ranked again with the words before and after in mind."""
    before, after = _beside(model, unknown)
    ranked = []
    rival = next((one for one in found if " " not in one.word), None)
    listed = rival is not None and rival.word in lexicon().meant_by(unknown.word)
    for candidate in found:
        first, _, second = candidate.word.partition(" ")
        left, right = model.word_id(first), model.word_id(second or first)
        bonus = _lift(model, before, left) + (0.0 if after is None else _lift(model, right, after))
        score = candidate.score + CONTEXT_WEIGHT * bonus + (_lift(model, left, right) if second else 0.0)
        if listed and second and rival is not None and _is_pair(model, left, right, rival):
            score += LISTED  # what the list has for "alot" is "a lot" as well as "allot"
        ranked.append(candidate._replace(score=score))
    ranked.sort(key=_rank)
    return ranked


def _is_pair(model: WordModel, left: int | None, right: int | None, rival: Correction) -> bool:
    """Whether two words stand side by side far oftener than a rival for what was run together is used at all."""
    pair = 0.0 if left is None or right is None else model.sequence(left, right)
    return pair >= _FAR_OFTENER * 2**rival.frequency


_FAR_OFTENER = 20.0


def _beside(model: WordModel, unknown: UnknownWord) -> tuple[int, int | None]:
    """The ids of the tokens before and after an unknown word; no one follows a possessive ending."""
    here, number = tokens(unknown.block), unknown.number
    start = max(0, number - 1)
    near = slice(start, number + 2)  # not the whole block: that is a page where a draft has no paragraphs
    ids = model.ids(here.texts[near], here.kinds[near])
    place = EDGES + number - start
    return ids[place - 1], None if unknown.ending else ids[place + 1]


def fit(unknown: UnknownWord, word: str) -> float:
    """How well a known word would stand in the place of an unknown one.

    The natural logarithm of how much oftener than by chance it was seen right behind the token before, or right before
    the token after, whichever is more.
    """
    model = word_model()
    before, after = _beside(model, unknown)
    number = model.word_id(word)
    lifts = (_lift(model, before, number), -inf if after is None else _lift(model, number, after))
    return max(lifts)


def _lift(model: WordModel, first: int | None, second: int | None) -> float:
    """How much oftener (natural logarithm) the two ids were seen side by side than by chance; 0 of unknown ones."""
    if first is None or second is None:
        return 0.0
    chance = model.total(first) * model.total(second) / model.tokens
    return log((model.sequence(first, second) + 1) / (chance + 1))
