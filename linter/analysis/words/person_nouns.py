"""Nouns for people by what they do, what they are to others, and what has happened to them."""

from __future__ import annotations

PERSON_NOUNS = frozenset(
    """
    accountant activist actor actress adviser advisor agent aide ambassador analyst applicant archbishop architect
    artist assailant assistant athlete attacker attorney author baby baker ballerina banker barber baron barrister
    batsman biographer bishop boss bowler boxer boy boyfriend bride brother builder burglar businessman
    businesswoman buyer caller campaigner candidate captain cardinal carer caretaker celebrity chairman champion
    chancellor chef chemist child choreographer claimant classmate cleaner clergyman clerk client climber coach
    colleague colonel comedian commander commissioner composer conductor congressman constable contestant contractor
    convict cook coroner councillor counsellor couple courier cousin criminal critic customer cyclist dancer
    daughter dealer defendant defender demonstrator dentist designer detainee detective dictator diplomat director
    diver doctor donor driver duke economist editor emperor employee employer engineer examiner executive explorer
    fan farmer father fighter firefighter fireman fisherman footballer friend fugitive gangster gardener general
    girl girlfriend goalkeeper governor graduate grandfather grandmother grandparent groom guard guest guitarist
    gunman hairdresser headmaster headteacher hero historian homeowner hostage hunter husband immigrant inmate
    inspector instructor intruder inventor investigator investor jeweller jockey journalist judge juror killer king
    lady landlady landlord lawmaker lawyer leader lecturer lieutenant lord magician magistrate manager mayor
    mechanic merchant midfielder migrant miner minister monk mother motorist murderer musician neighbor neighbour
    nephew newcomer niece novelist nun nurse officer owner painter parent partner passenger patient pensioner
    philosopher photographer physicist pianist pilot player plumber poet policeman policewoman politician pope
    porter postman prefect premier presenter president priest prince princess prisoner professor prosecutor
    psychiatrist publican pupil queen rabbi ranger rapist rapper referee refugee relative reporter researcher
    resident rider robber runner sailor salesman scholar scientist screenwriter sculptor secretary senator sergeant
    servant sheriff shopkeeper singer sister skipper smuggler soldier solicitor son songwriter spokesman spokeswoman
    sprinter stepfather stepmother striker student sultan surgeon surveyor suspect swimmer tailor teacher teenager
    tenant terrorist thief toddler tourist trader trainer traveler traveller treasurer trucker tutor tycoon uncle
    veteran victim victor violinist visitor voter waiter waitress walker warden widow widower winger winner witness
    woman worker writer
    """.split()  # noqa: SIM905
)
"""In the singular, in lower case."""

_IRREGULAR = {"child": "children", "hero": "heroes", "thief": "thieves"}


def plural_of_person(noun: str) -> str:
    """The plural of one of them."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith(("s", "x", "z", "ch", "sh")) and noun != "monarch":
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


PERSONS = PERSON_NOUNS | {plural_of_person(noun) for noun in PERSON_NOUNS}
"""In both numbers."""
