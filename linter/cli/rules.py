"""`copydesk rules`."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from linter.cli.output import columns, write, write_report
from linter.cli.scope import ConfigOption, IsolatedOption, in_force_at
from linter.errors import UsageError, nearest
from linter.rulebook.loader import LoadedRule
from linter.streams import as_json

_FORMATS = ("text", "json")


def rules(
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="Output format: text or json.")] = "text",
) -> None:
    """List the rules of all packs in force.

    These are the built-in pack and the packs that the configuration for the working directory names.
    """
    from pathlib import Path

    if format_ not in _FORMATS:
        raise UsageError(f"--format: unknown format {format_!r} (supported: text, json){nearest(format_, _FORMATS)}")
    listed = in_force_at(Path.cwd(), config, isolated).rulebook.rules
    if format_ == "json":
        import json

        data = {"version": 1, "rules": [_data(rule) for rule in listed]}
        write_report([as_json(json.dumps(data, ensure_ascii=False) + "\n")])
    else:
        write(_table(listed, columns(sys.stdout)))


def _table(listed: tuple[LoadedRule, ...], width: int) -> str:
    """One line per rule, cut to `width` columns: id, severity, whether it is off by default, summary."""
    longest = max((len(rule.id) for rule in listed), default=0)
    lines = []
    for rule in listed:
        off = "" if rule.enabled else "(off by default) "
        line = f"{rule.id:<{longest}}  {rule.severity.value:<7}  {off}{rule.doc.summary}"
        lines.append(line if len(line) <= width else line[: width - 1].rstrip() + "…")
    return "".join(f"{line}\n" for line in lines)


def _data(rule: LoadedRule) -> dict[str, Any]:
    measured = rule.precision
    return {
        "id": rule.id,
        "pack": rule.pack.name,
        "pack_version": rule.pack.version or None,
        "severity": rule.severity.value,
        "enabled": rule.enabled,
        "quotations": rule.quotations,
        "summary": rule.doc.summary,
        "why": rule.doc.why,
        "not_flagged": rule.doc.not_flagged,
        "source": rule.doc.source,
        "options": [
            {"name": option.name, "type": option.wanted, "default": plain(option.default)} for option in rule.options
        ],
        "precision": None
        if measured is None
        else {
            "hits": measured.hits,
            "right": measured.right,
            "interval": list(measured.interval),
            "silent_on": measured.silent_on,
            "corpus": measured.corpus,
        },
    }


def plain(value: Any) -> Any:
    """An option's default as TOML and JSON have it."""
    if isinstance(value, (tuple, list, frozenset, set)):
        items = [plain(one) for one in value]
        return sorted(items, key=str) if isinstance(value, (frozenset, set)) else items
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return value if isinstance(value, (bool, int, float, str, type(None))) else str(value)
