"""Checks for an organisation under a name that is nearly its own.

Why: "Drug Enforcement Agency", "Center for Disease Control", "John Hopkins University" are what corrections columns are
made of: one word of the name is wrong, missing, misplaced, or in the wrong number.
Not flagged: the right name, its accepted forms and other bodies with nearly the same name; several bodies at once
("the Departments of State and Justice"); a name that other countries have too, or that the draft places in another
country; acts and meetings; spelling alone (see national-spelling).
Source: the register of organisations that comes with copydesk; each row says which open record agrees with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.names.countries import COUNTRY, country_of
from linter.analysis.organisations.acronym_definitions import Definition, Verdict, definitions
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
    mentions,
    organisations_of,
)
from linter.registers.relations import Relation
from linter.registers.words import as_written
from linter.rulebook.register_evidence import evidence_of_organisation

_SAID = {
    Relation.NUMBER: "“{given}” should be “{right}”",
    Relation.PREPOSITION: "the small words differ",
    Relation.TRANSPOSED: "the words are in another order",
    Relation.HEAD: "{right}, not {given}",
    Relation.SWAPPED: "“{given}” should be “{right}”",
    Relation.REPLACED: "“{given}” should be “{right}”",
    Relation.OMITTED: "“{right}” is missing",
    Relation.EXTRA: "“{given}” is not part of it",
}


_PORTFOLIOS = (
    r"Defen[cs]e|Justice|State|Agriculture|Energy|Education|Transportation|Labor|Commerce|Veterans Affairs|"
    r"Homeland Security|Health and Human Services|(?:the )?(?:Interior|Treasury)"
)
_MINISTRY = (
    rf"(?<![\w-])(?:(?<!\w\.)(?P<before>{COUNTRY}(?:['’]s?)? ))?"
    rf"(?P<head>Ministry|Department) of (?P<portfolio>{_PORTFOLIOS})(?![\w-])"
    rf"(?P<after>(?:,? (?:of|in) (?:the )?| \(){COUNTRY})?"
)


class Misnamed(Rule):
    """Reports names that are nearly those of a known organisation."""

    severity = Severity.WARNING
    precision = Precision(
        hits=56,
        right=54,
        corpus="7,000 texts of news and other beats, 4.6 million words; warnings, two readers",
    )
    examples = (
        "She worked for the [[Drug Enforcement Agency=>Drug Enforcement Administration]] in Texas.",
        "Doctors at [[John Hopkins University=>Johns Hopkins University]] disagreed.",
        "The [[Securities Exchange Commission=>Securities and Exchange Commission]] opened an inquiry.",
        "The [[Institute of the Study of War=>Institute for the Study of War]] saw no change.",
        "The [[Office of Budget and Management=>Office of Management and Budget]] published the figures.",
        "A note by the [[National Institute of Health=>National Institutes of Health]] said so.",
        "The US [[Ministry of Defense=>Department of Defense]] and Israel’s Ministry of Defense signed.",
        (
            "The [[National Highway Transport Safety Administration=>National Highway Traffic Safety Administration]] "
            "(NHTSA) recalled the cars."
        ),
        "The [[Royal Bank of India=>Reserve Bank of India]] (RBI) kept its rate.",
        "The [[Europe Central Bank=>European Central Bank]] bought bonds.",
        "The [[Bureau of Budget Responsibility=>Office for Budget Responsibility]] warned ministers; the OBR was late.",
        "The Paris-based [[International Energy Authority=>International Energy Agency]] cut its forecast.",
        "The [[International Monetary Funds=>International Monetary Fund]] lent the money.",
        "She lectures at [[Imperial College of London=>Imperial College London]] on Fridays.",
        "The [[Federal Deposit Insurance Company=>Federal Deposit Insurance Corporation]] closed a bank.",
        "In the south [[Doctors without Border=>Doctors Without Borders]] closed its clinic.",
        "The Milwaukee-based Marine Corp sold its ships.",
        "Guards of a People’s Protection Unit, and of the State and World Health Organizations, slept.",
        "The Women’s National Basketball Players Association voted.",
        "The Israeli Defense Ministry called the IDF.",
        "The Department of Forest Affairs planted oaks.",
        "The National Association of Student Aid Officers met.",
        "Its Office of Civil Rights answered. She lives in New York. Times are hard.",
        "The Democratic National Party won.",
        "A New York Magazine writer joined the New York Times.",
        "The Federal Investigation Bureau found nothing.",
        "The Islamic Revolutionary Guard’s Quds Force is part of the IRGC.",
        "The firm of Human Rights Lawyers wrote to HRW.",
        (
            "The [[Society for Prevention of Cruelty to Animals=>Society for the Prevention of Cruelty to Animals]] "
            "took the dog."
        ),
        (
            "She left the [[International Bank for Reconstruction=>International Bank for Reconstruction and "
            "Development]]."
        ),
        (
            "The [[Economic Committee for Latin America and the Caribbean=>Economic Commission for Latin America and "
            "the Caribbean]] cut its forecast."
        ),
        "The [[Kenya Medical Research Council=>Kenya Medical Research Institute]] tried the drug.",
        "The [[Revolutionary Army Forces of Colombia=>Revolutionary Armed Forces of Colombia]] signed.",
        "South Africa’s [[National Prosecution Authority=>National Prosecuting Authority]] dropped the case.",
        "The [[Metropolitan Museum for Art=>Metropolitan Museum of Art]] bought it.",
        "The Southern Environmental Law Center sued.",
        "The International Swimming League signed two swimmers, and a Council for the Study of War met.",
        "The Office of Director of National Intelligence answered.",
        "The American Academy of Pediatric Dentistry and the Organization of American Historians met in Boston.",
        "The Independent Electoral Commission (IEC) counted the votes.",
        "The Homeland Security Committee heard three witnesses; the Department of Homeland Security sent none.",
        ("Leaders of the [[Southern African Development Council=>Southern African Development Community]] (SADC) met."),
        "Britain’s [[Trade Union Congress=>Trades Union Congress]] met, not Ghana’s Trade Union Congress.",
        "The [[World Wildlife Foundation=>World Wildlife Fund]] counted the tigers.",
        "The Drug Enforcement Administration and the Institute for the Study of War answered.",
        "The British Medical Association and the Australian Medical Association disagreed.",
        "The Departments of Justice and State, and the Government Accountability Project, sued.",
        "The National Restaurant Association (NRA) and the Indian Revenue Service (IRS) wrote letters.",
        "The Republican National Convention (RNC) opens in July.",
        "The Federal Deposit Insurance Corp (FDIC) closed the bank.",
        "Ghana’s Food and Drug Agency (FDA) seized the pills.",
        "Courts in India agreed with the National Commission for Women, India’s own.",
        "The Johns Hopkins Center for Health Security and the Economic Policy Council agreed.",
        "The International Congress of Jurists met in May.",
        "They read of Social Stock Exchanges (SSEs) and the Directorate of Public Prosecutions (DPP).",
        "Workers pay into the Central Provident Fund (CPF), and towns asked the Self-Defense Forces (SDF) for help.",
        "The list of the National Association of Real Estate Trusts names the National Center for Women & Technology.",
        "A report of the Anti-Defamation League Center for Extremism (ADL) is out.",
        "Israel’s Missile Defense Organization (IMDO) tests it, and Russia’s Investigative Committee looks on.",
        "They left Queen Mary’s University and London School of Economics by National Highway-29.",
        "Human Rights First praised the European Council and the European Council on Foreign Relations.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what differs from the register."""
        taken = []
        for definition in definitions(document):
            if definition.verdict is not Verdict.UNKNOWN:
                taken.append(definition)
            if definition.verdict is Verdict.MISNAMED and definition.fits:
                yield self._definition(definition, document)
        for block in document.prose:
            if "Ministry of" in block.text or "Department of" in block.text:
                yield from self._ministries(block)
        for mention in mentions(document):
            relation = mention.difference.relation
            if not mention.listed and relation in (Relation.SAME, Relation.SPELLING):
                continue
            if any(_taken_by(one, mention) for one in taken):
                continue
            yield self._mention(mention, document)

    def _ministries(self, block: Block) -> Iterator[Finding]:
        """The United States have departments; Britain has a Ministry of Defence and one of Justice."""
        for match in re.finditer(_MINISTRY, block.text):
            where = "before" if match["before"] and country_of(match["before"]) else "after"
            country = country_of(match[where] or "")
            if country is None:
                continue
            portfolio, head = match["portfolio"], match["head"]
            if country.adjective == "American" and head == "Ministry":
                right = f"Department of {portfolio.replace('Defence', 'Defense')}"
            elif country.adjective == "British" and head == "Department" and portfolio[:3] in ("Def", "Jus"):
                right = f"Ministry of {portfolio.replace('Defense', 'Defence')}"
            else:
                continue
            start, end = match.start("head"), match.end("portfolio")
            yield self.finding(
                block.span(start, end),
                f"the {country.adjective} body is the {right}",
                suggestions=(right,),
                evidence=(Evidence(f"the draft says that it is {country.adjective}", block.span(*match.span(where))),),
                source=Source("the bodies’ own names"),
                confidence=0.9,
            )

    def _definition(self, definition: Definition, document: Document) -> Finding:
        assert definition.right is not None
        entry = evidence_of_organisation(organisations_of(document).entry(definition.right.entry))
        said = _said(definition.difference)
        return self.finding(
            definition.name_span,
            f"“{definition.name}” is misnamed{said}: {definition.right.text}",
            suggestions=(as_written(definition.right.text, definition.name),),
            evidence=(
                Evidence(f"the acronym {definition.acronym}", definition.acronym_span),
                entry,
            ),
            source=entry.source,
            confidence=0.95,
        )

    def _mention(self, mention: Mention, document: Document) -> Finding:
        entry = evidence_of_organisation(organisations_of(document).entry(mention.form.entry))
        said = _said(mention.difference)
        return self.finding(
            mention.span,
            f"“{mention.text}” is misnamed{said}: {mention.form.text}",
            suggestions=(as_written(mention.form.text, mention.text),),
            evidence=(entry,),
            source=entry.source,
            confidence=0.95 if mention.listed else 0.85,
        )


def _taken_by(definition: Definition, mention: Mention) -> bool:
    """Whether the words of a mention were judged with their acronym; "United Nation" before them was not."""
    if definition.block is not mention.block or definition.start >= mention.end or mention.start >= definition.end:
        return False
    return mention.start >= definition.start or mention.difference.relation is not Relation.NUMBER


def _said(difference: object) -> str:
    relation = getattr(difference, "relation", None)
    given, right = getattr(difference, "given", ""), getattr(difference, "right", "")
    if relation not in _SAID or not (given or right or relation in (Relation.PREPOSITION, Relation.TRANSPOSED)):
        return ""
    return f" ({_SAID[relation].format(given=given, right=right)})"
