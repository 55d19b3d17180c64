"""What is changed in a source, which mutants are taken, and which tests are asked."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest
import reach
from mutants import Mutant, chosen, mutants_of
from mutate import again, table
from trials import Verdict


def changes(source: str) -> list[str]:
    return [mutant.change for mutant in mutants_of(dedent(source), "a.py")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("if a:\n    return", ["guard taken away: a -> False"]),
        ("if a:\n    return None", ["guard taken away: a -> False"]),
        ("if a:\n    return b", ["guard taken away: a -> False"]),
        ("if a:\n    return b(c)", []),
        ("if a:\n    b()", []),
        ("if a:\n    b()\n    return", []),
        ("for a in b:\n    if a:\n        continue", ["guard taken away: a -> False"]),
        ("while a:\n    if b:\n        break", ["guard taken away: b -> False"]),
        ("if a:\n    b()\nelif c:\n    return", ["guard taken away: c -> False"]),
        ("if a:\n    return\nelse:\n    b()", ["guard taken away: a -> False"]),
        ("[a for a in b if a]", ["filter taken away: a -> True"]),
        ("{a for a in b if a if c}", ["filter taken away: a -> True", "filter taken away: c -> True"]),
        (
            "a and b and c",
            [
                "clause taken away: a and b and c -> ((b) and (c))",
                "clause taken away: a and b and c -> ((a) and (c))",
                "clause taken away: a and b and c -> ((a) and (b))",
            ],
        ),
        ("a or b", ["clause taken away: a or b -> ((b))", "clause taken away: a or b -> ((a))"]),
        ("a < b", ["comparison turned: a < b -> (a <= b)"]),
        ("a in b", ["comparison turned: a in b -> (a not in b)"]),
        ("a is not None", ["comparison turned: a is not None -> (a is None)"]),
        ("while a > 0:\n    pass", ["comparison turned: a > 0 -> (a >= 0)"]),
        ("a > 3", ["comparison turned: a > 3 -> (a >= 3)", "threshold moved: 3 -> 4"]),
        (
            "1 < a <= 9",
            [
                "comparison turned: 1 < a <= 9 -> (1 <= a <= 9)",
                "comparison turned: 1 < a <= 9 -> (1 < a < 9)",
                "threshold moved: 1 -> 2",
                "threshold moved: 9 -> 18",
            ],
        ),
        ("not a", ["negation taken away: not a -> (a)"]),
        ("def f():\n    return True", ["answer turned: True -> False"]),
        ("a = True", []),
        ("LEAST = 3", ["threshold moved: 3 -> 4"]),
        ("_LEAST = 40", ["threshold moved: 40 -> 80"]),
        ("SHARE = 0.5", ["threshold moved: 0.5 -> 0.75"]),
        ("class A:\n    MOST: int = 7", ["threshold moved: 7 -> 14"]),
        ("least = 3", []),
        ("NAME = 'a'", []),
        ("FLAG = True", []),
        (
            "def f(a, b=3, *, c=0.5, d='x', e=None):\n    pass",
            ["threshold moved: 3 -> 4", "threshold moved: 0.5 -> 0.75"],
        ),
        ("min(a, 3)", ["threshold moved: 3 -> 4"]),
        ("max(5, a)", ["threshold moved: 5 -> 10"]),
        ("f(3)", []),
        ("f(before=3)", ["threshold moved: 3 -> 4"]),
    ],
)  # fmt: skip
def test_what_is_changed(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


def test_the_changed_source_is_a_program_whatever_letters_are_in_it() -> None:
    source = dedent(
        """
        def f(é, b):
            if "“é”" in é and b > 2:
                return None
            return [x for x in é if x not in "—"]
        """
    )
    mutants = list(mutants_of(source, "a.py"))
    assert len(mutants) == 8
    for mutant in mutants:
        assert source[mutant.start : mutant.end] == mutant.old
        ast.parse(mutant.applied(source))
    (guard,) = (mutant for mutant in mutants if mutant.kind == "guard taken away")
    assert "if False:" in guard.applied(source)
    assert guard.line == 3


def test_what_runs_when_the_module_is_imported_is_not_inside() -> None:
    source = dedent(
        """
        LEAST = 3
        def used():
            return helper() and 1
        def helper():
            return a > 1
        def free(b=2):
            return b < 1
        TABLE = used()
        class A:
            MOST = 3
            def method(self):
                return self is None
        """
    )
    inside = {mutant.line: mutant.inside for mutant in mutants_of(source, "a.py")}
    assert inside == {2: False, 4: False, 6: False, 7: False, 8: True, 11: False, 13: True}


def of(number: int, *, guard: bool) -> Mutant:
    return Mutant("a.py", number, 0, 1, "a", "b", "kind", guard)


def test_half_are_guards_no_two_of_a_line_and_a_seed_takes_the_same_again() -> None:
    mutants = [of(number, guard=guard) for number in range(100) for guard in (True, False)]
    first = chosen(mutants, 20, 1)
    assert len(first) == 20
    assert sum(one.guard for one in first) == 10
    assert len({one.line for one in first}) == 20
    assert first == sorted(first) == chosen(mutants, 20, 1)
    assert first != chosen(mutants, 20, 2)
    assert len(chosen(mutants[:6], 20, 1)) == 3


def test_survivors_are_found_again_by_their_words_at_the_nearest_line() -> None:
    mutants = [Mutant("a.py", line, 0, 1, "a >\n  b", "(a >= b)", "comparison turned", guard=False) for line in (9, 30)]
    log = (
        "2 of 9 mutants, 0 of them guards\n"
        "killed   a.py:9: comparison turned: a > b -> (a >= b)  tests/x.py::y (0.1 s)\n"
        "SURVIVED a.py:28: comparison turned: a > b -> (a >= b)   (3.0 s)\n"
        "SURVIVED a.py:50: threshold moved: 1 -> 2   (3.0 s)\n"
    )
    assert again(mutants, log) == ([mutants[1]], ["a.py:50: threshold moved: 1 -> 2"])


def test_the_table() -> None:
    verdicts = [
        Verdict(of(1, guard=True), "tests/x.py::y", 1.0),
        Verdict(of(2, guard=True), "", 1.0),
        Verdict(of(3, guard=False), "(took too long)", 1.0),
    ]
    assert table(verdicts).splitlines() == [
        "kind                 killed   of",
        "kind                      2    3   67%",
        "guards                    1    2   50%",
        "others                    1    1  100%",
        "all                       2    3   67%",
    ]


def test_the_tests_at_the_place_come_first_and_only_those_that_reach_the_file_follow() -> None:
    near, far = reach.tests_for("linter/analysis/titles/titles.py")
    room = "tests/analysis/titles"
    assert near == [f"{room}/test_titles.py", f"{room}/test_readings.py", room]
    assert "tests/rules/test_examples.py::test_examples_as_a_whole[titles/truncated]" in far
    assert "tests/rules/test_examples.py::test_examples_as_a_whole[typos/punctuation]" not in far
    assert "tests/rules_titles" in far
    assert "tests/rules_typos" not in far
    near, _ = reach.tests_for("linter/analysis/headlines/numbers/number_sums.py")
    assert near[0] == "tests/analysis/headlines/numbers/test_number_sums.py"
    near, far = reach.tests_for("rules/headlines/strength/rule.py")
    assert near[0] == "tests/rules/test_examples.py::test_examples_as_a_whole[headlines/strength]"
    assert near[1:] == ["tests/rules_headlines"]
    assert far == ["tests/articles"]


def test_imports_inside_functions_and_through_the_api_count() -> None:
    assert "linter/analysis/titles/titles.py" in reach.reaches("rules/titles/truncated.py")
    assert "linter/registers/office_types.py" in reach.reaches("linter/analysis/names/transliteration.py")
    assert "linter/analysis/titles/titles.py" not in reach.reaches("rules/typos/punctuation.py")
