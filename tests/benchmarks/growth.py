"""Print how the CPU time of a check grows with the draft, for drafts made to be hard.

    python tests/benchmarks/growth.py                                # every family of drafts, in every layout
    python tests/benchmarks/growth.py surname headline --size 50000  # those whose name has one of these words

A family is an item (a name, a number, a quotation) written over and over, each time a little different; a layout says
whether the items stand in one sentence, a sentence each, a list item each ... Each draft is checked at `size`
characters, twice and four times as many, by every rule of the built-in pack and by every analysis. Printed are the CPU
seconds, what four times the size costs against twice (2.0 is linear), the seconds for 100 KB, and the rule or analysis
that took most; a line begins with `!` if a doubling costs more than 2.5 times as much, or 100 KB more than a second.
Analyses are counted by themselves, not with the rule that asks first. A check that takes longer than `--limit` seconds
is ended, its larger drafts are left out, and the line begins with `!` too. Rules that say that a draft is too much for
them are named in brackets.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import pkgutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial, wraps
from itertools import count
from pathlib import Path
from typing import Any

import linter.analysis
from linter.document import analysed
from linter.errors import TooMuchError
from linter.findings.finding import Finding

SIZE, LIMIT = 25_000, 20.0
WORST_FACTOR, WORST_RATE, LEAST = 2.5, 1.0, 0.1
"""What a doubling and 100 KB may cost; seconds below which a factor says nothing."""

Item = Callable[[int], str]
"""The text of the item with this number."""


class Spent:
    """CPU seconds by part of a check; what runs inside another part is charged to itself alone."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.open: list[str] = []
        self.since = 0.0

    @contextmanager
    def on(self, part: str) -> Iterator[None]:
        """Charge what is done inside to `part`."""
        self._turn()
        self.open.append(part)
        try:
            yield
        finally:
            self._turn()
            self.open.pop()

    def _turn(self) -> None:
        now = time.process_time()
        if self.open:
            self.seconds[self.open[-1]] = self.seconds.get(self.open[-1], 0.0) + now - self.since
        self.since = now


SPENT = Spent()


def charged_by_itself() -> list[Callable[[Any], object]]:
    """Import every analysis so that its time is charged to it, and name those that rules can ask for."""
    original = analysed.analysis
    found: list[Callable[[Any], object]] = []

    def charging(compute: Callable[[Any], Any]) -> Callable[[Any], Any]:
        name = f"{compute.__module__.removeprefix('linter.')}.{compute.__name__}"

        @wraps(compute)
        def timed(subject: Any) -> Any:
            with SPENT.on(name):
                return compute(subject)

        remembered = original(timed)
        if compute.__module__.startswith("linter.analysis."):
            found.append(remembered)
        return remembered

    analysed.analysis = charging
    for module in pkgutil.iter_modules(linter.analysis.__path__, "linter.analysis."):
        importlib.import_module(module.name)
    return [one for one in found if not one.__name__.startswith("_")]


class Checker:
    """Parses a draft, and runs every analysis, rule and stage on it."""

    def __init__(self) -> None:
        self.analyses = charged_by_itself()
        from linter.config.schema import Config
        from linter.document.parse import parse
        from linter.rulebook.loader import load_rulebook
        from linter.rulebook.rule import SuppressionRule
        from linter.rulebook.selection import select

        selected = select(load_rulebook((), None), Config(), "a.md", {}).rules
        self.rules = [rule for rule in selected if not rule.languagetool and not isinstance(rule, SuppressionRule)]
        self.parse = partial(parse, path="a.md")
        self.refused: set[str] = set()

    def check(self, source: str) -> dict[str, float]:
        """The CPU seconds by part."""
        from linter.findings.pipeline import Context, run_stages

        SPENT.seconds = {}
        SPENT.open = []
        self.refused = set()
        with SPENT.on("parsing"):
            document = self.parse(source)
        for one in self.analyses:
            subjects = document.prose if "Block" in str(one.__annotations__.get("block")) else (document,)
            with SPENT.on("asking"), suppress(TooMuchError):
                for subject in subjects:
                    one(subject)
        findings: list[Finding] = []
        for rule in self.rules:
            try:
                with SPENT.on(rule.id):
                    findings += rule.check(document)
            except TooMuchError:
                self.refused.add(rule.id)
        quotations = {rule.id: rule.quotations for rule in self.rules}
        with SPENT.on("stages"):
            run_stages(findings, Context(document, quotations=quotations, severity={}))
        return SPENT.seconds


# What the items are made of.

ONSETS = "B Br C D F G H K L M N P R S T V W Z Tr Gr St Sk Bl Kr Fl".split()  # noqa: SIM905
MIDDLES = "a e i o u ar en il or an er in on".split()  # noqa: SIM905
ENDS = "bert dov field gren hart kin ling mont nes penn quist ridge sten tov vik wald yard zen".split()  # noqa: SIM905
FIRST_NAMES = "Ann Bo Cora Dan Eva Finn Greta Hugo Ida Jon Kira Leo Mia Ned Olga Paul Rosa Sam Tess Uwe".split()  # noqa: SIM905
HEADS = "Ministry Institute Department Office Bureau Council Agency Commission Union Bank".split()  # noqa: SIM905
THINGS = "Health Trade Defence Justice Energy Labour Culture Finance Transport Housing War Peace".split()  # noqa: SIM905
NUMBERS = "twenty one forty-five two hundred thirty ninety-nine six thousand half a dozen three".split()  # noqa: SIM905
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
HOLDERS = [
    "President Emmanuel Macron",
    "Prime Minister Boris Johnson",
    "Chancellor Angela Merkel",
    "President Joe Biden",
]
SAMPLE = Path(__file__).parents[1] / "articles" / "clean-river-ferry.md"
WORDS = [word for word in SAMPLE.read_text(encoding="utf-8").split() if word.isalpha() and word.islower()]


def surname(i: int) -> str:
    """An invented surname; 5,850 differ."""
    i, onset = divmod(i, len(ONSETS))
    i, middle = divmod(i, len(MIDDLES))
    i, end = divmod(i, len(ENDS))
    return ONSETS[onset] + MIDDLES[middle] + ENDS[end] + (surname(i - 1).lower() if i else "")


def letters(i: int, length: int) -> str:
    """`length` small letters that count in base 26."""
    return "".join(chr(97 + i // 26**place % 26) for place in range(length))


def words(i: int, length: int = 7) -> str:
    """Common words of a news story."""
    return " ".join(WORDS[(i * 13 + k * (i % 7 + 1)) % len(WORDS)] for k in range(length))


def first(i: int) -> str:
    """A first name."""
    return FIRST_NAMES[i % len(FIRST_NAMES)]


def body_of(i: int) -> str:
    """The name of an organisation: 10 heads, 144 pairs of things."""
    one, other = THINGS[i // 10 % 12], THINGS[i // 120 % 12]
    return f"{HEADS[i % 10]} of {one} and {other}"


def initials_of(name: str) -> str:
    """Its acronym."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


SENTENCE = (
    "Mayor Ann Lindqvist told the Ministry of Trade (MT) on Tuesday that 46 people “may have left” the old valley"
)

ITEMS: dict[str, Item | str] = {
    "names": lambda i: f"{first(i)} {surname(i)}",
    "names, twice in turn": lambda i: f"{first(i // 2)} {surname(i // 2)}",
    "surnames alone": surname,
    "one surname, many first names": lambda i: f"{surname(i)} Kim",
    "one surname, first names one letter apart": lambda i: f"Mar{letters(i, 3)} Novak",
    "many surnames, one first name": lambda i: f"Maria {surname(i)}",
    "one name": "Ann Lindqvist",
    "two spellings of a name": lambda i: f"Ann {('Lindqvist', 'Lindquist')[i % 2]}",
    "many spellings of a name": lambda i: f"Ann Lind{letters(i, 2)}ist",
    "full name, then Mr and surname": lambda i: f"{first(i)} {surname(i // 2)} met Mr {surname(i // 2)}",
    "Mr and a surname nobody introduced": lambda i: f"Mr {surname(i)}",
    "names of four words": lambda i: f"{first(i)} {first(i + 3)} {surname(i)} {surname(7 * i + 1)}",
    "initials": "A. B. C. D.",
    "initials and surnames": lambda i: f"{chr(65 + i % 26)}. {chr(65 + i // 26 % 26)}. {surname(i)}",
    "possessives": lambda i: f"{surname(i)}'s",
    "transliterations": lambda i: f"Vladimir {('Zelensky', 'Zelenskyy', 'Zelenskiy', 'Selenskyj')[i % 4]}",
    "spellings of office holders": lambda i: f"Emmanuel Macr{'aeiou'[i % 5]}n",
    "titles": lambda i: f"President {surname(i)}",
    "title, nation and name": lambda i: f"French Foreign Minister {first(i)} {surname(i)}",
    "titles alone": "deputy prime minister",
    "titles in a chain": "former President and Minister of Defence and Secretary",
    "titles after names": lambda i: f"{first(i)} {surname(i)}, the foreign minister of France,",
    "holders of offices": lambda i: HOLDERS[i % 4],
    "holders of offices, former": lambda i: f"former {HOLDERS[i % 4]}",
    "wrong offices": lambda i: f"French President {('Boris Johnson', 'Angela Merkel', 'Joe Biden')[i % 3]}",
    "one acronym": "NATO",
    "one acronym, many definitions": lambda i: f"the {body_of(i)} (MHT)",
    "many acronyms": lambda i: letters(i, 4).upper(),
    "definitions": lambda i: f"the {body_of(i)} ({initials_of(body_of(i))})",
    "definitions, acronym first": lambda i: f"{initials_of(body_of(i))} ({body_of(i)})",
    "definitions that don't fit": lambda i: f"the {body_of(i)} (XQZ)",
    "brackets of acronyms": lambda i: f"({letters(i, 3).upper()})",
    "organisations": body_of,
    "organisations nearly of the register": lambda i: f"World {THINGS[i % 12]} Organisation",
    "ministries and countries": lambda i: f"Ministry of Defense of {('Britain', 'the United Kingdom', 'Japan')[i % 3]}",
    "former names": "Independent Police Complaints Commission",
    "capitals and of": "Department of Health of Trade for",
    "capitals without end, a minister at last": lambda i: f"{surname(i)}, minister" if i % 997 == 99 else surname(i),
    "shortened titles": "Dr",
    "bodies that say": lambda i: f"the {letters(i, 4).upper()} said",
    "misspelt office holders": lambda i: ("Emmanuel Marcon", "Nancy Pelsoi", "Barrack Obama", "Joe Bidden")[i % 4],
    "office holders who act": lambda i: f"President {first(i)} {surname(i)} met Prime Minister Boris Johnson on Friday",
    "dates": lambda i: f"{MONTHS[i % 12]} {i % 28 + 1}, {1950 + i % 90}",
    "days and months": lambda i: f"Tuesday {i % 28 + 1} {MONTHS[i % 12]}",
    "years": lambda i: f"in {1900 + i % 120}",
    "digits": lambda i: f"{i * 37 % 9973}",
    "one number": "640",
    "numbers and nouns": lambda i: f"{i + 2} people",
    "numbers of the dead": lambda i: f"{i + 2} killed",
    "long numbers": lambda i: f"{i * 7919 + 1_000_000:,}",
    "currency": lambda i: f"${i + 1}m",
    "ranges": lambda i: f"{i}-{i + 5}",
    "ranges in words": lambda i: f"from {i} to {i + 5}",
    "percentages": lambda i: f"{i % 100} per cent",
    "scores": lambda i: f"{i % 7}-{i % 5}",
    "ordinals": lambda i: f"the {i + 4}th",
    "ages": lambda i: f"{first(i)} {surname(i)}, {20 + i % 60},",
    "twenty": "twenty",
    "numbers in words": lambda i: NUMBERS[i % len(NUMBERS)],
    "numbers with hyphens": "twenty-one-",
    "fractions": "two-thirds of",
    "half": "half a",
    "thousand million": "thousand million",
    "times": lambda i: f"{i % 12 + 1}.{i % 60:02} p.m.",
    "telephone numbers": lambda i: f"{i % 900 + 100}-{i % 700 + 200}-{i % 9000 + 1000}",
    "groups of digits with hyphens": lambda i: f"{i % 90 + 10}-",
    "quotations": lambda i: f"“{words(i)}”",
    "quotations, straight": lambda i: f'"{words(i)}"',
    "quotations that open only": lambda i: f"“{words(i, 3)}",
    "quotations, straight, odd": lambda i: f'"{words(i, 3)}',
    "quotations that close only": lambda i: f"{words(i, 3)}”",
    "nested quotations": lambda i: f"“{words(i, 2)} ‘{words(i + 1, 2)}’ {words(i, 2)}”",
    "nested, never closed": "“‘",
    "speakers": lambda i: f"“{words(i)},” said {first(i)} {surname(i)}",
    "speakers before": lambda i: f"{first(i)} {surname(i)} said: “{words(i)}”",
    "one speaker": lambda i: f"“{words(i)},” said Ann Lindqvist",
    "single quotes": lambda i: f"'{words(i, 2)}'",
    "words": lambda i: words(i, 1),
    "one word": "the",
    "one word with a capital": "Valley",
    "two words in turn": lambda i: ("said", "that")[i % 2],
    "three words in turn": lambda i: ("out", "of", "the")[i % 3],
    "one unknown word": "zorblequist",
    "unknown words": lambda i: surname(i).lower(),
    "unknown words, nearly alike": lambda i: f"zor{letters(i, 3)}quist",
    "unknown names, nearly alike": lambda i: f"Zor{letters(i, 3)}quist",
    "unknown names, each twice": lambda i: f"Zor{letters(i // 2, 3)}quist",
    "misspellings": lambda i: ("goverment", "definately", "accomodate", "seperate", "recieve")[i % 5],
    "confusions": lambda i: ("their", "there", "affect", "effect", "its", "it's", "marital", "law", "lead")[i % 9],
    "words run together": lambda i: words(i, 2).replace(" ", ""),
    "words split": "news paper",
    "two Englishes": lambda i: ("colour", "color", "centre", "center", "organise", "organize")[i % 6],
    "adjectives for titles": "president adviser",
    "may and will": lambda i: f"the ferry {('may', 'will', 'could')[i % 3]} close",
    "not and no": lambda i: f"the minister did {('not', 'n’t', 'never')[i % 3]} resign",
    "hoax": "the story is false",
    "collocations": "refused signing",
    "capitals": lambda i: words(i).upper(),
    "title case": lambda i: words(i).title(),
    "hyphen chains": lambda i: f"{words(i, 1)}-",
    "hyphen chains of names": lambda i: f"{surname(i)}-",
    "apostrophes": "'",
    "apostrophes in words": lambda i: f"{words(i, 1)}'{'stdlm'[i % 5]}",
    "stops": ".",
    "dashes": "—",
    "commas": ",",
    "brackets": lambda i: f"({words(i, 2)})",
    "brackets that open only": "(",
    "slashes": lambda i: f"{words(i, 1)}/",
    "URLs": lambda i: f"https://example.org/{letters(i, 4)}/{i}",
    "hashtags": lambda i: f"#{surname(i)}",
    "handles": lambda i: f"@{surname(i)}",
    "Chinese": lambda i: "汉字新闻报道" + chr(0x4E00 + i % 2000),
    "Arabic": "الأخبار اليوم",
    "Cyrillic": "новости дня",
    "mixed scripts": "nеws",
    "accents": lambda i: f"{surname(i)}é",
    "combining accents": "e\u0301" * 4,
    "objects": "`x`",
    "sic": lambda i: f"{words(i, 1)} [sic]",
    "spaces": "a     ",
    "captions": lambda i: f"Photograph: {first(i)} {surname(i)}/Reuters",
    "captions, open": lambda i: f"({first(i)} {surname(i)}/",
    "datelines": "KYIV (Reuters) —",
    "sentence of a fault": SENTENCE,
}  # fmt: skip

DATED = "---\ndate: 2024-03-01\n---\n\n"
HEADED = (
    f"{DATED}# Mayor of Aldermouth says 640 killed in crushing rout\n\nThe mayor spoke on Tuesday of 46 deaths.\n\n"
)
FIGURE = '<figure><img src="x.png"><figcaption>{}</figcaption></figure>\n\n'

Layout = Callable[[Iterator[str], int], str]


def until(size: int, items: Iterator[str], between: str) -> str:
    """Items until they have `size` characters, with `between` among them."""
    taken, length = [], 0
    while length < size:
        taken.append(next(items))
        length += len(taken[-1]) + len(between)
    return between.join(taken)


def capital(item: str) -> str:
    """With a capital at its start."""
    return item[:1].upper() + item[1:]


def in_headline(items: Iterator[str], size: int) -> str:
    """A headline of the items over a body of the same."""
    listed = until(size // 2, items, ", ")
    return f"{DATED}# {listed}\n\n{capital(listed)}.\n"


def in_short_headline(items: Iterator[str], size: int) -> str:
    """A headline of a few items over a body of many."""
    some = [next(items) for _ in range(6)]
    return f"{DATED}# {', '.join(some)}\n\n" + until(size, map(capital, items), ". ") + ".\n"


def in_captions(items: Iterator[str], size: int) -> str:
    """A caption of each item."""
    return HEADED + "".join(FIGURE.format(item) for item in until(size, items, "\n").split("\n"))


LAYOUTS: dict[str, Layout] = {
    "one sentence": lambda items, size: HEADED + until(size, items, ", ") + ".\n",
    "only spaces": lambda items, size: HEADED + until(size, items, " ") + ".\n",
    "sentences": lambda items, size: HEADED + until(size, map(capital, items), ". ") + ".\n",
    "paragraphs": lambda items, size: HEADED + until(size, map(capital, items), ".\n\n") + ".\n",
    "list": lambda items, size: HEADED + "- " + until(size, items, "\n- ") + "\n",
    "table": lambda items, size: HEADED + "| a | b |\n|---|---|\n| " + until(size, items, " | x |\n| ") + " | x |\n",
    "subheads": lambda items, size: HEADED + "## " + until(size, items, "\n\nIt rained.\n\n## ") + "\n",
    "captions": in_captions,
    "headline": in_headline,
    "few in the headline": in_short_headline,
}


class OutOfTimeError(BaseException):
    """A check took longer than it may."""


def _out_of_time(_signal: int, _frame: object) -> None:
    raise OutOfTimeError


def timed(checker: Checker, source: str, limit: float) -> dict[str, float] | None:
    """The CPU seconds by part; None if they are more than `limit`."""
    signal.signal(signal.SIGVTALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    gc.collect()
    gc.disable()  # a collection would be charged to whatever happens to run
    try:
        return dict(checker.check(source))
    except OutOfTimeError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()


def report(name: str, checker: Checker, make: Callable[[int], str], size: int, limit: float) -> bool:
    """Print the line of one draft, and one for each part that grows too fast. Whether nothing did."""
    runs: list[dict[str, float]] = []
    for factor in (1, 2, 4):
        spent = timed(checker, make(factor * size), limit)
        if spent is None:
            runs_text = " ".join(f"{sum(run.values()):7.2f}" for run in runs)
            print(f"! {name:60} {runs_text} over {limit:.0f} s at {factor * size // 1000} KB", flush=True)
            return False
        runs.append(spent)
    totals = [sum(run.values()) for run in runs]
    kilobytes = 4 * size / 1000
    most = max(runs[-1], key=lambda part: runs[-1][part])
    slow = [
        (part, runs[1].get(part, 0.0), seconds)
        for part, seconds in runs[-1].items()
        if seconds > LEAST
        and (seconds > WORST_FACTOR * runs[1].get(part, 0.0) or 100 * seconds / kilobytes > WORST_RATE)
    ]
    growth, rate = totals[2] / totals[1], 100 * totals[2] / kilobytes
    bad = bool(slow) or (growth > WORST_FACTOR and totals[2] > LEAST) or rate > WORST_RATE
    figures = " ".join(f"{seconds:7.2f}" for seconds in totals)
    refused = f" ({', '.join(sorted(checker.refused))})" if checker.refused else ""
    line = f"{name:60} {figures} {growth:5.1f} {rate:7.2f}  {most} {runs[-1][most]:.2f}{refused}"
    print(f"{'!' if bad else ' '} {line}", flush=True)
    for part, before, after in slow:
        print(f"      {part:56} {'':7} {before:7.2f} {after:7.2f} {after / before if before else 0:5.1f}")
    return not bad


def main() -> int:
    """Read the arguments, print the tables; 1 if something grows too fast."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("words", nargs="*", help="only drafts whose name has one of these in it")
    parser.add_argument("--size", type=int, default=SIZE, help=f"characters of the smallest draft ({SIZE})")
    parser.add_argument("--limit", type=float, default=LIMIT, help=f"CPU seconds that a check may take ({LIMIT:.0f})")
    arguments = parser.parse_args()
    checker = Checker()
    checker.check(SAMPLE.read_text(encoding="utf-8"))  # loads the tables
    drafts = {f"{item}, {layout}": (ITEMS[item], LAYOUTS[layout]) for item in ITEMS for layout in LAYOUTS}
    chosen = [name for name in drafts if not arguments.words or any(word in name for word in arguments.words)]
    print(f"  {'draft':60} {'n':>7} {'2n':>7} {'4n':>7} {'x':>5} {'s/100KB':>7}  most")
    failed = 0
    for name in chosen:
        item, layout = drafts[name]
        one = (lambda _, item=item: item) if isinstance(item, str) else item
        failed += not report(
            name, checker, lambda size, item=one, layout=layout: layout(map(item, count()), size),  # type: ignore[misc]
            arguments.size, arguments.limit,
        )  # fmt: skip
    print(f"\n{failed} of {len(chosen)} drafts cost too much")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
