"""Checks for a noun where the title takes an adjective, or the reverse: “president adviser”, “France president”.

Why: "Ukrainian president adviser" and "France President" are slips of translation or haste, and "Prime Ministry" names
a building; readers stumble over them.
Not flagged: "US President", "UK Prime Minister", "New Zealand Prime Minister", which have no other form; country nouns
before "ambassador", "coach" and other roles; headlines; "in France President Macron said". "Ukraine President",
"Taiwan President", "Kenya President" and others that news, or the press of their region, writes often are notes.
Source: AP Stylebook, "nationalities and races", "titles"; counts of both forms before names in 27,420 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.names.countries import adjectives, countries
from linter.api import Block, BlockKind, Document, Evidence, Finding, Precision, Rule, Severity, Source, Title, titles

_COUNTS = Source("counts of titles before names in 27,420 news articles")

_PRESIDENT = (
    r"(?<![\w’'-])(?P<vice>[Vv]ice[ -])?(?P<noun>[Pp]resident) (?P<role>(?:[Ss]enior |[Cc]hief )?"
    r"(?:[Aa]dvis[eo]r|[Aa]ide|[Ss]pokes(?:man|woman|person|people|men)|[Cc]andida(?:te|cy)|"
    r"[Nn]ominee|[Hh]opeful|[Cc]ontender|[Ee]nvoy)s?|[Cc]andidacies|[Cc]hief of staff|[Pp]ress secretary)(?![\w-])"
)
_CHOSEN = (
    "candidate",
    "candidates",
    "candidacy",
    "candidacies",
    "nominee",
    "nominees",
    "hopeful",
    "hopefuls",
    "contender",
)
"""Who is not president yet: "the president candidate" can be nothing but a slip."""

_OFTEN = frozenset(
    """Ukraine;Philippines;Singapore;Canada;Taiwan;
    Afghanistan;Bangladesh;Bhutan;Maldives;Nepal;Pakistan;Sri Lanka;
    Angola;Benin;Burkina Faso;Burundi;Cameroon;Central African Republic;Chad;Comoros;Congo;Djibouti;
    Democratic Republic of the Congo;Equatorial Guinea;Eritrea;Ethiopia;Gabon;Gambia;Ghana;Guinea;Guinea-Bissau;
    Ivory Coast;Kenya;Lesotho;Liberia;Madagascar;Malawi;Mali;Mauritania;Mozambique;Namibia;Niger;Nigeria;Rwanda;
    Senegal;Seychelles;Sierra Leone;Somalia;South Sudan;Sudan;Swaziland;Tanzania;Togo;Uganda;Zambia;
    Zimbabwe""".replace("\n    ", "").split(";")
)
"""Countries whose noun stands before titles in at least 3 of 100 cases, and all of South Asia and of Africa south of
the Sahara, where the press of the region writes it (“Pakistan Prime Minister” in 10 of 19 cases); a plural's does, too.
"""

_NEVER = frozenset(
    """United States;US;U.S.;USA;U.S.A.;America;UK;U.K.;United Kingdom;Britain;Great Britain;UAE;United Arab Emirates;
    New Zealand;Myanmar;Luxembourg;Bosnia and Herzegovina;Papua New Guinea;Dominican Republic;
    North Macedonia;Vanuatu;Cape Verde;Brunei;Botswana;Mauritius;Palestine""".replace("\n    ", "").split(";")
)
"""Names without another form before a title, or whose adjective is rare, or that are a person's or a state's too."""

_PERSONS = ("Georgia", "Jordan", "Chad")
"""Also a state's or a person's name, before anything but "prime minister" and other ministers."""

_NOT_BEFORE = frozenset(
    """in from of to into across outside inside within visit visiting visited left leaving leave toward towards via and
    or miss team under than like between near over about on against until since where when while that around both
    for""".split()  # noqa: SIM905 - reads better than quoted words
)
"""Words after which the country is a place and the title stands alone: "in France President Macron said"."""

_PORTFOLIO = (
    r"[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|[Jj]ustice|[Hh]ealth|[Ee]conomy|[Tt]rade|[Ee]ducation|"
    r"[Ee]nergy|[Aa]griculture|[Cc]ulture|[Tt]ransport|[Ee]nvironment|[Ss]ports?|[Tt]ourism|[Ll]abou?r|[Ii]ndustry|[Oo]il"
)
_RANK = r"[Vv]ice|[Dd]eputy|[Ff]irst|[Aa]cting|[Ff]ormer|[Ii]nterim"
_BEFORE_ROLE = rf"^(?P<before>.*?)(?P<between> (?:(?:{_RANK}) )*(?:(?:{_PORTFOLIO}) )?)$"
_PRESENT = r"(?:,|\.|’s|'s)?\s*(?:said|says|told|has|had|will|is|was|also|who)\b"


WORD = 100
"""Characters: what is longer is no word that says anything."""


class WordForm(Rule):
    """Reports a noun where the title needs its adjective, and a ministry where it needs the minister."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=36, right=36, corpus="27,420 news articles, 2012-2020")
    examples = (
        "They met Czech Republic President Ann Berger and Russian Federation President Paul Okoro.",
        "The column will stop, according to Ukrainian [[president adviser=>presidential adviser]] Ann Berger.",
        "A [[president spokesman=>presidential spokesman]] said on Monday that talks would go on.",
        "Two Republican [[president candidates=>presidential candidates]] dropped out.",
        "The [[vice president nominee=>vice presidential nominee]] Ann Berger spoke first.",
        "[[France President=>French President]] Paul Okoro flew home.",
        "Ann Berger, the [[Romania agriculture minister=>Romanian agriculture minister]], resigned.",
        "[[Japanese Prime Ministry=>Japanese Prime Minister]] Ann Berger said so on Monday.",
        "[[Foreign Minister spokeswoman=>Foreign Ministry spokeswoman]] Ann Berger said no.",
        "Ukrainian presidential adviser Ann Berger and presidential candidates met.",
        "The president advised Congress, and the president aides to Rome flew early.",
        "US President Ann Berger met French President Paul Okoro.",
        "[[Taiwan President=>Taiwanese President]] Ann Berger met Paul Okoro.",
        "While in France President Ann Berger met the troops.",
        "The parliament speaker Ann Berger and the Brazil coach Paul Okoro left.",
        "The Foreign Ministry spokesman Paul Okoro spoke of the Prime Ministry building.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for president before a role, ministries and country nouns before a name."""
        for block in document.prose:
            if "resident " in block.text and block.kind is not BlockKind.HEADLINE:
                yield from self._presidents(block)
        for title in titles(document):
            role = title.role.lower()
            if role in ("president", "minister", "premier", "chancellor"):
                yield from self._country(title)
            elif role == "ministry":
                yield from self._ministry(title)
            elif role.startswith("spokes") and title.before:
                yield from self._minister_spokesman(title)

    def _presidents(self, block: Block) -> Iterator[Finding]:
        for match in re.finditer(_PRESIDENT, block.text):
            before = block.text[max(0, match.start() - WORD) : match.start()].rsplit(None, 1)[-1:]
            word = before[0].strip("“\"'‘(") if before else ""
            if not _is_title(word, match["role"], block.text[match.end() : match.end() + 40]):
                continue
            adjective = "Presidential" if match["noun"][0] == "P" else "presidential"
            written, right = match.group(), f"{match['vice'] or ''}{adjective} {match['role']}"
            yield self.finding(
                block.span(match.start(), match.end()),
                f"“{written}” needs the adjective: {right}",
                suggestions=(right,),
                evidence=(
                    Evidence(
                        "“presidential” stood before such nouns and a name in 1,575 of 1,578 cases", source=_COUNTS
                    ),
                ),
                source=_COUNTS,
                confidence=0.95,
            )

    def _country(self, title: Title) -> Iterator[Finding]:
        match = re.search(_BEFORE_ROLE, title.left)
        if match is None or title.complement:
            return
        words = match["before"].split(" ")
        name = next((name for n in (2, 1) if (name := " ".join(words[-n:])) in countries()), "")
        country = countries().get(name)
        formal = name.endswith(("Republic", "Federation"))  # "Czech Republic President" is written as often
        if country is None or formal or name in _NEVER or country.noun == country.adjective:
            return
        if " " in name and name != country.noun:
            return  # "Russian Federation President": the state's full name has no other form
        minister = title.role.lower() == "minister"
        if (minister and not match["between"].strip()) or (name in _PERSONS and not minister):
            return
        before = match["before"][: -len(name)].rstrip().rpartition(" ")[2].strip("“‘\"'(")
        capital = before[:1].isupper() and before not in ("The", "Former", "Then")  # "Bank of", "Air France", "Team"
        if before.lower() in _NOT_BEFORE or capital:
            return
        start = title.role_start - len(title.left) + len(match["before"]) - len(name)
        written = title.block.text[start : title.role_end]
        right = country.adjective + written[len(name) :]
        often = country.noun in _OFTEN or country.noun.endswith("s")
        usage = (
            "“{}” is the usual form, the noun not rare"
            if often
            else "“{}” is the usual form; the noun is rarer than 3 in 100"
        )
        yield self.finding(
            title.span(start, title.role_end),
            f"“{written}” needs the adjective: {right}",
            suggestions=(right,),
            evidence=(Evidence(usage.format(country.adjective), source=_COUNTS),),
            source=_COUNTS,
            severity=Severity.NOTE if often else None,
            confidence=0.5 if often else 0.85,
        )

    def _ministry(self, title: Title) -> Iterator[Finding]:
        """ "Prime Ministry Ann Berger": a ministry is no person's title."""
        words = title.left.rstrip().split(" ")
        if not re.fullmatch(_PORTFOLIO, words[-1]) or title.complement:
            return
        end = title.name_start + len(title.name)
        after = title.block.text[end : end + 24]
        if words[-1] not in ("Prime", "prime") and not (title.before and re.match(_PRESENT, after)):
            return
        first = len(words) - 1
        while first > 0 and words[first - 1][:1].isupper():
            first -= 1
        kept = " ".join(words[first:])
        start = title.role_start - len(kept) - 1
        written, right = title.block.text[start : title.role_end], f"{kept} {title.role[:-2]}er"
        yield self.finding(
            title.span(start, title.role_end),
            f"“{written}” is the ministry, not the title of {title.name}",
            suggestions=(right,),
            confidence=0.9,
        )

    def _minister_spokesman(self, title: Title) -> Iterator[Finding]:
        """ "Foreign Minister spokesman Ann Berger": it is the ministry that has one."""
        match = re.search(rf"(?:^|\s)((?!Prime)(?:{_PORTFOLIO}) [Mm]inister )$", title.left)
        if match is None:
            return
        start = title.role_start - len(title.left) + match.start(1)
        written = title.block.text[start : title.role_end]
        right = written.replace("inister ", "inistry ")
        yield self.finding(
            title.span(start, title.role_end),
            f"“{written}” mixes the minister and the ministry",
            suggestions=(right,),
            confidence=0.9,
        )


def _is_title(before: str, role: str, after: str) -> bool:
    """Whether "president" and the noun are one title, not object and subject ("told the president aides were busy").

    before: the word left of them; after: the text right of them.
    """
    lower, noun = before.lower(), role.lower().rpartition(" ")[2]
    if noun in _CHOSEN:
        return True
    named = re.match(r" (?:[A-Z][\w’'-]+|[A-Z]\.) [A-Z]", after) is not None
    if before in adjectives():
        return True
    if named:
        return lower != "the"
    return lower in ("a", "another") and not noun.endswith("s")
