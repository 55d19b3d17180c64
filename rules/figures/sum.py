"""Checks for parts that don't make the total that stands beside them.

Why: a reader adds up "12 men and eight women" and finds 20 people, not the 19 of the sentence. One of the figures is
wrong, and the draft shows it: parts and total of a list, the rest of a whole, votes and the size of the body that
cast them, a majority, games won, drawn and lost, sets of a match, shares of one poll, a total that the next sentence
only names, so many at so much each, a rate of two spans of time, an average, margins of runs, seconds and passengers.
Not flagged: rounded figures that could make the total, parts that the draft calls some of many ("including"), figures
of two things, shares of several answers; a total that is only named, unless it has one digit of the right one changed
or two exchanged; what the next sentences tell of those who are missing.
Source: arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.averages import Average, averages
from linter.analysis.arithmetic.margins import TimeGap, time_gaps
from linter.analysis.arithmetic.rates import Product, RatePair, rates
from linter.analysis.arithmetic.rounding import Range, could_be, last_place, like, plain, total_of
from linter.analysis.arithmetic.sets import Score, Sets, matches_in_sets, scores
from linter.analysis.arithmetic.sum_terms import Sum
from linter.analysis.arithmetic.totals import sums
from linter.api import Block, Document, Evidence, Finding, Number, Precision, Rule, Severity

_HUNDRED = Range(99.0, 101.0)
_FAR = 2.5
"""A sum so many times the total, or the other way, is of something else."""
_FAR_APART = 5.0
"""The same for a difference of two figures of which "from" says that they are of one thing."""
_POWERS = (0.01, 0.1, 10.0, 100.0)
_NOISE = 1e-6
"""A product that is off by a power of ten has a zero too many or too few."""
_NEAR_HUNDRED = 1.15
"""The same for shares, which a sentence may name in part."""


class SumRule(Rule):
    """Sums and differences that are stated with a wrong result."""

    severity = Severity.WARNING
    precision = Precision(
        hits=2,
        right=2,
        corpus="27,420 news articles, 2012-2020, one reader; false alarms seen there and elsewhere were mended",
    )
    quotations = "skip"
    examples = (
        "The choir raised [[840 euros: 410 from the fair, 250 from the raffle and 120]] from gifts.\n",
        "The choir raised 840 euros: 410 from the fair, 310 from the raffle and 120 from gifts.\n",
        "The 20 medals are seven behind Lund and eight behind Malmo.",
        "[[Nineteen people, 12 men and eight]] women, were taken off the ferry.",
        "The nine-member council did not meet. The grant comes to [[$20 million: $12 million for dredging and "
        "$7 million]] for quays.",
        "Of the [[40 houses, 25 are finished and the remaining 16]] will be ready by May.",
        "The bill passed by [[34 votes to 30, a majority of five]].",
        "Rowan United have won [[eight of their last 10 games, drawing two and losing one]].",
        "Keene had [[12,410 votes and Ruiz 11,980. The two drew 24,930]] votes in all.",
        "The jury gave her [[$3 million for pain and $1.4 million for wages. The $5.4 million]] award is a record.",
        "The school has [[320 boys and 290 girls, and its enrolment of 630]] is a record.",
        "Dunmere won by [[47 runs, having made 281 and bowled Corle out for 244]].",
        "The bus left with [[44 riders, let off 17 in Corle and reached Malmo with 29]] aboard.",
        "Her time of [[2:31:40 was 20 seconds faster than his 2:32:10]].",
        "Each of the [[12 villages will get 50 lamps, for a total of 500]].",
        "At [[$40 an hour for 20 hours, she will earn $8,000]] for the job.",
        "The [[£8m road will reach 400 farms, at a cost of £30,000]] per farm.",
        "[[Seven of the 12 jurors agreed. The other six]] were for an acquittal.",
        "[[Four sailors drowned. Two hikers were also killed, bringing the toll to five]].",
        "The county ordered [[60 ploughs and has received 45, with 20]] still to come.",
        "The fare will rise by [[45 cents to $3.20 from $2.85]].",
        "Seven of the 12 jurors agreed. The other six cases were put off.",
        "Of the 27 applicants, 19 were men and nine had a degree.",
        "Lund won by six points on Friday, after an 88-83 defeat a week before.",
        "The plan had the support of [[48%, while 37% were against it and 25%]] had no view.",
        "The mine is owned by the state ([[60%), a Chilean firm (25%) and its workers (25%]]).",
        "Of voters, 30% are farmers in Corle, 45% in Malmo and 35% in Lund, which make up the county.",
        "The prize of [[$2.4 million is made up of $1.5 million from the state and $1.1 million]] from a bank.",
        "When the two clubs merge, Lund with [[240 members and Malmo with 310, there will be 530]] on the books.",
        "She scored six goals in the league, four in the cup and three abroad.",
        "Attendance fell by [[15,000, from 210,000 to 205,000]].",
        "His 55-45 victory was his closest (he crushed his first opponent by 26 points).",
        "The room costs [[$250 a month, or $2,500]] a year.",
        "The flats sold for between [[£100,000 and £140,000, at an average of £160,000]].",
        "They bought 12 lamps at $50 apiece, spending $700 with bulbs and wires.",
        "The average of the three bids, of [[$10,000, $12,000 and $14,000, was $13,000]].",
        "The [[4-3 vote came after all six]] members had spoken.",
        "The jury gave her $3 million for pain and $1.4 million for wages. The $4.7 million award of May was cut.",
        "The bus left with 44 riders and let off 17; three got on in Lund, and it reached Malmo with 30 aboard.",
        "Of the 48 people on board, 31 were hurt and 15 walked away. Two are missing.",
        "There were 26 adults and 17 children on the bus, a total of 44 people with the driver.",
        "Nineteen people, 12 men and seven women, were taken off the ferry.",
        "Nineteen people, including 12 men and six women, were taken off the ferry.",
        "She has a total of 26 caps (22 official), scoring seven goals.",
        "He won seven stages (two in both 2010 and 2012, one in 2013 and two in 2019).",
        "Dunmere, at one time 113 for six, made a late burst through Moll, who hit 71, to total 234.",
        "Greens won 76 seats and Reds 43 seats in the 132-seat house.",
        "The lake has five marinas, four public camps, two small airports, and numerous boats.",
        "The change raised the debt to £4.6 billion from £2.6 billion. Fees put the total cost at £7.4 billion.",
        "Moll scored 29 points to lead Dunmere over Corle 68-50.",
        "The money came from a grant of £700,000, the county, contributing £500,000, and the city giving £120,000.",
        "One was sent home, leaving 10 patients: 7 in a bad state and 3 on the mend, a nurse said.",
        "The group spent $1.2 billion on ships and $2.3 billion on ports, a total of $3.6 billion.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each sum that does not come out."""
        seen: set[tuple[int, int, int]] = set()
        for found in sums(document):
            said = _wrong(found)
            place = (found.block.index, found.start, found.end)
            overlaps = any(
                block == found.block.index and start < found.end and found.start < end for block, start, end in seen
            )
            if said and not overlaps:
                seen.add(place)
                yield self.finding(
                    found.block.span(found.start, found.end),
                    f"Figures don't add up: {said}" if not found.minus else f"Difference is wrong: {said}",
                    evidence=[
                        Evidence(said, one.span) for one in (*found.terms, *([found.stated] if found.stated else []))
                    ],
                    confidence=0.9,
                )
        for product in rates(document):
            said, figures = _told(product)
            if said:
                yield self.finding(
                    product.block.span(product.start, product.end),
                    f"Product is wrong: {said}",
                    evidence=[Evidence(said, one.span) for one in figures],
                    confidence=0.85,
                )
        for average in averages(document):
            yield from self._report(average.block, average.start, average.end, _wrong_average(average))
        for gap in time_gaps(document):
            yield from self._report(gap.block, gap.start, gap.end, _wrong_gap(gap))
        for match in matches_in_sets(document):
            yield from self._report(match.block, match.start, match.end, _wrong_sets(match))
        for score in scores(document):
            yield from self._report(score.block, score.start, score.end, _wrong_score(score))

    def _report(self, block: Block, start: int, end: int, said: str) -> Iterator[Finding]:
        if said:
            span = block.span(start, end)
            yield self.finding(span, f"Scores don't add up: {said}", evidence=[Evidence(said, span)], confidence=0.9)


def _told(one: Product | RatePair) -> tuple[str, tuple[Number, ...]]:
    """What is wrong with a product or a pair of rates ("" where nothing is), and its figures."""
    if isinstance(one, RatePair):
        return _wrong_pair(one), (one.short, one.long)
    return _wrong_product(one), (one.many, one.each, one.total)


def _wrong_pair(pair: RatePair) -> str:
    """The computation, where the rate of the longer span can't be that of the shorter one; else ""."""
    short, long = could_be(pair.short), could_be(pair.long)
    if Range(short.low * pair.least, short.high * pair.most).meets(long) or short.low <= 0:
        return ""
    times = pair.long.value / pair.short.value
    if not pair.least / _FAR <= times <= pair.most * _FAR:
        return ""
    one, other = pair.spans
    nearest = pair.least if times < pair.least else pair.most
    value = like(pair.short.value * nearest, pair.long)
    return f"{pair.short.text} a {one} is {value} a {other}, not {pair.long.text}"


def _wrong_product(product: Product) -> str:
    """The computation, where the product can't be the stated total; else ""."""
    many, total = (could_be(one, exact=True) for one in (product.many, product.total))
    each = could_be(product.each, exact=not product.rounded)
    value = product.many.value * product.each.value
    if Range(many.low * each.low, many.high * each.high).meets(could_be(product.total)) or min(total.low, value) <= 0:
        return ""
    times = product.total.value / value
    if not 1 / _FAR <= times <= _FAR and not any(abs(times / power - 1) < _NOISE for power in _POWERS):
        return ""
    return f"{product.many.text} × {product.each.text} = {like(value, product.total)}, not {product.total.text}"


def _wrong_average(average: Average) -> str:
    """The computation, where the listed figures don't have the stated average; else ""."""
    if average.ends:
        low, high = (could_be(one) for one in average.parts)
        if Range(low.low, high.high).meets(could_be(average.stated)):
            return ""
        return f"an average of {average.stated.text} is not between {average.parts[0].text} and {average.parts[1].text}"
    many = len(average.parts)
    total = total_of([could_be(one, exact=True) for one in average.parts])
    if Range(total.low / many, total.high / many).meets(could_be(average.stated)):
        return ""
    value = sum(one.value for one in average.parts) / many
    return f"the average of {many} figures is {like(value, average.stated)}, not {average.stated.text}"


def _wrong_gap(gap: TimeGap) -> str:
    """The computation, where two times are not as many seconds apart as is stated; else ""."""
    if abs(gap.apart - gap.stated) < 1.0 or gap.apart == 0:
        return ""
    return f"{gap.times[0]} and {gap.times[1]} are {plain(gap.apart)} seconds apart, not {gap.written}"


def _wrong_sets(match: Sets) -> str:
    """What the listed sets are, where they can't be the stated ones; else ""."""
    won = sum(one > other for one, other in match.games)
    lost = len(match.games) - won
    if match.stated is None:
        return f"{won} sets to {lost}, not straight sets" if won and lost else ""
    return f"{len(match.games)} sets are listed, not {match.stated}" if len(match.games) != match.stated else ""


def _wrong_score(score: Score) -> str:
    """The computation, where legs or quarters don't make the stated score; else ""."""
    sums = (sum(one for one, _ in score.parts), sum(other for _, other in score.parts))
    if score.sides:
        if sums in {score.total, score.total[::-1]}:
            return ""
        return f"{sums[0]}–{sums[1]} in all, not {score.total[0]}–{score.total[1]}"
    if sum(sums) == sum(score.total):
        return ""
    return f"{sum(sums)} in both legs, not {score.total[0]} + {score.total[1]} = {sum(score.total)}"


def _wrong(found: Sum) -> str:
    """The computation, where the result can't be the stated one; else ""."""
    terms = [could_be(one, exact=True) for one in found.terms]
    style = found.stated or found.terms[0]
    values = [one.value for one in found.terms]
    if found.minus:
        result, value, sign = (
            Range(terms[0].low - terms[1].high, terms[0].high - terms[1].low),
            values[0] - values[1],
            "−",
        )
    else:
        result, value, sign = total_of(terms), sum(values), "+"
    coarse = found.stated is not None and last_place(found.stated) > min(map(last_place, found.terms))
    stated = could_be(found.stated, exact=not coarse) if found.stated else _HUNDRED
    if result.meets(stated) or (found.at_most and result.low <= stated.high):
        return ""
    target = found.stated.value if found.stated else 100.0
    apart = found.minus and any(one.block.text.endswith("from ", 0, one.start) for one in found.terms)
    most = (_FAR_APART if apart else _FAR) if found.stated else _NEAR_HUNDRED
    if not target / most <= value <= target * most:
        return ""
    written = f" {sign} ".join(like(one.value, one) if one.text[:1] not in "aA" else "1" for one in found.terms)
    said = found.stated.text if found.stated else "100%"
    return f"{written} = {like(value, style)}, {'more than' if found.at_most else 'not'} {said}"
