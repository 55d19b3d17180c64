"""People in office and organisations: shipped, imported and the house's own, looked up by name.

Knows nothing of documents: names in, entries out.
"""
