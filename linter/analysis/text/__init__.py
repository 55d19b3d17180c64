"""Tokens, sentences, quotations and dates: what every other analysis is built on.

Any analysis and any rule may import from here; nothing here imports another room.
"""
