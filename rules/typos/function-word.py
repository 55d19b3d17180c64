"""Checks for a small word that is wrong before the next one, or missing: “a apple”, “the a”, “tried break it”.

Why: small words are what is left over when a sentence is rewritten in haste, and the eye reads past them.
Not flagged: "an hour", "a European", "a one-off", "an MP", "a US", "an FBI", "an 18-year-old", "an $8m"; words that are
said in two ways ("an historic", "a herb", "a SAT"); acronyms that may be said as words; letters ("Exhibit A is"), "a
la", "a to-do list", "the in crowd", "the for loop", "this one the most", "what it is was", "his will could"; repeated
words, which typos/repeated-word has.
Fix: safe for "a" before a number, or a word that news often has after "an"; elsewhere another word may be missing.
Limits: "to" is missed only where counts of news have it between two words, and never the two without it.
Source: Oxford English Dictionary, "a" and "an"; reading the pairs of small words that 5,484 news articles have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linter.analysis.grammar.small_words import COMPARING, before_bases, is_their, lacks_than, lacks_to
from linter.analysis.grammar.word_classes import THIRD_OF_BASE
from linter.analysis.text.tokens import Tokens, lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.word_model.model import word_model
from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.api import (
    Block,
    BlockKind,
    Document,
    Finding,
    Precision,
    Rule,
    Safety,
    Severity,
    Suggestion,
    lexicon,
    tokens,
)


def _pairs(table: str) -> dict[str, frozenset[str]]:
    """Lines of "first: second second …" as a mapping; "this/that: …" stands for two lines."""
    found: dict[str, frozenset[str]] = {}
    for line in table.strip().split("\n"):
        firsts, _, seconds = line.partition(":")
        for first in firsts.strip().split("/"):
            found[first] = frozenset(seconds.split())
    return found


_COLLIDING = _pairs(
    """
    the: a an of to for from with into in its their his our my they is are was were has had
    a: the an of and is was are were have has from they their his our my its
    an: the a of and is was are were have has from they their his our my its
    his/our/my: the a an
    according: the a an his her their its our my officials sources reports police data
    for/with/by/at/from: of
    into/between: of to
    could/would/should/must: had has
    has/have/had/was/were: be
    are: is was were have
    is: was were are
    was: is are were
    were: is are was
    will: would could should may might must
    would: will can
    can: will would could
    on: of
    one: the
    """
)
"""Pairs of which one word is wrong, but for what `_legitimate` says."""

_BE = frozenset("is was are were as be been being become became becomes remains remained".split())  # noqa: SIM905
_SUPERLATIVE = r"most|least|first|few|main|many|top|key|biggest|best|worst|[a-z]{3,}est"
_NAMED = frozenset("the day this that which article chapter number no other each part week game act round".split())  # noqa: SIM905
_AFTER_THE = {
    "to": frozenset({"do", "be"}),
    "for": frozenset({"sale", "profit", "hire", "rent"}),
    "in": frozenset({"crowd", "thing", "laws", "joke", "person", "house"}),
    "with": frozenset({"it"}),
}
_OF_PROGRAMS = re.compile(
    "(?:loop|statement|clause|keyword|operator|expression|block|function|method|command|element|attribute|parameter"
    "|field|flag|condition|instruction|syntax|line|header|tag|key|value|variable|option|argument|component)s?"
    "|propert(?:y|ies)"
)
"""What small words are the names of in programs: "the for loop"."""

# How a word begins when it is said. Words on neither side may be said in two ways, and are left alone.
_VOWEL = r"""(?x)
    a(?![\W_]|$) | e(?![uw]|[\W_]|$) | i(?![\W_]|$) | o(?!ne(?![ir])|nce(?!l)|uij|ui|[\W_]|$)
    | u(?:n(?!i|anim|ar[iy]|es|[\W_]|$)|ni(?:n[a-z]|mp|dent)|p[a-z]|g[hl]|l[tc]|mb|mp|r[gbn]|tt|sh|dd)
    | (?:hour|honest|honou?r|heir(?!o))(?!i)
    """
_CONSONANT = r"""(?x)
    eu[a-z] | ewe | one(?:[\W_]|$|time|self) | once(?:[\W_]|$)
    | u(?:ni(?:[tqvfolc]|on|s[eo])|nanim|s[aeu][a-z]|t[eio][a-z]|kr|biq|gand|ranium|rug|rolog)
    | h(?!i|y|or|ar|er|eir|onor|onou|onest|ot|ab|all|om|our)[aeou][a-z]{2}
    | y[aeou][a-z] | (?![aeiouhxy])[a-z]{1,2}[aeiouy][a-z]+
    """
_SPELT_OUT = re.compile("[flmnrs][bcdfghjklmnpqrstvwxz](?<!f[lr])(?<!s[chklmnpqtvw])(?<!mc)(?<!rh)(?<!ll)")
"""How a word begins whose first letter is named, as no English word does: "an mbox", "an sdist"."""
_EITHER = frozenset("us uk eu ux uzi la le de du al el x".split())  # noqa: SIM905
_LETTERS_WITH_VOWEL = frozenset(
    """
    EU FBI MSNBC NRA NSA MIT HIV IRA LGBTQIA MRI NGO RNA SUV FDA FAA RNC NFL NHL NBA NHS NDA NEA NYPD MEP LSE RCMP HBO
    SOS FA FCA FSA FTA FCO FOI HMO LAPD LED LCD LGBT LGBTQ LGBTQI MBA MBE MLA MOD MOT MOU NAACP NIH NUJ RAF RAC RIB
    RNLI RMT RSPB RSPCA RSI RPI RTE RUC SAS SEC SDP SPD SSI XL MA
    """.split()  # noqa: SIM905
)
_NAMED_WITH_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""
_LETTER_AND_FIGURES = re.compile(r"(?!R\d\d)[A-Z]\d[A-Z\d]*")
"""M25, F1, H1N1: the letter is named. R100 is a sum of rand or rupees."""
_NAMED_FIRST = re.compile("[FLMNRS][bcdfgjmnrstvxz](?<!Mc)(?<!S[cmnt])")
"""How names begin whose first letter is mostly said by itself: "an Nvidia spokesman"."""
_POINTS = frozenset({"SW", "SE", "NW", "NE"})
_LETTERS_OF_WORDS = frozenset("xeut")
"""Small letters that a word may begin with: x-ray, e-book, u-turn, t-shirt."""
_DEGREES = {"PhD": "a", "PhDs": "a", "BSc": "a", "MSc": "an", "MEng": "an", "MPhil": "an", "MBAs": "an", "LLMs": "an"}
_SAID_AS_WORDS = frozenset(
    "NATO NASA NAFTA FEMA FIFA SWAT SARS MERS MAGA RICO NASDAQ LIBOR HAMAS NASCAR NORAD SATB".split()  # noqa: SIM905
)
_NAMED_OR_SAID = frozenset(
    "NY NYC NJ NC NH NM ND SC SD NZ HK SF FTSE MR MRS MT ST FT LTD SR SQL AAA MN NV NSW SNP FAQ".split()  # noqa: SIM905
)
"""Read out as the words they stand for, or by some."""
_NUMBER_WITH_VOWEL = r"8|1[18](?:,\d{3}|$|\D)"
_NUMBER_UNSURE = r"0|1,?[18]\d\d(?!\d)|1[/⁄](?:8|1[18])(?!\d)"
_ARTICLES = frozenset({"a", "an", "A", "An"})
_START = frozenset(".!?:;—–-“‘\"'(…")


class FunctionWord(Rule):
    """Reports an article that does not fit the sound after it, and small words of which one is too many."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=33,
        right=32,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "She ate [[a apple=>an apple]] and [[an pear=>a pear]].",
        "They need admit a few, are referring people out, and a six-try win over them was late.",
        "They will likely miss it, and are expected eventually to fall.",
        "Neighbours [[tried=>tried to]] break down the door, and he is [[due=>due to]] appear in court.",
        "He asked [[not be=>not to be]] named. There were [[more=>more than]] 900 people on board.",
        "The cubs are well. [[There=>Their]] mother was killed.",
        "The attempted break in failed, the help tried break after break, and he asked what not be late means.",
        "There were two more 90-minute matches and no more 40 mph limits. There mothers cook; there, mother was ill.",
        "[[A MP=>An MP]] and [[a 18=>an 18]]-year-old met [[an European=>a European]].",
        "The report is due in [[a hour=>an hour]]; it was [[a honour=>an honour]].",
        "It was [[an U=>a U]]-turn on [[a A=>an A]]-level and [[a X=>an X]]-ray.",
        "There was [[a M25=>an M25]] crash near [[a RAF=>an RAF]] base.",
        "[[An PhD=>A PhD]] with [[a AK=>an AK]]-47, [[a R=>an R]]&B star and [[a ex=>an ex]]-wife met.",
        "A U-turn, an F-16, an A&E ward, a T-shirt, an e-book, a UK-based firm, a US-led force and an EU-wide ban.",
        "He gave them [[the a=>the]] chance to leave.",
        "Prices rose, [[according the=>according to the]] bank.",
        "It was [[one the=>one of the]] most costly storms.",
        "The talks [[could had=>could have]] gone on.",
        "An hour later a European, an MP, a US envoy, an FBI agent and an 18-year-old sold a one-off for an $8 fee.",
        "An heir bought a used uniform, an umbrella and a unicorn, an unintended gift and a euro.",
        "The mayor [[is was=>is]] absent, and the bridge [[will would=>will]] open in May.",
        "What the mill is was never known; the question is are they late.",
        "His will would be read by those who can; the tin can will rust.",
        "A is for apple; Serie A opens; A is the first letter.",
        "Exhibit A is a historic hotel, an historic one, and a herb garden.",
        "Of all the storms this was the one the most people remember, and from day one the first to be named.",
        "It had a to-do list, an à la carte menu and a not so good name, according to the bank.",
        "Those who could had left, and the in crowd stayed.",
        "She sang the a capella part, and the in situ tests began.",
        "An Nvidia spokesman and a unary sign, said Wei An; for any a and b there is a sum.",
        "It was [[an Stafford=>a Stafford]] inn. Add an 1/8 of a spoon of salt, or [[an 1/4=>a 1/4]].",
        "Send an mbox or an rsync of it to [[an moor=>a moor]], and [[an sloop=>a sloop]] sails.",
        "It ends the for loop, and the with statements are read first.",
        "A charge we abide by of course came from of all places a SNP that people opt into to earn more.",
        "Es sind die Stellen, an denen wir stehen.",
        "He runs the Affordable Care Act office, a k a Obamacare House, a.k.a old City Hall.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows the small words of each block."""
        for block in document.prose:
            listed = tokens(block)
            texts = listed.texts
            firsts = [
                number
                for number, text in enumerate(texts[:-1])
                if text in _SECONDS
                and (
                    texts[number + 1] in _SECONDS[text]
                    or (text in _ARTICLES and texts[number + 1][0] in _SUSPECT[text])
                )
            ]
            for first in firsts:
                yield from self._pair(block, listed, first)
        for block in document.prose:
            if block.kind not in _TELEGRAPHIC:
                for number in before_bases(block):
                    if lacks_to(block, number):
                        yield self._lacking(block, number + (lower_texts(block)[number + 1] == "not"), "to")
        for block, numbers in places_of(document, COMPARING):
            if block.kind not in _TELEGRAPHIC:
                for number in numbers:
                    if lacks_than(block, number):
                        yield self._lacking(block, number, "than")
        for block, numbers in places_of(document, _THERE):
            yield from (self._their(block, number) for number in numbers if is_their(block, number))

    def _lacking(self, block: Block, number: int, small: str) -> Finding:
        """A word that is missing behind a token."""
        listed = tokens(block)
        word, after = listed.texts[number : number + 2]
        last = number + 1 if word == "not" else number  # else as typos/collocation has it
        return self.finding(
            listed.span(number, last),
            f"“{word} {after}” lacks “{small}”",
            suggestions=[f"{word} {small} {after}" if last > number else f"{word} {small}"],
            confidence=0.85,
        )

    def _their(self, block: Block, number: int) -> Finding:
        listed = tokens(block)
        there = listed.texts[number]
        return self.finding(
            listed.span(number, number),
            f"“{there}” should be “{'Their' if there[0] == 'T' else 'their'}” before “{listed.texts[number + 1]}”",
            suggestions=["Their" if there[0] == "T" else "their"],
            confidence=0.85,
        )

    def _pair(self, block: Block, listed: Tokens, first: int) -> Iterator[Finding]:
        texts, starts, ends, text = listed.texts, listed.starts, listed.ends, block.text
        one = texts[first]
        if not text[ends[first] : starts[first + 1]].isspace():
            return
        other = texts[first + 1]
        word = one.lower()
        if other in _COLLIDING.get(word, ()):
            joined = (
                text[ends[first + 1] : ends[first + 1] + 1] in _JOINTS
                or text[starts[first] - 1 : starts[first]] in _JOINTS
                or texts[first + 2 : first + 3] in _FOREIGN.get(other, ())
            )
            if not joined and not _legitimate(texts, first):
                yield self._collision(block, listed, first)
        elif one in _ARTICLES and _is_article(texts, first) and text[starts[first] - 1 : starts[first]] not in _JOINED:
            right = _article(texts, first + 1, starts, text)
            if right and right != word and not _is_foreign(texts, first + 1):
                yield self._wrong_article(block, listed, first, right)

    def _wrong_article(self, block: Block, listed: Tokens, first: int, right: str) -> Finding:
        start = listed.starts[first]
        last = first + 2 if listed.texts[first + 1] in _CURRENCIES else first + 1
        after = block.text[listed.ends[first] : listed.ends[last]]
        article = right.capitalize() if listed.texts[first][0] == "A" else right
        # "an" is often "and" or "any" with a letter lost, so that no fix is certain.
        safety = Safety.SAFE if right == "an" and _takes_an(listed.texts, first + 1) else Safety.UNSAFE
        return self.finding(
            block.span(start, listed.ends[last]),
            f"“{listed.texts[first]}” should be “{article}” before “{after.strip()}”",
            suggestions=(Suggestion(article + after, safety),),
            confidence=0.95,
        )

    def _collision(self, block: Block, listed: Tokens, first: int) -> Finding:
        one, other = listed.texts[first], listed.texts[first + 1]
        return self.finding(
            block.span(listed.starts[first], listed.ends[first + 1]),
            f"“{one} {other}”: missing or extra word",
            suggestions=_mended(one, other),
            confidence=0.85,
        )


_TELEGRAPHIC = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL, BlockKind.BYLINE})
_THERE = frozenset({"there"})
_SECONDS = {**_COLLIDING, **{first.capitalize(): seconds for first, seconds in _COLLIDING.items()}}
_AFTER_A, _AFTER_AN = "aeiouhAEIOUFHLMNRSX81$£€", "bcdefghjklmnopqrstuvwxyzBCDEFGHJKLMNOPQRSTUVWXYZ12345679$£€"
_SUSPECT = {article: frozenset(_AFTER_A if article in {"a", "A"} else _AFTER_AN) for article in sorted(_ARTICLES)}
"""First characters of words that may need the other article."""
_FOREIGN = {
    "a": [["capella"], ["cappella"], ["priori"], ["posteriori"], ["fortiori"], ["la"], ["tempo"]],
    "in": [["situ"], ["vitro"], ["vivo"], ["utero"], ["silico"], ["camera"], ["absentia"], ["extremis"]],
}
"""What makes one phrase of another language with the word before it: "the in situ tests"."""
_CURRENCIES = frozenset("$£€")
_JOINTS = frozenset("-‐‑–—/'’&@_+=<>*")


_JOINED = _JOINTS | {"."}
"""What stands before an "a" that is a part of something: "a.k.a International"."""


def _legitimate(texts: list[str], first: int) -> bool:
    """Whether a colliding pair is right where it stands."""
    one, other = texts[first].lower(), texts[first + 1]
    before = texts[first - 1].lower() if first else ""
    after = texts[first + 2].lower() if first + 2 < len(texts) else ""
    if one in {"a", "an"}:
        letters = other == "and" and len(after) == 1  # "for any a and b"
        return letters or not _is_article(texts, first) or (texts[first] == "A" and other in _VERBS)  # "A is for apple"
    aside = (other == "of" and after in _AFTER_OF) or (one == "into" and other == "to" and after in _BASES)
    if one == "the" or aside:  # "from of all places", "courses that people opt into to earn more", "the for loop"
        aside = aside or _OF_PROGRAMS.fullmatch(after) is not None
        return aside or after in _AFTER_THE.get(other, ()) or (other in _VERBS and before in {"", "“", "‘", '"'})
    if one == "on":
        return before not in _BE or after not in {"the", "my", "our", "their", "its", "his", "her", "those", "these"}
    if one == "one":
        return before in _NAMED or not re.fullmatch(_SUPERLATIVE, after)
    if other == "had":
        return before in {"who", "that", "they", "we", "he", "she", "it", "you", "i", "than", "as", "all"}
    return other in _VERBS_IN_A_ROW and one in _VERBS_IN_A_ROW and _two_clauses(texts, first)


def _two_clauses(texts: list[str], first: int) -> bool:
    """Whether one of two verbs in a row ends a clause, or begins a question, or is a noun."""
    if texts[first] in _BEING:
        after = texts[first + 2].lower() if first + 2 < len(texts) else ""
        return after in _ASKED or any(text.lower() in _CLAUSE for text in texts[max(0, first - _FAR) : first])
    before = texts[first - 1].lower() if first else ""
    return (
        before in _BEFORE_NOUN
        or before.endswith(("'s", "’s", "ly"))
        or texts[first][0].isupper()
        or texts[first] not in {"will", "can", "would"}
    )


_BEING = frozenset({"is", "are", "was", "were"})
_MODALS = frozenset("would could should may might must will can".split())  # noqa: SIM905
_VERBS_IN_A_ROW = _BEING | _MODALS
_CLAUSE = frozenset(
    """
    what who that which whatever whoever how where why when than as whether i you we they he she it there here one
    things
    """.split()  # noqa: SIM905
)
"""Words by which a clause may end in a form of "be", so that another begins the main one: "what it is was"."""
_ASKED = frozenset("i you we they he she it there the this these those his her their our your".split())  # noqa: SIM905
"""What a question has behind its verb: "the question is are they"."""
_FAR = 10
_BEFORE_NOUN = frozenset(
    "a the his her their its our my your this that own free good ill political every and of tin trash who".split()  # noqa: SIM905
)
"""Words behind which "will" and "can" are nouns."""

_AFTER_OF = frozenset({"course", "all", "late", "old", "necessity"})
_BASES = frozenset(irregular_verbs()) | THIRD_OF_BASE.keys()


def _is_foreign(texts: list[str], number: int) -> bool:
    """Whether a small word and one beside it or its article are in no dictionary: "die Stellen, an denen wir"."""
    words = lexicon()
    if not texts[number].islower() or words.flags(texts[number]):
        return False
    beside = [*texts[max(0, number - 3) : number - 1], *texts[number + 1 : number + 2]]
    return any(text.isalpha() and not words.flags(text.lower()) for text in beside)


_VERBS = frozenset("is are was were has had".split())  # noqa: SIM905
_OFTEN = 10.0
"""How often edited news has "an" before a word after which "a" is a slip for "an", and not a word too many."""


def _takes_an(texts: list[str], number: int) -> bool:
    """Whether an article is right before token `number`, so that only its form is wrong: not so "to a establish"."""
    word = texts[number]
    if word in _CURRENCIES or word[0].isdecimal():
        return True
    if number + 1 < len(texts) and texts[number + 1].lower() in _ARTICLES:
        return False  # "a even a cruel comment"
    before = texts[number - 2] if number > 1 else ""
    if (word[0].isupper() and not word.isupper()) or before.endswith(("'s", "’s")):
        return False  # "actors a Eva Longoria", "the mayor's a account"
    model = word_model()
    article, noun, earlier = model.word_id("an"), model.word_id(word), model.word_id(before) if before else None
    if article is None or noun is None or model.sequence(article, noun) < _OFTEN:
        return False
    if earlier is None:
        return True
    return model.sequence(earlier, noun) <= model.sequence(earlier, article, noun)  # "a class a action"


def _is_article(texts: list[str], first: int) -> bool:
    """Whether "a" is the article, not a letter ("Exhibit A is", "a. of"): a capital stands at a sentence's start."""
    if texts[first] not in {"A", "An"}:
        return not first or len(texts[first - 1]) > 1 or not texts[first - 1].isalpha() or texts[first - 1] in "aI"
    return first == 0 or texts[first - 1] in _START


def _mended(one: str, other: str) -> tuple[Suggestion, ...]:
    """What the pair may have been meant for, the likeliest first."""
    word = one.lower()
    if word == "according":
        return (Suggestion(f"{one} to {other}", Safety.SAFE),)
    if word == "one":
        return (Suggestion(f"{one} of {other}"),)
    if word == "on":
        return (Suggestion("one of"),)
    if word in {"could", "would", "should", "must"} and other == "had":
        return (Suggestion(f"{one} have"), Suggestion(other))
    if other == "be":
        return (Suggestion(f"{one} been"), Suggestion(one), Suggestion(f"{one} to be"))
    return (Suggestion(one), Suggestion(other.capitalize() if one[0].isupper() else other))


def _article(texts: list[str], number: int, starts: list[int], text: str) -> str:
    """The article that token `number` needs, "" if it may be said in two ways."""
    word = texts[number]
    if word in _CURRENCIES:
        if number + 1 == len(texts) or starts[number + 1] != starts[number] + 1:
            return ""
        word = texts[number + 1]
        if not word[0].isdecimal():
            return ""
    after = text[starts[number] + len(word) : starts[number] + len(word) + 2]
    if after[:1] in _JOINTS and len(word) < 3 and word.isalpha():
        return _before_letters(word, after)
    return _article_before(word)


def _before_letters(word: str, after: str) -> str:
    """The article before a letter or two that a hyphen or "&" joins to something: X-ray, R&B, AK-47, ex-wife."""
    if word == "ex":
        return "an"
    if not after[1:].isalnum() or (after[0] not in "-&" and len(word) > 1) or word in _EITHER | _POINTS:
        return ""
    if word.islower() and word not in _LETTERS_OF_WORDS:
        return ""
    if len(word) == 1:
        return "an" if word.upper() in _NAMED_WITH_VOWEL else "a"
    return _before_acronym(word) if word.isupper() else ""


@lru_cache(maxsize=5000)
def _article_before(word: str) -> str:
    """The article before a word or number as it is written."""
    if word[0].isdecimal():
        return "" if re.match(_NUMBER_UNSURE, word) else "an" if re.match(_NUMBER_WITH_VOWEL, word) else "a"
    if _LETTER_AND_FIGURES.fullmatch(word) or word in _DEGREES:
        return _DEGREES.get(word) or ("an" if word[0] in _NAMED_WITH_VOWEL else "a")
    letters = word.replace(".", "")
    plural = len(letters) > 2 and letters[-1] == "s" and letters[:-1].isupper()
    if letters.isalpha() and len(letters) > 1 and (letters.isupper() or plural):
        return _before_acronym(letters.rstrip("s"))
    lower = word.lower()
    ordinary = len(lower) > 2 and lower.isascii() and letters[1:].islower() and word[0].isalpha()
    if not ordinary or lower in _EITHER or lower in _SMALL or _NAMED_FIRST.match(word):
        return ""
    if re.match(_VOWEL, lower):
        return "an"
    return "a" if re.match(_CONSONANT, lower) and not _SPELT_OUT.match(lower) else ""


_SMALL = frozenset(
    "the and of is was for with from that there they then also are were not about in on at as it if or".split()  # noqa: SIM905
)
"""Before these the article itself is out of place."""


def _before_acronym(letters: str) -> str:
    """The article before capitals: letters are named one by one where no vowel makes a word of them."""
    first = letters[0]
    if letters in _NAMED_OR_SAID:
        return ""
    if first in "BCDGJKPQTVWYZ" or letters in _SAID_AS_WORDS:
        return "a" if len(letters) < 5 else ""
    if first == "U":
        return "a" if letters[1] in "SKNAFTV" and len(letters) < 4 else ""
    if len(letters) > 4 or letters.startswith(("EU", "ONE", "EW", "OU")):
        return "an" if letters in _LETTERS_WITH_VOWEL else ""
    if first in "AEIO":
        return "an"
    named = not any(letter in "AEIOUY" for letter in letters) or letters in _LETTERS_WITH_VOWEL
    return "an" if named else ""
