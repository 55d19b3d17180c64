"""Nouns that names of institutions, buildings and offices are made with, in lower case."""

from __future__ import annotations

import re

from linter.analysis.words.corrections import Correction, corrections
from linter.analysis.words.distance import distance
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.analysis.words.slip_odds import FOREIGN, FOREIGN_AFTER_NAME, LAST_NAME, NEXT_NAME
from linter.analysis.words.word_facts import word_facts

INSTITUTION_NOUNS = frozenset(
    """
    academy administration agency airline airlines airport alliance ambassador ambulance archbishop army assembly
    association attorney auditor authority bishop board borough brigade broadcasting building bureau cabinet campaign
    captain cathedral catholic central centre center chairman chamber championship championships chancellor chapel
    charity chief church circuit clinic coalition coastguard college commission commissioner committee community company
    conference confederation congress constabulary constitution consulate convention corporation council councillor
    county court crown curate defence defense democratic department deputy development director district division
    economic education election electoral embassy emergency employment energy enterprise environment environmental
    executive exchange exhibition factory faculty federal federation festival finance financial football foreign
    foundation gallery general government governor group guard guardian health heritage highway hospital hotel housing
    independent industrial industries industry institute institution insurance intelligence international judge judicial
    justice laboratory labour league legislative library limited magazine magistrates management market marine medical
    memorial metropolitan military minister ministry monastery municipal museum national observatory office officer
    olympic opposition orchestra organisation organization palace parish park parliament parliamentary partnership party
    philharmonic planning police political prefecture presbyterian presidency president prime prince princess prison
    prize procurement professor prosecutor protection province provincial public railway record regiment regional
    registry republic republican research reserve royal school science secretariat secretary security senate senator
    service services sheriff show social society solicitor speaker sport sports stadium standard standards state station
    statistics street superintendent supreme surgeon synagogue technology television temple theatre theater tourism
    tower trade transport transportation treasury treaty tribunal trust union united university valley village veterans
    welfare western workers world
    """.split()  # noqa: SIM905
)

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Sgt)\.? $")
_NEXT = re.compile(r" (\w+)")
_SHORTEST, _LONG = 4, 8
"""Letters of a word in which two changed places, and of one that lost another letter."""
_COST = 6.8


def institution_meant(unknown: UnknownWord) -> Correction | None:
    """The noun that an unknown capitalised word is meant for; None if there is none, or it may be a name of its own.

    Two letters changed places, a double letter is single or the other way round, it is a known misspelling, or a long
    word lost a letter: what names and words of other languages hardly differ in.
    """
    word = unknown.word
    if not unknown.capitalised or unknown.abroad or len(word) < _SHORTEST:
        return None
    following = _NEXT.match(unknown.block.text, unknown.end)
    if following is not None and following[1] in FOREIGN | FOREIGN_AFTER_NAME:
        return None  # "Fondation pour l'Enfance"
    if _TITLE.search(unknown.block.text, max(0, unknown.start - 12), unknown.start) or _is_of_a_name(unknown):
        return None
    if unknown.ending and word.endswith("s"):
        return None
    for found in corrections(unknown, in_context=False):
        meant = found.word
        if meant in INSTITUTION_NOUNS and _is_slip(word, meant):
            return found
    return None


def _is_of_a_name(unknown: UnknownWord) -> bool:
    """Whether a first or last name stands beside it, or what makes it a word of another language.

    "Peter Priem", "Marnie Owen", "Lyonnaise de Developpement", "Publicis Groupe", "the think-tank Expert-Grup".
    """
    text = unknown.block.text
    before, after = (
        LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start),
        NEXT_NAME.match(text, unknown.end),
    )
    beside = [match[1].lower() for match in (before, after) if match]
    if unknown.joined or unknown.word.endswith("pe") or any(word_facts(name).first_name for name in beside):
        return True
    return text[max(0, unknown.start - 12) : unknown.start].rpartition(" ")[0].rpartition(" ")[2].lower() in FOREIGN


def _is_slip(word: str, meant: str) -> bool:
    if (sorted(word) == sorted(meant) and distance(word, meant) <= _COST) or meant in lexicon().meant_by(word):
        return True
    if _single(word) == _single(meant):
        return len(meant) > _SHORTEST
    return len(word) >= _LONG and len(word) == len(meant) - 1 and word[-1] == meant[-1]


def _single(word: str) -> str:
    return "".join(letter for number, letter in enumerate(word) if not number or letter != word[number - 1])
