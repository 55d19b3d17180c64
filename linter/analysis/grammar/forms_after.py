"""Forms of verbs that edited news never has behind an auxiliary, told by how often it has the others there.

"Was arrest" does not occur where "was arrested" occurs hundreds of times; "is work" does, since "work" is a noun. So
no list says which bases are nouns or adjectives, too.
"""

from __future__ import annotations

from functools import lru_cache

from linter.analysis.grammar.word_classes import VERBS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.model import word_model
from linter.analysis.words.verb_forms import base_of_gerund, base_of_past, verb_forms

BE_FORMS = frozenset("is are was were be been being".split())  # noqa: SIM905
HAVE_FORMS = frozenset("has have had".split())  # noqa: SIM905
PLAIN_MODALS = frozenset("will would could should must might may can".split())  # noqa: SIM905

_POOLED = ("are", "were", "be", "been")
"""Forms of "be" that say most; a singular noun for a predicate stands behind "is" and "was"."""
_USES_AS_VERB = 12.0
"""How often "to" stands before a word that is taken for a verb's base."""
_USES = 8.0
"""How often the right forms stand behind the auxiliary, so that the absence of another says something."""
_SHARE_AFTER_BE, _SHARE_AFTER_SINGULAR, _SHARE_AFTER_HAVE, _SHARE_AFTER_MODAL = 0.02, 0.06, 0.01, 0.005
"""What another form may have of the uses of the right ones at most."""


BEFORE_INFINITIVES = frozenset(
    """
    agreed decided wanted wants want refused failed fails tried tries trying forced able unable hopes hoped hoping
    plans planned expected expects allowed ordered told asked asks managed need needs needed intends intended vowed
    promised pledged chose attempted attempts likely unlikely ready threatened begun began seeking urged persuaded
    invited
    """.split()  # noqa: SIM905
)
"""After these "to" takes a verb."""
PREDICATED = frozenset(
    """
    what all thing things do does did done doing only way idea job first best least just how most point aim goal trick
    option solution step task plan move role duty purpose everything anything nothing something let make makes made
    where when why there rather than must could
    """.split()  # noqa: SIM905
)
"""Words of a clause in which a base may be the predicate: "all he does is complain"."""
ONE_OBJECT = frozenset(
    """
    begun sung rung drunk shrunk swum sunk done eaten driven written broken chosen stolen worn torn forgotten thrown
    """.split()  # noqa: SIM905
)
"""Participles of verbs with one object, which in the passive have none behind them."""
TIMES_AFTER = frozenset(
    """
    day days night nights morning evening afternoon week weeks weekend month months year years season time times way
    minute minutes hour hours decade decades century centuries moment summer winter spring autumn
    """.split()  # noqa: SIM905
)
"""Nouns that say when: "the hymns sung that day"."""
PASSIVE_BASES = frozenset(
    """
    accuse advise allow announce appoint arrest ask bring compel convict describe destroy elect encourage expect force
    forbid give hear injure instruct invite kill make oblige order permit persuade prepare publish remove replace
    require schedule see send suppose take tell warn
    """.split()  # noqa: SIM905
)
"""Bases that "be" has before it by a slip only, where "to" or "by" follows."""
BARE_BASES = (VERBS | frozenset("work arrest hold accuse convict close pass plan talk try agree".split())) - frozenset(  # noqa: SIM905
    """
    become come live welcome hope help want wonder stretch struggle suit refuse conduct contract produce record estimate
    decrease neglect exploit blame reply reject influence appeal urge warrant divorce hire waste stay stand spend taste
    throw talk affect matter need resort regard separate appropriate retire say kill feel find begin show share care
    overcome understand mean love like close
    """.split()  # noqa: SIM905
)
"""Verbs whose base is neither an adjective nor a noun that "be" has behind it."""


@lru_cache(maxsize=4000)
def meant_after(auxiliary: str, word: str) -> tuple[str, ...]:
    """The forms that are meant where a form of "be", of "have" or a modal stands before a word, the likeliest first.

    Both in lower case; nothing if the word may be right there. Raises DataError if the counts of news can't be read.
    """
    if word in _NO_VERBS or not word.isalpha() or len(word) < _SHORTEST:
        return ()
    if auxiliary in PLAIN_MODALS:
        return _after_modal(auxiliary, word)
    if _sequence("to", word) < _USES_AS_VERB:
        return ()
    forms = verb_forms(word)
    if word in (forms.participle, forms.past):
        return ()
    return _after_be(auxiliary, word) if auxiliary in BE_FORMS else _after_have(word)


_SHORTEST = 3
_NO_VERBS = FUNCTION_WORDS - frozenset("make take come see say give go get".split())  # noqa: SIM905


def is_passive_meant(participle: str, base: str, after: str) -> bool:
    """Whether "be" was left out behind a modal rather than the verb put in the past: "could sent to", "must played".

    after: the word behind; news has it behind "be" and the participle as often as behind the base, or half so.
    """
    model = word_model()
    ids = [model.word_id(word) for word in ("be", participle, base, after)]
    if after == "by" or None in ids:
        return after == "by"
    be, done, do, behind = (one or 0 for one in ids)
    passive = model.sequence(be, done, behind)
    return passive >= _USES and passive >= _HALF * model.sequence(do, behind)


_HALF = 0.5


def _after_be(auxiliary: str, word: str) -> tuple[str, ...]:
    participle, gerund = verb_forms(word).participle, verb_forms(word).gerund
    bare, passive, active = (sum(_sequence(be, form) for be in _POOLED) for form in (word, participle, gerund))
    right = passive + active
    if right < _USES or bare > _SHARE_AFTER_BE * right:
        return ()
    here = _sequence(auxiliary, participle) + _sequence(auxiliary, gerund)
    if _sequence(auxiliary, word) > _SHARE_AFTER_SINGULAR * here:
        return ()
    first = _sequence(auxiliary, participle) >= _sequence(auxiliary, gerund)
    return (participle, gerund) if first else (gerund, participle)


def _after_have(word: str) -> tuple[str, ...]:
    participle = verb_forms(word).participle
    bare, right = (sum(_sequence(have, form) for have in sorted(HAVE_FORMS)) for form in (word, participle))
    return (participle,) if right >= _USES and bare <= _SHARE_AFTER_HAVE * right else ()


def _after_modal(auxiliary: str, word: str) -> tuple[str, ...]:
    base = base_of_gerund(word) or base_of_past(word)
    if not base or base == word:
        return ()
    right = _sequence(auxiliary, base)
    return (base,) if right >= _USES and _sequence(auxiliary, word) <= _SHARE_AFTER_MODAL * right else ()


def _sequence(first: str, second: str) -> float:
    """About how often news has two words in a row."""
    model = word_model()
    one, other = model.word_id(first), model.word_id(second)
    return 0.0 if one is None or other is None else model.sequence(one, other)
