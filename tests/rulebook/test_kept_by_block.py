"""What a rule by block found is kept with the block for as long as all that the rule could see is the same."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from linter.document.block_view import BlockView, of_whole_draft
from linter.document.known_blocks import KnownBlocks
from linter.document.model import Block, Document
from linter.document.parse import parse
from linter.findings.finding import Evidence, Finding, Severity
from linter.rulebook.kept_by_block import KeptByBlock, moved
from linter.rulebook.rule import Rule
from linter.rulebook.running import collect
from linter.run.check import check_source
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

DRAFT = Draft("draft.md", "markdown")


@of_whole_draft
def times(document: Document, word: str) -> int:
    return sum(block.text.split().count(word) for block in document.prose)


class Flags(Rule):
    """Flags the word "rain"; in a draft with "snow", as a note. It tells what it was shown."""

    severity = Severity.WARNING
    by_block = True
    id = "tests/rain"

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def check(self, document: Document) -> Iterator[Finding]:
        for block in document.prose:
            self.shown.append(block.text)
            for match in re.finditer("rain", block.text):
                if "broken" in block.text:
                    raise ValueError("broken")
                span = block.span(*match.span())
                severity = Severity.NOTE if times(document, "snow") else None
                yield self.finding(span, "rain", evidence=[Evidence("here", span)], severity=severity)


def shown(rule: Flags, known: KnownBlocks, text: str, **how: object) -> list[str]:
    """What the rule is shown of a text; what it finds must be what it finds in the text alone."""
    lent = known.lend(parse(text, path="draft.md", format="markdown", **how))  # type: ignore[arg-type]
    rule.shown.clear()
    found, failures = collect([rule], lent.document, keeping=True)
    known.take_back(lent)
    now = list(rule.shown)
    alone = collect([rule], parse(text, path="draft.md", format="markdown", **how))  # type: ignore[arg-type]
    assert (sorted(found), [one.reason for one in failures]) == (sorted(alone[0]), [one.reason for one in alone[1]])
    return now


def test_a_rule_is_shown_blocks_that_are_new_and_what_it_found_moves_with_the_others() -> None:
    rule, known = Flags(), KnownBlocks()
    assert shown(rule, known, "The rain came.\n\nWe left.\n") == ["The rain came.", "We left."]
    assert shown(rule, known, "We went.\n\nThe rain came.\n\nThe rain came.\n") == ["We went.", "The rain came."]
    assert shown(rule, known, "The rain came.\n\nWe went.\n\nThe rain came.\n") == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The *rain* came.\n", {}),
        ("The r&#97;in came.\n", {}),
        ("The rain came.\n", {"lang": "en-GB"}),
        ("The rain came.\n", {"accepted": frozenset({"rain"})}),
        ("---\ndate: 2021-03-01\n---\n\nThe rain came.\n", {}),
    ],
)
def test_it_is_shown_a_block_again_of_which_it_can_see_something_else(text: str, how: dict[str, object]) -> None:
    rule, known = Flags(), KnownBlocks()
    shown(rule, known, "The rain came.\n")
    assert shown(rule, known, text, **how) == ["The rain came."]
    assert shown(rule, known, text, **how) == []


def test_it_is_shown_a_block_again_if_the_draft_answers_something_else() -> None:
    rule, known = Flags(), KnownBlocks()
    shown(rule, known, "The rain came.\n\nWe left.\n")
    assert shown(rule, known, "The rain came.\n\nThe snow came.\n") == ["The rain came.", "The snow came."]
    assert shown(rule, known, "The rain came.\n\nThe snow came.\n\nWe left.\n") == []
    assert shown(rule, known, "The rain came.\n\nWe left.\n") == ["The rain came."]


def test_another_rule_of_the_same_name_is_shown_all() -> None:
    known = KnownBlocks()
    shown(Flags(), known, "The rain came.\n")
    assert shown(Flags(), known, "The rain came.\n") == ["The rain came."]


def test_nothing_is_kept_of_a_check_in_which_a_rule_failed() -> None:
    rule, known = Flags(), KnownBlocks()
    shown(rule, known, "The rain came.\n\nThe rain is broken.\n")
    assert shown(rule, known, "The rain came.\n\nThe rain is broken.\n") == ["The rain came.", "The rain is broken."]


def test_all_places_of_a_finding_are_moved() -> None:
    rule = Flags()
    (found,) = collect([rule], parse("The rain came.", path="draft.txt"))[0]
    (further,) = collect([rule], parse("It did. The rain came.", path="draft.txt"))[0]
    assert moved(found, 8) == further
    assert moved(found._replace(claim=found.span), 8).claim == further.span


@pytest.fixture(scope="module")
def in_force() -> InForce:
    return Resolver(RunSettings(isolated=True, cache=False)).for_draft(DRAFT).without_languagetool()


def examples(in_force: InForce) -> list[str]:
    """The examples of the rules that are by block, as plain paragraphs."""
    drafts = [one for rule in in_force.select(DRAFT.path).rules if rule.by_block for one in rule.examples]
    plain = [re.sub(r"\[\[(.*?)(?:=>.*?)?\]\]", r"\1", one, flags=re.DOTALL) for one in drafts]
    return [paragraph for one in plain if not one.startswith("---") for paragraph in one.strip().split("\n\n")]


def edited(paragraphs: list[str], chance: random.Random, others: list[str]) -> list[str]:
    """The paragraphs after an edit or two."""
    now = list(paragraphs)
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(len(now))
        words = now[at].split(" ")
        word = chance.randrange(len(words))
        other = chance.choice(chance.choice(others).split(" "))
        words[word] = chance.choice((other, words[word][:-1], f"{words[word]} {words[word]}", f"*{words[word]}*"))
        now = chance.choice(
            (
                [*now[:at], " ".join(words), *now[at + 1 :]],
                [*now[:at], chance.choice(others), *now[at:]],
                [*now[:at], *now[at + 1 :]] if len(now) > 1 else now,
                [*now[:at], chance.choice(("‘", "“", "> ", "- ", "## ")) + now[at], *now[at + 1 :]],
                [now[at], *now],
                ["---\ndate: 2021-03-01\n---", *now],
                [
                    *now[:at],
                    "Run `pip install x.py` with `--flag`, `src/a.py` and foo_bar() of v1.2.3.",
                    *now[at:],
                ],
            )
        )
    return now


@pytest.mark.parametrize("seed", range(12))
def test_drafts_that_are_edited_are_reported_as_if_each_version_were_the_first(seed: int, in_force: InForce) -> None:
    chance, known, others = random.Random(seed), KnownBlocks(), examples(in_force)
    paragraphs = chance.sample(others, 8)
    for _ in range(5):
        text = "\n\n".join(paragraphs) + "\n"
        again, alone = check_source(text, DRAFT, in_force, known=known), check_source(text, DRAFT, in_force)
        assert (again.findings, again.failures, again.dropped) == (alone.findings, alone.failures, alone.dropped)
        paragraphs = edited(paragraphs, chance, others)


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one_in_a_view_too(in_force: InForce) -> None:
    known = KnownBlocks()
    for after in ("He left.", "‘We was late,’ he said."):
        text = f"He said: ‘I should of went\n\n{after}\n"
        again, alone = check_source(text, DRAFT, in_force, known=known), check_source(text, DRAFT, in_force)
        assert again.findings == alone.findings


BY_BLOCK = {
    "Document.prose", "_places", "quotations", "_quoted_stretches", "number_conflicts", "capitals_named",
    "cities_in_parts", "_found", "offices_of", "titles", "title_claims", "counterparts", "title_verdicts",
    "phrases_beside_names", "wrong_titles", "missing_heads", "fuller_offices", "cut_titles", "cut_by_holder",
    "titles_without_head", "unfinished_titles", "titles_of_nothing",
}  # fmt: skip
"""What rules by block compute of a document, each the sum of what it gives for the single blocks."""


def test_what_a_rule_by_block_computes_of_a_view_is_the_sum_of_its_blocks_or_asked_of_the_draft(
    in_force: InForce, monkeypatch: pytest.MonkeyPatch
) -> None:
    views: list[BlockView] = []

    class Seen(BlockView):
        def __init__(self, whole: Document, block: Block) -> None:
            super().__init__(whole, block)
            views.append(self)

    monkeypatch.setattr("linter.rulebook.kept_by_block.BlockView", Seen)
    known, others = KnownBlocks(), examples(in_force)
    for first in range(0, len(others), 40):
        lent = known.lend(parse("\n\n".join(others[first : first + 40]), path="draft.md", format="markdown"))
        rules = [rule for rule in in_force.select(DRAFT.path).rules if rule.by_block]
        kept = KeptByBlock(rules, lent.document)
        for rule in rules:
            list(kept.check(rule))
    assert len(views) > len(others) // 2
    assert {key.__qualname__ for view in views for key in view.results} == BY_BLOCK
