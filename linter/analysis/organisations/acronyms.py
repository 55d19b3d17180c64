"""Acronyms: where a draft defines them beside a full name, and where it uses them.

Definitions are "Full Name (ACRO)", "ACRO (Full Name)" and "Full Name, or ACRO,". The full name reaches as far as words
with a capital and small connecting words go ("of", "for", "the", "and", "on", "to" …, not "by" or "with"), at most
twelve words, "The" at its front and a possessive at its end left out; a possessive in front ends it ("Oslo's Office").
Whether the letters fit the name, and which of its first words belong to it, is for a rule to judge; only pairs that
can't be such a definition are left out: states and parties ("R-Ky."), agencies in a dateline, Roman numerals, what
follows a company's "Inc." without being its initials (a ticker), time zones and labels such as "PDF".
"""

from __future__ import annotations

import re
from functools import cache

from linter.analysis.names.capitalised_runs import POSSESSIVES
from linter.analysis.names.vocabulary import OWNERS
from linter.analysis.text.tokens import NUMBER, WORD, Tokens, capitalised, tokens
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple


class Acronym(NamedTuple):
    """The definition of an acronym in the draft.

    block: the block that it is in.
    start, end: the characters of the acronym in `block.text`, end excluded.
    name_start, name_end: the characters of the full name in `block.text`, end excluded.
    text: the acronym.
    name: the full name.
    """

    block: Block
    start: int
    end: int
    name_start: int
    name_end: int
    text: str
    name: str

    @property
    def span(self) -> Span:
        """The acronym's place in the source file."""
        return self.block.span(self.start, self.end)

    @property
    def name_span(self) -> Span:
        """The full name's place in the source file."""
        return self.block.span(self.name_start, self.name_end)


class AcronymUse(NamedTuple):
    """An acronym in running text: `block.text[start:end]`, without a possessive or plural s ("NGOs": `text` "NGO")."""

    block: Block
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Its place in the source file."""
        return self.block.span(self.start, self.end)


@analysis
def acronyms(document: Document) -> tuple[Acronym, ...]:
    """The definitions of all prose, in the order of the source."""
    found: list[Acronym] = []
    for block in document.prose:
        text = block.text
        if "(" in text:
            listed = tokens(block)
            for match in _in_brackets().finditer(text):
                found += _name_first(listed, match)
            for match in _name_in_brackets().finditer(text):
                found += _acronym_first(listed, match)
        if any(words in text for words in _INTRODUCED):
            for match in _after_comma().finditer(text):
                found += _name_first(tokens(block), match)
    return tuple(sorted(found, key=lambda acronym: (acronym.block.index, acronym.start)))


@analysis
def acronym_uses(document: Document) -> tuple[AcronymUse, ...]:
    """Every acronym in the draft, the defined ones too, in the order of the source.

    A word of two letters or more in capitals ("NATO", "U.N.", "G7", "NGOs"); Roman numerals, shouted phrases (four
    words in capitals or more in a row), all-capitals blocks and the place of a dateline are left out.
    """
    found: list[AcronymUse] = []
    for block in document.prose:
        if block.text.isupper():
            continue
        listed = tokens(block)
        texts, kinds = listed.texts, listed.kinds
        shouted = -1
        for number in capitalised(block):
            text = texts[number]
            if number < shouted or kinds[number] != WORD or text[1:].islower():
                continue
            word = _bare(text)
            if not _is_acronym(word):
                continue
            after = number
            while after < len(texts) and texts[after].isupper():
                after += 1
            if after - number > _SHOUTED:
                shouted = after
            elif number or not _is_dateline(listed):
                start = listed.starts[number]
                found.append(AcronymUse(block, start, start + len(word), word))
    return tuple(found)


_SHOUTED = 3

# The acronym is in a group of that name. Patterns are compiled for the first draft that may need them.
_SHAPE = r"[A-Z](?:[A-Za-z0-9&]|[.\-](?=[A-Z0-9])){1,11}\.?"
_INTRODUCED = (" or ", "known as", "called ", "abbreviated as")


@cache
def _in_brackets() -> re.Pattern[str]:
    """The bracket of "Full Name (ACRO)"; "(the ISW)" and "(ISW for short)" count too."""
    return re.compile(rf"[ \u00a0\n]\((?:the |or )?[“\"‘]?(?P<acronym>{_SHAPE})[”\"’]?(?: for short)?[,;)]")


@cache
def _after_comma() -> re.Pattern[str]:
    return re.compile(
        r",? (?:(?:also |better |commonly )?(?:known as|called|abbreviated as)(?: the)?|or(?: the)?) [“\"‘]?"
        r"(?P<acronym>[A-Z][A-Z0-9&]{1,9})[”\"’]?(?=[,;.)—]| –)"
    )


@cache
def _name_in_brackets() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?P<acronym>{_SHAPE}) \((?:the )?(?P<name>[A-ZÀ-ÖØ-Þ][^()“”\"\n;:,0-9]{{3,120}})\)")


_CONNECTORS = frozenset(
    """
    of for the and & on to in against de la le les des du d del della di da do dos das y e et und für der die das van
    von a products former
    """.split()  # noqa: SIM905
)
_MOST_WORDS = 12
_NO_ACRONYMS = frozenset(
    """
    AP AFP UPI CNN EFE PTI ANI IANS TASS DPA ANSA PA PDF HTML MP3 GIF JPG TV OK ID AM PM GMT EST EDT PST PDT CST CDT MST
    MDT BST CET CEST UTC ET PT CT MT AD BC CE BCE SOUNDBITE HOST VIDEO PHOTO PHOTOS APPLAUSE LAUGHTER CROSSTALK
    UNINTELLIGIBLE INAUDIBLE SIC NSFW FAQ AKA USD GBP EUR
    """.split()  # noqa: SIM905
)
_PLACES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI IA IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC
    SD TN TX UT VA VT WA WI WV WY DC US UK UN EU USA UAE
    """.split()  # noqa: SIM905
)
"""Letters that are mostly a place in brackets; a definition only where they are the name's last initials."""
_COMPANY = frozenset({"Inc", "Corp", "Co", "Ltd", "Plc", "PLC", "Group", "Holdings", "AG", "SE", "NV", "SA", "ETF"})
_NO_SHAPE = re.compile(r"^[RDI]-[A-Z]|-[A-Z][a-z]|[A-Za-z]{2}\.[A-Z]")
"""Parties with their states, words joined by hyphens, tickers with their exchange ("XYZ.N")."""
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def _bare(text: str) -> str:
    """An acronym without possessive and plural s."""
    if text.endswith(POSSESSIVES):
        text = text[:-2]
    return text[:-1] if len(text) > 2 and text[-1] == "s" and text[:-1].isupper() else text


def _is_acronym(text: str) -> bool:
    """Whether a word is written like an acronym and is none of the things in capitals that are not."""
    letters = text.replace(".", "").replace("&", "")
    if not (len(letters) > 1 and letters.isupper() and letters.isalnum()) or _is_roman(letters):
        return False
    return sum(sign.isupper() for sign in letters) > 1 or len(letters) == 2  # G7


def _is_roman(letters: str) -> bool:
    """Whether letters are a Roman numeral under forty, as popes, kings and wars have them."""
    return set(letters) <= set("IVX") and _ROMAN.fullmatch(letters) is not None


def _may_stand_for(acronym: str, listed: Tokens, first: int, last: int) -> bool:
    """Whether an acronym beside the name of tokens `first` to `last` (exclusive) can be a definition at all."""
    letters = acronym.replace(".", "").rstrip("s")
    if sum(sign.isupper() for sign in letters) < 2 or letters in _NO_ACRONYMS or _is_roman(letters):
        return False
    words = [
        text for text, kind in zip(listed.texts[first:last], listed.kinds[first:last], strict=True) if kind == WORD
    ]
    if _NO_SHAPE.search(acronym) or not words:
        return False
    if len(words) == 1:
        # One word, if its parts can be seen: "BioNTech", "Lewis-McChord".
        parts = sum(sign.isupper() for sign in words[0]) > 1 or "-" in listed.texts[first:last]
        return parts and not words[0].isupper()
    if all(word.isupper() for word in words):
        return False  # a shouted line
    initials = "".join(word[0] for word in words if word[0].isupper())
    final = listed.texts[last - 1] if listed.texts[last - 1] != "." else listed.texts[last - 2]
    if final in _COMPANY:
        return initials.startswith(letters[:2])
    return initials.endswith(letters) if letters in _PLACES else True


def _is_dateline(listed: Tokens) -> bool:
    """Whether the first tokens of a block lead to a dash: "KYIV (Reuters) —", "WASHINGTON, March 3 -"."""
    for number in range(1, min(12, len(listed))):
        text = listed.texts[number]
        if text in {"—", "–", "--"} or (text == "-" and listed.ends[number - 1] < listed.starts[number]):
            return True
        if text[0].islower() and text != "via":
            return False
    return False


def _name_first(listed: Tokens, match: re.Match[str]) -> list[Acronym]:
    """The definition in "Full Name (ACRO)", or nothing."""
    text, stop = listed.block.text, match.start()
    last = listed.at(stop - 1) + 1 if stop else 0
    if not 0 < last <= len(listed):
        return []
    if text[stop - 1] in "”\"’'" and last > 1:
        last -= 1
    first = _first_of_name(listed, last)
    acronym, end = match["acronym"], match.end("acronym")
    if acronym.endswith(".") and acronym.count(".") == 1:
        acronym, end = acronym[:-1], end - 1
    if first >= last or not _may_stand_for(acronym, listed, first, last):
        return []
    if first == 0 and _dash_follows(text, match.end()):
        return []  # a dateline
    name_start, name_end = listed.starts[first], listed.ends[last - 1]
    if listed.texts[last - 1].endswith(POSSESSIVES):
        name_end -= 2
    start = match.start("acronym")
    return [Acronym(listed.block, start, end, name_start, name_end, acronym, text[name_start:name_end])]


def _dash_follows(text: str, position: int) -> bool:
    return text[position : position + 3].lstrip(" ,")[:1] in {"—", "–", "-"} and text[position - 1 : position] == ")"


def _first_of_name(listed: Tokens, last: int) -> int:
    """The first token of the run of capitalised words and connectors that ends before token `last`; `last` if none."""
    texts = listed.texts
    first, words, place = last, 0, last - 1
    while place >= 0 and words < _MOST_WORDS:
        text = texts[place]
        if listed.kinds[place] == WORD and (text[0].isupper() or _is_inner_part(listed, place)):
            if text.endswith(POSSESSIVES) and place < last - 1 and text[:-2].lower() not in OWNERS:
                break
            first, words = place, words + 1
        elif not _connects(listed, place, last):
            break
        else:
            words += listed.kinds[place] in {WORD, NUMBER}
        place -= 1
    while first < last and texts[first] in _OPENING_WORDS:
        first += 1
        while first < last and not texts[first][0].isupper():
            first += 1
    if 0 < first < last and texts[first - 1] in {"al", "el"}:
        first -= 1
    elif 1 < first < last and texts[first - 1] == "-" and texts[first - 2] in {"al", "el"}:
        first -= 2
    return first


def _connects(listed: Tokens, place: int, last: int) -> bool:
    """Whether a token that has no capital may stand inside a name that ends before token `last`."""
    texts, text = listed.texts, listed.texts[place]
    if text in _CONNECTORS or text in {"-", "‑", "'", "’", "/"}:
        return True
    if text == "." and place:
        return texts[place - 1] in (_WITH_STOP if place < last - 1 else _COMPANY)
    if text == ",":
        return _is_listing(texts, place, last)
    return listed.kinds[place] == NUMBER and place < last - 1


def _is_listing(texts: list[str], comma: int, last: int) -> bool:
    """Whether a comma stands in a list inside a name: "Bureau of Alcohol, Tobacco, Firearms and Explosives"."""
    step = comma - 1
    while step > 1 and step > comma - 8 and texts[step][0].isupper() and texts[step - 1] == ",":
        step -= 2
    listing = step > 1 and texts[step - 1] == "of" and "and" in texts[comma : min(last, comma + _MOST_WORDS)]
    return listing and texts[step][0].isupper() and texts[step - 2][0].isupper()


_WITH_STOP = frozenset({"St", "Ste", "Mt", "Ft", "Inc", "Corp", "Co", "Ltd", "Bros"})
_OPENING_WORDS = frozenset(
    """
    The A An In On At By From With But And As For When While If To Of Both His Her Its Their
    """.split()  # noqa: SIM905
)


def _is_inner_part(listed: Tokens, place: int) -> bool:
    """Whether a word in small letters is joined by a hyphen to one with a capital before it: "Co-operation"."""
    return place > 1 and listed.texts[place - 1] == "-" and listed.texts[place - 2][0].isupper()


def _acronym_first(listed: Tokens, match: re.Match[str]) -> list[Acronym]:
    """The definition in "ACRO (Full Name)", or nothing."""
    acronym, name = match["acronym"], match["name"]
    first, last = listed.at(match.start("name")), listed.at(match.end("name") - 1) + 1
    words = name.split()
    if len(words) < 2 or not _is_acronym(_bare(acronym)) or not _may_stand_for(acronym, listed, first, last):
        return []
    if any(word[0].islower() and word not in _CONNECTORS for word in words):
        return []
    # A person after the letters of an office or a party is no definition: two letters at least must fit.
    if len(set(acronym.lower()) & {word[0].lower() for word in words}) < 2:
        return []
    start, end = match.span("acronym")
    return [Acronym(listed.block, start, end, match.start("name"), match.end("name"), acronym, name)]
