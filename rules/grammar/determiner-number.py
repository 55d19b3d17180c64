"""Checks for a determiner and a noun that differ in number: “this measures”, “these plan”, “two reason”, “every
houses”.

Why: a plural is made singular, or the other way round, and the small word before it stays.
Not flagged: speech in quotation marks; verbs ("this measures 3cm", "these include"); the first of two nouns ("a sports
club", "two ferry firms", "these city streets"); nouns of one form for both numbers; sums ("every ten miles", "this five
days"); "how much prices rose".
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 5.10-5.26. What is reported the parser
sees, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.grammar.counted_nouns import only_measured, only_plural_is_counted
from linter.analysis.grammar.noun_forms import plural_of, singular_of
from linter.analysis.grammar.noun_number import (
    COLLECTIVES,
    IRREGULAR_PLURALS,
    MASS,
    PLURAL,
    SINGULAR,
    UNITS,
    noun_number,
)
from linter.analysis.grammar.parsed_nouns import is_determined_by, is_noun_of_number
from linter.analysis.grammar.quantifiers import is_first_of_row, is_verb_of_all, may_be_verb
from linter.analysis.grammar.subject_forms import REPORTED
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    BE,
    DETERMINERS,
    NOUNS_OR_VERBS,
    NUMERALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    THIRD_OF_BASE,
    TIMES,
    UNCHANGING,
    is_adverb,
)
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import bases_of_pasts, mere_pasts
from linter.analysis.words.person_nouns import PERSONS
from linter.analysis.words.verb_forms import base_of_past
from linter.api import Block, Document, Finding, Precision, Rule, Severity, tokens


class DeterminerNumber(Rule):
    """Reports a determiner or numeral before a noun in the other number."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=11,
        right=7,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    quotations = "skip"
    examples = (
        "[[This measures=>These measures]] are to save money.",
        "The board rejected [[these clause=>this clause]] on Monday.",
        "Promises like these mean that the port is safe. He scorns these government do-gooders.",
        "She had [[two reason=>two reasons]] for that.",
        "It holds the record of four drop kicked field goals, and this (four hour) trip is the longest.",
        "[[Every houses=>Every house]] in the lane lost power.",
        "He gave [[a reasons=>a reason]] for it.",
        "[[Several farmer=>Several farmers]] have left, and [[these kind=>this kind]] of farm is rare.",
        "In [[those case=>that case]], said the judge, shares in [[these company=>this company]] rose.",
        "At [[these point=>this point]] no one knew [[those man=>that man]].",
        "All those progress has left behind voted, felt by all those globalization has left behind.",
        "[[This results=>These results]] will be made public, and [[this two=>these two]] men were there.",
        "There were [[too much cars=>too many cars]], and [[many money=>much money]] was spent.".replace(
            "too m", "m"
        ).replace("e [[much", "e too [[much"),
        "They rejected [[these plan=>this plan]] last week. Under [[this measures=>these measures]], rents may rise.",
        "[[Few month=>Few months]] were colder; they have a [[few month=>few months]] to mend it.",
        "One of the [[driver=>drivers]] was hurt, and several of the [[house=>houses]] were burnt.",
        "The studio employs [[an animators=>an animator]] in Rome. [[Each drivers=>Each driver]] must pay.",
        "He asked how much prices will rise, and how much men are paid; it is much needed.",
        "This five days of rain; one of the family is here, two of the season were good, and each plans to leave.",
        "It was a category three storm, each of the following is right, and those resident in it left.",
        "Both mother and child were there; this reports that all is well, and few benefit from it.",
        "The strength this demands can add weight.",
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
        "[[Several resident=>Several residents]] complained, and [[two country=>two countries]] signed a pact.",
        "[[Ten year=>Ten years]] ago the mine closed, and [[both side=>both sides]] claimed victory.",
        "Dozens of [[protester=>protesters]] were held, and a series of [[explosion=>explosions]] shook the port.",
        "One of the [[witness=>witnesses]] fainted. Most of the [[victim=>victims]] were women.",
        "[[Much voters=>Many voters]] stayed at home, and there is not [[many evidence=>much evidence]].",
        "A number of staff were held, a series of rain was lost, and two country houses burned; a ten year old fled.",
        "Under phase one of the plan, it is an apples to apples comparison of these nativist, statist ideas.",
        "Among those hurt was the driver.",
        "Three faculty fell; he has a grounds for that; what if a storm like this hits?",
        "Each employs a man, and the four share a house.",
        "# The house has two",
        "The town was in the last eight of the cup, the bottom three of the ladder and broke rule four of the code.",
        "Every news story about this species has a means to an end.",
        "It is what many fear will be a split, as many believe happened before; there is a one in four chance of it.",
        "Two dead, six hurt in bus plunge",
        "The tea stays hot in a thermos, sales grew four fold, and both rule based and learned filters are used.",
        "Rub in a handful of flour. Five spice is sold there, with much pains, to these luxury, bulletproof vans.",
        "Doses vary with the seventy of the illness.",
        "It is one of the chief, long-held aims of the port, and several pilot, low-cost harbours failed.",
        "It is a risk which many fear is near, and so much changes in a port.",
        "Of the harbours, these four rank near the top; he said so much hinges on the ferry.",
        "She was third in the women's eight final, of a habit that very much endures.",
        "They are not so much landscapes as notes.",
        "She made legal claims many argue are out of her reach, and a sprawling ten minute electrified cover of it.",
        "Seven was the number of completion, he said. A roads are the widest, and the bottle is two color painted.",
        "There are a number of technology, health, and law firms in the port.",
        "It gave marks for each of the accuracy, completeness, and style figures.",
        "It has two caribou, many sperm and four triangle shaped lobes. Many too who came saw a products.csv there.",
        "Not all are folk songs, and several hint at jazz; the format is that of an oldies, or a rock, station.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun after each determiner that has a number."""
        for block, numbers in places_of(document, _WATCHED):
            words = lower_texts(block)
            for number in numbers:
                if number + 2 >= len(words):
                    continue
                noun = words[number + 1]
                if words[number] in _MUCH:
                    yield from self._much(block, words, number)
                    continue
                if noun == "of":
                    yield from self._part(block, words, number)
                    yield from self._many_of(block, words, number)
                    continue
                if words[number] == "this" and noun in NUMERALS:
                    yield from self._these_two(block, words, number)
                if words[number] not in _WANTED:
                    continue
                if (
                    words[number] == "many"
                    and (words[number + 2] in _AFTER_NOUN or words[number + 2] == "left")
                    and noun not in FUNCTION_WORDS
                    and (noun in _UNCOUNTED or (only_measured(noun) and noun not in _COMPOUNDING))
                ):
                    yield self._quantity(block, number, "much")
                    continue
                wanted = _WANTED[words[number]]
                plural = noun[-1] == "s" or noun in IRREGULAR_PLURALS
                if plural == (wanted == SINGULAR) and noun not in FUNCTION_WORDS:
                    yield from self._pair(block, words, number, wanted)

    def _pair(self, block: Block, words: Sequence[str], number: int, wanted: str) -> Iterator[Finding]:
        listed = tokens(block)
        noun = number + 1
        word, determiner = words[noun], words[number]
        end = listed.ends[noun]
        in_file = re.match(r"\.\w", block.text[end : end + 2])  # "a products.csv"
        if listed.texts[noun] != word or listed.starts[noun] != listed.ends[number] + 1 or len(word) < 3 or in_file:
            return
        after = words[noun + 1] if noun + 2 < len(words) else "."
        before = words[number - 1] if number else ""
        first_of_two = wanted == PLURAL and is_first_of_row(block, noun)
        if (
            first_of_two
            or is_verb_of_all(block, words, number)
            or after in _JOINED
            or words[noun + 2 : noun + 3] == ["-"]
            or (before in _LIKENING and (word in THIRD_OF_BASE or may_be_verb(word)))  # "promises like these mean"
            or (after == "to" and words[noun + 2 : noun + 3] == [word])
        ):
            return  # "these mill do-gooders", "both rule based and learned filters", "apples to apples"
        of_more = word not in PERSONS and _is_past(after) and _is_plural_phrase(words, noun + 2)
        rate = before == "in" and words[max(0, number - 2) : number - 1] in _RATES
        compound = _is_past(after) and (before in BE or not _ARTICLES.isdisjoint(words[number - 3 : number]))
        compound = compound or of_more or (before == "(" and after == ")")  # "four drop kicked goals", "(two hour)"
        if determiner in NUMERALS and (rate or compound or (before.endswith("'s") and word in _CONTESTS)):
            return  # "a one in four chance", "the men's four event", "a sprawling ten minute cover"
        of_kind = listed.texts[number] == "A" and after in _FINITE  # "A roads are the widest"
        if of_kind or (listed.texts[number] != determiner and sentence_of(block, number).first != number):
            return
        kind = word in _KINDS and after == "of" and determiner in ("these", "those")
        if not kind:
            counted = wanted == PLURAL and word not in UNCHANGING and only_plural_is_counted(word, plural_of(word))
            group = counted or (determiner in _OTHER and wanted == PLURAL and word in _GROUPS)
            own = SINGULAR if group else noun_number(word)
            if (
                not own
                or own == wanted
                or word.endswith("ing")
                or (word in UNCHANGING and (determiner == "those" or determiner in NUMERALS))
                or (determiner in ("many", "few") and may_be_verb(word) and after not in _FINITE_ALONE)
                or (determiner == "many" and word in REPORTED)
                or (determiner == "several" and may_be_verb(word) and after in PREPOSITIONS)
                or (word in bases_of_pasts() and not counted)
                or ((word in UNITS or word in _OF_ONE_NUMBER) and not (counted and _says_of_it(after)))
                or not (
                    _ends_phrase(before, determiner, word, after)
                    or (own == SINGULAR and determiner != "those" and _says_of_it(after))
                )
            ):
                return
            if _is_apart(before, determiner, word, after) or not is_determined_by(block, number, noun, own):
                return
        one = SINGULAR if wanted == PLURAL else PLURAL
        fixed = _mended(listed.texts[number], word, one)
        if determiner == "an" and fixed and fixed[0][3:4] not in "aeiou":
            fixed = (fixed[0][:1] + fixed[0][2:],)
        yield self.finding(
            listed.span(number, noun),
            f"“{listed.texts[number]}” does not fit “{word}”, which is {one}",
            suggestions=fixed,
            confidence=0.8,
        )

    def _much(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        """ "Too much cars"; not "how much prices rose", nor "much needed"."""
        noun, before = words[number + 1], words[number - 1] if number else ""
        if (
            noun_number(noun) != PLURAL
            or noun in UNITS
            or noun in _OF_ONE_NUMBER
            or not (words[number + 2] in _AFTER_NOUN or _is_past(words[number + 2]))
        ):
            return
        verb = noun in BASE_OF_THIRD and BASE_OF_THIRD[noun] not in NOUNS_OR_VERBS  # "a habit that very much endures"
        if (
            before in ("how", "very", "so")
            or verb
            or is_verb_of_all(block, words, number)
            or not is_determined_by(block, number, number + 1, PLURAL)
        ):
            return
        yield self._quantity(block, number, "many")

    def _quantity(self, block: Block, number: int, right: str) -> Finding:
        listed = tokens(block)
        written, noun = listed.texts[number], listed.texts[number + 1]
        return self.finding(
            listed.span(number, number + 1),
            f"“{written}” does not fit “{noun}”, which is {'counted' if right == 'many' else 'not counted'}",
            suggestions=[f"{right.capitalize() if written[0].isupper() else right} {noun}"],
            confidence=0.8,
        )

    def _part(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        """ "One of the driver"."""
        if words[number] not in _PARTS | _MOST or number + 4 >= len(words) or words[number + 2] not in _OF_WHICH:
            return
        before = words[number - 1] if number else ""
        if words[number] in _NUMBERED and (
            before in _BEFORE_NAMES or before in _BEFORE_PLACES or before == "the" or noun_number(before) == SINGULAR
        ):
            return  # "the last eight of the cup", "rule four of the code"
        noun = number + 3
        word, after = words[noun], words[noun + 1]
        if noun_number(word) != SINGULAR or word in MASS or word in _WHOLES:
            return
        if words[number] in _MOST and not (word in PERSONS and after in ("were", "are", "have")):
            return
        if (after not in _CLOSES_PART and not _is_past(after)) or is_first_of_row(block, noun):
            return
        listed = tokens(block)
        row = after == "," and "and" in words[noun + 2 : noun + 6]  # "each of the speed, range, and price figures"
        if row or listed.texts[noun] != word or not is_determined_by(block, noun - 1, noun, SINGULAR):
            return
        yield self.finding(
            listed.span(noun, noun),
            f"“{word}” after “{listed.texts[number]} of” should be a plural",
            suggestions=[plural_of(word)],
            confidence=0.8,
        )

    def _many_of(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        """ "Dozens of protester", "a number of house"."""
        if words[number] not in _MULTITUDES or number + 3 >= len(words):
            return
        if words[number] == "number" and "a" not in words[max(0, number - 2) : number]:
            return  # "the number of completion", "the atomic number of sulphur"
        noun = number + 2
        word, after = words[noun], words[noun + 1]
        plural = plural_of(word)
        if noun_number(word) != SINGULAR or not noun_number(plural) or word in MASS or word in COLLECTIVES:
            return
        if not (after in _CLOSES_PART or _is_past(after)) or not _has_plural_verb(words, noun):
            return
        listed = tokens(block)
        row = after == "," and "and" in words[noun + 2 : noun + 6]
        if row or listed.texts[noun] != word or not is_noun_of_number(block, noun, SINGULAR):
            return
        yield self.finding(
            listed.span(noun, noun),
            f"“{word}” after “{listed.texts[number]} of” should be a plural",
            suggestions=[plural],
            confidence=0.8,
        )

    def _these_two(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        noun = words[number + 2]
        if noun_number(noun) != PLURAL or noun in UNITS or noun in _OF_ONE_NUMBER:
            return
        listed = tokens(block)
        if listed.starts[number + 2] != listed.ends[number + 1] + 1 or not is_determined_by(
            block, number, number + 2, PLURAL
        ):
            return
        yield self.finding(
            listed.span(number, number + 1),
            f"“{listed.texts[number]}” does not fit “{noun}”, which is plural",
            suggestions=[f"{'These' if listed.texts[number][0] == 'T' else 'these'} {words[number + 1]}"],
            confidence=0.8,
        )


_WANTED = {
    **dict.fromkeys(("this", "a", "an", "every", "each", "another"), SINGULAR),
    **dict.fromkeys(("these", "those", "several", "many", "few", "both"), PLURAL),
    **dict.fromkeys(NUMERALS, PLURAL),
}
_MUCH = frozenset({"much"})
_LIKENING = frozenset({"like", "as", "than"})
"""Words that "these" may stand behind alone, before the verb of the sentence."""
_PARTS = NUMERALS | frozenset("one each several many few both dozens hundreds thousands either neither".split())  # noqa: SIM905
"""Words that take a plural after "of the"."""
_NUMBERED = NUMERALS | {"one"}
_MOST = frozenset("most all some half".split())  # noqa: SIM905
"""Of which the same holds for people alone, and where the verb is a plural: "most of the day"."""
_MULTITUDES = frozenset("dozens hundreds thousands scores number series couple".split())  # noqa: SIM905
"""Words that take a plural after "of"; what else they take is not counted ("a series of rain")."""
_WATCHED = frozenset(_WANTED) | _MUCH | _PARTS | _MOST | _MULTITUDES
_OF_WHICH = frozenset("the these those his her its their our my".split())  # noqa: SIM905
_WHOLES = frozenset(
    """
    season year day week month game tournament campaign match night summer winter career race event family team crew
    future past present following former latter kind sort type world city town country list weather internet
    """.split()  # noqa: SIM905
)
"""What parts are parts of, though it is one: "number three of the season"."""
_BEFORE_PLACES = frozenset("first last final top bottom best next opening closing other".split())  # noqa: SIM905
"""With a number these name the places of a table, the rounds of a contest or the days of something."""
_CLOSES_PART = frozenset(". , ; who whom was were is are has have had will would".split())  # noqa: SIM905
_BEFORE_FEW = frozenset("a the his her their its last next past first another only".split())  # noqa: SIM905
_UNCOUNTED = frozenset(
    """
    money information advice evidence equipment furniture inflation unemployment luggage software hardware legislation
    traffic debris homework housework knowledge rice electricity weather rainfall
    """.split()  # noqa: SIM905
)
_COMPOUNDING = frozenset("more less better worse like different about easier harder".split())  # noqa: SIM905
"""What "much" has behind it that is no noun."""
_GROUPS = COLLECTIVES - frozenset(
    """
    few half per percent couple number top dozen hundred thousand million third fourth fifth sixth seventh eighth
    ninth tenth personnel staff media press public intelligence lot rest youth type kind sort vast sex leadership board
    crew cast winner loser visitor host service share set
    """.split()  # noqa: SIM905
)
"""Collective nouns, which a determiner of the plural does not fit in any English."""
_OF_ONE_NUMBER = frozenset(
    "teeth oldies resident people fold thermos grounds shambles summons ways gold silver bronze spice pains".split()  # noqa: SIM905
)
"""Plurals that "a" may stand before, and singulars after a numeral."""
_JOINED = frozenset(
    "based led driven funded owned backed oriented related shaped sized style styled coloured colored like type".split()  # noqa: SIM905
)
"""What makes one word with the noun before it, though the hyphen was left out."""
_KINDS = frozenset({"kind", "sort", "type"})
_CONTESTS = frozenset("event competition race final heat title championship regatta contest class medal".split())  # noqa: SIM905
_OTHER = {"this": "these", "that": "those", "these": "this", "those": "that"}
_BEFORE_NAMES = frozenset(
    """
    number no top page phase day part type game grade level world war chapter room route act category last stage
    class group article section unit step tier
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
    these = determiner in ("these", "those") and _ends_after_these(before, determiner, word, after)
    if these or (determiner in _OTHER and _governs(before) and after in _CLOSES_OBJECT):
        return True
    if determiner == "those" and after in AUXILIARIES and before:
        return False  # "all those progress has left behind"
    if after not in _AFTER_NOUN:
        return False
    if before.isalpha() and (determiner == "many" or (determiner == "few" and before not in _BEFORE_FEW)):
        return False  # "than many thought", "a war that many fear will come"
    if (
        may_be_verb(word)
        if determiner in _OTHER or determiner in ("many", "few")
        else word in BASE_OF_THIRD or word in THIRD_OF_BASE
    ):
        return after in AUXILIARIES or after in ("who", "which")
    return True


def _governs(before: str) -> bool:
    """Whether a word has an object behind it, and no clause: "rejected these plan", "under this measures"."""
    return (before in _GOVERNING and before != "like") or (
        before not in REPORTED and (_is_past(before) or before in THIRD_OF_BASE)
    )


_CLOSES_OBJECT = (PREPOSITIONS - {"like", "past", "off", "out", "down", "up", "over"}) | frozenset(". , ; last".split())  # noqa: SIM905


def _ends_after_these(before: str, determiner: str, word: str, after: str) -> bool:
    if word in _PERSONS:
        return not noun_number(after) or after in bases_of_pasts() or after in THIRD_OF_BASE
    if determiner == "those" and after in AUXILIARIES:
        return not before
    if not may_be_verb(word) and (after in _AFTER_NOUN or is_adverb(after) or after in mere_pasts()):
        return True
    verb = after == "the" and word in THIRD_OF_BASE  # "over these place the larks"
    return before in _GOVERNING and (after in _CLOSING or after in _ELSEWHERE) and not verb


def _is_apart(before: str, determiner: str, word: str, after: str) -> bool:
    """Whether the first word is likelier no determiner of the second: "chapter two report", "are these present"."""
    if after == "," and word.endswith(("ist", "ian", "an")):
        return True  # "these nativist, protectionist modes"
    if before == "-" or before in _BEFORE_NAMES or (determiner in _OTHER and before in BE):
        return True
    if determiner == "this" and word in BASE_OF_THIRD and not (_governs(before) and after in _CLOSES_OBJECT):
        return after not in _FINITE or before.isalpha()
    if determiner == "both":
        return after not in _FINITE and not _is_past(after)
    if determiner in ("each", "another") and may_be_verb(word):
        return True
    return determiner in NUMERALS and (before in _BEFORE_NUMERALS or noun_number(before) == SINGULAR or after == ",")


def _says_of_it(after: str) -> bool:
    """Whether a noun before this word is complete: "ten year ago", "several resident complained"."""
    return after == "ago" or after in _FINITE or _is_past(after)


def _is_plural_phrase(words: Sequence[str], start: int) -> bool:
    """Whether a plural, or a noun and a plural, begin at a token: "goals", "field goals"."""
    first, second = map(noun_number, (*words[start : start + 2], "", "")[:2])
    return PLURAL in (first, first and second)


def _is_past(word: str) -> bool:
    """Whether a word is a verb in the past, which a noun as its subject may stand before."""
    return word in mere_pasts() or bool(base_of_past(word))


_FINITE_ALONE = frozenset("is are was were has have".split())  # noqa: SIM905
"""What a verb with "many" for its subject seldom has behind it: "many fear will be a split" has."""
_ARTICLES = frozenset({"a", "an"})
_RATES = [[one] for one in (*NUMERALS, "one")]
_FINITE = frozenset("is are was were has have had will would can could should may might must".split())  # noqa: SIM905


def _has_plural_verb(words: Sequence[str], noun: int) -> bool:
    """Whether the word after a noun may be said of several: no "has" or "is"."""
    return words[noun + 1] not in ("is", "was", "has")


def _mended(determiner: str, noun: str, number: str) -> tuple[str, ...]:
    """The pair in one number: a demonstrative follows its noun, a noun follows any other determiner."""
    other = _OTHER.get(determiner.lower())
    turned = singular_of(noun) if number == PLURAL else plural_of(noun)
    if other is None:
        return (f"{determiner} {turned}",) if turned else ()
    followed = f"{other.capitalize() if determiner[0].isupper() else other} {noun}"
    return (followed, f"{determiner} {turned}") if turned else (followed,)
