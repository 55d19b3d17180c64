"""Documents in one process ask what is in force for them, and nothing of each other's."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest

from linter.api import Document, Finding, Rule, Severity, offices_of
from linter.config.load import load_config
from linter.config.registers import house_registers
from linter.document.parse import parse
from linter.embed import lint_text
from linter.errors import LanguageToolError
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine
from linter.registers.importing import Malformed, import_file
from linter.services import Services
from linter.testing import parse_example, run_example

HEADER = "person,aliases,office_title,organisation,country,start,end,source,as_of,kind\n"
IMPORTED = f"{HEADER}Ann Lund,,Mayor,,Utopia,2001,,x,2030,\n"
HOUSE = f"{HEADER}Bo Lund,,Mayor,,Utopia,2001,,x,2030,\n"
TEXT = "Ann Lund and Bo Lund met."

KNOWN = '''
"""Checks for people that the register of offices knows."""

from linter.api import Rule, Severity, offices_of


class Known(Rule):
    severity = Severity.NOTE

    def check(self, document):
        for block in document.prose:
            for name in ("Ann Lund", "Bo Lund"):
                start = block.text.find(name)
                if start >= 0 and offices_of(document).knows(name):
                    yield self.finding(block.span(start, start + len(name)), "known")
'''


@pytest.fixture
def desk(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom with a register that was imported and one of its own, and a rule that says whom they know."""
    monkeypatch.setenv("COPYDESK_REGISTERS", str(newsroom / "imports"))
    (newsroom / "people.csv").write_text(IMPORTED)
    import_file("offices", newsroom / "people.csv", report=no_fault)
    (newsroom / "house.csv").write_text(HOUSE)
    (newsroom / "rules" / "house" / "known.py").write_text(KNOWN.lstrip())
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house/known"]\n')
    (newsroom / "own.toml").write_text('packs = ["./rules"]\nselect = ["house/known"]\nregisters = ["house.csv"]\n')
    return newsroom


def no_fault(row: Malformed) -> NoReturn:
    raise AssertionError(row)


def known(config: str) -> list[str]:
    return [one.words for one in lint_text(TEXT, config=config).findings]


class Waiting(Rule):
    """Says whom the register knows once `go_on` is set."""

    severity = Severity.NOTE
    begun, go_on = Event(), Event()

    def check(self, document: Document) -> Iterator[Finding]:
        self.begun.set()
        assert self.go_on.wait(60)
        if offices_of(document).knows("Ann Lund"):
            yield self.finding(document.prose[0].span(0, 8), "known")


def test_examples_see_no_import_and_a_text_that_is_checked_meanwhile_does(desk: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        example = pool.submit(run_example, Waiting(), parse_example("Ann Lund came."))
        assert Waiting.begun.wait(60)
        try:
            during = known("copydesk.toml")
        finally:
            Waiting.go_on.set()
        assert (during, example.result()) == (["Ann Lund"], "")


def test_threads_see_the_registers_of_their_own_configuration(desk: Path) -> None:
    expected = {"copydesk.toml": ["Ann Lund"], "own.toml": ["Ann Lund", "Bo Lund"]}
    configs = [*expected] * 20
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(known, configs)) == [expected[one] for one in configs]


def test_documents_keep_the_two_answers_apart(desk: Path) -> None:
    house = house_registers(load_config(desk / "own.toml"))
    for _ in range(2):
        for services, names in (
            (Services(), {"Ann Lund"}),
            (Services(imported=False), set()),
            (Services(house), {"Ann Lund", "Bo Lund"}),
            (Services(house, imported=False), {"Bo Lund"}),
        ):
            register = offices_of(parse(TEXT, path="draft.txt", services=services))
            assert {name for name in ("Ann Lund", "Bo Lund") if register.knows(name)} == names


def test_what_another_process_gets_has_the_registers_and_no_engine(desk: Path) -> None:
    house = house_registers(load_config(desk / "own.toml"))
    services = Services(house, imported=False, languagetool=Engine({"HE_VERB_AGR"}, Connection("http://127.0.0.1:9")))
    other: Services = pickle.loads(pickle.dumps(services))
    assert other.offices().knows("Bo Lund")
    assert (other.imported, other.languagetool) == (False, None)
    with pytest.raises(LanguageToolError, match="LanguageTool is not in use here"):
        other.matches(["He have a plan."], "en-GB")
