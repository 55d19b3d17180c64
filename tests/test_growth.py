"""Twice the draft is about twice the work, also for the drafts with which it was four times as much.

tests/benchmarks/growth.py measures all rules and analyses on many families of such drafts; here each kind of fault that
was mended has one, and calls or steps are counted instead of seconds.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Sequence
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from counting import calls, steps
from hard_drafts import ITEMS, LAYOUTS

from linter.analysis.organisations import mentions as organisations
from linter.analysis.text.quotations import quotations
from linter.analysis.titles import sentence_time, titles
from linter.analysis.titles import title_verdicts as officeholders
from linter.document.model import Document
from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook
from linter.rulebook.running import collect

pytestmark = pytest.mark.slow

RULES = {one.id: one for one in load_rulebook((), None, {}).rules}
MOST = 2.5
"""So many times as much work may twice the draft be; with the faults it was 3.2 and more."""


def part(name: str) -> Callable[[Document], object]:
    """A rule by its id, or an analysis by its module and name, to be run on a draft."""
    if "/" in name:
        rule = RULES[name].make(None)
        return lambda document: list(rule.check(document))
    module, _, function = name.rpartition(".")
    analysis: Callable[[Document], object] = getattr(importlib.import_module(f"linter.analysis.{module}"), function)
    return analysis


def growth(run: Callable[[Document], object], once: str, twice: str, work: Callable[..., int] = calls) -> float:
    """How many times as much work the second draft is."""
    counts = []
    for text in (once, twice):
        run(parse(text, path="draft.md"))  # loads tables, and fills what a process remembers
        document = parse(text, path="draft.md")
        counts.append(work(lambda document=document: run(document)))
    return counts[1] / counts[0]


@pytest.mark.parametrize(
    ("name", "item", "layout", "size"),
    [
        ("consistency/names", "one surname, many first names", "sentences", 3000),
        ("consistency/names", "many surnames, one first name", "sentences", 3000),
        ("consistency/names", "many spellings of a name", "sentences", 3000),
        ("words.near_names.near_names", "surnames and spellings of them", "only spaces", 4000),
        ("names.names.names", "holders of offices, former", "only spaces", 4000),
        ("names.persons.persons", "holders of offices, former", "only spaces", 4000),
        ("organisations/undefined-acronym", "bodies that say", "sentences", 4000),
        ("typos/real-word", "titles", "sentences", 4000),
    ],
)
def test_a_draft_of_one_kind_of_thing(name: str, item: str, layout: str, size: int) -> None:
    one = ITEMS[item]
    make = (lambda _: one) if isinstance(one, str) else one
    once, twice = (LAYOUTS[layout](map(make, count()), length) for length in (size, 2 * size))
    assert growth(part(name), once, twice) < MOST


def test_a_well_known_name_is_looked_for_once() -> None:
    item = ITEMS["well-known names, misspelt"]
    assert callable(item)
    once, twice = (LAYOUTS["paragraphs"](map(item, count()), length) for length in (4000, 8000))
    assert growth(part("titles/name-spelling"), once, twice, steps) < MOST


@pytest.mark.parametrize(
    ("name", "headline", "repeated", "times"),
    [
        ("headlines/number", "Mayor says 640 killed", "It was 12, 17 and 19, ", 60),
        ("headlines/roles", "Okafor accuses Lindqvist of leak", "Okafor accused Lindqvist of a leak. ", 60),
        ("headlines/opposite", "Minister condemns fishing quota", "The minister defended the fishing quota. ", 300),
        ("headlines/negation", "Mayor does not close the ferry", "the ferry closed, and the mayor closed it, ", 60),
    ],
)
def test_a_body_that_says_the_same_over_and_over(name: str, headline: str, repeated: str, times: int) -> None:
    once, twice = (f"# {headline}\n\nIt rained. {many * repeated}\n" for many in (times, 2 * times))
    assert growth(part(name), once, twice, steps) < MOST


def test_an_organisation_is_compared_where_its_words_stand() -> None:
    """A run of capitals was compared at each of its words with every name of the register that shares two."""
    item = ITEMS["organisations"]
    assert callable(item)
    phrase = LAYOUTS["one sentence"](map(item, count()), 4000)
    compared = calls(lambda: organisations.mentions(parse(phrase, path="draft.md")))
    assert compared < 150_000  # 800,000 without


def test_a_run_of_capitals_is_tried_once() -> None:
    """A name that nothing follows was tried again from each of its words, and from each of their letters."""
    run = "Aaa " * 40
    assert [match.span() for match in titles._RIGHT.finditer(run)] == [(0, len(run) - 1)]
    chain = "Abc-" * 40
    assert [match.span() for match in organisations._PHRASE.finditer(chain)] == [(0, len(chain))]


def test_open_single_marks_are_not_looked_through_for_each_double_one() -> None:
    once, twice = ("‘a " * many + '"b" ' * many for many in (60, 120))
    assert growth(quotations, once, twice, steps) < MOST


def test_a_paragraph_is_read_once_for_all_claims_about_office_holders(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = 0

    def search(pattern: str, text: str) -> re.Match[str] | None:
        nonlocal searched
        searched += len(text)
        return re.search(pattern, text)

    replaced: Any = SimpleNamespace(search=search, match=re.match, findall=re.findall, sub=re.sub)
    monkeypatch.setattr(sentence_time, "re", replaced)
    said = "Prime Minister Boris Johnson met French President Emmanuel Macron, and " * 150
    counts = []
    for many in (1, 2):
        searched = 0
        officeholders.title_verdicts(parse(f"---\ndate: 2024-03-01\n---\n\nThen {many * said}.\n", path="draft.md"))
        counts.append(searched)
    assert 0 < counts[1] < MOST * counts[0]


def test_a_body_that_is_named_often_is_asked_for_once() -> None:
    front = "---\ndate: 2024-03-01\n---\n\n"
    once, twice = (front + "The Independent Police Complaints Commission will answer. " * many for many in (60, 120))
    assert part("organisations/renamed")(parse(once, path="draft.md"))
    assert growth(part("organisations/renamed"), once, twice) < MOST


def test_those_whom_nobody_introduced_are_looked_for_together(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = RULES["consistency/names"].make(None)
    namespace = type(rule).check.__globals__
    asked: list[set[str]] = []
    original = namespace["_after_another_name"]

    def counting(text: str, surnames: set[str]) -> set[str]:
        asked.append(surnames)
        found: set[str] = original(text, surnames)
        return found

    monkeypatch.setitem(namespace, "_after_another_name", counting)
    people: Sequence[str] = ("Marrowick", "Lindqvist", "Okafor")
    text = "The court sat. " + " ".join(f"Mr. {name} said no." for name in people) + " Ann Okafor left."
    assert [text[one.span.start : one.span.end] for one in rule.check(parse(text, path="draft.md"))] == [
        "Marrowick",
        "Lindqvist",
    ]
    assert asked == [{"Marrowick", "Lindqvist"}]


LONG = 100_000
"""Characters of one run of words; with the faults, 20,000 took 1.7 seconds and more, and the square of that here."""


@pytest.mark.parametrize(
    ("name", "before", "repeated", "after"),
    [
        ("titles/truncated", "", "Col ", ", managing of it"),
        ("figures/count", "", "seven miles (11 km) ", "it"),
        ("titles/truncated", "", "Ann ", ", managing of it"),
        ("titles/truncated", "", "A", " general Ann Berger met the prime, Ann Berger"),
        ("titles/truncated", "She met the prime, Ann Berger, and the ", "Sir ", ""),
        ("titles/truncated", "She met the chief medical Ann Berger of ", "A.", ""),
        ("titles/truncated", "She met the German foreign, Ann Berger, and ", "A", ""),
        ("organisations/misnamed", "The Ministry of Sound met ", "Z.", ""),
        ("organisations/national-spelling", "The Ministry of Defense met ", "À.", ""),
    ],
)
def test_a_long_run_takes_seconds(name: str, before: str, repeated: str, after: str) -> None:
    text = before + LONG // len(repeated) * repeated + after
    document = parse(f"---\ndate: 2024-03-01\n---\n\n{text}.\n", path="draft.md")
    _, failures = collect([RULES[name].make(None)], document, time_limit=12)
    assert not failures


def test_first_names_are_compared_with_those_that_may_be_meant() -> None:
    item = ITEMS["surnames alone"]
    assert callable(item)
    once, twice = (LAYOUTS["only spaces"](map(item, count()), length) for length in (6000, 12000))
    assert growth(part("names.lone_given_names.lone_given_names"), once, twice) < MOST


def test_a_sentence_is_not_read_for_each_former_name_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = RULES["organisations/renamed"].make(None)
    namespace = type(rule).check.__globals__
    weekday = namespace["_WEEKDAY"]
    searched = 0

    def search(text: str, start: int, end: int) -> re.Match[str] | None:
        nonlocal searched
        searched += min(end, len(text)) - start
        found: re.Match[str] | None = weekday.search(text, start, end)
        return found

    monkeypatch.setitem(namespace, "_WEEKDAY", SimpleNamespace(search=search))
    counts = []
    for many in (40, 80):
        searched = 0
        said = "the Independent Police Complaints Commission and " * many
        list(rule.check(parse(f"---\ndate: 2024-03-01\n---\n\nThere were {said}others.\n", path="draft.md")))
        counts.append(searched)
    assert 0 < counts[1] < MOST * counts[0]


def test_an_open_bracket_is_read_for_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = RULES["typos/punctuation"].make(None)
    namespace = type(rule).check.__globals__
    looked_at = 0

    def counting(function: Callable[[str, str], Any]) -> Callable[[str, str], Any]:
        def counted(pattern: str, text: str) -> Any:
            nonlocal looked_at
            looked_at += len(text)
            return function(pattern, text)

        return counted

    counts = []
    replaced = SimpleNamespace(**{name: getattr(re, name) for name in ("findall", "finditer", "compile", "DOTALL")})
    replaced.search, replaced.match = counting(re.search), counting(re.match)
    monkeypatch.setitem(namespace, "re", replaced)
    for many in (400, 800):
        looked_at = 0
        list(rule.check(parse(f"There was {'a note (here ' * many}.\n", path="draft.md")))
        counts.append(looked_at)
    assert 0 < counts[1] < MOST * counts[0]


def test_numbers_that_agree_with_a_headline_are_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    number = importlib.import_module("linter.analysis.numbers.numbers").Number
    compared = 0

    def equal(one: Any, other: Any) -> bool:
        nonlocal compared
        compared += 1
        return one is other

    monkeypatch.setattr(number, "__eq__", equal)
    for many in (50, 100):
        part("headlines/number")(parse(f"# Mayor says 640 killed\n\nIt was {'640, ' * many}she said.\n", path="a.md"))
    assert compared < 1000


def test_a_sentence_is_not_read_for_each_capital_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("linter.analysis.places.capitals")
    pattern = module._NOT_NOW
    searched = 0

    def search(text: str, start: int, end: int) -> re.Match[str] | None:
        nonlocal searched
        searched += min(end, len(text)) - start
        found: re.Match[str] | None = pattern.search(text, start, end)
        return found

    monkeypatch.setattr(module, "_NOT_NOW", SimpleNamespace(search=search))
    counts = []
    for many in (100, 200):
        searched = 0
        module.capitals_named(parse(f"She saw {many * 'Graz, the Austrian capital, '}again.\n", path="draft.md"))
        counts.append(searched)
    assert 0 < counts[1] < MOST * counts[0]
