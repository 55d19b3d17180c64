"""Which files the patterns of `per-path` sections mean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.paths import fault_of, matches, relative_path


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


def slowly(pattern: str, path: str) -> bool:
    """What `matches` says, by trying everything."""
    pattern = pattern.removeprefix("./")
    parts = re.findall(
        r"\*\*/|\*\*|\*|\?|\[.[^\]]*\]|.", ("**/" if "/" not in pattern.rstrip("/") else "") + pattern.rstrip("/")
    )

    def fits(part: int, place: int) -> bool:
        if part == len(parts):
            return place == len(path) or path[place] == "/"
        one = parts[part]
        if one == "**/":
            return any(
                fits(part + 1, after)
                for after in range(place, len(path) + 1)
                if after == place or path[after - 1] == "/"
            )
        if one in ("*", "**"):
            ends = [place]
            while ends[-1] < len(path) and (one == "**" or path[ends[-1]] != "/"):
                ends.append(ends[-1] + 1)
            return any(fits(part + 1, end) for end in ends)
        if place == len(path):
            return False
        letter = path[place]
        if one == "?":
            fit = letter != "/"
        elif len(one) > 1:
            fit = letter != "/" and (letter not in one[2:-1] if one[1] == "!" else letter in one[1:-1])
        else:
            fit = letter == one
        return fit and fits(part + 1, place + 1)

    return fits(0, 0)


@given(
    st.lists(st.sampled_from(["a", "b", "*", "?", "**/", "**", "/", "[ab]", "[!a]"]), min_size=1, max_size=8).map(
        "".join
    ),
    st.text(st.sampled_from("aab/"), min_size=1, max_size=8),
)
@settings(deadline=None, max_examples=1000)
def test_what_is_found_at_once_is_what_is_found_by_trying_everything(pattern: str, path: str) -> None:
    if not fault_of(pattern):
        assert matches(pattern, path) == slowly(pattern, path)


@pytest.mark.parametrize("pattern", ["*a" * 40 + "b", "**/a" * 40 + "/b", "x/" + "**a" * 40 + "b", "*/" * 40 + "b"])
@pytest.mark.parametrize("path", ["a" * 255, "a/" * 127, "x/" + "a" * 255])
def test_a_name_that_is_made_to_take_hours_takes_none(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        (r"archive\**", "contains a backslash; separate folders with slashes: 'archive/**'"),
        ("{a,b}/**", "write a pattern for each: 'a/**', 'b/**'"),
        ("a/{b,c/d}", "write a pattern for each: 'a/b', 'a/c/d'"),
        ("a/{1..3}.md", "contains alternatives, which are not supported; write a pattern for each"),
        ("@(a|b)/**", "contains alternatives"),
        ("!x/**", "starts with '!', but patterns can't be negated"),
        ("news/[x.md", "contains '[' without ']'; write '[[]' for the character itself"),
        ("news/[9-0].md", "contains '[9-0]', which matches no character"),
        ("a//b", "contains an empty name"),
        ("a/./b", "contains an empty name, '.' or"),
        ("a/../b", "'.' or '..'; write the path"),
        ("a**/b", "write it between slashes"),
        ("a/***", "write it between slashes"),
        (" a/**", "begins or ends with white space"),
        ("", "must be a path below the folder of this configuration"),
        ("./", "must be a path below"),
        ("/a", "must be a path below"),
        ("../a", "must be a path below"),
        ("~/a", "must be a path below"),
    ],
)
def test_what_could_mean_no_file_is_no_pattern(pattern: str, fault: str) -> None:
    assert fault in fault_of(pattern)


@pytest.mark.parametrize(
    "pattern", ["**", "./a/", "*.md", "drafts/**.md", "{slug}/**", "~$*.txt", "[[]a].md", "[!a]", "a[,]b", "a!"]
)
def test_what_is_a_pattern(pattern: str) -> None:
    assert fault_of(pattern) == ""


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
