"""`sayso` as a process of its own: start-up, pipes, locale, terminal."""

import json
import os
import pty
import subprocess
import sys

import pytest

SLOW = {"htmldate", "jinja2", "lxml", "numpy", "onnxruntime", "rich", "sqlalchemy", "trafilatura"}


def start(*arguments: object, **options) -> subprocess.CompletedProcess:
    code = "import sys; from sayso.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, **options
    )


@pytest.fixture
def ledger(sayso, tmp_path):
    """A ledger of many claims, in letters that ASCII does not have."""
    inputs, ledger = tmp_path / "in.jsonl", tmp_path / "a.ledger"
    lines = (f"The army – الجيش – shelled {number} homes in Douma." for number in range(500))
    inputs.write_text("".join(json.dumps({"text": line}) + "\n" for line in lines))
    assert sayso("read", inputs, "--ledger", ledger).code == 0
    return ledger


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_does_not_wait_for_heavy_packages(option):
    code = (
        "import sys; from sayso.cli import main; code = main([sys.argv[1]]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr);"
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stdout.lower().count("sayso") >= 1
    assert not SLOW & set(done.stderr.split())


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}], ids=str
)
def test_output_is_utf8_in_any_locale(locale, ledger):
    environment = os.environ | {"PYTHONUTF8": "0"} | locale
    done = start("claims", "--ledger", ledger, "--format", "csv", env=environment)
    assert done.returncode == 0
    assert "الجيش" in done.stdout.decode()


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_reader_that_goes_away_is_no_fault(form, ledger):
    shell = f'"{sys.executable}" -c "$1" claims --ledger "$2" --format {form} | head -n 2'
    code = "import sys; from sayso.cli import main; sys.exit(main())"
    done = subprocess.run(
        ["bash", "-c", f"{shell}; exit ${{PIPESTATUS[0]}}", "bash", code, str(ledger)],
        capture_output=True,
    )
    assert done.stderr == b""
    assert done.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_one_line(ledger):
    code = "import sys; from sayso.cli import main; sys.exit(main())"
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "claims", "--ledger", str(ledger), "--format", "csv"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == "sayso: standard output: No space left on device\n"


def test_unknown_commands_and_options_are_one_line():
    for wrong in (["bref"], ["brief", "--htlm", "x"], ["claims"], ["verify"]):
        done = start(*wrong, text=True)
        assert done.returncode == 2
        assert done.stdout == ""
        (problem,) = done.stderr.splitlines()
        assert problem.startswith("sayso: ")
        assert "--help)" in problem


def drawn(command: list[str], **environment: str) -> str:
    """What `command` writes to a terminal as its standard error."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"} | environment,
    ):
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # Linux: the other end is closed
                break
            if not part:
                break
            seen += part
    os.close(ours)
    return seen.decode()


BAR = """
import sys
from sayso.cli.progress import Bar
with Bar([sys.argv[1]]) as bar:
    bar.open(sys.argv[1])
    bar.pass_over(10)
    bar.keep(3)
    bar.close()
"""


def test_a_terminal_shows_progress(report):
    seen = drawn([sys.executable, "-c", BAR, str(report)])
    assert "3 documents" in seen
    assert "a second" in seen
    assert "left" in seen


def test_a_pipe_shows_none(report):
    done = subprocess.run([sys.executable, "-c", BAR, str(report)], capture_output=True)
    assert done.stdout == done.stderr == b""


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
    ids=str,
)
def test_colours_only_where_they_are_welcome(environment, coloured, sayso, report, monkeypatch):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert ("\x1b[" in sayso("brief", report).out) == coloured
