"""Words that names are made of, and words with a capital that are no names: closed lists, written by hand."""

from __future__ import annotations

from linter import dates
from linter.analysis.text.abbreviations import STARTERS
from linter.analysis.text.function_words import FUNCTION_WORDS


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = _listed(
    "de da do dos das del della delle di du la le el al ul ben bin bint ibn abu von van vom zu zum zur af av der den "
    "ter ten e y i"
)
"""Small words inside a person's name, between two words with a capital."""

LEADING_PARTICLES = _listed("de da del della di du bin ibn von van der el al")
"""Those that a surname alone may begin with: "de Blasio", "bin Salman"."""

ARABIC_ARTICLES = _listed("al el ul as ad an ar ash at ath az")
"""Written before a hyphen: "al-Assad"."""

SUFFIXES = _listed("Jr Sr II III IV Esq PhD MP QC KC")
"""What follows a person's name, after a comma or not."""

WITH_STOP = _listed("St Ste Jr Sr Inc Corp Co Ltd Bros Mt Ft No Bldg Ave Blvd Rd Gov Gen Sen Rep Dr Mr Mrs Ms")
"""Words of names that are written with a stop."""

HEADS = _listed(
    """
    academy administration agency alliance army assembly assemblies association associations authority bank board
    body brigade brigades bureau cabinet campaign center centers centre centres chamber church city coalition
    college command commission commissioner committee community company conference confederation congress
    constitution consortium convention cooperative corporation corps council court courts defenders delegation
    department departments directorate division doctors duma embassy exchange faculty federation force forces forum
    foundation friends front fund government group guard gulf hall headquarters high-commissioner hospital house
    inspectorate institute institutes institution institutions international isle journal kingdom league legion
    library mayor ministry mission movement museum network newspaper nation nations office offices order
    organisation organization orchestra parliament party patrol physicians police port press programme program
    project province reporters republic reserve response review school schools secretariat senate service services
    society sea state states station strait subcommittee summit survey synod task team theatre theater tower
    treasury treaty trust tribunal union unit university war workers battle bay bishop cape cathedral gulf isles
    lake mount valley river knights daughters sons mothers veterans scientists teachers lawyers journalists citizens
    americans students women men children people action act charter declaration statue museum museums national
    royal observatory prize medal
    """
)
"""Nouns, in lower case, that "of" or "for" and more of the same name may follow."""

BODY_ENDS = _listed(
    """
    administration agency association authority bank board bureau center centre commission committee company
    corporation council court department federation force foundation fund group institute institution ministry
    office organisation organization party project programme program reserve service services society survey trust
    union university act hospital school college museum conference league alliance chamber inspectorate directorate
    """
)
"""Nouns, in lower case, that end a body's name: "Food and Drug Administration"."""

THINGS = _listed(
    """
    food health arts art science sciences science oil gas trade energy education business security safety law fish
    wildlife alcohol radio television tobacco immigration customs housing standards securities futures media culture
    women children technology research planning water agriculture environment labor labour work veterans missing
    industry industries family history nature roads parks property prisons probation revenue drug drugs information
    weights foreign physical civil chemical food fuel driver driving search rescue radiation space earth plant
    animal crime police privacy data equality skills young youth children's women's consumer finance pensions
    charities medicines rail road aviation maritime export import budget human hotel film television legal justice
    town country
    """
)
"""Common nouns that begin a body's name before "and", lower case."""

OWNERS = _listed(
    """
    people women men children veterans workers farmers teachers players writers firefighters girls boys nurses
    mother mothers father fathers king queen queens lloyd lloyds mcdonald sotheby christie moody levi st macy wendy
    sainsbury presidents governors lawyers shareholders taxpayers patients residents students bar journalists
    reporters author publishers guinness domino
    """
)
"""Words whose possessive stands inside a name: "Children's Hospital", "People's Republic"."""

WEEKDAYS = frozenset(name.lower() for name in dates.WEEKDAYS)
CALENDAR = frozenset((*dates.MONTH_NUMBERS, *dates.WEEKDAY_NUMBERS))
FEASTS = _listed("black good super cyber ash easter palm bloody holy giving orange whit shrove maundy")
"""Words before a weekday that make it a name."""

PRONOUN_I = _listed("I I'm I'll I've I'd I’m I’ll I’ve I’d")

NOT_HYPHENATED = _listed(
    """
    based led era like born run wide held made bred style old year backed funded owned sponsored built trained
    linked controlled occupied ruled only to in on up off elect turned and or bound inspired aligned allied
    affiliated registered listed themed related friendly free type area size level ish style esque
    """
)
"""What a hyphen joins to a name without being part of it, in lower case."""

_STARTING = _listed(
    """
    police officials officers soldiers troops people critics experts analysts investigators prosecutors witnesses
    authorities residents supporters opponents lawmakers lawyers families children parents students teachers doctors
    nurses workers voters polls thousands hundreds dozens millions scores protesters demonstrators activists
    campaigners researchers scientists economists historians scholars reporters journalists editors readers viewers
    fans players sources executives companies businesses banks investors shares stocks oil prices sales exports
    house-prices emergency firefighters rescuers survivors victims relatives neighbours neighbors friends colleagues
    asked speaking writing responding citing referring noting adding according pressed told given based earlier
    later afterwards afterward recently currently previously originally initially ultimately eventually finally
    lastly firstly secondly similarly likewise conversely additionally moreover furthermore nonetheless nevertheless
    meanwhile overall overnight elsewhere today yesterday tomorrow tonight dear please yes no ok okay well oh hello
    thanks thank sorry sure indeed apparently clearly perhaps maybe photo photos video image images caption file
    picture pictured read watch listen follow share click subscribe updated update correction editor's note breaking
    exclusive opinion analysis related advertisement source former ex outgoing incoming late acting interim newly
    reports data figures results documents records evidence talks negotiations sanctions attacks fighting shelling
    unemployment inflation growth demand production construction work military government foreign western eastern
    northern southern local national federal international global public private political economic social human
    civil hours days weeks months years minutes moments one's half part none nothing
    """
)
NO_NAMES = FUNCTION_WORDS | _STARTING | frozenset(word.lower() for word in STARTERS)
"""Words, in lower case, that a capital at the start of a sentence does not make a name."""

LOOK_LIKE_ADVERBS = _listed(
    "beijing boeing sterling reading kipling ealing dorking woking goring italy sicily emily kelly sally molly billy "
    "lily reilly sully o'reilly wembley mohammed ahmed ted fred alfred jared saeed sayed waheed hamed ed ned"
)
"""Names that end as adverbs and participles do."""
