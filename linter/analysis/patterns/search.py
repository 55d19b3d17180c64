"""Finding patterns of words (see word_patterns.py) in a block, and what belongs in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linter.analysis.patterns.notation import SEVERAL_WORDS, START, Element, Pattern, PatternTable
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import NUMBER, WORD, Tokens, lower_texts, tokens
from linter.analysis.word_model.model import WordModel
from linter.analysis.words.person_nouns import PERSONS
from linter.analysis.words.verb_forms import base_of_gerund, base_of_past, verb_forms
from linter.dates import MONTHS, WEEKDAYS
from linter.document.analysed import analysis_of_text
from linter.document.model import Block
from linter.records import NamedTuple

_OBJECTS = frozenset("me him her us them you it".split())  # noqa: SIM905
_DETERMINER_WORDS = """
    the a an this that these those my your his her its our their some any no every each all both another two three
    four five six seven eight nine ten several many most
"""
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
_NUMBERS = frozenset("two three four five six seven eight nine ten twelve twenty thirty forty fifty".split())  # noqa: SIM905
_NO_GERUND_WORDS = """
    following regarding concerning including during pending according owing barring excluding considering given
    involving surrounding something nothing anything everything being
"""
_NO_GERUNDS = frozenset(_NO_GERUND_WORDS.split())
"""Words in "-ing" that govern nouns, or are none of a verb's forms."""
_GRAMMAR_VERBS = frozenset("be do have make take go come put say see get let".split())  # noqa: SIM905
_LONGEST_NOUN = 3
"""Words after the article in what `<who>` finds."""
_VERB_SHARE, _VERB_USES = 0.04, 12.0
"""A word is a verb's base if "to" stands before this share of its uses, and so often."""
_NOUN_WITH_TO = 0.03
"""A noun that "to" follows in more of its uses than this has the infinitive for itself ("attempts to", "plan to")."""
_NOUN_SHARE = 0.04
"""A verb's form with an article before or "of" behind it in more of its uses than this may be a noun."""
_PEOPLE_WORDS = """
    anyone everyone people men women children citizens civilians residents refugees migrants workers voters students
    soldiers troops police journalists reporters
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
"""Those who do things, though "to" follows them often."""
_BEFORE_SENTENCE = frozenset('.!?“"')
_HYPHENS = frozenset("-‐‑/")
_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
"""Words that have a capital without being anybody's name."""

Places = tuple[tuple[int, int], ...]
"""The tokens (from, to) that the elements of a pattern stand for, in order; from = to for none."""


class PatternMatch(NamedTuple):
    """A pattern found in a block, and its correction.

    Flagged tokens and replacement are reduced to what differs: words that the correction keeps at either end are left
    out, except one where a word is only missing or superfluous.

    pattern: the pattern.
    start: the number of the first token of the whole pattern.
    first, last: the numbers of the first and last flagged token, both included.
    replacement: the words that replace the flagged tokens.
    written: the words of the whole pattern.
    corrected: the words of the whole correction.
    """

    pattern: Pattern
    start: int
    first: int
    last: int
    replacement: str
    written: tuple[str, ...]
    corrected: tuple[str, ...]


@analysis_of_text
def find_patterns(block: Block, table: PatternTable, model: WordModel) -> Sequence[PatternMatch]:
    """The patterns of the table that stand in the block's text, in order and without overlaps.

    Where several start at one word the longest counts. `model` tells verbs from nouns.
    """
    lower = lower_texts(block)
    likely = _likely(tokens(block).texts, lower, table)
    if not likely:
        return ()
    search = _Search(tokens(block), lower, model)
    found = [match for pattern, number in likely if (match := search.at(pattern, number)) is not None]
    taken, apart = -1, []
    for match in sorted(found, key=lambda match: (match.start, -len(match.written))):
        if match.start > taken:
            taken = match.start + len(match.written) - 1
            apart.append(match)
    return apart


def _likely(texts: list[str], lower: Sequence[str], table: PatternTable) -> list[tuple[Pattern, int]]:
    """The patterns whose anchors stand in a text, with the number of the anchor's token, and whose plain words do."""
    anchors, last = table.anchors, len(texts)
    present: set[str] = set()
    found = []
    for number, anchor in [(number, anchors[text]) for number, text in enumerate(texts) if text in anchors]:
        for pattern in table.found_by(anchor):
            for distance, words in pattern.near:
                place = number + distance
                if not 0 <= place < last or lower[place] not in words:
                    break
            else:
                if pattern.elsewhere:
                    present = present or set(texts)
                    if any(words.isdisjoint(present) for words in pattern.elsewhere):
                        continue
                found.append((pattern, number))
    return found


class _Search:
    """One block, and the search for patterns in it. `lower` are its words in lower case, with straight apostrophes."""

    def __init__(self, here: Tokens, lower: Sequence[str], model: WordModel) -> None:
        self.here = here
        self.lower = lower
        self.model = model
        self._to = model.word_id("to")

    def at(self, pattern: Pattern, number: int) -> PatternMatch | None:
        """The match of a pattern whose anchor is token `number`, if there is one."""
        first = number - pattern.before
        elements = pattern.elements
        if first < 0:
            return None
        if elements[0].absent:
            if elements[0].name == START:
                if first > 0 and not self._ends_sentence(first - 1):
                    return None
            elif self._spaced(first) and self._stands(elements[0], first - 1):
                return None
            elements = elements[1:]
        if first > 0 and self._joins(first - 1):
            return None
        places = self._places(elements, first, ())
        if places is None or self._named(elements, places):
            return None
        return self._match(pattern, elements, places)

    def _named(self, elements: Sequence[Element], places: Places) -> bool:
        """Whether a capital makes a name or a title of the words, other than at the start of a sentence."""
        here = self.here
        for element, (start, end) in zip(elements, places, strict=True):
            if end == start or element.classes or not here.texts[start][0].isupper() or self.lower[start] in _CALENDAR:
                continue
            if start != places[0][0] or (start > 0 and here.kinds[start - 1] == WORD):
                return True
        return False

    def _ends_sentence(self, number: int) -> bool:
        """Whether a sentence may begin behind token `number`: not if it is a mark that closes a word in quotation."""
        here = self.here
        closes = number > 0 and here.kinds[number - 1] == WORD and here.ends[number - 1] == here.starts[number]
        return here.texts[number] in _BEFORE_SENTENCE and not (closes and here.texts[number] == '"')

    def _spaced(self, number: int) -> bool:
        """Whether only white space stands between token `number` and the one before."""
        here = self.here
        return 0 < number < len(here) and here.block.text[here.ends[number - 1] : here.starts[number]].isspace()

    def _joins(self, number: int) -> bool:
        """Whether token `number` is a hyphen between two words."""
        here = self.here
        if here.texts[number] not in _HYPHENS:
            return False
        start, end = here.starts[number], here.ends[number]
        text = here.block.text
        return not text[start - 1 : start].isspace() or not text[end : end + 1].isspace()

    def _places(self, elements: Sequence[Element], start: int, taken: Places) -> Places | None:
        """Where the elements stand if those after the first `len(taken)` start at token `start`; None if nowhere."""
        if len(taken) == len(elements):
            return None if start < len(self.lower) and self._joins(start) else taken
        element = elements[len(taken)]
        if element.absent:
            stands = self._spaced(start) and self._stands(element, start)
            return None if stands else self._places(elements, start, (*taken, (start, start)))
        begun = any(end > begin for begin, end in taken)
        if start < len(self.lower) and (not begun or self._spaced(start)):
            for end in self._ends(element, start):
                rest = self._places(elements, end, (*taken, (start, end)))
                if rest is not None:
                    return rest
        return self._places(elements, start, (*taken, (start, start))) if element.optional else None

    def _ends(self, element: Element, start: int) -> Iterator[int]:
        """Where an element that starts at token `start` may end: the numbers of the tokens after it."""
        if SEVERAL_WORDS.isdisjoint(element.classes):
            if self._stands(element, start):
                yield start + 1
            return
        first = self.lower[start]
        if first in _OBJECTS and "<who>" in element.classes:
            yield start + 1
        elif first in _DETERMINERS:
            yield from self._noun_ends(start + 1, names=False)
        elif first not in _OBJECTS:
            yield from self._noun_ends(start, names=True)

    def _noun_ends(self, start: int, *, names: bool) -> Iterator[int]:
        """Where a noun and what stands before it may end; without an article, it is a name or one word."""
        for number in range(start, min(start + _LONGEST_NOUN, len(self.lower))):
            word, capital = self.lower[number], self.here.texts[number][0].isupper()
            if self.here.kinds[number] != WORD or (word in FUNCTION_WORDS and not capital):
                return
            if number > start and not self._spaced(number):
                return
            small = names and not capital
            if small and number > start:
                return
            if not self._has_infinitive(word):
                yield number + 1
            if small:
                return

    def _has_infinitive(self, noun: str) -> bool:
        """Whether "to" and a verb often follow a noun: "an attempt to win" is no person who wins."""
        model, number = self.model, self.model.word_id(noun)
        if number is None or self._to is None or noun in _PEOPLE or noun in PERSONS:
            return False
        return model.sequence(number, self._to) > max(2.0, _NOUN_WITH_TO * model.total(number))

    def _stands(self, element: Element, number: int) -> bool:
        """Whether an element of one word stands at token `number`."""
        if self.lower[number] in element.words:
            return True
        return any(self._is_in(name, number) for name in element.classes)

    def _is_in(self, name: str, number: int) -> bool:  # noqa: PLR0911 - one line a class
        word, kind = self.lower[number], self.here.kinds[number]
        if name == "<number>":
            return word in _NUMBERS or kind == NUMBER
        if kind != WORD:
            return False
        if name == "<any>":
            return True
        if name == "<name>":
            return self.here.texts[number][0].isupper()
        if name == "<the>":
            return word in _DETERMINERS or word.endswith("'s")
        if name == "<them>":
            return word in _OBJECTS
        if not self.here.texts[number].islower():
            return False
        if name == "<verb>":
            return self._is_verb(word)
        if name == "<base>":
            return self._is_verb(word) and not self._is_noun(number)
        if name == "<past>":
            base = base_of_past(word)
            return bool(base) and self._is_verb(base)
        base = "" if word in _NO_GERUNDS else base_of_gerund(word)
        return bool(base) and self._is_verb(base) and not self._is_noun(number)

    def _is_verb(self, word: str) -> bool:
        model, number = self.model, self.model.word_id(word)
        if number is None or self._to is None or word in FUNCTION_WORDS - _GRAMMAR_VERBS:
            return False
        if model.sequence(self._to, number) < max(_VERB_USES, _VERB_SHARE * model.total(number)):
            return False
        forms = verb_forms(word)
        return model.word_id(forms.gerund) is not None and model.word_id(forms.past) is not None

    def _is_noun(self, number: int) -> bool:
        """Whether a verb's form is a noun where it stands: it often is one, and nothing that a verb governs follows."""
        following = self.lower[number + 1] if self._spaced(number + 1) else ""
        if following in _DETERMINERS or following in _OBJECTS:
            return False
        model, word = self.model, self.model.word_id(self.lower[number])
        if word is None:
            return True
        around = [model.sequence(one, word) for one in map(model.word_id, ("the", "a")) if one is not None]
        of = model.word_id("of")
        around += [model.sequence(word, of)] if of is not None else []
        return sum(around) > _NOUN_SHARE * model.total(word)

    def _match(self, pattern: Pattern, elements: Sequence[Element], places: Places) -> PatternMatch | None:
        here = self.here
        first, stop = places[0][0], places[-1][1]
        stood: dict[str, str] = {}
        for element, (start, end) in zip(elements, places, strict=True):
            if end > start:
                stood[_again(element.name, stood)] = " ".join(here.texts[start:end])
        written = here.texts[first:stop]
        corrected = _correction(pattern.right, stood)
        if "" in corrected:
            return None  # a verb of a list whose base the word list lacks
        head = _common(written, corrected)
        tail = min(_common(written[::-1], corrected[::-1]), len(written) - head, len(corrected) - head)
        if head + tail >= min(len(written), len(corrected)):  # a word is missing or too many: keep one beside it
            if head:
                head -= 1
            else:
                tail -= 1
        shown = corrected[head : len(corrected) - tail]
        if head == 0 and written[0][0].isupper():
            shown[0] = shown[0][0].upper() + shown[0][1:]
        whole = [*corrected[:head], *shown, *corrected[len(corrected) - tail :]]
        last = stop - 1 - tail
        return PatternMatch(pattern, first, first + head, last, " ".join(shown), tuple(written), tuple(whole))


def _correction(right: Sequence[str], stood: Mapping[str, str]) -> list[str]:
    """The words of a correction, where `stood` says what stood for each element of the pattern."""
    words: list[str] = []
    used: dict[str, str] = {}
    for text in right:
        bare = text.rstrip("?")
        name = _again(bare, used)
        used[name] = ""
        if name in stood:
            words += stood[name].split()
        elif text[-1] != "?":
            words.append(_corrected(bare, stood))
    for number, word in enumerate(words[:-1]):
        if word == "<a>":
            words[number] = "an" if words[number + 1][0] in "aeiou" else "a"
    return words


def _again(name: str, seen: Mapping[str, str]) -> str:
    """The name of an element, with a number behind it if it comes again: two `<number>` are two things."""
    return name if name not in seen else f"{name} {sum(other.split()[0] == name for other in seen)}"


def _corrected(name: str, stood: Mapping[str, str]) -> str:
    """The word for an element that the pattern does not have."""
    if name == "<ing>":
        verb = next(word for other, word in stood.items() if other in {"<base>", "<verb>"} or other[0] == "{")
        return verb_forms(verb.lower()).gerund
    if name in {"<base>", "<participle>"}:
        bases = [base_of_gerund(word.lower()) or base_of_past(word.lower()) for word in stood.values()]
        base = next((base for base in reversed(bases) if base), "")
        if not base:
            return ""
        return base if name == "<base>" else verb_forms(base).participle
    choices = name.split("/")
    if name[-1] == "*" and len(choices) == 1:
        for other, word in stood.items():
            for part in other.split("/"):
                forms = verb_forms(part[:-1]) if part[-1] == "*" else ()
                if word.lower() in forms:
                    return verb_forms(name[:-1])[forms.index(word.lower())]
    for other, word in stood.items():
        others = other.split("/")
        plain = word.lower().replace("’", "'")
        if len(others) == len(choices) > 1 and plain in others:
            return choices[others.index(plain)]
    return choices[0].rstrip("*")


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one.lower() != other.lower():
            break
        count += 1
    return count
