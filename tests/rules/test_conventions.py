"""What every built-in rule keeps to, and what `copydesk new` writes. What rules may import: see tests/architecture."""

from __future__ import annotations

import re

import pytest

from linter.cli.command_line import run
from linter.cli.new import KINDS
from linter.document.parse import parse
from linter.rulebook.loader import LoadedRule, builtin_pack, load_rulebook
from linter.services import Services
from linter.testing import Example, parse_example

RULES = load_rulebook().rules
BUILT_IN = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
NEW = [pytest.param(kind, marks=[pytest.mark.slow] * (kind == "languagetool")) for kind in ("python", *KINDS)]
EVERY_RULE = pytest.mark.parametrize(
    "rule", [*RULES, *NEW], indirect=True, ids=lambda one: f"new {one}" if isinstance(one, str) else one.id
)

FAMILIES = {
    "typos",
    "titles",
    "organisations",
    "headlines",
    "consistency",
    "figures",
    "grammar",
    "places",
    "suppressions",
}


@pytest.fixture(scope="module")
def new_rules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LoadedRule]:
    """What `copydesk new` writes, by the kind of rule."""
    pack = tmp_path_factory.mktemp("pack")
    for kind in ("python", *KINDS):
        options = [] if kind == "python" else ["--kind", kind]
        assert run(["new", f"house/{kind}-words", "--pack", str(pack), *options]) == 0
    return {
        rule.name.removesuffix("-words"): rule for rule in load_rulebook((str(pack),)).rules if rule.family == "house"
    }


@pytest.fixture
def rule(request: pytest.FixtureRequest) -> LoadedRule:
    """The built-in rule, or a new one of the kind named."""
    if isinstance(request.param, LoadedRule):
        return request.param
    started: dict[str, LoadedRule] = request.getfixturevalue("new_rules")
    return started[request.param]


def examples(rule: LoadedRule) -> tuple[list[Example], list[Example]]:
    """The flagged and the silent ones."""
    parsed = [parse_example(text) for text in rule.examples]
    return [one for one in parsed if one.flagged], [one for one in parsed if not one.flagged]


def services_for(rule: LoadedRule, request: pytest.FixtureRequest) -> Services:
    """What the rule's examples may ask."""
    return Services(languagetool=request.getfixturevalue("languagetool") if rule.needs_languagetool else None)


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}|\d+", text.lower()))


def test_every_rule_of_the_tree_is_loaded() -> None:
    pack = builtin_pack()
    files = [path for path in pack.rglob("*") if path.suffix in (".py", ".toml") and path.name != "pack.toml"]
    ids = {path.relative_to(pack).with_suffix("").as_posix().removesuffix("/rule") for path in files}
    assert {rule.id for rule in RULES} == ids
    assert len(ids) >= 8


@BUILT_IN
def test_id_is_its_path(rule: LoadedRule) -> None:
    path = rule.path.relative_to(builtin_pack()).with_suffix("").as_posix()
    assert rule.id == path.removesuffix("/rule")
    assert rule.family in FAMILIES
    made = rule.make()
    assert (made.id, made.folder) == (rule.id, rule.path.parent)


@EVERY_RULE
def test_name_says_what_is_flagged(rule: LoadedRule) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
    assert not rule.name.startswith(("no-", "check-", rule.family.rstrip("s") + "-"))


@EVERY_RULE
def test_documentation_is_whole(rule: LoadedRule) -> None:
    doc = rule.doc
    assert re.fullmatch(r"[A-Z“][^\n]{10,118}\.", doc.summary), "one sentence that starts with a capital"
    assert doc.why, "Why:"
    assert doc.not_flagged, "Not flagged:"
    assert doc.source, "Source:"
    headings = [heading for heading, _ in doc.sections]
    assert len(set(headings)) == len(headings)


def test_summaries_differ() -> None:
    summaries = [rule.doc.summary for rule in RULES]
    assert len(set(summaries)) == len(summaries)


@EVERY_RULE
def test_three_flagged_and_three_silent_examples(rule: LoadedRule) -> None:
    flagged, silent = examples(rule)
    assert len(flagged) >= 3
    assert len(silent) >= 3


@EVERY_RULE
def test_some_silent_example_is_a_near_miss(rule: LoadedRule) -> None:
    """A near miss: the flagged word (or its fix) where it is right, or much the same draft. None is a word or two."""
    flagged, silent = examples(rule)
    known = {
        word
        for example in flagged
        for expectation in example.expectations
        for word in words(example.source[slice(*expectation.span)]) | words(expectation.fixed or "")
    }
    assert any(
        words(one.source) & known or any(len(words(one.source) & words(other.source)) >= 3 for other in flagged)
        for one in silent
    )
    assert [example.source for example in silent if len(example.source.split()) < 4] == []


@EVERY_RULE
def test_examples_are_drafts_with_prose(rule: LoadedRule) -> None:
    for text in rule.examples:
        assert parse(parse_example(text).source, path="example.md").prose, text


@EVERY_RULE
def test_rules_are_stateless(rule: LoadedRule, request: pytest.FixtureRequest) -> None:
    """Checking drafts leaves nothing behind: a rule that has seen all its examples answers the first as a fresh one."""
    services = services_for(rule, request)
    drafts = [parse_example(text).source for text in rule.examples]
    fresh, used = rule.make(), rule.make()
    for draft in drafts:
        list(used.check(parse(draft, path="example.md", services=services)))
    for draft in drafts:
        document = parse(draft, path="example.md", services=services)
        assert list(used.check(document)) == list(fresh.check(document))


@EVERY_RULE
def test_findings_are_well_formed(rule: LoadedRule, request: pytest.FixtureRequest) -> None:
    """Severity never above the rule's, messages that read as sentences' starts, evidence with a place or a source."""
    services, made = services_for(rule, request), rule.make()
    for example in examples(rule)[0]:
        for finding in made.check(parse(example.source, path="example.md", services=services)):
            assert finding.rule == rule.id
            assert finding.severity.rank <= rule.severity.rank
            assert 0 < finding.confidence <= 1
            assert finding.message.strip() == finding.message != ""
            assert "\n" not in finding.message
            assert len({one.text for one in finding.suggestions}) == len(finding.suggestions)
            for evidence in finding.evidence:
                assert evidence.message
                assert evidence.span is not None or evidence.source is not None
