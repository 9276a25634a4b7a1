"""The documents say what is there, and what they say works."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.main import sayso as command_line
from sayso.resolve.figures import read_figure
from sayso.types import GROUP_OF, Check, ClaimType, Role, Side, Span, Status

ROOT = Path(__file__).parents[1]
PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
}
README = PAGES["README.md"]


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def anchors(page: str) -> set[str]:
    """Anchors of a page's headings, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def table(page: str, heading: str) -> list[list[str]]:
    """Rows of the first table under a heading, without its head."""
    after = page.split(f"# {heading}\n", 1)[1]
    rows = re.search(r"^\|.*?(?=^[^|]|\Z)", after, re.MULTILINE | re.DOTALL)
    assert rows, heading
    cells = [[c.strip() for c in row.strip("|").split("|")] for row in rows[0].splitlines() if row]
    return cells[2:]


LINKS = [
    (name, target)
    for name, page in PAGES.items()
    for target in re.findall(r"\]\(([^)\s]+)\)", page)
    if not re.match(r"https?:", target)
]


@pytest.mark.parametrize(("name", "target"), LINKS, ids=str)
def test_a_relative_link_leads_somewhere(name, target):
    path, _, anchor = target.partition("#")
    goal = (ROOT / name).parent / path if path else ROOT / name
    assert goal.exists()
    if anchor:
        assert anchor in anchors(goal.read_text(encoding="utf-8"))


def test_every_page_is_linked_from_the_index():
    index = ROOT / "docs" / "README.md"
    linked = {
        index,
        *((index.parent / target).resolve() for name, target in LINKS if name == "docs/README.md"),
    }
    assert set((ROOT / "docs").rglob("*.md")) <= linked


def test_code_that_is_named_is_there():
    named = {
        (name, path)
        for name, page in PAGES.items()
        for path in re.findall(r"`((?:src|docs|tests|train|bench|examples|\.ci)/[\w./-]+)`", page)
    }
    assert named
    assert {pair for pair in named if not (ROOT / pair[1]).exists()} == set()


def options_of(command: click.Command) -> set[str]:
    return {
        name for option in command.params for name in (*option.opts, *option.secondary_opts)
    } | {
        "--help",
        "-h",
    }


def sayso_lines() -> list[tuple[str, str]]:
    """Every `sayso` command line in the documents, in code blocks and in code marks."""
    found = []
    for name, page in PAGES.items():
        code = [*blocks(page, "sh"), *re.findall(r"`(sayso [^`\n]+)`", page)]
        for line in "\n".join(code).splitlines():
            match = re.search(r"(?:^|/)(sayso .*?)(?:\s+#.*)?$", line)
            if match:
                found.append((name, match[1]))
    return found


@pytest.mark.parametrize(("name", "line"), sayso_lines(), ids=str)
def test_a_command_line_has_options_that_exist(name, line):
    words = shlex.split(line)[1:]
    command: click.Command = command_line
    if words and words[0] in command_line.commands:
        command = command_line.commands[words[0]]
    else:
        assert words[0].startswith("-"), f"no command {words[0]}"
    while isinstance(command, click.Group) and len(words) > 1 and words[1] in command.commands:
        command = command.commands[words.pop(1)]
    used = {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"}
    assert used <= options_of(command) | {"--version"}


@pytest.mark.parametrize("command", command_line.commands.values(), ids=lambda c: c.name)
def test_every_option_has_help(command):
    assert command.help
    assert command.short_help
    assert len(command.short_help) <= 45
    assert [
        option for option in command.params if isinstance(option, click.Option) and not option.help
    ] == []


def test_help_lists_every_exit_code():
    told = {int(code) for code in re.findall(r"^  (\d+) ", EXIT_CODES, re.MULTILINE)}
    assert told == {int(code) for code in ExitCode}


def test_the_shell_lines_of_the_readme_work(tmp_path):
    """The README's session, from where its examples are."""
    (session,) = [block for block in blocks(README, "sh") if "--ledger" in block]
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    run = (
        'sayso() { "$PYTHON" -c "import sys; from sayso.cli import main; sys.exit(main())" "$@"; }'
    )
    done = subprocess.run(
        ["bash", "-euc", f"{run}\n{session}"],
        cwd=tmp_path,
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "raqqa.ledger: sound: " in done.stdout
    assert (tmp_path / "raqqa.html").exists()


@pytest.mark.parametrize("code", blocks(README, "python"))
def test_the_python_blocks_of_the_readme_work(code, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "capture" in done.stdout


def test_the_targets_that_are_named_can_be_made():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        target
        for page in PAGES.values()
        for target in re.findall(r"\bmake ([a-z-]+)\b(?=`| )", page)
        if f"`make {target}" in page
    }
    assert "test" in named
    assert named <= targets


def test_the_dependencies_that_are_argued_for_are_those_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    page = PAGES["docs/decisions/dependencies.md"]
    argued = {
        name for row in table(page, "What we depend on, and why") for name in row[0].split(", ")
    }
    assert argued == {re.split("[>=<]", line)[0] for line in project["dependencies"]}


CODEBOOK = PAGES["docs/codebook.md"]


def first_codes(rows: list[list[str]], column: int = 0) -> list[str]:
    return [row[column].strip("`") for row in rows]


def test_the_codebook_has_every_type_in_its_group():
    group = ""
    told = []
    for row in table(CODEBOOK, "Type"):
        group = row[0] or group
        told.append((row[1].strip("`"), group))
        assert all(row[1:]), f"{row[1]} lacks a description or an example"
    assert told == [(str(kind), str(GROUP_OF[kind])) for kind in ClaimType]


@pytest.mark.parametrize(
    ("heading", "vocabulary"), [("Status", Status), ("Side", Side), ("Check", Check)]
)
def test_the_codebook_has_every_word(heading, vocabulary):
    assert first_codes(table(CODEBOOK, heading)) == [str(word) for word in vocabulary]


def test_the_codebook_has_every_role():
    told = first_codes(table(CODEBOOK, "The other parts"))
    assert set(told) == {str(role) for role in Role} | {"trigger", "check"}


@pytest.mark.parametrize("row", table(CODEBOOK, "Figures"), ids=lambda row: row[0])
def test_the_codebook_bounds_figures_as_the_code_does(row):
    words, least, greatest, modifier = row[0].strip('"'), *row[1:]
    figure = read_figure(words, Span(0, len(words)), lost=False)
    assert figure is not None
    bounds = [None if bound == "" else float(bound) for bound in (least, greatest)]
    assert [figure.min, figure.max, figure.modifier] == [*bounds, modifier]


DESIGNED = """
account actor brief check claim conflict credibility document event figure judgement ledger medium
mention origin outlet place reading reliability role side source span status trigger type
"""
"""Words that the design fixes."""


def test_the_glossary_has_the_words_of_the_design():
    words = set(re.findall(r"\w+", DESIGNED))
    told = re.findall(r"^\| ([a-z ]+) \|", PAGES["docs/glossary.md"], re.MULTILINE)
    told = [word for word in told if word != "word"]  # the heads of the tables
    assert words <= set(told)
    assert len(told) == len(set(told)), "one word, one line"
