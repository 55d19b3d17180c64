"""Which words of a headline, and which place of the body, to show where the two differ in sign as wholes."""

from __future__ import annotations

from linter.analysis.headlines.certainty.own_distance import attributes
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS, REFUSALS, WAYS_OUT
from linter.analysis.headlines.predicates.poles import places_on, poles_at
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import NONE
from linter.analysis.headlines.predicates.told_verb import first_verb
from linter.analysis.headlines.whole.near_clauses import Near, near_clauses
from linter.analysis.headlines.whole.signs import CHARGED, COMING, CONDITIONAL, POSSIBLE, SAID
from linter.records import NamedTuple

JUDGING = frozenset(
    {"can't", "cannot", "couldn't", "shouldn't", "wouldn't", "isn't", "aren't", "don't", "ain't", "nowhere", "never"}
)
"""Negators with which headlines judge or advise rather than report."""
_SUPPOSING = frozenset({"if", "unless", "when", "whether", "why", "because"})
_JUDGED = frozenset({"mean", "matter", "need", "want", "care", "know", "think", "deserve", "understand", "belong"})
"""What a headline denies as its own view, or of somebody's mind."""
_DECIDED = frozenset({"decide", "agree", "vote", "order"})
"""Who did so with "to" has settled it: headlines tell that as done."""
_PERSONS = frozenset({"nominee", "contender", "favourite", "favorite", "frontrunner", "bidder"})
"""Who somebody is leaves open nothing that they do."""
_MOST_SHOWN = 4
"""Words from what denies to the verb, at most, that are shown with it."""


class Conflict(NamedTuple):
    """Words of a headline, and what of the body's nearest sentences speaks against them.

    first, last: the headline's words, both included.
    says: the body's word that leaves open, "" where the headline denies.
    first_place, last_place: the position of that word, or those of the nearest sentence.
    """

    first: ClaimWord
    last: ClaimWord
    says: str
    first_place: int
    last_place: int


def turned_as_a_whole(claim: Claim) -> Conflict | None:
    """What to show where a headline denies what its body tells.

    None without a verb, and where the sign is of something less than the headline: somebody's words ("says he did
    not"), a thing that there is none of ("no end in sight"), a condition, a judgement ("can't").
    """
    words = [word for word in claim.words[claim.kicker :] if word.is_word]
    denier = next((word for word in words if word.form in NEGATORS | NONE or word.form.endswith("n't")), None)
    refuses = denier is None
    if denier is None:
        denier = first_verb(claim)
        if denier is None or denier.lemma not in REFUSALS:
            return None
    if (
        denier.form in NONE | JUDGING
        or any(word.form in _SUPPOSING for word in words)
        or any(attributes(claim, word) for word in words)
    ):
        return None
    deed = next((word for word in words if word.number > denier.number and word.content), denier)
    nearest = near_clauses(claim)
    if _is_none_of_the_body(claim, denier, deed) or _is_borne_out(claim, deed, nearest, refuses=refuses):
        return None
    last = denier if refuses or deed.number - denier.number > _MOST_SHOWN else deed
    return _shown(claim, denier, last, nearest[0], -1)


def _is_none_of_the_body(claim: Claim, denier: ClaimWord, deed: ClaimWord) -> bool:
    """Whether two turn the deed round ("does not rule out"), or a view is denied ("does not mean")."""
    following = claim.words[deed.number + 1].form if deed.number + 1 < len(claim.words) else ""
    turned = deed.lemma in REFUSALS or following in WAYS_OUT.get(deed.lemma, ())
    return deed is not denier and (turned or deed.lemma in _JUDGED)


def _is_borne_out(claim: Claim, deed: ClaimWord, nearest: tuple[Near, ...], *, refuses: bool) -> bool:
    """Whether the nearest clauses refuse, too ("will not play" over "pulled out"), or tell the deed's contrary.

    Over a headline that refuses, a "not" is enough: in what words it is refused is not known.
    """
    for one in _first_of(nearest):
        if one.inside(one.signs.refused) or (refuses and one.inside(one.signs.denied)):
            return True
        if refuses and "against" in claim.index.forms[one.first : one.last]:
            return True
    return _is_told_by_its_contrary(claim, deed, nearest)


def open_as_a_whole(claim: Claim) -> Conflict | None:
    """What to show where a headline is certain and the body leaves open.

    None without a verb, where no clause leaves anything open, where the body says "will", too, and where the headline
    has two clauses or quotes: of which of the two the body speaks is not known.
    """
    verb = first_verb(claim)
    if verb is None or any(claim.quoted) or any(word.text in {",", ";"} for word in claim.words):
        return None
    nearest = near_clauses(claim)
    after = claim.words[verb.number + 1].form if verb.number + 1 < len(claim.words) else ""
    if after == "that" or ("will" in {word.form for word in claim.words} and any(one.signs.future for one in nearest)):
        return None  # "worried that": that is in somebody's mind
    for near in _first_of(nearest):
        said = near.signs.told and "would" in claim.index.forms[near.first : near.last]
        if said and any(near.first <= hit.place < near.last for hit in support(claim).hits.get(verb.number, ())):
            return None  # "opposes" over "said that she would oppose"
        for kind in (POSSIBLE, CHARGED, COMING, SAID, CONDITIONAL):
            inside = [at for at in near.signs.open[kind] if near.first <= at < near.last and _governs(claim.index, at)]
            if inside:
                return _shown(claim, verb, verb, near, inside[0])
    return None


def _governs(index: BodyIndex, at: int) -> bool:
    """Whether what leaves open is said of a deed: no adjective's adverb ("a potentially long war"), no noun beside
    another ("in response to inquiries"), nobody ("the nominee"), nothing that was decided.
    """
    read = reader(index, index.sentence_of[at])
    word = read.word_at(at)
    head = read.tree.head(word) if word is not None else None
    if word is not None and word.upos == "VERB" and index.lemmas[at] in _DECIDED:
        return not read.polarity(word)[2]
    if word is None or head is None:
        return True
    if word.upos == "ADV":
        return head.upos in {"VERB", "AUX"}
    return word.upos != "NOUN" or not (word.relation in {"nmod", "compound"} or index.lemmas[at] in _PERSONS)


def _is_told_by_its_contrary(claim: Claim, word: ClaimWord, nearest: tuple[Near, ...]) -> bool:
    """Whether the nearest sentences have a predicate at the contrary pole of one that the headline denies."""
    index, forms, lemmas = claim.index, [one.form for one in claim.words], [one.lemma for one in claim.words]
    numbers = {one.number + index.sentence_of[claim.since] for one in nearest}
    return any(
        other.sign != pole.sign and index.sentence_of[at] in numbers
        for pole, _ in poles_at(forms, lemmas, word.number, len(forms))
        for at, other, _ in places_on(index, pole.axis, claim.since)
    )


def _first_of(nearest: tuple[Near, ...]) -> tuple[Near, Near]:
    """The sentence that has most of the headline, and the body's first one."""
    return max(nearest, key=lambda one: one.share), next(one for one in nearest if one.number == 0)


def _shown(claim: Claim, first: ClaimWord, last: ClaimWord, near: Near, at: int) -> Conflict:
    if at >= 0:
        return Conflict(first, last, claim.index.texts[at], at, at)
    sentence = claim.index.sentences[near.number + claim.index.sentence_of[claim.since]]
    return Conflict(first, last, "", sentence.first, sentence.last - 1)
