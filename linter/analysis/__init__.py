"""What can be seen in a draft, computed on first use and cached on the document; nothing here judges.

Rooms lead one way: text, word_model, words, numbers and names, then the others, which know nothing of each other.
"""
