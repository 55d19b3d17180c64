from __future__ import annotations

from collections.abc import Callable

from counting import calls

from linter.analysis.numbers.written_figures import by_block, joined_prose, written_figures
from linter.document.model import Document


def test_figures_in_digits_and_in_words(draft: Callable[..., Document]) -> None:
    document = draft(
        "She paid $1,250.50 for two boats, twenty-one oars and 3.5 tons; often. Half of İzmir came in 1998."
    )
    text, found = joined_prose(document), written_figures(document)
    assert [text[start:end] for start, end in found.digits] == ["1,250.50", "3.5", "1998"]
    assert [text[start:end] for start, end in found.words] == ["two", "twenty", "one", "Half"]


def test_places_by_block(draft: Callable[..., Document]) -> None:
    document = draft("Nobody came.", "Two left, and 3 stayed.", "Nobody slept.")
    places = sorted(start for start, _ in (*written_figures(document).digits, *written_figures(document).words))
    assert [(block.text, inside) for block, inside in by_block(document, places)] == [
        ("Two left, and 3 stayed.", (0, 14)),
    ]


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(lambda: written_figures(draft(times * "Two men paid $12 each. ")))

    work(1)  # loads what is loaded once
    assert work(400) < 2.5 * work(200)
