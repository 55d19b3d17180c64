"""`typos/real-word` beyond its examples: variants, capitals, what it leaves alone, what its findings say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from linter.document.parse import parse
from linter.errors import DataError
from linter.findings.finding import Finding, Safety, Severity
from linter.rulebook.loader import load_rulebook
from linter.rulebook.rule import Rule

LOADED = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/real-word")
RULE = LOADED.make()


def check(text: str, rule: Rule = RULE, **settings: frozenset[str]) -> list[tuple[str, str]]:
    document = parse(text, path="draft.md", **settings)  # type: ignore[arg-type]
    return [(document.text_of(one.span), one.suggestions[0].text) for one in rule.check(document)]


def only(text: str) -> Finding:
    (found,) = RULE.check(parse(text, path="draft.md"))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The bombing caused heavy causalities among the soldiers.",
        "Hospitals were full of causalities after the attack.",
        "Officials warned of innocent causalities if the siege goes on.",
        "He said that more shelling would mean more innocent *causalities*.",
        "“There were no causalities,” the spokesman said.",
    ],
)
def test_causalities_in_many_places(text: str) -> None:
    assert check(text) == [("causalities", "casualties")]


TWELVE = (
    "The shelling left hundreds of causalities in the northern districts, doctors said.",
    "Both armies suffered heavy causalities during the winter.",
    "Aid agencies fear that civilian causalities will rise if the truce fails.",
    "There were no causalities when the empty warehouse caught fire.",
    "Ambulances carried the causalities to two hospitals in the capital.",
    "The ministry put the number of causalities at 45, including nine children.",
    "Rescuers were still searching for causalities under the rubble on Sunday night.",
    "The earthquake caused widespread damage and many causalities.",
    "Police confirmed four causalities after the coach left the road.",
    "The general admitted that the raid had led to causalities on both sides.",
    "Mass causalities were reported from the market in the old town.",
    "Most of the causalities were women who had been queuing for bread.",
)


def test_a_word_that_is_confused_throughout_a_draft_is_found_each_time() -> None:
    assert check("\n\n".join(TWELVE)) == [("causalities", "casualties")] * len(TWELVE)


@pytest.mark.parametrize(
    "text",
    [
        "The paper asks which causalities can be proved from survey data and which are mere correlations.",
        "Hume doubted that causalities can be observed; we see only that one event follows another.",
        "Insurers must tell correlations from causalities before they price a risk.",
        "In such a spacetime the causalities between events depend on the geometry.",
        "The statistician warned against reading causalities into the charts.",
    ],
)
def test_causalities_of_philosophers_and_statisticians_are_left_alone(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The envoy hopes to diffuse tensions between the two countries.", "diffuse", "defuse"),
        ("The city counsel voted on Tuesday to approve the plan.", "counsel", "council"),
        ("He was charged with a breech of the peace.", "breech", "breach"),
        ("Military personal were sent to the border.", "personal", "personnel"),
        ("The decision will effect thousands of families.", "effect", "affect"),
        ("The government refused to reign in public spending.", "reign", "rein"),
        ("More then 200 people were arrested.", "then", "than"),
        ("The statue of limitations has run out, prosecutors said.", "statue", "statute"),
        ("The council said the storm would reek havoc on the coast.", "reek", "wreak"),
        ("A jury heard that the navel base was searched.", "navel", "naval"),
    ],
)
def test_words_that_desks_confuse(text: str, wrong: str, right: str) -> None:
    assert check(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The counsel for the defence asked for more time.",
        "The council voted on Tuesday to approve the plan.",
        "Her marital problems were in every newspaper.",
        "The king will reign for another decade.",
        "A statue of the poet stands in the square.",
        "The troops were led by a general from the north.",
        "It's time to change the law, and its author agrees.",
        "Your letter arrived when you're sure nobody was at home.",
        "Loose tiles fell from the roof of the school.",
        "The lens will diffuse the light evenly across the gas.",
    ],
)
def test_the_same_words_in_their_own_places(text: str) -> None:
    assert check(text) == []


def test_capitals_are_kept() -> None:
    assert check("Pubic support for the war has fallen sharply.") == [("Pubic", "Public")]
    assert check("# Pubic Support for the War Has Fallen\n\nText.") == [("Pubic", "Public")]


def test_names_and_compounds_are_left_alone() -> None:
    assert check("The game is shown by Counsel Voted, a firm that Principle Author runs.") == []
    assert check("They used a diffuse-the-crisis approach.") == []
    assert check("The speech was drafted by Ellen S. Hart, who joined the mission last year.") == []


def test_accepted_words_are_left_alone() -> None:
    text = "Officials warned of heavy causalities among the soldiers."
    assert check(text) == [("causalities", "casualties")]
    assert check(text, accepted=frozenset({"causalities"})) == []


def test_a_finding_says_what_edited_news_writes() -> None:
    found = only("The bombing caused heavy civilian causalities in the city.")
    assert found.severity is Severity.WARNING
    assert found.suggestions[0].safety is Safety.UNSAFE
    assert "“causalities”" in found.message
    assert "“casualties”" in found.message
    first = found.evidence[0]
    assert first.span is None
    assert first.source is not None
    assert first.source.name == "news word model"
    assert first.source.as_of is not None
    assert "civilian casualties" in first.message
    assert "hardly ever" in first.message
    assert 0.5 <= found.confidence <= 1


def test_curly_apostrophes_stay_curly() -> None:
    text = "“I’m glad, but cant say why,” he said. I cant believe it."
    assert ("cant", "can’t") in check(text)
    assert ("cant", "can't") in check(text.replace("’", "'"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 10_000,
        "the " * 500,
        "\u00ad\u200bcausal\u00adities",
        "ca\u0301usalities\ufffc",
        "'''’’’\"\"\" — … -- (",
    ],
)
def test_strange_text_is_survived(text: str) -> None:
    assert isinstance(check(text), list)


def test_a_missing_model_is_an_error_that_names_it(tmp_path: Path) -> None:
    missing = tmp_path / "none.wordmodel"
    rule = LOADED.make(type(RULE).Options(model=missing))
    with pytest.raises(DataError, match=r"none\.wordmodel.*copydesk model build"):
        check("Officials warned of heavy causalities.", rule)


@pytest.mark.parametrize("name", ["first.trees", "second.trees", "pairs.weights", "context.network"])
def test_damaged_tables_are_an_error_that_names_them(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "real-word"
    shutil.copytree(RULE.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    content = (folder / name).read_bytes()
    rule = LOADED.make()
    rule.folder = folder
    (folder / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(DataError, match=name.replace(".", r"\.")):
        check("Officials warned of heavy causalities.", rule)


@pytest.mark.parametrize(
    ("name", "line"), [("confusions.tsv", "causalities\tcasualties\n"), ("cues.tsv", "casualties civilian\n")]
)
def test_a_bad_line_of_a_table_is_named(tmp_path: Path, name: str, line: str) -> None:
    folder = tmp_path / "real-word"
    shutil.copytree(RULE.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    rule = LOADED.make()
    rule.folder = folder
    heading = (folder / name).read_text(encoding="utf-8").splitlines()[0]
    (folder / name).write_text(f"{heading}\n{line}", encoding="utf-8")
    with pytest.raises(DataError, match=name.replace(".", r"\.") + ":2"):
        check("Officials warned of heavy causalities.", rule)


def test_confusions_out_of_order_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "real-word"
    shutil.copytree(RULE.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    rule = LOADED.make()
    rule.folder = folder
    lines = "causalities\tcasualties\tembarrassing\nbough\tbought\tslip\n"
    (folder / "confusions.tsv").write_text(f"wrong\tright\tkind\n{lines}", encoding="utf-8")
    with pytest.raises(DataError, match=r"confusions\.tsv:3.*in order"):
        check("Officials warned of heavy causalities.", rule)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Seasonable from May to August, the leeks and the kale keep well in any cold and dry shed.", Severity.NOTE),
        ("Doctors fear that the air strikes will cause many more civilian causalities.", Severity.WARNING),
        ("The European Onion will vote on the new rules in May, the ministers said on Friday.", Severity.WARNING),
    ],
)
def test_a_word_that_is_hardly_counted_is_a_warning_where_something_stands_before_it(
    text: str, severity: Severity
) -> None:
    assert {one.severity for one in RULE.check(parse(text, path="draft.md"))} <= {severity}
    assert severity is Severity.NOTE or only(text).severity is severity


@pytest.mark.parametrize(("last", "severity"), [("diffuse(f)", Severity.NOTE), ("f", Severity.WARNING)])
def test_a_word_of_the_code_of_a_draft_is_only_a_note(last: str, severity: Severity) -> None:
    text = f"It runs `a`, `b`, `c`, `d`, `e` and `{last}`. Diplomats tried to diffuse the crisis before the summit."
    assert only(text).severity is severity
