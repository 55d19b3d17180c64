"""Whether a draft reports: news tells what others did, and its headline claims what the body tells.

A blog, a guide, a column and the notes on a release speak to their readers, and their titles are labels: what such a
title has and the body lacks is no contradiction. Of 400 news articles of 2012 to 2020 one in eight speaks so, most of
them columns; of the posts of three blogs on software and teaching nine in ten.
"""

from __future__ import annotations

import re

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.text.quotations import quotations
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

MOST_ADDRESSED = 0.01
"""Of the words of a body outside quotations, the share from which on it speaks for its writer or to its reader."""
FEWEST_ADDRESSED = 3
"""Fewer such words are a slip of a quotation, or a turn of phrase ("your average skipper")."""
FEWEST_CODE = 2
"""Blocks; a report of an attack or of data may show one."""
FEWEST_VERSIONS = 2
_ADDRESSED = re.compile(
    r"""
    \b(?: I(?:['’](?:m|ve|d|ll))? | [Mm](?:y|e|yself) | [Ww]e(?:['’](?:re|ve|d|ll))? | [Oo]urs? | us
        | [Yy]ou(?:['’](?:re|ve|d|ll))? | [Yy]ours? | [Ll]et['’]s )\b(?!\.\w|['’&]\w)
    """,
    re.VERBOSE,
)
_VERSION = re.compile(r"(?<![\w.])[vV]?\d{1,3}\.\d{1,3}(?:\.(?!\d{4}\b)\w+)+|\b\d+\.\d+[- ]?(?i:rc|cr|beta|alpha)\d*\b")
"""1.76.0, 3.2.0.Final, 3.0 RC1; no date with dots."""
_LABELLED = re.compile(
    r"""
    (?: (?:an?\ |the\ )? (?:exclusive\ )? (?:interview|conversation|chat|q&a)\ (?:with|at|on)\b
      | (?:introducing|announcing|presenting|welcome|using|getting\ started|meet|remembering|celebrating)\b
      | (?:(?:book|film|product|software)\ )? review\b(?=\s*(?:of\b|[:|–—-]))
      | (?:meeting\ )? (?:minutes|agenda|notes|slides|proceedings|transcript)\b (?=\s*(?:of|from|for)\b|\s*[:|–—-])
      | (?:release\ notes|changelog|change\ log|quick\s?start|how[- ]?to|tutorial|tip|pstip|faq|newsletter|podcast
        |webinar|workshop|save\ the\ date|call\ for\ \w+|reasons?\ to|registration\ open)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RELEASED = re.compile(
    r"""
    \d[\w.]*(?:[ ](?:(?:RC|CR|M|GA|SR|SP|Beta|Alpha|Final)[ ]?\d*))? [ ]+
    (?:is[ ]|are[ ]|has[ ]been[ ]|now[ ])* (?:released|available|out|here|final)\b
  | \bmaintenance\ releases?\b | \bbug\s?-?fix\ releases?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AFTER_A_DEED = frozenset(
    {"a", "an", "the", "your", "with", "to", "from", "on", "for", "and", "in", "at", "up", "into"}
)


@analysis
def reports(document: Document) -> bool:
    """Whether a draft is a report: it speaks of others, and neither shows much code nor lists versions of programs."""
    if sum(block.kind is BlockKind.CODE for block in document.blocks) >= FEWEST_CODE:
        return False
    body = [block for block in document.body if block.kind is not BlockKind.QUOTATION]
    if sum(len(_VERSION.findall(block.text)) for block in body) >= FEWEST_VERSIONS:
        return False
    words = sum(len(block.text.split()) for block in body)
    places = [(block, found.start(), found.end()) for block in body for found in _ADDRESSED.finditer(block.text)]
    if len(places) < max(FEWEST_ADDRESSED, MOST_ADDRESSED * words):
        return True
    return _outside_quotations(document, places) < max(FEWEST_ADDRESSED, MOST_ADDRESSED * words)


def _outside_quotations(document: Document, places: list[tuple[Block, int, int]]) -> int:
    """How many of the places, in the order of the source, stand in no quotation."""
    outside = 0
    spans = iter(sorted((one.span.start, one.span.end) for one in quotations(document)))
    start, end = next(spans, (0, 0))
    for block, first, last in places:
        at = block.span(first, last).start
        while end and end <= at:
            start, end = next(spans, (0, 0))
        outside += not (end and start <= at)
    return outside


def is_a_title(claim: Claim) -> bool:
    """Whether a claim is the title of a guide, a review, minutes, an interview, a release: it names what follows."""
    text = claim.block.text.strip("“”\"'#* \ufffc")
    if any(_LABELLED.match(part) for part in re.split(r"(?<=[:|–—])\s|\s-\s|\]\s", text)) or _RELEASED.search(text):
        return True
    words = [word for word in claim.words if word.is_word]
    if len(words) < 3 or not words[0].form.endswith("ing") or words[0].lemma == words[0].form:
        return False
    return words[1].form in _AFTER_A_DEED and not word_facts(words[0].form).first_name
