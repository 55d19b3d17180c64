"""What a headline quotes with other words in one place than the body has: "an act of war" for "an act of folly".

The words of the headline's quotation are laid beside those of each quotation of the body. Where all of them are the
same but for one stretch that says something, and the body has what the headline has there nowhere in its place,
the headline has swapped it. Articles, forms of "be" and contractions don't count, nor does who is "I" and who "she".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.quotations import quotations_in
from linter.analysis.text.tokens import tokens
from linter.analysis.words.word_facts import related_words, word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple

LEAST_WORDS = 3
"""Of a quotation; what is shorter is a label or a word in scare quotes."""
LONGEST_SWAP, LONGEST_PLACE = 3, 4
"""Words of the headline that may be swapped, and of the body in their place."""
LEAST_FRAME, LEAST_OF_LABEL = 1.3, 1.4
"""How much the words that both share must weigh: one that says something and a small one besides, and no pronoun
where the headline quotes no clause."""
WHOLE_WEIGHT = 0.4
"""Added where the frame of a clause is all that is quoted there."""
SURE_FRAME = 2.0
"""So much, and what is swapped may stand elsewhere in the body."""
CONTENT_WEIGHT, SMALL_WEIGHT, PRONOUN_WEIGHT = 1.0, 0.4, 0.3
SAME_BEGINNING = 4
"""Letters that two forms of a word begin with."""
QUANTIFIERS = frozenset(
    """
    no none nobody nothing every everyone everybody everything all half some few fewer less many most more always
    never sometimes often any
    """.split()  # noqa: SIM905
)
_AMOUNTS = (
    frozenset({"no", "none", "nobody", "nothing", "never", "any"}),
    frozenset({"every", "everyone", "everybody", "everything", "all", "always"}),
    frozenset({"many", "most", "more", "often"}),
    frozenset({"some", "sometimes", "few", "half", "any"}),
    frozenset({"fewer", "less", "few"}),
)
STANDING_ALONE = frozenset("nobody nothing everyone everybody everything".split())  # noqa: SIM905
CERTAIN_MODALS, OPEN_MODALS = frozenset({"will", "shall", "must"}), frozenset({"may", "might", "could"})
ONE = frozenset("i me my mine myself he him his himself she her hers herself".split())  # noqa: SIM905
SEVERAL = frozenset("we us our ours ourselves they them their theirs themselves".split())  # noqa: SIM905
SPEAKING = frozenset("i me my mine myself we us our ours ourselves".split())  # noqa: SIM905
ADDRESSED = frozenset({"you", "your", "yours", "yourself", "yourselves"})
OTHERS = frozenset("it its this that these those there here one ones who someone somebody something".split())  # noqa: SIM905
"""Words that stand for what has been named."""
PRONOUNS = ONE | SEVERAL | ADDRESSED
_UNCOUNTED = frozenset(
    """
    a an the be is are am was were been being very really so just absolutely quite simply actually totally
    """.split()  # noqa: SIM905
)
TELLING = frozenset({"first", "last", "next", "new", "little", "same"})
"""Small words that say as much as those of content where they are swapped."""
SOFTENERS = frozenset("almost nearly hardly barely scarcely rarely seldom partly".split())  # noqa: SIM905
"""Without them more is said than was."""
_SUBJECTS = frozenset({"i", "me", "you", "he", "him", "she", "we", "us", "they", "them", "it"})
_OWNING = frozenset({"the", "this", "that", "his", "her", "their", "its", "our"})
_CLAUSE = frozenset(
    """
    is are was were be been am do does did have has had isn't aren't wasn't weren't don't didn't won't can't will can
    would could should shall must may might
    """.split()  # noqa: SIM905
)
_ENDINGS = {"'ve": "have", "'ll": "will", "'d": "would", "n't": "not"}
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "gonna": ("go", "to"),
    "wanna": ("want", "to"),
    "gotta": ("have", "to"),
}
_STOPS = frozenset(".;:?!,—–")
SAYING = frozenset(
    """
    say tell add tweet write insist argue warn claim declare reply ask call describe hail slam blast brand label dub
    vow admit recall reveal swear promise boast joke complain plead shout yell quip cry think believe deem see praise
    condemn denounce decry attack attest testify demand urge
    """.split()  # noqa: SIM905
)


class QuotedWord(NamedTuple):
    """A word of a quotation that counts.

    form: lower case, a contraction written out.
    lemma: its base form.
    place: its position in the index, or the number of its token in the claim.
    content: whether it says something.
    name: whether it is a name.
    """

    form: str
    lemma: str
    place: int
    content: bool
    name: bool

    def same(self, other: QuotedWord) -> bool:
        """Whether both are forms of one word, or pronouns of which one may stand for the other in reported speech."""
        if self.form == other.form or self.lemma == other.lemma:
            return True
        return self.form in PRONOUNS and other.form in PRONOUNS and not turned_person(self.form, other.form)


class Misquotation(NamedTuple):
    """What is swapped.

    words: the quotation.
    first, last: the positions of the body's quotation that count.
    swapped, instead: the words in dispute, of headline and body, as written.
    near: whether they are akin in meaning.
    """

    words: list[ClaimWord]
    first: int
    last: int
    swapped: str
    instead: str
    near: bool


def says_something(word: ClaimWord) -> bool:
    """Whether a word of a quotation does so once contractions are written out: "I've" does not."""
    return word.content and any(part.content for part in _parts(word.text, word.number))


def turned_person(form: str, other: str) -> bool:
    """Whether of two pronouns one is who speaks and the other who is spoken to, or one a single person, one several."""
    if (form in ADDRESSED and other in SPEAKING) or (other in ADDRESSED and form in SPEAKING):
        return True
    return (form in ONE and other in SEVERAL) or (form in SEVERAL and other in ONE)


def misquotations(claim: Claim) -> Iterator[Misquotation]:
    """Yield the quotations of a claim that the body has with other words in one place."""
    for words in _quoted_words(claim):
        if len(words) < LEAST_WORDS or is_label(claim, words):
            continue
        if "*" in claim.block.text[words[0].start : words[-1].end]:
            continue  # words that are not printed in full
        said = [part for word in words for part in _parts(word.text, word.number)]
        if len(said) < 2 or _stands(claim.index, said, claim.since):
            continue
        found = _swap(claim, words, said)
        if found is not None:
            yield found


def _quoted_words(claim: Claim) -> Iterator[list[ClaimWord]]:
    """The words of each quotation that is in no other, marks of punctuation left out."""
    for quotation in quotations_in(claim.block):
        if quotation.closed and not quotation.depth:
            yield [
                word
                for word in claim.words
                if quotation.inner_start <= word.start
                and word.end <= quotation.inner_end
                and (word.is_word or word.text.isdigit())
            ]


def is_label(claim: Claim, words: list[ClaimWord]) -> bool:
    """Whether quoted words are what something is called, and not what somebody said: "the ‘king of the waltz’",
    "‘smash and grab’ gang".
    """
    before = claim.words[words[0].number - 2] if words[0].number > 1 else None
    if before is not None and (before.form in _OWNING or before.text.endswith(("'s", "’s"))):
        return True
    after = claim.words[words[-1].number + 1 :]
    following = next((word for word in after if word.text not in "”’\"'"), None)
    if following is not None and (following.text == "?" or (following.is_word and following.content)):
        return following.lemma not in SAYING
    return not is_clause(words) and not _is_attributed(claim, words, following)


def is_clause(words: list[ClaimWord]) -> bool:
    """Whether quoted words are more than what something is called."""
    return any(word.form in _SUBJECTS or word.text.lower().replace("’", "'") in _CLAUSE for word in words)


def _is_attributed(claim: Claim, words: list[ClaimWord], following: ClaimWord | None) -> bool:
    """Whether the headline tells of somebody who says the quoted words: by a verb of saying, a colon or a dash."""
    if claim.kicker and words[0].number >= claim.kicker:
        return True
    if following is not None and following.text in {":", ",", "–", "—", "-"}:
        return True
    return any(word.lemma in SAYING for word in claim.words if not claim.quoted[word.number])


@analysis
def quoted_by_body(index: BodyIndex) -> tuple[tuple[QuotedWord, ...], ...]:
    """The words of each quotation of the body; a stop is a word without a form."""
    found = []
    for block, offset in index.blocks():
        if offset < index.body_start:
            continue
        cut = tokens(block)
        for quotation in quotations_in(block):
            if quotation.depth:
                continue
            said: list[QuotedWord] = []
            for number in range(len(cut)):
                if quotation.inner_start <= cut.starts[number] and cut.ends[number] <= quotation.inner_end:
                    said += _parts(cut.texts[number], offset + number)
            if said:
                found.append(tuple(said))
    return tuple(found)


@analysis
def _quoted_lemmas(index: BodyIndex) -> frozenset[str]:
    return frozenset(word.lemma for said in quoted_by_body(index) for word in said)


def _parts(text: str, place: int) -> Iterator[QuotedWord]:
    """The words that count of a token; a stop has no form."""
    if text in _STOPS:
        yield QuotedWord("", text, place, content=False, name=False)
        return
    low = text.lower().replace("’", "'")
    parts: tuple[str, ...] | None = _WHOLE.get(low)
    if parts is None:
        ending = next((one for one in _ENDINGS if low.endswith(one)), None)
        if ending is not None:
            parts = (low.removesuffix(ending), _ENDINGS[ending])
        else:
            parts = (re.sub(r"'(?:s|m|re)?$", "", low),)
    for part in parts:
        if part and part not in _UNCOUNTED and (part[0].isalnum()):
            facts = word_facts(part)
            name = text[0].isupper() and (word_facts(text).capital or 0.0) > 0.6
            content = part not in FUNCTION_WORDS and facts.lemma not in FUNCTION_WORDS and len(part) > 1
            yield QuotedWord(part, facts.lemma, place, content=content, name=name)


def _stands(index: BodyIndex, said: list[QuotedWord], since: int) -> bool:
    """Whether one sentence of the body has all words of a quotation that say something, where some do, and so many."""
    wanted = {word.lemma for word in said if word.content}
    small = {word.form for word in said if word.form in QUANTIFIERS or word.form in OPEN_MODALS | CERTAIN_MODALS}
    persons = [word.form for word in said if word.form in PRONOUNS]
    for sentence in index.sentences:
        if sentence.first < since:
            continue
        lemmas = set(index.lemmas[sentence.first : sentence.last])
        forms = set(index.forms[sentence.first : sentence.last])
        if wanted <= lemmas and small <= forms and not forms & SOFTENERS:
            theirs = forms & PRONOUNS
            if all(not theirs or any(not turned_person(form, other) for other in theirs) for form in persons):
                return True
    return False


def _weight(words: list[QuotedWord]) -> float:
    return sum(
        CONTENT_WEIGHT if word.content else PRONOUN_WEIGHT if word.form in PRONOUNS | OTHERS else SMALL_WEIGHT
        for word in words
    )


class _Place(NamedTuple):
    """Where a quotation of the body has other words from `first` to `last`, and all the rest from `low` to `high`."""

    low: int
    first: int
    last: int
    high: int


def _swap(claim: Claim, words: list[ClaimWord], said: list[QuotedWord]) -> Misquotation | None:
    """The heaviest frame that a quotation of the body shares with one of the headline, and what is swapped in it."""
    best: tuple[float, Misquotation] | None = None
    clause = is_clause(words)
    least, added = (LEAST_FRAME, WHOLE_WEIGHT) if clause else (LEAST_OF_LABEL, 0.0)
    for theirs in quoted_by_body(claim.index):
        for start in range(len(said)):
            for end in range(start, min(start + LONGEST_SWAP, len(said)) + 1):
                frame = _weight(said[:start] + said[end:])
                if frame + added < least or (best is not None and frame + added <= best[0]):
                    continue
                for place in _places(said, start, end, theirs):
                    whole = _is_whole(theirs, place)
                    weight = frame + added * whole
                    if weight < least or (best is not None and weight <= best[0]):
                        continue
                    swapped, instead = said[start:end], list(theirs[place.first : place.last])
                    if not _differs(claim.index, swapped, instead, frame):
                        continue
                    if frame < SURE_FRAME and not (clause and start) and not _are_alike(swapped, instead):
                        continue
                    if frame < SURE_FRAME and not (whole and clause) and _elsewhere(claim, swapped):
                        continue
                    near = any(_akin(one, other) for one in swapped for other in instead)
                    misquoted = Misquotation(
                        words,
                        theirs[place.low].place,
                        theirs[place.high - 1].place,
                        _as_written([word.text for word in claim.words], swapped),
                        _as_written(claim.index.texts, instead),
                        near,
                    )
                    best = (weight, misquoted)
    return best[1] if best is not None else None


def _as_written(texts: Sequence[str], words: list[QuotedWord]) -> str:
    return " ".join(texts[words[0].place : words[-1].place + 1]) if words else ""


def _is_whole(theirs: tuple[QuotedWord, ...], place: _Place) -> bool:
    """Whether a place begins and ends with its quotation, or at stops in it."""
    return (place.low == 0 or not theirs[place.low - 1].form) and (
        place.high == len(theirs) or not theirs[place.high].form
    )


def _are_alike(swapped: list[QuotedWord], instead: list[QuotedWord]) -> bool:
    """Whether as many words say something on both sides: a longer stretch is likelier to be another thought."""
    return sum(word.content for word in swapped) == sum(word.content for word in instead) <= 1


def _elsewhere(claim: Claim, swapped: list[QuotedWord]) -> bool:
    return any(word.content and claim.in_body(word.lemma) for word in swapped)


def _places(said: list[QuotedWord], start: int, end: int, theirs: tuple[QuotedWord, ...]) -> Iterator[_Place]:
    """Where a quotation of the body has other words than those from `start` to `end`, and all the rest."""
    before, after = said[:start], said[end:]
    for at in range(len(theirs)):
        if before:
            if not _match(before, theirs, at):
                continue
            low, first = at, at + len(before)
            if after:
                lasts = (n for n in range(first, first + LONGEST_PLACE + 1) if _match(after, theirs, n))
                last = next(lasts, -1)
            else:
                last = _stop(theirs, first)
        else:
            if not _match(after, theirs, at):
                continue
            first = last = at
            while first and theirs[first - 1].form:
                first -= 1
            low = first
        if last - first <= LONGEST_PLACE and last >= first and all(word.form for word in theirs[first:last]):
            if first == last and not (before and after and start < end):
                continue
            yield _Place(low, first, last, last + len(after))


def _stop(theirs: tuple[QuotedWord, ...], first: int) -> int:
    """Where the words from `first` on end: at the next stop."""
    return next((n for n in range(first, len(theirs)) if not theirs[n].form), len(theirs))


def _match(wanted: list[QuotedWord], theirs: tuple[QuotedWord, ...], at: int) -> bool:
    return at + len(wanted) <= len(theirs) and all(
        one.same(other) for one, other in zip(wanted, theirs[at : at + len(wanted)], strict=True)
    )


def _differs(index: BodyIndex, swapped: list[QuotedWord], instead: list[QuotedWord], frame: float) -> bool:
    """Whether words of the headline say something else than those of the body in their place."""
    both = (*swapped, *instead)
    if not swapped:
        return bool(instead) and instead[-1].form in SOFTENERS
    if any(word.form[0].isdigit() for word in both) or {w.lemma for w in swapped} & {w.lemma for w in instead}:
        return False
    content, theirs = _telling(swapped), _telling(instead)
    if any(word.name for word in both):
        # A name may stand for who is "he" in the body; another name may not.
        named = all(word.name for word in (*content, *theirs)) and len(content) == len(theirs) == 1
        return named and not index.at.get(content[0].lemma) and not index.at.get(content[0].form)
    if content:
        return _says_else(index, content, theirs, frame if not instead else 0.0)
    return len(swapped) == 1 and bool(instead) and _turns(swapped[0].form, instead, theirs)


def _telling(words: list[QuotedWord]) -> list[QuotedWord]:
    return [word for word in words if word.content or word.form in TELLING]


def _says_else(index: BodyIndex, content: list[QuotedWord], theirs: list[QuotedWord], frame: float) -> bool:
    """Whether words of content are none that the body quotes, nor like theirs. frame: see `_weight`; 0 where the body
    has something in their place.
    """
    if not all(word_facts(word.form).known for word in content):
        return False  # cries, words of other languages
    if any(word.lemma in _quoted_lemmas(index) for word in content):
        return False
    if not theirs:
        return frame >= SURE_FRAME and not any(index.at.get(word.lemma) for word in content)
    return not any(_alike(one, other) for one in content for other in theirs)


def _turns(form: str, instead: list[QuotedWord], theirs: list[QuotedWord]) -> bool:
    """Whether a small word of the headline says something else than the body has: how many, how surely, or who."""
    forms = {word.form for word in instead}
    if form in QUANTIFIERS and forms & QUANTIFIERS:
        return not _same_amount(form, forms)
    if form in QUANTIFIERS:
        return bool(theirs) and (form in STANDING_ALONE or (form in {"never", "always"} and len(instead) == 1))
    if form in CERTAIN_MODALS:
        return len(forms) == 1 and bool(forms & OPEN_MODALS)
    persons = forms & PRONOUNS
    return form in PRONOUNS and not theirs and bool(persons) and all(turned_person(form, one) for one in persons)


def _same_amount(form: str, forms: set[str]) -> bool:
    return any(form in amounts and forms & amounts for amounts in _AMOUNTS)


def _alike(one: QuotedWord, other: QuotedWord) -> bool:
    """Whether two words may be forms or spellings of one."""
    if one.lemma == other.lemma or one.form[:SAME_BEGINNING] == other.form[:SAME_BEGINNING]:
        return True
    return other.lemma in related_words(one.lemma, nearest=True)


def _akin(one: QuotedWord, other: QuotedWord) -> bool:
    return other.lemma in related_words(one.lemma) or one.lemma in related_words(other.lemma)
