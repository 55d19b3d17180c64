"""`python -m linter` is `copydesk`."""

from __future__ import annotations

from linter.cli.app import main

if __name__ == "__main__":
    main()
