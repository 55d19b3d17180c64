"""Python rules: what is checked when their file is read, and where it says that something is wrong."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest

from linter.errors import RuleError
from linter.findings.finding import Severity
from linter.rulebook.definition import RuleDefinition
from linter.rulebook.options import OptionError, read_options
from linter.rulebook.python_rules import load_python_rule

HEAD = '"""A rule."""\nfrom linter.api import Rule, Severity\n'
CHECK = "    def check(self, document): return ()\n"


def load(folder: Path, text: str) -> RuleDefinition:
    path = folder / "words.py"
    path.write_text(text, encoding="utf-8")
    return load_python_rule(path, "house/words")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (HEAD + "x = 'a\n", 3, "syntax error: unterminated string literal"),
        (HEAD + "import no_such_module\n", 3, "can't be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
        (HEAD + "from . import other\n", 3, "can't be loaded: ImportError"),
        (HEAD + "def f():\n    return 1 / 0\n\nf()\n", 4, "can't be loaded: ZeroDivisionError: division by zero"),
        (HEAD + "import json\njson.loads('')\n", 4, "can't be loaded: JSONDecodeError"),
        (HEAD + "exit()\n", 3, "can't be loaded: SystemExit"),
        (HEAD, 1, "defines no rule: add a class that extends Rule"),
        (HEAD + "Other = Rule\n", 1, "defines no rule"),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n" + CHECK + "class B(A): pass\n",
            6,
            "defines more than one rule: A and B; each needs a file of its own",
        ),
        (HEAD + "class A(Rule):\n" + CHECK, 3, "A has no severity"),
        (HEAD + "class A(Rule):\n    severity = 'note'\n" + CHECK, 4, "A.severity must be a Severity, not 'note'"),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    enabled = 1\n" + CHECK,
            5,
            "A.enabled must be True or False, not 1",
        ),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    quotations: str = 'skipp'\n" + CHECK,
            5,
            "A.quotations must be 'check' or 'skip', not 'skipp'",
        ),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    dated_by = 'offices'\n" + CHECK,
            5,
            "A.dated_by must be a tuple of kinds of registers (supported: 'offices'), not 'offices'",
        ),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    examples = ('x')\n" + CHECK,
            5,
            "A.examples must be a tuple of strings (one string alone needs a comma after it)",
        ),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    examples = ('x', 3)\n" + CHECK,
            5,
            "A.examples must be a tuple of strings",
        ),
        (
            HEAD + "class A(Rule):\n    severity = Severity.NOTE\n    precision = 0.9\n" + CHECK,
            5,
            "A.precision must be a Precision or None, not 0.9",
        ),
        (HEAD + "class A(Rule):\n    severity = Severity.NOTE\n", 3, "A has no method check(document)"),
        (
            HEAD.replace("Rule", "Rule, SuppressionRule", 1)
            + "class A(SuppressionRule):\n    severity = Severity.NOTE\n",
            3,
            "A has no method judge(suppressions)",
        ),
        (
            HEAD.removeprefix('"""A rule."""\n') + "class A(Rule):\n    severity = Severity.NOTE\n" + CHECK,
            1,
            "has no docstring (its first line must say what the rule checks for)",
        ),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, text)
    assert (Path(str(caught.value.path)), caught.value.line) == (tmp_path / "words.py", line)
    assert caught.value.message.startswith(message)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"words\.py: can't be read: no such file"):
        load_python_rule(tmp_path / "words.py", "house/words")


def test_null_characters_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"words\.py:\d+: .*null bytes"):
        load(tmp_path, HEAD + "\0")


def with_options(options: str, extra: str = "") -> str:
    return (
        '"""A rule."""\nfrom __future__ import annotations\nfrom dataclasses import dataclass, field\n'
        "from pathlib import Path\nfrom typing import Literal\nfrom linter.api import Rule, Severity\n"
        "class A(Rule):\n    severity = Severity.NOTE\n"
        + textwrap.indent(textwrap.dedent(options), "    ")
        + extra
        + CHECK
    )


EVERY_TYPE = """\
@dataclass(frozen=True)
class Options:
    smallest_count: int = 3
    share: float = 1
    strict: bool = False
    word: str = "x"
    words: tuple[str, ...] = ("a", "b")
    style: Literal["us", "gb"] = "us"
    level: Severity = Severity.NOTE
    file: Path | None = None
"""


class TestOptions:
    def test_schema(self, tmp_path: Path) -> None:
        definition = load(tmp_path, with_options(EVERY_TYPE))
        assert [(option.name, option.wanted, option.default) for option in definition.options] == [
            ("smallest-count", "a whole number", 3),
            ("share", "a number", 1),
            ("strict", "true or false", False),
            ("word", "a string", "x"),
            ("words", "an array of strings", ("a", "b")),
            ("style", "one of 'us', 'gb'", "us"),
            ("level", "one of 'note', 'warning', 'error'", Severity.NOTE),
            ("file", "a path", None),
        ]

    def test_values_over_defaults(self, tmp_path: Path) -> None:
        definition = load(tmp_path, with_options(EVERY_TYPE))
        values = {"smallest-count": 5, "share": 2, "words": [], "style": "gb", "level": "error", "strict": True}
        assert definition.options_class is not None
        options = read_options(definition.options_class, definition.options, values)
        rule = definition.build(options)
        assert rule.options is options
        assert (options.smallest_count, options.share, options.words) == (5, 2.0, ())
        assert (options.style, options.level, options.strict, options.word) == ("gb", Severity.ERROR, True, "x")
        assert isinstance(options.level, Severity)
        assert definition.build(None).options == definition.options_class()

    def test_paths_start_from_the_folder_of_the_configuration(self, tmp_path: Path) -> None:
        definition = load(tmp_path, with_options(EVERY_TYPE))
        assert definition.options_class is not None
        absolute = tmp_path / "elsewhere.bin"
        for value, expected in (("data/a.bin", Path("/house/data/a.bin")), (str(absolute), absolute)):
            options = read_options(definition.options_class, definition.options, {"file": value}, Path("/house"))
            assert options.file == expected
        assert read_options(definition.options_class, definition.options, {"file": "a.bin"}).file == Path("a.bin")

    @pytest.mark.parametrize(
        ("name", "value", "message"),
        [
            ("smallest-cuont", 1, "unknown option 'smallest-cuont'; did you mean 'smallest-count'?"),
            ("smallest_count", 1, "unknown option 'smallest_count'; did you mean 'smallest-count'?"),
            ("smallest-count", "5", "option 'smallest-count' must be a whole number, not the string '5'"),
            ("smallest-count", True, "option 'smallest-count' must be a whole number, not true"),
            ("smallest-count", 2.5, "option 'smallest-count' must be a whole number, not the number 2.5"),
            ("share", False, "option 'share' must be a number, not false"),
            ("strict", 1, "option 'strict' must be true or false, not the number 1"),
            ("word", ["x"], "option 'word' must be a string, not an array"),
            ("words", "x", "option 'words' must be an array of strings, not the string 'x'"),
            ("words", ["x", 1], "option 'words' must be an array of strings, not an array"),
            ("style", "fr", "option 'style' must be one of 'us', 'gb', not the string 'fr'"),
            ("level", "bad", "option 'level' must be one of 'note', 'warning', 'error', not the string 'bad'"),
            ("level", {"a": 1}, "option 'level' must be one of 'note', 'warning', 'error', not a table"),
        ],
    )
    def test_values_that_do_not_fit(self, tmp_path: Path, name: str, value: Any, message: str) -> None:
        definition = load(tmp_path, with_options(EVERY_TYPE))
        assert definition.options_class is not None
        with pytest.raises(OptionError) as caught:
            read_options(definition.options_class, definition.options, {name: value})
        assert (str(caught.value), caught.value.option) == (message, name)

    def test_a_class_may_refuse_values(self, tmp_path: Path) -> None:
        refusing = (
            EVERY_TYPE
            + "    def __post_init__(self):\n        if self.share > 1: raise ValueError('share is over 1')\n"
        )
        definition = load(tmp_path, with_options(refusing))
        assert definition.options_class is not None
        with pytest.raises(OptionError, match="invalid options: share is over 1"):
            read_options(definition.options_class, definition.options, {"share": 1.5})

    def test_a_rule_without_options(self, tmp_path: Path) -> None:
        definition = load(tmp_path, HEAD + "class A(Rule):\n    severity = Severity.NOTE\n" + CHECK)
        assert definition.options == ()
        assert definition.options_class is not None
        with pytest.raises(OptionError, match=r"unknown option 'x' \(the rule has no options\)"):
            read_options(definition.options_class, definition.options, {"x": 1})

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ("class Options:\n    x: int = 3\n", "Options must be a frozen dataclass"),
            ("Options = {}\n", "A.Options must be a frozen dataclass"),
            ("@dataclass\nclass Options:\n    x: int = 3\n", "Options must be frozen: @dataclass(frozen=True)"),
            ("@dataclass(frozen=True)\nclass Options:\n    x: int\n", "option 'x' has no default"),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: list[str] = field(default_factory=list)\n",
                "option 'x' must be str, int, float, bool, Path | None, tuple[str, ...], Literal or Severity",
            ),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: int | None = None\n",
                "option 'x' must be str, int, float, bool, Path | None, tuple[str, ...], Literal or Severity",
            ),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: int = None\n",
                "the default of option 'x' must be a whole number, not None",
            ),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: Severity = 'note'\n",
                "the default of option 'x' must be one of 'note', 'warning', 'error', not 'note'",
            ),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: tuple[str, ...] = ('a')\n",
                "the default of option 'x' must be an array of strings, not 'a'",
            ),
            (
                "@dataclass(frozen=True)\nclass Options:\n    x: Missing = 3\n",
                "the types of Options can't be read: name 'Missing' is not defined",
            ),
        ],
    )
    def test_classes_that_cannot_serve(self, tmp_path: Path, options: str, message: str) -> None:
        text = with_options(options)
        with pytest.raises(RuleError) as caught:
            load(tmp_path, text)
        assert caught.value.message == message
        at = text.splitlines()[(caught.value.line or 0) - 1]
        assert at.strip().startswith(("class Options", "Options = "))


def test_id_and_folder_are_known_when_the_rule_is_made(tmp_path: Path) -> None:
    text = (
        HEAD + "class A(Rule):\n    severity = Severity.NOTE\n"
        "    def __init__(self, options=None):\n        super().__init__(options)\n"
        "        self.made = (self.id, self.folder)\n" + CHECK
    )
    rule: Any = load(tmp_path, text).build(None)
    assert rule.made == ("house/words", tmp_path)


def test_a_rule_that_cannot_be_made(tmp_path: Path) -> None:
    text = (
        HEAD + "class A(Rule):\n    severity = Severity.NOTE\n"
        "    def __init__(self, options=None):\n        open('/no/such/file')\n" + CHECK
    )
    definition = load(tmp_path, text)
    with pytest.raises(RuleError, match=r"A can't be created: FileNotFoundError: .*No such file") as caught:
        definition.build(None)
    assert caught.value.line == 6


def test_helper_classes_and_imported_rules_do_not_count(tmp_path: Path) -> None:
    text = HEAD + "class Table: pass\nclass A(Rule):\n    severity = Severity.NOTE\n" + CHECK + "Alias = A\n"
    assert load(tmp_path, text).severity is Severity.NOTE


def test_an_edited_file_is_read_anew(tmp_path: Path) -> None:
    text = HEAD + "class A(Rule):\n    severity = Severity.NOTE\n" + CHECK
    assert load(tmp_path, text).severity is Severity.NOTE
    assert load(tmp_path, text.replace("NOTE", "WARNING")).severity is Severity.WARNING
