"""Checks for a suppression that does not say why: `<!-- copydesk: ignore[family/rule] the reason -->`.

Why: the next editor can't tell a word that is meant from an error that was waved through.
Not flagged: `enable`, which ends what another comment has explained; front matter, which has no place for a reason.
Limits: it is exact, so no precision was measured; off by default, a house that wants reasons selects it.
Source: the house's own rule; style guides for writers ask for the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.api import Finding, Severity
from linter.findings.suppression import Suppression, SuppressionForm
from linter.rulebook.rule import SuppressionRule


class Unexplained(SuppressionRule):
    """Reports comments without a reason."""

    severity = Severity.WARNING
    enabled = False
    examples = (
        "[[<!-- copydesk: ignore[typos/misspelling] -->]]\n\nThey definately left.",
        "They definately left. [[<!-- copydesk: ignore[typos/misspelling]: -->]]",
        "[[<!-- copydesk: disable[typos] -->]]\n\nThey definately left.\n\n<!-- copydesk: enable[typos] -->",
        "<!-- copydesk: ignore[typos/misspelling] his spelling -->\n\nThey definately left.",
        "They definately left. <!-- copydesk: ignore[typos/misspelling]: his spelling -->",
        "<!-- copydesk: disable[typos] his letter -->\n\nThey definately left.\n\n<!-- copydesk: enable[typos] -->",
        "---\ntitle: The boat\ncopydesk:\n  ignore: typos\n---\n\nThey definately left.",
    )

    def judge(self, suppressions: Sequence[Suppression]) -> Iterator[Finding]:
        """Yield a finding for every comment that gives no reason."""
        explained = (SuppressionForm.ENABLE, SuppressionForm.FRONT_MATTER)
        for one in suppressions:
            if not one.fault and not one.reason and one.form not in explained:
                yield self.finding(one.span, "this suppression gives no reason; add it after the bracket")
