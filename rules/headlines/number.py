"""The headline's numbers are the body's numbers.

Why: a wrong figure in a headline is the most common correction of all. The rule reads numbers in words and digits,
money, percentages, ordinals, years and fractions, on both sides, and reports a number that the body does not have:
with the one that the body has for the same thing where there is one, and also a number that the body has for
another thing.
Not flagged: rounding ("20,000" over 19,800), nearly and more than, sums and differences of neighbouring numbers, the
rest of a percentage, years between two years, counts of listed items, one.
Source: AP Stylebook, "numerals", "headlines".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.api import (
    BlockKind,
    Claim,
    ClaimForm,
    ClaimWord,
    Document,
    Evidence,
    Finding,
    Number,
    Precision,
    Rule,
    Severity,
    claims,
    complement,
    equal,
    numbers,
    rounds_to,
    sums_to,
    support,
    times_to,
    toll_group,
    within_limit,
    word_facts,
)

WARNING_AT = 0.9
NOTE_AT = 0.65
LESS = frozenset({"nearly", "almost", "under", "below", "near", "close"})
MORE = frozenset(
    {
        "over",
        "more",
        "above",
        "past",
        "exceeds",
        "exceed",
        "tops",
        "top",
        "plus",
        "least",
        "passes",
        "hits",
        "surpasses",
        "beyond",
    }
)
PERIODS = frozenset({"year", "month", "week", "day", "hour", "decade", "yr", "minute", "century"})
RIVAL_SLOT = 0.2
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


AGES = frozenset({"at", "aged", "age"})
MOST_APART = 0.2
"""How far, as a share, an approximate number of the body ("a dozen") may be from the headline's and still be it."""
FEW_FOR_MANY = 30
"""A rival so many times the stated number counts something larger."""


class Placed(NamedTuple):
    """A number of the body with its position in the index."""

    number: Number
    place: int


class NumberRule(Rule):
    """Absent, conflicting and misplaced numbers."""

    severity = Severity.WARNING
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,690 published headlines with their articles, not seen by the word statistics, presumed right; "
        "7 of them were reported",
        silent_on=2683,
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
        """# Mill closes with loss of 700 jobs

The paper mill will close in May with the loss of 703 jobs, its owner said.
""",
        """# A third of homes empty

At the last count 33% of the homes in the valley stood empty.
""",
        """# Nine die in two crashes

Four people died in the first crash and five in the second, police said.
""",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield one finding for each number."""
        for claim in claims(document):
            stated = [number for number in numbers(claim.block) if _counts(claim, number)]
            if not stated:
                continue
            placed = body_numbers(claim)
            for number in stated:
                finding = self._judge(claim, number, placed)
                if finding is not None:
                    yield finding

    def _judge(self, claim: Claim, number: Number, placed: list[Placed]) -> Finding | None:
        same = [other for other in placed if agrees(claim, number, other.number)]
        conflict = conflicting(claim, number, placed, same)
        if not conflict and not same:
            conflict = other_tolls(claim, number, placed)
        if conflict and self._adds_up(claim, number, placed, {item.place for _, item in conflict}):
            return None
        if same and not conflict:
            return self._elsewhere(claim, number, same, placed)
        score = absent_score(claim, number, placed)
        text = claim.block.text[number.start : number.end]
        if conflict:
            rival = max(conflict, key=lambda item: (claim.in_section(item[1].place), item[0], -item[1].place))
            if score > 0.35 or rival[0] >= 0.5:
                score = 0.8 if same else 0.95
            if abs(rival[1].number.value - number.value) == 1 and number.kind == "plain" and rival[0] < 0.5:
                score -= 0.25
            if rival[1].number.value > FEW_FOR_MANY * number.value and number.value in SMALL:
                score -= 0.1
            if number.kind == "year" and "election" in _units(claim, number):
                score = 0.4
            if same:
                own = max(_slot(claim, number, other) for other in same)
                score += 0.4 * max(0.0, rival[0] - own) - (0.2 if own >= rival[0] else 0.0)
            message = f"The body has another number for this than {text}: {_text(rival[1])}"
        else:
            message = f"The body has no {text}, nor a number that rounds or adds up to it"
        if score < NOTE_AT:
            return None
        return self.finding(
            claim.block.span(number.start, number.end),
            message,
            severity=Severity.WARNING if score >= WARNING_AT and not claim.tentative else Severity.NOTE,
            confidence=round(min(0.95, score * 0.9), 2),
            evidence=[Evidence("the body's number", other.number.span) for _, other in conflict[:3]],
        )

    @staticmethod
    def _adds_up(claim: Claim, number: Number, placed: list[Placed], places: set[int]) -> bool:
        """Whether the numbers of the sentences that have numbers at `places` add up to the stated one."""
        sentence_of = claim.index.sentence_of
        sentences = {sentence_of[place] for place in places}
        return sums_to(
            number, [(item.number, sentence_of[item.place]) for item in placed if sentence_of[item.place] in sentences]
        )

    def _elsewhere(self, claim: Claim, number: Number, same: list[Placed], placed: list[Placed]) -> Finding | None:
        """The body has the number, but another one stands where it speaks of the headline's thing."""
        if number.kind not in {"percent", "money"} and not (number.kind == "plain" and number.value >= 5):
            return None
        word = _word_at(claim, number)
        if word is None or claim.form is not ClaimForm.STATEMENT:
            return None
        found = support(claim)
        own = max(found.slot(word, other.place) for other in same)
        units = _units(claim, number)
        things = {hit.place for one in _unit_words(claim, number) for hit in found.hits.get(one.number, ())}
        rivals = [
            (found.slot(word, other.place), other)
            for other in placed
            if other not in same
            and other.number.kind == number.kind
            and (number.kind != "plain" or (units and _followed(claim, other, units, things)))
        ]
        if not rivals:
            return None
        best, rival = max(rivals, key=lambda item: (item[0], -item[1].place))
        if best < 0.4 or own > 0.75 * best or best - own < 0.15:
            return None
        score = 0.4 + 1.3 * (best - own)
        if score < 0.7:
            return None
        text = claim.block.text[number.start : number.end]
        return self.finding(
            claim.block.span(number.start, number.end),
            f"The body has {text} for another thing; for this it has {_text(rival)}",
            severity=Severity.WARNING if score >= 0.85 and not claim.tentative else Severity.NOTE,
            confidence=round(min(0.9, score * 0.8), 2),
            evidence=[
                Evidence("the body's number for this", rival.number.span),
                Evidence("the headline's number", same[0].number.span),
            ],
        )


def body_numbers(claim: Claim) -> list[Placed]:
    """All numbers of the claim's body with their positions."""
    return [
        Placed(number, claim.index.place(block, number.start))
        for block, offset in claim.index.blocks()
        if offset >= claim.since
        for number in numbers(block)
    ]


def agrees(claim: Claim, stated: Number, other: Number) -> bool:
    """Whether a number of the body is the stated one, exactly, rounded, or as its limit."""
    if _short_year(stated) and other.kind == "year":
        return other.value % 100 == stated.value
    if equal(stated, other) or rounds_to(stated, other):
        return True
    before = [word.form for word in claim.words if word.end <= stated.start][-3:]
    after = [word.form for word in claim.words if word.start >= stated.end][:2]
    less = any(form in LESS for form in before)
    more = any(form in MORE for form in before) or "+" in after[:1] or after == ["or", "more"] or "plus" in after[:1]
    return (less or more) and within_limit(stated, other, less=less, more=more)


def absent_score(claim: Claim, number: Number, placed: list[Placed]) -> float:
    """How surely a number that no single number of the body agrees with is a wrong one, 0 to 1."""
    sentence_of = claim.index.sentence_of
    others = [(item.number, sentence_of[item.place]) for item in placed]
    like = [(o, n) for o, n in others if o.kind == number.kind or (number.kind == "plain" and o.kind == "ordinal")]
    counted = number.kind != "plain" or _units(claim, number)
    score = 1.0 if has_rival(claim, number, placed) else 0.85
    if (
        any(complement(number, other) for other, _ in others)
        or (counted and sums_to(number, like))
        or (number.kind in {"plain", "fraction"} and any(map(claim.in_body, COUNTS.get(number.value, ()))))
    ):
        score = 0.15
    elif number.kind in {"plain", "money"} and number.value > 10 and times_to(number, others):
        score = 0.35
    elif number.kind != "age" and (_units(claim, number) & PERIODS or number.unit in PERIODS):
        score = _period_score(claim, number, [other for other, _ in others])
    elif claim.form in {ClaimForm.LIST, ClaimForm.LIVE}:
        score = 0.3
    elif number.kind in {"year", "ordinal", "decade", "fraction", "time"} or _short_year(number):
        score = 0.7
    elif number.kind == "plain" and number.value in SMALL:
        score = 0.6
    return score


def has_rival(claim: Claim, number: Number, placed: list[Placed]) -> bool:
    """Whether the body has another number of the same kind where the headline has the stated one.

    Bodies leave out much that a headline's number rests on; a number in its place is what makes it wrong.
    """
    return any(
        item.number.kind == number.kind and _slot(claim, number, item) >= (0.1 if number.kind == "age" else RIVAL_SLOT)
        for item in placed
        if not any(equal(item.number, other) for other in numbers(claim.block))
    )


def _period_score(claim: Claim, number: Number, others: list[Number]) -> float:
    """Years that passed between two years, or between a year and the draft's."""
    span = number.value * (10 if "decade" in _units(claim, number) else 1)
    years = sorted({other.value for other in others if other.kind == "year"})
    if any(abs(abs(a - b) - span) <= 1 for a in years for b in years if a < b):
        return 0.15
    latest = max([year for year in years if 1990 < year < 2100], default=2023)
    if any(latest - 2 <= year + span <= latest + 3 for year in years if year < latest):
        return 0.35
    return 0.7


def conflicting(claim: Claim, number: Number, placed: list[Placed], same: list[Placed]) -> list[tuple[float, Placed]]:
    """Numbers of the body that stand before the same thing, or after the same word, as the stated one does.

    Each with how far the claim's other words stand around it. Empty when the stated number stands there, too.
    """
    units = _units(claim, number)
    before = _before(claim, number)
    if number.kind in {"percent", "money"} or not (units or before):
        return []
    hits = support(claim).hits
    things = {hit.place for word in _unit_words(claim, number) for hit in hits.get(word.number, ())}

    def alike(item: Placed) -> bool:
        if before is not None and _previous(claim, item) == before:
            return True
        return bool(units) and _followed(claim, item, units, things)

    if any(alike(item) for item in same):
        return []
    stated = numbers(claim.block)
    found = [
        (_slot(claim, number, item), item)
        for item in placed
        if not any(equal(item.number, other) for other in stated)
        and item.number.kind == number.kind
        and item.number.value != number.value
        and item not in same
        and alike(item)
    ]
    if units & PERIODS:
        return [(slot, item) for slot, item in found if slot >= 0.4]
    return found


def other_tolls(claim: Claim, number: Number, placed: list[Placed]) -> list[tuple[float, Placed]]:
    """Numbers of the body that count the same kind of people (killed, hurt, arrested) in whatever words."""
    word = _word_at(claim, number)
    if number.kind != "plain" or word is None or (word.number and claim.words[word.number - 1].form in AGES):
        return []
    if _units(claim, number) & PERIODS:
        return []
    stated = numbers(claim.block)
    others = [at.number for one in stated if one is not number and (at := _word_at(claim, one)) is not None]
    group = toll_group([other.lemma for other in claim.words], word.number, word.number, others)
    if group is None:
        return []
    index = claim.index
    found = []
    for item in placed:
        value = item.number.value
        if item.number.kind != "plain" or value < 2 or any(equal(item.number, one) for one in stated):
            continue
        if abs(value - number.value) <= (MOST_APART if item.number.approximate else 0.0) * number.value:
            continue
        sentence = index.sentences[index.sentence_of[item.place]]
        last = index.place(item.number.block, item.number.end - 1) - sentence.first
        beside = [
            one.place - sentence.first
            for one in placed
            if one is not item and one.number.kind == "plain" and sentence.first <= one.place < sentence.last
        ]
        lemmas = index.lemmas[sentence.first : sentence.last]
        if toll_group(lemmas, item.place - sentence.first, last, beside) == group:
            found.append((_slot(claim, number, item), item))
    return found


def _short_year(number: Number) -> bool:
    """Whether two digits after an apostrophe are a year ("'68")."""
    before = number.block.text[max(0, number.start - 1) : number.start + 1]
    return number.kind == "plain" and number.value < 100 and any(mark in before for mark in "'’‘")


def _slot(claim: Claim, number: Number, item: Placed) -> float:
    word = _word_at(claim, number)
    return support(claim).slot(word, item.place) if word is not None else 0.0


def _previous(claim: Claim, item: Placed) -> str:
    forms = claim.index.forms
    place = item.place - 1
    if place > 0 and forms[place] == ".":
        place -= 1
    return forms[place] if place >= 0 else ""


def _counts(claim: Claim, number: Number) -> bool:
    """Whether a number claims something: not "one", not a part of a name or a time."""
    if not claim.claims_at(number.start, number.end) or (
        claim.kind is BlockKind.CAPTION and number.kind in {"year", "day", "time", "decade"}
    ):
        return False
    if number.value in {0.0, 1.0} and number.kind == "plain":
        return (
            claim.block.text[number.start : number.end].isdigit()
            and number.value == 1.0
            and _before(claim, number) is not None
        )
    return True


def _word_at(claim: Claim, number: Number) -> ClaimWord | None:
    return next((word for word in claim.words if word.end > number.start), None)


def _unit_words(claim: Claim, number: Number) -> list[ClaimWord]:
    """The words of what the number counts: up to three that follow it, as far as the next word that is none."""
    found: list[ClaimWord] = []
    for word in [word for word in claim.words if word.start >= number.end][:4]:
        if word.text == "-":
            continue
        if not word.is_word or len(found) == 3:
            break
        if not word.content and word.lemma not in PERIODS:
            break
        found.append(word)
    return found


def _units(claim: Claim, number: Number) -> set[str]:
    return {word.lemma for word in _unit_words(claim, number)}


def _followed(claim: Claim, item: Placed, units: set[str], things: set[int]) -> bool:
    """Whether one of the things that the claim counts stands within three words after a number of the body."""
    index = claim.index
    last = index.place(item.number.block, item.number.end - 1)
    for place in range(last + 1, min(len(index), last + 4)):
        if index.lemmas[place] in units or place in things:
            return True
        if not index.texts[place][0].isalpha() and index.texts[place] != "-":
            return False
    return False


def _before(claim: Claim, number: Number) -> str | None:
    """A word just before the number that makes a name with it ("Article 5", "Jan. 15", "No 1")."""
    place = next((at for at, word in enumerate(claim.words) if word.end > number.start), 0)
    if place and claim.words[place - 1].text == "." and place > 1:
        place -= 1
    if not place:
        return None
    word = claim.words[place - 1]
    if not word.is_word or not word.capital or number.kind != "plain":
        return None
    share = word_facts(word.text).capital
    return word.form if not claim.title_case or (share is not None and share >= 0.5) else None


def _text(item: Placed) -> str:
    return item.number.block.text[item.number.start : item.number.end]
