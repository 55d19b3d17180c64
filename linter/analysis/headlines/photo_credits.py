"""Who took or made a picture, as captions say it: no claim about the news."""

from __future__ import annotations

import re

_MAKER = r"(?:photo(?:graph|s|graphs)?|pictures?|images?|pics?|credits?|illustrations?|graphics?|video|artwork)"
_AGENCY = (
    r"(?:Reuters|AP|AFP|EPA|PA|UPI|Getty(?:\ Images)?|Associated\ Press|Agence\ France-Presse|Bloomberg|Shutterstock|"
    r"Alamy|iStock|Xinhua|Tass|Sipa|Rex|WireImage|Press\ Association|Zuma|Corbis|Anadolu|NurPhoto|Magnum|DPA|dpa|ANSA|"
    r"Kyodo|Wikimedia(?:\ Commons)?|Flickr|Handout|File|Pool)"
)
_PERSON = r"[^\W\d_][\w.'’-]*(?:\ [\w.'’-]+){0,3}"
_CREDIT = re.compile(
    rf"""
    [(\[][^()\[\]]*\b(?i:{_MAKER}|courtesy|handout|file\ photo)\b[^()\[\]]*[)\]]     # (Photo by Ana Lima)
  | [(\[][^()\[\]]*\b{_AGENCY}\b[^()\[\]]*[)\]]                                      # (Reuters)
  | [(\[]{_PERSON}\s?/\s?[^()\[\]]+[)\]]                                            # (Ana Lima/The Herald)
  | \b(?i:(?:file|archive|stock|library|handout)\ {_MAKER})\b[.:]?
  | (?:©|\(c\)|\b(?i:{_MAKER})\s*(?::|©|/|(?i:by|via|courtesy(?:\ of)?|credit)\ (?=[A-Z]))
      |\b(?i:courtesy)(?::|\ of\b)|\b(?:{_AGENCY}\ )?via\ (?={_AGENCY}))
      .*?(?=(?<![A-Z])(?<!\bMr)(?<!\bDr)[.!?]\s+[A-Z“"]|[.;|]?\s*$)                  # Photograph: Ana Lima
  | (?:(?<=[.!?”"’|–—-]\s)|^){_PERSON}\s?/\s?[\w.'’ &/-]+$                          # Ana Lima/Reuters
  | \b{_AGENCY}(?:/[\w ]+)?[.]?\s*$
    """,
    re.VERBOSE,
)


def credit_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The places in a caption (characters of `text`, end exclusive) that name its maker or agency, in order."""
    return tuple((match.start(), match.end()) for match in _CREDIT.finditer(text))
