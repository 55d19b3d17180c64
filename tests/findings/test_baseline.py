"""The baseline's file, and which drafts it follows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from counting import steps
from hypothesis import given
from hypothesis import strategies as st
from watched import Compared

from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import ConfigError
from linter.findings.baseline import Baseline, Entry, read_baseline, recorded, renamed
from linter.findings.finding import Finding, Severity

ENTRIES = st.builds(
    Entry,
    path=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1),
    rule=st.sampled_from(["house/a", "house/b"]),
    words=st.text(max_size=9),
    fingerprint=st.text("0123456789abcdef", min_size=20, max_size=20),
)


def line(**changes: object) -> str:
    whole = {"path": "a.md", "rule": "house/a", "words": "colour", "fingerprint": "0a1b", **changes}
    return json.dumps({key: value for key, value in whole.items() if value is not None})


@given(st.lists(ENTRIES, max_size=6))
def test_what_is_written_is_read_again_and_sorted(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> None:
    file = tmp_path_factory.getbasetemp() / "baseline.jsonl"
    data = Baseline(file, entries).as_bytes()
    file.write_bytes(data)
    again = read_baseline(file)
    assert again.as_bytes() == data == Baseline(file, reversed(entries)).as_bytes()
    assert len(data.splitlines()) == len(set(entries))


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        (line() + "\n{\n", 2, "not valid JSON: "),
        ("[]\n", 1, "expected {"),
        (line() + "\n\n" + line(path=None) + "\n", 3, "path is missing"),
        (line(words=7), 1, "words must be a string"),
        (line(fingerprnt="0a"), 1, "unknown key 'fingerprnt'; did you mean 'fingerprint'?"),
        (line(fingerprint="xyz"), 1, "'xyz' is not a fingerprint"),
        (line(fingerprint=""), 1, "'' is not a fingerprint"),
        ("<<<<<<< HEAD\n" + line(), 1, "unresolved merge conflict"),
        (line() + "\n=======\n", 2, "unresolved merge conflict"),
        (line(path="a\0b"), 1, r"'a\x00b' is not a path"),
        (line(path="a\ud800b"), 1, r"'a\ud800b' is not a path"),
        (line(words=None).replace("}", ', "words": ' + "9" * 5000 + "}"), 1, "not valid JSON"),
        ("[" * 100_000, 1, "not valid JSON"),
        ("\ud800", 1, "not valid JSON"),
    ],
)
def test_a_wrong_line_is_an_error_with_its_number(tmp_path: Path, text: str, number: int, said: str) -> None:
    file = tmp_path / "baseline.jsonl"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ConfigError) as error:
        read_baseline(file)
    assert (error.value.path, error.value.line) == (file.as_posix(), number)
    assert said in error.value.message


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="run: copydesk baseline create"):
        read_baseline(tmp_path / "gone.jsonl")
    with pytest.raises(ConfigError, match="can't be read: is a directory"):
        read_baseline(tmp_path)


def test_lines_of_both_sides_of_a_merge_may_stand_in_any_order_and_twice(tmp_path: Path) -> None:
    file = tmp_path / "baseline.jsonl"
    file.write_text("\n".join([line(fingerprint="ff"), line(fingerprint="0a"), line(fingerprint="ff")]))
    assert [one.fingerprint for one in read_baseline(file).entries] == ["0a", "ff"]


def test_paths_are_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ci").mkdir()
    monkeypatch.chdir(tmp_path)
    one = Entry("../drafts/a.md", "house/a", "w", "0a")
    baseline = Baseline(Path("ci/baseline.jsonl"), [one])
    assert baseline.of("drafts/a.md") == baseline.of(str(tmp_path / "drafts" / "a.md")) == {"0a": one}
    monkeypatch.chdir(tmp_path / "ci")
    assert Baseline(Path("baseline.jsonl"), [one]).of("../drafts/a.md") == {"0a": one}


DRAFT = "The colour of the colour. A colour [and so on].\n"


@given(st.lists(st.integers(0, 2), unique=True), st.lists(st.sampled_from(["colour", "color"]), max_size=4))
def test_no_more_is_excused_than_is_recorded(old: list[int], words: list[str]) -> None:
    document = parse(DRAFT, path="a.txt")
    places = [match.span() for match in re.finditer("colour", DRAFT)]
    findings = [
        Finding("house/a", Span(*place), "m", Severity.WARNING, fingerprint=f"{number}")
        for number, place in enumerate(places)
    ]
    known = {f"{number}": Entry("a.txt", "house/a", "colour", f"{number}") for number in old}
    known |= {f"9{number}": Entry("a.txt", "house/a", one, f"9{number}") for number, one in enumerate(words)}
    matched = recorded(findings, known, document)
    assert len(set(matched.values())) == len(matched) == min(3, len(old) + words.count("colour"))
    assert all(matched[f"{number}"] == known[f"{number}"] for number in old)
    assert all(entry.words == "colour" for entry in matched.values())
    other_rule = [one._replace(rule="house/b", fingerprint="7") for one in findings]
    assert recorded(other_rule, known, document) == {}


def entries(path: str, *fingerprints: str) -> list[Entry]:
    return [Entry(path, "house/a", "w", one) for one in fingerprints]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"new.md": ["1", "2", "3", "4"]}, {"old.md": "new.md"}),
        ({"new.md": ["1", "2", "9"]}, {"old.md": "new.md"}),  # half of them
        ({"new.md": ["1", "9"]}, {}),
        ({"a.md": ["1", "2"], "b.md": ["1", "2", "3"]}, {"old.md": "b.md"}),  # the best match
        ({"copy.md": ["1", "2", "3"], "new.md": ["1", "2", "3"]}, {"old.md": "copy.md"}),  # never both
        ({}, {}),
    ],
)
def test_a_renamed_draft_is_known_by_what_was_recorded_of_it(
    found: dict[str, list[str]], expected: dict[str, str]
) -> None:
    assert renamed({"old.md": entries("old.md", "1", "2", "3", "4")}, found) == expected


def test_each_draft_takes_the_place_of_one() -> None:
    vanished = {"a.md": entries("a.md", "1"), "b.md": entries("b.md", "1")}
    assert renamed(vanished, {"new.md": ["1"]}) == {"a.md": "new.md"}
    assert renamed(vanished, {"new.md": ["1"], "other.md": ["1"]}) == {"a.md": "new.md", "b.md": "other.md"}


def test_records_and_findings_alike_are_matched_in_one_pass() -> None:
    def counted(number: int) -> int:
        source = "colour " * number
        document = parse(source, path="a.txt")
        found = [
            Finding("house/a", Span(7 * one, 7 * one + 6), "m", Severity.WARNING, fingerprint=f"f{one}")
            for one in range(number)
        ]
        known = {f"{one}": Entry("a.txt", "house/a", "colour", f"{one}") for one in range(number)}
        return steps(lambda: recorded(found, known, document))

    assert counted(200) < 2.4 * counted(100)


@pytest.mark.parametrize("shared", [False, True], ids=["each its own", "all alike"])
def test_renamed_drafts_are_not_compared_each_with_each(shared: bool) -> None:
    """A folder that was moved: thousands of drafts, all of which may have the findings of one boilerplate."""

    def moved(drafts: int) -> int:
        marks = {number: ("b1", "b2", "b3", f"{'same' if shared else number}") for number in range(drafts)}
        vanished = {f"old/{number:03}": entries(f"old/{number:03}", *marks[number]) for number in marks}
        found = {f"new/{number:03}": list(marks[number]) for number in marks}
        outcome = renamed(vanished, found)
        assert outcome == {f"old/{number:03}": f"new/{number:03}" for number in marks}
        return steps(lambda: renamed(vanished, found))

    assert moved(60) < 2.4 * moved(30)


def test_one_draft_with_much_is_compared_once() -> None:
    def counted(findings: int) -> int:
        marks = [f"{number}" for number in range(findings)]
        Compared.times = 0
        renamed(
            {"old.md": entries("old.md", *map(Compared, marks))}, {"new.md": [*map(Compared, reversed(marks)), "x"]}
        )
        return Compared.times

    assert counted(200) < 2.4 * counted(100) + 100


def test_of_findings_that_thousands_of_drafts_have_each_pair_is_not_weighed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.findings.baseline.MOST_MATCHES", 200)
    vanished = {f"old{number}": entries(f"old{number}", "b", "c", f"u{number}") for number in range(30)}
    known_by_one = {f"new{number}": ["b", "c", f"u{number}", f"w{number}"] for number in range(30)}
    assert renamed(vanished, known_by_one) == {f"old{number}": f"new{number}" for number in range(30)}
    assert renamed(vanished, {name: ["b", "c", marks[3]] for name, marks in known_by_one.items()}) == {}
