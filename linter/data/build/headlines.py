"""Build what the headline rules know about words: linter/data/headlines.bin.

    nice python -I -m linter.data.build.headlines --articles ARCHIVE.jsonl.xz --wordnet /usr/share/wordnet

ARCHIVE is any archive of published articles, one JSON object a line with `id`, `title` and `text` (26 million words
take about four minutes and 1 GB). Only counts leave it, pruned and rounded to one byte, never text:
for every word form its base form, how often it is capitalised in mid-sentence and whether it is a first name; for every
base form in how many articles it occurs, and how often a title has it while the body has neither it nor a relation;
pairs of words that are written with capitals together; words that stand in bodies for a title's word ("DOJ":
"Justice").
Relations between words come from WordNet 3.0 (Debian's `wordnet-base`; its notice is linter/data/NOTICE.wordnet).

Articles whose id hashes to 0 modulo `--hold-out` are left out, so that alarms can be measured on unseen ones.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from linter.analysis.text.tokens import tokens
from linter.analysis.words.word_facts import (
    ANTONYM,
    DATA,
    DERIVED,
    DERIVED_TWICE,
    FIRST_NAME,
    KIND,
    PARTNER,
    PERTAINS,
    VERSION,
    absence_byte,
    fallback_bases,
    frequency_byte,
    share_byte,
)
from linter.data.build.wordnet import WordNet
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.files.data_file import pack_sections, write_data
from linter.records import NamedTuple

MOST_RELATIONS = 28
MINIMAL_COUNT = 4
SENTENCE_ENDS = frozenset(".?!:;“”\"‘'()[]–—-…•*|/--...")


class Article(NamedTuple):
    """The words of one article: those of the title in order, those of the body as a set; lower case, no 's."""

    title: list[str]
    body: frozenset[str]


class Counts:
    """What is counted over an archive."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.capital: Counter[str] = Counter()  # in mid-sentence
        self.lower: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()  # both capitalised, in mid-sentence
        self.lower_pairs: Counter[tuple[str, str]] = Counter()
        self.surnames_after: dict[str, set[str]] = defaultdict(set)  # first name -> surnames of people who speak
        self.names_before: dict[str, set[str]] = defaultdict(set)  # surname of one who speaks -> words before it


def bare(word: str) -> str:
    """The word without a possessive ending, with a straight apostrophe."""
    word = word.replace("’", "'")
    return word[:-2] if word.endswith("'s") and len(word) > 2 else word


def words_of(text: str) -> list[str]:
    """The tokens of `text` as strings."""
    return tokens(Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))).texts


def held_out(identity: str, modulus: int) -> bool:
    """Whether an article is one of those that the statistics never see."""
    return modulus > 0 and int(hashlib.sha256(identity.encode()).hexdigest()[:8], 16) % modulus == 0


def read(path: Path) -> Iterator[tuple[str, str, str]]:
    """Id, title and text of each article of an archive, packed or not."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield str(row["id"]), row["title"], row["text"]


SPEAKS = frozenset({"said", "says", "told", "added", "argued", "tweeted", "asked", "wrote"})
MISTER = frozenset({"Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov"})


def count(path: Path, modulus: int) -> Counts:  # noqa: C901, PLR0912 - one pass over 26 million words
    """Read the archive once."""
    counts = Counts()
    for number, (identity, title, text) in enumerate(read(path)):
        if held_out(identity, modulus):
            continue
        if number % 5000 == 0:
            print(f"{number} articles", file=sys.stderr)
        words = [bare(word) for word in words_of(text)]
        seen: set[str] = set()
        following: list[tuple[str, str]] = []
        speakers: set[str] = set()
        previous = "."
        for place, word in enumerate(words):
            if word[0].isalpha():
                small = sys.intern(word.lower())
                seen.add(small)
                if word[0].isupper():
                    if previous not in SENTENCE_ENDS:
                        counts.capital[small] += 1
                        if previous[0].isupper() and place > 1 and words[place - 2] not in SENTENCE_ENDS:
                            counts.pairs[previous.lower(), small] += 1
                    if previous[0].isupper() and previous.isalpha():
                        following.append((previous, word))
                    after = words[place + 1] if place + 1 < len(words) else ""
                    if after in SPEAKS or (previous == "." and place > 1 and words[place - 2] in MISTER):
                        speakers.add(word)
                else:
                    counts.lower[small] += 1
                    if previous[0].islower():
                        counts.lower_pairs[previous, small] += 1
            elif word[0].isdigit():
                seen.add(word)
            previous = word
        for first, second in following:
            if second in speakers:
                counts.surnames_after[first.lower()].add(second)
                counts.names_before[second.lower()].add(first)
        if len(words) >= 120:
            counts.articles.append(
                Article([bare(word).lower() for word in words_of(title) if word[0].isalpha()], frozenset(seen))
            )
    return counts


def nameness(counts: Counts, form: str) -> float:
    """The share of mid-sentence uses that are capitalised."""
    capital, lower = counts.capital[form], counts.lower[form]
    return capital / (capital + lower) if capital + lower else 0.0


def first_names(counts: Counts, wordnet: WordNet) -> frozenset[str]:
    """Capitalised words that stand before the surnames of several people who speak in the news."""
    known = wordnet.first_names()
    chosen = set()
    for form, surnames in counts.surnames_after.items():
        if len(form) < 2 or nameness(counts, form) < 0.8 or form in wordnet.places:
            continue
        if len(counts.names_before[form]) > len(surnames):
            continue  # a surname that also begins other names: "Trump Tower"
        if len(surnames) >= (2 if form in known else 6) and form not in wordnet.adjectives:
            chosen.add(form)
    return frozenset(chosen | {name for name in known if nameness(counts, name) >= 0.9 and counts.surnames_after[name]})


def relations(wordnet: WordNet, number_of: dict[str, int], lemma_of: dict[str, str]) -> dict[int, dict[int, int]]:
    """Lemma number -> related lemma number -> kind, the closest kind where there are several."""
    found: dict[int, dict[int, int]] = {}
    for lemma, number in number_of.items():
        if lemma_of.get(lemma, lemma) != lemma:
            continue
        near: dict[int, int] = {}
        for kind, word in wordnet.related(lemma):
            other = number_of.get(lemma_of.get(word, word))
            if other is not None and other != number:
                near[other] = min(kind, near.get(other, kind))
        found[number] = near
    derived = {n: [o for o, kind in near.items() if kind in {DERIVED, PERTAINS}] for n, near in found.items()}
    for number, near in found.items():
        for step in derived[number]:
            for other in derived.get(step, ()):
                if other != number:
                    near.setdefault(other, DERIVED_TWICE)
    return found


def build(path: Path, wordnet_folder: Path, modulus: int, target: Path) -> None:  # noqa: PLR0915
    """Count, relate, and write the file."""
    wordnet = WordNet(wordnet_folder)
    counts = count(path, modulus)
    total = counts.capital + counts.lower
    forms = {
        form
        for form, n in total.items()
        if n >= MINIMAL_COUNT and len(form) < 25 and form.replace("'", "").replace(".", "").isalpha()
    }
    forms |= {form for form in wordnet.exceptions if form.isalpha()}
    lemma_of = {form: wordnet.base(form, capitalised=nameness(counts, form) >= 0.95) for form in sorted(forms)}
    words = sorted(forms | set(lemma_of.values()))
    trie = marisa_trie.Trie(words)
    number_of = {word: trie[word] for word in words}
    size = len(words)
    print(f"{len(counts.articles)} articles, {size} words", file=sys.stderr)

    def lemma(form: str) -> str:
        known = lemma_of.get(form)
        if known is None:
            known = next((base for base in fallback_bases(form) if base in number_of), form)
        return known

    frequency: Counter[str] = Counter()
    bodies: list[frozenset[str]] = []
    for article in counts.articles:
        body = frozenset(map(lemma, article.body))
        bodies.append(body)
        frequency.update(body)

    near = relations(wordnet, number_of, lemma_of)
    in_title: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    without: Counter[str] = Counter()
    stands_for: dict[str, Counter[str]] = defaultdict(Counter)
    common = len(bodies) * 0.12
    word_at = {number: word for word, number in number_of.items()}
    for article, body in zip(counts.articles, bodies, strict=True):
        rare = None
        families = None
        for word in sorted(set(map(lemma, article.title))):
            in_title[word] += 1
            if word in body:
                continue
            missing[word] += 1
            if rare is None:
                rare = [other for other in body if 5 <= frequency[other] < common]
                families = {other[:5] for other in body if len(other) > 4}
            stands_for[word].update(rare)
            number = number_of.get(word)
            partners = near.get(number, {}) if number is not None else {}
            assert families is not None
            if word[:5] not in families and not any(
                word_at[other] in body for other, kind in partners.items() if kind != ANTONYM
            ):
                without[word] += 1
    add_partners(near, stands_for, missing, frequency, number_of, len(bodies))

    lemmas = array("I", [number_of[lemma_of.get(word_at[n], word_at[n])] for n in range(size)])
    names = first_names(counts, wordnet)
    capitals = bytes(share_byte(counts.capital[word_at[n]], counts.lower[word_at[n]]) for n in range(size))
    flags = bytes(FIRST_NAME if word_at[n] in names else 0 for n in range(size))
    frequencies = bytes(frequency_byte(frequency[word_at[n]], len(bodies)) for n in range(size))
    absent = bytes(absence_byte(missing[word_at[n]], in_title[word_at[n]]) for n in range(size))
    unexplained = bytes(absence_byte(without[word_at[n]], in_title[word_at[n]]) for n in range(size))
    starts = array("I", [0])
    edges = array("I")
    for n in range(size):
        for other, kind in sorted(near.get(n, {}).items(), key=lambda item: (item[1] != ANTONYM, item[1], item[0]))[
            :MOST_RELATIONS
        ]:
            edges.append(other << 8 | kind)
        starts.append(len(edges))
    pairs = [
        f"{first} {second}"
        for (first, second), n in sorted(counts.pairs.items())
        if n >= 8 and n >= 3 * counts.lower_pairs[first, second] and first in number_of and second in number_of
    ]
    payload = pack_sections(
        {
            "words": trie.tobytes(),
            "lemma": lemmas.tobytes(),
            "capital": capitals,
            "flags": flags,
            "frequency": frequencies,
            "absent": absent,
            "unexplained": unexplained,
            "starts": starts.tobytes(),
            "edges": edges.tobytes(),
            "pairs": marisa_trie.Trie(pairs).tobytes(),
        }
    )
    write_data(target, KIND, VERSION, payload)
    print(f"{target}: {len(payload)} bytes; {len(edges)} relations, {len(pairs)} pairs, {len(names)} first names")


def add_partners(  # noqa: PLR0917
    near: dict[int, dict[int, int]],
    stands_for: dict[str, Counter[str]],
    missing: Counter[str],
    frequency: Counter[str],
    number_of: dict[str, int],
    articles: int,
) -> None:
    """Words that bodies have where a title's word is missing: at least 30% of those bodies, 4 times as often as
    others."""
    for word, others in stands_for.items():
        number = number_of.get(word)
        if number is None or missing[word] < 3:
            continue
        for other, n in others.items():
            share = n / missing[word]
            if n >= 3 and share >= 0.3 and share * articles >= 4 * frequency[other] and other in number_of:
                near.setdefault(number, {}).setdefault(number_of[other], PARTNER)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--hold-out", type=int, default=16)
    parser.add_argument("--output", type=Path, default=DATA)
    options = parser.parse_args()
    build(options.articles, options.wordnet, options.hold_out, options.output)


if __name__ == "__main__":
    main()
