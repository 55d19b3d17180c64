"""Checks for a title that lacks the word that makes it that title: “Pentagon secretary”.

Why: "Pentagon secretary John Kirby" names an office that he never held and that somebody else does; a secretary is no
press secretary, a UN secretary no secretary-general.
Not flagged: the full title; bodies that have both officers ("U.S. attorney", a "regional director" of the WHO); a role
noun without a name beside it; headlines, where titles are cut on purpose.
Source: each institution's own name for the office; how often either form stands before a name in 27,420 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.names.countries import adjectives
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity, Source, Title, titles
from linter.records import NamedTuple


class Pattern(NamedTuple):
    """What must stand left of a role noun, the noun, and the words that it lacks.

    `left` is a regular expression for the end of the text before the noun; its group is where the title begins. `role`
    are the nouns, lower case; `full` is the whole noun, lower case, `{}` for the one given. `complement` must match
    what follows the noun ("of UNESCO"). `counted` is how often the cut form stood before names in the articles counted,
    of all cases.
    """

    left: str
    role: tuple[str, ...]
    full: str
    complement: str = ""
    counted: str = ""


_PRESS = (
    r"Pentagon|White House|Downing Street|No\.? ?10|Number 10|Kremlin|Élysée|Elysee|Foreign Office|"
    r"(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Hh]ealth|[Ff]inance|[Jj]ustice|[Ee]nergy) [Mm]inistry"
)
_SPOKEN_FOR = r"White House|Pentagon|Downing Street|State Department"
_SECRETARY_GENERAL = (
    r"UN|U\.N\.|United Nations|NATO|Nato|OPEC|Opec|ASEAN|Asean|OECD|OSCE|SAARC|Interpol|INTERPOL|"
    r"Arab League|Council of Europe|Gulf Cooperation Council|GCC|OAS|Organization of American States|OIC|ITU|IMO|CITES|"
    r"Amnesty International|Amnesty|Organi[sz]ation of Islamic Cooperation|Shanghai Cooperation Organi[sz]ation"
)
_DIRECTOR_GENERAL = (
    r"WHO|World Health Organi[sz]ation|UNESCO|Unesco|WTO|World Trade Organi[sz]ation|FAO|IAEA|ILO|IOM|OPCW|CERN|UNIDO|"
    r"MI5|WIPO|International Atomic Energy Agency|International Labou?r Organi[sz]ation|"
    r"International Organi[sz]ation for Migration|Food and Agriculture Organi[sz]ation"
)
_FUND = r"IMF|International Monetary Fund"
_WORD = r"(?:^|(?<=[\s‘’'\"“(—–-]))"
_START = r"(?:^|(?:^|\s)(?:[Tt]he|[A-Z][a-z]+day|[Ff]ormer|[Tt]hen|[Cc]urrent|told|by|to|with|from|and|said|as) )()$"
_AFTER_VERB = r"\b(?:to|told|by|because) ()$"

_PATTERNS = (
    Pattern(rf"{_WORD}((?:{_PRESS}) )$", ("secretary",), "press {}", counted="0 of 853"),
    Pattern(rf"{_WORD}((?:{_SPOKEN_FOR}) )$", ("press",), "{} secretary"),
    Pattern(rf"{_WORD}((?:{_SECRETARY_GENERAL}) )$", ("secretary",), "{}-general", counted="0 of 113"),
    Pattern(r"(?:^|(?<=\s))(?<!and )(Commonwealth )$", ("secretary",), "{}-general"),
    Pattern(_START, ("secretary",), "{}-general", complement=rf"of (?:the )?(?:{_SECRETARY_GENERAL})"),
    Pattern(rf"{_WORD}((?:{_FUND}) )$", ("director",), "managing {}"),
    Pattern(_START, ("director",), "managing {}", complement=rf"of (?:the )?(?:{_FUND})"),
    Pattern(rf"{_WORD}((?:{_DIRECTOR_GENERAL}) )$", ("director",), "{}-general"),
    Pattern(_START, ("director",), "{}-general", complement=rf"of (?:the )?(?:{_DIRECTOR_GENERAL})"),
    Pattern(
        rf"{_WORD}((?:EU|E\.U\.|European Union) )$", ("representative",), "high {}", complement="for (?:the )?Foreign.*"
    ),
    Pattern(rf"{_WORD}(White House )$", ("chief",), "{} of staff"),
    Pattern(rf"{_WORD}(Joint Chiefs (?:of Staff )?)$", ("chief",), "chairman"),
    Pattern(rf"{_WORD}([Pp]residential )$", ("chief",), "{} of staff"),
    Pattern(
        rf"{_WORD}(?<!senior )((?:[Dd]eputy |[Aa]ssistant )?[Nn]ational )$",
        ("adviser", "advisor"),
        "security {}",
        counted="2 of 733",
    ),
    Pattern(rf"{_WORD}((?:[Dd]eputy |[Aa]cting )(?:U\.S\. |US )?)$", ("solicitor",), "{} general"),
    Pattern(rf"{_WORD}(Deputy )$", ("attorney",), "{} general", counted="2 of 342"),
    Pattern(rf"{_WORD}((?:Senate |House ))$", ("majority", "minority"), "{} leader", counted="9 of 3,427"),
    Pattern(_AFTER_VERB, ("majority", "minority"), "{} leader", counted="9 of 3,427"),
    Pattern(rf"{_WORD}(Homeland )$", ("secretary",), "security {}", counted="4 of 279"),
)
_BY_ROLE: dict[str, list[Pattern]] = {}
for _pattern in _PATTERNS:
    for _role in _pattern.role:
        _BY_ROLE.setdefault(_role, []).append(_pattern)

_UNHYPHENATED = ("NATO", "Nato", "Interpol", "INTERPOL", "OSCE", "Council of Europe", "Amnesty", "MI5")
"""Bodies that write Secretary General and Director General without a hyphen."""

_COUNTS = Source("counts of titles before names in 27,420 news articles")


class Truncated(Rule):
    """Reports an institution, a cut role noun and a name."""

    severity = Severity.WARNING
    precision = Precision(hits=22, right=22, corpus="27,420 news articles, 2012-2020", silent_on=5738)
    examples = (
        "The talks went well, [[Pentagon secretary=>Pentagon press secretary]] Ann Berger said on Monday.",
        "[[White House Secretary=>White House Press Secretary]] Ann Berger declined to comment.",
        "The [[White House secretary=>White House press secretary]], Ann Berger, declined to comment.",
        "Ann Berger, the [[Kremlin secretary=>Kremlin press secretary]], confirmed the call.",
        "[[UN Secretary=>UN Secretary-General]] Paul Okoro arrived in Geneva.",
        "[[NATO secretary=>NATO secretary general]] Paul Okoro told the allies to pay.",
        "The [[national adviser=>national security adviser]] Ann Berger flew to Kyiv.",
        "The fund will lend more, [[IMF Director=>IMF Managing Director]] Ann Berger said.",
        "On Friday [[Director of UNESCO=>Director-General of UNESCO]] Ann Berger resigned.",
        "The order came from [[Deputy Attorney=>Deputy Attorney General]] Paul Okoro.",
        "He asked [[Senate Majority=>Senate Majority Leader]] Paul Okoro for a vote.",
        "Earlier, [[Brazilian Attorney=>Brazilian Attorney General]] Ann Berger appealed.",
        "Pentagon press secretary Ann Berger said so on Monday.",
        "UN Secretary-General Paul Okoro and NATO Secretary General Ann Berger met.",
        "The White House staff secretary Ann Berger and State Department spokesman Paul Okoro resigned.",
        "U.S. Attorney Ann Berger brought the charges, and Russian attorney Paul Okoro denied them.",
        "A secretary at the Pentagon, Ann Berger, kept the diary.",
        "Defense Secretary Ann Berger met Foreign Secretary Paul Okoro.",
        "National economic adviser Ann Berger left the meeting; the WHO regional director Paul Okoro stayed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold every title beside a full name against the patterns."""
        for title in titles(document):
            for pattern in _BY_ROLE.get(title.role.lower(), ()):
                match = re.search(pattern.left, title.left)  # compiled when a draft first needs it, then kept by `re`
                if pattern.full == "{} leader" and title.role[0].islower():
                    continue  # "ruled by minority Alawites"
                if match is not None and re.fullmatch(pattern.complement, title.complement):
                    yield self._finding(title, title.role_start - len(title.left) + match.start(1), pattern)
                    break
            else:
                if title.role == "Attorney" and title.before and not title.complement:
                    yield from self._attorney(title)

    def _finding(self, title: Title, start: int, pattern: Pattern) -> Finding:
        before = title.block.text[start : title.role_start]
        after = f" {title.complement}" if pattern.complement else ""
        full = pattern.full.format(title.role.lower())
        if any(name in before + after for name in _UNHYPHENATED):
            full = full.replace("-", " ")
        if title.role[0].isupper():
            full = re.sub(r"\b(?!of\b)[a-z]", lambda letter: letter.group().upper(), full)
        written, right = before + title.role + after, before + full + after
        return self.finding(
            title.span(start, start + len(written)),
            f"“{written}” cuts the title of {title.name}: the office is {full}",
            suggestions=(right,),
            evidence=_evidence(title, pattern, written),
            source=_COUNTS if pattern.counted else Source("the institutions’ own names for their offices"),
            confidence=0.9,
        )

    def _attorney(self, title: Title) -> Iterator[Finding]:
        """A capitalised "Attorney" of a country other than the United States is an attorney general."""
        words = title.left.split()
        country = next((name for n in (2, 1) if (name := " ".join(words[-n:])) in adjectives()), "")
        if not country or country == "American":
            return
        start = title.role_start - len(country) - 1
        yield self.finding(
            title.span(start, title.role_end),
            f"“{country} Attorney” before {title.name} lacks “General”, unless a lawyer is meant, in lower case",
            suggestions=(f"{country} Attorney General", f"{country} attorney"),
            evidence=(
                Evidence("in capitals, “Attorney” never stood after another country’s adjective", source=_COUNTS),
            ),
            confidence=0.8,
        )


def _evidence(title: Title, pattern: Pattern, written: str) -> tuple[Evidence, ...]:
    name = Evidence(
        "a person’s name stands beside it", title.span(title.name_start, title.name_start + len(title.name))
    )
    if not pattern.counted:
        return (name,)
    return (name, Evidence(f"titles like “{written}” stood before names in {pattern.counted} cases", source=_COUNTS))
