"""Checks for a title that the body or the country beside it does not have: “FBI Secretary”, “Canadian President”.

Why: the FBI has a director and no secretary; the reader who knows that stops trusting the rest.
Not flagged: deputies and departments' heads ("IMF deputy managing director"), chiefs, heads and bosses, which any body
has; people of whom the register tells the office, which `titles/wrong-office` compares; companies and other bodies
beside a country's name ("British Airways President"); bodies whose officers aren't known to be without that head word.
Source: the institutions' own names for their offices, the constitutions of the countries since 1995; how often either
form stands before a name in some 70,000 articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.names.countries import adjectives
from linter.analysis.organisations.homes import countries_of
from linter.analysis.text.tokens import tokens
from linter.analysis.titles.countries_without_office import lacks_office
from linter.analysis.titles.missing_heads import MissingHead, missing_heads
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.phrases_beside_names import NamedPhrase, phrases_beside_names
from linter.analysis.titles.title_phrases import COUNTRY
from linter.analysis.titles.title_table import OFFICE
from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.titles import NAME
from linter.analysis.titles.wrong_titles import WrongWords, wrong_titles
from linter.api import BlockKind, Document, Evidence, Finding, Rule, Severity, Source, offices_of

_COUNTS = Source("counts of titles before names in 70,000 articles")
_BODIES = Source("the institutions’ own names for their offices")
_RANKS = {
    "Air": (("Admiral", "Colonel", "Brigadier", "Sergeant"), "Air Marshal"),
    "Rear": (("General", "Marshal", "Colonel", "Captain"), "Rear Admiral"),
    "Vice": (("General", "Colonel", "Brigadier", "Major"), "Vice Admiral"),
    "Wing": (("Captain", "Colonel", "General", "Major", "Marshal", "Admiral"), "Wing Commander"),
    "Field": (("Admiral", "Colonel", "Captain", "Major", "Commodore"), "Field Marshal"),
    "Group": (("Colonel", "General", "Admiral", "Marshal", "Major"), "Group Captain"),
    "Flight": (("Colonel", "General", "Admiral", "Marshal", "Major", "Brigadier"), "Flight Lieutenant"),
    "Squadron": (("Colonel", "General", "Admiral", "Marshal", "Captain", "Major"), "Squadron Leader"),
    "Brigadier": (("Admiral", "Marshal", "Colonel", "Commodore"), "Brigadier General"),
    "Major": (("Admiral", "Marshal", "Colonel", "Commodore", "Brigadier"), "Major General"),
    "Petty": (("Sergeant", "Captain", "Lieutenant", "Major", "Colonel"), "Petty Officer"),
}
"""First words of ranks, the words with which they make none, and the rank that they make; the world over."""
_PAIRS = "|".join(f"{first} (?:{'|'.join(second)})" for first, (second, _) in _RANKS.items())
_NO_RANK = re.compile(rf"\b(?:{_PAIRS})(?= {NAME}| (?:[A-Z] )+[A-Z])")
_BRITISH_OFFICES = frozenset(
    """British;Indian;Pakistani;Bangladeshi;Nepalese;Sri Lankan;Philippine;Kenyan;Mexican;Honduran;Maldivian;Scottish;
    English;Welsh;Micronesian;Seychellois""".replace("\n    ", "").split(";")
)
_US = frozenset(("American",))
_UNDER_MINISTERS = frozenset(("Australian", "Argentine", "Argentinian", "Brazilian", "Portuguese", "Spanish"))
"""Of countries where a secretary of the treasury works under the finance minister."""
_ELSEWHERE = (
    ("foreign secretary", _BRITISH_OFFICES | _US, False, "foreign minister"),
    ("foreign secretary", _US, True, "secretary of state"),
    ("foreign minister", _US, True, "secretary of state"),
    ("home secretary", _BRITISH_OFFICES | _US, False, "interior minister"),
    ("home secretary", _US, True, "homeland security secretary"),
    ("treasury secretary", _BRITISH_OFFICES | _US | _UNDER_MINISTERS, False, "finance minister"),
    ("chancellor", frozenset(("German", "Austrian", "Swiss", "British", "English", "Scottish", "Irish", "Maltese",
     "Polish", "Estonian")), False, "prime minister"),
    ("taoiseach", frozenset(("Irish",)), False, "prime minister"),
)  # fmt: skip
"""Titles, countries, whether only those are without it or all others, and the office that is meant there."""
_NOT_READ = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.BYLINE)
_ATTESTED = 8
"""Uses of the right title before names from which the wrong one is a warning."""


class NonexistentOffice(Rule):
    """Reports a head word that the body or country does not have, beside a full name."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "Spend more, said Ann Berger, [[NATO’s general secretary=>NATO’s secretary general]].",
        "Spend more, said Ann Berger, the general secretary of Unite.",
        "[[FBI Secretary=>FBI Director]] Ann Berger told the senators.",
        "The [[IRS administrator=>IRS commissioner]], Ann Berger, told the senators.",
        "[[Canadian President=>Canadian Prime Minister]] Ann Berger came by train.",
        "[[Mexican Prime Minister=>Mexican President]] Ann Berger came by train.",
        "Ann Berger, the [[Nasa secretary=>Nasa administrator]], watched the launch.",
        "On Friday [[Thames Valley Police president=>Thames Valley Police chief constable]] Ann Berger resigned.",
        "Ann Berger, [[governor of Oxford University=>vice-chancellor of Oxford University]], promised an audit.",
        "[[European Union President=>European Union Commission President]] Ann Berger came by train.",
        "A second vote is likely, [[Fifa's commissioner=>Fifa's president]] told reporters.",
        "The [[PSNI commissioner=>PSNI chief constable]] would meet the families, an aide said.",
        "---\ntitle: [[ECB premier=>ECB president]] Berger signals more rises\n---\nRates went up.",
        "The Church of Scotland, led by its [[archbishop=>moderator]], Ann Berger, sold a hall.",
        "[[Air Admiral=>Air Marshal]] Ann Berger flew home; Vice Admiral Paul Okoro stayed.",
        "[[Lok Sabha Chairman=>Lok Sabha Speaker]] Ann Berger left; the [[Rajya Sabha speaker=>Rajya Sabha chairman]], "
        "Paul Okoro, stayed.",
        "EU President Donald Tusk spoke to the envoys.",
        "A BBC governor, Ann Berger, and the Bank of England’s director Paul Okoro left with a Nasa secretary.",
        "Ann Berger, president of the NYPD’s union, met the NSA Director General Paul Okoro Hill.",
        "They sued the IRS, Attorney General Ann Berger and the premier of London Films.",
        "[[French Foreign Secretary=>French Foreign Minister]] Ann Berger came by train.",
        "[[US foreign minister=>US secretary of state]] Ann Berger came by train.",
        "Indian Foreign Secretary Ann Berger met German Chancellor Paul Okoro and British Home Secretary Jean Hill.",
        "FBI Director Ann Berger, FBI chief Paul Okoro and FBI deputy director Jean Hill told the senators.",
        "British Airways President Ann Berger and Bank of Canada Governor Paul Okoro came by train.",
        "A former Canadian Olympic Committee president Ann Berger and the Mexican Foreign Minister came by train.",
        "Canadian Vice President Ann Berger of the firm came by train.",
        "Argentine Treasury Secretary Ann Berger met the bankers.",
        "India’s banks are safe, DEA secretary Ann Berger said in Delhi.",
        "---\ndate: 1987-03-25\n---\nIranian Prime Minister Ann Berger came by train.",
        (
            "She sat with the Council of Postsecondary President of Alberta and met the director of FEC reform "
            "at the centre."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the words beside every full name against the bodies' heads and the countries without an office."""
        judged = [
            (verdict.claim.block.index, verdict.claim.start, verdict.claim.end)
            for verdict in (title_verdicts(document) if missing_heads(document) else ())
        ]
        done: set[tuple[int, int]] = set()
        for missing in missing_heads(document):
            place = missing.block.index, missing.end
            done.add(place)
            named = re.match(rf"[ \n](?P<name>{NAME})", missing.block.text[missing.end :])
            if named is not None and _led_council(document, named["name"]):
                continue
            told = any(index == place[0] and first < place[1] and missing.start < end for index, first, end in judged)
            if not told and not _elsewhere(document, missing):
                yield self._of_kind(missing)
        for wrong in wrong_titles(document):
            known = wrong.entry.kind != OFFICE or (wrong.phrase.block.index, wrong.end) in done
            if not known and not _led_council(document, wrong.phrase.name):
                yield self._body(wrong)
        for block in document.prose:
            if block.kind not in _NOT_READ and not _RANKS.keys().isdisjoint(tokens(block).texts):
                for match in _NO_RANK.finditer(block.text):
                    yield self.finding(
                        block.span(*match.span()),
                        f"“{match[0]}” names a rank that no force has",
                        suggestions=(_RANKS[match[0].split()[0]][1],),
                        confidence=0.8,
                    )
        for phrase in phrases_beside_names(document):
            finding = self._country(document, phrase) or self._of_country(phrase)
            if finding is not None:
                yield finding

    def _of_kind(self, missing: MissingHead) -> Finding:
        return self.finding(
            missing.block.span(missing.start, missing.end),
            f"“{missing.written}” names an office that the body does not have: its head is the {missing.right[0]}",
            suggestions=missing.right,
            source=_BODIES,
            confidence=0.85,
        )

    def _body(self, wrong: WrongWords) -> Finding:
        sure = wrong.entry.right_uses >= _ATTESTED and wrong.entry.uses == 0
        right = wrong.right[0]
        counted = f"“{right}” stood before names {wrong.entry.right_uses:,} times, “{wrong.written}” "
        counted += f"{wrong.entry.uses:,} times"
        return self.finding(
            wrong.phrase.block.span(wrong.start, wrong.end),
            f"“{wrong.written}” names an office that the body does not have: its head is the {right}",
            suggestions=wrong.right,
            evidence=(Evidence(counted, source=_COUNTS),) if wrong.entry.right_uses else (),
            severity=None if sure else Severity.NOTE,
            source=_COUNTS if sure else _BODIES,
            confidence=0.85 if sure else 0.5,
        )

    def _of_country(self, phrase: NamedPhrase) -> Finding | None:
        """A minister's title that other countries have: “French Foreign Secretary”, “US foreign minister”."""
        words = phrase.words
        for title, countries, only, right in _ELSEWHERE:
            length = title.count(" ") + 2
            if len(words) < length or words[-length].word != COUNTRY or phrase.place == "after":
                continue
            if " ".join(word.word for word in words[1 - length :]) != title:
                continue
            text = phrase.block.text
            start, end = words[-length].start, words[-1].end
            country = text[start : words[-length].end]
            key = country_key(country)
            if (country not in adjectives() and country not in ("US", "U.S.", "UK")) or (key in countries) is not only:
                continue
            meant = right.title() if text[words[-1].start].isupper() else right
            meant = meant.replace(" Of ", " of ")
            return self.finding(
                phrase.block.span(start, end),
                f"“{text[start:end]}” names an office that {adjectives()[key].noun} does not have",
                suggestions=(f"{country} {meant}",),
                confidence=0.8,
            )
        return None

    def _country(self, document: Document, phrase: NamedPhrase) -> Finding | None:
        words = [word.word for word in phrase.words]
        length = 3 if words[-2:] == ["prime", "minister"] else 2
        if words[-length:] not in ([COUNTRY, "president"], [COUNTRY, "prime", "minister"]) or phrase.place == "after":
            return None
        title = phrase.words[-length:]
        text = phrase.block.text
        key = country_key(text[title[0].start : title[0].end])
        if not lacks_office(key, "president" if length == 2 else "premier", document.date):
            return None
        if not text[title[-1].start].isupper() or offices_of(document).knows(phrase.name):
            return None
        start, end = title[0].start, title[-1].end
        right = text[start : title[1].start] + ("Prime Minister" if length == 2 else "President")
        return self.finding(
            phrase.block.span(start, end),
            f"“{text[start:end]}” names an office that {adjectives()[key].noun} does not have",
            suggestions=(right,),
            confidence=0.8,
        )


_AMERICAN_HEADS = ("director", "administrator", "commissioner", "chair")


def _elsewhere(document: Document, missing: MissingHead) -> bool:
    """Whether the initials of an American agency stand in a draft that speaks of other countries alone."""
    body = missing.written.split()[0].removesuffix("'s").removesuffix("’s")
    american = missing.kind.right[0].lower() in _AMERICAN_HEADS and body.isupper() and "minister" in missing.kind.lacks
    spoken_of = countries_of(document) if american else {}
    return bool(spoken_of) and "American" not in spoken_of


def _led_council(document: Document, name: str) -> bool:
    """Whether a name is that of a president of the European Council, whom news calls the Union's."""
    terms = offices_of(document).terms_of(name)
    return any(term.organisation == "European Council" and "President" in term.office for term in terms)
