"""What identifies a finding across edits of its draft."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from linter.cache.digest import new_hash
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.findings.finding import Finding
from linter.findings.offsets import block_at

LONGEST = 5000
"""Characters of a sentence, or of the flagged words, that are hashed. Sentences in 3,000 news articles have less than
half as many. In longer ones only the text near the words is hashed, so that a thousand findings do not read it all.
"""
NEAR = 200
"""Characters before and after the flagged words that are hashed if their sentence is longer than LONGEST."""


def with_fingerprints(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """The findings, each with its fingerprint: 20 hexadecimal digits.

    It is a hash of the rule's id, the flagged words, their sentence and how many findings before this one have all
    three in common. It knows no line number and no message, so it survives edits elsewhere in the draft and a
    rewording of the rule; white space counts as one space, so it survives a new line break too. `findings` must be in
    the order of the draft.
    """
    seen: dict[tuple[str, str, str], int] = {}
    texts = _Texts(document)
    finished = []
    for finding in findings:
        key = (finding.rule, texts.words(finding.span), texts.sentence(finding.span))
        occurrence = seen[key] = seen.get(key, 0) + 1
        finished.append(finding._replace(fingerprint=digest("\0".join((*key, str(occurrence))))))
    return finished


class _Texts:
    """The words and sentences of findings in one draft, with a space for white space; each sentence is read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places: dict[int, tuple[list[int], list[int]]] = {}  # index of a block -> where its sentences start, end
        self._read: dict[tuple[int, int, int], str] = {}

    def words(self, span: Span) -> str:
        """The flagged words; only their beginning and end if they are longer than any that a rule should flag."""
        source = self._document.source
        if span.end - span.start <= LONGEST:
            return " ".join(source[span.start : span.end].split())
        return " ".join(f"{source[span.start : span.start + NEAR]} … {source[span.end - NEAR : span.end]}".split())

    def sentence(self, span: Span) -> str:
        """The sentence (or sentences) that the flagged words stand in; outside prose, the line."""
        block = block_at(self._document, span.start)
        text = self._document.source if block is None else block.text
        start, end = self._line(span) if block is None else self._sentences(block, span)
        if end - start > LONGEST:
            source = self._document.source
            near = source[max(0, span.start - NEAR) : span.start], source[span.end : span.end + NEAR]
            return " ".join("".join(near).split())
        key = -1 if block is None else block.index, start, end
        if key not in self._read:
            self._read[key] = " ".join(text[start:end].split())
        return self._read[key]

    def _line(self, span: Span) -> tuple[int, int]:
        """The characters of the source, no further from the words than LONGEST, that their line (or lines) has."""
        source, first, last = self._document.source, max(0, span.start - LONGEST), span.end + LONGEST
        before = max(source.rfind(end, first, span.start) for end in "\n\r")
        after = min((place for end in "\n\r" if (place := source.find(end, span.end, last)) >= 0), default=-1)
        return before + 1 if before >= 0 else first, after if after >= 0 else min(last, len(source))

    def _sentences(self, block: Block, span: Span) -> tuple[int, int]:
        """The characters of the block's text that the sentences have."""
        from linter.analysis.text.sentences import sentences

        found = sentences(block)
        if block.index not in self._places:
            spans = [one.span for one in found]
            self._places[block.index] = [one.start for one in spans], [one.end for one in spans]
        starts, ends = self._places[block.index]
        first = bisect_right(ends, span.start)
        last = bisect_left(starts, max(span.end, span.start + 1), lo=first)
        return (found[first].start, found[last - 1].end) if first < last else (0, len(block.text))


def digest(text: str) -> str:
    """A hash of `text`: 20 hexadecimal digits."""
    hashed = new_hash(10)
    hashed.update(text.encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()
