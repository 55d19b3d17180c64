"""The parsed draft: blocks of prose, each character of which knows its place in the source file.

Anything above may import `model` and `span`; formats are in `parsers/`.
"""
