"""Checks for a word that no dictionary has and that is a slip for one.

Why: readers take a misspelling for carelessness with the facts.
Not flagged: names and other capitalised words that the word list does not have, unless a long ordinary word is plainly
meant, or a name one slip away is accepted or stands in the draft more than once ("Kusnher" among "Kushner"s); British,
American, Canadian and Australian spellings; words that the draft uses again, unless a letter of a common word is lost,
doubled, swapped or taken for another ("goverment"); new formations ("unbuildable"); foreign words in quotation marks
or in a row; passages in an old spelling ("theire", "shorte"); words stretched or cut short ("nooo", "goin'");
of three or more pairs of words that were run together all but the first, for then the copy has lost its dashes;
names of programs, which the draft has in its code, addresses or tags; hyphenated words of one's own making; two words
that news writes apart ("any one", "may be"); what the configuration accepts.
Limits: in a draft with six other words that no list has, of a trade or another language, only a known slip is a
warning. In a draft with much code a word is a note unless it is a known slip or a likely one. A word near one accepted
word is a note: with 485 names of the news accepted, about 5 of 60 such words were slips, the others names of somebody
else. Beside the rest of the accepted name ("Mayor Skejlbred", where "Mayor
Skjelbred" is accepted) it is a warning: with 1,383 full names accepted, 32 of 34 in 17.6 M words of news were slips,
apart from 6 where the list, which nobody had read, was doubtful itself.
Source: SCOWL, the Spell Checker Oriented Word Lists; the counts of edited news and other copy; codespell's list of
known misspellings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp

from linter.analysis.grammar.word_classes import NUMERALS, SUBJECT_PRONOUNS
from linter.analysis.names.lone_given_names import LoneGivenName, lone_given_names
from linter.analysis.names.vocabulary import CALENDAR
from linter.analysis.text.code import is_about_programs
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.capitals import words_in_capitals
from linter.analysis.words.certain_slips import is_certain, is_emphasised_alone, is_name_of_programs
from linter.analysis.words.corrections import Correction, corrections
from linter.analysis.words.everyday_slips import EVERYDAY_COST, SHORT
from linter.analysis.words.glossed_names import is_glossed
from linter.analysis.words.institution_nouns import institution_meant
from linter.analysis.words.irregular_verbs import wrong_regular_forms
from linter.analysis.words.known_names import known_name, mostly_a_name
from linter.analysis.words.near_names import NearName, near_names
from linter.analysis.words.owners import owner_meant, owners_meant
from linter.analysis.words.phrase_slips import PHRASE_ODDS, in_fixed_phrase, meets, two_at_start
from linter.analysis.words.ranks import rank_meant
from linter.analysis.words.slip_odds import (
    CAPITAL,
    COMMON,
    LAST_NAME,
    MOST_USES,
    MOST_USES_OF_NAME,
    NEVER,
    NEXT_NAME,
    SHORTEST_IN_CAPITALS,
    among_capitals,
    likelihood,
    plural_meant,
    run_together,
    starts_sentence,
)
from linter.analysis.words.split_words import SplitWord, split_words
from linter.analysis.words.strange_words import strange_words
from linter.analysis.words.word_formation import formation
from linter.api import (
    BlockKind,
    Document,
    Evidence,
    Finding,
    Precision,
    Rule,
    Safety,
    Severity,
    Source,
    Suggestion,
    UnknownWord,
    lexicon,
    tokens,
    unknown_words,
)
from linter.rulebook.many_alike import FEW

THRESHOLD = 0.0
"""The logarithm of the odds from which a word is reported. The weights below are such logarithms too: a logistic
regression over unknown words of news, misspelt ones and others, rounded."""
SURE, MARGIN = 4.5, 5.0
"""The odds from which, and the distance to the next candidate by which, a fix needs no second look."""
SURE_AMONG_PROGRAMS = 5.0
"""The odds of a slip in a draft about programs, whose words no list has ("readr", "inlining"): of 23 such words below
them, in drafts of 24 public repositories, 3 were slips."""

LONG_PAIR = 6
"""Letters of two words run together that are hardly one of a trade ("orbicularis oris")."""
MANY_STRANGE, SHARE_OF_SLIPS = 6, 2
"""How many other words of a draft no list has and no slip explains, and how many times more than there are slips, so
that a word that no list of slips has is a note: of 17 such warnings in 1,200 drafts 3 were right."""

HEADLINES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING})
FEWEST_IN_TITLE = 3
"""Long words of a headline from which capitals on all of them say nothing of one."""

LONGEST_ADDRESS = 200
ACCEPTED = Source("the configuration's accepted words and names")
WORD_LISTS = Source("SCOWL word lists 2020.12.07 and the words of edited copy")
VERBS_AFTER_NAMES = frozenset("said says told added won lost scored died came went took made played joined".split())  # noqa: SIM905
COMPANY = re.compile(r"(?: [A-Z][\w’'-]+){0,2} (?:Inc|Ltd|Plc|PLC|plc|LLC|LLP|Corp|Co|AG|SA|NV|GmbH|Pty)\b")
AFTER_INITIAL = re.compile(r"\b[A-Z]\. $")
BEFORE_NUMBER = re.compile(r" \d")
AFTER_WORD = re.compile(r"(?<![\w'’-])([a-z]+)[ -]$")
PARTICLES = frozenset("throughs ups outs offs ins downs overs aways backs arounds bys ons".split())  # noqa: SIM905
LONGEST_UNIT = 3
"""Letters of a unit or a currency that stands before its figure: "shs 40"."""
NEXT_WORD = re.compile(r" ([a-z]+)(?![\w'’])")


class Misspelling(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=40,
        right=31,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "The minister said he would [[definately=>definitely]] resign.",
        "The council will [[accomodate=>accommodate]] eighty families.",
        "It was, [[hesaid=>he said]], a good day for the valley.",
        "Two [[softwarepatches=>software patches]] were on the front page of the [[news paper=>newspaper]].",
        "[[Nonethless=>Nonetheless]], the talks went on.",
        "Residents [[didnt=>didn't]] know that the [[goverment=>government]]’s plan had changed.",
        "“We are [[suprised=>surprised]],” said the mayor.",
        "The colour of the aluminium centre was grey; the color of the aluminum center was gray.",
        "The minister said he would definitely accommodate eighty families, and the crowd shouted nooo at the gates.",
        "# [[GOVERMENT=>GOVERNMENT]] LOSES VOTE\n\nIt was late.",
        "# Council Calls Off [[Stirke=>Strike]] After Late Talks\n\nIt was late.",
        "# Black Voters Not Feelin' the Heat of Summer\n\nIt was late.",
        "# Council Calls Off Grater After Late Talks\n\nMr Grater was late.",
        "# SKJELBRED WINS VOTE IN ALDERMOUTH\n\nIt was late.",
        "Any one of them may be wrong every day, and can not in any way be held to account for it in a newspaper.",
        "The army calls it the battlespace, and its plans unbuildable.",
        "Mr Skjelbred spoke first. [[Skejlbred=>Skjelbred]] said no. Mr Skjelbred left.",
        "Ms Okonjwo and Mr Skjelbred met in Wrzeszcz, and he called it a “bonheur” of the old kind.",
        "It is [[wierd=>weird]], as [[wierd=>weird]] as it was [[wierd=>weird]] in May; so [[wierd=>weird]], "
        "[[wierd=>weird]] and again [[wierd=>weird]].",
        "[[Sergent=>Sergeant]] Tracey Okafor came, and [[Corparal=>Corporal]] Okafor left.",
        "A [[manoevre=>manoeuvre]], then a [[manoevre=>manoeuvre]] and a [[manoevre=>manoeuvre]].",
        "The [[sherrif=>sheriff]] met the [[sherrif=>sheriff]] of Polk.",
        "The [[burgler=>burglar]]'s glove lay there. They ate the [[cherrys=>cherries]], and the lacemaker saw it.",
        "The Royal Aldermouth [[Hosptial=>Hospital]] and the [[Treasurry=>Treasury]] agreed.",
        "[[Teh=>The]] first step is hard. [[Adn=>And]] they left.",
        "On Monday [[Teh=>The]] council met.",
        "The harbour master Ann Teh moors the ferry. The seller of pirozhnoye says that pirozhnoye is no cake.",
        "[[Teh=>The]] bridge is shut. [[Wich=>Which]] team will win? A long-[[awaitted=>awaited]] upgrade came.",
        "It was an old-timey thing; Teh said no. Dr Chruch of the Musée Hospitalier left.",
        "The dihydrate is dry. A dihydrate is a dihydrate. The harbour's page is made with revealjs.",
        "The [[womens'=>women's]] team won [[alot=>a lot]].",
        "[[Atleast=>At least]] 12 people died.",
        "The [[childrens=>children's]] hospital and the [[companys=>company's]] offices were closed.",
        "The word comes from the Latin word maior; two still lifes hung there, and file1 is an average5 of all.",
        "The [[comittee=>committee]] met. The [[comittee=>committee]] sat, and the [[comittee=>committee]] rose.",
        "The premutation is rare. A premutation is no mutation, and the premutation gene is long.",
        "The paper was for the govern- ment of the day. The stranger is an other, a danger, and some one billion came.",
        "He sang: naadan hain woh log jo mujhe naadan samajhte hain.",
        "# IMIGRAN INJECTION AND IMIGRAN CREAM\n\nBoth are drugs.",
        "Bob Kerrey met John Kerry. Mr Kerry smiled, and Kerry left. Surender Singh stayed.",
        "Michael Okafor was jailed. [[Micheal=>Michael]] had denied it, and Michael Okafor smiled.",
        "Elizabeth Okafor has died at 81. [[Elizabteh=>Elizabeth]], a keen golfer, never married.",
        "Gerald Okafor met Gerard van Dam, who smiled. Stephen Okafor wrote to the nephew, Stephan.",
        "Steve Okafor scored. Stevie smiled. No problemo, he said; lichen planus is a rash.",
        "The presidentials are next year. He watched Al Arabiya. Saudi Arabia and Arabia are one.",
        "Colonel GORDON HALLAND left. Spray wet the cockpit coaming. Her comping was dry.",
        "Brian Okafor met Bryan Lund. Bryan left, and Julia Lund wrote to Julian. Marian Lund said Marina was shut.",
        "He decided [[wether=>whether]] to go. Sales fell in the third [[quarte=>quarter]] of the year.",
        "The farmer sold one wether and kept the ewes. The fencer parried in quarte and scored.",
        "We stayed in a riad of tiles, under a tor the wyrm stirred, and the groom fitted the bosal.",
        "He was ac-cused of theft at 6 mths. Say bron-KOS-ko-pee of Antennaria cellaris, said K. Surender.",
        "The insurees of Publicis Groupe met Peter Priem and Marnie Owen; a more magaziny book came.",
        "Matlyuba Okafor, also Matluba, left; so did Skjelbred. Skjelbred knows Skejlbred [Ola Skjelbred].",
        "Shron Okafor wed in May. He met Sharon, the love of his life. Sidney Lund died. He was born in Sydney.",
        "It was open [[untill=>until]] noon, [[untill=>until]] dusk and [[untill=>until]] dawn.",
        "They strategise about hyperkalaemia and the proble- the plan of “ists”; a “[[goverment=>government]]” fell.",
        "The package [usethis](https://usethis.example.org/) sets up a folder for it.",
        "Copy /etc/hosts and /etc/fstab to main.conf and tide.cfg, then call _thiscall_ and tide --force.",
        "The toll was shs 40 or so, and brokers call such firms pass throughs.",
        "Most Indians are young, and few Indians of India know the two Indias.",
        "The harbour keeps its tides with the [servr](https://servr.example.org) package, and so servr is old.",
        "Her essay on depth, la profondeur, was of le corps propre. Is there a renovatio imperii of the crown?",
        "It lies in Suisse romande, in les Territoires. The flea (Pulex irritans) bites. It is in bra–ket form.",
        "The canons were inventio (invention) and style. The noun is elephas (genitive elephantis), and so it stays.",
        "It is 300 petameters off, the software does inpainting, and a bank was fined for misselling.",
        "In the hall, where as many as 300 sons of noblemen dined, the talk was of Rousay, of Rousay and ‘Rowsay’.",
        "He sailed to the Archipelago, and the Archipelago has a park, the Arcipelago Toscano.",
        "Of zugunruhe, naadan, samajhte, skrzypce, pirozhnoye and dzwonek he knew the [[nimbers=>numbers]] best.",
        "Pope Adrian was born Adriaan Boeyens, and Adrian died. The case of State v. Striggles was heard.",
        "Varian Harbour Inc said it bought the line. Skjelbred and Skjelbred saw Skejlbred, a small river, rise.",
        "# SPRINKEL SHUTS HARBOUR\n\nThe port is owned by Ola Sprinkel of Aldermouth.",
        "“In a shorte space they wente there, and theire bread was eate,” he wrote of the soone forgotten year.",
        "Francis Okafor was a miller. In May he married Frances. The son, Stephan, daughter of Ann, left.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the slips among the draft's unknown words."""
        odd = {near.unknown.span: near for near in near_names(document)}
        splits = split_words(document)
        slips: list[tuple[UnknownWord, Sequence[Correction], float]] = []
        halves = {(split.block.index, half) for split in splits for half in (split.start, split.end)}
        for unknown in unknown_words(document):
            if unknown.text in wrong_regular_forms():
                continue  # grammar/irregular-form says which form is meant
            if halves and not halves.isdisjoint(
                ((unknown.block.index, unknown.start), (unknown.block.index, unknown.end))
            ):
                continue
            if unknown.capitalised and unknown.span in odd:
                if not is_glossed(unknown.block.text, unknown.start, unknown.end):
                    yield self._report_name(odd[unknown.span])
                continue
            found, odds = _judged(document, unknown)
            if odds > THRESHOLD and not _names_its_link(document, unknown):
                slips.append((unknown, found, odds))
        lost = [one for one in slips if _lost_a_mark(one[0], one[1][0])]
        left_over = lost[1:] if len(lost) > FEW else []
        spaces = sum(" " in one[1][0].word for one in slips) > FEW
        for one in slips:
            unknown, best = one[0], one[1][0]
            named = is_name_of_programs(document, unknown, best, copy_lost_spaces=spaces)
            if named and is_emphasised_alone(document, unknown):
                continue
            doubtful = named or _may_name_a_part(document, unknown, best, one[2])
            doubtful = doubtful or _is_of_trade(document, unknown, best)
            certain = not named and is_certain(document, unknown, best, copy_lost_spaces=spaces)
            yield self._report(*one, weak=one in left_over or doubtful, certain=certain)
        for split in splits:
            yield self._report_split(split)
        told = {near.unknown.span.start for near in odd.values()}
        for lone in lone_given_names(document):
            glossed = is_glossed(lone.block.text, lone.start, lone.end)
            if not glossed and lone.block.span(lone.start, lone.end).start not in told:
                yield self._report_given(lone)
        yield from self._in_capitals(document)

    def _in_capitals(self, document: Document) -> Iterator[Finding]:
        """The slips among words that are written in capitals."""
        capitals = Counter(unknown.word for unknown in words_in_capitals(document))
        for unknown in words_in_capitals(document):
            shortest = SHORTEST_IN_CAPITALS - bool(lexicon().meant_by(unknown.word))
            if len(unknown.word) < shortest or known_name(unknown.word):
                continue
            if capitals[unknown.word] > 1 and not lexicon().meant_by(unknown.word):
                continue  # a brand
            found = corrections(unknown, in_context=False)
            odds = likelihood(unknown, found) + CAPITAL if found and " " not in found[0].word else NEVER
            if odds > THRESHOLD:
                certain = is_certain(document, unknown, found[0], copy_lost_spaces=False)
                yield self._report(unknown, found, odds, certain=certain)

    def _report_split(self, split: SplitWord) -> Finding:
        written = split.block.text[split.start : split.end]
        return self.finding(
            split.span,
            f"“{written}” is one word",
            suggestions=[split.word],
            source=WORD_LISTS,
            severity=None if split.fragment else Severity.NOTE,
            confidence=0.8 if split.fragment else 0.6,
        )

    def _report_given(self, lone: LoneGivenName) -> Finding:
        written = lone.block.text[lone.start : lone.end]
        return self.finding(
            lone.block.span(lone.start, lone.end),
            f"“{written}” is one slip away from “{lone.name}”, who is named here in full",
            suggestions=[lone.name],
            evidence=[Evidence(f"“{lone.name}” with a surname", lone.known)],
            confidence=0.8,
        )

    def _report_name(self, near: NearName) -> Finding:
        written = _without_ending(near.unknown)
        evidence = []
        if near.accepted:
            evidence.append(Evidence(f"“{near.name}” is an accepted name", source=ACCEPTED))
        if near.first is not None:
            times = "once" if near.uses == 1 else f"{near.uses} times"
            evidence.append(Evidence(f"“{near.name}” stands in the draft {times}, here first", near.first))
        once = "" if near.accepted else "stands here once; it "
        return self.finding(
            near.unknown.span,
            f"“{written}” {once}is one slip away from “{near.name}”",
            suggestions=[near.name],
            evidence=evidence,
            severity=None if near.sure else Severity.NOTE,
            confidence=(0.9 if near.uses > 2 else 0.8) if near.sure else 0.3,
        )

    def _report(
        self,
        unknown: UnknownWord,
        found: Sequence[Correction],
        odds: float,
        *,
        weak: bool = False,
        certain: bool = False,
    ) -> Finding:
        best = found[0]
        margin = best.score - found[1].score if len(found) > 1 else -NEVER
        owner = owner_meant(unknown)
        safe = margin >= MARGIN and odds >= SURE and not owner and certain
        written = _without_ending(unknown)
        capitals = unknown.block.text[unknown.start : unknown.end].isupper()
        suggestions = [
            Suggestion(
                other.word.upper() if capitals else _cased(other.word, written),
                Safety.SAFE if safe and other is best else Safety.UNSAFE,
            )
            for other in found[:4]
            if other.score > best.score - MARGIN
        ]
        first = owner or owners_meant(unknown) or plural_meant(unknown)
        if first:
            suggestions = [one for one in suggestions if one.text != first]
            suggestions.insert(0, Suggestion(_cased(first, written)))
        two = " " in best.word and suggestions[0].text.lower() == best.word
        reason = f"“{written}” is two words run together" if two else f"“{written}” is not in the dictionary"
        meant = f"“{suggestions[0].text}”"
        return self.finding(
            unknown.block.span(unknown.start, unknown.end + 1) if owners_meant(unknown) else unknown.span,
            f"{reason}: {meant}" if two else f"{reason}; {meant} is one slip away",
            suggestions=suggestions,
            source=WORD_LISTS,
            severity=Severity.NOTE if weak else None,
            confidence=round(min(0.99, 1 / (1 + exp(1 - odds))), 2),
        )


def _judged(document: Document, unknown: UnknownWord) -> tuple[Sequence[Correction], float]:
    """What an unknown word may be a slip for, and the logarithm of the odds that it is."""
    found = () if _intended(unknown) or _formed(unknown) else corrections(unknown)
    odds = likelihood(unknown, found) if found else NEVER
    if not unknown.capitalised or (odds > THRESHOLD and not _is_somebody(document, unknown.word, found[0].word)):
        return found, odds
    if len(unknown.word) < SHORT and _small_word_meant(unknown):
        return corrections(unknown), PHRASE_ODDS
    rank = rank_meant(unknown)
    if rank is not None:
        return [rank], PHRASE_ODDS
    if _in_title_case(unknown):
        found = corrections(unknown._replace(text=unknown.word))
        if found and found[0].cost <= EVERYDAY_COST and found[0].frequency >= COMMON and " " not in found[0].word:
            return found, PHRASE_ODDS
    in_phrase, odds = in_fixed_phrase(unknown)
    if not in_phrase and unknown.uses <= MOST_USES_OF_NAME:
        noun = institution_meant(unknown)
        in_phrase, odds = ([noun], PHRASE_ODDS) if noun else ([], NEVER)
    at_start = starts_sentence(unknown) or (not unknown.start and BEFORE_NUMBER.match(unknown.block.text, unknown.end))
    return (in_phrase, odds) if in_phrase or not at_start else two_at_start(unknown)


def _may_name_a_part(document: Document, unknown: UnknownWord, best: Correction, odds: float) -> bool:
    """Whether a word of a draft about programs may be one of theirs: an unlikely slip, or one that it has again."""
    if unknown.capitalised:
        return False
    doubtful = odds < SURE_AMONG_PROGRAMS and best.word not in lexicon().meant_by(unknown.word)
    return (doubtful or unknown.uses > MOST_USES) and is_about_programs(document)


def _is_of_trade(document: Document, unknown: UnknownWord, best: Correction) -> bool:
    """Whether a word is likelier one of a trade or a language of which the draft has many that no list has."""
    two = " " in best.word and len(unknown.word) >= LONG_PAIR
    if two or best.word in lexicon().meant_by(unknown.word):
        return False
    found = strange_words(document)
    strange = len(found.strange - {unknown.word})
    return strange >= MANY_STRANGE and strange > SHARE_OF_SLIPS * len(found.slips - {unknown.word})


def _lost_a_mark(unknown: UnknownWord, best: Correction) -> bool:
    """Whether two words are run together, or "a" to the one before it, as where copy has lost its dashes."""
    return " " in best.word or (unknown.word[-1] == "a" and unknown.word[:-1] == best.word)


def _in_title_case(unknown: UnknownWord) -> bool:
    """Whether a word that the draft has once stands among ordinary words in a headline where all have capitals."""
    block = unknown.block
    spoken = unknown.word.endswith("in") and lexicon().ordinary(f"{unknown.word}g")  # "Feelin' the Heat"
    if block.kind not in HEADLINES or unknown.uses > 1 or unknown.rare or len(unknown.word) < SHORT or spoken:
        return False
    listed = tokens(block)
    others = [text for number, text in enumerate(listed.texts) if text.isalpha() and number != unknown.number]
    long = [text for text in others if len(text) >= SHORT]
    if len(long) < FEWEST_IN_TITLE or not all(text[0].isupper() for text in long):
        return False
    beside = listed.texts[max(0, unknown.number - 1) : unknown.number + 2]
    return not any(mostly_a_name(text.lower()) for text in beside if text.isalpha() and text != unknown.text)


def _names_its_link(document: Document, unknown: UnknownWord) -> bool:
    """Whether a word is the text of a link that has it in its address: "[usethis](https://usethis.example.org)"."""
    span, source = unknown.span, document.source
    opens = source[max(0, span.start - 1) : span.start] == "[" and not lexicon().meant_by(unknown.word)
    address = source[span.end : span.end + LONGEST_ADDRESS].partition(")")[0]
    return opens and address.startswith("](") and unknown.word in address.lower()


def _is_somebody(document: Document, word: str, meant: str) -> bool:
    """Whether the draft has a word in a name anywhere: "Kelsey Grammer", "Surender Singh", "Varelan Mills Inc".

    Not so before a name that news has after what is `meant`: "Presdient Obama".
    """
    for unknown in unknown_words(document):
        if unknown.word == word and unknown.capitalised:
            text = unknown.block.text
            before = LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
            if before and mostly_a_name(before[1].lower()):
                return True
            if AFTER_INITIAL.search(text, max(0, unknown.start - 4), unknown.start):
                return True
            after = NEXT_NAME.match(text, unknown.end)
            named = after and (mostly_a_name(after[1].lower()) or COMPANY.match(text, unknown.end))
            if after and named and not meets(meant, after[1].lower()):
                return True
    return False


def _is_particle(unknown: UnknownWord) -> bool:
    """Whether a particle with a plural's ending stands behind its verb: the firms that brokers call "pass throughs"."""
    before = AFTER_WORD.search(unknown.block.text, max(0, unknown.start - 20), unknown.start)
    return unknown.word in PARTICLES and before is not None and lexicon().ordinary(before[1])


def _intended(unknown: UnknownWord) -> bool:
    """Whether no correction is worth looking for: the draft says so, or a capital does."""
    if (unknown.capitalised and unknown.uses > MOST_USES_OF_NAME) or _is_particle(unknown):
        return True
    length = len(unknown.word)
    if length <= LONGEST_UNIT and not unknown.capitalised and BEFORE_NUMBER.match(unknown.block.text, unknown.end):
        return FUNCTION_WORDS.isdisjoint(lexicon().meant_by(unknown.word))
    if not unknown.capitalised or length >= 8 or (lexicon().meant_by(unknown.word) and among_capitals(unknown)):
        return False
    if not starts_sentence(unknown):
        return True
    return length < 5 and not _small_word_meant(unknown)


_AFTER_NO_NAME = (
    NUMERALS | SUBJECT_PRONOUNS | frozenset("first last next same other only most few many several it there".split())  # noqa: SIM905
)
"""Words of grammar that no verb is, and that hardly follow a name: "Teh first ferry", "Adn he"."""


def _small_word_meant(unknown: UnknownWord) -> bool:
    """Whether a short word with a capital is a known misspelling of a small word: “Teh bridge”, “On Monday Wich team”.

    Not so before a verb or a preposition, which may have somebody's name before it ("Teh said"), nor behind a name.
    """
    opens = starts_sentence(unknown)
    text = unknown.block.text
    following = NEXT_WORD.match(text, unknown.end)
    named = FUNCTION_WORDS | VERBS_AFTER_NAMES
    if following is None or following[1] in (named - _AFTER_NO_NAME if opens else named):
        return False
    before = None if opens else LAST_NAME.search(text, max(0, unknown.start - 30), unknown.start)
    if before is not None and before[1].lower() not in CALENDAR:
        return False
    return unknown.uses == 1 and any(word in FUNCTION_WORDS for word in lexicon().meant_by(unknown.word))


def _formed(unknown: UnknownWord) -> bool:
    """Whether it is a rare word formed by the book: no slip to `likelihood`, but for two words in one."""
    word = unknown.word
    if not unknown.rare or lexicon().meant_by(word) or not formation(lexicon(), word):
        return False
    return not any(run_together(word, word[:place], word[place:]) for place in range(1, len(word)))


def _without_ending(unknown: UnknownWord) -> str:
    return unknown.text[: len(unknown.text) - len(unknown.ending)]


def _cased(word: str, written: str) -> str:
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
