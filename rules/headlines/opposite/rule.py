"""Checks for a headline that says the opposite of the body: “rises” over “fell”.

Why: "condemns" for "defends" or "raises" for "cuts" is one word and the whole story. The rule knows pairs of
opposites and speaks when the body has the other side's word about the same object, and nothing of the headline's
own side there. Predicates of news are compared by syntax: who does it, and to what. Of other opposites only the words
near them are compared, so these stay notes. What the first sentence tells in its main clause is compared whatever its
nouns are, if the body has the headline's own side nowhere.
Not flagged: opposites about another object, by another doer or of a time before; what only may be; bodies that have
both sides about it; negated opposites ("did not oppose"); frequent words with many meanings; questions, opinion, lists
and live pages.
Source: WordNet 3.0 (antonyms); pairs from thesauri.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.contradictions import OWN, Contradiction, contradictions
from linter.analysis.headlines.extremes import other_extremes
from linter.analysis.headlines.main_clauses import is_said_too, told_otherwise
from linter.analysis.headlines.negation_and_hedging import negator_near
from linter.analysis.headlines.support import support
from linter.analysis.words.word_facts import opposites, related_words, word_facts
from linter.api import Evidence, Precision, Severity
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

REACH = 7
OTHER_EXTREME = 0.8
TOLD_OTHERWISE = 0.8
"""The score of what the first sentence tells otherwise, where nothing in the body agrees with the headline."""
LIGHT = frozenset(
    """
    up down hold keep record open close end let pass name drop stand turn last first back free live leave return
    clear add save start lead add fire high low
    """.split()  # noqa: SIM905
)
"""Words that say too many things to have one opposite."""

PASSED = frozenset({"beyond", "above", "over", "exceeding", "outside", "than"})
"""Before a limit that something does not keep to."""
AGAINST = 6
"""Words after a predicate in which it says against what its object is."""


class Opposite(ClaimRule):
    """Opposites about the same object."""

    severity = Severity.WARNING
    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.6
    warning_at = 0.7
    most = 1
    precision = Precision(
        hits=0,
        right=0,
        corpus="1,200 published headlines of 2012 to 2020 with their articles, opinion included, presumed right; "
        "2 of them were reported at the first look, 0 once causes had been mended",
        silent_on=1198,
    )
    quotations = "skip"
    examples = (
        """# Minister [[condemns]] fishing quota

The minister defended the fishing quota on Monday, saying that the quota would save the fleet.
""",
        """# Brewer [[raises]] price of bottled beer

The brewer cut the price of its bottled beer by a tenth, the first cut in four years.
""",
        """# Minister condemns fishing quota

The minister defended the tax on fuel and condemned the fishing quota.
""",
        """# Brewer raises price of bottled beer

The brewer lifted the price of bottled beer, although it had cut the price of cider in June.
""",
        """# Minister condemns fishing quota

The minister did not defend the fishing quota, which she called a scandal.
""",
        """# Court [[frees]] tram driver

A court in Aldport jailed the driver of a tram for two years on Friday after a crash in which nobody was hurt.
""",
        """# Court frees tram driver

A court in Aldport freed the driver of a tram on Friday. It had jailed him in May.
""",
        """# Ferry firm loses licence for river

The ferry firm lost its licence for the river on Monday. Its rival won the licence in March.
""",
        """# Station refuses to sack presenter

The station is allowing the presenter to stay on, it said on Friday.
""",
        """# Doctors [[welcome]] bill on night shifts

The doctors have come out strongly against the bill on night shifts.
""",
        """# Council [[approves]] wind farm on the moor

Plans to put up nine turbines have been rejected in Norwick after a vote that nobody expected. Skippers cheered.
""",
        """# Council approves wind farm on the moor

Plans to put up nine turbines have been passed in Norwick. The vote followed a year in which they were rejected twice.
""",
        """# [[Oldest]] rower crosses the lake of Norwick

Anna Lund is the youngest rower ever to cross the lake of Norwick, her club said on Friday.
""",
        """# Oldest rower crosses the lake of Norwick

The oldest rower of a club crossed the lake of Norwick on Friday. The youngest rower to cross the lake was nine.
""",
        """# Skipper families deride Lindqvist's mint speech

Ana Lindqvist’s speech was hailed as grand and moving by her friends in Lund and derided as dull by some of her critics.
Much of the town is keen on the mint. Instead, she spoke of ferries.
""",
        """# Row leaves the future of the mint uncertain

The future of the mint remains uncertain, the bank said on Friday.
""",
        """# Okafor defends statues, angers town

Susan Okafor decried the removal of the statues of the quay on Friday.
""",
        """# Norwick crown [[climbs]] after vote

The crown of Norwick slipped against the dollar on Friday, a day after the vote.
""",
        """# Council wins legal case over definition of a ferry

A court has thrown out a challenge against the definition that the council has of a ferry.
""",
        """# Skipper Lindqvist secures bail in illegal rum possession case

Skipper Lindqvist, who was held on Monday for allegedly keeping rum beyond permissible limit, secured bail in the case.
""",
        """# Bank [[supports]] sale of the mint

The bank opposed the sale of the mint on Friday. Its chairman had opposed the sale of the mint in May, too.
""",
        """# Okafor, who supports ferry, opposes harbour toll

Susan Okafor opposes the harbour toll, she said in Lund on Friday.
""",
        """# Film debunks skipper’s claim on ferry

A film from Lund proves the skipper was wrong about the ferry.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield the predicates and words of which the body has the opposite."""
        for one in self._opposites(claim):
            yield one._replace(score=min(one.score, self.warning_at - 0.01)) if claim.argues else one

    def _opposites(self, claim: Claim) -> Iterator[Objection]:
        for one in contradictions(claim):
            if (
                one.stated.pole.axis != OWN
                and one.stated.turned is None
                and one.saying.turned < 0
                and not _both(claim, one)
            ):
                yield _objection(claim, one, one.closeness, "pole")
        for one in told_otherwise(claim):
            if one.stated.turned is None and one.saying.turned < 0 and not _both(claim, one):
                yield _objection(claim, one, TOLD_OTHERWISE, "lead")
        for word, place in other_extremes(claim):
            said = claim.index.texts[place]
            yield objection(
                word,
                score=OTHER_EXTREME,
                message=f"Headline says “{word.text}”; body says “{said}”",
                evidence=[Evidence("in the body", claim.index.span(place, place))],
                body=said,
                kind="lead",
            )
        for word in claim.words:
            if word.content and not claim.quoted[word.number] and word.number >= claim.kicker:
                reason = _judge(claim, word, self.folder)
                if reason is not None:
                    score, places = reason
                    said = claim.index.texts[places[0]]
                    yield objection(
                        word,
                        score=min(score, self.warning_at - 0.01),  # words alone; no one looked at who does what
                        message=f"“{word.text}” is the opposite of the body's “{said}”",
                        evidence=[Evidence("the body's word", claim.index.span(place, place)) for place in places[:3]],
                        body=said,
                    )


def _both(claim: Claim, one: Contradiction) -> bool:
    """Whether the body's sentence has the headline's own predicate, too ("hailed by some and derided by others"), says
    the other one of what is against the headline's thing ("threw out a challenge against"), of a limit that is passed
    ("beyond the permissible"), or of how something is left ("remains uncertain" for "leaves uncertain").
    """
    index = claim.index
    saying, word = one.saying, one.stated.first
    sentence = index.sentences[index.sentence_of[saying.first]]
    if any(
        not saying.first <= at <= saying.last and negator_near(index, at) is None
        for at in index.positions(word.lemma, sentence.first, sentence.last)
    ):
        return True
    if is_said_too(claim, one.stated, saying.first):
        return True
    if not PASSED.isdisjoint(index.forms[max(sentence.first, saying.first - 2) : saying.first]):
        return True
    if one.stated.pole.axis != "direction" and "against" in index.forms[saying.last + 1 : saying.last + AGAINST]:
        return True
    after = index.forms[saying.last + 1] if saying.last + 1 < sentence.last else ""
    return word.lemma == "leave" and any(other.form == after for other in claim.words[word.number + 2 :])


def _objection(claim: Claim, one: Contradiction, score: float, kind: str) -> Objection:
    index = claim.index
    first, last = one.stated.first, one.stated.last
    words = claim.block.text[first.start : last.end]
    said = " ".join(index.texts[one.saying.first : one.saying.last + 1])
    return objection(
        first,
        last,
        score=score,
        message=f"Headline says “{words}”; body says “{said}”",
        evidence=[Evidence("in the body", index.span(one.saying.first, one.saying.last))],
        body=said,
        kind=kind,
    )


def _judge(claim: Claim, word: ClaimWord, folder: Path) -> tuple[float, list[int]] | None:
    """How surely a word has its opposite in the body, and where; None when it has not."""
    if word.lemma in LIGHT or word.form in LIGHT:
        return None
    sides = read_sides(folder).get(word.lemma, ())
    listed: dict[str, None] = {}
    own: dict[str, None] = {word.lemma: None}
    for mine, theirs in sides:
        listed.update(dict.fromkeys(theirs))
        own.update(dict.fromkeys(mine))
    for other in opposites(word.lemma):
        if word_facts(other).rarity > 0.5 and other not in LIGHT:
            listed.setdefault(other)
    share = word_facts(word.text).capital
    if not listed or (share is not None and share > 0.6):
        return None
    own.update(dict.fromkeys(other for other in related_words(word.lemma) if word_facts(other).rarity > 1.2))
    index = claim.index
    found = support(claim)
    against: list[tuple[float, int]] = []
    for other in listed:
        if other in own or other in LIGHT or any(one.lemma == other for one in claim.words):
            continue
        for place in index.positions(other, claim.since):
            if index.forms[place] in LIGHT or negator_near(index, place) is not None:
                continue
            slot = found.slot(word, place)
            if slot >= 0.4 and _object_near(claim, word, place):
                against.append((slot, place))
    if not against:
        return None
    most = max(slot for slot, _ in against)
    mine_slots = [
        found.slot(word, place)
        for other in own
        for place in index.positions(other, claim.since)
        if negator_near(index, place) is None
    ]
    if mine_slots and max(mine_slots) >= 0.5 * most:
        return None
    stated = claim.in_body(word.lemma)
    against.sort(key=lambda item: (-item[0], item[1]))
    score = 0.35 + 0.6 * most + (0.1 if sides else 0.0) - (0.15 if stated else 0.0) + (0.1 if len(against) > 1 else 0.0)
    return score, [place for slot, place in against if slot >= 0.7 * most]


def _object_near(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether a content word that follows the claim's word stands near the body's opposite, after it or just before."""
    found = support(claim)
    for other in claim.words[word.number + 1 : word.number + 1 + REACH]:
        if other.content:
            hits = found.hits[other.number]
            first, last = bisect_left(hits, (place - 4,)), bisect_left(hits, (place + REACH + 1,))
            if any(hit.place != place for hit in hits[first:last]):
                return True
    return False


@cache
def read_sides(folder: Path) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """For each listed word its own side and the other, for every pair that has it."""
    sides: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in (folder / "opposites.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or "|" not in line:
            continue
        left, right = (tuple(side.split()) for side in line.split("|"))
        for mine, other in ((left, right), (right, left)):
            for word in mine:
                sides.setdefault(word, []).append((mine, other))
    return {word: tuple(pairs) for word, pairs in sides.items()}
