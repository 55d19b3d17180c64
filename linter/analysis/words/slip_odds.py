"""How likely an unknown word is a slip for a known one, by its shape, its place and what it may be a slip for.

The weights are logarithms of odds: a logistic regression over unknown words of news, misspelt ones and others, rounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.corrections import JOINTS, Correction, fit
from linter.analysis.words.everyday_slips import EVERYDAY_COST, RATHER_COMMON, everyday_slip, single
from linter.analysis.words.foreign_words import is_foreign
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.analysis.words.old_spellings import is_old_spelling
from linter.analysis.words.word_formation import PREFIXES, formation, prefixed

NEVER = -99.0
FORMED = {"": 0.0, "inflection": -1.5, "derivation": -1.9, "compound": -1.0}
JOINED, RARE, TWICE, CAPITAL, INSIDE = -3.7, -3.9, -3.2, -2.8, -1.5
LISTED = 3.0
OFTEN, MOST_USES, MOST_USES_OF_NAME = -2.5, 5, 2
PLAIN = 4.0
"""The odds of a plural in "-ys" that there is not."""
LONG_WITH_CAPITAL, SHORTEST_IN_CAPITALS = 6, 7
"""Letters of a known misspelling with a capital; of a word in capitals, of which two stand in a row."""
FOREIGN_ENDING, ONE_MORE_LETTER, RUN_TOGETHER, TWO_SLIPS = -0.7, -1.7, 1.6, -1.3
TWO_SLIPS_COST, COMMON = 8.5, 9.0
"""The cost from which a correction undoes two slips; the binary logarithm of the uses of a common word."""
HALF, BOTH = 6, 14
"""Letters of two words that were run together, and of both; shorter ones are compounds ("battlespace")."""
DERIVATION = "derivation"
NEXT_NAME, LAST_NAME = re.compile(r" ([A-Z][a-z]+)"), re.compile(r"([A-Z][a-z]+) $")
COMPOUNDING = frozenset(
    """
    affected aged approved armed assisted awaited backed based bearing blown born bound bred breaking broken built
    called carried caught caused centred centered certified changing charged chosen clad class coated controlled
    covered cut deserved developed drawn dressed dried driven earned eating edged educated elect election employed
    ended equipped established eyed faced famed farmed fed filled finished formed founded fuelled fueled funded
    generated grade growing grown haired handed headed hearted held impaired imposed inch income infected informed
    intentioned issued kept known laden lasting leader led legged length level lined lived loaded long looking made
    making managed man market matched match mate metre meter mile minded minister month named natured needed old
    opened operated organised organized owned paced packed paid painted party placed place planned planted powered
    president priced printed produced profile prone published quality range rated reaching record registered related
    renowned reported required resistant respected risk rooted round run running sanctioned scale scoring secondary
    seeking selling served serving session shaped shirt sided side sighted sized skilled skinned sought speaking
    spirited sponsored spread standing starred stage stated storey story street strong style suited summoned
    supported talked talk taught tempered term tested thirds thought threatening tier timed time torn trained tried
    turn type used volume wage walled wanted watched week weight wheeled wide winged winning wire woman word worn
    worth woven written year
    """.split()  # noqa: SIM905
)
"""Second parts that compounds have everywhere: "long-awaited", "state-run"; a slip there is no word of one's own."""
TRADES = ("maker", "makers", "making", "keeper", "keepers", "smith", "smiths", "monger", "mongers", "wright", "wrights")
"""What makes a trade of any thing."""
PARTICLES_OF_TRADES = frozenset({"in", "on", "out", "over", "under", "up", "down", "off"})
DOERS = ("er", "ers", "or", "ors", "an", "ans", "ee", "ees")
SHORTEST_PREFIX, FAR_MORE_USUAL = 3, 3.0
"""Letters of a prefix before a word that is so much (in binary logarithms) more usual than what may be meant."""
LONG_PREFIX = 4
"""Letters of a prefix that is hardly the beginning of a misspelt word: "micro", "peta"."""
STEM, ENDING = 5, 2
"""Letters in which a new word and the known one nearest to it begin alike, and of their endings."""
SOUNDS_LIKE_Z = str.maketrans("z", "s")
PARTICLES = (
    "à al als da das de del der des di dos du ein el es est et il la las le les los pro san te und une von y yo zu"
)
FOREIGN = frozenset(PARTICLES.split())
PREPOSITIONS = (
    "aus aux avec con dans das degli dei della delle dem der die du für par para per por pour sur von vor zum zur"
)
FOREIGN_AFTER_NAME = frozenset(PREPOSITIONS.split())
"""What follows the first word of a name in another language; some are English words too."""
ENDINGS = frozenset(["", "s", "d", "e", "r", "y", "rs", "ed", "er", "es", "ly", "ers", "ing", "ings"])
NEAR_START = 40
"""Characters before a word among which the stop of the sentence before it is."""
STOPS = frozenset(",.;:?!")
PART_BEFORE, SAID_AFTER = re.compile(r"(?<![\w-])([a-z]{2,})-$"), re.compile(r"-[A-Z]{2,}")
"""The part of a word before a hyphen at its end; a stressed syllable behind one."""
VOWELS = frozenset("aeiouy")
CONSONANT_AND_Y = re.compile(r"[^aeiou]y")
AFTER_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|St|Jr|Sr|v|vs|[A-Z])\.$")
OPENING, CLOSING, APOSTROPHES = frozenset("\"'“‘«("), frozenset("\"'”’»)"), frozenset("'’")


AFTER_THESE = {"lifes": ("still", "low", "half"), "problemo": ("no",)}
"""Words that are right behind these: "still lifes"."""
NOUNS_NOW = ("als", "ives", "ables")
"""Endings of adjectives that were made nouns in the plural: "the presidentials"."""
UNSURE, SHORT_WORD, BY_CHANCE = 1.7, 10, 0.2
"""Below which odds the words beside a word of up to so many letters must fit, and how well (see `fit`).

Of 15 right words of trades that were reported 9 are silent, of 1,424 slips 11, one of them in news.
"""
SEEN_BESIDE, UNSEEN_BESIDE = 1.1, -1.0
"""How well one of the likeliest words must fit (see `fit`) where a rare one of the dictionary stands, and how ill."""
VERY_UNSURE, SHORTER_WORD, IN_ALL_COPY, WELL = 1.5, 8, 10.6, 2.0
"""The same of shorter words that are even less likely slips, where the meant word is not as frequent as this: of 9
right words of trades 6 are silent, of 1,340 slips 2."""


def plural_meant(unknown: UnknownWord) -> str:
    """The plural of a noun that was given an "s" instead of it ("companys"), "" if it is none such."""
    word = unknown.word
    plural = f"{word[:-2]}ies"
    return (
        plural if word.endswith("s") and CONSONANT_AND_Y.fullmatch(word[-3:-1]) and lexicon().ordinary(plural) else ""
    )


def likelihood(unknown: UnknownWord, found: Sequence[Correction]) -> float:
    """The logarithm of the odds that the word is a slip for the first of the candidates."""
    best, word = found[0], unknown.word
    if plural_meant(unknown) and _is_plain(unknown) and not unknown.capitalised:
        return PLAIN
    left, _, right = best.word.partition(" ")
    listed = best.word in lexicon().meant_by(word) and _is_plain(unknown)
    if (_impossible(unknown, best) and not (listed and (not unknown.capitalised or starts_sentence(unknown)))) or (
        right and not run_together(word, left, right)
    ):
        return NEVER
    if _is_own_word(unknown, best):
        return NEVER
    form = "" if right or listed else formation(lexicon(), word)
    if unknown.rare and not listed and (form or best.frequency < COMMON):
        return NEVER
    if form == DERIVATION and word.endswith(DOERS) and _alike_to_the_end(word, best.word):
        if not _same_doer(word, best.word):
            return NEVER  # "appointer", "diasporans": new words beside "appointed", "diasporas"
        form = ""
    length, frequency = len(word), best.frequency
    odds = 0.9 + 0.5 * best.score + 0.24 * frequency - 0.46 * max(0.0, RATHER_COMMON - frequency)
    odds += 0.95 * (length - 7) - 0.46 * max(0, length - 9) - 0.4 * max(0, 5 - length)
    odds += 0.12 * (min(8.0, best.score - found[1].score) if len(found) > 1 else 8.0)
    odds += FORMED[form] - (0.26 * (length - 7) if form else 0.0)
    longer = word[:-1] == best.word and word[-1] != word[-2]  # "old-timey"
    odds += JOINED if unknown.joined and (longer or best.word not in COMPOUNDING) else 0.0
    odds += RARE if unknown.rare else 0.0
    odds += LISTED if listed else 0.0
    if unknown.uses > 1 and not listed and (form or not everyday_slip(word, best)):
        odds += NEVER if unknown.uses > MOST_USES else OFTEN + TWICE if unknown.uses > 2 else TWICE
    odds += FOREIGN_ENDING if word[-1] in "aoi" else 0.0
    odds += ONE_MORE_LETTER if word[:-1] == best.word else 0.0
    odds += RUN_TOGETHER if right else 0.0
    odds += TWO_SLIPS if best.cost > TWO_SLIPS_COST else 0.0
    if unknown.capitalised:
        odds += CAPITAL if starts_sentence(unknown) else CAPITAL + INSIDE
    odds -= 0.7 * _meant(unknown)
    unsure = odds < UNSURE and not listed and not unknown.capitalised and _stands_ill(unknown, best, odds)
    return NEVER if unsure or (unknown.rare and _is_rare_word(unknown, found, listed=listed)) else odds


def _is_rare_word(unknown: UnknownWord, found: Sequence[Correction], *, listed: bool) -> bool:
    """Whether a rare word of the dictionary is meant: what is likelier does not fit there ("one wether and a ewe").

    One that is `listed` as a misspelling is, unless what it is listed for hardly ever stands there.
    """
    if listed:
        return fit(unknown, found[0].word) < UNSEEN_BESIDE
    return max(fit(unknown, one.word) for one in found[:2]) < SEEN_BESIDE


def _stands_ill(unknown: UnknownWord, best: Correction, odds: float) -> bool:
    """Whether a word is hardly a slip for one that nobody writes beside these words: "the cockpit coaming".

    A short one that is no likely slip may be one of a trade ("a riad", "the wyrm") unless what is meant is in all copy.
    """
    length = len(unknown.word)
    if length > SHORT_WORD or " " in best.word:
        return False
    of_trade = odds < VERY_UNSURE and length <= SHORTER_WORD and best.frequency < IN_ALL_COPY
    wrong_one_doubled = length == len(best.word) and single(unknown.word) == single(best.word)  # "sherrif"
    of_trade = of_trade and not wrong_one_doubled and not _same_doer(unknown.word, best.word)
    return fit(unknown, best.word) < (WELL if of_trade else BY_CHANCE)


def _is_own_word(unknown: UnknownWord, best: Correction) -> bool:
    """Whether it is a word of a trade or another language, or the draft's own: used again and made by the book.

    "Lacemaker", "the Latin word maior", "a premutation".
    """
    text, start, word = unknown.block.text, unknown.start, unknown.word
    before = text[max(0, start - NEAR_START) : start]
    if is_foreign(unknown, best) or is_old_spelling(unknown):
        return True
    if best.cost > EVERYDAY_COST and any(lexicon().ordinary(word.removesuffix(trade)) for trade in TRADES):
        return True
    planus = word.endswith("us") and not best.word.endswith("us")  # "lichen planus"
    if planus or (word[:-1] == best.word and word.endswith(NOUNS_NOW)) or _is_in_its_place(unknown, best):
        return True
    if word in AFTER_THESE:
        return before.rstrip(" -").lower().endswith(AFTER_THESE[word])
    known_slip = best.word in lexicon().meant_by(word)  # "untill" is no "un" and "till"
    if known_slip or not prefixed(lexicon(), word):
        return False
    rare_slip = best.cost > EVERYDAY_COST and prefixed(lexicon(), word, LONG_PREFIX)
    return unknown.uses > MOST_USES_OF_NAME or rare_slip or _is_likelier_formed(word, best)


def _is_in_its_place(unknown: UnknownWord, best: Correction) -> bool:
    """Whether what stands around a word says that it is none of its own, or no English one.

    The end of a word that a hyphen parts ("ac-cused"), how another is said ("bron-KOS-ko-pee"), an abbreviated unit
    ("6 mths"), the second word of a species ("Antennaria cellaris"); "insurees", "more magaziny"; what breaks off, and
    what is quoted by itself.
    """
    text, start, end, word = unknown.block.text, unknown.start, unknown.end, unknown.word
    before = PART_BEFORE.search(text, max(0, start - NEAR_START), start)
    if (before and lexicon().ordinary(before[1].lower() + word)) or SAID_AFTER.match(text, end):
        return True
    quoted_alone = text[max(0, start - 1) : start] in _QUOTING and text[end : end + 1] in _QUOTING
    if _CUT_OFF.match(text, end) or (quoted_alone and best.word not in lexicon().meant_by(word)):
        return True  # "the proble- the plan", "all “isms” and “ists”"
    if VOWELS.isdisjoint(word) and text[max(0, start - 2) : start - 1].isdecimal():
        return True
    if word.endswith(("ee", "ees")) and lexicon().ordinary(word.removesuffix("s").removesuffix("e")):
        return True
    return word[-1] == "y" and f"{word[:-1]}e" == best.word


_CUT_OFF = re.compile(r"[-–—](?=[\s,.])")
_QUOTING = frozenset('“”"‘’')


def _is_plain(unknown: UnknownWord) -> bool:
    """Whether no hyphen, apostrophe ("talkin'") or capital of a name beside a word makes another of it."""
    if unknown.joined or unknown.block.text[unknown.end : unknown.end + 1] in APOSTROPHES:
        return False
    return not unknown.capitalised or starts_sentence(unknown) or among_capitals(unknown)


def among_capitals(unknown: UnknownWord) -> bool:
    """Whether ordinary words with capitals stand beside a long capitalised word, and no names: "Foriegn Office"."""
    text = unknown.block.text
    before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
    after = NEXT_NAME.match(text, unknown.end)
    beside = [match[1].lower() for match in (before, after) if match]
    return len(unknown.word) >= LONG_WITH_CAPITAL and bool(beside) and not any(map(mostly_a_name, beside))


def _is_likelier_formed(word: str, best: Correction) -> bool:
    """Whether what a word is formed of is far more usual than what it may be a slip for: "misselling"."""
    return any(
        word.startswith(prefix) and lexicon().frequency(word[len(prefix) :]) > best.frequency + FAR_MORE_USUAL
        for prefix in PREFIXES
        if len(prefix) >= SHORTEST_PREFIX
    )


def _same_doer(word: str, known: str) -> bool:
    """Whether two words differ in the vowel of "-er", "-or" or "-ar" alone: "burgler" for "burglar"."""
    ending = 3 if word.endswith("s") else 2
    return (
        len(word) == len(known)
        and word[:-ending] == known[:-ending]
        and known[-ending] in "aoe"
        and known[1 - ending :] == word[1 - ending :]
    )


def _alike_to_the_end(word: str, known: str) -> bool:
    """Whether two words begin alike and only their endings, of three letters at most, differ."""
    alike = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    return (
        alike >= STEM and len(word) - alike <= ENDING and len(known) - alike <= ENDING and known not in FUNCTION_WORDS
    )


def run_together(word: str, left: str, right: str) -> bool:
    """Whether a word is two in one, and no new compound: one is a small word, or both are long.

    A particle before the "-ing" of a verb makes a noun of a trade: "inpainting".
    """
    if left in PARTICLES_OF_TRADES and right.endswith("ing") and prefixed(lexicon(), word):
        return False
    if left in JOINTS or right in JOINTS:
        return True
    return min(len(left), len(right)) >= HALF and len(word) >= BOTH and formation(lexicon(), word) != DERIVATION


def _impossible(unknown: UnknownWord, best: Correction) -> bool:
    word = unknown.word
    length = len(word)
    if ("'" in word and "'" not in best.word) or (best.frequency < COMMON and _other_form(word, best.word)):
        return True
    if length <= 3 and (best.cost > (7.1 if best.frequency > 16 else 5.8) or best.frequency < 13):
        return True
    extra = length - len(best.word)
    if extra > 1 and (word.startswith(best.word) or word.endswith(best.word)):
        return True  # a derivation ("inattentional")
    if unknown.capitalised:
        limit, uses = (8, 0.0) if starts_sentence(unknown) else (6, RATHER_COMMON + 1)
        if " " in best.word or best.cost > limit or best.frequency < uses:
            return True
    if any(old in word and lexicon().ordinary(word.replace(old, new)) for old, new in _BRITISH):
        return True  # "strategise", "hyperkalaemia"
    return word.translate(SOUNDS_LIKE_Z) == best.word.translate(SOUNDS_LIKE_Z)  # a variant that dictionaries forgot


_BRITISH = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("aemi", "emi"), ("haem", "hem"), ("anaes", "anes"),
    ("gynae", "gyne"), ("rrhoea", "rrhea"), ("oesoph", "esoph"), ("oestr", "estr"), ("oedem", "edem"),
)  # fmt: skip
"""What British spellings have, and American ones in its place, which the lists may know alone."""


def _other_form(word: str, known: str) -> bool:
    """Whether one is the other with another grammatical ending, as "caffeinates" and "caffeinated"."""
    stem = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    if (word.endswith("os") or not lexicon().ordinary(word[:-1])) and word[:-1] + "es" == known:
        return False  # "potatos", "attributs"
    if word[-1] == "y" and word[:-1] + "ly" == known:
        return False  # "manualy"
    return stem >= 5 and word[stem:] in ENDINGS and known[stem:] in ENDINGS


def _meant(unknown: UnknownWord) -> float:
    """By how much the word's place makes it likelier that it is meant as it stands."""
    text, start, end = unknown.block.text, unknown.start, unknown.end
    before, after = text[start - 1 : start], text[end : end + 1]
    meant = 0.0
    if before in OPENING and (after in CLOSING or (after in STOPS and text[end + 1 : end + 2] in CLOSING)):
        meant += 7.0
    if text[end : end + 2] == " (":
        meant += 3.0  # a gloss follows
    if unknown.partner:
        meant += 4.0
    if unknown.abroad:
        meant += 6.0
    if unknown.word.endswith("in") and (after in APOSTROPHES or lexicon().ordinary(unknown.word + "g")):
        meant += 9.0
    left, right = text[max(0, start - 16) : start].split(), text[end : end + 8].split()
    last = left[-1] if left and before == " " else ""
    following = right[0] if right and after == " " else ""
    if last.lower() in FOREIGN or following.lower() in FOREIGN:
        meant += 4.0
    if unknown.capitalised and following in FOREIGN_AFTER_NAME:
        meant += 6.0
    if not unknown.capitalised and last[:1].isupper() and following[:1].isupper() and len(unknown.word) < 6:
        meant += 4.0  # D dal Maso
    return meant


def starts_sentence(unknown: UnknownWord) -> bool:
    """Whether a sentence start accounts for a capital: a lower-case word follows."""
    text = unknown.block.text
    before = text[max(0, unknown.start - NEAR_START) : unknown.start].rstrip(' \n"“‘(')
    after = text[unknown.end : unknown.end + 4]
    if AFTER_TITLE.search(before):
        return False
    return (
        (before[-1] in ".?!:" if before else unknown.start < NEAR_START)
        and after[:1] in ", "
        and after.strip(", ")[:1].islower()
    )
