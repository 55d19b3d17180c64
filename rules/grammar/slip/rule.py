"""Checks for a small word too few, too many or wrong, and a wrong form: “taken hospital”, “will delivered”.

Why: a sentence that is changed in haste keeps a word of its old shape or loses one of the new, and the eye reads past
it. Every change of one small word, or of a form that a word before it governs, is tried that counts of edited text
speak for. Trees judge how likely the change is: first by counts alone, then with the words' classes as the parser sees
them and with the network of typos/real-word.
Not flagged: the number of nouns, present for past; speech in quotation marks, headings and tables; wording that edited
text seldom has but may have ("declined comment").
Fix: the change that is likeliest; another may be meant, so it is never made without asking.
Source: counts of edited text, and articles in which a program put such slips (see MODEL.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.analysis.text.tokens import lower_texts
from linter.analysis.word_choice.context_network import ContextNetwork, context_network
from linter.analysis.word_choice.slip_kinds import is_judged
from linter.analysis.word_choice.slip_measures import (
    OF_COUNTS,
    OF_NETWORK,
    OF_SENTENCE,
    measures_of_counts,
    measures_of_network,
    measures_of_sentence,
)
from linter.analysis.word_choice.slips import (
    EXTRA,
    FORM,
    GERUND,
    INFINITIVE,
    MISSING,
    OTHER,
    Slip,
    possible_slips,
)
from linter.analysis.word_model.model import WordModel, word_model
from linter.api import Block, BlockKind, Document, Finding, Precision, Rule, Severity, quoted, tokens
from linter.files.decision_trees import DecisionTrees, read_trees
from linter.records import NamedTuple

REBUILD = "python -I -m linter.data.build.small_slips rules/grammar/slip ARCHIVE ..."
FIRST = {MISSING: 0.6, EXTRA: 0.3, OTHER: 0.6, FORM: 0.2, GERUND: -0.3, INFINITIVE: 0.0}
"""The score of the first trees from which on the second are asked."""
FIRST_OF_OPENING = -1.2
"""The same where a word lacks behind the first of a sentence, of which counts know less."""
SURE = {MISSING: 3.0, EXTRA: 3.0, OTHER: 3.0, FORM: 2.6, GERUND: 1.0, INFINITIVE: 1.0}
"""The score of the second trees from which on a change is a warning."""
SURE_OF_WORD = {
    (MISSING, "of"): 4.0,
    (MISSING, "the"): 3.9,
    (MISSING, "a"): 3.2,
    (MISSING, "be"): 2.4,
    (MISSING, "in"): 3.9,
    (MISSING, "with"): 4.0,
    (MISSING, "to"): 3.6,
    (MISSING, "as"): 3.0,
    (MISSING, "than"): 4.5,
    (MISSING, "is"): 3.5,
    (EXTRA, "in"): 4.5,
    (EXTRA, "from"): 3.7,
    (EXTRA, "a"): 2.7,
    (EXTRA, "of"): 2.4,
    (EXTRA, "for"): 2.4,
    (EXTRA, "to"): 2.5,
    (EXTRA, "with"): 3.4,
    (EXTRA, "has"): 2.5,
    (EXTRA, "have"): 2.5,
    (OTHER, "on"): 4.0,
    (OTHER, "at"): 3.4,
    (OTHER, "for"): 3.5,
    (OTHER, "from"): 3.8,
    (OTHER, "in"): 3.0,
    (OTHER, "of"): 2.7,
    (OTHER, "with"): 2.4,
    (OTHER, "to"): 2.6,
    (OTHER, "by"): 3.2,
}
"""The same for a word that is put in, taken out or exchanged, where articles that trained nothing show that less is
enough, or that it is not."""
NEAR = 2
"""Of changes so many words apart only the likeliest is reported."""


class SlipOfGrammar(Rule):
    """Reports a change of one word that counts, the parser and the network speak for."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=24,
        right=16,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "The concert [[will held=>will be held]] in the town square.",
        "The government [[plans raise=>plans to raise]] the pension age.",
        "They want [[him resign=>him to resign]] at once.",
        "A [[number people=>number of people]] were hurt.",
        "The bank is responsible [[of=>for]] the loss.",
        "Two men were [[arrest=>arrested]] on Sunday. He was fined for [[drive=>driving]] without a licence.",
        "He has [[is been=>been]] charged with theft.",
        "The concert will be held in the town square, and the government plans to raise the pension age.",
        "A number of people were hurt, the bank is responsible for the loss, and he died of cancer.",
        "As kind a man as he was, he refers all such questions to his office.",
        "Where have these people been? As women and as girls they sang.",
        "A dispute has boiled over between these closest of allies. By May she had just about given up.",
        "He had a payment made out to him by the port and was due his pension. How fortunate we’ve been to live here.",
        "The council, including permanent members the United States, Russia and China, met.",
        "The ports are to fall into the hands of a bank, and the hills were where many sailors had their homes.",
        "“They want him resign at once,” he said.\n\n## Minister plans raise\n\nIt rained.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Judge the changes that counts speak for, the likeliest of each place."""
        model = word_model()
        for block in document.prose:
            if block.kind in _TELEGRAPHIC:
                continue
            judged: dict[int, tuple[float, Slip]] = {}
            words = lower_texts(block)
            texts = tokens(block).texts
            for slip in possible_slips(block, model):
                if slip.kind != MISSING and not texts[slip.number].islower():
                    continue
                score = _score(self.folder, model, slip, block) if is_judged(slip, words) else 0.0
                if score >= _sure(slip) and score > judged.get(slip.number, (0.0,))[0]:
                    judged[slip.number] = score, slip
            for number, (score, slip) in judged.items():
                if all(other <= score for at, (other, _) in judged.items() if abs(at - number) <= NEAR):
                    found = self._report(block, slip, score)
                    if not quoted(document, found.span):
                        yield found

    def _report(self, block: Block, slip: Slip, score: float) -> Finding:
        listed = tokens(block)
        texts, at = listed.texts, slip.number
        first, last, right = at, at, slip.new
        if slip.kind == MISSING:
            first = at - 1
            message = f"“{texts[first]} {texts[at]}” probably lacks “{slip.new}”"
            right = f"{texts[first]} {slip.new} {texts[at]}"
        elif slip.kind == EXTRA:
            last = at + 1
            message = f"“{texts[at]}” is probably too many before “{texts[last]}”"
            right = texts[last]
        elif slip.kind == GERUND:
            last = at + 1
            message = f"“{texts[at]} {texts[last]}” should probably be “{slip.new}” here"
        elif slip.kind == INFINITIVE:
            right = f"to {slip.new}"
            message = f"“{texts[at]}” should probably be “{right}” here"
        else:
            message = f"“{texts[at]}” should probably be “{slip.new}” here"
        return self.finding(
            listed.span(first, last), message, suggestions=[right], confidence=min(0.95, 0.7 + 0.05 * score)
        )


_TELEGRAPHIC = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL, BlockKind.BYLINE})


def _sure(slip: Slip) -> float:
    return SURE_OF_WORD.get((slip.kind, slip.old or slip.new), SURE[slip.kind])


def _score(folder: Path, model: WordModel, slip: Slip, block: Block) -> float:
    """What the second trees say; 0 where the first say too little, or the second would whatever the parser said."""
    learnt = _learnt(folder, model)
    counted = measures_of_counts(slip, block, model)
    opens = slip.kind == MISSING and tokens(block).texts[slip.number - 1][0].isupper()
    if learnt.first.score(counted) < (FIRST_OF_OPENING if opens else FIRST[slip.kind]):
        return 0.0
    judged = measures_of_network(slip, block, model, learnt.network)
    if learnt.second.most([*counted, *[None] * OF_SENTENCE, *judged]) < _sure(slip):
        return 0.0  # so in three of five: to analyse the sentence takes ten times as long
    return learnt.second.score([*counted, *measures_of_sentence(slip, block), *judged])


class _Learnt(NamedTuple):
    first: DecisionTrees
    second: DecisionTrees
    network: ContextNetwork


@lru_cache(maxsize=2)
def _learnt(folder: Path, model: WordModel) -> _Learnt:
    network = folder.parents[1] / "typos" / "real-word" / "context.network"
    return _Learnt(
        read_trees(folder / "first.trees", OF_COUNTS, rebuild=REBUILD),
        read_trees(folder / "second.trees", OF_COUNTS + OF_SENTENCE + OF_NETWORK, rebuild=REBUILD),
        context_network(network, model),
    )
