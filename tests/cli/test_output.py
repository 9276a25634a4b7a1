"""Files are written whole or not at all, and never over an input."""

import errno
import os

import pytest

from sayso.cli.output import write_whole


def test_a_folder_that_is_not_there(sayso, report, tmp_path, read_log):
    ending = sayso("brief", report, "--html", tmp_path / "nowhere" / "brief.html")
    assert ending.code == 2
    assert ending.out == ""
    (problem,) = ending.problems
    assert "nowhere is not there; make it first" in problem
    assert read_log == [], "found out before anything was read"


@pytest.mark.parametrize("option", ["--html", "--markdown", "--json", "--ledger"])
def test_never_over_an_input(option, sayso, report):
    before = report.read_bytes()
    ending = sayso("brief", report, option, report)
    assert ending.code == 2
    assert "written over" in ending.err
    assert report.read_bytes() == before


def test_never_over_an_input_by_another_name(sayso, report, tmp_path):
    link = tmp_path / "link.html"
    link.symlink_to(report)
    ending = sayso("brief", report.parent, "--html", link)
    assert ending.code == 2
    assert "written over" in ending.err


def test_one_file_for_two_outputs(sayso, report, tmp_path):
    out = tmp_path / "out"
    ending = sayso("brief", report, "--html", out, "--json", out)
    assert ending.code == 2
    assert "two outputs" in ending.err


def test_a_device_or_folder_is_no_output(sayso, report, tmp_path):
    for out in (tmp_path, "/dev/null"):
        ending = sayso("brief", report, "--html", out)
        assert ending.code == 2
        assert "not an ordinary file" in ending.err


def test_a_ledger_in_the_folder_that_is_read_is_passed_over(sayso, report):
    ledger = report.with_name("a.ledger")
    assert sayso("read", report.parent, "--ledger", ledger).code == 0
    assert sayso("read", report.parent, "--ledger", ledger).code == 0


def test_a_report_is_not_taken_for_a_ledger(sayso, report, tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("These are notes.\n")
    ending = sayso("read", report, "--ledger", text)
    assert ending.code == 2
    assert text.read_text() == "These are notes.\n"


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "brief.html"
    file.write_text("old")

    def fail(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path):
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old")
    link.symlink_to(file)
    write_whole(link, "new")
    assert link.is_symlink()
    assert file.read_text() == "new"
