"""Checks for a number in the headline that the body contradicts.

Why: a wrong figure in a headline is the most common correction of all. The rule reads numbers in words and digits,
money, percentages, ordinals, years and fractions, on both sides, and reports a number that the body does not have:
with the one that the body has for the same thing where there is one, and also a number that the body has for
another thing. A number that the lead has in its place, a single one, and a year after "since" count, too. Measures
are converted ("7km" over 6,900 metres), and a number of one measure is none of another.
Not flagged: rounding ("20,000" over 19,800), nearly and more than, sums and differences of neighbouring numbers, the
rest of a percentage, years between two years, counts of listed items, one. Numbers add up only where they stand in
sentences that speak of what the headline says.
Source: AP Stylebook, "numerals", "headlines".
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from linter.analysis.headlines.claim_counts import counting_others, counts_others, one_apart, only_one, since_another
from linter.analysis.headlines.claim_numbers import (
    FIGURES,
    LEAD,
    PERIODS,
    SHARES,
    Placed,
    agreeing,
    body_numbers,
    conflicting,
    counted_on,
    far_apart,
    followed,
    is_age,
    leading,
    named_by,
    other_tolls,
    short_year,
    slot,
    strange,
    unit_lemmas,
    unit_words,
    word_at,
)
from linter.analysis.headlines.claims import Claim, ClaimForm, claims
from linter.analysis.headlines.excerpts import begins_in_the_middle
from linter.analysis.headlines.measures import measured
from linter.analysis.headlines.number_sums import put_together
from linter.analysis.headlines.number_signs import number_signs
from linter.analysis.headlines.stated import parts_of_speech
from linter.analysis.headlines.support import support
from linter.analysis.numbers.agreement import complement, equal, rounds_to, sums_to, times_to
from linter.api import Document, Evidence, Finding, Number, Precision, numbers
from linter.errors import TooMuchError
from linter.rulebook.claim_rule import ClaimRule, Objection

WARNING_AT = 0.9
NOTE_AT = 0.65
FOLLOWS = 0.35
"""A score of a number that may follow from others of the body."""
LEAST_CONFLICT = 0.4
"""How far the claim's words must stand around a number of the same thing that a number which follows from others
contradicts."""
IN_PLACE = 0.7
"""How far they must stand around any other number for it to stand in the place of a small one, or a span of time."""
SHARE_IN_PLACE = 0.35
"""How far they must stand around a share for it to stand in the place of a fraction: bodies have few."""
SHOWN_FROM = 0.4
"""How far they must stand around it for it to be shown as what the body says."""
RIVAL_SLOT = 0.2
AGE_SLOT = 0.1
"""How far the claim's words must stand around another number for it to stand in the place of the stated one."""
SPEAKS_OF_IT = 0.3
"""How much of the claim a sentence holds whose numbers may add up to the claim's."""
ELSEWHERE_SHARE = 0.7
LEADS_SLOT = 0.3
"""How far they must stand around a number of the lead for it to stand in the place of one of a later sentence."""
VERBATIM = 0.5
"""Of how far the claim's words stand around the other number, the share from which on they stand around this one."""
SMALL = range(13)
COUNTS = {
    2.0: ("both", "pair", "couple", "twin", "duo", "double", "twice", "second"),
    3.0: ("trio", "triple", "triplet", "third"),
    4.0: ("quartet", "quadruple"),
    5.0: ("quintet",),
    12.0: ("dozen",),
    10.0: ("decade",),
    100.0: ("century",),
}
_IN_A_NAME = re.compile(r"^\d+[A-Z](?![A-Za-z])(?<![KMB])")
"""A number that a capital other than those for thousands and millions follows: 18F, 747C."""
LEAST_OF_FIGURES = 100.0
"""What "three-figure" begins with."""
MULTIPLES = {
    "double": (100.0, 2.0, ("double", "twice", "twofold", "two-fold")),
    "halve": (50.0, 2.0, ("halve", "half")),
    "triple": (200.0, 3.0, ("triple", "treble", "threefold", "three-fold", "three")),
    "treble": (200.0, 3.0, ("triple", "treble", "threefold", "three-fold", "three")),
    "quadruple": (300.0, 4.0, ("quadruple", "fourfold", "four-fold", "four")),
}
"""Verbs that change by a multiple: by so many percent, the proportion of more to less, and how else bodies say it."""
MOST_OFF = 0.15
"""How far, as a share, a change may be from a multiple and still be it."""
MOST_PAIRS = 100_000
"""Of a number of a heading and one of the body, each of which is compared; published news comes to some hundreds."""
FEW_SENTENCES = 4
FEW_WORDS = 60
"""What a body has fewer of is a brief or a teaser, which leaves out most of the numbers of its headline."""
VERSIONED = frozenset(
    """
    Windows Android Chrome Firefox Safari Ubuntu Debian Fedora Kindle Galaxy Pixel Xbox PlayStation Office Python Java
    Unity Photoshop Opera Outlook Kubernetes Django Drupal Linux
    """.split()  # noqa: SIM905
)
"""Products that a number tells the versions of apart, and whose names are words."""
FEW_FOR_MANY = 30
"""A rival so many times the stated number counts something larger."""


ABSENT = 0.8
"""What speaks for a number that the body lacks being wrong, in logits, with the signs of NUMBER_SIGNS; fitted on
published headlines, and on the same with another number."""
OF_ABSENT = {
    "slot": 1.9,
    "unit": 1.0,
    "leads": 0.5,
    "unit_leads": 0.6,
    "many_lead": 0.2,
    "conflict": 0.6,
    "only_lead": 0.4,
    "period": -0.7,
    "ordinal": -1.2,
    "money": 0.8,
}
IN_CONFLICT = -0.9
"""For how far the claim's words stand around a number before the same thing, 0 to 1."""
IN_MEASURE = 1.0
"""Where the body has another length, weight or speed."""
OF_SHORT_BODIES = 0.8
"""For each time that SHORT_BODY sentences are e times those of the body; of numbers beyond the small ones."""
SHORT_BODY = 18
SURELY_ABSENT = 2.3
PRESENT = 0.1
"""The same for a number that the body has, but perhaps of something else."""
OF_PRESENT = {
    "own_slot": -2.0,
    "own_unit": -1.2,
    "own_leads": -1.8,
    "own_share": -1.1,
    "slot": 2.4,
    "unit": 0.3,
    "leads": 0.2,
    "unit_leads": 0.2,
    "many_lead": 0.3,
    "conflict": 0.4,
    "only_lead": 1.3,
    "period": 0.7,
}
PRESENT_IN_CONFLICT = 1.3
PRESENT_FOLLOWING = -0.5
SURELY_ELSEWHERE = 2.2
_BEFORE_A_YEAR = frozenset(
    """
    in since by until till from of for before after to through during early late mid than below above around between
    and or fiscal - year
    """.split()  # noqa: SIM905
)


class NumberRule(ClaimRule):
    """Absent, conflicting and misplaced numbers."""

    note_at = NOTE_AT
    warning_at = WARNING_AT
    needs_body = True
    sub_heads = True
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,742 published headlines with their articles, every tenth of an archive, opinion included, "
        "presumed right; 8 of them were reported, 25 more were in notes",
        silent_on=2734,
    )
    examples = (
        """# Mill closes with loss of [[270]] jobs

The paper mill will close in May with the loss of 720 jobs, its owner said.
""",
        """# Rents rise [[9%]] in Norwick

Rents in Norwick rose by 6% last year, more than in any other town of the county.
""",
        """# Ferry runs aground with [[three]] aboard

Four people were aboard the ferry when it ran aground on Sunday, the coastguard said. All four people were taken
off unhurt.
""",
        """# Flat sales at lowest since [[2009]]

Only 90 flats were sold in May, the fewest since 1994, brokers said. Sales fell below 200 in the crash of 2009.
""",
        """# Flat sales at lowest since 2009

Only 90 flats were sold in May, the fewest since 1994, brokers said. By value, sales were the lowest since 2009.
""",
        """# Climber saved after [[two]] nights on ridge

A climber was lifted off the ridge on Sunday after a single night in the snow.
""",
        """# Bakery in Lund raises [[$300m]] for 10 ovens

A bakery in Lund has raised $30 million for ten ovens from friends of its founder. It is worth $90 million.
""",
        """# [[Six]] charged over ferry fire

Detectives have charged four men after a fire on a ferry that killed nine people in May.
""",
        """# Rents in Norwick ease to [[25%]] of pay

Rents in Norwick were 34% of pay in May, the town hall said.

Few had foreseen it. The mayor would like to see a share of 25% next year.
""",
        """# Okafor has led ferry yards since 2009

Okafor leads the ferry yards, which had their best May since 1994. She came in 2009.
""",
        """# Eight skaters put on ice in Lund

Skaters were put on the ice in Lund by five medics and nine judges.
""",
        """# Eight skaters put on ice in Lund

Skaters were put on the ice in Lund beside Highway 9.
""",
        """# Eight skaters put on ice in Lund

Skaters were put on the ice in Lund for nine hours.
""",
        """# Ferry lies in shed for 20 years

A ferry has lain in a shed for two decades, its owner said.
""",
        """# Mill closes with loss of 700 jobs

The paper mill will close in May with the loss of 703 jobs, its owner said.
""",
        """# A third of homes empty

At the last count 33% of the homes in the valley stood empty.
""",
        """# Harbour spends [[$24m]] on cranes

The harbour board spent $11m on its cranes, its accounts say. Wages came to $30m and rent to $6m.
""",
        """# Rink puts [[six]] skaters on ice

Nine skaters of the rink went on the ice on Friday. In all, three judges and three medics looked on.
""",
        """# Announcing Ferry 1.2

Ferry 3 was the last one with sails. The third release of Ferry 3 came in May.
""",
        """# Ferry yard borrows Shs7.486 trillion

The ferry yard in Lund is to borrow 7.486 trillion shillings, Okafor said. It owes Holm Shs9 trillion for its rust.
""",
        """# Ferry yard borrows [[Shs7.486 trillion]]

The ferry yard in Lund is to borrow Shs9 trillion, Okafor said.
""",
        """# Skippers of Lund get sails in ferryOS 26

Skippers of Lund get sails on their ferries, Okafor said. The 40 skippers cheered. Holm wept. Holm sang. Holm left. In
May, the sails are to come to the ferries of Malmo. The skippers there have long asked for them, and so have those who
paint the ferries and those who sell them. Okafor said that she would see to it.
""",
        """# Food in Lund up 16.5%

Rust drove it all, said Okafor, who put the rest of the yard at 10.7 per cent.
""",
        """# 19 yards to stay shut in Lund

In Lund 15 of the 22 yards are to stay shut until May, the mayor said. In Malmo four more will be.
""",
        """# Lund beat Malmo in seven-goal thriller

Lund beat Malmo 4-3 on Monday after three skippers had scored in the last half-hour. Five more were sent off.
""",
        """# Bonds of ferry yard yield 8.77 pct

The ferry yard may raise what the bonds yield by 150 pct, Okafor said.
""",
        """# 18F opens in Lund

The office in Lund has 3 rooms, and staff of the agency moved in on Monday.
""",
        """# Profits [[halved]] at Marlow Foods

Profits at Marlow Foods fell by 12% last year, the baker said.
""",
        """# Profits doubled at Marlow Foods

Profits at Marlow Foods rose last year from 41 to 80 million, of which 12% came from cakes.
""",
        """# [[A third]] of homes stand empty

In the valley 12% of homes stand empty.
""",
        """# Ferry drifts [[7km]] off its course

The ferry was some 40 metres off its course when it ran aground, the coastguard said on Monday.
""",
        """# Ferry drifts 7km off its course

The ferry was some 6,900 metres off its course when it ran aground, the coastguard said on Monday.
""",
        """# Skipper fined for 64-knot crossing

The skipper crossed the bay at 118km/h, the coastguard said on Monday.
""",
        """# [[Twelve]] die as ferry sinks

A ferry has sunk off Lund with the loss of its deck, killing 20 people. Twelve survivors were flown to Malmo.
""",
        """# Skipper gets [[six]]-figure sum

The skipper was paid $9,640 for the ferry, her lawyer said on Monday.
""",
        """# Skipper gets six-figure sum

The skipper was paid $209,640 for the ferry, her lawyer said on Monday.
""",
        """# Skipper and three others leave ferry line

Four skippers left the ferry line on Friday, the mayor said.
""",
        """# 13 dead, including gunman, on ferry

A gunman killed 12 people on a ferry on Friday and then shot himself, the coastguard said.
""",
        """# Police hold 104 after raid on ferry

Police held 52 couples after a raid on the ferry on Monday, the mayor said.
""",
        """# Nine die in two crashes

Four people died in the first crash and five in the second, police said.
""",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield one finding for each number. Raises TooMuchError."""
        pairs = 0
        for claim in claims(document):
            stated = sum(1 for number in numbers(claim.block) if _counts(claim, number))
            pairs += stated * len(body_numbers(claim)) if stated else 0
        if pairs > MOST_PAIRS:
            raise TooMuchError("the headings and the body have more numbers than the limit for comparisons")
        yield from super().check(document)

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield at most one objection to each number."""
        stated = [number for number in numbers(claim.block) if _counts(claim, number)]
        if not stated and not any(word.lemma in MULTIPLES for word in claim.words):
            return
        placed = body_numbers(claim)
        others = strange(claim, placed)
        for number in stated:
            if number.unit in FIGURES:
                found = _of_so_many_figures(claim, number, placed)
            else:
                found = _judge(claim, number, placed, others)
            if found is not None:
                yield found
        yield from _multiplied(claim, placed)


def _judge(claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed]) -> Objection | None:
    same = agreeing(claim, number, placed)
    if counting_others(claim, number, same) and other_tolls(claim, number, others):
        same = []
    since = since_another(claim, number, others)
    if since:
        return _since(claim, number, since[0][1])
    conflict = conflicting(claim, number, others, same)
    if not conflict and not same:
        conflict = other_tolls(claim, number, others)
    if conflict and same and _counts_who_does_it(claim, number):
        conflict = []
    if (not same and one_apart(claim, number, placed)) or (
        (not same or conflict) and (counted_on(claim, number, placed) or put_together(claim, number, placed))
    ):
        return None
    if conflict and _adds_up(claim, number, placed, {item.place for _, item in conflict}):
        return None
    if not same and not conflict and (single := only_one(claim, number)) is not None:
        return _of_one(claim, number, single)
    if same and not conflict:
        return _elsewhere(claim, number, same, placed, others)
    if not conflict and (
        _a_version(claim, number)
        or (_a_brief(claim) and not is_age(claim, number) and _shown(claim, number, others) is None)
    ):
        return None
    return _held_against(claim, number, placed, others, same=same, conflict=conflict)


def _counts_who_does_it(claim: Claim, number: Number) -> bool:
    """Whether a verb follows a number, which counts its subject and not its object: "Two face nine charges"."""
    units = unit_words(claim, number)
    return bool(units) and parts_of_speech(claim).get(units[0].number) == "VERB" and units[0].lemma == units[0].form


def _a_brief(claim: Claim) -> bool:
    """Whether the body is too short for what it lacks to tell anything."""
    return len(claim.index.sentences) < FEW_SENTENCES or len(claim.index) < FEW_WORDS


def _a_version(claim: Claim, number: Number) -> bool:
    """Whether a number is the version of a product whose name is in capitals and small letters: "tvOS 26"."""
    word = word_at(claim, number)
    if number.kind != "plain" or word is None or not word.number or unit_lemmas(claim, number):
        return False
    name = claim.words[word.number - 1].text
    return name in VERSIONED or (name.isalpha() and name[1:].lower() != name[1:] and not name.isupper())


def _held_against(
    claim: Claim,
    number: Number,
    placed: Sequence[Placed],
    others: Sequence[Placed],
    *,
    same: list[Placed],
    conflict: list[tuple[float, Placed]],
) -> Objection:
    """What speaks against a number that the body lacks, or that stands beside another one for the same thing."""
    score = absent_score(claim, number, placed, others)
    if FOLLOWS < score < WARNING_AT and not same and _surely_absent(claim, number, others):
        score = WARNING_AT
    if _of_a_name(claim, number) or counts_others(claim, number):
        score = min(score, WARNING_AT - 0.01)
    text = claim.block.text[number.start : number.end]
    if conflict:
        conflict.sort(key=lambda item: (not claim.in_section(item[1].place), -item[0], item[1].place))
        rival = conflict[0]
        score = conflict_score(claim, number, rival, same, score)
        message = f"Headline says {text}; body says {rival[1].text}"
    elif (rival_in_place := _shown(claim, number, others)) is not None and score >= WARNING_AT:
        conflict = [(SHOWN_FROM, rival_in_place)]
        message = f"Headline says {text}; body says {rival_in_place.text}"
    else:
        message = f"Headline says {text}; no number in the body matches it, rounded or added up"
    if number.kind == "ordinal" or _names_an_event(claim, number) or begins_in_the_middle(claim.index):
        score = min(score, WARNING_AT - 0.01)
    evidence = tuple(Evidence("the body's number", other.number.span) for _, other in conflict[:3])
    instead = conflict[0][1].text if conflict and (not claim.minor or claim.in_section(conflict[0][1].place)) else ""
    return Objection(score, number.start, number.end, message, evidence, instead)


def _of_so_many_figures(claim: Claim, number: Number, placed: Sequence[Placed]) -> Objection | None:
    """The headline says "six-figure"; no number of the body has so many, and the lead has another."""
    if agreeing(claim, number, placed):
        return None
    first = claim.index.sentence_of[claim.since]
    lead = [
        item
        for item in placed
        if claim.index.sentence_of[item.place] < first + LEAD
        and item.number.kind in {"plain", "money"}
        and item.number.value >= LEAST_OF_FIGURES
    ]
    if not lead:
        return None
    text = claim.block.text[number.start : number.end]
    return Objection(
        WARNING_AT,
        number.start,
        number.end,
        f"Headline says {text}-figure; body says {lead[0].text}",
        (Evidence("the body's number", lead[0].number.span),),
        lead[0].text,
    )


def _since(claim: Claim, number: Number, rival: Placed) -> Objection:
    """The headline says "since" of another year than the body."""
    text = claim.block.text[number.start : number.end]
    message = f"Headline says since {text}; body says since {rival.text}"
    evidence = (Evidence("the body's number", rival.number.span),)
    return Objection(WARNING_AT, number.start, number.end, message, evidence, rival.text)


def _of_one(claim: Claim, number: Number, single: int) -> Objection:
    """The headline counts several of what the lead has one of. single: where the body says so."""
    text = claim.block.text[number.start : number.end]
    instead = " ".join(claim.index.texts[single : single + 2])
    return Objection(
        WARNING_AT,
        number.start,
        number.end,
        f"Headline says {text}; body says {instead}",
        (Evidence("the body's number", claim.index.span(single, single + 1)),),
        instead,
    )


def _adds_up(claim: Claim, number: Number, placed: Sequence[Placed], places: set[int]) -> bool:
    """Whether the numbers of sentences that have one at `places`, or speak of the claim, add up to the stated."""
    sentence_of = claim.index.sentence_of
    sentences = {sentence_of[place] for place in places}
    sentences.update(at for at, (share, _) in support(claim).scores().items() if share >= SPEAKS_OF_IT)
    measure = measured(number)
    listed = (
        (item.number, sentence_of[item.place])
        for item in placed
        if measure is None or item.number.kind == number.kind or not item.number.unit
    )
    return sums_to(number, _said_once((other, at) for other, at in listed if at in sentences))


def _said_once(listed: Iterable[tuple[Number, int]]) -> list[tuple[Number, int]]:
    """Numbers with their sentences, without those that an earlier sentence has: a number said again adds nothing."""
    first: dict[tuple[str, float], int] = {}
    return [(number, at) for number, at in listed if first.setdefault((number.kind, number.value), at) == at]


def _elsewhere(
    claim: Claim, number: Number, same: Sequence[Placed], placed: Sequence[Placed], others: Sequence[Placed]
) -> Objection | None:
    """The body has the number, but another one stands where it speaks of the headline's thing."""
    found = _better_there(claim, number, same, placed)
    if found is not None and found.score >= WARNING_AT:
        return found
    return _of_another(claim, number, same, others) or found


def _better_there(claim: Claim, number: Number, same: Sequence[Placed], placed: Sequence[Placed]) -> Objection | None:
    """The claim's words stand around another number of the body more than around this one."""
    if number.kind not in {"percent", "money"} and not (number.kind == "plain" and number.value >= 5):
        return None
    word = word_at(claim, number)
    if word is None or claim.form is not ClaimForm.STATEMENT:
        return None
    found = support(claim)
    shares = found.scores()
    own = max(
        max(
            found.slot(word, other.place),
            ELSEWHERE_SHARE * shares.get(claim.index.sentence_of[other.place], (0.0, 0))[0],
        )
        for other in same
    )
    units = unit_lemmas(claim, number)
    things = {hit.place for one in unit_words(claim, number) for hit in found.hits.get(one.number, ())}
    agreed = {other.place for other in same}
    rivals = [
        (found.slot(word, other.place), other)
        for other in placed
        if other.place not in agreed
        and other.number.kind == number.kind
        and (number.kind != "plain" or (units and followed(claim, other, units, things)))
    ]
    if not rivals:
        return None
    best, rival = max(rivals, key=lambda item: (item[0], -item[1].place))
    sentence_of = claim.index.sentence_of
    lead = range(sentence_of[claim.since], sentence_of[claim.since] + LEAD)
    leads = sentence_of[rival.place] in lead and not any(sentence_of[other.place] in lead for other in same)
    if (
        best < (LEADS_SLOT if leads else 0.4)
        or own > 0.75 * best
        or best - own < 0.15
        or complement(number, rival.number)
    ):
        return None
    if own > VERBATIM * best:
        return None  # it stands there too
    score = NOTE_AT + (0.4 + 1.3 * (best - own) - 0.7) * (WARNING_AT - NOTE_AT) / 0.15
    if leads and number.kind in {"percent", "money"}:
        score = max(score, WARNING_AT)
    return _of_something_else(claim, number, score, rival, same[0])


def _of_another(claim: Claim, number: Number, same: Sequence[Placed], others: Sequence[Placed]) -> Objection | None:
    """The body has the number, but the signs are that it is of something else, and another one stands in its place."""
    if claim.form is not ClaimForm.STATEMENT or claim.minor or named_by(claim, number):
        return None
    signs, rivals_there = number_signs(claim, number, same, others, named=False)
    if not rivals_there or complement(number, rivals_there[0].number):
        return None
    large = number.kind in {"percent", "money"} or (number.kind == "plain" and number.value not in SMALL)
    if not large and not (signs.conflict and signs.unit_leads and not signs.own_unit and not signs.own_leads):
        return None
    logit = PRESENT + sum(weight * getattr(signs, sign) for sign, weight in OF_PRESENT.items())
    logit += PRESENT_IN_CONFLICT * signs.slot * signs.conflict
    if _adds_up(claim, number, [*same, *others], {item.place for item in same}):
        logit += PRESENT_FOLLOWING
    if logit < SURELY_ELSEWHERE:
        return None
    return _of_something_else(claim, number, WARNING_AT, rivals_there[0], same[0])


def _of_something_else(claim: Claim, number: Number, score: float, rival: Placed, own: Placed) -> Objection:
    """The objection to a number that the body has, at `own`, of something else, and `rival` in its place."""
    text = claim.block.text[number.start : number.end]
    return Objection(
        score,
        number.start,
        number.end,
        f"Headline says {text}; body says {rival.text}, and {text} of something else",
        (
            Evidence("the body's number for this", rival.number.span),
            Evidence("the headline's number", own.number.span),
        ),
        rival.text,
        "elsewhere",
    )


def _surely_absent(claim: Claim, number: Number, others: Sequence[Placed]) -> bool:
    """Whether the signs are that another number of the body belongs in the place of one that it lacks."""
    if claim.form is not ClaimForm.STATEMENT or number.kind == "ordinal" or named_by(claim, number):
        return False
    if unit_lemmas(claim, number) & PERIODS or number.unit in PERIODS or is_age(claim, number):
        return False
    if number.kind == "plain" and not unit_words(claim, number) and _after_a_name(claim, number):
        return False  # "Lund 37, Holm 35": a poll, a score
    signs, there = number_signs(claim, number, (), others, named=False)
    if not there and not signs.measure:
        return False
    large = number.kind != "plain" or number.value not in SMALL
    if not large and not (signs.unit or signs.conflict or signs.toll or signs.only_lead):
        return False  # the others may count anything
    logit = (
        ABSENT + large * OF_SHORT_BODIES * max(0.0, math.log(SHORT_BODY) - signs.length) + IN_MEASURE * signs.measure
    )
    logit += sum(weight * float(getattr(signs, sign)) for sign, weight in OF_ABSENT.items())
    logit += IN_CONFLICT * signs.slot * signs.conflict
    return logit >= SURELY_ABSENT


def _after_a_name(claim: Claim, number: Number) -> bool:
    word = word_at(claim, number)
    return word is not None and bool(word.number) and claim.words[word.number - 1].capital


def _of_a_name(claim: Claim, number: Number) -> bool:
    """Whether a year is of the name before it: "World Cup 2026", "Campaign 2016"."""
    word = word_at(claim, number)
    if number.kind != "year" or word is None:
        return False
    return not word.number or claim.words[word.number - 1].form not in _BEFORE_A_YEAR


def _names_an_event(claim: Claim, number: Number) -> bool:
    """Whether a year stands before what it is the year of: "the 2016 campaign"; bodies need not repeat it."""
    word = word_at(claim, number)
    if number.kind != "year" or word is None:
        return False
    after = claim.words[word.number + 1 : word.number + 2]
    return bool(after) and after[0].content


def _multiplied(claim: Claim, placed: Sequence[Placed]) -> Iterator[Objection]:
    """Objections to "double", "halve" and the like where the body says by how many percent it was."""
    if claim.form is not ClaimForm.STATEMENT:
        return
    for word in claim.words:
        if word.lemma not in MULTIPLES or not word.is_word or word.form == word.lemma or claim.quoted[word.number]:
            continue  # a double, double-decker
        change, factor, said = MULTIPLES[word.lemma]
        if any(map(claim.in_body, said)) or _in_proportion(claim, placed, factor):
            continue
        near = [(support(claim).slot(word, item.place), item) for item in placed if item.number.kind == "percent"]
        if not near or any(abs(item.number.value - change) <= MOST_OFF * change for _, item in near):
            continue
        share, rival = max(near, key=lambda one: (one[0], -one[1].place))
        if share >= IN_PLACE:
            yield Objection(
                WARNING_AT,
                word.start,
                word.end,
                f"Headline says {word.text}; body says {rival.text}",
                (Evidence("the body's number", rival.number.span),),
                rival.text,
            )


def _in_proportion(claim: Claim, placed: Sequence[Placed], factor: float) -> bool:
    """Whether two numbers of one sentence are as one to `factor`, in either order."""
    sentence_of = claim.index.sentence_of
    return any(
        sentence_of[one.place] == sentence_of[other.place]
        and one.number.value > 0
        and abs(max(one.number.value, other.number.value) / min(one.number.value, other.number.value) - factor)
        <= MOST_OFF * factor
        for at, one in enumerate(placed)
        for other in placed[at + 1 : at + 4]
        if other.number.value > 0
    )


def conflict_score(
    claim: Claim, number: Number, rival: tuple[float, Placed], same: list[Placed], absent: float
) -> float:
    """How surely a number of the body that stands for the same thing makes the stated one wrong, 0 to 1.

    rival: how far the claim's other words stand around it, and the number. same: numbers of the body that agree with
    the stated one. absent: the score without a rival.
    """
    share, other = rival[0], rival[1].number
    score = (0.8 if same else 0.95) if absent > FOLLOWS or share >= LEAST_CONFLICT else absent
    if abs(other.value - number.value) == 1 and number.kind == "plain" and share < 0.5:
        score -= 0.25
    if other.value > FEW_FOR_MANY * number.value and number.value in SMALL:
        score -= 0.1
    if number.kind == "year" and "election" in unit_lemmas(claim, number):
        score = 0.4
    if claim.form is ClaimForm.LIST and not followed(claim, rival[1], unit_lemmas(claim, number), set()):
        score = min(score, WARNING_AT - 0.01)  # it counts what the piece itself lists
    if same:
        own = max(slot(claim, number, one) for one in same)
        score += 0.4 * max(0.0, share - own) - (0.2 if own >= share else 0.0)
    return score


def absent_score(claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed]) -> float:
    """How surely a number that no single number of the body agrees with is a wrong one, 0 to 1.

    others: the numbers of the body that are none of the claim's own.
    """
    sentence_of = claim.index.sentence_of
    shares = support(claim).scores()
    listed = _said_once(
        (item.number, at) for item in placed if shares.get(at := sentence_of[item.place], (0.0, 0))[0] >= SPEAKS_OF_IT
    )
    like = [(o, n) for o, n in listed if o.kind == number.kind or (number.kind == "plain" and o.kind == "ordinal")]
    counted = number.kind != "plain" or unit_lemmas(claim, number)
    score = 1.0 if has_rival(claim, number, others) else 0.85
    if (
        any(complement(number, item.number) for item in placed)
        or (counted and sums_to(number, like))
        or (number.kind in {"plain", "fraction"} and any(map(claim.in_body, COUNTS.get(number.value, ()))))
    ):
        score = 0.15
    elif number.kind in {"plain", "money"} and number.value > 10 and times_to(number, _not_own(claim, listed)):
        score = 0.35
    elif number.kind != "age" and (unit_lemmas(claim, number) & PERIODS or number.unit in PERIODS):
        score = _period_score(claim, number, [item.number for item in placed])
    elif claim.form in {ClaimForm.LIST, ClaimForm.LIVE} or _of_a_year(claim, number, placed):
        score = 0.3
    elif (
        number.kind in {"year", "ordinal", "decade", "fraction", "time"}
        or (number.kind == "day" and score < 1.0)
        or short_year(number)
        or (is_age(claim, number) and not any(item.number.kind == "age" for item in placed))
    ):
        score = 0.7
    elif number.kind == "plain" and number.value in SMALL:
        score = 0.6
    if (
        FOLLOWS < score < WARNING_AT
        and number.kind in {"plain", "fraction", "money", "percent"}
        and (
            leading(claim, number, others) is not None
            or (number.kind in {"plain", "fraction"} and in_place(claim, number, others) is not None)
        )
    ):
        score = WARNING_AT
    return score


def _not_own(claim: Claim, listed: Sequence[tuple[Number, int]]) -> list[tuple[Number, int]]:
    """Numbers without those that the claim states itself: it multiplies nothing by them."""
    own = numbers(claim.block)
    return [(other, at) for other, at in listed if not any(equal(one, other) for one in own)]


def in_place(claim: Claim, number: Number, others: Sequence[Placed], least: float = IN_PLACE) -> Placed | None:
    """The number of the body that stands where the claim has the stated one, whatever it counts; None if none does.

    others: the numbers of the body that are none of the claim's own.
    """
    near = [
        (slot(claim, number, item), item)
        for item in others
        if {item.number.kind, number.kind} <= SHARES or item.number.kind == number.kind
        if not far_apart(item.number.value, number.value, number.kind) or number.kind == "fraction"
    ]
    share, best = max(near, key=lambda one: (one[0], -one[1].place), default=(0.0, None))
    return best if share >= (min(least, SHARE_IN_PLACE) if number.kind == "fraction" else least) else None


def _shown(claim: Claim, number: Number, others: Sequence[Placed]) -> Placed | None:
    """The number of the body to show beside the stated one."""
    lead = leading(claim, number, others)
    return lead[1] if lead is not None else in_place(claim, number, others, SHOWN_FROM)


def has_rival(claim: Claim, number: Number, others: Sequence[Placed]) -> bool:
    """Whether the body has another number of the same kind where the headline has the stated one.

    others: the numbers of the body that are none of the claim's own. Bodies leave out much that a headline's number
    rests on; a number in its place is what makes it wrong.
    """
    age = is_age(claim, number)
    kind = "age" if age else number.kind
    return any(
        item.number.kind == kind
        and not (kind == "plain" and far_apart(item.number.value, number.value))
        and slot(claim, number, item) >= (AGE_SLOT if age else RIVAL_SLOT)
        for item in others
    )


def _of_a_year(claim: Claim, number: Number, placed: Sequence[Placed]) -> bool:
    """Whether an amount is what a monthly amount of the body comes to in a year."""
    if number.kind != "money":
        return False
    index = claim.index
    sentences = {index.sentence_of[place] for base in ("month", "monthly") for place in index.positions(base)}
    return any(
        index.sentence_of[item.place] in sentences
        and rounds_to(number, item.number._replace(value=12 * item.number.value))
        for item in placed
        if item.number.kind == "money"
    )


def _period_score(claim: Claim, number: Number, others: list[Number]) -> float:
    """Years that passed between two years, or between a year and the draft's."""
    span = number.value * (10 if "decade" in unit_lemmas(claim, number) else 1)
    years = sorted({other.value for other in others if other.kind == "year"})
    for year in years:  # the next one that is not less than a span later may be so little more
        later = bisect_left(years, year + span - 1, bisect_right(years, year))
        if later < len(years) and years[later] <= year + span + 1:
            return 0.15
    latest = max([year for year in years if 1990 < year < 2100], default=2023)
    if any(latest - 2 <= year + span <= latest + 3 for year in years if year < latest):
        return 0.35
    return 0.7


def _counts(claim: Claim, number: Number) -> bool:
    """Whether a number claims something: not "one", not a part of a name or a time."""
    text = claim.block.text[number.start : number.end]
    if not claim.claims_at(number.start, number.end) or _IN_A_NAME.search(text + claim.block.text[number.end :][:1]):
        return False
    if number.kind == "plain" and "." in text and not unit_lemmas(claim, number):
        word = word_at(claim, number)
        if word is not None and word.number and claim.words[word.number - 1].capital:
            return False  # Ferry 1.2: a version
    if number.value in {0.0, 1.0} and number.kind == "plain":
        return claim.block.text[number.start : number.end].isdigit() and number.value == 1.0 and named_by(claim, number)
    return True
