"""The memory-mapped counts of words and sequences of words: read, built and counted.

May import text; the format of the file is known here alone.
"""
