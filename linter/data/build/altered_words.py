"""Makes wrong headlines of right ones by changing one thing: a word for its opposite or a stronger one, "not", a hedge.

For the rules that hold a headline's words against the body, which learn from them (judges_of_words.py) and are measured
on them. The words come from whole classes, written without looking at headlines, and from WordNet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.words.verb_forms import VerbForms, verb_forms
from linter.analysis.words.word_facts import opposites, word_facts
from linter.records import NamedTuple

PAIRS = Path(__file__).with_suffix(".txt")
MOST_RARE = 3.6
"""Rarity from which on an antonym of WordNet is no word of news."""
PARTS = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun"}
QUANTITIES = frozenset(
    [
        "more",
        "most",
        "least",
        "less",
        "fewer",
        "up",
        "down",
        "first",
        "last",
        "many",
        "some",
        "several",
        "few",
        "half",
        "nearly",
        "almost",
    ]
)
"""Adjectives, whatever part of speech the parser takes them for."""
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
MODALS = frozenset({"may", "might", "could"})
PLANS = frozenset(
    [
        "plans",
        "threatens",
        "hopes",
        "considers",
        "seeks",
        "aims",
        "intends",
        "wants",
        "tries",
        "expects",
        "prepares",
        "vows",
        "pledges",
        "promises",
        "offers",
        "proposes",
        "poised",
        "ready",
        "likely",
        "set",
        "expected",
        "tipped",
        "due",
        "hoping",
        "planning",
        "preparing",
        "looking",
    ]
)
"""Before "to" and a verb they leave the deed open."""
SURE = frozenset({"likely", "poised", "expected", "tipped"})
ASKING = frozenset(["seek", "urge", "demand", "request", "want", "pursue", "eye", "propose", "target"])
GOT = ("win", "secure", "get", "gain", "obtain", "clinch")
CLAIMING = frozenset(["claim", "suggest", "allege", "argue", "believe", "say", "think", "hint", "indicate"])
SHOWN = ("prove", "confirm", "show", "establish")
DOUBTS = frozenset(
    [
        "alleged",
        "suspected",
        "possible",
        "potential",
        "apparent",
        "reported",
        "likely",
        "proposed",
        "planned",
        "accused",
        "rumoured",
        "rumored",
        "would-be",
        "feared",
        "probable",
        "purported",
        "supposed",
        "presumed",
        "allegedly",
        "reportedly",
        "possibly",
        "probably",
        "apparently",
        "perhaps",
    ]
)
"""What leaves open the words after it."""
WEIGHING = frozenset("considers considering weighs weighing mulls mulling eyes discusses denies proposes".split())  # noqa: SIM905
"""Before a verb in -ing they leave the deed open."""
CHARGED = frozenset({("accused", "of"), ("suspected", "of"), ("charged", "with")})
SAYING = frozenset("say says report reports claim claims allege believe suspect sources source fear".split())  # noqa: SIM905
OF_A_SOURCE = 5
"""Words at the end that say whose word a headline is, with the mark before them, at most."""


class Altered(NamedTuple):
    """A headline with one change.

    kind: "negated", "strength" or "hedge". text: the headline. words: the forms that are wrong now, lower case.
    """

    kind: str
    text: str
    words: frozenset[str]


class _Change(NamedTuple):
    kind: str
    start: int
    end: int
    new: str
    words: tuple[str, ...]


def alterations(claim: Claim, body: str, rng: Random) -> list[Altered]:
    """The headlines that one change makes of a claim, without those whose new word the body has."""
    text, lower = claim.block.text, f" {body.lower()} "
    found = []
    for change in _changes(claim, rng):
        new = change.new
        if new and change.kind != "hedge" and f" {new.lower()} " in lower:
            continue
        if text[change.start].isupper():
            new = new[:1].upper() + new[1:]
        altered = " ".join((text[: change.start] + new + text[change.end :]).split())
        if altered and altered != text:
            found.append(Altered(change.kind, altered[0].upper() + altered[1:], frozenset(change.words)))
    return found


def _changes(claim: Claim, rng: Random) -> Iterator[_Change]:
    parts = parts_of_speech(claim)
    for word in claim.words[claim.kicker :]:
        if word.text in {",", ":"}:
            yield from _sources(claim, word, parts)
        if word.is_word and not claim.quoted[word.number]:
            after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
            part = parts.get(word.number, "")
            yield from _other_words(word, part)
            yield from _negations(claim, word, after, parts)
            yield from _hedges(claim, word, after, parts, rng)
            yield from _other_hedges(claim, word, after)


def _other_words(word: ClaimWord, part: str) -> Iterator[_Change]:
    """A word's opposites and those stronger than it."""
    name = "adjective" if word.form in QUANTITIES else PARTS.get(part, "")
    listed = pairs()
    base = word.lemma if name == "verb" else word.form
    for kind, relation in (("negated", "opposite"), ("strength", "stronger")):
        others = listed.get((name, relation, base), ())
        if kind == "negated" and not others and part in {"VERB", "ADJ"}:
            others = tuple(
                other for other in opposites(base) if other.isalpha() and word_facts(other).rarity < MOST_RARE
            )
        for other in others:
            new = _in_form(word, other) if name == "verb" else other
            if new:
                yield _Change(kind, word.start, word.end, new, (new.lower(),))


def _in_form(word: ClaimWord, base: str) -> str:
    """The form of a verb that a word of the claim has of its own; "" where it has none."""
    own, other = verb_forms(word.lemma), verb_forms(base)
    return next((new for old, new in zip(own, other, strict=True) if word.form == old), "")


def _negations(claim: Claim, word: ClaimWord, after: ClaimWord | None, parts: dict[int, str]) -> Iterator[_Change]:
    """A "not" put in or taken out."""
    before = claim.words[word.number - 1] if word.number else None
    part = parts.get(word.number)
    forms: VerbForms = verb_forms(word.lemma)
    if part == "VERB" and before is not None:
        negated = ""
        if before.form in {"will", "would", "can", "could", "should", "must"}:
            negated = f"not {word.text}"
        elif parts.get(before.number) in NOUNS and word.form == forms.third:
            negated = f"does not {forms.base}"
        elif parts.get(before.number) in NOUNS and word.form == forms.past != forms.participle:
            negated = f"did not {forms.base}"
        if negated:
            yield _Change("negated", word.start, word.end, negated, (word.form, forms.base))
    if word.form in {"is", "are", "was", "were"} and after is not None and after.content:
        yield _Change("negated", word.start, word.end, f"{word.form} not", (after.form,))
    if word.form in {"not", "never"} and after is not None and after.is_word:
        yield _Change("negated", word.start, after.start, "", (after.form,))
    if word.form in {"won't", "can't", "isn't", "aren't", "wasn't", "weren't"} and after is not None:
        stated = {"won't": "will", "can't": "can"}.get(word.form, word.form[:-3])
        yield _Change("negated", word.start, word.end, stated, (after.form,))
    if word.form in {"doesn't", "didn't"} and after is not None and after.is_word:
        verb = verb_forms(after.lemma)
        stated = verb.third if word.form == "doesn't" else verb.past
        yield _Change("negated", word.start, after.end, stated, (stated,))


def _hedges(
    claim: Claim, word: ClaimWord, after: ClaimWord | None, parts: dict[int, str], rng: Random
) -> Iterator[_Change]:
    """What a headline leaves open, as done; what it asks for, as got; what it gives as somebody's word, as proven."""
    if after is None:
        return
    deed = claim.words[word.number + 2] if word.number + 2 < len(claim.words) else None
    if word.form in MODALS and parts.get(word.number) == "AUX":
        yield _Change("hedge", word.start, word.end, "will", ("will",))
        if parts.get(after.number) == "VERB" and after.form == after.lemma:
            stated = verb_forms(after.lemma).third
            yield _Change("hedge", word.start, after.end, stated, (stated,))
    if word.form in PLANS and after.form == "to" and deed is not None and parts.get(deed.number) in {"VERB", "AUX"}:
        stated = verb_forms(deed.lemma).third
        yield _Change("hedge", word.start, deed.end, stated, (stated,))
        if word.form in SURE:
            yield _Change("hedge", word.start, word.end, "certain", ("certain",))
    for bases, others in ((ASKING, GOT), (CLAIMING, SHOWN)):
        if word.lemma in bases and parts.get(word.number) == "VERB" and after.form != "to":
            new = _in_form(word, rng.choice(others))
            if new:
                yield _Change("hedge", word.start, word.end, new, (new,))
    if word.form == "accused" and after.form == "of":
        yield _Change("hedge", word.start, word.end, "guilty", ("guilty",))
    if word.form in DOUBTS and after.is_word and parts.get(word.number) in {"ADJ", "VERB", "ADV"}:
        yield _Change("hedge", word.start, after.start, "", (after.form,))


def _other_hedges(claim: Claim, word: ClaimWord, after: ClaimWord | None) -> Iterator[_Change]:
    """What a headline says is considered, charged or talked of, as done."""
    if after is None:
        return
    deed = claim.words[word.number + 2] if word.number + 2 < len(claim.words) else None
    if after.form.endswith("ing") and word.form in WEIGHING:
        yield _Change("hedge", word.start, after.end, *_stated(after, "third"))
    if deed is not None and deed.form.endswith("ing") and (word.form, after.form) in CHARGED:
        yield _Change("hedge", word.start, deed.end, *_stated(deed, "past"))
    if word.form == "talks" and after.form == "to" and deed is not None and word.number:
        start = claim.words[word.number - 1].start if claim.words[word.number - 1].form == "in" else word.start
        yield _Change("hedge", start, deed.end, *_stated(deed, "third"))


def _sources(claim: Claim, mark: ClaimWord, parts: dict[int, str]) -> Iterator[_Change]:
    """What a headline gives as somebody's word at its end, without that."""
    said = claim.words[mark.number + 1 :]
    told = next((word for word in claim.words[: mark.number][::-1] if parts.get(word.number) == "VERB"), None)
    if told is not None and len(said) < OF_A_SOURCE and any(word.form in SAYING for word in said):
        yield _Change("hedge", mark.start, len(claim.block.text), "", (told.form,))


def _stated(word: ClaimWord, form: str) -> tuple[str, tuple[str, ...]]:
    """A verb in another form, as what takes its place and as what is wrong."""
    new: str = getattr(verb_forms(word.lemma), form)
    return new, (new,)


@cache
def pairs() -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The listed words: part of speech, relation and word -> the words that take its place."""
    found: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, _, listed = line.partition(": ")
        part, relation = head.split()
        for pair in listed.split():
            first, second = pair.split("/")
            for word, other in ((first, second), (second, first))[: 2 if relation == "opposite" else 1]:
                found[part, relation, word] = (*found.get((part, relation, word), ()), other)
    return found
