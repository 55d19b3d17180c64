"""Results of earlier runs, stored by content in the user's cache folder.

It knows nothing of drafts and rules; a run without the cache finds the same.
"""
