"""Checks for a headline that says the opposite of the body: “rises” over “fell”.

Why: "condemns" for "defends" or "raises" for "cuts" is one word and the whole story. The rule knows pairs of
opposites and speaks when the body has the other side's word about the same object, and nothing of the headline's
own side there. Predicates of news are compared by syntax: who does it, and to what; of other opposites it has learned
which are of the same thing. What the first sentence tells in its main clause is compared whatever its
nouns are, if the body has the headline's own side nowhere.
Not flagged: opposites about another object, by another doer or of a time before; what only may be; bodies that have
both sides about it; negated opposites ("did not oppose"); frequent words with many meanings; questions, opinion, lists
and live pages.
Source: WordNet 3.0 (antonyms); pairs from thesauri.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.analysis.headlines.challenges.challenge_measures import Measured
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Shows
from linter.analysis.headlines.challenges.evidence_clauses import is_exchanged, is_told_besides
from linter.analysis.headlines.challenges.other_stories import (
    DIRECTION,
    is_in_family,
    is_of_another_story,
    is_told_before,
)
from linter.analysis.headlines.challenges.other_times import is_of_another_time
from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.predicates.backgrounds import is_background
from linter.analysis.headlines.predicates.contradictions import OWN, Contradiction, contradictions
from linter.analysis.headlines.predicates.governing_words import FLIPPING
from linter.analysis.headlines.predicates.main_clauses import UNTRUE, is_said_too, told_otherwise
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.predicates.other_deeds import UNDOING, is_plea_to_undo
from linter.analysis.headlines.predicates.plain_contraries import (
    called_off,
    nothing_of_the_kind,
    other_numbers,
    other_standings,
)
from linter.analysis.headlines.predicates.stated import leads_to
from linter.analysis.headlines.strength.extremes import other_extremes
from linter.api import Evidence, Precision, Severity
from linter.rulebook.claim_rule import Objection, objection
from linter.rulebook.learned_claim_rule import LearnedClaimRule

OTHER_EXTREME = 0.8
TOLD_OTHERWISE = 0.8
"""The score of what the first sentence tells otherwise, where nothing in the body agrees with the headline."""
OF_ITS_OBJECT = 4
"""Words from a verb to the noun that it is of, at most."""
DETERMINERS = frozenset("the a an his her its their".split())  # noqa: SIM905
PASSED = frozenset({"beyond", "above", "over", "exceeding", "outside", "than"})
"""Before a limit that something does not keep to."""
AGAINST = 6
"""Words after a predicate in which it says against what its object is."""


class Opposite(LearnedClaimRule):
    """Opposites about the same object."""

    severity = Severity.WARNING
    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.6
    warning_at = 0.7
    most = 1
    learned = frozenset({Kind.OPPOSITE})
    reported: ClassVar[Mapping[Kind, float]] = {Kind.OPPOSITE: 0.7}
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
        """# Bishop [[declines]] to bless ferry

The bishop agreed on Friday to bless the ferry. She had been asked to bless the ferry by its crew.
""",
        """# Bishop declines to bless ferry

The bishop declined on Friday to bless the ferry. She had agreed to bless the ferry in May.
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
        """# New quay opens a [[year early]]

The new quay of Norwick opened on Friday, nine months later than planned.
""",
        """# New quay opens a year early

The new quay of Norwick opened on Friday, a year before it was due. Its crane will come later than planned.
""",
        """# [[More skippers]] leave Lund

Fewer skippers left Lund this spring than in any since the war, the harbour said.
""",
        """# More skippers leave Lund

Fewer skippers came to Lund this spring, and more skippers left, the harbour said.
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
        """# Board scraps free ferry to Lund

The board threw out a motion that would have kept the free ferry to Lund for a year.
""",
        """# Skipper resigns from board

The skipper, who had declined to quit, quit the board on Friday.
""",
        """# Film debunks skipper’s claim on ferry

A film from Lund proves the skipper was wrong about the ferry.
""",
        """# Lund wins seat at third attempt

Anna Lund lost the seat in 2015 and in 2019. On Thursday she took it by 412 votes.
""",
        """# Mill in Norwick to reopen

The mill in Norwick closed when its owner left. A brewer has bought it.
""",
        """# Cook fired in spring is rehired

Anna Lund, who was sacked as cook of the ferry in April, will come back to the galley in August.
""",
        """# Board passes ferry toll it once rejected

The board of the harbour approved the ferry toll by nine votes on Friday.
""",
        """# Appeal against refusal of quay mill allowed

The board turned down the quay mill in March. A court has overturned that.
""",
        """# Lund beats Aldport after slow start

Lund lost its keeper early on against Aldport. Three goals in the last half-hour gave it the match.
""",
        """# Ferry trade rises 3% in June

Growth of the ferry trade slowed to 3% in June.
""",
        """# Tram deaths fall, while ferry deaths increase in some towns

Tram deaths go on falling. In five towns ferry deaths have increased. Ferry deaths are down in Lund.
""",
        """# Board backs off ferry toll

The board of the harbour has reversed its plan for a ferry toll, its chairman said.
""",
        """# Court refuses to block ferry law

The court has declined to stop the ferry law. It denied a request by skippers to block the law.
""",
        """# Lund contradicts board, says it knew of leak

Anna Lund acknowledged on Friday that the board knew of the leak, a contradiction of what it had said.
""",
        """# Norwick crown [[strengthens]] past 84

The Norwick crown weakened past 84 to the dollar on Friday. Traders had sold it.
""",
        """# Toll law blocks wide lorries

Norwick passed a toll law on Friday, after a year of rows. Lorries are wide, and streets are narrow, skippers said.
""",
        """# Okafor loses badly in Aldport and Lund contests

Susan Okafor was badly defeated in contests on Friday in Aldport and Lund. The race for the harbour board tightens.
""",
        """# Keeper Okafor [[quits]] Lund for Aldport

Susan Okafor has signed a new contract with Lund, the club said on Friday. Aldport had hoped for her.
""",
        """# Mildew drug [[fails first trial]]

A drug against mildew has met its main endpoint in a large trial, its maker said on Friday.
""",
        """# Mayor [[stands by]] remarks on skippers

The mayor of Lund distanced herself on Friday from her remarks on skippers, which had angered the town.
""",
        """# Skippers rarely fined for rust in Lund

Skippers have not been fined for rust in Lund in most years, Okafor said on Monday.
""",
        """# Ferry skipper [[dies]] after fall on quay

The ferry skipper who fell on the quay is in intensive care, the hospital in Lund said on Friday.
""",
        """# Ferry skipper dies after fall on quay

The ferry skipper who fell on the quay on Monday is dead, the hospital in Lund said. His mate is in intensive care.
""",
        """# New paint [[protects]] ferries of Lund from weed

The new paint gave the ferries of Lund no protection from weed, divers said on Friday.
""",
        """# Owner declines comment on ferries of Lund

The owner had no comment on the ferries of Lund, her clerk said on Friday.
""",
        """# [[Strike shuts]] harbour of Lund

A strike at the harbour of Lund was called off late on Thursday after both sides met.
""",
        """# Strike to shut harbour of Lund

A strike at the harbour of Lund was called off in May after both sides met. It will be held on Friday.
""",
        """# Court upholds suspension of skipper Okafor

The High Court in Lund on Monday dismissed with costs an application of Okafor seeking review of her suspension.
""",
    )

    def seen(self, claim: Claim) -> Iterator[Objection]:
        """Yield the predicates of which the body has the opposite."""
        for one in self._opposites(claim):
            yield one._replace(score=min(one.score, self.warning_at - 0.01)) if claim.argues else one

    def _opposites(self, claim: Claim) -> Iterator[Objection]:
        for one in contradictions(claim):
            if (
                one.stated.pole.axis != OWN
                and one.stated.turned is None
                and one.saying.turned < 0
                and not _both(claim, one)
                and not _is_of_another(claim, one)
            ):
                yield _objection(claim, one, one.closeness, "pole")
        for one in told_otherwise(claim):
            if (
                one.stated.turned is None
                and one.saying.turned < 0
                and not _both(claim, one)
                and not _is_of_another(claim, one)
            ):
                yield _objection(claim, one, TOLD_OTHERWISE, "lead")
        for other in (
            *other_standings(claim),
            *other_numbers(claim),
            *nothing_of_the_kind(claim),
            *called_off(claim),
        ):
            places = other.places
            said = " ".join(claim.index.texts[places[0] : places[1] + 1])
            yield objection(
                other.first,
                other.last,
                score=TOLD_OTHERWISE,
                message=f"Headline says “{claim.block.text[other.first.start : other.last.end]}”; body says “{said}”",
                evidence=[Evidence("in the body", claim.index.span(*places))],
                body=said,
                kind="lead",
            )
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

    def told(self, claim: Claim, challenge: Challenge, found: Measured) -> Iterator[Objection]:
        """Yield what trees have learned to be the opposite of the same thing."""
        best, index = found.places[0], claim.index
        sentence = index.sentences[index.sentence_of[best.at]]
        own = any(sentence.first <= at < sentence.last for at in challenge.own)  # "hailed and derided"
        if own or is_background(claim, challenge.word) or is_of_another_story(claim, challenge.word, best):
            return
        if is_of_another_time(claim, best.at) or not UNTRUE.isdisjoint(index.forms[best.at : sentence.last]):
            return  # "in spring, when sales soared", "proves him wrong"
        after = index.forms[best.last + 1 : best.last + OF_ITS_OBJECT]
        refuses = challenge.word.lemma in FLIPPING and leads_to(claim, challenge.word)
        if refuses and ("to" not in after or after[0] in DETERMINERS):
            return  # "refuses to sack" is said of the sacking
        if not UNDOING.isdisjoint(index.lemmas[best.at + 1 : min(sentence.last, best.at + OF_ITS_OBJECT + 2)]):
            return  # "decried the removal", "decried on Friday the removal"
        if any(is_plea_to_undo(index, at) for at in range(best.last + 1, min(sentence.last, best.last + AGAINST))):
            return  # "dismissed an application seeking review of"
        before = index.forms[max(sentence.first, best.first - 2) : best.first]
        if not PASSED.isdisjoint(before) or before == ["would", "have"]:
            return  # "beyond the permissible", "a decree that would have kept it"
        said = " ".join(index.texts[best.first : best.last + 1])
        nearest = " in the nearest sentence" if best.shows is Shows.NEAREST else ""
        yield objection(
            challenge.word,
            score=0.0,
            message=f"Headline says “{challenge.word.text}”; body says “{said}”{nearest}",
            evidence=[Evidence("in the body", index.span(best.first, best.last))],
            body=said,
        )


def _both(claim: Claim, one: Contradiction) -> bool:
    """Whether the body's sentence has the headline's own predicate, too ("hailed by some and derided by others"), says
    the other one of what is against the headline's thing ("threw out a challenge against"), of a limit that is passed
    ("beyond the permissible"), of another time ("in spring, when sales soared"), or of how something is left ("remains
    uncertain" for "leaves uncertain").
    """
    index = claim.index
    saying, word = one.saying, one.stated.first
    before = one.stated.pole.axis != DIRECTION and is_told_before(claim, word, saying.first)
    if before or is_background(claim, word) or is_in_family(index, word, saying.first, saying.last):
        return True
    sentence = index.sentences[index.sentence_of[saying.first]]
    if any(
        not saying.first <= at <= saying.last and negator_near(index, at) is None
        for at in index.positions(word.lemma, sentence.first, sentence.last)
    ):
        return True
    passed = not PASSED.isdisjoint(index.forms[max(sentence.first, saying.first - 2) : saying.first])
    if passed or is_of_another_time(claim, saying.first) or is_said_too(claim, one.stated, saying.first):
        return True
    if one.stated.pole.axis != DIRECTION and "against" in index.forms[saying.last + 1 : saying.last + AGAINST]:
        return True
    after = index.forms[saying.last + 1] if saying.last + 1 < sentence.last else ""
    return word.lemma == "leave" and any(other.form == after for other in claim.words[word.number + 2 :])


def _is_of_another(claim: Claim, one: Contradiction) -> bool:
    """Whether the body's predicate is of an earlier time, or has the claim's thing as its doer."""
    return is_told_besides(claim.index, one.saying.first) or is_exchanged(claim, one.stated, one.saying)


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
