import os

import pytest

from sayso.readers import Input, Problem, find_inputs
from sayso.readers.find import shown


def test_a_folder_is_walked_in_order_and_hidden_files_are_passed_over(tmp_path):
    for name in ["b.txt", "a/z.txt", "a/c/x.txt", "d/y.csv", ".hidden", ".git/config", "a/.x"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("x")
    found = [os.path.relpath(item.path, tmp_path) for item in find_inputs([str(tmp_path)])]
    assert found == ["b.txt", "a/z.txt", "a/c/x.txt", "d/y.csv"]


def test_named_inputs_keep_their_order_even_hidden_or_missing(tmp_path):
    hidden = tmp_path / ".hidden"
    hidden.write_text("x")
    paths = ["z", "-", str(hidden)]
    assert list(find_inputs(paths)) == [Input(path, path) for path in paths]


def test_an_empty_folder_is_told(tmp_path):
    (tmp_path / "a").mkdir()
    assert [str(found) for found in find_inputs([str(tmp_path)])] == [
        f"{tmp_path}: no files in this folder; nothing to read"
    ]


def test_links_to_folders_are_told_and_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    inputs = list(find_inputs([str(tmp_path)]))
    assert [item.path for item in inputs[:2]] == [str(tmp_path / n) for n in ("a.txt", "b.txt")]
    assert inputs[2:] == [
        Problem(
            str(tmp_path / "round"), "link to a folder, not followed; name it to read it", False
        )
    ]


def test_a_folder_that_cannot_be_listed_is_told_and_the_rest_goes_on(tmp_path, monkeypatch):
    for name in ["a/x.txt", "b/y.txt"]:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x")
    scandir = os.scandir

    def refusing(path):
        if os.fspath(path).endswith("a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert [str(found) for found in find_inputs([str(tmp_path)]) if isinstance(found, Problem)] == [
        f"{tmp_path / 'a'}: cannot be listed: Permission denied"
    ]
    assert [found.path for found in find_inputs([str(tmp_path)]) if isinstance(found, Input)] == [
        str(tmp_path / "b/y.txt")
    ]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("é.txt", "é.txt"),
        ("a\nb\x1b[31m", "a\\nb\\x1b[31m"),
        (os.fsdecode(b"\xff.txt"), "\\udcff.txt"),
        ("\u202etxt", "\\u202etxt"),
    ],
)
def test_a_name_is_shown_on_one_line(path, words):
    assert shown(path) == words
    assert shown(path).isprintable()
