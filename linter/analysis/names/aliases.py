"""Other names of the same place, people or body: demonyms, abbreviations, nicknames."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from linter.analysis.names.countries import countries


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
    for line in _STANDS_FOR.strip().splitlines():
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

# A name and what it stands for, which never stands for it: the seat for the body, the nickname of a team, the
# abbreviation that is too short to be looked for.
_STANDS_FOR = """
number 10: downing street;prime minister;pm
number 11: no 11;no. 11;treasury;chancellor
downing street: number 10;no 10;no. 10;prime minister;pm;uk government;british government;government
whitehall: ministry;civil service;civil servants;uk government;government
westminster: parliament;commons;mps;british parliament
holyrood: scottish parliament;scottish government;msps
cardiff bay: senedd;welsh government;welsh parliament
stormont: northern ireland assembly;northern ireland executive;executive
leinster house: dail;dáil;oireachtas
threadneedle street: bank of england
fleet street: newspapers;press;tabloids
scotland yard: met;metropolitan police
the met: metropolitan police;scotland yard
old bailey: central criminal court
buckingham palace: palace;royal household;king;queen
clarence house: prince charles;prince of wales
kensington palace: prince william;duke of cambridge;prince of wales
silicon valley: tech;technology companies;tech companies
hollywood: film;films;movie;movies;actor;actress;los angeles
bollywood: hindi film;hindi films;film;films;actor;actress;mumbai
broadway: musical;theater;theatre;new york
tinseltown: hollywood
beltway: washington;congress
capitol hill: congress;capitol;lawmakers;senate;house
foggy bottom: state department
langley: cia
madison avenue: advertising;advertisers
main street: small businesses;small business
k street: lobbyists;lobbying
motown: detroit
motor city: detroit
big apple: new york
windy city: chicago
sin city: las vegas
eternal city: rome
vatican: pope;holy see;francis;catholic church;benedict
holy see: vatican;pope
elysee: élysée;macron;french president;hollande;sarkozy
quai d'orsay: french foreign ministry
chigi: italian prime minister;meloni;renzi;berlusconi
bundestag: german parliament;german lawmakers
knesset: israeli parliament;israeli lawmakers;parliament
duma: russian parliament;russian lawmakers;parliament
lok sabha: lower house;parliament;elections
rajya sabha: upper house;parliament
dalal street: sensex;nifty;bse;stocks
mint street: rbi;reserve bank of india
raisina hill: president;rashtrapati bhavan
north block: finance ministry;finance minister
south block: external affairs;defence ministry
sensex: bse
nifty: nse
blue house: south korean president;south korea's president
zhongnanhai: chinese leadership;xi jinping
the hague: international criminal court;international court of justice;icc;tribunal
turtle bay: united nations;un
strasbourg: european parliament;european court of human rights;european court
davos: world economic forum
bundesbank: german central bank
san siro: milan;inter
old trafford: manchester united
anfield: liverpool
stamford bridge: chelsea
camp nou: barcelona
bernabeu: real madrid
three lions: england
all blacks: new zealand
springboks: south africa;south african
boks: springboks;south africa;south african
proteas: south africa;south african
wallabies: australia;australian
socceroos: australia;australian
matildas: australia;australian
black caps: new zealand
super eagles: nigeria;nigerian
black stars: ghana;ghanaian
harambee stars: kenya;kenyan
cranes: uganda;ugandan
bafana bafana: south africa;south african
windies: west indies
men in blue: india;indian
gunners: arsenal
red devils: manchester united
spurs: tottenham;tottenham hotspur
tottenham: spurs
villa: aston villa
wolves: wolverhampton wanderers;wolverhampton
forest: nottingham forest
boro: middlesbrough
barca: barça;barcelona
juve: juventus
psg: paris saint germain
bayern: bayern munich
real: real madrid
atletico: atlético;atletico madrid
man city: manchester city
big blue: ibm
beeb: bbc
auntie: bbc
aunty: bbc
thunderer: times
grauniad: guardian
big four: deloitte;kpmg;ernst young;pwc
j j: johnson johnson
big pharma: drugmakers;pharmaceutical
big tech: google;facebook;amazon;apple;technology companies
big tobacco: tobacco companies
big oil: oil companies
uncle sam: us;u.s.;united states;american;government
bric: brics
g7: g 7;group of seven
g8: g 8;group of eight
g20: g 20;group of 20
sc: supreme court
hc: high court
cm: chief minister
fm: finance minister;foreign minister
eam: external affairs minister
eci: election commission
ec: election commission;european commission
ed: enforcement directorate
cbi: central bureau of investigation;confederation of british industry
nia: national investigation agency
rbi: reserve bank;reserve bank of india
sebi: securities and exchange board of india
bcci: board of control for cricket in india
ipl: indian premier league
imd: meteorological department;weather office
isro: space research organisation
lac: line of actual control
loc: line of control
j&k: jammu;kashmir
up: uttar pradesh
mp: madhya pradesh
ap: andhra pradesh
tn: tamil nadu
wb: west bengal
bjp: bharatiya janata party
cong: congress
aap: aam aadmi party
tmc: trinamool congress
nz: new zealand
sa: south africa;south african;south australia
wa: western australia;washington
nsw: new south wales
qld: queensland
vic: victoria
tas: tasmania
nt: northern territory
act: australian capital territory;canberra
rba: reserve bank;reserve bank of australia
accc: competition and consumer commission
afl: australian football league
abc: australian broadcasting corporation;american broadcasting
aust: australia;australian
wi: west indies
sl: sri lanka;sri lankan
pak: pakistan;pakistani
ban: bangladesh;bangladeshi
ind: india;indian
eng: england;english
aus: australia;australian
nam: namibia;namibian
zim: zimbabwe;zimbabwean
afg: afghanistan;afghan
rsa: south africa;south african
"""
