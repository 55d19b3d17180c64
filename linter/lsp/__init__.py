"""A language server: findings in the editor's own window while a draft is written.

`command.py` starts and ends it, `server.py` is what it answers, `drafts.py` what is in force for a draft and what is
found in it. Needs the extra `copydesk[lsp]`.
"""
