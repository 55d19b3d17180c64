"""Generates the slips that make one word of another: python -I -m linter.data.build.slips rules/typos/real-word

Beside the confusions that were written down, any word of the dictionary may stand for one that differs by a letter
added, left out, exchanged or swapped with its neighbour, or by two such slips if both words sound nearly alike. Which
of them an author meant, the judges of typos/real-word say; what is kept out here are forms and spellings of one word,
words too rare to be meant, and words that no desk wants to be offered. The same word list and word
model give the same file.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from linter.analysis.word_choice.confusion_tables import save_slips
from linter.analysis.word_choice.usual_words import SOUND, TWO_SLIPS, nearness
from linter.analysis.word_model.ids import FIRST_WORD
from linter.analysis.word_model.model import DEFAULT_PATH, WordModel, word_model
from linter.analysis.words.lexicon import Lexicon, lexicon
from linter.analysis.words.sounds import sounds
from linter.edit_distance import edit_distance

LEAST_USES = 30
"""A word used less often than this in the model's text is hardly ever the one that was meant."""
LEAST_RATIO = 0.02
"""Nor is one that is so many times as frequent as the word written, or less: that one would be the slip."""
LEAST_FOR_RARE = 200
"""So many uses must the word meant have where the one written is in no vocabulary: "hale" for "hall"."""
SHORTEST_WRITTEN, SHORTEST_MEANT = 3, 4
LEAST_SHORT = 2000
"""Words of three letters may be meant too if they are used so often: "for", "may", "ban"."""
LEAST_DISTANT, LEAST_RATIO_DISTANT, LEAST_FOR_RARE_DISTANT = 100, 0.05, 500
"""The same three for a word two slips away, of which there are far more."""
SHORTEST_DISTANT = 4
_UNWANTED = """
    anal anus arse ass asses bastard bastards bitch bitches bollocks boob boobs breast breasts
    bugger bum cock cocks coon coons crap crotch cum cunt cunts dick dicks dildo dyke dykes fag
    faggot fags fart farts fuck fucked fucker fucking genital genitals gook homo hooker
    hookers incest jap japs kike lesbo molest naked nazi nazis nigger nude nudes orgasm orgy paki
    penis pimp pimps piss pissed poo poof poop porn prick prostitute pubes pubic pussy queer queers
    rape raped rapes raping rapist rapists rectum retard retarded scrotum semen sex sexes sexy shit
    shits slag slut sluts spastic sperm spic suck sucks testes testicle testicles tit tits tranny
    turd urine vagina vulva wank wanker whore whores wog wop
"""
NEVER_MEANT = frozenset(_UNWANTED.split())
"""Anatomy, slurs and crimes: a suggestion that would embarrass is worse than none."""
_ENDINGS = frozenset(
    {
        ("", "s"), ("", "d"), ("", "r"), ("", "n"), ("", "y"), ("", "e"), ("s", "d"), ("s", "r"), ("r", "d"),
        ("n", "d"), ("n", "s"), ("r", "n"), ("y", "i"), ("a", "e"), ("e", "i"), ("t", "d"), ("a", "o"), ("n", "t"),
        ("a", "u"), ("i", "a"), ("o", "e"), ("i", "e"), ("l", "n"), ("m", "n"),
    }
)  # fmt: skip
"""What may follow a common beginning in two forms of one word: agreement and tense are for other rules."""
_SPELLINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("yse", "yze"), ("our", "or"), ("ae", "e"),
    ("oe", "e"), ("ogue", "og"), ("mme", "m"), ("que", "ck"), ("ence", "ense"), ("ey", "ay"), ("ph", "f"),
    ("ey", "y"), ("y", "i"), ("re", "er"), ("k", "c"),
)  # fmt: skip


def words_of(model: WordModel, words: Lexicon) -> list[str]:
    """The ordinary words of a model, in the order of its ids."""
    found = (model.word(number) for number in range(FIRST_WORD, FIRST_WORD + len(model.uses)))
    return [word for word in found if word.isascii() and word.isalpha() and words.ordinary(word)]


def near(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """All pairs of words, in both directions, one letter apart or with two neighbouring letters swapped."""
    by_rest: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for rest in {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}:
            by_rest[rest].append(word)
    pairs = {(one, other) for alike in by_rest.values() for one in alike for other in alike if one != other}
    return (pair for pair in sorted(pairs) if one_slip(*pair))


def one_slip(written: str, meant: str) -> bool:
    """Whether one letter added, left out or exchanged, or two neighbours swapped, make one word of the other."""
    place = _common(written, meant)
    one, other = written[place:], meant[place:]
    if len(one) == len(other):
        return one[1:] == other[1:] or (one[1::-1] == other[:2] and one[2:] == other[2:])
    return one == other[1:] or one[1:] == other


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    most = min(len(one), len(other))
    return next((place for place in range(most) if one[place] != other[place]), most)


def one_word(written: str, meant: str) -> bool:
    """Whether two words are forms of one word, or spellings of it."""
    place = _common(written, meant)
    ends = written[place:], meant[place:]
    inflected = place >= 3 and max(map(len, ends)) < 2 and (ends in _ENDINGS or ends[::-1] in _ENDINGS)
    before = _BEFORE.get(max(ends)) if min(ends) in {"", "d"} else None
    if inflected and before is not None and written[place - 1] not in before:
        inflected = False
    return inflected or _plain(written) == _plain(meant)


_BEFORE = {"d": "e", "r": "e", "n": "aew", "e": "den", "t": "ln"}
"""After which letters an ending makes a form: "baked", but not "band" of "ban"; "sent" of "send", but not "foot"."""


def _plain(word: str) -> str:
    """A word's spelling as in Britain and America alike, without doubled letters but ee, oo and ii."""
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    return "".join(
        letter for number, letter in enumerate(word) if not number or letter != word[number - 1] or letter in "eoi"
    )


def slips(model: WordModel, words: Lexicon) -> Iterator[tuple[str, str]]:
    """The pairs of a word written and a word meant, in order."""
    known = words_of(model, words)
    use = {word: model.use(model.word_id(word)) for word in known}
    rest = (word for word in words.starting("") if word.isascii() and word.isalpha() and words.ordinary(word))
    use |= {word: 0 for word in rest if word not in use}
    found = set(near([word for word in use if len(word) >= SHORTEST_WRITTEN]))
    for written, meant in sorted(found | set(distant(use))):
        one = (written, meant) in found
        least = max(
            (LEAST_USES if one else LEAST_DISTANT)
            if use[written]
            else (LEAST_FOR_RARE if one else LEAST_FOR_RARE_DISTANT),
            (LEAST_RATIO if one else LEAST_RATIO_DISTANT) * use[written],
            LEAST_SHORT if len(meant) < SHORTEST_MEANT else 0,
        )
        if use[meant] >= least and meant not in NEVER_MEANT and not one_word(written, meant):
            yield written, meant


def distant(use: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The pairs of words two slips apart that sound alike, or nearly so and begin alike."""
    by_variant: dict[str, list[str]] = defaultdict(list)
    for word, uses in use.items():
        if uses >= LEAST_DISTANT and len(word) >= SHORTEST_DISTANT:
            for variant in _shortened(word):
                by_variant[variant].append(word)
    for written in use:
        if len(written) >= SHORTEST_DISTANT:
            alike = {meant for variant in _shortened(written) for meant in by_variant.get(variant, ())}
            for meant in alike - {written}:
                how = nearness(written, meant)
                if how == SOUND or (how == TWO_SLIPS and edit_distance(sounds(written), sounds(meant)) < 2):
                    yield written, meant


def _shortened(word: str) -> set[str]:
    """A word, and what is left of it without one letter or two."""
    found = left = {word}
    for _ in range(2):
        left = {rest[:place] + rest[place + 1 :] for rest in left for place in range(len(rest))}
        found = found | left
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rule; slips.words is written there.")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH)
    options = parser.parse_args()
    found = list(slips(word_model(options.model), lexicon()))
    save_slips(options.folder / "slips.words", found)
    print(f"{len(found)} slips")


if __name__ == "__main__":
    main()
