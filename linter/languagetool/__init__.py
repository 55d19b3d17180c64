"""LanguageTool, an optional engine for grammar: installing it, serving it, asking it about sentences."""
