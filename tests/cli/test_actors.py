"""`sayso actors`, invoked as a command of its own until it is registered with the others."""

import pytest
from click.testing import CliRunner

from sayso.cli.actors import actors, load_own
from sayso.errors import InputError

ROWS = "id,name,kind,country,sides,aliases\nhill-front,Hill Front,rebels,SY,opposition,Hill Front\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs `sayso actors`; the user's register is in a folder that is not there yet."""
    monkeypatch.setenv("SAYSO_ACTORS", str(tmp_path / "settings" / "actors.csv"))

    def command(*arguments: object):
        return CliRunner().invoke(
            actors, [str(argument) for argument in arguments], standalone_mode=False
        )

    return command


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_what_is_added_is_found_and_ranks_first(run, file, tmp_path):
    assert "1 added, 0 replaced" in run("add", file).output
    assert "0 added, 1 replaced" in run("add", file).output
    found = run("find", "hill front").output
    assert found.startswith("hill-front: Hill Front\n")
    assert "your own register" in found
    assert run("list", "--own").output == "hill-front\trebels\tSY\topposition\tHill Front\n"
    assert load_own(tmp_path / "settings" / "actors.csv").own == {"hill-front"}


def test_list_is_bounded_by_country(run):
    lines = run("list", "--country", "ly").output.splitlines()
    assert lines
    assert all(line.split("\t")[2] == "LY" for line in lines)


def test_a_name_that_nobody_has_is_told(run):
    ending = run("find", "qqqq")
    assert ending.return_value == 0
    assert "no actor is called 'qqqq'" in ending.output


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"id,name\n", "no actor in it"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"id,name,kind\nx,X,clan\n", "line 2"),
        (b"x" * 8_000_001, "part the file"),
    ],
)
def test_nothing_is_added_of_a_wrong_file(run, file, tmp_path, content, says):
    file.write_bytes(content)
    ending = run("add", file)
    assert isinstance(ending.exception, InputError)
    assert says in str(ending.exception)
    assert not (tmp_path / "settings" / "actors.csv").exists()


def test_a_file_that_is_not_there(run, tmp_path):
    ending = run("add", tmp_path / "none.csv")
    assert isinstance(ending.exception, InputError)
    assert "none.csv" in str(ending.exception)
