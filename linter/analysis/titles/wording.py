"""Words for what the register of offices knows: a held office as a title, a country's word in a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.held_offices import office_seen, types_beside
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.parts_of_countries import part_named

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.analysis.titles.verdict import TitleVerdict
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
    first = max(0, claim.start - _LONGEST_WORD)
    left = claim.block.text[first : claim.start]
    before = re.search(r"\b(?:[Ff]ormer(?:ly)?|FORMER|[Ee]x|[Oo]ne-?time|[Ee]rstwhile)[ -]*$", left)
    return (first + before.start() if before else claim.start), claim.end


_LONGEST_WORD = 20  # characters of the word that calls a title former


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


def held_title(verdict: TitleVerdict) -> str | None:  # noqa: PLR0911 - one a form of title
    """The office held, put as the claim puts its own: "Ukrainian Defence Minister"; None if that isn't certain."""
    claim = verdict.claim
    title = re.sub(r"^(?:current|sitting|incumbent) ", "", claim.title)
    region = part_named(title)
    if region:
        return _in_region(title, verdict.term, region)
    same = _of_congress(title, verdict.term.office) or _of_law(title, verdict.term.office) or _same_ministry(verdict)
    if same is not None:
        return same
    countries = claim.reading.countries
    if countries and not countries & office_seen(verdict.term).countries:
        return None  # of another country besides
    office = _short(verdict.term.office) if verdict.term in claim.terms else None
    if office is None:
        return _other_head(verdict) if verdict.term in claim.terms else None
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
        headed = joint is not None and any(word.lower() in _NOUNS for word in title[: joint.start()].split())
        return f"{office}{title[joint.start() :]}" if joint is not None and headed else None
    return office[0].upper() + office[1:] if title[0].isupper() else office


_HEAD = re.compile(
    r"\b(?:executive director|managing director|director[- ]general|secretary[- ]general|high commissioner|"
    r"chief executive|governor|president|chair(?:man|woman|person)?|commissioner|administrator|director|speaker|"
    r"secretary|minister|chancellor|premier)\b",
    re.IGNORECASE,
)


def _other_head(verdict: TitleVerdict) -> str | None:
    """The title with the head word of the same body's office that is held: "IMF managing director"."""
    claim, term = verdict.claim, verdict.term
    held = office_seen(term)
    heads, written = _HEAD.findall(term.office), list(_HEAD.finditer(claim.title))
    if len(heads) != 1 or len(written) != 1 or not claim.reading.content or not claim.reading.content <= held.words:
        return None
    (word,) = written
    head: str = heads[0].title() if word[0][0].isupper() else heads[0].lower()
    return f"{claim.title[: word.start()]}{head}{claim.title[word.end() :]}"


def place_after(claim: TitleClaim) -> tuple[int, int] | None:
    """The country or region after the name that belongs to the title before it: “Gov. Ann Berger of Maine”."""
    joint = re.match(r" of (?:the )?", claim.block.text[claim.name_end :]) if claim.before else None
    named = claim.form.rpartition(" of ")[2]
    start = claim.name_end + joint.end() if joint is not None else 0
    if not start or not claim.block.text.startswith(named, start) or named in claim.title:
        return None
    return start, start + len(named)


def held_region(verdict: TitleVerdict) -> str | None:
    """The title with the part of a country that its person governs: "New York Governor" for "New Jersey Governor"."""
    title, held = verdict.claim.title, verdict.term
    wrong, right = part_named(title), part_named(held.office)
    if place_after(verdict.claim) is not None:
        return right or None
    return title.replace(wrong, right) if wrong and right else None


def _in_region(title: str, held: Term, region: str) -> str | None:
    """The title with the role noun of the office that is held in the same part of a country."""
    noun = re.match(_OF_PARTS, held.office)
    role = re.search(_OF_PARTS, title, re.IGNORECASE)
    if noun is None or role is None or region not in f"{held.office} {held.country}":
        return None
    word = noun[0] if role[0][0].isupper() else noun[0].lower()
    return title[: role.start()] + word + title[role.end() :]


_OF_PARTS = (
    r"\b(?:(?:Lieutenant |Lt\.? |Deputy )?Gov(?:ernor\b|\.)|(?:Deputy )?Premier\b|Mayor\b|(?:Vice )?President\b|"
    r"(?:Deputy )?(?:Prime |First |Chief )Minister\b|Attorney[- ]General\b)"
)


def _of_law(title: str, office: str) -> str | None:
    """The title of a law officer with the word that tells which one is meant."""
    held, written = re.match(r"(Attorney|Solicitor)[- ]General", office), re.search(_FIRST_OF_LAW, title)
    if held is None or written is None or held[1].lower() == written[0].lower():
        return None
    word = held[1] if written[0][0].isupper() else held[1].lower()
    return title[: written.start()] + word + title[written.end() :]


_FIRST_OF_LAW = r"\b(?:[Aa]ttorney|[Ss]olicitor)(?=[- ][Gg]eneral)"


def _same_ministry(verdict: TitleVerdict) -> str | None:
    """The title with the other head word, if it is of the ministry held."""
    types = types_beside(verdict.claim, verdict.term)
    own = {one for one in verdict.term.types if one.startswith("minister:")}
    other = verdict.claim.reading.role == "secretary" and any(one.startswith("minister:") for one in types)
    return _of_ministry(verdict.claim.title, verdict.term) if own & set(types) or other else None


def _of_ministry(title: str, held: Term) -> str | None:
    """The title of a minister with the head word that the country has for its office: “Health Secretary”."""
    written = re.search(r"\b(?P<what>[\w ]*?)(?P<noun>[Mm]inister|[Ss]ecretary)$", title)
    if written is None or "minister" not in held.types:
        return None
    noun = next((word for word in ("Secretary", "Treasurer", "Minister") if word in held.office), "")
    if noun.lower() == written["noun"].lower() or not noun:
        return None
    word = noun if written["noun"][0].isupper() else noun.lower()
    if held.office == "Secretary of State":
        word, cut = f"{word} of {'S' if word[0].isupper() else 's'}tate", _LAST_WORD
    else:
        cut = _LAST_WORD if noun == "Treasurer" else ""
    what = re.sub(cut, "", written["what"]) if cut else written["what"]
    return f"{title[: written.start()]}{what}{word}"


_LAST_WORD = r"(?:[Ff]oreign(?: [Aa]ffairs)?|[Ff]inance|[Tt]reasury) $"


def _of_congress(title: str, office: str) -> str | None:
    """The title that somebody has in the American Congress, after the words that come before the chamber."""
    if office.startswith("Speaker of the House"):
        office = "House Speaker"
    if not re.match(r"(?:House|Senate) (?:(?:Maj|Min)ority |Speaker|Democratic |Republican )", office):
        return None
    chamber = re.search(r"\b(?:House|Senate)\b", title)
    return None if chamber is None else title[: chamber.start()] + office


_NOUNS = ("president", "minister", "premier", "chancellor", "secretary", "taoiseach", "attorney")
_MINISTER = r"(?P<rank>(?:Deputy )?)Minister (?:of|for) (?:the )?(?:National |State )?(?P<what>[A-Z]\w+)(?: Affairs)?"
_SECRETARY = r"Secretary of (?:State for )?(?:the )?(?P<what>[A-Z]\w+(?: Security)?)"
_AS_IT_IS = (
    r"Supreme Leader|Treasurer|"
    r"(?:Deputy |Vice |First Vice )?(?:President|Prime Minister|Premier|Chancellor|Attorney General|Taoiseach|"
    r"(?:Foreign|Defen[cs]e|Finance|Interior|Justice|Health|Home|Treasury|Education|Agriculture) "
    r"(?:Minister|Secretary))"
)


def _short(office: str) -> str | None:
    """An office as it stands before a name: "Foreign Minister" for "Minister of Foreign Affairs"."""
    office = office.replace("Vice-President", "Vice President").replace("Chancellor of the Exchequer", "Chancellor")
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
