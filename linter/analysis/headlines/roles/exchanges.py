"""Which names of a claim may have been exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.analysis.headlines.claims.acting_nouns import ACTING_NOUNS
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names
from linter.analysis.headlines.names.name_kinds import SPEAKS, TITLES, NameKind, name_kind
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.roles.neighbours import is_name
from linter.analysis.headlines.roles.what_two_do import RECIPROCAL
from linter.analysis.names.aliases import other_names
from linter.analysis.names.countries import adjectives
from linter.records import NamedTuple

STEM = 5
"""Letters: names that share so many at their start may be one name."""
MOST_NAMES = 5
"""In a claim that is looked at; longer lists of names tell of none of them what they tell of another."""


class NamePair(NamedTuple):
    """Two names of a claim, in its order. in_doubt: whether no list says that they are of one kind."""

    one: ClaimName
    other: ClaimName
    in_doubt: bool


def name_pairs(claim: Claim) -> Iterator[NamePair]:
    """Names that may be exchanged: of one kind, both in the body, and something told between them.

    Not those that a claim names twice, since it may give them both parts, nor one that somebody is quoted as naming.
    """
    names = [name for name in claim_names(claim) if name.found[-1] and _whole(claim, name)]
    if not 2 <= len(names) <= MOST_NAMES:
        return
    for one, other in combinations(names, 2):
        first, second = one.words[-1], other.words[-1]
        if first.lemma == second.lemma or first.form[:STEM] == second.form[:STEM]:
            continue
        if is_repeated(claim, first) or is_repeated(claim, second):
            continue
        if (
            _is_one_name(claim, first, second)
            or _is_one_party(first, second)
            or claim.quoted[first.number] != claim.quoted[second.number]
        ):
            continue
        if _coordinated(claim, one, other) or _apposition(claim, one, other):
            continue
        if _one_phrase(claim, one, other) or _each_other(claim, one, other) or _one_of_a_people(claim, one, other):
            continue
        kinds = {name_kind(claim, one), name_kind(claim, other)}
        in_doubt = bool(kinds & {NameKind.UNKNOWN, NameKind.THING})
        if len(kinds) == 1 or (NameKind.UNKNOWN in kinds and kinds & {NameKind.PERSON, NameKind.THING}):
            yield NamePair(one, other, in_doubt)


def _is_one_name(claim: Claim, first: ClaimWord, second: ClaimWord) -> bool:
    """Whether the body has two words of a claim as one name: "North warns as ships sail off Korea" over North Korea."""
    index = claim.index
    return any(
        at and index.forms[at - 1] == first.form and index.texts[at - 1][:1].isupper()
        for at in index.places_of(second.form, claim.since)
    )


def _is_one_party(first: ClaimWord, second: ClaimWord) -> bool:
    """Whether two words of a claim are names of one party or body: "Republican governors harm GOP"."""
    stem = second.lemma[:STEM]
    return any(phrase[-1][:STEM] == stem for phrase in other_names(first.form)) or any(
        phrase[-1][:STEM] == first.lemma[:STEM] for phrase in other_names(second.form)
    )


def is_repeated(claim: Claim, word: ClaimWord) -> bool:
    """Whether a claim has a word twice or more."""
    return sum(other.lemma == word.lemma for other in claim.words) > 1


def _whole(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is more than a title, and no piece of what a hyphen joins ("anti-Lund")."""
    if name.words[-1].form.rstrip(".") in TITLES:
        return False
    beside = (name.words[0].number - 1, name.words[-1].number + 1)
    return not any(0 <= at < len(claim.words) and claim.words[at].text == "-" for at in beside)


def _apposition(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether the second name is what belongs to the first: "Lund's pick, Ana Holm"."""
    between = claim.words[one.words[-1].number + 1 : other.words[0].number]
    return one.words[-1].text.endswith(("'s", "’s")) and any(word.text == "," for word in between)


def _coordinated(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether nothing is said between two names: "A and B", "A, New B", "A despite B"."""
    between = claim.words[one.words[-1].number + 1 : other.words[0].number]
    return not any(word.form in SPEAKS or (word.content and not is_name(word)) for word in between)


def _between(claim: Claim, one: ClaimName, other: ClaimName) -> Sequence[ClaimWord]:
    return claim.words[one.words[-1].number + 1 : other.words[0].number]


def _one_phrase(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether the second name is that of what a noun between them says: "Lund ex-aide Holm", "Lund ally Holm"."""
    between = _between(claim, one, other)
    if not between or between[-1].lemma not in ACTING_NOUNS or between[-1].form != between[-1].lemma:
        return False
    plural = one.words[-1].form.endswith("s")  # "Greens judge Holm"
    verbs = {number for number, part in parts_of_speech(claim).items() if part in {"VERB", "AUX"}}
    return all(
        word.text == "-"
        or (
            word.content
            and word.form == word.lemma
            and (word.number not in verbs or (word is between[-1] and not plural))
        )
        for word in between
    )


def _each_other(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether nothing but what two do to each other stands between their names: "Lund war with Holm"."""
    between = _between(claim, one, other)
    told = [word for word in between if word.content]
    return between[-1].form in {"with", "and"} and bool(told) and all(word.lemma in RECIPROCAL for word in told)


def _one_of_a_people(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether one of two names is that of one of a people, and the other one's of a country: "Norway frees Italian"."""
    alone = [
        name.words[-1].form.endswith(("an", "i"))
        and name.words[-1].text.title() in adjectives()
        and not _is_followed(claim, name)
        for name in (one, other)
    ]
    return alone[0] is not alone[1]


def _is_followed(claim: Claim, name: ClaimName) -> bool:
    """Whether a name has a noun right behind it, which it is said of."""
    at = name.words[-1].number + 1
    return (
        at < len(claim.words) and claim.words[at].content and parts_of_speech(claim).get(at) in {"NOUN", "PROPN", "ADJ"}
    )
