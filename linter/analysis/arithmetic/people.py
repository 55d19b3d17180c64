"""Nouns for people, in the plural and singular, and which of them leave no person in two groups at once."""

from __future__ import annotations

PEOPLE = frozenset(
    """
    people persons individuals men women boys girls children kids adults males females babies infants toddlers teenagers
    teens youths minors pensioners adolescents civilians soldiers troops officers policemen police guards agents sailors
    marines airmen pilots rebels militants insurgents gunmen fighters attackers terrorists hostages students pupils
    teachers staff workers employees labourers laborers miners drivers passengers crew members crewmen guests tourists
    residents villagers locals patients doctors nurses medics paramedics victims survivors suspects defendants inmates
    prisoners detainees protesters demonstrators activists firefighters rescuers volunteers players athletes
    competitors candidates voters delegates lawmakers legislators senators councillors councilors mps jurors judges
    lawyers journalists reporters migrants refugees immigrants foreigners citizens americans britons canadians mexicans
    russians ukrainians chinese indians pakistanis iraqis afghans syrians turks israelis palestinians germans poles
    australians customers shoppers spectators fans climbers hikers divers swimmers farmers fishermen bystanders
    pedestrians motorists cyclists relatives friends family siblings brothers sisters sons daughters spouses parents
    grandparents mothers fathers husbands wives clients members dead injured wounded others democrats republicans
    independents executives directors managers trainees apprentices recruits veterans reservists contractors
    person man woman boy girl child kid adult male female baby infant toddler teenager teen youth civilian soldier
    officer policeman guard student teacher worker passenger guest tourist resident patient victim suspect bystander
    """.split()  # noqa: SIM905
)

_GROUPS = (
    "men man women woman boys boy girls girl babies baby infants infant",
    "men man women woman children child kids kid babies baby",
    "adults adult children child kids kid teenagers teenager babies baby infants infant",
    "males male females female",
    "civilians civilian soldiers soldier troops officers officer policemen policeman rebels militants fighters",
    "boys boy girls girl adults adult",
    "democrats republicans independents",
)
APART = tuple(frozenset(line.split()) for line in _GROUPS)
"""Nouns of one set name people of whom none is in two of them."""
