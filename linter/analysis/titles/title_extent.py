"""Where a title begins and ends around its role noun: tokens."""

from __future__ import annotations

from linter.analysis.names.title_vocabulary import COMPLEMENTS
from linter.analysis.text.tokens import Tokens
from linter.analysis.titles.around_titles import BODIES_OF, JOINED, OF_BODIES, PLURALS, WITH_GENERAL, belongs, in_title
from linter.analysis.titles.links import owner_before
from linter.analysis.titles.parsed_title import ROLE_CLASSES

_LOWER = frozenset(ROLE_CLASSES) | frozenset(PLURALS)
ROLE_NOUNS = _LOWER | {word.capitalize() for word in _LOWER} | {"CEO", "CEOs", "PM"}
"""The role nouns as drafts write them."""
LONGEST_TITLE = 12  # words on either side of the role noun
SMALL = frozenset("of for the and to on in".split())  # noqa: SIM905
"""Small words of a title's complement."""


def with_general(texts: list[str], role: int) -> int:
    """The last token of the role noun: "Secretary-General", "Attorney General", "Chief Justice"."""
    if texts[role + 1 : role + 2] in (["Justice"], ["justice"]) and texts[role].lower() == "chief":
        return role + 1
    after = role + 2 if texts[role + 1 : role + 2] == ["-"] else role + 1
    if texts[after : after + 1] in (["General"], ["general"]) and texts[role].lower() in WITH_GENERAL:
        return after
    return role


def title_end(texts: list[str], role: int) -> int:
    """The last token of the role noun with "of", "for" or "to" and what follows in capitals."""
    last = with_general(texts, role)
    if texts[last + 1 : last + 2] not in (["of"], ["for"], ["to"]):
        return last
    number = last + 1
    while number < min(last + LONGEST_TITLE, len(texts)):
        text = texts[number]
        if not (text in SMALL or text[0].isupper() or text in COMPLEMENTS or text in OF_BODIES):
            break
        number += 1
    while texts[number - 1] in SMALL:
        number -= 1
    return max(number - 1, last)


def title_start(listed: Tokens, role: int, *, loud: bool) -> int:
    """The first token of the words before the role noun that belong to it."""
    texts, starts, ends = listed.texts, listed.starts, listed.ends
    first = role
    while first > 0 and role - first < LONGEST_TITLE:
        text = texts[first - 1]
        if text == "-" and first > 1 and ends[first - 2] == starts[first - 1] and ends[first - 1] == starts[first]:
            first -= 2
            continue
        if starts[first] - ends[first - 1] > 1:
            break
        joins = text == "and" and first > 1 and texts[first - 2].lower() in JOINED
        if joins or (text == "of" and first > 1 and texts[first - 2] in BODIES_OF):
            first -= 2
            continue
        of_rank = text.lower() == "first" and texts[first].lower() in ("minister", "deputy", "vice")
        if not text[0].isalpha() or not (of_rank or (in_title(text) if loud else belongs(text))):
            break
        first -= 1
    return owner_before(texts, first, adjoining=not texts[first][0].isupper() or texts[first] in ROLE_NOUNS)
