"""A page to paste a text into, and the same page with what was found; it needs no scripts."""

from __future__ import annotations

from html import escape
from pathlib import Path

FORMATS = {"plain": "Plain text", "markdown": "Markdown", "html": "HTML"}
"""The formats to choose from."""

_FORM = """<header><h1>copydesk</h1></header>
<form class="paste" method="post" action="/">
<p><label for="text">Draft</label></p>
<p><textarea id="text" name="text" rows="14" required>{text}</textarea></p>
<p><label>Format <select name="format">{formats}</select></label>
<label>Date of publication <input name="date" type="date" value="{date}"></label> <button>Check</button></p>
</form>
"""
_STYLE = """.paste textarea { width: 100%; font: inherit; color: inherit; background: var(--panel); border: 1px solid; }
.paste input, .paste select, .paste button { font: inherit; padding: .2rem .6rem; margin-right: 1rem; }"""


def form(text: str = "", format: str = "plain", date: str = "", found: str = "") -> str:  # noqa: A002 - as elsewhere
    """The page, with the text and what was found in it."""
    from linter.reports.html import document

    formats = "".join(
        f'<option value="{name}"{" selected" if name == format else ""}>{title}</option>'
        for name, title in FORMATS.items()
    )
    shown = _FORM.format(text=escape(text, quote=False), formats=formats, date=escape(date))
    return document("copydesk", shown + found, style=_STYLE, submits=True)


def page(text: str, format: str, date: str, config: Path | None) -> str:  # noqa: A002 - as elsewhere
    """The page with the report on the text. Raises CopydeskError."""
    from linter.embed import check_text
    from linter.reports import Style
    from linter.reports.html import report
    from linter.run.results import RunResult

    file = check_text(text, format=format, path="draft", date=date or None, config=config)
    return form(text, format, date, report(RunResult((file,)), Style()))
