"""Dependency trees for training the parser: read from CoNLL-U, laid on the words that copydesk itself counts.

Also turns sentences of bodies into headlines: articles and forms of "be" go, as in a telegram, with the analysis kept.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.analysis.syntax.syntactic_words import SyntacticWord, dateline_length, syntactic_words
from linter.analysis.syntax.trees import is_tree
from linter.analysis.text.tokens import tokens
from linter.analysis.words.verb_forms import base_of_past, verb_forms
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.records import NamedTuple

FEATURES = ("Degree", "Number", "Person", "Polarity", "Poss", "Tense", "VerbForm")
"""The features that a tag tells, in the order in which they are written."""


class Tree(NamedTuple):
    """A sentence with its analysis; one entry a word. A head is the number of a word, -1 for the root's."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    source: str = ""


class Row(NamedTuple):
    """A word of a treebank.

    start, end: its characters in the sentence's text.
    tag: the tag that the network learns.
    head: the number of a row, -1 for the root's.
    relation: its relation to the head.
    """

    start: int
    end: int
    tag: str
    head: int
    relation: str


def tag_of(upos: str, features: str) -> str:
    """The tag that the network learns: the part of speech and those of its features that the word's form tells."""
    told = dict(feature.split("=") for feature in features.split("|")) if features != "_" else {}
    kept = {name: told[name] for name in FEATURES if name in told}
    if kept.get("VerbForm") == "Fin" and not (
        kept.get("Tense") == "Pres" and kept.get("Person") == "3" and kept.get("Number") == "Sing"
    ):
        kept.pop("Person", None)
        kept.pop("Number", None)
    return "|".join([upos, *(f"{name}={value}" for name, value in kept.items())])


def block_of(text: str) -> Block:
    """A paragraph of this text."""
    return Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))


def words_of(text: str) -> list[SyntacticWord]:
    """The words of one sentence."""
    listed = tokens(block_of(text))
    return syntactic_words(listed, 0, len(listed))


def sentences_of(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """The document's name, the text and the columns of each sentence of a packed CoNLL-U file."""
    document = text = ""
    rows: list[list[str]] = []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc id = ") or (line.startswith("# sent_id = ") and path.name.startswith("pud")):
                document = line.split(" = ", 1)[1].strip()
            elif line.startswith("# text = "):
                text = line.split(" = ", 1)[1].rstrip("\n")
            elif line == "\n":
                yield document, text, rows
                rows = []
            elif not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))


def rows_of(text: str, columns: Sequence[Sequence[str]]) -> list[Row]:
    """The words of a treebank's sentence. Raises ValueError if a form does not stand in the text."""
    places: dict[str, tuple[int, int]] = {}
    position = 0
    for number, row in enumerate(columns):
        if "." in row[0]:
            continue
        if "-" in row[0]:  # several words that are written as one
            first, last = map(int, row[0].split("-"))
            parts = [other for other in columns[number + 1 :] if "." not in other[0]][: last - first + 1]
            start = text.index(row[1], position)
            end = position = start + len(row[1])
            whole = "".join(part[1] for part in parts) == row[1]
            for part in parts:
                places[part[0]] = (start, start + len(part[1])) if whole else (start, end)
                start += len(part[1]) if whole else 0
        elif row[0] not in places:
            start = text.index(row[1], position)
            position = start + len(row[1])
            places[row[0]] = (start, position)
    kept = [row for row in columns if row[0].isdigit()]
    return [Row(*places[row[0]], tag_of(row[3], row[5]), int(row[6]) - 1, row[7]) for row in kept]


def laid_on(rows: Sequence[Row], words: Sequence[SyntacticWord]) -> Tree | None:
    """The analysis of `rows` laid on words that may be cut otherwise; None where neither are cuts of the other.

    Of rows that are one word, the one whose head is outside counts. Of words that are one row, the last that is no
    mark takes its place, and the others hang on it.
    """
    covered = [[n for n, row in enumerate(rows) if row.start < word.end and word.start < row.end] for word in words]
    covering: list[list[int]] = [[] for _ in rows]
    for number, found in enumerate(covered):
        for row in found:
            covering[row].append(number)
    if not all(covered) or not all(covering):
        return None
    if any(len(found) > 1 and any(len(covering[row]) > 1 for row in found) for found in covered):
        return None
    chief = [
        next((number for number in reversed(found) if any(map(str.isalnum, words[number].text))), found[-1])
        for found in covering
    ]
    tags, heads, relations = [], [], []
    for number, found in enumerate(covered):
        outer = [place for place in found if rows[place].head not in found]
        main = rows[outer[0] if outer else found[0]]
        if chief[found[0]] == number or len(found) > 1:
            tags.append(main.tag)
            heads.append(chief[main.head] if main.head >= 0 else -1)
            relations.append(main.relation)
        else:
            mark = not any(map(str.isalnum, words[number].text))
            tags.append("PUNCT" if mark else main.tag)
            heads.append(chief[found[0]])
            relations.append("punct" if mark else "compound")
    return Tree([word.text.replace("’", "'") for word in words], tags, heads, relations)


def trees_of(path: Path, *, own_words: bool = True) -> Iterator[Tree]:
    """The sentences of a packed CoNLL-U file. own_words: on copydesk's words, else on the treebank's."""
    for document, text, columns in sentences_of(path):
        try:
            rows = rows_of(text, columns)
        except ValueError:
            continue
        words = words_of(text) if own_words else [SyntacticWord(text[row.start : row.end], *row[:2]) for row in rows]
        tree = laid_on(rows, words) if own_words else _as_rows(rows, words)
        if tree is not None and is_tree(tree.heads):
            yield tree._replace(source=document)


def _as_rows(rows: Sequence[Row], words: Sequence[SyntacticWord]) -> Tree:
    return Tree(
        [word.text.replace("’", "'") for word in words],
        [row.tag for row in rows],
        [row.head for row in rows],
        [row.relation for row in rows],
    )


HEADLINE = "headline"
"""The source of a tree that was made of another."""
_ARTICLES = frozenset({"the", "a", "an"})
_BE = frozenset({"is", "are", "was", "were", "been", "'s"})
_HAVE = frozenset({"has", "have", "had"})
_DROPPED = {"det": _ARTICLES, "cop": _BE, "aux:pass": _BE, "aux": _BE | _HAVE}
"""Relation -> the words of this relation that a headline does without."""
_CUT = frozenset({"acl:relcl", "advcl", "appos", "parataxis"})
"""Relations of what a headline leaves out, most of the time."""
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "but",
        "or",
        "nor",
        "for",
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "as",
        "from",
        "with",
        "vs",
        "n't",
        "'s",
    ]
)
"""Words without a capital in a headline that has them."""
LONGEST_HEADLINE = 18
"""In words."""


def headline_of(tree: Tree, chance: random.Random) -> Tree | None:
    """A sentence as a headline would have it, with its analysis; None where it would be too long.

    Clauses and appositions go, most of the time, then articles and forms of "be" and "have" that help a verb; what was
    past is present, what will be is "to" be, "and" may be a comma. Half of the headlines get capitals.
    """
    dropped = _cut_branches(tree, chance)
    full = chance.random() < 0.15
    told = tree if full else _in_present(tree, chance)
    words, heads, relations, tags = told.words, told.heads, told.relations, told.tags
    for number, (word, relation) in enumerate(zip(words, relations, strict=True)):
        if not full and relation in _DROPPED and word.lower() in _DROPPED[relation] and number not in heads:
            dropped.add(number)
    kept = [number for number in range(len(words)) if number not in dropped]
    while kept and relations[kept[-1]] == "punct" and words[kept[-1]] in ".,;:-–—":
        kept.pop()
    while kept and relations[kept[0]] == "punct" and words[kept[0]] in ".,;:-–—":
        kept.pop(0)
    place = {number: new for new, number in enumerate(kept)}
    if not 3 <= len(kept) <= LONGEST_HEADLINE or any(heads[n] >= 0 and heads[n] not in place for n in kept):
        return None
    capitals = chance.random() < 0.5
    return Tree(
        [_capital(words[n], new == 0, capitals) for new, n in enumerate(kept)],
        [tags[n] for n in kept],
        [place[heads[n]] if heads[n] >= 0 else -1 for n in kept],
        [relations[n] for n in kept],
        HEADLINE,
    )


_PAST, _PRESENT = "VERB|Tense=Past|VerbForm=Fin", "VERB|Tense=Pres|VerbForm=Fin"
_THIRD = "VERB|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def _in_present(tree: Tree, chance: random.Random) -> Tree:
    """The main verb in the present, or with "to" for "will"; now and then a comma for "and"."""
    words, tags, relations = list(tree.words), list(tree.tags), list(tree.relations)
    heads = tree.heads
    root = heads.index(-1)
    plural = any(
        heads[n] == root and relations[n] == "nsubj" and ("Plur" in tags[n] or _joined(tree, n))
        for n in range(len(words))
    )
    for number, word in enumerate(words):
        main = number == root or (heads[number] == root and relations[number] == "conj")
        base = base_of_past(word.lower()) if main and tags[number] == _PAST and word.islower() else ""
        if base and chance.random() < 0.9:
            words[number], tags[number] = (base, _PRESENT) if plural else (verb_forms(base).third, _THIRD)
        elif word == "will" and relations[number] == "aux" and chance.random() < 0.6:
            words[number], tags[number], relations[number] = "to", "PART", "mark"
        elif word == "and" and tags[heads[number]].startswith(("NOUN", "PROPN")) and chance.random() < 0.3:
            words[number], tags[number], relations[number] = ",", "PUNCT", "punct"
    return tree._replace(words=words, tags=tags, relations=relations)


def _joined(tree: Tree, word: int) -> bool:
    return any(head == word and relation == "conj" for head, relation in zip(tree.heads, tree.relations, strict=True))


def _cut_branches(tree: Tree, chance: random.Random) -> set[int]:
    """The words of the clauses and appositions that are left out, with the commas around them."""
    roots = {n for n, relation in enumerate(tree.relations) if relation in _CUT and chance.random() < 0.85}
    dropped = set()
    for number in range(len(tree.words)):
        at = number
        while at >= 0 and at not in roots:
            at = tree.heads[at]
        if at >= 0:
            dropped.add(number)
    last = len(tree.words) - 1
    for number, word in enumerate(tree.words):
        beside = {number - 1, number + 1} & dropped
        if word in {",", "-", "–", "—"} and number not in tree.heads and (beside or number == last):
            dropped.add(number)
    return dropped


def _capital(word: str, first: bool, capitals: bool) -> str:
    if word[0].islower() and (first or (capitals and word not in _SMALL)):
        return word[0].upper() + word[1:]
    return word


def dateline_of(words: Sequence[str]) -> list[str]:
    """The dateline that a sentence starts with; no words where it has none."""
    spaced = [SyntacticWord(word, 100 * number, 100 * number + 1) for number, word in enumerate(words)]
    return list(words[: dateline_length(spaced)])


def with_dateline(tree: Tree, dateline: Sequence[str]) -> Tree:
    """The sentence after a dateline, which hangs on its root."""
    count = len(dateline)
    root = tree.heads.index(-1) + count
    marks = [not any(map(str.isalnum, word)) for word in dateline]
    first = marks.index(False)
    return Tree(
        [*dateline, *tree.words],
        [*("PUNCT" if mark else "PROPN|Number=Sing" for mark in marks), *tree.tags],
        [
            *(root if number == first else first for number in range(count)),
            *(head + count if head >= 0 else -1 for head in tree.heads),
        ],
        [
            *("punct" if mark else "parataxis" if number == first else "flat" for number, mark in enumerate(marks)),
            *tree.relations,
        ],
        tree.source,
    )
