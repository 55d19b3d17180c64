"""Checks for a word that no dictionary has and that is a slip for one.

Why: readers take a misspelling for carelessness with the facts.
Not flagged: names and other capitalised words that the word list does not have, unless a long ordinary word is plainly
meant, or a name one slip away is accepted or stands in the draft more than once ("Kusnher" among "Kushner"s); British,
American, Canadian and Australian spellings; words that the draft uses again, unless a letter of a common word is lost,
doubled, swapped or taken for another ("goverment"); new formations ("unbuildable",
"battlespace"); foreign words in quotation marks or in a row; words stretched or cut short on purpose ("nooo", "goin'");
hyphenated words of one's own making; two words that news writes apart ("any one", "may be"); what the configuration
accepts.
Limits: a word near one accepted word is a note: with 485 names of the news accepted, about 5 of 60 such words were
slips, the others names of somebody else. Beside the rest of the accepted name ("Mayor Skejlbred", where "Mayor
Skjelbred" is accepted) it is a warning: with 1,383 full names accepted, 32 of 34 in 17.6 M words of news were slips,
apart from 6 where the list, which nobody had read, was doubtful itself.
Source: SCOWL, the Spell Checker Oriented Word Lists; the counts of edited news and other copy; codespell's list of
known misspellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import exp

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.model import word_model
from linter.analysis.words.corrections import JOINTS, Correction, corrections
from linter.analysis.words.irregular_verbs import wrong_regular_forms
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.near_names import NearName, near_names
from linter.analysis.words.split_words import SplitWord, split_words
from linter.analysis.words.word_formation import formation
from linter.api import (
    Document,
    Evidence,
    Finding,
    Precision,
    Rule,
    Safety,
    Severity,
    Source,
    Suggestion,
    UnknownWord,
    lexicon,
    tokens,
    unknown_words,
)

THRESHOLD = 0.0
"""The logarithm of the odds from which a word is reported. The weights below are such logarithms too: a logistic
regression over unknown words of news, misspelt ones and others, rounded."""
NEVER = -99.0
FORMED = {"": 0.0, "inflection": -1.5, "derivation": -1.9, "compound": -1.0}
JOINED, RARE, TWICE, CAPITAL, INSIDE = -3.7, -3.9, -3.2, -2.8, -1.5
LISTED = 3.0
OFTEN, MOST_USES, MOST_USES_OF_NAME = -2.5, 5, 2
EVERYDAY_COST, EVERYDAY_FREQUENCY = 6.4, 8.0
"""The cost of the dearest slip that is taken for one however often it is made; the frequency of what it is made for."""
LOST_COST, RARER, LONG_ENOUGH = 4.2, 5.0, 7
"""The same of a letter lost from a long word or swapped in it."""
PLAIN = 4.0
"""The odds of a plural in "-ys" that there is not."""
CAPITALS = re.compile(r"(?<![\w'’-])[A-Z]{2,}(?:[ ,:]{1,2}[A-Z]{2,})+(?![\w'’-])")
LONG_WITH_CAPITAL, SHORTEST_IN_CAPITALS = 6, 7
"""Letters of a known misspelling with a capital; of a word in capitals, of which two stand in a row."""
FOREIGN_ENDING, ONE_MORE_LETTER, RUN_TOGETHER, TWO_SLIPS = -0.7, -1.7, 1.6, -1.3
TWO_SLIPS_COST, COMMON, RATHER_COMMON = 8.5, 9.0, 7.0
"""The cost from which a correction undoes two slips; binary logarithms of the uses of a common word."""
HALF, BOTH = 6, 14
"""Letters of two words that were run together, and of both; shorter ones are compounds ("battlespace")."""
DERIVATION = "derivation"
SHORTEST_IN_PHRASE, PHRASE_COST, PHRASE_USES, PHRASE_SHARE, PHRASE_ODDS = 4, 6.4, 50.0, 0.1, 2.5
"""A capitalised word is a slip in a name if another, so few letters away, stands so often beside its neighbour, in such
a share of the neighbour's uses."""
NEXT_NAME, LAST_NAME = re.compile(r" ([A-Z][a-z]+)"), re.compile(r"([A-Z][a-z]+) $")
OFTEN_SO = 200.0
"""Uses of two words side by side from which one that begins a sentence is both without their space."""
SURE, MARGIN = 4.5, 5.0
"""The odds from which, and the distance to the next candidate by which, a fix needs no second look."""
TRADES = ("maker", "makers", "making", "keeper", "keepers", "smith", "smiths", "monger", "mongers", "wright", "wrights")
"""What makes a trade of any thing."""
DOERS = ("er", "ers", "or", "ors", "an", "ans", "ee", "ees")
STEM, ENDING = 5, 2
"""Letters in which a new word and the known one nearest to it begin alike, and of their endings."""
SHORT = 5
"""Letters of a word so short that one letter more or less makes many others ("libor", "afer")."""

ACCEPTED = Source("the configuration's accepted words and names")
WORD_LISTS = Source("SCOWL word lists 2020.12.07 and the words of edited copy")
SOUNDS_LIKE_Z = str.maketrans("z", "s")
PARTICLES = (
    "al als da das de del der des di dos du ein el es est et il la las le les los pro san te und une von y yo zu"
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
IRREGULAR_PLURALS = ("men", "children", "people")
CONSONANT_AND_Y = re.compile(r"[^aeiou]y")
AFTER_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|St|Jr|Sr|[A-Z])\.$")
NEXT_WORD = re.compile(r" ([a-z]+)(?![\w'’])")
OPENING, CLOSING, APOSTROPHES = frozenset("\"'“‘«("), frozenset("\"'”’»)"), frozenset("'’")


class Misspelling(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=145,
        right=129,
        corpus="2.6 M words of news and comment, 2012-2020, not counted for the word list; warnings, all read",
    )
    examples = (
        "The minister said he would [[definately=>definitely]] resign.",
        "The council will [[accomodate=>accommodate]] eighty families.",
        "It was, [[hesaid=>he said]], a good day for the valley.",
        "Two [[softwarepatches=>software patches]] were on the front page of the [[news paper=>newspaper]].",
        "[[Nonethless=>Nonetheless]], the talks went on.",
        "Residents [[didnt=>didn't]] know that the [[goverment=>government]]’s plan had changed.",
        "“We are [[suprised=>surprised]],” said the mayor.",
        "The colour of the aluminium centre was grey; the color of the aluminum center was gray.",
        "The minister said he would definitely accommodate eighty families.",
        "The crowd shouted nooo as the gates were closed.",
        "He called it a “bonheur” of the old kind.",
        "# [[GOVERMENT=>GOVERNMENT]] LOSES VOTE\n\nIt was late.",
        "# SKJELBRED WINS VOTE IN ALDERMOUTH\n\nIt was late.",
        "Any one of them may be wrong every day, and can not in any way be held to account for it in a newspaper.",
        "The army calls it the battlespace, and its plans unbuildable.",
        "Mr Skjelbred spoke first. [[Skejlbred=>Skjelbred]] said no. Mr Skjelbred left.",
        "Ms Okonjwo and Mr Skjelbred met in Wrzeszcz.",
        "It is [[wierd=>weird]], as [[wierd=>weird]] as it was [[wierd=>weird]] in May; so [[wierd=>weird]], "
        "[[wierd=>weird]] and again [[wierd=>weird]].",
        "A [[manoevre=>manoeuvre]], then a [[manoevre=>manoeuvre]] and a [[manoevre=>manoeuvre]].",
        "The [[sherrif=>sheriff]] met the [[sherrif=>sheriff]] of Polk.",
        "The [[burgler=>burglar]]'s glove lay there. They ate the [[cherrys=>cherries]], and the lacemaker saw it.",
        "The dihydrate is dry. A dihydrate is a dihydrate.",
        "The seller of pirozhnoye says that pirozhnoye is no cake.",
        "The [[childrens=>children's]] hospital and the [[companys=>company's]] offices were closed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the slips among the draft's unknown words."""
        odd = {near.unknown.span: near for near in near_names(document)}
        splits = split_words(document)
        halves = {(split.block.index, half) for split in splits for half in (split.start, split.end)}
        for unknown in unknown_words(document):
            if unknown.text in wrong_regular_forms():
                continue  # grammar/irregular-form says which form is meant
            if halves and not halves.isdisjoint(
                ((unknown.block.index, unknown.start), (unknown.block.index, unknown.end))
            ):
                continue
            if unknown.capitalised and unknown.span in odd:
                yield self._report_name(odd[unknown.span])
                continue
            found = () if _intended(unknown) or _formed(unknown) else corrections(unknown)
            odds = likelihood(unknown, found) if found else NEVER
            if unknown.capitalised and (odds <= THRESHOLD or _is_somebody(document, unknown.word)):
                found, odds = _in_fixed_phrase(unknown)
                if not found and _starts_sentence(unknown):
                    found, odds = _two_at_start(unknown)
            if odds > THRESHOLD:
                yield self._report(unknown, found, odds)
        for split in splits:
            yield self._report_split(split)
        for unknown in _in_capitals(document):
            found = corrections(unknown, in_context=False)
            odds = likelihood(unknown, found) + CAPITAL if found else NEVER
            if odds > THRESHOLD:
                yield self._report(unknown, found, odds)

    def _report_split(self, split: SplitWord) -> Finding:
        written = split.block.text[split.start : split.end]
        return self.finding(
            split.span,
            f"“{written}” is one word",
            suggestions=[split.word],
            source=WORD_LISTS,
            severity=None if split.fragment else Severity.NOTE,
            confidence=0.8 if split.fragment else 0.6,
        )

    def _report_name(self, near: NearName) -> Finding:
        written = _without_ending(near.unknown)
        evidence = []
        if near.accepted:
            evidence.append(Evidence(f"“{near.name}” is an accepted name", source=ACCEPTED))
        if near.first is not None:
            times = "once" if near.uses == 1 else f"{near.uses} times"
            evidence.append(Evidence(f"“{near.name}” stands in the draft {times}, here first", near.first))
        once = "" if near.accepted else "stands here once; it "
        return self.finding(
            near.unknown.span,
            f"“{written}” {once}is one slip away from “{near.name}”",
            suggestions=[near.name],
            evidence=evidence,
            severity=None if near.sure else Severity.NOTE,
            confidence=(0.9 if near.uses > 2 else 0.8) if near.sure else 0.3,
        )

    def _report(self, unknown: UnknownWord, found: Sequence[Correction], odds: float) -> Finding:
        best = found[0]
        margin = best.score - found[1].score if len(found) > 1 else -NEVER
        owner = _owner(unknown)
        safe = margin >= MARGIN and odds >= SURE and not owner and _certain(unknown, best)
        written = _without_ending(unknown)
        capitals = unknown.block.text[unknown.start : unknown.end].isupper()
        suggestions = [
            Suggestion(
                other.word.upper() if capitals else _cased(other.word, written),
                Safety.SAFE if safe and other is best else Safety.UNSAFE,
            )
            for other in found[:4]
            if other.score > best.score - MARGIN
        ]
        first = owner or _plural(unknown)
        if first:
            suggestions = [one for one in suggestions if one.text != first]
            suggestions.insert(0, Suggestion(_cased(first, written)))
        return self.finding(
            unknown.span,
            f"“{written}” is not in the dictionary; “{suggestions[0].text}” is one slip away",
            suggestions=suggestions,
            source=WORD_LISTS,
            confidence=round(min(0.99, 1 / (1 + exp(1 - odds))), 2),
        )


def _in_capitals(document: Document) -> Iterator[UnknownWord]:
    """The long unknown words of text in capitals: of two words and more that have no small letter."""
    accepted = {word.casefold() for word in document.accepted}
    words = lexicon()
    for block in document.prose:
        if not CAPITALS.search(block.text):
            continue
        listed = tokens(block)
        for run in CAPITALS.finditer(block.text):
            number = listed.at(run.start())
            while number < len(listed.texts) and listed.starts[number] < run.end():
                text, start = listed.texts[number], listed.starts[number]
                lower = text.lower()
                if (
                    len(text) >= SHORTEST_IN_CAPITALS - bool(words.meant_by(lower))
                    and text.isalpha()
                    and not words.flags(lower) | (lower in accepted)
                ):
                    end = listed.ends[number]
                    yield UnknownWord(block, number, start, end, lower, lower, "", 0, 1, False, False, False)
                number += 1


def _owner(unknown: UnknownWord) -> str:
    """The possessive that was meant by a plural that there is not ("companys", "womens") before a noun, "" if none."""
    noun = unknown.word[:-1]
    if unknown.ending or not unknown.word.endswith("s") or not _noun_may_follow(unknown) or noun in FUNCTION_WORDS:
        return ""
    if not noun.endswith(IRREGULAR_PLURALS) and not CONSONANT_AND_Y.fullmatch(noun[-2:]):
        return ""
    return f"{noun}'s" if lexicon().ordinary(noun) else ""


def _plural(unknown: UnknownWord) -> str:
    """The plural of a noun that was given an "s" instead of it ("companys"), "" if it is none such."""
    word = unknown.word
    plural = f"{word[:-2]}ies"
    return (
        plural if word.endswith("s") and CONSONANT_AND_Y.fullmatch(word[-3:-1]) and lexicon().ordinary(plural) else ""
    )


def _certain(unknown: UnknownWord, best: Correction) -> bool:
    """Whether nothing but `best` can have been meant, as far as the word's shape and place tell.

    Not so: names; footnote numbers at the end of a word; words cut off at the start; a plural that may be a possessive;
    short words, but for letters that changed places or stand twice; words of other languages; two words in one, unless
    one of them is small.
    """
    word, meant = unknown.word, best.word
    if unknown.capitalised or not word.replace("'", "").isalpha() or word[-1] in "aio" or _cut(unknown, meant):
        return False
    left, _, right = meant.partition(" ")
    if right and left not in JOINTS and right not in JOINTS:
        return False
    if (
        not right
        and len(word) <= SHORT
        and sorted(word) != sorted(meant)
        and not _letter_twice(word, meant)
        and "'" not in meant
    ):
        return False
    if word == f"{meant}s":
        return False
    plural = meant.endswith("s") and lexicon().ordinary(meant[:-1])
    return not (plural and not unknown.ending and _noun_may_follow(unknown))


def _cut(unknown: UnknownWord, meant: str) -> bool:
    """Whether the start of a lower-case word may be missing: a capital is due, or its first letter stands before it."""
    before = unknown.block.text[max(0, unknown.start - NEAR_START) : unknown.start]
    start = before.rstrip(" \n\"“‘'(")
    return not start or (start[-1] in ".?!" and start != before) or f"{start[-1].lower()}{unknown.word}" == meant


def _letter_twice(word: str, meant: str) -> bool:
    """Whether a letter of one stands twice in the other, where it is meant once: "boook"."""
    shorter, longer = sorted((word, meant), key=len)
    return any(longer[:n] + longer[n + 1 :] == shorter and longer[n] == longer[n - 1] for n in range(1, len(longer)))


def _noun_may_follow(unknown: UnknownWord) -> bool:
    """Whether the next word may be a noun, of which this one, if it ends in s, may say whose it is."""
    following = NEXT_WORD.match(unknown.block.text, unknown.end)
    return following is not None and following[1] not in FUNCTION_WORDS


def likelihood(unknown: UnknownWord, found: Sequence[Correction]) -> float:
    """The logarithm of the odds that the word is a slip for the first of the candidates."""
    best, word = found[0], unknown.word
    if _plural(unknown) and _is_plain(unknown) and not unknown.capitalised:
        return PLAIN
    left, _, right = best.word.partition(" ")
    listed = best.word in lexicon().meant_by(word) and _is_plain(unknown)
    if (_impossible(unknown, best) and not (listed and not unknown.capitalised)) or (
        right and not _run_together(word, left, right)
    ):
        return NEVER
    form = "" if right or listed else formation(lexicon(), word)
    if unknown.rare and not listed and (form or best.frequency < COMMON):
        return NEVER
    if form == DERIVATION and word.endswith(DOERS) and _alike_to_the_end(word, best.word):
        if not _same_doer(word, best.word):
            return NEVER  # "appointer", "diasporans": new words beside "appointed", "diasporas"
        form = ""
    if best.cost > EVERYDAY_COST and any(lexicon().ordinary(word.removesuffix(trade)) for trade in TRADES):
        return NEVER  # "lacemaker"
    length, frequency = len(word), best.frequency
    odds = 0.9 + 0.5 * best.score + 0.24 * frequency - 0.46 * max(0.0, RATHER_COMMON - frequency)
    odds += 0.95 * (length - 7) - 0.46 * max(0, length - 9) - 0.4 * max(0, 5 - length)
    odds += 0.12 * (min(8.0, best.score - found[1].score) if len(found) > 1 else 8.0)
    odds += FORMED[form] - (0.26 * (length - 7) if form else 0.0)
    odds += JOINED if unknown.joined else 0.0
    odds += RARE if unknown.rare else 0.0
    odds += LISTED if listed else 0.0
    if unknown.uses > 1 and not listed and (form or not _everyday_slip(word, best)):
        odds += NEVER if unknown.uses > MOST_USES else OFTEN + TWICE if unknown.uses > 2 else TWICE
    odds += FOREIGN_ENDING if word[-1] in "aoi" else 0.0
    odds += ONE_MORE_LETTER if word[:-1] == best.word else 0.0
    odds += RUN_TOGETHER if right else 0.0
    odds += TWO_SLIPS if best.cost > TWO_SLIPS_COST else 0.0
    if unknown.capitalised:
        odds += CAPITAL if _starts_sentence(unknown) else CAPITAL + INSIDE
    return odds - 0.7 * _meant(unknown)


def _is_plain(unknown: UnknownWord) -> bool:
    """Whether no hyphen, apostrophe ("talkin'") or capital of a name beside a word makes another of it."""
    if unknown.joined or unknown.block.text[unknown.end : unknown.end + 1] in APOSTROPHES:
        return False
    return not unknown.capitalised or _starts_sentence(unknown) or _among_capitals(unknown)


def _is_somebody(document: Document, word: str) -> bool:
    """Whether the draft has a word after a first name anywhere: "Kelsey Grammer"."""
    for unknown in unknown_words(document):
        if unknown.word == word and unknown.capitalised:
            text = unknown.block.text
            before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
            if before and mostly_a_name(before[1].lower()):
                return True
    return False


def _among_capitals(unknown: UnknownWord) -> bool:
    """Whether ordinary words with capitals stand beside a long capitalised word, and no names: "Foriegn Office"."""
    text = unknown.block.text
    before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
    after = NEXT_NAME.match(text, unknown.end)
    beside = [match[1].lower() for match in (before, after) if match]
    return len(unknown.word) >= LONG_WITH_CAPITAL and bool(beside) and not any(map(mostly_a_name, beside))


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


def _everyday_slip(word: str, best: Correction) -> bool:
    """Whether it is one of the slips that writers make again and again: close to a word that all drafts have.

    A lost, doubled or swapped letter, a lost apostrophe, one vowel for another; the wrong one of two letters doubled
    ("sherrif"). In a long word a lost or swapped letter is a slip for a rarer one, too ("manoevre"). Not so the words
    of a trade or of another language ("dihydrate", "substantia").
    """
    everyday = best.cost <= EVERYDAY_COST and best.frequency >= EVERYDAY_FREQUENCY
    lost = best.cost <= LOST_COST and best.frequency >= RARER and len(word) >= LONG_ENOUGH
    doubled = best.frequency >= RATHER_COMMON and _single(word) == _single(best.word) and len(word) >= LONG_ENOUGH
    return (
        (everyday or lost or doubled)
        and len(word) >= SHORT
        and word[-1] not in "aio"
        and " " not in best.word
        and word[:-1] != best.word
    )


def _single(word: str) -> str:
    """A word without its double letters."""
    return "".join(letter for number, letter in enumerate(word) if not number or letter != word[number - 1])


def _run_together(word: str, left: str, right: str) -> bool:
    """Whether a word is two in one, and no new compound: one is a small word, or both are long."""
    if left in JOINTS or right in JOINTS:
        return True
    return min(len(left), len(right)) >= HALF and len(word) >= BOTH and formation(lexicon(), word) != DERIVATION


def _in_fixed_phrase(unknown: UnknownWord) -> tuple[list[Correction], float]:
    """The correction of a capitalised word that news has with the next one again and again ("Whie House"), its odds."""
    if unknown.uses > 1 or len(unknown.word) < SHORTEST_IN_PHRASE:
        return [], NEVER
    text = unknown.block.text
    after = NEXT_NAME.match(text, unknown.end) if not unknown.ending else None
    before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
    follows, leads = _frequent(after), _frequent(before)
    if follows is None and leads is None:
        return [], NEVER
    model = word_model()
    best: list[tuple[float, Correction]] = []
    for candidate in corrections(unknown, in_context=False):
        number = model.word_id(candidate.word)
        if number is None or candidate.cost > PHRASE_COST:
            continue
        seen = [(model.sequence(number, follows), follows)] if follows is not None else []
        seen += [(model.sequence(leads, number), leads)] if leads is not None else []
        best += [
            (uses, candidate)
            for uses, neighbour in seen
            if uses >= PHRASE_USES and uses >= PHRASE_SHARE * model.total(neighbour)
        ]
    return ([max(best)[1]], PHRASE_ODDS) if best else ([], NEVER)


def _two_at_start(unknown: UnknownWord) -> tuple[list[Correction], float]:
    """The two words that a capitalised one at the start of a sentence is, if news has them so: "Atleast", its odds."""
    word, model, words = unknown.word, word_model(), lexicon()
    for left in sorted(JOINTS):
        right = word[len(left) :]
        if word.startswith(left) and len(right) >= SHORTEST_IN_PHRASE and words.suggestible(right) >= COMMON:
            first, second = model.word_id(left), model.word_id(right)
            if first is not None and second is not None and model.sequence(first, second) >= OFTEN_SO:
                frequency = words.suggestible(right)
                return [Correction(f"{left} {right}", 0.0, frequency, frequency)], PHRASE_ODDS
    return [], NEVER


def _frequent(name: re.Match[str] | None) -> int | None:
    """The word model's id of a neighbour (group 1), None if that is too rare to be part of a phrase."""
    number = word_model().word_id(name[1]) if name else None
    return number if number is not None and word_model().total(number) >= PHRASE_USES else None


def _intended(unknown: UnknownWord) -> bool:
    """Whether no correction is worth looking for: the draft says so, or a capital does."""
    if unknown.capitalised and unknown.uses > MOST_USES_OF_NAME:
        return True
    length = len(unknown.word)
    if not unknown.capitalised or length >= 8 or (lexicon().meant_by(unknown.word) and _among_capitals(unknown)):
        return False
    return length < 5 or not _starts_sentence(unknown)


def _formed(unknown: UnknownWord) -> bool:
    """Whether it is a rare word formed by the book: no slip to `likelihood`, but for two words in one."""
    word = unknown.word
    if not unknown.rare or lexicon().meant_by(word) or not formation(lexicon(), word):
        return False
    return not any(_run_together(word, word[:place], word[place:]) for place in range(1, len(word)))


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
        limit, uses = (8, 0.0) if _starts_sentence(unknown) else (6, RATHER_COMMON + 1)
        if " " in best.word or best.cost > limit or best.frequency < uses:
            return True
    return word.translate(SOUNDS_LIKE_Z) == best.word.translate(SOUNDS_LIKE_Z)  # a variant that dictionaries forgot


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


def _starts_sentence(unknown: UnknownWord) -> bool:
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


def _without_ending(unknown: UnknownWord) -> str:
    return unknown.text[: len(unknown.text) - len(unknown.ending)]


def _cased(word: str, written: str) -> str:
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
