"""What in a headline, and which sub-headings of a draft, claim nothing that the body should carry."""

from __future__ import annotations

import re

from linter.dates import MONTHS
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

_SERIES = (
    r"part|pt|episode|ep|vol|volume|chapter|season|series|book|issue|round|week|day|lesson|module|unit|instal?lment"
)
_NUMBERED = "Part|Pt|Episode|Ep|Podcast|Newsletter|Issue|Edition|Bulletin|Vol|Volume|Chapter|Lesson|Tip|Exercise"
"""What numbers its own pieces wherever in a title it stands."""
_COUNT = r"(?:\d{1,4}|[ivxIVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)"
_LABEL = r"[A-Z][\w'’&.]*(?:\ (?:of|the|and|&|for|in|[A-Z0-9][\w'’&.]*)){0,4}"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = rf"(?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH})(?:,?\ (?:1[6-9]|20)\d\d)?"
_UNCLAIMED = re.compile(
    rf"""
    [(\[](?i:{_SERIES})[.]?\ ?(?i:{_COUNT})(?:\ (?:of|/)\ (?i:{_COUNT}))?[)\]]   # (Part 1), [Episode 12 of 20]
  | (?:^|(?<=[:,|–—-]\ ))(?i:{_SERIES})[.]?\ {_COUNT}(?=$|[:,|]|\ [–—-]\ )     # Episode 12: ...
  | \b(?:{_NUMBERED})\ (?i:no\.?\ )?\#?\d{{1,4}}\b(?![.,]\d|\ ?%)               # Weekly News, Issue 107 is out
  | \bpart\ (?i:{_COUNT})(?=$|[:,]|\ [–—-]\ )                                 # ... part 7
  | ^The\ (?:[A-Z][a-z]+\ ){{1,3}}\d{{1,3}}(?=:\ )                              # The Ferry Desk 37: ...
  | \b[A-Z]{{2,5}}\ \#\d{{1,4}}(?=$|[:|]|\ [–—-]\ )                             # ... FG #43, the gazette's
  | \b(?:CVE|GHSA|RFC|ISO|IEC|PEP)[- ][\w.-]*\d[\w.-]*                         # CVE-2026-1234
  | \b[vV]?\d+\.\d+\.\d[\w.-]*                                                 # 1.76.0
  | (?<=[A-Za-z]\ )[vV]\d+(?:\.\d+)*\b                                         # v2
  | \b(?:(?:RC|CR|EDR|PFD|TP)\d{{1,2}}|(?i:beta|alpha|milestone)[ -]?\d{{1,2}})\b   # RC1, Beta 2
  | \bM\d(?=\ (?:is\ )?(?i:released|available|out)\b)                             # M4 released, no motorway
  | [(\[](?i:videos?|photos?|pictures|watch|listen|updated?|exclusive|live|opinion|poll|quiz|graphic|podcast)[)\]]
  | ^[^:|]{{0,40}}(?i:years?\ ago)(?:\ today)?:                                # Forty Years Ago: from the archive
  | ^\d{{1,2}}[.:]\d\d(?:\ ?[ap]\.?m\.?)?(?:\ [A-Z]{{2,4}})?\b                 # 14:05 GMT, of a live page
  | (?:^|(?<=[:|]\ )){_DATE}(?=\ ?(?:--|[–—:|]|\ -)\ )                     # This Day: May 5, 1908 -- ...
  | ^{_LABEL}\ \|\ (?=\S+\ \S+\ \S+)                                           # Explained | ...
  | \ (?:[|–—]|-)\ {_LABEL}\ ?$                                                # ... - The Courier
    """,
    re.VERBOSE,
)
"""Series with their dates, versions and identifiers, marks of the kind of piece, times of a live page, and names of
sections and outlets before the first bar or after the last dash."""
MOST_HEADS = 8
"""Of a news article; what has more is a guide, a list or a programme."""
FEW_HEADS = 3
LEAST_SECTION = 40
"""Words: where there are more than a few heads, shorter sections are entries of a list."""
SHORTEST_HEAD = 3
"""Words; shorter heads are labels or the name of who speaks."""
MOST_ASKING = 0.4
"""Of all heads, the share that asks a question from which on a draft is one of questions and answers."""
MOST_LISTED = 0.4
"""Of the body's blocks, the share in lists and tables from which on it is no article."""
_ENTRY = re.compile(
    r"\s*(?:\d+(?:[.:]\d+)*\s*(?:[.:)]|$|[ap]m\b)|\d+[.:]\d|[vV]\d|#|\[|(?:step|tip|question|q|a|day|week|part|chapter|phase)\b)",
    re.IGNORECASE,
)


def unclaimed_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The places in a headline (characters of `text`, end excluded) that claim nothing, in order."""
    return tuple((match.start(), match.end()) for match in _UNCLAIMED.finditer(text))


@analysis
def claiming_subheadings(document: Document) -> tuple[Block, ...]:
    """The sub-heads of a news article that say something; none of a guide, a list, a programme or questions and
    answers.
    """
    heads = [block for block in document.blocks if block.kind is BlockKind.SUBHEADING and block.text]
    if not heads or not _is_article(document, heads):
        return ()
    return tuple(head for head in heads if _says_something(head.text))


def _is_article(document: Document, heads: list[Block]) -> bool:
    if len(heads) > MOST_HEADS or len({head.level for head in heads}) > 1:
        return False
    if any(block.kind is BlockKind.CODE for block in document.blocks):
        return False
    body = document.body
    listed = sum(1 for block in body if block.kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})
    if listed > MOST_LISTED * len(body):
        return False
    asking = sum(1 for head in heads if head.text.rstrip().endswith("?"))
    entries = sum(1 for head in heads if _ENTRY.match(head.text) or not _says_something(head.text))
    if asking > MOST_ASKING * len(heads) or 2 * entries > len(heads):
        return False
    words = sum(len(block.text.split()) for block in body)
    return len(heads) <= FEW_HEADS or words >= LEAST_SECTION * len(heads)


def _says_something(text: str) -> bool:
    """Whether a sub-head can be a sentence: three words or more, no question, no entry of a list."""
    return len(text.split()) >= SHORTEST_HEAD and not text.rstrip().endswith("?") and not _ENTRY.match(text)
