"""Build linter/data/titles.bin: words before names that lack a title's word, or that no such body has.

    nice python -I -m linter.data.build.titles --articles news.jsonl.xz general.jsonl.xz --people legislators.csv.gz

ARTICLES are archives of JSON lines with `text`, OFFICES and PEOPLE tables with `office_title`, `kind` and `person`
(PEOPLE for their given names alone). Two minutes of one core. What is written are phrases and counts, never text.

A title is taken from what stands before names in the articles (TITLE uses or more), from executive offices of the
tables, and from heads_of_bodies.txt. A phrase is wrong if it is such a title with a word or two left out (MIDDLE, END),
no title of the tables, and practically never stands before a name; or if a body of heads_of_bodies.txt has no office of
that name (OFFICE).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from linter.analysis.names.vocabulary import BODY_ENDS, HEADS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.titles.parsed_title import folded
from linter.analysis.titles.title_phrases import COUNTRY, as_phrase, phrase_before
from linter.analysis.titles.title_table import COMPILED, END, KIND, MIDDLE, OFFICE, VERSION
from linter.data.build.sources import LEFT_OUT
from linter.files.data_file import pack_sections, write_data
from linter.registers.office_types import types_of

BODIES = Path(__file__).with_name("heads_of_bodies.txt")
SHIPPED = Path(__file__).with_name("offices.csv.gz")
TITLE = 8
"""Uses before names from which words are a title."""
SHARES = {MIDDLE: 0.04, END: 0.01, OFFICE: 0.02}
"""Of the uses of a title, what a phrase may have and counts as practically unused."""
GIVEN = 3
"""People of the tables who must have a given name."""
MOST_WORDS = 6
NOUNS = frozenset(
    """secretary minister adviser advisor officer leader representative commissioner director governor attorney
    solicitor surgeon prosecutor chief chairman chair chairwoman president premier chancellor administrator executive
    envoy ambassador speaker coordinator inspector comptroller auditor counsel spokesman spokeswoman spokesperson whip
    rapporteur ombudsman judge justice staff treasurer""".split()  # noqa: SIM905
)
"""What a title before a name ends with."""
CONCLUDED = (
    "secretary",
    "president",
    "governor",
    "administrator",
    "commissioner",
    "minister",
    "chancellor",
    "director",
)
"""Heads that a body can be said not to have."""
CHANGED = frozenset("secretary adviser advisor minister officer director".split())  # noqa: SIM905
"""Heads whose office is another one without the word before them; a district judge is a judge."""
NARROWING = frozenset(
    """deputy assistant associate acting interim under senior junior first second principal chief prime lead vice shadow
    state federal cabinet parliamentary national city special press-deputy district supreme regional provincial
    delegate general committee council ministry department senate economic political""".split()  # noqa: SIM905
)
"""Words that only narrow an office: without them its name is still right."""
RANKS = frozenset(
    """deputy assistant associate acting interim under former ex senior junior first second principal chief general
    lead vice then current new co shadow late outgoing incoming longtime past state city county national local federal
    white republican democratic central european foreign republic civil social public joint special high head party
    council committee commission bank court office department ministry ways energy law met conference spokesman fire
    """.split()  # noqa: SIM905
)
"""Words with which no phrase begins, since what stands before them says which office is meant."""
_NAME = re.compile(
    r"(?<=[A-Za-zé.]) (?P<given>[A-ZÀ-Þ][\w’'-]+) (?:[A-Z]\. |(?:van|von|de|bin|al|der|den) )*(?P<last>[A-ZÀ-Þ][\w’-]+)"
)


def opened(path: Path) -> TextIO:
    """A text file, packed or not."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")


def rows(paths: list[Path]) -> Iterator[dict[str, str]]:
    """The rows of tables."""
    for path in paths:
        with opened(path) as file:
            yield from csv.DictReader(file)


def given_names(paths: list[Path]) -> set[str]:
    """The first words of people's names that several have."""
    firsts = Counter(words[0] for row in rows(paths) if len(words := row["person"].split()) > 1)
    return {name for name, uses in firsts.items() if uses >= GIVEN and name.isalpha() and len(name) > 1}


def count(articles: list[Path], given: set[str]) -> Counter[str]:
    """How often the words before names of people stand there: each ending of a phrase by itself."""
    uses: Counter[str] = Counter()
    no_names = {word.capitalize() for word in HEADS | BODY_ENDS}
    for path in articles:
        with opened(path) as lines:
            for line in lines:
                row = json.loads(line)
                if str(row.get("source", "")).startswith(LEFT_OUT):
                    continue
                text = row["text"]
                for match in _NAME.finditer(text):
                    if match["given"] in given and match["last"] not in no_names:
                        words = [word.word for word in phrase_before(text, match.start())][-MOST_WORDS:]
                        for length in range(1, len(words) + 1):
                            uses[" ".join(words[-length:])] += 1
    return uses


def before_names(office: str) -> set[str]:
    """An office of a table as it is compared, and as it stands before a name: "@ finance minister"."""
    phrase = as_phrase(office)
    found = {phrase, re.sub(rf" of {COUNTRY}$", "", phrase)}
    for one in tuple(found):
        match = re.fullmatch(
            r"(.*?)(secretary|minister|commissioner|director)( general)?(?: of state)? (?:of|for) (.*)", one
        )
        if match is not None:
            found.add(" ".join(f"{match[4]} {match[1]}{match[2]}{match[3] or ''}".split()))
    return found


def shorter(title: str) -> Iterator[tuple[str, str]]:
    """The kinds and words of a title of three words or more, or of a country's, with one or two left out inside."""
    words = title.split()
    for first in range(1, len(words) - 1):
        for last in range(first + 1, min(first + 3, len(words))):
            left = words[:first] + words[last:]
            if words[first - 1] not in _SMALL and left[first] not in _SMALL:
                yield MIDDLE, " ".join(left)
    if words[-1] == "general":
        yield MIDDLE, " ".join(words[:-1])
    yield END, " ".join(words[:-1])


def _changes(words: list[str], left: list[str]) -> bool:
    """Whether the words left out of a title made it another office."""
    if words[-1] == "general":
        return words[:-1] == left and words[-2] in ("surgeon", "solicitor", "prosecutor", "secretary")
    out = words[len(left) - 1 : -1]  # what stood right before the noun
    if words[-1] not in CHANGED or left[:-1] != words[: len(left) - 1] or not NARROWING.isdisjoint(out):
        return False
    return words[-1] != "minister" or left[0] != COUNTRY  # "the French minister"


_SMALL = frozenset(("of", "for", "and", "the", "to"))


_NEVER_ALONE = ("solicitor", "inspector")
_PLACES = frozenset(("africa", "london", "europe", "presidency", "america"))


def _may_end(words: list[str]) -> bool:
    """Whether words without a title's last one can't be a body's name or end in a joint."""
    return words[-1] not in HEADS | BODY_ENDS | _SMALL | {COUNTRY} and words[-1] not in FUNCTION_WORDS


_ADJECTIVES = ("al", "ic", "ous", "man", "ban", "ive", "ary", "ern", "igher")


HIGH = frozenset(
    ("head of state", "head of government", "vice", "deputy head of government", "minister", "attorney general",
     "secretary-general", "director-general", "managing director", "high representative", "central-bank-governor",
     "governor", "regional head of government", "mayor", "speaker", "president", "national-security-adviser")
)  # fmt: skip
"""Types of offices whose holders are looked for behind a name that is spelled otherwise."""
OLDEST = "1990"
"""The year before whose end a term's holder is none whom news still names."""


def people_by_word(terms: Iterable[dict[str, str]]) -> dict[str, bytes]:
    """Holders of executive offices as lines "vladimir putin<TAB>Vladimir Putin", by first and by last word."""
    names = {
        " ".join(row["person"].split())
        for row in terms
        if row["kind"].startswith("executive")
        and (not row["end"] or row["end"] >= OLDEST)
        and not HIGH.isdisjoint(types_of(row["office_title"], row.get("organisation", ""), row["country"]))
    }
    pairs = [(folded(words[0]), folded(words[-1]), name) for name in names if len(words := name.split()) > 1]
    by_first = sorted(f"{first} {last}\t{name}" for first, last, name in pairs)
    by_last = sorted({f"{last} {first}" for first, last, _ in pairs})
    return {
        "by-first": ("\n" + "\n".join(by_first) + "\n").encode(),
        "by-last": ("\n" + "\n".join(by_last) + "\n").encode(),
    }


class Table:
    """The phrases found, each with the titles that it may stand for."""

    def __init__(self, uses: Counter[str], registered: set[str]) -> None:
        self.uses = uses
        self.registered = registered
        self.found: dict[str, dict[str, tuple[str, str, int]]] = defaultdict(dict)

    def add(self, kind: str, phrase: str, right: str, *, shown: str = "", least: int = 0) -> None:
        """Keep a phrase if it stands before names practically never. shown: the title as it is written."""
        likely = self.uses[right]
        if phrase in self.registered or self.uses[phrase] > max(least, int(SHARES[kind] * likely)):
            return
        self.found[phrase][right] = (shown or right, kind, likely)

    def lines(self) -> list[str]:
        """The lines of the file, in order."""
        lines = []
        for phrase, meant in sorted(self.found.items()):
            ranked = sorted(meant.values(), key=lambda found: (-found[2], found[0]))[:3]
            kinds = {kind for _, kind, _ in ranked}
            kind = next(kind for kind in (MIDDLE, END, OFFICE) if kind in kinds)
            right = ";".join(shown for shown, _, _ in ranked)
            lines.append(f"{phrase}\t{kind}\t{right}\t{ranked[0][2]}\t{self.uses[phrase]}")
        return lines


def from_articles(table: Table, vocabulary: set[str]) -> None:
    """Titles that stand before names often."""
    for title, uses in table.uses.items():
        words = title.split()
        if uses < TITLE or not 2 <= len(words) <= MOST_WORDS - 1 or words[0] in RANKS - {"chief"} | FUNCTION_WORDS:
            continue
        if words[-1] not in NOUNS and words[-1] != "general":
            continue
        if any(word not in vocabulary and word not in _SMALL for word in words):
            continue
        for kind, phrase in shorter(title):
            left = phrase.split()
            if kind == END and (len(left) < 2 or not _may_end(left)):
                continue
            if kind == END and left[-1] in NOUNS - {"general"} and left[-1] not in _NEVER_ALONE:
                continue  # a "California attorney" may be a lawyer
            if kind == MIDDLE and (words[0] in ("chief", "house", "management") or not _changes(words, left)):
                continue
            if len(left) >= 2:
                table.add(kind, phrase, title)


def from_offices(table: Table, titles: Counter[str]) -> None:
    """Offices of countries whose last word before the noun is left out: "housing and urban secretary".

    Only where an adjective is left that "and" joins to another word, and that never stands there before the noun.
    """
    for title in titles:
        words = title.split()
        if len(words) < 3 or words[-1] not in ("secretary", "minister") or COUNTRY in words:
            continue
        left = [*words[:-2], words[-1]]
        pair = " ".join(left[-2:])
        if len(left) < 4 or left[-3] != "and" or not left[-2].endswith(_ADJECTIVES) or words[-2] in NARROWING:
            continue
        if left[-2] in ("social", "regional", "digital", "national", "local"):  # which a minister may be called by
            continue
        if table.uses[pair] <= 1 and pair not in table.registered and left[-4] not in RANKS:
            table.add(MIDDLE, " ".join(left[-4:]), " ".join(words[-5:]), least=2)


OPENERS = {
    "high": "high representative;high commissioner",
    "special": "special envoy;special representative",
    "permanent": "permanent representative",
    "press": "press secretary",
    "vice": "vice president",
    "managing": "managing director",
    "foreign policy": "foreign policy chief",
    "foreign affairs": "foreign affairs chief",
    "human rights": "human rights chief",
}
"""How titles begin, and what they go on to; nobody writes them before a name as they are."""
PORTFOLIO = 20
"""Ministers of the tables who must have a portfolio for it to be looked for alone: "German finance"."""
ALONE = {
    "prime": "prime minister",
    "vice": "vice president",
    "joint chiefs": "joint chiefs chairman",
    "joint chiefs of staff": "joint chiefs of staff chairman",
    "national security": "national security adviser",
    "chief medical": "chief medical officer",
    "chief scientific": "chief scientific adviser",
    "chief financial": "chief financial officer",
    "chief operating": "chief operating officer",
}
"""Beginnings of titles that need nobody's name before them."""
OPEN = {
    "spokes": ("spokesman", "spokeswoman", "spokesperson"),
    "speaker of": ("speaker of house",),
    "chancellor of": ("chancellor of exchequer",),
    "secretary of": ("secretary of treasury",),
    "leader of": ("leader of house", "leader of opposition"),
    "chairman of": ("chairman of joint chiefs",),
    "chief of": ("chief of general staff",),
}
"""Titles that break off in mid-word or after "of the"; the "the" is there already."""
FIXED = (
    "director of public prosecutions",
    "chairman of joint chiefs of staff",
    "secretary of state for northern ireland",
)
"""Offices of which a state has one, whose names stand for themselves; a word left out inside makes none."""
KEEPERS = {"exchequer": "chancellor", "treasury": "secretary"}
"""What these are of: neither has the other's."""


def from_beginnings(table: Table, titles: Counter[str], lines: list[str]) -> None:
    """Beginnings of titles: alone, after a country, after a body."""
    for beginning, title in ALONE.items():
        table.add(END, beginning, title, least=6)
    for noun in ("adviser", "advisor"):
        table.add(MIDDLE, f"national {noun}", f"national security {noun}", least=1)
    for ministry in ("foreign", "defence", "defense", "interior"):  # a health ministry may have a secretary
        table.add(MIDDLE, f"{ministry} ministry secretary", f"{ministry} ministry press secretary")
    table.add(MIDDLE, "deputy attorney", "deputy attorney general", least=3)
    table.add(MIDDLE, "presidential chief", "presidential chief of staff", least=1)
    for phrase, meant in OPEN.items():
        for title in meant:
            table.add(END, phrase, title, least=table.uses[phrase])
    _from_fixed(table)
    table.add(MIDDLE, f"{COUNTRY} surgeon", f"{COUNTRY} surgeon general", least=2)
    owners = [COUNTRY, *(as_phrase(name) for line in lines for name in line.split("|")[0].split(";"))]
    for owner in owners:
        for beginning, ends in OPENERS.items():
            for end in ends.split(";"):
                table.add(END, f"{owner} {beginning}", f"{owner} {end}")
    for title, people in titles.items():
        portfolio, _, noun = title.rpartition(" ")
        words = set(portfolio.split())
        known = people >= PORTFOLIO and noun == "minister" and portfolio and COUNTRY not in title
        if known and _may_end(portfolio.split()) and not words & (RANKS - {"foreign"} | NOUNS | _PLACES):
            table.add(END, f"{COUNTRY} {portfolio}", f"{COUNTRY} {title}")


def _from_fixed(table: Table) -> None:
    """Offices that stand for themselves: without a word inside, and of another's."""
    for title in FIXED:
        words = title.split()
        for number in range(1, len(words) - 1):
            left = words[:number] + words[number + 1 :]
            joint = words[number - 1] in _SMALL and words[number + 1] in _SMALL
            if words[number] not in _SMALL and not joint:
                table.add(MIDDLE, " ".join(left), title)
    for domain, keeper in KEEPERS.items():
        for other in KEEPERS.values():
            if other != keeper:
                table.add(OFFICE, f"{other} of {domain}", f"{keeper} of {domain}")


def from_bodies(table: Table, lines: list[str]) -> None:
    """Bodies: their heads' titles without a word, and heads that they have not."""
    for line in lines:
        names, titles, others = (
            [part.strip() for part in column.split(";") if part.strip()] for column in line.split("|")
        )
        for name in names:
            _one_body(table, as_phrase(name), titles, others)


def _one_body(table: Table, body: str, titles: list[str], others: list[str]) -> None:
    plain = {as_phrase(title): title for title in titles}
    own = {word for title in plain for word in (title.split()[-1], title.removesuffix(" general").split()[-1])}
    for title, written in plain.items():
        words = title.split()
        if len(words) == 1:
            table.add(END, f"{body} deputy", f"{body} deputy {title}")
        least = table.uses[f"{body} {title}"] // 5
        for left in _without(words):
            if " ".join(left) not in (*others, *plain) and left[-1] not in _SMALL:
                kind = MIDDLE if left[-1] in NOUNS else END
                phrase = " ".join(left)
                table.add(kind, f"{body} {phrase}", f"{body} {title}", shown=f"{body} {written}", least=least)
                if kind == MIDDLE and body not in _STATES_TOO:
                    of = (f"{phrase} of {body}", f"{title} of {body}")
                    table.add(kind, *of, shown=f"{written} of {body}", least=least)
    head, written = next(iter(plain.items()))
    for word in CONCLUDED:
        if word not in own | {other.rpartition(" ")[2] for other in others}:
            table.add(
                OFFICE,
                f"{body} {word}",
                f"{body} {head}",
                shown=f"{body} {written}",
                least=table.uses[f"{body} {head}"] // 50,
            )


_STATES_TOO = ("commonwealth",)  # Massachusetts has a Secretary of the Commonwealth


def _without(words: list[str]) -> Iterator[list[str]]:
    """A title's words with one left out, if any are left."""
    if words[-2:] == ["of", "staff"]:
        yield words[:1]
    if len(words) > 1:
        for number in range(len(words)):
            if not (number == len(words) - 1 and words[number] in ("spokesman", "spokeswoman")):
                yield words[:number] + words[number + 1 :]


def compile_to(path: Path, offices: list[Path], people: list[Path], articles: list[Path]) -> None:
    """Write the compiled table."""
    given = given_names([*offices, *people])
    registered: set[str] = set()
    executive: Counter[str] = Counter()
    for row in rows(offices):
        forms = before_names(row["office_title"])
        registered |= forms
        if row["kind"].startswith("executive"):
            executive.update(forms)
    vocabulary = {word for form, uses in executive.items() if uses >= 2 for word in form.split()} | NOUNS
    vocabulary |= {"white", "house", "pentagon", "minority", "majority", "senate"}
    table = Table(count(articles, given), registered)
    from_articles(table, vocabulary - FUNCTION_WORDS)
    from_offices(table, executive)
    lines = [line for line in BODIES.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    from_bodies(table, lines)
    from_beginnings(table, executive, lines)
    written = table.lines()
    parts = {"wrong": "\n".join(written).encode(), "given": "\n".join(sorted(given)).encode()}
    parts |= people_by_word(rows(offices))
    write_data(path, KIND, VERSION, pack_sections(parts))
    print(f"{path.name}: {len(written):,} phrases, {len(given):,} given names, {path.stat().st_size:,} bytes")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", nargs="+", type=Path, required=True)
    parser.add_argument("--offices", nargs="+", type=Path, default=[SHIPPED])
    parser.add_argument("--people", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    compile_to(COMPILED, options.offices, options.people, options.articles)


if __name__ == "__main__":
    main()
