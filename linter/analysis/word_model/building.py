"""Builds the word model's file from an archive of edited news; the same archive gives the same bytes.

Standard library and marisa-trie only, so that a newsroom can build a model of its own. What is kept: words, and counts
of sequences of two and three words that occur at least twice, without the sequences themselves.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from math import log
from pathlib import Path

from linter.analysis.word_model.counting import (
    BIGRAM_MASK,
    FAR_MASK,
    SKIP_MASK,
    TRIGRAM_MASK,
    Text,
    articles,
    content_ids,
    count_company,
    count_sequences,
    read_text,
)
from linter.analysis.word_model.model import (
    ATTRACTION,
    ATTRACTION_STEP,
    KIND,
    REBUILD,
    VERSION,
    company_key,
    encoded,
    key_of,
)
from linter.analysis.word_model.xor_table import build_table
from linter.errors import DataError
from linter.files.data_file import kind_of, pack_sections, write_data

HELD_OUT = 4
"""So many shares of 100 the shipped model does not count: rules are measured on them."""
TRAINING = 16
"""Counted shares below this one train the scorer of word choices; all else that is trained leaves them out."""
RARE = 3
RARE_NAME = 150
LEAST = {"bigrams": 2, "trigrams": 2, "skips": 3, "far": 4, "company": 3}
"""How often a sequence of each table, and two words in company, must occur to be kept."""
MASKS = {"bigrams": BIGRAM_MASK, "trigrams": TRIGRAM_MASK, "skips": SKIP_MASK, "far": FAR_MASK}
LAST = {"bigrams": 16, "skips": 32, "far": 48}
"""Where the second of two ids starts in a packed sequence, in bits."""
FEWEST_TOKENS = 100_000


def build_model(
    archive: Path,
    output: Path,
    progress: Callable[[str], None] | None = None,
    *,
    name: str = "news word model",
    held_out: int = 0,
) -> None:
    """Count `archive` (see `word_model_count`) and write the model to `output`.

    name: stands in every finding's evidence. progress: is told now and then how far it is. held_out: so many of the
    100 shares of the articles are not counted, so that rules can be measured on them.
    Raises DataError when the archive can't be read, or is too small to say what is common.
    """
    progress = progress or _silent
    found = (article for article in articles(archive) if article.share >= held_out)
    text = read_text(found, RARE, RARE_NAME, progress)
    if text.tokens < FEWEST_TOKENS:
        raise DataError(f"{text.tokens} words are too few for a word model; it needs {FEWEST_TOKENS}", path=archive)
    write_model(text, output, progress, name=name)


def write_model(
    text: Text,
    output: Path,
    progress: Callable[[str], None],
    *,
    name: str,
    least: Mapping[str, int] | None = None,
) -> None:
    """Write the model of a text. least: how often a sequence of each table must occur to be kept, LEAST if None."""
    write_data(output, KIND, VERSION, pack_sections(_sections(text, name, least or LEAST, progress)))
    progress(f"wrote {output} ({output.stat().st_size / 1e6:.1f} MB); {REBUILD} makes the shipped one again")


def is_model(path: Path) -> bool:
    """Whether the file at `path` is a word model, of whatever version, or empty."""
    try:
        return path.stat().st_size == 0 or kind_of(path) == KIND
    except DataError:
        return False


def _silent(line: str) -> None:
    """Report nothing."""


def _sections(text: Text, name: str, least: Mapping[str, int], progress: Callable[[str], None]) -> dict[str, bytes]:
    import marisa_trie

    sections = {"about": _about(text, name), "vocabulary": marisa_trie.Trie(text.words).tobytes()}
    sections["uses"] = array("I", text.uses).tobytes()
    sections["totals"] = array("I", text.totals).tobytes()
    for table, mask in MASKS.items():
        counts = count_sequences(text.ids, mask, least[table])
        progress(f"{table}: {len(counts)} different ones")
        sections[table] = build_table({key_in(table, packed): encoded(count) for packed, count in counts.items()})
    attractions = {}
    for packed, (count, chance) in count_company(text, least["company"], progress).items():
        first, second = packed & 0xFFFF, packed >> 16
        attraction = attracted(count, chance)
        if attraction and first != second:
            attractions[company_key(first, second)] = attraction
    progress(f"company: {len(attractions)} pairs")
    sections["company"] = build_table(attractions)
    sections["content"] = bytes(content_ids(text.totals, text.words))
    return sections


def key_in(table: str, packed: int) -> int:
    """The key, in a table of the model, of a sequence as `count_sequences` packs it."""
    if table == "trigrams":
        return key_of(packed & 0xFFFF, packed >> 16 & 0xFFFF, packed >> 32)
    return key_of(packed & 0xFFFF, packed >> LAST[table])


def attracted(count: int, chance: float) -> int:
    """The value that stands for two words' attraction, 0 if it is not worth keeping.

    count: how often they were near each other. chance: how often they would be if nothing drew them together.
    """
    attraction = log((count + 1) / (chance + 1))
    return min(31, 1 + int((attraction - ATTRACTION) / ATTRACTION_STEP)) if attraction >= ATTRACTION else 0


def _about(text: Text, name: str) -> bytes:
    facts = {
        "name": name,
        "articles": text.articles,
        "tokens": text.tokens,
        "first": text.first_date,
        "last": text.last_date,
    }
    return "".join(f"{key}\t{value}\n" for key, value in facts.items()).encode()
