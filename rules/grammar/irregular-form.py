"""Checks for an irregular verb with a regular ending: “seeked”, “teached”, “beginned”.

Why: the form is right by the rule and wrong by use, and the nearest word in a dictionary is not the one that is meant.
The finding takes the place of that of typos/misspelling.
Not flagged: copy in dialect; old books ("well builded, nay"); forms that are used beside the irregular one ("hanged",
"lighted"); words of their own ("putted", "leaded", "ringed", "payed out rope"); "a costed plan", but "costed them £3m"
is flagged.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.11-3.20; AP and Guardian stylebooks,
"broadcast" and "forecast".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from linter.analysis.grammar.word_classes import is_adverb
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import irregular_verbs, wrong_regular_forms
from linter.api import Block, Document, Finding, Rule, Severity, lexicon, quoted, tokens


class IrregularForm(Rule):
    """Reports regular forms that nobody uses, and names the right one."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "The burglar [[seeked=>sought]] refuge in a church.",
        "She [[teached=>taught]] maths and he has [[choosed=>chosen]] law.",
        "The bonds were [[selled=>sold]] at once.",
        "The plant [[costed=>cost]] $310m, and the call was [[broadcasted=>broadcast]] at six.",
        "The last rhino was [[slayed=>slain]] by poachers, and the bell [[ringed=>rang]] at noon.",
        "He [[waylayed=>waylaid]] her; they [[babysitted=>babysat]] for us and she [[typecasted=>typecast]] him.",
        "The party costed the plan, the lawn was ringed by trees, and it slayed; a casted arm healed.",
        "“I knowed it,” he said.",
        "She was creeped out by the doll, which creeped her out.",
        "The old hand was livin' by the creek, and he knowed each cow.",
        "Its walls are well builded, nay, they shine.",
        "He was hanged, she putted, the plan was costed and the roof leaded.",
        "The ringed plover and the winged seed flied out.",
        "The burglar sought refuge in a church, where she taught maths.",
        "He [[teared=>tore]] a muscle, and she teared up at the news.",
        "She [[payed=>paid]] for the meal and was [[payed=>paid]] £90; the crew payed out more rope.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the forms of the table."""
        forms = _forms()
        for block, numbers in places_of(document, forms):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                word = words[number]
                if listed.texts[number] != word:
                    continue
                if (word in _WITH and not _stands_with(words, number)) or _is_idiom(words, number):
                    continue
                if not _OLD.isdisjoint(words):
                    continue
                if word in _DIALECT and (quoted(document, listed.span(number, number)) or _is_dialect(block)):
                    continue
                verb = irregular_verbs()[forms[word]]
                before = number - 1
                while before > 0 and is_adverb(words[before]):
                    before -= 1
                perfect = before >= 0 and words[before] in _BEFORE_PARTICIPLES
                yield self.finding(
                    listed.span(number, number),
                    f"“{word}” is a regular form of the irregular verb “{verb.base}”",
                    suggestions=[form for form in (verb.participles if perfect else verb.pasts) if form != word],
                    severity=Severity.NOTE if word == "forecasted" else None,
                    confidence=0.9,
                )


_BEFORE_PARTICIPLES = frozenset("has have had having is are was were be been being hasn't haven't hadn't got".split())  # noqa: SIM905


_DIALECT = frozenset("knowed comed growed throwed blowed drawed heared gived runned eated drinked drived".split())  # noqa: SIM905
"""Forms that people say, so that quoted speech and copy in dialect may have them."""
_OLD = frozenset("nay thee thou thy thine ye hath doth unto lo therein whence whither".split())  # noqa: SIM905
"""What only verse and old books have, whose verbs had other forms."""
_CASTS = {"broadcasted": "broadcast", "forecasted": "forecast", "telecasted": "telecast"}
"""Regular forms that dictionaries have, and stylebooks don't."""
_PRICE = frozenset("them him her us me you it a an about around nearly almost more over up $ £ € taxpayers".split())  # noqa: SIM905
_PAID = frozenset("for to by off back tribute attention homage heed his her their".split())  # noqa: SIM905
_WITH = {
    "costed": (frozenset[str](), _PRICE),
    "slayed": (frozenset("was were been had he she they who".split()), frozenset("by the a his".split())),  # noqa: SIM905
    "casted": (frozenset[str](), frozenset("doubt doubts votes ballots shadow light a his her their its".split())),  # noqa: SIM905
    "teared": (frozenset[str](), frozenset("a an the his her their its off down through".split())),  # noqa: SIM905
    "payed": (frozenset[str](), _PRICE | _PAID),
    "ringed": (frozenset("bell bells phone phones alarm alarms telephone siren".split()), frozenset[str]()),  # noqa: SIM905
}
"""Forms that are wrong beside some words alone: what stands before them, and behind."""
_BASES = {"costed": "cost", "slayed": "slay", "casted": "cast", "ringed": "ring", "teared": "tear", "payed": "pay"}


def _is_idiom(words: Sequence[str], number: int) -> bool:
    """Whether somebody is "creeped out"."""
    return words[number] == "creeped" and "out" in words[number + 1 : number + 4]


def _is_dialect(block: Block) -> bool:
    """Whether a block writes an "-ing" as it is said: "givin' it away"."""
    return any(lexicon().ordinary(match[1] + "g") for match in re.finditer(r"\b([a-z]+in)[’'](?!\w)", block.text))


@cache
def _forms() -> dict[str, str]:
    return {**wrong_regular_forms(), **_CASTS, **_BASES}


def _stands_with(words: Sequence[str], number: int) -> bool:
    before, behind = _WITH[words[number]]
    after = words[number + 1] if number + 1 < len(words) else "."
    return (not before or words[number - 1] in before) and (not behind or after in behind or after[0].isdecimal())
