"""What imported registers say of a name with its acronym, where the shipped register knows neither.

They are large, and nobody has read them all, so they count for less than the shipped register. Their official names
(never their aliases) make a name right; they make it wrong only where the acronym in the draft can't be read off the
name as written and the register has that very acronym, or nearly that name, with what fits.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.records import NamedTuple
from linter.registers.imported_organisations import ImportedOrganisation, ImportedOrganisations, key_of_name
from linter.registers.initials import explained, initials, near_acronym
from linter.registers.relations import Difference, Relation, compare
from linter.registers.words import HEADS, NameWord

_WRONG = (Relation.HEAD, Relation.SWAPPED, Relation.TRANSPOSED)
_FEWEST_WORDS = 3  # content words of a name that a near miss may be corrected to


class ImportedVerdict(NamedTuple):
    """What an imported register makes of a definition.

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
    words: Sequence[NameWord], letters: str, imported: ImportedOrganisations
) -> ImportedVerdict | None:
    """What the imported registers know of a name (a run of words that may begin too early) and its acronym's letters.

    None if they know nothing that counts. A name that is official under no acronym agrees with any.
    """
    if not imported:
        return None
    starts = [number for number, word in enumerate(words) if not word.is_connector]
    named: list[tuple[int, ImportedOrganisation]] = []
    for number in starts[:-1]:
        named += [(words[number].start, one) for one in imported.named(key_of_name(words[number:]))]
    for start, one in named:
        if letters.upper() in (_letters(held) for held in one.acronyms):
            return ImportedVerdict(one, start)
    holders = imported.holders(letters)
    verdict = None if named else _near_holder(words, starts, letters, holders)
    if verdict is not None or not named:
        return verdict
    if any(letters.upper() in (initials(words[n:]), initials(words[n:], connectors=True)) for n in starts):
        return ImportedVerdict(named[0][1], named[0][0])
    for start, one in named:
        for held in one.acronyms:
            # Codes of stock exchanges stand among the acronyms: they can't be read off the name.
            body = any(word.stem in HEADS for word in one.words)
            readable = body and held.isalpha() and explained(one.words, held) < 1
            if readable and near_acronym(held, letters) and not holders and explained(words, letters) >= 1:
                return ImportedVerdict(one, start, acronym=held)
    return ImportedVerdict(named[0][1], named[0][0])


def _letters(acronym: str) -> str:
    return "".join(letter for letter in acronym.upper() if letter.isalnum())


def _near_holder(
    words: Sequence[NameWord], starts: Sequence[int], letters: str, holders: Sequence[ImportedOrganisation]
) -> ImportedVerdict | None:
    """The one holder of the acronym whose name the written one nearly is, while the acronym tells against it."""
    if len(letters) < 3 or any(explained(words[number:], letters) < 1 for number in starts):
        return None
    found = []
    for one in holders:
        content = [word for word in one.words if not word.is_connector]
        if len(content) < _FEWEST_WORDS or explained(one.words, letters) >= 1:
            continue
        if not any(word.stem in HEADS for word in content) or len(content) > len(starts):
            continue
        suffix = words[starts[-len(content)] :]
        difference = compare(suffix, one.words)
        if difference is not None and difference.relation in _WRONG:
            found.append(ImportedVerdict(one, suffix[0].start, difference))
    names = {verdict.right.name for verdict in found}
    return found[0] if len(names) == 1 else None
