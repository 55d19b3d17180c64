"""Drafts of word processors: packages of XML, of which the text with its structure is taken out.

The text of such a draft has a line for each paragraph that holds words. After the words, behind a tab, stands what the
paragraph is ("Harbour wall falls<tab>title"); one that is nothing special has no tab. Tabs of the draft are spaces
here, and line breaks inside a paragraph are U+2028, so that line 12 is always paragraph 12. `linter.document.parsers.
office` makes blocks of it, and `Places` says which run of the package each character comes from.
"""
