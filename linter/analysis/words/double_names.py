"""Names in which a word stands twice, words that are said twice, and where two of one form meet, in lower case."""

from __future__ import annotations

DOUBLE_NAMES = frozenset(
    """
    duran walla bora boutros sirhan pago wagga baden zsa yo mau jar dee sing lang ling la go chin mary congo diddle
    johnson soldier last late bye cha
    bang kitty coco mimi fifi gigi lulu dada kaka papa mama baba nana zaza toto momo nono titi koko chi chow lala lolo
    puyi phi koh berber beri tuk woy millaa humpty boney major medina toast knots tsetse tartar gilbert humbert
    raja mirror please radio vroom kuch dhan hip chop yum pom goonoo mighty sharks surprise monkey mona lisa double
    phnom krung kirkuk bandar kuku zinzin tamtam dik aye curry gong shin hello liquid rebel fluffy wood turn duck dance
    curl bella talk gimme pizza tilba grong kai puka paw lisa ras major kiss
    """.split()  # noqa: SIM905
)
"""Names and titles that are one word twice, or begin so ("Please Please Me")."""
GIVEN_AND_SURNAMES = frozenset(
    """
    abdullah abdul ahmed ali amir anthony antony arthur david edward francis george gordon grant hassan henry hussein
    ibrahim isaac ismail jack jacob james john joseph karim khalid khan lewis louis malik martin mark matthew michael
    mohamed mohammed muhammad mustafa neil oliver omar oscar osman owen patrick paul peter philip rashid richard robert
    roger saeed said salim samuel scott simon stephen thomas tony vincent walter william yusuf hamza hamid abbas aziz
    eric ivan jamal kim lee li liu ma min wang wei xi yang zhang chen chang han hu jin
    """.split()  # noqa: SIM905
)
"""Given names that are surnames too: somebody may be called so twice."""

SAID_TWICE = frozenset(
    """
    had her you do did so no very many much more long big bad far great really never ever too only again
    old sad well good hot fun new first other right now real rich poor best late dear middle same meta own something
    happens happened lo lose what why how win please pretty surprise hint wait hurry hush tweet twinkle buddy bushy chop
    knock tick tock tap clack click clap clip chuck cluck cough ding dong drip goody hear hip hubba nom nudge quack
    rah run shush snip tut tsk whoa wink woof wow yuck zap bang beep bing boing boo boom bye ha hee heh hey hi hm
    hmm ho ah oh uh um yay yeah yes yep aye yo nah na naa la da dee doo dum blah yada yadda cha chi chick pom ping
    pong paw mahi couscous walla wagga din bon vous nous se si plus agar cara baby super tiny bling meow party
    sapiens lupus gorilla bison quagga lynx iguana chinchilla caracal indicator buteo gallus
    bubo pica anser grus lutra mephitis mola naja phocoena
    chow lava hula night pooh choo orang gimme toot tum wee tata ylang piri pili gris juju muu dik aye tsetse kupu dim
    goodbye agar froufrou tam tom zig wishy can-can toodle yap clop hum puff chirp cheep tweet oink baa croak honk
    way all etc log pot bee fat dot poo pow saw boda come winner squeak whoop small happy nothing perhaps busy
    twenty thirty forty fifty sixty seventy eighty ninety thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    million billion trillion quadrillion thousand thousands
    """.split()  # noqa: SIM905
)
"""Words that are said twice on purpose, or where two words of one form meet."""

NAME_STARTS = frozenset(
    """
    united north south west east northern southern western eastern central prime supreme federal national royal european
    british american president minister senator governor general secretary justice judge lord lady prince princess
    white foreign home high international republican democratic mr mrs ms dr sir
    """.split()  # noqa: SIM905
)
"""What may begin a longer name and be written twice there: "the United United States"; not "Dance Dance Revolution"."""

NEVER_A_NAME = frozenset(
    """
    the in on at of for by with from and but it she they we this these those when while if as to his her their its
    """.split()  # noqa: SIM905
)
"""Small words that begin a sentence and are no title when they stand there twice."""

AFTER_VERB = {
    "at": "look looks looked looking aim aims aimed aiming laugh laughed work worked working good shot arrived",
    "by": "drop drops dropped stop stops stopped stopping pass passed passing live lived stand stood stands abide",
    "for": "ask asks asked asking call calls called calling care cared fight fights fighting fought hire hired hope "
    "hoped hoping know known look looks looked looking pay pays paid paying push pushed pushing run running search "
    "searched stand stands stood vote voted voting wait waited waiting want wanted work works worked working wish "
    "wished provided speak speaks spoke provide used ask go goes went going",
    "of": "think thought speak spoke spoken capable heard dream dreamed dreamt part afraid proud aware accused sort",
    "to": "able allowed get gets go goes going gone got had has have lead leads led lengths listen listened need needs "
    "needed object objected point pointed points refer referred respond responding responded spoke speak spoken "
    "supposed talk talked talking travel travels traveled travelled turn turned used want wants wanted ought due "
    "related belong belongs belonged come comes came adds amounts look looked close up did tend tends hope hopes",
    "with": "agree agreed begin born come deal deals dealing dealt live lived lives living start started work worked "
    "works working up stuck speak spoke talk talked faced fine left along go went goes sit sat disagree disagreed",
    "about": "talk talks talked talking care cares cared think thinking thought all worry worried brought come came "
    "speak what it write wrote read complain complained forget on",
    "over": "take takes took taken taking hand handed start all game turn turned run ran carry went go move moved it",
    "it": "what if opposing",
    "what": "know is knows",
    "as": "well much far soon long",
    "or": "either",
    "me": "to",
    "will": "the a his her their my your its this that same political free good ill public popular own of strong",
    "can": "the a tin beer trash",
    "must": "a",
    "might": "the its their his",
}
"""Words before a doubled one that make it two words of one form: "looked at at night", "the will will be read"."""
