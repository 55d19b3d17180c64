"""What kind of thing a name of a claim names: only names of one kind are mistaken for each other."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.names.aliases import other_names
from linter.analysis.names.countries import countries, place_words
from linter.analysis.words.word_facts import word_facts


class NameKind(StrEnum):
    """The kinds of names that are told apart."""

    PERSON = "person"
    COUNTRY = "country"  # its people and its capital, too
    PLACE = "place"
    PARTY = "party"
    BODY = "body"
    THING = "thing"
    UNKNOWN = "unknown"  # a surname, a firm or a town, which nothing tells apart


TITLES = frozenset(
    """
    mr mrs ms dr president senator sen rep representative gov governor mayor minister
    secretary judge justice chancellor
    """.split()  # noqa: SIM905
)
SPEAKS = frozenset({"said", "says", "told", "added", "tweeted", "wrote", "himself", "herself"})
_PARTIES = frozenset(
    """
    republican republicans gop democrat democrats democratic dem dems tory tories conservative conservatives labour lib
    libertarian libertarians greens snp ukip dup unionist unionists
    """.split()  # noqa: SIM905
)
_BODIES = frozenset(
    """
    house senate congress parliament commons lords assembly court scotus pentagon capitol cabinet department ministry
    agency commission committee council bureau administration police army navy guard bank reserve fed authority service
    office board union association federation university
    """.split()  # noqa: SIM905
)


def name_kind(claim: Claim, name: ClaimName) -> NameKind:
    """The kind of a name, by lists and by what stands beside it in the body."""
    last = name.words[-1]
    form = last.form.replace(".", "")
    others = other_names(last.form) or other_names(form)
    if form in _PARTIES:
        return NameKind.PARTY
    if _before_it_a_first_name(claim, name, said=not others):
        return NameKind.PERSON
    whole = " ".join(word.form for word in name.words[-2:])
    if any(words in _country_words() for words in (form, whole, *(" ".join(phrase) for phrase in others))):
        return NameKind.COUNTRY
    if form in _BODIES or (len(name.words) == 1 and last.text.replace(".", "").isupper() and 2 <= len(form) <= 5):
        return NameKind.BODY
    if form in place_words():
        return NameKind.PLACE
    return NameKind.THING if word_facts(last.text).known and not others else NameKind.UNKNOWN


def _before_it_a_first_name(claim: Claim, name: ClaimName, *, said: bool) -> bool:
    """Whether the body has a first name or a title before it, or, if `said` counts, has it say something."""
    index = claim.index
    for place in index.positions(name.words[-1].lemma, claim.since):
        before = index.texts[place - 1] if place else ""
        abbreviated = index.texts[place - 2] if before == "." and place > 1 else before  # "Sen. Lund"
        if before[:1].isupper() and word_facts(before).first_name:
            return True
        if abbreviated[:1].isupper() and abbreviated.lower() in TITLES:
            return True
        after = index.forms[place + 1] if place + 1 < len(index) else ""
        if said and after in SPEAKS:
            return True
    return False


def names_another(claim: Claim, name: ClaimName, place: int) -> bool:
    """Whether a position of the index has a name's last word behind another first name: "Anna Lund" for "Tom Lund"."""
    given = name.words[0]
    if len(name.words) < 2 or not place or not word_facts(given.text).first_name:
        return False
    before = claim.index.texts[place - 1]
    return before[:1].isupper() and before.lower() != given.form and word_facts(before).first_name


@cache
def _country_words() -> frozenset[str]:
    """Nouns and adjectives of all countries, in lower case."""
    return frozenset(
        word.lower() for country in countries().values() for word in (country.noun, country.adjective) if word
    )
