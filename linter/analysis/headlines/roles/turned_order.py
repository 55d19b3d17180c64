"""The lead's first sentence with what a claim tells the other way round, by the order of words: "A visitor ... is suing
the zoo" for "Zoo sues visitor".

For sentences whose subject has a clause of its own, in which a parser loses its way, and for infinitives.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.governing_words import DENYING
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.predicates.stated import PREPOSITIONS, parts_of_speech
from linter.analysis.headlines.roles.exchanges import is_repeated
from linter.analysis.headlines.roles.what_two_do import RECIPROCAL, makes_something_of
from linter.records import NamedTuple

SAME = 0.7
"""How close a word of the body must be to one of the claim to be it."""
LIKE = 0.6
"""The same of a verb."""
POSSESSIVE = ("'s", "’s", "s'", "s’")
REFUSING = 7
"""Words before a verb among which one such as "denies" turns it."""
OPENING = 7
"""Words at the start of a sentence among which the head of its subject stands."""
OBJECT = 6
"""Words after a verb among which the head of its object stands."""
TOP = 5
"""Sentences at the top that may tell it as the claim does."""
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "get", "got", "gets", "am"})
_OF = frozenset({"of", "by"})
_LINKS = frozenset({"to", "from", "against"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_CLAUSES = frozenset(
    """
    that who whom whose which when while after before as if because since until although though and or but than by to
    """.split()  # noqa: SIM905
)


class Turned(NamedTuple):
    """Two of a claim's words whose parts the lead exchanges, and the position of the lead's verb."""

    doer: ClaimWord
    sufferer: ClaimWord
    place: int


class _Deed(NamedTuple):
    """What a claim tells: the heads of who does it and of whom it is done to, the verb, the preposition before the
    latter, or "".
    """

    doer: ClaimWord
    verb: ClaimWord
    sufferer: ClaimWord
    link: str


def turned_order(claim: Claim) -> Turned | None:
    """The two of a claim of whom the first sentence of the body tells the deed the other way round."""
    if not _may_be_turned(claim):
        return None
    first = claim.index.sentence_of[claim.since]
    for deed in _deeds(claim):
        place = _turned(claim, deed, first)
        if place is not None and not _told_so(claim, deed, first):
            return Turned(deed.doer, deed.sufferer, place)
    return None


def _may_be_turned(claim: Claim) -> bool:
    """Whether the first sentence has two neighbouring words of the claim in the other order, close to each other, and a
    later one before both: what keeps most claims from the parser.
    """
    first = claim.index.sentence_of[claim.since]
    places = {
        number: [hit.place for hit in hits if hit.sentence == first and hit.weight >= LIKE]
        for number, hits in support(claim).hits.items()
        if number >= claim.kicker
    }
    start = claim.index.sentences[first].first
    for number, doing in places.items():
        if number + 1 not in places or not doing:
            continue
        told = [place for place in places[number + 1] if place < doing[0] <= place + 2 * OBJECT]
        if told and any(
            later > number + 1 and there and there[0] <= min(start + OPENING, told[0])
            for later, there in places.items()
        ):
            return True
    return False


def _deeds(claim: Claim) -> Iterator[_Deed]:
    """What a claim's first verb says of the noun before it and of those after it."""
    verb = _first_verb(claim)
    if verb is None or verb.lemma in RECIPROCAL or claim.quoted[verb.number] or verb.form.endswith("ing"):
        return
    if makes_something_of(verb):
        return
    doer = claim.words[verb.number - 1]
    if is_repeated(claim, doer) or not doer.content or doer.text.endswith(POSSESSIVE):
        return
    link = ""
    run: list[ClaimWord] = []
    for word in [*claim.words[verb.number + 1 :], None]:
        if word is not None and (word.content or word.text == "-" or word.text.isdigit() or word.form in _DETERMINERS):
            run.append(word)
            continue
        if run and run[-1].content and not run[-1].text.endswith(POSSESSIVE):
            yield _Deed(doer, verb, run[-1], link)
        if word is None or link or word.form not in _LINKS:
            return
        link, run = word.form, []


def _first_verb(claim: Claim) -> ClaimWord | None:
    """The first verb of a claim, by the parser, or the second word where that finds none ("Pupil thanks teacher")."""
    parts = parts_of_speech(claim)
    words = claim.words[claim.kicker + 1 :]
    found = next((word for word in words if parts.get(word.number) in {"VERB", "AUX"}), None)
    if found is None and words and words[0].form.endswith("s") and words[0].form != words[0].lemma:
        return words[0]
    return found


def _turned(claim: Claim, deed: _Deed, first: int) -> int | None:
    """The position of the verb in a sentence whose subject is the sufferer and whose object is the doer."""
    index = claim.index
    sentence = index.sentences[first]
    doers, verbs, sufferers = (
        [hit.place for hit in support(claim).hits.get(word.number, ()) if hit.sentence == first and hit.weight >= least]
        for word, least in ((deed.doer, SAME), (deed.verb, LIKE), (deed.sufferer, SAME))
    )
    if not (doers and sufferers) or sufferers[0] - sentence.first > OPENING or not _is_head(index, sufferers[0]):
        return None
    if not _OF.isdisjoint(index.forms[sentence.first : sufferers[0]]):
        return None
    if not all(_is_active(index, place) for place in verbs) or any(sufferers[0] >= place for place in verbs):
        return None
    for place in verbs:
        if doers[0] < place or _is_denied(index, place):
            return None
        start = _after_link(index, place, deed.link)
        if start is not None and start < doers[0] <= start + OBJECT and _is_object(index, start, doers[0]):
            return place
    return None


def _is_denied(index: BodyIndex, place: int) -> bool:
    """Whether a verb of the body is negated, or said of what somebody denies."""
    if negator_near(index, place, before=2) is not None:
        return True
    return not DENYING.isdisjoint(index.lemmas[max(0, place - REFUSING) : place])


def _after_link(index: BodyIndex, verb: int, link: str) -> int | None:
    """The position before the object: that of the verb, or of the preposition that follows it."""
    if not link:
        return verb
    return next((at for at in range(verb + 1, min(verb + OBJECT, len(index))) if index.forms[at] == link), None)


def _is_head(index: BodyIndex, place: int) -> bool:
    """Whether a word ends its noun phrase."""
    if index.texts[place].endswith(POSSESSIVE):
        return False
    after = index.texts[place + 1] if place + 1 < len(index) else "."
    form = index.forms[place + 1] if place + 1 < len(index) else "."
    return (
        not after[:1].isalpha()
        or form in PREPOSITIONS
        or form in _CLAUSES
        or form in _BEING
        or form in {"has", "have", "had", "will", "would", "on", "in", "at"}
        or form.endswith(("ed", "ly"))
        or form in {"from", "for", "with", "over", "unless", "again", "twice"}
    )


def _is_active(index: BodyIndex, place: int) -> bool:
    """Whether a verb of the body says what its subject does: not "was beaten", "been sued"."""
    if index.forms[place].endswith("ing"):
        return True
    return _BEING.isdisjoint(index.forms[max(0, place - 2) : place])


def _is_object(index: BodyIndex, verb: int, place: int) -> bool:
    """Whether a noun is the object of a verb: nothing but its own words stands between."""
    between = index.forms[verb + 1 : place]
    return (
        not any(form in PREPOSITIONS or form in _CLAUSES or not form[:1].isalnum() for form in between if form != "-")
        and not any(text.endswith(POSSESSIVE) for text in index.texts[verb + 1 : place])
        and _is_head(index, place)
    )


def _told_so(claim: Claim, deed: _Deed, first: int) -> bool:
    """Whether one of the first sentences has doer, verb and sufferer in the claim's order."""
    hits = support(claim).hits
    for number in range(first, min(first + TOP, len(claim.index.sentences))):
        places = [
            [hit.place for hit in hits.get(word.number, ()) if hit.sentence == number and hit.weight >= LIKE]
            for word in (deed.doer, deed.verb, deed.sufferer)
        ]
        if all(places) and any(one < two < three for one in places[0] for two in places[1] for three in places[2]):
            return True
    return False
