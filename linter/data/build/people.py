"""Write the names of well-known people: `python -I -m linter.data.build.people ARCHIVE`.

ARCHIVE is a JSON Lines file (or `.jsonl.xz`) with a "text" in every line. A name is kept that stands in at least
DOCUMENTS articles as two words with a capital (a middle initial left out) and that a register of offices has in the
same spelling: misspelt names are frequent enough to need that second witness. Those of the shipped register are
added, and BY_HAND.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.registers.offices import Term

DOCUMENTS = 12
BY_HAND = """
Ronald Reagan;Richard Nixon;Jimmy Carter;Lyndon Johnson;Franklin Roosevelt;Theodore Roosevelt;Abraham Lincoln;
Dwight Eisenhower;Winston Churchill;Margaret Thatcher;Mikhail Gorbachev;Nelson Mandela;Mahatma Gandhi;Indira Gandhi;
Rudy Giuliani;Newt Gingrich;Paul Manafort;Michael Bloomberg;Elon Musk;Mark Zuckerberg;Jeff Bezos;Bill Gates;
Warren Buffett;Stephen Hawking;Albert Einstein;Greta Thunberg;Malala Yousafzai;Jamal Khashoggi;Alexei Navalny;
Julian Assange;Edward Snowden;Chelsea Manning;Meghan Markle;Cristiano Ronaldo;Lionel Messi;Serena Williams;
Novak Djokovic;Roger Federer;Rafael Nadal;Usain Bolt;Taylor Swift;Beyoncé Knowles;Leonardo DiCaprio;Meryl Streep;
Scarlett Johansson;Arnold Schwarzenegger;Quentin Tarantino;Steven Spielberg;Martin Scorsese;Harvey Weinstein;
Jeffrey Epstein;Ghislaine Maxwell;Karl Rove;Roger Ailes;Sean Hannity;Rush Limbaugh;Tucker Carlson;Rachel Maddow;
George Stephanopoulos;Colin Kaepernick;Muhammad Ali;Mikhail Khodorkovsky;Yevgeny Prigozhin;Aung San;Ai Weiwei;
Salman Rushdie;Fidel Castro;Hugo Chávez;Nicolás Maduro;Augusto Pinochet;Slobodan Milošević;Josip Tito;Helmut Kohl;
Gerhard Schröder;Willy Brandt;Konrad Adenauer;François Mitterrand;Valéry Giscard;Dominique Strauss-Kahn;Simone Veil
"""
"""Names that a register of offices need not have, written from general knowledge."""

TARGET = Path(__file__).parents[3] / "rules" / "titles" / "name-spelling" / "people.txt"
_WORD = re.compile(r"[\w’'-]+\.?|[^\w\s]")


def pairs_in(text: str) -> set[tuple[str, str]]:
    """Every two words with a capital that no third one follows, without possessives and middle initials."""
    words = _WORD.findall(text)
    found = set()
    for number, first in enumerate(words[:-1]):
        if not first[0].isupper() or len(first) < 3 or first.endswith(".") or first.isupper():
            continue
        place = number + 1
        if len(words[place]) == 2 and words[place].endswith(".") and place + 1 < len(words):
            place += 1
        last = re.sub(r"(?:['’]s|\.)$", "", words[place])
        follows = words[place + 1][0] if place + 1 < len(words) and not words[place].endswith(".") else ""
        if len(last) > 2 and last[0].isupper() and not last.isupper() and not follows.isupper():
            found.add((first, last))
    return found


def names(texts: Iterable[str]) -> list[tuple[str, int]]:
    """The names with the number of texts that have them, the commonest first."""
    from linter.registers.offices import offices

    counts = Counter(pair for text in texts for pair in pairs_in(text))
    kept = {f"{first} {last}": count for (first, last), count in counts.items() if count >= DOCUMENTS}
    kept = {name: count for name, count in kept.items() if offices().knows(name)}
    for term in offices().terms():
        if len(term.person.split()) == 2 and leads(term):
            kept.setdefault(term.person, 0)
    for name in BY_HAND.replace("\n", "").split(";"):
        kept.setdefault(name, counts[name.split(" ")[0], name.split(" ")[1]])
    return sorted(kept.items(), key=lambda item: (-item[1], item[0]))


LEADING = frozenset(
    ("head of state", "head of government", "minister:foreign", "minister:defence", "minister:finance",
     "secretary-general", "director-general", "managing director", "high representative")
)  # fmt: skip
SINCE = "2021-01-01"
"""The day on or after which an office must have been held by those whom too few articles have."""


def leads(term: Term) -> bool:
    """Whether a term of the shipped register is of an office that news all over the world names, and of these years."""
    recent = term.end is None or term.end.last.isoformat() >= SINCE
    sure = term.layer == "shipped" and term.accuses and term.level != "regional"
    return sure and recent and not LEADING.isdisjoint(term.types)


def _key(name: str) -> str:
    from linter.analysis.titles.parsed_title import folded

    first, _, last = name.partition(" ")
    return f"{folded(first)} {folded(last)}"


def main(archive: Path) -> None:
    """Write TARGET."""
    with lzma.open(archive) if archive.suffix == ".xz" else archive.open("rb") as lines:
        found = names(json.loads(line)["text"] for line in lines)
    TARGET.write_text("".join(f"{_key(name)}\t{name}\t{count}\n" for name, count in found), encoding="utf-8")
    print(f"{TARGET.name}: {len(found):,} names")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
