"""Print what the analysis of a sentence costs: opening the network, words met for the first time, words met before.

    python tests/benchmarks/syntax.py                               # on the sentences below
    python tests/benchmarks/syntax.py --archive news.jsonl.xz       # on the leads of an archive's first 400 articles

CPU milliseconds a sentence of 25 words, and the ratio to cutting the same text into tokens and sentences in the same
run: machines differ and are noisy, so read the ratios. The least of five rounds counts.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from linter.analysis.syntax.network import SyntaxNetwork
from linter.analysis.syntax.parse import NETWORK, REBUILD
from linter.analysis.syntax.syntactic_words import syntactic_words, texts_of
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.counting import articles
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span

OWN = (
    "The council approved a plan on Tuesday to close two schools in the north of the city, after parents had asked for more time to find others.",
    "Police said three men were arrested near the harbour early on Monday, when a guard who had heard voices behind the old warehouse called for help.",
    "The company, which sells steel to builders in four countries, expects that prices will fall again this year because fewer homes are built than planned.",
    "Ministers rejected the offer of the union within an hour, saying that no money was left for higher wages before the next budget is agreed.",
)
ROUNDS = 5


def block_of(text: str) -> Block:
    """A paragraph of this text."""
    return Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))


def least(act: Callable[[], object]) -> float:
    """The least CPU milliseconds of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        act()
        taken.append(1000 * (time.process_time() - started))
    return min(taken)


def cut(text: str) -> list[str]:
    """The words of a text's first sentence."""
    block = block_of(text)
    first = sentences(block)[0]
    return texts_of(syntactic_words(tokens(block), first.first, first.last))


def report(texts: Sequence[str]) -> None:
    """Print the table."""
    listed = [cut(text) for text in texts]
    each = 25 / sum(map(len, listed))  # of all the time to a sentence of 25 words

    def first_time() -> float:
        network = SyntaxNetwork(NETWORK, rebuild=REBUILD)
        started = time.process_time()
        for words in listed:
            network.analysed(words)
        return 1000 * (time.process_time() - started)

    network = SyntaxNetwork(NETWORK, rebuild=REBUILD)
    base = least(lambda: [cut(text) for text in texts]) * each
    rows = {
        "cutting into words": base,
        "analysis, words met before": least(lambda: [network.analysed(words) for words in listed]) * each,
        "analysis, words met for the first time": min(first_time() for _ in range(ROUNDS)) * each,
        "opening the network, once": least(lambda: SyntaxNetwork(NETWORK, rebuild=REBUILD)),
    }
    print(f"{len(listed)} sentences of {1 / each * 25 / len(listed):.0f} words on average")
    print(f"{'for a sentence of 25 words':44} {'CPU ms':>8} {'ratio':>7}")
    for name, taken in rows.items():
        print(f"{name:44} {taken:8.2f} {taken / base:7.1f}")


def main() -> None:
    """Read the options and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, help="articles, as JSON lines")
    archive = parser.parse_args().archive
    texts = [article.text.split("\n")[0] for article in islice(articles(archive), 400)] if archive else OWN
    report([text for text in texts if len(text) > 30])


if __name__ == "__main__":
    main()
