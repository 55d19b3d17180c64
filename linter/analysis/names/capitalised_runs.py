"""Runs of words with a capital in a sentence, with the particles, initials and connectors that hold them together."""

from __future__ import annotations

from bisect import bisect_left

from linter.analysis.names.title_vocabulary import ABBREVIATED, COMPLEMENTS, ROLES
from linter.analysis.names.vocabulary import (
    ARABIC_ARTICLES,
    BODY_ENDS,
    CALENDAR,
    FEASTS,
    HEADS,
    LEADING_PARTICLES,
    NOT_HYPHENATED,
    OWNERS,
    PARTICLES,
    PRONOUN_I,
    THINGS,
    WEEKDAYS,
    WITH_STOP,
)
from linter.analysis.text.tokens import NUMBER, WORD, Tokens, capitalised
from linter.records import NamedTuple


class Run(NamedTuple):
    """Tokens `first` up to, not including, `last` of a block; `cut` characters of the last one are a possessive."""

    first: int
    last: int
    cut: int


POSSESSIVES = ("'s", "’s", "'S", "’S")
_PARTICLES = ARABIC_ARTICLES | LEADING_PARTICLES
"""What a run may begin with in small letters."""


class RunReader:
    """Collects the runs of one block."""

    def __init__(self, listed: Tokens) -> None:
        self.texts = listed.texts
        self.kinds = listed.kinds
        self.starts = listed.starts
        self.ends = listed.ends
        words = [number for number in capitalised(listed.block) if self.kinds[number] == WORD]
        self._capitals = {number for number in words if self.texts[number] not in PRONOUN_I}
        others = [number for number, text in enumerate(self.texts) if text in _PARTICLES or text[1:2].isupper()]
        self._capitals.update(filter(self._is_like_ebay, others))
        self._may_begin = sorted(self._capitals.union(others))

    def runs(self, first: int, last: int) -> list[Run]:
        """The runs among the tokens `first` to `last` (exclusive) of one sentence, in order."""
        found = []
        free = first
        may_begin = self._may_begin
        for place in may_begin[bisect_left(may_begin, first) : bisect_left(may_begin, last)]:
            start = self._start(place, last) if place >= free else -1
            if start >= 0:
                run = self._collect(place, start, last)
                free = max(run.last, place + 1)
                found.append(run)
        return found

    def capital(self, place: int) -> bool:
        """Whether a token is a word of a name: it begins with a capital, or is written like "eBay"."""
        return place in self._capitals

    def _is_like_ebay(self, place: int) -> bool:
        text = self.texts[place]
        camel = len(text) > 3 and text[0].islower() and text[1].isupper() and text[2].islower()
        return camel and self.kinds[place] == WORD

    def tight(self, place: int) -> bool:
        """Whether no white space stands between a token and the one before it."""
        return self.ends[place - 1] == self.starts[place]

    def _start(self, place: int, last: int) -> int:
        """The first word with a capital of a run that begins at `place`, -1 if none does."""
        if place in self._capitals:
            return place
        text = self.texts[place]
        if text in ARABIC_ARTICLES and place + 2 < last and self.texts[place + 1] == "-" and self.capital(place + 2):
            return place + 2 if self.tight(place + 1) and self.tight(place + 2) else -1
        if text in LEADING_PARTICLES:
            step = place + 1
            while step < last and step < place + 3 and self.texts[step] in PARTICLES:
                step += 1
            if step < last and self.capital(step) and text not in {"al", "el"}:
                return step
        return -1

    def _collect(self, first: int, place: int, last: int) -> Run:
        """The run from token `first` whose first word with a capital is at `place`."""
        complement = False  # inside what follows "of" or "for": "Department of Health and Human Services"
        while True:
            text = self.texts[place]
            if text.endswith(POSSESSIVES) and len(text) > 2:
                owner = text[:-2].lower() in OWNERS or self.texts[place - 1 : place] == ["."]
                if not (owner and place + 1 < last and self.capital(place + 1)):
                    return Run(first, place + 1, 2)
                place += 1
                continue
            end = place + 1
            if end < last and self.texts[end] == "." and self.tight(end) and self._keeps_stop(text, end, last):
                end += 1
            if end >= last:
                return Run(first, end, 0)
            following = self._next(first, place, end, last, complement=complement)
            if following < 0:
                return Run(first, -following, 0)
            complement = complement or self.texts[end] in {"of", "for", "on"}
            place = following

    def _keeps_stop(self, text: str, stop: int, last: int) -> bool:
        """Whether the stop after a word of a name belongs to it: an initial, "St.", "Gen."."""
        if stop + 1 >= last:
            return False
        return (len(text) == 1 and text.isupper()) or text in WITH_STOP or text in ABBREVIATED

    def _next(self, first: int, place: int, end: int, last: int, *, complement: bool) -> int:
        """The next word with a capital of the run, or minus the token number where the run ends."""
        text = self.texts[end]
        if self.kinds[end] == WORD:
            after = self._over_particles(end, last)
            return after if after >= 0 else self._over_connector(first, place, end, last, complement=complement)
        if end + 1 >= last:
            return -end
        if text in "-‑" and self.tight(end) and self.tight(end + 1):
            return self._over_hyphen(first, end, last)
        following = self.texts[end + 1]
        if text == "&":
            joined = self.capital(end + 1)
        elif text == ",":
            joined = following in {"Jr", "Sr", "II", "III", "IV"}
        else:
            owner = text in "'’" and self.tight(end) and not self.tight(end + 1)
            joined = owner and self.texts[place].lower() in OWNERS and self.capital(end + 1)
        return end + 1 if joined else -end

    def _over_particles(self, end: int, last: int) -> int:
        """The next word with a capital, directly or after particles; -1 if there is none."""
        if self.capital(end):
            return end
        step = end
        while step < last and step < end + 3 and self.texts[step] in PARTICLES:
            step += 1
        if end < step < last and self.capital(step):
            return step
        arabic = self.texts[end] in ARABIC_ARTICLES and end + 2 < last and self.texts[end + 1] == "-"
        return end + 2 if arabic and self.capital(end + 2) else -1

    def _over_hyphen(self, first: int, end: int, last: int) -> int:
        after = end + 1
        if self.capital(after):
            return after
        if self.kinds[after] == NUMBER:
            return -(after + 1)  # Covid-19, F-16
        text = self.texts[after]
        if text in ARABIC_ARTICLES and after + 2 < last and self.texts[after + 1] == "-" and self.capital(after + 2):
            return after + 2
        # Kim Jong-un; not Moscow-based
        if end - first >= 2 and len(text) <= 5 and text.islower() and text not in NOT_HYPHENATED and len(text) > 1:
            return -(after + 1)
        return -end

    def _over_connector(self, first: int, place: int, end: int, last: int, *, complement: bool) -> int:
        """The next word of a body's name after "of", "for", "on" or "and", or minus `end`."""
        connector = self.texts[end]
        if connector not in {"of", "for", "on", "and"}:
            return -end
        step = end + 1
        if step < last and self.texts[step] == "the" and connector != "and":
            step += 1
        if step >= last or not self.capital(step) or self.texts[step].lower() in CALENDAR:
            return -end
        word = self.texts[place].lower()
        joined = False
        if connector in {"of", "for"}:
            joined = word in HEADS or (word in ROLES and self.texts[step].lower() in COMPLEMENTS)
            joined = joined or (complement and (connector == "of" or step > end + 1))
        elif connector == "on":
            joined = word in BODY_ENDS or word == "subcommittee"
        else:
            joined = self._joins_with_and(first, place, step, last, complement=complement)
        return step if joined else -end

    def _joins_with_and(self, first: int, place: int, step: int, last: int, *, complement: bool) -> bool:
        following = self.texts[step].lower()
        if following in HEADS or following in ROLES or self.texts[step].isupper():
            return False
        if complement:
            # "Department of Health and Human Services", not "Ministry of Defence and Kyiv": the two are of a kind.
            return _is_thing(self.texts[place].lower()) or _is_thing(following)
        if place != first and not (place == first + 1 and self.texts[first].lower() in {"the", "u.s.", "us"}):
            return False
        if not _is_thing(self.texts[place].lower()):
            return False
        # "Food and Drug Administration": a body's noun ends what follows.
        end = step
        while end + 1 < last and self.capital(end + 1):
            end += 1
        return self.texts[end].lower() in BODY_ENDS and end > step

    def without_calendar(self, run: Run) -> Run | None:
        """The run without days and months at its ends, None if nothing is left."""
        first, last, cut = run
        while first < last and self._dates(first, last):
            first += 2 if first + 1 < last and self.texts[first + 1] == "." else 1
        if last - first > 1:
            final = _bare(self.texts[last - 1])
            dated = final in CALENDAR and last < len(self.texts) and self.kinds[last] == NUMBER
            if dated or (final in WEEKDAYS and self.texts[last - 2].lower() not in FEASTS):
                last, cut = last - 1, 0
        if first >= last or (last - first == 1 and _bare(self.texts[first]) in CALENDAR):
            return None
        return Run(first, last, cut)

    def _dates(self, first: int, last: int) -> bool:
        """Whether the first word of a run is a day or month before the name: "Tuesday Boris Johnson"."""
        word = self.texts[first].lower()
        return word in WEEKDAYS or (word in CALENDAR and last - first == 1)


def _bare(text: str) -> str:
    return (text[:-2] if text.endswith(POSSESSIVES) else text).lower()


def _is_thing(word: str) -> bool:
    """Whether a word is a common noun, or ends like one that no place or person is called."""
    return word in THINGS or word in COMPLEMENTS or (len(word) > 5 and word.endswith(_ABSTRACT))


_ABSTRACT = ("tion", "ment", "ity", "ics", "ture", "ance", "ence", "ogy", "ship", "ries")
