"""`sayso serve`: starts, answers, refuses, ends."""

import re
import signal
import subprocess
import sys
import urllib.request

import pytest

CODE = """
import signal, sys
from sayso.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
"""A shell's background jobs are deaf to Ctrl-C, and so would be what tests start from one."""


@pytest.fixture
def ledger(sayso, tmp_path):
    report, ledger = tmp_path / "a.txt", tmp_path / "a.ledger"
    report.write_text("The army said rebels shelled 12 homes in Douma.\n")
    assert sayso("read", report, "--ledger", ledger).code == 0
    return ledger


@pytest.fixture
def served(ledger):
    command = [sys.executable, "-c", CODE, "serve", str(ledger), "--port", "0", "--no-browser"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process, re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        finally:
            process.kill()


def test_it_answers_until_it_is_stopped(served):
    process, address = served
    with urllib.request.urlopen(f"{address[0]}claims") as answer:
        assert "Douma" in answer.read().decode()
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    assert "Traceback" not in process.stderr.read()


def test_a_port_that_is_taken_is_refused(served, sayso, ledger):
    _, address = served
    result = sayso("serve", ledger, "--port", address[1], "--no-browser")
    assert result.code == 2
    assert "is taken" in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--tiles", "ftp://x/{z}/{x}/{y}"], "http or https"),
        (["--tiles", "https://x/{z}"], "{x}"),
        (["--port", "99999"], "65535"),
    ],
)
def test_what_makes_no_sense_is_refused(sayso, ledger, arguments, words):
    result = sayso("serve", ledger, "--no-browser", *arguments)
    assert result.code == 2
    assert words in result.err


def test_what_is_no_ledger_is_refused(sayso, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("no ledger")
    for wrong, words in (
        (path, "this is not a ledger; give another file"),
        (tmp_path, "this is a folder; give the file of a ledger"),
        (tmp_path / "none.ledger", "there is no such ledger; `sayso read` makes one"),
    ):
        result = sayso("serve", wrong, "--no-browser")
        assert (result.code, result.out) == (2, "")
        assert words in result.err
