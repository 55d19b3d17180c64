"""Checks for capitals that a name lacks ("on monday", "in france") and for a shift key that was held too long ("THe").

Why: a weekday or a country without its capital looks like carelessness, and no dictionary misses the capital.
Looked for: weekdays and months, countries and continents, their people and languages, cities, companies, initialisms,
titles before names; behind a preposition any name that is known with a capital alone; common words with two capitals
at the start, or with capitals after a small first letter.
Not flagged: words that mean something else in lower case ("may", "china", "turkey", "polish"); what is settled without
a capital ("french fries", "brussels sprouts", "roman numerals"); text that has no capitals at all; words of another
language; what hyphens, strokes and signs join; names of products ("iPhone") and plurals of initials ("MPs"); what the
configuration accepts.
Source: the Associated Press Stylebook and the Guardian style guide, under “capitals”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from linter.analysis.grammar.noun_number import noun_number
from linter.analysis.grammar.word_classes import PREPOSITIONS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.software import is_about_software
from linter.analysis.text.tokens import WORD
from linter.analysis.words.distance import skeleton
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import NAME, split_ending
from linter.api import Block, Document, Finding, Precision, Rule, Severity, lexicon, tokens, unknown_words

_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february april june july september october november december
"""
_PLACES = """
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia botswana brazil britain bulgaria burundi cambodia cameroon canada chile colombia croatia cuba
    cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france germany ghana greece guatemala haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica kazakhstan kenya kosovo kuwait
    kyrgyzstan latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mauritania mexico moldova
    mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway pakistan
    palestine paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore
    slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia uganda
    ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe america europe africa asia antarctica
"""
_PEOPLE = """
    american americans african africans asian asians european europeans british french german germans italian italians
    spanish portuguese dutch danish swedish norwegian finnish russian russians ukrainian ukrainians greek greeks
    turkish israeli israelis palestinian palestinians iranian iranians iraqi iraqis syrian syrians egyptian egyptians
    saudi saudis indian indians pakistani pakistanis chinese japanese korean koreans vietnamese australian australians
    canadian canadians mexican mexicans brazilian brazilians nigerian nigerians kenyan kenyans irish scottish welsh
    english arab arabs muslim muslims jewish hindu hindus buddhist buddhists islamic christian christians protestant
    protestants
"""
_CITIES = """
    london paris berlin madrid rome moscow kyiv kiev beijing shanghai tokyo seoul delhi mumbai kolkata chennai karachi
    islamabad kabul dhaka lagos nairobi cairo khartoum baghdad tehran jerusalem damascus beirut riyadh dubai doha
    johannesburg pretoria harare kampala addis dublin edinburgh glasgow cardiff belfast manchester liverpool birmingham
    leeds sheffield bristol nottingham leicester southampton plymouth brighton aberdeen dundee swansea sydney melbourne
    brisbane adelaide auckland wellington christchurch toronto vancouver montreal ottawa calgary washington chicago
    houston dallas seattle denver miami atlanta philadelphia detroit baltimore minneapolis brussels amsterdam rotterdam
    vienna geneva zurich stockholm oslo copenhagen helsinki warsaw prague budapest bucharest athens istanbul ankara
    lisbon barcelona milan munich frankfurt bangkok jakarta manila hanoi taipei singapore texas california florida ohio
    pennsylvania michigan minnesota wisconsin arizona colorado oregon alaska hawaii massachusetts tennessee kentucky
    louisiana alabama oklahoma nebraska iowa
"""
_COMPANIES = """
    toyota microsoft facebook youtube instagram tiktok whatsapp linkedin netflix tesla nissan honda hyundai volkswagen
    renault peugeot airbus boeing samsung huawei nokia ikea tesco lidl aldi vodafone barclays starbucks spotify airbnb
    paypal ryanair lufthansa qantas siemens unilever pfizer moderna astrazeneca wikipedia ramadan christmas
    diwali hanukkah quran
"""
_AMBIGUOUS = frozenset(
    "amazon apple shell meta alphabet oracle intel visa twitter uber google boots next disney".split()  # noqa: SIM905
)
"""Companies whose names are other words too: looked at behind what says that a company is meant."""
_OF_COMPANY = re.compile(
    r"(?:(?:[Ss]hares in|spokes(?:man|woman|person) for|chief executive of|owned by|bought by|sued) )$"
)
_INITIALS = frozenset("bbc cia cnn fbi nasa nato nhs opec unesco unicef".split())  # noqa: SIM905
_DOTTED = frozenset({"u.s.", "u.k.", "u.n.", "e.u."})
_NAMES = frozenset(f"{_CALENDAR} {_PLACES} {_PEOPLE} {_CITIES} {_COMPANIES}".split()) | _INITIALS | _DOTTED
_TITLES = frozenset({"mr", "mrs", "ms", "dr"})
_TITLE = re.compile(r"(?<![\w.'’&/@#-])(?<!\d )(?:mr|mrs|ms|dr)(?=\.? [A-Z][a-z])")
_MISSING = _NAMES | {f"{name}{ending}" for name in _NAMES for ending in ("'s", "’s")}
_SETTLED = re.compile(
    r" (?:fr(?:y|ies)|doors?|windows?|toast|press|horns?|kiss\w*|polish|dressings?|beans?|plaits?|braids?|knots?|"
    r"knitting|twists?|"
    r"ovens?|courage|uncles?|pastr(?:y|ies)|rolls?|cheeses?|chard|delights?|baths?|numerals?|gum|roulette|salads?|"
    r"measles|shepherds?|heels?|onions?|coffees?|muffins?|breakfasts?|ink|nuts?|leather|wax\w*|yogh?urts?|flu|"
    r"letters?|leave|envelopes?|(?:file )?folders?|hemp|roast|bread|vermouth|mustard|vanilla|chalk|curve|cuffs?|seams?|"
    r"roof|poodles?|bulldogs?|sprouts?)\b"
)
_DISHES = {"beef": {"wellington"}, "peach": {"melba"}, "chicken": {"kiev"}, "baked": {"alaska"}, "eggs": {"florentine"}}
"""Words before those that are no place in the name of a dish."""
_SMALL = _MISSING | _TITLES | _AMBIGUOUS
_OWN_CAPITALS = {
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn",
    "paypal": "PayPal",
    "ikea": "Ikea",
    "astrazeneca": "AstraZeneca",
}
_HINT = re.compile("[A-Z](?:(?<=[a-z][A-Z])|[A-Z][a-z])")
"""What every word with odd capitals has."""
_TWO_CAPITALS = re.compile(
    r"(?<![\w.'’&/@#-])(?:[A-Z]{2}[a-z]+|[a-z][A-Z]+[a-z]*|[a-z]{2,}[A-Z])(?![\w&/@-]|[’'][A-Z])"
)
_COMMON = 8.0
"""The binary logarithm of the uses of a word that is never the name of a product with odd capitals."""
_LONG, _RATHER_COMMON = 7, 4.0
"""Letters of a word that no product with two capitals has, and how common it is at least."""
_TITLES_IN_CAPITALS = frozenset({"MRs", "DRs", "MIss"})
_BEFORE_SENTENCE = frozenset(["", *'.?!:“"‘('])
_JOINED = frozenset("-‐‑–/'’&@#._+=<>*~")
_SHORTEST_NAME, _WELL_KNOWN = 5, 4.0
"""Letters of a name that no list here has, and the binary logarithm of its uses in news, at least."""
_NEAR = 7
"""Words either side that tell whether the text is in another language."""


class CapitalLetter(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=33, right=30, corpus="7,400 articles of news and other copy, 1861-2026, not counted for the word list"
    )
    examples = (
        "The council meets on [[monday=>Monday]] in [[france=>France]].",
        "She is an [[american=>American]] of [[nato=>NATO]] who left in [[april=>April]].",
        "The council met [[mr=>Mr]]. Okafor of the [[u.s.=>U.S.]] army.",
        "[[THe=>The]] mayor of the [[COunty=>County]] left [[tHe=>the]] hall.",
        "She flew to [[berlin=>Berlin]]. Shares in [[toyota=>Toyota]] fell. A spokesman for [[amazon=>Amazon]] left.",
        "[[MRs=>Mrs]] Carrick met the [[COuncillors=>Councillors]] of Leeds.",
        "The CLoser class closes it; a CLoser has one key.",
        "Boot GRUB, the GRand Unified Bootloader, or use the LInux LOader.",
        "Copy /srv/tides and /srv/ebbs to main.conf and tide.cfg, then let the COunter count them.",
        "The amazon river, an apple and next week; he googled them, #berlin.",
        "It rained in may; the march on the august house took turkey and french fries on china plates.",
        "the mayor of france came on monday.",
        "It gives the beef wellington a soft taste, and she had chicken kiev, brussels sprouts and peach melba.",
        "A padded manila envelope lay in a box of manila folders and manila file folders.",
        "The pulse lasts 270 ms. Then the heart rests.",
        "The anti-american poster named #monday, and MPs with IDs used an iPhone and an eBay account.",
        "They met in [[halifax=>Halifax]], and a crew of three came later from [[freetown=>Freetown]].",
        "She has a line of yorkshire footwear, a halifax and the freetown; he lives in yorkshire-on-sea.",
        "Hun kom den 4 april og rejste igen den 5 maj.",
        "A dainty form of Ulmus antarctica grew there; yOu’Re wRoNg, he wrote.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the names without a capital and the words with too many."""
        accepted = {word.casefold() for word in document.accepted} | _meant_with_capitals(document)
        yield from self._known_with_capital(document)
        for block in document.prose:
            texts = tokens(block).texts
            if not _SMALL.isdisjoint(texts):
                yield from self._missing(block, texts, accepted)
                for match in _TITLE.finditer(block.text) if not _TITLES.isdisjoint(texts) else ():
                    yield self._finding(block, match.start(), match.end(), match[0].capitalize(), "lacks its capital")
            if _HINT.search(block.text) and any(
                not (text.islower() or text.istitle() or text.isupper()) and text.isalpha() for text in texts
            ):
                yield from self._too_many(block, accepted)

    def _known_with_capital(self, document: Document) -> Iterator[Finding]:
        """Names that the lists above do not have, and that are known with a capital alone: "born in halifax"."""
        for unknown in unknown_words(document):
            word, block, number = unknown.word, unknown.block, unknown.number
            if unknown.rare != NAME or not unknown.text.islower() or len(word) < _SHORTEST_NAME or word in _NAMES:
                continue
            beside = unknown.joined or unknown.abroad or unknown.partner or unknown.uses > 1
            if beside or lexicon().frequency(word) < _WELL_KNOWN or not mostly_a_name(word):
                continue
            texts = tokens(block).texts
            before, after = texts[number - 1] if number else "", (*texts[number + 1 : number + 2], ".")[0]
            governed = before in PREPOSITIONS and not noun_number(after)  # "a line of ankara footwear"
            if governed and not _right_as_it_is(block, unknown.start, unknown.end, texts, number):
                end = unknown.end - len(unknown.ending)
                yield self._finding(block, unknown.start, end, word.capitalize(), "lacks its capital")

    def _too_many(self, block: Block, accepted: set[str]) -> Iterator[Finding]:
        for match in _TWO_CAPITALS.finditer(block.text):
            right = _meant(match[0], block, match.start())
            if right and match[0].casefold() not in accepted and not _spells_initials(block, match):
                yield self._finding(block, match.start(), match.end(), right, "has a capital too many")

    def _missing(self, block: Block, texts: Sequence[str], accepted: set[str]) -> Iterator[Finding]:
        listed = tokens(block)
        for number, text in enumerate(texts):
            known = text in _MISSING or (text in _AMBIGUOUS and _is_company(block, listed.starts[number]))
            if known and listed.kinds[number] == WORD and text not in accepted:
                name = split_ending(text.replace("’", "'"))[0]
                start, end = listed.starts[number], listed.starts[number] + len(name)
                if not _right_as_it_is(block, start, listed.ends[number], texts, number):
                    right = name.upper() if name in _INITIALS | _DOTTED else _OWN_CAPITALS.get(name, name.capitalize())
                    yield self._finding(block, start, end, right, "lacks its capital")

    def _finding(self, block: Block, start: int, end: int, right: str, what: str) -> Finding:
        return self.finding(
            block.span(start, end), f"“{block.text[start:end]}” {what}", suggestions=[right], confidence=0.9
        )


def _meant_with_capitals(document: Document) -> set[str]:
    """Words with two capitals that a draft writes so again, or that is about software: "BLooper"; no small words."""
    uses = Counter(
        match[0] for block in document.prose if _HINT.search(block.text) for match in _TWO_CAPITALS.finditer(block.text)
    )
    return {
        word.lower()
        for word, times in uses.items()
        if word[:2].isupper()
        and word.lower() not in FUNCTION_WORDS
        and word not in _TITLES_IN_CAPITALS
        and (times > 1 or is_about_software(document))
    }


def _spells_initials(block: Block, match: re.Match[str]) -> bool:
    """Whether the capitals of a word and of those beside it are a name: "the LInux LOader", "GRand Unified Bootloader".

    Another word beside it has two capitals, or the text has the letters in a row.
    """
    words = _BESIDE.findall(block.text, max(0, match.start() - _LONG_NAME), match.end() + _LONG_NAME)
    if match[0] not in words:
        return False
    place = words.index(match[0])
    for first in range(max(0, place - 2), place + 1):
        for last in range(max(first + 1, place), min(len(words), place + 4)):
            letters = "".join(sign for word in words[first : last + 1] for sign in word if sign.isupper())
            if letters != match[0] and re.search(rf"\b{letters}\b", block.text, re.IGNORECASE):
                return True
    return any(_TWO_CAPITALS.fullmatch(word) for word in words[place + 1 : place + 2] if word[:2].isupper())


_BESIDE = re.compile(r"[A-Za-z]+")
_LONG_NAME = 40
"""Characters either side of a word that a name of which it is one may have."""


def _is_company(block: Block, start: int) -> bool:
    """Whether what stands before a word says that it names a company."""
    return _OF_COMPANY.search(block.text, max(0, start - 30), start) is not None


def _right_as_it_is(block: Block, start: int, end: int, texts: Sequence[str], number: int) -> bool:
    """Whether a word that is a name with a capital is right without one, as far as what stands around it tells."""
    text = block.text
    if text[start - 1 : start] in _JOINED or (text[end : end + 1] in _JOINED and text[end + 1 : end + 2].isalnum()):
        return True
    before = texts[number - 1] if number else ""
    species = texts[number] == "antarctica" and before[:1].isupper()
    if species or (before in _DISHES and texts[number] in _DISHES[before]) or _SETTLED.match(text, end) or "i" in texts:
        return True
    near = [*texts[max(0, number - _NEAR) : number], *texts[number + 1 : number + _NEAR + 1]]
    return lexicon().foreigners(near) > 1 or not _has_capitals(text, start)


def _has_capitals(text: str, position: int) -> bool:
    """Whether the sentence before `position` began with a capital, which a writer without capitals would not set."""
    begin = max(text.rfind(stop, 0, position) for stop in (". ", "? ", "! ", "\n", "; "))
    first = next((letter for letter in text[begin + 1 : position] if letter.isalpha()), "")
    return first.isupper()


def _is_well_known(lower: str) -> bool:
    """Whether a word is one of the names of closed classes: a place, a day, a company."""
    return lower.capitalize() in lexicon().names_with_skeleton(skeleton(lower))


def _meant(word: str, block: Block, start: int) -> str:
    """How a word with odd capitals is written, "" where it may be meant as it stands."""
    lower = word.lower()
    words = lexicon()
    if word in _TITLES_IN_CAPITALS or (word[:2].isupper() and len(word) > 3 and _is_well_known(lower)):
        return lower.capitalize()
    small = lower in FUNCTION_WORDS
    if word[0].islower():
        if len(lower) < 3 or not (
            small or (len(word) > 4 and word[1:].isupper() and words.frequency(lower) >= _COMMON)
        ):
            return ""
    elif (len(word) == 3 and word.endswith("s")) or words.frequency(lower) < (
        _COMMON if len(word) < _LONG else _RATHER_COMMON
    ):
        return ""
    if not words.ordinary(lower):
        return ""
    if small and block.text[:start].rstrip()[-1:] not in _BEFORE_SENTENCE:
        return lower
    return lower.capitalize() if word[0].isupper() else lower
