"""The parsed draft: blocks of prose, each character of which knows its place in the source file.

Anything above may import `model` and `span`; `formats` declares what drafts come in, `parsers/` read their text.
"""
