"""Code in prose that no mark of the format sets off, and the words of what is set as code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.code import (
    blocks_of_code,
    code_places,
    is_about_programs,
    is_in_code,
    marked_code,
    words_of_code,
)
from linter.document.model import Document
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pass --wthout-cache or --lvl=hgh if it stalls.", ["--wthout-cache", "--lvl=hgh"]),
        ("Run git chekout -b fix/it and then leave.", ["git chekout -b fix/it"]),
        ("Run sudo apt-get instal ./pkge.deb as root.", ["sudo apt-get"]),
        ("Ask SELECT usr_id FROM accnts WHERE actv = 1 once a day.", ["SELECT usr_id FROM accnts WHERE actv = 1"]),
        ("Ask UPDATE accnts SET nme = 'Ann' once.", ["UPDATE accnts SET nme = 'Ann'"]),
        ("Write def foo(baz: strng) -> lst and go.", ["def foo(baz: strng) -> lst"]),
        ("It is Optional[Dict[str, Lst]] or Vec<Strng> here.", ["Optional[Dict[str, Lst]]", "Vec<Strng>"]),
        ("The rule .wide { colr: red } is read.", ["{ colr: red }"]),
        ("Send it to mailto:ann@example.org now.", ["mailto:"]),
        ("The table has :ulist and :olist rows.", [":ulist", ":olist"]),
        ("We have builds of linux-armv7l and darwn-x64 now.", ["linux-armv7l", "darwn-x64"]),
        ("Use var(--acent) or %HOMEE% or %(nme)s or $(nme) here.", ["--acent", "%HOMEE%", "%(nme)s", "$(nme)"]),
        ("Ship v1.2.0-bta.4 with a %tken for urn:ietf:rfcc.", ["v1.2.0-bta.4", "%tken", "urn:ietf:rfcc"]),
        ("Add --verbse, row->nme, &brnd; or @iff(nme) to it.", ["--verbse", "row->nme", "&brnd;", "@iff(nme)"]),
        (
            "Put ${nme}, #{nme}, {nme}, {$nme}, $nme and %%nme%% in.",
            ["${nme}", "#{nme}", "{nme}", "{$nme}", "$nme", "%%nme%%"],
        ),
        (r"As \cite{smth} has it, $5 or $3bn {an aside} of it.", [r"\cite{smth}"]),
        ("See sha256:9fabd and /swtch:vlue.\n$ maek install", ["sha256:9fabd", "/swtch:vlue", "$ maek install"]),
        ("Some 5 %of the 20.5 metres of the bridge, up 3.5% on May (the year before).", []),
        ("The mayor -- and the council -- said so: the plan (all of it) is dead [sic].", []),
        ("He would select a man from the update; the class (of 1999) met at 5:30pm.", []),
    ],
)
def test_code_that_no_mark_sets_off(text: str, code: list[str], draft: Callable[..., Document]) -> None:
    (block,) = draft(text).prose
    assert [block.text[start:end] for start, end in code_places(block)] == code


def test_what_belongs_to_code_and_what_stands_beside_it(draft: Callable[..., Document]) -> None:
    (block,) = draft("Press on and run git chekout main with the comittee.").prose
    for word, inside in (("chekout", True), ("comittee", False), ("Press", False)):
        at = block.text.index(word)
        assert is_in_code(block, at, at + len(word)) is inside


def test_words_of_code_are_those_of_spans_and_blocks_and_the_parts_of_names() -> None:
    document = parse("The `compat-mode` and ``readLine`` of it.\n\n```\numask 022\n```\n\nPlain words.\n", path="a.md")
    assert words_of_code(document) == {"compat", "mode", "readline", "read", "line", "umask"}
    assert words_of_code(parse("No code here.\n", path="a.md")) == frozenset()


def test_what_addresses_of_programs_are_made_of_are_names() -> None:
    source = (
        "The [nftabls exporter](https://github.com/ann/nftabls_xp) and [it](https://hekd.readthedocs.io/).\n"
        "\nSee [it](https://a.example/the-thier-plan).\n"
    )
    assert words_of_code(parse(source, path="a.md")) >= {"nftabls", "hekd"}
    assert "thier" not in words_of_code(parse(source, path="a.md"))


@pytest.mark.parametrize(
    ("source", "word", "held"),
    [
        ("See [it](http://hekdat.example.org).", "hekdat", True),
        ("See [it][x].\n\n[x]: img/hekdat.png\n", "hekdat", True),
        ("The package [@hekdat] is new.", "hekdat", True),
        ("---\ntags: [hekdat, rain]\n---\nIt rained.", "hekdat", True),
        ("---\ntags:\n- hekdat\n---\nIt rained.", "hekdat", True),
        ("---\nslug: hekdat-plan\n---\nIt rained.", "hekdat", False),
        ("---\nslug: hekdat\n---\nIt rained.", "hekdat", True),
        ('<div class="hekdat">\n\nIt rained.\n\n</div>\n', "hekdat", True),
        ("It rained. <!-- a hekdat plan/x -->", "hekdat", False),
        ("The sea ![a hekdat of it](a.jpg) rose.", "hekdat", False),
        ("{{< box hekdat >}}", "hekdat", False),
    ],
)
def test_words_of_markup_that_a_sign_joins_are_names(source: str, word: str, held: bool) -> None:
    assert (word in words_of_code(parse(source, path="a.md"))) is held


@pytest.mark.parametrize(
    ("source", "marked", "about"),
    [
        ("The `one` and ``two``.", ("`one`", "``two``"), False),
        ("`a` `b` `c` `d` `e` `f`", ("`a`", "`b`", "`c`", "`d`", "`e`", "`f`"), True),
        ("It `is`.\n\n```\nx = 1\n```\n", ("`is`",), False),
        ("One `fn` two\nlines.\n\nSee `it <http://a.b/c>`_ or `that`_.", ("`fn`", "`that`"), False),
        ("- `one`\n- `two`\n", ("`one`", "`two`"), False),
        ("It is.\n\n```\nx = 1\n```\n\nSo:\n\n```\nx = 2\n```\n", (), True),
        ("![a](a.jpg) and {{< x >}} and <kbd>Esc</kbd>.", ("<kbd>Esc</kbd>",), False),
    ],
)
def test_code_spans_and_drafts_about_programs(source: str, marked: tuple[str, ...], about: bool) -> None:
    document = parse(source, path="a.md")
    assert marked_code(document) == marked
    assert is_about_programs(document) is about


def test_blocks_of_code() -> None:
    document = parse("It is.\n\n```\nx = 1\n```\n\nSo.\n", path="a.md")
    assert [block.strip("`\n") for block in blocks_of_code(document)] == ["x = 1"]
