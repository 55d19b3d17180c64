"""Checks for a possessive without its apostrophe: “the mayors wife”, “the firms profits were”, “Englands captain”.

Why: a plural and a possessive sound alike, and a dictionary has both.
Not flagged: a plural before another noun ("a farmers market", "the teachers union"); a verb ("the mayors decide"); two
objects ("gave the farmers land"); "the two Germanys". Only people and bodies are looked at, before what they have (kin,
parts of the body, homes, decisions), and names of countries and days.
Fix: the possessive of one, then that of several.
Source: Guardian and AP stylebooks, "apostrophes"; reading the hits in 15 million words of news and other edited prose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from linter.analysis.grammar.noun_number import noun_number
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    UNCHANGING,
    is_adverb,
)
from linter.analysis.names.countries import countries
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.person_nouns import PERSON_NOUNS, plural_of_person
from linter.api import Block, Document, Finding, Precision, Rule, Severity, tokens


class Possessive(Rule):
    """Reports a plural of people or bodies where a possessive is meant, and the same of countries and days."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=3, right=3, corpus="news and edited prose of other sources, 15 million words")
    examples = (
        "The [[mayors=>mayor's]] wife was not in the car.",
        "Thieves took the [[farmers=>farmer's]] tractor from a shed.",
        "The retired [[generals=>general's]] memoirs will be published.",
        "Police searched the [[suspects=>suspect's]] car, but the [[judges=>judge's]] decision was final.",
        "The [[victims=>victims']] families wept, and the [[clubs=>club's]] owner was silent.",
        "[[Englands=>England's]] captain was dropped after [[Saturdays=>Saturday's]] defeat was over.",
        "A [[patients=>patient's]] condition was grave.",
        "Last [[nights=>night's]] storm was fierce. The [[drivers=>driver's]] left leg was broken, said the"
        " [[skippers=>skipper's]] younger brother.",
        "Two of the [[victims=>victims']] mothers wept when the [[suspects=>suspects']] names were read.",
        "In these last weeks election fever rose, the drivers left him behind, and the skippers first met in May.",
        "A farmers market opened near the teachers union, and the players association met.",
        "The mayors decide, the boys father nobody, and the officers head to the north.",
        "They gave the farmers land, paid the players wages and named the workers leader.",
        "The two Germanys talked, the Koreas are apart, and on Saturdays game nights are fun.",
        "He saw a Happy Mondays concert.",
        "The mayor's wife and the victims' families were there; the Netherlands team won.",
        "The victims said so, the judges at the court agreed, and of all the players fans love him.",
        "One of their sons lives there, and one of three emperors ruling in 339 died.",
        "She courted the powerful veterans constituency and the Cruceros Argentinas harbour fund.",
        "The drivers whose car was stolen and the owners, wives and sons met.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at every plural of the lists that a noun follows."""
        for block, numbers in places_of(document, _OWNERS):
            words = lower_texts(block)
            for number in numbers:
                if (
                    number + 1 < len(words)
                    and words[number + 1] in _SOMETIMES_OWNED
                    and _is_owner(block, words, number)
                ) or _is_owner_of_described(block, words, number):
                    yield self._missing(block, words, number, _singular(words[number]))
        for block, numbers in places_of(document, _TIMES):
            words = lower_texts(block)
            yield from (self._missing(block, words, at, words[at][:-1]) for at in numbers if _is_time(block, words, at))
        for block, numbers in places_of(document, _plurals_of_names()):
            words = lower_texts(block)
            for number in numbers:
                if number + 1 < len(words) and _is_name_of_owner(block, words, number):
                    yield self._missing(block, words, number, words[number][:-1])

    def _missing(self, block: Block, words: Sequence[str], number: int, one: str) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        mark = "’" if "’" in block.text else "'"
        forms = [written[: len(one)] + f"{mark}s", f"{written}{mark}"]
        if written[: len(one)].lower() != one:
            forms[0] = f"{one}{mark}s"
        if noun_number(words[number + 1]) == "plural" and words[number + 1] in _OF_SEVERAL:
            forms.reverse()
        if written[0].isupper():
            forms = forms[:1]
        return self.finding(
            listed.span(number, number),
            f"“{written}” before “{listed.texts[number + 1]}” lacks its apostrophe",
            suggestions=forms,
            confidence=0.85,
        )


_BODIES = """
    agency airline association authority bank broadcaster brewer builder carmaker cathedral charity church club
    college committee company corporation council developer employer federation firm foundation government hospital
    hotel institute league manufacturer ministry museum newspaper orchestra organisation organization paper party
    publisher regiment restaurant retailer school shop squad supermarket team theatre trust union university zoo
    village town county region nation
"""


def _unmarked(nouns: Iterable[str]) -> dict[str, str]:
    """The plurals in "-s" of nouns, each with its singular; "men" and its kind can't stand for "man's"."""
    return {plural: noun for noun in nouns if (plural := plural_of_person(noun)).endswith("s")}


_OWNERS = {**_unmarked(_BODIES.split()), **_unmarked(PERSON_NOUNS)}
_KIN = """
    wife husband mother father mum mom dad son sons daughter daughters brother brothers sister sisters parents family
    families child children baby girlfriend boyfriend fiance fiancee widow aunt uncle nephew niece cousin grandmother
    grandfather grandson granddaughter stepfather stepmother relatives friends friend colleagues neighbours neighbors
    bodyguard bodyguards lawyer lawyers solicitor spokesman spokeswoman aide aides deputy predecessor successor
    supporters fans critics rival rivals mothers fathers wives husbands girlfriends boyfriends widows aunts uncles
    nephews nieces cousins grandparents grandchildren
"""
_HAD = """
    clothes coats jackets shoes toys uniforms
    car     arms body eyes hair heart leg legs neck skull throat fingers stomach chest knee ankle bike
    bicycle boat cars flat garage handbag hat homes jacket kitchen laptop licence license
    lorry motorbike office offices passport tractor truck van villa wallet wardrobe yacht bedroom apartment
    luggage medal salary salaries diaries diary letters memoirs memoir poems novel novels paintings songs album
    decision decisions verdict speech statement evidence testimony death birthday funeral grave career
    resignation reputation identity behaviour behavior illness injury injuries performance popularity
    names faces heads phones voices
    opinion opinions advice allegations assertion claims argument future fate life residence
"""
_OF_BODIES = """
    owner owners leader leaders captain chairman chairwoman president director founder headquarters profits
    revenue revenues turnover website boss bosses chief treasurer secretary spokesman spokeswoman manager
    goalkeeper striker defence defense lawyer lawyers shares customers members premises economy population capital
    mayor residents decision decisions statement reputation future debts debt losses policy policies
"""
_OWNED = frozenset((_KIN + _HAD + _OF_BODIES).split())
_OR_VERBS = (
    "house face head voice hand hands back partner mind murder sentence name phone debut contract condition budget"
)
_SOMETIMES_OWNED = _OWNED | frozenset(_OR_VERBS.split())
"""What may be had; the others are verbs as well, and are looked at before an auxiliary alone."""
_OF_SEVERAL = frozenset(
    """
    families relatives parents mothers fathers husbands names lives homes wives salaries lawyers cars friends
    """.split()  # noqa: SIM905
)
"""What one of several has, so that "the victims families" are those of all victims."""
_ENDS = frozenset('. , ; : ? ! ) ” "'.split())  # noqa: SIM905
_AFTER = _ENDS | AUXILIARIES | PREPOSITIONS | frozenset("and but or who which that when where after because".split())  # noqa: SIM905
_TWO_OBJECTS = frozenset(
    """
    give gives gave given giving offer offers offered offering pay pays paid paying show shows showed shown showing tell
    tells told telling teach taught lend lent send sends sent sending bring brought buy buys bought cost costs deny
    denied promise promised grant granted award awarded hand handed sell sold save saved cause caused wish wished owe
    owed get gets got make makes made making allow allowed ask asked charge charged call calls called name named elect
    elected appoint appointed consider considered let help helped helps find found keep kept leave left
    """.split()  # noqa: SIM905
)
"""Verbs that take two objects: "gave the farmers land"."""
_FEW_ADJECTIVES = 3


def _singular(plural: str) -> str:
    return _OWNERS[plural]


def _is_owner(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether a plural is determined, and the noun behind it is what it has: no verb, no part of a compound."""
    noun = number + 1
    owned = words[noun]
    after = words[noun + 1] if noun + 1 < len(words) else "."
    finite = after in AUXILIARIES and after not in ("being", "having", "doing")
    past = after in _irregular_pasts() or after in UNCHANGING or (after.endswith("ed") and noun_number(owned) != "")
    if not (finite if owned not in _OWNED else after in _AFTER or past) or not _side_by_side(block, number):
        return False
    at = number - 1
    while at >= 0 and at >= number - _FEW_ADJECTIVES and words[at] not in DETERMINERS and words[at].isalpha():
        if words[at] in PREPOSITIONS or words[at] in AUXILIARIES or is_adverb(words[at]):
            return False
        at -= 1
    if at < 0 or words[at] not in _DETERMINING or (words[at] in _OF_MANY and owned not in _KINS):
        return False
    earlier = words[max(0, at - 4) : at]
    return _TWO_OBJECTS.isdisjoint(earlier) and not (finite and words[at - 1 : at] in (["of"], ["all"]))


_DESCRIBING = frozenset(
    """
    elderly teenage pregnant estranged first second third fourth late former older younger oldest youngest eldest adult
    """.split()  # noqa: SIM905
)
"""What is said of kin, and no verb."""
_SIDES = frozenset({"left", "right"})
_OF_BODY = frozenset("arm eye leg hand foot knee ankle shoulder thigh wrist lung ear hip side".split())  # noqa: SIM905


def _is_owner_of_described(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether one word stands between a plural and what it has: "the drivers left leg was", "the mayors first wife"."""
    described, owned, after = (*words[number + 1 : number + 4], ".", ".", ".")[:3]
    side = described in _SIDES and owned in _OF_BODY and (after in AUXILIARIES or after in (".", ","))
    kin = described in _DESCRIBING and owned in _KINS and owned.rstrip("s") not in _OF_ANYBODY
    if not (side or (kin and after in _AFTER)) or not _side_by_side(block, number):
        return False
    return words[number - 1 : number] in (["the"], ["his"], ["her"], ["their"]) and _TWO_OBJECTS.isdisjoint(
        words[max(0, number - 4) : number]
    )


_OF_ANYBODY = frozenset("supporter fan critic rival lawyer aide friend predecessor successor spokesman".split())  # noqa: SIM905
_TIMES = frozenset("nights weeks months years seasons mornings afternoons evenings".split())  # noqa: SIM905


def _is_time(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether one night and its like has what stands behind it: "last nights storm"."""
    before, earlier = ("", "", *words[max(0, number - 2) : number])[-1:-3:-1]
    noun = words[number + 1] if number + 1 < len(words) else "."
    after = words[number + 2] if number + 2 < len(words) else "."
    if before not in ("last", "next", "this") or earlier in DETERMINERS or earlier in POSSESSIVES or earlier == "of":
        return False
    return _side_by_side(block, number) and noun in _EVENTS and (after in _AFTER or after in _irregular_pasts())


_KINS = frozenset(_KIN.split())
_OF_MANY = frozenset("these those all both many several few most some more such no".split())  # noqa: SIM905
_DETERMINING = (DETERMINERS | POSSESSIVES) - _OF_MANY - {"that", "any", "enough", "neither", "either"}


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(past for verb in irregular_verbs().values() for past in verb.pasts if past != verb.base)


def _side_by_side(block: Block, number: int) -> bool:
    listed = tokens(block)
    between = block.text[listed.ends[number] : listed.starts[number + 1]]
    return between == " " and listed.texts[number + 1].islower() and listed.texts[number].islower()


_DAYS = frozenset("mondays tuesdays wednesdays thursdays fridays saturdays sundays".split())  # noqa: SIM905
_EVENTS = frozenset(
    """
    game match vote meeting election result results storm defeat win victory attack attacks debate final race show
    hearing crash fire draw lottery concert announcement speech summit ceremony parade service edition blast ruling
    shooting
    """.split()  # noqa: SIM905
)
_OF_COUNTRIES = frozenset(
    """
    captain president prime foreign economy government capital biggest largest oldest first last most best leader king
    queen parliament army navy team coach manager goalkeeper striker population history national new
    """.split()  # noqa: SIM905
)
_WEEKS = frozenset({"last", "next", "on", "after", "before", "in", "for", "the"})
_BEFORE_TWO = frozenset("the two three both these those of".split()) - {"of"}  # noqa: SIM905


@cache
def _plurals_of_names() -> frozenset[str]:
    """The names of countries and days with an s behind them, but for those that are words."""
    names = {f"{name.lower()}s" for name in countries() if name.isalpha() and not name.endswith("s")}
    return frozenset(name for name in names if not lexicon().flags(name)) | _DAYS | {"englands", "scotlands"}


def _is_name_of_owner(block: Block, words: Sequence[str], number: int) -> bool:
    listed = tokens(block)
    word, owned = words[number], words[number + 1]
    before = words[number - 1] if number else ""
    if not listed.texts[number][0].isupper() or listed.starts[number + 1] != listed.ends[number] + 1:
        return False
    if word in _DAYS:
        after = words[number + 2] if number + 2 < len(words) else "."
        named = number > 0 and listed.texts[number - 1][0].isupper() and before not in _WEEKS  # the Happy Mondays
        return (
            owned in _EVENTS
            and before != "on"
            and not named
            and (after in _ENDS or after in AUXILIARIES or after in PREPOSITIONS)
        )
    ordinary = owned not in FUNCTION_WORDS and listed.texts[number + 1].islower() and owned.isalpha()
    at_start = number - 1 == sentence_of(block, number).first
    if number and listed.texts[number - 1][0].isupper() and not (at_start and before in FUNCTION_WORDS):
        return False  # "the Cruceros Argentinas harbour fund"
    return before not in _BEFORE_TWO and ordinary and (owned in _OF_COUNTRIES or bool(noun_number(owned)))
