"""Titles of an office that nobody of that name ever held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.verdict import Verdict
from linter.document.model import Document

Dated = Callable[[str, str], Document]


@pytest.mark.parametrize(
    ("text", "kind", "office"),
    [
        ("The Norwegian minister of agriculture, Kari Holt, left Oslo.", Verdict.OFFICE, "Minister of Justice"),
        ("Kari Holt, the Swedish justice minister, left Oslo.", Verdict.COUNTRY, "Minister of Justice"),
        ("Swedish Finance Minister Nils Haug left Oslo.", Verdict.COUNTRY, "Minister of Finance"),
    ],
)
def test_the_row_of_the_date_shows_it(text: str, kind: Verdict, office: str, dated: Dated) -> None:
    (verdict,) = title_verdicts(dated(text, "2013-05-05"))
    assert (verdict.kind, verdict.term.office) == (kind, office)


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian minister of justice, Kari Holt, left Oslo.",
        "Kari Holt, the Norwegian justice minister, left Oslo.",
        "The former Norwegian minister of agriculture, Kari Berg, left Oslo.",
    ],
)
def test_what_was_held_or_is_not_known_is_silent(text: str, dated: Dated) -> None:
    assert title_verdicts(dated(text, "2013-05-05")) == ()
