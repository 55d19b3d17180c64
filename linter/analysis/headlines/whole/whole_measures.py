"""What is measured of a whole headline over its body, for trees that have learned when the two differ in sign.

No word of the headline need be told in the body: counted is what the headline denies, leaves open or reports by itself,
and what the nearest clauses do. Trees go by the order of the measures: it does not change without training anew
(linter/data/build/judges_of_headlines.py).
"""

from __future__ import annotations

from linter.analysis.headlines.certainty.hedges import hedge_before
from linter.analysis.headlines.certainty.own_distance import OPEN, SOURCES, attributes, is_near
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.negation_and_hedging import (
    HEDGES,
    NEGATORS,
    REFUSALS,
    WAYS_OUT,
    negator_near,
)
from linter.analysis.headlines.predicates.poles import places_on, poles_at
from linter.analysis.headlines.predicates.stated import NONE, parts_of_speech
from linter.analysis.headlines.predicates.told_verb import first_verb
from linter.analysis.headlines.whole.near_clauses import NEAREST, TOP, Near, near_clauses
from linter.analysis.headlines.whole.signs import OPEN_KINDS
from linter.analysis.words.word_facts import opposites, word_facts
from linter.document.analysed import analysis

MEASURES = 118
PARTS = ("VERB", "NOUN", "ADJ", "ADV", "AUX", "PROPN")
ENDINGS = ("s", "ed", "ing")
MODALS = ("may", "might", "could", "can", "should", "would", "must")
UNKNOWN, FAR = -1.0, 99.0
BESIDE = 5
"""Words between what denies and a word of the headline, at most."""
SAME = 0.9
"""How near a word of the body must be to the headline's to name the same."""


@analysis
def whole_measures(claim: Claim) -> list[float]:
    """What trees judge a headline by; [] where there is no body."""
    near = near_clauses(claim)
    return Measuring(claim, near).measures() if near else []


class Measuring:
    """A headline with its nearest clauses."""

    def __init__(self, claim: Claim, near: tuple[Near, ...]) -> None:
        self.claim, self.near, self.index = claim, near, claim.index
        self.support = support(claim)
        self.verb: ClaimWord | None = first_verb(claim)
        self.first = next(one for one in near if one.number == 0)
        self.best = max(near, key=lambda one: one.share)
        self.words = [word for word in claim.words[claim.kicker :] if word.is_word]
        self.forms, self.lemmas = [word.form for word in claim.words], [word.lemma for word in claim.words]

    def measures(self) -> list[float]:
        """The measures, in their order."""
        return [
            *self._own_denials(),
            *self._own_distance(),
            *self._form(),
            *self._of_verb(),
            *self._of_support(),
            *self._of_poles(),
            *self._denials(),
            *self._doubts(),
            *self._of_deed(),
            *self._borne_out(),
        ]

    def _own_denials(self) -> list[float]:
        """What the headline denies by itself: how, of which word, with what after it."""
        self.negator = next((word for word in self.words if _denies(word) or word.form in NONE), None)
        self.refusals = [
            word
            for word in self.words
            if word.lemma in REFUSALS
            or not WAYS_OUT.get(word.lemma, frozenset()).isdisjoint(self.forms[word.number + 1 : word.number + 3])
        ]
        kind = 0
        if self.negator is not None:
            before = self.forms[self.negator.number - 1] if self.negator.number else ""
            form = self.negator.form
            if form == "not":
                kind = 1 if before in {"does", "do", "did"} else 2 if before in {"will", "is", "are", "was"} else 3
            else:
                kind = 4 if form.endswith("n't") else 5 if form in NONE else 6
        verb = self.verb.number if self.verb is not None else -1
        return [
            float(kind),
            float(self.negator.number - verb) if self.negator is not None and self.verb is not None else FAR,
            float(len(self.refusals)),
            float(self.verb is not None and self.verb in self.refusals),
            float(sum(1 for word in self.words if _denies(word))),
        ]

    def _own_distance(self) -> list[float]:
        """How the headline keeps its distance: hedges, sources, quotation, what is to come."""
        claim, words = self.claim, self.words
        modal = next((MODALS.index(word.form) for word in words if word.form in MODALS), -1)
        verb = self.verb
        before = self.forms[verb.number - 1] if verb is not None and verb.number else ""
        after = self.forms[verb.number + 1] if verb is not None and verb.number + 1 < len(self.forms) else ""
        self.hedges = [word for word in words if {word.form, word.lemma} & OPEN]
        return [
            float(len(self.hedges)),
            float(modal),
            float("will" in self.forms or "won't" in self.forms),
            float(before == "to"),
            float(after == "to"),
            float(sum(1 for word in words if attributes(claim, word))),
            float(any(word.form in SOURCES for word in claim.words[: claim.kicker])),
            float(any(word.text in {":", "-", "–", "—"} for word in claim.words[max(claim.kicker, len(words) - 4) :])),
            float(sum(1 for word in words if is_near(claim, word))),
            float(sum(claim.quoted)),
            float("?" in self.forms),
            float("if" in self.forms or "whether" in self.forms),
            float("," in self.forms),
        ]

    def _form(self) -> list[float]:
        claim = self.claim
        return [
            float(sum(1 for word in self.words if word.content)),
            float(len(self.words)),
            float(claim.kicker),
            float(claim.title_case) + 2.0 * float(claim.capitals),
            float(claim.argues),
            float(sum(word.capital for word in self.words)) / max(1, len(self.words)),
        ]

    def _of_verb(self) -> list[float]:
        """The headline's first verb: its form, how often headlines have it without the body, where the body has it."""
        verb = self.verb
        if verb is None:
            return [UNKNOWN] * 11
        facts = word_facts(verb.text)
        hits = self.support.hits.get(verb.number, ())
        same = [hit.place for hit in hits if hit.weight >= SAME]
        ending = 0
        if verb.form != verb.lemma:
            ending = next((number for number, end in enumerate(ENDINGS, 1) if verb.form.endswith(end)), 4)
        part = parts_of_speech(self.claim).get(verb.number)
        top = self.index.sentence_of[self.claim.since]
        return [
            float(PARTS.index(part)) if part in PARTS else UNKNOWN,
            float(ending),
            float(verb.number),
            UNKNOWN if facts.absent is None else facts.absent,
            UNKNOWN if facts.unexplained is None else facts.unexplained,
            facts.rarity,
            float(len(hits)),
            float(len(same)),
            float(sum(1 for hit in hits if hit.sentence - top < TOP)),
            float(sum(1 for hit in hits if any(hit.sentence - top == one.number for one in self.near))),
            max((self.support.slot(verb, place) for place in same), default=UNKNOWN),
        ]

    def _of_support(self) -> list[float]:
        """How much of the headline the body has, and the words that it lacks."""
        shares = sorted((one.share for one in self.near), reverse=True) + [0.0] * NEAREST
        lacking = [word for word in self.words if word.content and not self.support.hits.get(word.number)]
        plain = [word for word in lacking if not word.capital or self.claim.title_case]
        absent = [facts.absent for facts in (word_facts(word.text) for word in plain) if facts.absent is not None]
        opposed = [word for word in plain if any(self.claim.in_body(other) for other in opposites(word.lemma))]
        return [
            self.first.share,
            shares[0],
            shares[1],
            shares[3],
            float(self.best.number),
            float(len(self.index.sentences)),
            float(len(self.index) - self.claim.since),
            float(len(lacking)),
            float(len(plain)),
            min(absent, default=1.0),
            sum(1.0 - one for one in absent),
            float(len(opposed)),
            float(len(self.first.hits)),
            float(self.first.last - self.first.first),
        ]

    def _of_poles(self) -> list[float]:
        """Where the nearest clauses have predicates on the axes of the headline's: at its own pole, at the contrary."""
        with_it = against = with_top = against_top = with_clause = against_clause = 0
        nearest_with = nearest_against = FAR
        clauses = {self.first.number: self.first, **{one.number: one for one in self.near}}
        index, since = self.index, self.claim.since
        top = index.sentence_of[since]
        signed = 0
        for word in self.words:
            if not word.content or self.claim.quoted[word.number]:
                continue
            for pole, _ in poles_at(self.forms, self.lemmas, word.number, len(self.forms)):
                signed += 1
                for at, other, _ in places_on(index, pole.axis, since):
                    number = index.sentence_of[at] - top
                    near = clauses.get(number)
                    inside = near is not None and near.first <= at < near.last
                    away = min((abs(at - hit) for hit in near.hits if hit != at), default=FAR) if near else FAR
                    if other.sign == pole.sign:
                        with_it += 1
                        with_top += number < TOP
                        with_clause += inside
                        nearest_with = min(nearest_with, away)
                    else:
                        against += 1
                        against_top += number < TOP
                        against_clause += inside
                        nearest_against = min(nearest_against, away)
        return [
            float(signed),
            float(with_it),
            float(with_top),
            float(with_clause),
            float(nearest_with),
            float(against),
            float(against_top),
            float(against_clause),
            float(nearest_against),
        ]

    def _denials(self) -> list[float]:
        """What the nearest clauses deny and refuse."""
        first, best, near = self.first, self.best, self.near
        denied = [one.inside(one.signs.denied) for one in near]
        refused = [one.inside(one.signs.refused) for one in near]
        at_top = [one for one in near if one.number < TOP]
        index, since = self.index, self.claim.since
        size = max(1, len(index) - since)
        return [
            float(first.inside(first.signs.denied)),
            float(first.inside(first.signs.refused)),
            float(len(first.signs.denied)),
            float(len(first.signs.refused)),
            float(best.inside(best.signs.denied)),
            float(best.inside(best.signs.refused)),
            float(len(best.signs.denied)),
            float(len(best.signs.refused)),
            sum(1 for one in denied if one) / len(near),
            sum(1 for one in refused if one) / len(near),
            sum(1 for one in near if one.signs.denied or one.signs.refused) / len(near),
            float(sum(1 for one in at_top if one.signs.denied)),
            float(sum(1 for one in at_top if one.signs.refused)),
            min((_apart(one.signs.denied, one.hits) for one in near), default=FAR),
            min((_apart(one.signs.refused, one.hits) for one in near), default=FAR),
            _apart(first.signs.denied, first.hits),
            _apart(first.signs.refused, first.hits),
            100.0 * sum(len(index.places_of(form, since)) for form in _OF_BODY) / size,
        ]

    def _doubts(self) -> list[float]:
        """What the nearest clauses leave open, and what they give as done, to come, or somebody's word."""
        first, best, near = self.first, self.best, self.near
        found: list[float] = []
        for kind in range(OPEN_KINDS):
            found += [
                float(first.inside(first.signs.open[kind])),
                float(best.inside(best.signs.open[kind])),
                sum(1 for one in near if one.inside(one.signs.open[kind])) / len(near),
                min((_apart(one.signs.open[kind], one.hits) for one in near), default=FAR),
            ]
        none_open = sum(1 for one in near if not any(one.inside(those) for those in one.signs.open))
        return [
            *found,
            float(len(first.signs.open[0]) + len(first.signs.open[1]) + len(first.signs.open[2])),
            none_open / len(near),
            float(first.inside(first.signs.future)),
            float(first.inside(first.signs.done)),
            float(first.inside(first.signs.told)),
            float(len(first.signs.told)),
            float(len(first.signs.quoted)),
            sum(1 for one in near if one.inside(one.signs.future)) / len(near),
            sum(1 for one in near if one.inside(one.signs.done)) / len(near),
            sum(1 for one in near if one.signs.told) / len(near),
            float(_ends_in_ed(self.index.forms[first.first : first.last])),
        ]

    def _of_deed(self) -> list[float]:
        """Where the body tells the first verb: how often denied, left open or neither, and how left open."""
        verb = self.verb
        hits = [] if verb is None else [hit for hit in self.support.hits.get(verb.number, ()) if hit.weight >= SAME]
        denied = opened = plain = 0
        kind, first_denied, first_open = UNKNOWN, UNKNOWN, UNKNOWN
        for hit in hits[:8]:
            hedge = hedge_before(self.index, hit.place)
            if negator_near(self.index, hit.place) is not None:
                denied += 1
                first_denied = max(first_denied, float(hit is hits[0]))
            elif hedge is not None:
                opened += 1
                kind = float(hedge.hedging) if kind == UNKNOWN else kind
                first_open = max(first_open, float(hit is hits[0]))
            else:
                plain += 1
        return [float(denied), float(opened), float(plain), kind, first_denied, first_open]

    def _borne_out(self) -> list[float]:
        """Whether the nearest sentences have the very words by which the headline denies or leaves open."""
        places = [at for one in self.near for those in (one.signs.refused, *one.signs.open) for at in those]
        lemmas = {self.index.lemmas[at] for at in places}
        beside = FAR
        if self.negator is not None:
            after = [word for word in self.words if self.negator.number < word.number <= self.negator.number + BESIDE]
            told = [hit.place for word in after if word.content for hit in self.support.hits.get(word.number, ())]
            denials = [at for one in self.near for at in (*one.signs.denied, *one.signs.refused)]
            beside = _apart(denials, told)
        refusals = [word for word in self.refusals if self.support.hits.get(word.number)]
        return [
            beside,
            float(len(refusals)),
            float(sum(1 for word in self.refusals if word.lemma in lemmas)),
            float(sum(1 for word in self.hedges if word.lemma in lemmas or word.form in lemmas)),
            float(sum(1 for word in self.words if word.form in HEDGES and self.claim.in_body(word.lemma))),
        ]


_OF_BODY = ("not", "no", "never", "without", "didn't", "don't", "doesn't", "won't", "can't", "isn't", "wasn't")


def _denies(word: ClaimWord) -> bool:
    return word.form in NEGATORS or word.form.endswith(("n't", "n’t"))


def _apart(places: list[int], others: list[int]) -> float:
    """The least distance of a position of one list to one of the other."""
    return float(min((abs(at - other) for at in places for other in others), default=FAR))


def _ends_in_ed(forms: list[str]) -> bool:
    return any(form.endswith("ed") and len(form) > 4 for form in forms)
