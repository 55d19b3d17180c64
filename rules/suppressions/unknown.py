"""Checks for a suppression that names no known rule or family, or is not in a known form.

Why: a slip in it silences nothing, or silences nothing any more once a rule has a new name, and nobody is told.
Not flagged: comments that don't start with "copydesk:"; front matter, where an unknown name is an error of the draft.
Fix: safe is the form or the rule that was probably meant; what the comment may be meant for is not fixed before, nor in
the same run. Whether a name that is like no rule's is to go is for a person to say: it may be that of a pack which is
not in force.
Limits: it is exact, so no precision was measured.
Source: the ids that `copydesk rules` lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.api import Finding, Safety, Severity, Suggestion
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm
from linter.rulebook.rule import SuppressionRule


class Unknown(SuppressionRule):
    """Reads the names in suppressing comments."""

    severity = Severity.WARNING
    examples = (
        "[[<!-- copydesk: ignore[typos/mispelling] dialect -->=>"
        "<!-- copydesk: ignore[typos/misspelling] dialect -->]]\n\nThey definately left.",
        "[[<!-- copydesk: disable[misspellings, typos] all are meant -->=>"
        "<!-- copydesk: disable[typos] all are meant -->]]\n\nThey definately left.",
        "They left. [[<!-- copydesk: ignore[libel] -->=>]]",
        "[[<!-- copydesk: ingore[typos] it is his spelling -->=><!-- copydesk: ignore[typos] it is his spelling -->]]"
        "\n\nThey definately left.",
        "[[<!-- copydesk ignroe[typos/mispelling] his -->=><!-- copydesk: ignore[typos/misspelling] his -->]]"
        "\n\nThey definately left.",
        "[[<!-- copydeks: ignore[typos] his -->=><!-- copydesk: ignore[typos] his -->]]\n\nThey definately left.",
        "[[<!-- copydesk: ignore -->]]\n\nThey left.",
        "[[<!-- copydesk: disable[all] -->]]\n\nThey left.",
        "<!-- copydesk: ignore[typos/misspelling] it is his spelling -->\n\nThey definately left.",
        "<!-- copydesk: disable[typos] it is his spelling -->\n\nThey definately left.",
        "<!-- The copydesk should ignore this, the desk says. -->\n\nThey left.",
        "<!-- cspell: ignore[typos] and copydesk notes [for the desk] -->\n\nThey left.",
    )

    def judge(self, suppressions: Sequence[Suppression]) -> Iterator[Finding]:
        """Yield what can't be understood, and what names nothing."""
        for one in suppressions:
            if one.form is SuppressionForm.FRONT_MATTER:
                continue
            if one.fault:
                yield self.finding(
                    one.span,
                    f"invalid suppression: {one.fault}",
                    suggestions=[Suggestion(one.meant, Safety.SAFE)] if one.meant else [],
                )
                continue
            unknown = [name for name in one.names if not name.known]
            if unknown:
                yield self._unknown(one, unknown)

    def _unknown(self, one: Suppression, unknown: list[SuppressedName]) -> Finding:
        listed = ", ".join(f"“{name.name}”" for name in unknown)
        near = next((name for name in unknown if name.nearest), None)
        told = f"; did you mean “{near.nearest}”?" if near else ""
        fix = Suggestion(one.mended(), Safety.SAFE) if near else Suggestion(one.without(unknown))
        return self.finding(one.span, f"unknown rule or family: {listed}{told}", suggestions=[fix])
