"""What the nearest sentences of a body deny or leave open, held against a headline as a whole."""

from __future__ import annotations
