"""Organisations that a draft names, rightly or nearly so, held against the register."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from linter.analysis.organisations.homes import (
    adjective_of,
    countries_in,
    draft_is_of_another_country,
    names_itself_in_english,
)
from linter.analysis.organisations.likely_mistakes import (
    broken,
    has_words,
    is_company,
    is_elsewhere,
    is_headless,
    is_likely_mistake,
)
from linter.analysis.organisations.longer_names import is_longer
from linter.analysis.organisations.mention import Mention
from linter.analysis.registers_in_force import imported_organisations_of, organisations_of
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, Document
from linter.records import NamedTuple
from linter.registers.imported_organisations import ImportedOrganisations, key_of_name
from linter.registers.initials import explained
from linter.registers.organisations import Form, OrganisationStore
from linter.registers.relations import Difference, Relation, compare
from linter.registers.words import NameWord, name_words, stem_of

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_PHRASE = re.compile(
    rf"[{_CAPITAL}](?<![\w@#/.].)[\w'’.-]*+"  # what begins with a set of letters is searched for quickly
    rf"(?P<more>(?:,?[ \n\u00a0](?:(?:of|the|for|and|on|to|in|against|without|products|former|&)[ \n\u00a0]){{0,3}}"
    rf"[{_CAPITAL}][\w'’.-]*+)+)?"
)
"""A run of capitalised words with the small words between them; every organisation of two words or more is in one. One
word by itself matches too, so that its other letters are not tried.
"""


class Phrase(NamedTuple):
    """A run of capitalised words with their connectors.

    text: the run. words: their places count characters of `text`. content: numbers of the words that are no connectors.
    having: stem -> the places in `content` of the words with it.
    """

    text: str
    words: tuple[NameWord, ...]
    content: tuple[int, ...]
    having: Mapping[str, Sequence[int]]


class _Near(NamedTuple):
    """Words of a phrase that are a form of the register, or nearly; the places count characters of the phrase."""

    start: int
    end: int
    form: Form
    difference: Difference


@lru_cache(maxsize=4096)
def _near(text: str, store: OrganisationStore) -> tuple[_Near, ...]:
    """What a run of capitalised words says rightly or nearly; few runs stand in one draft alone, so it is kept."""
    phrase = _phrase(text, store) if _may_name(text, store) else None
    if phrase is None:
        return ()
    return tuple(near for form, shared in _candidates(phrase, store) for near in _windows(phrase, form, shared))


def _phrase(text: str, store: OrganisationStore) -> Phrase | None:
    """A run of capitalised words, None if it holds less than two words known to the register."""
    words = name_words(text)
    content = tuple(number for number, word in enumerate(words) if not word.is_connector)
    if sum(store.knows_stem(words[number].stem) for number in content) < 2:
        return None
    having: dict[str, list[int]] = {}
    for place, number in enumerate(content):
        having.setdefault(words[number].stem, []).append(place)
    return Phrase(text, words, content, having)


def _may_name(phrase: str, store: OrganisationStore) -> bool:
    """Whether two words of a phrase may be known to the register; cheaper than to read it word by word."""
    known = 0
    for word in phrase.split():
        known += not word.isalpha() or word == "United" or store.knows_stem(stem_of(word))
        if known > 1:
            return True
    return False


@analysis
def mentions(document: Document) -> tuple[Mention, ...]:
    """Every organisation of the register that the draft names, rightly or nearly, in the order of the source."""
    return tuple(mention for mention in _named(document) if mention.form.kind != "former")


@analysis
def former_names(document: Document) -> tuple[Mention, ...]:
    """Every former name of an organisation of the register, in the order of the source; `form` is the former name."""
    return tuple(mention for mention in _named(document) if mention.form.kind == "former")


@analysis
def _named(document: Document) -> tuple[Mention, ...]:
    """Both, in the order of the source."""
    store = organisations_of(document)
    imported = imported_organisations_of(document)
    found: list[Mention] = []
    for block in document.prose:
        for nearly in _nearly_named(block, store):
            said = _mentions_of(nearly, store, document)
            said = [one for one in said if not _foreign(one, store, document)]
            found += [one for one in said if not _official(one, imported)] if imported else said
    return tuple(found)


@analysis_of_text
def _nearly_named(block: Block, store: OrganisationStore) -> list[list[Mention]]:
    """For each of its phrases what it says rightly or nearly, whatever the rest of the draft tells of it."""
    found = []
    for match in _PHRASE.finditer(block.text):
        if match["more"]:
            text, start = match.group(), match.start()
            near = _near(text, store) if len(text) <= _KEPT else _near.__wrapped__(text, store)
            if near:
                found.append([Mention(block, start + one.start, start + one.end, *one[2:]) for one in near])
    return found


_KEPT = 100  # characters of a phrase whose reading is kept


def _mentions_of(nearly: Sequence[Mention], store: OrganisationStore, document: Document) -> list[Mention]:
    known: list[Mention] = []
    near: list[Mention] = []
    for mention in nearly:
        form, relation = mention.form, mention.difference.relation
        if form.kind == "wrong":
            right = relation in (Relation.SAME, Relation.SPELLING) and _in_context(form, document)
            if right and not (is_elsewhere(mention, store) or is_longer(mention) or is_company(mention)):
                near.append(mention._replace(listed=True))
        elif relation is Relation.SAME or (relation is Relation.SPELLING and form.kind in ("neighbour", "former")):
            if form.kind != "neighbour" or _in_context(form, document):
                known.append(mention)
        elif form.kind not in ("neighbour", "former") and is_likely_mistake(mention, store, document):
            near.append(mention)
    stretches = _Stretches(known)
    near = [
        mention
        for mention in near
        if not any(
            _covers(one, mention) and not _claimed(one, mention, store) for one in stretches.overlapping(mention)
        )
    ]
    known = [mention for mention in known if mention.form.kind != "former" or not _part_of_another(mention, stretches)]
    return [mention for mention in known if mention.form.kind != "neighbour"] + _best(near, store)


class _Stretches:
    """Mentions of one block, to be found by their place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._longest = max((mention.end - mention.start for mention in self._mentions), default=0)

    def overlapping(self, mention: Mention) -> Iterator[Mention]:
        """Those that have a character in common with a mention of the same block."""
        first = bisect_right(self._starts, mention.start - self._longest)
        for one in self._mentions[first : bisect_left(self._starts, mention.end)]:
            if one.end > mention.start:
                yield one


def _part_of_another(former: Mention, known: _Stretches) -> bool:
    """Whether a former name is part of a longer name; a body that is gone may have an entry of its own."""
    return any(
        one.start <= former.start and former.end <= one.end and one.end - one.start > former.end - former.start
        for one in known.overlapping(former)
    )


def _foreign(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether words that are not quite the name of a body are likely to be another country's of nearly that name."""
    if mention.difference.relation in (Relation.SAME, Relation.SPELLING, Relation.NUMBER, Relation.PREPOSITION):
        return False
    if mention.listed:
        return False
    home = store.entry(mention.form.entry).country
    short = len(mention.form.content) < 5
    if short and mention.difference.relation in (Relation.OMITTED, Relation.EXTRA) and _is_translated(mention, store):
        return True
    return draft_is_of_another_country(document, home)


def _is_translated(mention: Mention, store: OrganisationStore) -> bool:
    """Whether the register's English name is one of several: its acronym is that of the name in its own language."""
    entry = store.entry(mention.form.entry)
    if entry.international or not entry.country or names_itself_in_english(entry.country):
        return False
    if is_headless(mention) or broken(name_words(mention.text)):
        return False
    return any(explained(mention.form.words, acronym) >= 1 for acronym in entry.acronyms[:1])


def _official(mention: Mention, imported: ImportedOrganisations) -> bool:
    """Whether words that are nearly one name are exactly the official name of an imported organisation."""
    if mention.listed or mention.difference.relation in (Relation.SAME, Relation.SPELLING):
        return False
    words = name_words(mention.block.text, mention.start, mention.end)
    return bool(imported.named(key_of_name(words)))


def _candidates(phrase: Phrase, store: OrganisationStore) -> Iterator[tuple[Form, int]]:
    """Forms that share all content words but one with the phrase, and at least two."""
    counts = Counter(chain.from_iterable(map(store.forms_with, phrase.having)))
    for number, shared in counts.items():
        if shared >= 2:
            form = store.form(number)
            if shared >= len({word.stem for word in form.content}) - 1:
                yield form, shared


def _windows(phrase: Phrase, form: Form, shared: int) -> Iterator[_Near]:
    size = len(form.content)
    text = phrase.text
    stems = {word.stem for word in form.content}
    shared_places = sorted(place for stem in stems for place in phrase.having.get(stem, ()))
    for length in (size, size - 1, size + 1) if form.kind in ("name", "alias") and size > 2 else (size,):
        if length < 2 or shared < min(length, size - 1):
            continue
        # All words but one are the form's, or all where the phrase has fewer.
        for first in _beginnings(shared_places, length if length < size else length - 1, length):
            if first > len(phrase.content) - length:
                break
            words = phrase.words[phrase.content[first] : phrase.content[first + length - 1] + 1]
            difference = compare(words, form.words, any_word=True)
            if difference is None:
                continue
            start, end = words[0].start, words[-1].end
            if text[end - 2 : end] in ("'s", "’s"):
                end -= 2
            if _SENTENCE_END.search(text, start, end):
                continue  # "in New York. Posts should"
            if text.count(",", start, end) > form.text.count(",") + ("," in form.text):  # and the serial comma
                continue
            yield _Near(start, end, form, difference)


_SENTENCE_END = re.compile(r"[a-z]{3}\.\s")


def _beginnings(places: Sequence[int], least: int, length: int) -> Iterator[int]:
    """Where the stretches of `length` begin that hold at least so many of `places`, both in order."""
    following = 0
    for first, last in zip(places, places[least - 1 :], strict=False):
        begin = max(following, last - length + 1)
        yield from range(begin, first + 1)
        following = max(begin, first + 1)


def _in_context(form: Form, document: Document) -> bool:
    return not form.context or has_words(document, form.context)


def _claimed(neighbour: Mention, near: Mention, store: OrganisationStore) -> bool:
    """Whether the draft gives another country's name to the home of the body nearly so called: "Britain's Trade …"."""
    if neighbour.form.kind != "neighbour" or near.difference.relation not in (Relation.NUMBER, Relation.PREPOSITION):
        return False
    owner = re.search(r"([A-Z][a-z]+)['’]s $", near.block.text[max(0, near.start - 20) : near.start])
    country = store.entry(near.form.entry).country
    return (
        owner is not None
        and country not in ("International", "Other", "")
        and (countries_in(owner[1]) == {adjective_of(country): 1})
    )


def _covers(known: Mention, near: Mention) -> bool:
    """Whether words that are a right name leave no room for the near miss."""
    if known.difference.relation is near.difference.relation is Relation.SPELLING:
        return False  # the same words as another row's neighbour, in another spelling than their own row's
    if known.start <= near.start and known.end >= near.end:
        return True
    if known.start >= near.end or known.end <= near.start or near.listed:
        return False
    if near.start < known.start and known.end <= near.end and near.difference.relation is Relation.HEAD:
        return False  # "International Civil Aviation Authority" is no Civil Aviation Authority
    return len(known.form.content) >= len(near.form.content) - (near.difference.relation not in _SMALLEST)


_SMALLEST = (Relation.SPELLING, Relation.NUMBER, Relation.PREPOSITION)
_RANKS = {relation: rank for rank, relation in enumerate(Relation)}


def _best(near: list[Mention], store: OrganisationStore) -> list[Mention]:
    """The nearest name for each stretch of words: listed mistakes first, then the smallest difference."""
    chosen: list[Mention] = []
    starts: list[int] = []
    order = sorted(near, key=lambda m: (not (m.listed or m.difference.relation in _SMALLEST), -(m.end - m.start),
                                        _RANKS[m.difference.relation], m.form.kind != "name", m.start))  # fmt: skip
    for mention in order:
        if mention.listed:
            right = store.nearest_form(mention.form.entry, mention.form.words)
            mention = mention._replace(form=right)  # noqa: PLW2901 - the same mention with the name to put there
        place = bisect_left(starts, mention.start)  # those chosen don't overlap: the neighbours tell
        before, after = chosen[place - 1 : place] if place else [], chosen[place : place + 1]
        if all(mention.end <= other.start or mention.start >= other.end for other in (*before, *after)):
            chosen.insert(place, mention)
            starts.insert(place, mention.start)
    return chosen
