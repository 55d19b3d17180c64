"""Which files the patterns of `per-path` sections mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.paths import matches, relative_path


@pytest.mark.parametrize(
    ("pattern", "meant", "others"),
    [
        ("drafts/opinion/**", ["drafts/opinion/a.md", "drafts/opinion/b/c.md"], ["drafts/a.md", "x/drafts/opinion/a"]),
        ("drafts/opinion", ["drafts/opinion/a.md", "drafts/opinion/b/c.md"], ["drafts/opinion2/a.md"]),
        ("drafts/opinion/", ["drafts/opinion/a.md"], ["drafts/opinion.md"]),
        ("drafts/*.md", ["drafts/a.md"], ["drafts/b/c.md", "drafts/a.mdx", "drafts/a-md"]),
        ("**/opinion/*.md", ["opinion/a.md", "x/y/opinion/a.md"], ["opinion/x/a.md", "myopinion/a.md"]),
        ("a/**/z.md", ["a/z.md", "a/b/z.md", "a/b/c/z.md"], ["az.md", "a/bz.md"]),
        ("*.txt", ["a.txt", "deep/down/a.txt"], ["a.txtx", "a.md"]),
        ("opinion", ["opinion/a.md", "x/opinion/a.md"], ["opinions/a.md"]),
        ("./news/?.md", ["news/a.md"], ["news/ab.md", "news//.md"]),
        ("news/[ab]?.md", ["news/a1.md"], ["news/c1.md"]),
        ("news/[0-9].md", ["news/7.md"], ["news/a.md", "news/-.md"]),
        ("news/[9-0-].md", ["news/-.md"], ["news/9.md"]),
        ("news/[!ab].md", ["news/c.md"], ["news/a.md", "news//.md"]),
        ("news/[x.md", ["news/[x.md"], ["news/x.md"]),
        ("a+b(c)/**", ["a+b(c)/d.md"], ["aab(c)/d.md"]),
        ("**", ["a.md", "a/b.md"], []),
    ],
)  # fmt: skip
def test_patterns(pattern: str, meant: list[str], others: list[str]) -> None:
    assert [path for path in meant + others if matches(pattern, path)] == meant


@given(
    st.text(st.sampled_from("ab.*?[]!^-\\/é"), min_size=1, max_size=8), st.text(st.sampled_from("ab./é"), max_size=8)
)
@settings(deadline=None)
def test_any_pattern_can_be_asked(pattern: str, path: str) -> None:
    assert matches(pattern, path) in (True, False)


@given(st.lists(st.text(st.sampled_from("ab.é-( "), min_size=1, max_size=4), min_size=1, max_size=4))
@settings(deadline=None)
def test_a_plain_path_means_itself(parts: list[str]) -> None:
    path = "/".join(part.replace(".", "._") for part in parts)
    assert matches("./" + path, path)
    assert matches(path, path + "/draft.md")


def test_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    assert relative_path("a.md", tmp_path) == "news/a.md"
    assert relative_path("../opinion/./a.md", tmp_path) == "opinion/a.md"
    assert relative_path(str(tmp_path / "x" / "a.md"), tmp_path) == "x/a.md"
    assert relative_path("../../a.md", tmp_path) is None
