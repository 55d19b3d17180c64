"""Tells lines that are no body text by their words and shape: bylines, datelines, credits, headings in plain text."""

from __future__ import annotations

import re

from linter.dates import MONTHS, WEEKDAYS
from linter.document.assembly import MASKED

_OPENING = "\"'“‘«("
_CLOSING = "\"'”’»)]"

LONGEST_HEADLINE = 200
"""Characters; a longer first line is a paragraph that lost its stop."""
LONGEST_SUBHEADING = 80
"""Characters."""

_NAME_PARTICLES = frozenset(
    (
        "al", "and", "at", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "for", "in",
        "la", "le", "of", "the", "van", "von", "with", "y",
    )
)  # fmt: skip
_JOBS = frozenset(
    (
        "agency", "analyst", "bureau", "chief", "columnist", "contributor", "correspondent", "correspondents",
        "critic", "desk", "editor", "editors", "journalist", "news", "newsroom", "photographer", "press",
        "producer", "reporter", "reporters", "staff", "team", "writer", "writers", "afp", "ap", "bbc",
        "bloomberg", "cnn", "dpa", "guardian", "mail", "observer", "post", "reuters", "times", "tribune", "upi",
    )
)  # fmt: skip
_NO_NAMES = frozenset(
    (
        *(name.lower() for name in (*WEEKDAYS, *MONTHS)),
        "early", "late", "mid", "next", "last", "the", "this", "that", "then", "a", "an", "all", "any", "far",
        "now", "noon", "night", "midnight",
    )
)  # fmt: skip
_BYLINE = r"(?:(?:words|story|written|text|report(?:ing|ed)?|analysis|opinion|compiled)\s+)?by:?\s+(.+)"
_CREDIT = (
    r"[(\[]?(?:(?:photo(?:graph)?s?|pictures?|images?|file photo|illustration|graphic|video|credits?)\s*"
    r"(?:credit\s*|courtesy\s*)?(?::|\bby\b|\bof\b|/)|©|\(c\)\s|(?:ap|reuters|afp)(?:\sphoto)?\s*/)"
)
_CREDIT_STARTS = frozenset("([pPiIfFgGvVcC©aArRıİ")
"""What a credit can begin with; most lines begin with something else."""
_AGENCY = (
    r"(?:istock\w*|thinkstock\w*|getty(?: images?)?\w*|shutterstock|adobe ?stock|fotolia|unsplash|pexels|pixabay|alamy"
    r"|depositphotos|dreamstime|flickr|wikimedia(?: commons)?|123rf|stocksy|freepik|envato|bigstock\w*)"
)
_STOCK_CREDIT = (
    rf"[\w.@’'& -]{{1,50}}?(?:\s*[,/|·]\s*|\s+(?:via|on|for|from|at)\s+){_AGENCY}(?:\s*[,/|·&]\s*{_AGENCY})*\.?"
)
_NO_HEADING = (
    r"(?:more (?:to come|follows|on this)|(?:to be )?continue[sd]\b|ends?$|-+\s*(?:ends?|30)|#+$|developing\b|"
    r"this story\b|read (?:more|also|next)|see also|also read|related\b|watch\b|listen\b|follow (?:us|our)|subscribe|"
    r"sign up|click\b|advertisement|share this|with (?:files|reporting) from|source:|tel(?:ephone)?:|e-?mail|"
    r"contacts?:|"
    r"(?:additional )?(?:reporting|editing|writing) by|copyright|(?:editor|author)[’']s note|corrections?:|note:|"
    r"updated?\b|published\b|last (?:updated|modified)|posted\b|from our\b|https?:|www\.)"
)
_LIST_MARKER = r"(?:[-*•‣–—]|\d{1,3}[.)]|\([a-z\d]{1,2}\))\s+"
_PLACE = r"[A-Z][\w.’' -]{1,40}(?:,\s*[A-Z][\w.’' ]{1,30})?"
_MONTHS = tuple(name[:3].lower() for name in MONTHS)
_MONTH_DAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?)(?:,?\s+\d{4})?"
)
_CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?)?"
_LONE_DATELINE = (
    rf"(?:(?i:published|posted|updated|last updated|last modified)(?:\s+on)?:?\s+)?(?:{_PLACE},?\s+)?"
    rf"(?i:{_MONTH_DAY}){_CLOCK}\s*(?:\([\w. ]{{2,40}}\))?\s*[—–-]*"
)


def list_marker(line: str) -> int:
    """How many characters of `line` are a list item's marker with its white space; 0 if it is no item."""
    match = re.match(r"\s*(?:[-*•‣]|\d{1,3}[.)])[ \t]+(?=\S)", line)
    return match.end() if match is not None else 0


def is_byline(text: str) -> bool:
    """Whether `text` names who wrote the article: "By Jane Doe", "Jane Doe, Reuters"."""
    text = text.strip().rstrip(".")
    if len(text) > 160:
        return False
    match = re.fullmatch(_BYLINE, text, re.IGNORECASE)
    if match is not None:
        return _are_people(match[1], need_job=False)
    return "," in text and _are_people(text, need_job=True)


def is_lone_dateline(text: str) -> bool:
    """Whether `text` is a place with a date, or a date, and nothing else."""
    if len(text) > 120 or not any(map(str.isdecimal, text)):
        return False
    small = text.casefold()
    if not any(month in small for month in _MONTHS):  # most lines with a number in them: nothing need be compiled
        return False
    return re.fullmatch(_LONE_DATELINE, text.strip()) is not None


def is_credit(text: str) -> bool:
    """Whether `text` says who made a picture."""
    return (
        len(text) <= 160
        and text.lstrip()[:1] in _CREDIT_STARTS
        and re.match(_CREDIT, text.strip(), re.IGNORECASE) is not None
    )


def is_stock_credit(text: str) -> bool:
    """Whether a caption is the name of an account with an agency of pictures, and nothing else: “lucky7, iStock”."""
    if len(text) > 120 or not (text[:1].islower() or text[:1].isdigit()):
        return False
    return re.fullmatch(_STOCK_CREDIT, text, re.IGNORECASE) is not None


def is_address(text: str) -> bool:
    """Whether `text` is one web address, or template code that was masked, and nothing else."""
    text = text.strip()
    if text.startswith(MASKED):
        return not text.strip(MASKED)
    if not text.startswith(("http", "www.", "<http", "<www.")):
        return False
    return re.fullmatch(r"<?(?:https?://|www\.)[^\s<>]+>?", text) is not None


def could_be_headline(line: str) -> bool:
    """Whether a first line reads as a headline: short, and without the stop that ends a sentence."""
    return _is_short_line(line, LONGEST_HEADLINE, allowed_ends="?!…") and not re.match(r"(?:https?:|www\.)", line)


def could_be_subheading(line: str) -> bool:
    """Whether a line between two paragraphs reads as a subheading rather than as a short paragraph."""
    if not _is_short_line(line, LONGEST_SUBHEADING, allowed_ends="?"):
        return False
    words = line.split()
    start = line.lstrip(_OPENING)[:1]
    if len(words) > 12 or not (start.isupper() or start.isdigit()):
        return False
    if line[0] in '"“«' and line[-1] in '"”»':
        return False  # a quotation pulled out
    if line.rstrip(_CLOSING).endswith("?") and not _in_title_case(words):
        return False  # a question of the body
    if re.match(_NO_HEADING, line, re.IGNORECASE) or "@" in line:
        return False
    return not (is_byline(line) or is_lone_dateline(line) or is_credit(line))


def _is_short_line(line: str, longest: int, *, allowed_ends: str) -> bool:
    line = line.strip()
    if not line or len(line) > longest or "\n" in line or not any(map(str.isalpha, line)):
        return False
    if re.match(_LIST_MARKER, line):
        return False
    last = line.rstrip(_CLOSING)[-1:]
    if last == "." and re.search(r"\b(?:[A-Z]\.){2,}$", line):
        return True  # "Rescuers reach the U.S."
    return bool(last) and (last.isalnum() or last in allowed_ends or last in "%$€£*+")


def _in_title_case(words: list[str]) -> bool:
    """Whether the last word and all of more than three characters have a capital; the others may be without."""
    bare = [word.strip(_OPENING + _CLOSING + "?") for word in words]
    counted = [word for word in bare[:-1] if len(word) > 3] + bare[-1:]
    return all(word[:1].isupper() or word[:1].isdigit() for word in counted)


def _are_people(text: str, *, need_job: bool) -> bool:
    """Whether `text` is one or more names, with jobs, places or outlets after commas."""
    parts = [part.split() for part in re.split(r"\s*(?:,|\||—|–|/|;|&)\s*", text) if part]
    if not parts or not _is_name(parts[0], alone=len(parts) == 1, need_job=need_job):
        return False
    others = [word.strip("().").casefold() for part in parts[1:] for word in part]
    has_job = not _JOBS.isdisjoint(others)
    if need_job:
        return has_job and len(others) <= 8
    return all(
        word[0].isupper() or word[0].isdigit() or word[0] in "(@" or word in _NAME_PARTICLES or has_job
        for part in parts[1:]
        for word in part
    )


def _is_name(words: list[str], *, alone: bool, need_job: bool) -> bool:
    """Whether `words` are names in capitals, joined by particles, "and", "in" …"""
    if not words or len(words) > (6 if need_job else 12) or words[0].casefold() in _NO_NAMES:
        return False
    if not all(word[0].isupper() or word.casefold() in _NAME_PARTICLES for word in words):
        return False
    if need_job:
        return 2 <= len(words) <= 5 and all(
            word.replace("-", "").replace(".", "").replace("’", "").replace("'", "").isalpha() for word in words
        )
    lone_outlet = (
        len(words) == 1 and (alone or words[0].isupper()) and (words[0].isupper() or words[0].casefold() in _JOBS)
    )
    return lone_outlet or (len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper())
