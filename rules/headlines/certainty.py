"""Checks for a headline that states as fact what the body calls claimed, planned or doubtful.

Why: "will" for "may", "sends" for "threatens to send", "murderer" for "alleged": the headline has decided what the
story leaves open. The rule looks for every place of the body that speaks of the same thing, and reports the
headline's word when all of them hedge it. At the top of the body other words for the same deed count, too: "in talks
about a takeover" for "buys". A crime or a cause is held against what the top says of it: accused, denied, not yet
known.
What trees have learned to be hedged of the same deed, or by the nearest clauses as a whole, is reported, too, and
what they have learned to be about something else is a note at most.
Not flagged: headlines that hedge or attribute by themselves; words that the body states anywhere without a hedge; plans
that are as good as certain ("will" for "plans to"); questions, opinion, lists and live pages.
Source: AP Stylebook, "headlines"; BBC editorial guidelines, accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.analysis.headlines.certainty.in_doubt import ALLEGED, Standing, doubt_of
from linter.analysis.headlines.certainty.open_at_the_top import has_its_particle, is_told_at_the_top, left_open_at_top
from linter.analysis.headlines.certainty.own_distance import (
    AT_LAW,
    CLAIMING,
    OPEN,
    SOURCES,
    TRYING,
    attributes,
    ends_with_source,
    is_near,
    is_turned_round,
    keeps_open,
)
from linter.analysis.headlines.certainty.surer import surer_than_body
from linter.analysis.headlines.certainty.undecided import left_undecided
from linter.analysis.headlines.certainty.unproven import charged_only, not_yet_known
from linter.analysis.headlines.challenges.challenge_measures import Measured
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Shows, is_lessened
from linter.analysis.headlines.challenges.evidence_clauses import Worth, worth_of
from linter.analysis.headlines.challenges.other_times import PERIODS
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.finite_verbs import is_bidden, is_finite, is_plural_present, is_supposed
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.backgrounds import is_background
from linter.analysis.headlines.predicates.contradictions import left_open
from linter.analysis.headlines.predicates.governing_words import FLIPPING, UNREAL
from linter.analysis.headlines.predicates.negation_and_hedging import CERTAIN, HEDGES, NEGATORS
from linter.analysis.headlines.predicates.told_verb import ATTRIBUTES
from linter.analysis.headlines.strength.only_attempted import only_attempted
from linter.analysis.headlines.whole.conflicts import open_as_a_whole
from linter.analysis.words.word_facts import word_facts
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import Objection, objection
from linter.rulebook.learned_claim_rule import LearnedClaimRule


class Certainty(LearnedClaimRule):
    """Flat claims over hedged bodies."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.55
    warning_at = 0.6
    most = 1
    learned = frozenset({Kind.OPEN})
    reported: ClassVar[Mapping[Kind, float]] = {Kind.OPEN: 0.5}
    doubtful = 0.08
    whole = "surer"
    whole_at = 0.7
    precision = Precision(
        hits=0,
        right=0,
        corpus="1,200 published headlines of 2012 to 2020 with their articles, opinion included, presumed right; "
        "4 of them were reported at the first look, and no fewer later",
        silent_on=1196,
    )
    examples = (
        """# Harbour ferry [[will]] close in March

The harbour ferry may close in March, the operator said on Friday. It could close earlier if the pier is not
repaired.
""",
        """# Harbour ferry will probably close in March

The harbour ferry may close in March, the operator said on Friday. It could close earlier if the pier is not
repaired.
""",
        """# Minister [[sacks]] rail chief

The minister threatened to sack the rail chief on Monday. Aides said that she might sack the rail chief within
days.
""",
        """# Harbour ferry may close in March

The harbour ferry may close in March, the operator said on Friday.
""",
        """# Harbour ferry will close in March

The harbour ferry could close in March, it was feared. On Friday the operator said that the ferry will close.
""",
        """# Minister sacks rail chief

The minister sacked the rail chief on Monday, a week after she threatened to sack him.
""",
        """# Ferry carried [[bomb]] into Aldport

The ferry was turned back from Aldport on Friday after a call about an alleged bomb. Divers found nothing.
""",
        """# Ferry carried bomb into Aldport

The ferry came into Aldport on Friday with an alleged bomb. On Saturday divers took the bomb out of its hold.
""",
        """# Docker arrested over bomb in Aldport

The docker was taken from his house in Aldport on Friday over an alleged bomb. He said that he sold fish.
""",
        """# Brewer [[buys]] hop farm

Alder is in talks about a takeover of a farm near Norwick. No price has been named, and others are said to be keen.
""",
        """# Brewer buys hop farm

Alder was in talks about a takeover of a farm near Norwick in May. It acquired the farm on Friday.
""",
        """# Brewer to buy hop farm

Alder plans to buy a farm near Norwick. A price has been named.
""",
        """# Lund to skippers: Mend quay of Norwick

Anna Lund asked the skippers to mend the quay of Norwick, where she sells fish.
""",
        """# Norwick quits ferry pact with Aldport

The port of Norwick withdrew from the ferry pact with Aldport on Friday. It had wanted to quit the ferry pact for years.
""",
        """# Town to [[scrap]] bus pass

Norwick is looking at whether to end its free bus pass, people at the town hall say.
""",
        """# Treasurer [[robbed]] club in Norwick

Anna Lund, the treasurer of a club in Norwick, is accused of taking its silver. She denies it.
""",
        """# Treasurer robbed club in Norwick

Anna Lund, the treasurer of a club in Norwick, denied that she took its silver. On Friday she was convicted.
""",
        """# Spark [[caused]] blaze in Norwick

The fire service of Norwick is investigating how a barn came to burn down on Friday night.
""",
        """# Treasurer takes on club in Norwick

Anna Lund, the treasurer of a club in Norwick, was accused of being late on Friday.
""",
        """# Robbers who attacked tram jailed

Robbers were jailed on Friday after they allegedly attacked a tram in Aldport.
""",
        """# Keeper wins seat on harbour board

Anna Lund called to wish the keeper well on the harbour board. She had no vote herself.
""",
        """# Harbour council bans trams, according to memo

The harbour council reportedly banned trams from the quay on Friday. Trams have run there for years.
""",
        """# Alder team plays for harbour cup

Fans feared Alder would be late for the harbour cup on Friday. There was fog on the water.
""",
        """# Court [[proves]] leak, says editor

The editor alleged a leak at the court on Friday. She alleged that the leak at the court began in May.
""",
        """# Small skippers gain less by ferry trade

Ferry trade can help skippers gain a tenth. Small skippers gain little by it.
""",
        """# Board doubles down on toll

The board pushed for a rise to double the toll again on Friday.
""",
        """# Crew took guise of skippers they robbed

Three men of the crew tried out the guise of skippers to rob them at night.
""",
        """# Skipper [[builds]] ferry yard in Lund

A skipper is weighing up a yard near Lund for a ferry. No decision has been taken, she said.
""",
        """# Skipper builds ferry yard in Lund

A skipper built a yard near Lund for a ferry. No decision has been taken on its name, she said.
""",
        """# Skippers worried that Okafor will beat Holm

Some skippers are still worried that Okafor might beat Holm in May, Moreau said on Monday.
""",
        """# Skippers deny selling salt below market

The skippers denied having sold old salt below market in Lund. A spokesman said that rumours of it were false.
""",
        """# Skippers urged Lund to keep control of ferry

Skippers sought to persuade Anna Lund to keep control of the ferry, say two who were there. She gave it up on Friday.
""",
        """# Norwick farm tested for hop mildew

There are fears that a mildew found on a hop farm near Norwick could be the deadly kind of Lund. A botanist of the
county says that the find has not been confirmed as mildew on the farm.
""",
        """# Vet [[finds]] way to heal seal of Norwick harbour

An operation could save the seal in the harbour of Norwick, a vet believes. It might be possible next week if money is
found.
""",
        """# Vet finds way to heal seal, keeper of Norwick harbour told

An operation could save the seal in the harbour of Norwick, a vet believes. It might be possible next week if money is
found.
""",
        """# Vet finds ‘way’ to heal seal of Norwick harbour

An operation could save the seal in the harbour of Norwick, a vet believes. It might be possible next week if money is
found.
""",
        """# Bank of Lund buys crowns – dealers

The Bank of Lund was thought to have bought crowns on Friday, dealers said. It has bought none since May.
""",
        """# Okafor mocks Holm as ‘farmer’

Susan Okafor is seeking to cut into the votes of her rival Holm by mocking him as a farmer, skippers said on Friday.
""",
        """# Port opens night quay for skippers

The port decided to open a night quay for skippers on Friday. It has been asked for one for years.
""",
        """# Pact seen as good, but no price guarantee

The hop pact is a gain, but it is unlikely to do more than hold the price, brewers said on Friday.
""",
    )

    def asks(self, claim: Claim) -> bool:
        """A headline that hedges, doubts or attributes by itself is left alone."""
        return not keeps_open(claim)

    def told(self, claim: Claim, challenge: Challenge, found: Measured) -> Iterator[Objection]:
        """Yield what trees have learned that the body leaves open."""
        word, best = challenge.word, found.places[0]
        if (
            is_bidden(claim, word)
            or is_background(claim, word)
            or word.lemma in PERIODS
            or is_turned_round(claim, word)
        ):
            return
        said = " ".join(claim.index.texts[best.first : best.last + 1])
        nearest = " in the nearest sentence" if best.shows is Shows.NEAREST else ""
        yield objection(
            word,
            score=0.0,
            message=f"“{word.text}” is certain in the headline; body says “{said}”{nearest}",
            evidence=[Evidence("hedged in the body", claim.index.span(best.first, best.last))],
        )

    def as_a_whole(self, claim: Claim) -> Iterator[Objection]:
        """Yield what trees have learned that the nearest sentences leave open as a whole."""
        one = open_as_a_whole(claim)
        if one is None or is_bidden(claim, one.first) or is_background(claim, one.first):
            return
        yield objection(
            one.first,
            score=0.0,
            message=f"“{one.first.text}” is certain in the headline; the body's nearest sentences say “{one.says}”",
            evidence=[Evidence("hedged in the body", claim.index.span(one.first_place, one.last_place))],
        )

    def seen(self, claim: Claim) -> Iterator[Objection]:
        """Yield what the headline states and the body hedges."""
        most = NOT_SURE if claim.argues else 1.0
        for score, word, message, places in (
            *_left_open(claim),
            *_open_at_the_top(claim),
            *_unproven(claim),
            *_undecided(claim),
            *_in_doubt(claim),
            *_will(claim),
            *_achieved(claim),
        ):
            if any(is_so(claim, word) for is_so in (is_bidden, is_lessened, is_supposed, is_turned_round)):
                continue
            hedges = [Evidence("hedged in the body", claim.index.span(first, last)) for first, last in places[:3]]
            yield objection(word, score=min(score, most), message=message, evidence=hedges)


Reason = tuple[float, ClaimWord, str, list[tuple[int, int]]]

LIGHTLY = frozenset({"look", "seem", "get", "make", "take", "move"})
"""Verbs that say too little to be left open."""
NOT_SURE = 0.59
"""The score of a note, for what nearness alone shows."""
LEFT_OPEN_FROM = 0.7
"""So sure must it be that two predicates are of one thing."""
LEAST_RARITY, A_NAME = 1.0, 0.5
SAME_WORD = 0.9
"""How near a word of the body must be to the claim's to name the same."""
DOUBTED_TOP = 3
"""Sentences at the top: there a body speaks of what the headline says."""
DOUBTED = 0.62
OPEN_AT_TOP = 0.75
UNPROVEN = 0.7
UNDECIDED = 0.7


def _left_open(claim: Claim) -> Iterator[Reason]:
    """A finite verb that the body has of the same thing, by syntax, only as planned, suspected or possible."""
    if (
        ends_with_source(claim)
        or any(word.form in SOURCES for word in claim.words[: claim.kicker])
        or any(
            attributes(claim, word)
            or word.lemma in CLAIMING
            or word.form in HEDGES
            or is_near(claim, word)
            or word.form == "according"
            for word in claim.words
            if word.is_word
        )
    ):
        return
    index = claim.index
    finite = [
        word
        for word in claim.words
        if word.content and word.number >= claim.kicker and not claim.quoted[word.number] and word.lemma not in LIGHTLY
        if not any(other.lemma in FLIPPING for other in claim.words[: word.number])  # "cancels visit"
        if (is_finite(claim, word) or is_plural_present(claim, word)) and not is_background(claim, word)
    ]
    for one in left_open(claim, finite):
        word = one.stated.first
        hedged = any(other.lemma in HEDGES for other in claim.words if other.is_word and other is not word)
        if is_told_at_the_top(claim, word) or not has_its_particle(claim, word, one.saying.first):
            continue
        if word.lemma in TRYING and index.lemmas[one.saying.hedge] in UNREAL:
            continue
        if (
            one.nearness >= LEFT_OPEN_FROM and not hedged and index.forms[one.saying.hedge] not in {"would", "can"}
        ):  # "a bill would"
            said = index.texts[one.saying.hedge]
            places = [(min(one.saying.hedge, one.saying.first), max(one.saying.hedge, one.saying.last))]
            yield one.nearness, word, f"“{word.text}” is certain in the headline; body says “{said}”", places


def _unproven(claim: Claim) -> Iterator[Reason]:
    """A crime, or a cause, that the top of the body has only as charged, denied or not yet known."""
    if keeps_open(claim) or any(word.lemma in AT_LAW for word in claim.words):
        return
    for found in (charged_only, not_yet_known):
        for one in found(claim):
            said = " ".join(claim.index.texts[one.first : one.last + 1])
            message = f"“{one.word.text}” is certain in the headline; body says “{said}”"
            yield UNPROVEN, one.word, message, [(one.first, one.last)]


def _open_at_the_top(claim: Claim) -> Iterator[Reason]:
    """The headline's first verb, for whose deed the top of the body has other words, and leaves it open."""
    if keeps_open(claim):
        return
    index = claim.index
    for one in left_open_at_top(claim):
        if is_background(claim, one.word):
            continue
        said = " ".join(index.texts[one.hedge : one.place + 1])
        worth = worth_of(claim, one.word, Kind.OPEN, one.place)
        little = one.word.lemma in LIGHTLY or worth is not Worth.EVIDENCE
        yield (
            NOT_SURE if little else OPEN_AT_TOP,
            one.word,
            f"“{one.word.text}” is certain in the headline; body says “{said}”",
            [(one.hedge, one.place)],
        )


def _undecided(claim: Claim) -> Iterator[Reason]:
    """The headline's first verb, of whose deed nothing tells, over a top that says that nothing is settled."""
    if keeps_open(claim) or any(word.lemma in AT_LAW for word in claim.words):
        return
    for one in left_undecided(claim):
        said = " ".join(claim.index.texts[one.first : one.last + 1])
        message = f"“{one.word.text}” is certain in the headline; body says “{said}”"
        yield UNDECIDED, one.word, message, [(one.first, one.last)]


def _in_doubt(claim: Claim) -> Iterator[Reason]:
    """A word that the body has nowhere without "alleged", "suspected" or "may" before it, and at the top."""
    if (
        ends_with_source(claim)
        or any(
            word.form in SOURCES
            or word.form in ATTRIBUTES
            or is_near(claim, word)
            or word.form in CERTAIN
            or word.lemma in CLAIMING
            for word in claim.words
        )
        or any(
            {word.form, word.lemma} & OPEN or word.lemma in AT_LAW or word.form in NEGATORS
            for word in claim.words
            if word.is_word
        )
    ):
        return
    index = claim.index
    found = support(claim)
    top = index.sentence_of[claim.since]
    for word in claim.words:
        if not word.content or claim.quoted[word.number] or word.rarity < LEAST_RARITY or word.number < claim.kicker:
            continue
        following = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
        if following is not None and following.content and not following.form.endswith("ed"):
            continue  # "train attack": which attack it is
        capital = word_facts(word.text).capital
        if capital is not None and capital > A_NAME:
            continue
        hits = [hit for hit in found.hits.get(word.number, ()) if hit.weight >= SAME_WORD]
        doubts = [doubt_of(index, hit.place) for hit in hits]
        places = [
            (doubt.by, hit.place)
            for hit, doubt in zip(hits, doubts, strict=True)
            if doubt is not None and doubt.standing is Standing.DOUBTED
        ]
        if not places or None in doubts or any(index.texts[hit.place][:1].isupper() for hit in hits):
            continue  # names are in no doubt
        if index.sentence_of[places[0][1]] - top >= DOUBTED_TOP:
            continue
        said = " ".join(index.texts[places[0][0] : places[0][1] + 1])
        suspected = index.lemmas[places[0][0]] in ALLEGED or index.forms[places[0][0]] in ALLEGED
        yield (
            DOUBTED if suspected else NOT_SURE,
            word,
            f"“{word.text}” is certain in the headline; the body has it only as “{said}”",
            places,
        )


def _will(claim: Claim) -> Iterator[Reason]:
    """Will and certain in the headline, may in the body."""
    for one in surer_than_body(claim):
        said = claim.index.texts[one.places[0][0]]
        message = f"“{one.word.text}” is surer than the body, which says “{said}”"
        yield min(one.score, NOT_SURE) if one.attributed else one.score, one.word, message, one.places


def _achieved(claim: Claim) -> Iterator[Reason]:
    """A success or a proof in the headline where the body has only the attempt or the claim."""
    for one in only_attempted(claim):
        said = claim.index.texts[one.places[0]]
        message = f"“{one.word.text}” is achieved in the headline; the body has only “{said}”"
        score = min(one.score, NOT_SURE) if one.of_anything else one.score
        yield score, one.word, message, [(place, place) for place in one.places]
