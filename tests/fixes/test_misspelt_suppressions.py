"""`--fix` on a draft with a misspelt suppression: the comment is mended, and what it protects stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`

Slips = dict[str, Callable[[str, str], str]]

SLIPS: Slips = {
    # how the comment is misspelt: verb, name -> what stands between the marks of the comment
    "no colon": lambda verb, name: f"copydesk {verb}[{name}] it is meant",
    "no colon, more space": lambda verb, name: f"copydesk   {verb} [ {name} ] it is meant",
    "another mark": lambda verb, name: f"copydesk - {verb}[{name}] it is meant",
    "verb": lambda verb, name: f"copydesk: {_swapped(verb)}[{name}] it is meant",
    "verb in capitals": lambda verb, name: f"copydesk: {verb.upper()}[{name}] it is meant",
    "no colon, verb": lambda verb, name: f"copydesk {_swapped(verb)}[{name}] it is meant",
    "name": lambda verb, name: f"copydesk: {verb}[{_swapped(name)}] it is meant",
    "name in capitals": lambda verb, name: f"copydesk: {verb}[{name.upper()}] it is meant",
    "name with words": lambda verb, name: f'copydesk: {verb}[{_swapped(name)} "colour"] it is meant',
    "everything": lambda verb, name: f"copydesk {_swapped(verb)}[{_swapped(name)}] it is meant",
    "copydesk": lambda verb, name: f"copydeks: {verb}[{name}] it is meant",
    "two words": lambda verb, name: f"copy desk: {verb}[{name}] it is meant",
    "one of two names": lambda verb, name: f"copydesk: {verb}[{_swapped(name)}, house/hint] it is meant",
}  # fmt: skip
BEYOND_REPAIR: Slips = {
    "no name": lambda verb, _: f"copydesk: {verb} it is meant",
    "open bracket": lambda verb, name: f"copydesk: {verb}[{name} it is meant",
    "round brackets": lambda verb, name: f"copydesk: {verb}({name}) it is meant",
    "all": lambda verb, _: f"copydesk: {verb}[all] it is meant",
    "no rule like it": lambda verb, _: f"copydesk: {verb}[libel] it is meant",
    "no verb like it": lambda _, name: f"copydesk: skip[{name}] it is meant",
}  # fmt: skip
DRAFTS = {
    "ignore": "<!-- {0} -->\n\nA very old colour.\n\nA red centre.\n",
    "ignore on a line": "A very old colour. <!-- {0} -->\n\nA red centre.\n",
    "disable": "A red centre.\n\n<!-- {0} -->\n\nA very old colour.\n\nA colour.\n",
    "disable to enable": "<!-- {0} -->\n\nA very old colour.\n\n<!-- copydesk: enable[{1}] -->\n\nA red centre.\n",
    "file-ignore": "A very old colour.\n\n<!-- {0} -->\n",
}


def _swapped(word: str) -> str:
    """`word` with two letters of its middle in the wrong order."""
    place = len(word) // 2
    while word[place] == word[place - 1]:
        place += 1
    return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def _draft(form: str, comment: str, name: str) -> str:
    return DRAFTS[form].format(comment, name)


@pytest.mark.parametrize("name", ["house/spelling", "house"])
@pytest.mark.parametrize("form", DRAFTS)
@pytest.mark.parametrize("slip", SLIPS)
def test_the_comment_is_mended_and_the_words_it_is_meant_for_stay(
    copydesk: Run, newsroom: Path, form: str, slip: str, name: str
) -> None:
    if (slip, form) == ("name with words", "disable to enable") or (slip, name) == ("one of two names", "house"):
        return  # the one ends nothing without the words, the other is of no use beside its family
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions"]\n')
    draft = newsroom / "draft.md"
    comment = SLIPS[slip](form.split(maxsplit=1)[0], name)
    draft.write_text(_draft(form, comment, name), encoding="utf-8")
    copydesk("check", "draft.md", "--fix", "--no-cache")
    once = draft.read_text(encoding="utf-8")
    assert "A very old colour." in once
    assert re.search(rf"<!-- copydesk: *{form.split(maxsplit=1)[0]} ?\[ ?{name}\b[^]]*\] it is meant -->", once)
    assert ("A red center." in once) == ("A red centre." in _draft(form, comment, name))

    answer = copydesk("check", "draft.md", "--fix", "--no-cache", "--format", "json")
    twice = draft.read_text(encoding="utf-8")
    assert twice == once
    found = [(one["rule"], one["text"]) for one in answer.report["files"][0]["findings"]]
    assert ("house/spelling", "colour") not in found
    assert not [rule for rule, _ in found if rule == "suppressions/unknown"]


@pytest.mark.parametrize("form", DRAFTS)
@pytest.mark.parametrize("slip", BEYOND_REPAIR)
def test_what_a_comment_may_be_meant_for_is_not_fixed_while_nobody_can_tell(
    copydesk: Run, newsroom: Path, form: str, slip: str
) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions"]\n')
    draft = newsroom / "draft.md"
    name = "libel" if slip == "no rule like it" else "house/spelling"
    comment = BEYOND_REPAIR[slip](form.split(maxsplit=1)[0], "house/spelling")
    draft.write_text(_draft(form, comment, name), encoding="utf-8")
    answer = copydesk("check", "draft.md", "--fix", "--no-cache", "--format", "json")
    fixed = draft.read_text(encoding="utf-8")
    assert f"<!-- {comment} -->" in fixed
    assert "A very old colour." in fixed
    colour = next(one for one in answer.report["files"][0]["findings"] if one["text"] == "colour")
    assert colour["suggestions"] == [{"text": "color", "safety": "unsafe"}]
    assert "--fix does not apply its suggestion" in colour["evidence"][-1]["message"]
    assert colour["evidence"][-1]["text"] == f"<!-- {comment} -->"


@pytest.mark.parametrize("arguments", [("--select", "house"), ("--ignore", "suppressions")])
def test_it_is_not_fixed_either_where_nobody_asks_about_suppressions(
    copydesk: Run, newsroom: Path, arguments: tuple[str, ...]
) -> None:
    source = "<!-- copydesk ignore[house/spelling] -->\n\nA colour.\n"
    (newsroom / "draft.md").write_text(source, encoding="utf-8")
    assert copydesk("check", "draft.md", "--fix", "--no-cache", *arguments).code == 1
    assert (newsroom / "draft.md").read_text(encoding="utf-8") == source


def test_a_mended_comment_that_silences_nothing_stays_until_the_next_run(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions"]\n')
    draft = newsroom / "draft.md"
    draft.write_text("<!-- copydesk: ignore[house/wordign] -->\n\nA colour.\n", encoding="utf-8")
    copydesk("check", "draft.md", "--fix", "--no-cache")
    assert draft.read_text(encoding="utf-8") == "<!-- copydesk: ignore[house/wording] -->\n\nA colour.\n"
    copydesk("check", "draft.md", "--fix", "--no-cache")
    assert draft.read_text(encoding="utf-8") == "A color.\n"


def test_what_a_mended_enable_makes_heard_is_for_the_next_run(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions"]\n')
    draft = newsroom / "draft.md"
    source = "<!-- copydesk: disable[house] -->\n\nA colour.\n\n<!-- copydesk: {} -->\n\nA centre.\n"
    draft.write_text(source.format("enabel[house]"), encoding="utf-8")
    copydesk("check", "draft.md", "--fix", "--no-cache")
    assert draft.read_text(encoding="utf-8") == source.format("enable[house]")
    copydesk("check", "draft.md", "--fix", "--no-cache")
    assert draft.read_text(encoding="utf-8") == source.format("enable[house]").replace("A centre", "A center")


@pytest.mark.parametrize(
    "settings", ["  ignore: [house/speling]", "  ignor: [house/spelling]", "  ignore: hose", "  ignore: {house: 1}"]
)
def test_a_draft_whose_front_matter_is_misspelt_is_left_alone(copydesk: Run, newsroom: Path, settings: str) -> None:
    source = f"---\ntitle: A\ncopydesk:\n{settings}\n---\n\nA colour.\n"
    (newsroom / "draft.md").write_text(source, encoding="utf-8")
    assert copydesk("check", "draft.md", "--fix", "--no-cache").code == 2
    assert (newsroom / "draft.md").read_text(encoding="utf-8") == source


def test_notes_to_the_desk_are_no_suppressions(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions"]\n')
    notes = "<!-- The desk: ignore [this]. --> <!-- cspell: ignore[colour] --> <!-- desk: enable[comments] -->"
    (newsroom / "draft.md").write_text(f"{notes}\n\nA colour.\n", encoding="utf-8")
    assert copydesk("check", "draft.md", "--fix", "--no-cache").code == 0
    assert (newsroom / "draft.md").read_text(encoding="utf-8") == f"{notes}\n\nA color.\n"
