"""Predicates and nouns of which everything counted has one: those who passed and those who failed."""

from __future__ import annotations

import re

from linter.analysis.arithmetic.people import APART

_PAIRS = """
passed pass passing / failed fail failing flunked
survived survive alive living unhurt escaped saved rescued / died die dead dying killed drowned perished
won win winning wins / lost lose losing losses defeats
accepted approved granted backed passed / rejected refused denied declined turned
favour favor for yes support supported backed / against no opposed oppose
open opened reopened operating working running / closed close shut idle broken cancelled
sold sell bought / kept keep keeps unsold rented rent
occupied let full used / empty vacant unused free
home / away
convicted guilty / acquitted cleared innocent
male men man boys boy / female women woman girls girl
adults adult / children child minors
crew / passengers passenger guests
employed working / unemployed jobless
new / old existing
public / private
urban / rural
vaccinated / unvaccinated
paid / unpaid owed
married / single unmarried
left leave leaving / stayed stay staying remained
finished completed complete ready / unfinished incomplete
present attended came voted / absent missed
found recovered returned / missing
native local / foreign
day / night
primary / secondary
retired / active
returned / kept
kept keep keeping retained / closed close shut cut axed scrapped
demolished / restored
positive / negative
seriously badly critically gravely severely / slightly lightly superficially mildly
hit sank destroyed damaged ruined flooded burned burnt / intact undamaged spared unscathed
lost missing / saved safe rescued found
delivered arrived sent shipped / returned undelivered outstanding pending
answered counted checked tested / unanswered uncounted unchecked untested
elected re-elected / defeated beaten unseated
full-time / part-time
permanent / temporary casual
domestic / foreign overseas international
odd / even
upstairs / downstairs
north northern / south southern
east eastern / west western
inside indoors / outside outdoors
early / late
""".strip().splitlines()
_WORD = re.compile(r"[A-Za-z-]+")
_OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split())) for one, other in (line.split("/") for line in _PAIRS)
)


def are_opposites(one: str, other: str) -> bool:
    """Whether two phrases name things, or say what is done to them, of which nothing can have both."""
    first, second = ({word.lower() for word in _WORD.findall(phrase)} for phrase in (one, other))
    for left, right in _OPPOSITES:
        if (first & left and second & right) or (first & right and second & left):
            return True
    return any(
        len(first & group) == 1 and len(second & group) == 1 and first & group != second & group for group in APART
    )
