"""Drafts with all that the rules of a family say of them: severity, confidence, flagged words, suggestion, evidence.

A file holds drafts, each with its findings below a line of dashes, and a line of equals signs after them. After a
change that is meant, write the findings anew with `python tests/exact_findings.py tests/rules_*/exact_findings.txt`
and read the difference.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook
from linter.rulebook.rule import Rule

BETWEEN = "\n==========\n"
BELOW = "\n----------\n"


@cache
def _rules(family: str) -> tuple[Rule, ...]:
    loaded = [rule for rule in load_rulebook().rules if rule.id.startswith(f"{family}/")]
    return tuple(rule.make() for rule in loaded if not rule.needs_languagetool)


def drafts_of(path: Path) -> list[tuple[str, str]]:
    """The drafts of a file with their findings."""
    items = path.read_text(encoding="utf-8").split(BETWEEN)[:-1]
    return [(draft, findings) for draft, _, findings in (item.partition(BELOW) for item in items)]


def findings_of(draft: str, family: str) -> str:
    """One line a finding of the rules of a family, in the order of the source."""
    document = parse(draft, path="draft.md")
    found = sorted(
        (one for rule in _rules(family) for one in rule.check(document)), key=lambda one: (one.span, one.rule)
    )
    lines = []
    for one in found:
        fix = f" => {one.suggestions[0].text!r}" if one.suggestions else ""
        evidence = [document.text_of(item.span) for item in one.evidence if item.span is not None]
        beside = f" <- {' / '.join(evidence)}" if evidence else ""
        lines.append(f"{one.rule} {one.severity} {one.confidence:.2f} {document.text_of(one.span)!r}{fix}{beside}")
    return "\n".join(line.replace("\n", " ") for line in lines)


def differences(path: Path, family: str) -> Iterator[str]:
    """Each draft of a file of which the rules say something else, with what they say and what is on file."""
    for draft, findings in drafts_of(path):
        found = findings_of(draft, family)
        if found != findings:
            yield f"{draft}\nnow:\n{found}\non file:\n{findings}\n"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        family = path.parent.name.removeprefix("rules_")
        found = [(draft, findings_of(draft, family)) for draft, _ in drafts_of(path)]
        path.write_text("".join(f"{draft}{BELOW}{text}{BETWEEN}" for draft, text in found), encoding="utf-8")
