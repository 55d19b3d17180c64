"""Abbreviations with a stop that news uses, by what may follow the stop; closed lists, written by hand."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _with_capitals(words: str) -> frozenset[str]:
    listed = words.split()
    return frozenset(listed) | {word.upper() for word in listed}


BEFORE_NAMES = _with_capitals(
    """
    Mr Mrs Ms Mx Dr Drs Prof Rev Hon Fr Msgr Gen Lt Col Maj Capt Cmdr Cdr Comdr Sgt Cpl Pvt Pfc Spc Adm Brig Ens Cmdt
    Gov Sen Sens Rep Reps Pres Amb Atty Det Insp Supt Messrs Mme Mlle Asst Assoc Dep Sec Treas Supt Ald St Ste Mt Ft
    Govs Gens Profs Drs Revs Capts Lts Cols Sgts Dist Cllr Sra Srta Don Hr Sh
    """
)
"""Never end a sentence, save "St" and "Dr" after a street's name."""

STREETS = frozenset({"St", "Dr", "Mt", "Ft"})
"""Of those, the ones that may also stand after a name: "on Main St. The shop"."""

BEFORE_NUMBERS = _with_capitals("No Nos Art Sect Fig Figs Vol Vols Ch Op Par Ex Nr Tel Ext") | _listed(
    "no nos p pp fig figs vol vols ch par para paras art sect tel ext para"
)
"""Go on only where a digit follows: "No. 10", but "The answer was No. They left"."""

NEVER_LAST = _listed("vs v viz cf ca approx esp incl excl i.e e.g I.e E.g a.k.a A.k.a f.k.a c.f resp repr pls")
"""Never end a sentence, whatever follows."""

EITHER = _with_capitals(
    """
    Inc Corp Co Cos Ltd Plc Bros Jr Sr Esq Ave Blvd Rd Hwy Pkwy Sq Bldg Dept Depts Univ Assn Intl Natl Govt Mfg
    Ph.D Ed.D
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    """
) | _listed("etc al ft in lb lbs oz mph min max est dept avg ed eds op mi yr yrs hr hrs sec secs mo ave")
"""End a sentence only before a word that often begins one, or before a closing mark."""

STATES = _listed("""
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
    Tenn Tex Vt Va Wash Wis Wyo Me Alta Ont Que Sask
    """)
"""US states and Canadian provinces as AP shortens them: a comma follows unless the sentence ends or a bracket opens."""

CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M", "am", "pm"})
"""End a sentence unless a day, a month or a time zone follows."""

AFTER_CLOCK = _listed("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Eastern Pacific Central Mountain Atlantic Greenwich Moscow Kyiv Beijing London Washington Tokyo Hawaii Alaska
    ET EST EDT PT PST PDT CT CST CDT MT MST MDT GMT BST UTC CET CEST EET EEST MSK IST JST AEST AEDT HKT SGT
    """)

STARTERS = _listed("""
    A An The This That These Those There Here He She It We They You I I'm I've I'd I'll He's She's It's They're We're
    His Her Its Their Our My Your Who What When Where Why How Which Whose And But Or Nor So Yet For If As At By In On
    To Of From With Without Within Under Over After Before During Since Until Till Through Throughout Between Among
    Against About Above Across Along Around Behind Below Beneath Beside Besides Beyond Despite Except Inside Into Near
    Off Out Outside Toward Towards Upon While Although Though Because Unless Whereas Whether Once Then Now Later
    Earlier Meanwhile However Moreover Furthermore Therefore Thus Hence Instead Still Also Even Just Only Perhaps Maybe
    Yes No Not Never Nobody Nothing None One Two Three Four Five Six Seven Eight Nine Ten Another Other Others Some
    Many Most Much More Few Several Both Each Every All Any Either Neither Last Next Yesterday Today Tomorrow Tonight
    Again Asked Additionally According Afterwards Almost Already Always Apparently Earlier Eventually Finally First
    Second Third Further Recently Soon Sometimes Such Let Please Don't Doesn't Didn't Isn't Wasn't Aren't Weren't
    Can't Won't Did Does Do Is Are Was Were Will Would Could Should Can Might Has Have Had
    That's There's What's Who's Here's Let's Police Officials Nearly Rather Like Unlike Given Using Following
    Everyone Everybody Everything Someone Anyone People Critics Experts Analysts Investigators Prosecutors Witnesses
    Authorities Residents Supporters Opponents Republicans Democrats Lawmakers
    """)
"""Words that, with a capital, almost always begin a sentence; straight apostrophes."""

SPEECH = _listed("""
    said says say asked asks told tells wrote writes tweeted posted added adds replied replies shouted shouts cried
    exclaimed demanded wondered answered yelled screamed joked recalled recalls quipped continued continues began
    explained argued insisted noted declared repeated whispered laughed chanted responded concluded went goes
    """)
"""Verbs that tie a name to the quotation before it."""

EXCLAIMING = frozenset({"Yahoo", "Jeopardy", "Yum", "Joomla", "Airplane", "Oliver", "Moulin", "Hello"})
"""Names that are written with an exclamation mark."""
