"""Checks for a suppression that silences nothing.

Why: one that is left over when the words are gone hides the next real error of its kind in the same place.
Not flagged: names of rules that did not run on the draft, such as those that a command line left out; families, while a
command line selects rules; names that no rule has, which another rule reports; `[sic]`, which readers see.
Fix: the comment without what is of no use. Front matter, often a template's, is left alone and gets a note.
Limits: it is exact, so no precision was measured.
Source: what the other rules found in the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.api import Finding, Safety, Severity, Suggestion
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm
from linter.rulebook.rule import SuppressionRule


class Unused(SuppressionRule):
    """Reports what silenced nothing."""

    severity = Severity.WARNING
    examples = (
        "[[<!-- copydesk: ignore[typos/misspelling] his spelling -->=>]]\n\nThey definitely left.",
        "They definately left. <!-- copydesk: ignore[typos/misspelling] -->\n\n"
        "They left. [[<!-- copydesk: ignore[typos/misspelling] -->=>]]",
        "[[<!-- copydesk: file-ignore[typos, headlines] a facsimile -->=>"
        "<!-- copydesk: file-ignore[typos] a facsimile -->]]\n\nThey definately left.",
        '[[<!-- copydesk: ignore[typos/misspelling "embarassed"] -->=>]]\n\nThey definately left.',
        "They left. [[<!-- copydesk: enable[typos] -->=>]]",
        "---\ntitle: The boat\ncopydesk:\n  ignore: [[typos]]\n---\n\nThey definitely left.",
        "<!-- copydesk: ignore[typos/misspelling] his spelling -->\n\nThey definately left.",
        "They definately left. <!-- copydesk: ignore[typos] -->",
        '<!-- copydesk: file-ignore[typos/misspelling "definately"] -->\n\nThey definately left.',
        "<!-- copydesk: disable[typos] -->\n\nThey definately left.\n\n<!-- copydesk: enable[typos] -->\n\nThey left.",
        "---\ntitle: The boat\ncopydesk:\n  ignore: typos\n---\n\nThey definately left.",
    )

    def judge(self, suppressions: Sequence[Suppression]) -> Iterator[Finding]:
        """Yield a finding for every comment (or name in the front matter) some of which is of no use."""
        for one in suppressions:
            unused = [name for name in one.names if name.known and name.used is False]
            if not unused:
                continue
            if one.form is SuppressionForm.FRONT_MATTER:
                yield self.finding(one.span, _told(one, unused), severity=Severity.NOTE)
            else:
                fix = Suggestion(one.without(unused), Safety.SAFE)
                yield self.finding(one.span, _told(one, unused), suggestions=[fix])


def _told(one: Suppression, unused: list[SuppressedName]) -> str:
    listed = ", ".join(f"{name.name} “{name.words}”" if name.words is not None else name.name for name in unused)
    if one.form is SuppressionForm.ENABLE:
        return f"unused enable: nothing before it disables {listed}"
    return f"unused suppression: no finding of {listed} to silence"
