"""Words for what the register of offices knows: a held office as a title, a country's word in a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.parsed_title import country_key

if TYPE_CHECKING:
    from linter.analysis.titles.title_verdicts import TitleVerdict
    from linter.registers.offices import Term


def office_of(term: Term) -> str:
    """The office with its country, for a sentence: "Prime Minister (Norway)"."""
    if not term.country or term.country in term.office:
        return term.office
    return f"{term.office} ({term.country})"


def former_title(verdict: TitleVerdict) -> str:
    """The title of the claim with "former" where it belongs."""
    claim = verdict.claim
    title = claim.title
    owner = re.match(r"\w+(?: \w+)?['’]s ", title)
    if owner:
        return f"{owner[0]}former {title[owner.end() :]}"
    before = claim.block.text[: claim.start].rstrip()
    first = not before or before[-1] in ".!?"
    return f"{'Former' if first else 'former'} {title}"


def former_place(verdict: TitleVerdict) -> tuple[int, int]:
    """The characters of the block from the word that calls a claim's title former to the end of the title."""
    claim = verdict.claim
    before = re.search(
        r"\b(?:[Ff]ormer(?:ly)?|FORMER|[Ee]x|[Oo]ne-?time|[Ee]rstwhile)[ -]*$", claim.block.text[: claim.start]
    )
    return (before.start() if before else claim.start), claim.end


def country_place(title: str, key: str) -> tuple[int, int] | None:
    """Where a title names the country with this adjective, its possessive left out: characters of the title."""
    words = list(re.finditer(r"[^\s’']+", title))
    for length in (3, 2, 1):
        for number in range(len(words) - length + 1):
            start, end = words[number].start(), words[number + length - 1].end()
            if country_key(title[start:end]) == key:
                return start, end
    return None


def country_word(written: str, key: str) -> str:
    """The word for the country with the adjective `key` in the form of `written`, the word for another one."""
    country = adjectives()[key]
    noun = country_key(written) and written not in adjectives()
    if key == "American":
        return "US"
    if noun:
        return country.noun
    return "UK" if country.adjective == "United Kingdom" else country.adjective


def held_title(verdict: TitleVerdict) -> str | None:
    """The office held, put as the claim puts its own: "Ukrainian Defence Minister"; None if that isn't certain."""
    claim = verdict.claim
    office = _short(verdict.term.office) if verdict.term in claim.terms else None
    if office is None:
        return None
    title = claim.title
    role = next((word for word in title.split() if word.lower() in _NOUNS), "")
    if role[:1].islower():
        office = office.lower()
    if len(claim.reading.countries) == 1:
        place = country_place(title, next(iter(claim.reading.countries)))
        if place is None:
            return None
        if place[0] == 0:
            rest = title[place[1] :]
            owner = rest[:2] if rest[:2] in ("'s", "’s") else ""
            return f"{title[: place[1]]}{owner} {office}"
        joint = re.search(r" (?:of|for) (?:the )?$", title[: place[0]])
        return f"{office}{title[joint.start() :]}" if joint else None
    return office[0].upper() + office[1:] if title[0].isupper() else office


_NOUNS = ("president", "minister", "premier", "chancellor", "secretary", "taoiseach", "attorney")
_MINISTER = r"(?P<rank>(?:Deputy )?)Minister (?:of|for) (?:the )?(?:National |State )?(?P<what>[A-Z]\w+)(?: Affairs)?"
_SECRETARY = r"Secretary of (?:State for )?(?:the )?(?P<what>[A-Z]\w+(?: Security)?)"
_AS_IT_IS = (
    r"(?:Deputy |Vice |First Vice )?(?:President|Prime Minister|Premier|Chancellor|Attorney General|Taoiseach|"
    r"(?:Foreign|Defen[cs]e|Finance|Interior|Justice|Health|Home|Treasury|Education|Agriculture) "
    r"(?:Minister|Secretary))"
)


def _short(office: str) -> str | None:
    """An office as it stands before a name: "Foreign Minister" for "Minister of Foreign Affairs"."""
    office = office.replace("Vice-President", "Vice President")
    office = re.sub(
        r" of (?:the )?[A-Z][\w ]+$", lambda match: "" if country_key(_bare(match[0])) else match[0], office
    )
    if re.fullmatch(_AS_IT_IS, office) or office == "Secretary of State":
        return office
    match = re.fullmatch(_MINISTER, office)
    if match:
        return f"{match['rank']}{match['what']} Minister"
    match = re.fullmatch(_SECRETARY, office)
    return f"{match['what']} Secretary" if match and match["what"] != "State" else None


def _bare(words: str) -> str:
    return words.removeprefix(" of ").removeprefix("the ")
