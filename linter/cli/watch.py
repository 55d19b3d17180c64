"""`copydesk check --watch`: check again whenever a draft, a configuration or a rule changes.

Files are polled twice a second: cheap for the drafts of a newsroom, and it works on every file system.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from linter.cli.output import say
from linter.errors import CopydeskError, OutputError
from linter.run.resolver import Resolver, RunSettings
from linter.run.stamps import Stamps, configurations, stamps
from linter.terminal import printable

EVERY = 0.5
"""Seconds between two polls."""


def watching(paths: Sequence[str], settings: RunSettings, check: Callable[[], object]) -> int:
    """Call `check` now and whenever something has changed, until Ctrl-C; then the exit code is 0.

    An error that ends a check, such as a broken configuration, is printed, and watching continues.
    """
    try:
        while True:
            seen = _look(paths, settings)
            try:
                check()
            except OutputError:
                raise
            except CopydeskError as error:
                say(f"copydesk: error: {printable(str(error))}\n")
            say("copydesk: watching for changes; press Ctrl-C to stop\n")
            while _look(paths, settings) == seen:
                time.sleep(EVERY)
    except KeyboardInterrupt:
        return 0


def _look(paths: Sequence[str], settings: RunSettings) -> Stamps:
    """The stamps of every file that a check depends on."""
    try:
        resolver = Resolver(settings)
        found = resolver.drafts(paths)
        folders = {Path(draft.path).absolute().parent for draft in found.drafts}
        files = {draft.path for draft in found.drafts} | {path for path, _ in found.failures}
        files |= {str(file) for folder in folders for file in resolver.files_at(folder)}
    except CopydeskError as error:  # what is broken is what has to change
        files = set(paths) | ({str(error.path)} if error.path is not None else set())
    return stamps(files.union(*map(configurations, paths)))
