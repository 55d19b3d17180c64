"""One person with two ages in one draft."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from linter.analysis.calendar.lives import NEAR_AGES, SPELT, YEAR, written_number
from linter.dates import MONTH
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class TwoAges(NamedTuple):
    """Two ages of a person, each with its year: "was 20 when she joined in 1980 and 35 when she left in 1993".

    block: the block that both are in.
    start, end: the digits of the later age, in characters of `block.text`.
    first: the earlier age.
    first_start, first_end: its digits, likewise.
    last: the later age.
    passed: the years between them.
    """

    block: Block
    start: int
    end: int
    first: int
    first_start: int
    first_end: int
    last: int
    passed: int


@cache
def _age_of_year() -> re.Pattern[str]:
    """An age and its year, in either order, within a clause."""
    spelt = "|".join(sorted((word for word, value in SPELT.items() if value > 9), key=len, reverse=True))
    age = rf"(?P<{{0}}>\d{{{{2}}}}|{spelt})"
    lead = (
        r"\b(?:aged|[Aa]t the age of|[Aa]t age|[Aa]t(?: just| only)?"
        r"|(?:was|and|only|just|then|turned|be)(?: only| just| still)?)"
    )
    end = r"(?=[,.;)]| when\b| and\b| in\b| years old\b| as\b| to\b| s?he\b)(?!,\d)"
    year = rf"\b[Ii]n (?:{MONTH} )?(?P<{{0}}>{YEAR})\b(?![\d-])"
    return re.compile(
        rf"{lead} {age.format('age')}{end}[^.;\d]{{0,50}}?{year.format('year')}"
        rf"|{year.format('year2')}[^.;\d]{{0,40}}?{lead} {age.format('age2')}{end}"
    )


@analysis
def two_ages(document: Document) -> tuple[TwoAges, ...]:
    """Pairs of ages of all prose, each with its year, that pronouns leave to one person, in the order of the source."""
    found = []
    for block in document.prose:
        if block.text.count("n 1") + block.text.count("n 2") < 2:
            continue
        facts = list(_age_of_year().finditer(block.text))
        for one, other in pairwise(facts):
            if other.start() - one.end() > NEAR_AGES or not _of_one(block.text, one, other):
                continue
            (first, begun), (last, ended) = (
                (match["age"] or match["age2"], int(match["year"] or match["year2"])) for match in (one, other)
            )
            name, second = ("age" if match["age"] else "age2" for match in (one, other))
            if ended > begun:
                found.append(
                    TwoAges(
                        block,
                        *other.span(second),
                        written_number(first),
                        *one.span(name),
                        written_number(last),
                        ended - begun,
                    )
                )
    return tuple(found)


def _of_one(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing between two ages brings in another person, and a pronoun or "and again" goes on the first."""
    between = text[one.end() : other.start()] + " " + other[0]
    if re.search(
        r"[a-z,] (?!He\b|She\b|In\b|At\b|It\b)[A-Z]|\b(?:his|her|their|whose) (?:[a-z]+ )?(?:son|daughter|mother|father"
        r"|brother|sister|wife|husband|partner|friend|team|company|firm)|\b(?:they|another|other|who)\b",
        between,
    ):
        return False
    heads = text[max(0, one.start() - 60) : one.start()] + one[0]
    joined = re.fullmatch(r"[^.]{0,60}", text[one.end() : other.start()]) is not None
    return re.search(r"\b(?:[Hh]e|[Ss]he)\b", between) is not None or (
        joined and re.search(r"\b(?:and|then|again)\b", between) is not None and "his " not in heads
    )
