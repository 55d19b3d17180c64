"""reStructuredText: what is prose, what each block is, and that docutils sees the same."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest
from counting import steps

from linter.document.model import Document
from linter.document.parse import parse

OBJECT = "\ufffc"


def read(text: str) -> Document:
    return parse(textwrap.dedent(text).lstrip("\n"), path="draft.rst")


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(text).blocks]


def prose(text: str) -> list[str]:
    return [block.text for block in read(text).prose]


def test_titles_and_their_levels() -> None:
    document = read("""
        =======
        A title
        =======
        Lower
        -----
        It rained.

        Deep
        ~~~~
        Lower two
        ---------
        Over
        ====
        """)
    assert [(block.kind.value, block.level, block.text) for block in document.blocks] == [
        ("headline", 1, "A title"), ("subheading", 2, "Lower"), ("paragraph", 0, "It rained."),
        ("subheading", 3, "Deep"), ("subheading", 2, "Lower two"), ("subheading", 4, "Over"),
    ]  # fmt: skip


def test_a_lone_title_below_the_title_is_the_standfirst() -> None:
    text = "Title of it\n===========\n\nWhat it says\n------------\n\nIt rained.\n\nPart\n~~~~\n\nIt ended.\n"
    assert [(block.kind.value, block.level) for block in read(text).blocks] == [
        ("headline", 1), ("standfirst", 0), ("paragraph", 0), ("subheading", 2), ("paragraph", 0),
    ]  # fmt: skip
    assert blocks(text + "\nMore\n----\n\nIt went on.\n")[1] == ("subheading", "What it says")


def test_what_a_draft_states_of_itself() -> None:
    document = read("""
        A title
        =======

        :date: 2026-03-04
        :author: Anna Weller
        :tags: teh, recieve
        :summary: It rained *all day*,
            they say.

        Body of it.

        :field: Read as an item.
        """)
    assert (str(document.date), document.date_source) == ("2026-03-04", "page")
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("headline", "A title"), ("byline", "Anna Weller"), ("standfirst", "It rained all day,\nthey say."),
        ("paragraph", "Body of it."), ("list item", "Read as an item."),
    ]  # fmt: skip


def test_headers_as_of_a_letter_and_comments_of_a_blog() -> None:
    document = read("PEP: 1\nTitle: Names\nStatus: Teh\nCreated: 04-Mar-2026\nHistory: a,\n  b\n\nIt rained.\n")
    assert (document.headline and document.headline.text, str(document.date)) == ("Names", "2026-03-04")
    assert len(document.blocks) == 2
    document = read(".. title: The post\n.. slug: teh-post\n.. date: 2026-03-05\n\nIt rained.\n")
    assert (document.headline and document.headline.text, str(document.date)) == ("The post", "2026-03-05")
    assert prose("Note: it rained.\n") == ["Note: it rained."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is *late* and **cold** now.", "It is late and cold now."),
        ("2 * 3 * 4 and a*b*c and *open", "2 * 3 * 4 and a*b*c and *open"),
        (r"\*Not\* here\ s and a \\ b", r"*Not* heres and a \ b"),
        ("Run ``teh *x*`` now.", f"Run {OBJECT} now."),
        ("See `the page <https://a.b>`_ and `The Page`_ and page_ and it__.",
         "See the page and The Page and page and it."),
        ("snake_case_ name_s _x and __init__", f"snake_case {OBJECT} _x and __init__"),
        ("By :pep:`8` and :doc:`the guide <g>` and :term:`boats` now.", f"By {OBJECT} and the guide and boats now."),
        ("By `8`:pep: and `so`:emphasis: it is.", f"By {OBJECT} and so it is."),
        ("In `The Long Boat` and `x.run()` and `word`.", f"In The Long Boat and {OBJECT} and {OBJECT}."),
        ("It sank [1]_, they say [#a]_. See [CIT02]_ too.", f"It sank, they say. See {OBJECT} too."),
        ("The |name| sank.", f"The {OBJECT} sank."),
        ("A _`target here` is read.", "A target here is read."),
        ("(*it*) “*so*” '*it*' is.", "(it) “so” 'it' is."),
        ("It ends here::", "It ends here:"),
        ("It ends here ::", "It ends here"),
    ],
)  # fmt: skip
def test_inline_markup(text: str, expected: str) -> None:
    document = read(text)
    (block,) = document.prose
    assert block.text == expected


def test_spans_inside_markup_are_exact() -> None:
    document = read("It was **teh** wall, said `Recieve it <https://a.b>`_.\n")
    (block,) = document.blocks
    for word in ("teh", "Recieve"):
        at = block.text.index(word)
        assert document.text_of(block.span(at, at + len(word))) == word


CODE = """
    Here it is::

        teh = 1

        recieve = 2

    ::

      teh

    Quoted::

    > teh
    > recieve

    >>> print("teh")
    teh

    .. code-block:: python
       :caption: teh

       teh = 1

    .. This teh is a comment
       and so is recieve.

    ..

        It is quoted.

    .. |teh| replace:: recieve
    .. _teh: https://example.org/teh
    __ https://example.org/teh
    .. image:: teh.png
       :alt: recieve
    .. toctree::
       :maxdepth: 2

       teh/recieve

    .. mermaid::

       teh --> recieve

    ----

    The end.
"""


def test_code_comments_targets_and_unknown_directives_are_no_prose() -> None:
    assert prose(CODE) == ["Here it is:", "Quoted:", "It is quoted.", "The end."]
    assert [kind for kind, text in blocks(CODE) if not text].count("code") == 5


def test_directives_of_prose() -> None:
    assert blocks("""
        .. note:: It begins
           and goes on.

           It ends.

        .. warning::
           :class: teh

           Take care.

        .. figure:: teh.png
           :alt: recieve

           The caption.

        .. admonition:: Its title

           Its body.

        .. pull-quote::

           What he said.

        .. versionadded:: 3.2
           It came.

        .. list-table:: What it lists
           :widths: 10 20

           * - One
             - Two
        """) == [
        ("paragraph", "It begins\nand goes on."), ("paragraph", "It ends."), ("paragraph", "Take care."),
        ("caption", "The caption."), ("paragraph", "Its title"), ("paragraph", "Its body."),
        ("quotation", "What he said."), ("paragraph", "It came."), ("caption", "What it lists"),
        ("list item", "One"), ("list item", "Two"),
    ]  # fmt: skip


def test_lists() -> None:
    assert blocks("""
        - One
          goes on

          and on
        - Two

          1. Deep
          #. Deeper::

               teh

        A. Weller said that
        he did.

        (a) It is one.

        term : class
            Its body.

        -a, --all=FILE  All of it
                        goes on.
        """) == [
        ("list item", "One\ngoes on"), ("list item", "and on"), ("list item", "Two"), ("list item", "Deep"),
        ("list item", "Deeper:"), ("code", ""), ("paragraph", "A. Weller said that\nhe did."),
        ("list item", "It is one."), ("list item", "term"), ("list item", "Its body."),
        ("list item", "All of it\ngoes on."),
    ]  # fmt: skip


def test_the_cells_of_tables() -> None:
    assert blocks("""
        +-----------+----------+
        | Head *one | Head     |
        | two*      |          |
        +===========+==========+
        | One       | - teh    |
        +-----------+ - it     |
        | Two       |          |
        +-----------+----------+
        | All of it            |
        +----------------------+

        =====  ============
        Col a  Col b
        =====  ============
        one    more than it has
        two    three
               four
        =====  ============

        The end.
        """) == [
        ("table cell", "Head one\ntwo"), ("table cell", "Head"), ("table cell", "One"), ("list item", "teh"),
        ("list item", "it"), ("table cell", "Two"), ("table cell", "All of it"), ("table cell", "Col a"),
        ("table cell", "Col b"), ("table cell", "one"), ("table cell", "more than it has"), ("table cell", "two"),
        ("table cell", "three\nfour"), ("paragraph", "The end."),
    ]  # fmt: skip


def test_a_suppression_is_an_html_comment_in_a_comment() -> None:
    document = read(".. <!-- copydesk: ignore[typos] why -->\n\nIt rained.\n\n.. No suppression.\n")
    assert [document.text_of(span) for span in document.comments] == ["<!-- copydesk: ignore[typos] why -->"]


def test_lines_that_keep_their_breaks_and_quotations() -> None:
    assert blocks("It said\n\n    What it said.\n\n| One line\n| and *two*\n\nIt\n\n    - an item\n") == [
        ("paragraph", "It said"), ("quotation", "What it said."), ("paragraph", "One line\nand two"),
        ("paragraph", "It"), ("list item", "an item"),
    ]  # fmt: skip


# docutils


def seen_by_docutils(text: str) -> list[str]:
    """The words that docutils has outside of code, comments and what stands for a name elsewhere."""
    core = pytest.importorskip("docutils.core", reason="docutils is not installed")
    nodes = pytest.importorskip("docutils.nodes")
    tree = core.publish_doctree(text, settings_overrides={"report_level": 5, "file_insertion_enabled": False})
    left_out = (
        nodes.literal_block, nodes.comment, nodes.literal, nodes.system_message, nodes.option_group, nodes.math,
        nodes.field_name, nodes.footnote_reference, nodes.citation_reference, nodes.substitution_definition,
        nodes.substitution_reference, nodes.problematic, nodes.label, nodes.docinfo, nodes.doctest_block, nodes.raw,
    )  # fmt: skip

    def words(node: Any) -> str:
        if isinstance(node, left_out):
            return f" {OBJECT} " if isinstance(node, nodes.Inline) else " "
        if isinstance(node, nodes.Text):
            return str(node.astext())
        inside = "".join(map(words, node.children))
        return inside if isinstance(node, nodes.Inline) else f" {inside} "

    return re.findall(r"\w+", words(tree))


PEP_LIKE = """
    How boats are named
    ===================

    Abstract
    --------

    This text says *how boats* are **named well**, with ``teh code`` and `Title Text`_. It goes
    on\\ ward and \\*no emphasis\\* 2 * 3 * 4 here, with `a link <https://example.org>`__, a note [1]_ and
    name_, and *open words here.

    Motivation
    ----------

    A literal follows::

        def teh():
            pass

    And a quoted one::

    > recieve this

    After it. ::

      x = 1

    * One item
      goes on
    * Two item

      with a second paragraph

      - nested one
      - nested two::

          recieve here

    1. First
    2. Second

    A. Weller said that the boat
    was named.

    term one
        Definition of it.

    :name: The thing to name.
    :long name here: It is
       on two lines.

    -a            Output all.
    --long=FILE   Take the file
                  and read it.

    | Verse one
    | Verse two
      continued

    .. note:: This is a note
       that goes on.

       Second paragraph.

    .. code:: python

       teh = 1

    .. figure:: boat.png
       :alt: teh

       The caption of it.

       The legend.

    .. admonition:: A title of it
       :class: x

       The body of it.

    .. This is a comment
       that goes on.

    .. _Title Text: https://example.org
    .. _name: https://example.org

    .. [1] The footnote body
       goes on.

    Quoted are

        words of a block

            and of a deeper one.

    +------------+-----------+
    | Head one   | Head two  |
    +============+===========+
    | cell a     | cell b    |
    | goes on    |           |
    +------------+-----------+
    | spans both columns     |
    +------------------------+

    =====  =====
    Col A  Col B
    =====  =====
    one    two and more here
    three  four
           five
    =====  =====

    >>> print(teh)
    teh

    ----

    Last paragraph.
"""


def test_docutils_sees_the_same_words() -> None:
    text = textwrap.dedent(PEP_LIKE).lstrip("\n")
    ours = re.findall(r"\w+", " ".join(prose(text)))
    assert ours == seen_by_docutils(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "many",
    [
        lambda n: "*a " * n, lambda n: "``a " * n, lambda n: "a-" * n, lambda n: ":a" * n, lambda n: "`a <" * n,
        lambda n: "* " * n, lambda n: "\n".join(" " * min(k, 60) + "- a" for k in range(n)), lambda n: "- a\n" * n,
        lambda n: "a::\n\n b\n\n" * n, lambda n: "=\n" * n, lambda n: ".. a\n" * n, lambda n: "+-+\n" * n,
        lambda n: "== ==\n" * n, lambda n: ":a: b\n" * n, lambda n: "a\n b\n" * n, lambda n: "|a| " * n,
        lambda n: "a\n===\n\n" * n, lambda n: "\\" * n, lambda n: "[a" * n, lambda n: "- " * n + "a",
    ],
)  # fmt: skip
def test_twice_the_draft_is_twice_the_work(many: Callable[[int], str]) -> None:
    def work(size: int) -> int:
        return steps(lambda: parse(many(size), path="draft.rst"))

    work(100)  # loads what is loaded once
    assert work(2000) < 2.6 * work(1000)
