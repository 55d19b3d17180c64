"""Checks for a person whom the draft first names without full name or role.

Why: “Lindqvist said” helps nobody who does not know that Lindqvist is the mayor; whoever cuts a draft from above often
cuts the first reference with it.
Not flagged: a full name with a title before it (also before a comma) or an apposition after it, within the sentence;
people named in the headline, the byline or a caption alone; quotations.
Source: AP Stylebook, "names"; a matter of house style, hence off unless selected by id or family.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.api import BlockKind, Document, Evidence, Finding, PersonName, Rule, Severity, persons

_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.STANDFIRST)


class FirstReference(Rule):
    """Reports first mentions by surname alone, and full names without a role."""

    severity = Severity.NOTE
    enabled = False
    quotations = "skip"
    examples = (
        "The harbour stays open. [[Lindqvist]] said so on Monday, and Jussi Lindqvist, the mayor, said it again.",
        "The harbour stays open, [[Jussi Lindqvist]] said on Monday. Lindqvist gave no reason.",
        "The harbour stays open, according to [[Katarina Marrowick]].",
        "The harbour stays open, Mayor Jussi Lindqvist said on Monday. Lindqvist gave no reason.",
        "On Monday the mayor, Jussi Lindqvist, said that the harbour stays open. Lindqvist gave no reason.",
        "The harbour stays open, said Katarina Marrowick, the mayor of Aldermouth. Marrowick gave no reason.",
        "The harbour of Port Marrow stays open, the Aldermouth Harbour Board said on Monday.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first mention of each surname in running text."""
        seen: set[str] = set()
        full = {person.surname: person for person in reversed(persons(document)) if person.given}
        for person in persons(document):
            if person.name.block.kind not in _READ or person.surname in seen:
                continue
            seen.add(person.surname)
            if not person.given:
                yield self._surname(person, full.get(person.surname))
            elif person.name.title is None and person.name.apposition is None:
                yield self.finding(
                    person.name.span, f"who is {person.name.text}? The first mention gives no role", confidence=0.5
                )

    def _surname(self, person: PersonName, full: PersonName | None) -> Finding:
        evidence = (Evidence("the full name stands here", full.name.span),) if full else ()
        return self.finding(
            person.name.span,
            f"{person.surname} is first mentioned without a given name",
            evidence=evidence,
            confidence=0.5,
        )
