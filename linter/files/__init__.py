"""Reading and writing files: TOML with lines, compiled data with checksums, whole-or-nothing writes.

Anything may import from here; nothing here knows what a draft is.
"""
