"""Which words of a stretch deny, leave open or report."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.whole.signs import CHARGED, COMING, CONDITIONAL, POSSIBLE, SAID, Signs, signs_of
from linter.document.parse import parse


def signs(body: str) -> tuple[Signs, list[str]]:
    index = body_index(parse(f"# Lund\n\n{body}\n", path="draft.md"))
    return signs_of(index, range(len(index))), index.texts


def test_what_denies_and_what_refuses() -> None:
    found, texts = signs("The skipper did not sail, and never will. The pilot declined to come.")
    assert [texts[at] for at in found.denied] == ["not", "never"]
    assert [texts[at] for at in found.refused] == ["declined"]
    assert [texts[at] for at in found.future] == ["will"]


def test_what_leaves_open_by_kind() -> None:
    found, texts = signs("She may sail, plans to fish, is accused of theft, is said to sleep, and comes if it rains.")
    assert {
        kind: [texts[at] for at in found.open[kind]] for kind in (POSSIBLE, COMING, CHARGED, SAID, CONDITIONAL)
    } == {
        POSSIBLE: ["may"],
        COMING: ["plans"],
        CHARGED: ["accused"],
        SAID: ["said"],
        CONDITIONAL: ["if"],
    }


def test_what_is_done_told_and_quoted() -> None:
    found, texts = signs('The ferry has sunk, Lund told reporters. "It was old," he added.')
    assert [texts[at] for at in found.done] == ["has", "was"]
    assert [texts[at] for at in found.told] == ["told", "added"]
    assert len(found.quoted) == 2
