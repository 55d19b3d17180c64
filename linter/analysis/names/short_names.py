"""Short forms of English given names: a draft may call one person Catherine and Kate."""

from __future__ import annotations

_FORMS = """
abigail abby abbie gail
abraham abe bram
alan al
albert al bert bertie
alexander alex alec al sandy sasha xander lex alick
alexandra alex sandra sasha lexi lexie
alfred alf alfie fred
alice ali allie
alison ali allie
allan al
allen al
amanda mandy
amelia amy millie mel
andrew andy drew
angela angie ange
ann annie nan nancy nina anita
anna annie
anne annie nan nancy
anthony tony ant
antonia toni
archibald archie
arthur art artie
barbara barb babs barbie
bartholomew bart
beatrice bea trixie
belinda bel lindy
benjamin ben benny benji
bernard bernie
bradley brad
bridget biddy bridie
cameron cam
carol carrie caro
caroline carrie caro lyn
carolyn carrie lyn
cassandra cass cassie sandra
catherine cathy cath kate katie kat katy kitty cat kath kathy kay kit
cecilia celia cissy
charles charlie chuck chas chaz
charlotte charlie lottie char
christina chris chrissie tina kirsty
christine chris chrissie tina
christopher chris kit topher
clifford cliff
constance connie
cornelius neil con
cynthia cindy
daniel dan danny
danielle dani
david dave davey davie
deborah deb debbie
debra deb debbie
dennis den denny
derek del
diana di
diane di
dominic dom nic
donald don donnie
dorothy dot dottie dolly dora
douglas doug dougie
edmund ed eddie ted
edward ed eddie ted ned teddy
edwin ed eddie
eleanor ellie nell nora lenore
elinor ellie nell
elizabeth liz lizzie beth betty betsy bess bessie eliza elsie lisa libby lizbeth elspeth lilibet
emily em emmy millie
emma em emmy
ernest ernie
eugene gene
ferdinand ferdie
florence flo flossie
frances fran francie frankie fanny
francis frank frankie fran
franklin frank
frederick fred freddie freddy rick fritz
gabriel gabe
gabrielle gabby gaby
geoffrey geoff jeff
george georgie
georgina georgie gina
gerald gerry jerry
gerard gerry
gilbert gil bert
gordon gordy
grace gracie
gregory greg
gwendolen gwen
hannah nan
harold harry hal
harriet hattie harry
helen nell nellie ellie lena
henrietta hattie etta
henry harry hal hank
herbert herb bert bertie
howard howie
hugh hughie huw
ian iain
isaac ike zac
isabel bella izzy issy
isabella bella izzy belle
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem jimbo
jane janie jenny
janet jan
janet jan jenny
jeffrey jeff
jennifer jen jenny jenna
jeremy jerry jez
jessica jess jessie
joan joanie
joanna jo
joanne jo
john jack johnny jon jock
jonathan jon jonny
joseph joe joey jo
josephine jo josie
joshua josh
joyce joy
judith judy jude
julia jules
julian jules
justin just
katherine kate kathy kat katie katy kay kit kitty
kathleen kath kathy
kathryn kate kathy kat katie
kenneth ken kenny
kimberly kim
kristina kris tina
laura laurie lori
laurence larry laurie
lawrence larry laurie lawrie
leonard len lenny leo
leslie les
lewis lew louis louie
lillian lily lil
linda lindy lyn
louisa lou
louise lou
lucille lucy
lydia lyddie
madeleine maddy madge
malcolm mal
margaret maggie meg peggy marge margie greta daisy madge rita maisie mags megan
margaret peggy
martha marty patty
martin marty
mary molly polly may mamie moll
matilda tilly mattie maud
matthew matt matty
maureen mo
maurice mo
maxwell max
melanie mel
melissa mel missy lissa
michael mike mick mickey micky mikey
michelle shelly chelle
mildred millie
mitchell mitch
mohammed mo
montgomery monty
natalie nat
nathaniel nat nate
nicholas nick nicky nico
nicola nicky nic
nicole nicky nic nikki
norman norm
oliver ollie olly
olivia liv livvy
oscar ossie
pamela pam
patricia pat patty patsy tricia trish
patrick pat paddy
penelope penny
percival percy
peter pete
philip phil pip
philippa pip pippa
phillip phil pip
priscilla cilla
prudence pru
rachel rach
randolph randy
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rick ricky dick rich richie dickie
robert bob rob bobby robbie bert robin
roberta bobbie
roderick rod roddy
rodney rod
roger rodge
roland rollo
ronald ron ronnie
rosalind ros
rosemary rose rosie
rudolph rudy
rupert rue
samantha sam sammy
samuel sam sammy
sara sadie
sarah sally sadie
sebastian seb bas
sidney sid
simon si
sophia sophie
stanley stan
stephanie steph steffi
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie suzy
suzanne sue suzy
sylvester syl sly
sylvia syl
terence terry
teresa terry tess tessa
thaddeus tad
theodora dora thea
theodore ted teddy theo
theresa terry tess tessa tracy
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky vickie tori
vincent vince vinnie
violet vi
virginia ginny ginger
vivian viv
walter walt wally
wilfred wilf
william bill billy will willie liam wills willy
winifred win winnie freda
winston win
yvonne von
zachary zac zack
""".strip().splitlines()
_GROUPS: dict[str, set[int]] = {}
for _number, _line in enumerate(_FORMS):
    for _form in _line.split():
        _GROUPS.setdefault(_form, set()).add(_number)


def are_forms_of_one(one: str, other: str) -> bool:
    """Whether two given names can be one person's: a name and a short form of it, or two short forms."""
    return not _GROUPS.get(one.lower(), set()).isdisjoint(_GROUPS.get(other.lower(), ()))
