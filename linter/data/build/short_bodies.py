"""Short bodies to learn from, made of articles: their first sentences, or a beginning that tells all of the headline.

What is short in an archive is mostly an excerpt, which lacks what its headline names; a short draft is a whole story.
Judges of words learn from `cut` bodies, since they ask whether a body speaks against a word; judges of names and
numbers from a `beginning`, since they ask what a body lacks. Whether it tells enough is asked of the words alone, by
their stems, and not of what the judges measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.data.build.altered_names import WORDS

SHORTEST_CUT, LONGEST_CUT = 15, 150
"""Words of a cut body, at least and about at most."""
SHORTEST, LONGEST = 38, 150
"""Words of a beginning."""
LEAST_TOLD = 0.6
"""The share of a headline's words that its article has, in some form."""
LEAST_STEMS = 4
STEM = 6
"""Letters of a word that count."""
READ = 20_000
"""Characters of an article in which a headline's words are looked for."""
_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’][a-z]+)?")
_SENTENCE = re.compile(r"(?<=[.!?][\"”’']) +(?=[A-Z“\"])|(?<=[a-z0-9%)][.!?]) +(?=[A-Z“\"])")
_ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e")


def stems(text: str) -> set[str]:
    """The numbers and the beginnings of the words of a text that say something; "two" and "2" are one."""
    found = set()
    for token in _TOKEN.findall(text):
        word = re.sub(r"['’].*", "", token.lower())
        if word[0].isdigit():
            found.add(word.replace(",", "").rstrip("."))
        elif word in WORDS:
            found.add(str(WORDS.index(word) + 2))
        elif word not in FUNCTION_WORDS:
            ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= 3), "")
            found.add(word.removesuffix(ending)[:STEM])
    return found


def cut(index: BodyIndex, words: int) -> str:
    """The first whole sentences of a body, of so many words and marks at least."""
    kept: dict[int, list[str]] = {}
    for sentence in index.sentences:
        kept.setdefault(id(sentence.block), []).append(sentence.block.text[sentence.start : sentence.end])
        if sentence.last >= words:
            break
    return "\n\n".join(" ".join(one) for one in kept.values())


def beginning(title: str, text: str, random: Random) -> str | None:
    """The first sentences of an article, of which none that its headline rests on is left out; None where those are
    too many, or the article has too little of its headline. In half of the cases some more sentences follow.
    """
    wanted = stems(title)
    needed = wanted & stems(text[:READ])
    if len(wanted) < LEAST_STEMS or len(needed) < LEAST_TOLD * len(wanted):
        return None
    told: set[str] = set()
    paragraphs: list[list[str]] = []
    words, goal = 0, 0
    for begins, sentence in _sentences(text):
        words += len(sentence.split())
        if words > LONGEST:
            break
        if begins:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        told |= stems(sentence)
        if not goal and words >= SHORTEST and needed <= told:
            goal = words + random.choice([0, 0, random.randint(0, LONGEST - SHORTEST)])
        if goal and words >= goal:
            break
    return "\n\n".join(" ".join(one) for one in paragraphs) if goal else None


def _sentences(text: str) -> Iterator[tuple[bool, str]]:
    """Each sentence of a text, and whether it begins a paragraph."""
    for paragraph in re.split(r"\s*\n\s*", text.strip()):
        for number, sentence in enumerate(_SENTENCE.split(paragraph.strip())):
            yield not number, sentence
