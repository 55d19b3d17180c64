"""Which words of a claim are verbs that say something as so."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.words.word_facts import word_facts

CLAUSES = frozenset({"as", "after", "and", "but", "while", "who", "that", "if", "when", "before", "which", "because"})

SUPPOSING = frozenset({"if", "unless", "whether"})


def tells_which(claim: Claim, word: ClaimWord) -> bool:
    """Whether a verb only says who is meant: "robbers who attacked"."""
    return bool(word.number) and claim.words[word.number - 1].form in {"who", "which", "that"}


def is_plural_present(claim: Claim, word: ClaimWord) -> bool:
    """Whether a plural noun makes a base form a verb of its own: "Wildcats return"."""
    if word.number == 0 or word.form != word.lemma:
        return False
    before = claim.words[word.number - 1]
    return before.content and before.form != before.lemma and before.form.endswith("s")


def to_after(claim: Claim, word: ClaimWord) -> bool:
    """Whether "to" follows a word within a few: "forces rebels to leave"."""
    return any(other.form == "to" for other in claim.words[word.number + 1 : word.number + 6])


def _after_an_s(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word in -s stands before it in its clause: "defends comments", and never "rebels sends"."""
    for other in reversed(claim.words[: word.number]):
        if not other.is_word or other.form in CLAUSES:
            return False
        capital = word_facts(other.text).capital
        if other.form != other.lemma and other.form.endswith("s") and (capital is None or capital < 0.5):
            return True
    return False


def is_finite(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word looks like a verb in the present or past tense that is not the first word."""
    if word.number == 0 or word.form == word.lemma or word.form.endswith("ing"):
        return False
    if word.capital and not (claim.title_case or claim.capitals):
        return False
    facts = word_facts(word.text)
    if (facts.capital is not None and facts.capital > 0.6) or (word.form.endswith("s") and _after_an_s(claim, word)):
        return False
    before = claim.words[word.number - 1]
    return before.is_word and before.form not in {
        "the",
        "a",
        "an",
        "of",
        "to",
        "by",
        "for",
        "in",
        "on",
        "be",
        "been",
        "with",
        "from",
        "and",
    }


def is_bidden(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline bids somebody do something: "Lund to skippers: Mend the quay", "let's sail"."""
    before = claim.words[word.number - 1].form if word.number else ""
    return word.form == word.lemma and before in {":", "let", "let's", "let’s", "'s", "’s"}


def is_supposed(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline says a word only as a condition: "action urged if theft is proved"."""
    return any(other.form in SUPPOSING for other in claim.words[: word.number])
