"""Modules whose imports are put off: they do what they do as they are written, and import what they must at once."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from linter.files.packed_modules import run_code
from linter.files.put_off_imports import compiled

FUTURE = "from __future__ import annotations\n"


def run(source: str, *, documented: bool = False) -> ModuleType:
    module = sys.modules["invented"] = ModuleType("invented")  # where a data class looks for it
    run_code(compiled(FUTURE + source, "invented.py", documented=documented), module)
    return module


@pytest.fixture(autouse=True)
def forgotten() -> None:
    for name in ("this_is_late", "invented"):
        sys.modules.pop(name, None)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a module that notes in `sys.modules` that it was imported."""
    folder = tmp_path_factory.mktemp("late")
    (folder / "this_is_late.py").write_text("WORD = 'late'\nclass Base: pass\ndef same(value=None): return value\n")
    monkeypatch.syspath_prepend(str(folder))
    return "this_is_late"


PUT_OFF = {
    "called": "from this_is_late import same\ndef f(): return same('late')\n",
    "looked up": "from this_is_late import WORD\ndef f(): return WORD\n",
    "under another name": "from this_is_late import WORD as OWN\ndef f(): return OWN\n",
    "in a method": "from this_is_late import WORD\nclass C:\n    def g(self): return WORD\ndef f(): return C().g()\n",
    "in a private class": "from this_is_late import WORD\nclass _C:\n    def g(self): return WORD\nf = _C().g\n",
    "in a function inside": "from this_is_late import WORD\ndef f():\n    def g(): return WORD\n    return g()\n",
    "in a generator": "from this_is_late import WORD\ndef g():\n    yield WORD\ndef f(): return next(g())\n",
    "in a default inside": "from this_is_late import WORD\ndef f():\n    return (lambda a=WORD: a)()\n",
    "in a deferred class": "from this_is_late import Base, WORD\ndef f():\n    class C(Base): pass\n    return WORD\n",
    "for a type": "from this_is_late import Base, WORD\nx: Base\ndef f(a: Base = None) -> Base: return WORD\n",
}
AT_ONCE = {
    "a base": "from this_is_late import Base, WORD\nclass C(Base): pass\n",
    "a decorator": "from this_is_late import same, WORD\n@same\ndef g(): pass\n",
    "a default": "from this_is_late import WORD\ndef g(a=WORD): pass\n",
    "a default by name": "from this_is_late import WORD\ndef g(*, a=WORD): pass\n",
    "a decorator of a method": "from this_is_late import same, WORD\nclass C:\n    @same\n    def g(self): pass\n",
    "a table": "from this_is_late import WORD\nTABLE = {'a': [WORD]}\n",
    "a function without a name": "from this_is_late import WORD\ng = lambda: WORD\n",
    "a value with a type": "from this_is_late import WORD\na: str = WORD\n",
    "a type of a data class": (
        "from dataclasses import dataclass\nfrom this_is_late import Base, WORD\n@dataclass\nclass C:\n    a: Base\n"
    ),
    "a type of options": "from this_is_late import Base, WORD\nclass Options:\n    a: Base\n",
    "a name that is bound twice": "from this_is_late import WORD\ndef g():\n    global WORD\n    WORD = 'x'\n",
    "another name beside it": "from this_is_late import WORD, same\nsame()\n",
    "a look at all names": "from this_is_late import WORD\ndef g(): return globals()['WORD']\n",
}


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("source", PUT_OFF.values(), ids=PUT_OFF)
def test_what_only_functions_need_is_imported_when_one_is_called(source: str) -> None:
    module = run(source)
    assert "this_is_late" not in sys.modules
    assert module.f() == "late"
    assert "this_is_late" in sys.modules
    assert module.f() == "late"


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("source", AT_ONCE.values(), ids=AT_ONCE)
def test_what_the_module_needs_is_imported_with_it(source: str) -> None:
    module = run(source + "def f(): return WORD\n")
    assert "this_is_late" in sys.modules
    assert module.f() == "late"


@pytest.mark.usefixtures("late")
def test_what_is_put_off_is_there_for_others() -> None:
    module = run("from this_is_late import WORD\ndef f(): return WORD\n")
    assert module.WORD == "late"
    assert not hasattr(module, "OTHER")


@pytest.mark.usefixtures("late")
def test_a_name_that_is_missing_is_told_as_python_tells_it() -> None:
    module = run("from this_is_late import MISSING\ndef f(): return MISSING\n")
    for _ in range(2):
        with pytest.raises(ImportError, match="cannot import name 'MISSING' from 'this_is_late'"):
            module.f()


def test_what_no_check_reads_is_left_out() -> None:
    source = 'class C:\n    """Class."""\n    def g(self, a: int, *b: int, c: int = 1) -> int:\n        """G."""\n'
    module = run(source)
    assert module.C.__doc__ is module.C.g.__doc__ is None
    assert module.C.g.__annotations__ == {}
    assert module.C().g(1) is None


def test_a_rule_keeps_its_documentation() -> None:
    module = ModuleType("invented")
    run_code(compiled(f'"""Module."""\n{FUTURE}def f():\n    """F."""\n', "invented.py", documented=True), module)
    assert module.__doc__ == "Module."
    assert module.f.__doc__ is None


def test_types_alone_are_not_imported() -> None:
    module = run("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import nowhere\nelse:\n    a = 1\n")
    assert module.a == 1


def test_a_module_whose_annotations_are_evaluated_stays_as_it_is() -> None:
    module = ModuleType("invented")
    run_code(compiled('"""Module."""\ndef f(a: int): pass\n', "invented.py"), module)
    assert module.__doc__ == "Module."
    assert module.f.__annotations__ == {"a": int}


def test_lines_stay_where_they_are() -> None:
    module = run('"""Module.\n\n"""\nfrom json import loads\ndef f():\n    """F."""\n    raise ValueError(loads)\n')
    with pytest.raises(ValueError, match="loads") as caught:
        module.f()
    assert caught.tb.tb_next is not None
    assert caught.tb.tb_next.tb_lineno == 8
