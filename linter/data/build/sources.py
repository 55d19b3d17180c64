"""What the shipped word model is counted from, and what it leaves out of the archives it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.analysis.word_model.counting import SHARES, Article, articles

EARLIEST = "1940"
"""Older prose has words and forms that nobody writes any more."""
LEFT_OUT = (
    "nltk/nltk_data:corpora/abc",
    "suraj-deshmukh/BBC-Dataset-News-Classification",
    "nltk/nltk_data:corpora/brown",
    "loki86/ksr_zadanie1V2",
    "mhjabreel/CharCnn_Keras",
    "Babelscape/wikineural:data/conll",
    "wz335-code/6600-Final-Project",
)
"""The beginnings of sources that are not counted: broadcasters whose articles rules are measured on, wire copy with
abbreviations of its own, text for research only, the prose of learners."""


LEAST = {"bigrams": 2, "trigrams": 2, "skips": 5, "far": 6, "company": 5}
"""How often a sequence must occur to be kept in the shipped model, which may not have more than 25 MB."""


def usable(archives: Sequence[Path]) -> Iterator[Article]:
    """The articles of all archives, one of each in turn. Raises DataError as `articles` does."""
    unread = [articles(archive) for archive in archives]
    while unread:
        for reading in tuple(unread):
            article = next(reading, None)
            if article is None:
                unread.remove(reading)
            elif not _is_old(article) and not article.source.startswith(LEFT_OUT):
                yield article


def shared(archives: Sequence[Path], first: int, after: int = SHARES) -> Iterator[Article]:
    """The usable articles of the shares from `first` on and before `after`."""
    return (article for article in usable(archives) if first <= article.share < after)


def _is_old(article: Article) -> bool:
    year = article.date[:4]
    return len(year) == 4 and year.isdigit() and year < EARLIEST
