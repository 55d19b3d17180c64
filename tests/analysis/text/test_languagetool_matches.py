"""What is asked of LanguageTool, and how its answers are placed, without a server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from linter.analysis.text.languagetool_matches import remarks
from linter.document.model import OBJECT, BlockKind, Document
from linter.errors import LanguageToolError
from linter.languagetool.client import Match
from linter.services import Services


class Asked:
    """An engine that finds the word "bad", and remembers what it was asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.sentences: list[str] = []
        self.languages: list[str] = []
        self.error = error

    def check(self, sentences: Sequence[str], language: str) -> list[tuple[Match, ...]]:
        if self.error is not None:
            raise self.error
        self.sentences += sentences
        self.languages.append(language)
        return [
            tuple(
                Match("RULE", at, at + 3 + text[at:].count(OBJECT), "is bad", ("good",))
                for at in [text.find("bad")]
                if at >= 0
            )
            for text in sentences
        ]


@pytest.fixture
def asked() -> Asked:
    return Asked()


def asking(document: Document, engine: Asked, lang: str | None = None) -> Document:
    services = Services(languagetool=engine)  # type: ignore[arg-type]
    return replace(document, services=services, lang=lang)


def test_places_are_those_of_the_block(asked: Asked, draft: Callable[..., Document]) -> None:
    (remark,) = remarks(asking(draft("It rained. It was bad."), asked))
    assert (remark.start, remark.end, remark.rule, remark.replacements) == (18, 21, "RULE", ("good",))
    assert asked.sentences == ["It rained.", "It was bad."]


def test_headings_are_not_sent_and_a_draft_is_asked_about_once(asked: Asked, draft: Callable[..., Document]) -> None:
    blocks = ((BlockKind.HEADLINE, "Bad day"), "It rained.", (BlockKind.SUBHEADING, "Bad rain"))
    document = asking(draft(*blocks), asked)
    assert remarks(document) == remarks(document) == ()
    assert asked.sentences == ["It rained."]
    assert len(asked.languages) == 1


def test_what_is_no_prose_is_left_out(asked: Asked, draft: Callable[..., Document]) -> None:
    assert remarks(asking(draft(f"It was bad{OBJECT}."), asked)) == ()


def test_a_draft_in_another_language_is_not_sent(asked: Asked, draft: Callable[..., Document]) -> None:
    assert remarks(asking(draft("It was bad."), asked, lang="fr")) == ()
    assert asked.sentences == []


@pytest.mark.parametrize("error", [LanguageToolError("it hangs"), ZeroDivisionError("it broke")])
def test_every_rule_hears_that_it_could_not_be_asked(error: Exception, draft: Callable[..., Document]) -> None:
    document = asking(draft("It was bad."), Asked(error))
    for _ in range(2):
        with pytest.raises(LanguageToolError, match=r"it hangs|ZeroDivisionError: it broke"):
            remarks(document)
