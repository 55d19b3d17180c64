"""Builds the word model that the wheel ships: python -I -m linter.data.build.model ARCHIVE [OUTPUT]

What `copydesk model build` does, but for the articles that are left out: rules are measured on some of them, and the
scorer of word choices is trained on the others (linter/data/build/scorer.py).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.analysis.word_model.building import HELD_OUT, build_model
from linter.analysis.word_model.model import DEFAULT_PATH


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("output", type=Path, nargs="?", default=DEFAULT_PATH)
    options = parser.parse_args()
    build_model(options.archive, options.output, print, held_out=HELD_OUT)


if __name__ == "__main__":
    main()
