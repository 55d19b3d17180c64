"""Whether an auxiliary belongs to a form of a verb, as the parser sees it."""

from __future__ import annotations

from linter.analysis.grammar.contact_clauses import is_contact_clause
from linter.analysis.grammar.word_classes import MODALS
from linter.analysis.syntax.parse import SUBJECTS, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.document.model import Block


def is_governed(block: Block, auxiliary: int, number: int, *, predicate: bool = False) -> bool:
    """Whether the parser hangs the auxiliary on the form, and the form has no other subject than the auxiliary's.

    Its part of speech does not matter where it can't be a `predicate`.
    """
    listed = tokens(block)
    sentence = sentence_of(block, number)
    words = lower_texts(block)
    if auxiliary < sentence.first or is_contact_clause(words, auxiliary, sentence.first):
        return False  # "the best car the club had came last"
    found = parsed(sentence)
    helper, verb = found.beginning_at(listed.starts[auxiliary]), found.beginning_at(listed.starts[number])
    if verb is not None and predicate and verb.upos == "ADJ" and words[number + 1 : number + 2] == ["to"]:
        return False  # "were prompt to"
    if helper is None or verb is None or helper.head != verb.number or not (predicate or verb.upos in ("VERB", "AUX")):
        return False
    if helper.text.lower() in MODALS and helper.upos != "AUX":
        return False  # "the will prevailed"
    if len(found.dependents(verb, *SUBJECTS)) > 1:
        return False
    noun = found.head(verb)
    return noun is None or not (verb.relation.startswith("acl") and noun.relation == "root")
