"""Python rules that misbehave: they raise anything, return anything, find places that are none, print, and end things.

Whatever a rule does, what the other rules find is found, the report is whole, and what the rule did not do is said with
its id. `copydesk test`, `rules` and `explain` on it end as commands end.
"""

from __future__ import annotations

import json
from typing import Any

from inputs import Case, Chance
from oracle import Answer, copydesk, require, said_where

RAISED = (
    "ValueError('x')", "SystemExit(0)", "SystemExit('bye')", "KeyboardInterrupt()", "RecursionError('deep')",
    "MemoryError()", "GeneratorExit()", "StopIteration()", "StopAsyncIteration()", "BaseException('b')",
    "AssertionError", "UnicodeDecodeError('utf-8', b'x', 0, 1, 'r')", "OSError(28, 'full')", "BrokenPipeError()",
    "ExceptionGroup('g', [ValueError()])", "type('Odd', (Exception,), {'__str__': lambda self: 1 / 0})()",
    "type('Odd', (BaseException,), {})('\\x1b[2J')", "type('Odd', (Exception,), {'__str__': lambda self: None})()",
    "Exception('\\ud800')", "Exception('x' * 1000000)", "NotImplementedError", "Exception('::error::x\\n##[stop]')",
    "SystemExit(3.5)", "TimeoutError()", "SyntaxError('s')",
)  # fmt: skip
DONE = (
    "pass", "print('noise')", "print('noise', flush=True)", "sys.stdout.write('noise')", "os.write(1, b'noise')",
    "os.write(2, b'noise')", "sys.stderr.write('noise')", "sys.exit()", "exit()", "os.chdir('/')",
    "sys.setrecursionlimit(60)", "(lambda f: f(f))(lambda f: f(f))", "bytearray(1 << 62)", "[0] * (1 << 40)",
    "threading.Thread(target=time.sleep, args=(0.2,)).start()", "signal.signal(signal.SIGALRM, signal.SIG_IGN)",
    "signal.setitimer(signal.ITIMER_REAL, 0)", "warnings.warn('w')", "input()", "sys.stdin.read()", "time.sleep(0.2)",
    "os.environ.clear()", "locale.setlocale(locale.LC_ALL, 'C')", "subprocess.run(['true'])",
    "subprocess.run(['echo', 'noise'])", "re.compile('(')", "open('nosuch')", "random.seed(1)",
    "sys.path.insert(0, '.')", "1 / 0", "import nosuch", "from . import x", "sys.stdout.flush()", "gc.collect()",
    "locals().clear()", "os.umask(0o777)",
)  # fmt: skip
"""What a program may do by accident, when it is loaded or when it runs."""
RUNNING = (
    "document.blocks[0].text = 'x'", "document.source = ''", "self.id = 'typos/misspelling'",
    "type(self).severity = None", "self.folder = None", "del self.options", "document.path = None", "os._exit(0)",
    "os._exit(3)", "os.abort()", "os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 2)", "os.kill(os.getpid(), 15)",
    "sys.stdout.close()", "os.close(1)", "while True: time.sleep(0.1)", "re.match('(a|aa)+$', 'a' * 60 + 'b')",
)  # fmt: skip
"""What ends the process, or changes what belongs to others: only where rules run in a process of their own."""
SPANS = (
    "Span(0, 1)", "Span(5, 2)", "Span(-1, 3)", "Span(0, 10**9)", "Span(0.0, 1.0)", "Span('0', '1')", "(0, 1)", "None",
    "Span(True, 2)", "Span(0, 0)", "type('S', (Span,), {})(0, 1)", "Span(10**30, 10**30)", "Span(None, None)", "[0, 1]",
    "document.blocks[0].span(0, 4)", "document.blocks[0].span(0, 10**6)", "document.blocks[0].span(-5, 3)",
)  # fmt: skip
MESSAGES = (
    "'m'", "''", "None", "1", "'\\ud800'", "'\\x1b[2J'", "'\\n::error::x'", "'x' * 1000000", "b'm'", "'m\\0'", "' '",
    "'{}'", "type('T', (str,), {'__len__': lambda self: -1})('m')", "type('T', (str,), {})('m')",
)  # fmt: skip
MORE = (
    "", "severity='error'", "severity=Severity.ERROR", "severity=1", "confidence=2.0", "confidence=float('nan')",
    "confidence='1'", "confidence=True", "confidence=10**400", "suggestions=['a', '']", "suggestions=[None]",
    "suggestions='abc'", "suggestions=[Suggestion('x\\ud800', Safety.SAFE)]", "suggestions=[Suggestion('x' * 10**6)]",
    "suggestions=[Suggestion(b'')]", "suggestions=[Suggestion('\\x1b[2J', Safety.SAFE)]", "suggestions=['a'] * 50000",
    "suggestions=[Suggestion('', 'safe')]", "evidence=[Evidence('e')]", "evidence=[Evidence('e', Span(0, 10**9))]",
    "evidence=[Evidence('', None)]", "evidence=['e']",
    "evidence=[Evidence('e', document.blocks[0].span(0, 3))] * 3000", "source=Source('s')", "source='s'",
    "source=Source('s', 1, [])", "source=Source('s', 'javascript:x', 'when')", "source=Source('\\ud800')",
    "evidence=itertools.repeat(Evidence('e'))",
)  # fmt: skip
RETURNED = (
    "None", "1", "'text'", "b'x'", "{}", "[1]", "[None]", "(x for x in [1 / 0])", "iter(int, 1)", "[self]",
    "[object()]", "self", "itertools.repeat(self.finding(Span(0, 1), 'm'))",
    "[self.finding(Span(0, 1), 'm')] * 200000", "Finding", "[Finding]",
    "[Finding('typos/misspelling', Span(0, 1), 'm', Severity.ERROR)]", "[(self.id, Span(0, 1), 'm', Severity.NOTE)]",
    "type('I', (), {'__iter__': lambda self: self, '__next__': lambda self: 1})()",
    "[self.finding(Span(0, 1), 'm')._replace(rule=None)]",
    "[self.finding(Span(0, 1), 'm')._replace(fingerprint=1, quoted='x')]", "document.blocks", "zip([1])", "[[]]",
    "range(10**9)",
)  # fmt: skip
CLASS = (
    "severity = Severity.NOTE", "severity = 'note'", "severity = None", "enabled = 'yes'", "examples = ('a')",
    "examples = ['a']", "examples = ('[[a', 'b')", "examples = ('[[The=>A]] a', 'b')",
    "examples = ('\\ud800', '[[x]]')", "quotations = 'never'", "precision = 1", "precision = Precision(0, 0, '')",
    "Options = dict", "Options = None", "outside = 'x'", "outside = True", "languagetool = ('X',)", "languagetool = 3",
    "id = 'typos/misspelling'", "folder = None", "__slots__ = ()", "__init__ = lambda self, options=None: 1 / 0",
    "__init__ = None", "__init_subclass__ = None", "finding = None", "__new__ = lambda *a: None",
    "__getattribute__ = lambda self, n: 1 / 0", "options = property(lambda self: 1 / 0)",
)  # fmt: skip
IMPORTS = (
    "import gc, itertools, json, locale, os, random, re, signal, subprocess, sys, threading, time, warnings\n"
    "from linter.api import *\nfrom linter.api import Document, Rule, Severity, Span\n"
    "from linter.findings.finding import Evidence, Finding, Safety, Source, Suggestion\n"
    "from linter.rulebook.rule import Precision\n"
)
DRAFT = "# The colour of the the center\n\nA very good colour, with electricty and innocent causalities.\n"


def make(chance: Chance) -> Case:
    """One rule, which does one thing wrong somewhere."""
    head, attribute, before, end = "", "", "", "yield self.finding(document.blocks[0].span(0, 3), 'found')"
    match chance.randrange(9):
        case 0:
            head = f"raise {chance.choice(RAISED)}\n"
        case 1:
            head = f"{chance.choice(DONE)}\n"
        case 2:
            attribute = f"    {chance.choice(CLASS)}\n"
        case 3:
            before = f"raise {chance.choice(RAISED)}"
        case 4:
            before = chance.choice((*DONE, *RUNNING))
        case 5:
            end = f"return {chance.choice(RETURNED)}"
        case 6:
            before, end = f"yield self.finding(Span(0, 1), 'm')\n        raise {chance.choice(RAISED)}", "yield 1"
        case _:
            end = f"yield self.finding({chance.choice(SPANS)}, {chance.choice(MESSAGES)}, {chance.choice(MORE)})"
    text = (
        f'"""A rule."""\n{IMPORTS}{head}\n\nclass Odd(Rule):\n    severity = Severity.NOTE\n{attribute}\n'
        f"    def check(self, document):\n        {before or 'pass'}\n        {end}\n"
    )
    if chance.one_in(12):
        text = chance.mutated(text, (text,), most=2)
    files = {"rules/house/odd.py": chance.encoded(text), "draft.md": DRAFT.encode()}
    files["copydesk.toml"] = b'packs = ["./rules"]\nlanguagetool = "off"\ntime-limit = 2\n'
    return Case(files)


def warm() -> None:
    """Load the command line, the rules and what the built-in ones find."""
    _ = _alone()


def check(case: Case) -> tuple[str, ...]:
    """Check a draft with the rule, and run the other commands that load it."""
    if "rules/house/odd.py" not in case.files or "draft.md" not in case.files or "copydesk.toml" not in case.files:
        return ("refused",)
    answer = copydesk(["check", "draft.md", "--format", "json", "--no-cache"], others=True)
    if answer.code == 2 and not answer.out.startswith("{"):
        said_where(answer, ["rules/house/odd.py", "copydesk.toml"])
        return ("refused",)
    report = _report(answer)
    (file,) = report["files"]
    found = [(one["rule"], one["start"], one["end"], one["message"]) for one in file["findings"]]
    others = [one for one in found if one[0] != "house/odd"]
    if case.files["draft.md"] == DRAFT.encode():
        require(others == _alone(), "a rule changes what others find", (others, _alone()))
    for failure in file["failures"]:
        require(failure["rule"] == "house/odd", "the failure is said of another", failure)
    require((answer.code == 2) == bool(file["failures"]), "the exit code does not fit the report", answer)
    if any(done in case.files["rules/house/odd.py"].decode("utf-8", "replace") for done in RUNNING):
        return ("run", "in its own process")
    for words in (["test", "rules"], ["explain", "house/odd"], ["check", "draft.md", "--fix"]):
        copydesk(words, others=True)
    return ("run", *(("with failures",) if file["failures"] else ()))


def _report(answer: Answer) -> Any:
    try:
        return json.loads(answer.out)
    except ValueError:
        require("noise" not in answer.out, "a rule's output is in the report", answer.out[:300])
        raise


def _alone() -> list[Any]:
    """What the built-in rules find in the draft."""
    if not _KNOWN:
        answer = copydesk(
            ["check", "-", "--stdin-filename", "draft.md", "--isolated", "--format", "json"], DRAFT.encode()
        )
        (file,) = json.loads(answer.out)["files"]
        _KNOWN.extend((one["rule"], one["start"], one["end"], one["message"]) for one in file["findings"])
    return _KNOWN


_KNOWN: list[Any] = []
