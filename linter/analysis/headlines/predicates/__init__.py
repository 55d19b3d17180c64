"""What a claim says of a thing and what the body says of it: verbs, their poles, and "not".

May import claims.
"""
