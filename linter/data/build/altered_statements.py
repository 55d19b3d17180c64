"""Makes wrong headlines of right ones by turning what they say as a whole: denied or affirmed, or made certain.

For the judges of whole headlines (judges_of_headlines.py). Unlike altered_words.py, which changes a word for its
opposite, this writes the constructions by which headlines deny a deed or leave it open, puts them in and takes them
out. They were written as whole classes, from knowledge of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.predicates.told_verb import ATTRIBUTES
from linter.analysis.words.verb_forms import verb_forms
from linter.data.build.altered_words import NOUNS, Altered

DENYING_NOW = """
    does not {base} / doesn't {base} / won't {base} / will not {base} / fails to {base} / refuses to {base} /
    declines to {base} / rules out {gerund} / stops short of {gerund} / not {gerund} / decides against {gerund} /
    drops plan to {base} / never {third} / no longer {third} / cannot {base} / has not {participle} / avoids {gerund}
"""
DENYING_THEN = """
    did not {base} / didn't {base} / failed to {base} / refused to {base} / never {past} / had not {participle}
"""
DENYING_TO_COME = "not to {base} / won't {base} / refuses to {base} / rules out {gerund} / no longer to {base}"
DENYING_WILL = "won't {base} / will not {base} / refuses to {base}"
DENYING_OF_MANY = "do not {base} / won't {base} / refuse to {base} / fail to {base} / rule out {gerund}"
DENYING_OF_SOMEBODY = "not {past} / cleared / spared / avoids being {past} / never {past}"
"""What takes the place of a participle: "Man jailed"."""
REFUSING = frozenset(
    "refuses fails declines refused failed declined unable unwilling reluctant refusing failing".split()  # noqa: SIM905
)
"""Before "to" and a verb they deny the deed."""
BEFORE_GERUND = frozenset(
    "denies denied avoids rejects opposes stops halts blocks bans delays drops scraps".split()  # noqa: SIM905
)
DROPPING = frozenset({"rejects", "drops", "scraps", "abandons"})
PLANS = frozenset({"plan", "plans", "bid", "call", "calls"})
PLANNING = frozenset(
    """
    plan plans bid bids move moves effort efforts attempt attempts proposal proposals offer offers push call calls
    """.split()  # noqa: SIM905
)
"""Nouns before "to" and a verb that leave the deed open: "in bid to save mill"."""
_SOURCES = frozenset("report reports study police officials sources source minister experts claim rumour".split())  # noqa: SIM905
_ONLY_IF = re.compile(r"\s+(?:if|unless|pending|subject to)\s.+$")


def altered_statements(claim: Claim, rng: Random) -> list[Altered]:
    """The headlines that a denial put in or taken out, or a hedge taken out, makes of a claim."""
    text = claim.block.text
    parts = parts_of_speech(claim)
    found: list[Altered] = []
    for kind, start, end, new in (*_denied(claim, parts, rng), *_affirmed(claim), *_certain(claim, parts)):
        if text[start : start + 1].isupper():
            new = new[:1].upper() + new[1:]  # noqa: PLW2901
        altered = " ".join((text[:start] + new + text[end:]).split())
        if altered and altered != text:
            found.append(Altered(kind, altered[0].upper() + altered[1:], frozenset()))
    return found


def _denied(claim: Claim, parts: dict[int, str], rng: Random) -> Iterator[tuple[str, int, int, str]]:
    """A verb of the headline denied."""
    words = claim.words
    for word in words[claim.kicker :]:
        if (
            word.is_word
            and word.number
            and not claim.quoted[word.number]
            and parts.get(word.number) == "VERB"
            and word.form not in ATTRIBUTES
        ):
            before = words[word.number - 1]
            ways = _ways(claim, word, parts, rng)
            if ways:
                start = before.start if before.form in {"to", "will"} else word.start
                way = " ".join(rng.choice(ways.split("/")).split())
                yield "negated", start, word.end, way.format(**verb_forms(word.lemma)._asdict())


def _ways(claim: Claim, word: ClaimWord, parts: dict[int, str], rng: Random) -> str:
    """The ways to deny a verb in the form that it has; "" where there are none."""
    before, forms = claim.words[word.number - 1], verb_forms(word.lemma)
    ways = ""
    if before.form == "to" and word.form == forms.base and word.number > 1:
        if parts.get(claim.words[word.number - 2].number) in NOUNS:
            ways = "not to {base}" if _has_verb(claim, parts, before.number) else DENYING_TO_COME
    elif before.form == "will" and word.form == forms.base:
        ways = DENYING_WILL
    elif parts.get(before.number) in NOUNS:
        if word.form == forms.third:
            ways = DENYING_NOW
        elif word.form == forms.past:
            both = word.form == forms.participle
            ways = rng.choice([DENYING_THEN, DENYING_OF_SOMEBODY]) if both else DENYING_THEN
        elif word.form == forms.participle:
            ways = DENYING_OF_SOMEBODY
        elif word.form == forms.base and before.form.endswith("s"):
            ways = DENYING_OF_MANY
    return ways


def _affirmed(claim: Claim) -> Iterator[tuple[str, int, int, str]]:
    """A denial of the headline taken out."""
    words = claim.words
    for word, after, deed in zip(words, words[1:], words[2:], strict=False):
        if claim.quoted[word.number] or word.number < claim.kicker:
            continue
        forms = verb_forms(deed.lemma)
        if word.form in REFUSING and after.form == "to" and deed.is_word:
            yield "negated", word.start, deed.end, forms.past if word.form.endswith("ed") else forms.third
        if word.form in {"not", "never"} and after.form in {"to", "be"}:
            yield "negated", word.start, after.start, ""
        if word.form in BEFORE_GERUND and after.form.endswith("ing") and after.is_word:
            yield "negated", word.start, after.end, verb_forms(after.lemma).third
        if (word.form, after.form) in {("rules", "out"), ("decides", "against")} and deed.form.endswith("ing"):
            yield "negated", word.start, deed.end, forms.third
        if (word.form, after.form) == ("no", "longer"):
            yield "negated", word.start, deed.start, ""
        if word.form == "no" and after.content and word.number == claim.kicker:
            yield "negated", word.start, after.start, ""
        if word.form in DROPPING and after.form in PLANS:
            yield "negated", word.start, word.end, "approves"


def _certain(claim: Claim, parts: dict[int, str]) -> Iterator[tuple[str, int, int, str]]:
    """What the headline leaves open, gives as somebody's word or as to come, as done."""
    words, text = claim.words, claim.block.text
    for word, after, deed in zip(words, words[1:], words[2:], strict=False):
        if claim.quoted[word.number] or word.number < claim.kicker:
            continue
        forms = verb_forms(deed.lemma)
        to_verb = after.form == "to" and deed.is_word and parts.get(deed.number) == "VERB" and deed.form == forms.base
        if word.form in PLANNING and to_verb:
            start = words[word.number - 1].start if word.number and words[word.number - 1].form == "in" else word.start
            yield "hedge", start, deed.end, forms.third
        if word.form in {"may", "might", "could"} and after.form == "have" and deed.is_word:
            yield "hedge", word.start, deed.end, deed.form
        if word.lemma in {"claim", "allege", "say", "believe", "fear"} and parts.get(word.number) == "VERB":
            yield "hedge", claim.words[claim.kicker].start, after.start, ""
    if claim.kicker and claim.kicker < len(words):
        kicker = {word.form for word in words[: claim.kicker]}
        if kicker & _SOURCES:
            yield "hedge", 0, words[claim.kicker].start, ""
    condition = _ONLY_IF.search(text)
    if condition is not None:
        yield "hedge", condition.start(), condition.end(), ""


def _has_verb(claim: Claim, parts: dict[int, str], until: int) -> bool:
    """Whether a verb stands before a word of the claim."""
    return any(parts.get(word.number) == "VERB" for word in claim.words[claim.kicker : until])
