"""Words that turn round, leave open or put into the past what hangs on them, and those that say little themselves."""

from __future__ import annotations

FLIPPING = frozenset(
    """
    refuse decline fail avoid stop cease neglect resist prevent bar block ban prohibit forbid refrain rule deny
    drop abandon scrap shelve cancel ditch forgo reject oppose unable unwilling reluctant refusal failure inability
    unwillingness forget halt quit miss lack
    """.split()  # noqa: SIM905
)
"""Base forms of words that turn round what hangs on them: "refused to sign", "barred from selling"."""
DENYING = frozenset({"deny", "doubt", "dispute", "reject", "dismiss", "refute", "rebut"})
"""Before a clause they say that it is not so."""
MERELY = frozenset({"only", "just", "merely", "simply"})
UNREAL = frozenset(
    """
    threaten want seek hope urge call ask demand plead propose consider offer try attempt aim intend wish
    beg pressure push lobby tempt encourage warn fear bid plan threat proposal effort
    request campaign possibility chance risk right power authority ability able likely unlikely
    opportunity option deadline ready prepared willing suggest recommend advise debate discuss weigh mull
    suspect suspicion believe belief think allege allegation accuse accusation charge rumour rumor expect expectation
    predict prediction forecast talk talks negotiation negotiate apply application favourite favorite
    contender frontrunner eye near close verge brink about poise poised tip speculate speculation hint promise pledge
    vow step need sure bound destined
    """.split()  # noqa: SIM905
)
"""Base forms of words that leave open whether what hangs on them happens."""
POSSIBLE = frozenset({"may", "might", "could", "should", "can", "must", "would"})
DECIDING = frozenset({"decide", "decision", "agree", "agreement", "deal", "vote", "move", "order", "set", "refuse"})
"""What follows these with "to" is done."""
PERHAPS = frozenset(
    {"allegedly", "reportedly", "apparently", "possibly", "perhaps", "maybe", "probably", "likely", "potentially"}
)
OPEN_CLAUSES = frozenset({"if", "unless", "whether", "until", "lest", "toward", "towards"})
ASIDE = frozenset({"though", "although", "while", "whereas", "since"})
"""What opens a clause beside what is told: its predicate is of another thing or another time."""
WITHOUT = frozenset({"without", "rather", "instead", "than"})
AT_AN_END = frozenset({"done", "finished", "through", "alone"})
"""Who is not "done" with something goes on with it."""
SAYING = frozenset(
    "say announce confirm add tell state report declare reveal insist vow promise pledge agree rule decide".split()  # noqa: SIM905
)
EARLIER = frozenset(
    """
    previously earlier initially originally formerly once before ago already used last past former yesterday
    """.split()  # noqa: SIM905
)
FORMER = frozenset({"earlier", "previous", "former", "prior"})
"""Before a noun they say that it is not the one of today."""
PHRASE = frozenset(
    """
    compound flat amod nmod nmod:poss appos conj nummod nmod:unmarked obl:unmarked
    """.split()  # noqa: SIM905
)
"""Relations of what belongs to a noun's phrase."""
GOVERNED = frozenset({"xcomp", "acl", "advcl", "obl", "nmod"})
"""Relations of a clause to a word that may turn it round."""
RELATIVE = frozenset({"who", "which", "that", "whom"})
CALLING = frozenset({"call", "term", "dub", "label", "brand", "describe", "see", "view", "regard", "consider"})
PRONOUNS = frozenset({"he", "she", "they", "it"})
LIGHT = frozenset(
    """
    suffer record post report win see claim secure score celebrate make hand face seal earn achieve announce
    get have face give draw attract receive prompt spark provoke come meet
    """.split()  # noqa: SIM905
)
"""Base forms of verbs that say little beside their object: "suffered a defeat"."""
