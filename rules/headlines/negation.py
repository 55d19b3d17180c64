"""Checks for a headline that denies what the body affirms, or affirms what it denies.

Why: a lost or added "not" turns the story into its contrary. The rule has learned when a word that the headline
negates and the body states is said of the same thing, and when a headline denies as a whole what nothing near denies.
It finds by syntax what only one of the two negates, by "not" or "refuse", and by words what the body calls untrue.
Not flagged: negations said in other words; a word that the body has both ways; "X, not Y", "not only"; questions.
Source: AP Stylebook, "headlines".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.analysis.headlines.certainty.hedges import hedge_before
from linter.analysis.headlines.certainty.turned_down import KEEPING, in_main_clause, turned_down
from linter.analysis.headlines.challenges.challenge_measures import Measured
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Shows, negator_of, turner_of
from linter.analysis.headlines.challenges.evidence_clauses import is_told_besides
from linter.analysis.headlines.challenges.other_stories import DIRECTION, is_told_before
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.backgrounds import is_background, is_limited
from linter.analysis.headlines.predicates.contradictions import OWN, Contradiction, contradictions
from linter.analysis.headlines.predicates.denials import UNTRUE, doubting, doubts_of
from linter.analysis.headlines.predicates.main_clauses import told_otherwise
from linter.analysis.headlines.predicates.negated_words import negated_words
from linter.analysis.headlines.predicates.negation_and_hedging import (
    NEGATORS,
    REFUSALS,
    in_double_refusal,
    is_refusal,
    negator_near,
)
from linter.analysis.headlines.predicates.plain_contraries import other_findings
from linter.analysis.headlines.predicates.poles import poles_of
from linter.analysis.headlines.predicates.reversed_quotations import reversed_quotations
from linter.analysis.headlines.predicates.told_verb import told_verb
from linter.analysis.headlines.whole.conflicts import turned_as_a_whole
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import Objection, objection
from linter.rulebook.learned_claim_rule import LearnedClaimRule

WARNING_AT = 0.8
WEAKLY = frozenset({"can't", "couldn't", "shouldn't", "wouldn't", "isn't", "aren't", "don't"})  # they judge
LEAD = 2
"""Sentences at the top: a doubt there is what the story is about."""
OF_THE_CLAIM = 0.3
"""How much of the claim the sentence must hold, or the one before, that calls a story untrue."""
PERSONAL = frozenset({"if", "i", "my", "we", "our"})
"""With them a headline supposes or argues; it reports nothing."""
TOLD_OTHERWISE = 0.8
"""The score of what the first sentence tells otherwise, where nothing in the body agrees with the headline."""
LIES = frozenset({"lie", "lies", "lied", "lying", "wrong", "wrongly", "myth"})
RUMOURS = frozenset({"rumour", "rumor", "report", "story"})
LEAST_QUOTED = 3
MOST_ALIGNED = 3
"""Sentences that are searched for what the headline denies."""
SAME_SLOT = 0.3
"""So much of what stands beside a word in the claim must stand beside it in the body for it to be of the same thing."""
REFUSED, DOES_NOT = 0.65, 0.2
"""The least score of a refusal in other words, and what "does not" adds, with which headlines report."""
NEAREST = 5
"""So many of the body's nearest sentences, and those beside them, must be free of doubt for it to state a story."""
DOUBTS = frozenset(
    """
    claim say report allege alleged reportedly rumor rumour rumored rumoured may might could accuse false fake hoax deny
    check checks doubt question suspect suspected possible apparently lie myth conspiracy fact-check truth debunk
    """.split()  # noqa: SIM905
)
"""Words with which a headline keeps its distance."""


class Negation(LearnedClaimRule):
    """Negated in the one, stated in the other."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.7
    warning_at = WARNING_AT
    most = 1
    learned = frozenset({Kind.STATED, Kind.OPPOSITE})
    reported: ClassVar[Mapping[Kind, float]] = {Kind.STATED: 0.6}
    doubtful = 0.05
    whole = "turned"
    whole_at = 0.7
    precision = Precision(
        hits=0,
        right=0,
        corpus="1,200 published headlines of 2012 to 2020 with their articles, opinion included, presumed right; "
        "5 of them were reported at the first look, 4 once causes had been mended",
        silent_on=1195,
    )
    examples = (
        """# Mayor will [[not sell]] town hall

The mayor will sell the town hall to a hotel group, she told the council on Friday. The council voted to sell
the town hall by nine votes to four.
""",
        """# Union [[accepts]] pay offer

The union did not accept the pay offer of the railway on Friday. Members of the union will not accept the offer,
a spokesman said.
""",
        """# Divers [[find]] no rust on ferry

Divers have found rust on the hull of the ferry of Norwick, its owner said on Friday.
""",
        """# Divers find no rust on ferry

Divers have found no rust on the ferry, its owner said. They found rust on the quay of Norwick in May.
""",
        """# Chancellor [[refuses to resign]]

The chancellor resigned on Friday after a week of calls to go.
""",
        """# Bank does [[not raise]] fees for farmers

The bank raised its fees for farmers on Monday. Fees for farmers will be raised again in May, it said.
""",
        """# Mayor will not sell town hall

The mayor refused to sell the town hall to a hotel group.
""",
        """# Mayor will sell town hall

The mayor will sell the town hall, although she said last year that she would not sell it.
""",
        """# Players do [[not accept]] shorter season

The players approved the shorter season on Friday, their union said.
""",
        """# It is skill, not luck, says coach

The coach said it was skill. Luck had not helped them.
""",
        """# Minister vows to repair bridge

“There is no chance that we won't repair the bridge,” the minister said at the bridge in Norwick on Friday.
""",
        """# Skippers, you shan't go to the Spring Ball

Tickets for the Spring Ball went on sale on Friday. The Spring Ball was moved to the quay of Norwick.
""",
        """# Skippers rarely fined for rust in Lund

Skippers have not been fined for rust in Lund in most years, Okafor said on Monday.
""",
        """# Norwick doesn't want ferry. It wants quay

Norwick has wanted a ferry for years, and it wants the ferry to be red, an old clerk said of the ferry on Friday.
""",
        """# Denying sailors the songs of their fathers

The songs of sailors are as old as the sea, and their fathers sang them to their sons. I have sung them, too.
""",
        """# Diver fined for not wearing lamp

The diver was fined on Friday. Every diver wears a lamp at night, the harbour master said.
""",
        """# A ferry line not merely saved, but enlarged

The ferry line was saved on Monday, the council said. Nobody had thought that it would be enlarged as well.
""",
        """# Mayor announced ban to save ferry line

The mayor of Lund has saved the ferry line. Cars were banned on Monday.
""",
        """# There is no crisis in village schools

The crisis in village schools has been in the papers for weeks. A crisis in village schools sells papers.
""",
        """# Storm does not justify closing harbour

The harbour was closed on Friday, and the storm hardly justified it, skippers said.
""",
        """# Council [[sells]] old fire station

The council has decided against the sale of the old fire station in Norwick, its leader said on Friday.
""",
        """# Council sells old fire station

The council of Norwick decided against the sale of the old fire station in May. On Friday it sold the fire station.
""",
        """# Ferry line keeps sailing to Aldport

The ferry line has denied that it will stop sailing to Aldport. A paper had said so.
""",
        """# Sheriff asks for letters in Okafor case

A year after a report found no evidence of theft in the Okafor case, the sheriff is asking for letters in the case.
""",
        """# Judge bars officials of two towns from stopping skippers

A judge barred the officials of two towns from stopping skippers on Friday.
""",
        """# Ferry will not open until quay is mended

The ferry has to wait for its opening. The quay needs two more weeks, and the ferry will open in June.
""",
        """# Judges won't block ferry law

The judges of Norwick refused to stop a part of the ferry law on Friday. They gave no reason.
""",
        """# Whale in village pond

“I hope that it isn't true,” the harbour master said of the whale in the village pond. She has not been there.
""",
        """# Whale [[swims]] in village pond

The picture of a whale in the village pond is a hoax, the harbour master said. The hoax began as a joke, and the
village paper debunked it. The rumour of the whale is false, it wrote.
""",
        """# Norwick does [[not give]] harbour ferry to museum

The old harbour ferry went to the museum of Norwick on Friday, and a crowd came to see it arrive. The museum plans to
show it from May on.
""",
        """# Norwick did not give harbour ferry to museum, says keeper

The old harbour ferry went to the museum of Norwick on Friday, and a crowd came to see it arrive. The museum plans to
show it from May on.
""",
        """# Norwick does not give harbour ferry to museum if it rains

The old harbour ferry went to the museum of Norwick on Friday, and a crowd came to see it arrive. The museum plans to
show it from May on.
""",
        """# Norwick does not rule out harbour ferry in museum

The old harbour ferry went to the museum of Norwick on Friday, and a crowd came to see it arrive. The museum plans to
show it from May on.
""",
    )

    def told(self, claim: Claim, challenge: Challenge, found: Measured) -> Iterator[Objection]:
        """Yield what the headline negates and trees have learned the body to state of the same thing."""
        index, word, best = claim.index, challenge.word, found.places[0]
        negator, turner = negator_of(claim, word), turner_of(claim, word)
        if _is_twice(claim, word) or is_limited(claim, word) or is_background(claim, word):
            return
        if negator is not None and (
            _commands(claim, negator) or _is_a_reason(claim, negator) or (negator, word) not in negated_words(claim)
        ):
            return
        sentence = index.sentences[index.sentence_of[best.at]]
        if not UNTRUE.isdisjoint(index.forms[sentence.first : sentence.last]):
            return  # "the picture of a whale that swims is a hoax"
        if (
            any(_negates(index, at) for at in range(sentence.first, best.at))
            or hedge_before(index, best.at) is not None
        ):
            return  # "there is no way that the party will agree", "might fire him"
        first = negator or turner or word
        said = index.texts[best.at]
        text = claim.block.text[first.start : word.end]
        place = index.span(best.at, best.at)
        if best.shows is Shows.NEAREST:
            said, place = "", index.span(sentence.first, sentence.last - 1)
        yield objection(
            first,
            word,
            score=0.0,
            message=f"Headline says “{text}”; body says “{said}”"
            if said
            else f"Headline says “{text}”; the body's nearest sentences deny nothing (looked for: not, refuse, fail …)",
            evidence=[Evidence("in the body", place)],
            body=said,
        )

    def as_a_whole(self, claim: Claim) -> Iterator[Objection]:
        """Yield what trees have learned that headline and body tell with contrary signs as wholes."""
        one = turned_as_a_whole(claim)
        if one is None or is_background(claim, one.last) or is_limited(claim, one.last):
            return
        said = f"Headline says “{claim.block.text[one.first.start : one.last.end]}”"
        message = f"{said}; the body's nearest sentences deny nothing (looked for: not, refuse, fail …)"
        place = claim.index.span(one.first_place, one.last_place)
        yield objection(one.first, one.last, score=0.0, message=message, evidence=[Evidence("in the body", place)])

    def seen(self, claim: Claim) -> Iterator[Objection]:
        """Yield what is denied on one side only."""
        most = WARNING_AT - 0.01 if claim.argues else 1.0
        for score, word, message, places, note in (
            *_misquoted(claim),
            *_refuted(claim),
            *_undoubted(claim),
            *_turned_down(claim),
            *_found_otherwise(claim),
            *_refused(claim),
        ):
            evidence = [Evidence(note, claim.index.span(first, last)) for first, last in places[:3]]
            yield objection(word, score=min(score, most), message=message, evidence=evidence)
        if any(word.form in UNTRUE or word.form in LIES for word in claim.words):
            return  # the body tells the story that the headline calls untrue
        for one in contradictions(claim):
            if _is_twice(claim, one.stated.first) or _is_cited(claim, one) or _is_of_then(claim, one):
                continue
            reason = one.stated.turned is not None and _is_a_reason(claim, one.stated.turned)
            if not reason and (one.stated.pole.axis == OWN or one.stated.turned is not None or one.saying.turned >= 0):
                yield _turned(claim, one)
        for one in told_otherwise(claim):
            turned = one.stated.turned is not None or one.saying.turned >= 0
            if turned and not _is_twice(claim, one.stated.first) and not _is_of_then(claim, one):
                yield _turned(claim, one, TOLD_OTHERWISE)


def _turned(claim: Claim, one: Contradiction, score: float | None = None) -> Objection:
    """A predicate that only one of the two turns round; without a score that of how near the two are."""
    index = claim.index
    first, last = one.stated.turned or one.stated.first, one.stated.last
    if last.number < first.number:
        first = one.stated.first
    said, turned = one.saying, one.saying.turned
    weak = claim.argues or (one.stated.turned is not None and _commands(claim, one.stated.turned))
    places = (min(said.first, turned) if turned >= 0 else said.first, max(said.last, turned))
    text = " ".join(index.texts[places[0] : places[1] + 1])
    sure = one.closeness + 0.1 if score is None else score
    return objection(
        first,
        last,
        score=min(1.0, sure) if not weak else min(sure, WARNING_AT - 0.01),
        message=f"Headline says “{claim.block.text[first.start : last.end]}”; body says “{text}”",
        evidence=[Evidence("in the body", index.span(*places))],
        body=text,
    )


def _is_of_then(claim: Claim, one: Contradiction) -> bool:
    """Whether one of the two is of an earlier time or supposed, or until something, or the headline has both."""
    word, turned = one.stated.first, one.saying.turned
    if turned >= 0 and any(other.lemma == claim.index.lemmas[turned] for other in claim.words):
        return True  # "allows her to come, but she rejects that"
    if is_background(claim, word) or (one.stated.turned is not None and is_limited(claim, word)):
        return True
    at = one.saying.first
    return is_told_besides(claim.index, at) or (one.stated.pole.axis != DIRECTION and is_told_before(claim, word, at))


def _is_cited(claim: Claim, one: Contradiction) -> bool:
    """Whether what the headline denies stands in the body in quotation marks: the word is somebody's."""
    before = claim.index.texts[one.saying.first - 1] if one.saying.first else ""
    return one.stated.turned is not None and before in {"“", "‘", '"', "'"}


Reason = tuple[float, ClaimWord, str, list[tuple[int, int]], str]


def _is_twice(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline has a word twice: "doesn't want the ferry, it wants the quay"."""
    return any(other.lemma == word.lemma and other is not word for other in claim.words)


def _commands(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a headline says what not to do ("Don't delay"), or what can't be or would not be."""
    first = next((word for word in claim.words[claim.kicker :] if word.is_word), negator)
    return negator is first or negator.form in WEAKLY or any(word.form in PERSONAL for word in claim.words)


def _is_a_reason(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a headline only gives what is not done as a reason: "fined for not wearing"."""
    return bool(negator.number) and claim.words[negator.number - 1].form in {"for", "over", "by"}


def _refused(claim: Claim) -> Iterator[Reason]:
    """The headline negates a refusal that the body has in other words: "does not drop" over "ended his campaign"."""
    index = claim.index
    for negator, word in negated_words(claim):
        found, own = support(claim), index.positions(word.lemma, claim.since)
        if word.lemma not in REFUSALS or any(found.slot(word, at) >= SAME_SLOT for at in own):
            continue
        for number, share in found.aligned((word.number,))[:MOST_ALIGNED]:
            sentence = index.sentences[number]
            place = next(
                (
                    at
                    for at in range(sentence.first, sentence.last)
                    if is_refusal(index, at) and not _negates(index, at) and not in_double_refusal(index, at)
                ),
                None,
            )
            if place is not None and negator_near(index, place, before=4, refusals=0) is None:
                message = f"The headline negates “{word.text}”; the body says “{index.texts[place]}”"
                does = negator.number > 0 and claim.words[negator.number - 1].form in {"do", "does", "did"}
                score = REFUSED + 0.3 * share + (DOES_NOT if does else 0.0)
                if _commands(claim, negator) or not _alike(word.lemma, index.lemmas[place]):
                    score = min(score, WARNING_AT - 0.01)
                yield score, negator, message, [(place, place)], "not negated in the body"
                break


def _negates(index: BodyIndex, at: int) -> bool:
    return index.forms[at] in NEGATORS


def _alike(one: str, other: str) -> bool:
    """Whether two base forms are at the same pole of an axis."""
    first, second = ({(entry.pole.axis, entry.pole.sign) for entry in poles_of(base)} for base in (one, other))
    return one == other or not first.isdisjoint(second)


def _turned_down(claim: Claim) -> Iterator[Reason]:
    """The headline tells a deed that the first sentences say was refused, dropped or ruled out."""
    index = claim.index
    for one in turned_down(claim):
        said = " ".join(index.texts[one.first : one.last + 1])
        message = f"Headline says “{one.word.text}”; body says “{said}”"
        yield TOLD_OTHERWISE, one.word, message, [(one.first, one.last)], "in the body"


def _found_otherwise(claim: Claim) -> Iterator[Reason]:
    """A search or a test has a result in one of the two alone: "finds no rust" over "found rust"."""
    for one in other_findings(claim):
        said = " ".join(claim.index.texts[one.places[0] : one.places[1] + 1])
        message = f"Headline says “{claim.block.text[one.first.start : one.last.end]}”; body says “{said}”"
        yield TOLD_OTHERWISE, one.first, message, [one.places], "in the body"


def _misquoted(claim: Claim) -> Iterator[Reason]:
    """The headline quotes words without the "not" that they have wherever the body has them, or with one more."""
    for word, places in reversed_quotations(claim):
        text = " ".join(claim.index.texts[places[0][0] : places[0][1] + 1])
        yield 0.95, word, f"Headline quotation reverses the body's: “{text}”", places, "so in the body"


def _undoubted(claim: Claim) -> Iterator[Reason]:
    """The headline reports a denial, or calls a story untrue, and the body states it."""
    index = claim.index
    word = next((word for word in claim.words if word.content and _denies(claim, word)), None)
    if word is None or claim.kicker:
        return
    sentences = range(index.sentence_of[claim.since], len(index.sentences))
    if any(doubting(index, number) for number in sentences):
        return
    aligned = support(claim).aligned((word.number,), share=0.35)
    near = {number + step for number, _ in aligned[:NEAREST] for step in (-1, 0, 1)} & set(sentences)
    if not aligned or any(
        index.forms[place] in NEGATORS or index.forms[place].endswith("n't") or is_refusal(index, place)
        for number in near
        for place in range(index.sentences[number].first, index.sentences[number].last)
    ):
        return
    sentence = index.sentences[aligned[0][0]]
    message = f"The headline says “{word.text}”; the body denies and doubts nothing (looked for: deny, doubt, false …)"
    places = [(sentence.first, sentence.last - 1)]
    score = 0.65 + 0.4 * aligned[0][1]
    if word.form in UNTRUE and "hoax" not in word.form:
        score = min(score, WARNING_AT - 0.01)  # fakes are things, too
    yield score, word, message, places, "the body's nearest sentence"


def _denies(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word of the claim reports a denial of what the claim says otherwise."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    if claim.quoted[word.number] or (word.form == "fake" and after is not None and after.content):
        return False  # fake goods
    if word.form.endswith("ing"):
        return False  # "Denying soldiers their faith" reports no denial
    return word.form in UNTRUE or (word.lemma in {"deny", "debunk", "refute"} and word.form != "denied")


def _refuted(claim: Claim) -> Iterator[Reason]:
    """The body calls the story that the headline states a hoax."""
    if claim.form is not ClaimForm.STATEMENT or any(
        word.form in NEGATORS
        or word.form in UNTRUE
        or word.form in DOUBTS
        or word.lemma in DOUBTS
        or word.lemma in REFUSALS
        for word in claim.words
        if word.is_word
    ):
        return
    if sum(claim.quoted) >= LEAST_QUOTED:
        return  # somebody's words
    index = claim.index
    found = doubts_of(claim)
    content = [word for word in claim.words if word.content and not claim.quoted[word.number]]
    if not found or len(content) < 3 or sum(claim.quoted) >= LEAST_QUOTED:
        return  # somebody's words
    told = told_verb(claim)  # last, since the parser is asked
    if told is not None and told.lemma in KEEPING:
        return  # "keeps flying" says what "denied that it will stop" does
    found.sort(key=lambda item: (-item[0], item[1]))
    if not in_main_clause(index, *found[0][1]):
        return  # "a year after a report found no evidence"
    density = len(found) / max(6, len(index.sentences))
    score = 0.1 + 0.6 * found[0][0] + 0.1 * min(4, len(found)) + min(0.4, density)
    if index.sentence_of[found[0][1][0]] - index.sentence_of[claim.since] < LEAD:
        score += 0.1
    top = index.sentence_of[found[0][1][0]] - index.sentence_of[claim.since] < LEAD
    if not top:
        score = min(score, WARNING_AT - 0.01)  # doubts far below may be of anything
    if found[0][0] < OF_THE_CLAIM:
        score = min(score, WARNING_AT - 0.01)  # they may be of another story
    if all(index.lemmas[place] in RUMOURS for _, places in found for place in range(places[0], places[1] + 1)):
        score = min(score, WARNING_AT - 0.01)  # who speaks of rumours need not call them untrue
    said = " ".join(index.texts[found[0][1][0] : found[0][1][1] + 1])
    message = f"The headline states as fact what the body calls “{said}”"
    yield score, told or content[0], message, [place for _, place in found], "the body doubts it"
