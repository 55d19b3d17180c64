"""A rank or an office before somebody's name, with a slip in it: "Sergent Tracey Holt", "Corparal Dent"."""

from __future__ import annotations

from linter.analysis.words.corrections import Correction, corrections
from linter.analysis.words.everyday_slips import EVERYDAY_COST
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import UnknownWord
from linter.analysis.words.slip_odds import NEXT_NAME, starts_sentence

_RANKS = frozenset(
    """
    sergeant corporal captain lieutenant colonel general admiral commander brigadier president senator governor minister
    professor detective inspector superintendent constable commissioner councillor councilor ambassador secretary
    chancellor archbishop bishop cardinal reverend principal director congressman congresswoman representative
    magistrate
    """.split()  # noqa: SIM905
)
"""Words of offices and ranks that stand before names."""


def rank_meant(unknown: UnknownWord) -> Correction | None:
    """The rank that a capitalised word, used once and before a name, is an everyday slip for; None for any other."""
    name = NEXT_NAME.match(unknown.block.text, unknown.end)
    if not unknown.capitalised or unknown.uses > 1 or unknown.joined or name is None or starts_sentence(unknown):
        return None
    if not mostly_a_name(name[1].lower()):
        return None
    best = next(iter(corrections(unknown)), None)
    return best if best is not None and best.word in _RANKS and best.cost <= EVERYDAY_COST else None
