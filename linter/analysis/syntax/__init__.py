"""Parts of speech and who did what to whom: a tagger and dependency parser for single sentences, run on demand.

May import `text` and the engine's rooms below `analysis`; no other room of analysis.
"""
