"""What identifies a finding across edits of its draft."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from linter.document.model import Document
from linter.findings.finding import Finding
from linter.findings.places import block_at


def with_fingerprints(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """The findings, each with its fingerprint: 20 hexadecimal digits.

    It is a hash of the rule's id, the flagged words, their sentence and how many findings before this one have all
    three in common. It knows no line number and no message, so it survives edits elsewhere in the draft and a
    rewording of the rule; white space counts as one space, so it survives a new line break too. `findings` must be in
    the order of the draft.
    """
    seen: dict[tuple[str, str, str], int] = {}
    finished = []
    for finding in findings:
        words = " ".join(document.text_of(finding.span).split())
        key = (finding.rule, words, " ".join(sentence_around(finding, document).split()))
        occurrence = seen[key] = seen.get(key, 0) + 1
        finished.append(finding._replace(fingerprint=digest("\0".join((*key, str(occurrence))))))
    return finished


def sentence_around(finding: Finding, document: Document) -> str:
    """The sentence (or sentences) that the flagged words stand in; outside prose, the line."""
    from linter.analysis.sentences import sentences

    start, end = finding.span
    block = block_at(document, start)
    if block is None:
        first = document.source.rfind("\n", 0, start) + 1
        last = document.source.find("\n", end)
        return document.source[first : last if last >= 0 else len(document.source)]
    found = sentences(block)
    first = bisect_right(found, start, key=lambda one: one.span.end)
    last = bisect_left(found, max(end, start + 1), lo=first, key=lambda one: one.span.start)
    return block.text[found[first].start : found[last - 1].end] if first < last else block.text


def digest(text: str) -> str:
    """A hash of `text`: 20 hexadecimal digits."""
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL for it, which costs more than checking a draft
    except ImportError:
        from hashlib import blake2b
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
