"""Builds the word model that the wheel ships: python -I -m linter.data.build.model ARCHIVE ...

What `copydesk model build` does, but for several archives, for what is left out (linter/data/build/sources.py), for the
shares that rules are measured on, and for sequences that are seen too seldom to be shipped.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.analysis.word_model.building import HELD_OUT, RARE, RARE_NAME, write_model
from linter.analysis.word_model.counting import read_text
from linter.analysis.word_model.model import DEFAULT_PATH
from linter.data.build.sources import LEAST, shared


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--output", type=Path, default=DEFAULT_PATH)
    options = parser.parse_args()
    text = read_text(shared(options.archives, HELD_OUT), RARE, RARE_NAME, print)
    write_model(text, options.output, print, name="news word model", least=LEAST)


if __name__ == "__main__":
    main()
