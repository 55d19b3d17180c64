"""Checks for a title that lacks the word that makes it that title: “Pentagon secretary”, “NATO Jens Stoltenberg said”.

Why: "Pentagon secretary John Kirby" names an office that he never held and that somebody else does; a secretary is no
press secretary, a UN secretary no secretary-general, a Ukrainian prosecutor no prosecutor general.
Not flagged: the full title; bodies that have both officers ("U.S. attorney", a "regional director" of the WHO) unless
the register has the person as the other one; a role noun without a name beside it; headlines, where titles are cut on
purpose.
Source: each institution's own name for the office, registers of offices; how often either form stands before a name in
some 70,000 articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.cut_by_holder import cut_by_holder
from linter.analysis.titles.cut_titles import CutTitle, cut_titles
from linter.analysis.titles.fuller_offices import FullerOffice, fuller_offices
from linter.analysis.titles.title_table import OFFICE
from linter.analysis.titles.titles_of_nothing import titles_of_nothing
from linter.analysis.titles.unfinished_titles import unfinished_titles
from linter.analysis.titles.without_head import titles_without_head
from linter.analysis.titles.wrong_titles import WrongWords, wrong_titles
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity, Source, Title, titles

_COUNTS = Source("counts of titles before names in 70,000 articles")
_BODIES = Source("the institutions’ own names for their offices")


class Truncated(Rule):
    """Reports the words of a title that a table of titles has with one word more."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=7, right=6, corpus="9,000 articles of news and other prose, 1987-2026")
    examples = (
        "The talks went well, [[Pentagon secretary=>Pentagon press secretary]] Ann Berger said on Monday.",
        "---\ndate: 2025-06-24\n---\nIt went well, said the [[Pentagon secretary=>defense secretary]], Pete Hegseth.",
        "[[White House Secretary=>White House Press Secretary]] Ann Berger declined to comment.",
        "The [[White House secretary=>White House press secretary]], Ann Berger, declined to comment.",
        "Ann Berger, the [[Kremlin secretary=>Kremlin press secretary]], confirmed the call.",
        "[[UN Secretary=>UN Secretary-General]] Paul Okoro arrived in Geneva.",
        "[[NATO secretary=>NATO secretary general]] Paul Okoro told the allies to pay.",
        "The [[national adviser=>national security adviser]] Ann Berger flew to Kyiv.",
        "The fund will lend more, [[IMF Director=>IMF Managing Director]] Ann Berger said.",
        "On Friday [[Director of UNESCO=>Director-General of UNESCO]] Ann Berger resigned.",
        "[[UNICEF Director=>UNICEF Executive Director]] Ann Berger asked for tents.",
        "The [[Danish prime=>Danish prime minister]] Ann Berger came by train.",
        "[[German Foreign=>German Foreign Minister]] Ann Berger came by train.",
        "He asked [[Senate Majority=>Senate Majority Leader]] Paul Okoro for a vote.",
        "[[Housing and Urban Secretary=>Housing and Urban Development Secretary]] Ann Berger saw the flats.",
        "Earlier, [[Brazilian Attorney=>Brazilian Attorney General]] Ann Berger appealed.",
        "[[US attorney=>US attorney general]] Merrick Garland announced the charges.",
        "---\ndate: 2022-03-07\n---\n[[Solicitor=>Solicitor General]] Elizabeth Prelogar argued the case.",
        "---\ndate: 2021-03-08\n---\n[[Australian Governor=>Australian Governor-General]] David Hurley opened a fair.",
        "The [[director of prosecutions=>director of public prosecutions]] Ann Berger closed the file.",
        "---\ndate: 2016-03-08\n---\nAustralian Governor David Hurley opened a fair.",
        "---\ndate: 2009-03-08\n---\nSolicitor Elizabeth Prelogar argued the case.",
        "The order came from State Department [[spokes=>spokesman]] Paul Okoro.",
        "The [[chancellor of the=>chancellor of the exchequer]] Ann Berger cut taxes.",
        "The inquiry was opened by Ann Berger, the army [[chief of=>chief of staff]].",
        "A truce can't wait, said Ann Berger, the UN [[high=>high commissioner]] for human rights.",
        "The university's [[vice=>vice-president]] for communications, Ann Berger, said so.",
        "The commission’s [[executive vice=>executive vice-president]], Ann Berger, fined the firm.",
        "Supreme Court [[associate=>associate justice]] Ann Berger dissented.",
        "The charges were approved by the [[Director of Public=>Director of Public Prosecutions]], Ann Berger, in May.",
        "Ann Berger, the White House [[national adviser=>national security adviser]], flew to Oslo.",
        "[[External minister=>External affairs minister]] Ann Berger briefed the envoys.",
        "Canada’s [[parliamentary officer=>parliamentary budget officer]] warned of debts.",
        "The province’s [[auditor=>auditor general]] Ann Berger found a gap.",
        "Canada’s [[auditor=>auditor general]], Ann Berger, found a gap.",
        "---\ndate: 2023-03-07\n---\n[[US representative=>US trade representative]] Katherine Tai wants no deal.",
        "Hong Kong [[executive=>chief executive]] Ann Berger cut the tax.",
        "Ann Berger, the firm she is chief of, and Paul Okoro, who was secretary of, or to, the board, settled.",
        "The English foreign, Scottish and Welsh papers left; Ann Berger, a new high for the party, won.",
        "---\ndate: 2023-05-23\n---\n[[Surgeon=>Surgeon General]] Vivek Murthy warned of a risk.",
        "---\ndate: 2022-08-11\n---\n[[Attorney=>Attorney General]] Merrick Garland asked the court in Florida.",
        "---\ndate: 2023-08-30\n---\nIt is not credible, said [[Foreign=>Foreign Secretary]] James Cleverly.",
        "---\ndate: 2023-09-12\n---\nA ribbon was cut by [[Lt.=>Lt. Gov.]] Eleni Kounalakis.",
        "---\ndate: 2023-05-23\n---\nUN [[general=>secretary-general]] António Guterres asked for tents.",
        "---\ndate: 2016-06-24\n---\nChristine Lagarde, [[managing=>managing director]] of the IMF, asked for calm.",
        "---\ndate: 2022-06-24\n---\nWe met Tony Radakin, the [[chief of the defence=>chief of the defence staff]].",
        "---\ndate: 2023-03-07\n---\n[[Director of National=>Director of National Intelligence]] Avril Haines left.",
        "---\ndate: 2023-03-07\n---\nRates rise, said [[European Central]] president Christine Lagarde.",
        "---\ndate: 2023-03-07\n---\nIt warns, US [[surgeon=>surgeon general]] Vivek Murthy told parents.",
        "The order came from State Department [[spokes=>spokesman]] Ned Price.",
        (
            "---\ndate: 2023-03-07\n---\n"
            "We met Secretary of State Antony Blinken, the surgeon Vivek Murthy and the director of National Airways."
        ),
        "---\ndate: 2024-05-22\n---\nThe oath was read by the [[governor=>governor-general]], David Hurley.",
        "The cut was torn up by Ann Berger, the [[governor of the exchequer=>chancellor of the exchequer]].",
        "---\ndate: 2015-03-14\n---\nHe is opposed to U.S. Attorney Loretta Lynch in all this.",
        "---\ndate: 2013-03-14\n---\nIt was signed by U.N. Human Rights Commissioner Navi Pillay in May.",
        "---\ndate: 2009-05-23\n---\nSurgeon Vivek Murthy warned of a risk.",
        "---\ndate: 2016-09-10\n---\nIt pays, said US Secretary of Energy Ernest Moniz and the crowd.",
        "Surgeon Vivek Murthy warned of a risk.",
        "---\ndate: 2022-03-23\n---\nAt the Treasury Janet Yellen warned of a risk; First Nicola Sturgeon spoke.",
        "Pentagon press secretary Ann Berger said so on Monday.",
        "UN Secretary-General Paul Okoro and NATO Secretary General Ann Berger met.",
        "The White House staff secretary Ann Berger and State Department spokesman Paul Okoro resigned.",
        "U.S. Attorney Ann Berger brought the charges, and Russian attorney Paul Okoro denied them.",
        "A secretary at the Pentagon, Ann Berger, kept the diary.",
        "Defense Secretary Ann Berger met Foreign Secretary Paul Okoro.",
        "National economic adviser Ann Berger left the meeting; the WHO regional director Paul Okoro stayed.",
        "Paul Okoro, leader of the Aldermouth Archdiocese, and the chairman of the Harbour Club were there.",
        "The Minister for National Security Ann Berger and the Chairman of the Joint Chiefs of Staff Paul Okoro met.",
        "The Kenyan health CAS Paul Okoro Berger opened a ward; Kenya’s Health CAS Ann Berger left.",
        "The Danish foreign Ann Berger Fund gives scholarships.",
        "---\ndate: 2018-03-07\n---\n[[Israeli Minister=>Israeli Prime Minister]] Benjamin Netanyahu left by train.",
        "---\ndate: 2003-03-07\n---\nIsraeli Minister Benjamin Netanyahu left by train.",
        "---\ndate: 2023-03-07\n---\nOn Tuesday [[NATO=>NATO Secretary General]] Jens Stoltenberg said he waits.",
        "---\ndate: 2023-03-07\n---\n[[Federal Reserve=>Federal Reserve Chair]] Jerome Powell told them to wait.",
        "---\ndate: 2023-03-07\n---\nThe ambassador to NATO Jens Stoltenberg met said that talks go on.",
        "---\ndate: 2016-03-07\n---\nFederal Reserve Jerome Powell has joined in other years had a chair.",
        "---\ndate: 2023-03-07\n---\nLabour Keir Starmer said would be no party of protest.",
        (
            "---\ndate: 2013-05-15\n---\n"
            "Later today, Attorney Gen. Eric Holder and US Attorney Gen. Eric Holder will speak."
        ),
        "Paul Okoro is co-chairman of the Ann Berger campaign.",
        "Cork County [[District=>District Attorney]] Ann Berger dropped the charge.",
        "In the Lake District Ann Berger said no; Lake District Ann Berger said no.",
        "---\ndate: 2022-05-15\n---\n[[Chief=>Chief Minister]] Himanta Biswa Sarma saw the flood.",
        "---\ndate: 2022-05-15\n---\nPolice Chief Himanta Biswa Sarma saw the flood.",
        "---\ndate: 2020-05-15\n---\nFormer [[CIA=>CIA Director]] John Brennan said no.",
        "---\ndate: 2020-05-15\n---\nAt Langley CIA John Brennan said nothing.",
        "---\ndate: 2020-05-15\n---\n[[European Commission=>European Commission President]] Ursula von der Leyen left.",
        "The town sued Paul Okoro, director of said harbour office.",
        "U.S. Trade Represenative Ann Berger said no.",
        "---\ndate: 2019-05-15\n---\nVICE PRESIDENT MIKE PENCE: No.",
        "The [[shadow foreign=>shadow foreign secretary]], Ann Berger, asked for a pause.",
        "[[Shadow home=>Shadow home secretary]] Ann Berger asked for a pause.",
        "Ann Berger, the [[work and secretary=>work and pensions secretary]], stays.",
        "The oath was taken by [[Interior Cabinet=>Interior Cabinet Secretary]] Ann Berger.",
        "It will rise, said the firm’s [[chief financial=>chief financial officer]] Paul Okoro.",
        "EU [[home affairs=>home affairs commissioner]] Ann Berger went to the island.",
        "UN [[special=>special envoy]] for the lakes Ann Berger landed on Monday.",
        "The [[permanent=>permanent secretary]] at the ministry, Ann Berger, apologised.",
        "The [[first=>first minister]] of Wales, Ann Berger, spoke first.",
        "Assam [[Chief=>Chief Minister]] Ann Berger opened the dam.",
        "The [[vice=>vice-chancellor]] of Aldermouth University, Ann Berger, wrote to them.",
        "[[Assistant Secretary of=>Assistant Secretary of State]] Ann Berger flew to Oslo.",
        "Ann Berger, [[president of the European]], let them speak.",
        "The UN’s [[deputy secretary=>deputy secretary general]] Ann Berger left.",
        "Not so, the [[minister of Ireland]], Ann Berger, said.",
        "The [[shadow secretary]], Ann Berger, came out to them.",
        "Kenya’s [[cabinet=>cabinet secretary]] for health, Ann Berger, closed two clinics.",
        "It was read by the [[Commons=>Commons Speaker]] Sir Paul Okoro.",
        "“We wait”, [[the Bank of England’s]], Ann Berger, said.",
        (
            "The shadow foreign secretary, Ann Berger, the work and pensions secretary, Paul Okoro, and Assam Chief "
            "Minister Cem Ulrich met the UN special envoy for the lakes, Lea Ferrer."
        ),
        "Oregon Senate President Ann Berger spoke; Assam Chief Minister-designate Paul Okoro left.",
        "It harms the nation’s health, Ann Berger said; Secretary of State for Home Affairs Paul Okoro agreed.",
        "Chairman of Murray Goulburn Ann Berger said that the price holds.",
        "The [[governor of the Bank of]], Ann Berger, said no.",
        "Australia’s [[shadow=>shadow minister]] Ann Berger said no.",
        "UN [[rights=>rights chief]] Ann Berger said no.",
        "The Pentagon’s [[deputy press=>deputy press secretary]], Ann Berger, said no.",
        "In the shadow Ann Berger said no; she thinks of the Bank of Ghana, Ann Berger said.",
        "The general secretary of Unite, Sharon Graham, has called a strike.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the words beside every full name against the table, then against the register."""
        done: set[tuple[int, int]] = set()
        for wrong in wrong_titles(document):
            if wrong.entry.kind != OFFICE:
                done.add((wrong.phrase.block.index, wrong.end))
                yield self._from_table(wrong)
        for fuller in fuller_offices(document):
            if (fuller.claim.block.index, fuller.claim.end) not in done:
                done.add((fuller.claim.block.index, fuller.claim.end))
                yield self._from_register(fuller)
        broken_off = (*cut_titles(document), *cut_by_holder(document), *titles_without_head(document))
        for cut in (*broken_off, *unfinished_titles(document), *titles_of_nothing(document)):
            if not any(index == cut.block.index and cut.start - 3 <= end <= cut.end + 3 for index, end in done):
                done.add((cut.block.index, cut.end))
                yield self._broken_off(cut)
        for title in titles(document):
            known = (title.block.index, title.role_end) in done
            if title.role == "Attorney" and title.before and not title.complement and not known:
                yield from self._attorney(title)

    def _from_table(self, wrong: WrongWords) -> Finding:
        phrase, entry, written = wrong.phrase, wrong.entry, wrong.written
        end = phrase.name_start + len(phrase.name)
        evidence = [Evidence("a person’s name stands beside it", phrase.block.span(phrase.name_start, end))]
        if entry.right_uses:
            counted = (
                f"“{wrong.right[0]}” stood before names {entry.right_uses:,} times, “{written}” {_times(entry.uses)}"
            )
            evidence.append(Evidence(counted, source=_COUNTS))
        return self.finding(
            phrase.block.span(wrong.start, wrong.end),
            f"“{written}” cuts the title of {phrase.name}: the office is {' or '.join(wrong.right)}",
            suggestions=wrong.right,
            evidence=tuple(evidence),
            source=_COUNTS if entry.right_uses else _BODIES,
            confidence=0.9,
        )

    def _from_register(self, fuller: FullerOffice) -> Finding:
        claim, term = fuller
        written = claim.title
        return self.finding(
            claim.block.span(claim.start, claim.end),
            f"“{written}” cuts the title of {claim.name}, who is known as {term.office}",
            suggestions=_suggested(written, claim.reading.role, term.office),
            evidence=(Evidence(f"{term.person}: {term.office}, {term.held}", source=Source(term.source)),),
            confidence=0.85,
        )

    def _broken_off(self, cut: CutTitle) -> Finding:
        meant = f": the office may be {' or '.join(cut.right)}" if cut.right else ""
        return self.finding(
            cut.block.span(cut.start, cut.end),
            f"“{cut.written}” cuts a title before its end{meant}",
            suggestions=cut.right,
            confidence=0.85,
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


def _times(uses: int) -> str:
    return ("never", "once", "twice")[uses] if uses < 3 else f"{uses} times"


def _suggested(written: str, role: str, office: str) -> tuple[str, ...]:
    """The title as written with the word that the register has more."""
    general = {
        "attorney": " general",
        "prosecutor": " general",
        "solicitor": " general",
        "governor": "-general",
        "director": "-general",
    }
    noun = next((word for word in written.split() if word.lower() == role), "")
    if not noun:
        return ()
    lower = office.lower()
    if f"{role} general" in lower.replace("-", " ") and role in general:
        joint = "-" if f"{role}-general" in lower else " "
        return (written.replace(noun, f"{noun}{joint}{'General' if noun[0].isupper() else 'general'}", 1),)
    for word in ("executive", "managing", "high", "press", "prime", "trade"):
        if word in lower.split():
            added = word.capitalize() if noun[0].isupper() else word
            return (written.replace(noun, f"{added} {noun}", 1),)
    return ()
