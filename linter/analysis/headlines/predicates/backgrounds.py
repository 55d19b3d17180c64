"""What a claim tells only besides: "passes bill it once rejected", "will not open until drains are mended"."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.stated import parts_of_speech

_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_OPENING = frozenset({"until", "till", "unless", "if", "whether", "before", "without", "lest", "once", "when"})
"""Words whose clause is of another time, or only thought of."""
_EARLIER = frozenset({"once", "previously", "formerly", "earlier", "originally", "long"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_LIMITING = frozenset({"until", "till", "unless", "without", "before", "except", "if"})
"""After what a headline denies they say from when on, or how, it is so."""
_WORDS_OF_A_CLAUSE = 7
_TELLING = frozenset(
    """
    say tell believe confirm deny admit claim know think hope fear reveal insist vow announce show find mean warn
    allege suggest argue promise pledge predict expect see
    """.split()  # noqa: SIM905
)
"""Base forms after which a pronoun begins what is said."""


def is_background(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word stands in a clause that says who is meant, since when, or on what terms."""
    words = claim.words
    last = words[-1].number
    for other in reversed(words[max(claim.kicker, word.number - _WORDS_OF_A_CLAUSE) : word.number]):
        if not other.is_word and other.text not in {"’", "'", "-"}:
            return False
        if other.form in _EARLIER and other.number == word.number - 1:
            return True
        before = words[other.number - 1] if other.number > claim.kicker else None
        if other.form in _OPENING:
            return True
        if other.form in _RELATIVE:
            return before is not None and _is_its_verb(claim, other, word)
        if other.form in _PRONOUNS and before is not None and before.content and other.number < last:
            return _is_noun_like(before) and _is_its_verb(claim, other, word)
    return False


def _is_its_verb(claim: Claim, opening: ClaimWord, word: ClaimWord) -> bool:
    """Whether no other verb stands between what opens a clause and a word: "family of boy who died rejects"."""
    parts = parts_of_speech(claim)
    return not any(parts.get(other.number) == "VERB" for other in claim.words[opening.number + 1 : word.number])


def is_limited(claim: Claim, word: ClaimWord) -> bool:
    """Whether what a claim says of a word holds until something, or unless something happens."""
    return any(other.form in _LIMITING for other in claim.words[word.number + 1 :])


def _is_noun_like(word: ClaimWord) -> bool:
    """Whether a word before a pronoun is what its clause is about: "people they robbed", not "says he sold"."""
    return not (
        word.form.endswith(("ed", "ing"))
        or (word.form.endswith("s") and word.form != word.lemma and word.lemma in _TELLING)
    )
