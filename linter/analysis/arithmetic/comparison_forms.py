"""How news writes changes, shares and comparisons: expressions and words."""

from __future__ import annotations

import re

from linter.analysis.arithmetic.roles import LOOSELY
from linter.analysis.arithmetic.statements import PERCENT, YEAR
from linter.analysis.text.expression import expression

UP = (
    "rise|rises|rose|risen|rising|increas\\w+|grow|grows|grew|grown|growing|growth|climb\\w*|jump\\w*|gain\\w*"
    "|surg\\w+|soar\\w*|up|more|higher|hike\\w*|raise[sd]?|raising|advance[sd]?|swell\\w*|swollen|expand\\w*|expansion"
    "|leap\\w*|leapt|bigger|larger|greater|improv\\w+|add(?:ed|ing|s)?|put up|went up|mount\\w*|rocket\\w*"
    "|doubl\\w+|trebl\\w+|tripl\\w+|quadrupl\\w+|spike[sd]?|dearer|longer|boost\\w*"
)

DOWN = (
    "fall|falls|fell|fallen|falling|decreas\\w+|declin\\w+|drop\\w*|cut|cuts|cutting|reduc\\w+"
    "|down|less|fewer|lower\\w*|slump\\w*|plung\\w+|plummet\\w*|shrink\\w*|shrank|shrunk|tumbl\\w+|slid"
    "|slide[sd]?|dip\\w*|sank|sink\\w*|sunk|smaller|discount\\w*|saving|slash\\w*|loss|lose[sd]?|losing|lost|shed\\w*"
    "|halv\\w+|dwindl\\w+|eas(?:ed|ing)|trim\\w*|cheaper|contract(?:ed|ion)|weaken\\w*|knocked off|marked down|off"
)

YEARLY = frozenset({"year", "day", "ordinal", "decade", "time", "score"})

RATIOS = frozenset({"percent", "fraction", "points"})

PER = r"(?:(?:the|a|last|this|that|its|their|his|her|[\w’'-]+['’]s?) )*"

BEFORE = expression(
    r"(?:\bfrom|\b(?:compared (?:with|to)|against|versus|(?:up|down|more|fewer|less|higher|lower|rise|increase|fall"
    r"|drop"
    rf"|improvement|bigger|smaller) (?:on|than|from|over)|than|on the|after|over the|previously|formerly|originally)"
    r"|\b(?:was|were|had been|numbered|stood at|totalled|cost) (?:previously|formerly|originally|once))"
    rf" {PER}{LOOSELY}$"
)

AFTER = expression(
    r"\b(?:(?:today|now),? (?:it|they|there|that|the [a-z]+) (?:is|are|has|have|stands? at|costs?|sells? for)|to"
    r"|reach(?:ed|es|ing)?|hit(?:ting)?|now|now (?:has|have|costs?|employs?|at|stands? at|is|are)"
    rf"|stands? at|came to|becom(?:e|es|ing)) {LOOSELY}$"
)

EARLIER = expression(
    r"^(?: [\w’'-]+){0,3}? (?:(?:a|one|the) (?:year|month|week|decade|quarter) (?:ago|earlier|before)|last (?:year"
    r"|month|week|season|spring|summer|autumn|fall|winter|quarter|time|decade|weekend|night|Christmas|Easter"
    r"|[JFMASOND][a-z]+)|the (?:previous|prior) (?:year|month|season)|the year before|previously|before)\b"
)

LATER = expression(r"^(?: [\w’'-]+){0,3}? (?:this (?:year|month|week|season|time)|now|today|in the latest)\b")

IN_YEAR = expression(r"^(?: [\w’'-]+){0,4}? in (?:[A-Z][a-z]+ )?$")

CHANGED_BEFORE = expression(
    rf"(?:\b(?:{UP}|{DOWN}|chang\w+|differen\w+)(?: (?:by|of|to|it|its [a-z]+|[a-z]+ numbers|prices?|sales))?|\bby|, or"
    rf"|\(|[–—]|\b(?:that is|which is|equivalent to|representing|marking|meaning)) {LOOSELY}$|\($",
    re.IGNORECASE,
)

CHANGED_AFTER = expression(
    rf"^ (?:[a-z-]+ ){{0,2}}?(?:{UP}|{DOWN}|on the (?:year|month)|year[- ]on[- ]year)\b", re.IGNORECASE
)

WAY = expression(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b", re.IGNORECASE)

OTHER_SERIES = expression(
    rf"[{PERCENT}] (?:a|per|each|every) (?:year|month|week|day|quarter|annum)\b(?! (?:earlier|ago|before|later))"
    r"|\b(?:annual(?:ly|i[sz]ed)?|yearly"
    r"|on average|an average|compound\w*|adjust\w+|real[- ]terms|inflation|respectively|while|whereas|margin of error"
    r"|among|another|a further|(?<!nce )again|(?<!since )then|before (?:falling|rising|dropping)|faster|slower"
    r"|followed by"
    r"|seasonally|constant (?:exchange|currency|currencies|prices)|like[- ]for[- ]like|underlying|organic\w*"
    r"|target|forecast\w*|expected|analysts|range[sd]?|ranging|between|quarter-on-quarter|ages?|aged"
    r"|interest rates?|at least|up to|(?<!twice )(?<!times )(?<!half )as (?:much|many) as|or more|would|could"
    r"|should)\b",
    re.IGNORECASE,
)

MULTIPLE = expression(
    r"(?:\b|(?=[\ue000-\ue00f] times))(?P<hedge>(?:much |far )?more than |over |nearly |almost |close to |about "
    r"|roughly |around |virtually "
    r"|practically |approximately |just under |just over |at least |less than |fewer than )?"
    r"(?P<word>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:es?|ed|ing)|double|triple|treble"
    r"|(?<!second )(?<!first )(?<![\ue006] )half|twice|(?:two"
    r"|three|four"
    r"|five|six|seven|eight|nine|ten)-?fold|[\ue000-\ue00f] times)"
    r"(?! (?:time|standards?|bed|room|glaz\w+|murder|bill|digits?|jeopardy|act|life|check\w*|down|up))",
    re.IGNORECASE,
)

TIMES = {
    "doub": 2.0, "trip": 3.0, "treb": 3.0, "quad": 4.0, "quin": 5.0, "halv": 0.5, "half": 0.5, "twic": 2.0,
    "two": 2.0, "thre": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seve": 7.0, "eigh": 8.0, "nine": 9.0, "ten": 10.0,
}  # fmt: skip

HEDGES = dict.fromkeys(("more than", "over", "just over", "at least"), "above") | dict.fromkeys(
    ("less than", "fewer than", "nearly", "almost", "close to", "just under", "virtually", "practically"), "below"
)

MULTIPLE_OF = expression(
    rf"^ (?:(?:as (?:many|much|big|large|high|long|old) )?as |more than |bigger than |that of |of )?{PER}{LOOSELY}$"
)

TIMES_AFTER = expression(r"^ times\b")

NO_AMOUNT = expression(
    r"-? ?(?:to \d+)?-(?:years?|months?)-olds?| [a-z]+ (?:ago|later|earlier|before|after|of age|old)\b"
)

AND = expression(
    r"\b(?:and|but|while|as|times|with|which|though|although|despite|whereas)\b|;|, [a-z]+ (?:its|their|his|her|the) "
)

COMPARED = expression(r" (?:of|more|less|fewer|higher|lower|bigger|smaller|up|down)\b")

PRESENT = expression(
    r"\b(?:now|currently|numbered|was|were|is|are|stands at|stood at|totalled|there were|there was|had|has|costs?"
    rf"|sold) {LOOSELY}$"
)

OR = expression(rf"^(?: [\w’'-]+){{0,3}}?(?:,? or|,? \(|,? equivalent to|,| –) ?{LOOSELY}$")

BY = expression(rf"\b(?:{UP}|{DOWN}|by)(?: by)? {LOOSELY}$", re.IGNORECASE)

OBJECT = expression(r" (?:the|its|their|his|her|an?|what|all|that|as)\b")

TIED = expression(
    r"(?:,? or|\(|, ?|[–—]|:|;|\b(?:which (?:is|was|means|makes|represents|equals)|that (?:is|was|makes),?|i\.e\.,?"
    r"|just|equal to"
    rf"|equivalent to|represent(?:s|ed|ing)?|ma(?:k(?:e|es|ing)|de) up|account(?:s|ed|ing)? for|amount(?:s|ed|ing)? to"
    rf"|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|giving"
    r"|(?:share|turnout|rate|proportion|total|majority|percentage|level|average|record|figure|ratio|score|return)"
    r" (?:of|was|is|at|to)"
    r"|(?:[Tt]urnout|[Rr]ate|[Ss]hare|[Pp]roportion|[Pp]ercentage|[Oo]ccupancy|[Aa]ttendance) (?:was|is|of|stood at"
    r"|reached|came to)(?: only)?)"
    rf") ?{LOOSELY}$|(?:^|\n)[\"“]?{LOOSELY}$"
)

MORE = expression(
    r"^ ?(?:as (?:many|much)|more|less|higher|lower|fewer|points?|up|down|above|below|increase|rise|drop|fall|cut"
    r"|chance|growth"
    r"|discount|off|stake|interest|pay|raise|faster|likely)\b|^ (?:[a-z]+ )?(?:more|less|fewer|higher|lower|rise"
    r"|increase|pay)\b"
)

NOT_A_SHARE = expression(
    r"\b(?:up from|down from|compared|(?:more|less|fewer|higher|lower) than|but|while|whereas|another|a further"
    r"|respectively|average"
    r"|rose|fell"
    r"|increas\w+|decreas\w+|from [^.;]* to|margin of error|at least|up to|between|each|every|per|among|aged?|both"
    r"|either"
    r"|times|last year|previous\w*|expected|goal of|need(?:ed|s)?|including|required|threshold|would|could"
    r"|first|most)\b"
)

OPENING = expression(r"(?:^[\"“]?|[,;:] |\b(?:that|and|but|–|found|said) )[Oo]f [^,;:]{0,30}$")

SURVEY = expression(
    rf"\b(?:survey|poll|sample|study|group|class|fleet|pool|total|list|panel|staff|crowd|membership|roll|workforce"
    rf"|population|field|intake|cohort|team) of {LOOSELY}$"
)

ASIDE = expression(rf"^[^.;]{{0,60}}?(?:\(|,? or|:|,| –|,? with|,? as|,? when) ?{LOOSELY}$")

OF_WHOM = expression(r"^(?: [\w’'-]+){0,4}? of (?:whom|them|which|these|those)\b")

OF = expression(rf"^ (?:of )?{PER}(?:[a-z-]+ )?{LOOSELY}$")

AGAINST = expression(r"^(?: [\w’'-]+){0,3}? (?:for|in favou?r)(?: of [a-z ]{3,20})?(?:,| and|, with| to|, and) $")

FOR = expression(
    r"^(?: of (?:the|those|votes|all)[\w ]{0,20})? ?(?:in favou?r|support|approval|voting for|for|backing)?\b"
)

BESIDE = 25
"""Characters before the first figure and after the last whose words may make them no share."""

FAR = 90
"""Characters between a ratio and its figures, beyond which it is of something else."""

OF_WHICH = expression(r"\bof (?:whom|which) (?:only |just )?$")

THAN = expression(r"^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower|dearer|cheaper) than\b")

OF_BEFORE = expression(
    rf"\((?:(?:from|against|up from|down from|compared (?:with|to)|previously|last year:?|was|then) "
    rf"|(?:in )?{YEAR}:? ){LOOSELY}$"
)
"""What a bracket says before the figure of an earlier time: "(2024: 400)"."""

WITHIN = expression(
    rf"\b(?:in|over|within|after|for|during|past|last|previous|next)(?: the (?:past|last|first|next))? {LOOSELY}$"
)
"""What makes a number of years the time that a change took, and no figure of it."""

OF_OTHERS = expression(
    r"^ of (?!(?:them|it|what|these|those|its|their|his|her|the|all|which|whom|an?|this|that)\b)[a-z]+ [a-z]+"
)
"""What makes a percentage one of another whole: "47% of eligible voters"."""

HEDGED = expression(r"\b(?:more|less|fewer) than\b(?= ?[\ue000-\ue00f])", re.IGNORECASE)
"""What bounds a figure and says nothing of a change."""
