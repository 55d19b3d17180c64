"""How a title hangs on the name before or after it: by a mark, by "who is", by "is" or by "as".

Read are tokens. After a name: “Ann Berger, the mayor”, “Ann Berger (mayor)”, “Ann Berger – the mayor –”, “Ann Berger,
now the mayor,”, “Ann Berger, who serves as mayor”, “Ann Berger, as mayor,”, “Ann Berger is the mayor”. Before one: “the
mayor, Ann Berger,”, “the mayor (Ann Berger)”, “the mayor – Ann Berger –”, “As mayor, Ann Berger has”.
"""

from __future__ import annotations

from linter.analysis.titles.around_titles import POSSESSIVE
from linter.analysis.titles.parsed_title import ROLE_CLASSES, country_key
from linter.analysis.titles.parts_of_countries import part_named
from linter.records import NamedTuple

DASHES = frozenset(("—", "–"))
PAST = "past"
"""The person is said to have held the office, and to hold it no longer."""
THEN = "then"
"""The person is said to hold it at a time of which the draft tells."""


class Link(NamedTuple):
    """What joins a title to the name before it.

    name_end: the name's last token.
    stance: PAST, THEN or "" for the present.
    close: the mark that must follow the title, "" if none must.
    verb: whether the title is said of the name by "is" or "was".
    article: whether "the" stands before the title.
    """

    name_end: int
    stance: str = ""
    close: str = ""
    verb: bool = False
    article: bool = False


_ARTICLES = frozenset(("the", "The", "a", "an"))
_ADVERBS = {"now": "", "currently": "", "still": "", "then": THEN, "formerly": PAST, "once": PAST, "previously": PAST}
_HOLDS = {"serves": "", "works": "", "acts": "", "served": PAST, "worked": PAST, "acted": PAST, "serving": ""}
_PAST_WORDS = frozenset(("former", "ex", "one-time", "onetime", "erstwhile"))


def link_before(texts: list[str], first: int) -> Link | None:
    """What joins the title that begins at a token to a name before it, None if nothing does."""
    place = first - 1
    article = place > 0 and texts[place] in _ARTICLES
    if article:
        one_of_many = texts[place] in ("a", "an")
        spokes = ROLE_CLASSES.get(texts[first].lower()) == "spokes"
        if one_of_many and not spokes and texts[first].lower() not in _PAST_WORDS:
            return None
        place -= 1
    if place < 2:
        return None
    link = _joined(texts, place)
    return Link(link[0], link[1], link[2], link[3], article) if link is not None else None


def _joined(texts: list[str], place: int) -> Link | None:  # noqa: PLR0911 - one a link
    """The link whose last word stands at a token."""
    word = texts[place]
    if word in _ADVERBS and texts[place - 1] == ",":
        return Link(place - 2, _ADVERBS[word])
    if word == ",":
        return Link(place - 1)
    if word == "(":
        return Link(place - 1, close=")")
    if word in DASHES:
        return Link(place - 1, close=word)
    if word == "as":
        return _as(texts, place)
    if word in ("is", "was", "remains"):
        past = word == "was"
        if texts[place - 1] == "who":
            return Link(place - 3, PAST if past else "") if texts[place - 2] == "," else None
        return Link(place - 1, THEN if past else "", verb=True) if texts[place - 1][-1].isalnum() else None
    if word == "been" and texts[place - 1] in ("has", "had") and texts[place - 2] == "who":
        return Link(place - 4, PAST if texts[place - 1] == "had" else "") if texts[place - 3] == "," else None
    return None


def _as(texts: list[str], place: int) -> Link | None:
    """The link of “who serves as”, “, serving as” and “, as”."""
    if texts[place - 1] == ",":
        return Link(place - 2, THEN, close=",")
    stance = _HOLDS.get(texts[place - 1])
    if stance is None:
        return None
    if texts[place - 2] == "," and texts[place - 1] == "serving":
        return Link(place - 3)
    if texts[place - 2] == "who" and texts[place - 3] == ",":
        return Link(place - 4, stance)
    return None


_WITH_CLOSE = {",": "", "(": ")", "—": "—", "–": "–"}


def close_of(mark: str) -> str | None:
    """The mark that closes a name after a title and a mark; "" if any does, None if no name follows such a mark."""
    return _WITH_CLOSE.get(mark)


def opens_with_as(texts: list[str], first: int) -> bool:
    """Whether "as" stands before a title: “As mayor,”, “in her role as the mayor,”."""
    place = first - 1
    if place >= 0 and texts[place] == "the":
        place -= 1
    if place < 0 or texts[place].lower() != "as":
        return False
    before = texts[place - 1] if place else "."
    return texts[place] == "As" or before in _CAPACITIES or before in (",", "and", "but", "that")


_CAPACITIES = frozenset("role capacity position post job".split())  # noqa: SIM905

DESCRIBING = frozenset(
    """current sitting incumbent embattled beleaguered popular unpopular veteran long-serving longest-serving outspoken
    powerful influential combative charismatic hawkish dovish hard-line hardline moderate reformist centrist liberal
    conservative socialist leftist rightist nationalist populist far-right far-left right-wing left-wing
    centre-right center-right centre-left center-left pro-western pro-european islamist democratic technocratic
    scandal-hit newly-installed young elderly ailing new own billionaire soft-spoken
    tough-talking media-savvy no-nonsense""".split()  # noqa: SIM905
)
"""Words between a country and a role noun that say what somebody is like, and nothing of the office."""
PARTIES = frozenset(
    """GOP Republican Democratic Democrat Labour Tory Conservative Liberal Labor Green SNP
    DUP NDP""".split()  # noqa: SIM905
)
"""Parties before a governor or mayor: “GOP Gov. Ann Berger”."""


def owner_before(texts: list[str], first: int, *, adjoining: bool) -> int:
    """The token of the country that describing words before a title belong to: “France's embattled (prime minister)”.

    `first` itself if no such words stand there. adjoining: whether `first` is a word of the title in small letters.
    """
    place = first
    while place > 0 and first - place < _MOST:
        place -= 1
        text = texts[place]
        if text.lower() in DESCRIBING:
            continue
        if text == "-" or (place > 1 and texts[place + 1] == "-") or texts[place - 1] == "-":
            compound = "".join(texts[place - 2 : place + 1]) if texts[place - 1] == "-" else ""
            if compound.lower() in DESCRIBING:
                place -= 2
                continue
            return first
        if place + 1 == first or not adjoining:
            return first
        owner = text[:-2] if text.endswith(POSSESSIVE) else text
        return place if country_key(owner) and text[0].isupper() else first
    return first


_MOST = 6  # tokens between a country and a title


def country_after(texts: list[str], name_end: int, *, parts: bool = False) -> str:
    """The country of “of Norway” after a name, "" if none follows; with `parts` also a state's or province's name."""
    if texts[name_end + 1 : name_end + 2] != ["of"]:
        return ""
    place = name_end + 2
    if texts[place : place + 1] == ["the"]:
        place += 1
    for length in (3, 2, 1):
        words = texts[place : place + length]
        named = " ".join(words)
        if len(words) != length or not words[0][0].isupper():
            continue
        if country_key(named) or (parts and part_named(named) == named):
            return named
    return ""
