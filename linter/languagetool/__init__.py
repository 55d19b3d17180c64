"""LanguageTool: installed, started, asked and ended; its answers are kept.

Knows nothing of documents: sentences in, matches out.
"""
