"""Deeds that a claim tells and the first sentences say were refused, dropped or ruled out.

Reporters have set ways to say that something does not happen: "decided against the sale of", "has no plans to retire",
"stopped short of raising". They are listed here whole. What follows one of them, or, in the passive, stands before it,
is what does not happen; it may be a noun, and another word than the claim's for the same deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.headlines.certainty.open_at_the_top import deed_places
from linter.analysis.headlines.certainty.own_distance import CLAIMING, OPEN, SOURCES, is_near
from linter.analysis.headlines.claims.at_the_top import Phrase, phrases_at_top
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.main_clauses import is_main
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS, REFUSALS, SELDOM, WAYS_OUT, negator_near
from linter.analysis.headlines.predicates.poles import poles_of
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import BREAKS, MARKS, NONE, leads_to, parts_of_speech
from linter.analysis.headlines.predicates.told_verb import ATTRIBUTES, told_verb
from linter.records import NamedTuple

TOP = 2
"""Sentences at the top."""
MOST_READ = 6
"""Sentences that are parsed for the deed as done."""
FARTHEST = 14
"""Words from a denial to the deed that it is of."""
LEAST_SHARE = 0.5
"""So much of what the claim says besides its verb must stand in the sentence."""
ALL_OF_IT = 0.75
"""So much of what stands after the claim's verb, by weight, must follow a denial whose verb is another."""
WEIGHT = 0.6
"""How near a word of the body must be to the claim's."""
_PLANS = r"(?:plans?|intentions?|desire|wish|appetite|interest|ambitions?|question|prospect|chance)"
_CALLS = r"(?:pressure|calls?|demands?|pleas?|requests?|temptation|proposals?|plans?|bids?|offers?|motions?|moves?)"
_ACTIVE = (
    r"(?:decid|vot|rul|argu|advis)(?:ed|es|e|ing) against",
    r"(?:opt|opted|opts|chose|chosen|chooses|come out|came out) against",
    r"(?:decided|decides|opted|opts|chose|chosen|chooses|voted|votes|agreed|elected) not to",
    r"st(?:op|ops|opped|opping) short of",
    rf"(?:has|have|had|with|is|are|was|were|be) no (?:\w+ ){{0,2}}{_PLANS} (?:to|of|in|for|that)",
    r"(?:turn(?:s|ed|ing)?|vot(?:es|ed|ing)|knock(?:s|ed)?|talk(?:s|ed)?|sho(?:ot|ots|t)) down",
    r"(?:thr(?:ow|ows|ew|own)|rul(?:e|es|ed|ing)) out",
    r"(?:back|walk|sh)(?:s|ed|ied|ies|ing)? away from|(?:pull|back|bow|opt|drop)(?:s|ped|ed|ing)? out of",
    rf"resist(?:s|ed|ing)? (?:\w+ ){{0,2}}{_CALLS}",
    r"refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) (?:to (?!an? |the |its |\d)|an? |the |any )",
    r"fail(?:s|ed|ing)? to|unable to|unwilling to",
    r"(?:reject|rebuff|spurn|dismiss|scotch|quash|veto|overturn|block|den)(?:s|es|ed|ied|ies|ing)?",
    r"(?:abandon|shelv|scrap|dropp|drop|ditch|ax|bin|cancel|withdr)(?:s|es|ed|ped|led|ned|e|ew|aw|awn|awing|ing)",
    r"(?:call(?:s|ed|ing)? off|put(?:s|ting)? (?:off|on hold|on ice)|pour(?:s|ed)? cold water on)",
    r"(?:laugh|shrug|fend|fight|fought)(?:s|ed)? off|brush(?:es|ed)? aside|g(?:ive|ives|ave|iven) up on",
    r"(?:is|are|was|were|will be|has been|have been) not|(?:will|does|do|did|has|have) not|never",
    r"(?:wo|is|are|was|were|does|do|did|has|have)n['’]t|(?:do|does|go|manage) without|not going to",
    r"no (?:\w+ )?(?:evidence|proof|sign|truth|indication|basis)|nothing to (?:suggest|show|indicate|prove)",
)
_PASSIVE = (
    r"(?:is|are|was|were|been|be) (?:\w+ly )?(?:rejected|abandoned|shelved|scrapped|dropped|ditched|axed|cancelled|"
    r"canceled|withdrawn|vetoed|blocked|refused|denied|dismissed|ruled out|thrown out|turned down|voted down|"
    r"called off|put off|put on hold)",
    r"(?:has|have|had) (?:collapsed|fallen through|come to nothing|stalled)|fell through|came to nothing",
    r"(?:is|are|was|were) (?:out of the question|off the table|not on the agenda|not for sale)",
)
_DENIAL = re.compile(rf"\b(?:(?P<passive>{'|'.join(_PASSIVE)})|{'|'.join(_ACTIVE)})\b", re.IGNORECASE)
_END = frozenset(
    """
    ; : . ? ! — – but although though while because after despite as who which when where since if before amid until
    """.split()  # noqa: SIM905
)
"""Where what a denial is of is at an end."""
KEEPING = frozenset(
    """
    keep stay remain retain hold clear exonerate acquit survive spare save stick stop end lose continue wait
    delay escape dash go close question wonder slam criticise criticize
    """.split()  # noqa: SIM905
)
"""Base forms of verbs with which a headline says in its own way that something is not done."""


class TurnedDown(NamedTuple):
    """A word of a claim, and the positions of the body's denial and of its word for the deed, in the body's order."""

    word: ClaimWord
    first: int
    last: int


def turned_down(claim: Claim) -> Iterator[TurnedDown]:
    """The claim's verb, where the first sentences say that its deed does not happen and nothing tells it as done."""
    index = claim.index
    denials = list(phrases_at_top(claim, _DENIAL, TOP))
    if not denials or begins_in_the_middle(index) or _keeps_distance(claim):
        return
    word = told_verb(claim)
    if word is None or _leaves_open(claim, word):
        return
    places = deed_places(claim, word)
    found = next(iter((*_denied(claim, word, places, denials), *_without_its_object(claim, word, denials))), None)
    if found is not None and not _is_done(claim, places, found):
        yield found


def _keeps_distance(claim: Claim) -> bool:
    """Whether the claim denies, hedges or attributes what it tells, unless it says who says it and then what."""
    words = claim.words
    if any(word.form in SOURCES for word in words[: claim.kicker]) or any(
        word.text == ":" for word in words[max(claim.kicker, len(words) - 4) :]
    ):
        return True
    for word in words:
        if not word.is_word or word.form in ATTRIBUTES:
            continue
        out = WAYS_OUT.get(word.lemma, frozenset())
        if (
            word.form in NEGATORS | NONE | SELDOM
            or is_near(claim, word)
            or (word.form == "yet" and leads_to(claim, word))
            or word.form.endswith("n't")
            or word.lemma in REFUSALS | CLAIMING | KEEPING
            or any(other.form in out for other in words[word.number + 1 : word.number + 3])
        ):
            return True
    return False


def _leaves_open(claim: Claim, verb: ClaimWord) -> bool:
    """Whether the claim's verb, or a word before it that is no noun, leaves its deed open."""
    parts = parts_of_speech(claim)
    return any(
        {word.form, word.lemma} & OPEN
        for word in claim.words[: verb.number + 1]
        if word.is_word
        and word.form not in ATTRIBUTES
        and (parts.get(word.number) != "NOUN" or leads_to(claim, word) or word is verb)
    )


def _denied(claim: Claim, word: ClaimWord, places: list[int], denials: list[Phrase]) -> Iterator[TurnedDown]:
    index = claim.index
    for first, last, match in denials:
        passive = match["passive"] is not None
        sentence = index.sentences[index.sentence_of[first]]
        if passive:
            deeds = [at for at in places if max(sentence.first, first - FARTHEST) <= at < first]
        else:
            deeds = [at for at in places if last < at <= min(sentence.last - 1, last + FARTHEST)]
        for at in deeds:
            low, high = (at, first) if passive else (first, at)
            between = index.forms[low + 1 : high]
            inside = between if passive else index.forms[last + 1 : high]
            if (
                _END.isdisjoint(between)
                and (passive or "," not in between)
                and not any(form in NEGATORS or form.endswith(("n't", "n’t")) for form in inside)
                and not any(index.lemmas[place] in REFUSALS for place in range(last + 1, high))
                and not _is_twice(index.forms[sentence.first : first])
                and _is_of_it(claim, word, first)
                and in_main_clause(index, first, last)
            ):
                yield TurnedDown(word, low, max(high, last))
                return


def _without_its_object(claim: Claim, word: ClaimWord, denials: list[Phrase]) -> Iterator[TurnedDown]:
    """Where the first sentence says that whom the claim names refused, or will not have, all that its verb is about.

    The body's verb may then be any other: "stands for a third term" over "won't seek a third term".
    """
    index = claim.index
    if len(same_deed(word.lemma)) < 2 and not any(entry.pole.sign > 0 for entry in poles_of(word.lemma)):
        return  # "slams the plan" may be said of who rejects it
    if any(entry.pole.sign < 0 for entry in poles_of(word.lemma)):
        return
    objects = _objects(claim, word)
    subjects = [other for other in claim.words[claim.kicker : word.number] if other.content]
    if not objects or not subjects:
        return
    hits = support(claim).hits
    for first, last, match in denials:
        number = index.sentence_of[first]
        sentence = index.sentences[number]
        if match["passive"] or number != index.sentence_of[claim.since] or not _refuses(index.forms[first : last + 1]):
            continue
        named = any(
            sentence.first <= hit.place < first and hit.weight >= WEIGHT
            for other in subjects
            for hit in hits.get(other.number, ())
        )
        ends = (at for at in range(last + 1, sentence.last) if index.forms[at] in _END or index.forms[at] == ",")
        end = min(next(ends, sentence.last), last + FARTHEST)
        found = [
            max((hit.place for hit in hits.get(other.number, ()) if last < hit.place < end), default=-1)
            for other in objects
        ]
        held = sum(other.rarity for other, at in zip(objects, found, strict=True) if at >= 0)
        if not named or held < ALL_OF_IT * sum(other.rarity for other in objects):
            continue
        between = range(last + 1, max(found))
        if any(index.lemmas[at] in REFUSALS for at in between) or _is_twice(index.forms[sentence.first : first]):
            continue
        if in_main_clause(index, first, last):
            yield TurnedDown(word, first, max(found))
            return


def _objects(claim: Claim, verb: ClaimWord) -> list[ClaimWord]:
    """The content words after the claim's verb in its clause."""
    found = []
    for word in claim.words[verb.number + 1 :]:
        if word.text in MARKS or word.form in BREAKS:
            break
        if word.content:
            found.append(word)
    return found


def _refuses(forms: list[str]) -> bool:
    """Whether a denial is of a will, not only a "not" that may be of anything."""
    if forms[0] in {"will", "wo", "won't", "won’t"}:
        return True
    return not ({"not", "never", "evidence", "proof"} & {*forms} or any(form.endswith("n't") for form in forms))


def _is_twice(before: list[str]) -> bool:
    """Whether something before a denial, near it, turns it round in its turn."""
    return any(form in NEGATORS or form in {"deny", "denied", "denies", "had"} for form in before[-4:])


def _is_of_it(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether the sentence has most of what the claim says besides its verb, by weight, and its last noun or first."""
    number = claim.index.sentence_of[place]
    hits = support(claim).hits
    total = held = 0.0
    after = False
    objects = _objects(claim, word)
    for other in claim.words[claim.kicker :]:
        if other.content and other is not word and other.form not in ATTRIBUTES:
            best = max((hit.weight for hit in hits.get(other.number, ()) if hit.sentence == number), default=0.0)
            total += other.rarity
            held += other.rarity * (best if best >= WEIGHT else 0.0)
            after = after or (other in objects and best >= WEIGHT)
    return total > 0 and held / total >= LEAST_SHARE and (after or not objects)


def in_main_clause(index: BodyIndex, first: int, last: int) -> bool:
    """Whether words of the body, from `first` to `last`, are said in a main clause or in what somebody says in one."""
    read = reader(index, index.sentence_of[first])
    for place in range(first, last + 1):
        word = read.word_at(place)
        if word is None:
            continue
        if word.upos in {"AUX", "PART", "ADV", "DET", "ADP", "ADJ", "NOUN"}:
            head = read.tree.head(word)
            word = head if head is not None and word.head >= 0 else word
        if is_main(read, word):
            return True
    return False


def _is_done(claim: Claim, places: list[int], found: TurnedDown) -> bool:
    """Whether the body tells the deed as done anywhere else."""
    index = claim.index
    own = index.sentence_of[found.first]
    others = [at for at in places if index.sentence_of[at] != own]
    if len({index.sentence_of[at] for at in others}) > MOST_READ:
        return True
    for at in others:
        read = reader(index, index.sentence_of[at])
        word = read.word_at(at)
        if word is None or word.upos != "VERB" or negator_near(index, at, before=5, refusals=7) is not None:
            continue
        sign, _, real, _, earlier = read.polarity(word)
        if sign > 0 and real and not earlier and read.is_told(at):
            return True
    return False
