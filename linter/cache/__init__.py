"""What earlier runs found, kept by content in the user's cache folder: a store of keys and answers.

Knows nothing of drafts and rules; a run without it finds the same.
"""
