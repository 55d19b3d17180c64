"""The titles before names and the appositions after them."""

from __future__ import annotations

from linter.analysis.names.capitalised_runs import POSSESSIVES, RunReader
from linter.analysis.names.title_vocabulary import ABBREVIATED, ALSO_NAMES, COMPLEMENTS, MODIFIERS, ROLES
from linter.analysis.names.vocabulary import HEADS, SUFFIXES
from linter.analysis.text.tokens import NUMBER, WORD

LONGEST_TITLE = 40
"""Tokens from which on no more words before a name are its title: where names and titles follow each other without
end, each would have all those before it."""


def name_after_title(reader: RunReader, first: int, last: int) -> int:
    """The token with which the name proper begins in the run from `first` to `last`; `first` if no title is in it.

    `last` if the run is nothing but a title ("Prime Minister", "Secretary of State").
    """
    texts = reader.texts
    begins = first
    place = first
    bare = True  # nothing but words of titles so far
    while place < last:
        text = _without_possessive(texts[place])
        word = text.lower()
        after = place + 1
        role = word in ROLES or (text in ABBREVIATED and (after >= last or texts[after] == "." or place == first))
        if role and word in ALSO_NAMES and not bare and text not in ABBREVIATED:
            role = False
        if after < last and texts[after] == ".":
            after += 1
        if role and after < last and _ends_a_body(_without_possessive(texts[after])):
            return begins
        if role:
            begins = _after_complement(texts, after, last)
            place = begins
            bare = True
            continue
        if word not in MODIFIERS and _is_plain_word(reader, place):
            bare = False
        place = after
    return begins


def _is_plain_word(reader: RunReader, place: int) -> bool:
    """Whether a token is a word that is no nation's adjective."""
    return reader.kinds[place] == WORD and not _is_adjective(reader.texts[place].lower())


def _without_possessive(text: str) -> str:
    return text[:-2] if text.endswith(POSSESSIVES) else text


def _ends_a_body(text: str) -> bool:
    word = text.lower()
    return (word in HEADS and word not in ROLES) or text in SUFFIXES or word in _AFTER_NO_TITLE


_AFTER_NO_TITLE = frozenset(
    """
    motors electric mills dynamics election elections street avenue road island islands day hotel park staff accounting
    land cup game games show award awards act
    """.split()  # noqa: SIM905
)


def _after_complement(texts: list[str], place: int, last: int) -> int:
    """The token after "of State", "of the Joint Chiefs of Staff" … if that follows, else `place`."""
    while place + 1 < last and texts[place] in {"of", "for", "-", "and", "the"}:
        step = place + 1
        if texts[step] == "the" and step + 1 < last:
            step += 1
        if texts[step].lower() not in COMPLEMENTS and texts[step].lower() not in ROLES:
            return place
        place = step + 1
        while place < last and texts[place].lower() in COMPLEMENTS:
            place += 1
    return place


def title_start(reader: RunReader, name: tuple[int, int], title_first: int, begin: int, runs: dict[int, int]) -> int:
    """The token with which the title before a name begins, the name's first if there is none.

    `name` are the tokens of the name, the last exclusive. `title_first` is where the name's run begins, which may hold
    a title already; `begin` the sentence's first token; `runs` tells the first token of each run before it by its last.
    """
    texts = reader.texts
    name_first, last = name
    place = title_first
    if title_first == name_first:
        if last < len(texts) and texts[last] in ROLES:
            return name_first  # "the chief Norway negotiator"
        place = _role_before(reader, title_first, begin)
        if place == title_first:
            return name_first
    while place > begin and name_first - place < LONGEST_TITLE:
        further = _one_further(reader, place, begin, runs)
        if further == place:
            break
        place = further
    return place


def _one_further(reader: RunReader, place: int, begin: int, runs: dict[int, int]) -> int:
    """The start of a title that begins at `place` with the words before it that belong to it; `place` if none do."""
    texts, before = reader.texts, place - 1
    text = texts[before]
    word = text.lower()
    if before in runs:
        start = runs[before] + (texts[runs[before]] in _OPENING_WORDS)
        return min(start, place)
    if text in "-‑" and before > begin and reader.tight(before) and reader.tight(place):
        return before - 1
    if reader.kinds[before] == WORD and (word in MODIFIERS or word in ROLES or _is_adjective(word)):
        return before
    if text in {"'", "’"} and before - 1 in runs:
        return runs[before - 1]
    if text == "and" and before - 1 > begin and texts[before - 1] in ROLES and texts[place] in ROLES:
        return before - 1
    return place


_OPENING_WORDS = frozenset(
    ["The", "A", "An", "But", "And", "As", "In", "On", "At", "For", "When", "While", "His", "Her", "Its", "Their"]
)


def title_across_comma(
    reader: RunReader, name: tuple[int, int], begin: int, runs: dict[int, int]
) -> tuple[int, int] | None:
    """The tokens (the last exclusive) of a title with a comma before the name: "The mayor, Ann Lund, said".

    `name`, `begin` and `runs` are as for `title_start`. The title says whose it is ("the", a possessive), the name is
    closed by a mark, and neither may be one of a list of people.
    """
    texts = reader.texts
    first, last = name
    comma = first - 1
    if comma <= begin or texts[comma] != "," or (last < len(texts) and texts[last] not in _STOPS):
        return None
    place = _role_before(reader, comma, begin)
    if place == comma:
        return None
    while place > begin and comma - place < LONGEST_TITLE:
        further = _one_further(reader, place, begin, runs)
        if further == place:
            break
        place = further
    article = place > begin and texts[place - 1] in {"the", "The"}
    listed = texts[place - 1 - article] == "," if place - article > begin else False
    if (
        not (article or texts[place].endswith(POSSESSIVES))
        or listed
        or texts[last : last + 2] in ([",", "and"], [",", "or"])
    ):
        return None
    return place, comma


_ADJECTIVES_TOO = frozenset({"major", "general", "principal", "private"})


def _role_before(reader: RunReader, first: int, begin: int) -> int:
    """The token of the role noun right before `first`, a complement between them skipped; `first` if there is none."""
    texts, place = reader.texts, first - 1
    if place >= begin and texts[place] in ROLES and texts[place] not in _ADJECTIVES_TOO:
        return place
    step = place
    while step > begin and step > first - 4 and texts[step].islower() and texts[step] in COMPLEMENTS | {"and"}:
        step -= 1
    if step < place and texts[step] in {"of", "for"} and step > begin and texts[step - 1].lower() in ROLES:
        return step - 1
    return first


def _is_adjective(word: str) -> bool:
    """Whether a word ends like an adjective of a nation or an office: "Ukrainian", "presidential"."""
    return len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS)


_ADJECTIVE_ENDINGS = ("ian", "ish", "ese", "tial", "onal", "ical", "eral", "ary", "can", "ean", "nch")
_APPOSITION_REACH = 30
_STOPS = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "”", '"', "“", ".", "!", "?", "…", "..."])
_NEVER_ENDING = frozenset(
    ["who", "whom", "whose", "which", "said", "says", "told", "was", "is", "has", "had", "will", "would"]
)


_NEVER_BEFORE_ROLE = frozenset(
    """
    who whom whose which that said says told is was are were has had have will would to in on at by with from but as
    when while where if because after before during since until not he she they it we you
    """.split()  # noqa: SIM905
)
_ENDING = frozenset(
    ["who", "whom", "whose", "which", "said", "says", "told", "was", "is", "has", "had", "will", "would"]
)


def apposition(reader: RunReader, last: int, end: int) -> tuple[int, int] | None:
    """The tokens (the last exclusive) of an apposition with a role noun after the name that ends before token `last`.

    `end` is the end of the sentence. An age between commas is skipped: "Ann Lund, 45, a teacher".
    """
    texts = reader.texts
    if last + 1 >= end or texts[last] != ",":
        return None
    first = last + 1
    if reader.kinds[first] == NUMBER and first + 2 < end and texts[first + 1] == ",":
        first += 2
    elif is_party(texts[first : first + 3]):
        first += 4 if texts[first + 3 : first + 4] == ["."] else 3
        if first + 1 >= end or texts[first] != ",":
            return None
        first += 1
    role = _role_within(reader, first, end)
    if role < 0:
        return None
    place = role + 1
    while place < min(end, first + _APPOSITION_REACH) and texts[place] not in _ENDING:
        if texts[place] in _STOPS and not (texts[place] == "." and _is_shortened(reader, place, end)):
            break
        place += 1
    return first, place


def _is_shortened(reader: RunReader, stop: int, end: int) -> bool:
    """Whether a stop inside a sentence belongs to an initial or a shortened word."""
    return stop + 1 < end and reader.tight(stop)


def _role_within(reader: RunReader, first: int, end: int) -> int:
    """The role noun of an apposition that begins at token `first`, -1 if there is none."""
    texts = reader.texts
    listing = texts[first][0].isupper() and not _may_open(texts[first])
    for place in range(first, min(end, first + 10)):
        text = texts[place]
        word = text.lower()
        if text in _STOPS or word in _NEVER_BEFORE_ROLE or (listing and word == "and"):
            return -1
        if word not in ROLES or word in _HONORIFICS or texts[place - 1] in {"of", "for"}:
            continue
        step = place + 1
        following = texts[step] if step < end else "."
        if following.lower() in ROLES or following.lower() in MODIFIERS or following in "-‑":
            continue  # "deputy press secretary", "general manager"
        if following in {"of", "for"} and step + 1 < end and texts[step + 1] in COMPLEMENTS:
            step += 2
        named = step < end and reader.kinds[step] == WORD and texts[step][0].isupper()
        return -1 if named or following in {"'", "’"} else place
    return -1


_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})


def _may_open(text: str) -> bool:
    """Whether a word with a capital may begin an apposition: "Ukraine's", "French", "Vice"."""
    word = text.lower()
    return text.endswith(POSSESSIVES) or word in ROLES or word in MODIFIERS or _is_adjective(word)


def is_party(texts: list[str]) -> bool:
    """Whether words are a party with a state: "R-Texas", "D-Calif."."""
    return len(texts) > 2 and texts[0] in {"R", "D", "I"} and texts[1] == "-" and texts[2][0].isupper()
