"""Which words exist, how they are formed, and which known word a misspelling is nearest to.

May import text and word_model.
"""
