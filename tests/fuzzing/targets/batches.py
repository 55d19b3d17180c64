"""Several drafts at once: in one process, in several, from a fresh cache and from one that knows them.

Findings, failures and the exit code are the same, however many processes found them and whatever was known before.
"""

from __future__ import annotations

import json
from typing import Any

from inputs import EXTENSIONS, Case, Chance, draft
from oracle import copydesk, require


def make(chance: Chance) -> Case:
    """Three to six drafts, sometimes with a house's own rule in Python, which always runs in another process."""
    files = {}
    for number in range(chance.randrange(3, 7)):
        extension = chance.choice(EXTENSIONS)
        files[f"d/{number}{extension}"] = chance.encoded(draft(chance, extension, 700))
    if chance.one_in(3):
        files["copydesk.toml"] = b'packs = ["./rules"]\n'
        files["rules/house/odd.py"] = (
            b'"""A rule."""\nfrom linter.api import Rule, Severity\n\n'
            b"class Odd(Rule):\n    severity = Severity.NOTE\n\n"
            b"    def check(self, document):\n        for block in document.prose:\n"
            b"            yield self.finding(block.span(0, min(3, len(block.text))), 'starts here')\n"
        )
    return Case(files)


def warm() -> None:
    """Load the command line and the rules."""
    copydesk(["check", "--isolated", "-"], b"The colour.")


def check(case: Case) -> tuple[str, ...]:
    """Run over the folder in every way."""
    import linter.run.batch
    import linter.run.cache_key

    linter.run.cache_key.FEWEST_DRAFTS = 1
    words = ["check", "d", "--languagetool", "off", "--format", "json"]
    linter.run.batch.WORTH_WORKERS = 1 << 40
    wanted = _findings([*words, "--no-cache", "--jobs", "1"])
    linter.run.batch.WORTH_WORKERS = 0
    require(_findings([*words, "--no-cache", "--jobs", "3"]) == wanted, "more processes change what is found")
    words += ["--cache-dir", "cache"]
    require(_findings([*words, "--jobs", "2"]) == wanted, "a fresh cache changes what is found")
    require(_findings([*words, "--jobs", "2"]) == wanted, "what is known changes what is found")
    return ("run", *(("with failures",) if wanted[0] == 2 else ()))


def _findings(words: list[str]) -> tuple[int, Any]:
    answer = copydesk(words, others=True)
    report = json.loads(answer.out)
    return answer.code, report
