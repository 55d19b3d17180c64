"""What the words around a number say of it: a limit, the noun it counts, that it is an age, a year or a score."""

from __future__ import annotations

from linter.analysis.numbers.vocabulary import STARTING
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import NUMBER, WORD, Tokens
from linter.dates import MONTH_NUMBERS

_BEFORE = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "circa": "about", "estimated": "about", "approx": "about", "~": "about", "perhaps": "about", "nearly": "below",
    "almost": "below", "under": "below", "below": "below", "over": "above", "above": "above", "exceeding": "above",
    ">": "above", "<": "below", "nearing": "below", "approaching": "below", "topping": "above",
}  # fmt: skip
_BEFORE_TWO = {
    ("more", "than"): "above", ("greater", "than"): "above", ("at", "least"): "above", ("upwards", "of"): "above",
    ("upward", "of"): "above", ("less", "than"): "below", ("fewer", "than"): "below", ("lower", "than"): "below",
    ("up", "to"): "below", ("at", "most"): "below", ("close", "to"): "below", ("as", "many"): "below",
    ("many", "as"): "below", ("much", "as"): "below", ("higher", "than"): "above", ("minimum", "of"): "above",
    ("maximum", "of"): "below", ("estimated", "at"): "about", ("an", "estimated"): "about",
}  # fmt: skip
_AFTER_TWO = {("or", "so"): "about", ("or", "more"): "above", ("or", "less"): "below", ("or", "fewer"): "below"}


def bound_beside(listed: Tokens, first: int, last: int) -> str:
    """ "about", "above" or "below" where a word beside the number from token `first` to `last` says so, else ""."""
    texts = listed.texts
    if first:
        one = texts[first - 1].lower()
        if one in {"a", "an", "the"} and first > 1:
            one = texts[first - 2].lower()
        if one in _BEFORE:
            # "over" and "under" are also places; before a number they hardly ever are.
            return _BEFORE[one]
        if first > 1 and (two := _BEFORE_TWO.get((texts[first - 2].lower(), one))):
            return two
    if last + 1 < len(texts):
        after = (texts[last].lower(), texts[last + 1].lower())
        if after in _AFTER_TWO:
            return _AFTER_TWO[after]
        if after in {("-", "odd"), ("-", "ish")}:
            return "about"
    if last < len(texts) and texts[last] in {"+", "plus"} and listed.ends[last - 1] + 1 >= listed.starts[last]:
        return "above" if texts[last] == "+" or listed.ends[last - 1] < listed.starts[last] else ""
    return ""


_ADJECTIVES = frozenset(
    """
    new more other additional further extra different separate various major minor big large small little tiny huge long
    short high low old young former senior junior current recent previous next last local foreign national federal
    state private public civilian military armed black white red green blue top key main best worst straight
    consecutive full whole entire total male female adult unarmed suspected alleged wounded dead injured
    confirmed known reported such similar fellow possible
    """.split()  # noqa: SIM905
)
_ADJECTIVE_ENDINGS = ("ian", "ese", "ish", "ical", "ional", "ous", "ive", "ful", "less", "able", "ible", "ary")
_PLURALS = frozenset(
    {"people", "men", "women", "children", "troops", "police", "staff", "personnel", "feet", "cattle", "sheep"}
)
_NO_PLURALS = frozenset(
    {"is", "was", "has", "does", "this", "its", "his", "as", "us", "thus", "less", "says", "across"}
)


def counted_noun(listed: Tokens, last: int, *, plural: bool) -> str:
    """The noun that a number ending before token `last` counts, in lower case; "" if there is none for certain.

    Adjectives are skipped; before a plural number's plural noun so is the noun that goes with it ("five aid workers").
    """
    texts, kinds = listed.texts, listed.kinds
    place = last
    if place < len(texts) and texts[place] == "-" and listed.ends[place - 1] == listed.starts[place]:
        place += 2 if texts[place + 1 : place + 2] and texts[place + 1] in {"odd", "ish", "strong"} else 1
    if place < len(texts) and texts[place] == "of" and plural:
        return ""
    first = ""
    for number in range(place, min(place + 4, len(texts))):
        word = texts[number].lower()
        if kinds[number] != WORD or word in _NO_NOUNS or (word in FUNCTION_WORDS and word not in _ADJECTIVES):
            break
        is_plural = word in _PLURALS or (
            word[-1] == "s" and len(word) > 3 and word[-2:] != "ss" and word not in _NO_PLURALS
        )
        if plural and is_plural:
            return word
        if plural and not first and word.endswith("ly") and word not in _NOUNS_IN_LY:
            continue  # "40 quickly moving trucks"
        if not first and word not in _ADJECTIVES and not word.endswith(_ADJECTIVE_ENDINGS) and texts[number].islower():
            first = word
            if not plural:
                break
        elif first and word.endswith(("ed", "ing", "ly")):
            break
    # What no noun follows is a verb: "the war of 1812 ended".
    return "" if plural and first.endswith("ed") and len(first) > 4 else first


_NOUNS_IN_LY = frozenset({"family", "ally", "rally", "assembly", "supply", "butterfly", "anomaly", "monopoly", "lily"})
_NO_NOUNS = frozenset({"later", "earlier", "ago", "together", "apart", "away", "ahead", "respectively"}) | STARTING


_YEAR_BEFORE = frozenset(
    """
    in since by until till from of during before after early late mid the year years through between and for circa a
    this its their his her our spring summer autumn fall winter , (
    """.split()  # noqa: SIM905
) | frozenset(MONTH_NUMBERS)
_COUNTS = frozenset(
    """
    people men women children soldiers troops deaths cases miles feet meters metres kilometres kilometers km km/h hours
    minutes seconds acres hectares square tonnes tons pounds dollars euros percent jobs workers homes houses votes
    points square mph kg mg degrees words calories copies tickets
    """.split()  # noqa: SIM905
)


def is_year(value: float, before: str, after: str) -> bool:
    """Whether four digits without a separator are a year; `before` and `after` are the words beside them."""
    if value != int(value) or after in _COUNTS:
        return False
    if 1900 <= value < 2100:
        return True
    return 1000 <= value < 1900 and before in _YEAR_BEFORE - {"a", "the", "and", "for", ",", "of"}


def is_age(listed: Tokens, first: int, last: int, value: float) -> bool:
    """Whether a whole number is somebody's age: "aged 93", "21-year-old", "six years old", "Ann Lund, 45,"."""
    texts = listed.texts
    if value != int(value) or not 0 < value < 120:
        return False
    after = [text.lower() for text in texts[last : last + 4]]
    if after[:1] == ["-"]:
        if after[1:] in (["year", "-", "old"], ["month", "-", "old"], ["year", "-", "olds"]):
            return True
    elif after[:2] in (["years", "old"], ["year", "old"]) or after[:3] == ["years", "of", "age"]:
        return True
    before = texts[first - 1].lower() if first else ""
    if before in {"aged", "age"} and after[:1] != ["%"]:
        return True
    if before == "," and after[:1] and after[0] in {",", ".", "and"} and first > 1:
        return (
            value > 9
            and listed.kinds[first] == NUMBER
            and listed.kinds[first - 2] == WORD
            and texts[first - 2][0].isupper()
            and texts[first - 2].lower() not in MONTH_NUMBERS
        )
    return False


_SCORE_BEFORE = frozenset(
    """
    win won wins winning lose lost loses losing beat beats beaten beating draw drew draws drawn lead led leads score
    scored victory defeat vote voted ruled trailed trail trailing advantage tied tie level up down
    """.split()  # noqa: SIM905
)
_SCORE_AFTER = frozenset(
    """
    win loss draw defeat victory vote ruling decision lead majority score record series against up down thrashing
    thriller advantage scoreline triumph hammering rout tie winners at over margin split
    """.split()  # noqa: SIM905
)


def is_score(listed: Tokens, first: int, last: int, one: float, other: float) -> bool:
    """Whether two numbers joined by a dash are the two sides' counts and not a range."""
    if one != int(one) or other != int(other) or not (0 <= one < 1000 and 0 <= other < 1000):
        return False
    if one >= other:
        return True
    texts = listed.texts
    before = {text.lower() for text in texts[max(0, first - 3) : first]}
    after = texts[last].lower() if last < len(texts) else ""
    return after in _SCORE_AFTER or not before.isdisjoint(_SCORE_BEFORE) or one == 0
