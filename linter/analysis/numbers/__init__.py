"""Numbers in a text, in digits and words: their value, unit, rounding and what they count.

May import text.
"""
