"""Common nouns of those who can do something to somebody: people, animals and groups of people, by their base forms.

Kin, trades and offices, the sides of a court, of a war and of a match; then bodies that act as one.
"""

from __future__ import annotations

ACTING_NOUNS = frozenset(
    """
    abductor abuser academic accomplice accountant accuser activist actor actress adult adviser advisor advocate
    agent aide airman ally ambassador analyst anarchist anchor angler animal applicant archbishop archer architect
    aristocrat artist assailant assassin assistant astronaut athlete attacker attorney aunt author baby babysitter
    bailiff baker ballerina banker barber barrister batsman bear beekeeper benefactor billionaire biologist bishop
    blogger bodyguard bomber borrower boss bouncer bowler boxer boy boyfriend bride bridegroom broadcaster broker
    brother builder bull bully burglar businessman businesswoman butcher buyer cabbie cadet campaigner candidate
    captain cardinal carer caretaker carpenter cashier cat celebrity chairman chairwoman champion chancellor
    chaplain chauffeur cheat chef chemist chief child citizen cleaner clergyman cleric clerk client clinician coach
    coachman cobbler collaborator colleague collector colonel columnist comedian commander commissioner commuter
    competitor complainant composer conductor congressman congresswoman conman conservative constable consultant
    consumer convict cook cop coroner corporal councillor councilman councilwoman counsellor countess couple courier
    cousin cow cowboy creator creditor crew cricketer criminal critic crook crowd curate curator customer cyclist
    dad dancer daughter dealer debtor defector defendant delegate democrat demonstrator dentist deputy designer
    detainee detective dictator diner diplomat director disciple diver doctor dog donor doorman driver drummer
    duchess duke dweller editor elder elephant emperor employee employer engineer entrepreneur envoy escapee
    executioner executive expert explorer extremist family fan farmer father fiance fiancee fighter filmmaker
    financier firefighter fireman fisherman foe footballer foreman founder fox fraudster friend fugitive gambler
    gamer gang gangster gardener general gentleman girl girlfriend golfer governor graduate granddaughter
    grandfather grandma grandmother grandpa grandson groom guard guardian guerrilla guest guide gunman hacker
    hairdresser heckler heir heiress hijacker hiker historian hitman holidaymaker homeowner horse host hostage
    hostess hunter husband imam immigrant impostor infant informant informer inmate inspector instructor insurer
    insurgent intern intruder inventor investigator investor islamist jailer janitor jeweller jockey journalist
    judge juror jury keeper kid kidnapper killer king knight laborer labourer lad lady landlady landlord lawmaker
    lawyer leader lecturer legislator lender leopard liberal librarian lieutenant lifeguard lion listener lobbyist
    lodger looter lord lover loyalist mafia magician magistrate maid man manager manufacturer marine marshal master
    matriarch mayor mechanic medic member merchant messenger midwife migrant militant militia millionaire minder
    miner minister missionary mistress mob model moderator mom monarch monk monkey mother motorcyclist motorist
    mourner mugger mum murderer musician nanny neighbor neighbour nephew niece nominee novelist nun nurse offender
    officer official operator opponent organiser organizer orphan outsider owner painter paramedic paramilitary
    parent parishioner partner passenger passerby pastor patient patriarch patron peasant pedestrian peer pensioner
    performer perpetrator pharmacist philanthropist philosopher photographer physician physicist pianist pilot pimp
    pirate plaintiff planner player playwright plumber poacher poet policeman policewoman politician pollster pope
    postman preacher premier president priest prince princess principal prisoner professor programmer prosecutor
    prostitute protester protestor provost psychiatrist psychologist publisher pupil python queen rabbi racer rapist
    rapper reader realtor rebel receptionist recruit referee reformer refugee regulator relative reporter republican
    rescuer researcher resident retailer retiree rider rioter rival robber roommate runner sailor salesman
    saleswoman scammer scholar scientist sculptor secretary seller senator separatist sergeant servant settler shark
    shepherd sheriff shooter shopkeeper shoplifter shopper singer sister skater skier skipper slave smuggler sniper
    soldier solicitor son spokesman spokeswoman spouse spy staff staffer stalker star stepdaughter stepfather
    stepmother stepson stranger striker student supplier supporter surfer surgeon survivor suspect swimmer tailor
    teacher teammate technician teen teenager tenant terrorist thief tiger toddler tourist tout trader trainee
    trainer traitor traveler traveller treasurer trespasser trooper trucker trustee tutor twin tycoon tyrant umpire
    uncle undertaker vandal vendor vet veteran vicar victim viewer vigilante villager violinist visitor volunteer
    voter waiter waitress warden warlord warrior watchman whale whistleblower widow widower wife winner witness wolf
    woman worker wrestler writer youngster youth zookeeper

    agency airline alliance army association authority band bank board brewer bureau cabinet carmaker carrier cartel
    charity church clan club coalition college commission committee company conglomerate consortium contractor
    council court drugmaker embassy faction federation firm force foundation garrison government group guild
    hospital institute insurgency junta league legislature maker ministry monarchy mosque movement museum navy
    network newspaper opposition orchestra panel parish parliament party patrol people police regime regiment school
    senate society squad startup steelmaker studio supermarket syndicate synod taskforce team theatre tribe tribunal
    troop troops trust union university utility watchdog
    """.split()  # noqa: SIM905
)
