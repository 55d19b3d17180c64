"""Which words of an organisation's name tell it from others: not its head, not its country, not "National"."""

from __future__ import annotations

from collections.abc import Iterable

from linter.analysis.names.countries import place_words
from linter.registers.words import HEADS, NameWord, stem

_SCOPES = frozenset(
    map(
        stem,
        """international european national federal global regional royal african asian american british world
        intergovernmental state us un uk eu""".split(),  # noqa: SIM905 - reads better than quoted words
    )
)
_PLAIN = _SCOPES | frozenset(
    map(
        stem,
        """joint central united public independent general democratic people great advanced new first special high
        supreme chief affair study research policy development security health science information education technology
        economic social service business community medical training management liberation""".split(),  # noqa: SIM905
    )
)


def says_how_far(word: NameWord) -> bool:
    """Whether the first word of a name says for whom the body is: for the world, a nation, a continent."""
    return word.stem in _SCOPES


def telling(words: Iterable[NameWord]) -> frozenset[str]:
    """The stems of the words that few other bodies share."""
    places = place_words()
    return frozenset(
        word.stem
        for word in words
        if not word.is_connector and word.stem not in HEADS | _PLAIN and word.surface not in places
    )


_KINDS = HEADS | {
    "company",
    "corps",
    "unit",
    "team",
    "movement",
    "division",
    "registry",
    "library",
    "museum",
    "community",
}


def may_replace(word: str, right: str) -> bool:
    """Whether `word` may stand for an unlike `right` in a name by mistake; surfaces of words.

    Not where one of them is a place (there is an Indian Revenue Service), a short form of the other ("Corp"), or what
    is no kind of body where the name has one: "National Security Act", "Republican National Convention".
    """
    places = place_words()
    if word in places or right in places or word in _UNITED or right in _UNITED:
        return False
    if min(len(word), len(right)) < 4 or (len(word) <= _SHORT and right.startswith(word)):
        return False
    if right in HEADS or stem(right) in HEADS or right == "community":
        return stem(word) in _KINDS
    return stem(word) not in HEADS


_SHORT = 5
"""Letters of a short form: Corp, Univ, Assoc."""
_UNITED = frozenset(("us", "un", "uk", "eu", "us-", "un-"))


def of_a_country(words: tuple[NameWord, ...]) -> bool:
    """Whether a name ends in "of" and a country: there is one "… Bank of India"."""
    return len(words) > 2 and words[-2].stem == "of" and words[-1].surface in place_words()


FOREIGN = frozenset(
    """
    FSB SBU GRU SVR FSO GUR HUR KGB NKVD PKK PYD YPG YPJ HDP AKP CHP MHP MSF RSF PIS ISO UTC CNRS FARC ELN PAN PRI
    PRD SPD AFD CDU CSU FDP FN RN UMP PSOE PP PD M5S FPO OVP SPO PVV VVD SVP FIFA UEFA FIA FIDE FINA UCI CONMEBOL
    CONCACAF CERN EZLN AUC AQIM UAAR CGT CFDT INSEE INSERM ENA IFOP BKA BND BFV RKI DIW ZEW IFW PEGIDA JSDF DPA EFE
    ANSA TASS ITAR BBVA PDVSA YPF IBGE IBAMA FUNAI INPE PT PMDB PSDB PSB PSOL UNITA MPLA FRELIMO RENAMO FMLN FSLN
    MAS MVR PSUV MUD TTP JUI PTI MQM RSS VHP BJP AAP UIGEA HTS JNIM MNLA FLN FIS GIA PJD MB SIPRI BIS SI UN CIO MIT
    DGSI DGSE COGAT SANA IRNA ISNA SAVAK VEVAK MOIS NRA NIS LDP ICIM IHH PLO PFLP DFLP OLAF EASO OPCW EPPO ETA CNT
    UGT CCOO ERC CUP JXC CIU PNV IU IRA OTAN ONU OMS UE USSR URSS CCCP CIRC SNCF RATP EDF LREM LR LFI PCF UDI MODEM
    RER TGV ARD ZDF VW BMW MAN TUI SAP DLR KFW GIZ
""".split()  # noqa: SIM905
)
"""Acronyms of names in other languages, and irregular ones: they say nothing about an English name."""
