"""The rule list of a SARIF report: what each rule says about itself, and how often it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.errors import RuleError

if TYPE_CHECKING:
    from linter.rulebook.documentation import RuleDoc
    from linter.rulebook.loader import LoadedRule
    from linter.rulebook.rule import Precision
    from linter.run.results import RunResult

_LONGEST = 1024
"""Characters of a description that GitHub takes."""


def descriptors(result: RunResult) -> list[dict[str, Any]]:
    """Every rule of the packs in force, by id, and whatever else has findings.

    A rule that can't be loaded did not run, or the run would have ended; it is left out.
    """
    found: dict[str, dict[str, Any]] = {}
    for rulebook in result.rulebooks:
        for rule in rulebook.rules:
            if rule.id in found:
                continue
            try:
                found[rule.id] = _descriptor(rule)
            except RuleError:
                continue
    for file in result.files:
        for finding in file.findings:
            if finding.rule not in found:
                found[finding.rule] = _bare(finding.rule)
    return [found[name] for name in sorted(found)]


def precision_of(measured: Precision | None) -> str | None:
    """GitHub's word for a measured precision, by the lower end of its 95% interval; None where nothing was measured.

    very-high from 0.9, high from 0.8 (or silent on 1,000 correct uses where errors are too rare to count), medium from
    0.5, else low. Alerts are sorted by it.
    """
    if measured is None:
        return None
    if not measured.hits:
        return "high" if measured.silent_on >= 1000 else "medium" if measured.silent_on else None
    lowest = measured.interval[0]
    return "very-high" if lowest >= 0.9 else "high" if lowest >= 0.8 else "medium" if lowest >= 0.5 else "low"


def _descriptor(rule: LoadedRule) -> dict[str, Any]:
    doc = rule.doc
    properties: dict[str, Any] = {
        "tags": [rule.family],
        "problem.severity": "recommendation" if rule.severity.value == "note" else rule.severity.value,
        "pack": f"{rule.pack.name} {rule.pack.version}".strip(),
    }
    precision = precision_of(rule.precision)
    if precision is not None:
        properties["precision"] = precision
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": _cut(doc.summary)},
        "fullDescription": {"text": _cut(f"{doc.summary} {doc.why[:1].upper()}{doc.why[1:]}")},
        "help": {"text": _help(rule, doc, ""), "markdown": _help(rule, doc, "**")},
        "defaultConfiguration": {"enabled": rule.enabled, "level": rule.severity.value},
        "properties": properties,
    }


def _bare(rule_id: str) -> dict[str, Any]:
    family, _, name = rule_id.partition("/")
    text = {"text": rule_id}
    return {
        "id": rule_id,
        "name": name or rule_id,
        "shortDescription": text,
        "fullDescription": text,
        "help": text,
        "properties": {"tags": [family]},
    }


def _help(rule: LoadedRule, doc: RuleDoc, mark: str) -> str:
    """The rule's documentation; `mark` stands around headings."""
    parts = [doc.summary]
    parts += [f"{mark}{heading}:{mark} {text}" if heading else text for heading, text in doc.sections]
    if rule.precision is not None:
        parts.append(f"{mark}Precision:{mark} {rule.precision.in_words()}")
    return "\n\n".join(parts)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
