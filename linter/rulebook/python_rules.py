"""Loading a Python rule from its file: run once under a private module name, its one rule class checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from linter.errors import RuleError
from linter.files.bounded_read import MEGABYTE, read_regular, reason_of
from linter.files.packed_modules import run_packed_rule
from linter.files.toml import shown
from linter.files.whole import RULES
from linter.findings.finding import Severity
from linter.rulebook.definition import RuleDefinition
from linter.rulebook.options import OptionError, option_schema
from linter.rulebook.printed import described, printed_by, standard_output_aside
from linter.rulebook.rule import Precision, Rule
from linter.time_limit import TimeLimit, TimeLimitReached

if TYPE_CHECKING:
    from linter.rulebook.documentation import RuleDoc

LARGEST = 10 * MEGABYTE
"""Bytes of a rule's file."""
LONGEST_LOADING = 10.0
"""Seconds of CPU time that running a rule's file, or making the rule, may take."""

Result = TypeVar("Result")


def load_python_rule(path: Path, rule_id: str) -> RuleDefinition:
    """The rule in the file at `path`. Raises RuleError with the line of whatever is wrong with it."""
    module = _run(path, rule_id)
    rule_class = _rule_class(module, path)
    _check_attributes(rule_class, path)
    rule_class.id = rule_id
    rule_class.folder = path.parent
    try:
        schema = option_schema(rule_class.Options)
    except OptionError as reason:
        raise _wrong(path, str(reason), rule_class.__name__, "Options") from reason
    return RuleDefinition(
        build=_builder(rule_class, rule_id, path),
        read_doc=partial(_documentation, _docstring(module, path)),
        severity=rule_class.severity,
        enabled=rule_class.enabled,
        quotations=rule_class.quotations,
        examples=rule_class.examples,
        precision=rule_class.precision,
        options_class=rule_class.Options,
        options=schema,
    )


class _Loader(SourceFileLoader):
    """Reads nothing but regular files of a bounded size, whether source or bytecode."""

    def get_data(self, path: str | bytes | os.PathLike[Any]) -> bytes:
        """The bytes of the file at `path`. Raises OSError."""
        return read_regular(os.fsdecode(path), LARGEST)

    def exec_module(self, module: ModuleType) -> None:
        """Run the file's code in the module, that which is packed if there is any."""
        if not run_packed_rule(module, self.path):
            super().exec_module(module)


def _run(path: Path, rule_id: str) -> ModuleType:
    """Run the file as a module that no import statement can name, so that no `rules` package can be mistaken for it.

    Python keeps its bytecode in `__pycache__` as for any module.
    """
    name = f"copydesk rule {rule_id} ({path})"
    loader = _Loader(name, str(path))
    module = ModuleType(name)
    module.__package__ = ""  # relative imports fail: what rules share is an analysis
    module.__file__ = str(path)
    module.__loader__ = loader
    sys.modules[name] = module  # dataclasses look their module up
    try:
        _limited(partial(loader.exec_module, module), rule_id, "loading it", path)
    except RuleError:
        del sys.modules[name]
        raise
    except KeyboardInterrupt:
        raise
    except BaseException as reason:
        del sys.modules[name]
        raise _import_error(reason, path) from reason
    return module


def _limited(work: Callable[[], Result], rule_id: str, what: str, path: Path) -> Result:
    """What `work` of the rule returns. Raises RuleError if it takes longer than LONGEST_LOADING.

    Copydesk's own rules are known to print nothing and to end: to watch all of them takes a fiftieth of a cold check.
    """
    if str(path).startswith(RULES):
        return work()
    limit = TimeLimit(LONGEST_LOADING)
    with printed_by(rule_id), standard_output_aside():
        try:
            limit.start()
            try:
                return work()
            finally:
                limit.stop()
        except TimeLimitReached:
            limit.stop()
            raise RuleError(limit.exceeded(what), path=shown(path)) from None


def _import_error(reason: BaseException, path: Path) -> RuleError:
    if isinstance(reason, SyntaxError) and reason.filename == str(path):
        return RuleError(f"syntax error: {reason.msg}", path=shown(path), line=reason.lineno)
    if isinstance(reason, OSError) and reason.filename == str(path):
        return RuleError(f"can't be read: {reason_of(reason)}", path=shown(path))
    return RuleError(
        f"can't be loaded: {described(reason)}", path=shown(path), line=_line_in(path, reason.__traceback__)
    )


def _line_in(path: Path, traceback: TracebackType | None) -> int:
    """The innermost line of the file that the traceback passes through, 1 if it passes through none."""
    line = 1
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == str(path):
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _rule_class(module: ModuleType, path: Path) -> type[Rule]:
    classes = {
        value.__qualname__: value
        for value in vars(module).values()
        # the module first: whether a class extends an abstract one takes long to tell
        if isinstance(value, type) and value.__module__ == module.__name__ and issubclass(value, Rule)
    }
    if not classes:
        raise RuleError("defines no rule: add a class that extends Rule", path=shown(path), line=1)
    if len(classes) > 1:
        names = " and ".join(classes)
        raise _wrong(path, f"defines more than one rule: {names}; each needs a file of its own", list(classes)[1])
    return next(iter(classes.values()))


def _check_attributes(rule_class: type[Rule], path: Path) -> None:
    def wrong(attribute: str, message: str) -> RuleError:
        return _wrong(path, f"{rule_class.__name__}.{attribute} {message}", rule_class.__name__, attribute)

    severity = getattr(rule_class, "severity", None)
    if severity is None:
        raise _wrong(path, f"{rule_class.__name__} has no severity", rule_class.__name__)
    if not isinstance(severity, Severity):
        raise wrong("severity", f"must be a Severity, not {severity!r}")
    if not isinstance(rule_class.enabled, bool):
        raise wrong("enabled", f"must be True or False, not {rule_class.enabled!r}")
    if rule_class.quotations not in ("check", "skip"):
        raise wrong("quotations", f"must be 'check' or 'skip', not {rule_class.quotations!r}")
    registers: Any = rule_class.dated_by
    if not isinstance(registers, tuple) or not set(registers) <= {"offices"}:
        raise wrong("dated_by", f"must be a tuple of kinds of registers (supported: 'offices'), not {registers!r}")
    examples: Any = rule_class.examples
    if not isinstance(examples, tuple) or not all(isinstance(example, str) for example in examples):
        raise wrong("examples", "must be a tuple of strings (one string alone needs a comma after it)")
    if rule_class.precision is not None and not isinstance(rule_class.precision, Precision):
        raise wrong("precision", f"must be a Precision or None, not {rule_class.precision!r}")
    if not isinstance(rule_class.outside, bool):
        raise wrong("outside", f"must be True or False, not {rule_class.outside!r}")
    ids: Any = rule_class.languagetool
    if not isinstance(ids, tuple) or not all(isinstance(one, str) for one in ids):
        raise wrong("languagetool", f"must be a tuple of strings, not {ids!r}")
    if not isinstance(rule_class.Options, type):
        raise wrong("Options", "must be a frozen dataclass")
    missing = getattr(rule_class, "__abstractmethods__", None)
    if missing:
        method = "judge(suppressions)" if "judge" in missing else "check(document)"
        raise _wrong(path, f"{rule_class.__name__} has no method {method}", rule_class.__name__)


def _docstring(module: ModuleType, path: Path) -> str:
    docstring = module.__doc__
    if docstring is None and sys.flags.optimize > 1:  # python -OO strips docstrings; they are our data
        import ast

        docstring = ast.get_docstring(ast.parse(read_regular(path, LARGEST)))
    if not docstring or not docstring.strip():
        raise RuleError("has no docstring (its first line must say what the rule checks for)", path=shown(path), line=1)
    return docstring


def _documentation(docstring: str) -> RuleDoc:
    from linter.rulebook.documentation import parse_docstring

    return parse_docstring(docstring)


def _builder(rule_class: type[Rule], rule_id: str, path: Path) -> Any:
    def build(options: Any) -> Rule:
        try:
            return _limited(partial(rule_class, options), rule_id, f"making {rule_class.__name__}", path)
        except (RuleError, KeyboardInterrupt):
            raise
        except BaseException as reason:
            line = _line_in(path, reason.__traceback__)
            message = f"{rule_class.__name__} can't be created: {described(reason)}"
            raise RuleError(message, path=shown(path), line=line) from reason

    return build


def _wrong(path: Path, message: str, class_name: str, attribute: str | None = None) -> RuleError:
    return RuleError(message, path=shown(path), line=_line_of(path, class_name, attribute))


def _line_of(path: Path, class_name: str, attribute: str | None) -> int:
    """The line of a class, or of an attribute in it where it has one of its own."""
    import ast

    tree = ast.parse(read_regular(path, LARGEST))
    for statement in tree.body:
        if not isinstance(statement, ast.ClassDef) or statement.name != class_name:
            continue
        for inner in statement.body:
            targets: list[ast.expr] = []
            if isinstance(inner, ast.Assign):
                targets = inner.targets
            elif isinstance(inner, ast.AnnAssign):
                targets = [inner.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            if attribute in names or (isinstance(inner, ast.ClassDef) and inner.name == attribute):
                return inner.lineno
        return statement.lineno
    return 1
