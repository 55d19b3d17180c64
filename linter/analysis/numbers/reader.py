"""Reads one number off a block's tokens: its words or digits with signs, scales and what belongs to it."""

from __future__ import annotations

import re

from linter.analysis.numbers.vocabulary import (
    CURRENCIES,
    CURRENCY_CODES,
    CURRENCY_WORDS,
    GLUED_CURRENCIES,
    MEASURES,
    ORDINALS,
    PARTS,
    SCALES,
    SIGNS_OF_FRACTIONS,
    TENS,
    UNITS,
    place_of,
    read_digits,
    times,
)
from linter.analysis.text.tokens import NUMBER, WORD, Tokens
from linter.dates import MONTH_NUMBERS

_GLUED = re.compile(r"([A-Za-z]{1,4})(\d{1,9}[a-z]{0,3})")
"""Letters that digits are written onto."""


class Read:
    """A number while it is being read; `first` and `last` (exclusive) count tokens."""

    __slots__ = ("currency", "first", "kind", "last", "part", "precision", "scale", "unit", "value", "words")

    def __init__(self, first: int, last: int, value: float, precision: float, kind: str = "plain") -> None:
        self.first = first
        self.last = last
        self.value = value
        self.precision = precision
        self.kind = kind
        self.unit = ""
        self.currency = ""
        self.part = ""
        self.scale = 1.0
        self.words = False


class Reader:
    """Reads single numbers off a block's tokens."""

    def __init__(self, listed: Tokens) -> None:
        self.texts = listed.texts
        self.lower = list(map(str.lower, listed.texts))
        self.starts = listed.starts
        self.ends = listed.ends
        self.kinds = listed.kinds

    def low(self, number: int) -> str:
        """The token in lower case, "" outside the block."""
        return self.lower[number] if 0 <= number < len(self.lower) else ""

    def tight(self, number: int) -> bool:
        """Whether no white space stands between a token and the one before it."""
        return 0 < number < len(self.starts) and self.ends[number - 1] == self.starts[number]

    def in_digits(self, number: int) -> Read | None:
        """The number at a token of digits."""
        text = self.texts[number]
        if text in SIGNS_OF_FRACTIONS:
            return Read(number, number + 1, SIGNS_OF_FRACTIONS[text], 0.01, "fraction")
        digits = read_digits(text.lstrip("'’"))
        if digits is None or self._is_name(number) or self._is_code(number) or self._ends_a_designation(number):
            return None
        kind = digits.shape if digits.shape not in {"plain", "measure"} else "plain"
        read = Read(number, number + 1, digits.value, digits.precision, kind)
        if digits.shape == "measure":
            read.unit = digits.unit
            self._sign_before(read)
            return read
        if kind == "plain":
            if digits.scaled:
                read.scale = 1e3
            self._currency_before(read)
            self._sign_before(read)
            following = self.low(read.last)
            if following in SIGNS_OF_FRACTIONS or (following.count("/") == 1 and read_digits(following) is not None):
                part = read_digits(following)
                read.value += part.value if part else SIGNS_OF_FRACTIONS[following]
                read.precision = 0.01
                read.last += 1
            self._scale_after(read)
            self._kind_after(read)
        elif kind == "time":
            self._half_of_day_after(read)
        return read

    def glued(self, number: int) -> Read | None:
        """The amount that begins with this token, a currency's letters and its first digits: "Shs7.486 trillion".

        None for a version, a type or a summit ("v7.4", "A320", "COP26").
        """
        found = _GLUED.fullmatch(self.texts[number])
        if found is None or found[1] not in GLUED_CURRENCIES:
            return None
        letters, written = found.groups()
        last = number + 1
        while self._goes_on(last):
            written += self.texts[last] + self.texts[last + 1]
            last += 2
        digits = read_digits(written)
        if digits is None or digits.shape != "plain":
            return None
        read = Read(number, last, digits.value, digits.precision, "money")
        read.currency = letters
        if digits.scaled:
            read.scale = 1e3
        self._scale_after(read)
        small = len(letters) > 1 and letters[-1].islower()  # "Rs40", but no "PHP8" and no "K2"
        return read if small or read.scale > 1.0 or "," in written else None

    def _goes_on(self, number: int) -> bool:
        """Whether a stop or comma here stands within a number that began on letters."""
        return (
            self.low(number) in {".", ","}
            and self.tight(number)
            and self.tight(number + 1)
            and self.kinds[number + 1] == NUMBER
        )

    def _ends_a_designation(self, number: int) -> bool:
        """Whether digits are the rest of what begins on letters: "v7.4"."""
        return number > 1 and self._goes_on(number - 1) and _GLUED.fullmatch(self.texts[number - 2]) is not None

    def _is_name(self, number: int) -> bool:
        """Whether digits belong to a name by a hyphen ("F-16"): the part before it has a capital."""
        if self.tight(number) and self.texts[number - 1] in "-–" and self.tight(number - 1):
            before = self.texts[number - 2]
            return self.kinds[number - 2] == WORD and before[0].isupper() and before.lower() not in MONTH_NUMBERS
        if self.texts[number + 1 : number + 2] == ["'"] and self.tight(number + 1) and self.tight(number + 2):
            return self.kinds[number + 2] == NUMBER  # feet and inches
        before = self.texts[number - 1] if self.tight(number) else ""
        if before == "'":
            return self.tight(number - 1) and self.kinds[number - 2] == NUMBER
        return before != "" and (before in "/#_&" or self.kinds[number - 1] == WORD)

    def _is_code(self, number: int) -> bool:
        """Whether three or more groups of digits are joined by hyphens: a date in figures, a telephone number."""
        count, place = 1, number
        while self.tight(place) and self.texts[place - 1] in "-–/" and self.tight(place - 1) and count < 4:
            if self.kinds[place - 2] != NUMBER:
                break
            place, count = place - 2, count + 1
        place = number
        while place + 2 < len(self.texts) and self.texts[place + 1] in "-–/" and count < 4:
            if not (self.tight(place + 1) and self.tight(place + 2) and self.kinds[place + 2] == NUMBER):
                break
            place, count = place + 2, count + 1
        return count > 2

    def in_words(self, number: int) -> Read | None:
        """The number that begins with this word, if it is one."""
        word = self.low(number)
        if word in UNITS or word in TENS:
            read = self._cardinal(number)
            return self._one(read) if word == "one" and read.last == number + 1 else self._with_tail(read)
        if word in ORDINALS:
            return self._ordinal(number)
        return self._half(number, number) if word == "half" else self._with_article(number)

    def _cardinal(self, number: int) -> Read:
        """A number in words: "forty-five", "two hundred and six thousand"."""
        total, group, place = 0.0, 0.0, number
        while place < len(self.texts):
            word, step = self.low(place), place
            if place > number and word in {"-", "–", "and"}:
                if word == "and" and (self.low(place - 1) not in SCALES or self.low(place + 1) in SCALES):
                    break
                step = place + 1
                word = self.low(step)
            worth = TENS.get(word, UNITS.get(word))
            if worth is not None and self._may_follow(number, place, group, worth):
                group += worth
            elif word == "hundred" and 0 < group < 100:
                group *= 100
            elif word in SCALES and group:
                total += group * SCALES[word]
                group = 0.0
            else:
                break
            place = step + 1
        read = Read(number, place, total + group, place_of(total + group))
        read.words = True
        read.scale = 1e3 if total else 1.0
        return read

    def _may_follow(self, first: int, place: int, group: float, worth: int) -> bool:
        """Whether a number word may be added to those before it: "five" to "forty", not to "four" or "fifteen"."""
        if worth > 9:
            return group % 100 == 0
        return group % 10 == 0 and (place == first or (worth > 0 and self.low(place - 1) not in UNITS))

    def _one(self, read: Read) -> Read | None:
        """The word "one" where it counts: "one in ten", "one third", "one per cent", "one person"."""
        tail = self._with_tail(read)
        if tail is None or tail.kind != "plain" or tail.last > read.first + 1:
            return tail
        before, following = self.low(read.first - 1), self.low(read.first + 1)
        counts = following in _COUNTED_BY_ONE and before not in {"no", "this", "that", "any", "every", "the", "which"}
        return tail if counts else None

    def _with_tail(self, read: Read) -> Read | None:
        """The same with what follows: a part ("-thirds"), "in ten", a half, a scale, a kind."""
        place = read.last
        word = self.low(place)
        if word in {"-", "–"} and self.tight(place):
            place += 1
            word = self.low(place)
        elif word == "and" and self.low(place + 1) == "a" and self.low(place + 2) in {"half", "quarter"}:
            read.value += 1 / PARTS[self.low(place + 2)]
            read.precision = 0.1
            read.last = place + 3
            word = ""
        if word in PARTS and read.value < PARTS[word] and (word.endswith("s") or read.value == 1):
            return self._fraction(read.first, place + 1, read.value / PARTS[word])
        if word in ORDINALS and ORDINALS[word] < 10 and read.value in TENS.values() and place == read.last + 1:
            return Read(read.first, place + 1, read.value + ORDINALS[word], 1, "ordinal")
        whole = self._out_of(read)
        if whole is not None:
            return whole
        self._scale_after(read)
        self._kind_after(read)
        return read

    def _out_of(self, read: Read) -> Read | None:
        """A share: "one in three", "nine out of ten"."""
        place = read.last
        if self.low(place) == "in" and read.value <= 9:
            place += 1
        elif self.low(place) == "out" and self.low(place + 1) == "of":
            place += 2
        else:
            return None
        word = self.low(place)
        if word in UNITS or word in TENS:
            other = self._cardinal(place)
            value, last = other.value, other.last
        elif place < len(self.kinds) and self.kinds[place] == NUMBER and (digits := read_digits(word)):
            value, last = digits.value, place + 1
        else:
            return None
        if not read.value < value <= 1000 or self.low(last) in SCALES or self.low(last) == "%":
            return None
        return self._fraction(read.first, last, read.value / value)

    def _fraction(self, first: int, last: int, value: float) -> Read:
        """A fraction, or the percentage points that it is of one: "a quarter of a percentage point"."""
        place = last + 1 if self.low(last) == "of" else last
        if self.low(place) in {"a", "one"}:
            words = 3 if self.low(place + 1) == "percentage" else 2
            if self.low(place + words - 1) == "point":
                return Read(first, place + words, value, 0.01, "points")
        return Read(first, last, value, 0.01, "fraction")

    def _with_article(self, number: int) -> Read | None:
        """A number that begins with "a": "a hundred", "a dozen", "a third of", "by a quarter"."""
        word = self.low(number + 1)
        if word in {"hundred", "thousand", "million", "billion", "trillion", "dozen"}:
            return self._scale_with_article(number)
        if word == "half":
            return self._half(number, number + 1)
        following = self.low(number + 2)
        of_something = following == "of" or following in _AFTER_PART or self.low(number - 1) in _BEFORE_PART
        of_something = of_something or (self.low(number - 1) == "of" and self.low(number - 2) in _CHANGES)
        alone = self.low(number - 1) in _BEFORE_LONE_PART or (
            self.low(number - 1) == "," and NUMBER in self.kinds[max(0, number - 7) : number]
        )
        of_something = of_something or (alone and following in _ENDS_PART)
        if word in {"third", "quarter", "fifth", "tenth"} and of_something:
            return self._fraction(number, number + 2, 1 / PARTS[word])
        return None

    def _scale_with_article(self, number: int) -> Read | None:
        """The numbers "a hundred", "a hundred and six", "a million"; not "a hundred times"."""
        if self.low(number + 2) == "times":
            return None
        read = Read(number, number + 1, 1.0, 1.0)
        read.words = True
        self._scale_after(read)
        more = self.low(number + 3)
        if self.low(number + 1) == "hundred" and self.low(number + 2) == "and" and (more in UNITS or more in TENS):
            rest = self._cardinal(number + 3)
            words = map(self.low, range(number + 3, rest.last))
            scale = max(
                (SCALES[word] for word in words if SCALES.get(word, 0) > 100), default=1.0
            )  # it is the hundred's too
            read.value, read.last = read.value * scale + rest.value, rest.last
            read.precision = place_of(read.value)
            read.scale = max(read.scale, scale)
        self._kind_after(read)
        return read

    def _half(self, first: int, number: int) -> Read | None:
        """The word "half" where it counts: "half a million", "half of", "by half"; not "the second half"."""
        following, before = self.low(number + 1), self.low(first - 1)
        if following in {"a", "an"}:
            if self.low(number + 2) in {"percentage", "point"}:
                return self._fraction(first, number + 1, 0.5)
            scale = SCALES.get(self.low(number + 2), 0.0)
            if not scale:
                return None
            read = Read(first, number + 3, scale / 2, place_of(scale / 2))
            read.scale = scale
            self._kind_after(read)
            return read
        if following in {"million", "billion", "dozen"} and first != number:
            return Read(first, number + 2, SCALES[following] / 2, place_of(SCALES[following] / 2))
        alone = before in _BEFORE_LONE_PART and following in _ENDS_PART
        if before in _BEFORE_OTHER_HALF or not (following in _AFTER_HALF or before in _BEFORE_PART or alone):
            return None
        return self._fraction(first, number + 1, 0.5)

    def _ordinal(self, number: int) -> Read | None:
        word = self.low(number)
        value = ORDINALS[word]
        before = self.low(number - 1)
        if value <= 2:
            following = self.low(number + 1)
            if before not in _DETERMINERS and not before.endswith(("'s", "’s")):
                return None
            if value == 2 and (following in _AFTER_TIME or not following[:1].isalpha()):
                return None
        return Read(number, number + 1, value, 1, "ordinal")

    def _currency_before(self, read: Read) -> None:
        place = read.first - 1
        if place < 0:
            return
        sign = self.texts[place]
        if sign in CURRENCIES and self.ends[place] + 1 >= self.starts[read.first]:
            read.kind, read.currency, read.first = "money", sign, place
            if self.tight(place) and self.kinds[place - 1] == WORD and self.texts[place - 1].isupper():
                read.first = place - 1  # US$, A$, HK$
                read.currency = self.texts[place - 1] + sign
        elif sign in CURRENCY_CODES:
            read.kind, read.currency, read.first = "money", sign, place
        elif sign == "." and self.low(place - 1) == "rs":
            read.kind, read.currency, read.first = "money", "Rs", place - 1

    def _sign_before(self, read: Read) -> None:
        place = read.first - 1
        if place >= 0 and self.texts[place] in "-−" and self.tight(read.first) and not self.tight(place):
            read.value = -read.value
            read.first = place

    def _scale_after(self, read: Read) -> None:
        """Multiply by the scale words that follow; the last of two only after a smaller one."""
        while True:
            place = read.last
            if self.low(place) == "-" and self.tight(place):
                place += 1
            word = self.low(place)
            if word not in SCALES or read.scale >= SCALES[word] or (word == "dozen" and read.value > 20):
                return
            read.value = times(read.value, SCALES[word])
            read.precision *= SCALES[word]
            read.scale = SCALES[word] if word != "dozen" else 1e3
            read.last = place + 1

    def _kind_after(self, read: Read) -> None:
        """Per cent, points, currency words, measures and clock times after the number."""
        place = read.last
        joined = self.low(place) == "-" and self.tight(place)
        if joined:
            place += 1
        word = self.low(place)
        last = 0
        if word == "%" or word in {"percent", "pct"}:
            last = place + 1
        elif word == "per" and self.low(place + 1) == "cent":
            last = place + 2
        elif word == "percentage" and self.low(place + 1) in {"point", "points"}:
            read.kind, read.last, read.unit = "points", place + 2, ""
        if last:
            read.kind, read.last = "percent", last
            if self.low(last) in {"point", "points"}:
                read.kind, read.last = "points", last + 1
        elif word in CURRENCY_WORDS and read.kind == "plain":
            read.kind, read.currency, read.last = "money", CURRENCY_WORDS[word], place + 1
        elif word == "pounds" and read.scale > 1e3 and read.kind == "plain":
            read.kind, read.currency, read.last = "money", "£", place + 1
        elif word in {"a.m.", "p.m.", "am", "pm"} and 0 < read.value <= 12 and not joined:
            hour = read.value % 12 + (12 if word[0] == "p" else 0)
            read.kind, read.value, read.precision, read.last = "time", hour, 1.0, place + 1
        elif place < len(self.texts) and self.texts[place] in MEASURES and word not in {"in", "f", "c", "k"}:
            read.unit = self.texts[place]

    def _half_of_day_after(self, read: Read) -> None:
        word = self.low(read.last)
        if word in {"a.m.", "p.m.", "am", "pm"} and read.value < 13:
            read.value = read.value % 12 + (12 if word[0] == "p" else 0)
            read.last += 1


_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "every", "another", "each"}
)
_AFTER_TIME = frozenset({"later", "before", "after", "ago", "or", "and", "to", "per", "in", "of", "that", "is", "was"})
_AFTER_HALF = frozenset({"of", "the", "its", "their", "all", "his", "her", "our", "those", "that"})
_BEFORE_OTHER_HALF = frozenset({"first", "second", "other", "better", "latter", "former", "one", "and"})
_BEFORE_PART = frozenset(
    {"by", "about", "nearly", "almost", "over", "than", "around", "roughly", "only", "just", "cut"}
)
_BEFORE_LONE_PART = frozenset({"or", "(", "up", "down", "just", "–", "—"})
"""Before these a part is one of what was just said: "12 of the 60, or a fifth"."""
_ENDS_PART = frozenset({",", ".", ")", "–", "—", ""})
_CHANGES = frozenset(
    {"rise", "fall", "drop", "cut", "increase", "decrease", "decline", "reduction", "loss", "discount", "gain"}
)
_AFTER_PART = frozenset({"more", "less", "fewer", "higher", "lower", "larger", "smaller", "bigger", "cheaper"})
_COUNTED_BY_ONE = frozenset(
    """
    person man woman child boy girl death dead killed injured wounded victim survivor suspect arrest officer soldier
    day week month year hour minute decade century mile kilometre kilometer metre meter foot inch pound tonne ton vote
    seat goal point case
    """.split()  # noqa: SIM905
)
