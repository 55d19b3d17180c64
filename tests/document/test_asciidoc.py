"""AsciiDoc: what is prose, and what each block is."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from counting import steps

from linter.document.model import Document
from linter.document.parse import parse

OBJECT = "\ufffc"


def read(text: str) -> Document:
    return parse(textwrap.dedent(text).lstrip("\n"), path="draft.adoc")


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(text).blocks]


def prose(text: str) -> list[str]:
    return [block.text for block in read(text).prose]


def test_the_head_of_a_draft() -> None:
    document = read("""
        // teh comment
        :page-tags: teh

        = A title of it
        Anna Weller <anna@example.org>; Kari Holm
        v1.0, 2026-03-04: recieve
        :description: What it says, \\
        on two lines
        :toc: teh
        :lang: en-GB

        It rained.
        """)
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("headline", "A title of it"), ("byline", "Anna Weller <anna@example.org>; Kari Holm"),
        ("standfirst", "What it says,\non two lines"), ("paragraph", "It rained."),
    ]  # fmt: skip
    assert (str(document.date), document.date_source, document.lang) == ("2026-03-04", "page", "en-GB")


@pytest.mark.parametrize("name", ["revdate", "date", "page-date", "published_at"])
def test_a_date_in_an_attribute(name: str) -> None:
    document = read(f":{name}: 2026-03-04\n= Title\n\nIt rained.\n")
    assert (str(document.date), document.headline and document.headline.text) == ("2026-03-04", "Title")


def test_attributes_may_follow_the_author_at_once() -> None:
    assert blocks("= Title\nAnna Weller\n:description: It rained.\n\nIt did.\n")[2:] == [
        ("standfirst", "It rained."), ("paragraph", "It did."),
    ]  # fmt: skip


def test_titles_and_their_levels() -> None:
    document = read("""
        = Title

        == Part ==
        === Deep
        ## Part two

        Under it
        --------

        Old text
        goes on.

        [discrete]
        == Apart
        """)
    assert [(block.kind.value, block.level, block.text) for block in document.blocks] == [
        ("headline", 1, "Title"), ("subheading", 2, "Part"), ("subheading", 3, "Deep"), ("subheading", 2, "Part two"),
        ("subheading", 2, "Under it"), ("paragraph", 0, "Old text\ngoes on."), ("subheading", 2, "Apart"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is *late* and _cold_ and **v**ery _so *too*_.", "It is late and cold and very so too."),
        ("2 * 3 * 4, snake_case_name, a*b*c, *open", f"2 * 3 * 4, {OBJECT}, a*b*c, *open"),
        (r"\*Not* and \_not_ and \{name}", "*Not* and _not_ and {name}"),
        ("Run `teh *x*` and ``recieve`` and +teh+ and pass:[teh] now.",
         f"Run {OBJECT} and {OBJECT} and {OBJECT} and {OBJECT} now."),
        ("See https://a.b/c[the *page*], link:d.html[this one^] and mailto:a@b.c[Anna,teh].",
         "See the page, this one and Anna,teh."),
        ("See https://a.b/c[the page,window=_blank] and link:x[role=teh].", f"See the page and {OBJECT}."),
        ("See <<part>>, <<part,the part>> and xref:a.adoc#b[that one].",
         f"See {OBJECT}, the part and that one."),
        ("Press kbd:[Ctrl+teh], see image:teh.png[recieve] and stem:[x].",
         f"Press {OBJECT}, see {OBJECT} and {OBJECT}."),
        ("A {city} of {nbsp}one{empty}.", f"A {OBJECT} of \u00a0one."),
        ("\"`Quoted`\" and '`so`' it`'s", "“Quoted” and ‘so’ it’s"),
        ("A [.lead]#good# one and [line-through]#teh# gone, #marked# too.",
         f"A good one and {OBJECT} gone, marked too."),
        ("H~2~O and x^2^ and ((boats)) here(((teh,recieve))).", "H2O and x2 and boats here."),
        ("[[teh]]It was. &#8217;Twas &amp; is", "It was. ’Twas & is"),
        ("One line +\nand the next", "One line\nand the next"),
    ],
)  # fmt: skip
def test_inline_markup(text: str, expected: str) -> None:
    (block,) = read(text).prose
    assert block.text == expected


def test_spans_inside_markup_are_exact() -> None:
    document = read("It was **teh** wall, said https://a.b[*Recieve* it].\n")
    (block,) = document.blocks
    for word in ("teh", "Recieve"):
        at = block.text.index(word)
        assert document.text_of(block.span(at, at + len(word))) == word


def test_a_note_is_a_block_of_its_own() -> None:
    assert blocks("It sank.footnote:[Say *all* who saw it.] It was old.footnote:id[Very.]\n") == [
        ("paragraph", "It sank. It was old."), ("paragraph", "Say all who saw it."), ("paragraph", "Very."),
    ]  # fmt: skip


def test_code_comments_and_passthroughs_are_no_prose() -> None:
    text = """
        Here it is.

        [source,ruby]
        ----
        teh = 1

        recieve
        ----

        ....
        teh
        ....

        ++++
        <p>teh</p>
        ++++

        ////
        teh comment

        <!-- copydesk: ignore[typos] why -->
        ////

         teh literal
         paragraph

        [source]
        teh = 1

        ```js
        teh
        ```

        [stem]
        --
        teh
        --

        // teh <!-- copydesk: ignore[names] why -->
        include::teh.adoc[]
        ifdef::teh[]
        :teh: recieve
        '''

        ,===
        teh,recieve
        ,===

        The end.
        """
    document = read(text)
    assert [block.text for block in document.prose] == ["Here it is.", "The end."]
    assert [document.text_of(span) for span in document.comments] == [
        "<!-- copydesk: ignore[typos] why -->", "<!-- copydesk: ignore[names] why -->",
    ]  # fmt: skip


def test_blocks_of_prose() -> None:
    assert blocks("""
        [.lead]
        What it says.

        NOTE: Take care
        of it.

        [WARNING]
        .Its title
        ====
        A part.

        ----
        teh
        ----
        ====

        [quote, Anna Weller, teh]
        He said so.

        ____
        She said so.

        * And this.
        ____

        ****
        Beside it.
        ****

        --
        Open.
        --

        ----
        It was never closed.
        """) == [
        ("standfirst", "What it says."), ("paragraph", "Take care\nof it."), ("caption", "Its title"),
        ("paragraph", "A part."), ("code", ""), ("quotation", "He said so."), ("quotation", "She said so."),
        ("list item", "And this."), ("paragraph", "Beside it."), ("paragraph", "Open."),
        ("paragraph", "It was never closed."),
    ]  # fmt: skip


def test_lists() -> None:
    assert blocks("""
        * One
        goes on
        ** Two
        - [x] Three

        +
        Attached.

        . First
        +
        ----
        teh
        ----
        1. Second

        Term:: Said of it.
        Other term::
          Said below
          it.
        Third::
        Fourth:: Ends.

        Not a list - it is not.
        """) == [
        ("list item", "One\ngoes on"), ("list item", "Two"), ("list item", "Three"), ("paragraph", "Attached."),
        ("list item", "First"), ("code", ""), ("list item", "Second"), ("list item", "Term"),
        ("list item", "Said of it."), ("list item", "Other term"), ("list item", "Said below\nit."),
        ("list item", "Third"), ("list item", "Fourth"), ("list item", "Ends."),
        ("paragraph", "Not a list - it is not."),
    ]  # fmt: skip


def test_tables_and_pictures() -> None:
    assert blocks("""
        .What it lists
        [cols="1,2",options="header"]
        |===
        |Place |Report

        |Quay
        |It *sank*
        on Tuesday.

        2+^|Over \\| all
        a|* An item
        * Another
        l|teh
        |===

        image::teh.png[The wall, 300, 200]

        image::teh.png[alt="The quay"]

        image::teh.png[]
        """) == [
        ("caption", "What it lists"), ("table cell", "Place"), ("table cell", "Report"), ("table cell", "Quay"),
        ("table cell", "It sank\non Tuesday."), ("table cell", "Over \\| all"), ("table cell", "An item"),
        ("table cell", "Another"), ("caption", "The wall"), ("caption", "The quay"), ("embed", ""),
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    "many",
    [
        lambda n: "*a " * n, lambda n: "*a* _b_ " * n, lambda n: "`a " * n, lambda n: "+++" * n,
        lambda n: "link:a[" * n,
        lambda n: "<<a" * n, lambda n: "((a" * n, lambda n: "* a\n" * n, lambda n: "----\n====\n" * n,
        lambda n: "".join(f"{'-' * (k % 900 + 4)}\n" for k in range(n)), lambda n: "|a" * n, lambda n: "a::\n" * n,
        lambda n: "|===\n" + "|a " * n + "\n|===", lambda n: ":a: b \\\n" * n, lambda n: "a\n---\n\n" * n,
        lambda n: "[a]\n" * n, lambda n: ".a\n" * n, lambda n: "{a} " * n, lambda n: "// a\n" * n, lambda n: "*_" * n,
    ],
)  # fmt: skip
def test_twice_the_draft_is_twice_the_work(many: Callable[[int], str]) -> None:
    def work(size: int) -> int:
        return steps(lambda: parse(many(size), path="draft.adoc"))

    work(100)  # loads what is loaded once
    assert work(2000) < 2.6 * work(1000)
