"""Measured quantities, and the pairs in which a draft gives one of them in two units.

May import text.
"""
