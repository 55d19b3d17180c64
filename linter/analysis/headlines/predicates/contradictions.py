"""Where the body contradicts a predicate of a claim: the contrary, or its denial, said of the same thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import MOST_WEIGHT, support
from linter.analysis.headlines.predicates.denials import debunked
from linter.analysis.headlines.predicates.governing_words import (
    FLIPPING,
    MERELY,
    OPEN_CLAUSES,
    PERHAPS,
    POSSIBLE,
    UNREAL,
)
from linter.analysis.headlines.predicates.negation_and_hedging import SELDOM, in_double_refusal, negator_near
from linter.analysis.headlines.predicates.other_deeds import is_of_another_deed
from linter.analysis.headlines.predicates.poles import Pole, Thing, places_on, poles_at
from linter.analysis.headlines.predicates.sayings import Saying, reader
from linter.analysis.headlines.predicates.stated import (
    AS_CLAIMED,
    HELPERS,
    LEAD,
    LEAST_BESIDE,
    NEGATIVE,
    NONE,
    Stated,
    as_said,
    heads_of,
    is_verb,
    near_claim,
    parts_of_speech,
    stated,
)
from linter.analysis.words.word_facts import related_words, word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple

AS_PREPOSITIONS = frozenset({"following", "including", "regarding", "concerning", "according", "pending", "facing"})


class Contradiction(NamedTuple):
    """A claim's predicate and one of the body that says the contrary of the same thing.

    stated: the claim's predicate.
    saying: the body's.
    same: how far it is the same thing, 0 to 1.
    doer: how far the same does it, None where either leaves it out.
    share: how much of the claim the sentence holds, 0 to 1.
    lead: whether it stands at the top of the body.
    """

    stated: Stated
    saying: Saying
    same: float
    doer: float | None
    share: float
    lead: bool

    @property
    def nearness(self) -> float:
        """How surely the two are about one thing, 0 to 1, whether or not they say that it is so."""
        value = 0.3 + 0.25 * self.same + 0.25 * min(1.0, self.share) + (0.2 if self.lead else 0.0)
        if self.doer is not None:
            value += 0.1 * self.doer if self.doer > 0.1 else -0.35
        return max(0.0, min(1.0, value))

    @property
    def closeness(self) -> float:
        """How surely the two are about one thing and one time, 0 to 1."""
        value = 0.3 + 0.25 * self.same + 0.25 * min(1.0, self.share) + (0.2 if self.lead else 0.0)
        if self.doer is not None:
            value += 0.1 * self.doer if self.doer > 0.1 else -(0.5 if self.stated.pole.by_doer else 0.35)
        if not self.saying.real or not self.stated.real:
            value -= 0.15 if self.saying.real == self.stated.real else 0.45
        if self.saying.earlier:
            value -= 0.5
        return max(0.0, min(1.0, value))


MOST_PARSED = 2
"""Sentences that may contradict a predicate of the claim, and as many that may agree with it, that are parsed."""
SAME = 0.4
"""From here on it is the same thing."""
ALIGNED = 0.4
"""So much of the claim a sentence at the top must hold, and so much of the doer, for the thing to be the same, too."""
BELOW_HEAD = 0.7
"""The share that is left where the body's words name another thing, and the claim's only beside it."""
NEARLY_ALL = 0.6
"""So much of the claim a sentence must hold to be of its thing though it names neither thing nor doer."""
CLOSE = 4
"""Words between the claim's own word and its thing, in the body, for the body to say the same."""
BESIDE = 7
"""Words between a predicate and what may be its thing."""
RARE = 1.0
"""Rarity from which a related word is near enough to be the same predicate."""
ACCUSING = frozenset({"accuse", "charge", "suspect"})
"""Verbs that leave open the deed that a noun names: "charged with the murder of"."""
HARDLY = SELDOM | {"little", "few"}
"""They deny nearly as "not" does."""
FARTHEST_REFUSAL = 12
"""Words between "bar" and what somebody is barred from."""
NEAR_TO = 3
"""Words from "close to" to what is close to be done."""
WAYS = frozenset({"way", "chance", "plan", "intention", "prospect", "question", "reason", "need"})
"""After "no" they deny all that follows."""
OWN = "="
"""The axis of a predicate that stands on none: it and its denial."""
OBJECT = Pole(OWN, 1, Thing.OBJECT, False)


@analysis
def contradictions(claim: Claim) -> tuple[Contradiction, ...]:
    """The predicates of a claim that the body contradicts, each with the places that do; none of those with which it
    agrees somewhere.
    """
    return tuple(_contradictions(claim))


def _contradictions(claim: Claim) -> Iterator[Contradiction]:
    negative = any(word.form in NEGATIVE or word.form.endswith("n't") or word.form in HARDLY for word in claim.words)
    for said in (*stated(claim), *_on_no_axis(claim)):
        if not said.thing or _only(claim, said):
            continue
        for one in _against(claim, said):
            if not (negative and said.turned is None and one.saying.turned >= 0):
                yield one  # else the headline's "not" may be of it, too


def _only(claim: Claim, said: Stated) -> bool:
    """Whether a predicate tells only why or how: "only won because"."""
    before = claim.words[said.first.number - 1].form if said.first.number else ""
    return before in MERELY


def _on_no_axis(claim: Claim) -> Iterator[Stated]:
    """The verbs of a claim as they are, where it or the body negates one."""
    index = claim.index
    negative = any(word.form in NEGATIVE or word.form.endswith("n't") for word in claim.words)
    refusing = negative or any(word.lemma in FLIPPING or word.form in NONE for word in claim.words)
    parts: dict[int, str] | None = None
    found = support(claim)
    for word in claim.words:
        if not word.content or claim.quoted[word.number] or word.number < claim.kicker:
            continue
        if word.form in HELPERS or word.form in AS_PREPOSITIONS or (word.form.endswith("ing") and not negative):
            continue
        places = [
            at
            for at in index.positions(word.lemma, claim.since)
            if negative or negator_near(index, at, before=4, refusals=5) is not None
        ]
        if not any(near_claim(claim, at) and found.slot(word, at, window=12) >= LEAST_BESIDE for at in places):
            continue
        if not negative and any(
            at not in places and found.slot(word, at) >= AS_CLAIMED for at in index.positions(word.lemma, claim.since)
        ):
            continue
        if parts is None:
            parts = parts_of_speech(claim)
        if is_verb(claim, word, parts):
            said = as_said(claim, word, word, OBJECT, parts)
            if said is None or (said.turned is None and refusing):
                continue
            yield said if said.thing else said.with_doer_alone(claim)


def _against(claim: Claim, said: Stated) -> Iterator[Contradiction]:
    index = claim.index
    if said.pole.axis == OWN:
        places = [(at, said.pole, at) for at in index.positions(said.first.lemma, claim.since)]
    else:
        places = places_on(index, said.pole.axis, claim.since)
    near = _sentences_of(claim, said)
    contrary, same = [], []
    nowhere = not any(other.sign == said.sign for _, other, _ in places)
    for item in places:
        if index.sentence_of[item[0]] in near:
            negated = negator_near(index, item[0], before=5, refusals=7) is not None
            if item[1].sign == said.sign and not negated:
                same.append(item)
            elif near_claim(claim, item[0], nowhere=nowhere):
                contrary.append(item)  # or not: the parser tells what is negated
    if not contrary or _is_said_beside(claim, said, same):
        return
    found = list(_compared(claim, said, contrary))
    against = [
        one
        for one in found
        if one.saying.sign != said.sign
        and one.same >= SAME
        and not _may_be_turned(claim, said, one.saying)
        and not _is_of_another_kind(claim, said, one.saying)
        and not reader(index, index.sentence_of[one.saying.first]).is_aside(one.saying.first)
    ]
    if not against:
        return
    most = max(one.same for one in against)
    agreeing = [one for one in (*found, *_compared(claim, said, same)) if one.saying.sign == said.sign]
    if any(
        one.same >= min(0.5, 0.6 * most)
        and (one.saying.real or one.saying.pole.thing is not Thing.NOUN)
        and not (said.pole.by_doer and one.doer == 0)
        for one in agreeing
    ):
        return
    yield from against


def _is_said_beside(claim: Claim, said: Stated, same: Sequence[tuple[int, Pole, int]]) -> bool:
    """Whether the body has the claim's very word close to what the claim says it of, wherever else it has more."""
    index = claim.index
    heads = [hit for number in said.heads for hit in support(claim).hits.get(number, ()) if hit.weight >= 1.0]
    return said.turned is None and any(
        index.lemmas[at] == said.first.lemma
        and any(abs(hit.place - at) <= CLOSE and hit.sentence == index.sentence_of[at] for hit in heads)
        for at, _, _ in same
    )


def left_open(claim: Claim, words: Sequence[ClaimWord]) -> Iterator[Contradiction]:
    """The predicates among words of a claim that the body has of the same thing, but leaves open everywhere ("may",
    "accused").
    """
    index = claim.index
    found = support(claim)
    parts: dict[int, str] | None = None
    forms, lemmas = [word.form for word in claim.words], [word.lemma for word in claim.words]
    for word in words:
        own = [(at, OBJECT, at) for base in _same_words(word) for at in index.positions(base, claim.since)]
        for pole, last in ((OBJECT, word.number), *poles_at(forms, lemmas, word.number, len(forms))):
            if pole is not OBJECT:
                own = [place for place in places_on(index, pole.axis, claim.since) if place[1].sign == pole.sign]
            near = [
                (at, other, end)
                for at, other, end in own
                if near_claim(claim, at) and found.slot(word, at, window=12) >= LEAST_BESIDE
            ]
            if not any(_may_be_open(index, at) for at, _, _ in near) or any(
                found.slot(word, at) >= AS_CLAIMED and not _may_be_open(index, at) for at, _, _ in near
            ):
                continue
            if parts is None:
                parts = parts_of_speech(claim)
            if not is_verb(claim, word, parts):
                continue
            said = as_said(claim, word, claim.words[last], pole, parts)
            if said is not None and said.turned is None and said.real:
                yield from _left_open(claim, said, near)


def _left_open(claim: Claim, said: Stated, near: Sequence[tuple[int, Pole, int]]) -> Iterator[Contradiction]:
    if not said.thing:
        said = said.with_doer_alone(claim)
    if said.pole is OBJECT:
        index = claim.index
        nouns = [
            (at, OBJECT._replace(thing=Thing.NOUN), end) for at, _, end in near if index.lemmas[at] == said.first.lemma
        ]
        near = [*near, *nouns]
    if _is_told_at_the_top(claim, said):
        return
    compared = [one for one in _compared(claim, said, near) if one.same >= SAME and _is_beside(claim.index, one.saying)]
    if not any(one.saying.real for one in compared):
        for one in compared:
            noun = one.saying.pole is not said.pole and one.saying.pole.thing is Thing.NOUN
            accused = one.saying.hedge >= 0 and _accuses(claim.index, one.saying.hedge)
            if one.saying.hedge >= 0 and one.saying.sign == said.sign and (accused or not noun):
                yield one


def _is_told_at_the_top(claim: Claim, said: Stated) -> bool:
    """Whether the first sentences have another predicate at the same pole that nothing leaves open."""
    index = claim.index
    if said.pole is OBJECT:
        return False
    top = index.sentence_of[claim.since]
    return any(
        pole.sign == said.sign
        and index.sentence_of[at] - top < LEAD - 1
        and not _may_be_open(index, at)
        and negator_near(index, at) is None
        and reader(index, index.sentence_of[at]).is_told(at)
        for at, pole, _ in places_on(index, said.pole.axis, claim.since)
    )


def _is_beside(index: BodyIndex, saying: Saying) -> bool:
    """Whether what leaves a predicate open governs it, and is no "close to the quay" or "what some believe was"."""
    hedge = saying.hedge
    if hedge < 0:
        return True
    form = index.forms[hedge]
    if form == "can" and saying.pole.axis == "permission":
        return False
    if index.lemmas[hedge] == "step" and index.forms[hedge + 1] == "in":
        return False  # "took a step in strengthening"
    if form in {"close", "near"} and saying.first - hedge > NEAR_TO:
        return False
    return "what" not in index.forms[max(0, hedge - NEAR_TO) : hedge]


def is_left_open(claim: Claim, hedge: int, place: int) -> bool:
    """Whether a word of the body leaves open, by syntax, what the word at `place` is part of."""
    index = claim.index
    read = reader(index, index.sentence_of[place])
    word, by = read.word_at(place), read.word_at(hedge)
    if word is None or by is None:
        return False
    if read.polarity(word)[3] >= 0:
        return True
    head = read.tree.head(by) if by.upos in {"AUX", "ADV"} else by
    return head is not None and word in read.tree.phrase(head)


def _accuses(index: BodyIndex, place: int) -> bool:
    word = reader(index, index.sentence_of[place]).word_at(place)
    return index.lemmas[place] in ACCUSING and word is not None and word.upos == "VERB"


def in_same_role(claim: Claim, word: ClaimWord, places: Sequence[int]) -> list[Contradiction]:
    """Where words of the body say something, by syntax, of the same thing as a verb of the claim."""
    parts = parts_of_speech(claim)
    if not is_verb(claim, word, parts):
        return []
    said = as_said(claim, word, word, OBJECT, parts)
    if said is None:
        return []
    if not said.thing:
        said = said.with_doer_alone(claim)
    near = [(at, OBJECT, at) for at in places if near_claim(claim, at)]
    return [one for one in _compared(claim, said, near) if one.same >= SAME]


def _same_words(word: ClaimWord) -> tuple[str, ...]:
    near = (other for other in related_words(word.lemma, nearest=True) if word_facts(other).rarity > RARE)
    return tuple(dict.fromkeys((word.lemma, *near)))


def _may_be_open(index: BodyIndex, place: int) -> bool:
    """Whether a word of the sentence before a position could leave it open."""
    first = index.sentences[index.sentence_of[place]].first
    return any(
        index.forms[at] in POSSIBLE | PERHAPS | OPEN_CLAUSES or index.lemmas[at] in UNREAL
        for at in range(max(first, place - 12), place)
    )


def _may_be_turned(claim: Claim, said: Stated, saying: Saying) -> bool:
    """Whether a word near what the body says may turn it round, though the parser did not find it to."""
    index = claim.index
    negator = negator_near(index, saying.first, before=5, refusals=FARTHEST_REFUSAL)
    if saying.turned >= 0 or negator is None:
        return False
    word = reader(index, index.sentence_of[negator]).word_at(negator)
    return said.pole is OBJECT or word is None or word.upos != "NOUN"  # a ban is a thing, too


def _is_of_another_kind(claim: Claim, said: Stated, saying: Saying) -> bool:
    """Whether both say which one of the same noun they mean, and no word of that is the same: "book sales" and "sales
    of films".
    """
    named = {hit.place for hits in support(claim).hits.values() for hit in hits}
    which = [word for word in said.thing if word.number not in said.heads and word.number < max(said.heads, default=0)]
    theirs = saying.thing[1:]
    if not which or not theirs or not named.isdisjoint(theirs) or saying.thing[0] not in named:
        return False
    hits = support(claim).hits
    return not any(hit.place in saying.clause for word in which for hit in hits.get(word.number, ()))


def _sentences_of(claim: Claim, said: Stated) -> set[int]:
    """The sentences that name the thing, or its doer."""
    hits = support(claim).hits
    return {
        hit.sentence for word in (*said.thing, *said.doer) for hit in hits.get(word.number, ()) if hit.weight >= 0.6
    }


def _compared(claim: Claim, said: Stated, places: Sequence[tuple[int, Pole, int]]) -> Iterator[Contradiction]:
    index = claim.index
    shares = support(claim).scores()
    top = index.sentence_of[claim.since]

    hits = sorted(hit.place for word in said.thing for hit in support(claim).hits.get(word.number, ()))

    def order(item: tuple[int, Pole, int]) -> tuple[float, int]:
        number = index.sentence_of[item[0]]
        near = bisect_left(hits, item[0] - BESIDE)
        beside = near < len(hits) and hits[near] <= item[0] + BESIDE
        share = shares.get(number, (0.0, 0))[0]
        return -(share + (0.2 if number - top < LEAD else 0.0) + (0.5 if beside else 0.0)), item[0]

    untrue = {index.sentence_of[first] for first, _ in debunked(index, claim.since)} if said.turned is not None else ()
    read: set[int] = set()
    for place, pole, last in sorted(places, key=order):
        if in_double_refusal(index, place):
            continue
        number = index.sentence_of[place]
        if number not in read:
            if len(read) >= MOST_PARSED:
                break
            read.add(number)
        denied = number in untrue or (said.turned is not None and _has_no_way(index, place))
        saying = None if denied else reader(index, number).saying(place, pole, last)
        if saying is not None and said.alone and saying.doer:
            saying = saying._replace(thing=saying.doer, doer=())
        if saying is None or is_of_another_deed(claim, said, saying):
            continue
        if number == top and is_figure_of_the_day(index, saying):
            saying = saying._replace(earlier=False)
        clause = saying.clause if pole.thing is not Thing.ADJECTIVE else frozenset()  # "false words" about the thing
        same = same_thing(claim, said.thing, said.heads, saying.thing, clause)
        doer = None
        if said.doer and (saying.doer or saying.thing):
            doer = same_thing(claim, said.doer, heads_of(claim, said.doer), saying.doer, ()) if saying.doer else None
        share = shares.get(number, (0.0, 0))[0]
        lead = number - top < LEAD
        if same < SAME and (doer or 0.0) > ALIGNED and lead and share >= ALIGNED and saying.main:
            loose = same_thing(claim, said.thing, said.heads, saying.thing, saying.clause, named=True)
            same = SAME if loose >= SAME or not saying.thing else same
        if said.alone and not saying.thing and not saying.doer and lead and share >= NEARLY_ALL:
            same = SAME  # "threatening intervention"
        yield Contradiction(said, saying, same, doer, share, lead)


def is_figure_of_the_day(index: BodyIndex, saying: Saying) -> bool:
    """Whether what rose or fell "last year" may be the news: a report's figures are of a time before it."""
    return saying.pole.axis == "direction" and "had" not in index.forms[max(0, saying.first - 3) : saying.first]


def _has_no_way(index: BodyIndex, place: int) -> bool:
    """Whether a sentence says before a word that there is no way or no plan to it."""
    first = index.sentences[index.sentence_of[place]].first
    return any(index.forms[at] == "no" and index.lemmas[at + 1] in WAYS for at in range(first, place))


def same_thing(
    claim: Claim,
    words: Sequence[ClaimWord],
    heads: frozenset[int],
    places: Sequence[int],
    clause: Collection[int],
    *,
    named: bool = False,
) -> float:
    """How far words of a claim are what the words of the body at `places`, their head first, name, 0 to 1; 0 where
    neither names the other's head, unless it is taken as `named`. Those elsewhere in the clause count for less.
    """
    if not words or not (places or clause):
        return 0.0
    found = support(claim)
    at = set(places)
    total = held = least = 0.0
    own = head = named
    for word in words:
        weight = min(word.rarity, MOST_WEIGHT) * (0.5 if heads and word.number > max(heads) else 1.0)
        best = 0.0
        for hit in found.hits.get(word.number, ()):
            own = own or (bool(places) and hit.place == places[0])
            head = head or (word.number in heads and (hit.place in at or hit.place in clause))
            if hit.place in at:
                best = max(best, hit.weight)
                named = named or word.number in heads or hit.place == places[0]
                if word.number in heads and hit.place == places[0] and hit.weight >= 1.0:
                    least = SAME
            elif hit.place in clause:
                best = max(best, 0.7 * hit.weight)
        total += weight if word.number >= claim.kicker or best else 0.0
        held += weight * best
    if not total or not named:
        return 0.0
    share = held / total * (1.0 if own or not places else BELOW_HEAD)
    return max(least, share * (1.0 if head or not places else BELOW_HEAD))
