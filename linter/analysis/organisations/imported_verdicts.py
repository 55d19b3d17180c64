"""What large registers say of a name with its acronym, where the curated register knows neither.

Nobody has read all their rows, so they count for less than the curated ones. Their official names (never their aliases)
make a name right; they make it wrong only where exactly one holder of the acronym has nearly that name, and where
nothing places the body in another country.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from linter.analysis.organisations.homes import names_itself_in_english
from linter.analysis.organisations.telling_words import may_replace, telling
from linter.records import NamedTuple
from linter.registers.imported_organisations import ImportedOrganisation, ImportedOrganisations, key_of_name
from linter.registers.initials import explained, initials, near_acronym
from linter.registers.relations import Difference, Relation, compare
from linter.registers.words import HEADS, NameWord, name_words

_AGAINST_THE_ACRONYM = (Relation.HEAD, Relation.SWAPPED, Relation.REPLACED, Relation.TRANSPOSED)
"""Differences that accuse where the acronym can't be read off the name as written."""
_SMALL = (Relation.NUMBER, Relation.PREPOSITION)
_LARGE = (Relation.HEAD, Relation.SWAPPED, Relation.REPLACED, Relation.TRANSPOSED)
_FEWEST_WORDS = 3  # content words of a name that a near miss may be corrected to
_MOST_HOLDERS = 40


class ImportedVerdict(NamedTuple):
    """What a large register makes of a definition.

    right: the organisation that the draft means. start: where its name starts in the draft, in characters of the
    block. difference: how the name written differs from its name, None if it is that name. acronym: what the acronym
    should be, "" if the one written is its.
    """

    right: ImportedOrganisation
    start: int
    difference: Difference | None = None
    acronym: str = ""

    @property
    def agrees(self) -> bool:
        """Whether name and acronym are as the register has them."""
        return self.difference is None and not self.acronym


def imported_verdict(
    words: Sequence[NameWord],
    letters: str,
    imported: ImportedOrganisations,
    elsewhere: Callable[[str], bool] = lambda _country: False,
) -> ImportedVerdict | None:
    """What the large registers know of a name (a run of words that may begin too early) and its acronym's letters.

    elsewhere: whether the draft places the body in another country than this one. None if they know nothing that
    counts. A name that is official under no acronym agrees with any.
    """
    starts = [number for number, word in enumerate(words) if not word.is_connector]
    named: list[tuple[int, ImportedOrganisation]] = []
    for number in starts[:-1]:
        named += [(words[number].start, one) for one in imported.named(key_of_name(words[number:]))]
    for start, one in named:
        if letters.upper() in (_letters(held) for held in one.acronyms):
            return ImportedVerdict(one, start)
    holders = imported.holders(letters)
    verdict = None if named else _near_holder(words, starts, letters, holders, elsewhere)
    if verdict is not None or not named:
        return verdict
    if any(letters.upper() in (initials(words[n:]), initials(words[n:], connectors=True)) for n in starts):
        return ImportedVerdict(named[0][1], named[0][0])
    for start, one in named:
        for held in one.acronyms:
            # Codes of stock exchanges stand among the acronyms: they can't be read off the name.
            body = any(word.stem in HEADS for word in one.words)
            readable = body and held.isalpha() and explained(one.words, held) < 1
            others = any(holder.country == one.country for holder in holders)  # elsewhere each acronym has a holder
            if readable and near_acronym(held, letters) and not others and explained(words, letters) >= 1:
                return ImportedVerdict(one, start, acronym=held)
    return ImportedVerdict(named[0][1], named[0][0])


def _letters(acronym: str) -> str:
    return "".join(letter for letter in acronym.upper() if letter.isalnum())


def _near_holder(
    words: Sequence[NameWord],
    starts: Sequence[int],
    letters: str,
    holders: Sequence[ImportedOrganisation],
    elsewhere: Callable[[str], bool],
) -> ImportedVerdict | None:
    """The one holder of the acronym whose name the written one nearly is."""
    if len(letters) < 3 or len(holders) > _MOST_HOLDERS:
        return None
    stems = {words[number].stem for number in starts}
    found: list[ImportedVerdict] = []
    for one in holders:
        content = [word for word in one.words if not word.is_connector]
        size = len(content)
        if size < _FEWEST_WORDS or size > len(starts) + 1 or len(stems & {word.stem for word in content}) < size - 2:
            continue
        if explained(one.words, letters) >= 1 or not any(word.stem in HEADS for word in content):
            continue
        for length in (size, size - 1, size + 1):
            if length > len(starts):
                continue
            suffix = words[starts[-length] :]
            difference = compare(suffix, one.words, any_word=True)
            if difference is not None and difference.relation not in (Relation.SAME, Relation.SPELLING):
                found.append(ImportedVerdict(one, suffix[0].start, difference))
    names = {verdict.right.name for verdict in found}
    if len(names) != 1 or elsewhere(found[0].right.country):
        return None
    verdict = min(found, key=lambda verdict: _RANKS[verdict.difference.relation] if verdict.difference else -1)
    return verdict if _accuses(verdict, words, starts, letters) else None


def _accuses(verdict: ImportedVerdict, words: Sequence[NameWord], starts: Sequence[int], letters: str) -> bool:
    """Whether the difference is more likely a mistake than the name of another body with that acronym."""
    assert verdict.difference is not None
    relation, given, right = verdict.difference
    if relation in (Relation.REPLACED, Relation.SWAPPED, Relation.HEAD) and not may_replace(given, right):
        return False
    content = [word for word in verdict.right.words if not word.is_connector]
    shared = len(telling(word for word in content if word.surface != right))
    if all(explained(words[number:], letters) >= 1 for number in starts):
        return relation in _AGAINST_THE_ACRONYM and (
            relation is not Relation.REPLACED or (shared >= 1 and len(content) > _FEWEST_WORDS)
        )
    written = [words[number].surface for number in starts if words[number].start >= verdict.start]
    if not verdict.right.english or verdict.right.closed or written in map(_content, verdict.right.aliases):
        return False
    if not names_itself_in_english(verdict.right.country):
        return False
    return shared >= _SHARED.get(relation, len(content))


_SHARED = dict.fromkeys((*_LARGE, Relation.EXTRA), 2) | dict.fromkeys(_SMALL, 1)
"""How many telling words a name must keep that the acronym fits."""


def _content(name: str) -> list[str]:
    return [word.surface for word in name_words(name) if not word.is_connector]


_RANKS = {relation: rank for rank, relation in enumerate(Relation)}
