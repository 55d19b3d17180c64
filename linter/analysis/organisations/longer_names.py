"""Whether an organisation's name, or what is nearly one, is the beginning or the end of a longer name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.registers.words import HEADS, name_words

if TYPE_CHECKING:
    from linter.analysis.organisations.mention import Mention

_BEFORE_NAMES = frozenset(
    """The A An At In On From By For Of To And But With Former Late Mr Ms Mrs Dr U.S US UK U.K UN U.N America American
    Britain British Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()  # noqa: SIM905
)


def is_longer(mention: Mention) -> bool:
    """Whether a capitalised word just before makes it a longer, unknown name: "Wuhan Center for Disease Control"."""
    before = re.search(r"(\S+)[ \n]$", mention.block.text[max(0, mention.start - 30) : mention.start])
    word = before[1].strip(".,“\"'‘(") if before else ""
    if (
        not word[:1].isupper()
        or before is None
        or (before[1][-1:] in ".,:;”)" and before[1] not in ("U.S.", "U.K.", "U.N."))
    ):
        return False
    if re.search(r"[-‑][a-z]+$", word):
        return False  # "the Paris-based"
    united = word in ("States", "Nations", "Kingdom")
    return not united and word not in _BEFORE_NAMES and word[-2:] not in ("'s", "’s")


def cut_by_a_noun(mention: Mention) -> bool:
    """Whether a longer name goes on after its singular: "American Academy of Pediatric Dentistry"."""
    last = name_words(mention.text)[-1].surface
    return (
        last == mention.difference.given and re.match(r" [A-Z][a-z]", mention.block.text[mention.end :][:3]) is not None
    )


def cut_before_a_noun(mention: Mention) -> bool:
    """Whether a longer name goes on: "National Association of Student Financial Aid Administrators"."""
    last = name_words(mention.text)[-1].stem
    follows = re.match(r" ([A-Z][a-z]+)", mention.block.text[mention.end : mention.end + 20])
    return follows is not None and last not in HEADS and follows[1] not in _BEFORE_PERSONS


_BEFORE_PERSONS = frozenset(
    """Director Commissioner Administrator Secretary Chair Chairman Chairwoman President Chief Head Spokesman
    Spokeswoman Spokesperson""".split()  # noqa: SIM905
)


def ends_before_a_noun(mention: Mention) -> bool:
    """Whether the word that differs is the last, and a longer name goes on: "National Association of Real Estate"."""
    last = name_words(mention.text)[-1].surface
    return last == mention.difference.given and cut_before_a_noun(mention)


_OFFICES = {
    "directorate": "director", "secretariat": "secretary", "commission": "commissioner", "inspectorate": "inspector",
    "registry": "registrar", "treasury": "treasurer", "chancellery": "chancellor", "presidency": "president",
    "governorate": "governor", "ministry": "minister",
}  # fmt: skip


def of_one_office(one: str, other: str) -> bool:
    """Whether two words are an officer and the office: a Directorate of Public Prosecutions has its director."""
    return _OFFICES.get(one) == other or _OFFICES.get(other) == one
