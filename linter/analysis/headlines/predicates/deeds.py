"""What is one deed in other words: who "swallows" a firm buys it, who "sacks" somebody dismisses them.

A line has the base forms of verbs and nouns for deeds that have the same doer and the same one done to, as news tells
them. They are wider than synonyms: a bite and a blow are both an attack.
"""

from __future__ import annotations

from functools import cache, lru_cache

_TABLE = """
attack assault maul savage bite claw gore sting scratch punch kick slap hit strike headbutt beat batter pummel stab
  knife slash shoot gun wound injure hurt maim mug ambush throttle strangle choke bludgeon club kill murder slay
  slaughter butcher assassinate behead poison torture rape molest burn drown hack lynch trample crush execute manhandle
  rough harm attacker assassination stabbing shooting mauling beating killing wounding assailant
rob mug burgle con defraud cheat swindle scam fleece loot dupe trick hoodwink deceive cheat robbery theft fraud burglary
  steal pickpocket plunder ransack
sue prosecute litigate lawsuit suit action claim writ
accuse allege charge blame denounce implicate accusation allegation
criticise criticize condemn slam blast lambast lambaste attack rebuke denounce berate castigate censure chastise chide
  upbraid scold reprimand slate savage lash criticism rebuke condemnation fault
mock ridicule taunt insult jeer heckle deride tease lampoon belittle disparage malign smear abuse insult mockery
praise hail applaud laud commend salute thank congratulate compliment extol credit acclaim tribute praise thanks
back endorse support champion defend endorsement backing support
oppose fight resist challenge defy opposition defiance
sack dismiss fire oust remove axe suspend depose topple boot eject expel unseat dismissal sacking removal ouster purge
  evict
hire appoint recruit employ name nominate install sign poach appointment hiring
beat defeat thrash trounce hammer crush rout overpower overcome outplay outclass stun dispatch despatch humble whip
  upset outscore edge eliminate conquer vanquish down sink pip topple drub wallop knock see relegate dethrone humiliate
  demolish overwhelm defeat victory win triumph rout
buy acquire purchase swallow absorb snap gobble takeover acquisition purchase buyout take
sell offload divest sale disposal
rescue save free pull lead guide winch airlift pluck carry drag rescue
arrest detain hold seize capture apprehend nab collar handcuff jail imprison lock intern arrest detention capture
kidnap abduct snatch seize kidnapping abduction
free release liberate bail release
convict sentence jail fine condemn imprison
acquit clear exonerate pardon acquittal
invade attack bomb shell strike raid storm occupy bombard shoot besiege invasion attack raid strike bombardment
leave dump divorce jilt desert abandon ditch
host welcome receive greet entertain
visit tour visit
help aid assist support fund finance bankroll subsidise subsidize sponsor aid help
lend loan advance loan
give donate hand present bequeath grant award gift donation
pay compensate reimburse refund payment compensation
teach coach train mentor tutor instruct
warn caution alert warning
threaten blackmail intimidate menace threat
lie mislead fool
chase follow pursue stalk hunt trail track pursuit
replace succeed supplant
block veto thwart stop halt bar ban prevent foil veto
snub ignore reject shun spurn refuse rebuff snub rebuff rejection
invite invitation
honour honor decorate knight award
overtake pass leapfrog outstrip overhaul
run mow ram hit strike knock flatten
find discover locate spot
order tell instruct command force compel order
ask beg urge implore beseech press lobby plea appeal
forgive pardon
adopt foster
eat devour swallow
deport extradite expel banish deportation extradition expulsion
hide shelter harbour harbor protect
outlive survive
hack spy bug surveil eavesdrop
inspire influence
overrule overturn reverse
infect contaminate infection
evict eject eviction
betray
stop search question interrogate
tackle wrestle restrain subdue overpower
sanction punish penalise penalize fine
woo court seduce
bribe corrupt bribe
groom exploit
inherit
promote demote
mourn
stand run contest seek candidacy
meet achieve hit reach attain fulfil fulfill satisfy
identify name identification
attend travel visit join attendance
know aware knowledge
build construct erect construction
open reopen resume opening reopening
marry wed marriage wedding
retire quit resign retirement resignation departure
return repatriate restore return restitution
publish release print publication
raise increase lift hike up rise increase
cut reduce lower slash trim cut reduction
move relocate shift transfer move relocation
"""


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    found: list[list[str]] = []
    for line in _TABLE.strip().splitlines():
        if line.startswith(" "):
            found[-1] += line.split()
        else:
            found.append(line.split())
    return tuple(tuple(dict.fromkeys(words)) for words in found)


@lru_cache(maxsize=4096)
def same_deed(base: str) -> frozenset[str]:
    """The base forms that may tell the same deed as a base form, itself among them."""
    return frozenset([base, *(word for line in _lines() if base in line for word in line)])
