"""The names in a headline, and whether the body has them under this or another form."""

from __future__ import annotations

from linter.analysis.headlines.body_index import BodyIndex
from linter.analysis.headlines.claims import Claim, ClaimWord
from linter.analysis.headlines.support import support
from linter.analysis.names.aliases import other_names
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.word_facts import DERIVED, PARTNER, PERTAINS, SYNONYM_FIRST, related, word_facts
from linter.document.model import BlockKind
from linter.records import NamedTuple

MARKS_A_START = frozenset({":", "-", "–", "—", ".", "?", "!", ";", "|", "“", "‘", '"', "'", "(", "..."})
NO_NAMES = frozenset(
    """
    senior junior sr jr id tv dvd cd pc hq ceo cfo coo dj mri dna vip diy rv suv atm gp ai it pr hr ufo faq aka cctv gps
    pin sms usb gdp ipo nsfw rip ok vs q&a
    """.split()  # noqa: SIM905
)
"""Written with a capital, or in capitals, but naming nobody."""
PARTICLES = frozenset({"of", "de", "la", "van", "von", "bin", "al", "el", "di", "da", "del", "-"})
KIN = {DERIVED, PERTAINS, PARTNER, SYNONYM_FIRST}


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
        present = tuple(_present(claim, word, words, looked) for word in words)
        found.append(ClaimName(words, tuple(sure for _, sure in run), present, tuple(dict.fromkeys(looked))))
    return tuple(found)


def certainty(claim: Claim, word: ClaimWord) -> float:
    """How surely a word of a claim is a name, 0 to 1."""
    if not word.capital or not word.content or len(word.form) < 2 or word.form in TIMES or word.form in NO_NAMES:
        return 0.0
    if "'" in word.form[2:] or word.form.startswith("i'"):
        return 0.0  # I'm, they'll; O'Brien is a name
    facts = word_facts(word.text)
    share = facts.capital
    if word.text.replace("’", "'").removesuffix("'s").isupper() and not claim.capitals:
        return 1.0 if other_names(word.form) or share is None or share >= 0.5 else 0.0
    starts = word.number == 0 or claim.words[word.number - 1].text in MARKS_A_START
    if not (claim.title_case or claim.capitals or starts):
        return 0.8 if share is None else 1.0 if share >= 0.3 else 0.5
    if facts.known and share is not None:
        return 1.0 if share >= (0.9 if claim.capitals or _before_a_noun(claim, word) else 0.75) else 0.0
    return 0.8 if not facts.known and not claim.capitals else 0.0


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
    ):
        return True
    if len(word.form) > 3 and _begins_like_another(claim, word):
        return True
    looked.extend(tried)
    return False


def _begins_like_another(claim: Claim, word: ClaimWord) -> bool:
    """Whether a name of the body differs in its ending only, or is the beginning of a word that nothing knows."""
    form = word.form
    if _capitals(claim).has_kin(form):
        return True
    if word_facts(word.text).known:
        return False
    capitals = claim.index.capitals(claim.since)
    return any(form[:length] in capitals for length in range(5, min(len(form), LONGEST_NAME) + 1))


def _as_written(claim: Claim, word: ClaimWord) -> bool:
    bare = word.form.replace(".", "")
    if len(bare) <= 3 and word.text.isupper():  # "US" is not "us"
        return _has_upper(claim, word.form) or _has_upper(claim, bare)
    return claim.in_body(word.lemma) or claim.in_body(word.form)


def _under_another_name(claim: Claim, word: ClaimWord, tried: list[str]) -> bool:
    form = word.form
    phrases = other_names(form) or other_names(form.replace(".", ""))
    if any(has_phrase(claim, phrase) for phrase in phrases):
        return True
    tried.extend(" ".join(phrase) for phrase in phrases)
    for singular in (form[:-1] if form.endswith("s") else form + "s", form.removesuffix("es")):
        if claim.in_body(singular) or any(has_phrase(claim, phrase) for phrase in other_names(singular)):
            return True
    return False


def _related(claim: Claim, word: ClaimWord) -> bool:
    return any(kind in KIN and claim.in_body(other) for other, kind in related(word.lemma))


def _by_initials(claim: Claim, word: ClaimWord, run: tuple[ClaimWord, ...], tried: list[str]) -> bool:
    """An abbreviation whose letters begin a name of the body, or a name whose letters the body has as abbreviation."""
    bare = word.form.replace(".", "")
    if word.text.isupper() and 2 <= len(bare) <= 6:
        tried.append(f"a name with the initials {bare.upper()}")
        stopped = ".".join(bare)
        return bare in initials(claim.index, claim.since) or any(
            _has_upper(claim, form) for form in (bare, stopped, stopped + ".")
        )
    letters = "".join(other.form[0] for other in run)
    return len(letters) > 2 and letters in _capitals(claim).short


def rivals(claim: Claim, word: ClaimWord, *, least: float = 0.4) -> list[tuple[float, int]]:
    """Other names of the body that stand where the claim has `word`, best first: how well (0 to 1), the position.

    A rival is a capitalised word that the claim has not, with the claim's other words around it.
    """
    index = claim.index
    found = support(claim)
    own = {other.form for other in claim.words}
    own.update(phrase[0] for other in claim.words if other.capital for phrase in other_names(other.form))
    best: dict[str, tuple[float, int]] = {}
    for number, _ in found.aligned((word.number,), share=0.2, words=1)[:8]:
        sentence = index.sentences[number]
        for place in range(sentence.first, sentence.last):
            form = index.forms[place]
            if not index.texts[place][0].isupper() or form in own or form in TIMES or len(form) < 2:
                continue
            share = word_facts(index.texts[place]).capital
            if share is None or share < 0.75:
                continue
            slot = found.slot(word, place)
            if slot >= least and slot > best.get(form, (0.0, 0))[0]:
                best[form] = (slot, place)
    return sorted(best.values(), key=lambda item: (-item[0], item[1]))


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
    return any(texts[place].replace("’", "'").removesuffix("'s").isupper() for place in positions_of(claim, form))


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


def _add_runs(run: str, found: set[str]) -> None:
    for start in range(len(run) - 1):
        for end in range(start + 2, min(len(run), start + 6) + 1):
            found.add(run[start:end])
