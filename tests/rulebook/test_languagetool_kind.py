"""The kind `languagetool`: what its files may say, and what becomes of LanguageTool's answers (a real server's)."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.document.parse import parse
from linter.errors import RuleError
from linter.findings.finding import Safety, Severity
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine
from linter.rulebook.declarative import DeclarativeRule, load_declarative_rule
from linter.rulebook.options import OptionError, read_options
from linter.services import Services

RULE = """\
kind = "languagetool"
severity = "warning"
message = "{text}: {says} ({replacement})"
corpus = "two drafts"

[ids]
HE_VERB_AGR = { right = 9, read = 10 }
EN_A_VS_AN = { right = 4, read = 8, severity = "note" }
THE_SUPERLATIVE = { right = 0, read = 5, severity = "off" }
"""


def load(folder: Path, text: str = RULE) -> DeclarativeRule:
    (folder / "rule.toml").write_text(text, encoding="utf-8")
    rule = load_declarative_rule(folder / "rule.toml", "house/rule").build(None)
    assert isinstance(rule, DeclarativeRule)
    return rule


def test_ids_that_are_off_are_not_asked_for_and_precision_is_that_of_the_rest(tmp_path: Path) -> None:
    rule = load(tmp_path)
    assert rule.languagetool == ("HE_VERB_AGR", "EN_A_VS_AN")
    assert rule.precision is not None
    assert (rule.precision.right, rule.precision.hits, rule.precision.corpus) == (9, 10, "two drafts")


def test_options_add_ids_and_leave_some_out(tmp_path: Path) -> None:
    load(tmp_path)
    definition = load_declarative_rule(tmp_path / "rule.toml", "house/rule")
    assert [option.name for option in definition.options] == ["ids", "without"]
    assert definition.options_class is not None
    values = {"ids": ["EN_COMPOUNDS", "HE_VERB_AGR"], "without": ["EN_A_VS_AN"]}
    options = read_options(definition.options_class, definition.options, values)
    assert definition.build(options).languagetool == ("HE_VERB_AGR", "EN_COMPOUNDS")
    assert definition.build(None).languagetool == ("HE_VERB_AGR", "EN_A_VS_AN"), "the options of one are not another's"
    with pytest.raises(OptionError, match="'not an id' is not a LanguageTool rule id"):
        read_options(definition.options_class, definition.options, {"ids": ["not an id"]})


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (RULE[RULE.index("[ids]") :], "", 1, "'ids' must be a non-empty table of LanguageTool rule ids"),
        ("right = 9", "right = 11", 7, "11 of 10 is impossible"),
        ("right = 9", "right = -1", 7, "ids.HE_VERB_AGR.right must be a whole number, not the number -1"),
        ("right = 9", "rihgt = 9", 7, "unknown key 'rihgt' in [ids.HE_VERB_AGR]; did you mean 'right'?"),
        ('"note"', '"warning"', 8, "severity must be below the rule's own, warning"),
        ('"off"', '"of"', 9, "ids.THE_SUPERLATIVE.severity must be one of"),
        ("right = 9", 'unless = "("', 7, "unless is not a valid regular expression"),
        ("{says}", "{said}", 3, "unknown placeholder {said}"),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, RULE.replace(old, new))
    assert caught.value.message.startswith(message)
    assert caught.value.line == line


def test_findings(tmp_path: Path, languagetool_url: str) -> None:
    rule = load(tmp_path)
    source = (
        "# Council have a apple\n\nHe **ha**ve a &quot;plan&quot; 😀, and _she_ saw\n`a apple` a owl. "
        "An `x` , he have.\n\n"
        "| a apple |\n|---|\n| he have |\n\n- She have an \\*idea\\*\n"
    )
    engine = Engine(rule.languagetool, Connection(languagetool_url))
    document = parse(source, path="draft.md", services=Services(languagetool=engine))
    findings = list(rule.check(document))
    rule.__dict__["severity"] = Severity.ERROR
    raised = list(rule.check(document))
    # headlines and tables are not written in whole sentences; code is no prose
    assert [(source[slice(*one.span)], one.severity) for one in findings] == [
        ("ha**ve", Severity.WARNING),
        ("a", Severity.NOTE),
        ("have", Severity.WARNING),
        ("have", Severity.WARNING),
    ]
    first = findings[0]
    assert first.message == ("have: The pronoun ‘He’ is usually used with a third-person or a past tense verb. (has)")
    assert [(one.text, one.safety) for one in first.suggestions] == [("has", Safety.UNSAFE), ("had", Safety.UNSAFE)]
    assert first.source is not None
    assert first.source.name == "LanguageTool, HE_VERB_AGR"
    assert [one.severity for one in raised] == [Severity.ERROR, Severity.NOTE, Severity.ERROR, Severity.ERROR]


def test_words_that_an_id_leaves_alone(tmp_path: Path, languagetool_url: str) -> None:
    rule = load(tmp_path, RULE.replace("right = 9", 'unless = "have|do", right = 9'))
    source = "He have an idea. She do it. She take it.\n"
    services = Services(languagetool=Engine(rule.languagetool, Connection(languagetool_url)))
    findings = list(rule.check(parse(source, path="draft.md", services=services)))
    assert [source[slice(*one.span)] for one in findings] == ["take"]


def test_a_draft_in_another_language_is_not_asked_about(tmp_path: Path) -> None:
    rule = load(tmp_path)
    assert list(rule.check(parse("Il a une pomme et he have un.\n", path="draft.txt", lang="fr"))) == []
