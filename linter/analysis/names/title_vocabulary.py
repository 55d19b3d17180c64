"""Titles and offices that stand beside names: closed lists, written by hand.

A role noun ("minister", "spokeswoman") makes the words before a name its title; modifiers ("deputy", "foreign") and
nations may stand before it. The lists hold what news uses of people, not every occupation: a word that is also a
common surname or given name is a title only where nothing but modifiers stands before it.
"""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


ROLES = _listed(
    """
    president vice-president premier minister chancellor secretary undersecretary under-secretary governor senator
    representative congressman congresswoman lawmaker assemblyman assemblywoman mayor councillor councilman
    councilwoman councilor alderman commissioner ambassador envoy diplomat consul attaché delegate deputy speaker
    leader whip chairman chairwoman chairperson chair co-chair director director-general secretary-general commander
    commander-in-chief general lieutenant colonel major captain sergeant admiral commodore brigadier marshal
    corporal private officer constable detective inspector superintendent sheriff chief judge justice prosecutor
    solicitor attorney magistrate lawyer barrister counsel coroner spokesman spokeswoman spokesperson adviser
    advisor aide strategist consultant analyst economist researcher scientist professor lecturer dean principal
    headteacher headmaster teacher historian author writer novelist journalist reporter correspondent editor
    columnist commentator broadcaster presenter anchor host producer publisher photographer founder co-founder owner
    boss executive manager administrator coordinator organiser organizer president-elect candidate nominee contender
    hopeful incumbent challenger mp mep msp king queen prince princess duke duchess earl baron baroness emperor
    sultan emir sheikh crown-prince pope cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah monk
    nun rector vicar sir dame lord lady mr mrs ms miss dr professor coach trainer striker midfielder defender
    goalkeeper quarterback actor actress singer comedian director activist campaigner dissident defector doctor
    surgeon physician nurse epidemiologist virologist paramedic pilot astronaut engineer architect trustee treasurer
    auditor ombudsman registrar librarian curator conservator chaplain taoiseach tánaiste undersecretary-general
    investigator negotiator mediator rapporteur intendant prefect oligarch businessman businesswoman billionaire
    financier banker investor farmer fisherman shopkeeper
    """
)
"""Role nouns in the singular, lower case."""

ALSO_NAMES = _listed(
    """
    king queen prince bishop pope dean major marshal judge baron duke earl chancellor justice archbishop cardinal
    constable page sheriff captain monk nurse farmer fisherman general private host chair chief abbot priest lord
    lady miss coach pastor sultan emir carter principal commander
    """
)
"""Role nouns that are also surnames, given names or parts of other names."""

ABBREVIATED = _listed(
    """
    Gen Lt Col Maj Capt Cmdr Cdr Sgt Cpl Pvt Pfc Adm Brig Gov Sen Rep Pres Amb Atty Det Insp Supt Prof Dr Mr Mrs Ms
    Mx Rev Hon Fr Msgr Sr Sra Messrs Mme Sec Asst Dep Ald Cllr Hon Ens Comdr Spc Vice Rear
    """
)
"""Titles that are shortened, with or without a stop."""

MODIFIERS = _listed(
    """
    prime foreign defence defense finance interior home health education justice energy trade transport
    transportation treasury labour labor agriculture culture environment economy housing immigration justice sports
    sport tourism information intelligence security national deputy vice assistant associate acting interim former
    current outgoing incoming then late chief senior junior lead leading top principal executive managing general
    press media communications public political presidential vice-presidential parliamentary congressional
    senatorial gubernatorial mayoral diplomatic military naval army navy air force police fire city state federal
    district county local regional provincial special permanent honorary opposition shadow majority minority
    republican democratic conservative liberal socialist communist green independent party campaign legal medical
    scientific technical financial commercial operating marketing technology sales research policy editorial crown
    first second lead head minister's ex co human rights aid relief veteran retired longtime long-time one-time
    far-right right-wing left-wing pro-democracy anti-corruption climate peace nuclear space development planning
    railway union trade-union disgraced ousted jailed exiled newly elected
    """
)
"""Words that may stand between a nation or body and a role noun, lower case."""

COMPLEMENTS = _listed(
    """
    state defence defense staff justice health education energy labor labour agriculture commerce transportation
    transport treasury war interior finance culture parliament trade development security homeland foreign affairs
    veterans human services housing urban operations police fire parliament communications information staff culture
    policy mission delegation public works research surgery medicine intelligence
    """
)
"""Words that follow "of" or "for" in the titles that are made so: "chief of staff", "Secretary of State"."""
