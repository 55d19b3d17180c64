"""The names in a headline, and whether the body has them under this or another form."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.names.name_forms import has_in_another_form
from linter.analysis.names.aliases import other_names, other_names_of
from linter.analysis.names.places import Named, named_places, place_named
from linter.analysis.names.vocabulary import HEADS
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.lexicon import LOWER, NAME, RARE, lexicon
from linter.analysis.words.word_facts import DERIVED, PARTNER, PERTAINS, SYNONYM_FIRST, related, word_facts
from linter.document.analysed import analysis
from linter.document.model import BlockKind
from linter.records import NamedTuple

MARKS_A_START = frozenset({":", "-", "–", "—", ".", "?", "!", ";", "|", "“", "‘", '"', "'", "(", "..."})
NO_NAMES = frozenset(
    """
    senior junior sr jr id tv dvd cd pc hq ceo cfo coo dj mri dna vip diy rv suv atm gp ai it pr hr ufo faq aka cctv gps
    pin sms usb gdp ipo nsfw rip ok vs q&a exclusive breaking spox rep reps sen sens gov govs lt col gen sgt capt maj
    rev hon dy min ops yep yes nope hey oh wow well sorry hello goodbye please thanks
    tbd tba tbc corp inc co ltd plc llc llp gmbh
    """.split()  # noqa: SIM905
)
"""Written with a capital, or in capitals, but naming nobody."""
HOLIDAYS = frozenset(
    """
    christmas xmas easter thanksgiving halloween hanukkah chanukah passover purim ramadan eid diwali holi navratri
    vesak lent advent pentecost whitsun epiphany yuletide kwanzaa mardi gras nowruz juneteenth
    """.split()  # noqa: SIM905
)
NAMING_NOBODY = NO_NAMES | HOLIDAYS | TIMES
PARTICLES = frozenset({"of", "de", "la", "van", "von", "bin", "al", "el", "di", "da", "del", "-"})
PARTICLES_OF_VERBS = frozenset({"up", "out", "off", "down", "back", "away", "along", "ahead"})
KIN = {DERIVED, PERTAINS, PARTNER, SYNONYM_FIRST}


ENDINGS_OF_FOLLOWERS = ("ji", "esque", "omics", "nomics", "ite", "ites", "ism", "ist", "ists", "mania", "world")
"""After somebody's name: what is like the person or follows him or her ("Trumpites")."""
DERIVING = {
    "iness": ("y",),
    "ness": ("", "e"),
    "naire": ("n",),
    "illionaire": ("illion",),
    "ers": ("", "e", "er"),
    "er": ("", "e"),
    "ors": ("", "e"),
    "ings": ("", "e"),
    "ing": ("", "e"),
    "ed": ("", "e"),
    "able": ("", "e"),
    "less": ("",),
    "ful": ("",),
    "ish": ("", "e"),
    "ification": ("ify", "y"),
    "isation": ("ise", "e", "ize", ""),
    "ization": ("ize", "e", "ise", ""),
    "ity": ("", "e", "ous"),
    "ly": ("", "le"),
    "dom": ("",),
    "hood": ("",),
    "ship": ("",),
    "fest": ("",),
    "gate": ("",),
    "nomics": ("n", "ne", ""),
}
"""Endings of words that name nobody: what stands in their place in the word that they are made from."""
FORCES = {"pd": ("police",), "fd": ("firefighter", "fire")}
"""How the abbreviations of police and fire departments end, and what bodies call these."""
SHORT = 4
"""Letters of the shortest such stem."""
LONGEST_PHRASE = 4
LEAST_LETTERS = 6
"""Of an ordinary word; short ones are surnames too ("holm")."""
A_NAME = 0.9
"""Of its uses, a word's share with a capital from which on it is no common noun."""


class ClaimName(NamedTuple):
    """A run of words of a claim that are names.

    words: the words of the run, particles left out. certain: for each, 0 to 1, how surely it is a name.
    found: for each, whether the body has it or something that stands for it. looked_for: what was tried for those that
    it has not, beside the word itself.
    """

    words: tuple[ClaimWord, ...]
    certain: tuple[float, ...]
    found: tuple[bool, ...]
    looked_for: tuple[str, ...]

    @property
    def text(self) -> str:
        """The run's words."""
        return " ".join(word.text for word in self.words)


def claim_names(claim: Claim) -> tuple[ClaimName, ...]:
    """The names of a claim in order, computed once."""
    cache = claim.block._analyses  # noqa: SLF001 - the claim's own block remembers them
    found: tuple[ClaimName, ...] | None = cache.get(claim_names)
    if found is None:
        found = cache[claim_names] = _claim_names(claim)
    return found


def _claim_names(claim: Claim) -> tuple[ClaimName, ...]:
    runs: list[list[tuple[ClaimWord, float]]] = []
    open_run = False
    for word in claim.words:
        sure = certainty(claim, word) if word.is_word else 0.0
        if sure > 0:
            if open_run:
                runs[-1].append((word, sure))
            else:
                runs.append([(word, sure)])
            open_run = not word.text.endswith(("'s", "’s", "’", "'"))
        elif word.form not in PARTICLES or not word.is_word:
            open_run = False
    found = []
    for run in runs:
        words = tuple(word for word, _ in run)
        looked: list[str] = []
        present = [_present(claim, word, words, looked) for word in words]
        if not all(present):
            _as_a_whole(claim, words, present)
        found.append(ClaimName(words, tuple(sure for _, sure in run), tuple(present), tuple(dict.fromkeys(looked))))
    return tuple(found)


def _as_a_whole(claim: Claim, words: tuple[ClaimWord, ...], present: list[bool]) -> None:
    """Mark as present what the body has in words of its own for several words together: "Downing Street"; a place that
    the body names a part of, or whose country it names; a common noun that ends a name of which the body has the rest.
    """
    for length in range(min(len(words), LONGEST_PHRASE), 0, -1):
        for start in range(len(words) - length + 1):
            taken = range(start, start + length)
            if all(present[at] for at in taken):
                continue
            forms = [words[at].form for at in taken]
            if (length > 1 and any(has_phrase(claim, phrase) for phrase in other_names_of(forms))) or _lies_there(
                claim, forms
            ):
                for at in taken:
                    present[at] = True
    for at in range(1, len(words)):
        before = words[at - 1].text
        if not present[at] and present[at - 1] and not word_facts(before).first_name and _a_common_noun(words[at]):
            present[at] = True


def _a_common_noun(word: ClaimWord) -> bool:
    """Whether a word of a name is what the name is of: the "Department" of Justice Department."""
    capital = word_facts(word.text).capital
    return word.form in HEADS or (capital is not None and capital < A_NAME)


def _lies_there(claim: Claim, forms: list[str]) -> bool:
    """Whether the body names a part of the place ("Lubbock" for Texas), or the country of which it is the capital."""
    named = place_named(forms)
    if named is None:
        return False
    return any(
        other.place.is_in(named.areas) or named.capital_of & other.place.areas
        for other in _since(claim, body_places(claim.index))
    )


def _since(claim: Claim, named: tuple[Named, ...]) -> tuple[Named, ...]:
    return tuple(one for one in named if one.first >= claim.since) if claim.since else named


@analysis
def body_places(index: BodyIndex) -> tuple[Named, ...]:
    """The places that a body names, in order."""
    return tuple(named_places(index.forms, index.texts))


def certainty(claim: Claim, word: ClaimWord) -> float:
    """How surely a word of a claim is a name, 0 to 1."""
    if not word.capital or not word.content or len(word.form) < 2 or word.form.replace(".", "") in NAMING_NOBODY:
        return 0.0
    if (
        "'" in word.form[2:]
        or word.form.startswith("i'")
        or any(map(str.isdigit, word.form))
        or _a_phrasal_verb(claim, word)
    ):
        return 0.0  # I'm, they'll, U21; O'Brien is a name
    facts = word_facts(word.text)
    share = facts.capital
    if in_capitals(word.text) and not claim.capitals:
        return 1.0 if other_names(word.form) or share is None or share >= 0.5 else 0.0
    starts = word.number == 0 or claim.words[word.number - 1].text in MARKS_A_START
    if not (claim.title_case or claim.capitals or starts):
        return 0.8 if share is None else 1.0 if share >= 0.3 else 0.5
    if facts.known and share is not None:
        return 1.0 if share >= (0.9 if claim.capitals or _before_a_noun(claim, word) else 0.75) else 0.0
    common = facts.known or claim.capitals or _ordinary(facts.form) or _derived(facts.form)
    return 0.0 if common else 0.8


def _a_phrasal_verb(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word is a verb before what belongs to it: "Revs Up", "Nabs Off"."""
    after = claim.words[word.number + 1].form if word.number + 1 < len(claim.words) else ""
    if not claim.title_case or not word.number or after not in PARTICLES_OF_VERBS:
        return False
    if not word.form.endswith("s") or word.form.endswith("'s"):
        return False
    return lexicon().ordinary(word.form.removesuffix("s")) or lexicon().ordinary(word.form)


def _ordinary(form: str) -> bool:
    """Whether dictionaries write a word that news hardly has in lower case: "riparian"."""
    return len(form) >= LEAST_LETTERS and lexicon().flags(form) & (LOWER | NAME | RARE) == LOWER


def _derived(form: str) -> bool:
    """Whether a word is made from an ordinary one, as common nouns are: "geekiness", "colluders"."""
    return any(
        form.endswith(ending)
        and any(lexicon().ordinary(form[: -len(ending)] + stem) for stem in stems if len(form) - len(ending) >= SHORT)
        for ending, stems in DERIVING.items()
    )


def in_capitals(text: str) -> bool:
    """Whether a word is written in capitals, its possessive ending and its plural left out: "RBI's", "MPs"."""
    bare = text.replace("’", "'").removesuffix("'s").removesuffix("'")
    return bare.isupper() or (len(bare) > 2 and bare.endswith("s") and bare[:-1].isupper())


def _before_a_noun(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word begins a sentence of prose: "Marine biologists" names nobody."""
    after = claim.words[word.number + 1 : word.number + 2]
    prose = claim.kind is BlockKind.STANDFIRST and not claim.title_case
    return prose and bool(after) and after[0].content and not after[0].capital


def _present(claim: Claim, word: ClaimWord, run: tuple[ClaimWord, ...], looked: list[str]) -> bool:
    """Whether the body has a word of a name or what stands for it; `looked` gets what was tried when it has not."""
    tried: list[str] = []
    if (
        _as_written(claim, word)
        or _under_another_name(claim, word, tried)
        or _related(claim, word)
        or _by_initials(claim, word, run, tried)
        or has_in_another_form(claim, word, run[-1])
    ):
        return True
    if len(word.form) > 3 and _begins_like_another(claim, word):
        return True
    if _shortened(claim, word) or word.form in _joined(claim.index) or word.form in claim.index.beside:
        return True
    looked.extend(tried)
    return False


def _begins_like_another(claim: Claim, word: ClaimWord) -> bool:
    """Whether a name of the body differs in its ending only, or is the beginning of a word that nothing knows."""
    form = word.form
    if _capitals(claim).has_kin(form):
        return True
    if len(form) > SHORT and any(other.startswith(form) for other in claim.index.capitals(claim.since)):
        return True  # "LundTrends"
    for ending in ENDINGS_OF_FOLLOWERS:
        if form.endswith(ending) and form[: -len(ending)] in claim.index.capitals(claim.since):
            return True
    if word_facts(word.text).known:
        return False
    coined = claim.title_case and len(form) > LEAST_LETTERS and not lexicon().flags(form)
    if coined and claim.has_beginning(form[:LEAST_LETTERS]):
        return True  # a word of the headline's own, made from one of the body
    capitals = claim.index.capitals(claim.since)
    return any(form[:length] in capitals for length in range(5, min(len(form), LONGEST_NAME) + 1))


@analysis
def _joined(index: BodyIndex) -> frozenset[str]:
    """The words that a body writes with a hyphen, without it."""
    forms = index.forms
    return frozenset(
        forms[place - 1] + forms[place + 1] for place in index.places_of("-") if 0 < place < len(forms) - 1
    )


def _shortened(claim: Claim, word: ClaimWord) -> bool:
    """Whether a name is the beginning of a name of the body ("Aust", "Nam"), or a contraction of one ("S'Court")."""
    form = word.form.replace(".", "")
    before, mark, after = form.partition("'")
    if mark and len(before) == 1 and len(after) > 3:
        capitals = claim.index.capitals(claim.since)
        whole = any(other.startswith(before) and other.endswith(after) for other in capitals)
        return whole or claim.in_body(word_facts(after).lemma)
    if not 3 <= len(form) <= 5 or (word_facts(form).known and not word.text.isupper()):
        return False
    return any(other.startswith(form) and len(other) >= len(form) + 3 for other in claim.index.capitals(claim.since))


def _as_written(claim: Claim, word: ClaimWord) -> bool:
    bare = word.form.replace(".", "")
    if len(bare) <= 3 and in_capitals(word.text):  # "US" is not "us"
        return _has_upper(claim, word.form) or _has_upper(claim, bare)
    return claim.in_body(word.lemma) or claim.in_body(word.form)


def _under_another_name(claim: Claim, word: ClaimWord, tried: list[str]) -> bool:
    form = word.form
    phrases = other_names(form) or other_names(form.replace(".", ""))
    if any(has_phrase(claim, phrase) or _of_its_people(claim, phrase) for phrase in phrases):
        return True
    tried.extend(" ".join(phrase) for phrase in phrases)
    for singular in (form[:-1] if form.endswith("s") else form + "s", form.removesuffix("es")):
        if claim.in_body(singular) or any(has_phrase(claim, phrase) for phrase in other_names(singular)):
            return True
    return False


def _of_its_people(claim: Claim, phrase: tuple[str, ...]) -> bool:
    """Whether the body has a name made from another name: "Tasmanian" for "Tas"."""
    return len(phrase) == 1 and len(phrase[0]) > LEAST_LETTERS and _capitals(claim).has_kin(phrase[0])


def _related(claim: Claim, word: ClaimWord) -> bool:
    return any(kind in KIN and claim.in_body(other) for other, kind in related(word.lemma))


def _by_initials(claim: Claim, word: ClaimWord, run: tuple[ClaimWord, ...], tried: list[str]) -> bool:
    """An abbreviation whose letters begin a name of the body, or a name whose letters the body has as abbreviation."""
    bare = word.form.replace(".", "")
    if in_capitals(word.text) and 2 <= len(bare) <= 6:
        tried.append(f"a name with the initials {bare.upper()}")
        stopped = ".".join(bare)
        if len(bare) >= SHORTEST_IN_LOWER_CASE and not other_names(bare) and bare in _all_initials(claim):
            return True
        if _is_a_force(claim, bare):
            return True
        return bare in initials(claim.index, claim.since) or any(
            _has_upper(claim, form) for form in (bare, stopped, stopped + ".")
        )
    letters = "".join(other.form[0] for other in run)
    return len(letters) > 2 and letters in _capitals(claim).short


def _is_a_force(claim: Claim, bare: str) -> bool:
    """Whether the body has a town and its police or firefighters by other words: NYPD for "New York police"."""
    town, force = bare[:-2], bare[-2:]
    return town in initials(claim.index, claim.since) and any(map(claim.in_body, FORCES.get(force, ())))


def has_phrase(claim: Claim, phrase: tuple[str, ...]) -> bool:
    """Whether the body has words (lower case) one after the other, hyphens between them or not."""
    index = claim.index
    last = len(index.forms)
    for place in positions_of(claim, phrase[0]):
        at = place
        if len(phrase) == 1 and len(phrase[0]) <= 4 and not index.texts[place][0].isupper():
            continue
        if (
            len(phrase) == 1
            and len(phrase[0]) <= 2
            and not index.texts[place].replace("’", "'").removesuffix("'s").isupper()
        ):
            continue
        for wanted in phrase[1:]:
            at += 1
            if at < last and index.forms[at] == "-":
                at += 1
            if at >= last or index.forms[at] != wanted:
                break
        else:
            return True
    return False


def _has_upper(claim: Claim, form: str) -> bool:
    """Whether a short form stands in the body in capitals."""
    texts = claim.index.texts
    return any(in_capitals(texts[place]) for place in positions_of(claim, form))


def positions_of(claim: Claim, form: str) -> list[int]:
    """Positions of a form, as lemma or as written, in the claim's body."""
    index = claim.index
    base = word_facts(form).lemma
    return [
        place
        for place in index.at.get(base, ())
        if place >= claim.since and (index.forms[place] == form or base == form)
    ]


LONGEST_NAME = 60
"""Letters; what is longer is no name, nor does it begin like one."""


class _Capitals(NamedTuple):
    """The forms of a body that stand with a capital, as they are looked for.

    short: those of eight letters at most without their stops, a line each. stems: all, whole and without a letter;
    beginnings: whole and without one to three. Both have four letters or more.
    """

    short: str
    stems: frozenset[str]
    beginnings: frozenset[str]

    def has_kin(self, form: str) -> bool:
        """Whether one of them differs in its ending only ("Brazil", "Brazilian"): by at most three letters, and one of
        the two by one at most.
        """
        last = min(len(form), LONGEST_NAME)
        return any(form[:end] in self.beginnings for end in range(max(4, len(form) - 1), last + 1)) or any(
            form[:end] in self.stems for end in range(max(4, len(form) - 3), last + 1)
        )


def _capitals(claim: Claim) -> _Capitals:
    index, since = claim.index, claim.since
    cache = index._analyses  # noqa: SLF001 - the index remembers them, with the standfirst and without
    found: _Capitals | None = cache.get((_Capitals, since))
    if found is None:
        forms = [form for form in index.capitals(since) if len(form) <= LONGEST_NAME]
        found = cache[_Capitals, since] = _Capitals(
            "\n".join(form.replace(".", "") for form in forms if len(form) <= 8),
            frozenset(form[:end] for form in forms for end in range(max(4, len(form) - 1), len(form) + 1)),
            frozenset(form[:end] for form in forms for end in range(max(4, len(form) - 3), len(form) + 1)),
        )
    return found


def initials(index: BodyIndex, since: int = 0) -> frozenset[str]:
    """Initials, lower case, of all runs of two to six capitalised words from position `since` on, particles skipped or
    counted.
    """
    cache = index._analyses  # noqa: SLF001 - as above
    remembered: frozenset[str] | None = cache.get((initials, since))
    if remembered is not None:
        return remembered
    found: set[str] = set()
    run = ""
    for text in index.texts[since:]:
        if text[0].isupper():
            run += text[0].lower()
        elif text in {"of", "and", "the", "for", "&", "to", "in", "on", "-"}:
            continue
        else:
            if len(run) > 1:
                _add_runs(run, found)
            run = ""
    if len(run) > 1:
        _add_runs(run, found)
    remembered = cache[initials, since] = frozenset(found)
    return remembered


def _all_initials(claim: Claim) -> str:
    """The first letters of all words of a body, small words left out: "district administration" as "DA"."""
    index, since = claim.index, claim.since
    cache = index._analyses  # noqa: SLF001 - as above
    found: str | None = cache.get((_all_initials, since))
    if found is None:
        found = cache[_all_initials, since] = "".join(
            form[0] if form[0].isalpha() else " " for form in index.forms[since:] if form not in JOINING
        )
    return found


JOINING = frozenset({"of", "and", "the", "for", "&", "to", "in", "on", "-", "'", "’"})
"""Small words that abbreviations leave out."""
SHORTEST_IN_LOWER_CASE = 4
"""Letters of an abbreviation that are no chance where words without capitals begin with them."""


def _add_runs(run: str, found: set[str]) -> None:
    for start in range(len(run) - 1):
        for end in range(start + 2, min(len(run), start + 6) + 1):
            found.add(run[start:end])
