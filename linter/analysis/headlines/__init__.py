"""What a headline claims, and what its body says of the same.

`claims` says what is claimed and where the body speaks of it, `predicates` what either says of a thing. Each of the
other rooms sees one kind of conflict: `names`, `roles`, `numbers`, `certainty` and `strength`. `challenges` gathers
what speaks against single words, for trees that have learned what it is worth.

May import text, words, numbers and names.
"""
