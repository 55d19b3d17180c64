"""How English words sound, as far as their letters tell: words that may be mistaken for each other by ear."""

from __future__ import annotations

from functools import lru_cache

_SOUNDS = (
    ("tch", "ch"), ("dge", "j"), ("ph", "f"), ("ght", "t"), ("gh", ""), ("ck", "k"), ("sci", "si"), ("sce", "se"),
    ("ci", "si"), ("ce", "se"), ("cy", "sy"), ("ge", "je"), ("gi", "ji"), ("q", "k"), ("x", "ks"), ("z", "s"),
    ("c", "k"), ("mb", "m"), ("wh", "w"), ("wr", "r"), ("kn", "n"),
)  # fmt: skip
"""Letters, and those by which their sound is written here; replaced in this order."""


@lru_cache(maxsize=8_192)
def sounds(word: str) -> str:
    """The consonants of a word as they sound, each once, with a mark for a vowel at the beginning."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    kept = [letter for place, letter in enumerate(word) if letter not in "aeiouyhw" or not place]
    once = [letter for place, letter in enumerate(kept) if not place or letter != kept[place - 1]]
    return "".join("a" if letter in "aeiou" else letter for letter in once)
