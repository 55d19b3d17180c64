"""Loading packs: rules by path, house packs, installed packs, overrides, and packs that are wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from counting import calls

from linter.errors import ConfigError, CopydeskError, RuleError
from linter.findings.finding import Severity
from linter.rulebook.loader import LoadedRule, builtin_pack, load_rulebook
from linter.rulebook.rule import Rule

RULE = '''"""Words are flagged.

Why: they are wrong.
"""
from linter.api import Rule, Severity

class Words(Rule):
    severity = Severity.NOTE
    examples = ("[[bad]]", "good")
    def check(self, document):
        for block in document.prose:
            place = block.text.find("bad")
            if place >= 0:
                yield self.finding(block.span(place, place + 3), "bad")
'''
DECLARED = 'kind = "forbid"\nseverity = "note"\nmessage = "no {text}"\nphrases = ["bad"]\n'


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def house_rules(root: Path, *packs: str) -> dict[str, LoadedRule]:
    """The rules that are not built in, by id."""
    rulebook = load_rulebook(packs, root)
    return {rule.id: rule for rule in rulebook.rules if rule.pack.folder != builtin_pack()}


def failure(root: Path, *packs: str, ask: str | None = None) -> tuple[str, int | None, str]:
    """The file (from `root`), the line and the message of what loading packs, or a rule of them, raises."""
    with pytest.raises(CopydeskError) as caught:
        house_rules(root, *packs)[ask or ""].make()
    path = Path(str(caught.value.path))
    return (
        (path.relative_to(root).as_posix() if path.is_absolute() else path.as_posix()),
        caught.value.line,
        caught.value.message,
    )


class TestTree:
    def test_three_shapes_of_rules(self, tmp_path: Path) -> None:
        write(
            tmp_path / "rules",
            {
                "pack.toml": 'name = "house"\nversion = "2"\ndescription = "Ours."\n',
                "README.md": "not a rule",
                "house/a-file.py": RULE,
                "house/a-folder/rule.py": RULE,
                "house/a-folder/data.toml": "not = a rule",
                "house/words.txt": "data",
                "house/_later.py": "not read",
                "house/.hidden.py": "not read",
                "house/tables/list.txt": "data",
                "house-style2/declared.toml": DECLARED,
            },
        )
        rules = house_rules(tmp_path, "./rules")
        assert list(rules) == ["house-style2/declared", "house/a-file", "house/a-folder"]
        folder = rules["house/a-folder"]
        assert (folder.family, folder.name) == ("house", "a-folder")
        assert (folder.pack.name, folder.pack.version, folder.pack.description) == ("house", "2", "Ours.")
        assert folder.path == tmp_path / "rules" / "house" / "a-folder" / "rule.py"
        rule = folder.make()
        assert (rule.id, rule.folder) == ("house/a-folder", tmp_path / "rules" / "house" / "a-folder")
        declared = rules["house-style2/declared"].make()
        assert (declared.id, declared.folder) == ("house-style2/declared", tmp_path / "rules" / "house-style2")

    def test_attributes(self, tmp_path: Path) -> None:
        write(tmp_path / "rules", {"house/words.py": RULE})
        loaded = house_rules(tmp_path, "./rules")["house/words"]
        assert loaded.severity is Severity.NOTE
        assert (loaded.enabled, loaded.quotations, loaded.precision, loaded.options) == (True, "check", None, ())
        assert loaded.examples == ("[[bad]]", "good")
        assert (loaded.doc.summary, loaded.doc.why) == ("Words are flagged.", "they are wrong.")

    def test_rules_come_by_id_whatever_their_pack(self, tmp_path: Path) -> None:
        write(tmp_path / "a", {"zebra/x.toml": DECLARED, "apple/x.toml": DECLARED})
        write(tmp_path / "b", {"mango/x.toml": DECLARED})
        rulebook = load_rulebook(["./a", "./b"], tmp_path)
        ids = [rule.id for rule in rulebook.rules]
        assert ids == sorted(ids)
        assert {"zebra/x", "apple/x", "mango/x"} <= set(ids)
        assert [pack.folder for pack in rulebook.packs] == [builtin_pack(), tmp_path / "a", tmp_path / "b"]
        assert rulebook.get("mango/x") in rulebook.rules
        assert rulebook.get("mango/y") is None
        assert set(rulebook.names()) >= {"all", "apple", "mango", "zebra", "mango/x"}

    def test_a_pack_without_pack_toml_is_called_like_its_folder(self, tmp_path: Path) -> None:
        write(tmp_path / "our-rules", {"house/words.py": RULE})
        assert house_rules(tmp_path, "./our-rules")["house/words"].pack.name == "our-rules"

    def test_a_pack_named_twice_is_loaded_once(self, tmp_path: Path) -> None:
        write(tmp_path / "rules", {"house/words.py": RULE})
        assert list(house_rules(tmp_path, "./rules", "./rules/../rules", str(tmp_path / "rules"))) == ["house/words"]

    def test_no_rule_file_runs_before_it_is_asked_for(self, tmp_path: Path) -> None:
        write(tmp_path / "rules", {"house/words.py": "raise SystemExit('ran')", "house/more.toml": "not toml"})
        assert list(house_rules(tmp_path, "./rules")) == ["house/more", "house/words"]

    def test_no_package_called_rules_is_needed_or_touched(self, tmp_path: Path) -> None:
        write(tmp_path / "rules", {"__init__.py": "raise ImportError", "house/words.py": RULE})
        rule = house_rules(tmp_path, "./rules")["house/words"].make()
        assert not any(name == "rules" or name.startswith("rules.") for name in sys.modules)
        assert "." not in type(rule).__module__.split("/")[0]


class TestWrongTrees:
    @pytest.mark.parametrize(
        ("files", "where", "message"),
        [
            ({"words.py": RULE}, "rules/words.py", "is not in a family folder"),
            ({"other.toml": DECLARED}, "rules/other.toml", "is not in a family folder"),
            ({"house/my_words.py": RULE}, "rules/house/my_words.py", "'my_words' is not a valid rule name"),
            ({"house/Words.toml": DECLARED}, "rules/house/Words.toml", "'Words' is not a valid rule name"),
            ({"house/a--b.py": RULE}, "rules/house/a--b.py", "'a--b' is not a valid rule name"),
            ({"house/1st.py": RULE}, "rules/house/1st.py", "'1st' is not a valid rule name"),
            ({"Our House/words.py": RULE}, "rules/Our House/words.py", "'Our House' is not a valid family name"),
            ({"house/words/rules.py": RULE}, "rules/house/words/rules.py", "the file must be named rule.py"),
            ({"house/words/words.toml": DECLARED}, "rules/house/words/words.toml", "the file must be named rule.py"),
        ],
    )  # fmt: skip
    def test_misplaced_or_misnamed(self, tmp_path: Path, files: dict[str, str], where: str, message: str) -> None:
        write(tmp_path / "rules", files)
        path, _, said = failure(tmp_path, "./rules")
        assert path == where
        assert message in said

    def test_two_files_for_one_rule(self, tmp_path: Path) -> None:
        write(tmp_path / "rules", {"house/words.py": RULE, "house/words.toml": DECLARED})
        path, _, message = failure(tmp_path, "./rules")
        assert path == "rules/house/words.toml"
        assert message.startswith("house/words is already defined by ")

    @pytest.mark.parametrize(
        ("manifest", "line", "message"),
        [
            ('name = "x"\nversoin = "1"\n', 2, "unknown key 'versoin'; did you mean 'version'?"),
            ("name = 3\n", 1, "name must be a string, not the number 3"),
            ("\noverrides = 'house/x'\n", 2, "overrides must be an array of strings"),
            ("name = \n", 1, "is not valid TOML: "),
        ],
    )
    def test_pack_toml(self, tmp_path: Path, manifest: str, line: int, message: str) -> None:
        write(tmp_path / "rules", {"pack.toml": manifest, "house/words.py": RULE})
        path, number, said = failure(tmp_path, "./rules")
        assert (path, number) == ("rules/pack.toml", line)
        assert said.startswith(message)

    def test_no_such_folder(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match=r"pack '\./rulez'") as caught:
            load_rulebook(["./rules", "./rulez"], write(tmp_path, {"rules/pack.toml": ""}), {"packs[1]": "c.toml:7"})
        assert (caught.value.path, caught.value.line) == ("c.toml", 7)


class TestOverrides:
    def test_the_same_id_in_two_packs_is_an_error(self, tmp_path: Path) -> None:
        write(tmp_path, {"a/pack.toml": 'name = "first"', "a/house/words.py": RULE, "b/house/words.toml": DECLARED})
        path, _, message = failure(tmp_path, "./a", "./b")
        assert path == "b/house/words.toml"
        assert "house/words is already a rule of pack 'first'" in message
        assert 'add overrides = ["house/words"] to pack.toml' in message

    def test_unless_the_later_one_overrides_it(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            {
                "a/house/words.py": RULE,
                "a/house/more.py": RULE,
                "b/house/words.toml": DECLARED,
                "b/pack.toml": 'name = "b"\noverrides = ["house/words"]\n',
            },
        )
        rules = house_rules(tmp_path, "./a", "./b")
        assert list(rules) == ["house/more", "house/words"]
        assert rules["house/words"].path == tmp_path / "b" / "house" / "words.toml"
        assert rules["house/words"].pack.name == "b"

    def test_a_built_in_rule_can_be_replaced(self, tmp_path: Path) -> None:
        some = load_rulebook().rules[0].id
        write(tmp_path / "rules", {f"{some}.toml": DECLARED})
        assert failure(tmp_path, "./rules")[0] == f"rules/{some}.toml"
        write(tmp_path / "rules", {"pack.toml": f'overrides = ["{some}"]'})
        assert list(house_rules(tmp_path, "./rules")) == [some]

    @pytest.mark.parametrize(
        ("override", "message"),
        [
            (
                "house/wards",
                "overrides unknown rule 'house/wards': no earlier pack has it; did you mean 'house/words'?",
            ),
            ("house/words", "overrides 'house/words', but this pack has no such rule"),
        ],
    )
    def test_an_override_of_nothing(self, tmp_path: Path, override: str, message: str) -> None:
        write(
            tmp_path,
            {
                "a/house/words.py": RULE,
                "b/pack.toml": f'overrides = [\n"{override}"]\n',
                "b/house/more.toml": DECLARED,
            },
        )
        path, line, said = failure(tmp_path, "./a", "./b")
        assert (path, line) == ("b/pack.toml", 2)
        assert said.startswith(message)


class TestInstalledPacks:
    @pytest.fixture
    def site(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A folder of installed packages with a distribution that offers packs."""
        site = write(
            tmp_path / "site",
            {
                "newsroom_pack/__init__.py": "raise ImportError('finding a pack imports nothing')",
                "newsroom_pack/rules/pack.toml": 'name = "newsroom"\nversion = "3"\n',
                "newsroom_pack/rules/house/words.py": RULE,
                "newsroom_pack-3.dist-info/METADATA": "Metadata-Version: 2.1\nName: newsroom-pack\nVersion: 3\n",
                "newsroom_pack-3.dist-info/entry_points.txt": (
                    "[copydesk.packs]\nnewsroom = newsroom_pack.rules\nnewsroom-colon = newsroom_pack:rules\n"
                    "gone = newsroom_pack.nothing\nabsent = no_such_package\n"
                ),
            },
        )
        monkeypatch.syspath_prepend(site)
        return site

    @pytest.mark.parametrize("name", ["newsroom", "newsroom-colon"])
    def test_by_name(self, tmp_path: Path, site: Path, name: str) -> None:
        rules = house_rules(tmp_path, name)
        assert list(rules) == ["house/words"]
        assert rules["house/words"].path.is_relative_to(site / "newsroom_pack")
        assert rules["house/words"].severity is Severity.NOTE
        assert "newsroom_pack" not in sys.modules

    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("newsrom", r"unknown pack 'newsrom': no installed pack has this name; did you mean 'newsroom'\?"),
            ("rules", r"unknown pack 'rules': no installed pack has this name; to name a folder, start with \./"),
            ("gone", "the installed pack 'gone' names 'newsroom_pack.nothing', which is not a package folder"),
            ("absent", "the installed pack 'absent' names 'no_such_package', which is not a package folder"),
        ],
    )
    @pytest.mark.usefixtures("site")
    def test_unknown(self, tmp_path: Path, name: str, message: str) -> None:
        with pytest.raises(ConfigError, match=message):
            load_rulebook([name], tmp_path)

    def test_two_distributions_with_one_name(self, tmp_path: Path, site: Path) -> None:
        write(
            site,
            {
                "other-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: other\nVersion: 1\n",
                "other-1.dist-info/entry_points.txt": "[copydesk.packs]\nnewsroom = other\n",
            },
        )
        with pytest.raises(
            ConfigError, match=r"several installed packs have the name 'newsroom': newsroom_pack\.rules, other"
        ):
            load_rulebook(["newsroom"], tmp_path)


def test_the_built_in_pack_is_there() -> None:
    rulebook = load_rulebook()
    assert [pack.name for pack in rulebook.packs] == ["copydesk"]
    assert (builtin_pack() / "pack.toml").is_file()
    assert all(rule.path.is_relative_to(builtin_pack()) for rule in rulebook.rules)


def test_rule_errors_say_where_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "rules", {"house/words.toml": "kind = 3\n"})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RuleError) as caught:
        house_rules(tmp_path, "./rules")["house/words"].make()
    assert str(caught.value) == "rules/house/words.toml:1: kind must be a string, not the number 3"


def test_loading_rules_again_and_again_costs_the_same() -> None:
    """As `--watch` does, and who checks with many configurations: each time took longer than the one before."""

    def load() -> None:
        for rule in load_rulebook().rules:
            assert isinstance(rule.make(), Rule)

    load()
    once = calls(load)
    for _ in range(12):
        load()
    assert calls(load) < 1.05 * once
