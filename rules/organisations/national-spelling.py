"""Checks for an official name in the spelling of another country: “Ministry of Defense” of Britain.

Why: the United Kingdom has a Ministry of Defence, the United States a Department of Defense and Australia a Labor
Party, whatever the house style does with the common nouns.
Not flagged: ministries of countries that don't name their bodies in English; bodies called by what they are and whose
(“Ghana's Center for ...”); a bare "Ministry of Defense" without its
country. International bodies (World Health Organisation) are house style, and a note at most.
A note in a draft that is in British spelling all through: the house may write “Centres for Disease Control” on purpose.
Options: `international` says how the house spells them: "own", as they do themselves; "draft", as the draft's language
does (World Health Organisation in en-GB, World Food Program in en-US); "any", and nothing is said.
Source: the bodies' own names; Guardian and Observer style guide, "organisations"; AP Stylebook, "Ministry of Defence".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from linter.analysis.names.countries import COUNTRY, countries, country_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.words.lexicon import GB, RARE, US, VARIANT
from linter.api import (
    Block,
    Document,
    Evidence,
    Finding,
    Mention,
    Precision,
    Rule,
    Severity,
    Source,
    lexicon,
    mentions,
    organisations_of,
)
from linter.records import NamedTuple
from linter.registers.relations import Relation
from linter.registers.words import as_written
from linter.rulebook.register_evidence import evidence_of_organisation

_BODY = (
    rf"(?<![\w-])(?:(?<!\w\.)(?P<before>{COUNTRY}(?:['’]s?)? ))?"
    r"(?P<body>(?:Ministry|Department|Secretary|Minister) (?:of|for) (?:National )?)(?P<word>Defen[cs]e|Labou?r)"
    rf"(?P<after>(?:,? (?:of|for|in) (?:the )?| \(){COUNTRY})?(?![\w-])"
)
_SPELT = {
    ("gb", "Defense"): "Defence",
    ("us", "Defence"): "Defense",
    ("gb", "Labor"): "Labour",
    ("us", "Labour"): "Labor",
}


_TWO_WAYS = {
    "Organization": "Organisation", "Standardization": "Standardisation", "Center": "Centre", "Centers": "Centres",
    "Program": "Programme", "Programs": "Programmes", "Labor": "Labour", "Defense": "Defence",
}  # fmt: skip
_SPELT_TWO_WAYS = re.compile(rf"\b(?:{'|'.join((*_TWO_WAYS, *_TWO_WAYS.values()))})\b")
_TO_AMERICAN = {british: american for american, british in _TWO_WAYS.items()}
_OF_LANGUAGES = {
    "en-us": _TO_AMERICAN, **dict.fromkeys(("en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in"), _TWO_WAYS)
}  # fmt: skip
"""The words of names that each language spells in its own way, from the other way."""

_CENTERS = (
    "World Trade|Rockefeller|Lincoln|Kennedy|Kennedy Space|Johnson Space|Stennis Space|Marshall Space Flight|"
    "Goddard Space Flight|Getty|Simon Wiesenthal|Walter Reed National Military Medical|Cedars-Sinai Medical|"
    "MD Anderson Cancer|Memorial Sloan Kettering Cancer|Javits|Moscone|Time Warner|Barclays|Staples|Wells Fargo|"
    "American Airlines|Smoothie King|National Hurricane"
)
_CENTRES = (
    "Barbican|Southbank|Trafford|Arndale|Wales Millennium|National Exhibition|Met Office Hadley|Scottish Exhibition|"
    "Glasgow Science|Canadian Tire|Pompidou"
)
_VENUE = (
    rf"(?<![\w-])(?:(?P<american>(?:{_CENTERS}) )Centre|(?P<british>(?:{_CENTRES}) )Center)(?![\w-])"
    r"(?! [A-Z][a-z])(?! (?:in|of) (?!New York|Manhattan|Lower|London)[A-Z])"
)
"""Places that are known everywhere by one name; where a further name follows it may be another's."""

_NEW_YORK = r"New York|Manhattan|9/11|Sept(?:\.|ember)? 11|11 Sept|[Tt]win [Tt]owers|Ground Zero|al[- ]Qa"

_PARTY = r"(?<![\w-])(?<!Australian )(?P<party>Labou?r) Party(?![\w-])"
_PARTIES = {
    "Labor": re.compile(
        r"\b(?:Brit(?:ish|ain)|UK|U\.K\.|United Kingdom|England|Scot(?:land|tish)|Wales|Welsh|Westminster|"
        r"Downing Street|Starmer|Corbyn|Miliband|Blair|Kinnock|New Zealand|Ardern|Hipkins)\b"
    ),
    "Labour": re.compile(
        r"\b(?:Australian?|Canberra|Queensland|New South Wales|Albanese|Shorten|Gillard|Rudd|Keating)\b"
    ),
}
"""Spellings of the party, each with what names a country whose party has the other one."""


class Options(NamedTuple):
    """international: whose spelling the names of international bodies have: their own, the draft's, or anybody's."""

    international: Literal["own", "draft", "any"] = "own"


class NationalSpelling(Rule):
    """Reports official names in another country's spelling."""

    severity = Severity.WARNING
    precision = Precision(hits=4, right=4, corpus="27,420 news articles, 2012-2020", silent_on=4154)
    Options = Options
    examples = (
        "The [[Ministry of Defense=>Ministry of Defence]] of the United Kingdom said so on Monday.",
        "The UK [[Ministry of Defense=>Ministry of Defence]] said so.",
        "Britain's [[Ministry of Defense=>Ministry of Defence]] said so.",
        "The US [[Department of Defence=>Department of Defense]] paid.",
        "Voters left the [[Australian Labour Party=>Australian Labor Party]] in 1996.",
        "A report by the [[World Health Organisation=>World Health Organization]] came out.",
        "The Ministry of Defence of the United Kingdom and the US Department of Defense signed.",
        "Sir Keir Starmer’s [[Labor Party=>Labour Party]] won. Mr Albanese’s [[Labour Party=>Labor Party]] won twice.",
        "New York’s [[World Trade Centre=>World Trade Center]], London’s [[Barbican Center=>Barbican Centre]].",
        "Israel’s Labor Party, Dubai’s World Trade Centre, the Lincoln Centre Hotel.",
        "On 9/11 they met at the World Trade Centre in Lagos and at the Mumbai World Trade Centre.",
        "Australia’s Labour Party and Britain’s agreed.",
        "Israel's Ministry of Defense and Ukraine's Ministry of Defence signed.",
        "The head of Nigeria's Center for Disease Control left. The [[Nigeria Center for Disease Control=>Nigeria "
        "Centre for Disease Control]] is in Abuja.",
        "The Ministry of Defense gave no figures, and Britain's Labour Party asked for them.",
        "Japan's Ministry of Defense met the Department of Defence in Canberra.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at ministries beside their country, then at the names of the register."""
        for block in document.prose:
            if "Defen" in block.text or "Labo" in block.text:
                yield from self._bodies(block)
                yield from self._parties(block)
            if "Cent" in block.text:
                yield from self._venues(block, document)
        store = organisations_of(document)
        of_draft = _OF_LANGUAGES.get((document.lang or "").lower()) if self.options.international == "draft" else None
        for mention in mentions(document):
            relation = mention.difference.relation
            if mention.listed or relation not in (Relation.SPELLING, Relation.SAME):
                continue
            entry = store.entry(mention.form.entry)
            country = countries().get(entry.country)
            # A translated name is a matter of house style.
            house = country is None or not country.spelling
            if house and of_draft is not None:
                yield from self._in_style_of(of_draft, mention)
                continue
            if relation is Relation.SAME or (house and self.options.international == "any"):
                continue
            evidence = evidence_of_organisation(entry)
            if _OWNER.search(mention.text) and not _OWNER.search(mention.form.text):
                continue
            where = "its own spelling is" if house else f"the spelling of {_the(entry.country)} is"
            yield self.finding(
                mention.span,
                f"“{mention.text}”: {where} {mention.form.text}",
                suggestions=(as_written(mention.form.text, mention.text),),
                evidence=(evidence,),
                source=evidence.source,
                severity=Severity.NOTE if house or _is_anglicised(document, mention.text) else None,
                confidence=0.9,
            )

    def _parties(self, block: Block) -> Iterator[Finding]:
        """The Labour Party of Britain and New Zealand, the Labor Party of Australia, by what their sentence names."""
        for match in re.finditer(_PARTY, block.text):
            begin = max(block.text.rfind(stop, 0, match.start()) for stop in (". ", "! ", "? ", "\n")) + 1
            ends = [
                end for end in (block.text.find(stop, match.end()) for stop in (". ", "! ", "? ", "\n")) if end >= 0
            ]
            sentence = begin, min(ends, default=len(block.text))
            written = match["party"]
            other = "Labour" if written == "Labor" else "Labor"
            cue = _PARTIES[written].search(block.text, *sentence)
            if cue is not None and _PARTIES[other].search(block.text, *sentence) is None:
                yield self.finding(
                    block.span(*match.span()),
                    f"the party’s own spelling is {other} Party",
                    suggestions=(f"{other} Party",),
                    evidence=(Evidence("whose party it is", block.span(*cue.span())),),
                    source=Source("the bodies’ own names"),
                    confidence=0.9,
                )

    def _venues(self, block: Block, document: Document) -> Iterator[Finding]:
        for match in re.finditer(_VENUE, block.text):
            owner = re.search(r"([A-Z]\w+)(?:['’]s)? $", block.text[: match.start()][-30:])
            elsewhere = owner is not None and owner[1] not in ("York", "The", "At", "In", "From", "London")
            if match["american"] == "World Trade " and (elsewhere or not re.search(_NEW_YORK, document.source)):
                continue  # many cities have one
            right = f"{match['american']}Center" if match["american"] else f"{match['british']}Centre"
            yield self.finding(
                block.span(*match.span()),
                f"its own spelling is {right}",
                suggestions=(right,),
                source=Source("the places’ own names"),
                severity=Severity.NOTE if _is_anglicised(document, match.group()) else None,
                confidence=0.9,
            )

    def _in_style_of(self, spelt: Mapping[str, str], mention: Mention) -> Iterator[Finding]:
        """The name of an international body whose spelling is not that of the draft's language."""
        right = _SPELT_TWO_WAYS.sub(lambda match: spelt.get(match.group(), match.group()), mention.text)
        if right != mention.text:
            yield self.finding(
                mention.span,
                f"“{mention.text}”: house style spells it as the draft’s language does, {right}",
                suggestions=(right,),
                severity=Severity.NOTE,
                confidence=0.9,
            )

    def _bodies(self, block: Block) -> Iterator[Finding]:
        for match in re.finditer(_BODY, block.text):
            country = country_of(match["before"] or "") or country_of(match["after"] or "")
            if country is None:
                continue
            right = _SPELT.get((country.spelling, match["word"]))
            if right is None or (match["word"].startswith("Labo") and match["body"].startswith("Minister")):
                continue
            if (match["body"][:3], country.adjective) in (("Min", "American"), ("Dep", "British")):
                continue  # the wrong kind of body, which organisations/misnamed reports
            official = match["body"].split(" ")[0] in ("Ministry", "Department")
            start, end = match.start("body"), match.end("word")
            name = match["body"] + right
            yield self.finding(
                block.span(start, end),
                f"the official name is {name} in the spelling of {_the(country.noun)}",
                suggestions=(name,),
                evidence=(Evidence(f"it is a body of {_the(country.noun)}", block.span(*_place(match))),),
                source=Source("the bodies’ own names"),
                severity=None if official else Severity.NOTE,
                confidence=0.9,
            )


_OWNER = re.compile(r"['’]s ")
"""Of whom a body is called that has the country in its name: “Ghana’s Center for …” only says what it is."""
_BRITISH_WORD = re.compile(r"\b(?:Centres?|Organisation|Programmes?|Labour|Defence|Harbour)\b")
_AMERICAN_WORD = re.compile(r"\b(?:Centers?|Organization|Programs?|Labor|Defense|Harbor)\b")


def _is_anglicised(document: Document, name: str) -> bool:
    """Whether a name has a British spelling as the draft's other words have, none of which is American."""
    if not _BRITISH_WORD.search(name) or _AMERICAN_WORD.search(document.source):
        return False
    others = {word for block in document.prose for word in lower_texts(block)}.difference(name.lower().split())
    flags = {lexicon().flags(word) for word in others}
    return any(one & GB and not one & (US | RARE | VARIANT) for one in flags)


def _place(match: re.Match[str]) -> tuple[int, int]:
    group = "before" if match["before"] and country_of(match["before"]) else "after"
    start, end = match.span(group)
    text = match[group]
    return start + len(text) - len(text.lstrip(", ")), end - (len(text) - len(text.rstrip()))


def _the(noun: str) -> str:
    return (
        f"the {noun}"
        if noun.startswith(("United", "U")) and noun not in ("Ukraine", "Uganda", "Uruguay", "Uzbekistan")
        else noun
    )
