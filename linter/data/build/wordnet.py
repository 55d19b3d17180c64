"""Read WordNet 3.0's database files (Debian `wordnet-base`): base forms and relations of single words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from linter.analysis.words.word_facts import ANTONYM, DERIVED, HYPERNYM, PERTAINS, SYNONYM, SYNONYM_FIRST
from linter.records import NamedTuple

PARTS = ("noun", "verb", "adj", "adv")
ENDINGS = {
    "noun": (
        ("s", ""),
        ("ses", "s"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
    ),
    "verb": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "adj": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
}
MOST_SENSES = 5
KEEP = frozenset(
    """
    this his its us was has does is as during something nothing anything everything thing being less always
    perhaps plus versus thus yes yet not no various serious news politics others ours theirs hers yours need
    must may might will would can could should shall
    """.split()  # noqa: SIM905
)


class Synset(NamedTuple):
    """One meaning: words, number of the lexicographer's file, pointers (symbol, place, part, own word, other word)."""

    words: tuple[str, ...]
    file: int
    pointers: tuple[tuple[str, int, str, int, int], ...]


class WordNet:
    """The database of a folder, read whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index: dict[str, dict[str, list[int]]] = {part: self._read_index(part) for part in PARTS}
        self._data: dict[str, dict[int, Synset]] = {part: self._read_data(part) for part in PARTS}
        self._tagged = self._read_counts()
        self.exceptions: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for part in PARTS:
            for line in (folder / f"{part}.exc").read_text(encoding="latin-1").splitlines():
                form, base, *_ = line.split()
                if "_" not in form:
                    self.exceptions[form].append((base, part))
        self.adjectives = frozenset(word for word in self._index["adj"] if "_" not in word)
        self.places = frozenset(
            word.lower() for synset in self._data["noun"].values() if synset.file == 15 for word in synset.words
        )

    def base(self, form: str, *, capitalised: bool) -> str:
        """The base form under which all forms of a word meet; a name stays as it is."""
        if form in KEEP or len(form) < 3 or capitalised:
            return form
        candidates = [(base, part) for base, part in self.exceptions.get(form, ()) if base in self._index[part]]
        irregular = bool(candidates)
        for part, endings in ENDINGS.items():
            for ending, new in endings:
                if form.endswith(ending) and not (ending == "s" and form.endswith("ss")):
                    base = form[: -len(ending)] + new
                    if len(base) > 1 and base in self._index[part] and not self._adjective_like(form, ending, base):
                        candidates.append((base, part))
        if not candidates:
            return form
        best = max(candidates, key=lambda item: (self._tagged[item[0], item[1]], -candidates.index(item)))
        own = max(self._tagged[form, part] for part in PARTS)
        theirs = self._tagged[best]
        if form.endswith("ed") and not irregular:
            return best[0]
        if own > (theirs if irregular else 2 * theirs + 2):
            return form
        return best[0]

    def _adjective_like(self, form: str, ending: str, base: str) -> bool:
        """Whether "er" is no comparative: a "worker" is not more work."""
        return ending in {"er", "est"} and (form in self._index["noun"] or self._tagged[base, "adj"] == 0)

    def related(self, word: str) -> Iterator[tuple[int, str]]:
        """Kind and word of the relations of the first senses of `word` in every part of speech."""
        for part in PARTS:
            for rank, place in enumerate(self._index[part].get(word, ())[:MOST_SENSES]):
                synset = self._data[part][place]
                own = next((n + 1 for n, other in enumerate(synset.words) if other.lower() == word), 0)
                for other in synset.words:
                    if "_" not in other:
                        yield (SYNONYM_FIRST if rank == 0 else SYNONYM), other.lower()
                for symbol, target, target_part, source_word, target_word in synset.pointers:
                    if source_word and source_word != own:
                        continue
                    targets = self._data[target_part][target].words
                    chosen = targets[target_word - 1 : target_word] if target_word else targets
                    kind = {"+": DERIVED, "\\": PERTAINS, "!": ANTONYM}.get(symbol)
                    if kind is None and rank == 0 and symbol in {"@", "&"}:
                        kind = HYPERNYM
                    if kind is not None:
                        for other in chosen:
                            if "_" not in other:
                                yield kind, other.lower()

    def first_names(self) -> frozenset[str]:
        """First words of the names of people that have several."""
        names: set[str] = set()
        for synset in self._data["noun"].values():
            if synset.file == 18 and any(pointer[0] == "@i" for pointer in synset.pointers):
                names.update(word.split("_")[0].lower() for word in synset.words if "_" in word and word[0].isupper())
        return frozenset(name for name in names if name.isalpha() and len(name) > 1)

    def _read_index(self, part: str) -> dict[str, list[int]]:
        index = {}
        for line in (self._folder / f"index.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            index[fields[0]] = [int(place) for place in fields[-int(fields[2]) :]]
        return index

    def _read_data(self, part: str) -> dict[int, Synset]:
        data = {}
        part_of = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
        for line in (self._folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            words = tuple(word.split("(")[0] for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2])
            at = 4 + 2 * int(fields[3], 16)
            pointers = []
            for n in range(int(fields[at])):
                symbol, place, target, numbers = fields[at + 1 + 4 * n : at + 5 + 4 * n]
                pointers.append((symbol, int(place), part_of[target], int(numbers[:2], 16), int(numbers[2:4], 16)))
            data[int(fields[0])] = Synset(words, int(fields[1]), tuple(pointers))
        return data

    def _read_counts(self) -> Counter[tuple[str, str]]:
        counts: Counter[tuple[str, str]] = Counter()
        part_of = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
        for line in (self._folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
            key, _, n = line.split()
            word, sense = key.split("%")
            counts[word, part_of[sense[0]]] += int(n)
        return counts
