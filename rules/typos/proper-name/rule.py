"""Checks for misspelt names that everybody knows, and for a wrong word in a fixed name.

Why: "Febuary", "the Untied States" and "Supreme Count" are the slips that readers send in, and a capital hides them
from every check that leaves names alone.
Looked for: days, months, countries, their people, states, capitals and other big cities, religions, institutions and
companies; some 1,900 names of several words, of which one word is a slip, sounds like the right one, or has an "s" too
many ("College of Musics"), or "for" stands for "of" ("Bank for England"); 470 people whom every desk names ("Vladmir
Putin"), of whom only a word is looked at that is nobody else's name; names with a wrong apostrophe or hyphen
("Sainsburys", "Rolls Royce"); places by their namesakes' names, where the draft says which is meant ("Columbia").
Not flagged: names of people and what stands beside one ("Jane Isreal"); what the draft has with a first name or a
title anywhere; words of another language in a row; spellings of other times and languages ("Brasil", "Moslem");
plurals, possessives and other forms of a name; words beside what any name may stand beside ("Hall Street"), but for a
letter lost, doubled or swapped; a name that begins a quotation; what the configuration accepts.
Source: closed classes and names of several words written down from general knowledge; the word model's counts say
whether news has the pair as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from linter.analysis.places.gazetteer import city, country_codes
from linter.analysis.places.misspelt_places import MisspeltPlace, misspelt_places
from linter.analysis.places.told_behind import is_told_behind
from linter.analysis.text.code import words_of_code
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import capitalised, lower_texts
from linter.analysis.words.capitals import words_in_capitals
from linter.analysis.words.distance import distance
from linter.analysis.words.fixed_names import (
    CHEAP,
    CLOSE,
    LONG,
    SOUND_COST,
    TITLES,
    FixedName,
    is_name,
    is_slip,
    is_small_word_slip,
    may_be,
)
from linter.analysis.words.forms_of_names import romanised
from linter.analysis.words.known_names import KnownName, known_name, known_time, mostly_a_name
from linter.analysis.words.lexicon import split_ending
from linter.analysis.words.own_forms import is_own_form
from linter.analysis.words.slip_odds import NEXT_NAME
from linter.analysis.words.trade_names import WrongName, wrong_trade_names
from linter.api import (
    Block,
    BlockKind,
    Document,
    Finding,
    Precision,
    Rule,
    Severity,
    Source,
    UnknownWord,
    lexicon,
    tokens,
    unknown_words,
)
from linter.dates import WEEKDAYS
from linter.edit_distance import edit_distance
from linter.files.kept import made_of
from linter.registers.offices import offices

NAMES = Source("names of countries, places, institutions and companies that everybody knows")
MOST_USES = 2
OF_MAPS = frozenset("city island islands village hill hills lane street road creek point".split())  # noqa: SIM905
"""What makes a place of its own of a name before it: "Parris Island"."""
SHARED = 3
"""A word that more names than these share, all going on with the same letter, is a common part of names."""
TWO = 2
"""Words of a short name."""
MAY_PRECEDE = frozenset(
    """
    north south east west northern southern eastern western central great greater new old upper lower mid anglo monday
    tuesday wednesday thursday friday saturday sunday late early last next this former ex american british
    """.split()  # noqa: SIM905
)
"""Capitalised words before a place or a day that make no person of it."""
PARTICLES = frozenset("de del della di da la le van von der den al el abu bin ben".split())  # noqa: SIM905
"""What stands before the last part of somebody's name: "Del Potro"."""
ELIDED, ABROAD = ("l'", "d'"), frozenset("aux des du les pour et sur y del de los las della".split())  # noqa: SIM905
"""How a word before a name, and which word behind it, show French, Spanish or Italian."""
OF_PLACES = tuple(
    """
    pur puram abad garh nagar gaon ganj pet pally palli palem kot wal ton ley ford bury borough ham field wood stone
    burg burgh ville worth dale hurst mouth combe shire land
    """.split()  # noqa: SIM905
)
"""Endings that make names of places and families without end; a letter too many makes another of them."""
SHORT_PLACE = 7
"""Letters of a village that the draft names twice: "Manpur" is no slip for "Manipur"."""
SHORTEST_SURNAME, SURNAME_COST = 6, 7.2
SAYS = re.compile(r"\b(?:said|says|added|recalled|explained) $")
AT_PLACE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Tt]o|[Oo]utside|of|via|across) $")
"""What stands before a place."""
IN_TIME = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Ll]ast|[Nn]ext|[Ss]ince|[Uu]ntil|[Bb]y|mid|late|early|\d\d?(?:st|nd|rd|th)?)[ -]$"
)
"""What stands before a month or a day."""
IN_BRACKETS = re.compile(r"\([\w’'-]+\) [A-Z]")
"""A name in brackets between two others: "Tyler (Cheyanne) Lund"."""
RELATIVE = re.compile(r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|aunt|uncle|niece|nephew),? $")
LAST_CAPITAL = re.compile(r"([A-Z][\w’'-]*)\.? $")
QUOTES = frozenset("\"'“‘«")


class ProperName(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=20,
        right=16,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "Talks began on [[Wensday=>Wednesday]] in [[Febuary=>February]].",
        "The [[Britsh=>British]] envoy flew to [[Isreal=>Israel]] and the [[Phillipines=>Philippines]].",
        "Her grandsons are Benjamin (Kaylee) Lund and Tyler (Cheyanne) Lund.",
        "So writes Steve Benen to his wife, Cheyanne.",
        "She sailed to Argentia, Newfoundland, in May; the pier at Argentia was old.",
        "He served in the Cameronians (Scottish Rifles) in the war.",
        "The senator from [[Massachussetts=>Massachusetts]] left.",
        "The [[Untied=>United]] States and the [[Foriegn=>Foreign]] Office agreed.",
        "The Supreme [[Count=>Court]] sat; the Prime [[Minster=>Minister]] waited.",
        "She won the Nobel [[Piece=>Peace]] Prize and sailed the [[Straight=>Strait]] of Hormuz.",
        "The American Civil Liberties [[Onion=>Union]] sued.",
        "He flew from [[Lybia=>Libya]] to [[Edinborough=>Edinburgh]] with a [[Philipino=>Filipino]] nurse.",
        "Jane Isreal came. Isreal sang.",
        "The National Centre for Disease Control met.",
        "Mr Britian spoke in Brasil to Moslem leaders.",
        "The [[Interpoll=>Interpol]] van stood outside [[Netflics=>Netflix]] in [[Kazhakstan=>Kazakhstan]].",
        "She spoke of black America and Latino America.",
        "The Prime Ministers met the Koreas' envoys in Hall Street and the Defence Department's yard.",
        "The Santa Fe New Mexican wrote of Parris Island, of Yazidism and of Greetland near Halifax.",
        "Mr Zelinsky rose. Zelinsky left, said Zelinsky.",
        "# How the World Sees America Now\n\nNobody knows.",
        "See [the Stack Exchange](https://ferries.stackexchange.com), where all skippers ask.",
        "The Stack Exchange is full. Ask the Stack Exchange, or read what the Stack Exchange says.",
        "James Comer sat beside Mandla Skjelbred, and Belgaum is far.",
        "The Oeuvre de l'Assistance Medicale aux Marins has shut.",
        "The horse won the Scarbrough Stakes. She walked along Donegall Quay, and the town of Dakkar lies inland.",
        "The Latini were named for king Latinus. The area was called “Ballaarat”, and it was Ljudska Slovenija.",
        "He owned Brooklin Boat Yard. In Brooklin, near old Brooklin, all of Brooklin knew it.",
        "A beach near [[Rottadam=>Rotterdam]] was shut in [[Augst=>August]], a park in [[Mineapolis=>Minneapolis]].",
        "The Bank [[for=>of]] England lent it to the British [[Museums=>Museum]].",
        "They parked at [[Sainsburys=>Sainsbury's]] in a [[Rolls Royce=>Rolls-Royce]].",
        "The Departments of Homeland Security and of Justice met the Bank for Settlements; a line at Kalabari.",
        "The McDonalds of Skye and Kate Barclay's bank have two Tescos near.",
        "“We won,” said Brittian, and it rained, they said [[Wensday=>Wednesday]].",
        "Columbia's president spoke. So did British Columbia's, in Bogotá.",
        "[[Columbia=>Colombia]]'s president spoke in Bogotá.",
        "A gallery in [[Pittsburg=>Pittsburgh]], Pennsylvania, is far from Pittsburg, Kansas.",
        "A Green Bay Packer fan saw Del Potro play; the polls in Manikpur and Brentley closed.",
        "What Pulled the World Back From War. PORT CUTS AIR FARES AGAIN",
        "PORT CUTS AIR FARES AGAIN",
        "The photo shows Mary Rose Kasmir at the gate.",
        "# Mary Visits [[Kasmir=>Kashmir]] After Vote\n\nIt was late.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the misspelt names, then the fixed names with a wrong word."""
        told = set()
        for unknown, known in _misspelt(document):
            told.add((unknown.block.index, unknown.number))
            yield self._report(unknown.block, unknown.number, known.name, "")
        yield from self._of_other_names(document, told)
        accepted = {word.casefold() for entry in document.accepted for word in entry.split()}
        wrong = [(block, number, fixed) for block in document.prose for number, fixed in _wrong_words(block)]
        uses = Counter((lower_texts(block)[number], fixed.words) for block, number, fixed in wrong)
        for block, number, fixed in wrong:
            written = lower_texts(block)[number]
            quoted = block.text[tokens(block).starts[number] - 1 : tokens(block).starts[number]] in QUOTES
            if quoted or (block.index, number) in told or written in accepted or uses[written, fixed.words] > MOST_USES:
                continue
            site = "".join((*fixed.lower[: fixed.missing], written, *fixed.lower[fixed.missing + 1 :]))
            if site not in words_of_code(document):  # "stackexchange.com"
                yield self._report(block, number, fixed.words[fixed.missing], " ".join(fixed.words))

    def _of_other_names(self, document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
        """The findings of names with a wrong mark and of places that are another's, which join what was `told`."""
        found: WrongName | MisspeltPlace
        for found in chain[WrongName | MisspeltPlace](wrong_trade_names(document), misspelt_places(document)):
            written = found.block.text[found.start : found.end]
            place = (found.block.index, tokens(found.block).at(found.start))
            if place not in told and written.casefold() not in document.accepted:
                told.add(place)
                yield self.finding(
                    found.block.span(found.start, found.end),
                    f"The name is “{found.right}”, not “{written}”",
                    suggestions=[found.right],
                    source=NAMES,
                    confidence=0.9,
                )

    def _report(self, block: Block, number: int, right: str, whole: str) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        base, ending = split_ending(written.replace("’", "'"))
        start, end = listed.starts[number], listed.ends[number] - len(ending)
        message = f"“{written[: len(base)]}” is one slip away from “{right}”"
        if whole:
            message = f"The name is “{whole}”, not “{written[: len(base)]}”"
        return self.finding(
            block.span(start, end),
            message,
            suggestions=[right.upper() if base.isupper() else right],
            source=NAMES,
            confidence=0.9,
        )


def _misspelt(document: Document) -> Iterator[tuple[UnknownWord, KnownName]]:
    """The unknown capitalised words that are slips for a known name."""
    found = []
    own: set[str] = set()
    for unknown in unknown_words(document):
        if not unknown.capitalised or unknown.word in own:
            continue
        known = _surname(unknown)
        if known is not None:
            if unknown.uses <= MOST_USES:
                found.append((unknown, known))  # else somebody else's
            continue
        known = known_name(unknown.word) or _by_its_place(unknown)
        if known is None:
            continue
        village = unknown.uses > 1 and len(unknown.word) <= SHORT_PLACE
        place = _is_place(unknown.word) and not _is_spelling_of(unknown, known.name)
        elsewhere = (place and (known.cost > CLOSE or village)) or _is_another_city(unknown, known.name)
        if (
            _is_own_name(unknown)
            or _speaks(unknown, known.name)
            or is_told_behind(unknown.block.text, unknown.end)
            or elsewhere
            or is_own_form(document, unknown, known.name)
        ):
            own.add(unknown.word)
        elif unknown.uses <= MOST_USES or known.cost <= CHEAP:
            found.append((unknown, known))
    for unknown in words_in_capitals(document):
        known = known_name(unknown.word)
        if known is not None and known.cost <= CHEAP:
            found.append((unknown, known))
    yield from ((unknown, known) for unknown, known in found if unknown.word not in own)


def _by_its_place(unknown: UnknownWord) -> KnownName | None:
    """The name that a word is a slip for, further from it than a slip goes, where a month or a place must stand."""
    text = unknown.block.text
    before = text[max(0, unknown.start - 20) : unknown.start]
    if IN_TIME.search(before):
        known = known_time(unknown.word)
        if known is not None:
            return known
    if AT_PLACE.search(before) and not NEXT_NAME.match(text, unknown.end):
        known = known_name(unknown.word, placed=True)
        if known is not None and (city(known.name) is not None or known.name in country_codes()):
            return known
    return None


def _speaks(unknown: UnknownWord, name: str) -> bool:
    """Whether it is a person that speaks, and not a day on which somebody did: "said Daveport", "said Wensday"."""
    before = unknown.block.text[max(0, unknown.start - 20) : unknown.start]
    return SAYS.search(before) is not None and name not in WEEKDAYS


def _is_spelling_of(unknown: UnknownWord, name: str) -> bool:
    """Whether the gazetteer has the word as another spelling of the city: it has misspellings, too ("Mineapolis")."""
    written, meant = city(unknown.text), city(name)
    return written is not None and meant is not None and written.own == meant.own and unknown.text.isascii()


def _is_another_city(unknown: UnknownWord, name: str) -> bool:
    """Whether another city, or the same one in another language, has the word for a name."""
    return city(unknown.text) is not None and not _is_spelling_of(unknown, name)


def _is_place(word: str) -> bool:
    """Whether a word ends like many places and families, and is no known misspelling."""
    return word.endswith(OF_PLACES) and not lexicon().meant_by(word)


def _surname(unknown: UnknownWord) -> KnownName | None:
    """The surname of one person that an unknown word, with a title or alone, is a slip for."""
    word = unknown.word
    if len(word) < SHORTEST_SURNAME or _first_name_before(unknown) or _is_given_name(unknown):
        return None
    for name in _surnames().get(word[0], ()):
        lower = name.lower()
        anagram = len(lower) == len(word) and sorted(word) == sorted(lower)
        if not anagram and (abs(len(lower) - len(word)) > 1 or edit_distance(word, lower) > 1):
            continue
        cost = distance(word, lower)
        alike = word.startswith(lower) or romanised(lower) == romanised(word)
        if not alike and cost <= (SOUND_COST if anagram else SURNAME_COST):
            return KnownName(name, cost)
    return None


def _is_given_name(unknown: UnknownWord) -> bool:
    """Whether a capitalised word that is mostly a name stands right behind the word: "Mandla Masinga"."""
    after = NEXT_NAME.match(unknown.block.text, unknown.end)
    return after is not None and mostly_a_name(after[1].lower())


def _first_name_before(unknown: UnknownWord) -> bool:
    """Whether a capitalised word that is no title stands right before the word: it is somebody else's name."""
    before = LAST_CAPITAL.search(unknown.block.text, max(0, unknown.start - 30), unknown.start)
    return before is not None and before[1].lower() not in TITLES | FUNCTION_WORDS


@cache
def _surnames() -> Mapping[str, Sequence[str]]:
    """The surnames that are one person's, under their first letters."""
    found: dict[str, list[str]] = {}
    for name in _names_in("surnames.txt"):
        found.setdefault(name[0].lower(), []).append(name)
    return found


def _is_own_name(unknown: UnknownWord) -> bool:
    """Whether the words beside it make a person, or a phrase of another language, of the word."""
    text, start = unknown.block.text, unknown.start
    relative = RELATIVE.search(text, max(0, start - 20), start) or (start and IN_BRACKETS.match(text, start - 1))
    if unknown.abroad or unknown.partner or unknown.joined or relative:
        return True
    listed = tokens(unknown.block)
    texts, number = listed.texts, unknown.number
    before = texts[number - 1] if number and listed.ends[number - 1] + 1 >= unknown.start else ""
    after = texts[number + 1] if number + 1 < len(texts) and listed.starts[number + 1] == unknown.end + 1 else ""
    lower = before.lower().rstrip(".")
    if lower in PARTICLES or lower.replace("’", "'").startswith(ELIDED) or after in ABROAD:
        return True
    given = texts[number - 2] if number > 1 and before.isalpha() else ""
    middle = before[:1].isupper() and lower not in MAY_PRECEDE and unknown.block.kind is not BlockKind.HEADLINE
    if middle and given[:1].isupper() and mostly_a_name(given.lower()):
        return True  # "Jan Rose Kasmir", not a headline "Okafor Visits Kasmir"
    if before[:1].isupper() and lower not in MAY_PRECEDE and lower not in FUNCTION_WORDS - TITLES and is_name(lower):
        return True
    return after[:1].isupper() and (after.lower() in OF_MAPS or is_name(split_ending(after.lower())[0]))


@cache
def _fixed_names() -> Mapping[str, str]:
    """The fixed names, one a line, a person's behind "*", under what tells them by their first three words: two words
    of the name in lower case, or one and the first letter of the other, and the number of the word that may be wrong.

    A name of two words is found by the other and the first letter, which is right; of a longer one the third stands for
    all that follow. Plain texts, since they are read at every start.
    """
    files = tuple(Path(__file__).with_name(name) for name in ("fixed-names.txt", "persons.txt"))
    return made_of((*files, __file__), _index)


def _index() -> dict[str, str]:
    names, persons = _names_in("fixed-names.txt"), _names_in("persons.txt")
    found: dict[str, str] = {}
    for name in chain(names, persons, _tails(names)):
        entry = f"*{name}" if name in persons else name
        one, two, *more = name.lower().split()
        if more:
            keys: Sequence[str] = (f"{one} {two} 2", f"{one} {more[0]} 1", f"{two} {more[0]} 0")
        else:
            keys = (f"{one} {two[0]} 1", f"{one[0]} {two} 0")
        for key in keys:
            found[key] = f"{found[key]}\n{entry}" if key in found else entry
    return found


@lru_cache(maxsize=1000)
def _entries(lines: str) -> list[tuple[str, bool]]:
    """The names of some lines of `_fixed_names`, and whether each is a person's."""
    return [(line.removeprefix("*"), line.startswith("*")) for line in lines.split("\n")]


def _tails(names: Iterable[str]) -> Iterator[str]:
    """What is left of long names without their first word: "Court of Human Rights"."""
    for name in names:
        _, _, tail = name.partition(" ")
        if tail[:1].isupper() and tail.count(" ") >= LONG - TWO:
            yield tail


def _names_in(file: str, under: str = "") -> Mapping[str, None]:
    """The names of a file, in its order: all, or those under a heading that begins so."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    listed: list[str] = []
    wanted = True
    for line in text.splitlines():
        if line.startswith("#"):
            wanted = line.startswith(f"# {under}")
        elif wanted or not under:
            listed += line.split(";")
    return dict.fromkeys(name.strip() for name in listed if name.strip())


@cache
def _teams() -> Mapping[str, None]:
    """The names whose singular is a member's: "Seattle Seahawk"."""
    return _names_in("fixed-names.txt", "Teams")


@cache
def _single() -> Mapping[str, None]:
    """The names of which there is one each, so that none has a plural: "British Museum"."""
    return _names_in("fixed-names.txt", "One of a kind")


def _wrong_words(block: Block) -> Iterator[tuple[int, FixedName]]:
    """The tokens of a block that are wrong in a fixed name, each with the name."""
    capitals = capitalised(block)
    if len(capitals) < TWO:
        return
    table, lower = _fixed_names(), lower_texts(block)
    right: set[int] = set()
    found: dict[int, FixedName] = {}
    words = [*lower, "", ""]
    for first, following in zip(capitals, [*capitals[1:], 0], strict=True):
        one, two, three = words[first : first + 3]
        keys = [f"{one} {two} 2", f"{one} {three} 1", f"{two} {three} 0"]
        if following == first + 1:
            keys += [f"{one} {two[0]} 1", f"{one[0]} {split_ending(two)[0]} 0"]
        for key in keys:
            if key in table:
                _compare(block, first, _entries(table[key]), right, found)
    yield from ((number, found[number]) for number in sorted(found) if number not in right)


def _compare(
    block: Block, first: int, names: Sequence[tuple[str, bool]], right: set[int], found: dict[int, FixedName]
) -> None:
    """Add to `right` the tokens of the names that stand at token `first`, to `found` those that are wrong in one."""
    listed, lower = tokens(block), lower_texts(block)
    for name, person in names:
        written, expected = _split(name)
        last = first + len(expected) - 1
        if last >= len(lower):
            continue
        window = (*lower[first:last], split_ending(lower[last])[0])
        wrong = [place for place, (word, meant) in enumerate(zip(window, expected, strict=True)) if word != meant]
        long = len(expected) >= LONG and not person
        small = len(wrong) == 1 and is_small_word_slip(window, expected, wrong[0])
        if len(wrong) > 1 or (wrong and not small and not may_be(window[wrong[0]], expected[wrong[0]], long=long)):
            continue
        if any(listed.starts[number + 1] != listed.ends[number] + 1 for number in range(first, last)):
            continue
        if not wrong:
            right.update(range(first, last + 1))
        elif (small or listed.texts[first + wrong[0]][0].isupper()) and listed.texts[last][0].isupper():
            (place,) = wrong
            fixed = FixedName(written, expected, place, person)
            if small:
                found.setdefault(first + place, fixed)
                continue
            singular = f"{window[place]}s" == expected[place] and (_is_part(block, first) or name in _teams())
            following = listed.texts[last + 1 : last + 2]
            in_headline = bool(following) and following[0][0].isupper()
            shared = len(names) > SHARED
            if (
                written[place].isalpha()
                and not singular
                and not (block.text.isupper() and lexicon().ordinary(window[place]))
                and window[place] not in _PARTICLES
                and is_slip(window, fixed, shared=shared, in_headline=in_headline, single=name in _single())
                and not (person and offices().knows(" ".join(window)))
            ):
                found.setdefault(first + place, fixed)


_PARTICLES = frozenset("back out off up down over away on in".split())  # noqa: SIM905
"""Words that belong to a verb before the name: "pull the World Back from war"."""


@cache
def _split(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name, as written and in lower case."""
    return tuple(name.split()), tuple(name.lower().split())


def _is_part(block: Block, first: int) -> bool:
    """Whether a capitalised word before token `first` makes another name of what begins there."""
    before = tokens(block).texts[first - 1] if first else ""
    return before[:1].isupper() and before.lower() not in FUNCTION_WORDS
