"""Organisations that a draft names, rightly or nearly so, held against the register."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.analysis.names.countries import place_words
from linter.analysis.organisations.homes import draft_is_of_another_country, names_itself_in_english
from linter.analysis.organisations.telling_words import may_replace, says_how_far, telling
from linter.analysis.registers_in_force import imported_organisations_of, organisations_of
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple
from linter.registers.imported_organisations import ImportedOrganisations, key_of_name
from linter.registers.initials import explained
from linter.registers.organisations import Form, OrganisationStore
from linter.registers.relations import UNITED, Difference, Relation, compare
from linter.registers.words import HEADS, NameWord, name_words

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_PHRASE = re.compile(
    rf"(?<![\w@#/.])[{_CAPITAL}][\w'’.-]*+"
    rf"(?P<more>(?:,?[ \n\u00a0](?:(?:of|the|for|and|on|to|in|against|products|former|&)[ \n\u00a0]){{0,3}}"
    rf"[{_CAPITAL}][\w'’.-]*+)+)?"
)
"""A run of capitalised words with the small words between them; every organisation of two words or more is in one. One
word by itself matches too, so that its other letters are not tried.
"""


class Mention(NamedTuple):
    """Words of a block that name an organisation of the register, or nearly.

    `start` and `end` are characters of `block.text`, a possessive excluded; `form` is the right name that they are
    nearest to, `difference` how they differ (`Relation.SAME` when they don't); `listed` says that the register lists
    exactly these words as wrong.
    """

    block: Block
    start: int
    end: int
    form: Form
    difference: Difference
    listed: bool = False

    @property
    def text(self) -> str:
        """The words as the draft has them."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the source."""
        return self.block.span(self.start, self.end)


class Phrase(NamedTuple):
    """A run of capitalised words with their connectors; the words' places count characters of `block.text`.

    content: numbers of the words that are no connectors. having: stem -> the places in `content` of the words with it.
    """

    block: Block
    words: tuple[NameWord, ...]
    content: tuple[int, ...]
    having: Mapping[str, Sequence[int]]


def _phrases(block: Block, store: OrganisationStore) -> list[Phrase]:
    """The runs of capitalised words of a block that hold at least two words known to the register."""
    found = []
    for match in _PHRASE.finditer(block.text):
        if not match["more"]:
            continue
        words = name_words(block.text, match.start(), match.end())
        content = tuple(number for number, word in enumerate(words) if not word.is_connector)
        if sum(store.knows_stem(words[number].stem) for number in content) >= 2:
            having: dict[str, list[int]] = {}
            for place, number in enumerate(content):
                having.setdefault(words[number].stem, []).append(place)
            found.append(Phrase(block, words, content, having))
    return found


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
        for phrase in _phrases(block, store):
            said = _mentions_of(phrase, store, document)
            said = [one for one in said if not _foreign(one, store, document)]
            found += [one for one in said if not _official(one, imported)] if imported else said
    return tuple(found)


def _mentions_of(phrase: Phrase, store: OrganisationStore, document: Document) -> list[Mention]:
    known: list[Mention] = []
    near: list[Mention] = []
    for form, shared in _candidates(phrase, store):
        for mention in _windows(phrase, form, shared):
            relation = mention.difference.relation
            if form.kind == "wrong":
                right = relation in (Relation.SAME, Relation.SPELLING) and _in_context(form, document)
                if right and not _elsewhere(mention, store) and not _longer(mention):
                    near.append(mention._replace(listed=True))
            elif relation is Relation.SAME or (relation is Relation.SPELLING and form.kind in ("neighbour", "former")):
                if form.kind != "neighbour" or _in_context(form, document):
                    known.append(mention)
            elif form.kind not in ("neighbour", "former") and _believable(mention, store, document):
                near.append(mention)
    stretches = _Stretches(known)
    near = [mention for mention in near if not any(_covers(one, mention) for one in stretches.overlapping(mention))]
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
    if _headless(mention) or broken(name_words(mention.text)):
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
    counts: dict[int, int] = {}
    for stem in phrase.having:
        for number in store.forms_with(stem):
            counts[number] = counts.get(number, 0) + 1
    for number, shared in counts.items():
        if shared >= 2:
            form = store.form(number)
            if shared >= len({word.stem for word in form.content}) - 1:
                yield form, shared


def _windows(phrase: Phrase, form: Form, shared: int) -> Iterator[Mention]:
    size = len(form.content)
    text = phrase.block.text
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
            if text.count(",", start, end) > form.text.count(",") + ("," in form.text):  # and the serial comma
                continue
            yield Mention(phrase.block, start, end, form, difference)


def _beginnings(places: Sequence[int], least: int, length: int) -> Iterator[int]:
    """Where the stretches of `length` begin that hold at least so many of `places`, both in order."""
    following = 0
    for first, last in zip(places, places[least - 1 :], strict=False):
        begin = max(following, last - length + 1)
        yield from range(begin, first + 1)
        following = max(begin, first + 1)


def _in_context(form: Form, document: Document) -> bool:
    return not form.context or has_words(document, form.context)


def has_words(document: Document, words: str) -> bool:
    """Whether the draft's source holds these words of a register; each is looked for once."""
    known = _words_sought(document)
    if words not in known:
        known[words] = words in document.source
    return known[words]


@analysis
def _words_sought(document: Document) -> dict[str, bool]:  # noqa: ARG001 - what is remembered of it, and fills up
    return {}


def bound(form: Form) -> bool:
    """Whether many countries have a body of that name, so that it says little without its country."""
    return form.words[0].stem in ("department", "ministry")


def _believable(  # noqa: PLR0911 - one guard a line
    mention: Mention, store: OrganisationStore, document: Document
) -> bool:
    """Whether a difference is likely to be a mistake and not another body, or grammar."""
    relation, given, right = mention.difference
    form = mention.form
    size = len(form.content)
    if _elsewhere(mention, store) or mention.text.isupper() or _longer(mention):
        return False
    if relation is Relation.SPELLING:
        return not bound(form) and size > 2
    if relation is Relation.NUMBER:
        short = size == 2 and len(given) < len(right)  # "House of Common"
        return _number_believable(mention) or (short and confirmed(form.entry, store, document))
    if relation is Relation.PREPOSITION:
        if not right or (size == 2 and (bound(form) or not given)):
            return False
        return not any(word in ("to", "in", "at", "with", "against") for word in given.split()) or "to" in right
    if size < 3 or (size == 3 and any(word.stem == "party" for word in form.content)):
        return False  # parties' words are few and common: "New Democracy Party"
    if relation is Relation.TRANSPOSED:
        return not _possessive_inside(mention) and (not _inverted(mention) or mention.form.words[0].stem == "un")
    if relation is Relation.HEAD:
        return given not in _EVENTS and _head_believable(mention, store, document)
    if relation is Relation.SWAPPED:
        places = place_words()
        return not (given in places and right in places) or given[:4] == right[:4]
    if relation is Relation.REPLACED:
        kept = telling(word for word in form.content if word.surface != right)
        return len(kept) > 1 and may_replace(given, right) and confirmed(form.entry, store, document)
    if relation is Relation.OMITTED:
        return _omission_believable(mention, store, document)
    return size >= 4 and given not in place_words() and _inside(mention)


def _omission_believable(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether a missing word is missed, and the rest no usual short form."""
    form, right = mention.form, mention.difference.right
    size = len(form.content)
    if right in UNITED.values() or _headless(mention) or _ends_in_adjective(mention):
        return True
    if right in place_words() or right in _OWNERS or right == form.content[0].surface:
        return False
    goes_on = re.match(r",? (?:and|for|on|in|&) (?:the )?[A-Z]", mention.block.text[mention.end : mention.end + 10])
    sure = not goes_on and not bound(form) and confirmed(form.entry, store, document)
    headed = any(word.stem in HEADS for word in form.content if word.surface != right)
    if size > 3 and sure and headed and _telling_left(mention) > 1:
        return True
    if size > 3 and headed and not goes_on and not bound(form) and _half(mention):
        return True
    if right == form.content[-1].surface:
        return False
    return size >= 5 or (size == 4 and form.exclusive and not goes_on) or broken(name_words(mention.text))


def _half(mention: Mention) -> bool:
    """Whether a name breaks off before its "and": "International Bank for Reconstruction"."""
    *_, joint, last = mention.form.words
    cut = joint.stem == "and" and last.surface == mention.difference.right
    return (
        cut and mention.block.text[mention.end : mention.end + 1] not in ("-", "’", "'") and _telling_left(mention) > 0
    )


def _telling_left(mention: Mention) -> int:
    """How many words that hardly another body has are left of a name that lacks one."""
    return len(telling(word for word in mention.form.content if word.surface != mention.difference.right))


def _head_believable(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether no other kind of body is likely to have the rest of a name."""
    form = mention.form
    goes_on = re.match(r" (?:for|of|on) (?:the )?[A-Z]", mention.block.text[mention.end : mention.end + 10])
    if goes_on and form.content[-1].surface == mention.difference.right:
        return False  # "Johns Hopkins Center for Health Security"
    kept = _telling_left(mention)
    if form.exclusive:
        known = kept > 0 or says_how_far(form.content[0]) or confirmed(form.entry, store, document)
        return known and not bound(form)
    if bound(form):
        return kept > 2
    return kept > 2 or (kept > 0 and confirmed(form.entry, store, document))


def confirmed(entry: int, store: OrganisationStore, document: Document) -> bool:
    """Whether the draft speaks of an organisation by its acronym or a right form of its name, too."""
    for acronym in store.entry(entry).acronyms:
        # The draft's source is searched, which is cheaper than to read its words.
        if len(acronym) > 2 and has_words(document, acronym) and _stands_alone(document, acronym):
            return True
    return any(len(form.content) > 1 and has_words(document, form.text) for form in store.right_forms(entry))


def _stands_alone(document: Document, acronym: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", document.source) is not None


def _headless(mention: Mention) -> bool:
    """Whether the missing word is the noun that says what kind of body it is: "Security of Ukraine"."""
    form, right = mention.form, mention.difference.right
    inner = right not in (form.content[0].surface, form.content[-1].surface)
    given = name_words(mention.text)
    bare = not any(word.stem in HEADS for word in given if not word.is_connector)
    return inner and bare and any(word.surface in HEADS for word in form.content if word.surface == right) and any(
        word.surface in ("of", "for") for word in given
    )  # fmt: skip


def _ends_in_adjective(mention: Mention) -> bool:
    """Whether a name breaks off after an adjective, its last word being left out: "Office for National"."""
    form = mention.form
    given = [word for word in name_words(mention.text) if not word.is_connector]
    last = given[-1].surface
    cut = mention.difference.right == form.content[-1].surface and given[0].stem in HEADS
    follows = mention.block.text[mention.end : mention.end + 2]
    return cut and last.endswith(("nal", "cal", "ral")) and re.match(r"[-‑'’]| [A-Z]", follows) is None


_EVENTS = frozenset(
    (
        "conference",
        "conferences",
        "congress",
        "project",
        "projects",
        "network",
        "trust",
        "station",
        "services",
        "forces",
    )
)
"""What bodies hold or run under their own names: "the National Right to Life Conference"."""

_BEFORE_NAMES = frozenset(
    """The A An At In On From By For Of To And But With Former Late Mr Ms Mrs Dr U.S US UK U.K UN U.N America American
    Britain British Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()  # noqa: SIM905
)


def _longer(mention: Mention) -> bool:
    """Whether a capitalised word just before makes it a longer, unknown name: "Wuhan Center for Disease Control"."""
    before = re.search(r"(\S+)[ \n]$", mention.block.text[max(0, mention.start - 30) : mention.start])
    word = before[1].strip(".,“\"'‘(") if before else ""
    if (
        not word[:1].isupper()
        or before is None
        or (before[1][-1:] in ".,:;”)" and before[1] not in ("U.S.", "U.K.", "U.N."))
    ):
        return False
    united = word in ("States", "Nations", "Kingdom")
    return not united and word not in _BEFORE_NAMES and word[-2:] not in ("'s", "’s")


def _possessive_inside(mention: Mention) -> bool:
    """Whether "China’s Communist Party" owns its body and does not name it."""
    return re.search(r"['’]s ", mention.text) is not None and not re.search(r"['’]s ", mention.form.text)


_OWNERS = frozenset(("us", "un", "uk", "us-", "un-"))


def _inverted(mention: Mention) -> bool:
    """Whether only the head changed its place, as it may: "Civil Rights Commission", "Commission on Civil Rights"."""
    given = [word.stem for word in name_words(mention.text) if not word.is_connector and word.stem not in _OWNERS]
    right = [word.stem for word in mention.form.content if word.stem not in _OWNERS]
    return (given[0] in HEADS and given[0] == right[-1]) or (right[0] in HEADS and right[0] == given[-1])


def _elsewhere(mention: Mention, store: OrganisationStore) -> bool:
    """Whether the words before or after place the body in another country or state than the register does."""
    text = mention.block.text
    home = store.entry(mention.form.entry).country
    before = name_words(text, max(0, mention.start - 40), mention.start)[-1:]
    word = before[0].surface if before and "-" not in text[before[0].end : mention.start] else ""  # "Washington-based"
    if (word in place_words() or (word in _OWNERS and home != "International")) and not _kin(word, home):
        return True
    after = re.match(r" (?:of|in) (?:the )?([A-Z][\w.]+)", text[mention.end : mention.end + 30])
    return after is not None and after[1].lower() in place_words() and not _kin(after[1].lower(), home)


def _kin(word: str, home: str) -> bool:
    if home in ("International", "Other"):
        return True
    return word[:4] == home[:4].lower() or word in _KIN.get(home, ())


_KIN = {
    "United States": ("us", "american", "washington"),
    "United Kingdom": ("uk", "british", "britain", "english", "england", "london", "north", "northern"),
    "France": ("french",),
    "Germany": ("german",),
}


def _number_believable(mention: Mention) -> bool:
    given, right = mention.difference.given, mention.difference.right
    words = mention.form.content
    place = next((i for i, word in enumerate(words) if word.surface == right), 0)
    if place in (0, len(words) - 1) and words[place].stem in HEADS and len(given) > len(right):
        return False  # "Departments of", "Energy Departments": several of them
    return len(words) > 2 or mention.listed


def broken(words: tuple[NameWord, ...]) -> bool:
    """Whether a name lacks the noun that its small words need: "Institute for the of War", "International for"."""
    previous = ""
    for index, word in enumerate(words):
        hanging = previous in ("the", "of", "for", "on", "and") or (index == 1 and words[0].surface in _ADJECTIVES)
        if hanging and word.surface in ("of", "for", "on"):
            return True
        previous = word.surface
    return False


_ADJECTIVES = frozenset(
    """international european national federal global american british australian royal african asian interamerican
    intergovernmental joint canadian economic environmental central united public financial political islamic
    democratic""".split()  # noqa: SIM905 - reads better than quoted words
)


def _inside(mention: Mention) -> bool:
    words = [word for word in name_words(mention.text) if not word.is_connector]
    return mention.difference.given not in (words[0].surface, words[-1].surface)


def _covers(known: Mention, near: Mention) -> bool:
    """Whether words that are a right name leave no room for the near miss."""
    if known.difference.relation is near.difference.relation is Relation.SPELLING:
        return False  # the same words as another row's neighbour, in another spelling than their own row's
    if known.start <= near.start and known.end >= near.end:
        return True
    if known.start >= near.end or known.end <= near.start or near.listed:
        return False
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
