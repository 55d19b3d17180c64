"""Whether a draft reports, and which headlines are titles of something else."""

from __future__ import annotations

import pytest
from counting import calls

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.claims.reports import is_a_title, reports
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The ferry sank on Monday, its skipper said.", True),
        ("We sold the ferry. You can see it in our yard.", False),
        ("I painted my ferry, and let’s say that it cost me a year.", False),
        ("We sold the ferry. It lies in Lund. Nobody will see it again.", True),
        ("“We sold the ferry,” said Holm. “You can see it in our yard.” She wept.", True),
        ("> We sold the ferry. You can see it in our yard.\n\nSo wrote Holm.", True),
        ("The US ferry sank off I-95. Holm’s ferry, of the U.S. navy, sank too. All of us wept.", True),
        ("The ferry sank.\n\n```\nsink --ferry\n```\n", True),
        ("The ferry sank.\n\n```\nsink --ferry\n```\n\nIt rose.\n\n```\nraise --ferry\n```\n", False),
        ("FerryOS 3.2.1 mends what 3.2.0 broke.", False),
        ("FerryOS 3.2 RC1 mends what 3.1 beta 2 broke.", False),
        ("FerryOS 3.2.1 is out.", True),
        ("The ferry sailed on 1.5.2026 and on 2.5.2026.", True),
        ("The ferry carried 1.5m people and 2.5m tonnes.", True),
    ],
)
def test_reports(body: str, expected: bool) -> None:
    assert reports(parse(f"# Ferry sinks\n\n{body}\n", path="draft.md")) is expected


def test_a_few_words_in_a_long_report_are_no_blog() -> None:
    long = "The ferry sank on Monday, its skipper said. " * 60
    assert reports(parse(f"# Ferry sinks\n\n{long}We asked our readers what you and they think.\n", path="draft.md"))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("An interview with Tom Holm", True),
        ("Introducing the ferry of Lund", True),
        ("Book review: The ferry of Lund", True),
        ("Minutes of the May meeting", True),
        ("Minutes from May", True),
        ("Lund: how to sail a ferry", True),
        ("[Lund] Call for papers", True),
        ("Ferry 3.2 released", True),
        ("Ferry 3.2 RC1 is now available", True),
        ("Maintenance release of Ferry 3", True),
        ("Sailing a ferry in ice", True),
        ("Working with sails of silk", True),
        ("Sailing boats collide", False),
        ("Minutes after fire, ferry sinks", False),
        ("Review finds rust in ferry", False),
        ("12 skippers are released", False),
        ("Nine skippers released", False),
        ("King to open ferry yard", False),
        ("Sailing", False),
        ("Holm gives interview with Lund paper", False),
    ],
)
def test_titles(headline: str, expected: bool) -> None:
    (claim,) = claims(parse(f"# {headline}\n\nThe ferry sank on Monday.\n", path="draft.md"))
    assert is_a_title(claim) is expected


def test_twice_the_draft_is_twice_the_work() -> None:
    def work(times: int) -> int:
        document = parse("# Ferry\n\n" + times * "“We wept,” said Holm. We sang to you.\n\n", path="draft.md")
        return calls(lambda: reports(document))

    work(1)  # loads what is loaded once
    assert work(400) < 2.5 * work(200)
