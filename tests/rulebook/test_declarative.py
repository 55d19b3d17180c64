"""Rules in TOML: what each kind finds and suggests, and what is said of files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.document.parse import parse
from linter.errors import RuleError
from linter.findings.finding import Finding, Safety, Severity
from linter.rulebook.declarative import load_declarative_rule
from linter.rulebook.definition import RuleDefinition

COMMON = 'severity = "warning"\nmessage = "{text}"\n'
FORBID = 'kind = "forbid"\n' + COMMON
REPLACE = 'kind = "replace"\nseverity = "warning"\nmessage = "{text}: {replacement}"\n'
PATTERN = 'kind = "pattern"\n' + COMMON
CONSISTENT = 'kind = "consistent"\nseverity = "note"\nmessage = "{text} ({counts})"\n'


def load(folder: Path, text: str) -> RuleDefinition:
    path = folder / "words.toml"
    path.write_text(text, encoding="utf-8")
    return load_declarative_rule(path, "house/words")


def check(folder: Path, rule: str, draft: str) -> list[Finding]:
    document = parse(draft, path="draft.txt")
    return list(load(folder, rule).build(None).check(document))


def flagged(folder: Path, rule: str, draft: str) -> list[tuple[str, str | None]]:
    """The flagged characters with their first suggestions, in the order of the draft."""
    return [
        (draft[one.span.start : one.span.end], one.suggestions[0].text if one.suggestions else None)
        for one in sorted(check(folder, rule, draft), key=lambda one: one.span)
    ]


class TestCommonKeys:
    def test_all_of_them(self, tmp_path: Path) -> None:
        definition = load(
            tmp_path,
            'kind = "forbid"\nseverity = "error"\nmessage = "Not {text}."\nsummary = "Words we avoid."\n'
            'why = """\nOne\nline."""\nnot-flagged = "others"\nsource = "our style guide"\nenabled = false\n'
            'quotations = "skip"\nblocks = ["headline"]\nexceptions = ["bad hair day"]\n'
            'examples = ["# [[bad]]", "# good"]\nphrases = ["bad"]\n',
        )
        assert (definition.severity, definition.enabled, definition.quotations) == (Severity.ERROR, False, "skip")
        assert definition.examples == ("# [[bad]]", "# good")
        doc = definition.read_doc()
        assert (doc.summary, doc.why, doc.not_flagged) == ("Words we avoid.", "One line.", "others")
        assert doc.source == "our style guide"
        rule = definition.build(None)
        assert (rule.id, rule.folder, rule.severity) == ("house/words", tmp_path, Severity.ERROR)
        assert (rule.enabled, rule.quotations) == (False, "skip")
        draft = "A bad day\n\nThere was a bad day in town, and it was a long one for all.\n"
        assert [one.span for one in rule.check(parse(draft, path="a.txt"))] == [(2, 5)]
        assert not list(
            rule.check(parse("The bad hair day\n\nThere was one in town, and it was long.\n", path="a.txt"))
        )

    def test_the_message_is_the_summary_where_there_is_none(self, tmp_path: Path) -> None:
        assert load(tmp_path, FORBID + 'phrases = ["bad"]').read_doc().summary == "…"

    def test_findings_carry_rule_message_and_severity(self, tmp_path: Path) -> None:
        [finding] = check(tmp_path, REPLACE + 'safety = "safe"\n[swap]\nutilise = "use"\n', "They utilise it.")
        assert (finding.rule, finding.severity) == ("house/words", Severity.WARNING)
        assert finding.message == "utilise: use"
        assert finding.suggestions[0].safety is Safety.SAFE

    def test_rules_made_of_one_file_do_not_share_a_severity(self, tmp_path: Path) -> None:
        definition = load(tmp_path, FORBID + 'phrases = ["bad"]')
        one, other = definition.build(None), definition.build(None)
        one.__dict__["severity"] = Severity.NOTE
        assert other.severity is Severity.WARNING


class TestReplace:
    @pytest.mark.parametrize(
        ("swap", "draft", "expected"),
        [
            (
                'utilise = "use"',
                "They utilise it. UTILISE! Utilise.",
                [("utilise", "use"), ("UTILISE", "USE"), ("Utilise", "Use")],
            ),
            ('utilise = "use"', "They utilised and reutilise, utilise-it, pre-utilise.", []),
            ('utilise = "use"', "See http://x.org/utilise or me@utilise.org, @utilise #utilise", []),
            (
                'adviser = "advisor"',
                "an adviser's day, the adviser’s",
                [("adviser", "advisor"), ("adviser", "advisor")],
            ),
            (
                '"Prime Minster" = "Prime Minister"',
                "Prime Minster May, PRIME MINSTER",
                [("Prime Minster", "Prime Minister"), ("PRIME MINSTER", "PRIME MINISTER")],
            ),
            ('"Prime Minster" = "Prime Minister"', "the prime minster", []),
            ('US = "U.S."', "The US told us. Tell US.", [("US", "U.S."), ("US", "U.S.")]),
            (
                '"prior to" = "before"',
                "Prior To The War, prior\nto\n\nEnd.",
                [("Prior To", "Before"), ("prior\nto", "before")],
            ),
            (
                '"e-mail" = "email"',
                "E-mail or e - mail, an e-mail's, e-mail-ish",
                [("E-mail", "Email"), ("e-mail", "email")],
            ),
            ('"don\'t" = "do not"', "I don’t, Don't", [("don’t", "do not"), ("Don't", "Do not")]),
            ('"tis" = "\'tis"', "tis and Tis", [("tis", "'tis"), ("Tis", "'tis")]),
            ('internet = "Internet"', "the internet, the Internet, INTERNET", [("internet", "Internet")]),
            ('"in order" = "to"\n"in order to" = "to"', "in order to go", [("in order to", "to")]),
            ('"per cent" = "percent"', "5 per cent, five per cents", [("per cent", "percent")]),
            ('"9/11" = "Sept. 11"', "after 9/11 and 19/11", [("9/11", "Sept. 11")]),
            ('very = ""', "a very big day", [("very", "")]),
            ('colour = ["color", "tint"]', "Colour", [("Colour", "Color")]),
        ],
    )
    def test_what_is_found(self, tmp_path: Path, swap: str, draft: str, expected: list[tuple[str, str | None]]) -> None:
        assert flagged(tmp_path, REPLACE + f"[swap]\n{swap}\n", draft) == expected

    def test_further_suggestions(self, tmp_path: Path) -> None:
        [finding] = check(tmp_path, REPLACE + '[swap]\ncolour = ["color", "tint"]', "Colour")
        assert [one.text for one in finding.suggestions] == ["Color", "Tint"]
        assert {one.safety for one in finding.suggestions} == {Safety.UNSAFE}

    def test_exceptions(self, tmp_path: Path) -> None:
        rule = REPLACE + 'exceptions = ["Ministry of Defense Today"]\n[swap]\ndefense = "defence"\n'
        draft = "Read Ministry of Defense Today on defense, and ministry of defense today."
        assert flagged(tmp_path, rule, draft) == [("defense", "defence"), ("defense", "defence")]


class TestForbid:
    def test_what_is_found(self, tmp_path: Path) -> None:
        rule = FORBID + 'phrases = ["at this point in time", "at this point", "Kiev"]'
        draft = "At this point in time, at this  point, in Kiev and kiev; not at this pointed time."
        assert flagged(tmp_path, rule, draft) == [
            ("At this point in time", None),
            ("at this  point", None),
            ("Kiev", None),
        ]


class TestPattern:
    @pytest.mark.parametrize(
        ("keys", "draft", "expected"),
        [
            (r"pattern = '\b(\w+) \1\b'", "the the day", [("the the", None)]),
            (r"pattern = '\b(\w+) \1\b'" + "\nreplacement = '\\1'", "the the day", [("the the", "the")]),
            (
                r"pattern = '(?P<n>\d+) ?per ?cent'" + "\nreplacement = '\\g<n>%'",
                "5 per cent, 6percent",
                [("5 per cent", "5%"), ("6percent", "6%")],
            ),
            (r"pattern = 'bad'", "bad Bad x-bad", [("bad", None), ("bad", None)]),
            ("pattern = 'bad'\nignore-case = true", "bad Bad", [("bad", None), ("Bad", None)]),
            ("pattern = 'bad'", "http://bad.org a@bad.org #bad @bad b@ad bad", [("bad", None)]),
            ("pattern = 'bad'\nexceptions = ['bad day']", "a bad day, a bad night", [("bad", None)]),
            ("pattern = '[ab]c'\nreplacement = 'ac'", "ac bc", [("bc", "ac")]),
            ("pattern = '^Yes'", "Yes, yes. Yes", [("Yes", None)]),
        ],
    )
    def test_what_is_found(self, tmp_path: Path, keys: str, draft: str, expected: list[tuple[str, str | None]]) -> None:
        assert flagged(tmp_path, PATTERN + keys, draft) == expected

    def test_groups_in_the_message(self, tmp_path: Path) -> None:
        rule = (
            'kind = "pattern"\nseverity = "note"\nmessage = "{text}: {replacement} ({n}{x})"\n'
            "pattern = '(?P<n>\\d+) (?P<x>odd )?percent'\nreplacement = '\\g<n>%'\n"
        )
        assert check(tmp_path, rule, "5 percent")[0].message == "5 percent: 5% (5)"

    def test_text_longer_than_a_piece_is_searched_whole(self, tmp_path: Path) -> None:
        draft = "word " * 1500 + "bad " + "word " * 500
        assert [one.span for one in check(tmp_path, PATTERN + "pattern = 'bad'", draft)] == [(7500, 7503)]


class TestConsistent:
    RULE = CONSISTENT + 'spellings = [["adviser", "advisers"], ["advisor", "advisors"]]\n'

    def test_the_minority_is_flagged_with_the_majority_as_evidence(self, tmp_path: Path) -> None:
        draft = "An adviser met an advisor. Advisers met.\n\nAdvisors left.\n\nHer adviser stayed."
        findings = check(tmp_path, self.RULE, draft)
        assert [(draft[one.span.start : one.span.end], one.suggestions[0].text) for one in findings] == [
            ("advisor", "adviser"),
            ("Advisors", "Advisers"),
        ]
        assert findings[0].message == "advisor (adviser 3, advisor 2)"
        for finding in findings:
            [evidence] = finding.evidence
            assert evidence.span == (3, 10)
            assert evidence.message == "the draft has 'adviser' here (adviser 3, advisor 2)"

    def test_of_equals_the_first_used_is_kept(self, tmp_path: Path) -> None:
        assert flagged(tmp_path, self.RULE, "An advisor met an adviser.") == [("adviser", "advisor")]

    @pytest.mark.parametrize("draft", ["An adviser met advisers.", "Advisors all.", "Nobody."])
    def test_one_spelling_is_consistent(self, tmp_path: Path, draft: str) -> None:
        assert check(tmp_path, self.RULE, draft) == []

    def test_three_spellings_of_one_form(self, tmp_path: Path) -> None:
        rule = CONSISTENT + 'spellings = ["Kyiv", "Kiev", "Kyyiv"]\n'
        assert flagged(tmp_path, rule, "Kiev, Kyiv, Kyyiv and Kyiv.") == [("Kiev", "Kyiv"), ("Kyyiv", "Kyiv")]

    def test_quotations_do_not_count_where_they_are_skipped(self, tmp_path: Path) -> None:
        draft = "The adviser came. “My advisor and your advisor,” she said."
        assert flagged(tmp_path, self.RULE, draft) == [("adviser", "advisor")]
        assert check(tmp_path, self.RULE.replace("message", 'quotations = "skip"\nmessage', 1), draft) == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('kind = "forbid"\nphrases = [\n', 2, "is not valid TOML: "),
        (COMMON, 1, "'kind' is missing"),
        (
            COMMON + 'kind = "forbidd"\n',
            3,
            "kind must be one of 'consistent', 'forbid', 'languagetool', 'pattern', 'replace', "
            "not 'forbidd'; did you mean 'forbid'?",
        ),
        ('kind = "forbid"\nmessage = "x"\nphrases = ["a"]\n', 1, "'severity' is missing"),
        ('kind = "forbid"\nseverity = "fatal"\n', 2, "severity must be one of"),
        ('kind = "forbid"\nseverity = "note"\nphrases = ["a"]\n', 1, "'message' is missing"),
        (FORBID + 'phrases = ["a"]\nphrase = "b"\n', 5, "unknown key 'phrase'; did you mean 'phrases'?"),
        (FORBID + 'phrase = ["b"]\n', 4, "unknown key 'phrase'; did you mean 'phrases'?"),
        ('knid = "forbid"\n' + COMMON, 1, "unknown key 'knid'; did you mean 'kind'?"),
        (PATTERN + "regex = 'a'\npatern = 'a'\n", 5, "unknown key 'patern'; did you mean 'pattern'?"),
        (FORBID + 'phrases = ["a"]\nswap = {}\n', 5, "unknown key 'swap'"),
        (FORBID + 'phrases = ["a"]\nquotations = "drop"\n', 5, "quotations must be one of 'check', 'skip', not 'drop'"),
        (FORBID + 'phrases = ["a"]\nenabled = "no"\n', 5, "enabled must be true or false, not the string 'no'"),
        (FORBID + 'phrases = ["a"]\nblocks = [\n"headline",\n"headlines"]\n', 7, "a kind of block must be one of"),
        (FORBID + 'phrases = ["a"]\nblocks = ["code"]\n', 5, "a kind of block must be one of"),
        (FORBID + 'phrases = ["a"]\nexamples = "x"\n', 5, "examples must be an array of strings"),
        (
            FORBID + 'phrases = ["a"]\nexceptions = ["a b",\n"—"]\n',
            6,
            "'—' is not a phrase: it must contain a word and no web or e-mail address",
        ),
        (FORBID, 1, "'phrases' must be a non-empty array"),
        (FORBID + "phrases = []\n", 4, "'phrases' must be a non-empty array"),
        (FORBID + 'phrases = ["a",\n"b",\n"a"]\n', 6, "'a' is the same phrase as 'a'"),
        (FORBID + 'phrases = ["it\'s",\n"it’s"]\n', 5, "'it’s' is the same phrase as \"it's\""),
        (FORBID + 'phrases = ["see www.x.org"]\n', 4, "'see www.x.org' is not a phrase"),
        (
            'kind = "forbid"\nseverity = "note"\nmessage = "{txt}"\nphrases = ["a"]\n',
            3,
            "unknown placeholder {txt} (supported: {text}); did you mean 'text'?",
        ),
        (
            'kind = "forbid"\nseverity = "note"\nmessage = "{replacement}"\nphrases = ["a"]\n',
            3,
            "unknown placeholder {replacement}",
        ),
        (
            'kind = "forbid"\nseverity = "note"\nmessage = "{text"\nphrases = ["a"]\n',
            3,
            "a brace in the message is not closed or not opened",
        ),
        ('kind = "forbid"\nseverity = "note"\nmessage = "{}"\nphrases = ["a"]\n', 3, "unknown placeholder {}"),
        (REPLACE, 1, "'swap' must be a non-empty table of words"),
        (REPLACE + "[swap]\n", 4, "'swap' must be a non-empty table of words"),
        (
            REPLACE + '[swap]\na = "b"\nc = 3\n',
            6,
            "the replacement of 'c' must be a string or an array, not the number 3",
        ),
        (REPLACE + '[swap]\na = ["b", 1]\n', 5, "the replacement of 'a' must be a string or an array, not an array"),
        (REPLACE + '[swap]\na = "a"\n', 5, "'a' must have a replacement other than itself"),
        (REPLACE + "[swap]\na = []\n", 5, "'a' must have a replacement other than itself"),
        (REPLACE + '[swap]\n"a  b" = "c"\n"a b" = "d"\n', 6, "'a b' is the same phrase as 'a  b'"),
        (REPLACE + 'safety = "sure"\n[swap]\na = "b"\n', 4, "safety must be one of 'safe', 'unsafe', 'display'"),
        (PATTERN, 1, "'pattern' is missing"),
        (
            PATTERN + "pattern = '(a'\n",
            4,
            "pattern is not a valid regular expression: missing ), unterminated subpattern",
        ),
        (PATTERN + "pattern = 'a*'\n", 4, "pattern matches the empty text"),
        (PATTERN + "pattern = '(a+)+b'\n", 4, "pattern repeats something that can itself match in several ways"),
        (
            PATTERN + "pattern = 'a'\nreplacement = '\\2'\n",
            5,
            "replacement does not fit the pattern: invalid group reference 2",
        ),
        (PATTERN + "pattern = 'a'\nreplacement = '\\g<x>'\n", 5, "replacement does not fit the pattern: "),
        (PATTERN + "pattern = 'a'\nsafety = 'safe'\n", 5, "'safety' needs a 'replacement'"),
        (
            'kind = "pattern"\nseverity = "note"\nmessage = "{m}"\npattern = "(?P<n>a)"\n',
            3,
            "unknown placeholder {m} (supported: {text}, {n})",
        ),
        (CONSISTENT, 1, "'spellings' must be an array of at least two"),
        (CONSISTENT + 'spellings = ["a"]\n', 4, "'spellings' must be an array of at least two"),
        (CONSISTENT + 'spellings = [["a", "b"],\n["c"]]\n', 5, "'c' has 1 forms, 'a' has 2"),
        (
            CONSISTENT + 'spellings = ["a", ["b"],\n3]\n',
            5,
            "each spelling must be a string or an array of strings, not the number 3",
        ),
        (CONSISTENT + 'spellings = ["a",\n["a"]]\n', 5, "'a' is the same phrase as 'a'"),
        (CONSISTENT + 'spellings = [["it\'s"],\n["it’s"]]\n', 5, "'it’s' is the same phrase as \"it's\""),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, text)
    assert caught.value.message.startswith(message)
    assert (Path(str(caught.value.path)), caught.value.line) == (tmp_path / "words.toml", line)
