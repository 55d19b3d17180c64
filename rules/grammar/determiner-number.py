"""Checks for a determiner and a noun that differ in number: “this measures”, “these plan”, “two reason”, “every
houses”.

Why: a plural is made singular, or the other way round, and the small word before it stays.
Not flagged: speech in quotation marks; verbs ("this measures 3cm", "these include"); the first of two nouns ("a sports
club", "two ferry firms", "these city streets"); nouns of one form for both numbers; sums ("every ten miles", "a few").
"These kind of" is a note, since many say so.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 5.10-5.26. What is reported the parser
sees, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from linter.analysis.grammar.noun_number import COLLECTIVES, IRREGULAR_PLURALS, PLURAL, SINGULAR, UNITS, noun_number
from linter.analysis.grammar.sentence_of import sentence_of
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    BE,
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    THIRD_OF_BASE,
    TIMES,
    is_adverb,
)
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import bases_of_pasts, irregular_verbs, mere_pasts
from linter.analysis.words.lexicon import lexicon
from linter.api import Block, Document, Finding, Precision, Rule, Severity, tokens


class DeterminerNumber(Rule):
    """Reports a determiner or numeral before a noun in the other number."""

    severity = Severity.WARNING
    precision = Precision(hits=14, right=9, corpus="news of 2012-2020 and prose of 60 other sources, 5.6 million words")
    quotations = "skip"
    examples = (
        "[[This measures=>These measures]] are to save money.",
        "The board rejected [[these clause=>this clause]] on Monday.",
        "She had [[two reason=>two reasons]] for that.",
        "[[Every houses=>Every house]] in the lane lost power.",
        "He gave [[a reasons=>a reason]] for it.",
        "[[Several farmer=>Several farmers]] have left, and [[these kind=>this kind]] of farm is rare.",
        "In [[those case=>that case]], said the judge, shares in [[these company=>this company]] rose.",
        "At [[these point=>this point]] no one knew [[those man=>that man]].",
        "All those progress has left behind voted.",
        "This measures 3cm, and these include the plan.",
        "This sports club has these city streets and two ferry firms.",
        "This means that every ten miles a series of those sheep are counted.",
        "Those present said that those responsible should pay.",
        "It has two-year terms, and many a farmer has left.",
        "“This measures are wrong,” he said.",
        "[[Those car=>That car]] is fast, but it is old. [[Many house=>Many houses]] were sold.",
        "Of those shot, five are alive; a many-to-many link and a 12 to eight vote are two things.",
        "It went further than many plan for, and many benefit from it.",
        "[[Those man=>That man]] left the house.",
        "Three faculty fell; he has a grounds for that; what if a storm like this hits?",
        "Each employs a man, and the four share a house.",
        "# The house has two",
        "Every news story about this species has a means to an end.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun after each determiner that has a number."""
        for block, numbers in places_of(document, _WANTED):
            words = lower_texts(block)
            for number in numbers:
                if number + 1 == len(words):
                    continue
                noun = words[number + 1]
                wanted = _WANTED[words[number]]
                plural = noun[-1] == "s" or noun in IRREGULAR_PLURALS
                if plural == (wanted == SINGULAR) and noun not in FUNCTION_WORDS:
                    yield from self._pair(block, words, number, wanted)

    def _pair(self, block: Block, words: Sequence[str], number: int, wanted: str) -> Iterator[Finding]:
        listed = tokens(block)
        noun = number + 1
        word, determiner = words[noun], words[number]
        if listed.texts[noun] != word or listed.starts[noun] != listed.ends[number] + 1 or len(word) < 3:
            return
        after = words[noun + 1] if noun + 2 < len(words) else "."
        before = words[number - 1] if number else ""
        if listed.texts[number] != determiner and sentence_of(block, number).first != number:
            return
        kind = word in _KINDS and after == "of" and determiner in ("these", "those")
        if not kind:
            own = SINGULAR if determiner in _OTHER and wanted == PLURAL and word in _GROUPS else noun_number(word)
            if (
                not own
                or word in _OF_ONE_NUMBER
                or word in bases_of_pasts()
                or own == wanted
                or word in UNITS
                or word.endswith("ing")
                or not _ends_phrase(before, determiner, word, after)
            ):
                return
            if _is_apart(before, determiner, word, after) or not _is_its_noun(block, number, noun, own):
                return
        one = SINGULAR if wanted == PLURAL else PLURAL
        fixed = _mended(listed.texts[number], word, one)
        yield self.finding(
            listed.span(number, noun),
            f"“{listed.texts[number]}” does not fit “{word}”, which is {one}",
            suggestions=fixed,
            severity=Severity.NOTE if kind else None,
            confidence=0.8,
        )


_WANTED = {
    **dict.fromkeys(("this", "a", "every"), SINGULAR),
    **dict.fromkeys(("these", "those", "several", "many"), PLURAL),
    **dict.fromkeys(NUMERALS, PLURAL),
}
_GROUPS = COLLECTIVES - frozenset(
    """
    few half per percent couple number top dozen hundred thousand million third fourth fifth sixth seventh eighth
    ninth tenth personnel staff media press public intelligence lot rest youth type kind sort vast sex leadership board
    crew cast winner loser visitor host service share set
    """.split()  # noqa: SIM905
)
"""Collective nouns, which a determiner of the plural does not fit in any English."""
_OF_ONE_NUMBER = frozenset("people grounds shambles summons chambers ways gold silver bronze".split())  # noqa: SIM905
"""Plurals that "a" may stand before, and singulars after a numeral."""
_KINDS = frozenset({"kind", "sort", "type"})
_OTHER = {"this": "these", "that": "those", "these": "this", "those": "that"}
_BEFORE_NAMES = frozenset(
    """
    number no top page phase day part type game grade level world war chapter room route act
    """.split()  # noqa: SIM905
)
_BEFORE_NUMERALS = _BEFORE_NAMES | NUMERALS | frozenset("- to the hundred a one point".split())  # noqa: SIM905
_PERSONS = frozenset("man woman person child boy girl".split())  # noqa: SIM905
_GOVERNING = PREPOSITIONS - {"including", "of", "than", "as"}
_CLOSING = AUXILIARIES | {",", ".", ";", "who", "which"}
_ELSEWHERE = DETERMINERS | SUBJECT_PRONOUNS | TIMES | {"it", "you", "nobody", "twice"}
"""What begins another phrase."""
_AFTER_NOUN = (
    (PREPOSITIONS - {"like", "past", "off", "out", "down", "up", "over"})
    | AUXILIARIES
    | frozenset(". , ; : ? ! ) who that which but because when where while as than if so".split())  # noqa: SIM905
)


def _ends_phrase(before: str, determiner: str, word: str, after: str) -> bool:
    """Whether what follows shows that the word is the noun itself, neither a verb nor the first of two nouns."""
    if determiner in ("these", "those") and _ends_after_these(before, determiner, word, after):
        return True
    if determiner == "those" and after in AUXILIARIES and before:
        return False  # "all those progress has left behind"
    if after not in _AFTER_NOUN:
        return False
    if before.isalpha() and determiner == "many":
        return False  # "than many thought", "a war that many fear will come"
    if (
        _may_be_verb(word)
        if determiner in _OTHER or determiner == "many"
        else word in BASE_OF_THIRD or word in THIRD_OF_BASE
    ):
        return after in AUXILIARIES or after in ("who", "which")
    return True


def _ends_after_these(before: str, determiner: str, word: str, after: str) -> bool:
    if word in _PERSONS:
        return not noun_number(after) or after in bases_of_pasts() or after in THIRD_OF_BASE
    if determiner == "those" and after in AUXILIARIES:
        return not before
    if not _may_be_verb(word) and (after in _AFTER_NOUN or is_adverb(after) or after in mere_pasts()):
        return True
    return before in _GOVERNING and (after in _CLOSING or after in _ELSEWHERE)


def _is_apart(before: str, determiner: str, word: str, after: str) -> bool:
    """Whether the first word is likelier no determiner of the second: "chapter two report", "are these present"."""
    if before == "-" or before in _BEFORE_NAMES or (determiner in _OTHER and before in BE):
        return True
    if determiner == "this" and word in BASE_OF_THIRD:
        return True
    return determiner in NUMERALS and (before in _BEFORE_NUMERALS or bool(noun_number(before)) or after == ",")


@lru_cache(maxsize=4000)
def _may_be_verb(word: str) -> bool:
    """Whether a noun's form may be a verb's, too: "measures", "plan"."""
    bases = [base for base in (word, word.removesuffix("s"), word.removesuffix("es")) if len(base) > 2]
    past = [form for base in bases for form in (base + "ed", base + "d", base + base[-1] + "ed", base[:-1] + "ied")]
    if any(base in irregular_verbs() for base in bases):
        return True
    return any(lexicon().ordinary(form) for form in past) or word in BASE_OF_THIRD or word in THIRD_OF_BASE


def _is_its_noun(block: Block, determiner: int, noun: int, number: str) -> bool:
    """Whether the parser hangs the determiner on the noun, and sees a noun of that number."""
    listed = tokens(block)
    found = parsed(sentence_of(block, noun))
    places = {word.start: word for word in found}
    first, second = places.get(listed.starts[determiner]), places.get(listed.starts[noun])
    if first is None or second is None or first.head != second.number:
        return False
    return second.upos == "NOUN" and second.features.get("Number") == ("Plur" if number == PLURAL else "Sing")


def _mended(determiner: str, noun: str, number: str) -> tuple[str, ...]:
    """The pair in one number: a demonstrative follows its noun, a noun follows any other determiner."""
    other = _OTHER.get(determiner.lower())
    turned = singular_of(noun) if number == PLURAL else plural_of(noun)
    if other is None:
        return (f"{determiner} {turned}",) if turned else ()
    followed = f"{other.capitalize() if determiner[0].isupper() else other} {noun}"
    return (followed, f"{determiner} {turned}") if turned else (followed,)


_IRREGULAR = {"women": "woman", "men": "man", "children": "child", "feet": "foot", "teeth": "tooth", "wives": "wife"}


def plural_of(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else noun + "s"


def singular_of(noun: str) -> str:
    """The singular of a regular plural; "" where it is not sure."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for ending, base in (("ies", "y"), ("men", "man"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss")):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: -len(ending)] + base
    return noun[:-1] if noun.endswith("s") else ""
