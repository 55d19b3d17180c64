"""All that a house rule may import from copydesk; `api.pyi` lists the names, docs/api.md says what each is for.

A name is loaded when it is first used, so that a rule pays only for the analyses it needs.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub("linter", __file__)
