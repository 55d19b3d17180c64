"""The irregular verbs of English: base, past and past participle, with the forms that vary.

After the lists of Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.11-3.20, with the compounds
that news uses. Where two forms stand side by side the first is the commoner; "+" stands for the regular form.
"""

from __future__ import annotations

from functools import cache

from linter.records import NamedTuple


class IrregularVerb(NamedTuple):
    """The forms of an irregular verb, in lower case.

    base: the base form.
    pasts: its pasts, the commonest first, the regular one included where it is used.
    participles: its past participles, in the same way.
    regular: the form that the rules of spelling would make of the base ("seeked"), used or not.
    """

    base: str
    pasts: tuple[str, ...]
    participles: tuple[str, ...]
    regular: str


_TABLE = """
    abide abode/+ abode/+; alight +/alit +/alit; arise arose arisen; awake awoke/+ awoken/+; babysit babysat babysat;
    backbite backbit backbitten; backslide backslid backslid; bear bore borne/born; beat beat beaten/beat; become
    became become; befall befell befallen; beget begot begotten/begot; begin began begun; behold beheld beheld; bend
    bent bent; bereave +/bereft +/bereft; beseech besought/+ besought/+; beset beset beset; bestrew + bestrewn/+;
    bestride bestrode bestridden; bet bet/+ bet/+; betake betook betaken; bethink bethought bethought; bid bid/bade
    bid/bidden; bind bound bound; bite bit bitten/bit; bleed bled bled; blow blew blown; break broke broken;
    breastfeed breastfed breastfed; breed bred bred; bring brought brought; broadcast broadcast/+ broadcast/+;
    browbeat browbeat browbeaten; build built built; burn +/burnt +/burnt; burst burst burst; bust bust/+ bust/+; buy
    bought bought; cast cast cast; catch caught caught; choose chose chosen; cleave cleft/+/clove cleft/+/cloven;
    cling clung clung; come came come; cost cost cost; countersink countersank countersunk; cowrite cowrote cowritten;
    creep crept crept; crossbreed crossbred crossbred; cut cut cut; deal dealt dealt; dig dug dug; dive +/dove +; do
    did done; draw drew drawn; dream +/dreamt +/dreamt; drink drank drunk; drive drove driven; dwell dwelt/+ dwelt/+;
    eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; fit fit/+
    fit/+; flee fled fled; fling flung flung; fly flew flown; forbear forbore forborne; forbid forbade/forbad
    forbidden; forecast forecast/+ forecast/+; forego forewent foregone; foreknow foreknew foreknown; foresee foresaw
    foreseen; foretell foretold foretold; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone;
    forsake forsook forsaken; forswear forswore forsworn; freeze froze frozen; gainsay gainsaid gainsaid; get got
    got/gotten; ghostwrite ghostwrote ghostwritten; gild +/gilt +/gilt; gird +/girt +/girt; give gave given; go went
    gone; grind ground ground; grow grew grown; hamstring hamstrung hamstrung; handwrite handwrote handwritten; hang
    hung/+ hung/+; have had had; hear heard heard; heave +/hove +/hove; hew + +/hewn; hide hid hidden; hit hit hit;
    hold held held; housesit housesat housesat; hurt hurt hurt; inbreed inbred inbred; inlay inlaid inlaid; input
    input/+ input/+; inset inset inset; interweave interwove/+ interwoven/+; keep kept kept; kneel knelt/+ knelt/+;
    knit knit/+ knit/+; know knew known; lade + laden/+; lay laid laid; lead led led; lean +/leant +/leant; leap
    +/leapt +/leapt; learn +/learnt +/learnt; leave left left; lend lent lent; let let let; lie lay/+ lain/+; light
    lit/+ lit/+; lipread lipread lipread; lose lost lost; make made made; mean meant meant; meet met met; melt +
    molten/+; misdeal misdealt misdealt; mishear misheard misheard; mislay mislaid mislaid; mislead misled misled;
    misread misread misread; misspeak misspoke misspoken; misspend misspent misspent; mistake mistook mistaken;
    misteach mistaught mistaught; misunderstand misunderstood misunderstood; mow + +/mown; offset offset offset;
    outbid outbid outbid; outdo outdid outdone; outdraw outdrew outdrawn; outdrink outdrank outdrunk; outdrive
    outdrove outdriven; outfight outfought outfought; outfly outflew outflown; outgrow outgrew outgrown; output
    output/+ output/+; outride outrode outridden; outrun outran outrun; outsell outsold outsold; outshine outshone/+
    outshone/+; outspend outspent outspent; outthink outthought outthought; outwear outwore outworn; overbear overbore
    overborne; overbid overbid overbid; overbuild overbuilt overbuilt; overbuy overbought overbought; overcome
    overcame overcome; overdo overdid overdone; overdraw overdrew overdrawn; overeat overate overeaten; overfeed
    overfed overfed; overfly overflew overflown; overhang overhung overhung; overhear overheard overheard; overlay
    overlaid overlaid; overpay overpaid overpaid; override overrode overridden; overrun overran overrun; oversee
    oversaw overseen; oversell oversold oversold; overshoot overshot overshot; oversleep overslept overslept;
    overspend overspent overspent; overspread overspread overspread; overtake overtook overtaken; overthink
    overthought overthought; overthrow overthrew overthrown; overwind overwound overwound; overwrite overwrote
    overwritten; partake partook partaken; pay paid paid; plead +/pled +/pled; prepay prepaid prepaid; preset preset
    preset; proofread proofread proofread; prove + +/proven; put put put; quit quit/+ quit/+; read read read; rebuild
    rebuilt rebuilt; rebuy rebought rebought; recast recast recast; recut recut recut; redeal redealt redealt; redo
    redid redone; redraw redrew redrawn; regrind reground reground; regrow regrew regrown; rehang rehung rehung; relay
    relaid/+ relaid/+; relight relit/+ relit/+; remake remade remade; rend rent rent; repay repaid repaid; reread
    reread reread; rerun reran rerun; resell resold resold; resend resent resent; reset reset reset; reshoot reshot
    reshot; resit resat resat; retake retook retaken; reteach retaught retaught; retear retore retorn; retell retold
    retold; rethink rethought rethought; retread retrod retrodden; rewear rewore reworn; rewin rewon rewon; rewind
    rewound rewound; rewrite rewrote rewritten; rid rid/+ rid/+; ride rode ridden; ring rang rung; rise rose risen;
    run ran run; saw + +/sawn; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set
    set set; sew + +/sewn; shake shook shaken; shave + shaven/+; shear + +/shorn; shed shed shed; shine shone/+
    shone/+; shoe shod/+ shod/+; shoot shot shot; show + shown/+; shrink shrank/shrunk shrunk/shrunken; shut shut
    shut; sightread sightread sightread; simulcast simulcast/+ simulcast/+; sing sang sung; sink sank/sunk
    sunk/sunken; sit sat sat; slay slew/+ slain/+; sleep slept slept; slide slid slid; sling slung slung; slink slunk
    slunk; slit slit slit; smell +/smelt +/smelt; smite smote smitten; sneak +/snuck +/snuck; sow + +/sown; speak
    spoke spoken; speed sped/+ sped/+; spell +/spelt +/spelt; spellbind spellbound spellbound; spend spent spent;
    spill +/spilt +/spilt; spin spun spun; spit spat/spit spat/spit; split split split; spoil +/spoilt +/spoilt;
    spread spread spread; spring sprang/sprung sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting
    stung stung; stink stank/stunk stunk; strew + +/strewn; stride strode stridden; strike struck struck/stricken;
    string strung strung; strive strove/+ striven/+; sublet sublet sublet; swear swore sworn; sweat sweat/+ sweat/+;
    sweep swept swept; swell + swollen/+; swim swam swum; swing swung swung; take took taken; teach taught taught;
    tear tore torn; telecast telecast/+ telecast/+; tell told told; think thought thought; thrive +/throve +/thriven;
    throw threw thrown; thrust thrust thrust; tread trod trodden/trod; typecast typecast typecast; unbend unbent
    unbent; unbind unbound unbound; underbid underbid underbid; undercut undercut undercut; undergo underwent
    undergone; underlie underlay underlain; underpay underpaid underpaid; undersell undersold undersold; undershoot
    undershot undershot; underspend underspent underspent; understand understood understood; undertake undertook
    undertaken; underwrite underwrote underwritten; undo undid undone; unfreeze unfroze unfrozen; unlearn +/unlearnt
    +/unlearnt; unmake unmade unmade; unstick unstuck unstuck; unweave unwove unwoven; unwind unwound unwound; uphold
    upheld upheld; upset upset upset; wake woke/+ woken/+; waylay waylaid waylaid; wear wore worn; weave wove/+
    woven/+; webcast webcast/+ webcast/+; wed wed/+ wed/+; weep wept wept; wet wet/+ wet/+; win won won; wind wound
    wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; wring wrung wrung;
    write wrote written
"""

_DOUBLING = frozenset(
    """
    abet babysit backslid housesit preset recut resit rewin underbid overbid
    bet bid begin beget beset bust broadbid cut dig fit forbid forget get hit inset knit let offset outbid
    outrun output input overrun put quit rerun reset rid run set shed shut sit slit spin spit split sublet swim thrust
    undercut upset wed wet win
    """.split()  # noqa: SIM905
) - {"bust", "thrust"}
"""Verbs of the table that would double the last letter before "-ed"."""


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return (base + base[-1] if base in _DOUBLING else base) + "ed"


@cache
def irregular_verbs() -> dict[str, IrregularVerb]:
    """All of them by their base."""
    found = {}
    for row in _TABLE.split(";"):
        base, pasts, participles = row.split()
        regular = _regular(base)
        both = [tuple(form.replace("+", regular) for form in forms.split("/")) for forms in (pasts, participles)]
        found[base] = IrregularVerb(base, both[0], both[1], regular)
    return found


@cache
def mere_pasts() -> dict[str, tuple[str, ...]]:
    """The pasts that are neither base nor participle of any verb ("went", "chose"), each with the participles meant."""
    verbs = irregular_verbs()
    others = {form for verb in verbs.values() for form in (verb.base, *verb.participles)}
    found: dict[str, tuple[str, ...]] = {}
    for verb in verbs.values():
        for past in verb.pasts:
            if past not in others:
                found.setdefault(past, verb.participles)
    return found


@cache
def irregular_participles() -> frozenset[str]:
    """All participles of irregular verbs, also those that are bases or pasts ("won", "come")."""
    return frozenset(form for verb in irregular_verbs().values() for form in verb.participles)


@cache
def mere_participles() -> dict[str, tuple[str, ...]]:
    """The participles that are neither base nor past of any verb ("seen", "gone"), each with the pasts meant."""
    verbs = irregular_verbs()
    others = {form for verb in verbs.values() for form in (verb.base, *verb.pasts)}
    return {
        participle: verb.pasts for verb in verbs.values() for participle in verb.participles if participle not in others
    }


@cache
def bases_of_pasts() -> dict[str, str]:
    """The base of each irregular past that is no base itself ("went": "go"); of two verbs, the first in the table."""
    verbs = irregular_verbs()
    found: dict[str, str] = {}
    for verb in verbs.values():
        for past in verb.pasts:
            if past != verb.regular and past not in verbs:
                found.setdefault(past, verb.base)
    return found


@cache
def never_regular() -> dict[str, IrregularVerb]:
    """The regular forms that nobody uses ("seeked", "teached"), each with its verb."""
    verbs = irregular_verbs().values()
    return {verb.regular: verb for verb in verbs if verb.regular not in (*verb.pasts, *verb.participles)}


_OTHER_WORDS = frozenset(
    """
    bended seed costed flied hided leaded leaved payed putted ringed singed stringed winded teared treaded spitted
    overseed slitted slinked casted overlayed inlayed reteared lipreaded foregoed rehanged resitted retreaded
    rended relayed
    """.split()  # noqa: SIM905
)
"""Regular forms that are other words ("putted", "leaded") or that some trades use ("casted")."""


@cache
def wrong_regular_forms() -> dict[str, str]:
    """The regular forms that can be nothing else ("seeked"), each with the base of its verb."""
    return {form: verb.base for form, verb in never_regular().items() if form not in _OTHER_WORDS}
