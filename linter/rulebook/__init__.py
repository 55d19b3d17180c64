"""Rules: what one is, the packs they come from, which are selected, and running them on a document.

Rules themselves import `linter.api`, never this package.
"""
