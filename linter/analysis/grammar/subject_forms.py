"""Words that tell what is a subject, and what stands between it and its verb."""

from __future__ import annotations

from linter.analysis.grammar.noun_phrases import (
    HEADS_OF_PARTS,
    MULTITUDES,
    PARTS,
)
from linter.analysis.grammar.word_classes import (
    ARTICLES,
    AUXILIARIES,
    BASE_OF_THIRD,
    CLAUSE_STARTERS,
    DETERMINERS,
    INDEFINITES,
    MODALS,
    PLURAL_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR_VERBS,
    THIRD_OF_BASE,
)

LONGEST_ASIDE = 25

FARTHEST = 30

LONGEST_SENTENCE = 60
"""Tokens; in longer ones neither witness is sure."""

TRIGGERS = SINGULAR_VERBS | PLURAL_VERBS | frozenset(BASE_OF_THIRD) | frozenset(THIRD_OF_BASE) | {"mean"}

BREAKS = frozenset(', ; : — – -- --- ( ) [ ] “ ” " ‘ ! ? . … / | • *'.split())  # noqa: SIM905

LOOSE = frozenset('( ) [ ] / | • * . ! “ ” ‘ " as than'.split())  # noqa: SIM905
"""What a phrase after it may be a piece of something else."""

JOINING = frozenset({"and", "or", "nor"})

ASIDES = frozenset("along together as including which who whose like unlike with a an now once formerly".split())  # noqa: SIM905

BLOCKING = frozenset({""}) | (
    (PREPOSITIONS - {"down", "in", "on", "off", "over", "out", "up", "before", "past", "outside", "inside"})
    | MODALS
    | (PRONOUNS - {"who", "which"})
    | ARTICLES
    | POSSESSIVES
    | frozenset("to and or nor but not n't if as than do does did is are was were been be had has have".split())  # noqa: SIM905
)
"""Before a verb these say that its subject isn't there, or that it is a pronoun."""

UNPLAIN = frozenset({",", "who", "which", "that"})

EVIDENCE_OF_VERB = ARTICLES | (POSSESSIVES - {"whose"}) | frozenset({"how", "why", "him", "them", "us", "me", "it"})
"""What follows a verb, and seldom a noun that stands where the verb would."""

LONGEST_NAME = 4

TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Sgt Rev Mr. Mrs. Ms. Dr.".split())  # noqa: SIM905

BEFORE_NAMES = (CLAUSE_STARTERS | {"that"}) - JOINING - {"as", "than", "said", "says", "say", "saying"}

DETERMINING = (ARTICLES | POSSESSIVES) - {"whose"}

LABELS = frozenset("photo photos picture pictures image images gallery slideshow video videos caption".split())  # noqa: SIM905

OPENING_OBJECTS = frozenset("that how why what when whether if where who which".split())  # noqa: SIM905

THINKING = frozenset(
    """
    think thinks thought say says said believe believes believed feel feels felt hope hopes hoped fear fears feared
    claim claims claimed suspect suspects suspected argue argues argued know knows knew mean means meant guess guesses
    guessed guessing saying thinking knowing meaning worry worries worried worrying
    """.split()  # noqa: SIM905
)
"""Verbs of a relative clause that another clause may follow, whose subject the verb has."""

REPORTED = frozenset(
    """
    said say says thought think thinks believed believe believes knew know knows agreed agree agrees admitted admit
    admits insisted insist insists argued argue argues assumed assume assumes conceded concede concedes concluded
    conclude concludes decided decide decides predicted predict predicts alleged allege alleges suggested suggest
    suggests claimed hoped feared felt reckon reckons reckoned acknowledged acknowledge acknowledges maintained
    contended contend contends imagine imagined mean means meant guess guessed
    """.split()  # noqa: SIM905
)
"""Verbs before a verb that has another subject: "insiders whom both parties agreed are sound"."""

TELLING = frozenset(
    """
    saying stating arguing claiming alleging suggesting insisting admitting believing thinking knowing hoping fearing
    showing proving indicating revealing confirming implying assuming concluding
    """.split()  # noqa: SIM905
)
"""Gerunds of such verbs, which tell what an essay or a person says: "an essay stating officials were late"."""

ASKING = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
"""Auxiliaries before a subject whose verb is a base: "why does that piece in the paper appear?"."""

INFORMING = frozenset(
    """
    warned warns warn told tells tell informed informs assured assures convinced convince reminded reminds notified
    persuaded persuade advised showed
    """.split()  # noqa: SIM905
)
"""Verbs with a person and a clause behind them: "she warned officials that was wrong"."""

COMPARED = frozenset(
    """
    better worse more less fewer enough too plenty a quite what nothing far much still not about only just twice half
    double triple thrice
    """.split()  # noqa: SIM905
)
"""What is said of a number of things that is one sum: "3,000 places is better than none"."""

SAYING = frozenset("claim claims report reports note notes promise promises show shows demand demands".split())  # noqa: SIM905
"""Of the words that are nouns as often, those that may have a clause with "that" for an object."""

PARTICLES = frozenset({"off", "out", "up", "down", "in", "back", "on", "over", "away"})
"""What makes a noun of a verb before it where the hyphen was left out: "the sell off came"."""

ASKED = frozenset({"how", "why", "what", "whether", "where", "when"})
"""Words that a clause begins with which may be a subject itself, or the object of a preposition."""

ENDINGS_OF_PEOPLE = ("ans", "crats", "ives", "als", "ists")
"""Endings of plurals that have a capital though they name many: "Democrats"."""

CONDITIONS = frozenset({"if", "whether", "though", "unless", "until"})

IRREALIS = frozenset("if though wish wishes wished suppose imagine unless as than would could might whether".split())  # noqa: SIM905
"""Words in whose company "were" may stand for what is not so."""

CAUSATIVES = frozenset(
    """
    let lets letting make makes made making help helps helped helping see saw sees seeing seen hear heard hears hearing
    watch watched watches watching have had having feel felt bid bade dare dares dared need needs
    """.split()  # noqa: SIM905
)
"""Verbs with a noun and a bare infinitive after them."""

BEFORE_ANOTHER = JOINING | {"to", "most", "least"}

PHRASE_EDGES = BREAKS | PREPOSITIONS | AUXILIARIES | DETERMINERS | JOINING | {"to", "but"}

COMPLEMENTS = PREPOSITIONS | {"to"}
"""After a head they open what belongs to it, of which the parser sometimes takes the last noun for another subject."""

ANY_CLASS = frozenset(HEADS_OF_PARTS) | PARTS | MULTITUDES | INDEFINITES | {"those", "number"}
"""Heads of which the parser's part of speech does not matter."""
