"""`copydesk check --why RULE`: why a rule is on or off for each draft."""

from __future__ import annotations

from collections.abc import Sequence

from linter.errors import CopydeskError, UsageError, nearest
from linter.findings.suppressions import whole_draft
from linter.run.check import parse_source, reason, select_for
from linter.run.resolver import Resolver, RunSettings
from linter.terminal import printable


def reasons(rule: str, paths: Sequence[str], settings: RunSettings, stdin: bytes | None) -> tuple[str, int]:
    """One line per draft, and the exit code: 2 if a draft can't be read."""
    resolver = Resolver(settings)
    found = resolver.drafts(paths, stdin)
    lines = [f"{path}: not checked: {why}" for path, why in found.failures]
    failed = bool(lines)
    for draft in found.drafts:
        in_force = resolver.for_draft(draft)
        known = [candidate.id for candidate in in_force.rulebook.rules]
        if rule not in known:
            raise UsageError(f"--why: unknown rule {rule!r}{nearest(rule, known)}")
        try:
            document = parse_source(draft.read(in_force.config.encoding).text, draft, in_force)
            why = select_for(document, in_force).reasons[rule]
        except CopydeskError as error:
            lines.append(f"{draft.path}: not checked: {reason(error)}")
            failed = True
            continue
        silenced = whole_draft(document, rule)
        if why.startswith("on") and silenced:
            why += f"; its findings are dropped by {silenced}"
        lines.append(f"{draft.path}: {rule} is {why}")
    return "".join(f"{printable(line)}\n" for line in lines), 2 if failed else 0
