"""Build linter/data/words.bin, the word list: SCOWL's lists, and what a news archive adds to and knows about them.

    python -I -m linter.data.build.words --scowl FOLDER --corpus news.jsonl.xz [--output FILE]

SCOWL is Debian's package `scowl` (2020.12.07), the archive a file of JSON lines with `id` and `text` (and `title`).
Same input, same file. Every tenth article (by a hash of its id) is not counted: those are for measuring the rules.

Which words are known, and how well, is decided here; the flags are those of linter/analysis/words/lexicon.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from linter.analysis.words import lexicon
from linter.analysis.words.corrections import one_edit
from linter.analysis.words.distance import distance, skeleton
from linter.files.data_file import pack_sections, write_data
from linter.records import NamedTuple

_FILE = re.compile(r"(?P<region>.+)-(?P<kind>words|upper|proper-names|abbreviations|contractions)\.(?P<level>\d+)")
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_KEY = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*")

KNOWN_LEVEL = 70
"""SCOWL's "large": words of higher levels are known only if news uses them, else rare."""
RARE_LEVEL = 80
ATTESTED = 2
"""Documents that use a word of a higher level, from which it is known."""
NEWS = 3
"""Documents that use a word in lower case from which it is known although no dictionary has it."""
NEWS_NAME = 12
"""The same for a capitalised form: it is known as a name."""
SLIP_RATIO, SEEN_OFTEN, DOUBT_RATIO = 150, 5, 30
"""A word outside the dictionaries so much rarer than one a cheap slip away is taken for a misspelling of it; the last
figure holds for words in fewer documents than the middle one."""
SLIP_COST = 7.6

FLOORS = ((10, 400), (20, 200), (35, 50), (40, 30), (50, 16), (55, 10), (60, 6), (70, 3))
"""(SCOWL level, uses): a suggested word of at most this level counts as used at least so often, whatever the archive's
subjects are."""

UNCOUNTED = (0,)
"""Articles whose identifier's hash has this remainder by ten are left for measuring the rules."""

_US, _GB = ("english", "american"), ("english", "british", "british_z")


class Use(NamedTuple):
    """How an archive uses a form: times in lower case and capitalised, documents that have it so."""

    lower: int
    capitalised: int
    lower_documents: int
    capitalised_documents: int


def read_scowl(folder: Path) -> dict[str, dict[tuple[str, str], int]]:
    """Each word as written -> (region, kind) -> lowest level."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for path in sorted(folder.iterdir()):
        match = _FILE.fullmatch(path.name)
        if not match:
            continue
        place, level = (match["region"], match["kind"]), int(match["level"])
        for line in path.read_text(encoding="utf-8").splitlines():
            word = line.strip()
            known = found[word]
            known[place] = min(level, known.get(place, 99))
    if not found:
        raise SystemExit(f"{folder} holds no SCOWL lists (english-words.10 ...)")
    return found


def articles(corpus: Path) -> Iterator[str]:
    """Title and text of the articles that are counted."""
    with (
        lzma.open(corpus, "rt", encoding="utf-8") if corpus.suffix == ".xz" else corpus.open(encoding="utf-8") as lines
    ):
        for line in lines:
            article = json.loads(line)
            if hashlib.sha256(str(article["id"]).encode()).digest()[0] % 10 not in UNCOUNTED:
                yield f"{article.get('title') or ''}\n{article['text']}"


def count(corpus: Path) -> dict[str, Use]:
    """The use of each lower-cased form."""
    lower: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    lower_documents: Counter[str] = Counter()
    capitalised_documents: Counter[str] = Counter()
    for text in articles(corpus):
        for form, times in Counter(_WORD.findall(text)).items():
            word = form.replace("’", "'")
            if word.islower():
                lower[word] += times
                lower_documents[word] += 1
            elif not word.isupper():
                capitalised[word.lower()] += times
                capitalised_documents[word.lower()] += 1
    return {
        word: Use(lower[word], capitalised[word], lower_documents[word], capitalised_documents[word])
        for word in sorted(lower.keys() | capitalised.keys())
    }


def levels(scowl: dict[str, dict[tuple[str, str], int]]) -> dict[str, int]:
    """Lower-case word -> the lowest level at which SCOWL has it so, preferred spellings only."""
    return {
        word: min(level for (region, _), level in places.items() if "variant" not in region)
        for word, places in scowl.items()
        if word.islower() and any("variant" not in region for region, _ in places)
    }


def flags_from_scowl(
    scowl: dict[str, dict[tuple[str, str], int]], uses: dict[str, Use], level_of: dict[str, int]
) -> dict[str, int]:
    """Lower-cased word -> flags, for every word of SCOWL that is kept."""
    flags: dict[str, int] = defaultdict(int)
    frequent = by_skeleton(level_of, uses)
    names: set[str] = set()
    for written, places in sorted(scowl.items()):
        word = written.lower()
        if (len(word) < 2 and word not in ("a", "i", "o")) or not _KEY.fullmatch(word) or word.endswith("'s"):
            continue
        if written != word:
            if min(places.values()) <= RARE_LEVEL:
                names.add(word)
            continue
        flags[word] |= standing(word, places, uses, frequent)
    for word in sorted(word for word, flag in flags.items() if not flag):
        del flags[word]
    for word in sorted(flags):
        plain = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
        if plain not in flags or flags[plain] & (lexicon.RARE | lexicon.VARIANT):
            flags[plain] = flags[word] & ~lexicon.SUGGESTED
    for word in sorted(names):
        if word not in flags:
            flags[word] = lexicon.NAME
    return flags


def standing(
    word: str, places: dict[tuple[str, str], int], uses: dict[str, Use], frequent: dict[str, list[str]]
) -> int:
    """The flags of a lower-case word that SCOWL has at these places; 0 if it is not worth keeping."""
    use = uses.get(word, Use(0, 0, 0, 0))
    level = min(places.values())
    doubt = 0
    if not any("variant" not in region or "variant_1" in region for region, _ in places):
        if level > KNOWN_LEVEL:
            return 0
        doubt = lexicon.VARIANT
    elif level > KNOWN_LEVEL:
        attested = use.lower_documents >= ATTESTED
        if level > RARE_LEVEL and not attested:
            return 0
        if not attested or is_slip(word, use, uses, frequent):
            doubt = lexicon.RARE
    regions = {region for region, kind in places if kind != "upper"}
    flag = lexicon.LOWER | doubt
    flag |= lexicon.US if regions.intersection(_US) else 0
    flag |= lexicon.GB if regions.intersection(_GB) else 0
    if not doubt and (level <= 60 or use.lower >= 2) and len(word) > 1:
        abbreviation = all(kind == "abbreviations" for _, kind in places)
        flag |= 0 if abbreviation else lexicon.SUGGESTED
    return flag


def add_news(flags: dict[str, int], uses: dict[str, Use], level_of: dict[str, int], denied: frozenset[str]) -> None:
    """Add words and names of the archive that no dictionary has, but for those that look like slips."""
    frequent = by_skeleton(level_of, uses)
    for word, use in uses.items():
        if "'" in word or word in denied or len(word) < 3 or len(word) > 24:
            continue
        if use.capitalised_documents >= NEWS_NAME and word not in flags:
            flags[word] = lexicon.NAME
        if use.lower_documents >= NEWS and flags[word] & ~lexicon.NAME & ~lexicon.RARE == 0 and len(word) >= 4:
            if is_slip(word, use, uses, frequent):
                continue
            flags[word] = lexicon.LOWER | lexicon.NEWS | lexicon.US | lexicon.GB
            if use.lower_documents >= 20:
                flags[word] |= lexicon.SUGGESTED
    for word in denied:
        flags.pop(word, None)


def is_slip(word: str, use: Use, uses: dict[str, Use], frequent: dict[str, list[str]]) -> bool:
    """Whether `word` is one cheap slip from a word that the archive uses very much more."""
    others = {other for other in one_edit(word) if other in uses}
    others.update(frequent.get(skeleton(word), ()))
    enough = (SLIP_RATIO if use.lower_documents >= SEEN_OFTEN else DOUBT_RATIO) * use.lower_documents
    return any(
        uses[other].lower_documents > enough and distance(word, other, SLIP_COST) <= SLIP_COST for other in others
    )


def by_skeleton(level_of: dict[str, int], uses: dict[str, Use]) -> dict[str, list[str]]:
    """The frequent words of small dictionaries under their skeletons."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, use in uses.items():
        if level_of.get(word, 99) <= KNOWN_LEVEL and use.lower_documents > DOUBT_RATIO * ATTESTED:
            found[skeleton(word)].append(word)
    return found


def build(scowl: Path, corpus: Path) -> bytes:
    """The payload of the data file."""
    uses = count(corpus)
    lists = read_scowl(scowl)
    level = levels(lists)
    flags = flags_from_scowl(lists, uses, level)
    add_news(flags, uses, level, word_list("words_denied.txt"))
    for name, flag in (("added", lexicon.LOWER | lexicon.US | lexicon.GB), ("foreign", lexicon.LOWER)):
        for word in sorted(word_list(f"words_{name}.txt")):
            if not flags.get(word, 0) & lexicon.LOWER or flags[word] & (lexicon.RARE | lexicon.VARIANT):
                flags[word] = flag
    trie = marisa_trie.Trie(sorted(flags))
    flag_bytes, frequencies = bytearray(len(trie)), bytearray(len(trie))
    for word, flag in flags.items():
        number = trie[word]
        flag_bytes[number] = flag
        use = uses.get(word)
        times = use.lower if use and flag & lexicon.LOWER else use.capitalised if use else 0
        if flag & lexicon.SUGGESTED:
            times += next((floor for highest, floor in FLOORS if level.get(word, 99) <= highest), 0)
        frequencies[number] = min(255, round(lexicon.FREQUENCY_STEPS * math.log2(1 + times)))
    pairs = [f"{skeleton(word)} {word}" for word, flag in flags.items() if flag & lexicon.SUGGESTED]
    return pack_sections(
        {
            "words": trie.tobytes(),
            "flags": bytes(flag_bytes),
            "frequencies": bytes(frequencies),
            "skeletons": marisa_trie.Trie(sorted(pairs)).tobytes(),
        }
    )


def word_list(name: str) -> frozenset[str]:
    """The words of a text file beside this one; lines that start with "#" are comments."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=lexicon.DEFAULT_PATH)
    options = parser.parse_args()
    payload = build(options.scowl, options.corpus)
    write_data(options.output, lexicon.KIND, lexicon.VERSION, payload)
    print(f"{options.output}: {len(payload) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
