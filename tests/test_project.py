"""What holds for the project as a whole."""

import ast
import importlib
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import entry_points, packages_distributions, version
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

MADE = {
    ".coverage",
    ".git",
    ".hypothesis",
    ".venv",
    "__pycache__",
    "build",
    "dist",
    "node_modules",
    "shared",
    "vendor",
}
"""What is not kept, beside caches."""


def kept(folder: Path) -> Iterator[Path]:
    """Files of the project, and none that was made from them."""
    for path in sorted(folder.iterdir()):
        if path.name in MADE or path.name.endswith("_cache"):
            continue
        if path.is_dir():
            yield from kept(path)
        else:
            yield path


TEXTS = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8", errors="ignore")
    for path in kept(ROOT)
}


def plain(requirement: str) -> str:
    """The name of a requirement, as package indexes compare names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", requirement)[0]).lower()


def imported(folder: str) -> Iterator[str]:
    """Names of the top-level modules that the code in `folder` imports."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


FOR_OTHERS = {"lxml-html-clean"}
"""What a library that we use needs and older pip passes over (docs/decisions/dependencies.md)."""


FONTS = {"fontpkg-noto-sans", "fontpkg-noto-sans-arabic"}
"""Packages that are found by what they hold, not by their names."""


def test_what_is_imported_is_declared_and_what_is_declared_is_imported():
    distributions = packages_distributions()
    foreign = {name for name in imported("src") if name not in sys.stdlib_module_names} - {"sayso"}
    needed = {plain(distributions[name][0]) for name in foreign}
    declared = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["pdf"]]
    assert needed | FOR_OTHERS | FONTS == {plain(line) for line in declared}


def test_every_requirement_has_an_exact_version():
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in pins)
    optional = PROJECT["optional-dependencies"].values()
    wanted = [*PROJECT["dependencies"], *(line for extra in optional for line in extra)]
    assert {plain(line) for line in wanted} <= {plain(line) for line in pins}


@pytest.mark.parametrize("group", ["sayso.exporters", "sayso.readers"])
def test_built_ins_register_as_plugins_do(group):
    declared = PROJECT["entry-points"][group]
    assert {entry.name: entry.value for entry in entry_points(group=group)} == declared
    for entry in entry_points(group=group):
        assert entry.load() is not None


def test_the_command_is_there():
    (command,) = entry_points(group="console_scripts", name="sayso")
    assert callable(command.load())


def test_the_version_stands_in_one_place():
    assert f"## [{sayso.__version__}]" in TEXTS["CHANGELOG.md"]
    assert version("sayso") == sayso.__version__, "pip install -e . again"


def test_sayso_read_stays_a_function():
    """The stage of the same name must not take its place once it is imported."""
    importlib.import_module("sayso.readers")
    assert callable(sayso.read)


FORBIDDEN = {
    "a path of somebody's machine": r"(?<![\w.])/(?:home|Users|root|work)/[\w.]+",
    "a package index": r"(?:index-url|find-links|trusted-host)[ =]|pypi\.org/simple",
    "a secret": r"-----BEGIN [A-Z ]*PRIVATE KEY|(?:api|secret)_key\s*=\s*['\"]\w{16}",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    pattern = re.compile(FORBIDDEN[what])
    found = {
        name: match[0]
        for name, text in TEXTS.items()
        if name != "tests/test_project.py" and (match := pattern.search(text))
    }
    assert found == {}


def test_code_has_no_module_without_a_subject():
    vague = {"helper", "helpers", "util", "utils", "manager", "managers", "common", "misc"}
    assert {name for name in TEXTS if Path(name).stem in vague} == set()


def test_no_module_is_long():
    lengths = {
        name: text.count("\n")
        for name, text in TEXTS.items()
        if name.endswith(".py") and not name.startswith("tests/")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_nothing_is_unpickled():
    assert not {"pickle", "marshal", "shelve", "dill", "joblib"} & set(imported("src"))


def test_no_stage_opens_a_connection_or_a_shell():
    names = {"socket", "ssl", "http", "urllib3", "requests", "httpx", "subprocess"}
    assert not names & set(imported("src"))
