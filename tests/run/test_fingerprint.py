from __future__ import annotations

import re

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Severity
from linter.run.fingerprint import digest, with_fingerprints

SOURCE = "A headline\n\nThe mayor utilised it. Then the mayor utilised it again, and utilised it once more.\n"


def fingerprints(source: str, words: str = "utilised", rule: str = "house/a", message: str = "m") -> list[str]:
    document = parse(source, path="draft.txt")
    found = [
        Finding(rule, Span(match.start(), match.end()), message, Severity.NOTE) for match in re.finditer(words, source)
    ]
    return [one.fingerprint for one in with_fingerprints(found, document)]


def test_fingerprints_tell_findings_apart() -> None:
    found = fingerprints(SOURCE)
    assert len(found) == 3
    assert len({*found, *fingerprints(SOURCE, "mayor"), *fingerprints(SOURCE, rule="house/b")}) == 8
    assert all(re.fullmatch("[0-9a-f]{20}", one) for one in found)


def test_fingerprints_survive_edits_elsewhere_new_line_breaks_and_other_messages() -> None:
    found = fingerprints(SOURCE)
    assert fingerprints(SOURCE.replace("A headline\n\n", "Another headline\n\nA new paragraph.\n\n")) == found
    assert fingerprints(SOURCE, message="another message") == found
    assert fingerprints(SOURCE.replace("Then the mayor", "Then the\nmayor").replace("\n", "\r\n")) == found
    assert fingerprints("\ufeff" + SOURCE) == found


def test_fingerprints_change_with_the_sentence_alone() -> None:
    first, *others = fingerprints(SOURCE)
    changed = fingerprints(SOURCE.replace("The mayor utilised", "The lord mayor utilised"))
    assert changed[0] != first
    assert changed[1:] == others


def test_equal_sentences_count() -> None:
    found = fingerprints("The mayor utilised it. The mayor utilised it. The mayor utilised it.\n")
    assert len(set(found)) == 3
    assert fingerprints("The mayor utilised it. The mayor utilised it.\n") == found[:2]


def test_a_finding_outside_prose_has_its_line() -> None:
    source = "---\nauthor: A. Smith\ndate: 2024-01-02\n---\nText.\n"
    first = fingerprints(source, "2024")
    assert first != fingerprints(source.replace("-01-02", "-01-03"), "2024")
    assert first == fingerprints(source.replace("Smith", "Jones"), "2024")


def test_everything_else_of_a_finding_stays() -> None:
    document = parse("Some words.\n", path="a.txt")
    finding = Finding("house/a", Span(5, 10), "m", Severity.NOTE, 0.5, quoted=True)
    (finished,) = with_fingerprints([finding], document)
    assert finished._replace(fingerprint="") == finding


def test_of_an_endless_sentence_what_stands_near_the_words_counts() -> None:
    far = "and so on " * 600
    source = f"The mayor utilised it {far}and left.\n"
    (first,) = fingerprints(source)
    assert fingerprints(source.replace("and left", "and came back")) == [first]
    assert fingerprints(source.replace("The mayor", "The lord mayor")) != [first]
    assert fingerprints(f"The mayor {far}utilised it.\n", f"mayor {far}utilised") != fingerprints(
        f"The mayor {far}used it.\n", f"mayor {far}used"
    )


def test_a_sentence_is_not_read_again_for_each_of_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def hashed(words: int) -> int:
        """How many characters are hashed for a sentence of so many words, all of which are flagged."""
        read = 0

        def counting(text: str) -> str:
            nonlocal read
            read += len(text)
            return digest(text)

        monkeypatch.setattr("linter.run.fingerprint.digest", counting)
        fingerprints("utilised " * words)
        return read

    assert hashed(2000) < 2.5 * hashed(1000)
