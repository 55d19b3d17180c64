"""Checks for a contraction where a possessive is meant, and the other way round: “it's chairman”, “your never”.

Why: both are heard alike, and a dictionary has both.
Not flagged: "it's" before what "it is" can be ("it's time", "it's people who", "says it's war"); "you're" and "your"
where both make sense ("your being late").
Fix: the other one.
Source: Oxford English Dictionary, "its" and "it's"; reading hits in 15 M words of edited prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.noun_number import MASS, PLURAL, UNITS, noun_number
from linter.analysis.grammar.word_classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, is_adverb
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import mere_pasts
from linter.analysis.words.verb_forms import base_of_past
from linter.api import Block, Document, Finding, Precision, Rule, Severity, tokens


class Contraction(Rule):
    """Reports "it's", "they're" and "you're" for possessives, and "your" for "you're"."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=29, right=29, corpus="news and edited prose of other sources, 15 million words")
    examples = (
        "The company said [[it's=>its]] profits had halved.",
        "The zoo says that the panda has refused [[it's=>its]] bamboo since Sunday.",
        "The club sold [[it's=>its]] best striker, and the bank lost one of [[it's=>its]] lenders.",
        "[[It's=>Its]] chairman, Jo Bell, said so. [[It's=>Its]] profits have fallen.",
        "[[They're=>Their]] house was flooded.",
        "“[[Your=>You're]] never too old to learn,” she said, “if [[your=>you're]] looking for fun.”",
        "The cat licked [[it's=>its]] paw, and he admitted it's war.",
        "He said it's time to go, it's people who pay and it's politics as usual; I hope it's Monday.",
        "She says it's war, it's hell and it's rain that counts; of course it's hard, and for now it's chaos.",
        "They're people who are kind. Your being late and your looking glass are one; not all your never-ending tales.",
        "It's been said, it's raining, and to me it's fun. With it's a deal; in it's the truth.",
        "It's possible Trump could win; it's likely unions have given more, and that it's safe is clear.",
        "None of it's terrorism, and they're afraid voters will stay away. It's why Trump has won.",
        "It's clear mistakes were made, and some of it's guesswork.",
        "“[[Your=>You're]] supposed to wait,” she said. When your supposed friends break a promise, it hurts.",
        "“Get off your a--,” he told them, “or your a** is mine.”",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each of them."""
        for block, numbers in places_of(document, _OTHER):
            words = lower_texts(block)
            for number in numbers:
                word = words[number]
                if number + 2 >= len(words):
                    continue
                if word == "it's":
                    wrong = _is_its(words, number)
                elif word == "they're":
                    wrong = _is_owned_subject(words, number + 1)
                else:
                    wrong = _is_you_are(words, number)
                if wrong and tokens(block).texts[number + 1] != "A":  # "your A level results"
                    yield self._other(block, number, _OTHER[word])

    def _other(self, block: Block, number: int, right: str) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        if written[0].isupper():
            right = right.capitalize()
        if "’" in block.text:
            right = right.replace("'", "’")
        return self.finding(
            listed.span(number, number), f"“{written}” should be “{right}” here", suggestions=[right], confidence=0.9
        )


_OTHER = {"it's": "its", "they're": "their", "your": "you're"}
_GOVERNING = frozenset(
    """
    of in with from at by into onto under over within during despite behind across throughout towards toward inside
    outside beyond beneath through against among between to about around near on
    """.split()  # noqa: SIM905
)
_LOSING = frozenset(
    """
    refuse refuses refused refusing lose loses lost losing sell sells sold selling raise raises raised raising buy buys
    bought close closes closed closing open opens opened opening cut cuts cutting change changes changed changing
    launch launches launched launching sack sacks sacked publish publishes published reopen reopened celebrate
    celebrates celebrated celebrating mark marks marked hold holds held holding lower lowered improve improved
    increase increased increasing reduce reduced reducing extend extended extending expand expanded expanding defend
    defended defending drop dropped dropping lift lifted lifting withdraw withdrew withdrawn pull pulled use uses used
    using move moved moving build built building rebuild rebuilt restore restored keep keeps kept spend spent win won
    wins beat beats beaten reach reached pay pays paid paying replace replaced replacing choose chose chosen name named
    update updated updating double doubled doubling complete completed start started begin began end ended finish
    finished meet met wag wagged wags break broke broken treat treated visit visited damage damaged sign signed
    """.split()  # noqa: SIM905
)
"""Verbs that things are the object of, and no clause."""
_OF_ANIMALS = frozenset("paw tail head neck nose back prey nest lair mouth tongue belly skin".split())  # noqa: SIM905
_OPINING = frozenset(
    """
    admitted claimed argued believed hoped insisted noted added suggested warned stated learned realised realized
    decided
    announced revealed reported confirmed denied feared alleged agreed predicted assumed concluded explained indicated
    joked complained estimated guessed promised replied stressed urged worried showed proved recalled remarked
    emphasised emphasized mentioned expected implied imagined pretended acknowledged responded declared observed
    repeated shouted screamed whispered texted posted tweeted tipped figured wondered asked checked ensured discovered
    convinced determined supposed provided based need wished liked loved hated happened seemed appeared looked turned
    signaled signalled hinted sensed judged accepted
    """.split()  # noqa: SIM905
)
"""Pasts after which "it is" may begin a clause."""
_OWN = frozenset("own first second third latest next last current former main biggest largest best entire".split())  # noqa: SIM905
_TIMES = frozenset(
    """
    time day night morning evening winter summer spring autumn christmas monday tuesday wednesday thursday friday
    saturday sunday noon midnight war peace hell heaven home love death life business history politics chaos money fun
    news magic karma day game ladies people women men part reality luck fate tradition nature madness nonsense rubbish
    crunch decision election payback family food music football cricket rugby tennis hope everyone something someone
    """.split()  # noqa: SIM905
)
"""What "it is" may be without an article."""
_OFFICES = frozenset(
    """
    chairman chairwoman director founder spokesman spokeswoman owner boss manager captain leader president headquarters
    """.split()  # noqa: SIM905
)
_SUBJECTS = _OFFICES | frozenset(
    """
    circulation revenue turnover effect website budget economy population capital design owner editor author policy
    report board share value price cost record history aim goal mission purpose role reputation popularity roof tail
    tower engine crew cargo hull captain pilot driver climate currency army navy parliament constitution government
    opposition membership staff workforce debt deficit offer bid plan campaign performance success failure collapse
    house home car family son daughter mother father marriage relationship lawyer contract flat farm business
    """.split()  # noqa: SIM905
)
"""What they or a thing have, and "it" never is without an article."""
_DESCRIBING = frozenset(
    """
    chief overall new annual quarterly monthly total net gross previous former main first second third last latest next
    current own biggest largest best worst only senior current entire
    """.split()  # noqa: SIM905
)
_NO_NOUN = AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset({"not", "and", "or", "that", "because"})


def _noun_of(words: Sequence[str], at: int) -> int | None:
    """The noun that stands here, or behind one word that may describe it; None if none surely does."""
    for place in (at, at + 1):
        if place + 1 >= len(words):
            return None
        word = words[place]
        if word in _NO_NOUN or is_adverb(word) or not word.isalpha() or word in _TIMES:
            return None
        if noun_number(word) and word not in MASS and word not in UNITS and not word.endswith("ing"):
            after = words[place + 1]
            compound = bool(noun_number(after)) and after not in _TIMES
            return place + 1 if compound and place + 2 < len(words) else place
        if word.endswith(("ing", "ed")):
            return None
    return None


def _is_owned_subject(words: Sequence[str], at: int) -> bool:
    """Whether a noun stands here that the verb behind it has for its subject."""
    noun = at + (words[at] in _DESCRIBING)
    if noun + 1 >= len(words) or words[noun] in _TIMES or words[noun].endswith("ing"):
        return False
    after = words[noun + 1]
    if words[noun] in _SUBJECTS:
        return after in _FINITE_SINGULAR
    if noun_number(words[noun]) != PLURAL or words[noun] in UNITS:
        return False
    return after in _FINITE_PLURAL or after in mere_pasts()


_MODALS = frozenset("will would could can should may might must had".split())  # noqa: SIM905
_FINITE_SINGULAR = _MODALS | {"is", "was", "has", "isn't", "wasn't", "hasn't"}
_FINITE_PLURAL = _MODALS | {"are", "were", "have", "aren't", "weren't", "haven't"}


def _is_its(words: Sequence[str], number: int) -> bool:
    before = words[number - 1] if number else "."
    after = words[number + 1]
    if before in _GOVERNING and number > 1 and words[number - 2] not in _WITH_CLAUSES:
        noun = _noun_of(words, number + 1)
        return after in _OWN or (noun is not None and words[noun] not in _TIMES)
    if before in _LOSING:
        noun = _noun_of(words, number + 1)
        return after in _OWN or (noun is not None and words[noun] not in _TIMES)
    if before.endswith("ed") and before not in _OPINING and base_of_past(before):
        noun = _noun_of(words, number + 1)
        return noun is not None and (words[noun] in _SUBJECTS | _OF_ANIMALS or noun_number(words[noun]) == PLURAL)
    if after in _OFFICES or words[number + 1 : number + 3] == ["chief", "executive"]:
        last = number + 1 + (after == "chief")
        if words[last + 1 : last + 2] == [","] and (before in (".", "?", "!") or not number):
            return True
    return _is_owned_subject(words, number + 1)


_WITH_CLAUSES = frozenset(
    """
    so now then what how why where when that all some none most much any half part bit rest think know is was be
    """.split()  # noqa: SIM905
)


def _is_you_are(words: Sequence[str], number: int) -> bool:
    after, later = words[number + 1], words[number + 2]
    if later[0] in "-–—*" or after[0] in "-–—*":
        return False  # "on your a--", "your f---", whose letters are left out
    if after in _ACTIVITIES:
        return later in _AFTER_ACTIVITY[after]
    if after in ("never", "always"):
        return later in ("too", "going", "alone", "far", "a", "the", "on", "in", "going", "sure", "welcome", "wrong")
    if after == "supposed":
        return later == "to"  # "your supposed friends"
    return after in _NEVER_OWNED


_AFTER_ACTIVITY = {
    "looking": frozenset("for at to forward".split()),  # noqa: SIM905
    "going": frozenset({"to"}),
    "trying": frozenset({"to"}),
    "talking": frozenset({"about", "to"}),
    "thinking": frozenset({"of", "about"}),
    "getting": frozenset("a the too old older ready".split()),  # noqa: SIM905
    "doing": frozenset("a the it this that well".split()),  # noqa: SIM905
    "planning": frozenset({"to", "a"}),
}
_ACTIVITIES = frozenset(_AFTER_ACTIVITY)
_NEVER_OWNED = frozenset("a an the not supposed allowed able unable gonna too".split())  # noqa: SIM905
