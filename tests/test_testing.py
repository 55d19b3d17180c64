"""The notation of examples, and what is said when a rule does not do what they state."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.span import Span
from linter.rulebook.loader import LoadedRule, load_rulebook
from linter.testing import Example, ExampleFailure, Expectation, NotationError, parse_example, run_examples


class TestNotation:
    @pytest.mark.parametrize(
        ("text", "source", "expected"),
        [
            ("nothing here", "nothing here", []),
            ("a [[bad=>good]] day", "a bad day", [(2, 5, "good")]),
            ("a [[bad]] day", "a bad day", [(2, 5, None)]),
            ("a [[ bad=>]]day", "a  badday", [(2, 6, "")]),
            ("a[[=>n]] bad", "a bad", [(1, 1, "n")]),
            ("[[a=>b=>c]]", "a", [(0, 1, "b=>c")]),
            (r"\[[a]] and [[b]]", "[[a]] and b", [(10, 11, None)]),
            (r"[[a\]]b\=>c\[[d=>\]]]]", "a]]b=>c[[d", [(0, 10, "]]")]),
            (r"a \] \=> \*b\*", r"a \] \=> \*b\*", []),
            ("a => b ]] [c] [d](e)", "a => b ]] [c] [d](e)", []),
            ("[[the [site](url)=>a [place]]]", "the [site](url)", [(0, 15, "a [place]")]),
            ("[[[Pentagon](u) secretary]]", "[Pentagon](u) secretary", [(0, 23, None)]),
            ("[[[a]]]", "[a]", [(0, 3, None)]),
            ("[[*Center* for]] **[[War]]**", "*Center* for **War**", [(0, 12, None), (15, 18, None)]),
            ("[[a [[b=>c]] d=>e]]", "a b d", [(0, 5, "e"), (2, 3, "c")]),
            ("[[[[a]] b]]", "a b", [(0, 1, None), (0, 3, None)]),
            ("[[a [[b]]]]", "a b", [(0, 3, None), (2, 3, None)]),
            ("[[[[a]]=>b]]", "a", [(0, 1, None), (0, 1, "b")]),
            ("---\ntitle: The [[bad=>good]] day\n---\n", "---\ntitle: The bad day\n---\n", [(15, 18, "good")]),
            ("[[two\nlines=>one]]", "two\nlines", [(0, 9, "one")]),
        ],
    )
    def test_reading(self, text: str, source: str, expected: list[tuple[int, int, str | None]]) -> None:
        example = parse_example(text)
        assert example.source == source
        assert sorted((*one.span, one.fixed) for one in example.expectations if one.fixed is not None) == sorted(
            one for one in expected if one[2] is not None
        )
        assert [tuple(one.span) for one in example.expectations] == [one[:2] for one in expected]
        assert example.flagged is bool(expected)

    @pytest.mark.parametrize(
        ("text", "position", "message"),
        [
            ("a [[b", 2, "a mark is not closed"),
            ("a [[b=>c", 2, "a mark is not closed"),
            ("[[a [[b]]", 0, "a mark is not closed"),
            ("[[a [b]]", 0, "a mark is not closed"),
            (r"[[a\]]", 0, "a mark is not closed"),
            ("a [[]] b", 2, "a mark is empty"),
            ("a [[=>]] b", 2, "a mark is empty"),
        ],
    )
    def test_what_cannot_be_read(self, text: str, position: int, message: str) -> None:
        with pytest.raises(NotationError, match=message) as caught:
            parse_example(text)
        assert caught.value.position == position

    @given(st.text(st.sampled_from("ab*_# \n(){}<>=\\é—"), max_size=30))
    @settings(deadline=None)
    def test_a_text_without_brackets_is_its_own_example(self, text: str) -> None:
        assert parse_example(text) == Example(text, ())

    @given(st.text(st.sampled_from("ab[]=>\\ "), max_size=30))
    @settings(deadline=None, max_examples=500)
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        refused: int | None = None
        try:
            example = parse_example(text)
        except NotationError as reason:
            refused = reason.position
        if refused is not None:
            assert text.startswith("[[", refused)
            return
        for expectation in example.expectations:
            assert 0 <= expectation.span.start <= expectation.span.end <= len(example.source)
        assert list(example.expectations) == sorted(example.expectations, key=lambda one: one.span)


PLAIN = st.text(st.sampled_from("ab *_\n(é—"), max_size=6)
Tree = st.recursive(
    PLAIN.map(lambda text: [text]),
    lambda inner: st.lists(PLAIN | st.tuples(inner.filter(any), st.none() | PLAIN), min_size=1, max_size=4),
    max_leaves=8,
)


def written(parts: list[object]) -> tuple[str, str, list[tuple[int, int, str | None]]]:
    """The notation, the source and the marks of a tree of texts and (inner parts, fixed) marks."""
    text, source = "", ""
    marks: list[tuple[int, int, str | None]] = []
    for part in parts:
        if isinstance(part, str):
            text += part
            source += part
            continue
        assert isinstance(part, tuple)
        inner_text, inner_source, inner_marks = written(part[0])
        start = len(source)
        source += inner_source
        marks += [(start + one, start + other, fixed) for one, other, fixed in inner_marks]
        marks.append((start, len(source), part[1]))
        text += f"[[{inner_text}]]" if part[1] is None else f"[[{inner_text}=>{part[1]}]]"
    return text, source, marks


@given(Tree)
@settings(deadline=None, max_examples=150)
def test_what_is_written_is_read_back(parts: list[object]) -> None:
    text, source, marks = written(parts)
    if any(start == end and not fixed for start, end, fixed in marks):
        with pytest.raises(NotationError, match="a mark is empty"):
            parse_example(text)
        return
    example = parse_example(text)
    assert example.source == source
    expected = [Expectation(Span(start, end), fixed) for start, end, fixed in marks]
    assert sorted(map(repr, example.expectations)) == sorted(map(repr, expected))


RULE = '''"""Bad words are flagged."""
from linter.api import Rule, Severity, Suggestion

class Words(Rule):
    severity = Severity.ERROR
    quotations = {quotations!r}
    examples = {examples!r}

    def check(self, document):
        for block in document.prose:
            for word, better in (("bad", "good"), ("worse", None), ("same", "same"), ("hair cut", "haircut")):
                start = block.text.find(word)
                if start >= 0:
                    if block.text.startswith("crash"):
                        raise RuntimeError("on purpose")
                    fixes = [Suggestion(better), Suggestion("other")] if better else []
                    yield self.finding(block.span(start, start + len(word)), word, suggestions=fixes,
                                       severity=Severity.NOTE)
'''


def failures(tmp_path: Path, *examples: str, quotations: str = "check") -> list[tuple[int, str]]:
    """What is wrong with the examples; a flagged and a silent one are added so that there are both."""
    failed = run_examples(loaded(tmp_path, (*examples, "Not a bed.", "That [[bad=>good]] thing."), quotations))
    assert all(one.rule == "house/words" for one in failed)
    return [(one.number, one.message) for one in failed]


def loaded(tmp_path: Path, examples: tuple[str, ...], quotations: str = "check") -> LoadedRule:
    path = tmp_path / "rules" / "house" / "words.py"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(examples=examples, quotations=quotations), encoding="utf-8")
    rule = load_rulebook(["./rules"], tmp_path).get("house/words")
    assert rule is not None
    return rule


class TestRunning:
    def test_what_holds(self, tmp_path: Path) -> None:
        assert not failures(
            tmp_path,
            "A [[bad=>good]] day.",
            "One [[worse]] day.",
            "---\ntitle: A [[bad=>good]] day\ndate: 2024-05-31\n---\n\n# Fine\n\nIt was [[bad=>good]]er.",
            "A *[[bad=>good]]* day, [here](http://bad.example).",
        )

    def test_markup_inside_flagged_words(self, tmp_path: Path) -> None:
        assert not failures(tmp_path, "It was a [[hair *cut=>hair*cut]]* for all.")

    @pytest.mark.parametrize(
        ("example", "message"),
        [
            ("A bad day.", "expected nothing\nfound    'bad' at characters 2 to 5, suggesting 'good'"),
            ("A [[fine=>x]] day.", "expected 'fine' at characters 2 to 6, suggesting 'x'\nfound    nothing"),
            (
                "A [[bad=>better]] day.",
                "expected 'bad' at characters 2 to 5, suggesting 'better'\n"
                "found    'bad' at characters 2 to 5, suggesting 'good'",
            ),
            (
                "A [[bad]] day.",
                "expected 'bad' at characters 2 to 5, no suggestion\n"
                "found    'bad' at characters 2 to 5, suggesting 'good'",
            ),
            (
                "A [[worse=>bad]] day.",
                "expected 'worse' at characters 2 to 7, suggesting 'bad'\n"
                "found    'worse' at characters 2 to 7, no suggestion",
            ),
            (
                "[[A bad=>good]] day.",
                "expected 'A bad' at characters 0 to 5, suggesting 'good'\n"
                "found    'bad' at characters 2 to 5, suggesting 'good'",
            ),
            ("A [[bad=>good]] or worse day.", "found    'worse' at characters 9 to 14, no suggestion"),
            (
                "The [[same=>same]] day.",
                "suggests the text that is already there: 'same' at characters 4 to 8, suggesting 'same'",
            ),
            ("A [[bad day.", "invalid marks: a mark is not closed (character 3)"),
        ],
    )
    def test_what_differs(self, tmp_path: Path, example: str, message: str) -> None:
        assert failures(tmp_path, example) == [(1, message)]

    def test_a_crash(self, tmp_path: Path) -> None:
        [(number, message)] = failures(tmp_path, "A day.", "crash bad")
        assert number == 2
        assert message == "did not finish: RuntimeError: on purpose (words.py, line 15)"

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            ("return None", "TypeError: 'NoneType' object is not iterable"),
            ("return 5", "TypeError: 'int' object is not iterable"),
            ("yield (1, 2)", "the rule yielded a value of type tuple instead of a finding"),
            ("yield 'text'", "the rule yielded a value of type str instead of a finding"),
            (
                "yield self.finding(Span(0, 999), 'm')",
                "the rule yielded a finding at characters 0 to 999, outside the draft of",
            ),
            (
                "yield self.finding(Span(0, 1), 'm', suggestions=[7])",
                "the rule yielded a finding with an invalid suggestion: a value of type",
            ),
            ("raise SystemExit(0)", "SystemExit: 0 (odd.py, line 9)"),
            ("raise BaseException('no Exception')", "BaseException: no Exception (odd.py, line 9)"),
            ("class Mute(Exception):\n            __str__ = None\n        raise Mute", "Mute (odd.py, line 11)"),
            ("while True: pass", "it was stopped after 0.2 s of CPU time"),
        ],
    )
    def test_whatever_a_check_would_say_of_the_rule(
        self, tmp_path: Path, body: str, reason: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("linter.testing.example_time_limit", lambda: 0.2)
        path = tmp_path / "rules" / "house" / "odd.py"
        path.parent.mkdir(parents=True)
        path.write_text(
            '"""D."""\nfrom linter.api import Rule, Severity, Span\n\nclass Odd(Rule):\n    severity = Severity.NOTE\n'
            f'    examples = ("A [[bed]].", "A day.")\n\n    def check(self, document):\n        {body}\n'
        )
        (rule,) = [one for one in load_rulebook((str(tmp_path / "rules"),)).rules if one.family == "house"]
        failed = run_examples(rule)
        assert [one.number for one in failed] == [1, 2]
        for one in failed:
            assert one.message.startswith(f"did not finish: {reason}")

    def test_quotations(self, tmp_path: Path) -> None:
        assert not failures(tmp_path / "1", "“A bad day,” he said of the [[worse]].", quotations="skip")
        assert failures(tmp_path / "2", "“A bad day,” he said of the [[worse]].")[0][0] == 1
        assert not failures(tmp_path / "3", "“A [[bad=>good]] day,” he said of the [[worse]].")

    def test_an_example_twice(self, tmp_path: Path) -> None:
        assert failures(tmp_path, "A bed.", "A [[bad=>good]] day.", "A bed.") == [(3, "the same as example 1")]

    @pytest.mark.parametrize(
        ("examples", "missing"),
        [((), ["flagged", "silent"]), (("A [[bad=>good]] day.",), ["silent"]), (("A bed.",), ["flagged"])],
    )
    def test_both_kinds_are_needed(self, tmp_path: Path, examples: tuple[str, ...], missing: list[str]) -> None:
        assert run_examples(loaded(tmp_path, examples)) == [
            ExampleFailure("house/words", 0, "", f"the rule has no {word} example") for word in missing
        ]
