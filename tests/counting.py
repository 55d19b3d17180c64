"""Counts what Python does while a function runs, so that a test can say how work grows without a clock.

    once, twice = calls(lambda: check(text)), calls(lambda: check(2 * text))
    assert twice < 2.5 * once

The first run of anything loads tables and fills caches: run the function once before it is counted. The counts are the
same in every run on one version of Python, give or take what the caches hold.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls(function: Callable[[], object]) -> int:
    """How many functions, of Python or of C, are called while `function()` runs, generators resumed included.

    Work that calls nothing does not count: a loop over a list, `x in a_list`, a slice. For that there is `steps`.
    """
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        if event in {"call", "c_call"}:
            count += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


def steps(function: Callable[[], object]) -> int:
    """How many instructions of Python's virtual machine are carried out while `function()` runs: slow, but all loops.

    Work inside one call of C is one step, however long it takes: `x in a_list`, a slice, a search in a text.
    """
    count = 0

    def stepped(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        if event == "call":
            frame.f_trace_opcodes = True
            frame.f_trace_lines = False
        elif event == "opcode":
            count += 1
        return stepped

    before = sys.gettrace()
    sys.settrace(stepped)
    try:
        function()
    finally:
        sys.settrace(before)
    return count
