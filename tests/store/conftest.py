"""A ledger of a few reports."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.store import Ledger
from tests.reconciled import VERSION, reconcile
from tests.store.entries import rejection, report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my ledger?.db"


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "written.ledger"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(report(number) for number in range(3))
        ledger.judge([rejection(report(0).claims[0])])
        picture = reconcile(list(ledger.entries()), ledger.judgements())
        ledger.keep_picture(picture, ledger.stamp(VERSION))
    return path


@pytest.fixture
def ledger(path: Path, _written: Path) -> Iterator[Ledger]:
    """Reports 0, 1 and 2, with two claims each, the first rejected, and the picture of them."""
    shutil.copyfile(_written, path)
    with Ledger.open(path) as ledger:
        yield ledger
