"""Checks for a number in the headline that the body contradicts.

Why: a wrong figure in a headline is the most common correction of all. The rule reads numbers in words and digits,
money, percentages, ordinals, years and fractions, on both sides, and reports a number that the body does not have:
with the one that the body has for the same thing where there is one, and also a number that the body has for another
thing. So is a number that is another one of the body but for a slip of the keyboard (284 over 248) or zeros, and a row
of times ("sixth month in a row"). A number that the lead has in its place, a single one, an age at death and a year
after "since" count, too. Measures are converted, and a number of one measure is none of another.
Not flagged: rounding ("20,000" over 19,800), nearly and more than, sums and differences of neighbouring numbers, what
so many each come to, shares ("12 of 48"), years between two years, counts of listed items, one. Numbers add up only
where they stand in sentences that speak of what the headline says. A number that the body has, too, is a note at most
unless the other one comes first.
Over the body of a headline a judge decides that learned from published headlines and the same with other numbers.
Source: AP Stylebook, "numerals", "headlines".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm, claims
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.claims.learned import LearnedJudge, is_short, judge_for
from linter.analysis.headlines.numbers.better_placed import better_placed
from linter.analysis.headlines.numbers.claim_counts import counting_others, counts_others, only_one, since_another
from linter.analysis.headlines.numbers.claim_numbers import (
    Placed,
    agreeing,
    body_numbers,
    conflicting,
    is_age,
    is_of_figures,
    slot,
    strange,
)
from linter.analysis.headlines.numbers.multiples import may_multiply, multiplied_otherwise
from linter.analysis.headlines.numbers.number_certain import another_of_the_same, surely_another
from linter.analysis.headlines.numbers.number_derived import follows
from linter.analysis.headlines.numbers.number_measures import NUMBER_MEASURES, number_evidence
from linter.analysis.headlines.numbers.number_parts import counts, names_an_event, of_a_name
from linter.analysis.headlines.numbers.number_places import large_of_lead
from linter.analysis.headlines.numbers.number_scores import STRONG, absent_score, conflict_score, weighed_up
from linter.analysis.headlines.numbers.number_told import SHOWN_FROM, is_told, may_be_left_out, shown
from linter.analysis.headlines.numbers.number_tolls import other_tolls
from linter.api import Document, Evidence, Finding, Number, Precision, Span, numbers
from linter.errors import TooMuchError
from linter.rulebook.claim_rule import ClaimRule, Objection

TREES, WARNING_AT = "number.trees", STRONG
LONG_WARNING_AT, ELSEWHERE_AT, SHORT_WARNING_AT = 0.86, 0.9, 0.86
"""What the judge must give over a body, of a number that the body has of something else, and over a short body: of
4,200 published headlines with numbers over whole articles it gives 1.6% so much, two thirds of which are told otherwise
or may be left out."""
WITH_WEIGHTS_AT = 0.6
"""What it must give over a short body for the weights to speak, too."""
NOTE_AT = 0.65
MOST_PAIRS = 100_000
"""Of a number of a heading and one of the body, each of which is compared; published news comes to some hundreds."""


class NumberRule(ClaimRule):
    """Absent, conflicting and misplaced numbers."""

    note_at = NOTE_AT
    warning_at = WARNING_AT
    needs_body = True
    sub_heads = True
    precision = Precision(
        hits=9,
        right=2,
        corpus="908 published headlines with numbers and their articles, 2012 to 2020, of which nothing was learned",
        silent_on=899,
    )
    examples = (
        """# Mill closes with loss of [[270]] jobs

The paper mill will close in May with the loss of 720 jobs, its owner said.
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
        "# A third of homes empty\n\nAt the last count 33% of the homes in the valley stood empty.\n",
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
        "# 18F opens in Lund\n\nThe office in Lund has 3 rooms, and staff of the agency moved in on Monday.\n",
        """# 7412.txt

Date: Tue, 17 Jul 2001 16:09:15 - 0700 (PDT) Okafor, I spoke to Holm this afternoon and asked for your ferry to send
this letter. Here is the list of the skippers. We are expecting more skippers to row on both ferries. If you have any
questions or comment, please let me know. I have a list of sails as well:
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
        """# Lund shortens ferry race to two hours

The ferry race of Lund is to be shortened from three hours to two, Okafor said on Monday. It takes three hours in May,
and the ferry race of Malmo takes three hours, too. None of the skippers of Lund, who sat in the rain, was pleased.
""",
        """# Skipper who won ferry race at the age of 74

Tom Holm took to the ferry race at the age of 69 and was laughed at by the other skippers of Lund, who are many years
younger than he is. On Monday the 74-year-old won the ferry race, and Okafor sang. He means to sail on in May, he said.
""",
        """# The 5 skippers Lund needs most

Lund needs 14 skippers for its ferries, Okafor said on Monday, and a group of them is in doubt. She named Tom Holm,
Anna Moreau, Ana Lindqvist, Tom Berg and Ana Duarte. All of them have been to sea since May, and most are out of work.
""",
        """# No 10 silent on ferries

The prime minister has said nothing of the ferries, her spokesman said on Monday. Two ferries sank in May, and nine
skippers of Lund were hurt. In the harbour, where the wrecks lie in mud, there was talk of little else, Okafor said.
""",
        """# Six-figure earnings of skipper shown

The skipper was paid up to $209,640 for the ferry. Two more got less, her lawyer said on Monday.
""",
        """# Ferry 5.2 boats now in Lund

You can now get the Ferry-5.2 boats in Lund and Malmo. There are three boats, of which two are dry.
""",
        """# Ferry is mended in 7 days

The ferry was mended in a week. It had lain on the ice for five days, Okafor said.
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
        """# 3 dead on ferry in Lund

Two divers and one skipper died when a ferry sank off Lund.

Nine other people were cold. The ferry is to be raised in May, the coastguard said, and its crew is to sail again.
""",
        """# Skipper pours away 210 beers

A skipper of Lund had seven 30-beer crates in her ferry.

She had 30 beers for each day, Okafor said. The beers were poured away in the harbour, where the coastguard saw it.
""",
        """# Ferry yard hires [[284]] skaters

The ferry yard is to hire 248 skaters before the ice comes. They are to sweep its decks, the mayor said.
""",
        """# Ferry fares fall for [[sixth]] month in a row

Ferry fares in Lund fell in May, the third consecutive monthly drop. They are to rise again in June.
""",
        """# Ferry yard earns [[$100m]] from rust

The ferry yard earned $89m from rust last year, more than ever before. It hopes for $100m in May.
""",
        """# A quarter of ferries in Lund leak

Of the 48 ferries in Lund, 12 leak, the coastguard said. The share was 30% in May.
""",
        """# Ferry fares in Lund up 25%

Ferry fares went from 40 to 50 crowns in May. Okafor put the rise in wages at 4%.
""",
        """# Lund gets $16m for ferries

The town is to get $11m in grants and $5m in loans for its ferries. Its skippers had asked for $40m.
""",
        """# 353 ferries have sunk in Lund

The wreck on Monday was the 353rd ferry to sink in Lund, Okafor said. All 90 ferries of Malmo are afloat.
""",
        """# Ferry crew held out by ten-man Lund

The ferry crew had won nine games before Lund, a man short for an hour, kept them out.
""",
        """# Five dead in ferry wrecks

Three people were killed when two ferries met on Saturday. On Sunday, two more died on a third one.
""",
        """# Ferry yard hires 404 skaters

The ferry yard is to hire `404` skaters before the ice comes, 60 of them in May. They are to sweep its decks.
""",
        """# Divers of Lund swim to 16 yards

The divers of Lund swam to more than a dozen yards on Monday.

It rained. The skippers of the yards wept, Okafor said, and the divers sang songs of the sea.
""",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield one finding for each number. Raises TooMuchError."""
        pairs = 0
        for claim in claims(document):
            stated = sum(1 for number in numbers(claim.block) if counts(claim, number))
            pairs += stated * len(body_numbers(claim)) if stated else 0
        if pairs > MOST_PAIRS:
            raise TooMuchError("the headings and the body have more numbers than the limit for comparisons")
        yield from super().check(document)

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield at most one objection to each number."""
        judge = judge_for(claim, self.folder / TREES, NUMBER_MEASURES)
        stated = [number for number in numbers(claim.block) if counts(claim, number)]
        if not stated and not may_multiply(claim):
            return
        placed = body_numbers(claim)
        others = strange(claim, placed)
        for number in stated:
            if is_of_figures(number):
                found = _of_so_many_figures(claim, number, placed)
            elif judge is not None:
                found = _by_trees(claim, number, placed, others, judge)
            else:
                found = _judge(claim, number, placed, others)
            if found is not None:
                yield found
        for word, rival in multiplied_otherwise(claim, placed) if claim.form is ClaimForm.STATEMENT else ():
            yield _says(claim, (word.start, word.end), rival.text, rival.number.span)


def _by_trees(
    claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed], judge: LearnedJudge
) -> Objection | None:
    """What the learned judge holds against a number; None where nothing of it could be told."""
    same = agreeing(claim, number, placed)
    found = number_evidence(claim, number, same, placed, others)
    score = judge.chance(found.measures)
    if is_told(claim, number, same, placed, found, chance=score):
        return None
    another = None if same else another_of_the_same(claim, number, others)
    if another is not None:
        return _says(claim, (number.start, number.end), another.text, another.number.span)
    rival = found.rivals[0] if found.rivals else None
    if score >= (SHORT_WARNING_AT if is_short(claim) else ELSEWHERE_AT if same else LONG_WARNING_AT):
        score = max(score, WARNING_AT)
    elif score < WARNING_AT and (
        score >= WITH_WEIGHTS_AT
        if is_short(claim)
        else not same and (is_age(claim, number) or other_tolls(claim, number, others))
    ):
        return _judge(claim, number, placed, others)
    if score < NOTE_AT or (same and rival is None):
        return None
    text = claim.block.text[number.start : number.end]
    instead = ""
    evidence: tuple[Evidence, ...] = ()
    message = f"Headline says {text}; no number in the body matches it, rounded or added up"
    if rival is not None and (same or found.conflict or slot(claim, number, rival) >= SHOWN_FROM):
        instead = rival.text
        message = f"Headline says {text}; body says {instead}"
        evidence = (Evidence("the body's number", rival.number.span),)
    if same:
        message += f", and {text} of something else"
        evidence = (*evidence, Evidence("the headline's number", same[0].number.span))
    return Objection(score, number.start, number.end, message, evidence, instead, "learned")


def _judge(claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed]) -> Objection | None:
    same = agreeing(claim, number, placed)
    if counting_others(claim, number, same) and other_tolls(claim, number, others):
        same = []
    place = (number.start, number.end)
    if since := since_another(claim, number, others):
        return _says(claim, place, since[0][1].text, since[0][1].number.span, before="since ")
    conflict = conflicting(claim, number, others, same)
    if not conflict and not same:
        conflict = other_tolls(claim, number, others)
    if follows(claim, number, placed, same, conflict):
        return None
    if same and not conflict:
        return _elsewhere(claim, number, same, placed)
    single = None if same or conflict else only_one(claim, number)
    if single is not None:
        told = " ".join(claim.index.texts[single : single + 2])
        return _says(claim, place, told, claim.index.span(single, single + 1))
    instead = surely_another(claim, number, same, placed, others)
    if instead is not None:
        return _says(claim, place, instead.text, instead.number.span)
    left_out = not conflict and may_be_left_out(claim, number, others)
    return None if left_out else _held_against(claim, number, placed, others, same=same, conflict=conflict)


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
    score = (absent_score if same else weighed_up)(claim, number, placed, others)
    if of_a_name(claim, number) or counts_others(claim, number):
        score = min(score, WARNING_AT - 0.01)
    text = claim.block.text[number.start : number.end]
    if conflict:
        conflict.sort(key=lambda item: (not claim.in_section(item[1].place), -item[0], item[1].place))
        rival = conflict[0]
        score = conflict_score(claim, number, rival, same, score)
        score = _if_said_first(claim, score, same, rival[1])
        message = f"Headline says {text}; body says {rival[1].text}"
    elif (rival_in_place := shown(claim, number, others)) is not None and score >= WARNING_AT:
        conflict = [(SHOWN_FROM, rival_in_place)]
        message = f"Headline says {text}; body says {rival_in_place.text}"
    else:
        message = f"Headline says {text}; no number in the body matches it, rounded or added up"
    if number.kind == "ordinal" or names_an_event(claim, number) or begins_in_the_middle(claim.index):
        score = min(score, WARNING_AT - 0.01)
    evidence = tuple(Evidence("the body's number", other.number.span) for _, other in conflict[:3])
    instead = conflict[0][1].text if conflict and (not claim.minor or claim.in_section(conflict[0][1].place)) else ""
    return Objection(score, number.start, number.end, message, evidence, instead)


def _of_so_many_figures(claim: Claim, number: Number, placed: Sequence[Placed]) -> Objection | None:
    """The headline says "six-figure"; no number of the body has so many, and the lead has another."""
    large = large_of_lead(claim, placed)
    if agreeing(claim, number, placed) or large is None:
        return None
    return _says(claim, (number.start, number.end), large.text, large.number.span, after="-figure")


def _says(
    claim: Claim, place: tuple[int, int], instead: str, span: Span, *, before: str = "", after: str = ""
) -> Objection:
    """The objection to what stands at a place of the claim, with what the body says instead, at `span`.

    before, after: words that the message has beside what the claim says, and those before what the body says, too.
    """
    start, end = place
    message = f"Headline says {before}{claim.block.text[start:end]}{after}; body says {before}{instead}"
    return Objection(WARNING_AT, start, end, message, (Evidence("the body's number", span),), instead)


def _elsewhere(claim: Claim, number: Number, same: Sequence[Placed], placed: Sequence[Placed]) -> Objection | None:
    """The body has the number, but another one stands where it speaks of the headline's thing."""
    better = better_placed(claim, number, same, placed)
    if better is None:
        return None
    score = NOTE_AT + (0.4 + 1.3 * (better.slot - better.own) - 0.7) * (WARNING_AT - NOTE_AT) / 0.15
    if better.leads and number.kind in {"percent", "money"}:
        score = max(score, WARNING_AT)
    score = _if_said_first(claim, score, same, better.rival)
    return _of_something_else(claim, number, score, better.rival, same[0])


def _if_said_first(claim: Claim, score: float, same: Sequence[Placed], rival: Placed) -> float:
    """The score of a number that the body has, too, `same`: no warning unless its rival stands before all of these, and
    the headline states a thing.
    """
    if same and (claim.form not in {ClaimForm.STATEMENT, ClaimForm.LIST} or rival.place > same[0].place):
        return min(score, WARNING_AT - 0.01)
    return score


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
