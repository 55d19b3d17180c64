"""Verbs whose number is not their subject's: which are seen, and which are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.grammar.subjects import number_conflicts, seen_by_walk
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "subject", "verb", "number"),
    [
        ("The cost of mending the roofs have risen.", "cost", "have", "singular"),
        ("Meanwhile, letters from the firm was found.", "letters", "was", "plural"),
        ("On Friday, the doors of the hall was open.", "doors", "was", "plural"),
        ("The keeper, along with two backs, have left.", "keeper", "have", "singular"),
        ("Anyone who have seen the boy should call.", "anyone", "have", "singular"),
        ("The men who was arrested have been freed.", "men", "was", "plural"),
        ("Neighbours said the noise of the trains never stop.", "noise", "stop", "singular"),
        ("It rained, and the walls of the fort was damp.", "walls", "was", "plural"),
        ("Rising prices and a lack of staff is to blame.", "prices", "is", "plural"),
        ("Two of the ships has sunk.", "two", "has", "plural"),
        ("The number of cases have grown.", "number", "have", "singular"),
        ("A number of cases was closed.", "number", "was", "plural"),
        ("The judge, flanked by officers, were silent.", "judge", "were", "singular"),
        ("More than 200 dogs was seen.", "dogs", "was", "plural"),
        ("The keeper, who have scored, left.", "keeper", "have", "singular"),
        ("The toll from the floods and slides have grown.", "toll", "have", "singular"),
        ("The decision to pardon the officers were met with anger.", "decision", "were", "singular"),
        ("Teachers at the school was on strike.", "teachers", "was", "plural"),
        ("Some of the windows was broken.", "some", "was", "plural"),
        ("The results of the vote on the harbour plan was late.", "results", "was", "plural"),
        ("The closure of the parks mean shoppers must walk.", "closure", "mean", "singular"),
        ("The removal of the trees have angered walkers.", "removal", "have", "singular"),
        ("What does the closure of the parks mean shoppers must do?", "closure", "mean", ""),
    ],
)
def test_conflicts(text: str, subject: str, verb: str, number: str, draft: Callable[..., Document]) -> None:
    document = draft(text)
    (block,) = document.prose
    words = lower_texts(block)
    seen = [(words[one.subject], words[one.verb], one.number) for one in number_conflicts(document)]
    assert seen == ([(subject, verb, number)] if number else [])


@pytest.mark.parametrize(
    "text",
    [
        "The cost of mending the roofs has risen.",
        "The team have won.",
        "A range of tools are on show.",
        "The judge asked that the man leave.",
        "If the roof were sound, she would stay.",
        "The law helps the farmer keep his land.",
        "Mending roofs is dear.",
        "The cat and the dog have gone.",
        "In the hall the men was seen.",
        "Ten miles is far, and ten miles was far.",
        "One of the men who was there has died.",
        "The only signs that works are these.",
        "The term shareholders refers to owners.",
        "Waters has left, said a friend of Waters.",
        "The main worry are the costs.",
        "None of the trees has died.",
        "The door between the hall and the shed was open.",
        "Since the start of May five funds have closed.",
        "The amount of time the clerks have is short.",
        "One of the questions lawyers are asking is this.",
        "He cast a vote in the polls, which also has a price.",
        "Mending the roofs and the walls is dear.",
        "Those rejoicing include her.",
        "Could the man have a dog?",
        "The Bridges was a film.",
        "Of the men, women and boys was spoken.",
    ],
)
def test_what_is_right_or_unsure(text: str, draft: Callable[..., Document]) -> None:
    assert number_conflicts(draft(text)) == ()


def test_the_walk_alone(draft: Callable[..., Document]) -> None:
    (block,) = draft("The vans behind the depot was old.").prose
    seen = seen_by_walk(block, 5)
    assert seen is not None
    assert (seen.subject, seen.verb, seen.relative) == (1, 5, None)
    assert seen.span.start == block.text.index("was")
    assert seen_by_walk(block, 3) is None


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(lambda: number_conflicts(draft(times * "The vans behind the depot was old. The man has gone. ")))

    work(1)  # loads what is loaded once
    assert work(80) < 2.5 * work(40)
