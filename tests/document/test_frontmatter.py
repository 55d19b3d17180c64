from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.formats import FORMATS
from linter.document.frontmatter import unread_front_matter
from linter.document.model import OBJECT, BlockKind, Document
from linter.document.parse import parse
from linter.errors import InputError
from linter.files.nodes import pairs
from linter.files.yaml_nodes import _compose, _simple_mapping


def _parse(source: str, name: str = "draft.md") -> Document:
    return parse(source, path=name)


def _error(source: str, name: str = "draft.md") -> str:
    with pytest.raises(InputError) as caught:
        _parse(source, name)
    return str(caught.value)


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_title_standfirst_date_lang_and_settings(name: str) -> None:
    source = (
        "---\ntitle: Troops leave\ndate: 2022-03-30\nstandfirst: No one saw it\nlang: en_GB\n"
        "copydesk:\n  ignore: [typos, titles/x]\n  accept: no\n---\nThe body is here.\n"
    )
    document = _parse(source, name)
    title, standfirst, body = document.blocks
    assert (title.kind, title.level, title.text) == (BlockKind.HEADLINE, 1, "Troops leave")
    assert title.span(0, 6) == (11, 17)
    assert title.source_span == (11, 23)
    assert (standfirst.kind, standfirst.text) == (BlockKind.STANDFIRST, "No one saw it")
    assert document.text_of(standfirst.span(7, 10)) == "saw"
    assert (body.kind, document.text_of(body.text_span)) == (BlockKind.PARAGRAPH, "The body is here.")
    assert (str(document.date), document.date_source, document.lang) == ("2022-03-30", "front matter", "en-GB")
    assert document.settings == {"ignore": ("typos", "titles/x"), "accept": "no"}


@pytest.mark.parametrize(
    ("value", "text", "word", "source"),
    [
        ("Über uns: no", None, "", ""),
        ("Über no#1 uns # a comment", "Über no#1 uns", "uns", "uns"),
        ("Café 😀 lost", "Café 😀 lost", "lost", "lost"),
        ("'It''s over'", "It's over", "It's", "It''s"),
        ("'It''s over'", "It's over", "'", "''"),
        ('"A \\"bold\\" caf\\u00e9 \\U0001F600"', 'A "bold" café 😀', "café", "caf\\u00e9"),
        ('"A \\"bold\\" caf\\u00e9 \\U0001F600"', 'A "bold" café 😀', '"bold"', '\\"bold\\"'),
        ('"one\n  two \\\n  three"', "one two three", "two three", "two \\\n  three"),
        ("one\n  two", "one two", "one two", "one\n  two"),
        (">-\n  one\n  two", "one two", "two", "two"),
        ("|  # why\n  one\n\n  two\n\n", "one two", "one", "one"),
        ('"\\x41\\_b"', "A\u00a0b", "A\u00a0b", "\\x41\\_b"),
    ],
)
def test_every_form_of_a_title_keeps_its_places(value: str, text: str | None, word: str, source: str) -> None:
    draft = f"\ufeff---\r\ntitle: {value}\r\ndate: 2022\r\n---\r\nBody"
    if text is None:
        assert "draft.md:2: front matter" in _error(draft)
        return
    for draft_ in (draft, draft.replace("\r\n", "\n"), draft[1:]):
        document = _parse(draft_)
        title = document.blocks[0]
        assert title.text == text
        start = text.index(word)
        assert document.text_of(title.span(start, start + len(word))) == source
        assert document.blocks[1].text == "Body"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_line_endings_and_closing_lines(ending: str, closing: str) -> None:
    source = ending.join(["--- ", "date: 2014-11", closing, "One line."])
    for name in ("a.md", "a.txt"):
        document = _parse(source, name)
        assert str(document.date) == "2014-11-01/2014-11-30"
        (block,) = document.blocks
        assert (block.kind, block.text) == (BlockKind.PARAGRAPH, "One line.")
        assert document.text_of(block.source_span) == "One line."


@pytest.mark.parametrize(
    "source",
    ["---\nHello there\n---\nx", "---\ntitle: x\n", "----\na: b\n---\n", " ---\na: b\n---\n", "---x\na: b\n---\n"],
)
def test_dashes_that_open_no_front_matter(source: str) -> None:
    for name in ("a.md", "a.txt"):
        document = _parse(source, name)
        assert document.settings == {}
        assert not any(block.kind is BlockKind.STANDFIRST or block.text == "x: y" for block in document.blocks)
        assert document.blocks[0].source_span.start <= 5


def test_front_matter_may_hold_nothing() -> None:
    for source in (
        "---\n---\nBody.",
        "---\n\n---\nBody.",
        "---\ntitle:\ndate: ~\nstandfirst: ''\nlang: null\n---\nBody.",
    ):
        document = _parse(source)
        assert [block.text for block in document.blocks] == ["Body."]
        assert document.date is None
        assert document.lang is None


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        ("a: 1\ntitle: b: c", 3, "the value of 'title' contains a colon, which YAML takes for the end of a key: put"),
        ("image:\n  alt: The square:\nb: c: d", 3, "the value of 'alt' contains a colon"),
        ("title: x\ntags: [a,\n b", 3, "the value of 'tags' begins with “[”, so it is a list, and is never closed"),
        ("tags: [a, {b: c: d}]", 2, "front matter: "),
        ("title: [Watch] Goats on the roof", 2, "in the value of 'title' “[” begins a list: put the whole value in"),
        (
            "title: {Live} Goats",
            2,
            "in the value of 'title' “{” begins a mapping: put the whole value in quotation marks",
        ),
        ("title: x\n\tdate: y", 3, "a tab indents this line, and YAML allows spaces alone"),
        ("title: Goats\n  by: Ann", 3, "this line is indented deeper than the key above"),
        ("title: 'It's goats'", 2, "the value of 'title' goes on after the closing ': put the whole value in \"…\""),
        ('title: "Goats" again', 2, "the value of 'title' goes on after the closing \": put the whole value in '…'"),
        ('title: "Goats', 2, "the value of 'title' begins with \" and is never closed"),
        (r'title: "a\d"', 2, r"in the value of 'title' YAML doesn't know “\d”: write “\\” for a backslash"),
        ("title: @goats leave", 2, "in the value of 'title' no value may begin with “@”"),
        ("title: > goats", 2, "in the value of 'title' “>” says that a text follows on the next lines"),
        ("copydesk: off", 2, "'copydesk' must be a mapping"),
        ("copydesk:\n  a: 1\n  a: 2", 4, "'a' occurs twice"),
        ("a: &x 1\ncopydesk:\n  b: *x", 4, "aliases (*name) are not supported"),
        ("copydesk:\n  ? [a]\n  : b", 3, "a key must be a string"),
        ("title: *bold*", 2, "in the value of 'title' “*” stands for an alias: put the whole value in quotation marks"),
        ("a: " + "[" * 60 + "]" * 60, 2, "nested more than 50 levels deep"),
        ("- a: b\nc: d", 3, "front matter: "),
        ("[\nc: d]", 2, "must be a mapping"),
    ],
)
def test_what_can_not_be_understood_is_named_with_its_line(front: str, line: int, message: str) -> None:
    for name in ("a.md", "a.txt"):
        error = _error(f"---\n{front}\n---\n\nBody.\n", name)
        assert error.startswith(f"{name}:{line}: ")
        assert message in error


def test_characters_that_yaml_forbids_do_not_stop_a_draft() -> None:
    document = _parse("---\ntitle: a\0b c\u2028d \x7f e\n---\nBody")
    assert [block.text for block in document.blocks] == ["a b c d   e", "Body"]
    assert document.text_of(document.blocks[0].span(4, 5)) == "c"


def test_a_title_wins_over_the_heading() -> None:
    document = _parse("---\ntitle: The title\n---\n# Another heading\n\nBody.\n")
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADLINE, 1, "The title"),
        (BlockKind.SUBHEADING, 1, "Another heading"),
        (BlockKind.PARAGRAPH, 0, "Body."),
    ]


def test_the_title_once_more_is_not_checked_twice() -> None:
    document = _parse("---\ntitle: The *big* title\n---\n# The **big**\ttitle\n\nBody.\n")
    assert [block.text for block in document.blocks] == ["The big title", "Body."]


def test_marks_of_markdown_and_tags_in_values_are_no_prose() -> None:
    source = "---\ntitle: The *bìg* <i>title</i>, `x` and [a link](/teh) in a_b\n---\n"
    (block,) = _parse(source).blocks
    assert block.text == f"The bìg title, {OBJECT} and a link in {OBJECT}"
    for word in ("bìg", "title", "a link"):
        at = block.text.index(word)
        assert block.span(at, at + len(word)) == (source.index(word, 10), source.index(word, 10) + len(word))


def test_one_standfirst_and_what_other_pages_show() -> None:
    assert _parse("---\ndescription: D\n---\nx.").standfirst is not None
    document = _parse("---\ndescription: D\nstandfirst: S\nexcerpt: D\n---\nx.")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TEASER, "D"),
        (BlockKind.STANDFIRST, "S"),
        (BlockKind.PARAGRAPH, "x."),
    ]


_TOML = """+++
title = "Ferry \\"Elsa\\" is late"
pubDate = 2024-05-06T10:00:00Z
lang = 'en-GB'
[extra]
subtitle = '''
Nobody on the pier
knew why'''
[[extra.images]]
alt = "The p\\u00ecer"
[copydesk]
ignore = ["typos", 'titles/x']
+++
The body is here.
"""
_JSON = """{
  "title": "Ferry \\"Elsa\\" is late",
  "pubDate": "2024-05-06T10:00:00Z", "lang": "en-GB",
  "extra": {"subtitle": "Nobody on the pier\\nknew why", "images": [{"alt": "The p\\u00ecer"}]},
  "copydesk": {"ignore": ["typos", "titles/x"]}
}
The body is here.
"""
_YAML = """---
title: 'Ferry "Elsa" is late'
pubDate: 2024-05-06T10:00:00Z
lang: en-GB
extra:
  subtitle: |
    Nobody on the pier
    knew why
  images:
    - alt: "The p\\u00ecer"
copydesk: {ignore: [typos, titles/x]}
---
The body is here.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize("source", [_YAML, _TOML, _JSON, "---json\n" + _JSON.replace("}\nThe", "}\n---\nThe")])
def test_yaml_toml_and_json_say_the_same(source: str, name: str, ending: str) -> None:
    document = _parse("\ufeff" + source.replace("\n", ending), name)
    assert [(block.kind, " ".join(block.text.split())) for block in document.blocks] == [
        (BlockKind.HEADLINE, 'Ferry "Elsa" is late'),
        (BlockKind.STANDFIRST, "Nobody on the pier knew why"),
        (BlockKind.ALT_TEXT, "The pìer"),
        (BlockKind.PARAGRAPH, "The body is here."),
    ]
    places = [
        document.text_of(block.span(block.text.index(word), block.text.index(word) + len(word)))
        for block, word in zip(document.blocks, ("late", "pier", "The", "body"), strict=True)
    ]
    assert places == ["late", "pier", "The", "body"]
    assert (str(document.date), document.lang) == ("2024-05-06", "en-GB")
    assert document.settings == {"ignore": ("typos", "titles/x")}
    assert [document.text_of(span).strip("\"'") for span in document.setting_places["ignore"]] == ["typos", "titles/x"]
    assert document.unused == ()


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        *((f"{key}: The pier is shut", BlockKind.HEADLINE) for key in ("title", "headline", "h1")),
        *(
            (f"{key}: The pier is shut", BlockKind.STANDFIRST)
            for key in (
                "standfirst",
                "description",
                "summary",
                "excerpt",
                "subtitle",
                "dek",
                "deck",
                "lede",
                "abstract",
            )
        ),
        ("kicker: The pier is shut", BlockKind.KICKER),
        ("seo_title: The pier is shut", BlockKind.TEASER),
        ("socialTitle: The pier is shut", BlockKind.TEASER),
        ("og: {title: The pier is shut}", BlockKind.TEASER),
        ("hero:\n  image:\n    caption: The pier is shut", BlockKind.CAPTION),
        ("images:\n- alt: The pier is shut", BlockKind.ALT_TEXT),
        ("heroAlt: The pier is shut", BlockKind.ALT_TEXT),
        ("params: {deck: The pier is shut}", BlockKind.STANDFIRST),
        ("our own: The pier is shut", BlockKind.KICKER),
    ],
)
def test_keys_that_hold_prose(front: str, kind: BlockKind) -> None:
    document = parse(f"---\n{front}\n---\n", path="a.md", front_matter={"kicker": ("our own",)})
    (block,) = document.blocks
    assert (block.kind, document.text_of(block.text_span)) == (kind, "The pier is shut")


@pytest.mark.parametrize(
    "front", ["slug: a-b", "default: Say no", "layout: post", "author: {title: Chief}", "salt: a b"]
)
def test_keys_that_hold_no_prose(front: str) -> None:
    assert _parse(f"---\n{front}\n---\n").blocks == ()


@pytest.mark.parametrize("key", ["date", "pubDate", "publishDate", "published", "updated", "lastmod", "last_mod"])
def test_keys_of_dates(key: str) -> None:
    document = _parse(f"---\n{key}: 2024-05-06 10:00\n---\nx.")
    assert (str(document.date), document.date_source) == ("2024-05-06", "front matter")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("date: TBD", "date 'TBD' in"),
        ("date: 5/1/24", "date '5/1/24' in"),
        ("date: 03/11/2026", "date '03/11/2026' in"),
        ("date: 2022-02-30", "date '2022-02-30' in"),
        ("date: {{ .Date }}", "date '{{ .Date }}' in"),
        ("pubDate: 2962-01-01", "pubDate '2962-01-01' in"),
        ("date: [2022]", "date in"),
        ("title: {en: The pier}", "title in the front matter not understood: a mapping"),
        ("lang: [en, fr]", "lang in the front matter not understood: a list"),
        ("lang: the English", "lang 'the English' in"),
    ],
)
def test_what_can_not_be_used_is_said_and_the_body_is_read(front: str, said: str) -> None:
    document = _parse(f"---\n{front}\n---\n\nThe pier is shut.\n")
    assert [block.text for block in document.blocks] == ["The pier is shut."]
    (unused,) = document.unused
    assert unused.startswith(said)
    assert unused.endswith(": dated rules do not run") == front.lower().startswith(("date", "pubdate"))
    assert (document.date, document.lang) == (None, None)


@pytest.mark.parametrize("whether", ["true", "false", "Yes", "off"])
def test_whether_a_page_is_published_is_no_date(whether: str) -> None:
    assert _parse(f"---\npublished: {whether}\n---\n\nThe pier is shut.\n").unused == ()
    document = _parse(f"---\npublished: {whether}\ndate: 2022-03-30\n---\n\nThe pier is shut.\n")
    assert (str(document.date), document.unused) == ("2022-03-30", ())


def test_another_date_is_taken_for_one_that_can_not_be_used() -> None:
    document = _parse("---\ndate: soon\n---\nx.", "2022-03-30-pier.md")
    assert document.unused[0].endswith(": 2022-03-30, from the file name, is taken")
    document = _parse("---\ndate: soon\nupdated: 2022-03-30\n---\nx.")
    assert (str(document.date), document.unused) == ("2022-03-30", ())


def test_template_code_in_values_is_no_prose() -> None:
    document = _parse("---\ntitle: {{ .Title }}\ndeck: The {{ name }} pier\n---\nx.")
    deck = document.blocks[-2]
    assert deck.text == f"The {OBJECT} pier"
    assert document.text_of(deck.span(4, 5)) == "{{ name }}"


@pytest.mark.parametrize(
    "source",
    [
        "+++\ntitle = \n+++\nx",
        '+++\ntitle = "a\n+++\nx',
        "+++\nb = 1\n[a\n+++\nx",
        "+++\na = 1\na = 2\n+++\nx",
        "+++\na = 1 b = 2\n+++\nx",
        "+++\na = " + "[" * 99 + "\n+++\nx",
        "---json\n{'a': 1}\n---\nx",
    ],
)
def test_broken_toml_and_json_are_named_with_their_line(source: str) -> None:
    for name in ("a.md", "a.html"):
        assert ": front matter: " in _error(source, name)


def test_an_object_that_is_broken_is_text() -> None:
    document = _parse('{\n "title": "a" "b"\n}\n\nx.')
    assert document.settings == {}
    assert "x." in [block.text for block in document.blocks]


_VALUES = st.lists(
    st.sampled_from(
        [
            "a",
            "B2",
            "2022-03-30",
            "10:15",
            "x:y",
            "#",
            "a#b",
            ":",
            "-",
            " ",
            "  ",
            "é",
            "'",
            '"',
            "\u00a0",
            "[",
            "*",
            ",",
        ]
    ),
    max_size=6,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(st.sampled_from(["title: ", "date:  ", "a-b: ", "", "on:"]), _VALUES).map("".join), max_size=3
    ).map("\n".join)
)
def test_the_reader_of_simple_lines_agrees_with_yaml(text: str) -> None:
    simple = _simple_mapping(text)
    if simple is None:
        return
    full = _compose(text)
    assert full is not None
    assert pairs(simple) == pairs(full)


def test_values_of_settings_know_their_places() -> None:
    source = "---\ntitle: A\ncopydesk:\n  ignore: [typos, 'titles/x']\n  select: grammar\n---\nThe body.\n"
    document = _parse(source)
    places = {key: [document.text_of(span) for span in spans] for key, spans in document.setting_places.items()}
    assert places == {"ignore": ["typos", "'titles/x'"], "select": ["grammar"]}


@pytest.mark.parametrize(
    ("source", "format_", "what"),
    [
        ('+++\ntitle = "A fire"\n\nText.\n', "markdown", "in TOML (+++) without its closing +++"),
        ('\n+++\ntitle = "A fire"\n+++\n', "plain", "that does not start on the first line"),
        ('\n{\n  "title": "A fire"}\n\nText.\n', "markdown", "that does not start on the first line"),
        ('{\n  "title": "A fire"\n\nText.\n', "markdown", "in JSON that is broken"),
        ("---\ntitle: A fire\ndate: 2024-05-06\n\nText.\n", "markdown", "without its closing ---"),
        ("---\n# by the desk\ntitle: A fire\n", "plain", "without its closing ---"),
        ("\n---\ntitle: A fire\n---\n\nText.\n", "markdown", "that does not start on the first line"),
    ],
)
def test_what_is_not_read_is_said(source: str, format_: str, what: str) -> None:
    assert unread_front_matter(source, FORMATS[format_]) == (
        f"front matter {what} is not supported: its headline, date and settings are ignored"
    )
    document = parse(source, path="a.md", format=format_)
    assert (document.date, document.settings) == (None, {})


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: A fire\n---\n\nText.\n",
        "---\ntitle: A fire\n...\nText.\n",
        '+++\ntitle = "A fire"\n+++\nText.\n',
        '{"title": "A fire"}\nText.\n',
        "---\n\nThe mayor spoke.\n\n---\n\nThe council: no.\n",
        "---\nThe mayor said this: no.\n\nMore.\n",
        "\n---\ntitle: not closed, and not on the first line\n",
        "+++ Breaking +++\n\nThe mayor spoke.\n",
        "+++\nThe mayor spoke.\n+++\n",
        "{The mayor} spoke: no.\n",
        '{"The mayor" spoke}\n',
        "A fire\n\n---\ntitle: A fire\n---\n",
        "",
    ],
)
@pytest.mark.parametrize("format_", ["markdown", "plain"])
def test_what_is_read_or_no_front_matter_needs_no_word(source: str, format_: str) -> None:
    assert unread_front_matter(source, FORMATS[format_]) == ""


@pytest.mark.parametrize("piece", ["\n", " ", "#\n", "# \n\n", '"', "{ ", "+++\n", "---\n", "a: "])
@pytest.mark.parametrize("head", ["", "+++\n", "---\n", "{"])
def test_a_head_without_an_end_is_read_once(head: str, piece: str) -> None:
    assert isinstance(unread_front_matter(head + piece * 500_000, FORMATS["plain"]), str)


@pytest.mark.parametrize(
    "front",
    [
        "---\nkey_points:\n  - @\n  - Beans\n---\n",
        "---\nkeyTakeaways: [Beans, '@']\n---\n",
        "---\nhero:\n  title: @\n  icon: a b c\n---\n",
        "---\nsections:\n  - questions:\n      - question: x\n        answer: >\n          @\n---\n",
        '+++\n[[slides]]\ntext = "@"\n+++\n',
        '{"pull_quote": "@"}\n',
        "---\nsummary:\n- @\n---\n",
        "---\nlead: @\n---\n",
        "---\nwhat_ran_in_print: @\n---\n",
        "---\nlearn:\n  goals:\n    - @\n---\n",
    ],
)
def test_prose_under_other_keys_is_read_as_deep_as_it_stands(front: str) -> None:
    words = "The ferry was late"
    document = _parse(front.replace("@", words) + "\nBody.\n")
    block, body = document.blocks
    assert (block.kind, block.text, document.text_of(block.text_span)) == (BlockKind.CAPTION, words, words)
    assert body.text == "Body."
    assert document.unused == ()


@pytest.mark.parametrize(
    "front",
    [
        "author_name: The man of the pier",
        "credits: [The man of the pier]",
        "series: A day in the life",
        "event: Day of the Boats",
        "venue: the pier at the end of town",
        "setting: Build the pier `now` or later",
        "track: Under the Pier",
    ],
)
def test_other_keys_are_no_prose_without_a_sentence(front: str) -> None:
    assert _parse(f"---\n{front}\n---\n").blocks == ()


@pytest.mark.parametrize(
    "value",
    [
        "/notes/a b c",
        "x <b>y</b> z z",
        "a_b c d",
        "two words",
        "k=v and so on",
        "see https://a.b or c",
    ],
)
def test_values_that_are_code_or_names_are_no_prose(value: str) -> None:
    document = _parse(f"---\ntitle: Late\nnote: '{value}'\nlayout: one two three\n---\n\nBody.\n")
    assert [block.text for block in document.blocks] == ["Late", "Body."]


def test_a_title_that_is_shown_elsewhere_too_is_read_once() -> None:
    document = _parse("---\ntitle: The ferry is late\nhero:\n  title: The ferry is late\n---\n\nBody.\n")
    assert [block.text for block in document.blocks] == ["The ferry is late", "Body."]


def test_of_a_key_that_occurs_twice_the_first_is_read() -> None:
    document = _parse("---\ntitle: Late\nweight: 1\nWeight: 2\nTitle: Never\n---\n\nBody.\n")
    assert [block.text for block in document.blocks] == ["Late", "Body."]
    assert document.unused == (
        "'Weight' occurs twice in the front matter: the first is read",
        "'Title' occurs twice in the front matter: the first is read",
    )


def test_a_key_that_is_given_the_same_value_twice_is_none_to_speak_of() -> None:
    document = _parse("---\ndate: 2024-05-06\ntitle: Late\ndate: 2024-05-06\n---\n\nBody.\n")
    assert document.unused == ()


def test_entities_in_values_are_what_they_stand_for() -> None:
    document = _parse(
        "---\ntitle: It aren&#8217;t late &amp; won&rsquo;t be\ndescription: 'R&D & more'\n---\n\nBody.\n"
    )
    title, standfirst, _ = document.blocks
    assert (title.text, standfirst.text) == ("It aren’t late & won’t be", "R&D & more")
    assert document.text_of(title.span(3, 9)) == "aren&#8217;t"
