import io
from pathlib import PurePath

import pytest

from sayso.errors import InputError
from sayso.readers import reader as module
from sayso.readers.reader import choose
from sayso.readers.source import Source
from tests.readers.inputs import CSV, HTML, JSON_LINES, READERS, TEXT, cases

NAMES = {"text": TEXT, "html": HTML, "jsonl": JSON_LINES, "csv": CSV}


def source(name: str, data: bytes) -> Source:
    return Source(name, PurePath(name).suffix.lower(), io.BytesIO(data))


@pytest.mark.parametrize(
    "case", cases("kinds.csv"), ids=lambda case: f"{case['name']} {case['head'][:12]}"
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_kind_is_told_by_content_then_by_ending(case, codec):
    head = case["head"].encode(codec) if case["head"] else b""
    assert choose(READERS, source(case["name"], head)) is NAMES[case["reader"]]


def test_readers_come_from_the_installed_packages(monkeypatch):
    monkeypatch.setattr(module, "load_group", lambda group: (group,))
    module.installed_readers.cache_clear()
    try:
        assert module.installed_readers() == ("sayso.readers",)
    finally:
        module.installed_readers.cache_clear()


def test_no_reader_is_a_clear_error():
    with pytest.raises(InputError, match="install sayso"):
        choose((), source("a.txt", b"x"))


def test_telling_the_kind_of_many_comments_takes_no_time():
    assert not HTML.recognises(b"<!---->" * 2300 + b"<p>")
