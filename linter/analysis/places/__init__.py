"""Cities, and the countries that a draft puts them in.

May import text and names.
"""
