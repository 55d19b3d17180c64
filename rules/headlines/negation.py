"""Checks for a headline that denies what the body affirms, or affirms what it denies.

Why: a lost or added "not" turns the story into its contrary. The rule takes the word that the headline negates and
looks for it in the body where it speaks of the same thing: there it should be negated too, by "not" or by a word like
"refuse"; and a word that the headline states should not be negated at every place where the body has it.
Not flagged: negations said in other words; a word that the body has both ways; "X, not Y", "not only"; questions.
Source: AP Stylebook, "headlines".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.body_index import BodyIndex
from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.contradictions import OWN, Contradiction, contradictions
from linter.analysis.headlines.denials import UNTRUE, debunked, doubting, doubts_of
from linter.analysis.headlines.main_clauses import told_otherwise
from linter.analysis.headlines.negation_and_hedging import (
    NEGATORS,
    REFUSALS,
    WAYS_OUT,
    is_refusal,
    negator_near,
    said_at,
    without_negation,
)
from linter.analysis.headlines.poles import poles_of
from linter.analysis.headlines.stated import parts_of_speech
from linter.analysis.headlines.support import support
from linter.analysis.headlines.turned_down import KEEPING, in_main_clause, told_verb, turned_down
from linter.analysis.words.word_facts import word_facts
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

WARNING_AT = 0.8
MODALS = frozenset({"will", "to", "can", "must", "shall"})
WEAKLY = frozenset({"can't", "couldn't", "shouldn't", "wouldn't", "isn't", "aren't", "don't"})
"""Negators with which headlines judge rather than report."""
NOT_NEGATED = frozenset(
    "only just merely simply even all longer more one . matter less doubt problem way".split()  # noqa: SIM905
)
"""After a negator: it denies nothing ("not only", "no longer")."""
AUXILIARIES = frozenset(
    "do does did is are was were has have had will would can could may might must should shall be".split()  # noqa: SIM905
)
TOP = 5
LEAD = 2
"""Sentences at the top: a doubt there is what the story is about."""
OF_THE_CLAIM = 0.3
"""How much of the claim the sentence must hold, or the one before, that calls a story untrue."""
TELLING = frozenset({"tell", "urge", "warn", "ask", "advise", "order", "call", "beg", "plead"})
PERSONAL = frozenset({"if", "i", "my", "we", "our"})
"""With them a headline supposes or argues; it reports nothing."""
TOLD_OTHERWISE = 0.8
"""The score of what the first sentence tells otherwise, where nothing in the body agrees with the headline."""
LIMITING = frozenset({"limit", "curb", "restrict", "hamper", "hinder", "stall", "delay", "slow"})
"""Base forms with which a headline says that something is done less, or not."""
LIES = frozenset({"lie", "lies", "lied", "lying", "wrong", "wrongly", "myth"})
LEAST_QUOTED = 3
NEAREST = 5
"""So many of the body's nearest sentences, and those beside them, must be free of doubt for it to state a story."""
UN = ("un", "in", "im", "ir", "non", "dis")
"""Prefixes that deny a word."""
DOUBTS = frozenset(
    """
    claim say report allege alleged reportedly rumor rumour rumored rumoured may might could accuse false fake hoax deny
    check checks doubt question suspect suspected possible apparently lie myth conspiracy fact-check truth debunk
    """.split()  # noqa: SIM905
)
"""Words with which a headline keeps its distance."""


class Negation(ClaimRule):
    """Negated in the one, stated in the other."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.7
    warning_at = WARNING_AT
    most = 1
    precision = Precision(
        hits=0,
        right=0,
        corpus="1,200 published headlines of 2012 to 2020 with their articles, opinion included, presumed right; "
        "5 of them were reported at the first look, 4 once causes had been mended",
        silent_on=1195,
    )
    examples = (
        """# Mayor will [[not]] sell town hall

The mayor will sell the town hall to a hotel group, she told the council on Friday. The council voted to sell
the town hall by nine votes to four.
""",
        """# Union [[accepts]] pay offer

The union did not accept the pay offer of the railway on Friday. Members of the union will not accept the offer,
a spokesman said.
""",
        """# Mayor will not sell town hall

The mayor refused to sell the town hall to a hotel group.
""",
        """# Mayor will sell town hall

The mayor will sell the town hall, although she said last year that she would not sell it.
""",
        """# Players do [[not accept]] shorter season

The players approved the shorter season on Friday, their union said.
""",
        """# It is skill, not luck, says coach

The coach said it was skill. Luck had not helped them.
""",
        """# Minister vows to repair bridge

“There is no chance that we won't repair the bridge,” the minister said at the bridge in Norwick on Friday.
""",
        """# Skippers, you shan't go to the Spring Ball

Tickets for the Spring Ball went on sale on Friday. The Spring Ball was moved to the quay of Norwick.
""",
        """# Norwick doesn't want ferry. It wants quay

Norwick has wanted a ferry for years, and it wants the ferry to be red, an old clerk said of the ferry on Friday.
""",
        """# Denying sailors the songs of their fathers

The songs of sailors are as old as the sea, and their fathers sang them to their sons. I have sung them, too.
""",
        """# Diver fined for not wearing lamp

The diver was fined on Friday. Every diver wears a lamp at night, the harbour master said.
""",
        """# A ferry line not merely saved, but enlarged

The ferry line was saved on Monday, the council said. Nobody had thought that it would be enlarged as well.
""",
        """# Mayor announced ban to save ferry line

The mayor of Lund has saved the ferry line. Cars were banned on Monday.
""",
        """# There is no crisis in village schools

The crisis in village schools has been in the papers for weeks. A crisis in village schools sells papers.
""",
        """# Storm does not justify closing harbour

The harbour was closed on Friday, and the storm hardly justified it, skippers said.
""",
        """# Council [[sells]] old fire station

The council has decided against the sale of the old fire station in Norwick, its leader said on Friday.
""",
        """# Council sells old fire station

The council of Norwick decided against the sale of the old fire station in May. On Friday it sold the fire station.
""",
        """# Ferry line keeps sailing to Aldport

The ferry line has denied that it will stop sailing to Aldport. A paper had said so.
""",
        """# Sheriff asks for letters in Okafor case

A year after a report found no evidence of theft in the Okafor case, the sheriff is asking for letters in the case.
""",
        """# Whale [[swims]] in village pond

The picture of a whale in the village pond is a hoax, the harbour master said. The hoax began as a joke, and the
village paper debunked it. The rumour of the whale is false, it wrote.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield what is denied on one side only."""
        most = WARNING_AT - 0.01 if claim.argues else 1.0
        for score, word, message, places, note in (
            *_denied(claim),
            *_stated(claim),
            *_misquoted(claim),
            *_refuted(claim),
            *_undoubted(claim),
            *_turned_down(claim),
        ):
            evidence = [Evidence(note, claim.index.span(first, last)) for first, last in places[:3]]
            yield objection(word, score=min(score, most), message=message, evidence=evidence)
        if any(word.form in UNTRUE or word.form in LIES for word in claim.words):
            return  # the body tells the story that the headline calls untrue
        for one in contradictions(claim):
            if _is_twice(claim, one.stated.first) or _is_cited(claim, one):
                continue
            reason = one.stated.turned is not None and _is_a_reason(claim, one.stated.turned)
            if not reason and (one.stated.pole.axis == OWN or one.stated.turned is not None or one.saying.turned >= 0):
                yield _turned(claim, one)
        for one in told_otherwise(claim):
            if (one.stated.turned is not None or one.saying.turned >= 0) and not _is_twice(claim, one.stated.first):
                yield _turned(claim, one, TOLD_OTHERWISE)


def _turned(claim: Claim, one: Contradiction, score: float | None = None) -> Objection:
    """A predicate that only one of the two turns round; without a score that of how near the two are."""
    index = claim.index
    first, last = one.stated.turned or one.stated.first, one.stated.last
    if last.number < first.number:
        first = one.stated.first
    said, turned = one.saying, one.saying.turned
    weak = claim.argues or (one.stated.turned is not None and _commands(claim, one.stated.turned))
    places = (min(said.first, turned) if turned >= 0 else said.first, max(said.last, turned))
    text = " ".join(index.texts[places[0] : places[1] + 1])
    sure = one.closeness + 0.1 if score is None else score
    return objection(
        first,
        last,
        score=min(1.0, sure) if not weak else min(sure, WARNING_AT - 0.01),
        message=f"Headline says “{claim.block.text[first.start : last.end]}”; body says “{text}”",
        evidence=[Evidence("in the body", index.span(*places))],
        body=text,
    )


def _is_cited(claim: Claim, one: Contradiction) -> bool:
    """Whether what the headline denies stands in the body in quotation marks: the word is somebody's."""
    index = claim.index
    before = index.texts[one.saying.first - 1] if one.saying.first else ""
    return one.stated.turned is not None and before in {"“", "‘", '"', "'"}


Reason = tuple[float, ClaimWord, str, list[tuple[int, int]], str]


def _negators(claim: Claim) -> Iterator[tuple[ClaimWord, ClaimWord]]:
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


def _is_twice(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline has a word twice: "doesn't want the ferry, it wants the quay"."""
    return any(other.lemma == word.lemma and other is not word for other in claim.words)


def _alike(one: str, other: str) -> bool:
    """Whether two base forms are at the same pole of an axis."""
    first, second = ({(entry.pole.axis, entry.pole.sign) for entry in poles_of(base)} for base in (one, other))
    return one == other or not first.isdisjoint(second)


def _told(claim: Claim, negator: ClaimWord) -> bool:
    """Whether somebody is told not to do it ("tells voters not to wait")."""
    after = claim.words[negator.number + 1] if negator.number + 1 < len(claim.words) else None
    telling = any(word.lemma in TELLING for word in claim.words[: negator.number])
    return telling and after is not None and after.form == "to"


def _commands(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a headline says what not to do ("Don't delay"), or what can't be or would not be."""
    first = next((word for word in claim.words[claim.kicker :] if word.is_word), negator)
    return negator is first or negator.form in WEAKLY or any(word.form in PERSONAL for word in claim.words)


def _is_a_reason(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a headline only gives what is not done as a reason: "fined for not wearing"."""
    return bool(negator.number) and claim.words[negator.number - 1].form in {"for", "over", "by"}


def _argues(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a headline says of a thing what it is not ("There is no crisis"): columns do, over what others state."""
    before = claim.words[negator.number - 1].form if negator.number else ""
    return negator.form in {"isn't", "aren't", "cannot", "can't"} or before in {"is", "are", "'s"}


def _capped(claim: Claim, score: float, word: ClaimWord, place: int) -> float:
    """The score of what a word and a negator near it show: for a warning it must be the claim's verb, and the sentence
    one of the claim.
    """
    number = claim.index.sentence_of[place]
    share = support(claim).scores().get(number, (0.0, 0))[0]
    top = number - claim.index.sentence_of[claim.since] < TOP
    part = parts_of_speech(claim).get(word.number)
    if share >= (0.3 if top else 0.6) and part == "VERB":
        return score
    return min(score, WARNING_AT - 0.01)


def _denied(claim: Claim) -> Iterator[Reason]:
    """The headline negates what the body states."""
    index = claim.index
    found = support(claim)
    untrue = {index.sentence_of[first] for first, _ in debunked(index, claim.since)}
    for negator, word in _negators(claim):
        share = word_facts(word.text).capital
        if (share is not None and share > 0.6) or claim.quoted[word.number]:
            continue
        a_name = word.capital and not (claim.title_case or claim.capitals)
        if a_name or _is_a_reason(claim, negator) or _argues(claim, negator):
            continue
        if any(claim.in_body(prefix + word.lemma) for prefix in UN) or _is_twice(claim, word):
            continue
        hits = [hit for hit in found.hits[word.number] if hit.weight >= 0.6]
        slots = {hit.place: found.slot(word, hit.place) for hit in hits}
        negated = [
            slots[hit.place]
            for hit in hits
            if negator_near(index, hit.place, before=6, after=2, refusals=6) is not None
            or hit.sentence in untrue
            or doubting(index, hit.sentence)
        ]
        near = [
            (slots[hit.place], hit)
            for hit in hits
            if slots[hit.place] >= 0.3 and not (_not_yet(claim, negator) and _is_to_come(index, hit.place))
        ]
        if negated and max(negated) >= 0.4 * max((slot for slot, _ in near), default=0.0):
            continue
        aligned = found.aligned((word.number,), share=0.3)
        cues = any(
            index.forms[place] in NEGATORS
            or index.forms[place].endswith("n't")
            or (is_refusal(index, place) and word.lemma not in REFUSALS)
            for number, _ in aligned[:3]
            for place in range(index.sentences[number].first, index.sentences[number].last)
        )
        undone = _refused(claim, aligned) if word.lemma in REFUSALS else None
        if undone is not None:
            share, place = undone
            score = 0.65 + 0.3 * share + _of_a_verb(claim, negator)
            message = f"The headline negates “{word.text}”; the body says “{index.texts[place]}”"
            if _commands(claim, negator) or not _alike(word.lemma, index.lemmas[place]):
                score = min(score, WARNING_AT - 0.01)
            yield score, negator, message, [(place, place)], "not negated in the body"
        elif near:
            near.sort(key=lambda item: (-item[0], item[1].place))
            score = (
                0.7
                + _of_a_verb(claim, negator)
                + 0.4 * near[0][0]
                - (0.2 if cues else 0)
                - (0.2 if near[0][1].weight < 1 else 0)
            )
            if _commands(claim, negator):
                score = min(score, WARNING_AT - 0.01)
            places = [(hit.place, hit.place) for _, hit in near]
            yield (
                score
                if score < WARNING_AT
                or (
                    parts_of_speech(claim).get(word.number) == "VERB"
                    and _of_a_verb(claim, negator) >= 0.1
                    and near[0][1].weight >= 1
                    and not (cues and _told(claim, negator))
                )
                else _capped(claim, score, word, near[0][1].place),
                negator,
                f"The headline negates “{word.text}”; the body states it",
                places,
                "stated in the body",
            )
        elif aligned and not cues and not hits and not untrue:
            sentence = index.sentences[aligned[0][0]]
            score = 0.45 + 0.5 * aligned[0][1] + max(0.0, _of_a_verb(claim, negator) - 0.1)
            yield (
                min(score, WARNING_AT - 0.01),  # the body may say it in words of its own
                negator,
                f"The headline negates “{word.text}”; the body does not (looked for: not, never, refuse …)",
                [(sentence.first, sentence.last - 1)],
                "the body's nearest sentence",
            )


def _turned_down(claim: Claim) -> Iterator[Reason]:
    """The headline tells a deed that the first sentences say was refused, dropped or ruled out."""
    index = claim.index
    for one in turned_down(claim):
        said = " ".join(index.texts[one.first : one.last + 1])
        message = f"Headline says “{one.word.text}”; body says “{said}”"
        yield TOLD_OTHERWISE, one.word, message, [(one.first, one.last)], "in the body"


def _not_yet(claim: Claim, negator: ClaimWord) -> bool:
    """Whether a negator is of what has not happened so far: "hasn't testified", "has not yet"."""
    before = claim.words[negator.number - 1].form if negator.number else ""
    return negator.form in {"hasn't", "haven't", "hadn't"} or before in {"has", "have", "had"}


def _is_to_come(index: BodyIndex, place: int) -> bool:
    """Whether the body has a word as what is to happen or may: "will testify"."""
    return not {"to", "will", "would", "may", "might", "could", "should"}.isdisjoint(
        index.forms[max(0, place - 2) : place]
    )


def _refused(claim: Claim, aligned: list[tuple[int, float]]) -> tuple[float, int] | None:
    """Where the body says in other words what the headline negates ("ended his bid" for "does not drop bid").

    How much of the claim the sentence holds, and the position of its word; None when it says so nowhere, or negates it.
    """
    index = claim.index
    for number, share in aligned[:3]:
        sentence = index.sentences[number]
        for place in range(sentence.first, sentence.last):
            if is_refusal(index, place) and index.forms[place] not in NEGATORS:
                negated = negator_near(index, place, before=4, refusals=0) is not None
                return None if negated else (share, place)
    return None


def _of_a_verb(claim: Claim, negator: ClaimWord) -> float:
    """More where the negator goes with a verb ("does not", "won't", "not to"), less where with a noun ("not cars")."""
    words = claim.words
    before = words[negator.number - 1].form if negator.number else ""
    after = words[negator.number + 1].form if negator.number + 1 < len(words) else ""
    verbal = negator.form.endswith("n't") or negator.form == "cannot" or before in AUXILIARIES or after == "to"
    if (word := negator.form) in {"not", "never"} and before in {"do", "does", "did"}:
        return 0.2
    if word in WEAKLY or before in {"can", "could", "should"}:
        return 0.0
    return 0.1 if verbal else -0.07


def _stated(claim: Claim) -> Iterator[Reason]:
    """The headline states what the body negates wherever it has it."""
    index = claim.index
    if any(
        word.form in NEGATORS or word.form.endswith("n't") or word.lemma in REFUSALS | LIMITING or word.form in UNTRUE
        for word in claim.words
        if word.is_word
    ):
        return
    if any(
        word.lemma in WAYS_OUT and any(after.form in WAYS_OUT[word.lemma] for after in claim.words[at + 1 : at + 3])
        for at, word in enumerate(claim.words)
    ):
        return
    found = support(claim)
    for word in claim.words:
        if not word.content or word.number < claim.kicker:
            continue
        share = word_facts(word.text).capital
        if share is not None and share > 0.6:
            continue
        hits = [hit for hit in found.hits[word.number] if hit.weight >= 1.0 and not _only_tells_which(index, hit.place)]
        near = [(found.slot(word, hit.place), hit) for hit in hits]
        strong = [item for item in near if item[0] >= 0.3]
        if not strong:
            continue
        negated = [(slot, hit, negator_near(index, hit.place)) for slot, hit in strong]
        plain = [slot for slot, _, at in negated if at is None]
        if plain and (len(plain) > 0.34 * len(negated) or max(plain) > 0.8 * max(slot for slot, _, _ in negated)):
            continue
        stated = sum(1 for _, hit in near if negator_near(index, hit.place, before=5, refusals=6) is None)
        before = [other.form for other in claim.words[max(0, word.number - 3) : word.number]]
        modal = before[-1:] if "-" not in before else before[:1]  # "will co-operate"
        verb = (word.form != word.lemma and word.number > 0) or bool(MODALS & {*modal})
        most = max(slot for slot, _ in strong)
        score = 0.35 + 0.4 * most + (0.25 if verb else 0) + (0.2 if len(strong) > 1 else 0) - 0.2 * min(2, stated)
        places = [(at, hit.place) for _, hit, at in negated if at is not None]
        text = " ".join(index.texts[places[0][0] : places[0][1] + 1])
        if score >= WARNING_AT:
            score = _capped(claim, score, word, places[0][1])
        yield score, word, f"The headline states “{word.text}”; the body says “{text}”", places, "negated in the body"


def _only_tells_which(index: BodyIndex, place: int) -> bool:
    """Whether a participle of the body stands before its noun ("an escalating row"), or a clause says which ("a veto
    that raised fears").
    """
    before = index.forms[max(0, place - 2) : place]
    relative = before[-1:] in (["which"], ["who"]) or (before[-1:] == ["that"] and not is_refusal(index, place - 2))
    return index.forms[place].endswith(("ing", "ed")) and (before[-1:] in (["a"], ["an"], ["the"]) or relative)


def _misquoted(claim: Claim) -> Iterator[Reason]:
    """The headline quotes words without the "not" that they have wherever the body has them, or with one more."""
    index = claim.index
    for words in claim.quotations():
        before = claim.words[max(0, words[0].number - 4) : words[0].number]
        if any(without_negation(word.form)[1] or word.lemma in REFUSALS for word in before):
            continue
        said = [without_negation(word.form) for word in words]
        stated = [form for form, _ in said if form]
        if len(stated) < LEAST_QUOTED or not any(word.content for word in words):
            continue
        negated = any(negates for _, negates in said)
        places = []
        for start in _beginning(index, stated[0], claim.since):
            last, inside = said_at(index, start, stated)
            if last >= 0:
                negator = negator_near(index, start, before=2, refusals=0)
                if (inside or negator is not None) is negated:
                    return
                places.append((start if inside or negator is None else negator, last))
        if places:
            text = " ".join(index.texts[places[0][0] : places[0][1] + 1])
            yield (
                0.95,
                words[0],
                f"Headline quotation reverses the body's: “{text}”",
                places,
                "so in the body",
            )


def _beginning(index: BodyIndex, form: str, since: int) -> list[int]:
    """Where the body has a form, negated or not."""
    negated = {"will": ("won't",), "can": ("can't", "cannot")}.get(form, ())
    return sorted(place for one in (form, f"{form}n't", *negated) for place in index.places_of(one, since))


def _undoubted(claim: Claim) -> Iterator[Reason]:
    """The headline reports a denial, or calls a story untrue, and the body states it."""
    index = claim.index
    word = next((word for word in claim.words if word.content and _denies(claim, word)), None)
    if word is None or claim.kicker:
        return
    sentences = range(index.sentence_of[claim.since], len(index.sentences))
    if any(doubting(index, number) for number in sentences):
        return
    aligned = support(claim).aligned((word.number,), share=0.35)
    near = {number + step for number, _ in aligned[:NEAREST] for step in (-1, 0, 1)} & set(sentences)
    if not aligned or any(
        index.forms[place] in NEGATORS or index.forms[place].endswith("n't") or is_refusal(index, place)
        for number in near
        for place in range(index.sentences[number].first, index.sentences[number].last)
    ):
        return
    sentence = index.sentences[aligned[0][0]]
    message = f"The headline says “{word.text}”; the body denies and doubts nothing (looked for: deny, doubt, false …)"
    places = [(sentence.first, sentence.last - 1)]
    score = 0.65 + 0.4 * aligned[0][1]
    if word.form in UNTRUE and "hoax" not in word.form:
        score = min(score, WARNING_AT - 0.01)  # fakes are things, too
    yield score, word, message, places, "the body's nearest sentence"


def _denies(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word of the claim reports a denial of what the claim says otherwise."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    if claim.quoted[word.number] or (word.form == "fake" and after is not None and after.content):
        return False  # fake goods
    if word.form.endswith("ing"):
        return False  # "Denying soldiers their faith" reports no denial
    return word.form in UNTRUE or (word.lemma in {"deny", "debunk", "refute"} and word.form != "denied")


def _refuted(claim: Claim) -> Iterator[Reason]:
    """The body calls the story that the headline states a hoax."""
    if claim.form is not ClaimForm.STATEMENT or any(
        word.form in NEGATORS
        or word.form in UNTRUE
        or word.form in DOUBTS
        or word.lemma in DOUBTS
        or word.lemma in REFUSALS
        for word in claim.words
        if word.is_word
    ):
        return
    index = claim.index
    found = doubts_of(claim)
    content = [word for word in claim.words if word.content and not claim.quoted[word.number]]
    told = told_verb(claim)
    if told is not None and told.lemma in KEEPING:
        return  # "keeps flying" says what "denied that it will stop" does
    if sum(claim.quoted) >= LEAST_QUOTED:
        return  # somebody's words
    if not found or len(content) < 3:
        return
    found.sort(key=lambda item: (-item[0], item[1]))
    if not in_main_clause(index, *found[0][1]):
        return  # "a year after a report found no evidence"
    density = len(found) / max(6, len(index.sentences))
    score = 0.1 + 0.6 * found[0][0] + 0.1 * min(4, len(found)) + min(0.4, density)
    if index.sentence_of[found[0][1][0]] - index.sentence_of[claim.since] < LEAD:
        score += 0.1
    top = index.sentence_of[found[0][1][0]] - index.sentence_of[claim.since] < LEAD
    if not top:
        score = min(score, WARNING_AT - 0.01)  # doubts far below may be of anything
    if found[0][0] < OF_THE_CLAIM:
        score = min(score, WARNING_AT - 0.01)  # they may be of another story
    said = " ".join(index.texts[found[0][1][0] : found[0][1][1] + 1])
    message = f"The headline states as fact what the body calls “{said}”"
    yield score, told or content[0], message, [place for _, place in found], "the body doubts it"
