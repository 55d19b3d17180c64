"""The headline says no where the body says yes, or the other way round.

Why: a lost or added "not" turns the story into its contrary. The rule takes the word that the headline negates and
looks for it in the body where it speaks of the same thing: there it should be negated too, by "not" or by a word like
"refuse"; and a word that the headline states should not be negated at every place where the body has it.
Not flagged: negations said in other words; a word that the body has both ways; "X, not Y", "not only"; questions.
Source: AP Stylebook, "headlines".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.api import (
    NEGATORS,
    REFUSALS,
    Claim,
    ClaimForm,
    ClaimWord,
    Document,
    Evidence,
    Finding,
    Rule,
    Severity,
    claims,
    negator_near,
    support,
    word_facts,
)

WARNING_AT = 0.9
NOTE_AT = 0.7
FALSE = frozenset(
    """
    hoax hoaxes debunk debunked debunks false falsely untrue fake satire satirical misinformation disinformation
    fabricated unfounded baseless bogus rumour rumor rumours rumors retracted retraction discredited refuted
    """.split()  # noqa: SIM905
)


class Negation(Rule):
    """Negated in the one, stated in the other."""

    severity = Severity.WARNING
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
        """# It is skill, not luck, says coach

The coach said it was skill. Luck had not helped them.
""",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield at most one finding a claim."""
        for claim in claims(document):
            if claim.form in {
                ClaimForm.QUESTION,
                ClaimForm.EXPLAINER,
                ClaimForm.LIST,
                ClaimForm.LIVE,
                ClaimForm.OPINION,
            }:
                continue
            best = max([*_denied(claim), *_stated(claim)], key=lambda reason: reason[0], default=None)
            if best is None or best[0] < NOTE_AT:
                continue
            score, word, message, places, note = best
            yield self.finding(
                claim.span(word),
                message,
                severity=Severity.WARNING if score >= WARNING_AT else Severity.NOTE,
                confidence=round(min(0.95, score * 0.8), 2),
                evidence=[Evidence(note, claim.index.span(first, last)) for first, last in places[:3]],
            )


Reason = tuple[float, ClaimWord, str, list[tuple[int, int]], str]


def _negators(claim: Claim) -> Iterator[tuple[ClaimWord, ClaimWord]]:
    """Each negator of the claim with the word that it negates."""
    words = claim.words
    for place, word in enumerate(words):
        form = word.form
        if not word.is_word or not (form in {"not", "never", "no", "cannot"} or form.endswith("n't")):
            continue
        if place and words[place - 1].text in {",", "-", "–", "—"}:
            continue  # X, not Y
        after = words[place + 1 : place + 6]
        if after and after[0].form in {"only", "just", "longer", "more", "one", ".", "matter", "less", "doubt"}:
            continue
        for other in after:
            if other.content:
                yield word, other
                break
            if not other.is_word and other.text not in {"“", "‘", "'", '"'}:
                break


def _denied(claim: Claim) -> Iterator[Reason]:
    """The headline negates what the body states."""
    index = claim.index
    found = support(claim)
    for negator, word in _negators(claim):
        hits = [hit for hit in found.hits[word.number] if hit.weight >= 0.6]
        if any(negator_near(index, hit.place, before=6, after=2, refusals=6) is not None for hit in hits):
            continue
        near = [(found.slot(word, hit.place), hit) for hit in hits]
        near = [item for item in near if item[0] >= 0.3]
        aligned = found.aligned((word.number,), share=0.3)
        cues = any(
            index.forms[place] in NEGATORS or index.forms[place].endswith("n't") or index.lemmas[place] in REFUSALS
            for number, _ in aligned[:3]
            for place in range(index.sentences[number].first, index.sentences[number].last)
        )
        if near:
            near.sort(key=lambda item: (-item[0], item[1].place))
            score = 0.7 + 0.4 * near[0][0] - (0.2 if cues else 0) - (0.1 if near[0][1].weight < 1 else 0)
            places = [(hit.place, hit.place) for _, hit in near]
            yield (
                score,
                negator,
                f"The headline negates “{word.text}”; the body states it",
                places,
                "stated in the body",
            )
        elif aligned and not cues and not hits:
            sentence = index.sentences[aligned[0][0]]
            yield (
                0.45 + 0.4 * aligned[0][1],
                negator,
                f"The headline negates “{word.text}”; the body does not (looked for: not, never, refuse …)",
                [(sentence.first, sentence.last - 1)],
                "the body's nearest sentence",
            )


def _stated(claim: Claim) -> Iterator[Reason]:
    """The headline states what the body negates wherever it has it."""
    index = claim.index
    if any(
        word.form in NEGATORS or word.form.endswith("n't") or word.lemma in REFUSALS or word.form in FALSE
        for word in claim.words
        if word.is_word
    ):
        return
    found = support(claim)
    for word in claim.words:
        if not word.content or word.number < claim.kicker:
            continue
        share = word_facts(word.text).capital
        if share is not None and share > 0.6:
            continue
        hits = [hit for hit in found.hits[word.number] if hit.weight >= 1.0]
        near = [(found.slot(word, hit.place), hit) for hit in hits]
        strong = [item for item in near if item[0] >= 0.3]
        if not strong:
            continue
        negated = [(slot, hit, negator_near(index, hit.place)) for slot, hit in strong]
        if any(at is None for _, _, at in negated):
            continue
        stated = sum(1 for _, hit in near if negator_near(index, hit.place, before=5, refusals=6) is None)
        verb = word.form != word.lemma and word.number > 0
        most = max(slot for slot, _ in strong)
        score = 0.3 + 0.4 * most + (0.25 if verb else 0) + (0.2 if len(strong) > 1 else 0) - 0.2 * min(2, stated)
        places = [(at, hit.place) for _, hit, at in negated if at is not None]
        text = " ".join(index.texts[places[0][0] : places[0][1] + 1])
        yield score, word, f"The headline states “{word.text}”; the body says “{text}”", places, "negated in the body"
