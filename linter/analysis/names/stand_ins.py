"""Names that stand for another: the seat for the body, the nickname of a team, an abbreviation that is too short to be
looked for.
"""

STANDS_FOR = """
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
"""A name and what it stands for, which never stands for it."""
