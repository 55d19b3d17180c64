"""Makes wrong pairs of right ones by changing the body, which then denies, hedges or turns round the headline's deed.

A headline that is altered may be wrong without the body telling so. Here it is known that the body tells the deed, for
it is changed wherever it stands. Short bodies are made by
linter/data/build/short_bodies.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from random import Random

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.syntax.parse import Parsed, Word
from linter.analysis.text.tokens import tokens
from linter.analysis.words.verb_forms import VerbForms, verb_forms
from linter.analysis.words.word_facts import related_words, word_facts
from linter.data.build.altered_words import PARTS, pairs
from linter.document.model import Block
from linter.records import NamedTuple

SAME_SLOT, SAME_SENTENCE = 0.2, 0.3
"""So much of what stands beside a word in the claim stands beside it in the body, or so much of the claim in its
sentence, where the body tells the claim's deed."""
MOST_PLACES = 4
"""A deed that the body has oftener is left alone."""
RARE = 1.0
AROUND, IN_FRONT = 0.25, 0.5
"""How often a deed is left open by what stands around its sentence, and of these in front of it."""
OF_ADJECTIVES = 0.3
"""How many adjectives are changed: what they are of ("high school") is often named by them."""
A_NAME = 0.5
"""Of its uses, a word's share with a capital from which on it keeps that."""
DENIED = """
    did not {base} / did not {base} / did not {base} / never {past} / refused to {base} / failed to {base} /
    declined to {base} / decided not to {base} / decided against {gerund} / ruled out {gerund} / will not {base} /
    stopped short of {gerund} / dropped plans to {base} / scrapped a plan to {base} / abandoned plans to {base} /
    voted against {gerund} / opted not to {base} / could not {base} / has not {participle} / has no plans to {base}
"""
HEDGED = """
    may have {participle} / might have {participle} / could have {participle} / may {base} / might {base} /
    could {base} / would {base} / allegedly {past} / reportedly {past} / apparently {past} / possibly {past} /
    perhaps {past} / is said to have {participle} / is believed to have {participle} /
    is thought to have {participle} / is understood to have {participle} / is reported to have {participle} /
    is alleged to have {participle} / is suspected of {gerund} / was accused of {gerund} / faces claims of {gerund} /
    was charged with {gerund} / claims to have {participle} / claimed to have {participle} / denies {gerund} /
    is expected to {base} / is likely to {base} / is set to {base} / is poised to {base} / is about to {base} /
    is close to {gerund} / is on the verge of {gerund} / is tipped to {base} / is due to {base} /
    is the favourite to {base} / plans to {base} / planned to {base} / hopes to {base} / wants to {base} /
    intends to {base} / aims to {base} / is considering {gerund} / is weighing whether to {base} /
    is looking at {gerund} / proposed {gerund} / proposes to {base} / is preparing to {base} /
    threatened to {base} / vowed to {base} / offered to {base} / is seeking to {base} / is mulling {gerund} /
    is in talks to {base} / opened talks on {gerund} / discussed {gerund} / agreed in principle to {base} /
    made a bid to {base} / has applied to {base} / tried to {base} / is trying to {base} / was urged to {base} /
    was asked to {base} / has yet to {base} / is rumoured to have {participle} / is feared to have {participle} /
    will {base} if the board agrees / will {base} unless the talks succeed / was asked whether it {past}
"""
BEFORE = """
    police believe that / police suspect that / prosecutors allege that / it is alleged that / it is claimed that /
    it is feared that / it is possible that / it is not known whether / there are rumours that / reports suggest that
"""
BEHIND = """
    , police believe / , it is claimed / , it is feared / , it is alleged / , according to a leaked memo /
    , reports suggest / , subject to approval
"""
HEDGED_HEADLINE = "may {base} / could {base} / plans to {base} / is accused of {gerund} / reportedly {past}"


class Pair(NamedTuple):
    """A headline and a body, one of them changed, or both alike.

    kind: "negated", "hedge" or "strength", as in altered_words. words: the forms of the headline that are wrong, lower
    case; none where both were changed alike, so that the pair is right.
    """

    kind: str
    headline: str
    body: str
    words: frozenset[str]


class _Edit(NamedTuple):
    block: Block
    start: int
    end: int
    new: str


def text_of(index: BodyIndex) -> str:
    """The body as a draft has it."""
    return "\n\n".join(block.text for block, _ in index.blocks())


def told(claim: Claim, word: ClaimWord) -> list[int]:
    """Where the body tells what a word of the claim says, in that word, a near one or another for the same deed."""
    found, bases = support(claim), {word.lemma, word.form} | _near(word) | same_deed(word.lemma)
    shares = found.scores((word.number,))
    sentence_of = claim.index.sentence_of
    return sorted(
        at
        for at in {at for base in bases for at in claim.index.positions(base, claim.since)}
        if found.slot(word, at) >= SAME_SLOT or shares.get(sentence_of[at], (0.0, 0))[0] >= SAME_SENTENCE
    )


def _near(word: ClaimWord) -> set[str]:
    return {other for other in related_words(word.lemma, nearest=True) if word_facts(other).rarity > RARE}


def altered_bodies(claim: Claim, rng: Random) -> list[Pair]:
    """The wrong pairs that changes of the body make, one of a kind for a word at most, and right ones beside them."""
    parts = parts_of_speech(claim)
    found: list[Pair] = []
    for word in claim.words[claim.kicker :]:
        if not word.is_word or not word.content or claim.quoted[word.number]:
            continue
        places = told(claim, word)
        if not places or len(places) > MOST_PLACES:
            continue
        if parts.get(word.number) == "VERB":
            found += _hedged(claim, word, places, rng)
            found += _denied(claim, word, places, rng)
        if parts.get(word.number) != "ADJ" or rng.random() < OF_ADJECTIVES:
            found += _replaced(claim, word, parts.get(word.number, ""), rng)
    return found


def _denied(claim: Claim, word: ClaimWord, places: Sequence[int], rng: Random) -> Iterator[Pair]:
    """The deed denied in the body; and in the headline, too."""
    edits = _rewritten(claim.index, places, _listed(DENIED), rng)
    if edits is None:
        return
    body = _edited(claim.index, edits)
    yield Pair("negated", claim.block.text, body, frozenset({word.form}))
    forms = verb_forms(word.lemma)
    if word.form == forms.third:
        yield Pair("negated", _with(claim, word, f"does not {forms.base}"), body, frozenset())


def _hedged(claim: Claim, word: ClaimWord, places: Sequence[int], rng: Random) -> Iterator[Pair]:
    """The deed left open in the body; and in the headline, too."""
    index = claim.index
    edits = None
    if rng.random() < AROUND:
        edits = _around(index, places, rng)
    if edits is None:
        edits = _rewritten(index, places, _listed(HEDGED), rng)
    if edits is None:
        return
    body = _edited(index, edits)
    yield Pair("hedge", claim.block.text, body, frozenset({word.form}))
    forms = verb_forms(word.lemma)
    if word.form == forms.third:
        new = rng.choice(_listed(HEDGED_HEADLINE)).format(**forms._asdict())
        yield Pair("hedge", _with(claim, word, new), body, frozenset())


def _replaced(claim: Claim, word: ClaimWord, part: str, rng: Random) -> Iterator[Pair]:
    """The word's opposite in the body, or a weaker word; of opposites in the headline, too."""
    index = claim.index
    name = PARTS.get(part, "")
    base = word.lemma if name == "verb" else word.form
    bases = {word.lemma, word.form}
    places = sorted({at for one in bases for at in index.positions(one, claim.since)})
    near = [at for one in _near(word) - bases for at in index.positions(one, claim.since)]
    found, weaker = support(claim), _weaker()
    if not places or near or not any(found.slot(word, at) >= SAME_SLOT for at in places):
        return
    for kind, others in (
        ("negated", pairs().get((name, "opposite", base), ())),
        ("strength", weaker.get((name, base), ())),
    ):
        if not others:
            continue
        other = rng.choice(others)
        forms, new = verb_forms(base), verb_forms(other)
        same_form = dict(zip(forms, new, strict=True)) if name == "verb" else {base: other}
        if any(index.forms[at] not in same_form for at in places):
            continue
        body = _edited(index, [_edit(index, at, at, same_form[index.forms[at]]) for at in places])
        yield Pair(kind, claim.block.text, body, frozenset({word.form}))
        if kind == "negated" and word.form in same_form:
            yield Pair(kind, _with(claim, word, same_form[word.form]), body, frozenset())


@cache
def _weaker() -> dict[tuple[str, str], tuple[str, ...]]:
    """Part of speech and word -> the words that are weaker."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for (part, relation, word), others in pairs().items():
        if relation == "stronger":
            for other in others:
                found[part, other] = (*found.get((part, other), ()), word)
    return found


@cache
def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in text.split("/"))


def _with(claim: Claim, word: ClaimWord, new: str) -> str:
    """The claim's text with another word, with a capital where the word has one."""
    text = claim.block.text
    if word.text[0].isupper():
        new = new[0].upper() + new[1:]
    return text[: word.start] + new + text[word.end :]


def _rewritten(index: BodyIndex, places: Sequence[int], ways: Sequence[str], rng: Random) -> list[_Edit] | None:
    """The finite verbs at positions, each written in one of the ways; None if a verb is none, or there is none."""
    found = []
    for at in places:
        word = reader(index, index.sentence_of[at]).word_at(at)
        if word is None or word.upos != "VERB" or word.relation in {"amod", "compound"}:
            continue
        verb = _finite(index, at)
        if verb is None:
            return None
        first, forms = verb
        found.append(_edit(index, first, at, rng.choice(ways).format(**forms._asdict())))
    return found or None


def _finite(index: BodyIndex, at: int) -> tuple[int, VerbForms] | None:
    """The first position of the finite verb that ends at a position, and its forms; None where there is none."""
    read = reader(index, index.sentence_of[at])
    word = read.word_at(at)
    if word is None or read.tree.is_negated(word) or read.tree.dependents(word, "cop"):
        return None
    forms = verb_forms(index.lemmas[at])
    auxiliaries = read.tree.dependents(word, "aux", "aux:pass")
    form, before = index.forms[at], index.forms[at - 1] if at else ""
    found: tuple[int, VerbForms] | None = None
    if not auxiliaries and not any(one.text.lower() == "to" for one in read.tree.dependents(word, "mark")):
        told_now = form == forms.third or (form == forms.base and read.tree.subject(word) is not None)
        told_then = form == forms.past and _has_own_subject(read.tree, word)
        found = (at, forms) if told_now or told_then else None
    elif len(auxiliaries) == 1 and form == forms.participle and before in {"has", "have", "had"}:
        found = at - 1, forms
    elif len(auxiliaries) == 1 and form == forms.participle and before in {"is", "are", "was", "were"}:
        passive = VerbForms(f"be {form}", f"is {form}", f"was {form}", f"been {form}", f"being {form}")
        found = at - 1, passive
    elif len(auxiliaries) == 1 and form == forms.base and before == "will":
        found = at - 1, forms
    return found


def _has_own_subject(tree: Parsed, word: Word) -> bool:
    return word.relation in {"root", "conj", "ccomp", "parataxis", "acl:relcl"} and tree.subject(word) is not None


def _around(index: BodyIndex, places: Sequence[int], rng: Random) -> list[_Edit] | None:
    """The sentences whose main verbs stand at positions, with whose word they are, in front or behind."""
    found = []
    for number in sorted({index.sentence_of[at] for at in places}):
        at = next(at for at in places if index.sentence_of[at] == number)
        read = reader(index, number)
        word, sentence = read.word_at(at), index.sentences[number]
        text = sentence.block.text
        mark = text[sentence.end - 1 : sentence.end]
        if word is None or word.relation != "root" or mark != "." or '"' in text or "“" in text:
            return None
        if rng.random() < IN_FRONT:
            start = sentence.start
            new = rng.choice(_listed(BEFORE))
            first = index.texts[sentence.first]
            kept = first if (word_facts(first).capital or 0.0) > A_NAME else first[0].lower() + first[1:]
            found.append(_Edit(sentence.block, start, start + len(first), f"{new[0].upper()}{new[1:]} {kept}"))
        else:
            found.append(_Edit(sentence.block, sentence.end - 1, sentence.end - 1, rng.choice(_listed(BEHIND))))
    return found


def _edit(index: BodyIndex, first: int, last: int, new: str) -> _Edit:
    """An edit of the words from one position to another, with a capital where the first has one."""
    block = index.sentences[index.sentence_of[first]].block
    offset = next(start for one, start in index.blocks() if one is block)
    found = tokens(block)
    if index.texts[first][0].isupper():
        new = new[0].upper() + new[1:]
    return _Edit(block, found.starts[first - offset], found.ends[last - offset], new)


def _edited(index: BodyIndex, edits: Sequence[_Edit]) -> str:
    texts = []
    for block, _ in index.blocks():
        text = block.text
        for one in sorted((one for one in edits if one.block is block), key=lambda one: -one.start):
            text = text[: one.start] + one.new + text[one.end :]
        texts.append(text)
    return "\n\n".join(texts)
