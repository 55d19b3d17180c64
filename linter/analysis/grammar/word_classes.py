"""Closed classes of English words that shallow grammar rests on, in lower case with straight apostrophes."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BE_SINGULAR = _words("is was isn't wasn't")
BE_PLURAL = _words("are were aren't weren't")
BE = BE_SINGULAR | BE_PLURAL | _words("be been being am 's 're 'm")
HAVE = _words("has have had having hasn't haven't hadn't 've")
DO = _words("do does did don't doesn't didn't")
MODALS = _words(
    """
    can could will would shall should may might must cannot can't couldn't won't wouldn't shan't shouldn't mightn't
    mustn't 'll needn't daren't ought
    """
)
AUXILIARIES = BE | HAVE | DO | MODALS
SINGULAR_VERBS = BE_SINGULAR | _words("has hasn't does doesn't")
PLURAL_VERBS = BE_PLURAL | _words("have haven't do don't")
OTHER_NUMBER = {
    "is": "are",
    "was": "were",
    "isn't": "aren't",
    "wasn't": "weren't",
    "has": "have",
    "hasn't": "haven't",
    "does": "do",
    "doesn't": "don't",
}
OTHER_NUMBER.update({plural: singular for singular, plural in OTHER_NUMBER.items()})
"""The same tense in the other number."""

ARTICLES = _words("a an the")
POSSESSIVES = _words("my your his her its our their whose")
DEMONSTRATIVES = _words("this that these those")
QUANTIFIERS = _words("some any no every each another either neither all both many several few most more such enough")
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
SUBJECT_PRONOUNS = _words("i he she we they")
PRONOUNS = SUBJECT_PRONOUNS | _words(
    """
    you it me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves themselves
    who whom which what
    someone somebody anyone anybody everyone everybody nobody something anything everything nothing there
    """
)
INDEFINITES = _words("someone somebody anyone anybody everyone everybody nobody something anything everything nothing")
NUMERALS = _words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
)
"""Those above one that count things by themselves."""
LARGE_NUMBERS = _words("hundred thousand million billion trillion dozen hundreds thousands millions billions dozens")
PREPOSITIONS = _words(
    """
    of in on at by for from with without to into onto over under about above below across after against along amid among
    amongst around before behind beneath beside besides between beyond despite down during except inside like near off
    opposite outside past per since than through throughout till toward towards until up upon via within as out
    regarding concerning including involving following aboard plus
    """
)
RELATIVES = _words("who which that whom whose where")
CLAUSE_STARTERS = _words(
    """
    because if when whenever while whilst although though unless whether wherever why how but or nor and
    so whereas lest than as said says say saying
    """
)
ADVERBS = _words(
    """
    also already always meanwhile almost again even ever never not n't just now only often once perhaps probably quite
    rarely really seldom simply since soon still then therefore thus today tomorrow too usually yesterday yet however
    indeed all both each either hardly nearly maybe long far here there largely
    """
)
_NOUNS_IN_LY = _words(
    """
    ally anomaly assembly belly bully butterfly family fly folly italy jelly july lily monopoly rally reply supply
    tally daily weekly monthly quarterly elderly likely early only lonely friendly homely costly deadly lovely ugly
    silly unlikely holy melancholy multiply comply imply rely apply underbelly
    """
)


def is_adverb(lower: str) -> bool:
    """Whether a word may stand between a subject and its verb, or between an auxiliary and a verb."""
    return lower in ADVERBS or (lower.endswith("ly") and len(lower) > 4 and lower not in _NOUNS_IN_LY)


TIMES = _words("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday")

VERBS = _words(
    """
    accept accuse achieve acquire add admit adopt advise affect agree allow announce appear apply appoint argue arrive
    assert assess assume attend avoid begin believe belong blame bring build carry cause choose collect
    compete complain comprise concede conclude confirm consider consist contain continue contribute convince cope
    create criticise decide declare decline defend define deliver demonstrate deny depend derive describe deserve
    destroy determine develop differ disagree disappear discover discuss earn eat elect emerge employ enable encourage
    enjoy ensure enter establish examine exceed exclude exist expand expect explain express extend fail feel find
    follow forget generate get give go grow happen hear help hope identify ignore imply improve include indicate
    inform insist intend introduce invest investigate invite involve join justify keep know learn
        live lose maintain make meet mention occur oppose operate organise owe participate perform predict prefer
    prepare prevent produce prohibit propose protect prove provide publish qualify react realise receive recommend
    reduce refer reflect refuse regard reject relate release rely remain remember remind remove replace represent
    require resemble resign respond restrict retain reveal say see seek seem sell send serve sing sit
    speak spend stand stay strengthen stretch struggle succeed suffer suggest suit surround survive take teach
    tell tend threaten throw undergo understand undermine underline urge vary wait want warn wear
    weigh welcome
    abandon accompany acknowledge administer admire anticipate apologise appreciate approve arise assemble assign assist
    assure attach bake behave bind bite borrow breathe buy calculate cancel celebrate cite coincide collide combine
    commit communicate conceal concentrate condemn confess confuse constitute construct consult consume contradict
    convey cooperate correspond decrease dedicate demolish denounce depart detect deteriorate devote die diminish
    dismiss dominate draw dwell educate emit endorse endure enforce engage enhance entail erode evolve expire explode
    exploit explore expose facilitate flee flourish forbid foresee forgive foster fulfil gather greet handle heal
    hesitate hide hire illustrate impose impress incorporate incur inflict inhabit inherit inspire instruct integrate
    interact interfere interpret intervene kill lend loom migrate mislead negotiate neglect nominate obey observe
    obtain omit originate outnumber overlook overwhelm perceive persist persuade possess postpone precede preclude
    prescribe preserve prevail proclaim prosper provoke pursue reassure rebuild recognise recover reinforce render
    resent reside resist resolve restore resume retire revive satisfy seize select settle shake shrink solve
    specialise specify speculate steal stimulate submit supervise suppress surpass sustain swear symbolise testify
    thank thrive tolerate transform translate transmit unite uphold vanish verify violate weaken widen withdraw
    withstand worsen win wonder write
    """
)
"""Verbs that are common in prose and whose base is seldom a noun before another word."""
UNCHANGING = _words("become come cost cut hit hurt let put read run set shut split spread")
"""Verbs whose base is a past or a participle, too."""
NOUNS_OR_VERBS = _words(
    """
    aim attack attract back drive influence lead share talk think use travel treat work rise stem fall call change
    charge claim cover demand face fear fight form head hold host increase lack last leave look love matter move need
    note offer own open order pay place plan play point pose promise push raise reach report rest result return show
    sound start stop support turn visit vote watch worry
    """
)
"""Verbs whose forms are nouns as often."""
MANDATIVE = _words(
    """
    demand demands demanded demanding insist insists insisted insisting require requires required requiring ask asks
    asked asking request requests requested requesting recommend recommends recommended recommendation propose
    proposes proposed proposal suggest suggests suggested suggestion urge urges urged urging order orders ordered
    advise advised advises adamant insistent advisable desirable preferable mandatory compulsory paramount
    essential vital important necessary imperative crucial critical lest rather prefer prefers
    preferred move moved moves petition petitioned rule ruled ruling condition provided requirement stipulate
    stipulates stipulated stipulation beg begs begged suggesting recommending proposing urging ordering advising
    pleading begging stipulating decreeing directing pray prays prayer prayed plead pleaded desire desires desired
    appropriate desirable insistence mandate mandated mandates mandating call calls called calling wish wishes wished
    god heaven let may better decree decreed dictate dictates dictated direct directed directs specify specifies
    specified principle principles pressing urgent mandatory compulsory obligatory advisable preferable fitting proviso
    prerequisite precondition edict injunction plea pleas resolution instruction instructions directive necessity
    expected
    """
)
"""Words after which a clause may have the subjunctive ("that he resign")."""


def third_person(base: str) -> str:
    """The form in "-s" of a regular base."""
    if base in ("do", "go") or base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    return base[:-1] + "ies" if base[-1] == "y" and base[-2] not in "aeiou" else base + "s"


BASE_OF_THIRD = {third_person(base): base for base in sorted(VERBS | NOUNS_OR_VERBS | UNCHANGING)}
THIRD_OF_BASE = {base: third for third, base in BASE_OF_THIRD.items() if base not in UNCHANGING}
NAMING = frozenset("term terms word words phrase name label title".split())  # noqa: SIM905
"""What stands before a word that is spoken of: "the term shareholders"."""
