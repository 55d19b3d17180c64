"""The number of a noun as it is written, where it is sure: collectives, sums and nouns of two numbers have none."""

from __future__ import annotations

from functools import lru_cache

from linter.analysis.grammar.word_classes import NUMERALS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_facts import word_facts

SINGULAR = "singular"
PLURAL = "plural"
UNSURE = ""

IRREGULAR_PLURALS = frozenset(
    """
    people men women children feet teeth geese mice lice oxen lives wives knives wolves leaves halves shelves selves
    thieves loaves calves hooves scarves policemen policewomen firemen businessmen businesswomen spokesmen spokeswomen
    gunmen fishermen servicemen chairmen congressmen congresswomen sportsmen craftsmen workmen postmen councilmen
    grandchildren schoolchildren stepchildren gentlemen englishmen frenchmen irishmen
    """.split()  # noqa: SIM905
)
COLLECTIVES = frozenset(
    """
    academy administration agency airline alliance aristocracy army array assembly association assortment audience
    authority band bank batch battalion bench bloc board body bottom brand brewer brigade broadcaster bulk bulletin
    bunch bureau business cabinet cast category cavalry chain channel charity choir chorus church city clan class
    clergy clique club cluster clutch coalition cohort collection collective college combination combo commission
    committee commune community company confederation congregation congress consortium cooperative corporation council
    country county couple court crew crop crowd culture defence defense delegation department developer division dozen
    duo electorate elite embassy enemy ensemble enterprise establishment faculty faction faculty family
    federation few firm fleet flock force foundation fraction franchise gang garrison gathering generation gentry
    giant government group guild half handful herd hierarchy hospital host household hundred industry infantry
    institute institution intelligentsia jury kind kingdom label laboratory lab leadership league legislature library
    load lot magazine majority maker management manufacturer mass maximum media membership militia
    million minimum ministry minority mission mix mixture mob movement multitude museum myriad nation navy
    neighbourhood network newspaper nobility number office operator opposition orchestra organisation organization
    outfit pack pair panel paper parish parliament part partnership party peasantry peloton per percent percentage
    personnel platoon plethora plurality pool population portion posse practice press producer profession proletariat
    proportion province public publisher quantity quarter quartet quintet raft range regiment regime remainder remnant
    republic residue rest retailer roster royalty school scores section sector selection senate sequence series
    service set settlement sex shower side sixth slew smattering society sort spate species squad squadron staff
    stable state store stream string studio subset succession supermarket supplier swarm syndicate team thousand third
    throng total tower town trade trio troop troupe trust twosome type underclass union unit university variety
    village vast wave wealth workforce world yield youth segment foursome threesome contingent entourage sample
    subsample judiciary intelligence share top tenth fifth eighth bit block swathe swath flurry crop host bevy bundle
    barrage litany legion ninth seventh tribe web audience opponent rival champion winner loser visitor host trove
    spectrum cocktail average median whole entirety balance flood groundswell score torrent avalanche deluge outpouring
    rash slate patchwork enforcement rink act lineup cascade diaspora race pairing populace citizenry laity caste
    dynasty readership viewership fanbase
    """.split()  # noqa: SIM905
)
"""Nouns in the singular that take a verb in the plural in British English, or with "of" in all English."""
_UNSURE = frozenset(
    """
    criteria phenomena doubt accommodation aircraft arms athletics barracks bellows billiards bowls bass bison cattle
    chess classics contents crossroads customs data darts deer diabetes dice doldrums dominoes draughts earnings
    economics elk ethics fish grouse pheasant quail partridge cod tuna mackerel herring carp pike perch haddock plaice
    krill plankton reindeer moose antelope buffalo boar wildlife prey fruit fry offspring present game flora fauna
    forensics gallows gas gasworks genetics glasses gymnastics headquarters hives hustings innings kudos linguistics
    links logistics losses lyrics mathematics maths means measles mechanics media mumps news odds offspring outskirts
    physics politics premises proceeds quarters rabies remains rickets salmon savings series sheep shingles shrimp sis
    species spacecraft squid statistics sweepstakes swine tactics thanks tropics trout watercraft works woods yes
    pence police folk folks vermin poultry livestock kin counsel spectre swiss chinese japanese portuguese vietnamese
    lebanese british french english irish dutch welsh scottish spanish polish danish turkish finnish swedish maltese
    taiwanese aerobics acoustics heroics hysterics basics analytics robotics graphics electronics aerodynamics
    semantics dynamics obstetrics paediatrics pediatrics geriatrics hydraulics numbers minutes sums politics
    poor rich elderly young old dead blind deaf sick needy sorry innocent guilty accused deceased missing living dying
    unemployed homeless disabled wounded injured faithful brave weak strong wealthy mighty powerful vulnerable
    right left mentally ill well able meek wicked good bad best worst other same latter former first second last next
    own rest one lesser greater likes whereabouts goings-on binoculars pants trousers jeans shorts scissors tweezers
    pliers pyjamas pajamas sunglasses spectacles games cross less bus plus campus virus bonus census status focus
    corpus thus us texas christmas alas canvas bias atlas gas pancreas chaos
    lens always perhaps afterwards besides towards sometimes otherwise whereas sideways upstairs downstairs overseas
    sports sales mains blues masters craft hovercraft rotorcraft cannon insignia regalia memorabilia jellyfish shellfish
    starfish goldfish halibut turbot bream sperm caribou gazelle impala wildebeest eland kudu oryx gnu zebra waterfowl
    wildfowl fowl snipe woodcock teal mallard wigeon widgeon ptarmigan catfish crayfish cuttlefish swordfish hake marlin
    mullet pollock pollack roach snapper sole sturgeon tilapia walleye whiting shad smelt biceps triceps quadriceps
    forceps chassis rendezvous samurai ninja quid baht yuan renminbi rand kwacha naira dong inuit maori sioux apache
    cherokee navajo commons masai maasai lakota roma aye nay bourgeois gross brace
    summons offsides mews alms brass
    """.split()  # noqa: SIM905
)
_FUNCTION_WORDS = FUNCTION_WORDS - {"thing", "things", "way", "half"}
UNITS = frozenset(
    """
    miles mile kilometres kilometers metres meters yards feet inches centimetres acres hectares litres liters gallons
    pints tonnes tons kilos kilograms grams pounds ounces stone dollars euros pence cents yen rupees francs roubles
    rubles crowns shillings years months weeks days hours minutes seconds decades centuries percent degrees points
    watts megawatts volts calories barrels bushels knots hundred thousand million billion hundreds thousands millions
    billions dozens thirds quarters fifths halves times tens scores goals wins votes seats wickets runs laps rounds
    holes strokes lengths furlongs fathoms bytes megabytes gigabytes moments generations nights mornings evenings
    afternoons weekends seasons sets games steps shots lots plenty crores lakhs crore lakh
    """.split()  # noqa: SIM905
)
"""Of these a number is one sum ("ten miles is far")."""


@lru_cache(maxsize=8000)
def noun_number(lower: str) -> str:
    """SINGULAR or PLURAL of a noun in lower case; UNSURE of words that may have the other number, or be no nouns."""
    if lower in IRREGULAR_PLURALS:
        return PLURAL
    if lower in _UNSURE or lower in _FUNCTION_WORDS or lower in COLLECTIVES or not lower.isalpha() or len(lower) < 3:
        return UNSURE
    if lower.endswith("s") and not lower.endswith("ss"):
        return PLURAL if not lower.endswith(("us", "is", "ics")) and _is_plural(lower) else UNSURE
    if lower.endswith(("ed", "ese", "ish")) or lower in NUMERALS:
        return UNSURE
    return SINGULAR if _is_singular(lower) else UNSURE


_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "hood", "cy")
MASS = frozenset(
    """
    evidence information advice research progress traffic water money food music work damage weather equipment furniture
    rain snow violence growth inflation unemployment demand concern pressure access education spending housing crime
    debris luggage software hardware legislation
    """.split()  # noqa: SIM905
)
"""Nouns without a plural."""


def _is_singular(lower: str) -> bool:
    """Whether a word is a noun: it has a plural, or an ending that makes nouns."""
    words = lexicon()
    if not words.ordinary(lower):
        return False
    if lower in MASS or lower.endswith(_ABSTRACT):
        return True
    plural = lower + "s"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        plural = lower + "es"
    elif lower[-1] == "y" and lower[-2] not in "aeiou":
        plural = lower[:-1] + "ies"
    elif lower.endswith("man"):
        plural = lower[:-3] + "men"
    return (words.ordinary(plural) and words.frequency(plural) > _SELDOM) or lower in _WIVES


_SELDOM = 3.0
_WIVES = frozenset("man woman child foot tooth goose mouse ox life wife knife wolf leaf shelf self loaf".split())  # noqa: SIM905


def _is_plural(lower: str) -> bool:
    words = lexicon()
    if not words.ordinary(lower):
        return False
    bases = [lower[:-1]]
    if lower.endswith("ies"):
        bases = [lower[:-3] + "y", lower[:-1]]
    elif lower.endswith("es"):
        bases.append(lower[:-2])
    return any(len(base) > 1 and words.ordinary(base) for base in bases)


@lru_cache(maxsize=8000)
def is_seldom_a_name(lower: str) -> bool:
    """Whether news seldom has a word with a capital in mid-sentence."""
    capital = word_facts(lower).capital
    return capital is not None and capital < 0.1 and lower not in _CALLED_BY_A_PLURAL


_CALLED_BY_A_PLURAL = frozenset(
    """
    boots vans crocs clogs slacks skechers threads bricks blinds beds carpets shoes staples coaches wheels pumps gates
    hearts saints wolves foxes toffees gunners magpies hornets cats wings jaws aliens friends cheers cars scrubs heroes
    twins giants raptors rockets nuggets bucks hawks bulls jets
    """.split()  # noqa: SIM905
)
"""Plurals by which shops, clubs, films and shows are called: "Boots has shut"."""
