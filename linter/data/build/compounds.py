"""Makes the table of compounds with hyphens: python -I -m linter.data.build.compounds rules/typos/compound ARCHIVE ...

Compounds are counted in all articles of the archives; those of compounds.txt, written from memory, are established. A
compound is expected the more, the oftener it stands, the larger its share of all compounds with its other parts, and of
all that have its own word in this place; what is written instead is the likelier right, the more compounds have it
there. Compounds that edited prose has are right, but for errors that were published, compounds_published.txt.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import inf, log
from pathlib import Path

from linter.analysis.patterns.compounds import (
    ESTABLISHED,
    HYPHENS,
    MOST_PARTS,
    frame_of,
    likeness,
    place_of,
)
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.counting import Article
from linter.data.build.sources import usable

FEWEST, LEAST = 6, -2.0
"""A compound is expected from so many uses and from this sureness on."""
ESTABLISHED_MORE, ESTABLISHED_USES, LEAST_OF_FRAME = 2.5, 10, -3.0
"""What it adds that a compound is established, the uses added to its own, and what its share weighs at most."""
OF_FRAME, OF_WORD, KINDS, USES = 1.5, 0.7, 0.8, 0.1
"""What the logarithms weigh: of a compound's shares, of how many compounds have a word in a place, of their uses."""
MANY_KINDS = 3
"""Of a word that fewer compounds have in a place nothing is written."""
SHORTEST = 3
HERE = Path(__file__).parent
HEADER = (
    "# Compounds with hyphens: what stands in a frame, and how sure another word is wrong there. Made by a program."
)
NEVER_MEANT = frozenset(
    """
    pre re pro non now neo anti co un sub super under over multi mini mid semi post inter intra ex self half cross
    counter mega micro macro meta eco arch vice quasi pan one two three four five six seven eight nine ten first second
    third fourth fifth sixth million billion trillion
    """.split()  # noqa: SIM905
)
"""Prefixes and numbers: each may stand where another does."""
_COMPOUND = re.compile(rf"(?<![\w@/.#&'’{HYPHENS}])[a-z][a-z']*(?:[{HYPHENS}][a-z][a-z']*)+(?![\w@/{HYPHENS}]|\.\w)")

Parts = tuple[str, ...]


def counted(texts: Iterable[Article]) -> Counter[Parts]:
    """How often each compound in lower case stands in the articles."""
    found: Counter[Parts] = Counter()
    for article in texts:
        for match in _COMPOUND.finditer(article.text):
            parts = tuple(re.split(f"[{HYPHENS}]", match.group()))
            if len(parts) <= MOST_PARTS:
                found[parts] += 1
    return found


def lines_of(uses: Mapping[Parts, int], established: frozenset[Parts], wrong: frozenset[Parts]) -> dict[str, str]:
    """The lines of the table. uses: of each compound; wrong: compounds that are errors wherever they stand."""
    uses = {parts: number for parts, number in uses.items() if parts not in wrong}
    full = dict(uses) | {parts: uses.get(parts, 0) + ESTABLISHED_USES for parts in established}
    frames: dict[str, dict[str, int]] = defaultdict(dict)
    places: dict[str, list[int]] = defaultdict(list)
    for parts, number in full.items():
        for place, word in enumerate(parts):
            frames[frame_of(parts, place)][word] = number
            places[place_of(parts, place)].append(number)
    lines: dict[str, dict[str, str]] = defaultdict(dict)
    for parts, number in full.items():
        for place, word in enumerate(parts):
            if number >= FEWEST and _may_be_meant(parts, place):
                frame, own = frame_of(parts, place), sum(places[place_of(parts, place)])
                of_frame = OF_FRAME * log(number / sum(frames[frame].values()))
                sure = log(number) + OF_WORD * log(number / own)
                sure += ESTABLISHED_MORE + max(of_frame, LEAST_OF_FRAME) if parts in established else of_frame
                if sure >= LEAST:
                    lines[frame][word] = f"{word}:{round(10 * sure)}{ESTABLISHED if parts in established else ''}"
    productive = {
        place: str(round(10 * (KINDS * log(len(numbers) + 1) + USES * log(sum(numbers) + 1))))
        for place, numbers in places.items()
        if len(numbers) >= MANY_KINDS
    }
    for parts in uses:
        for place, word in enumerate(parts):
            others = lines.get(frame_of(parts, place), {})
            if any(likeness(word, other, len(parts)) > -inf for other in others) and word not in others:
                others[word] = word
    return productive | {frame: " ".join(words[word] for word in sorted(words)) for frame, words in lines.items()}


def _may_be_meant(parts: Parts, place: int) -> bool:
    word = parts[place]
    if word in FUNCTION_WORDS:
        return len(parts) > 2
    return len(word) >= SHORTEST and word not in NEVER_MEANT


def read(path: Path) -> frozenset[Parts]:
    """The compounds of a file, one or more a line; "#" begins a comment."""
    text = re.sub("#.*", "", path.read_text(encoding="utf-8"))
    return frozenset(tuple(compound.split("-")) for compound in text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    options = parser.parse_args()
    uses = counted(usable(options.archives))
    lines = lines_of(uses, read(HERE / "compounds.txt"), read(HERE / "compounds_published.txt"))
    text = "".join(f"{key}\t{value}\n" for key, value in sorted(lines.items()))
    (options.folder / "compounds.tsv").write_text(f"{HEADER}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
