"""Checks for an apostrophe before the s of a plural: “the MP's voted”, “taxi's were late”, “the 1990's”, and “its'”.

Why: it is the slip that readers write in about.
Not flagged: a possessive (“the MP's vote”, “1990's winner”), one whose noun is left out (“her taxes are higher than the
CEO's”), letters (“mind your p's and q's”), contractions, a name with its apostrophe (“the Atlantic's live blog”).
Limits: words that writers are known to give an apostrophe, which are initials and nouns that end in a vowel, where a
verb in the plural or a number shows that a plural is meant; surnames only before “live in” and its like.
Fix: the plural; not safe, since a noun may be missing behind a possessive.
Source: AP Stylebook, “apostrophe” and “decades”; reading the hits in 74,000 documents of news and other edited prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from linter.analysis.grammar.small_words import is_plural_with_apostrophe
from linter.analysis.text.word_places import places_of
from linter.analysis.words.lexicon import LOWER, lexicon
from linter.analysis.words.person_nouns import PERSON_NOUNS, plural_of_person
from linter.analysis.words.word_facts import word_facts
from linter.api import Block, BlockKind, Document, Finding, Precision, Rule, Severity, tokens

_HINT = re.compile(r"['’](?:s(?![\w-])|(?= [a-z]))")
"""What stands in each slip. Of the words before it, some thirty characters are looked at."""
_BEFORE, _AFTER = 32, 24
_INITIALS = (
    "MP MEP MSP MLA TD NGO CEO CFO CD DVD TV PC ATM SUV VIP POW GP IPO PhD UFO URL FAQ PDF EV GMO MRI CD-ROM IED HGV "
    "MOT GIF LP NCO CPU GPU API"
)
_NOUNS = (
    "banana tomato potato taxi pizza photo video radio piano hero volcano menu camera sofa umbrella mango avocado "
    "casino cinema studio memo logo tattoo gorilla panda koala zebra kangaroo cello kilo flamingo buffalo mosquito "
    "torpedo veto condo hippo rhino tornado patio ratio rodeo portfolio arena plaza villa quota diploma rabbi kiwi"
)
_WITH_E = frozenset("tomato potato hero volcano mango buffalo mosquito torpedo veto tornado".split())  # noqa: SIM905
_SIBILANT = ("s", "x", "z", "ch", "sh")


class Apostrophe(Rule):
    """Reports an apostrophe in a plural, and behind “its”."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=116, right=116, corpus="74,000 documents of news and other edited prose, 45 M words")
    examples = (
        "The [[MP's=>MPs]] voted against the bill, and several [[NGO's=>NGOs]] complained.",
        "[[Taxi's=>Taxis]] were parked outside, and two [[photo's=>photos]] of them were sold.",
        "The [[Smith's=>Smiths]] live in a cottage next to the one that the [[Jones's=>Joneses]] lived in.",
        "The pier was built in the early [[1980's=>1980s]] and mended in the [[1990's=>1990s]].",
        "The court gave [[its'=>its]] verdict on Friday.",
        "A [[1990's=>1990s]] boy band left. The [[Kennedy's=>Kennedys]] spent a week there.",
        "The [[puppy's=>puppies]] were sold. In May three [[lorry's=>lorries]] were stuck.",
        "[[Farmer's=>Farmers]] have been warned. [[Judge's=>Judges]] said her leeks were best.",
        "All [[driver's=>drivers]] must pay, and many [[student's=>students]] have left. As many a driver's are late.",
        "The [[Miller's=>Millers]] are selling the farm that the [[Taylor's=>Taylors]] have run.",
        "[[Visitor's=>Visitors]] to the mill pay. [[Resident's=>Residents]] of the quay were told to leave.",
        "Mother's in bed. Doctor's at work were met, and the skipper's in trouble.",
        "The [[skipper's=>skippers]] are suing the port; the skipper's are the oldest.",
        "Mother's said to be ill. Farmer's Weekly is read there, and the driver's were the only prints.",
        "The Guardian's are longer, and than the party's were; two lorry's tyres burst. The 1990's budget was cut.",
        "Rows of black [[taxi's=>taxis]] blocked the road, and dozens of [[photo's=>photos]] were lost.",
        "Rows of the taxi's lights were lit.",
        "The MP's vote was late, and two MPs' votes were lost.",
        "The taxi's door was open. His salary is lower than the CEO's, and the TV's are old screens.",
        "It makes both children's and adults' boots for several men's and women's teams.",
        "It was the 1980's best song; 1990's budget was cut, and the 1980s' winners sang.",
        "The Atlantic's live blog is new. Smith's live in nurse gave its owner's name.",
        "Both MP's own houses were shut, and many a CEO's are. He owns five Buffalo's Cafes.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands around each apostrophe that an s or a space follows."""
        for block in document.prose:
            if block.kind is not BlockKind.TABLE_CELL:
                yield from self._in(block)
        for block, numbers in places_of(document, _OWNING):
            if block.kind is BlockKind.PARAGRAPH:
                yield from (self._people(block, at) for at in numbers if is_plural_with_apostrophe(block, at))

    def _people(self, block: Block, number: int) -> Finding:
        """Persons who have an apostrophe and do something: "Farmer's have been warned"."""
        listed = tokens(block)
        written = listed.texts[number]
        plural = plural_of_person(written[:-2].lower())
        right = plural.capitalize() if written[0].isupper() else plural
        return self.finding(
            listed.span(number, number),
            f"“{written}” should be “{right}”: the apostrophe does not belong there",
            suggestions=[right],
            confidence=0.85,
        )

    def _in(self, block: Block) -> Iterator[Finding]:
        text = block.text
        for hint in _HINT.finditer(text):
            place = hint.start()
            word = _slip(text[max(0, place - _BEFORE) : place], text[place + 1 : place + _AFTER])
            if word:
                start, end = place - len(word), place + 1 + text.startswith("s", place + 1)
                right = _plural(word)
                yield self.finding(
                    block.span(start, end),
                    f"“{text[start:end]}” should be “{right}”: the apostrophe does not belong there",
                    suggestions=[right] if word != "Its" else [right, "It’s" if text[place] == "’" else "It's"],
                    severity=Severity.NOTE if word.isdecimal() else None,
                    confidence=0.5 if word.isdecimal() else 0.9,
                )


def _slip(before: str, after: str) -> str | None:
    """The word before an apostrophe that does not belong there, judged by what stands around the apostrophe."""
    words, space, word = before.rpartition(" ")
    word = word.rpartition("\n")[2].lstrip(_MARKS)
    wrong = False
    if not after.startswith("s"):
        wrong = word in {"its", "Its"} and not _SINGLE.search(before)
    elif word[-1:].isdecimal():
        found = _DECADE.search(before)
        word = found["word"] if found else ""
        wrong = found is not None and _END.match(after) is not None
        if not wrong and (found := _ONE_OF_A_DECADE.search(before)) is not None and _NOUN.match(after):
            word, wrong = found["word"], True
    elif word in _given_one():
        counted = _COUNT.search(words + space) and not _OWN.match(after)
        wrong = bool(counted or (_VERB.match(after) and not _LEFT_OUT.search(words)))
    elif word[:1].isupper() and word.isalpha() and not word.isupper():
        family = _FAMILY.match(after) is not None and _is_surname(word)
        wrong = words.endswith(("The", " the")) and (
            _HOME.match(after) is not None or family or _ACTING.match(after) is not None
        )
    elif word.isalpha() and word.islower() and word[-1] != "s":
        before_clause = _COUNT.search(words + space) and _CLAUSE.match(after)
        y = word[-1:] == "y" and word[-2:-1] not in "aeiou" and words.endswith(("The", " the"))
        wrong = (
            bool(before_clause or (y and _VERB.match(after) and not _LEFT_OUT.search(words)))
            and word not in _UNCOUNTED
            and not word.endswith(_PLURALS)
        )
    return word if wrong else None


_OWNING = frozenset(f"{person}'s" for person in PERSON_NOUNS)


@cache
def _given_one() -> frozenset[str]:
    """The nouns that are often given an apostrophe in the plural, as they stand in a sentence and at its start."""
    nouns = _NOUNS.split()
    return frozenset([*_INITIALS.split(), *nouns, *(noun.capitalize() for noun in nouns)])


@lru_cache(maxsize=4096)
def _is_surname(word: str) -> bool:
    """Whether news knows a word with a capital alone, and as no first name: no "Guardian"."""
    words = lexicon()
    return words.flags(word.lower()) & LOWER == 0 and not word_facts(word.lower()).first_name


def _plural(word: str) -> str:
    """The word without its apostrophe."""
    if word.lower() == "its":
        return word
    if word.islower() and word[-1] == "y" and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.lower() in _WITH_E or (word.endswith(_SIBILANT) and word[1:].islower()):
        return f"{word}es"
    return f"{word}s"


_MARKS = "“‘\"'([—–"
_SINGLE = re.compile(r"‘|(?:^| )'")
"""A mark that the apostrophe may close."""
_DECADE = re.compile(r"\b(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[ -](?P<word>1[6-9]\d0)$")
_ONE_OF_A_DECADE = re.compile(
    r"\b(?:[Aa]n?|[Tt]hat|[Tt]hose|[Cc]lassic|[Tt]ypical|[Oo]ld)(?: [a-z]+ly)? (?P<word>1[6-9]\d0)$"
)
_NOUN = re.compile(r"s [a-z]{3,}")
"""Behind "a 1990's": what belongs to no single year."""
_END = re.compile(
    r"s(?: (?:and|or|but|when|to|as|in|on|at|with|for|by|after|before|he|she|they|it|was|were|is|are|had|the|a)\b"
    r"|[.,;:)\]”\"]|\s*$)"
)
"""What stands behind a decade of which nothing is possessed."""
_VERB = re.compile(r"s (?:(?:are|were|have|voted)\b|(?:aren|weren|haven)['’]t)")
_OWN = re.compile(r"s (?:own\b|[A-Z])")
"""What stands behind a possessive after all: “both CEO's own words”, “five Buffalo's Cafes”."""
_LEFT_OUT = re.compile(r"\b(?:than|like|and|or|as|not|[Aa]n?|[Oo]ne|[Ee]ach|[Ee]very|[Tt]hat)(?: the| his| her)?$")
"""What stands before a possessive whose noun may be left out."""
_COUNT = re.compile(
    r"\b(?:(?:(?<![Aa]s )[Mm]any|[Mm]ost|[Tt]hese|[Tt]hose|[Aa]ll|[Ss]everal|[Bb]oth|[Ff]ew"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d+,\d{3}) "
    r"|(?:[Rr]ows|[Ll]ines|[Qq]ueues|[Ff]leets|[Cc]rowds|[Gg]roups|[Dd]ozens|[Hh]undreds|[Tt]housands|[Ss]cores|[Pp]iles"
    r"|[Ss]tacks|[Ll]ots) of (?:(?!the |an? |his |her |its |their |this |that |my |our |your )[a-z]+ )?)$"
)
_CLAUSE = re.compile(
    r"s(?: (?:are|were|have|had|was|in|on|at|from|with|to|who|that|and|after|before|when|must|can|will|would|should"
    r"|could|may|might|do|did)\b|[.,;:)]|\s*$)"
)
"""What stands behind things that were counted, and behind no possessive."""
_PLURALS = ("men", "children", "people")
_UNCOUNTED = frozenset("it he she that who what there here no yes do".split())  # noqa: SIM905
_FAMILY = re.compile(
    r"s (?:are|were|have (?:been|had|a|the|no|two|three)|own|owned|lived|moved|bought|sold|met|kept|stayed|came"
    r"|went|arrived|left|spent)\b"
)
_ACTING = re.compile(
    r"s (?:(?:are|were|have been|had been) (?:selling|leaving|moving|suing|planning|hoping|living|staying|fighting"
    r"|appealing|celebrating|building|buying|renting|raising|trying|going)"
    r"|have (?:run|owned|lived|sold|bought|kept|farmed|moved|built|rented|raised|restored))\b"
)
"""What a family does, and nothing that belongs to one person."""
_HOME = re.compile(r"s (?:live|lived|moved|have lived) (?:in|at|near|next|there|here|together|with|to|into)\b(?!-)")
