"""Check drafts in hostile git repositories, and print which of their programs were run: none may be.

    python -I tests/fuzzing/hostile_git.py --minutes 20 --seed 1

Each repository is made at random: one of several layouts (plain, linked worktree, submodule, bare repository or `.git`
file among the drafts, an unpacked archive with a broken `.git`, …), and any number of traps. A trap is whatever a
repository can say that has git or Python run a program: here each would leave a file of its own name in a folder of
canaries. The command is then run in every mode, from inside, from above and with absolute paths. It must end with 0, 1
or 2, in time, without an internal error, and with no canary. Rules in Python are traps too where the options
promise that none of the repository is run. The same seed makes the same repositories.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import linter.git.command
from linter.cli.command_line import run

LIMIT = 60
"""Seconds that a run may take."""
GIT_LIMIT = 3.0
"""Seconds that git may take in these runs, so that a pipe in place of a file costs little."""

DRAFT = "# Fire in Aldermouth\n\nThe the harbour was closed on Tuesday.\n\nNumber {number} of the drafts.\n"
ODD_NAMES = ("x", "lfs", "With Blank", "dot.dot", "ünï", 'quo"te', "back\\slash", "-dash", "UPPER", "a=b", "new\nline")
HOOKS = (
    "post-index-change", "fsmonitor-watchman", "reference-transaction", "pre-commit", "post-checkout", "pre-auto-gc",
    "sendemail-validate", "post-merge", "pre-push", "query-watchman",
)  # fmt: skip
MODULES = ("multiprocessing", "signal", "json", "sqlite3", "hashlib", "subprocess", "linter", "yaml", "sitecustomize")
RULE = '''"""A trap."""
import pathlib
pathlib.Path({canary!r}).touch()
from linter.api import Rule, Severity


class Trap(Rule):
    severity = Severity.NOTE

    def check(self, document):
        return ()
'''


class Run(NamedTuple):
    """A command line to try, where, and with which variables."""

    arguments: tuple[str, ...]
    cwd: Path
    environment: dict[str, str]
    trusts_rules: bool
    own_process: bool


class Hostile:
    """One repository: `top` holds the drafts in `drafts`, `outside` what lies beside it."""

    def __init__(self, chance: random.Random, folder: Path, canaries: Path) -> None:
        self.chance = chance
        self.folder = folder
        self.canaries = canaries
        self.top = folder / "repository"
        self.drafts = self.top / "drafts"
        self.traps: set[str] = set()
        self.layout = ""
        self.waits = False  # whether git is made to wait until its time is over, which is shorter in a fork
        self._config_of: list[Path] = []  # configuration files of git that the traps go to
        self._attributes_of: list[Path] = []
        self._blobs_of: list[Path] = []  # repositories that lose blobs

    # --- the parts -----------------------------------------------------------------------------------------------

    def command(self, kind: str, then: str = "") -> str:
        """A line of shell that leaves the canary `kind`."""
        self.traps.add(kind)
        return f"touch '{self.canaries / kind}'{then and f'; {then}'}"

    def script(self, kind: str, then: str = "") -> str:
        """The path of a program that leaves the canary `kind`."""
        place = self.top / "programs" / kind.replace("/", "-")
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"#!/bin/sh\n{self.command(kind, then)}\n")
        place.chmod(0o755)
        return str(place)

    def git(self, *arguments: str, at: Path | None = None) -> str:
        """Run git, while nothing is hostile yet."""
        done = subprocess.run(
            ("git", "-C", str(at or self.top), *arguments),
            capture_output=True,
            check=True,
            env=ENVIRONMENT,
        )
        return done.stdout.decode().strip()

    def make(self) -> None:
        """Make the repository, and then the traps."""
        self.drafts.mkdir(parents=True)
        for number in range(self.chance.choice((1, 3, 12))):
            (self.drafts / f"draft{number}.md").write_text(DRAFT.format(number=number))
        (self.top / ".gitignore").write_text("*.tmp\n")
        self.git("init", "-q", "-b", "main")
        layout = self.chance.choice(LAYOUTS)
        self.layout = layout.__name__.removeprefix("_")
        layout(self)
        self._python()
        self._working_directory()
        for config in self._config_of:
            self._configure(config)
        for repository in self._blobs_of:
            if self.chance.random() < 0.6:
                self._lose_blobs(repository)
        for place in self._attributes_of:
            self._attribute(place)

    def commit_all(self, at: Path | None = None) -> None:
        """Two commits, and a change that is staged and one that is not."""
        here = at or self.top
        self.git("add", "-A", at=here)
        self.git("commit", "-q", "--allow-empty", "-m", "one", at=here)
        first = next(iter(sorted(here.rglob("draft0.md"))), None)
        if first is None:
            return
        for text in ("\nA colour.\n", "\nA center.\n", "\nThe the end.\n"):
            first.write_text(first.read_text() + text)
            if text != "\nThe the end.\n":
                self.git("add", "-A", at=here)
            if text == "\nA colour.\n":
                self.git("commit", "-q", "--allow-empty", "-m", "two", at=here)
        if self.chance.random() < 0.3:
            first.rename(first.with_name("renamed.md"))
            self.git("add", "-A", at=here)
        if self.chance.random() < 0.5:  # what git must read again to know whether it has changed
            for path in here.rglob("*.md"):
                os.utime(path, (time.time() + 5, time.time() + 5))

    def hostile(self, git_folder: Path, tree: Path) -> None:
        """Note where the traps of a repository go."""
        self._config_of.append(git_folder / "config")
        self._blobs_of.append(git_folder)
        self._attributes_of += [tree / ".gitattributes", git_folder / "info" / "attributes"]
        for name in HOOKS:
            hook = git_folder / "hooks" / name
            hook.parent.mkdir(exist_ok=True)
            hook.write_text(f"#!/bin/sh\n{self.command('hook')}\n")
            hook.chmod(0o755)

    # --- traps ---------------------------------------------------------------------------------------------------

    def _configure(self, config: Path) -> None:
        settings = self._settings()
        wanted = [one for one in settings if self.chance.random() < 0.7] if self.chance.random() < 0.5 else settings
        text = "".join(f"[{section}]\n\t{key} = {quoted(value)}\n" for section, key, value in wanted)
        match self.chance.randrange(5):
            case 0:
                text, inner = f"[include]\n\tpath = {quoted(str(self.top / 'included'))}\n", text
                (self.top / "included").write_text(inner)
            case 1:
                inner, text = text, f'[includeIf "gitdir:**"]\n\tpath = {quoted(str(self.top / "included"))}\n'
                (self.top / "included").write_text(inner)
            case 2 if (config.parent / "HEAD").exists():
                (config.parent / "config.worktree").write_text(text)
                text = "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tworktreeConfig = true\n"
        before = config.read_text() if config.exists() else ""
        config.write_text(before + text if self.chance.random() < 0.9 else text)

    def _settings(self) -> list[tuple[str, str, str]]:
        canary, script = self.command, self.script
        hooks = self.top / "programs" / "hooks"
        hooks.mkdir(parents=True, exist_ok=True)
        for name in HOOKS:
            (hooks / name).write_text(f"#!/bin/sh\n{canary('core.hooksPath')}\n")
            (hooks / name).chmod(0o755)
        url = self.chance.choice(
            (
                "ssh://host.invalid/repository", f"ext::sh -c {canary('remote-ext').replace(' ', '% ')}",
                f"file://{self.top}", "git://host.invalid/r", "canary::anything", "http://127.0.0.1:9/r",
            )
        )  # fmt: skip
        self.traps |= {"remote-helper", "credential.helper"}
        filters: list[tuple[str, str, str]] = []
        for name in ODD_NAMES[:-1]:
            section = f'filter "{name.replace(chr(92), chr(92) * 2).replace(chr(34), chr(92) + chr(34))}"'
            ways = ("clean", "smudge", "process") if self.chance.random() < 0.3 else ("clean", "smudge")
            filters += [(section, way, canary(f"filter.{way}", "cat")) for way in ways]
            filters.append((section, "required", self.chance.choice(("true", "false"))))
        worktree = self.chance.choice((".", "..", "/", str(self.top), str(self.drafts), "drafts"))
        return [
            ("core", "fsmonitor", script("core.fsmonitor", "exit 1")),
            ("core", "hooksPath", str(hooks)),
            ("core", "pager", canary("core.pager", "cat")),
            ("pager", "diff", canary("pager.diff", "cat")),
            ("pager", "ls-files", canary("pager.ls-files", "cat")),
            ("core", "editor", canary("core.editor")),
            ("sequence", "editor", canary("sequence.editor")),
            ("core", "sshCommand", canary("core.sshCommand")),
            ("core", "askPass", script("core.askPass")),
            ("credential", "helper", f"!{canary('credential.helper')}"),
            ("core", "gitProxy", script("core.gitProxy")),
            ("core", "alternateRefsCommand", canary("core.alternateRefsCommand")),
            ("diff", "external", script("diff.external")),
            ('diff "d"', "textconv", canary("textconv", "cat")),
            ('diff "d"', "command", canary("diff.command")),
            ('merge "m"', "driver", canary("merge.driver")),
            ("interactive", "diffFilter", canary("interactive.diffFilter", "cat")),
            ("gpg", "program", script("gpg.program")),
            ("log", "showSignature", "true"),
            ("alias", "ls-files", f"!{canary('alias')}"),
            ("alias", "diff-index", f"!{canary('alias')}"),
            ("protocol", "allow", "always"),
            ('protocol "ext"', "allow", "always"),
            ('protocol "file"', "allow", "always"),
            ('protocol "canary"', "allow", "always"),
            ("submodule", "recurse", "true"),
            ('submodule "s"', "update", f"!{canary('submodule.update')}"),
            ("uploadpack", "packObjectsHook", script("uploadpack.packObjectsHook")),
            ('remote "origin"', "url", url),
            ('remote "origin"', "uploadpack", script("remote.uploadpack")),
            ('remote "origin"', "promisor", "true"),
            ('remote "origin"', "partialclonefilter", "blob:none"),
            *([('remote "origin"', "vcs", "canary")] if self.chance.random() < 0.2 else []),
            ("core", "repositoryformatversion", "1"),
            ("extensions", "partialClone", "origin"),
            ("core", "untrackedCache", "true"),
            ("core", "attributesFile", str(self.top / "attributes")),
            ("core", "excludesFile", str(self.top / ".gitignore")),
            ("safe", "bareRepository", "all"),
            ("safe", "directory", "*"),
            ("trace2", "normalTarget", str(self.canaries / "trace2")),
            *([("core", "worktree", worktree)] if self.chance.random() < 0.4 else []),
            *([("core", "bare", "true")] if self.chance.random() < 0.1 else []),
            *filters,
        ]

    def _attribute(self, place: Path) -> None:
        place.parent.mkdir(exist_ok=True)
        name = self.chance.choice([name for name in ODD_NAMES if " " not in name and name.isascii()][:4])
        place.write_text(f"* filter={name} diff=d merge=m\n*.md filter={name}\n")
        (self.top / "attributes").write_text("* filter=x diff=d\n")

    def _lose_blobs(self, git_folder: Path) -> None:
        """Take loose objects away, as a partial clone lacks them."""
        lost = [path for path in (git_folder / "objects").glob("??/*") if self.chance.random() < 0.5]
        for path in lost:
            path.chmod(0o644)
            path.unlink()
        (git_folder / "objects" / "pack").mkdir(parents=True, exist_ok=True)

    def _python(self) -> None:
        """A house rule in Python, which may run where a configuration is trusted."""
        rules = self.top / "rules" / "house"
        rules.mkdir(parents=True)
        rules.joinpath("trap.py").write_text(RULE.format(canary=str(self.canaries / "python-rule")))
        self.traps.add("python-rule")
        text = 'packs = ["./rules"]\n' + ('cache-dir = ".cache"\n' if self.chance.random() < 0.3 else "")
        (self.top / "copydesk.toml").write_text(text)
        if self.chance.random() < 0.3:
            (self.drafts / "copydesk.toml").write_text('packs = ["../rules"]\n')

    def _working_directory(self) -> None:
        """Programs and modules that are found by whoever looks into the working directory."""
        for folder in (self.top, self.drafts):
            for name in MODULES:
                (folder / f"{name}.py").write_text(f"open({str(self.canaries / 'module')!r}, 'w')\n")
            for name in ("git", "sh", "java", "python"):
                (folder / name).write_text(f"#!/bin/sh\n{self.command('program-in-folder')}\n")
                (folder / name).chmod(0o755)
        self.traps.add("module")

    # --- runs ----------------------------------------------------------------------------------------------------

    def runs(self) -> list[Run]:
        """Some of all command lines, so that each kind comes up in a few repositories."""
        chance = self.chance
        runs = []
        for _ in range(6):
            cwd = chance.choice((self.top, self.drafts, self.folder, Path("/"), self.top))
            path = chance.choice((self.drafts, self.top, *sorted(self.drafts.glob("*.md"))[:1]))
            named = str(path) if chance.random() < 0.4 else os.path.relpath(path, cwd)
            options = [option for option in ("--isolated", "--declarative-only") if chance.random() < 0.5]
            if "--isolated" not in options and chance.random() < 0.3:
                options += ["--config", os.path.relpath(self.top / "copydesk.toml", cwd)]
            comparing = chance.choice(
                ("", "", "--changed=main~1", "--changed=HEAD", "--changed", "--staged", "--staged")
            )
            options += [comparing] if comparing else []
            options += ["--diff"] if comparing != "--staged" and chance.random() < 0.1 else []
            trusts = not {"--isolated", "--declarative-only"} & set(options)
            environment = self._environment()
            runs.append(
                Run(
                    ("check", *options, "--", named),
                    cwd,
                    environment,
                    trusts,
                    own_process=not self.waits and chance.random() < 0.08,
                )
            )
        return runs

    def _environment(self) -> dict[str, str]:
        chance, environment = self.chance, dict(ENVIRONMENT)
        if chance.random() < 0.2:  # of a hook
            environment["GIT_INDEX_FILE"] = ".git/index"
            if chance.random() < 0.5:
                environment["GIT_DIR"] = str(self.top / ".git")
        if chance.random() < 0.2:  # of a user with settings of their own, none of which is for us
            for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH", "GIT_ASKPASS", "GIT_EDITOR", "GIT_PROXY_COMMAND"):
                environment[name] = self.script(f"environment-{name}", "cat")
        if chance.random() < 0.2:  # an empty part means the working directory
            environment["PATH"] = f":{environment['PATH']}" if chance.random() < 0.5 else f"{environment['PATH']}:"
        return environment


# --- layouts ---------------------------------------------------------------------------------------------------------


def _plain(here: Hostile) -> None:
    here.commit_all()
    here.hostile(here.top / ".git", here.top)
    if here.chance.random() < 0.3:
        here.git("update-index", "--split-index")
    if here.chance.random() < 0.3:
        here.git("update-index", "--fsmonitor")
    if here.chance.random() < 0.3:
        here.git("update-index", "--skip-worktree", ".gitignore")
        (here.top / ".gitignore").unlink()
    if here.chance.random() < 0.2:
        here.git("replace", here.git("rev-parse", "HEAD"), here.git("rev-parse", "HEAD~1"))


def _bare_as(place: Path, here: Hostile) -> None:
    """Make the folder `place` a bare repository whose working tree it is."""
    inner = here.folder / "inner"
    shutil.copytree(here.drafts, inner, ignore=shutil.ignore_patterns(".git"))
    (inner / ".gitignore").write_text("nothing\n")
    here.git("init", "-q", "-b", "main", at=inner)
    here.commit_all(inner)
    here.git("update-index", "--skip-worktree", ".gitignore", at=inner)
    for path in (inner / ".git").iterdir():
        target = place / path.name
        shutil.copytree(path, target) if path.is_dir() else shutil.copy(path, target)
    config = (place / "config").read_text().replace("bare = false", "bare = false\n\tworktree = .")
    (place / "config").write_text(config)
    (place / "refs" / "keep").touch()
    here.hostile(place, place)
    shutil.rmtree(inner)


def _bare_drafts(here: Hostile) -> None:
    here.commit_all()
    _bare_as(here.drafts, here)
    if here.chance.random() < 0.5:
        here.hostile(here.top / ".git", here.top)


def _bare_below(here: Hostile) -> None:
    (here.drafts / "below").mkdir()
    here.commit_all()
    (here.drafts / "below" / "draft9.md").write_text(DRAFT)
    _bare_as(here.drafts / "below", here)


def _bare_under_broken_git(here: Hostile) -> None:
    """What `.git` holds is none, so that git looks further: the drafts' folder is a bare repository."""
    here.commit_all()
    broken = here.drafts / ".git"
    broken.mkdir()
    if here.chance.random() < 0.7:
        (broken / "HEAD").write_text(here.chance.choice(("", "nonsense", "ref: refs/heads/main\n")))
    _bare_as(here.drafts, here)


def _git_file(here: Hostile) -> None:
    """A `.git` file among the drafts leads to a folder of the repository."""
    here.commit_all()
    place = here.top / "data"
    place.mkdir()
    _bare_as(place, here)
    said = here.chance.choice(
        ("gitdir: ../data\n", f"gitdir: {place}\n", "gitdir: ../data", "gitdir: a\0b", "nonsense", "")
    )
    (here.drafts / ".git").write_text(said)


def _git_link(here: Hostile) -> None:
    here.commit_all()
    place = here.top / "data"
    place.mkdir()
    _bare_as(place, here)
    (here.drafts / ".git").symlink_to("../data")


def _linked_worktree(here: Hostile) -> None:
    shutil.copytree(here.drafts, here.folder / "main" / "drafts")
    shutil.rmtree(here.top)
    main = here.folder / "main"
    here.git("init", "-q", "-b", "main", at=main)
    here.commit_all(main)
    here.git("worktree", "add", "-q", "--force", "-b", "other", str(here.top), at=main)
    here.drafts.mkdir(exist_ok=True)
    here.hostile(main / ".git", here.top)
    inner = main / ".git" / "worktrees" / "repository"
    if here.chance.random() < 0.5:
        here.git("config", "extensions.worktreeConfig", "true", at=main)
        here._config_of.append(inner / "config.worktree")


def _submodule(here: Hostile) -> None:
    inner = here.folder / "inner"
    shutil.move(here.drafts, inner)
    here.git("init", "-q", "-b", "main", at=inner)
    here.commit_all(inner)
    here.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "--name", "s", str(inner), "drafts")
    here.commit_all()
    here.hostile(here.top / ".git" / "modules" / "s", here.drafts)
    if here.chance.random() < 0.5:
        here.hostile(here.top / ".git", here.top)


def _archive(here: Hostile) -> None:
    """Unpacked with its `.git`, some of which is broken, another kind of file, or elsewhere."""
    here.commit_all()
    git = here.top / ".git"
    here.hostile(git, here.top)
    other = here.folder / "objects"
    match here.chance.randrange(6):
        case 0:
            (git / "HEAD").write_bytes(here.chance.randbytes(40))
        case 1:
            index = bytearray((git / "index").read_bytes())
            for _ in range(4):
                index[here.chance.randrange(len(index))] ^= 1 << here.chance.randrange(8)
            (git / "index").write_bytes(index)
        case 2:
            place = here.chance.choice((git / "HEAD", git / "index", here.top / ".gitignore", git / "info" / "exclude"))
            place.unlink(missing_ok=True)
            os.mkfifo(place)
            here.waits = True
        case 3:
            shutil.copytree(git / "objects", other)
            (git / "objects" / "info").mkdir(exist_ok=True)
            (git / "objects" / "info" / "alternates").write_text(f"{other}\n/nowhere\n")
        case 4:
            (git / "shallow").write_text(here.git("rev-parse", "HEAD") + "\n")
        case _:
            (git / "packed-refs").write_bytes(here.chance.randbytes(200))


def _without_git(here: Hostile) -> None:
    here.commit_all()
    shutil.rmtree(here.top / ".git")


LAYOUTS: tuple[Callable[[Hostile], None], ...] = (
    _plain, _plain, _bare_drafts, _bare_below, _bare_under_broken_git, _git_file, _git_link, _linked_worktree,
    _submodule, _archive, _archive, _without_git,
)  # fmt: skip


def quoted(value: str) -> str:
    """A value as git's configuration writes it."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


# --- trying ----------------------------------------------------------------------------------------------------------

ENVIRONMENT: dict[str, str] = {}


def attempt(one: Run, said: Path) -> str:
    """Run a command line; what was wrong with how it went, empty if nothing."""
    with said.open("wb") as output:
        child = os.fork()
        if child == 0:
            _child(one, output.fileno())
    deadline = time.monotonic() + LIMIT
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)  # and the git that it waits for
            os.waitpid(child, 0)
            return f"took longer than {LIMIT} s"
        time.sleep(0.005)
    code = os.waitstatus_to_exitcode(status)
    text = said.read_text("utf-8", "replace")
    if code not in (0, 1, 2):
        return f"ended with {code}"
    return "an error of its own" if "Traceback" in text or "internal error in copydesk" in text else ""


def _child(one: Run, output: int) -> None:
    """Become the command, and never return."""
    code = 70
    try:
        os.setsid()
        os.chdir(one.cwd)
        for stream in (1, 2):
            os.dup2(output, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        if one.own_process:
            program = str(Path(sys.executable).with_name("copydesk"))
            os.execve(program, (program, *one.arguments), one.environment)
        os.environ.clear()
        os.environ.update(one.environment)
        linter.git.command.SECONDS = GIT_LIMIT  # type: ignore[assignment]
        code = run(list(one.arguments))
        sys.stdout.flush()
    finally:
        os._exit(code)


def main() -> int:
    """Try repositories until the time is over; 1 if a canary or an error was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0, help="of CPU time, children's too")
    parser.add_argument("--seed", type=int, default=1, help="of the repositories")
    parser.add_argument("--first", type=int, default=1, help="number of the first repository, to see a fault again")
    given = parser.parse_args()
    made: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    examples: dict[str, str] = {}
    number, runs = given.first - 1, 0
    with tempfile.TemporaryDirectory(prefix="hostile-git-") as temporary:
        base = Path(temporary)
        _prepare(base)
        while _cpu() < given.minutes * 60:
            number += 1
            canaries = base / "canaries"
            canaries.mkdir(exist_ok=True)
            here = Hostile(random.Random(f"{given.seed}/{number}"), base / f"{number}", canaries)
            here.make()
            for path in canaries.iterdir():  # git itself ran what was hostile before all was done
                path.unlink()
            made[here.layout] += 1
            offered.update(here.traps)
            for one in here.runs():
                runs += 1
                tried.update(
                    [option for option in one.arguments if option.startswith("--") and option != "--"] or ["none"]
                )
                wrong = [attempt(one, base / "said")]
                wrong += [f"ran: {path.name}" for path in canaries.iterdir()]
                for path in canaries.iterdir():
                    path.unlink()
                allowed = {"", *(["ran: python-rule"] if one.trusts_rules else [])}
                for fault in set(wrong) - allowed:
                    faults[fault] += 1
                    line = f"repository {number} ({here.layout}): {' '.join(one.arguments)}  in {one.cwd}"
                    examples.setdefault(fault, line + ("" if "ran" in fault else f"\n{(base / 'said').read_text()}"))
            shutil.rmtree(here.folder)
    print(f"{sum(made.values())} repositories, {runs} runs, {_cpu():.0f} s of CPU, seed {given.seed}")
    print("layouts:", ", ".join(f"{name} {count}" for name, count in sorted(made.items())))
    print("options:", ", ".join(f"{name} {count}" for name, count in sorted(tried.items())))
    print("traps:", ", ".join(f"{name} {count}" for name, count in sorted(offered.items())))
    print(f"faults: {sum(faults.values())}")
    for fault, count in faults.most_common():
        print(f"  {fault}: {count}, first in {examples[fault]}")
    return 1 if faults else 0


def _prepare(base: Path) -> None:
    """The user's own side: a home, and a search path on which a helper of git's for some transport is installed."""
    (base / "home").mkdir()
    (base / "bin").mkdir()
    helper = base / "bin" / "git-remote-canary"
    helper.write_text(f"#!/bin/sh\ntouch '{base / 'canaries' / 'remote-helper'}'\n")
    helper.chmod(0o755)
    ENVIRONMENT.update(
        PATH=f"{base / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        HOME=str(base / "home"),
        XDG_CACHE_HOME=str(base / "home" / "cache"),
        GIT_CONFIG_NOSYSTEM="1",
        GIT_AUTHOR_NAME="a",
        GIT_AUTHOR_EMAIL="a@example.org",
        GIT_COMMITTER_NAME="a",
        GIT_COMMITTER_EMAIL="a@example.org",
        LANG="C.UTF-8",
    )


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    sys.exit(main())
