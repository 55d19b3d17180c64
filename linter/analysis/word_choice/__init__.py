"""How well a word fits its place compared with the word it is confused with.

May import text and word_model; typos/real-word judges with it.
"""
