"""Noun phrases that begin a clause: which noun heads them, and its number."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import MASS, PLURAL, SINGULAR, UNITS, UNSURE, is_seldom_a_name, noun_number
from linter.analysis.grammar.word_classes import (
    ARTICLES,
    AUXILIARIES,
    BASE_OF_THIRD,
    DETERMINERS,
    INDEFINITES,
    LARGE_NUMBERS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    THIRD_OF_BASE,
    VERBS,
    is_adverb,
)
from linter.analysis.text.tokens import WORD, Tokens
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_pasts
from linter.analysis.words.person_nouns import PERSONS
from linter.records import NamedTuple


class NounPhrase(NamedTuple):
    """A noun phrase of a block.

    start, head: the tokens that it begins with and that it is about.
    number: the number of the head, "" where it isn't sure.
    """

    start: int
    head: int
    number: str


HEADS_OF_PARTS = {
    "one": SINGULAR,
    "each": SINGULAR,
    "either": SINGULAR,
    "neither": SINGULAR,
    "both": PLURAL,
    "many": PLURAL,
    "several": PLURAL,
    "few": PLURAL,
    **dict.fromkeys(NUMERALS, PLURAL),
}
"""Words that "of" and a plural follow, with their number."""
MULTITUDES = frozenset({"hundreds", "thousands", "dozens", "scores"})
"""Numbers that have the plural of what follows "of"; of sums and units they may be one."""
PARTS = frozenset({"most", "some", "all", "none"})
"""Words that have the number of what follows "of"."""
_APPROXIMATE = frozenset("about around over nearly almost more less fewer than at least some up to".split())  # noqa: SIM905
"""What stands before a number that is no more than near."""
_MANY = MULTITUDES | {"several", "many", "few", "both"}
_STOPS = PREPOSITIONS | RELATIVES | frozenset({"to", ","})
_NO_NOUNS = AUXILIARIES | PRONOUNS | DETERMINERS
_COUNTING = NUMERALS | frozenset({"many", "several", "both", "these", "those", "most"})
_NEVER_FIRST = PREPOSITIONS | AUXILIARIES | RELATIVES | frozenset("more fewer less".split())  # noqa: SIM905


def noun_phrase(listed: Tokens, words: Sequence[str], start: int, last: int) -> NounPhrase | None:
    """The phrase from `start` to `last`, both included; None unless one noun phrase takes up all of that.

    listed, words: the tokens of a block, and their texts in lower case.
    """
    at = start
    while at <= last and is_adverb(words[at]) and words[at] not in HEADS_OF_PARTS and words[at] not in PREPOSITIONS:
        at += 1
    while at < last and words[at] in _APPROXIMATE and _leads_to_number(words, at + 1):
        at += 1
    if at > last or words[at] in _NEVER_FIRST:
        return None
    if at < last and (words[at] in PRONOUNS or words[at + 1] == "of" or words[at] == "every"):
        found = _of_many(listed, words, at, last)
        if found is not None or words[at] in PRONOUNS:
            return found
    if at == last and words[at] in _MANY:
        return NounPhrase(at, at, PLURAL)
    return _of_nouns(listed, words, at, last)


def _leads_to_number(words: Sequence[str], at: int) -> bool:
    while at + 1 < len(words) and words[at] in _APPROXIMATE:
        at += 1
    return words[at] in NUMERALS or words[at][0].isdecimal()


def _of_many(listed: Tokens, words: Sequence[str], at: int, last: int) -> NounPhrase | None:
    """ "One of the houses", "most of the houses", "everyone in the house"."""
    number = ""
    if words[at] in INDEFINITES:
        number = SINGULAR
    elif words[at : at + 3] == ["every", "one", "of"]:
        at += 1
        number = SINGULAR
    elif words[at + 1] == "of":
        number = HEADS_OF_PARTS.get(words[at], "")
        if words[at] in PARTS:
            number = _number_of_parts(words, at + 2, last)
            if words[at] == "none" and number == PLURAL:
                number = ""  # either number is right
        elif words[at] in MULTITUDES:
            number = PLURAL if _number_of_parts(words, at + 2, last) == PLURAL else ""
    return NounPhrase(at, at, number) if number and _may_follow(listed, words, at + 1, last) else None


def _number_of_parts(words: Sequence[str], start: int, last: int) -> str:
    """The number of the noun that "most of" and the like count, which the first one after "of" shows."""
    for number in range(start, last + 1):
        word = words[number]
        if word in _STOPS or word in UNITS:
            return ""
        following = words[number + 1] if number < last else ""
        if word in MASS and not (noun_number(following) or following.endswith("'s")):
            return SINGULAR  # not so "some of the water board's pumps"
        if noun_number(word) == PLURAL:
            return "" if noun_number(following) else PLURAL  # "most of the lowlands area"
    return ""


def _of_nouns(listed: Tokens, words: Sequence[str], start: int, last: int) -> NounPhrase | None:
    row = start
    while row <= last and (words[row] in DETERMINERS or words[row] in NUMERALS or words[row][0].isdecimal()):
        row += 1
    opening = words[start:row]
    end = row
    while end <= last and words[end] not in _STOPS:
        end += 1
    if not all(_may_be_in_row(listed, words, number) for number in range(row, end)):
        return None
    head = _last_noun(listed, words, row, end - 1)
    if head is None or _is_clause(listed, words, row, head) or not _may_follow(listed, words, head + 1, last):
        return None
    determined = any(word in DETERMINERS for word in opening)
    if "those" in opening and words[head].endswith("ing"):
        return None  # "those rejoicing"
    if head > row and not determined and (words[row].endswith("ing") or _is_made_gerund(listed, words, row, head)):
        return None  # "repairing bridges", "power-washing decks"
    number = number_as_written(listed, words, head, first=head == start)
    if words[head] == "number" and words[head + 1 : head + 2] == ["of"]:
        number = {"the": SINGULAR, "a": PLURAL}.get(words[head - 1], "") if head > start else ""
    bare = not determined and head == row and words[head] not in MASS
    if number == SINGULAR and (bare or any(word in _COUNTING or word[0].isdecimal() for word in opening)):
        return None
    return NounPhrase(start, head, number)


def _may_be_in_row(listed: Tokens, words: Sequence[str], number: int) -> bool:
    """Whether a token may be one of the adjectives and nouns before a head, or the head."""
    word = words[number]
    if listed.kinds[number] != WORD:
        return word in ("-", "'")
    return word not in _NO_NOUNS and word not in LARGE_NUMBERS and word not in mere_pasts()


def _is_clause(listed: Tokens, words: Sequence[str], start: int, head: int) -> bool:
    """Whether a plural before the last noun is likelier a subject with its verb: "imports injure farmers"."""
    return any(
        noun_number(words[number]) == PLURAL and words[number] not in UNITS and listed.kinds[number + 1] == WORD
        for number in range(start, head - 1)
    )


def _is_made_gerund(listed: Tokens, words: Sequence[str], row: int, head: int) -> bool:
    """Whether a phrase begins with a gerund that a hyphen makes of a noun or a name: "Lysol-ing decks"."""
    end = row + 2
    if end >= head or words[row + 1] != "-" or not words[end].endswith("ing"):
        return False
    named = listed.texts[row][0].isupper() or bool(noun_number(words[row]))
    return words[end] == "ing" or words[row] == "re" or named


def number_as_written(listed: Tokens, words: Sequence[str], head: int, *, first: bool) -> str:
    """The number of a noun; UNSURE of one with a capital, unless it begins a sentence and is seldom a name."""
    text = listed.texts[head]
    if text != words[head] and not (first and text[1:].islower() and is_seldom_a_name(words[head])):
        return UNSURE
    return noun_number(words[head])


def _last_noun(listed: Tokens, words: Sequence[str], start: int, end: int) -> int | None:
    """The noun that a row of adjectives and nouns ends with; what participles add after it is left out."""
    for number in range(start, end):
        spaced = listed.ends[number] + 1 == listed.starts[number + 1]
        if spaced and _is_participle(words[number + 1]) and noun_number(words[number]):
            return number if number > start or noun_number(words[number]) == PLURAL else None
    return end if end >= start and words[end] != "'" and not words[end].endswith("'s") else None


def _is_participle(word: str) -> bool:
    return (len(word) > 4 and word.endswith(("ed", "ing"))) or word in _PARTICIPLES


_PARTICIPLES = frozenset(
    form for verb in irregular_verbs().values() for form in verb.participles if form not in irregular_verbs()
) | {"put", "set", "hit", "read", "hurt"}
_CLAUSES_OF_THEIR_OWN = frozenset("plus what there where how i he she we they".split())  # noqa: SIM905


def _may_follow(listed: Tokens, words: Sequence[str], start: int, last: int) -> bool:
    """Whether what stands between a head and its verb can belong to the head."""
    if start > last:
        return True
    opening, after = words[start], words[start + 1] if start < last else ""
    if (
        _is_compound(words, start, last)
        or _is_title_before(listed, words, start, last)
        or _is_phrasal(words, start, last)
    ):
        return False
    determined = start > 1 and words[start - 2] in DETERMINERS and words[start - 2] != "that"
    if opening.endswith("ing") and words[start - 1][-1] == "s" and not determined:
        return False  # "prices rising fast is bad news"
    relative = opening == "that" and bool(after) and opens_relative(words, start + 1)
    if not relative and opening in _OPENS_CLAUSE:
        return False
    if _is_participle(opening) and not opening.endswith("ing") and after and _is_object(after):
        return False
    return _verbs_fit(listed, words, start, last)


def _is_compound(words: Sequence[str], start: int, last: int) -> bool:
    """Whether a plural ends what a preposition only seems to open: "conflict of interest questions"."""
    return (
        start == last - 2
        and words[start] == "of"
        and f"{words[start - 1]} {words[start + 1]}" in _COMPOUNDS
        and noun_number(words[last]) == PLURAL
    )


def _is_title_before(listed: Tokens, words: Sequence[str], start: int, last: int) -> bool:
    """Whether a plural ends what an office with a capital behind "of" begins: "secretary of State offices"."""
    return (
        start == last - 2
        and words[start] == "of"
        and words[start - 1] in PERSONS
        and listed.texts[start + 1][0].isupper()
        and listed.texts[last] == words[last]
        and noun_number(words[last]) == PLURAL
    )


def _is_phrasal(words: Sequence[str], start: int, last: int) -> bool:
    """Whether a verb and its particle stand before a plural, without their hyphen: "the stand out shows"."""
    verb, row = words[start - 1], words[start + 1 : last + 1]
    phrasal = words[start] in _PHRASAL.get(verb, _PARTICLES) and (verb in BASE_OF_THIRD.values() or verb in _BASES)
    plain = all(word not in _STOPS and word not in _NO_NOUNS for word in row)
    return phrasal and bool(row) and plain and (noun_number(row[-1]) == PLURAL or row[-1].endswith("ics"))


_BASES = frozenset(irregular_verbs()) | frozenset(
    "sign pick check drop lock log walk kick follow lay line warm".split()  # noqa: SIM905
)
_PARTICLES = frozenset({"out", "up", "off", "away"})
"""Those that seldom open what belongs to a noun: "the rise in prices" is no phrasal verb."""
_PHRASAL = {
    **dict.fromkeys(("check", "log", "sign", "sit", "walk", "stand"), _PARTICLES | {"in"}),
    **dict.fromkeys(("take", "turn", "hand", "change"), _PARTICLES | {"over"}),
    **dict.fromkeys(("shut", "lock", "break", "slow", "melt", "touch"), _PARTICLES | {"down"}),
}
_LISTED_COMPOUNDS = """
conflict interest, cost living, standard living, quality life, way life, loss life, end life, end year, rule law,
right way, point sale, point view, point care, point entry, breach contract, breach trust, breach promise,
freedom information, freedom speech, freedom movement, freedom religion, proof concept, proof purchase,
proof identity, burden proof, state emergency, state mind, state play, code conduct, code practice, chain command,
chain custody, line duty, line credit, line sight, cause death, time death, time day, age consent, date birth,
place birth, place work, place worship, balance power, abuse power, power attorney, duty care, standard care,
continuity care, letter intent, declaration intent, declaration war, act war, prisoner war, act god, rite passage,
crisis confidence, vote confidence, statement fact, matter fact, piece cake, work art, rate return, rate interest,
rate exchange, cost capital, cost ownership, economy scale, front house, head state, head household, change address,
change heart, change control, length stay, length service, contempt court, court appeal, peace mind, presence mind,
sleight hand, rule thumb, word mouth, line business, line work, line defence, line defense, range motion,
sense humour, sense humor, sense place, use force, show force, tour duty, degree difficulty, strength schedule,
secretary state, minister state, harbour refuge, port call, leave absence, certificate need, proof vaccination,
proof insurance, proof residence, point contact, letter recommendation, letter credit, coming age, statute limitations
"""
_COMPOUNDS = frozenset(pair.strip() for pair in _LISTED_COMPOUNDS.split(","))
"""Pairs of nouns that "of" joins to one term, which another noun may follow ("cost of living payments")."""
_BEFORE_MEANS = PREPOSITIONS | DETERMINERS | {"other", "same", "only", "peaceful", "legal", "violent", "political"}
_OF_NOUNS_ALONE = PREPOSITIONS - {"to"}
_OPENS_CLAUSE = DETERMINERS | (PRONOUNS - {"who", "which", "whom"})


def _verbs_fit(listed: Tokens, words: Sequence[str], start: int, last: int) -> bool:
    """Whether there are no more finite verbs than relative clauses."""
    relative = False
    finite = 0
    for number in range(start, last + 1):
        word = words[number]
        if _begins_clause(words, start, number):
            return False
        relative = relative or word in ("who", "which", "that", "whose")
        if word in _CLAUSES_OF_THEIR_OWN or (word in ARTICLES and listed.texts[number][0].isupper()):
            return False
        if word in AUXILIARIES:
            finite += words[number - 1] not in AUXILIARIES and not is_adverb(words[number - 1])
        elif not relative and BASE_OF_THIRD.get(word) in VERBS:
            return False
    return finite <= relative


def _begins_clause(words: Sequence[str], start: int, number: int) -> bool:
    """Whether a token shows that a clause of its own begins there, which has the verb's subject."""
    word, before = words[number], words[number - 1]
    if number > start and noun_number(word) == PLURAL and noun_number(before) == PLURAL:
        return True  # "the questions investigators ask"
    if word in ARTICLES and number > start + 1 and words[number - 2] in _OF_NOUNS_ALONE and noun_number(before):
        return True  # "the amount of time the men had"
    if word == "means":
        return before not in _BEFORE_MEANS  # "the absence of rain means"
    return word in ("which", "whom") and before in PREPOSITIONS  # "the age at which they marry"


def opens_relative(words: Sequence[str], after: int) -> bool:
    """Whether a verb follows "that", which then stands for the noun before it.

    after: the token after "that".
    """
    while after + 1 < len(words) and is_adverb(words[after]):
        after += 1
    word = words[after]
    return word in AUXILIARIES or word in BASE_OF_THIRD or word in THIRD_OF_BASE or word.endswith("ed")


def _is_object(word: str) -> bool:
    """Whether a word after a form in "-ed" shows that it is a past with an object: "officials monitored the"."""
    return word in DETERMINERS or word in PRONOUNS or word[0].isdecimal() or word in NUMERALS or word[-1] == "s"
