"""Which words of a sentence belong together by their grammar: noun phrases, verbs and their subjects."""
