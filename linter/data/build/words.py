"""Build linter/data/words.bin, the word list: SCOWL's lists, and what archives add to and know about them.

    python -I -m linter.data.build.words --scowl FOLDER --corpus ARCHIVE... [--slips FILE] [--leave-out SOURCE...]

SCOWL is Debian's package `scowl` (2020.12.07), an archive a file of JSON lines with `id` and `text` (and `title`,
`date`, and `outlet` or `source`, whose part before a colon counts). Slips are the known misspellings of codespell,
lines such as "teh->the". Same input, same file. Every tenth article (by a hash of its id) is not counted: those are for
measuring the rules. MODEL.md says from what the shipped file was built, and how to bring it up to date.

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
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from pathlib import Path

import marisa_trie

from linter.analysis.words import lexicon
from linter.analysis.words.corrections import JOINTS, one_edit
from linter.analysis.words.distance import distance, skeleton
from linter.files.data_file import pack_sections, write_data
from linter.records import NamedTuple

_FILE = re.compile(r"(?P<region>.+)-(?P<kind>words|upper|proper-names|abbreviations|contractions)\.(?P<level>\d+)")
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_KEY = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*")

KNOWN_LEVEL = 70
"""SCOWL's "large": words of higher levels are known only if news uses them, else rare."""
COMMON_LEVEL, RARE_LEVEL = 35, 80
ATTESTED = 3
"""Documents that use a word of a higher level, from which it is known."""
MOSTLY_NAME = 30
"""A word of a higher level that is in so many times more documents with a capital is a name."""
NEWS, NEWS_SOURCES = 3, 2
"""Documents and sources that use a word in lower case from which it is known although no dictionary has it."""
TWO_IN_ONE = 20
"""The same for what may be two words without their space."""
NEWS_NAME = 12
"""The same for a capitalised form: it is known as a name."""
SLIP_RATIO, SEEN_OFTEN, DOUBT_RATIO = 150, 5, 30
"""A word outside the dictionaries so much rarer than one a cheap slip away is taken for a misspelling of it; the last
figure holds for words in fewer documents than the middle one."""
SLIP_COST = 7.6
NEARLY_ALWAYS, ITSELF = 1000, 2
"""A dictionary's word in at most so many documents (the second figure) is nearly always a slip where a word a cheap
slip away is in so many times more (the first): it is rare."""
SHORTEST_NAME, SLIP_IN_NAME = 6, 6.3
"""Letters of a name that may be a slip for a well-known one, and the dearest such slip."""
SCALE = 24e6
"""Frequencies are those of an archive of so many words."""
DATED = 50
"""Articles of a year from which on it counts as the latest: dates of archives are wrong now and then."""
MOST_MEANT = 3
"""A known misspelling of more words than these says nothing."""

FLOORS = ((10, 400), (20, 200), (35, 50), (40, 30), (50, 16), (55, 10), (60, 6), (70, 3))
"""(SCOWL level, uses): a suggested word of at most this level counts as used at least so often, whatever the archive's
subjects are."""

UNCOUNTED = (0,)
"""Articles whose identifier's hash has this remainder by ten are left for measuring the rules."""

_US, _GB = ("english", "american"), ("english", "british", "british_z")


class Use(NamedTuple):
    """How archives use a form.

    lower, capitalised: how many times in lower case, and how many times with a capital.
    lower_documents, capitalised_documents: how many documents have it so.
    sources: how many sources have it in lower case, as far as that is needed.
    """

    lower: int
    capitalised: int
    lower_documents: int
    capitalised_documents: int
    sources: int


UNUSED = Use(0, 0, 0, 0, 0)


class Article(NamedTuple):
    """Title and text of an article, where it is from ("" if unknown) and of which year (0 if unknown)."""

    text: str
    source: str
    year: int


class Counted(NamedTuple):
    """The use of each lower-cased form, of how many words in all, and the latest year that articles are of."""

    uses: dict[str, Use]
    words: int
    year: int


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


def articles(corpus: Path, leave_out: Collection[str] = ()) -> Iterator[Article]:
    """The articles that are counted: not every tenth, and none of the sources to be left out."""
    with (
        lzma.open(corpus, "rt", encoding="utf-8") if corpus.suffix == ".xz" else corpus.open(encoding="utf-8") as lines
    ):
        for line in lines:
            row = json.loads(line)
            source = str(row.get("outlet") or row.get("source") or "")
            if any(source.startswith(left) for left in leave_out):
                continue
            if hashlib.sha256(str(row["id"]).encode()).digest()[0] % 10 not in UNCOUNTED:
                year = _YEAR.match(str(row.get("date") or ""))
                text = f"{row.get('title') or ''}\n{row['text']}"
                yield Article(text, source.partition(":")[0], int(year[0]) if year else 0)


def count(corpora: Sequence[Path], leave_out: Collection[str] = ()) -> Counted:
    """The use of each lower-cased form in all archives together."""
    lower: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    lower_documents: Counter[str] = Counter()
    capitalised_documents: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    years: Counter[int] = Counter()
    words = 0
    for article in (article for corpus in corpora for article in articles(corpus, leave_out)):
        years[article.year] += 1
        for form, times in Counter(_WORD.findall(article.text)).items():
            words += times
            word = form.replace("’", "'")
            if word.islower():
                lower[word] += times
                lower_documents[word] += 1
                if len(sources[word]) < NEWS_SOURCES or not article.source:
                    sources[word].add(article.source or str(lower_documents[word]))
            elif not word.isupper():
                capitalised[word.lower()] += times
                capitalised_documents[word.lower()] += 1
    uses = {
        word: Use(
            lower[word],
            capitalised[word],
            lower_documents[word],
            capitalised_documents[word],
            len(sources[word]) if word in sources else 0,
        )
        for word in sorted(lower.keys() | capitalised.keys())
    }
    return Counted(uses, words, max((year for year, times in years.items() if times >= DATED), default=0))


def levels(scowl: dict[str, dict[tuple[str, str], int]]) -> dict[str, int]:
    """Lower-case word -> the lowest level at which SCOWL has it so, preferred spellings only."""
    return {
        word: min(level for (region, _), level in places.items() if "variant" not in region)
        for word, places in scowl.items()
        if word.islower() and any("variant" not in region for region, _ in places)
    }


def flags_from_scowl(
    scowl: dict[str, dict[tuple[str, str], int]],
    uses: dict[str, Use],
    level_of: dict[str, int],
    slips: Container[str] = (),
) -> dict[str, int]:
    """Lower-cased word -> flags, for every word of SCOWL that is kept."""
    flags: dict[str, int] = defaultdict(int)
    frequent = by_skeleton(level_of, uses)
    names: set[str] = set()
    known = {name.lower() for name in word_list("words_names.txt")}
    for written, places in sorted(scowl.items()):
        word = written.lower()
        if (len(word) < 2 and word not in ("a", "i", "o")) or not _KEY.fullmatch(word) or word.endswith("'s"):
            continue
        if written != word:
            if min(places.values()) <= RARE_LEVEL and not (
                word not in known
                and uses.get(word, UNUSED).capitalised_documents <= ITSELF
                and is_slip_in_name(word, uses.get(word, UNUSED), uses, known)
            ):
                names.add(word)
            continue
        flags[word] |= standing(word, places, uses, frequent, slips)
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
    word: str,
    places: dict[tuple[str, str], int],
    uses: dict[str, Use],
    frequent: dict[str, list[str]],
    slips: Container[str] = (),
) -> int:
    """The flags of a lower-case word that SCOWL has at these places, known `slips` or not; 0: not worth keeping."""
    use = uses.get(word, UNUSED)
    level = min(places.values())
    doubt = 0
    if not any("variant" not in region or "variant_1" in region for region, _ in places):
        if level > KNOWN_LEVEL:
            return 0
        doubt = lexicon.VARIANT
    elif level > KNOWN_LEVEL:
        if use.capitalised_documents > MOSTLY_NAME * max(1, use.lower_documents):
            return 0  # "february" of the largest list
        attested = use.lower_documents >= ATTESTED
        if level > RARE_LEVEL and not attested:
            return 0
        if not attested or word in slips or is_slip(word, use, uses, frequent):
            doubt = lexicon.RARE
    elif use.lower_documents <= ITSELF and level > COMMON_LEVEL and is_slip(word, use, uses, frequent, NEARLY_ALWAYS):
        doubt = lexicon.RARE
    regions = {region for region, kind in places if kind != "upper"}
    flag = lexicon.LOWER | doubt
    flag |= lexicon.US if regions.intersection(_US) else 0
    flag |= lexicon.GB if regions.intersection(_GB) else 0
    if not doubt and (level <= 60 or use.lower >= 2) and len(word) > 1:
        abbreviation = all(kind == "abbreviations" for _, kind in places)
        flag |= 0 if abbreviation else lexicon.SUGGESTED
    return flag


def add_news(
    flags: dict[str, int],
    uses: dict[str, Use],
    level_of: dict[str, int],
    denied: Collection[str],
    names: Collection[str],
) -> None:
    """Add words and names of the archives that no dictionary has, but for those that look like slips.

    names: well-known ones in lower case, for which the others may be slips.
    """
    frequent = by_skeleton(level_of, uses)
    for word, use in uses.items():
        if "'" in word or word in denied or len(word) < 3 or len(word) > 24:
            continue
        if use.capitalised_documents >= NEWS_NAME and word not in flags and not is_slip_in_name(word, use, uses, names):
            flags[word] = lexicon.NAME
        enough = use.lower_documents >= NEWS and use.sources >= NEWS_SOURCES
        if enough and flags[word] & ~lexicon.NAME & ~lexicon.RARE == 0 and len(word) >= 4:
            if is_slip(word, use, uses, frequent) or (
                use.lower_documents < TWO_IN_ONE and is_run_together(word, flags)
            ):
                continue
            flags[word] = lexicon.LOWER | lexicon.NEWS | lexicon.US | lexicon.GB
            if use.lower_documents >= 20:
                flags[word] |= lexicon.SUGGESTED
    for word in denied:
        flags.pop(word, None)


def is_slip(
    word: str, use: Use, uses: dict[str, Use], frequent: dict[str, list[str]], ratio: int | None = None
) -> bool:
    """Whether `word` is one cheap slip from a word that the archives use very much more, or `ratio` times more."""
    others = {other for other in one_edit(word) if other in uses}
    others.update(frequent.get(skeleton(word), ()))
    if ratio is None:
        enough = (SLIP_RATIO if use.lower_documents >= SEEN_OFTEN else DOUBT_RATIO) * use.lower_documents
    else:
        enough = ratio * (1 + use.lower_documents)
    return any(
        uses[other].lower_documents > enough and distance(word, other, SLIP_COST) <= SLIP_COST for other in others
    )


def is_slip_in_name(word: str, use: Use, uses: dict[str, Use], names: Collection[str]) -> bool:
    """Whether `word` is one cheap slip from a well-known name that the archives have very much more often."""
    enough = DOUBT_RATIO * use.capitalised_documents
    return len(word) >= SHORTEST_NAME and any(
        other in names
        and uses.get(other, UNUSED).capitalised_documents > enough
        and distance(word, other, SLIP_IN_NAME) <= SLIP_IN_NAME
        for other in one_edit(word)
    )


def is_run_together(word: str, flags: Mapping[str, int]) -> bool:
    """Whether `word` is a small word and another without their space ("alongwith"), or a wrong plural ("bodys")."""
    if word[-2:] == "ys" and word[-3] not in "aeiou" and flags.get(word[:-1], 0) & lexicon.SUGGESTED:
        return True
    halves = ((word[:place], word[place:]) for place in range(2, len(word) - 1))
    return any(
        (left in JOINTS or right in JOINTS)
        and flags.get(left, 0) & lexicon.SUGGESTED
        and flags.get(right, 0) & lexicon.SUGGESTED
        for left, right in halves
    )


def by_skeleton(level_of: dict[str, int], uses: dict[str, Use]) -> dict[str, list[str]]:
    """The frequent words of small dictionaries under their skeletons."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, use in uses.items():
        if level_of.get(word, 99) <= KNOWN_LEVEL and use.lower_documents > DOUBT_RATIO * ATTESTED:
            found[skeleton(word)].append(word)
    return found


def known_slips(path: Path) -> dict[str, list[str]]:
    """The misspellings of the list, each with the words that were meant; those that may mean too much are left out."""
    slips = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        slip, _, meant = line.partition("->")
        words = [word.strip() for word in meant.split(",") if word.strip() and " " not in word.strip()]
        if words and len(words) <= MOST_MEANT and slip.islower() and _KEY.fullmatch(slip):
            slips[slip] = words
    return slips


def build(scowl: Path, corpora: Sequence[Path], slips: Path | None = None, leave_out: Collection[str] = ()) -> bytes:
    """The payload of the data file."""
    counted = count(corpora, leave_out)
    uses = counted.uses
    lists = read_scowl(scowl)
    level = levels(lists)
    known = known_slips(slips) if slips else {}
    flags = flags_from_scowl(lists, uses, level, known)
    written = word_list("words_names.txt")
    names = {name.lower() for name in written}
    for word in sorted(word_list("words_denied.txt")):
        if flags.get(word, 0) & lexicon.LOWER:
            flags[word] = (flags[word] | lexicon.RARE) & ~lexicon.SUGGESTED
    add_news(flags, uses, level, word_list("words_denied.txt") | (known.keys() - flags.keys()), names)
    for name, flag in (("added", lexicon.LOWER | lexicon.US | lexicon.GB), ("foreign", lexicon.LOWER)):
        for word in sorted(word_list(f"words_{name}.txt")):
            if not flags.get(word, 0) & lexicon.LOWER or flags[word] & (lexicon.RARE | lexicon.VARIANT):
                flags[word] = flag
    for name in sorted(written | word_list("words_other_names.txt")):
        flags[name.lower()] |= 0 if flags.get(name.lower(), 0) else lexicon.NAME
    trie = marisa_trie.Trie(sorted(flags))
    flag_bytes, frequencies = bytearray(len(trie)), bytearray(len(trie))
    share = min(1.0, SCALE / counted.words)
    for word, flag in flags.items():
        number = trie[word]
        flag_bytes[number] = flag
        use = uses.get(word, UNUSED)
        times = share * (use.lower if flag & lexicon.LOWER else use.capitalised)
        if flag & lexicon.SUGGESTED:
            times += next((floor for highest, floor in FLOORS if level.get(word, 99) <= highest), 0)
        frequencies[number] = min(255, round(lexicon.FREQUENCY_STEPS * math.log2(1 + times)))
    pairs = [f"{skeleton(word)} {word}" for word, flag in flags.items() if flag & lexicon.SUGGESTED]
    keys = {
        f"{slip} {word}"
        for slip, words in known.items()
        if not flags.get(slip, 0) & lexicon.LOWER or flags[slip] & (lexicon.RARE | lexicon.VARIANT) == lexicon.RARE
        for word in words
        if flags.get(word, 0) & lexicon.SUGGESTED or word in written
    }
    far = known_slips(Path(__file__).with_name("names_slips.txt"))
    keys |= {f"{slip} {name}" for slip, names_meant in far.items() for name in names_meant if slip not in flags}
    return pack_sections(
        {
            "words": trie.tobytes(),
            "flags": bytes(flag_bytes),
            "frequencies": bytes(frequencies),
            "skeletons": marisa_trie.Trie(sorted(pairs)).tobytes(),
            "names": marisa_trie.Trie(sorted(f"{skeleton(name.lower())} {name}" for name in written)).tobytes(),
            "slips": marisa_trie.Trie(sorted(keys)).tobytes(),
            "about": f"year\t{counted.year}\n".encode(),
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
    parser.add_argument("--corpus", type=Path, required=True, nargs="+")
    parser.add_argument("--slips", type=Path)
    parser.add_argument(
        "--leave-out", nargs="*", default=(), help="Sources that are not counted, by how their names begin."
    )
    parser.add_argument("--output", type=Path, default=lexicon.DEFAULT_PATH)
    options = parser.parse_args()
    payload = build(options.scowl, options.corpus, options.slips, options.leave_out)
    write_data(options.output, lexicon.KIND, lexicon.VERSION, payload)
    year = lexicon.Lexicon(options.output).year
    print(f"{options.output}: {len(payload) / 1e6:.2f} MB, words up to {year}")


if __name__ == "__main__":
    main()
