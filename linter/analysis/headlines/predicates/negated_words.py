"""Words that a claim negates."""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.claims import Claim, ClaimWord

NOT_NEGATED = frozenset(
    "only just merely simply even all longer more one . matter less doubt problem way".split()  # noqa: SIM905
)
"""After a negator: it denies nothing ("not only", "no longer")."""


def negated_words(claim: Claim) -> Iterator[tuple[ClaimWord, ClaimWord]]:
    """Each negator of the claim with the word that it negates."""
    words = claim.words
    for place, word in enumerate(words):
        form = word.form
        if not word.is_word or not (form in {"not", "never", "no", "cannot"} or form.endswith("n't")):
            continue
        if place and words[place - 1].form in {",", "-", "–", "—", "or", "why"}:
            continue  # X, not Y; whether or not
        after = words[place + 1 : place + 6]
        if after and (after[0].form in NOT_NEGATED or (form, after[0].form) == ("no", "to")):
            continue
        for other in after:
            if other.content and len(other.form) > 2:
                yield word, other
                break
            if not other.is_word and other.text not in {"“", "‘", "'", '"'}:
                break
