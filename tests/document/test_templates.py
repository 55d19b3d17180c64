from __future__ import annotations

import pytest
from counting import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.model import OBJECT, BlockKind, Document
from linter.document.parse import parse
from linter.document.parsers.templates import read_templates
from linter.findings.suppression_comments import read_comments

SAID = "The ferry was late."


def _parse(source: str, name: str = "a.md") -> Document:
    return parse(source, path=name)


def _prose(source: str, name: str = "a.md") -> list[str]:
    return [" ".join(block.text.split()) for block in _parse(source, name).prose]


CODE = [
    '{{< figure src="lat.png" width="40" >}}',
    '{{% ref "old/paeg.md" %}}',
    '{{< figure\n  src="lat.png"\n  width="40"\n>}}',
    "{{/* a comment wiht slips */}}",
    "{{- /* a comment wiht slips */ -}}",
    "{{ with .Params.athor }}{{ . }}{{ end }}",
    "{{ $wrod := .Site }}",
    "{{#if athor}}",
    "{{!-- a comment wiht slips --}}",
    "{{{ rwa }}}",
    "{% include paeg.html %}",
    "{%- assign wrod = 'teh' -%}",
    "{% raw %}\nA line wiht {{ slips }}.\n\nAnother wiht slips.\n{% endraw %}",
    "{% comment %}\nA line wiht slips.\n\nAnother.\n{% endcomment %}",
    "{% highlight js %}\nvar wrod;\n\nvar otehr;\n{% endhighlight %}",
    "{# a comment wiht slips #}",
    "{{< highlight go >}}\nvar wrod\n\nvar otehr\n{{< /highlight >}}",
    "<%= render 'paeg' %>",
    "<%# a comment wiht slips %>",
    '[gallery ids="1,2" link="fiel"]',
    "[embed]https://example.org/paeg[/embed]",
]
MARKDOWN_CODE = [
    "{: .clas #paeg}",
    "{:.no_toc}",
    "{::comment}\nA line wiht slips.\n\nAnother wiht slips.\n{:/comment}",
    "{::options parse_block_html='ture' /}",
    "{/* a comment wiht slips */}",
    "{wrod}",
    "{items.map((itme) => <b>wrod</b>)}",
    "<Chart data={[{wrod: 1}]} lable='x' />",
    "<Foo render={() => <b>wrod</b>} />",
    "<Code>\nvar wrod;\n\nvar otehr;\n</Code>",
    'import Wrod from "../wrod";',
    'import { Wrod,\n  Otehr,\n} from "./wrod";',
    "export const wrod = {\n  athor: 'x',\n\n  otehr: [1],\n};",
    "<script>\nvar wrod;\n\nvar otehr;\n</script>",
    "<style>\n.clas {}\n\n.otehr {}\n</style>",
    '<!-- wp:paragraph {"algin":"left"} -->',
    "::: {.clas}\n\n:::",
    ":::wraning",
    "::youtube{id=wrod}",
    ".. toctree::\n   :maxdept: 2\n\n   paeg\n",
    "[[toc]]",
    "%% a comment wiht slips %%",
    "$$\nwrod = \\frac{a}{otehr}\n$$",
    "<details>\n<summary></summary>\n```js\nvar wrod;\n```\n</details>",
    "<div>\n```js\nvar wrod;\n\nvar otehr;\n```\n</div>",
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("code", [*CODE, *MARKDOWN_CODE])
@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
def test_code_on_lines_of_its_own_is_no_prose(code: str, name: str, ending: str) -> None:
    source = f"{SAID}\n\n{code}\n\n{SAID}\n".replace("\n", ending)
    document = _parse(source, name)
    assert [block.text for block in document.prose] == [SAID, SAID]
    assert all(document.text_of(block.text_span) == SAID for block in document.prose)


@pytest.mark.parametrize("code", CODE)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_template_languages_in_other_formats(code: str, name: str) -> None:
    assert _prose(
        f"<p>{SAID}</p>\n\n{code}\n\n<p>{SAID}</p>\n" if name == "a.html" else f"{SAID}\n\n{code}\n\n{SAID}"
    ) == [
        SAID,
        SAID,
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("The {{ .Site.Nmae }} paper", f"The {OBJECT} paper"),
        ("The {{< icon nmae >}} paper", "The ￼ paper"),
        ("The {% if x %}old{% else %}new{% endif %} paper", f"The old {OBJECT} new paper"),
        ("The <%= nmae %> paper", f"The {OBJECT} paper"),
        ('The [paper]({{< ref "paeg wiht spaces" >}}) is out', "The paper is out"),
        ("The [paper]({% link _posts/paeg.md %}) is out", "The paper is out"),
        ("The <Tabs.Item lable='x'>new</Tabs.Item> paper", "The new paper"),
        ("The {props.nmae} paper", f"The {OBJECT} paper"),
        ('The{" "}\n<B.C>new</B.C> paper', "The new paper"),
        ("The paper{: .clas} is out", "The paper is out"),
        ("The [paper](x){:target='_blnak'} is out", "The paper is out"),
        ("The paper :tada: is out", "The paper ￼ is out"),
        ("The paper is out at 10:30:15 now", "The paper is out at 10:30:15 now"),
        ("The {++new++}{--odl--} paper", "The new paper"),
        ("The {~~odl~>new~~} paper", "The new paper"),
        ("The {==new==}{>>wrod<<} paper", "The new paper"),
        ("The [[Front page|paper]] is out", "The paper is out"),
        ("The [[Front page]] is out", "The Front page is out"),
        ("The [[forn-page]] is out", f"The {OBJECT} is out"),
        ("The $x^2$ paper", f"The {OBJECT} paper"),
        ("The \\(x^2\\) paper", f"The {OBJECT} paper"),
        ("It cost $5 million and then $6 million.", "It cost $5 million and then $6 million."),
        ("It cost US$5-$10 (or A$9/$12).", "It cost US$5-$10 (or A$9/$12)."),
        ("The ssize_t error and std::vectr are out", f"The {OBJECT} error and {OBJECT} are out"),
        ("The **doc,crypot**: paper", f"The {OBJECT} paper"),
        ("The **crypot**: paper", f"The {OBJECT} paper"),
        ("The **New paper**: it is out", "The New paper: it is out"),
        ("By [wrod](https://github.com/wrod) and [a paper](https://github.com/paper)", f"By {OBJECT} and a paper"),
        ("In [wrod](https://www.npmjs.com/package/@x/wrod#use) now", f"In {OBJECT} now"),
        ("The [floods](https://example.org/topics/floods) go on", "The floods go on"),
        ("The _new_ paper", "The new paper"),
        ("A {curious} brace", f"A {OBJECT} brace"),
        ("A {most curious brace} of them", "A {most curious brace} of them"),
        ("Sizes < 5 and > 3 {", "Sizes < 5 and > 3 {"),
        ("The {ref}`paper <paeg>` is out", "The paper is out"),
        ("The {ref}`paeg` is out", f"The {OBJECT} is out"),
        ("See [a] and [b c] and [an x=1 thing](y)", "See [a] and [b c] and an x=1 thing"),
        ("The `{{ x` and {{ `y` }} paper", f"The {OBJECT} and {OBJECT} paper"),
    ],
)
def test_code_inside_a_line(line: str, text: str) -> None:
    document = _parse(f"{line}\n")
    block = document.prose[0]
    assert " ".join(block.text.split()) == text
    for number, character in enumerate(block.text):
        place = document.text_of(block.span(number, number + 1))
        assert place == character or character in {OBJECT, "\n", " "}


@pytest.mark.parametrize(
    "source",
    [
        '{{< callout class="teh" >}}\n@\n{{< /callout >}}',
        "{{% note %}}\n\n@\n\n{{% /note %}}",
        "{% if page.x %}\n@\n{% endif %}",
        "{{#if x}}\n@\n{{/if}}",
        '[caption id="a" algin="left"]@[/caption]',
        "<Aside type='x'>\n@\n</Aside>",
        "<Aside type='x'>\n  @\n</Aside>",
        "<Steps>\n    <Step>\n        @\n    </Step>\n</Steps>",
        "<Tabs>\n\t<Tab>\n\t\t@\n\t</Tab>\n</Tabs>",
        "<details>\n<summary></summary>\n\n@\n\n</details>",
        "<div className={x}>\n@\n</div>",
        ":::note\n@\n:::",
        "::: {.clas}\n\n@\n\n:::",
        "!!! note\n    @",
        '=== "Tab"\n\n    @\n',
        "> [!NOTE]\n> @",
        ".. note::\n   @\n",
        "```{note}\n:class: x\n@\n```",
        ":::{note}\n:class: x\n@\n:::",
        "^[@]",
        "1. <Step>\n   @\n   </Step>",
        "{{< tabs >}}\n{{< tab >}}\n@\n{{< /tab >}}\n{{< /tabs >}}",
        "## {{< icon >}} @ {#athor}",
    ],
)
def test_what_stands_between_tags_is_prose(source: str) -> None:
    for ending in ("\n", "\r\n"):
        document = _parse(source.replace("@", SAID).replace("\n", ending))
        block = next(block for block in document.prose if "ferry" in block.text)
        assert block.text == SAID
        assert document.text_of(block.text_span) == SAID
        assert block.kind is not BlockKind.QUOTATION


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ('{{< figure src="x" caption="@" >}}', BlockKind.CAPTION),
        ('{{< figure src="x" alt="@" >}}', BlockKind.ALT_TEXT),
        ("{{ figure(src='x', alt='@') }}", BlockKind.ALT_TEXT),
        ('{% include figure.html alt="@" %}', BlockKind.ALT_TEXT),
        ('<Figure src={x} caption="@" />', BlockKind.CAPTION),
        ('<Card title={"@"}>\n</Card>', BlockKind.ALT_TEXT),
        ('<Card\n  description="@"\n/>', BlockKind.ALT_TEXT),
        (":::note[@]\n:::", BlockKind.ALT_TEXT),
        ('!!! note "@"', BlockKind.ALT_TEXT),
        ('![x](y "@")', BlockKind.ALT_TEXT),
        ('The [x](y "@")', BlockKind.ALT_TEXT),
        ('The [x][y].\n\n[y]: https://example.org "@"\n', BlockKind.ALT_TEXT),
        ('<img src="x" alt="@">', BlockKind.ALT_TEXT),
        ('The <a href="x" title="@">x</a>', BlockKind.ALT_TEXT),
        ('{{< expand "@" >}}\n{{< /expand >}}', BlockKind.ALT_TEXT),
        ('{% image "x.png", "@", "100vw" %}', BlockKind.ALT_TEXT),
        ('<Quote text="@" class="a b c d" />', BlockKind.ALT_TEXT),
        ('<Pull words="@" className="A b c d e" by="The Late Mr Otehr" />', BlockKind.ALT_TEXT),
        ("<Cards items={[{head: '@'}]} />", BlockKind.ALT_TEXT),
        ('{{< box kopf="@" >}}', BlockKind.ALT_TEXT),
        ("{wrod ? '@' : 'otehr'}", BlockKind.ALT_TEXT),
        ('{wrod && "@"}', BlockKind.ALT_TEXT),
        ("export const metadata = {\n  title: '@',\n};", BlockKind.ALT_TEXT),
        ('```{python}\n#| fig-cap: "@"\nx\n```', BlockKind.CAPTION),
        ('```{r, fig.cap="@"}\nx\n```', BlockKind.CAPTION),
        ("```{figure} x.png\n:alt: @\n:width: 3\n```", BlockKind.ALT_TEXT),
        ('![x](y){#z fig-alt="@"}', BlockKind.ALT_TEXT),
        ("/// tip | @\n    open: True\n///", BlockKind.ALT_TEXT),
    ],
)
def test_arguments_that_are_prose(code: str, kind: BlockKind) -> None:
    document = _parse(f"Before.\n\n{code.replace('@', SAID)}\n\nAfter.\n")
    block = next(block for block in document.prose if "ferry" in block.text)
    assert (block.kind, block.text, document.text_of(block.text_span)) == (kind, SAID, SAID)
    assert document.prose[0].text == "Before."
    assert document.prose[-1].text == "After."


def test_entities_and_escapes_in_arguments_keep_their_places() -> None:
    document = _parse('{{< figure alt="A \\"red\\" roof &amp; wall" >}}\n')
    (block,) = document.prose
    assert block.text == 'A "red" roof & wall'
    assert document.text_of(block.span(2, 7)) == '\\"red\\"'


def test_what_a_template_literal_puts_in_is_one_object() -> None:
    document = _parse("<Image alt={`A boat of ${onwer.nmae} at sea`} src={x} />\n", "a.mdx")
    (block,) = document.prose
    assert block.text == f"A boat of {OBJECT} at sea"
    assert document.text_of(block.span(10, 11)) == "${onwer.nmae}"


@pytest.mark.parametrize(
    "comment",
    [
        "{/* @ */}",
        "{{/* @ */}}",
        "{{- /* @ */ -}}",
        "{# @ #}",
        "{{!-- @ --}}",
        "<%# @ %>",
        "%% @ %%",
        "{% comment %} @ {% endcomment %}",
        "{::comment} @ {:/comment}",
    ],
)
def test_suppressions_work_in_comments_of_every_language(comment: str) -> None:
    document = _parse(f"{comment.replace('@', 'copydesk: ignore[typos] his own')}\n\n{SAID}\n")
    (written,) = read_comments(document)
    assert (written.form, [name.name for name in written.names], written.reason) == ("ignore", ["typos"], "his own")
    assert [block.text for block in document.blocks] == [SAID]


_PIECE = st.sampled_from(
    [
        "{{",
        "}}",
        "{{<",
        ">}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{/*",
        "*/}",
        "<%",
        "%>",
        "<A",
        "<A.b ",
        "/>",
        ">",
        "</A>",
        "{",
        "}",
        "`",
        "```",
        "~~~",
        "\n",
        "\n\n",
        "    ",
        ":::",
        "!!! note",
        "> [!NOTE]",
        "[[",
        "]]",
        "|",
        "$",
        "$$",
        "\\(",
        "\\)",
        "^[",
        "]",
        "%%",
        "{++",
        "++}",
        "*[",
        "import x from 'y'",
        "export const a = {",
        "a_b",
        "word ",
        "café ",
        "😀",
        'alt="one two"',
        "\r\n",
        "\r",
        "[gallery a=b]",
        ".. note::",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "{:",
        "raw",
        "highlight",
        "\t",
        "- ",
        "{a && <p>",
        "</p>}",
        "{'one two three'}",
        "{`one ${a} two`}",
        "<div markdown>",
        "</div>",
        "\\begin{x}",
        "\\end{x}",
        "\\emph{one}",
        "[@a]",
        "][b.c]",
        "++a+b++",
        "--8<--\n",
        "/// a | b c\n",
        "- a: b\n",
        "**a**: ",
        "[a_b]",
        ": def",
        "```{figure} a\n:alt: b c\n",
        "#| fig-cap: a b",
    ]
)


@settings(deadline=None, max_examples=500)
@given(st.lists(_PIECE, max_size=14).map("".join), st.sampled_from(["a.md", "a.mdx", "a.txt", "a.html"]))
def test_whatever_the_text_every_character_knows_its_place(source: str, name: str) -> None:
    document = _parse(source, name)
    syntax = {"a.md": "markdown", "a.mdx": "mdx", "a.txt": "plain", "a.html": "html"}[name]
    templates = read_templates(source, 0, syntax)
    assert templates is None or len(templates.text) == len(source)
    last = 0
    for block in document.blocks:
        assert block.source_span.start <= block.source_span.end <= len(source)
        for run in block.runs:
            text = block.text[run.text_start : run.text_start + run.text_length]
            if run.text_length == run.source_length and text != OBJECT and not text.isspace():
                found = source[run.source_start : run.source_start + run.source_length]
                assert found.replace("\r", "\n").split() == text.replace("\r", "\n").split() or OBJECT in text
        last = max(last, block.source_span.end)
    assert all(0 <= span.start < span.end <= len(source) for span in document.comments)


@pytest.mark.slow
@pytest.mark.parametrize("syntax", ["markdown", "mdx", "html", "plain"])
@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "{{<",
        "{%",
        "{",
        "{#",
        "{/*",
        "<%",
        "<A ",
        "<A x={",
        '<A x="',
        "`",
        "`` ` ",
        "$",
        "$$ ",
        "\\(",
        "^[",
        "%%a ",
        "[[",
        "> [!NOTE]\n",
        "<Code>",
        "{{< highlight >}}",
        "{% raw %}",
        "[code a=b]",
        "export const a = {\n",
        "<A>\n  x\n",
        "import a from 'b'\n",
        "!!! note\n    x\n",
        "a_b",
        "<script>",
        "<!--",
        "{::comment}",
        "{++",
        "*[",
        ":::a\n",
        "<A>x</A> ",
        "```\n",
        "{{ x }} ",
        "\n{{ x }}\n",
        "~~~a\n",
        "<a {",
        "{a",
        "{a && <b>",
        "{a && <b>x</b>} ",
        "{a ? (<A>",
        "{'a b c'} ",
        "<div markdown>\n",
        "<p translate=no>",
        "\\begin{x}\n",
        "\\emph{a",
        "[a][b.c]",
        "[@a] ",
        "(a)=\n",
        "+++ {\n",
        "++a",
        "--8<--\n",
        "/// a | b\n",
        "- a: b\n",
        "**a**: ",
        "[a_b]",
        "[%",
        "{% a 'A b c' ",
        "](mailto:a b",
        "```{r}\n#| fig-cap: a b\n",
        "^a\n",
        "\n\n% a",
        " ==a",
        "^^a ",
        "a^b^",
        "a:: b\n",
        "[a]{.b} ",
        "[a",
        " $ab",
        "\n/a\n",
        "{% else %}{% if a %}",
        "{% endif %}",
        ':a[b]{c="d"} ',
        "```{note}\n",
        "```{note} a\n---\n",
        '<A title="**a** [b](c) `d`">',
        "^[a [b](c) `",
        "<svg>",
        "--- ---\n",
        "a b\n--- ---\n",
        "-----\na\n",
        "+---+\n| a |\n",
    ],
)
def test_twice_the_text_is_twice_the_work(piece: str, syntax: str) -> None:
    def work(times: int) -> int:
        return steps(lambda: read_templates(piece * times, 0, syntax))

    work(1)
    assert work(400) < 2.6 * work(200) + 2000


def test_parts_of_a_program_at_the_head_of_changes_are_no_words() -> None:
    changes = "# Changes\n\n- repl: show the prompt\n- win, msi: drop it\n* stream/utli: read on\n"
    assert _prose(changes)[1:] == [f"{OBJECT}: show the prompt", f"{OBJECT}: drop it", f"{OBJECT}: read on"]
    few = "# Weather\n\n- today: rain\n- tomorrow: sun\n- The rest of the week: wind\n"
    assert _prose(few)[1:] == ["today: rain", "tomorrow: sun", "The rest of the week: wind"]
