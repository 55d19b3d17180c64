"""Where what a body has against a claim's word is of another thing or an earlier time, or only asked for."""

from __future__ import annotations

from linter.analysis.headlines.challenges.challenges import Place, Shows
from linter.analysis.headlines.challenges.other_times import is_of_the_past
from linter.analysis.headlines.challenges.seeming_opposites import is_asked_for
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.negation_and_hedging import REFUSALS
from linter.analysis.headlines.predicates.poles import poles_of
from linter.analysis.headlines.predicates.predicate_words import WHOLE_CONTESTS
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.words.word_facts import word_facts

STEM = 6
"""Letters that words of one family share at their beginning."""
AGAIN = frozenset({"return", "resume", "restore", "revive", "reinstate", "rejoin", "lift", "recover", "rebound"})
"""Base forms of verbs that say that something is as it was before; so the contrary was so in between."""
DIRECTION, CONTEST = "direction", "contest"
WHOSE = frozenset({"its", "their", "his", "her"})
NEAR_NOUN = 3
"""Words from an adjective to its noun, in the body."""
DENYING_SHOWS = frozenset({Shows.DENIED, Shows.DEED_DENIED, Shows.NEAREST})
LINKING = frozenset({"of", "on", "to", "from", "for", "against", "in"})
BEFORE_THAT = frozenset({"had", "since", "after"})
"""Before a verb they put it before what is so again."""


def is_told_before(claim: Claim, word: ClaimWord, at: int) -> bool:
    """Whether the word at a position of the body is of a time before the claim's: by a date beside it, or since the
    claim's word says that something is so again: "Mill to reopen" over "the mill closed".
    """
    index = claim.index
    if is_of_the_past(claim, at):
        return True
    if word.lemma not in AGAIN and not _says_again(word.lemma):
        return False
    first = index.sentences[index.sentence_of[at]].first
    if not BEFORE_THAT.isdisjoint(index.forms[max(first, at - 4) : at]):
        return True  # "had suspended", "for the first time since it closed"
    if not {"who", "which"}.isdisjoint(index.forms[max(first, at - 4) : at]):
        return True  # "Holm, who was dismissed in April, will return"
    later = index.sentence_of[at] > index.sentence_of[claim.since]
    coming = word.number > 0 and claim.words[word.number - 1].form in {"to", "will"}
    return (later or coming) and (index.forms[at].endswith("ed") or index.forms[at] != index.lemmas[at])


def _says_again(base: str) -> bool:
    """Whether a base form in re- says that something is so again: "rehire", but not "resign"."""
    if not base.startswith("re"):
        return False
    without = base[2:].lstrip("-")
    once = {entry.pole[:2] for form in (without, word_facts(without).lemma) if form for entry in poles_of(form)}
    own = {entry.pole[:2] for entry in poles_of(base)}
    return bool(once) and (not own or not own.isdisjoint(once))


def is_of_another_story(claim: Claim, word: ClaimWord, place: Place) -> bool:
    """Whether a place of the body is against something else than a word of the claim, or only wished for."""
    index = claim.index
    by_date = not any(entry.pole.axis == DIRECTION for entry in poles_of(word.lemma))
    return (
        (by_date and is_told_before(claim, word, place.at))
        or is_asked_for(index, place.first)
        or (is_in_family(index, word, place.first, place.last) and place.shows not in DENYING_SHOWS)
        or _is_of_another_noun(claim, word, place)
        or _is_a_thing(index, place)
        or _is_no_contest(index, word, place)
    )


def is_in_family(index: BodyIndex, word: ClaimWord, first: int, last: int) -> bool:
    """Whether the sentence of what the body has from `first` to `last` has another word of the claim's word's family:
    "a contradiction" for "contradicts".
    """
    if len(word.lemma) < STEM:
        return False
    sentence = index.sentences[index.sentence_of[first]]
    stem = word.lemma[: max(STEM, len(word.lemma) - 3)]
    return any(
        index.forms[at].startswith(stem) for at in range(sentence.first, sentence.last) if not first <= at <= last
    )


def _is_no_contest(index: BodyIndex, word: ClaimWord, place: Place) -> bool:
    """Whether what a side lost is something else than the contest that the claim's word is of: "lost its keeper"."""
    if index.lemmas[place.at] != "lose" or not any(entry.pole.axis == CONTEST for entry in poles_of(word.lemma)):
        return False
    after = range(place.at + 1, min(len(index), place.at + 1 + NEAR_NOUN))
    named = index.forms[place.at + 1 : place.at + 2]
    return bool(named) and named[0] in WHOSE and not any(index.lemmas[at] in WHOLE_CONTESTS for at in after)


def _is_of_another_noun(claim: Claim, word: ClaimWord, place: Place) -> bool:
    """Whether an adjective before its noun stands before another one in the body: "mental health" and "physical
    rehabilitation".
    """
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    if after is None or not after.content or parts_of_speech(claim).get(word.number) != "ADJ":
        return False
    index = claim.index
    read = reader(index, index.sentence_of[place.at])
    told = read.word_at(place.at)
    if told is None or told.relation != "amod":
        return False
    nouns = {hit.place for number, hits in support(claim).hits.items() if number > word.number for hit in hits}
    return nouns.isdisjoint(range(place.at + 1, place.at + 1 + NEAR_NOUN))


def _is_a_thing(index: BodyIndex, place: Place) -> bool:
    """Whether what seems to deny the word is a noun that governs nothing: "the town block began"."""
    if place.shows not in {Shows.DENIED, Shows.DEED_DENIED} or index.lemmas[place.first] not in REFUSALS:
        return False
    told = reader(index, index.sentence_of[place.first]).word_at(place.first)
    after = index.forms[place.first + 1] if place.first + 1 < len(index) else ""
    return told is not None and told.upos in {"NOUN", "PROPN"} and after not in LINKING
