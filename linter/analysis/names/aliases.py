"""Other names of the same place, people or body: demonyms, abbreviations, nicknames."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from linter.analysis.names.countries import countries
from linter.analysis.names.stand_ins import STANDS_FOR


@lru_cache(maxsize=4096)
def other_names(word: str) -> tuple[tuple[str, ...], ...]:
    """For a word in lower case, phrases (their words in lower case) that name the same or what it belongs to."""
    phrases = [tuple(phrase.lower().replace("-", " ").split()) for group in _groups().get(word, ()) for phrase in group]
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase != tuple(word.split())))


def other_names_of(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The same for a name of several words, of which each by itself may name nothing: "Downing Street"."""
    return other_names(" ".join(words))


@cache
def _groups() -> dict[str, list[Sequence[str]]]:
    """The groups of names that each word, or name of several words, stands in."""
    groups: list[Sequence[str]] = [line.split(";") for line in _GROUPS.strip().splitlines()]
    for country in countries().values():
        adjective = country.adjective
        groups.append(
            [country.noun, adjective, adjective + "s", *([adjective[:-3]] if adjective.endswith("ish") else [])]
        )
    found: dict[str, list[Sequence[str]]] = {}
    for line in STANDS_FOR.strip().splitlines():
        name, _, phrases = line.partition(": ")
        found.setdefault(name, []).append(phrases.split(";"))
    for group in groups:
        for phrase in group:
            found.setdefault(phrase.lower().replace("-", " "), []).append(group)
    return found


# One group a line. Single words may stand in a headline for any phrase of their group in the body, and the other
# way round.
_GROUPS = """
us;u.s.;u.s;usa;u.s.a.;u.s.a;america;american;americans;united states;washington
uk;u.k.;u.k;britain;british;briton;britons;brit;brits;united kingdom;england;english;great britain;london
england;english;englishman;englishmen
scotland;scottish;scot;scots;scotsman
wales;welsh;welshman
ireland;irish;irishman
netherlands;dutch;holland;dutchman
france;french;frenchman;frenchmen
spain;spanish;spaniard;spaniards
turkey;turkish;turk;turks
poland;polish;pole;poles
denmark;danish;dane;danes
sweden;swedish;swede;swedes
finland;finnish;finn;finns
serbia;serbian;serb;serbs
croatia;croatian;croat;croats
czech;czechs;czech republic;czechia
greece;greek;greeks
switzerland;swiss
wales;welsh
europe;european;europeans;eu;european union
eu;e.u.;european union;brussels;europe;european
un;u.n.;u.n;united nations
uae;emirates;emirati;united arab emirates
ussr;soviet;soviets;soviet union
russia;russian;russians;moscow;kremlin
china;chinese;beijing
kremlin;russia;russian;moscow
beijing;china;chinese
moscow;russia;russian;kremlin
taiwan;taiwanese;taipei
israel;israeli;israelis;jerusalem
palestine;palestinian;palestinians
argentina;argentine;argentinian;argentines
philippines;philippine;filipino;filipinos;manila
thailand;thai;thais
iceland;icelandic;icelander
new zealand;nz;kiwi;kiwis
australia;aussie;aussies;australian;oz
canada;canuck;canadian
germany;german;germans;berlin
japan;japanese;tokyo
north korea;n korea;nkorea;dprk;pyongyang;north korean
korea;korean;koreans
s korea;skorea;south korea;seoul;south korean
pyongyang;north korea;north korean;dprk
seoul;south korea;south korean
iran;iranian;tehran
tehran;iran;iranian
saudi;saudis;saudi arabia;saudi arabian;riyadh
congo;drc;democratic republic of congo
bosnia;bosnian;bosnians
afghanistan;afghan;afghans;kabul
kurdistan;kurd;kurds;kurdish
catalonia;catalan;catalans
kashmir;kashmiri
chechnya;chechen;chechens
tibet;tibetan
hong kong;hk;hongkong
la;l.a.;los angeles
ny;n.y.;nyc;new york;new yorker;new yorkers;new york city;manhattan
nyc;new york;new york city
dc;d.c.;d.c;washington
sf;san francisco
philly;philadelphia
vegas;las vegas
calif;california;californian;californians
ala;alabama
ark;arkansas
kan;kansas
mass;massachusetts
mont;montana
neb;nebraska
nev;nevada
okla;oklahoma
ore;oregon
vt;vermont
wyo;wyoming
gitmo;guantanamo;guantánamo;guantanamo bay
texas;texan;texans;tex
florida;floridian;fla
virginia;va;virginian
pennsylvania;pa
massachusetts
connecticut;conn
arizona;ariz
colorado;colo
michigan;mich
minnesota;minn
wisconsin;wis;wisc
washington;wash
georgia;ga;georgian
maryland;md
missouri;mo
tennessee;tenn
kentucky;ky
indiana;ind;hoosier
carolina;nc;sc;carolinas;north carolina;south carolina
nc;north carolina
sc;south carolina
nj;new jersey;n.j.
nh;new hampshire;n.h.
ohio;ohioan
alaska;alaskan
hawaii;hawaiian
gop;g.o.p.;g.o.p;republican;republicans;republican party;grand old party;rnc
republican;republicans;gop;rep
republicans;republican;gop;conservatives
dem;dems;democrat;democrats;democratic;democratic party;dnc
democrat;democrats;democratic;dem
democrats;democrat;democratic;dems
tory;tories;conservative;conservatives
conservatives;conservative;tory;tories
lib dem;liberal democrat;liberal democrats
lib dems;lib;liberal democrats;liberal democrat
labour;labour party
snp;scottish national party;scottish nationalist
ukip;uk independence party
dup;democratic unionist party;unionist;unionists
libertarian;libertarians
scotus;supreme court
supreme court;scotus;justices;justice
potus;president
flotus;first lady
white house;administration;president
wh;white house
capitol;congress
senate;senator;senators;sen
senator;senators;sen;senate
senators;senator;senate;sens
congress;congressional;congressman;congresswoman;lawmaker;lawmakers;house;senate;capitol hill
parliament;parliamentary;mp;mps;commons;lawmakers
mp;mps;member of parliament;parliament
mps;mp;members of parliament;parliament;commons
msp;msps;member of the scottish parliament
mep;meps;member of the european parliament
pm;prime minister;premier
ag;attorney general;attorney-general
da;district attorney
doj;justice department;department of justice;justice
dhs;homeland security;department of homeland security
dod;defense department;department of defense;pentagon
pentagon;defense department;department of defense;defense secretary;military
hhs;health and human services
epa;environmental protection agency
fbi;f.b.i.;federal bureau of investigation;bureau
cia;c.i.a.;central intelligence agency
nsa;n.s.a.;national security agency
irs;i.r.s.;internal revenue service
ice;immigration and customs enforcement
cdc;c.d.c.;centers for disease control and prevention;centers for disease control
fda;f.d.a.;food and drug administration
fcc;f.c.c.;federal communications commission
ftc;f.t.c.;federal trade commission
sec;s.e.c.;securities and exchange commission
fed;federal reserve;fed's;central bank
ecb;european central bank
boe;bank of england
imf;i.m.f.;international monetary fund
wto;w.t.o.;world trade organization;world trade organisation
opec;organization of the petroleum exporting countries
nato;n.a.t.o.;north atlantic treaty organization;alliance
who;w.h.o.;world health organization;world health organisation
cbo;congressional budget office
gao;government accountability office
usps;postal service
va;veterans affairs;veterans administration
tsa;transportation security administration
faa;federal aviation administration
ntsb;national transportation safety board
dea;drug enforcement administration
atf;bureau of alcohol
nra;national rifle association
naacp;national association for the advancement of colored people
aclu;american civil liberties union
isis;isil;i.s.i.s.;daesh;islamic state;islamic state group;islamic state of iraq and syria
al qaeda;al qaida;qaeda;qaida
qaeda;qaida;al qaeda
ira;irish republican army
nhs;national health service
bbc;british broadcasting corporation
itv;independent television
nyt;new york times;times
wsj;wall street journal
wapo;washington post
ap;associated press
ndaa;national defense authorization act
nafta;north american free trade agreement
usmca;united states mexico canada agreement
daca;deferred action for childhood arrivals;dreamers;dreamer
obamacare;aca;affordable care act;health care law;healthcare law
aca;affordable care act;obamacare
aids;hiv
covid;coronavirus;virus;pandemic;sars
coronavirus;covid;virus;pandemic;covid 19
lgbt;lgbtq;gay;lesbian;transgender
mlk;martin luther king
jfk;john f kennedy;kennedy
lbj;lyndon johnson
fdr;franklin roosevelt;franklin d roosevelt
aoc;ocasio cortez
rbg;ruth bader ginsburg;ginsburg
bojo;boris johnson
jeb;bush
hillary;clinton
bernie;sanders
barack;obama
biden;joe
man utd;manchester united;man united
man u;manchester united
utd;united
wall street;stocks;stock market;dow;banks
dow;dow jones
ftse;ftse 100
nasdaq;nasdaq composite
xmas;christmas
twitter;tweet;tweets;tweeted
facebook;fb
google;alphabet
google;googled
ge;general electric
gm;general motors
gsk;glaxosmithkline
j&j;johnson johnson
jpmorgan;jp morgan;jpmorgan chase
bofa;bank of america
rbs;royal bank of scotland
vw;volkswagen
hp;hewlett packard
ibm;international business machines
ms;microsoft
ba;british airways
mcd;mcdonald's
nfl;national football league
nba;national basketball association
mlb;major league baseball
nhl;national hockey league
ncaa;national collegiate athletic association
uefa;european football
fifa;world cup
ioc;international olympic committee
olympic;olympics;olympian;games
mayor;mayoral
catholic;catholics;roman catholic
muslim;muslims;islam;islamic
islam;islamic;muslim;muslims;islamist;islamists
islamic;islam;islamist;islamists;isis;isil;muslim;muslims
jew;jews;jewish
christian;christians;christianity
arab;arabs;arabian
latino;latinos;latina;hispanic;hispanics
hispanic;hispanics;latino;latinos
asian;asians;asia
african;africans;africa
nazi;nazis;nazism
marxist;marx;marxism
jan;january
feb;february
apr;april
jun;june
jul;july
aug;august
sept;sep;september
oct;october
nov;november
dec;december
"""
