"""What a claim says of a thing: the predicate, its pole, and whether a "not" or a "refuses" turns it round.

Headlines leave out the small words that parsers go by, so the order of words decides here, and of the parser only the
parts of speech.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.governing_words import (
    DENYING,
    FLIPPING,
    LIGHT,
    MERELY,
    OPEN_CLAUSES,
    POSSIBLE,
    UNREAL,
)
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.predicates.poles import Pole, Thing, places_on, poles_at, poles_of
from linter.analysis.syntax.parse import parts_of_speech as tagged
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.records import NamedTuple


class Stated(NamedTuple):
    """A predicate of a claim.

    first, last: its words.
    pole, sign: as in `Saying`.
    thing, doer: the content words of the thing and of who does it, as far as the claim names them.
    heads: numbers of the words that name the thing: its head, and names before a colon.
    turned: the word that turns it round, or None.
    real: whether the claim says that it is so, not that it may or should be.
    alone: whether the thing is who does it, since the claim names nothing else.
    """

    first: ClaimWord
    last: ClaimWord
    pole: Pole
    sign: int
    thing: tuple[ClaimWord, ...]
    doer: tuple[ClaimWord, ...]
    heads: frozenset[int]
    turned: ClaimWord | None
    real: bool
    alone: bool = False

    def with_doer_alone(self, claim: Claim) -> Stated:
        """The predicate with its doer as its thing: it has no other."""
        return self._replace(thing=self.doer, doer=(), heads=heads_of(claim, self.doer), alone=True)


COMMON = 1.0
"""Rarity below which what the parser takes for an adjective is one: "new", not "whale"."""
LEAD = 3
"""Sentences at the top."""
LEAST_SHARE, LEAST_SHARE_BELOW = 0.25, 0.5
"""So much of the claim a sentence must hold to be parsed: at the top, and below."""
AS_CLAIMED = 0.5
"""So much of what stands beside a word in the claim stands near it where the body says the same."""
LEAST_BESIDE = 0.3
"""So much of what stands beside a predicate in the claim must stand near it in the body."""
LEAST_OF_FIRST = 0.15
"""The same for the first sentence of a body that has the predicate's own pole nowhere."""
BREAKS = frozenset(
    """
    as after and but while over amid despite before because since when if that who which by until though although
    following against whether unless
    """.split()  # noqa: SIM905
)
MARKS = frozenset({",", ";", ":", ".", "—", "–", "-", "|", "?", "!"})
PREPOSITIONS = frozenset(
    """
    of for in at from on as to by with over after amid into under against before during since near within despite
    without via between
    """.split()  # noqa: SIM905
)
AUXILIARIES = frozenset("is are was were be been being 's gets get got".split())  # noqa: SIM905
HELPERS = AUXILIARIES | frozenset("will would to has have had not may might could won't can does do did set".split())  # noqa: SIM905
PLANNED = frozenset("plan plans bid bids offer offers deal proposal proposals attempt attempts move call calls".split())  # noqa: SIM905
"""What is dropped or refused with them is what follows them: "drops plan to close"."""
MOTIONS = frozenset(
    """
    motion bid plan attempt effort request push bill petition proposal campaign offer appeal application move call
    amendment measure scheme
    """.split()  # noqa: SIM905
)
CHANCES = frozenset({"chance", "possibility", "odds", "probability", "likelihood"})
ASKING = frozenset({"call", "urge", "ask", "beg", "demand", "plead", "press", "push", "tell", "warn", "lobby", "want"})
"""Before "to" they leave open what follows it: "calls on Japan to lift tariffs"."""
NEGATIVE = frozenset({"not", "never", "cannot", "without"})
TAKING_TO = frozenset(
    """
    refuse decline fail cease neglect forget unable unwilling reluctant refusal failure inability unwillingness
    """.split()  # noqa: SIM905
)
"""Of the words that turn round what hangs on them, those that an infinitive does; after others it says what for."""
NONE = frozenset({"no", "none", "nobody", "neither", "nor", "nothing", "zero", "few", "need"})
"""Before a predicate of a claim they deny something of which it is a part."""


@analysis
def parts_of_speech(claim: Claim) -> dict[int, str]:
    """Word number -> its universal part of speech, by the parser."""
    found: dict[int, str] = {}
    by_start = {word.start: word.number for word in claim.words}
    for sentence in sentences(claim.block):
        for start, upos in tagged(sentence):
            number = by_start.get(start)
            if number is not None:
                found[number] = upos
    return found


def stated(claim: Claim) -> Iterator[Stated]:
    """The predicates of a claim that the list of poles has, in order. Cheap but for the parts of speech."""
    forms = [word.form for word in claim.words]
    lemmas = [word.lemma for word in claim.words]
    parts: dict[int, str] | None = None
    for word in claim.words:
        if not word.is_word or claim.quoted[word.number] or word.number < claim.kicker:
            continue
        for pole, last in poles_at(forms, lemmas, word.number, len(forms)):
            if (last == word.number and word.lemma in FLIPPING and leads_to_a_deed(claim, word)) or not _may_be_denied(
                claim, word, pole
            ):
                continue  # "refuses to sack" is said of the sacking
            if parts is None:
                parts = parts_of_speech(claim)
            if not _claims_it(claim, word, pole, last, parts):
                continue
            said = as_said(claim, word, claim.words[last], pole, parts)
            if said is not None:
                yield said


def _may_be_denied(claim: Claim, word: ClaimWord, pole: Pole) -> bool:
    """Whether the body may have the contrary of a predicate about the same thing, by its words alone.

    The first sentence needs less in common with the claim where the body has the claim's own pole nowhere.
    """
    index = claim.index
    found = support(claim)
    turned = any(
        other.form in NEGATIVE or other.form.endswith("n't") or other.lemma in FLIPPING for other in claim.words
    )
    may = False
    nowhere = not any(other.sign == pole.sign for _, other, _ in places_on(index, pole.axis, claim.since))
    least = LEAST_OF_FIRST if nowhere else LEAST_BESIDE
    for place, other, _ in places_on(index, pole.axis, claim.since):
        negated = negator_near(index, place, before=5, refusals=7) is not None
        if turned or negated or other.sign != pole.sign:
            first = index.sentence_of[place] == index.sentence_of[claim.since]
            may = may or (
                near_claim(claim, place, nowhere=nowhere)
                and found.slot(word, place, window=12) >= (least if first else LEAST_BESIDE)
            )
        elif index.lemmas[place] == word.lemma and found.slot(word, place) >= AS_CLAIMED:
            return False
    return may


def near_claim(claim: Claim, place: int, *, nowhere: bool = False) -> bool:
    """Whether the sentence at a position holds enough of the claim to be of the same thing.

    nowhere: whether the body has what the claim says nowhere else; then the first sentence may hold less.
    """
    index = claim.index
    number = index.sentence_of[place]
    share = support(claim).scores().get(number, (0.0, 0))[0]
    if nowhere and number == index.sentence_of[claim.since]:
        return share >= LEAST_OF_FIRST
    return share >= (LEAST_SHARE if number - index.sentence_of[claim.since] < LEAD else LEAST_SHARE_BELOW)


def _claims_it(claim: Claim, word: ClaimWord, pole: Pole, last: int, parts: dict[int, str]) -> bool:
    """Whether a word of the claim has the part of speech of a predicate of the list, and is said, not only named."""
    part = parts.get(word.number, "")
    if pole.thing is Thing.NOUN:
        verb = next(
            (one for one in reversed(claim.words[: word.number]) if parts.get(one.number) in {"VERB", "AUX"}), None
        )
        said = verb.lemma in LIGHT if verb is not None else not {"VERB", "AUX"} & {*parts.values()}
        return part == "NOUN" and said  # not where it is only named: "halts approvals"
    if pole.thing is Thing.ADJECTIVE:
        return part in {"ADJ", "VERB"}
    return last > word.number or is_verb(claim, word, parts)


def is_verb(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether a word of the claim is a verb, by the parser or by its place."""
    if parts.get(word.number) == "VERB":
        return True
    plural = word.form.endswith("s") and word.form != word.lemma and _is_in_a_phrase(claim, word, parts)
    return word.number > claim.kicker and not plural and _may_be_verb(claim, word, parts)


def _may_be_verb(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether what the parser takes for a noun is the verb: "Council backs bypass", "Doctors back strike"."""
    before = claim.words[word.number - 1]
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    verbs = _has_verb(claim, word, parts)
    if before.form == "to" and word.form == word.lemma:
        return before.number > 0 and parts.get(before.number - 1) == "VERB"  # "refuses to close"
    if word.form == word.lemma:
        plural = before.form.endswith("s") and before.form != before.lemma
        return plural and not verbs
    if any(parts.get(one.number) in {"VERB", "AUX"} for one in claim.words[claim.kicker : word.number]):
        return False
    if parts.get(word.number) == "PROPN":
        return True
    if word.form.endswith("s") and before.form == before.lemma and not verbs:
        return True  # "Navy fires on trawler"
    follows = after is not None and after.is_word and after.form not in PREPOSITIONS | BREAKS
    return word.form.endswith("s") and follows and parts.get(before.number) in {"NOUN", "PROPN"}


def _is_in_a_phrase(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether an adjective alone stands before a form in -s, or a number asks for its plural: "Nine city clubs"."""
    before = claim.words[claim.kicker : word.number]
    if before and all(parts.get(other.number) in {"ADJ", "DET"} and other.rarity < COMMON for other in before):
        return True
    for other in reversed(before):
        if parts.get(other.number) == "NUM":
            return other.text not in {"1", "one", "One"} and not other.form[:1].isdigit()
        if parts.get(other.number) not in {"NOUN", "PROPN", "ADJ"} or (
            other.form != other.lemma and other.form.endswith("s")
        ):
            return False
    return False


def _has_verb(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether the parser finds a verb in the clause that a word stands in: not in "as grocery bills bite"."""
    for other in claim.words[claim.kicker :]:
        if other.form in BREAKS and other.number > word.number:
            return False
        if parts.get(other.number) in {"VERB", "AUX"}:
            return True
    return False


def as_said(claim: Claim, first: ClaimWord, last: ClaimWord, pole: Pole, parts: dict[int, str]) -> Stated | None:
    """A predicate with its thing and its doer; None where the claim does not say that it is so or not so."""
    run = _run(claim, first)
    opening = claim.words[(run[0] if run else first).number - 1] if (run[0] if run else first).number else None
    if any(word.lemma in DENYING for word in claim.words[: first.number]) or _is_attribute(claim, first):
        return None
    if any(word.form in NONE for word in run) or (opening is not None and opening.form in OPEN_CLAUSES):
        return None
    turned = _turning(claim, first, run, parts)
    real = not _is_of_a_noun(claim, first, parts) and not any(
        word.form in POSSIBLE
        or (word.form == "time" and claim.words[first.number - 1].form == "to")
        or (
            word.lemma in UNREAL
            and (parts.get(word.number) in {"VERB", "ADJ"} or leads_to(claim, word))
            and not (turned is not None and turned.number < word.number and word.form in PLANNED)  # "abandons plan to"
        )
        or word.lemma in CHANCES
        or (word.lemma in ASKING and claim.words[first.number - 1].form == "to")
        for word in run
    )
    before = _subject_words(run, turned, parts)
    if opening is not None and opening.form in {"who", "which", "that"}:  # "family of man who died rejects": the family
        before = [word for word in _run(claim, opening) if word.content]
    after = _after(claim, first, last)
    thing, doer = _sides(claim, (first, last), pole, before, after)
    if before and thing is before and claim.kicker:
        thing = [*(word for word in claim.words[: claim.kicker] if word.content and word.capital), *thing]
    heads = heads_of(claim, thing)
    if not real:
        doer = []
    sign = -pole.sign if turned is not None else pole.sign
    return Stated(first, last, pole, sign, tuple(thing), tuple(doer), heads, turned, real)


def _is_of_a_noun(claim: Claim, first: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether an infinitive only says which bid it is of which a later verb tells: "motion to free him fails"."""
    to = next((word for word in claim.words[max(0, first.number - 2) : first.number] if word.form == "to"), None)
    if to is None or not to.number:
        return False
    before = claim.words[: to.number]
    if any(parts.get(word.number) in {"VERB", "AUX"} for word in before[claim.kicker :]):
        return False
    if not any(word.lemma in MOTIONS for word in before):
        return False
    for word in claim.words[first.number + 1 :]:
        if word.form in BREAKS or word.text in MARKS:
            return False
        if parts.get(word.number) == "VERB" and word.form != word.lemma and not word.form.endswith("ing"):
            after = claim.words[word.number + 1 : word.number + 2]
            if not after or not after[0].is_word or after[0].form in PREPOSITIONS | BREAKS or word.form.endswith("s"):
                return True
    return False


def _sides(
    claim: Claim, words: tuple[ClaimWord, ClaimWord], pole: Pole, before: list[ClaimWord], after: list[ClaimWord]
) -> tuple[list[ClaimWord], list[ClaimWord]]:
    """The content words of the thing and of the doer of a predicate, which is `words`, its first and its last."""
    first, last = words
    if pole.thing in {Thing.NOUN, Thing.ADJECTIVE}:
        return ([*before, *after] if pole.thing is Thing.NOUN else before or after), []
    following = claim.words[last.number + 1] if last.number + 1 < len(claim.words) else None
    nothing_after = following is None or not (following.is_word or following.text in {"“", "‘", '"', "'"})
    if pole.thing is Thing.SUBJECT:
        beaten = _turns_with_voice(first, pole) and _passive(claim, first, following, nothing_after)
        return ([] if beaten else before), []
    if pole.thing is Thing.EITHER:
        intransitive = nothing_after or (
            following is not None
            and (
                following.form in PREPOSITIONS | BREAKS
                or (following.form[:1].isdigit() and not _is_year(following.form))
            )
        )
        return (before, []) if intransitive or not after else (after, before)
    if _passive(claim, first, following, nothing_after):
        return before, []
    return after, before


def _turns_with_voice(word: ClaimWord, pole: Pole) -> bool:
    """Whether a verb says the contrary of its object: who beats wins, who is beaten loses."""
    entries = poles_of(word.lemma)
    return any(
        entry.pole.axis == pole.axis and entry.pole.sign != pole.sign and entry.pole.thing is Thing.OBJECT
        for entry in entries
    )


def _is_year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and form[:2] in {"19", "20"}


def _passive(claim: Claim, word: ClaimWord, following: ClaimWord | None, nothing_after: bool) -> bool:
    if word.form.endswith(("s", "ing")) and word.form != word.lemma:
        return False
    previous = next((other for other in reversed(claim.words[: word.number]) if other.is_word), None)
    if previous is not None and previous.form in AUXILIARIES:
        return True
    if word.form == word.lemma and previous is not None and previous.form in {"to", "will", "would", "not", "must"}:
        return False
    participle = word.form != word.lemma or word.form in {"cut", "hit", "let", "put"}
    return participle and (nothing_after or (following is not None and following.form in PREPOSITIONS | BREAKS))


def _is_attribute(claim: Claim, word: ClaimWord) -> bool:
    """Whether a participle only says which noun is meant: "a fix for cancelled plans"."""
    before = claim.words[word.number - 1].form if word.number else ""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    participle = word.form != word.lemma and not word.form.endswith(("s", "ing"))
    determined = before in {"the", "a", "an", "for", "of", "in", "on", "with", "at", "over", "from"}
    return participle and determined and after is not None and after.content


def leads_to(claim: Claim, word: ClaimWord) -> bool:
    """Whether "to" follows a word: "plan to sell"."""
    return _is_before(claim, word, "to")


def leads_to_a_deed(claim: Claim, word: ClaimWord) -> bool:
    """Whether "to" follows a word, or a plan between the two: "refuses to sell", "abandons plan to sell"."""
    if leads_to(claim, word):
        return True
    after = claim.words[word.number + 1 : word.number + 4]
    return any(other.form in PLANNED and leads_to(claim, other) for other in after)


def _is_before(claim: Claim, word: ClaimWord, form: str) -> bool:
    return word.number + 1 < len(claim.words) and claim.words[word.number + 1].form == form


def _subject_words(run: list[ClaimWord], turned: ClaimWord | None, parts: dict[int, str]) -> list[ClaimWord]:
    """The content words of who does a predicate: what stands between it and the verb before it ("urges MPs to back"),
    else what stands before that verb.
    """
    found: list[ClaimWord] = []
    for word in run:
        if word is turned or word.form in HELPERS:
            continue
        if parts.get(word.number) == "VERB" and found:
            later = [
                other
                for other in run[word.number - run[0].number + 1 :]
                if other.content and other is not turned and parts.get(other.number) not in {"VERB", "AUX", "ADV"}
            ]
            return later if later and turned is not word else found
        if word.content:
            found.append(word)
    return found


def _run(claim: Claim, word: ClaimWord) -> list[ClaimWord]:
    """What stands before a predicate in its clause."""
    run: list[ClaimWord] = []
    for other in reversed(claim.words[claim.kicker : word.number]):
        if other.form in BREAKS or other.text in MARKS:
            break
        run.append(other)
    run.reverse()
    return run


def _turning(claim: Claim, word: ClaimWord, run: list[ClaimWord], parts: dict[int, str]) -> ClaimWord | None:
    """What turns a predicate round: "not", "refuses to", "stops selling"."""
    near = run if run and run[-1].form == "from" else run[-4:]  # "bars the officials of two towns from selling"
    for other in reversed(near):
        if other.form in NEGATIVE or other.form.endswith("n't"):
            return None if _denies_another(claim, other, word, parts) else other
        if (
            other.lemma in FLIPPING
            and (other.lemma != "rule" or _is_before(claim, other, "out"))  # "ruling blocking the end"
            and parts.get(other.number) in {"VERB", "ADJ", "NOUN"}
            and _governs(claim, other, word)
        ):
            return other
    return None


def _denies_another(claim: Claim, negator: ClaimWord, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether a "not" before a predicate is of something else."""
    between = claim.words[negator.number + 1 : word.number]
    opening = claim.words[negator.number - 1].text if negator.number else ""
    if opening in MARKS or opening == "--" or _is_infinitive_of_a_noun(between, parts):
        return True  # "X, not Y, wins"; "does not have votes to pass"
    told = {parts.get(one.number) for one in between}
    if "VERB" in told and "to" not in {one.form for one in between}:
        return True  # "did not suggest people inject"
    if between and between[0].form in MERELY:
        return True  # "not merely survived": it did, and more
    return word.form.endswith("ing") and bool(told & {"VERB", "ADJ"})  # "does not justify closing": it may be closed


def _is_infinitive_of_a_noun(between: Sequence[ClaimWord], parts: dict[int, str]) -> bool:
    """Whether the words between a "not" and a verb end in a noun and "to"."""
    return len(between) > 1 and between[-1].form == "to" and parts.get(between[-2].number) == "NOUN"


def _governs(claim: Claim, other: ClaimWord, word: ClaimWord) -> bool:
    """Whether a word like "refuses" governs the predicate: "to" or "from" links them, or it stands in -ing after it."""
    if word.form.endswith("ing") and other.number == word.number - 1:
        return True
    between = [one.form for one in claim.words[other.number + 1 : word.number]]
    if between[-1:] == ["to"] and PLANNED.isdisjoint(between) and (len(between) > 1 or other.lemma not in TAKING_TO):
        return False  # "abandons script to speak", "announced a ban to save the bill"
    return bool({"to", "from", "out"} & {*between} or PLANNED & {*between})


def _after(claim: Claim, first: ClaimWord, last: ClaimWord) -> list[ClaimWord]:
    found = []
    start = first.number + 1 if last.number > first.number + 1 else last.number + 1
    for other in claim.words[start:]:
        if other.number <= last.number and other.number > first.number and (not other.content or other is last):
            continue
        if other.form in BREAKS or other.text in MARKS:
            break
        if other.content:
            found.append(other)
    return found


def heads_of(claim: Claim, words: Sequence[ClaimWord]) -> frozenset[int]:
    """The numbers of the words that name a thing: the last before its first preposition, and names before a colon."""
    own = [word for word in words if word.number >= claim.kicker]
    head = [word.number for word in words if word.number < claim.kicker]
    for place, word in enumerate(own):
        if place and any(
            between.form in PREPOSITIONS for between in claim.words[own[place - 1].number + 1 : word.number]
        ):
            break
        last = word.number
    return frozenset([*head, last] if own else head)
