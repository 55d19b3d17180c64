"""Combine findings on the same words: one finding per word, and no fix that another rule contradicts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.document.model import Text
from linter.document.span import Span
from linter.findings.contradictions import one_for_each_contradiction
from linter.findings.finding import Evidence, Finding, Safety, Suggestion

MOST_AT_ONCE = 32
"""Findings at one place that are compared each with each. Only rules gone wild have more, and `--fix` makes no two
edits that overlap in any case."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTER = re.compile(r"[\w'’]")
_FARTHEST = 64
"""Characters by which an edit is widened to whole words."""


def without_contradicted_fixes(findings: Sequence[Finding], document: Text) -> list[Finding]:
    """The findings, in order, with every safe fix made unsafe that another finding would make differently.

    Each of such findings names the other and what it suggests. Two fixes contradict each other if the words that they
    change overlap and come out differently; "a" for "an" and a mended word after it do not.
    """
    quarrels: dict[int, list[Finding]] = {}
    for one, other in _overlapping(findings):
        pair = (findings[one], findings[other])
        if any(map(_is_safe, pair)) and _contradict(*pair, document):
            quarrels.setdefault(one, []).append(findings[other])
            quarrels.setdefault(other, []).append(findings[one])
    return [_quarrelling(one, quarrels[n]) if n in quarrels else one for n, one in enumerate(findings)]


def one_for_each_word(findings: Sequence[Finding], document: Text) -> list[Finding]:
    """The findings, in order, less those about a word for which another finding has a suggestion too.

    The most severe stays, then the most confident; what the others suggest is added to it. Findings of several rules
    about the same words, however many, become one if they suggest the same; so do one about a word and one about more
    words that would change this word alone, and in the same way: of the same severity, the latter stays, which knows
    more. Of two rules' findings that mend the same words the more severe and more confident one stays. Those
    without a suggestion stay, but for those that the same place proves of the same words, and those that say of a claim
    what another rule says of it: one is enough.
    """
    findings = one_for_each_contradiction(_told_once(findings))
    together: dict[Span | tuple[Span, str], list[Finding]] = {}
    longer: list[Finding] = []
    for one in findings:
        if one.suggestions:
            word = _WORD.fullmatch(document.text_of(one.span)) is not None
            if word:
                together.setdefault(one.span, []).append(one)
            else:
                longer.append(one)
    of_words = {(span, one.suggestions[0].text) for span, group in together.items() for one in group}
    for one in longer:
        new = one.suggestions[0].text
        changed = _changed_words(document.source, one.span, new)
        inside = new[changed.start - one.span.start : len(new) - (one.span.end - changed.end)]
        key = changed if (changed, inside) in of_words else (one.span, new)
        together.setdefault(key, []).append(one)
    best = {id(max(group, key=_standing)): group for group in together.values()}
    kept = [one for one in findings if not one.suggestions or id(one) in best]
    for loser, winner in _same_mistakes(kept, document).items():
        best[id(kept[winner])] = [*best[id(kept[winner])], kept[loser]]
        del best[id(kept[loser])]
    return [
        _naming(
            with_suggestions_of(one, [other for other in best.get(id(one), ()) if other.span == one.span]),
            [other for other in best.get(id(one), ()) if other.span != one.span],
        )
        for one in findings
        if not one.suggestions or id(one) in best
    ]


def _same_mistakes(findings: Sequence[Finding], document: Text) -> dict[int, int]:
    """The numbers of findings that mend what another one mends, each with that of the other, which outranks it.

    Two rules see one mistake if their words overlap, and the words that they change do or come out the same: "lines of
    [of code]" and "[of of] code".
    """
    lost: dict[int, int] = {}
    for one, other in _overlapping(findings):
        pair = (findings[one], findings[other])
        if one in lost or other in lost or pair[0].rule == pair[1].rule or not _is_one_mistake(*pair, document):
            continue
        worse, better = (one, other) if rank(pair[0]) < rank(pair[1]) else (other, one)
        lost[worse] = better
    return {worse: better for worse, better in lost.items() if better not in lost}


def _is_one_mistake(one: Finding, other: Finding, document: Text) -> bool:
    source, new, newer = document.source, one.suggestions[0].text, other.suggestions[0].text
    start, end = min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    first = source[start : one.span.start] + new + source[one.span.end : end]
    second = source[start : other.span.start] + newer + source[other.span.end : end]
    if first == second:
        return "".join(_LETTER.findall(first)) != "".join(_LETTER.findall(source[start:end]))  # no mere space
    if one.span.end >= other.span.end or one.span.start == other.span.start:
        return False  # one holds the other: of a name and of a word of it
    changed, changed_too = _changed_words(source, one.span, new), _changed_words(source, other.span, newer)
    return changed.start < changed_too.end and changed_too.start < changed.end


def _naming(finding: Finding, others: Sequence[Finding]) -> Finding:
    """`finding` with evidence that names what `others` would make of some of its words."""
    said = [f"{one.rule} suggests {_quoted(one.suggestions[0])}" for one in others if one.rule != finding.rule]
    new = [text for text in dict.fromkeys(said) if not any(one.message.startswith(text) for one in finding.evidence)]
    return finding._replace(evidence=(*finding.evidence, *map(Evidence, new))) if new else finding


def _told_once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, less those without a suggestion for which the same place speaks against the same words."""
    best: dict[tuple[Span, tuple[Span, ...]], Finding] = {}
    lost: set[int] = set()
    for one in findings:
        places = tuple(each.span for each in one.evidence if each.span is not None)
        if one.suggestions or not places:
            continue
        other = best.setdefault((one.span, places), one)
        if other is not one:
            best[one.span, places], worse = (one, other) if rank(one) > rank(other) else (other, one)
            lost.add(id(worse))
    return [one for one in findings if id(one) not in lost]


def unfixed_in(findings: Sequence[Finding], regions: Sequence[tuple[Span, Span]], why: str) -> list[Finding]:
    """The findings, with no safe fix in `regions` (each with the place that is the evidence `why`)."""
    starts: list[int] = []
    farthest: list[tuple[int, Span]] = []  # of the regions up to each, the one that ends last: its end and its place
    for region, place in sorted(regions):
        starts.append(region.start)
        farthest.append(max((region.end, place), farthest[-1]) if farthest else (region.end, place))
    fixed = []
    for one in findings:
        number = bisect_right(starts, one.span.end) - 1
        if one.suggestions and _is_safe(one) and number >= 0 and farthest[number][0] >= one.span.start:
            one = unfixed(one, [Evidence(why, farthest[number][1])])  # noqa: PLW2901
        fixed.append(one)
    return fixed


def unfixed(finding: Finding, why: Sequence[Evidence]) -> Finding:
    """`finding` without a safe fix, and with the evidence why."""
    suggestions = tuple(_unsafe(one) for one in finding.suggestions)
    return finding._replace(suggestions=suggestions, evidence=(*finding.evidence, *why))


def _standing(finding: Finding) -> tuple[int, int, float]:
    """By what one of several findings about a word stays, some of which are about more words."""
    return (finding.severity.rank, finding.span.end - finding.span.start, finding.confidence)


def rank(finding: Finding) -> tuple[int, float]:
    """By what one of several findings about the same words is chosen: severity, then confidence."""
    return (finding.severity.rank, finding.confidence)


def with_suggestions_of(best: Finding, others: Sequence[Finding]) -> Finding:
    """`best` with what `others`, about the same words, suggest besides; evidence names them where it is something else.

    Its first suggestion is safe if a rule that makes the same one is sure of it and none has another or forbids it.
    """
    others = [other for other in others if other is not best and other.suggestions]
    if not others:
        return best
    suggestions = list(best.suggestions or others[0].suggestions)
    first, evidence = suggestions[0], list(best.evidence)
    firsts = [first, *(other.suggestions[0] for other in others)]
    safeties = {one.safety for one in firsts}
    if len({one.text for one in firsts}) > 1 and first.safety is Safety.SAFE:
        suggestions[0] = first._replace(safety=Safety.UNSAFE)
    elif Safety.SAFE in safeties and Safety.DISPLAY not in safeties and len({one.text for one in firsts}) == 1:
        suggestions[0] = first._replace(safety=Safety.SAFE)
    for other in others:
        if other.rule != best.rule and other.suggestions[0].text != first.text:
            said = f"{other.rule} suggests {_quoted(other.suggestions[0])}"
            if not any(one.message.startswith(said) for one in evidence):
                evidence.append(Evidence(said))
        known = {one.text for one in suggestions}
        suggestions += [_unsafe(one) for one in other.suggestions if one.text not in known]
    return best._replace(suggestions=tuple(suggestions), evidence=tuple(evidence))


def _overlapping(findings: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    """The numbers of findings, sorted by span, that have suggestions and overlap; the earlier first."""
    open_ones: list[int] = []
    for number, finding in enumerate(findings):
        if not finding.suggestions:
            continue
        open_ones = [one for one in open_ones if findings[one].span.end >= finding.span.start][-MOST_AT_ONCE:]
        for one in open_ones:
            if findings[one].span.overlaps(finding.span):
                yield one, number
        open_ones.append(number)


def _is_safe(finding: Finding) -> bool:
    return finding.suggestions[0].safety is Safety.SAFE


def _contradict(one: Finding, other: Finding, document: Text) -> bool:
    source, new, newer = document.source, one.suggestions[0].text, other.suggestions[0].text
    if one.span == other.span and _WORD.fullmatch(document.text_of(one.span)):
        return new != newer
    if not _changed_words(source, one.span, new).overlaps(_changed_words(source, other.span, newer)):
        return False
    start, end = min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    outcomes = {
        source[start : span.start] + text + source[span.end : end]
        for span, text in ((one.span, new), (other.span, newer))
    }
    return len(outcomes) > 1


def _changed_words(source: str, span: Span, new: str) -> Span:
    """The part of `span` that putting `new` there changes; letters within a word count as the whole word."""
    old = source[span.start : span.end]
    shorter = min(len(old), len(new))
    same = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - same
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    start, end = span.start + same, span.end - tail
    inside = (source[start:end], new[same : len(new) - tail])
    if any(_LETTER.match(text) for text in inside):
        for _ in range(_FARTHEST):
            if start == 0 or not _LETTER.match(source[start - 1]):
                break
            start -= 1
    if any(_LETTER.match(text[-1:]) for text in inside):
        for _ in range(_FARTHEST):
            if end == len(source) or not _LETTER.match(source[end]):
                break
            end += 1
    return Span(start, end)


def _quarrelling(finding: Finding, others: Sequence[Finding]) -> Finding:
    """`finding` with no safe fix, and what the others suggest."""
    said = {other.rule: other.suggestions[0] for other in others}
    evidence = tuple(
        Evidence(f"{rule} suggests {_quoted(suggestion)}; --fix applies neither suggestion")
        for rule, suggestion in said.items()
    )
    return unfixed(finding, evidence)


def _unsafe(suggestion: Suggestion) -> Suggestion:
    return suggestion._replace(safety=Safety.UNSAFE) if suggestion.safety is Safety.SAFE else suggestion


def _quoted(suggestion: Suggestion) -> str:
    return f"“{suggestion.text}”" if suggestion.text else "to delete these words"
