"""Titles that are only told by somebody else's: “the Japanese foreign minister met his Chinese counterpart, NAME”.

Read are "counterpart" and "opposite number" after a possessive and a country, beside the full name of somebody whom the
register has. A minister's counterpart has the same ministry; of who leads a country only the country is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.cut_titles import NAME
from linter.analysis.titles.held_offices import HEADS, claimed_types, may_hold
from linter.analysis.titles.parsed_title import country_key, read_title
from linter.analysis.titles.title_claims import TitleClaim, title_claims
from linter.document.analysed import analysis
from linter.document.model import Block, Document

if TYPE_CHECKING:
    from linter.registers.offices import Term


@analysis
def counterparts(document: Document) -> tuple[TitleClaim, ...]:
    """The claims that "counterpart" makes of a name, in the order of the source."""
    return tuple(claim for block in document.prose for claim in _claims(block, document))


_WORDS = ("counterpart", "opposite number")
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|['’]s) (?P<title>(?:new )?(?P<country>[A-Z][\w-]+(?: [A-Z][\w-]+)?) "
    rf"(?:counterpart|opposite number)),? (?P<name>{NAME})"
)
_PORTFOLIOS = {
    "minister:foreign": "Foreign Minister",
    "minister:defence": "Defence Minister",
    "minister:finance": "Finance Minister",
    "minister:interior": "Interior Minister",
    "minister:justice": "Justice Minister",
    "minister:health": "Health Minister",
    "minister:agriculture": "Agriculture Minister",
}
"""Ministries whose heads meet each other, and what a counterpart's title then is."""


def _claims(block: Block, document: Document) -> Iterator[TitleClaim]:
    if not any(word in block.text for word in _WORDS):
        return
    for match in _COUNTERPART.finditer(block.text):
        key = country_key(match["country"])
        name = re.sub(r"['’]s?$", "", match["name"])
        terms = offices_of(document).terms_of(name) if key else ()
        form = _form(block, match.start(), terms, document) if terms else ""
        if form:
            form = f"{adjectives()[key].adjective} {form}"
            start, end = match.span("title")
            name_start = match.start("name")
            yield TitleClaim(
                block, start, end, name_start, name_start + len(name), True, read_title(form), terms, form=form
            )  # fmt: skip


def _form(block: Block, before: int, terms: tuple[Term, ...], document: Document) -> str:
    """The title of a counterpart: as that of the person named last before, or what the register has of a leader."""
    subjects = [claim for claim in title_claims(document) if claim.block is block and claim.end < before]
    types = claimed_types(subjects[-1]) if subjects else frozenset()
    for kind in sorted(types & set(_PORTFOLIOS)):
        return _PORTFOLIOS[kind]
    leads = [term for term in terms if set(term.types) & HEADS and term.level == "national"]
    if types & HEADS and leads:
        date = document.date
        then = [term for term in leads if date is not None and may_hold(term, date)] or leads
        return "President" if "head of state" in then[-1].types else "Prime Minister"
    return ""
