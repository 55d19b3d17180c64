"""Names with their acronym in brackets, judged: does the one stand for the other?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Any

from linter.analysis.names.countries import Country, adjectives, countries, place_words
from linter.analysis.organisations.homes import names_itself_in_english, placed_elsewhere
from linter.analysis.organisations.likely_mistakes import broken
from linter.analysis.organisations.longer_names import of_one_office
from linter.analysis.organisations.telling_words import FOREIGN, may_replace, of_a_country, telling
from linter.analysis.registers_in_force import imported_organisations_of, organisations_of
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple
from linter.registers.imported_organisations import ImportedOrganisation, ImportedOrganisations
from linter.registers.initials import explained, initials, near_acronym
from linter.registers.organisations import Form, OrganisationStore
from linter.registers.relations import UNITED, Difference, Relation, compare
from linter.registers.words import HEADS, NameWord, name_words

_BRACKET = re.compile(
    r"(?<=[\w.'’”\"])[ \n\u00a0]\((?:the |or )?(?P<acronym>[A-Z][A-Za-z&.\-]{1,11})(?=\)|,? (?:in|by|or|for|after)\b)"
)
_BREAK = re.compile(r"[.!?;:()\[\]“”\"—–|•](?=\s|$)|[(\[“”\"—|]|\n\n| - ")
_SMALL = frozenset(("products", "former", "healthcare"))


class Verdict(StrEnum):
    """What a name and its acronym are to each other."""

    RIGHT = "right"
    MISNAMED = "misnamed"
    """The register knows the acronym under a name that this one nearly is."""
    WRONG_ACRONYM = "wrong acronym"
    """The register knows the name, under an acronym that this one nearly is."""
    FIRST_LETTER = "first letter"
    """Every letter but the first is an initial of the name."""
    UNKNOWN = "unknown"


class Definition(NamedTuple):
    """A name and the acronym in brackets after it; places are characters of `block.text`.

    `right` is the register's form of the name, for MISNAMED and WRONG_ACRONYM; `acronym_right` what the acronym should
    be, for WRONG_ACRONYM; `fits` says whether the acronym can be read off the name as written. `imported` is the
    imported organisation that `right` is the name of, None if the shipped register has it.
    """

    block: Block
    start: int
    end: int
    acronym_start: int
    acronym_end: int
    verdict: Verdict
    right: Form | None = None
    difference: Difference | None = None
    acronym_right: str = ""
    fits: bool = True
    imported: ImportedOrganisation | None = None

    @property
    def name(self) -> str:
        """The name as written."""
        return self.block.text[self.start : self.end]

    @property
    def acronym(self) -> str:
        """The acronym as written."""
        return self.block.text[self.acronym_start : self.acronym_end]

    @property
    def name_span(self) -> Span:
        """The name's place in the source."""
        return self.block.span(self.start, self.end)

    @property
    def acronym_span(self) -> Span:
        """The acronym's place in the source, without the brackets."""
        return self.block.span(self.acronym_start, self.acronym_end)


@analysis
def definitions(document: Document) -> tuple[Definition, ...]:
    """Every definition "Full Name (ACRONYM)" of the draft, in the order of the source."""
    store = organisations_of(document)
    imported = imported_organisations_of(document)
    found = []
    for block in document.prose:
        if ")" not in block.text:
            continue
        for match in _BRACKET.finditer(block.text):
            definition = _judge(block, match, store, imported)
            if definition is not None:
                found.append(definition)
    return tuple(found)


def _judge(  # noqa: PLR0911 - one return a verdict
    block: Block, match: re.Match[str], store: OrganisationStore, imported: ImportedOrganisations
) -> Definition | None:
    written = match["acronym"].rstrip(".")
    letters = re.sub(r"[^A-Za-z]", "", written)
    if letters[-1:] == "s" and letters[:-1].isupper():
        letters = letters[:-1]
    if sum(letter.isupper() for letter in letters) < 2:
        known = store.holders(letters)
        if not known or len(letters) < 4:
            return None
    words = _name_before(block.text, match.start())
    if sum(not word.is_connector for word in words) < 2:
        return None
    acronym = (match.start("acronym"), match.start("acronym") + len(written))
    first = words[0].start

    def define(verdict: Verdict, start: int = first, **more: object) -> Definition:
        end = words[-1].end
        if block.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return Definition(block, start, end, *acronym, verdict, **more)  # type: ignore[arg-type]

    near = _near_forms(words, store)
    for form, difference, begins in near:
        if difference.relation in (Relation.SAME, Relation.SPELLING) and form.kind in ("name", "alias"):
            held = {held.upper() for held in store.entry(form.entry).acronyms}
            if letters.upper() in held:
                return define(Verdict.RIGHT, begins)
    misnamed = _misnamed(block, words, letters, near, store)
    if misnamed is not None and not (
        (misnamed[1].relation is Relation.OMITTED or not misnamed[1].right)
        and _stands_before(block.text, misnamed[0], misnamed[2], words[-1].end)
    ):
        form, difference, start = misnamed
        used = tuple(word for word in words if word.start >= start)
        fits = explained(used, letters) < max(1.0, explained(form.words, letters) + 0.5)
        return define(Verdict.MISNAMED, start, right=form, difference=difference, fits=fits)
    wrong = _wrong_acronym(words, letters, near, store)
    if wrong is not None:
        return define(Verdict.WRONG_ACRONYM, wrong[2], right=wrong[0], acronym_right=wrong[1])
    if any(difference.relation is Relation.SAME for _, difference, _ in near) or letters.upper() in FOREIGN:
        return define(Verdict.UNKNOWN)
    told = _told_by_imports(block, words, letters, imported)
    if told is not None:
        return define(**told)
    name_start = _first_letter(block.text, words, letters)
    return define(Verdict.UNKNOWN) if name_start is None else define(Verdict.FIRST_LETTER, name_start, fits=False)


def _told_by_imports(
    block: Block, words: Sequence[NameWord], letters: str, imported: ImportedOrganisations
) -> dict[str, Any] | None:
    """The fields of a definition that imported registers know, None if they know nothing that counts."""
    if not imported:
        return None
    from linter.analysis.organisations.imported_verdicts import imported_verdict

    start, end = words[0].start, words[-1].end
    said = imported_verdict(words, letters, imported, lambda country: placed_elsewhere(block, start, end, country))
    if said is None:
        return None
    if said.agrees:
        return {"verdict": Verdict.RIGHT, "start": said.start}
    content = tuple(word for word in said.right.words if not word.is_connector)
    return {
        "verdict": Verdict.WRONG_ACRONYM if said.acronym else Verdict.MISNAMED,
        "start": said.start,
        "right": Form("name", -1, "", False, said.right.name.partition(" (")[0], said.right.words, content),
        "difference": said.difference,
        "acronym_right": said.acronym,
        "fits": False,
        "imported": said.right,
    }


def _stands_before(text: str, form: Form, start: int, end: int) -> bool:
    """Whether a word that the name seems to lack stands just before it: "University of California, "."""
    before = [word.stem for word in name_words(text, max(0, start - 50), start)][-4:]
    joined = {one + other for one, other in pairwise(before)}  # "al Qaeda" for Al-Qaeda
    given = {word.stem for word in name_words(text, start, end)}
    return any((word.stem in before or word.stem in joined) and word.stem not in given for word in form.content)


def _name_before(text: str, end: int) -> tuple[NameWord, ...]:
    """The longest run of capitalised words and connectors that ends at `end`, starting with a capital."""
    begin = max(0, end - 140)
    breaks = [
        match.end()
        for match in _BREAK.finditer(text, begin, end)
        if text[match.start() - 2 : match.start()] not in (".S", ".N", ".K", " v")
    ]
    words = name_words(text, breaks[-1] if breaks else begin, end)
    first = len(words)
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        capital = text[word.start].isupper()
        if not capital and not word.is_connector and word.surface not in _SMALL:
            break
        if (
            number + 1 < len(words)
            and "," in text[word.end : words[number + 1].start]
            and _ends_list(text, words, number)
        ):
            break
        if capital:
            first = number
    return words[first:]


def _ends_list(text: str, words: Sequence[NameWord], number: int) -> bool:
    """Whether the comma after word `number` can't be inside a name: no "and" follows before the end."""
    return not any(word.stem == "and" for word in words[number + 1 :]) or text[words[number].start].islower()


def _near_forms(words: Sequence[NameWord], store: OrganisationStore) -> list[tuple[Form, Difference, int]]:
    """Forms that a suffix of `words` is, or differs from in one respect; with where the suffix starts."""
    content = [number for number, word in enumerate(words) if not word.is_connector]
    counts: dict[int, int] = {}
    for stem in {words[number].stem: None for number in content}:
        for number in store.forms_with(stem):
            counts[number] = counts.get(number, 0) + 1
    found = []
    for number, shared in counts.items():
        size = store.length(number)
        if shared < max(1, size - 1):
            continue
        form = store.form(number)
        for length in (size, size - 1, size + 1):
            if 1 <= length <= len(content):
                suffix = words[content[-length] :]
                difference = compare(suffix, form.words, any_word=True)
                if difference is not None:
                    found.append((form, difference, suffix[0].start))
    return found


_IN_SHORT_NAMES = (Relation.NUMBER, Relation.PREPOSITION, Relation.SWAPPED)
_SMALLEST = (Relation.NUMBER, Relation.PREPOSITION, Relation.TRANSPOSED)
_UNITS = frozenset(("department", "ministry", "bureau", "office"))
"""Words that a name in running text often goes without."""

_RANKS = {relation: rank for rank, relation in enumerate(Relation)}


def _misnamed(
    block: Block,
    words: Sequence[NameWord],
    letters: str,
    near: list[tuple[Form, Difference, int]],
    store: OrganisationStore,
) -> tuple[Form, Difference, int] | None:
    """The name that the register has for the acronym, when the one written is nearly it."""
    beside = _beside_neighbours(near, letters)
    if beside is None:
        return None
    holders = store.holders(letters)

    best: tuple[tuple[int, int], tuple[Form, Difference, int]] | None = None
    for form, difference, start in beside:
        if form.entry not in holders or form.kind == "neighbour":
            continue
        if form.kind == "wrong":
            home = store.entry(form.entry).country
            same = difference.relation in (Relation.SAME, Relation.SPELLING)
            if same and not placed_elsewhere(block, start, words[-1].end, home):
                right = store.nearest_form(form.entry, form.words)
                return right, Difference(Relation.SWAPPED, "", ""), start
            continue
        if difference.relation in (Relation.SAME, Relation.SPELLING):
            continue
        if difference.relation is Relation.OMITTED and not _lacks(difference.right, form, start, words, block.text):
            continue
        short = len(form.content) < 3 and difference.relation not in _IN_SHORT_NAMES
        if short or _of_another(block, words, letters, (form, difference, start), store):
            continue
        rank = (_RANKS[difference.relation], form.kind != "name")
        if best is None or rank < best[0]:
            best = rank, (form, difference, start)
    if best is not None:
        return best[1]
    if any(difference.relation is Relation.SAME for _, difference, _ in near):
        return None
    return _loosely(block.text, words, letters, holders, store)


def _beside_neighbours(
    near: list[tuple[Form, Difference, int]], letters: str
) -> list[tuple[Form, Difference, int]] | None:
    """The near forms that count where the name is another body's; None if the acronym may be that body's, too."""
    neighbours = [one for one in near if one[0].kind == "neighbour" and one[1].relation is Relation.SAME]
    if not neighbours:
        return near
    if any(explained(form.words, letters) < 1 for form, _, _ in neighbours):
        return None
    # "International Criminal Tribunal (ICC)" is not the tribunal but the court.
    own = (Relation.HEAD, Relation.REPLACED, Relation.SWAPPED)
    return [one for one in near if one[1].relation in own] or None


def _of_another(
    block: Block, words: Sequence[NameWord], letters: str, near: tuple[Form, Difference, int], store: OrganisationStore
) -> bool:
    """Whether a near miss is likely to be another body's name, or another translation of this one's."""
    form, difference, start = near
    if difference.relation not in _SMALLEST and form.content[-1].stem == "party":
        return True  # each of many countries has parties of these few words, some with the same letters
    if difference.relation is Relation.REPLACED and not _only_one(form, difference, letters):
        return True
    if of_one_office(difference.given, difference.right):
        return True
    used = tuple(word for word in words if word.start >= start)
    omitted = difference.relation is Relation.OMITTED and not broken(used) and letters == initials(used)
    if omitted or (difference.relation in _FREE and not broken(used) and _is_translation(form, store, letters)):
        return True  # "Central Provident Fund (CPF)" has no letter too many
    home = store.entry(form.entry).country
    return difference.relation not in _SMALLEST and placed_elsewhere(block, start, words[-1].end, home)


_FREE = (Relation.REPLACED, Relation.OMITTED, Relation.EXTRA)
"""What translations of a name may differ in."""


def _is_translation(form: Form, store: OrganisationStore, letters: str) -> bool:
    """Whether the register's English name is one of several: a foreign body's whose acronym is of its own language."""
    country = store.entry(form.entry).country
    foreign = country not in ("International", "Other", "") and not names_itself_in_english(country)
    return foreign and explained(form.words, letters) >= 1


def _only_one(form: Form, difference: Difference, letters: str) -> bool:
    """Whether a name with one word replaced by one unlike it is still this body's, and no namesake's.

    The National Rifle Association and the National Restaurant Association share the acronym and all but one word.
    """
    given, right = difference.given, difference.right
    if not may_replace(given, right) or (right in place_words() and given not in place_words()):
        return False
    kept = telling(word for word in form.content if word.surface != difference.right)
    long = len(letters) >= _RARE or (len(letters) == _RARE - 1 and len(form.content) >= _RARE - 1)
    return bool(kept) or long or of_a_country(form.words)


_RARE = 5
"""Letters of an acronym that hardly two bodies share; one less where their names have a word for each."""


_BEFORE_BODIES = frozenset("the a an and of by at for from with to in is was that as called".split())  # noqa: SIM905


def _loosely(
    text: str, words: Sequence[NameWord], letters: str, holders: tuple[int, ...], store: OrganisationStore
) -> tuple[Form, Difference, int] | None:
    """The holder of the acronym that shares most words with a name that the acronym can't be read off."""
    if explained(words, letters) < 1 or any(explained(words[n:], letters) < 1 for n in range(1, len(words))):
        return None
    content = [word for word in words if not word.is_connector]
    before = name_words(text, max(0, words[0].start - 30), words[0].start)[-1:]
    if before and before[0].end + 1 == words[0].start and before[0].surface not in _BEFORE_BODIES:
        return None  # "Tehrik-i Taliban Pakistan (TTP)"
    for holder in holders:
        for form in store.right_forms(holder):
            if _is_translation(form, store, letters):
                continue
            wanted = {word.stem for word in form.content}
            named = [word.stem for word in form.content]
            if len(content) > len(named) and named == [word.stem for word in content[: len(named)]]:
                continue  # "Anti-Defamation League Center (ADL)", a part of it
            for length in range(len(content), 1, -1):
                given = {word.stem for word in content[-length:]}
                if (
                    len(given & wanted) >= 2
                    and len(given & wanted) / len(given | wanted) >= 0.5
                    and content[-length].stem in wanted | HEADS
                    and not any(
                        _place_is_near(missing, text, content[-length].start, words[-1].end)
                        for missing in wanted - given
                    )
                ):
                    return form, Difference(Relation.SWAPPED, "", ""), content[-length].start
    return None


def _wrong_acronym(
    words: Sequence[NameWord], letters: str, near: list[tuple[Form, Difference, int]], store: OrganisationStore
) -> tuple[Form, str, int] | None:
    """The acronym of a name that the register knows, when the one written is nearly it and not the name's initials."""
    for form, difference, start in sorted(near, key=lambda item: item[2]):
        if difference.relation not in (Relation.SAME, Relation.SPELLING) or form.kind not in ("name", "alias"):
            continue
        suffix = [word for word in words if word.start >= start]
        if _is_spread(letters, words, suffix):
            return None  # "World Tourism Organization of the United Nations (UNWTO)"
        longer = [[word for word in words if word.start >= w.start] for w in words if w.start <= start]
        if any(letters.upper() in (initials(part), initials(part, connectors=True)) for part in (suffix, *longer)):
            return None
        anothers = len(letters) > 2 and store.holders(letters) and explained(words, letters) >= 1
        for acronym in store.entry(form.entry).acronyms:
            if anothers or (near_acronym(acronym, letters) and explained(words, letters) >= 0.4):
                return form, acronym, start
    return None


def _is_spread(letters: str, words: Sequence[NameWord], suffix: Sequence[NameWord]) -> bool:
    """Whether the letters begin words of a longer name in another order, and not those of its end alone."""
    wanted, given = Counter(letters.lower()), Counter(_beginnings(words))
    return len(letters) > 3 and not wanted - given and bool(wanted - Counter(_beginnings(suffix)))


def _beginnings(words: Sequence[NameWord]) -> str:
    """The first letters of the words but small ones; "United Nations" is one word of two."""
    own = (word.surface for word in words if not word.is_connector)
    return "".join(word if word in UNITED else word[0] for word in own)


def _first_letter(text: str, words: Sequence[NameWord], letters: str) -> int | None:
    """Where the name starts whose initials are the acronym's but for the first; None unless it is of a body."""
    if len(letters) < 3 or not letters.isupper():
        return None
    starts = [n for n, word in enumerate(words) if not word.is_connector]
    if any(explained(words[n:], letters) < 1 for n in range(len(words))):
        return None
    for n in starts:
        suffix = words[n:]
        if text[suffix[0].start - 1 : suffix[0].start] == "-":
            continue  # "Intermediate-Range Nuclear Forces (INF)"
        if _translated(suffix):
            continue
        if not any(word.stem in HEADS for word in suffix) or "," in text[suffix[0].start : suffix[-1].end]:
            continue
        for connectors in (False, True):
            first = initials(suffix, connectors=connectors)
            if len(first) == len(letters) and first[0] != letters[0] and first[1:] == letters[1:]:
                return None if _gives_letter(text, suffix[0].start, letters[0]) else suffix[0].start
    return None


def _translated(words: Sequence[NameWord]) -> bool:
    """Whether a name is likely to be a translation, its acronym being that of the name itself: parties, nations."""
    if any(word.stem == "party" for word in words):
        return True
    named = [country for country in map(_nation, words) if country is not None]
    return bool(named) and not any(country.spelling for country in named)


def _nation(word: NameWord) -> Country | None:
    name = word.surface.capitalize()
    return adjectives().get(name) or countries().get(name)


def _lacks(missing: str, form: Form, start: int, words: Sequence[NameWord], text: str) -> bool:
    """Whether a name that starts at `start` is really short of a word of the form."""
    if missing in _UNITS and missing in (form.content[0].surface, form.content[-1].surface):
        return False  # "Health and Human Services (HHS)"
    if _place_is_near(missing, text, start, words[-1].end):
        return False
    if any(word.stem == "and" and word.end + 1 == start for word in words):
        return False  # "Customs and Immigration Services (USCIS)" has another word
    if missing != form.content[0].surface:
        return True
    before = name_words(text, max(0, start - 30), start)[-1:]
    return bool(before) and before[0].surface in ("the", "a", "us", "un")  # not "Tehrik-i Taliban Pakistan"


def _place_is_near(missing: str, text: str, start: int, end: int) -> bool:
    """Whether the place that a name lacks stands beside it: "China’s Industrial and Commercial Bank (ICBC)"."""
    return missing in place_words() and missing.capitalize() in text[max(0, start - 60) : end + 40]


def _gives_letter(text: str, start: int, letter: str) -> bool:
    """Whether a word just before the name gives the letter: "Small Business Health Options Program (SHOP)"."""
    before = name_words(text, max(0, start - 40), start)[-3:]
    return any(word.surface[:1].upper() == letter for word in before)
