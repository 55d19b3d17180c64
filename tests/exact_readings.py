"""What the analyses of a room see in many drafts: those of `tests/rules_*/exact_findings.txt` and whole articles.

After a change that is meant, write the readings anew with `python tests/exact_readings.py` and read the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from exact_findings import BETWEEN, drafts_of

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_rivals import rivals
from linter.analysis.headlines.numbers.claim_numbers import (
    agreeing,
    body_numbers,
    conflicting,
    strange,
    unit_words,
)
from linter.analysis.headlines.numbers.number_counts import counted_on
from linter.analysis.headlines.numbers.number_tolls import other_tolls
from linter.analysis.names.names import names
from linter.analysis.names.persons import persons
from linter.analysis.numbers.numbers import numbers
from linter.analysis.organisations.acronym_definitions import definitions
from linter.analysis.organisations.acronyms import acronym_uses, acronyms
from linter.analysis.organisations.mentions import former_names, mentions
from linter.analysis.text.dates import dated
from linter.analysis.text.quotations import quotations
from linter.analysis.text.sentences import sentences
from linter.analysis.titles.title_claims import title_claims
from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.titles import titles
from linter.analysis.words.corrections import corrections
from linter.analysis.words.lexicon import unknown_words
from linter.analysis.words.near_names import near_names
from linter.analysis.words.split_words import split_words
from linter.document.model import Document
from linter.document.parse import parse

TESTS = Path(__file__).parent


def _names(document: Document) -> Iterator[str]:
    for name in names(document):
        start, end = "^" if name.sentence_start else "", "" if name.reliable else "?"
        apposition = name.block.text[slice(*name.apposition)] if name.apposition else ""
        yield f"{start}({name.title_text}) {name.text}{end} ({apposition})"
    for person in persons(document):
        evident = "!" if person.evident else ""
        yield f"{person.honorific} {person.given}+{person.surname}{evident} {person.given_place} {person.surname_place}"


def _organisations(document: Document) -> Iterator[str]:
    for acronym in acronyms(document):
        yield f"{acronym.text} = {acronym.name}"
    yield " ".join(use.text for use in acronym_uses(document))
    for one in definitions(document):
        right = one.right.text if one.right else ""
        yield f"{one.name} ({one.acronym}): {one.verdict} {right} {one.acronym_right} {one.fits}"
    for mention in (*mentions(document), *former_names(document)):
        relation = mention.difference.relation
        yield f"{mention.text} ~ {mention.form.text} [{relation}] {mention.listed}"


def _titles(document: Document) -> Iterator[str]:
    for title in titles(document):
        yield f"{title.left}[{title.role}] {title.complement} {title.before} {title.name}"
    for claim in title_claims(document):
        yield f"{claim.title} {claim.before} {claim.name} {claim.reading.role} {sorted(claim.reading.content)}"
    for verdict in title_verdicts(document):
        yield f"{verdict.kind} {verdict.term.office} {verdict.term.held}"


def _numbers(document: Document) -> Iterator[str]:
    for block in document.prose:
        for one in numbers(block):
            kind = f"{one.kind} {one.unit} {one.bound} {one.currency} {one.part}"
            yield f"{one.text}={one.value:g} {kind} {one.precision:g}"


def _text(document: Document) -> Iterator[str]:
    for block in document.prose:
        yield " ".join(str(sentence.end - sentence.start) for sentence in sentences(block))
    for date in dated(document):
        yield f"{date.text}: {date.interval} {date.weekday}"
    for one in quotations(document):
        yield f"{one.start}-{one.end} {one.depth} {one.closed}"


def _words(document: Document) -> Iterator[str]:
    for word in unknown_words(document):
        better = " ".join(f"{one.word}:{one.score:.1f}" for one in corrections(word, most=2))
        marks = f"{word.rare} {word.uses} {word.partner:d}{word.abroad:d}{word.joined:d}"
        yield f"{word.text} {marks} {better}"
    for split in split_words(document):
        yield f"{split.word} {split.fragment}"
    for near in near_names(document):
        yield f"{near.unknown.word} {near.name} {near.uses} {near.sure}"


def _headlines(document: Document) -> Iterator[str]:
    for claim in claims(document):
        looks = f"{claim.title_case:d}{claim.capitals:d} {claim.kicker} {claim.section} {claim.since}"
        yield f"{claim.kind} {claim.form} {looks}"
        for name in claim_names(claim):
            certain = " ".join(f"{share:g}" for share in name.certain)
            other = " ".join(
                f"{claim.index.texts[rival.place]}:{rival.slot:.2f}" for rival in rivals(claim, name, name.words[0])[:3]
            )
            yield f"{name.text} {certain} {list(map(int, name.found))} {', '.join(name.looked_for)} {other}"
        yield from _claim_numbers(claim)
        found = support(claim)
        yield " ".join(f"{number}:{share:.2f}" for number, share in found.aligned(words=1, share=0.2))
        yield " ".join(
            f"{hit.place}:{hit.weight:g}:{found.slot(word, hit.place):.2f}"
            for word in claim.words
            if word.content
            for hit in found.hits[word.number][:3]
        )


def _claim_numbers(claim: Claim) -> Iterator[str]:
    placed = body_numbers(claim)
    others = strange(claim, placed)
    for stated in numbers(claim.block):
        same = agreeing(claim, stated, placed)
        conflicts = " ".join(f"{one.text}:{slot:.2f}" for slot, one in conflicting(claim, stated, others, same))
        tolls = " ".join(f"{one.text}:{slot:.2f}" for slot, one in other_tolls(claim, stated, others))
        units = " ".join(word.text for word in unit_words(claim, stated))
        agree = " ".join(one.text for one in same)
        yield f"{stated.text} ={agree} !{conflicts} #{tolls} {counted_on(claim, stated, placed):d} {units}"


ROOMS: dict[str, tuple[Callable[[Document], Iterator[str]], dict[str, int]]] = {
    "headlines": (_headlines, {"headlines": 3}),
    "names": (_names, {"consistency": 1, "headlines": 12, "organisations": 4, "titles": 1}),
    "numbers": (_numbers, {"headlines": 12, "consistency": 8}),
    "organisations": (_organisations, {"organisations": 1, "consistency": 6, "titles": 6}),
    "text": (_text, {"typos": 3, "consistency": 6, "titles": 6}),
    "titles": (_titles, {"titles": 1, "consistency": 8}),
    "words": (_words, {"typos": 3, "consistency": 12}),
}
"""What is read of a draft by the room, and every how manieth draft of which families."""


def drafts_for(room: str) -> list[str]:
    """The drafts that are read for a room."""
    _, families = ROOMS[room]
    articles = [path.read_text(encoding="utf-8") for path in sorted((TESTS / "articles").glob("*.md"))]
    return articles + [
        draft
        for family, step in families.items()
        for draft, _ in drafts_of(TESTS / f"rules_{family}" / "exact_findings.txt")[::step]
    ]


def reading_of(room: str, draft: str) -> str:
    """What the analyses of a room see in a draft, a line each."""
    read, _ = ROOMS[room]
    lines = (line.rstrip().replace("\n", " ") for line in read(parse(draft, path="draft.md")))
    return "\n".join(line for line in lines if line)


def differences(room: str) -> Iterator[str]:
    """Each draft in which the analyses of a room see something else, with what they see and what is on file."""
    on_file = _file(room).read_text(encoding="utf-8").split(BETWEEN)[:-1]
    for draft, reading in zip(drafts_for(room), on_file, strict=True):
        found = reading_of(room, draft)
        if found != reading:
            yield f"{draft}\nnow:\n{found}\non file:\n{reading}\n"


def _file(room: str) -> Path:
    return TESTS / "analysis" / room / "readings.txt"


if __name__ == "__main__":
    for each in ROOMS:
        text = "".join(reading_of(each, draft) + BETWEEN for draft in drafts_for(each))
        _file(each).write_text(text, encoding="utf-8")
