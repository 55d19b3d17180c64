"""How a phrase differs from the right name of an organisation: in spelling, number, preposition, order or one word."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from linter.edit_distance import edit_distance
from linter.records import NamedTuple
from linter.registers.words import CONNECTORS, HEADS, NameWord

_ARTICLE = "the"
UNITED = {"un": "nations", "us": "states", "uk": "kingdom"}
"""What "United" lacks where a name has one of these."""
_PERSONS = frozenset(("administrator", "commissioner", "director", "secretary", "committeeman", "committeewoman"))


class Relation(StrEnum):
    """In what way a phrase differs from a name; the first that applies."""

    SAME = "same"
    SPELLING = "national spelling"
    NUMBER = "singular and plural"
    PREPOSITION = "preposition"
    TRANSPOSED = "order of words"
    HEAD = "kind of body"
    SWAPPED = "another word"
    REPLACED = "a word unlike it"
    OMITTED = "missing word"
    EXTRA = "added word"


class Difference(NamedTuple):
    """A relation and the words it rests on: what the phrase has, what the name has (either may be empty)."""

    relation: Relation
    given: str
    right: str


def compare(  # noqa: PLR0911, PLR0912 - one return a relation
    phrase: Sequence[NameWord], name: Sequence[NameWord], *, any_word: bool = False
) -> Difference | None:
    """How `phrase` differs from `name`; None when they differ too much. Both start and end with a content word.

    any_word: whether a word that stands in another's place need not look like it.
    """
    given = [word for word in phrase if not word.is_connector]
    right = [word for word in name if not word.is_connector]
    stems_given, stems_right = [word.stem for word in given], [word.stem for word in right]
    if stems_given == stems_right:
        return _same_content(phrase, name, given, right)
    if len(given) == len(right):
        if sorted(stems_given) == sorted(stems_right):
            same_joints = sorted(_joints(phrase)) == sorted(_joints(name)) or _turned_round(phrase, given, right)
            return Difference(Relation.TRANSPOSED, "", "") if same_joints else None
        changed = [index for index in range(len(given)) if stems_given[index] != stems_right[index]]
        if len(changed) != 1:
            return None
        one, other = given[changed[0]], right[changed[0]]
        if one.stem == "united" and other.stem in UNITED:
            return Difference(Relation.OMITTED, "", UNITED[other.stem]) if _joints(phrase) == _joints(name) else None
        if one.stem in _PERSONS or (changed[0] == len(given) - 1 and one.stem.startswith(other.stem)):
            return None  # "Small Business Administrator", "Republican National Committeeman"
        if other.stem in HEADS and one.stem in HEADS:
            return Difference(Relation.HEAD, one.surface, other.surface)
        if resemble(one.folded, other.folded):
            return Difference(Relation.SWAPPED, one.surface, other.surface)
        if any_word and _joints(phrase) == _joints(name):
            return Difference(Relation.REPLACED, one.surface, other.surface)
        return None
    if len(given) == len(right) - 1:
        missing = _left_out(stems_given, stems_right)
        if missing is None or not _joints_kept(_joints(phrase), _joints(name), missing):
            return None
        return Difference(Relation.OMITTED, "", right[missing].surface)
    if len(given) == len(right) + 1:
        added = _left_out(stems_right, stems_given)
        if added in (0, len(given) - 1) or [joint for joint in _joints(phrase) if joint] != [
            joint for joint in _joints(name) if joint
        ]:
            return None
        return None if added is None else Difference(Relation.EXTRA, given[added].surface, "")
    return None


def _turned_round(phrase: Sequence[NameWord], given: Sequence[NameWord], right: Sequence[NameWord]) -> bool:
    """Whether the head of a body of the United Nations has moved to the front: "UN Council of Human Rights"."""
    moved = [given[0].stem, *(word.stem for word in given[2:]), given[1].stem] == [word.stem for word in right]
    joints = [joint for joint in _joints(phrase) if joint]
    return given[0].stem == "un" and moved and given[1].stem in HEADS and joints == [("of",)]


def resemble(one: str, other: str) -> bool:
    """Whether one word may stand for the other by a slip: they share a long start, or differ in two letters."""
    if one[:1] != other[:1]:
        return False
    shorter = min(len(one), len(other))
    common = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    if common >= 5 or (common >= 4 and common >= 0.5 * max(len(one), len(other))):
        return True
    return shorter >= 4 and edit_distance(one, other) <= (2 if shorter >= 6 else 1)


def _same_content(
    phrase: Sequence[NameWord], name: Sequence[NameWord], given: Sequence[NameWord], right: Sequence[NameWord]
) -> Difference | None:
    joints_given, joints_right = _joints(phrase), _joints(name)
    numbers = [(one, other) for one, other in zip(given, right, strict=True) if one.folded != other.folded]
    if joints_given != joints_right:
        if numbers:
            return None if len(numbers) > 1 else Difference(Relation.PREPOSITION, "", "")
        pairs = [(a, b) for a, b in zip(joints_given, joints_right, strict=True) if a != b]
        return Difference(Relation.PREPOSITION, " ".join(pairs[0][0]), " ".join(pairs[0][1]))
    if len(numbers) > 1:
        return None
    if numbers:
        return Difference(Relation.NUMBER, numbers[0][0].surface, numbers[0][1].surface)
    for one, other in zip(given, right, strict=True):
        if one.surface != other.surface:
            return Difference(Relation.SPELLING, one.surface, other.surface)
    return _article_missing(phrase, name, right) or Difference(Relation.SAME, "", "")


def _article_missing(
    phrase: Sequence[NameWord], name: Sequence[NameWord], right: Sequence[NameWord]
) -> Difference | None:
    """The preposition of a long name that lacks its article; not before an office, where it is often left out."""
    if len(right) < _LONG:
        return None
    joints = zip(_joints(phrase, articles=True)[1:-1], _joints(name, articles=True)[1:-1], right[1:], strict=True)
    for short, long, word in joints:
        if short and long == (*short, _ARTICLE) and word.stem not in _PERSONS:
            return Difference(Relation.PREPOSITION, " ".join(short), " ".join(long))
    return None


_LONG = 4
"""Content words of a name in which an article is missed."""


def _joints(words: Sequence[NameWord], *, articles: bool = False) -> list[tuple[str, ...]]:
    """What stands between the content words, articles left out unless they are asked for."""
    joints: list[tuple[str, ...]] = [()]
    for word in words:
        if word.stem not in CONNECTORS:
            joints.append(())
        elif articles or word.stem != _ARTICLE:
            joints[-1] = (*joints[-1], word.stem)
    return joints


def _joints_kept(given: list[tuple[str, ...]], right: list[tuple[str, ...]], missing: int) -> bool:
    """Whether the small words away from content word number `missing` are the right name's."""
    # joints[i] stands before content word i; around the missing word anything may be left of the two joints.
    before, after = right[1:missing], right[missing + 2 : -1]
    return given[1 : 1 + len(before)] == before and (not after or given[-1 - len(after) : -1] == after)


def _left_out(shorter: Sequence[str], longer: Sequence[str]) -> int | None:
    """The one place of `longer` without which it equals `shorter`."""
    for index in range(len(longer)):
        if list(longer[:index]) + list(longer[index + 1 :]) == list(shorter):
            return index
    return None
