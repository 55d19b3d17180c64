"""Whether words that are near to an organisation's name are likely a mistake, and not another body, or grammar."""

from __future__ import annotations

import re

from linter.analysis.names.countries import place_words
from linter.analysis.organisations.homes import adjective_of, countries_of
from linter.analysis.organisations.longer_names import (
    cut_before_a_noun,
    cut_by_a_noun,
    ends_before_a_noun,
    is_longer,
    of_one_office,
)
from linter.analysis.organisations.mention import Mention
from linter.analysis.organisations.telling_words import may_replace, says_how_far, telling
from linter.analysis.registers_in_force import imported_organisations_of
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.edit_distance import edit_distance
from linter.registers.imported_organisations import key_of_name
from linter.registers.initials import initials
from linter.registers.organisations import Form, OrganisationStore
from linter.registers.relations import UNITED, Relation
from linter.registers.words import HEADS, NameWord, name_words, national_fold, stem


def has_words(document: Document, words: str) -> bool:
    """Whether the draft's source holds these words of a register; each is looked for once."""
    known = _words_sought(document)
    if words not in known:
        each = _vocabulary(document)  # much shorter than the source of a long draft
        known[words] = all(word in each for word in _WORD.findall(words)) and words in document.source
    return known[words]


_WORD = re.compile(r"\w+")


@analysis
def _words_of(document: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(document.source))


@analysis
def _vocabulary(document: Document) -> str:
    return "\n".join(_words_of(document))


@analysis
def _words_sought(document: Document) -> dict[str, bool]:  # noqa: ARG001 - what is remembered of it, and fills up
    return {}


def bound(form: Form) -> bool:
    """Whether many countries have a body of that name, so that it says little without its country."""
    return form.words[0].stem in ("department", "ministry")


def is_likely_mistake(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether a difference is likely to be a mistake and not another body, or grammar."""
    relation = mention.difference.relation
    form = mention.form
    size = len(form.content)
    if mention.text.isupper() or is_longer(mention):
        return False
    if relation is Relation.SPELLING:
        return not bound(form) and size > 2 and not is_elsewhere(mention, store)
    if store.entry(form.entry).kind == "media" and relation in _OTHER_WORDS:
        return False  # "Wall Street-like", "New York Magazine"
    if relation not in (Relation.NUMBER, Relation.PREPOSITION) and (
        size < 3 or (size == 3 and any(word.stem == "party" for word in form.content))
    ):
        return False  # parties' words are few and common: "New Democracy Party"
    if _acronym_of_its_own(mention, store):
        return False
    # Where the body is said to be takes longest to tell, and few get as far.
    return _BELIEVABLE[relation](mention, store, document) and not is_elsewhere(mention, store)


def _number(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    _, given, right = mention.difference
    numbered = len(mention.form.content) == 2 and re.search(rf"{re.escape(mention.text)}[-‑– ]?\d", mention.block.text)
    if cut_by_a_noun(mention) or numbered:
        return False  # "National Highway-29"
    short = len(mention.form.content) == 2 and len(given) < len(right)  # "House of Common"
    return _number_believable(mention) or (short and confirmed(mention.form.entry, store, document))


def _preposition(mention: Mention, _store: OrganisationStore, _document: Document) -> bool:
    _, given, right = mention.difference
    form, size = mention.form, len(mention.form.content)
    if "and" in given.split() and "and" not in right.split() and cut_before_a_noun(mention):
        return False  # "the University of Graz and Vienna School of Music"
    if not right:
        return size > 2 and given == "of" and form.content[-1].surface in place_words()  # "Imperial College of"
    if size == 2 and (bound(form) or not given):
        return False
    return not any(word in ("to", "in", "at", "with", "against") for word in given.split()) or "to" in right


def _transposed(mention: Mention, _store: OrganisationStore, _document: Document) -> bool:
    return not _possessive_inside(mention) and (not _inverted(mention) or mention.form.words[0].stem == "un")


def _another_kind(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    _, given, right = mention.difference
    several = given.endswith("s") and stem(given) in HEADS and not right.endswith("s")
    if several or given in _NO_KINDS or cut_before_a_noun(mention):
        return False
    if given == "league" and not confirmed(mention.form.entry, store, document):
        return False  # "International Swimming League", a competition
    watched = given in ("committee", "subcommittee", "panel") and right in ("department", "agency", "administration")
    ministry = given in _MINISTRIES and right not in _MINISTRIES and _telling_left(mention) < 2
    return not (watched or ministry) and _head_believable(mention, store, document)


def _swapped(mention: Mention, _store: OrganisationStore, _document: Document) -> bool:
    _, given, right = mention.difference
    if bound(mention.form) and edit_distance(given, right) > _SLIP:
        return False  # "Department of Forest Affairs"
    if _possessive_inside(mention) or ends_before_a_noun(mention) or of_one_office(given, right):
        return False
    places = place_words()
    return not (given in places and right in places) or given[:4] == right[:4]


def _replaced(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    _, given, right = mention.difference
    people = given.endswith("s") and not right.endswith("s")  # "Human Rights Lawyers"
    if people or _possessive_inside(mention) or ends_before_a_noun(mention):
        return False  # "the Islamic Revolutionary Guard’s Quds Force"
    if mention.text.endswith("s") and not mention.form.text.endswith("s"):
        return False  # "Social Stock Exchanges", several
    sure = mention.form.exclusive and right in HEADS  # "Federal Deposit Insurance Company"
    if len(mention.form.content) >= _LONG_NAME and _names_its_place(mention, store) and may_replace(given, right):
        kind, alike = right in _KINDS_OF_SEVERAL, given[0] == right[0] and edit_distance(given, right) <= _ALIKE
        if kind or (mention.form.exclusive and alike and _telling_left(mention) > 0):
            return True  # "Economic Commission of West African States", "Revolutionary Army Forces of Colombia"
    return (
        _telling_left(mention) > 1
        and may_replace(given, right)
        and (sure or confirmed(mention.form.entry, store, document))
    )


_LONG_NAME = 4
_ALIKE = 4  # letters by which a word differs that is taken for another; "Southern Environmental Law Center" is its own
_KINDS_OF_SEVERAL = frozenset(("community", "corporation", "company", "forces"))
"""Kinds of bodies that are no head words for others, since they have other senses."""


def _omitted(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    if re.search(r"[A-Z][\w’]+ of $", _before(mention)) or cut_before_a_noun(mention):
        return False  # "Secretary of State for India"
    return _omission_believable(mention, store, document)


def _extra(mention: Mention, _store: OrganisationStore, _document: Document) -> bool:
    given = mention.difference.given
    return len(mention.form.content) >= 4 and given not in place_words() | _MEMBERS and _inside(mention)


_BELIEVABLE = {
    Relation.NUMBER: _number,
    Relation.PREPOSITION: _preposition,
    Relation.TRANSPOSED: _transposed,
    Relation.HEAD: _another_kind,
    Relation.SWAPPED: _swapped,
    Relation.REPLACED: _replaced,
    Relation.OMITTED: _omitted,
    Relation.EXTRA: _extra,
}
"""Whether a difference of each kind is likely to be a mistake; of most, in a name of three words or more."""


_OTHER_WORDS = (Relation.TRANSPOSED, Relation.HEAD, Relation.REPLACED, Relation.OMITTED, Relation.EXTRA)
_MEMBERS = frozenset(
    """players referees umpires coaches owners managers officials students alumni staff employees workers officers
    supporters fans youth women men girls boys veterans retirees members""".split()  # noqa: SIM905
)
"""Whose own body a longer name may be: "Women’s National Basketball Players Association"."""


def _omission_believable(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether a missing word is missed, and the rest no usual short form."""
    form, right = mention.form, mention.difference.right
    size = len(form.content)
    if right == form.words[-1].surface and re.match(r" [A-Z][a-z]", mention.block.text[mention.end :][:3]):
        return False  # "Organization of American Historians"
    if right in UNITED.values() or is_headless(mention) or _ends_in_adjective(mention):
        return True
    if right in place_words() or right in _OWNERS or right == form.content[0].surface:
        return False
    goes_on = re.match(r",? (?:and|for|on|in|&) (?:the )?[A-Z]", mention.block.text[mention.end : mention.end + 10])
    headed = any(word.stem in HEADS for word in form.content if word.surface != right)
    told = size > 3 and headed and not goes_on and not bound(form)
    if told and (_half(mention) or (_telling_left(mention) > 1 and confirmed(form.entry, store, document))):
        return True
    if right == form.content[-1].surface:
        return False
    return size >= 5 or (size == 4 and form.exclusive and not goes_on) or broken(name_words(mention.text))


def _half(mention: Mention) -> bool:
    """Whether a name breaks off before its "and": "International Bank for Reconstruction"."""
    *_, joint, last = mention.form.words
    cut = joint.stem == "and" and last.surface == mention.difference.right
    return (
        cut and mention.block.text[mention.end : mention.end + 1] not in ("-", "’", "'") and _telling_left(mention) > 0
    )


def _telling_left(mention: Mention) -> int:
    """How many words that hardly another body has are left of a name that lacks one."""
    return len(telling(word for word in mention.form.content if word.surface != mention.difference.right))


def _head_believable(  # noqa: PLR0911 - one a guard
    mention: Mention, store: OrganisationStore, document: Document
) -> bool:
    """Whether no other kind of body is likely to have the rest of a name."""
    form = mention.form
    goes_on = re.match(r" (?:for|of|on) (?:the )?[A-Z]", mention.block.text[mention.end : mention.end + 10])
    if mention.block.text.startswith(" & ", mention.end):
        return False  # "National Center for Women & Information Technology"
    if goes_on and form.content[-1].surface == mention.difference.right:
        return False  # "Johns Hopkins Center for Health Security"
    kept = _telling_left(mention)
    if _names_its_place(mention, store) and _only_kind(mention, store, document):
        return True
    if form.exclusive:
        known = kept > 0 or says_how_far(form.content[0]) or confirmed(form.entry, store, document)
        return known and not bound(form)
    if bound(form):
        return kept > 2
    if kept and form.content[0].stem == "world" and {mention.difference.given, mention.difference.right} <= _MONEY:
        return True
    return kept > 2 or (kept > 0 and (confirmed(form.entry, store, document) or _only_kind(mention, store, document)))


_CONFUSABLE = (
    frozenset(
        """agency authority administration board bureau commission directorate office organisation organization
        service""".split()  # noqa: SIM905
    ),
    frozenset(("institute", "institution", "center", "centre", "foundation", "college", "academy", "school")),
    frozenset(("committee", "commission", "council")),
    frozenset(("union", "association", "federation", "confederation", "league")),
)
"""Kinds of bodies that are taken for each other."""


_AT_HOME = frozenset(("International", "United States", "United Kingdom"))
"""Whose bodies news names without their country."""


def _only_kind(mention: Mention, store: OrganisationStore, document: Document) -> bool:
    """Whether the kind written is easily taken for the right one, and no register has the rest under another kind."""
    given, right = mention.difference.given, mention.difference.right
    form = mention.form
    learned = _names_its_place(mention, store) and {given, right} <= _CONFUSABLE[1] | {"council"}
    if not learned and not any({given, right} <= kinds for kinds in _CONFUSABLE):
        return False  # a "Council for the Study of War" is another body, a "Kenya Medical Research Council" hardly
    home = store.entry(form.entry).country
    named = home in _AT_HOME or adjective_of(home) in countries_of(document) or _names_its_place(mention, store)
    if not named:
        return False  # "Federal Investigation Bureau", of no matter where
    imported = imported_organisations_of(document)
    before, _, after = key_of_name(form.words).partition(national_fold(right))
    return all(
        held.country == home or key_of_name(held.words) == key_of_name(form.words)
        for head in HEADS
        for held in imported.named(f"{before}{national_fold(head)}{after}")
    )


def _names_its_place(mention: Mention, store: OrganisationStore) -> bool:
    """Whether a name of three words or more says itself where its body is: a country, a continent, between nations."""
    form, changed = mention.form, mention.difference.right
    if len(form.content) < _WITH_A_PLACE or bound(form):
        return False
    if store.entry(form.entry).country == "International" and form.content[0].surface in _BETWEEN_NATIONS:
        return True
    return any(word.surface in place_words() and word.surface != changed for word in form.content)


_WITH_A_PLACE = 3
_BETWEEN_NATIONS = frozenset(("intergovernmental", "interamerican", "interparliamentary"))


_MINISTRIES = ("ministry", "department")
_SLIP = 2  # letters that a slip changes
_MONEY = frozenset(("foundation", "fund", "trust", "endowment"))


def confirmed(entry: int, store: OrganisationStore, document: Document) -> bool:
    """Whether the draft speaks of an organisation by its acronym or a right form of its name, too."""
    for acronym in store.entry(entry).acronyms:
        # The draft's source is searched, which is cheaper than to read its words.
        if len(acronym) > 2 and has_words(document, acronym) and _stands_alone(document, acronym):
            return True
    return any(len(form.content) > 1 and has_words(document, form.text) for form in store.right_forms(entry))


def _stands_alone(document: Document, acronym: str) -> bool:
    if acronym.isalnum():
        return acronym in _words_of(document)
    return re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", document.source) is not None


def is_headless(mention: Mention) -> bool:
    """Whether the missing word is the noun that says what kind of body it is: "Security of Ukraine"."""
    form, right = mention.form, mention.difference.right
    inner = right not in (form.content[0].surface, form.content[-1].surface)
    given = name_words(mention.text)
    bare = not any(word.stem in HEADS for word in given if not word.is_connector)
    return inner and bare and any(word.surface in HEADS for word in form.content if word.surface == right) and any(
        word.surface in ("of", "for") for word in given
    )  # fmt: skip


def _ends_in_adjective(mention: Mention) -> bool:
    """Whether a name breaks off after an adjective, its last word being left out: "Office for National"."""
    form = mention.form
    given = [word for word in name_words(mention.text) if not word.is_connector]
    last = given[-1].surface
    cut = mention.difference.right == form.content[-1].surface and given[0].stem in HEADS
    follows = mention.block.text[mention.end : mention.end + 2]
    return cut and last.endswith(("nal", "cal", "ral")) and re.match(r"[-‑'’]| [A-Z]", follows) is None


_NO_KINDS = frozenset(
    (
        "conference",
        "conferences",
        "congress",
        "project",
        "projects",
        "network",
        "trust",
        "station",
        "services",
        "forces",
        "party",
    )
)
"""What bodies hold or run under their own names ("the National Right to Life Conference"), and what they belong to."""


def _possessive_inside(mention: Mention) -> bool:
    """Whether "China’s Communist Party" owns its body and does not name it."""
    return re.search(r"['’]s ", mention.text) is not None and not re.search(r"['’]s ", mention.form.text)


_OWNERS = frozenset(("us", "un", "uk", "us-", "un-"))


def _inverted(mention: Mention) -> bool:
    """Whether only the head changed its place, as it may: "Civil Rights Commission", "Commission on Civil Rights"."""
    given = [word.stem for word in name_words(mention.text) if not word.is_connector and word.stem not in _OWNERS]
    right = [word.stem for word in mention.form.content if word.stem not in _OWNERS]
    return (given[0] in HEADS and given[0] == right[-1]) or (right[0] in HEADS and right[0] == given[-1])


def is_elsewhere(mention: Mention, store: OrganisationStore) -> bool:
    """Whether the words before or after place the body in another country or state than the register does."""
    text = mention.block.text
    home = store.entry(mention.form.entry).country
    if _owned_at_home(text[max(0, mention.start - 40) : mention.start], home):
        return False
    before = name_words(text, max(0, mention.start - 40), mention.start)[-1:]
    word = before[0].surface if before and "-" not in text[before[0].end : mention.start] else ""  # "Washington-based"
    if (word in place_words() or (word in _OWNERS and home != "International")) and not _kin(word, home):
        return True
    after = re.match(r" (?:of|in) (?:the )?([A-Z][\w.]+)", text[mention.end : mention.end + 30])
    return after is not None and after[1].lower() in place_words() and not _kin(after[1].lower(), home)


def _owned_at_home(before: str, home: str) -> bool:
    """Whether the words before end with the home's name of several words: "South Africa's", "New Zealand's"."""
    return " " in home and re.search(rf"\b{re.escape(home)}(?:n|['’]s)? $", before) is not None


def _kin(word: str, home: str) -> bool:
    if home in ("International", "Other"):
        return True
    return word[:4] == home[:4].lower() or word in _KIN.get(home, ())


_KIN = {
    "United States": ("us", "american", "washington"),
    "United Kingdom": ("uk", "british", "britain", "english", "england", "london", "north", "northern"),
    "France": ("french",),
    "Germany": ("german",),
}


_OWN_ACRONYM = re.compile(r" \(([A-Z]{3,8})\)")


def _acronym_of_its_own(mention: Mention, store: OrganisationStore) -> bool:
    """Whether the words are defined as those of an acronym that is theirs, letter for letter, and not the body's."""
    after = _OWN_ACRONYM.match(mention.block.text, mention.end)
    if after is None or after[1] in store.entry(mention.form.entry).acronyms:
        return False
    words = name_words(mention.text)
    own = (initials(words), initials(words, connectors=True))
    return after[1] in own or after[1][1:] in own  # "the Missile Defense Organization (IMDO)", of Israel


def _number_believable(mention: Mention) -> bool:
    given, right = mention.difference.given, mention.difference.right
    words = mention.form.content
    if len(given) < len(right) and re.search(r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne|[Aa]nother) $", _before(mention)):
        return False  # "a People’s Protection Unit", one of them
    if is_company(mention):
        return False
    place = next((i for i, word in enumerate(words) if word.surface == right), 0)
    if place in (0, len(words) - 1) and words[place].stem in HEADS and len(given) > len(right):
        # "Departments of", "Energy Departments", "the State and Energy Departments": several of them
        joined = re.search(r"(?:\b(?:and|or|both|two|three|all|most|other|these|those|of)|,) $", _before(mention))
        return mention.form.exclusive and place > 1 and joined is None
    return len(words) > 2 or mention.listed


def is_company(mention: Mention) -> bool:
    """Whether "Corp" is short for a corporation: "Milwaukee-based Marine Corp"."""
    return mention.text.endswith("Corp") and re.search(r"\b(?:[Tt]he|U\.?S\.?|[Aa]) $", _before(mention)) is None


def _before(mention: Mention) -> str:
    """The words just before."""
    return mention.block.text[max(0, mention.start - 30) : mention.start]


def broken(words: tuple[NameWord, ...]) -> bool:
    """Whether a name lacks the noun that its small words need: "Institute for the of War", "International for"."""
    previous = ""
    for index, word in enumerate(words):
        hanging = previous in ("the", "of", "for", "on", "and") or (index == 1 and words[0].surface in _ADJECTIVES)
        if hanging and word.surface in ("of", "for", "on"):
            return True
        previous = word.surface
    return False


_ADJECTIVES = frozenset(
    """international european national federal global american british australian royal african asian interamerican
    intergovernmental joint canadian economic environmental central united public financial political islamic
    democratic""".split()  # noqa: SIM905 - reads better than quoted words
)


def _inside(mention: Mention) -> bool:
    words = [word for word in name_words(mention.text) if not word.is_connector]
    return mention.difference.given not in (words[0].surface, words[-1].surface)
