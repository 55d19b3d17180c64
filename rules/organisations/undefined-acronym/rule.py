"""Checks for an acronym that is never spelled out and that not every reader knows.

Why: a reader who doesn't know what the CFPB is will not look it up; "the agency" or the full name costs one line.
Not flagged: acronyms that published news leaves undefined (FBI, NATO, GDP …), those of two letters, those that the
draft spells out anywhere, or whose letters are the initials of a name in it; what no register knows, unless it is
spoken of as a body (“the KPRA said”, “a KPRA spokesman”); headlines and quotations.
Source: how often 20,000 news articles use an acronym without its name; the register of organisations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from linter.analysis.names.countries import place_words
from linter.api import (
    AcronymUse,
    BlockKind,
    Document,
    Evidence,
    Finding,
    Precision,
    Rule,
    Severity,
    Source,
    acronym_uses,
    acronyms,
    analysis,
    names,
    organisations_of,
)
from linter.registers.initials import explained
from linter.registers.organisations import Organisation
from linter.registers.words import NameWord, name_words

_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.STANDFIRST)
_SHORTEST, _LONGEST = 3, 6  # letters
_ACTS = frozenset(
    """said says told announced reported warned estimates estimated found argues argued called urged declined
    confirmed denied released issued published opposes supports endorsed filed sued ruled voted plans wants
    investigates investigated recommends recommended claims claimed has is will was did""".split()  # noqa: SIM905
)
_PEOPLE = (
    r"(?:spokes(?:man|woman|person)|officials?|chiefs?|directors?|presidents?|chair(?:man|woman)?|members?|leaders?|"
    r"heads?|boss|executives?|analysts?|researchers?|commissioners?|inspectors?|agents?|staff|headquarters)"
)
_AS_A_BODY = re.compile(rf"(?:['’]s [\w-]+(?: [\w-]+)? | (?:deputy |executive |vice )?){_PEOPLE}\b")
_CAPITALS = re.compile(rf"[A-Z](?<![A-Z]{{2}})\.?(?:[A-Z]\.?){{{_SHORTEST - 1},{_LONGEST - 1}}}(?![A-Z])")
_WORD_AFTER = re.compile(r" (\w+)")
_NAME_AFTER = re.compile(r"\.?,? ?(?:[A-Z]|\()")


class UndefinedAcronym(Rule):
    """Reports the first use of an acronym of a body that the draft never spells out."""

    severity = Severity.NOTE
    precision = Precision(hits=65, right=61, corpus="7,000 news articles, 2012-2020, apart from those counted")
    quotations = "skip"
    examples = (
        "The inquiry began in May. A [[KPRQ]] spokesman declined to comment on the figures.",
        (
            "Rules change. The [[SAMHSA=>Substance Abuse and Mental Health Services Administration (SAMHSA)]] said "
            "that clinics stay open; the SAMHSA gave no date."
        ),
        "He asked [[SAMHSA]]’s director for the papers.",
        "The Substance Abuse and Mental Health Services Administration said that clinics stay open. The SAMHSA pays.",
        "The Harbour Review Authority (HRA) met in May. The HRA said that it would publish its figures.",
        "Members of the Association of Tide Watchers came. The ATW said that it had no figures.",
        "The FBI said that the NATO summit and the GDP figures were safe.",
        "The minister said: “The SAMHSA is asleep.”",
        "The CTX-9 scanner cost more, and QVRT Partners and the KPRQ-TV crew said nothing to the HVACQ installers.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first use of every acronym in running text."""
        known = _common(self.folder / "common.txt")
        if not _likely(document, known):
            return
        uses: dict[str, AcronymUse] = {}
        for use in acronym_uses(document):
            letters = use.text.replace(".", "")
            if letters in known or not _SHORTEST <= len(letters) <= _LONGEST or not letters.isalpha():
                continue
            if (
                use.block.kind in _READ
                and _stands_alone(use)
                and use.text not in document.accepted
                and letters not in document.accepted
            ):
                uses.setdefault(letters, use)
        if not uses:
            return
        for defined in acronyms(document):
            uses.pop(defined.text.replace(".", ""), None)
        for letters, use in uses.items():
            holders = [
                organisations_of(document).entry(number) for number in organisations_of(document).holders(letters)
            ]
            by_register = bool(holders) and len(letters) > _SHORTEST  # three letters mean too many things
            if (by_register or _is_body(use)) and not _spelled_out(letters, document, holders):
                yield self._finding(use, letters, holders)

    def _finding(self, use: AcronymUse, letters: str, holders: list[Organisation]) -> Finding:
        one = holders[0] if len(holders) == 1 and len(letters) > _SHORTEST else None
        evidence = [
            Evidence(f"the register has {known.described}", source=Source(known.source, as_of=known.as_of or None))
            for known in (holders[:2] if len(letters) > _SHORTEST else ())
        ]
        before = use.block.text[max(0, use.start - 4) : use.start]
        full = (f"{one.name} ({letters})",) if one and before.lower() == "the " else ()
        return self.finding(
            use.span,
            f"{use.text} is not spelled out in the draft{f': {one.name}' if one else ''}",
            suggestions=full,
            evidence=evidence,
            confidence=0.6 if holders else 0.4,
        )


@cache
def _common(path: Path) -> frozenset[str]:
    """The acronyms that need no name beside them."""
    return frozenset(path.read_text(encoding="utf-8").split())


def _likely(document: Document, known: frozenset[str]) -> bool:
    """Whether the source has anything that may be reported; most drafts have not, and reading acronyms takes longer."""
    source, store = document.source, organisations_of(document)
    for match in _CAPITALS.finditer(source):
        letters = match.group().replace(".", "")
        if letters not in known and (
            (len(letters) > _SHORTEST and store.holders(letters))
            or _AS_A_BODY.match(source, match.end())
            or _acts(source, match.end())
        ):
            return True
    return False


def _acts(text: str, end: int) -> bool:
    """Whether the word after what ends at `end` is a verb of what bodies do."""
    word = _WORD_AFTER.match(text, end)
    return word is not None and word[1] in _ACTS


def _stands_alone(use: AcronymUse) -> bool:
    """Whether an acronym is no part of a longer name: "AFL-CIO", "QVRT Partners"."""
    text = use.block.text
    if text[use.end : use.end + 1] in ("-", "/", "&", "‑") or text[max(0, use.start - 1) : use.start] in tuple(
        "-/&$‑#@"
    ):
        return False
    if re.search(
        r"(?:\(|,? or (?:the )?|known as (?:the )?|called (?:the )?)[“\"]?$", text[max(0, use.start - 20) : use.start]
    ):
        return False  # of a name in small letters: "a certified nursing assistant (CNA)"
    return _NAME_AFTER.match(text, use.end) is None


def _is_body(use: AcronymUse) -> bool:
    """Whether the words around an acronym that no register has speak of a body."""
    text = use.block.text
    if _AS_A_BODY.match(text, use.end):
        return True
    return text[max(0, use.start - 4) : use.start].lower() == "the " and _acts(text, use.end)


def _spelled_out(letters: str, document: Document, holders: list[Organisation]) -> bool:
    """Whether the draft has a name that gives the letters, or the name that the register has for them."""
    if any(one.name.lower() in _small(document) for one in holders):
        return True
    if letters.lower() in place_words():
        return True
    endings = _endings(document)
    return any(
        first in letters and explained(words, letters) < 1
        for some in _parts(letters)
        for first, words in endings.get(some, ())
    )


@analysis
def _small(document: Document) -> str:
    return document.source.lower()


@analysis
def _endings(document: Document) -> dict[str, list[tuple[str, tuple[NameWord, ...]]]]:
    """The ends of names of several words, each with the first letter of its name, by the initials of their words.

    Connectors have none; a first word has one or none, since that of a nation need not be among the letters.
    """
    found: dict[str, list[tuple[str, tuple[NameWord, ...]]]] = {}
    for text in dict.fromkeys(name.text for name in names(document) if len(name.words) > 1):
        words = name_words(text)
        for number in range(max(1, len(words) - 1)):
            ending = words[number:]
            initials = "".join(word.surface[:1] for word in ending if not word.is_connector)
            if len(initials) <= _LONGEST + 1:
                for some in dict.fromkeys((initials, initials[1:])):
                    found.setdefault(some, []).append((text[0].upper(), ending))
    return found


def _parts(letters: str) -> set[str]:
    """What is left of an acronym without some of its letters, or none: some words may give more than one."""
    parts = {""}
    for letter in letters.lower():
        parts |= {part + letter for part in parts}
    return parts
