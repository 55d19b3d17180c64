"""A resident server: the HTTP API of LanguageTool, one for programs, and a page to paste a text into.

`command.py` starts and ends it; `requests.py` is what it answers. Needs the extra `copydesk[serve]`.
"""
