"""The notation of word patterns, and the search for many of them at once.

May import text, words and word_model.
"""
