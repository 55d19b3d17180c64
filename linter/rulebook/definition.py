"""What a rule's file yields once it is read: one shape for Python and declarative rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from linter.findings.finding import Severity
from linter.records import NamedTuple
from linter.rulebook.options import Option
from linter.rulebook.rule import Precision, Rule

if TYPE_CHECKING:
    from linter.rulebook.documentation import RuleDoc


class RuleDefinition(NamedTuple):
    """The attributes of a rule, checked.

    build: creates the rule from an instance of its options (None for the defaults).
    read_doc: reads its documentation, which a check does not need.
    severity: its severity.
    enabled: whether it is on by default.
    quotations: "check" or "skip".
    examples: its examples.
    precision: its measured precision, None if it was not measured.
    options_class: the class of its options, None without options.
    options: its options.
    """

    build: Callable[[Any], Rule]
    read_doc: Callable[[], RuleDoc]
    severity: Severity
    enabled: bool
    quotations: str
    examples: tuple[str, ...]
    precision: Precision | None = None
    options_class: type[Any] | None = None
    options: tuple[Option, ...] = ()


def is_rule_name(name: str) -> bool:
    """Whether `name` is kebab-case: lower-case letters and digits, joined by single hyphens, a letter first."""
    parts = name.split("-")
    return name.isascii() and name[:1].isalpha() and name == name.lower() and all(part.isalnum() for part in parts)
