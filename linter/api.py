"""All that a rule may import from copydesk.

Names are looked up when they are first used, so that a rule pays only for the analyses it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.analysis.headlines.body_index import BodyIndex, body_index
    from linter.analysis.headlines.claim_names import ClaimName, claim_names, has_phrase, rivals
    from linter.analysis.headlines.claim_numbers import (
        PERIODS,
        Placed,
        agreeing,
        body_numbers,
        conflicting,
        counted_on,
        far_apart,
        followed,
        is_age,
        named_by,
        other_tolls,
        short_year,
        slot,
        strange,
        unit_lemmas,
        unit_words,
        word_at,
    )
    from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord, claims, claims_left_out
    from linter.analysis.headlines.denials import UNTRUE, debunked, doubted, doubting
    from linter.analysis.headlines.negation_and_hedging import (
        CERTAIN,
        HEDGES,
        NEGATORS,
        REFUSALS,
        WAYS_OUT,
        hedge_near,
        is_refusal,
        negator_near,
        said_at,
        without_negation,
    )
    from linter.analysis.headlines.support import Hit, Support, support
    from linter.analysis.names.aliases import other_names
    from linter.analysis.names.countries import Country, adjectives, countries, country_of, place_words
    from linter.analysis.names.names import Name, names
    from linter.analysis.names.persons import PersonName, persons
    from linter.analysis.names.transliteration import one_slip, romanised, same_when_romanised, types_of_office
    from linter.analysis.numbers.agreement import complement, equal, rounds_to, sums_to, times_to, within_limit
    from linter.analysis.numbers.casualties import toll_group
    from linter.analysis.numbers.numbers import Number, numbers
    from linter.analysis.organisations.acronym_definitions import Definition, Verdict, definitions
    from linter.analysis.organisations.acronyms import Acronym, AcronymUse, acronym_uses, acronyms
    from linter.analysis.organisations.mentions import Mention, former_names, has_words, mentions
    from linter.analysis.patterns.notation import PatternTable
    from linter.analysis.patterns.search import PatternMatch, find_patterns
    from linter.analysis.registers_in_force import offices_of, organisations_of
    from linter.analysis.text.dates import Date, dated, dates
    from linter.analysis.text.function_words import FUNCTION_WORDS, TIMES
    from linter.analysis.text.past_cues import past_cue
    from linter.analysis.text.quotations import Quotation, quotations, quoted
    from linter.analysis.text.sentences import Sentence, sentences
    from linter.analysis.text.tokens import Token, Tokens, lower_texts, tokens
    from linter.analysis.titles.parsed_title import country_key, folded
    from linter.analysis.titles.title_claims import TitleClaim, title_claims
    from linter.analysis.titles.title_verdicts import TitleVerdict, title_verdicts
    from linter.analysis.titles.titles import Title, titles
    from linter.analysis.titles.wording import (
        country_place,
        country_word,
        day_text,
        former_title,
        held_title,
        office_of,
        register_evidence,
    )
    from linter.analysis.word_choice.candidates import Knowledge, Place, Scorer, WordChoice, word_choices
    from linter.analysis.word_choice.confusion_tables import Confusions, CueTable
    from linter.analysis.word_choice.context_network import ContextNetwork
    from linter.analysis.word_choice.decision_trees import read_trees
    from linter.analysis.word_choice.measures import MEASURES, NETWORK_MEASURES
    from linter.analysis.word_choice.pair_weights import PairWeights
    from linter.analysis.word_model.model import WordModel, word_model
    from linter.analysis.words.corrections import JOINTS, Correction, corrections
    from linter.analysis.words.lexicon import Lexicon, UnknownWord, lexicon, unknown_words
    from linter.analysis.words.near_names import NearName, near_names
    from linter.analysis.words.neighbours import Neighbours, one_letter_less
    from linter.analysis.words.split_words import SplitWord, split_words
    from linter.analysis.words.word_facts import WordFacts, name_pair, opposites, related_words, word_facts
    from linter.analysis.words.word_formation import formation
    from linter.dates import DateInterval, parse_day
    from linter.document.analysed import analysis
    from linter.document.model import OBJECT, Block, BlockKind, Document, Section
    from linter.document.span import Span
    from linter.errors import DataError, TooMuchError
    from linter.findings.finding import Evidence, Finding, Safety, Severity, Source, Suggestion
    from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm
    from linter.records import NamedTuple
    from linter.registers.initials import explained
    from linter.registers.office_types import PORTFOLIOS, types_of
    from linter.registers.offices import Offices, Term
    from linter.registers.organisations import Organisation, OrganisationStore
    from linter.registers.people import name_key
    from linter.registers.relations import Relation
    from linter.registers.words import NameWord, as_written, name_words
    from linter.rulebook.rule import Precision, Rule, SuppressionRule

_HOMES = {
    "linter.analysis.organisations.acronyms": ("Acronym", "AcronymUse", "acronym_uses", "acronyms"),
    "linter.analysis.headlines.support": ("Hit", "Support", "support"),
    "linter.analysis.headlines.body_index": ("BodyIndex", "body_index"),
    "linter.analysis.headlines.claim_numbers": (
        "PERIODS",
        "Placed",
        "agreeing",
        "body_numbers",
        "conflicting",
        "counted_on",
        "far_apart",
        "followed",
        "is_age",
        "named_by",
        "other_tolls",
        "short_year",
        "slot",
        "strange",
        "unit_lemmas",
        "unit_words",
        "word_at",
    ),
    "linter.analysis.headlines.claims": ("Claim", "ClaimForm", "ClaimWord", "claims", "claims_left_out"),
    "linter.analysis.names.countries": ("Country", "adjectives", "countries", "country_of", "place_words"),
    "linter.analysis.word_choice.context_network": ("ContextNetwork",),
    "linter.analysis.words.corrections": ("JOINTS", "Correction", "corrections"),
    "linter.analysis.text.dates": ("Date", "dated", "dates"),
    "linter.analysis.word_choice.decision_trees": ("read_trees",),
    "linter.analysis.headlines.denials": ("UNTRUE", "debunked", "doubted", "doubting"),
    "linter.analysis.words.word_formation": ("formation",),
    "linter.analysis.words.lexicon": ("Lexicon", "UnknownWord", "lexicon", "unknown_words"),
    "linter.analysis.organisations.acronym_definitions": ("Definition", "Verdict", "definitions"),
    "linter.analysis.names.names": ("Name", "names"),
    "linter.analysis.names.transliteration": ("one_slip", "romanised", "same_when_romanised", "types_of_office"),
    "linter.analysis.words.near_names": ("NearName", "near_names"),
    "linter.analysis.words.neighbours": ("Neighbours", "one_letter_less"),
    "linter.analysis.numbers.numbers": ("Number", "numbers"),
    "linter.analysis.titles.title_verdicts": ("TitleVerdict", "title_verdicts"),
    "linter.analysis.titles.wording": (
        "country_place",
        "country_word",
        "day_text",
        "former_title",
        "held_title",
        "office_of",
        "register_evidence",
    ),
    "linter.analysis.titles.parsed_title": ("country_key", "folded"),
    "linter.analysis.organisations.mentions": ("Mention", "former_names", "has_words", "mentions"),
    "linter.analysis.names.aliases": ("other_names",),
    "linter.analysis.patterns.search": ("PatternMatch", "find_patterns"),
    "linter.analysis.text.past_cues": ("past_cue",),
    "linter.analysis.names.persons": ("PersonName", "persons"),
    "linter.analysis.text.quotations": ("Quotation", "quotations", "quoted"),
    "linter.analysis.registers_in_force": ("offices_of", "organisations_of"),
    "linter.analysis.text.sentences": ("Sentence", "sentences"),
    "linter.analysis.words.split_words": ("SplitWord", "split_words"),
    "linter.analysis.titles.title_claims": ("TitleClaim", "title_claims"),
    "linter.analysis.titles.titles": ("Title", "titles"),
    "linter.analysis.text.tokens": ("Token", "Tokens", "lower_texts", "tokens"),
    "linter.analysis.word_choice.measures": ("MEASURES", "NETWORK_MEASURES"),
    "linter.analysis.word_model.model": ("WordModel", "word_model"),
    "linter.analysis.word_choice.pair_weights": ("PairWeights",),
    "linter.analysis.patterns.notation": ("PatternTable",),
    "linter.analysis.word_choice.candidates": ("Knowledge", "Place", "Scorer", "WordChoice", "word_choices"),
    "linter.analysis.word_choice.confusion_tables": ("Confusions", "CueTable"),
    "linter.document.analysed": ("analysis",),
    "linter.document.model": ("OBJECT", "Block", "BlockKind", "DateInterval", "Document", "Section"),
    "linter.document.span": ("Span",),
    "linter.errors": ("DataError", "TooMuchError"),
    "linter.findings.finding": ("Evidence", "Finding", "Safety", "Severity", "Source", "Suggestion"),
    "linter.findings.suppression": ("SuppressedName", "Suppression", "SuppressionForm"),
    "linter.records": ("NamedTuple",),
    "linter.dates": ("parse_day",),
    "linter.registers.initials": ("explained",),
    "linter.registers.office_types": ("PORTFOLIOS", "types_of"),
    "linter.registers.offices": ("Offices", "Term"),
    "linter.registers.organisations": ("Organisation", "OrganisationStore"),
    "linter.registers.people": ("name_key",),
    "linter.registers.relations": ("Relation",),
    "linter.registers.words": ("NameWord", "as_written", "name_words"),
    "linter.rulebook.rule": ("Precision", "Rule", "SuppressionRule"),
    "linter.analysis.numbers.agreement": ("complement", "equal", "rounds_to", "sums_to", "times_to", "within_limit"),
    "linter.analysis.headlines.claim_names": ("ClaimName", "claim_names", "has_phrase", "rivals"),
    "linter.analysis.words.word_facts": ("WordFacts", "name_pair", "opposites", "related_words", "word_facts"),
    "linter.analysis.headlines.negation_and_hedging": (
        "CERTAIN",
        "HEDGES",
        "NEGATORS",
        "REFUSALS",
        "WAYS_OUT",
        "hedge_near",
        "is_refusal",
        "negator_near",
        "said_at",
        "without_negation",
    ),
    "linter.analysis.text.function_words": ("FUNCTION_WORDS", "TIMES"),
    "linter.analysis.numbers.casualties": ("toll_group",),
}
_HOME_OF = {name: home for home, names_there in _HOMES.items() for name in names_there}

__all__ = [
    "CERTAIN",
    "FUNCTION_WORDS",
    "HEDGES",
    "JOINTS",
    "MEASURES",
    "NEGATORS",
    "NETWORK_MEASURES",
    "OBJECT",
    "PERIODS",
    "PORTFOLIOS",
    "REFUSALS",
    "TIMES",
    "UNTRUE",
    "WAYS_OUT",
    "Acronym",
    "AcronymUse",
    "Block",
    "BlockKind",
    "BodyIndex",
    "Claim",
    "ClaimForm",
    "ClaimName",
    "ClaimWord",
    "Confusions",
    "ContextNetwork",
    "Correction",
    "Country",
    "CueTable",
    "DataError",
    "Date",
    "DateInterval",
    "Definition",
    "Document",
    "Evidence",
    "Finding",
    "Hit",
    "Knowledge",
    "Lexicon",
    "Mention",
    "Name",
    "NameWord",
    "NamedTuple",
    "NearName",
    "Neighbours",
    "Number",
    "Offices",
    "Organisation",
    "OrganisationStore",
    "PairWeights",
    "PatternMatch",
    "PatternTable",
    "PersonName",
    "Place",
    "Placed",
    "Precision",
    "Quotation",
    "Relation",
    "Rule",
    "Safety",
    "Scorer",
    "Section",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "SplitWord",
    "Suggestion",
    "Support",
    "SuppressedName",
    "Suppression",
    "SuppressionForm",
    "SuppressionRule",
    "Term",
    "Title",
    "TitleClaim",
    "TitleVerdict",
    "Token",
    "Tokens",
    "TooMuchError",
    "UnknownWord",
    "Verdict",
    "WordChoice",
    "WordFacts",
    "WordModel",
    "acronym_uses",
    "acronyms",
    "adjectives",
    "agreeing",
    "analysis",
    "as_written",
    "body_index",
    "body_numbers",
    "claim_names",
    "claims",
    "claims_left_out",
    "complement",
    "conflicting",
    "corrections",
    "counted_on",
    "countries",
    "country_key",
    "country_of",
    "country_place",
    "country_word",
    "dated",
    "dates",
    "day_text",
    "debunked",
    "definitions",
    "doubted",
    "doubting",
    "equal",
    "explained",
    "far_apart",
    "find_patterns",
    "folded",
    "followed",
    "formation",
    "former_names",
    "former_title",
    "has_phrase",
    "has_words",
    "hedge_near",
    "held_title",
    "is_age",
    "is_refusal",
    "lexicon",
    "lower_texts",
    "mentions",
    "name_key",
    "name_pair",
    "name_words",
    "named_by",
    "names",
    "near_names",
    "negator_near",
    "numbers",
    "office_of",
    "offices_of",
    "one_letter_less",
    "one_slip",
    "opposites",
    "organisations_of",
    "other_names",
    "other_tolls",
    "parse_day",
    "past_cue",
    "persons",
    "place_words",
    "quotations",
    "quoted",
    "read_trees",
    "register_evidence",
    "related_words",
    "rivals",
    "romanised",
    "rounds_to",
    "said_at",
    "same_when_romanised",
    "sentences",
    "short_year",
    "slot",
    "split_words",
    "strange",
    "sums_to",
    "support",
    "times_to",
    "title_claims",
    "title_verdicts",
    "titles",
    "tokens",
    "toll_group",
    "types_of",
    "types_of_office",
    "unit_lemmas",
    "unit_words",
    "unknown_words",
    "within_limit",
    "without_negation",
    "word_at",
    "word_choices",
    "word_facts",
    "word_model",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"linter.api has no {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
