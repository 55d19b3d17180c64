"""Drafts that are hard on a linter: an item written over and over, each time a little different, in some layout.

They grow to any size. What takes time with the square of a draft's length, or worse, shows on some of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

Item = Callable[[int], str]
"""The text of the item with this number."""


ONSETS = "B Br C D F G H K L M N P R S T V W Z Tr Gr St Sk Bl Kr Fl".split()  # noqa: SIM905
MIDDLES = "a e i o u ar en il or an er in on".split()  # noqa: SIM905
ENDS = "bert dov field gren hart kin ling mont nes penn quist ridge sten tov vik wald yard zen".split()  # noqa: SIM905
FIRST_NAMES = "Ann Bo Cora Dan Eva Finn Greta Hugo Ida Jon Kira Leo Mia Ned Olga Paul Rosa Sam Tess Uwe".split()  # noqa: SIM905
HEADS = "Ministry Institute Department Office Bureau Council Agency Commission Union Bank".split()  # noqa: SIM905
THINGS = "Health Trade Defence Justice Energy Labour Culture Finance Transport Housing War Peace".split()  # noqa: SIM905
NUMBERS = "twenty one forty-five two hundred thirty ninety-nine six thousand half a dozen three".split()  # noqa: SIM905
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
HOLDERS = [
    "President Emmanuel Macron",
    "Prime Minister Boris Johnson",
    "Chancellor Angela Merkel",
    "President Joe Biden",
]
SAMPLE = Path(__file__).parent / "articles" / "clean-river-ferry.md"
LISTED = Path(__file__).parents[1] / "rules" / "titles" / "name-spelling" / "people.txt"
PEOPLE = [line.split("\t")[1] for line in LISTED.read_text(encoding="utf-8").splitlines()]
WORDS = [word for word in SAMPLE.read_text(encoding="utf-8").split() if word.isalpha() and word.islower()]


def surname(i: int) -> str:
    """An invented surname; 5,850 differ."""
    i, onset = divmod(i, len(ONSETS))
    i, middle = divmod(i, len(MIDDLES))
    i, end = divmod(i, len(ENDS))
    return ONSETS[onset] + MIDDLES[middle] + ENDS[end] + (surname(i - 1).lower() if i else "")


def letters(i: int, length: int) -> str:
    """`length` small letters that count in base 26."""
    return "".join(chr(97 + i // 26**place % 26) for place in range(length))


def words(i: int, length: int = 7) -> str:
    """Common words of a news story."""
    return " ".join(WORDS[(i * 13 + k * (i % 7 + 1)) % len(WORDS)] for k in range(length))


def first(i: int) -> str:
    """A first name."""
    return FIRST_NAMES[i % len(FIRST_NAMES)]


def body_of(i: int) -> str:
    """The name of an organisation: 10 heads, 144 pairs of things."""
    one, other = THINGS[i // 10 % 12], THINGS[i // 120 % 12]
    return f"{HEADS[i % 10]} of {one} and {other}"


def initials_of(name: str) -> str:
    """Its acronym."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


SPELT = ("Zor{0}quist Zor{0}quist", "Zor{0}qiust")
SENTENCE = (
    "Mayor Ann Lindqvist told the Ministry of Trade (MT) on Tuesday that 46 people “may have left” the old valley"
)

ITEMS: dict[str, Item | str] = {
    "names": lambda i: f"{first(i)} {surname(i)}",
    "names, twice in turn": lambda i: f"{first(i // 2)} {surname(i // 2)}",
    "surnames alone": surname,
    "surnames and spellings of them": lambda i: SPELT[i % 2].format(letters(i // 2, 3)),
    "one surname, many first names": lambda i: f"{surname(i)} Kim",
    "one surname, first names one letter apart": lambda i: f"Mar{letters(i, 3)} Novak",
    "many surnames, one first name": lambda i: f"Maria {surname(i)}",
    "one name": "Ann Lindqvist",
    "two spellings of a name": lambda i: f"Ann {('Lindqvist', 'Lindquist')[i % 2]}",
    "many spellings of a name": lambda i: f"Ann Lind{letters(i, 2)}ist",
    "full name, then Mr and surname": lambda i: f"{first(i)} {surname(i // 2)} met Mr {surname(i // 2)}",
    "Mr and a surname nobody introduced": lambda i: f"Mr {surname(i)}",
    "names of four words": lambda i: f"{first(i)} {first(i + 3)} {surname(i)} {surname(7 * i + 1)}",
    "initials": "A. B. C. D.",
    "initials and surnames": lambda i: f"{chr(65 + i % 26)}. {chr(65 + i // 26 % 26)}. {surname(i)}",
    "possessives": lambda i: f"{surname(i)}'s",
    "transliterations": lambda i: f"Vladimir {('Zelensky', 'Zelenskyy', 'Zelenskiy', 'Selenskyj')[i % 4]}",
    "spellings of office holders": lambda i: f"Emmanuel Macr{'aeiou'[i % 5]}n",
    "titles": lambda i: f"President {surname(i)}",
    "title, nation and name": lambda i: f"French Foreign Minister {first(i)} {surname(i)}",
    "titles alone": "deputy prime minister",
    "titles in a chain": "former President and Minister of Defence and Secretary",
    "titles after names": lambda i: f"{first(i)} {surname(i)}, the foreign minister of France,",
    "holders of offices": lambda i: HOLDERS[i % 4],
    "holders of offices, former": lambda i: f"former {HOLDERS[i % 4]}",
    "wrong offices": lambda i: f"French President {('Boris Johnson', 'Angela Merkel', 'Joe Biden')[i % 3]}",
    "one acronym": "NATO",
    "one acronym, many definitions": lambda i: f"the {body_of(i)} (MHT)",
    "many acronyms": lambda i: letters(i, 4).upper(),
    "definitions": lambda i: f"the {body_of(i)} ({initials_of(body_of(i))})",
    "definitions, acronym first": lambda i: f"{initials_of(body_of(i))} ({body_of(i)})",
    "definitions that don't fit": lambda i: f"the {body_of(i)} (XQZ)",
    "brackets of acronyms": lambda i: f"({letters(i, 3).upper()})",
    "organisations": body_of,
    "organisations nearly of the register": lambda i: f"World {THINGS[i % 12]} Organisation",
    "ministries and countries": lambda i: f"Ministry of Defense of {('Britain', 'the United Kingdom', 'Japan')[i % 3]}",
    "former names": "Independent Police Complaints Commission",
    "capitals and of": "Department of Health of Trade for",
    "capitals without end, a minister at last": lambda i: f"{surname(i)}, minister" if i % 997 == 99 else surname(i),
    "shortened titles": "Dr",
    "bodies that say": lambda i: f"the {letters(i, 4).upper()} said",
    "well-known names, misspelt": lambda i: f"{PEOPLE[i % len(PEOPLE)][:-2]}{PEOPLE[i % len(PEOPLE)][:-3:-1]}",
    "office holders who act": lambda i: f"President {first(i)} {surname(i)} met Prime Minister Boris Johnson on Friday",
    "dates": lambda i: f"{MONTHS[i % 12]} {i % 28 + 1}, {1950 + i % 90}",
    "days and months": lambda i: f"Tuesday {i % 28 + 1} {MONTHS[i % 12]}",
    "years": lambda i: f"in {1900 + i % 120}",
    "digits": lambda i: f"{i * 37 % 9973}",
    "one number": "640",
    "numbers and nouns": lambda i: f"{i + 2} people",
    "numbers of the dead": lambda i: f"{i + 2} killed",
    "long numbers": lambda i: f"{i * 7919 + 1_000_000:,}",
    "currency": lambda i: f"${i + 1}m",
    "ranges": lambda i: f"{i}-{i + 5}",
    "ranges in words": lambda i: f"from {i} to {i + 5}",
    "percentages": lambda i: f"{i % 100} per cent",
    "scores": lambda i: f"{i % 7}-{i % 5}",
    "ordinals": lambda i: f"the {i + 4}th",
    "ages": lambda i: f"{first(i)} {surname(i)}, {20 + i % 60},",
    "twenty": "twenty",
    "weekdays and dates": lambda i: f"Tuesday, March {i % 28 + 1}, {1990 + i % 40}",
    "dates without a year": lambda i: f"Wednesday {i % 28 + 1} April",
    "two units": lambda i: f"{i + 2} miles ({i + 9} km)",
    "a number and many units": "10 km or ",
    "births and deaths": lambda i: f"born in {1900 + i % 99}, died in {1930 + i % 90} aged {i % 90 + 10},",
    "years in brackets": lambda i: f"{surname(i)} ({1800 + i % 99}-{1900 + i % 99}) died at {i % 90 + 10}",
    "ages then and now": lambda i: f"{surname(i)}, {i % 50 + 20}, was, when she was {i % 30 + 9}, in {1950 + i % 60}",
    "spans with a duration": lambda i: f"a {i % 9 + 2}-year term from {1950 + i % 40} to {1960 + i % 60}",
    "years ago": lambda i: f"{i % 90 + 2} years ago, in {1930 + i % 90}",
    "times with zones": lambda i: f"{i % 12 + 1}pm ET ({i % 11 + 1}am GMT)",
    "times and minutes later": lambda i: f"at {i % 12 + 1}.{i % 50 + 10}, {i % 90 + 2} minutes later,",
    "numbers in words": lambda i: NUMBERS[i % len(NUMBERS)],
    "numbers with hyphens": "twenty-one-",
    "fractions": "two-thirds of",
    "half": "half a",
    "thousand million": "thousand million",
    "times": lambda i: f"{i % 12 + 1}.{i % 60:02} p.m.",
    "telephone numbers": lambda i: f"{i % 900 + 100}-{i % 700 + 200}-{i % 9000 + 1000}",
    "groups of digits with hyphens": lambda i: f"{i % 90 + 10}-",
    "quotations": lambda i: f"“{words(i)}”",
    "quotations, straight": lambda i: f'"{words(i)}"',
    "quotations that open only": lambda i: f"“{words(i, 3)}",
    "quotations, straight, odd": lambda i: f'"{words(i, 3)}',
    "quotations that close only": lambda i: f"{words(i, 3)}”",
    "nested quotations": lambda i: f"“{words(i, 2)} ‘{words(i + 1, 2)}’ {words(i, 2)}”",
    "nested, never closed": "“‘",
    "speakers": lambda i: f"“{words(i)},” said {first(i)} {surname(i)}",
    "speakers before": lambda i: f"{first(i)} {surname(i)} said: “{words(i)}”",
    "one speaker": lambda i: f"“{words(i)},” said Ann Lindqvist",
    "single quotes": lambda i: f"'{words(i, 2)}'",
    "words": lambda i: words(i, 1),
    "one word": "the",
    "one word with a capital": "Valley",
    "two words in turn": lambda i: ("said", "that")[i % 2],
    "three words in turn": lambda i: ("out", "of", "the")[i % 3],
    "one unknown word": "zorblequist",
    "unknown words": lambda i: surname(i).lower(),
    "unknown words, nearly alike": lambda i: f"zor{letters(i, 3)}quist",
    "unknown names, nearly alike": lambda i: f"Zor{letters(i, 3)}quist",
    "unknown names, each twice": lambda i: f"Zor{letters(i // 2, 3)}quist",
    "misspellings": lambda i: ("goverment", "definately", "accomodate", "seperate", "recieve")[i % 5],
    "confusions": lambda i: ("their", "there", "affect", "effect", "its", "it's", "marital", "law", "lead")[i % 9],
    "words run together": lambda i: words(i, 2).replace(" ", ""),
    "words split": "news paper",
    "two Englishes": lambda i: ("colour", "color", "centre", "center", "organise", "organize")[i % 6],
    "adjectives for titles": "president adviser",
    "may and will": lambda i: f"the ferry {('may', 'will', 'could')[i % 3]} close",
    "not and no": lambda i: f"the minister did {('not', 'n’t', 'never')[i % 3]} resign",
    "hoax": "the story is false",
    "collocations": "refused signing",
    "capitals": lambda i: words(i).upper(),
    "title case": lambda i: words(i).title(),
    "hyphen chains": lambda i: f"{words(i, 1)}-",
    "hyphen chains of names": lambda i: f"{surname(i)}-",
    "apostrophes": "'",
    "apostrophes in words": lambda i: f"{words(i, 1)}'{'stdlm'[i % 5]}",
    "stops": ".",
    "dashes": "—",
    "commas": ",",
    "brackets": lambda i: f"({words(i, 2)})",
    "brackets that open only": "(",
    "slashes": lambda i: f"{words(i, 1)}/",
    "URLs": lambda i: f"https://example.org/{letters(i, 4)}/{i}",
    "hashtags": lambda i: f"#{surname(i)}",
    "handles": lambda i: f"@{surname(i)}",
    "Chinese": lambda i: "汉字新闻报道" + chr(0x4E00 + i % 2000),
    "Arabic": "الأخبار اليوم",
    "Cyrillic": "новости дня",
    "mixed scripts": "nеws",
    "accents": lambda i: f"{surname(i)}é",
    "combining accents": "e\u0301" * 4,
    "objects": "`x`",
    "sic": lambda i: f"{words(i, 1)} [sic]",
    "spaces": "a     ",
    "captions": lambda i: f"Photograph: {first(i)} {surname(i)}/Reuters",
    "captions, open": lambda i: f"({first(i)} {surname(i)}/",
    "datelines": "KYIV (Reuters) —",
    "sentence of a fault": SENTENCE,
}  # fmt: skip

DATED = "---\ndate: 2024-03-01\n---\n\n"
HEADED = (
    f"{DATED}# Mayor of Aldermouth says 640 killed in crushing rout\n\nThe mayor spoke on Tuesday of 46 deaths.\n\n"
)
FIGURE = '<figure><img src="x.png"><figcaption>{}</figcaption></figure>\n\n'

Layout = Callable[[Iterator[str], int], str]


def until(size: int, items: Iterator[str], between: str) -> str:
    """Items until they have `size` characters, with `between` among them."""
    taken, length = [], 0
    while length < size:
        taken.append(next(items))
        length += len(taken[-1]) + len(between)
    return between.join(taken)


def capital(item: str) -> str:
    """With a capital at its start."""
    return item[:1].upper() + item[1:]


def in_headline(items: Iterator[str], size: int) -> str:
    """A headline of the items over a body of the same."""
    listed = until(size // 2, items, ", ")
    return f"{DATED}# {listed}\n\n{capital(listed)}.\n"


def in_short_headline(items: Iterator[str], size: int) -> str:
    """A headline of a few items over a body of many."""
    some = [next(items) for _ in range(6)]
    return f"{DATED}# {', '.join(some)}\n\n" + until(size, map(capital, items), ". ") + ".\n"


def in_captions(items: Iterator[str], size: int) -> str:
    """A caption of each item."""
    return HEADED + "".join(FIGURE.format(item) for item in until(size, items, "\n").split("\n"))


LAYOUTS: dict[str, Layout] = {
    "one sentence": lambda items, size: HEADED + until(size, items, ", ") + ".\n",
    "only spaces": lambda items, size: HEADED + until(size, items, " ") + ".\n",
    "sentences": lambda items, size: HEADED + until(size, map(capital, items), ". ") + ".\n",
    "paragraphs": lambda items, size: HEADED + until(size, map(capital, items), ".\n\n") + ".\n",
    "list": lambda items, size: HEADED + "- " + until(size, items, "\n- ") + "\n",
    "table": lambda items, size: HEADED + "| a | b |\n|---|---|\n| " + until(size, items, " | x |\n| ") + " | x |\n",
    "subheads": lambda items, size: HEADED + "## " + until(size, items, "\n\nIt rained.\n\n## ") + "\n",
    "captions": in_captions,
    "headline": in_headline,
    "few in the headline": in_short_headline,
}
