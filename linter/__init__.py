"""copydesk: a linter for news and article drafts."""

__version__ = "0.1.0"
