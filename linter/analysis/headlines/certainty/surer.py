"""A claim's "will" where the body says that it may be."""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.certainty.undecided import SAYING_LITTLE
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.contradictions import is_left_open
from linter.analysis.headlines.predicates.governing_words import PERHAPS
from linter.analysis.headlines.predicates.negation_and_hedging import CERTAIN, negator_near
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.predicates.told_verb import ATTRIBUTES
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

POSSIBLE = frozenset(
    """
    may might could likely possible possibly perhaps maybe probably potentially
    unlikely possibility speculation suggested suggests hopes hope hoping
    """.split()  # noqa: SIM905
)
SURE = frozenset(
    {"will", "shall", "'ll", "certain", "plans", "plan", "set", "going", "won't", "due", "agreed", "decided"}
)
LESS_THAN_SURE = PERHAPS | {"not", "never"}
"""After "will" they take its certainty away."""
LEAD = 2
"""Sentences whose "may" counts where the body has the predicate in other words."""
TOP = 5
"""Sentences at the top: what they leave open is the story."""
OF_THE_CLAIM = 0.4
"""So much of the claim another sentence must hold."""
A_NAME = 0.5
"""Of its uses, a word's share with a capital from which on it is a name."""
OF_A_CLAUSE = 6
"""Words from a "that" to the "will" of its clause."""
OF_SOMEBODY = 0.2
"""How much less sure it is where somebody says that it will."""


class Surer(NamedTuple):
    """A "will" of a claim.

    score: how sure it is, 0 to 1.
    places: the first and last positions of what the body says instead.
    attributed: whether the claim gives it as somebody's word.
    """

    word: ClaimWord
    score: float
    places: list[tuple[int, int]]
    attributed: bool


def surer_than_body(claim: Claim) -> Iterator[Surer]:
    """Every "will" and "certain" of a claim where the body has the same with "may" alone."""
    for place, word in enumerate(claim.words):
        a_name = word.form == "will" and word.capital and not claim.title_case
        if word.form not in CERTAIN or a_name:
            continue
        if place and claim.words[place - 1].form in {"not", "no"}:
            continue
        if any(other.form == "no" for other in claim.words[max(0, place - 3) : place]) and _is_a_noun(claim, word):
            continue  # "no price guarantee"
        after = claim.words[place + 1 : place + 2]
        if word.form == "sure" and after and after[0].form.endswith("s") and after[0].form != after[0].lemma:
            continue  # "this sure looks like it"
        if any(other.form in LESS_THAN_SURE for other in claim.words[place + 1 : place + 2]):
            continue
        following = _after_will(claim, place)
        if any(other.form == "that" for other in claim.words[max(0, place - OF_A_CLAUSE) : max(0, place - 1)]):
            continue  # "worried that Okafor will win": what somebody thinks; not "a bill that will"
        if claim.quoted[word.number]:
            score, places = _said_otherwise(claim, place)
        else:
            modal = [_modal(claim, other) for other in following]
            if any(certain for _, _, certain in modal):
                continue
            score, places, _ = max(modal, key=lambda found: (bool(found[1]), found[0]), default=(0.0, [], False))
            if not places:
                score, places = _sentence_modal(claim, [place, *(other.number for other in following)])
        if places and _of_the_claim(claim, *places[0]):
            attributed = any(other.form in ATTRIBUTES for other in claim.words[:place])
            yield Surer(word, score - (OF_SOMEBODY if attributed else 0.0), places, attributed)


def _is_a_noun(claim: Claim, word: ClaimWord) -> bool:
    return parts_of_speech(claim).get(word.number) in {"NOUN", "PROPN"}


def _after_will(claim: Claim, place: int) -> list[ClaimWord]:
    """What a "will" at a place says: its verb, and what stands beside a verb that says little by itself."""
    following = [other for other in claim.words[place + 1 : place + 5] if other.content][:2]
    little = following and (following[0].lemma in SAYING_LITTLE or not support(claim).hits.get(following[0].number))
    named = len(following) > 1 and (word_facts(following[1].text).capital or 0.0) > A_NAME
    return following if little and not named else following[:1]


def _of_the_claim(claim: Claim, hedge: int, place: int) -> bool:
    """Whether a word leaves open, by syntax and without a "not", a word of a sentence that is of the claim."""
    index = claim.index
    number = index.sentence_of[place]
    top = number - index.sentence_of[claim.since] < TOP
    if not top and support(claim).scores().get(number, (0.0, 0))[0] < OF_THE_CLAIM:
        return False
    return negator_near(index, hedge, before=2, refusals=0) is None and is_left_open(claim, hedge, place)


def _modal(claim: Claim, predicate: ClaimWord) -> tuple[float, list[tuple[int, int]], bool]:
    """How surely the body has a word as a possibility, where it says so, and whether it is certain of it elsewhere."""
    index = claim.index
    found = support(claim)
    shares = found.scores()
    places: list[tuple[int, int]] = []
    most = 0.0
    certain = False
    for hit in found.hits.get(predicate.number, ()):
        slot = max(found.slot(predicate, hit.place), 0.7 * shares.get(hit.sentence, (0.0, 0))[0])
        if slot < 0.2:
            continue
        first = index.sentences[hit.sentence].first
        before = range(max(first, hit.place - 6), hit.place)
        possible = [
            at
            for at in before
            if index.forms[at] in POSSIBLE and index.texts[at] != "May" and index.forms[at - 1] not in CERTAIN
        ]
        sure = [at for at in before if index.forms[at] in SURE and index.forms[at - 1] != "not"]
        if sure and (not possible or sure[-1] > possible[-1]):
            certain = True  # the nearer one counts: "will introduce a law that may"
        elif possible:
            places.append((possible[-1], hit.place))
            most = max(most, slot * hit.weight)
    return 0.65 + 0.4 * most + (0.15 if len(places) > 1 else 0.0), places, certain


def _said_otherwise(claim: Claim, place: int) -> tuple[float, list[tuple[int, int]]]:
    """The same for quoted words that follow "will" in the claim at `place`: the body has them, in this order, after
    "may" or "could" only.
    """
    index = claim.index
    after = [word.form for word in claim.words[place + 1 : place + 4] if claim.quoted[word.number] and word.is_word]
    places = []
    for at in index.places_of(after[0], claim.since) if len(after) > 1 else ():
        if at + len(after) < len(index) and index.forms[at : at + len(after)] == after:
            possible = [before for before in range(max(0, at - 2), at) if index.forms[before] in POSSIBLE]
            if not possible:
                return 0.0, []
            places.append((possible[-1], at + len(after) - 1))
    return 0.9, places


def _sentence_modal(claim: Claim, without: list[int]) -> tuple[float, list[tuple[int, int]]]:
    """The same for a predicate that the body has in other words: a possibility in the sentences nearest to the
    claim."""
    index = claim.index
    places = []
    most = 0.0
    top = index.sentence_of[claim.since]
    for number, share in support(claim).aligned(tuple(without), share=0.35)[:3]:
        if number - top >= LEAD:
            continue  # below the lead a "could" may be of anything
        sentence = index.sentences[number]
        whole = range(sentence.first, sentence.last)
        if any(index.forms[at] in SURE for at in whole):
            return 0.0, []
        possible = [at for at in whole if index.forms[at] in POSSIBLE and index.texts[at] != "May"]
        if possible:
            places.append((possible[0], min(sentence.last - 1, possible[0] + 4)))
            most = max(most, share)
    return (0.5 + 0.35 * most if places else 0.0), places
