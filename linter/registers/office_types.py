"""What kinds of office a title is, read from the words of registers and of drafts alike.

Types: "head of state", "head of government", "vice" (vice-president), "deputy head of government", "minister" with
"minister:<portfolio>" (see PORTFOLIOS), "deputy minister" (junior ministers and state secretaries too), "first lady",
"spokesperson", "secretary-general", "deputy secretary-general", "director-general", "managing director", "director",
"chief executive", "chair", "president" (of an organisation, court or company), "commissioner", "high representative",
"administrator", "national-security-adviser", "chief of staff", "military chief", "governor", "mayor",
"regional head of government", "central-bank-governor", "speaker", "legislator", "party-leader", "whip", "ambassador",
"judge", "prosecutor", "high commissioner". A title has as many as fit it: "Minister of Justice and Attorney General".
An empty tuple means that the title says nothing that is known here, and that nothing may be concluded from it.
"""

from __future__ import annotations

import re
from functools import lru_cache

PORTFOLIOS = {
    "foreign": "foreign external affairs-abroad diaspora-foreign",
    "defence": "defence defense military war",
    "finance": "finance finances financial treasury exchequer treasurer budget",
    "interior": "interior home internal police",
    "justice": "justice law legal attorney",
    "homeland security": "homeland",
    "health": "health healthcare",
    "education": "education school schools universities university skills",
    "energy": "energy oil petroleum gas power electricity hydrocarbons nuclear coal",
    "trade": "trade commerce exports",
    "transport": "transport transportation infrastructure railway railways aviation roads",
    "agriculture": "agriculture farming food fisheries rural forestry",
    "culture": "culture arts heritage media cultural",
    "environment": "environment environmental climate ecology ecological",
    "economy": "economy economic economics business enterprise enterprises",
    "labour": "labour labor employment work works-labour pensions manpower",
    "industry": "industry industrial industries manufacturing mines mining",
    "science": "science research technology innovation",
    "sport": "sport sports youth",
    "housing": "housing urban communities levelling",
    "immigration": "immigration migration refugees repatriation",
    "development": "development aid cooperation",
    "communications": "communications communication information digital telecommunications telecom broadcasting posts",
    "tourism": "tourism",
    "women": "women equality gender equalities",
    "veterans": "veterans",
    "social": "social welfare family families children community",
    "regions": "regional regions local territories provinces territorial devolution",
    "europe": "european europe brexit",
    "security": "security intelligence counterterrorism",
    "parliament": "parliament commons lords leader-house",
    "administration": "administration public civil cabinet reform",
}
"""Portfolio -> words that stand for it; a hyphen makes a word that no title has."""

_PORTFOLIO_OF = {
    word: portfolio for portfolio, words in PORTFOLIOS.items() for word in words.split() if "-" not in word
}

_FOLDED = {
    "vice-president": "vice president", "vice-premier": "vice premier", "vice-chancellor": "vice chancellor",
    "vicepresident": "vice president", "spokeswoman": "spokesperson", "spokesman": "spokesperson",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "co-chair": "chair", "head": "head",
    "advisor": "adviser", "counsellor": "adviser", "ceo": "chief executive", "secretary-general": "secretary general",
    "director-general": "director general", "attorney-general": "attorney general", "governor-general":
    "governor general", "president-elect": "elect", "tanaiste": "deputy prime minister", "under-secretary":
    "undersecretary", "commander-in-chief": "commander", "ministry": "minister", "ministers": "minister",
    "congressman": "legislator", "congresswoman": "legislator", "senator": "legislator", "mp": "legislator",
    "mep": "legislator", "msp": "legislator", "td": "legislator", "lawmaker": "legislator",
    "assemblyman": "legislator", "assemblywoman": "legislator", "parliamentarian": "legislator",
    "justices": "justice", "judges": "judge", "sec": "secretary", "gov": "governor", "pm": "prime minister",
    "c.e.o": "chief executive", "minister-president": "minister president", "defence": "defence",
}  # fmt: skip
_WORD = r"[\w’'.-]*\w"
_NO_BODIES = frozenset(("US", "UK", "UAE", "USA", "U.S.", "U.K.", "U.S.A.", "CEO", "DR", "PM", "MP"))
_US = frozenset(("united states", "united states of america", "us", "u.s.", "usa", "america"))
_UK = frozenset(("united kingdom", "uk", "britain", "great britain"))
_CHAMBERS = frozenset(
    """senate house chamber assembly parliament council bundestag bundesrat knesset duma rada sejm seimas riksdag
    storting folketing congress legislature dail lok rajya majlis cortes deputies representatives commons lords
    saeima riigikogu eduskunta verkhovna diet bundesrat nationalrat""".split()  # noqa: SIM905
)
_BODIES = frozenset(
    """court bank commission council assembly senate chamber parliament committee association federation union
    company corporation party foundation fund university institute society board tribunal congress
    authority agency organisation organization conference league bundestag bundesrat eurogroup deputies""".split()  # noqa: SIM905
)
_FORCES = frozenset(
    "general defence defense army navy air armed military joint naval force forces".split()  # noqa: SIM905
)
_AIDES = frozenset(
    """adviser counselor spouse aide private plenipotentiary special personal wife""".split()  # noqa: SIM905
)
_REGIONS = frozenset(
    """province region regional junta generalitat community autonomous principality xunta metropolitan academy caixa
    bundesbank riksbank yuan intelligence srpska cop26""".split()  # noqa: SIM905
)
_REGIONAL_PRESIDENTS = frozenset(("italy", "spain"))
_CHANCELLORS = frozenset(("germany", "austria"))
_NO_HEAD_OF_GOVERNMENT = frozenset(
    """united_states brazil argentina mexico chile colombia venezuela bolivia ecuador paraguay uruguay costa_rica
    panama guatemala honduras el_salvador nicaragua dominican_republic philippines the_philippines indonesia nigeria
    ghana kenya zambia liberia sierra_leone malawi turkey south_africa botswana cyprus iran afghanistan
    turkmenistan switzerland""".split()  # noqa: SIM905
)
"""Countries whose president leads, or now leads, the government."""


_MINISTRY_OF_SOMEBODY = re.compile(
    r"\bministry(?= (?!(?:of|for)\b)\w|['’]s )|(?<= of the )ministry\b|(?<=, )ministry\b", re.IGNORECASE
)
"""A ministry whose officer a title names: by itself it stands for its minister in registers, "Ministry of Finance"."""


@lru_cache(maxsize=8192)
def types_of(office_title: str, organisation: str = "", country: str = "") -> tuple[str, ...]:
    """The types of the office that a title names, in alphabetical order.

    organisation and country are those of the office where they are known ("" otherwise); a title's own words ("of the
    Senate", "Fed chair") count as well. The country is an English name ("United States", "the UK", "Britain").
    """
    title = _words(re.sub(_MINISTRY_OF_SOMEBODY, "department", office_title))
    if not title:
        return ()
    body = _words(organisation)
    if not body:
        # "ECB president": capitals that are no country's are an organisation's.
        body = [word for word in office_title.split() if word.isupper() and len(word) > 1 and word not in _NO_BODIES]
        body = ["organisation"] if body and any(word.isalpha() for word in body) else []
    land = " ".join(_words(country))
    land = land.removeprefix("the ")
    found: set[str] = set()
    for part in _parts(title):
        found |= _types(part, body, land)
    return tuple(sorted(found))


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in re.findall(_WORD, text.lower()):
        plain = word if word.isascii() else _ascii(word)
        plain = plain.removesuffix("'s")
        words += _FOLDED.get(plain, plain).split()
    return words


def _ascii(word: str) -> str:
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFKD", word) if not combining(c)).replace("’", "'")


_OFFICE_NOUNS = frozenset(
    """minister president secretary attorney chancellor governor director chair chief speaker leader commissioner
    premier spokesperson vice deputy ambassador representative envoy judge justice prosecutor lord adviser
    legislator member mayor commander administrator""".split()  # noqa: SIM905
)


def _parts(words: list[str]) -> list[list[str]]:
    """The offices in a title: cut at "and" before the words of another office, not inside a portfolio."""
    parts: list[list[str]] = [[]]
    for n, word in enumerate(words):
        joins = word in ("and", "&")
        if joins and any(later in _OFFICE_NOUNS for later in words[n + 1 : n + 4]) and _has_noun(parts[-1]):
            if words[n + 1] == "justice" and not _has_noun(words[n + 2 : n + 4]):
                parts[-1].append(word)  # "Minister of Security and Justice"
            else:
                parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _has_noun(words: list[str]) -> bool:
    return any(word in _OFFICE_NOUNS and word != "justice" for word in words)


def _types(words: list[str], body: list[str], land: str) -> set[str]:  # noqa: PLR0911, PLR0912, PLR0915, C901 - a table
    have = set(words)
    text = " ".join(words)
    american = land in _US or not have.isdisjoint(("us", "u.s", "american")) or "united states" in text
    british = land in _UK or not have.isdisjoint(("uk", "british"))
    lesser = not have.isdisjoint(("deputy", "vice", "assistant", "associate", "junior", "under", "undersecretary"))
    found: set[str] = set()
    if "spokesperson" in have or ("press" in have and "secretary" in have) or "press officer" in text:
        return {"spokesperson"}
    if "ambassador" in have or "permanent representative" in text:
        return {"ambassador"}
    if "high commissioner" in text:
        # A Commonwealth ambassador, or an officer of the United Nations.
        return {"high commissioner"} | ({"ambassador"} if "to" in have else set())
    if "first lady" in text or "first gentleman" in text:
        return {"first lady"}
    if have & _AIDES and ("president" in have or "prime minister" in text or "taoiseach" in have):
        return {"adviser"}
    if "council of minister" in text and have & {"president", "chair"}:
        return {"deputy head of government"} if lesser else {"head of government"}
    if "presidency" in have and have & {"member", "chair"}:
        return {"head of state"}
    if "marshal of the" in text or "presiding officer" in text or have & {"cathaoirleach", "comhairle"}:
        return {"speaker"}
    if ("chief" in words[:1] or "commandant" in have) and have & _FORCES:
        return {"military chief"}
    if "national" in have and "security" in have and ("adviser" in have or "assistant" in have):
        return {"deputy national-security-adviser" if "deputy" in have else "national-security-adviser"}
    if "chief of staff" in text or "joint chiefs" in text or "general staff" in text or "chief of defence" in text:
        of_forces = have & _FORCES or "joint chiefs" in text
        return (
            {"military chief"}
            if of_forces and "chief of staff" not in text
            else ({"chief of staff", "military chief"} if of_forces else {"chief of staff"})
        )
    if "commander" in have:
        return {"military chief"}
    if "prosecutor" in have:
        return {"prosecutor"}
    if "justice" in have and have.isdisjoint(("minister", "secretary", "department", "parliamentary")):
        return {"judge"}
    if "judge" in have:
        return {"judge"}
    if "whip" in have:
        return {"whip"}
    if "speaker" in have:
        return {"deputy speaker" if lesser else "speaker"}
    if "attorney general" in text or "solicitor general" in text:
        deputy = lesser or "solicitor" in have
        return {"deputy minister"} if deputy else {"minister", "minister:justice", "attorney general"}
    if "prime minister" in text or "premier" in have or "taoiseach" in have or "head of government" in text:
        if have & {"office", "parliamentary", "department", "military"}:
            return {"deputy minister"}
        if "first minister" in text:
            return {"head of government"}
        return {"deputy head of government"} if lesser else {"head of government"} | _regional(land, have)
    if "first minister" in text or "minister president" in text or "chief minister" in text:
        if "deputy first minister" in text:
            return {"deputy head of government"}
        return {"regional head of government"} | ({"head of government"} if "president" in have else set())
    if "chancellor" in have:
        if "duchy" in have:
            return {"minister"}
        if "lord" in have:
            return {"minister", "minister:justice"}
        if "exchequer" in have or british:
            return {"minister", "minister:finance"}
        if "vice" in have or "deputy" in have:
            return {"deputy head of government"}
        if land in _CHANCELLORS or not have.isdisjoint(("german", "austrian", "federal")):
            return {"head of government"}
        return {"chancellor"}
    if "treasurer" in have and land == "australia":
        return {"minister", "minister:finance"}
    if "secretary" in have and "general" in have and "attorney" not in have:
        return {"deputy secretary-general"} if lesser else {"secretary-general"}
    if "director" in have and "general" in have:
        return {"director-general"}
    if "managing director" in text:
        return {"managing director"}
    if "executive director" in text:
        return {"director"}
    if "chief executive" in text:
        return {"chief executive"}
    if "high representative" in text:
        return {"high representative", "minister:foreign"}
    if "minister" in have or "state secretary" in text:
        junior = "minister of state" in text or "secretary of state" in text
        return _minister(words, have, body, lesser or "state secretary" in text, junior=junior)
    if "undersecretary" in have:
        return (
            _minister(words, have, body, lesser=False, junior=True) if "parliamentary" in have else {"deputy minister"}
        )
    if "secretary" in have:
        return _secretary(words, have, body, lesser, american=american, british=british)
    if "president" in have:
        return _president(words, have, body, land, lesser)
    if "governor" in have:
        if "general" in have:
            return {"governor general", "head of state"}
        if not {"bank", "reserve", "federal"}.isdisjoint(have) or "bank" in body or "reserve" in body:
            return {"deputy central-bank-governor"} if lesser else {"central-bank-governor"}
        return {"deputy governor"} if lesser or "lieutenant" in have else {"governor"}
    if "mayor" in have:
        return {"deputy mayor"} if lesser else {"mayor"}
    if {"king", "queen", "emperor", "sultan", "monarch", "emir", "pope"} & have:
        return {"head of state"}
    if "supreme leader" in text or "head of state" in text:
        return {"head of state"}
    if "legislator" in have or "member" in have:
        return {"legislator"} if "legislator" in have or have & _CHAMBERS else {"member"}
    if "representative" in have or words == ["deputy"] or "people's deputy" in text or "people deputy" in text:
        return {"legislator", "representative"}
    if "leader" in have:
        # The majority leader of the Senate leads a party there.
        return {"deputy party-leader"} if lesser else {"party-leader"}
    if "chair" in have:
        found = {"deputy chair"} if lesser else {"chair"}
        if not lesser and ({"fed", "reserve"} & (have | set(body)) or "central" in have):
            found.add("central-bank-governor")
        return found
    if "administrator" in have:
        return {"administrator"}
    if "commissioner" in have:
        return {"commissioner"}
    if "director" in have:
        return {"deputy director"} if lesser else {"director"}
    if "envoy" in have:
        return {"envoy"}
    return found


def _regional(land: str, have: set[str]) -> set[str]:
    """Provinces and states of some countries have premiers of their own."""
    of_region = land in ("", "australia", "canada", "south africa") and "premier" in have
    return {"regional head of government"} if of_region else set()


def _portfolios(words: list[str]) -> set[str]:
    found = {f"minister:{_PORTFOLIO_OF[word]}" for word in words if word in _PORTFOLIO_OF}
    if "home affairs" in " ".join(words) or "internal affairs" in " ".join(words):
        found.add("minister:interior")
    return found


def _minister(words: list[str], have: set[str], body: list[str], lesser: bool, *, junior: bool) -> set[str]:
    """A junior minister has a title such as "minister of state", and is called minister all the same."""
    found = _portfolios(words) or (_portfolios(body) if junior else set())
    if "attorney" in have:
        found.add("minister:justice")
    if "foreign trade" in " ".join(words):
        found.discard("minister:foreign")
        found.add("minister:trade")
    if lesser:
        return {"deputy minister"}
    return {"deputy minister", "minister", *found} if junior else {"minister", *found}


def _secretary(  # noqa: PLR0911 - a table
    words: list[str], have: set[str], body: list[str], lesser: bool, *, american: bool, british: bool
) -> set[str]:
    text = " ".join(words)
    if "parliamentary" in have or "permanent" in have or "private" in have or "executive secretary" in text:
        return {"deputy minister"} if "parliamentary" in have else {"secretary"}
    if lesser or "undersecretary" in have:
        return {"deputy minister"}
    portfolios = _portfolios([word for word in words if word != "general"])
    if "chief secretary" in text or ("financial" in have and british) or "economic secretary" in text:
        return {"minister"} if "chief" in have else {"deputy minister"}
    if "secretary of state" in text:
        after = text.partition("secretary of state")[2].split()
        if not portfolios and (american or not british) and not after:
            return {"minister", "minister:foreign"}
        if after[:1] == ["for"] or british:
            return {"minister", *portfolios, *_portfolios(body)}
        if american:
            return {"state official"} if after[:1] == ["of"] else {"minister", "minister:foreign"}
        return {"deputy minister", *portfolios}
    if text.endswith("party") or "first secretary" in text:
        return {"party-leader"}
    if "army" in have or "navy" in have or "air" in have:
        return {"service secretary"}
    if {"council", "cabinet", "committee"} & have:
        return {"secretary"}
    if portfolios or _portfolios(body):
        return {"minister", *(portfolios or _portfolios(body))}
    return {"secretary"}


def _president(words: list[str], have: set[str], body: list[str], land: str, lesser: bool) -> set[str]:  # noqa: PLR0911 - a table
    text = " ".join(words)
    if "adviser" in have or "aide" in have or "office" in have or "administration" in have:
        return {"adviser"}
    after = words[words.index("president") + 1 :]
    before = words[: words.index("president")]
    inside = set(after) | set(before)
    if inside & _CHAMBERS and not {"commission", "bank", "court"} & inside:
        kind = "speaker" if not lesser else "deputy speaker"
        # The presidents of the European Council and of Switzerland's Federal Council preside over what is no chamber.
        return {kind, "president"} if "council" in inside else {kind}
    if inside & _BODIES:
        return {"deputy president"} if lesser else {"president"} | _of_bank(inside)
    if body and set(body) & (_BODIES | _CHAMBERS) and "presidency" not in body:
        return {"deputy president"} if lesser else {"president"} | _of_bank(set(body))
    region = land in _REGIONAL_PRESIDENTS and after[:1] == ["of"] and not inside & {land, "republic"}
    if (region or inside & _REGIONS) and "president of the government" not in text:
        return {"deputy president"} if lesser else {"president"} | _of_bank(inside)
    if lesser:
        return {"vice"}
    if "confederation" in inside:
        return {"head of state", "head of government"}
    if body and "presidency" not in body and "office" not in body and "government" not in body and not land:
        return {"president"}
    if text.startswith("president of the government"):
        return {"head of government"}
    found = {"head of state"}
    if land.replace(" ", "_") in _NO_HEAD_OF_GOVERNMENT:
        found.add("head of government")
    return found


def _of_bank(words: set[str]) -> set[str]:
    """The presidents of some central banks are what others call governors."""
    central = {"bundesbank", "riksbank"} & words or ("bank" in words and {"central", "national", "reserve"} & words)
    return {"central-bank-governor"} if central else set()
